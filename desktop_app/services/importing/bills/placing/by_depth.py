# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Places rows by how deep they stand, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.placing.placed_rows import (
    NO_PART_NUMBER,
    QUANTITY,
    BillRow,
    attach_row,
    below_nameless,
)
from desktop_app.services.importing.bills.placing.tops import TopOfList
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry

_CORRECT_LEVEL: Final = Phrase("Correct the level, or name the product that it is built into")


class DepthPlacer:
    """Places rows by their depths, one after the other.

    ``_open`` holds the last row at each depth from the outermost inward, or the doubt about what stands there.
    """

    def __init__(self, depths: Sequence[int | None], top: TopOfList) -> None:
        self._depths, self._top = depths, top
        self._open: list[BillRow | Doubtful] = []

    def place(self, entries: Sequence[Entry]) -> list[BillRow]:
        """Return the rows in their places."""
        rows = []
        for entry, depth in zip(entries, self._depths, strict=True):
            row = BillRow(entry.part_number, entry)
            rows.append(row)
            if depth is not None:
                self._place_row(row, depth)
            elif entry.part_number or QUANTITY in entry.values:
                self._leave_open(row)
        return rows

    def _place_row(self, row: BillRow, depth: int) -> None:
        here = depth - self._top.base
        deepest = len(self._open)
        if here > deepest:
            row.doubt = _jump(self._top.base + deepest - 1, depth)
            self._tell_open()
            self._open += [_no_row(depth - 1)] * (here - deepest)
        row.is_top = not here and self._top.heads_lists
        above = self._open[here - 1] if here else self._top.outer
        if isinstance(above, Doubtful):
            row.doubt = row.doubt or above
            self._tell_open()
        elif here == 0 and self._top.doubt:
            row.doubt = self._top.doubt
        elif not row.part_number:
            row.doubt = NO_PART_NUMBER
            if above:
                above.is_open = True
        elif above:
            attach_row(row, above)
        self._open[here:] = [row if row.part_number else below_nameless(row)]

    def _leave_open(self, row: BillRow) -> None:
        """Doubt a row without a clear depth: it may stand anywhere, so what comes next may stand in it."""
        row.doubt = _NO_DEPTH if row.part_number else NO_PART_NUMBER
        self._tell_open()
        kept_depths = 1 if self._top.in_list else 0
        depths = len(self._open) + 1
        self._open[kept_depths:] = [_after_unclear(row)] * (depths - kept_depths)

    def _tell_open(self) -> None:
        for above in self._open:
            if isinstance(above, BillRow):
                above.is_open = True
        if self._top.outer:
            self._top.outer.is_open = True


_NO_DEPTH: Final = Doubtful(Phrase("it does not say clearly how deep in the bill it stands"), _CORRECT_LEVEL)


def _jump(before: int, after: int) -> Doubtful:
    why = Phrase("the level jumps from {before} to {after}", before=before, after=after)
    return Doubtful(why, _CORRECT_LEVEL)


def _no_row(level: int) -> Doubtful:
    return Doubtful(Phrase("no row of level {level} stands above it", level=level), _CORRECT_LEVEL)


def _after_unclear(row: BillRow) -> Doubtful:
    why = Phrase("it may be built into row {row}, whose level is not clear", row=row.number)
    return Doubtful(why, Phrase("Correct the level of that row"))
