# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier: who can be written to, for which parts, and the paper that is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.days import parse_day
from desktop_app.domain.errors import Refused
from desktop_app.services.context.context import slug
from desktop_app.services.context.letter_port import Addressee, Writer
from desktop_app.services.schema.rows import ProductFilter, SupplierRow
from desktop_app.services.screening.letter import asked_parts, letter_to
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.record import signer
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.problems import tell
from desktop_app.ui.widgets.forms.form import Form, Group, Input
from desktop_app.ui.words.strings import commas, tr, tr_n

if TYPE_CHECKING:
    from desktop_app.ui.screening.view import ScreeningView

_DAYS_TO_ANSWER = 14


@dataclass(frozen=True, slots=True)
class Asked:
    """A supplier that can settle something: the parts they deliver, those of others, and how many facts are open."""

    row: SupplierRow
    parts: frozenset[str]
    others: frozenset[str]
    facts: int


def letter_for(view: ScreeningView) -> None:
    """Ask who is written to, then make the letter that asks for the open facts."""
    session = view.session
    session.read("letter", lambda: deliveries(session), lambda found: _open_letter(view, found))


def deliveries(session: Session) -> Mapping[SupplierRow, frozenset[str]]:
    """Return every supplier with the numbers of the parts they deliver."""
    room = session.client_workspace
    return {
        row: frozenset(
            one.part_number for one in room.products.rows(ProductFilter(supplier=row.id))
        )
        for row in room.suppliers.rows()
    }


def askable(
    view: ScreeningView, delivered: Mapping[SupplierRow, frozenset[str]]
) -> Sequence[Asked]:
    """Return the suppliers that can settle something of the screening, by name."""
    every = frozenset().union(*delivered.values())
    found = []
    for row, parts in delivered.items():
        others = every - parts
        asked = asked_parts(view.talk, parts, others) if parts else ()
        if facts := sum(len(part.facts) for part in asked):
            found.append(Asked(row, parts, others, facts))
    return found


def _form(view: ScreeningView, asked: Sequence[Asked]) -> Form:
    names = [
        (str(one.row.id), commas((one.row.name, tr_n("%n open fact(s)", one.facts))))
        for one in asked
    ]
    wrong = tr("No open fact is one of a supplier of that name. Choose one from the list.")
    hint = tr("Type to search")
    to = Input("to", tr("Supplier"), "lookup", hint=hint, options=names, wrong=wrong)
    person = Input("person", tr("Attention"))
    back = Input("return_by", tr("Answer by"), "day")
    form = Form([Group("", [[to], [person], [back], [Input("reference", tr("Reference"))]])])
    only = names[0][0] if len(names) == 1 else ""
    return_by, reference = _answer_by(view).isoformat(), view.screening.row.of
    form.show_values({"to": only, "return_by": return_by, "reference": reference})
    return form


def _answer_by(view: ScreeningView) -> date:
    """Return the day to ask for an answer by: in two weeks, before the export day, and never before today."""
    today, on = view.session.today, view.talk.state.root.get("on")
    wanted = today + timedelta(days=_DAYS_TO_ANSWER)
    if on:
        wanted = min(wanted, parse_day(on) - timedelta(days=1))
    return max(wanted, today)


def _open_letter(view: ScreeningView, delivered: Mapping[SupplierRow, frozenset[str]]) -> None:
    asked = askable(view, delivered)
    if not asked:
        what = tr("no supplier of a part with open facts is known")
        do = tr("Name the supplier of the part among the products first, then write")
        tell(view.window(), Refused(what, do=do))
        return
    form = _form(view, asked)

    def save(dialog: FormDialog) -> None:
        values = form.values()
        chosen = next((one for one in asked if str(one.row.id) == values["to"]), None)

        def made(pdf: bytes) -> None:
            dialog.finish()
            _show_letter(view, values["reference"], pdf)

        dialog.begin()
        view.session.tasks.run(
            "letter", lambda _progress: _letter(view, values, chosen), made, failed=dialog.refuse
        )

    about = tr("Asks for the open facts about the parts that the supplier delivers, and no others.")
    title = tr("Letter to the supplier")
    dialog = FormDialog(view.window(), title, form, save, about=about, verb=tr("Show letter"))
    dialog.show_first()


def _show_letter(view: ScreeningView, reference: str, pdf: bytes) -> PaperDialog:
    name = "-".join(part for part in ("letter", slug(reference)) if part)
    paper = Paper(tr("Letter to the supplier"), f"{name}.pdf", pdf)
    dialog = PaperDialog(view.window(), view.session, paper)
    dialog.open()
    dialog.view.setFocus()
    return dialog


def _letter(view: ScreeningView, values: Mapping[str, str], chosen: Asked | None) -> bytes:
    if chosen is None:
        raise Refused("nobody is named to write to", where="to", do="Name the supplier")
    session = view.session
    assert session.client is not None  # noqa: S101  a screening has a client
    client = session.workspace.clients.get(session.client).client
    lines = (client.letterhead_line_1, client.letterhead_line_2, client.address)
    own = tuple(line for line in lines if line)
    row = chosen.row
    address = (row.address,) if row.address else ()
    letter = letter_to(
        view.talk,
        Addressee(row.name, address, values["person"], chosen.parts, chosen.others),
        Writer(client.name, own, *signer(session)),
        dated=session.today,
        return_by=_day(values["return_by"]),
        reference=values["reference"],
    )
    pdf: bytes = session.program.print_letter(letter)
    return pdf


def _day(typed: str) -> date:
    try:
        return parse_day(typed)
    except ValueError:
        said = tr('"{typed}" is not a day', typed=typed) if typed else tr("the day is missing")
        do = tr("Write the day as 2026-12-08")
        raise Refused(said, where="return_by", do=do) from None
