# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The fields that a column of a list can be: every column of the workbook, and what only lists have.

A field of the workbook is called ``sheet.column``. Those below stand in no sheet: they say how others are to be read,
or how a bill is built.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.services.schema.columns import WORKBOOK
from desktop_app.services.schema.declaration import Sheet

BILL: Final = "bill"
"""What fields are about that say how a bill is built."""


@dataclass(frozen=True, slots=True)
class FieldOfList:
    """One field: its label in the window, and what it is about (the name of a sheet, or ``BILL``)."""

    name: str
    label: str
    about: str


LIST_FIELDS: Final = {
    field.name: field
    for field in (
        FieldOfList("list.level", "Level", BILL),
        FieldOfList("list.position", "Position", BILL),
        FieldOfList("list.parent", "Built into", BILL),
        FieldOfList("list.quantity", "Quantity", BILL),
        FieldOfList("list.quantity_total", "Quantity in all", BILL),
        FieldOfList("list.quantity_unit", "Unit of quantity", BILL),
        FieldOfList("list.base_quantity", "Quantity is for so many", BILL),
        FieldOfList("list.made_or_bought", "Made or bought", BILL),
        FieldOfList("list.not_fitted", "Not fitted", BILL),
        FieldOfList("list.price_per", "Price is for", Sheet.PRODUCTS),
        FieldOfList("list.line_total", "Value of the whole line", Sheet.PRODUCTS),
        FieldOfList("list.substance", "Element or compound", Sheet.MATERIALS),
        FieldOfList("list.content", "Content of an element or compound", Sheet.MATERIALS),
        FieldOfList("list.lot", "Lot", Sheet.MATERIALS),
        FieldOfList("list.china_reply", "Chinese rare earths?", Sheet.MATERIALS),
        FieldOfList("list.rare_earth_origin", "Origin of the rare earths", Sheet.MATERIALS),
        FieldOfList("list.other_part_number", "Other part number", Sheet.PRODUCTS),
        FieldOfList("list.manufacturer", "Manufacturer", Sheet.PRODUCTS),
        FieldOfList("list.party_role", "Role of the party", Sheet.PARTIES),
    )
}  # fmt: skip
"""What only lists have."""

FIELDS: Final = {
    **{
        f"{sheet}.{name}": FieldOfList(f"{sheet}.{name}", column.label, sheet)
        for sheet, declaration in WORKBOOK.items()
        for name, column in declaration.columns.items()
    },
    **LIST_FIELDS,
}
"""Every field by its name."""
