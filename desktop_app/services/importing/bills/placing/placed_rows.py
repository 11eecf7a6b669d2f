# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A row of a list in its place among the others, and the fields that say where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import BillShape, BillStyle

LEVEL: Final = "list.level"
POSITION: Final = "list.position"
INDENT: Final = "indent"
QUANTITY: Final = "list.quantity"
TOTAL: Final = "list.quantity_total"
PARENT: Final = "list.parent"
NOT_FITTED: Final = "list.not_fitted"
NO_PART_NUMBER: Final = Doubtful(
    Phrase("the row stands in a bill and has no part number"), Phrase("Write the part number into the row")
)


@dataclass(slots=True, eq=False)
class BillRow:
    """A row in the structure of a list; ``entry`` is None for a product that only the title or other rows name.

    ``above`` is what it is built into, None where that is a product that nobody names, or not clear: then ``doubt``
    says why. ``is_open``: rows that may belong below it could not be placed. ``is_top``: it is the product of the list
    itself, and what it says of a quantity is no line. ``is_left_out``: it is not fitted.
    ``heading``: the row that names its product, if it is another.
    """

    part_number: str
    entry: Entry | None = None
    above: BillRow | None = None
    doubt: Doubtful | None = None
    below: list[BillRow] | tuple[()] = ()
    is_open: bool = False
    is_top: bool = False
    is_left_out: bool = False
    heading: Entry | None = None

    @property
    def number(self) -> int:
        """Return the number of the row in its sheet, 0 for a product without a row."""
        return self.entry.place.row if self.entry else 0

    def attach_to(self, above: BillRow) -> None:
        """Put the row below another."""
        self.above = above
        if above.below:
            above.below.append(self)
        else:
            above.below = [self]  # most rows have none, and an empty list for each costs time


@dataclass(frozen=True, slots=True)
class Placement:
    """Rows in their places: those of the list in its order, and products that only the title or other rows name."""

    rows: tuple[BillRow, ...]
    named: tuple[BillRow, ...] = ()


def depth_field(shape: BillShape) -> str:
    """Return the field that says how deep a row stands, or that its indent does."""
    usual = {BillStyle.POSITION: POSITION, BillStyle.INDENT: INDENT}
    return shape.level_from or usual.get(shape.style, LEVEL)


def attach_row(row: BillRow, above: BillRow) -> None:
    """Put a row below another, unless it is the row of the product itself that heads its own list."""
    is_itself = above.entry is None and row.part_number == above.part_number
    row.is_top = is_itself and row.entry is not None and row.entry.values.get(QUANTITY, "1") == "1"
    if row.is_top:
        return
    row.attach_to(above)


def below_nameless(row: BillRow) -> Doubtful:
    """Return the doubt about what stands below a row without part number."""
    why = Phrase("it is built into row {row}, which has no part number", row=row.number)
    return Doubtful(why, Phrase("Write the part number into that row"))
