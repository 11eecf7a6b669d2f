# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A new screening: of a shipment, of a product, or from nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop_app.services.rows import ProductRow, ShipmentRow
from desktop_app.ui import strings
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.session import Session
from desktop_app.ui.strings import tr
from desktop_app.ui.widgets.editors import LookupEditor
from desktop_app.ui.widgets.parts import across, button, fill, label


def open_start(parent: QWidget, session: Session) -> None:
    """Read what can be screened, then open the dialog; whoever leaves it is where they were."""
    room, before = session.room, QApplication.focusWidget()

    def work() -> tuple[list[ShipmentRow], list[ProductRow]]:
        return room.shipments.rows(), room.products.rows()

    def opened(found: tuple[list[ShipmentRow], list[ProductRow]]) -> None:
        dialog = _open(parent, session, *found)
        if before is not None:
            dialog.rejected.connect(lambda: before.setFocus() if isValid(before) else None)

    session.read("start", work, opened)


def _editors(
    shipments: list[ShipmentRow], products: list[ProductRow]
) -> tuple[LookupEditor, LookupEditor]:
    shipment = LookupEditor(
        tr("Shipment"),
        [(str(row.id), f"{row.shipment}  {strings.day(row.on)}  {row.title}") for row in shipments],
        tr("Type to search"),
    )
    product = LookupEditor(
        tr("Product"),
        [(str(row.id), f"{row.part_number}  {row.name}") for row in products],
        tr("Type to search"),
    )
    return shipment, product


def _open(
    parent: QWidget, session: Session, shipments: list[ShipmentRow], products: list[ProductRow]
) -> DialogFrame:
    dialog = DialogFrame(
        parent,
        tr("New screening"),
        tr("What the catalogue knows is not asked; every answer is kept as it is given."),
    )
    shipment, product = _editors(shipments, products)

    def start(kind: str, editor: LookupEditor | None) -> None:
        chosen = editor.value() if editor else ""
        if editor is not None and not chosen.isdigit():
            editor.mark_fault(tr("Choose one."))
            editor.setFocus()
            return
        dialog.accept()
        session.go("screening", (kind, int(chosen) if chosen else None))

    rows = (
        (tr("A shipment"), tr("Every line of it, parties and end use once"), shipment, "shipment"),
        (tr("A product"), tr("Without a deal: what would it come to?"), product, "product"),
    )
    for title, about, editor, kind in rows:
        go = button(tr("Start"), partial(start, kind, editor))
        go.setAccessibleName(f"{tr('Start')}: {title}")
        line = across(editor, go, gap=8)
        line.setStretch(0, 1)
        words = label(about, "caption")
        fill(dialog.body, [label(title, "section"), 2, words, 8, line, 18])
    empty = button(tr("Start from nothing"), lambda: start("empty", None), role="link")
    dialog.body.addLayout(across(empty, None))

    def start_chosen() -> None:
        """Start what was named: where somebody is, else where something stands."""
        here = shipment.hasFocus() or (shipment.value() and not product.value())
        start("shipment", shipment) if here else start("product", product)

    go = button(tr("Start"), start_chosen, role="primary")
    dialog.add_buttons(button(tr("Cancel"), dialog.close), go)
    dialog.open()
    QTimer.singleShot(0, dialog, product.setFocus)
    return dialog
