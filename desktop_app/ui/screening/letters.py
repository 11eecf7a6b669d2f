# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier: chooses supplier and parts, and shows the paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Interview
from desktop_app.services.context.context import key_from_name
from desktop_app.services.context.paper_ports import Addressee
from desktop_app.services.schema.rows import ProductFilter, SupplierRow
from desktop_app.services.screening.next_steps import compose_letter, list_asked_parts
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.record import last_signer
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import FormDialog, tell_error
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import join_with_commas, tr, tr_n

_DAYS_TO_ANSWER = 14
_CONTACT = "letter/contact"


@dataclass(frozen=True, slots=True)
class AskableSupplier:
    """A supplier that can settle open facts: their parts, those of other suppliers, and the number of facts."""

    row: SupplierRow
    parts: frozenset[str]
    other_parts: frozenset[str]
    open_facts: int


def read_deliveries(session: Session) -> Mapping[SupplierRow, frozenset[str]]:
    """Return every supplier with the numbers of the parts they deliver."""
    workspace = session.client_workspace
    return {
        row: frozenset(
            product.part_number for product in workspace.products.rows(ProductFilter(supplier=row.id))
        )
        for row in workspace.suppliers.rows()
    }


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter as the archive file that is shown and printed, and as one to fill in on screen."""

    archived: bytes
    to_fill_in: bytes


@dataclass(frozen=True, slots=True)
class SupplierLetter:
    """The letter that asks a supplier for the open facts of a screening; ``shipment`` is what was screened."""

    window: QWidget
    session: Session
    interview: Interview
    shipment: str

    def ask_addressee(self) -> None:
        """Ask for the supplier, then make the letter and show it."""
        self.session.read("letter", lambda: read_deliveries(self.session), self._open_form)

    def list_askable(self, delivered: Mapping[SupplierRow, frozenset[str]]) -> Sequence[AskableSupplier]:
        """Return the suppliers that can settle open facts of the screening, by name."""
        all_parts = frozenset().union(*delivered.values())
        askable = []
        for row, parts in delivered.items():
            other_parts = all_parts - parts
            questions = list_asked_parts(self.interview, parts, other_parts) if parts else ()
            if open_facts := sum(len(product.facts) for product in questions):
                askable.append(AskableSupplier(row, parts, other_parts, open_facts))
        return askable

    def _make_form(self, suppliers: Sequence[AskableSupplier]) -> Form:
        names = [
            (
                str(supplier.row.id),
                join_with_commas((supplier.row.name, tr_n("%n open fact(s)", supplier.open_facts))),
            )
            for supplier in suppliers
        ]
        wrong = tr("No open fact is one of a supplier of that name. Choose one from the list.")
        hint = tr("Type to search")
        to = Input("to", tr("Supplier"), "lookup", hint=hint, options=names, wrong=wrong)
        person = Input("person", tr("Attention"))
        answer_by = Input("return_by", tr("Answer by"), "day")
        valid_until = Input(
            "valid_until", tr("Answers to hold until"), "day", help=tr("Blank leaves the day to the supplier")
        )
        contact = Input("contact", tr("Answer to"), hint=tr("E-mail or telephone"))
        reference = Input("reference", tr("Reference"))
        form = Form([Group("", [[to], [person], [answer_by], [valid_until], [contact], [reference]])])
        most = str(max(suppliers, key=lambda supplier: supplier.open_facts).row.id)
        today, on = self.session.today, self.interview.state.root.get("on")
        wanted = today + timedelta(days=_DAYS_TO_ANSWER)
        if on:
            wanted = min(wanted, parse_day(on) - timedelta(days=1))
        return_by = max(wanted, today).isoformat()
        known = str(self.session.memory.value(_CONTACT) or "")
        form.show_values({"to": most, "return_by": return_by, "contact": known, "reference": self.shipment})
        return form

    def _open_form(self, delivered: Mapping[SupplierRow, frozenset[str]]) -> None:
        suppliers = self.list_askable(delivered)
        if not suppliers:
            refusal = tr("no supplier of a part with open facts is known")
            do = tr("Name the supplier of the part among the products first, then write")
            tell_error(self.window, Refused(refusal, do=do))
            return
        form = self._make_form(suppliers)

        def save(dialog: FormDialog) -> None:
            values = form.current_values()
            chosen = next((supplier for supplier in suppliers if str(supplier.row.id) == values["to"]), None)

            def show(printed: PrintedLetter) -> None:
                dialog.close_when_done()
                self.session.memory.setValue(_CONTACT, values["contact"])
                self._show_letter(values["reference"], printed)

            dialog.lock_until_done()
            self.session.tasks.run(
                "letter",
                lambda _progress: self._print_letter(values, chosen),
                show,
                failed=dialog.show_refusal,
            )

        about = tr("Asks for the open facts about the parts that the supplier delivers, and no others.")
        title = tr("Letter to the supplier")
        dialog = FormDialog(self.window, title, form, save, about=about, verb=tr("Show letter"))
        dialog.show_first()

    def _show_letter(self, reference: str, printed: PrintedLetter) -> PaperDialog:
        name = "-".join(filter(None, ("letter", key_from_name(reference))))
        paper = Paper(tr("Letter to the supplier"), f"{name}.pdf", printed.archived)

        def save_form() -> None:
            saving.save_paper(
                dialog, self.session, f"{name}-form.pdf", printed.to_fill_in, dialog.show_message
            )

        form_button = button(tr("Save with fields"), save_form, icon="download")
        set_tip(form_button, tr("A PDF that the supplier fills in on screen; it prints like the letter"))
        dialog = PaperDialog(self.window, self.session, paper, form_button)
        dialog.open()
        dialog.view.setFocus()
        return dialog

    def _print_letter(self, values: Mapping[str, str], chosen: AskableSupplier | None) -> PrintedLetter:
        if chosen is None:
            raise Refused("nobody is named to write to", where="to", do="Name the supplier")
        session = self.session
        assert session.client is not None  # noqa: S101  a screening has a client
        writer = session.workspace.clients.letter_writer(session.client, *last_signer(session))
        row, valid_until = chosen.row, values["valid_until"]
        address = (row.address,) if row.address else ()
        letter = compose_letter(
            self.interview,
            Addressee(row.name, address, values["person"], chosen.parts, chosen.other_parts),
            replace(writer, contact=values["contact"]),
            dated=session.today,
            return_by=_parse_day_of("return_by", values["return_by"]),
            reference=values["reference"],
            valid_until=_parse_day_of("valid_until", valid_until) if valid_until else None,
        )
        print_letter = session.program.print_letter
        return PrintedLetter(print_letter(letter), print_letter(letter, fillable=True))


def _parse_day_of(field: str, typed: str) -> date:
    try:
        return parse_day(typed)
    except ValueError:
        fault = tr('"{typed}" is not a day', typed=typed) if typed else tr("the day is missing")
        do = tr("Write the day as 2026-12-08")
        raise Refused(fault, where=field, do=do) from None
