# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a column holds, seen from some of its cells that are spread over all of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from desktop_app.services.context.tables import BLANK, DATE, NUMBER, Cell, Table, TableRow
from desktop_app.services.importing.cells.headings import HeadingSense, read_heading
from desktop_app.services.importing.fields.proposing.cells.cell_tests import has_value, passes
from desktop_app.services.importing.layout.sheet_layout import Region, RegionColumn

MOST_CELLS: Final = 500
"""The most cells of a column that are looked at."""
_SAMPLES: Final = 3
_MOST_STEPS: Final = 4
"""Line numbers go up by one of so few steps."""


@dataclass(frozen=True)
class ColumnProfile:
    """One column: its heading with the unit below it, and those of its cells that were looked at and say something."""

    column: int
    heading: str
    looked: int
    cells: Sequence[Cell]
    texts: Sequence[str]
    rows: Sequence[TableRow] = field(default=(), compare=False, repr=False)
    _shares: dict[str, float] = field(default_factory=dict, compare=False, repr=False)

    def count(self, test: str) -> int:
        """Return how many cells look like something."""
        return sum(passes(test, text) for text in self.texts)

    def share(self, test: str) -> float:
        """Return the share of the cells with a value that look like something."""
        if test not in self._shares:
            self._shares[test] = self.count(test) / len(self.texts) if self.texts else 0.0
        return self._shares[test]

    @cached_property
    def sense(self) -> HeadingSense:
        """Return what the heading says of currency, unit and basis."""
        return read_heading(self.heading)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Return the different texts."""
        return frozenset(self.texts)

    @property
    def is_unique(self) -> bool:
        """Tell whether no text is there twice."""
        return len(self.distinct) == len(self.texts)

    @cached_property
    def is_unique_throughout(self) -> bool:
        """Tell whether no text is there twice in all rows, those that were not looked at as well."""
        texts = [row.shown[self.column].strip() for row in self.rows if self.column < len(row.shown)]
        said = [text for text in texts if text]
        return len(set(said)) == len(said)

    @property
    def is_full(self) -> bool:
        """Tell whether nearly every row has a value."""
        return bool(self.texts) and len(self.texts) * 10 >= self.looked * 9

    @property
    def days(self) -> float:
        """Return the share of cells that hold a day."""
        dated = sum(cell.kind == DATE for cell in self.cells)
        return max(dated / len(self.texts) if self.texts else 0.0, self.share("day"))

    @property
    def figures(self) -> float:
        """Return the share of cells that are figures, perhaps with a unit or a currency."""
        return self.share("figure")

    @cached_property
    def has_decimals(self) -> bool:
        """Tell whether figures have decimals."""
        return any(
            "." in cell.exact if cell.kind == NUMBER else bool(re.search(r"\d[.,]\d", cell.shown))
            for cell in self.cells
        )

    @cached_property
    def currencies(self) -> frozenset[str]:
        """Return what the formats and texts of the cells add as a currency."""
        formats = {cell.format.currency for cell in self.cells if cell.format.currency}
        signs = {
            sign
            for text in self.distinct
            for sign in re.split(r"[\d.,'\s/]+", text)
            if sign and passes("figure", text) and passes("currency", sign)
        }
        return frozenset(formats | signs)

    @cached_property
    def names_mass_unit(self) -> bool:
        """Tell whether cells or their formats name a unit of mass."""
        literals = {cell.format.literal.strip() for cell in self.cells if cell.format.literal.strip()}
        words = {word for text in self.distinct for word in re.findall(r"(?<=\d)\s*([^\W\d]+)$", text)}
        return any(passes("mass unit", word) for word in literals | words)

    @cached_property
    def is_numbering(self) -> bool:
        """Tell whether the cells number the rows: 1, 2, 3 or 10, 20, 30, or 1, 1.1, 1.2 as positions do."""
        if self.share("position") < 0.8 or len(self.texts) < 2:
            return False
        if any("." in text.strip(".") for text in self.texts):
            return passes("position", self.texts[0]) and self.is_unique and self.share("steel number") < 0.5
        numbers = [int(text.strip(".) ")) for text in self.texts if text.strip(".) ").isdecimal()]
        steps = [after - before for before, after in itertools.pairwise(numbers)]
        rising = [step for step in steps if step > 0]
        is_steady = len(set(rising)) <= _MOST_STEPS or max(numbers, default=0) <= 2 * self.looked
        starts_low = bool(numbers) and numbers[0] <= max(100, rising[0] if rising else 0)
        return starts_low and is_steady and len(rising) * 10 >= len(steps) * 7 and bool(rising)

    @property
    def samples(self) -> tuple[str, ...]:
        """Return a few different cells as they show."""
        return tuple(dict.fromkeys(text for text in self.texts if text))[:_SAMPLES]


_TREE: Final = re.compile(r"^[\s|+`-]*[─━│┃├┣└┗╰╠╚═║][\s─━│┃├┣└┗╰┬╠╚═║>-]*(?=\w)")
"""Lines in front of a text that draw a tree."""


def make_profile(region: Region, column: RegionColumn) -> ColumnProfile:
    """Return what a column of a table holds."""
    rows = spread(region.rows)
    cells = [cell for row in rows if (cell := _cell(region.table, row, column.column)).kind != BLANK]
    said = [cell for cell in cells if cell.shown.strip() and has_value(cell.shown.strip())]
    heading = f"{column.heading} [{column.unit}]" if column.unit else column.heading
    texts = [" ".join(_TREE.sub("", cell.shown).split()) for cell in said]
    return ColumnProfile(column.column, heading, len(rows), said, texts, region.rows)


def spread(rows: Sequence[TableRow]) -> Sequence[TableRow]:
    """Return so many rows as are looked at: the first ones and others spread over all."""
    if len(rows) <= MOST_CELLS:
        return rows
    step = len(rows) / (MOST_CELLS / 2)
    first = rows[: MOST_CELLS // 2]
    return [
        *first,
        *(rows[int(number * step)] for number in range(MOST_CELLS // 2) if number * step >= len(first)),
    ]


def _cell(table: Table, row: TableRow, column: int) -> Cell:
    return table.cell(row, column)
