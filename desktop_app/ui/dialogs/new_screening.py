# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A new screening: of a shipment, of a product, or from nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.forms import Party
from desktop_app.services.schema.rows import ShipmentRow
from desktop_app.ui.session.session import ScreeningStart, Session
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, FormDialog
from desktop_app.ui.shared_views.form_fields import make_checker, make_groups, read_parts
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.form import Form
from desktop_app.ui.widgets.parts import across, button, fill, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr


def open_new_screening(parent: QWidget, session: Session, product: str = "") -> None:
    """Read shipments and products, then open the dialog; cancelling returns the focus to where it was.

    ``product`` is the id of the product that is filled in, as text; blank for none.
    """
    workspace, before = session.client_workspace, QApplication.focusWidget()

    def read_subjects() -> tuple[list[ShipmentRow], editors.Options]:
        named = workspace.products.rows_by_id([int(product)] if product else [])
        return workspace.shipments.list_rows(), read_parts(session, named.values(), "id")

    def open_dialog(subjects: tuple[list[ShipmentRow], editors.Options]) -> None:
        dialog = NewScreeningDialog(parent, session, *subjects)
        dialog.product.show_value(product)
        dialog.open()
        QTimer.singleShot(0, dialog, dialog.product.setFocus)
        if before is not None:
            dialog.rejected.connect(lambda: before.setFocus() if isValid(before) else None)

    session.read("start", read_subjects, open_dialog)


class NewScreeningDialog(DialogFrame):
    """Starts a screening of a shipment, of a product, or of an empty case."""

    handbook_place = "dialog/new_screening"

    def __init__(
        self, parent: QWidget, session: Session, shipments: list[ShipmentRow], products: editors.Options
    ) -> None:
        super().__init__(
            parent,
            tr("New screening"),
            tr("What the catalogue knows is not asked; every answer is kept as it is given."),
        )
        self._session = session
        self._without_lines = {row.id for row in shipments if not row.lines}
        self.shipment = editors.LookupEditor(
            tr("Shipment"),
            [
                (str(row.id), f"{row.shipment}  {strings.format_day(row.on)}  {row.title}")
                for row in shipments
            ],
            tr("Type to search"),
        )
        self.product = editors.LookupEditor(tr("Product"), products, tr("Type to search"))
        explanation = tr("Every line of it; parties and end use are asked once")
        self._add_choice((tr("A shipment"), explanation), self.shipment)
        explanation = tr("Without a shipment: what would the result be?")
        self._add_choice((tr("A product"), explanation), self.product)
        empty = button(
            tr("Start with an empty case"), partial(self._open_screening, "empty", None), role="link"
        )
        self.body.addLayout(across(empty, None))
        go = button(tr("Start"), self.start_chosen, role="primary")
        self.add_buttons(button(tr("Cancel"), self.close), go)

    def _add_choice(self, named: tuple[str, str], editor: editors.LookupEditor) -> None:
        title, about = named
        editor.edited.connect(partial(self._clear_other, editor))
        explanation = label(about, "caption")
        fill(self.body, [label(title, "section"), 2, explanation, 8, editor, 18])

    def _clear_other(self, chosen: editors.LookupEditor) -> None:
        """Clear the other field, so that only one subject is named."""
        chosen.mark_fault("")
        other = self.product if chosen is self.shipment else self.shipment
        if chosen.current_value() and other.current_value():
            other.show_value("")
            other.mark_fault("")

    def start_chosen(self) -> None:
        """Start the screening of what is named; without a name the field with the focus is marked as faulty."""
        named = self.shipment.current_value() or (
            self.shipment.hasFocus() and not self.product.current_value()
        )
        if named:
            self._start_with("shipment", self.shipment)
        else:
            self._start_with("product", self.product)

    def _start_with(self, kind: ScreeningStart, editor: editors.LookupEditor) -> None:
        chosen = editor.current_value()
        if not chosen.isdigit():
            editor.mark_fault(tr("Choose one."))
            editor.setFocus()
            return
        if kind == "shipment" and int(chosen) in self._without_lines:
            self._session.navigator.show_message(
                tr("The shipment has no lines yet: add what is in it first.")
            )
            self.accept()
            self._session.navigator.show_page("screenings", int(chosen))
            return
        self._open_screening(kind, int(chosen))

    def _open_screening(self, kind: ScreeningStart, number: int | None) -> None:
        self.accept()
        self._session.navigator.open_screening(kind, number)


# --------------------------------------------------------------------------------------------------
# The short form of a party, opened from a shipment that names a party not in the catalogue yet.


_ROWS = (("name",), ("name_zh",), ("country",), ("address",), ("military",), ("listed",))


def open_new_party(
    parent: QWidget, session: Session, name: str, then: Callable[[Party], object]
) -> FormDialog:
    """Open the form with the name filled in; ``then`` receives the party once it is stored."""
    form = Form(make_groups(session, Party, [("", _ROWS)]), 140, check=make_checker(session, Party))
    form.show_values({"name": name})
    parties = session.client_workspace.parties

    def save(dialog: FormDialog) -> None:
        dialog.lock_until_done()
        filled = with_cells(Party(), form.current_values())

        def added(party: int) -> None:
            dialog.close_when_done()
            session.read("new party", lambda: parties.get(party).party, then)

        session.change(lambda: parties.create(filled), added, dialog.show_refusal)

    about = tr("Its owners and the rest are filled in later, under Parties.")
    dialog = FormDialog(parent, tr("Add party"), form, save, about=about, place="fields/parties")
    dialog.show_first()
    return dialog
