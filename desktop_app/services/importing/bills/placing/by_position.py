# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Places rows by position numbers: 1.10 is in 1, whatever the order of the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.level_texts import read_position
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


def place_by_position(
    entries: Sequence[Entry], texts: Sequence[str], depths: Sequence[int | None], top: TopOfList
) -> list[BillRow]:
    """Return rows in their places; ``texts`` are their positions."""
    rows = [BillRow(entry.part_number, entry) for entry in entries]
    positions = [read_position(text) for text in texts]
    at_position: dict[tuple[str, ...], list[BillRow]] = defaultdict(list)
    for row, position, depth in zip(rows, positions, depths, strict=True):
        if position or depth == top.base:  # the product at the top may have none, or 0
            at_position[position or ()].append(row)
    for row, position, depth in zip(rows, positions, depths, strict=True):
        if depth == top.base:
            _place_outermost(row, top)
        elif position is not None:
            _place_below(row, at_position.get(position[:-1], []), position)
        elif row.part_number or (row.entry and QUANTITY in row.entry.values):
            row.doubt = Doubtful(
                Phrase("it has no position number that can be read"),
                Phrase("Correct the position, or name the product that it is built into"),
            )
    _tell_open_positions(rows, top)
    return rows


def _place_outermost(row: BillRow, top: TopOfList) -> None:
    row.is_top = top.heads_lists
    if not row.part_number:
        row.doubt = NO_PART_NUMBER
    elif top.doubt:
        row.doubt = top.doubt
    elif top.outer:
        attach_row(row, top.outer)


def _place_below(row: BillRow, above: Sequence[BillRow], position: Sequence[str]) -> None:
    if len(above) > 1 and row.entry:
        section = row.entry.section
        above = [other for other in above if other.entry and other.entry.section == section] or above
    if not row.part_number:
        row.doubt = NO_PART_NUMBER
    elif len(above) != 1:
        outer = ".".join(position[:-1])
        why = (
            Phrase("position {position} stands in {count} rows", position=outer, count=len(above))
            if above
            else Phrase("no row has position {position}", position=outer)
        )
        row.doubt = Doubtful(why, Phrase("Correct the position, or name the product that it is built into"))
    elif not above[0].part_number:
        row.doubt = below_nameless(above[0])
    else:
        row.attach_to(above[0])


def _tell_open_positions(rows: Sequence[BillRow], top: TopOfList) -> None:
    """A row that is not placed may belong to any assembly."""
    if any(row.doubt for row in rows):
        for row in rows:
            row.is_open = True
        if top.outer:
            top.outer.is_open = True
