# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The fields that a column of a list can be: every column of the workbook, and what only lists have.

A field of the workbook is called ``sheet.column``. Those below stand in no sheet: they say how others are to be read,
or how a bill is built.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.services.schema.sheets import WORKBOOK


@dataclass(frozen=True, slots=True)
class FieldOfList:
    """One field: its label in the window, and what it is about (the name of a sheet, or "bill")."""

    name: str
    label: str
    about: str


LIST_FIELDS: Final = {
    field.name: field
    for field in (
        FieldOfList("list.level", "Level", "bill"),
        FieldOfList("list.position", "Position", "bill"),
        FieldOfList("list.parent", "Built into", "bill"),
        FieldOfList("list.quantity", "Quantity", "bill"),
        FieldOfList("list.quantity_total", "Quantity in all", "bill"),
        FieldOfList("list.quantity_unit", "Unit of quantity", "bill"),
        FieldOfList("list.base_quantity", "Quantity is for so many", "bill"),
        FieldOfList("list.made_or_bought", "Made or bought", "bill"),
        FieldOfList("list.not_fitted", "Not fitted", "bill"),
        FieldOfList("list.price_per", "Price is for", "products"),
        FieldOfList("list.line_total", "Value of the whole line", "products"),
        FieldOfList("list.substance", "Element or compound", "materials"),
        FieldOfList("list.content", "Content of an element or compound", "materials"),
        FieldOfList("list.lot", "Lot", "materials"),
        FieldOfList("list.china_reply", "Chinese rare earths?", "materials"),
        FieldOfList("list.rare_earth_origin", "Origin of the rare earths", "materials"),
        FieldOfList("list.other_part_number", "Other part number", "products"),
        FieldOfList("list.manufacturer", "Manufacturer", "products"),
        FieldOfList("list.party_role", "Role of the party", "parties"),
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
