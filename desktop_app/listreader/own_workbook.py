# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The fields that a column of a list can be: every column of the program's own workbook, and what only lists have.

The program declares its sheets with ``OwnWorkbook.declare`` before the first list is read: a column of its own
workbook is then known by its name and label. A field of the workbook is called ``sheet.column``. The fields of lists
are in no sheet: they say how others are to be read, or how a bill is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.frozen import dataclass

BILL: Final = "bill"
"""What fields are about that say how a bill is built."""


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """One column of a sheet: its label, how its cells are read, its choices by their codes, and its earlier name."""

    label: str
    kind: str
    choices: Mapping[str, str] = field(default_factory=dict)
    former: str = ""


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """One sheet: its title, its columns by their names, and those that a table must have to be this sheet."""

    title: str
    columns: Mapping[str, OwnColumn]
    needed: frozenset[str] = frozenset()

    @staticmethod
    def of(
        title: str, columns: Mapping[str, tuple[str, str, Mapping[str, str], str]], needed: frozenset[str]
    ) -> OwnSheet:
        """Return a sheet whose columns are given as their label, kind, choices and former name."""
        return OwnSheet(title, {name: OwnColumn(*column) for name, column in columns.items()}, needed)


@dataclass(frozen=True, slots=True)
class OwnWorkbook:
    """The sheets under one law file, and what checks a text for a column of them.

    ``find_problem`` takes the names of sheet and column and a text that is not blank; None if the text is valid.
    """

    sheets: Mapping[str, OwnSheet]
    find_problem: Callable[[str, str, str], Refused | None]

    @staticmethod
    def declare(
        sheets: Mapping[str, OwnSheet], help_sheets: Mapping[str, tuple[str, ...]]
    ) -> Mapping[str, FieldOfList]:
        """Declare the sheets of the program's own workbook, and the first row of each sheet that only explains it.

        Returns every field by its name, those of the workbook first.
        """
        SHEETS.clear()
        SHEETS.update(sheets)
        HELP.clear()
        HELP.update(help_sheets)
        FIELDS.clear()
        FIELDS.update(
            {
                f"{sheet}.{name}": FieldOfList(f"{sheet}.{name}", column.label, sheet)
                for sheet, declared in sheets.items()
                for name, column in declared.columns.items()
            }
            | LIST_FIELDS
        )
        return FIELDS


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
        FieldOfList("list.price_per", "Price is for", "products"),
        FieldOfList("list.price_control", "Which of two prices counts", "products"),
        FieldOfList("list.moving_price", "Moving average price", "products"),
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
}
"""What only lists have."""

FIELDS: Final[dict[str, FieldOfList]] = dict(LIST_FIELDS)
"""Every field by its name; those of the workbook come first once its sheets are declared."""
SHEETS: Final[dict[str, OwnSheet]] = {}
"""The sheets that are declared."""
HELP: Final[dict[str, tuple[str, ...]]] = {}
"""The first rows of sheets that only explain the workbook, by their titles."""
