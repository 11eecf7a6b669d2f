# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns of a table that tell of a bill, by their fields, and what the table as a whole says of its bill."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.services.context.tables import TEXT
from desktop_app.services.importing.bills.bill_words import words_of
from desktop_app.services.importing.bills.level_texts import read_indent
from desktop_app.services.importing.bills.placing.placed_rows import PARENT, QUANTITY, TOTAL
from desktop_app.services.importing.bills.top_names import NamedProduct, find_label, list_products, speaks_of
from desktop_app.services.importing.cells.figures import Figure, decide_decimal_mark, read_quantity
from desktop_app.services.importing.cells.headings import read_heading
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.cells.numerals import DecimalMark
from desktop_app.services.importing.cells.units import find_mass_unit
from desktop_app.services.importing.fields.mapping import (
    BillShape,
    BillStyle,
    ColumnProposal,
    ProposalSureness,
)
from desktop_app.services.importing.layout.sheet_layout import Region

PART_NUMBER: Final = "products.part_number"
_NO_STRUCTURE: Final = frozenset(
    ("products.value", "products.mass", "list.line_total", "products.made_in", "materials.china_share")
)
"""Fields whose columns, though asked about, tell nothing of what is built into what."""
_LOOKED_AT: Final = 2000
_UNCLEAR: Final = "?"
_FIGURES: Final = (QUANTITY, TOTAL, "products.value", "products.mass")
"""Fields whose cells tell how the figures of a list are written."""
_IN_BRACKETS: Final = re.compile(r"[(\[]\s*([^)\]]+?)\s*[)\]]|\bin\s+(\S+)$|/\s*(\S+)$")


@dataclass(frozen=True)
class BillColumns:
    """The columns of a table by their fields, and what their cells show.

    ``unknown`` are those of which nobody knows what they are.
    """

    region: Region
    by_field: Mapping[str, int]
    unknown: tuple[int, ...] = ()

    def shown(self, column: int) -> list[str]:
        """Return what the first rows show in a column."""
        rows = self.region.rows[:_LOOKED_AT]
        return [row.shown[column] if column < len(row.shown) else "" for row in rows]

    def texts(self, field: str) -> list[str]:
        """Return what the first rows show in the column of a field; nothing without such a column."""
        return self.shown(self.by_field[field]) if field in self.by_field else []

    def texts_of_figures(self, field: str) -> list[str]:
        """Return the distinct figures that a column has as texts, and not as numbers of the spreadsheet."""
        column = self.by_field.get(field)
        if column is None:
            return []
        rows = (row for row in self.region.rows[:_LOOKED_AT] if column < len(row.shown))
        return list({row.shown[column] for row in rows if row.kinds[column] == TEXT})

    def indents(self, column: int) -> list[int | None]:
        """Return how far the cells of a column are moved to the right, by spaces, marks or format; None if blank."""
        cells = (self.region.table.cell(row, column) for row in self.region.rows[:_LOOKED_AT])
        return [
            read_indent(cell.shown, cell.format.indent).marks if cell.shown.strip() else None
            for cell in cells
        ]

    @property
    def has_quantity(self) -> bool:
        """Tell whether there is a column of quantities."""
        return QUANTITY in self.by_field or TOTAL in self.by_field

    @cached_property
    def products(self) -> list[NamedProduct]:
        """Return the products that the list may be of."""
        return list_products(self.region, where_used=self.is_where_used)

    @cached_property
    def is_where_used(self) -> bool:
        """Tell whether the title says that the rows are products which a part is built into."""
        return speaks_of(self.region, "where_used") and not speaks_of(self.region, "bill")

    def make_shape(
        self,
        style: BillStyle,
        columns: tuple[int, ...],
        reason: str,
        *,
        level_from: str = "",
        top: str = "",
        depths: Sequence[int | None] = (),
    ) -> BillShape:
        """Return a shape with the product that the title names for sure; ``depths`` tell whether a row heads it."""
        if self.is_where_used and style in (BillStyle.LEVEL, BillStyle.DOTS):
            style = BillStyle.WHERE_USED
        named = next((product.part_number for product in self.products if product.is_sure), "")
        totals = TOTAL in self.by_field and QUANTITY not in self.by_field
        reasons = [reason]
        if top or named:
            reasons.append(Phrase("the list names {product} as its product", product=top or named))
        is_whole = bool(top or named) or _is_headed(depths) or (style == BillStyle.LEVEL and 0 in depths)
        sureness: ProposalSureness = "sure" if is_whole else "likely"
        return BillShape(
            style=style,
            columns=columns,
            top=top or named,
            totals=totals,
            per=_base_quantity(self),
            unit=_unit_of_quantities(self),
            level_from=level_from,
            sureness=sureness,
            reasons=tuple(reasons),
        )

    def only_parent(self) -> str:
        """Return the product that stands beside every row as what it is built into; blank if there are several."""
        parents = {text.strip() for text in self.texts(PARENT) if text.strip()}
        return parents.pop() if len(parents) == 1 else ""

    def heading_of(self, field: str) -> str:
        """Return the heading of the column of a field with its line of units; blank without such a column."""
        column = self.by_field.get(field)
        named = (table_column for table_column in self.region.columns if table_column.column == column)
        return next(
            (
                f"{table_column.heading} [{table_column.unit}]" if table_column.unit else table_column.heading
                for table_column in named
            ),
            "",
        )


def _is_headed(depths: Sequence[int | None]) -> bool:
    """Tell whether the first row of a list is the only one at its depth, and so holds all others."""
    outermost = min((depth for depth in depths if depth is not None), default=None)
    return outermost is not None and depths[0] == outermost and depths.count(outermost) == 1


def _base_quantity(table: BillColumns) -> str:
    """Return for how many products the quantities are, as the title block says; "?" where that is not clear."""
    text = find_label(table.region.labels, "base_quantity")
    if not text:
        basis = read_heading(table.heading_of(QUANTITY)).basis
        return str(basis.count) if basis and basis.count else "1"
    marks = {decide_decimal_mark(table.texts_of_figures(field)).mark for field in _FIGURES} - {""}
    figure = read_quantity(text, DecimalMark(marks.pop() if len(marks) == 1 else ""))
    if (
        isinstance(figure, Figure)
        and not figure.high
        and is_plain_decimal(figure.low)
        and figure.low.strip("0.")
    ):
        return figure.low.rstrip("0").rstrip(".") if "." in figure.low else figure.low
    return _UNCLEAR


def _unit_of_quantities(table: BillColumns) -> str:
    """Return the unit that the heading names for all quantities, if it is none of pieces: "Menge [kg]"."""
    headings = (table.heading_of(field) for field in (QUANTITY, TOTAL))
    names = (
        name for heading in headings for groups in _IN_BRACKETS.findall(heading) for name in groups if name
    )
    measures = (name for name in names if find_mass_unit(name) or fold_words(name) in words_of("measure"))
    return next(measures, "")


def choose_columns(region: Region, columns: Sequence[ColumnProposal]) -> BillColumns:
    """Return the columns of a table that are taken, and those that nobody knows."""
    by_field = {
        table_column.field: table_column.column
        for table_column in columns
        if table_column.field and table_column.sureness != "unsure"
    }
    hidden = {table_column.column for table_column in region.columns if table_column.hidden}
    unknown = (
        table_column.column
        for table_column in columns
        if table_column.sureness == "unsure"
        and table_column.column not in hidden
        and table_column.field not in _NO_STRUCTURE
    )
    return BillColumns(region, by_field, tuple(unknown))
