# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells a flat list from one whose structure stands in a column that is not understood.

Parts of an assembly must never be taken for parts of the product above it: where a column looks like levels or
positions and cannot be read as them, the list is not called flat.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.bill_columns import BillColumns
from desktop_app.services.importing.bills.level_texts import is_staircase, level_depths, read_position
from desktop_app.services.importing.bills.placing.placed_rows import LEVEL, POSITION


def has_structure(texts: Sequence[str]) -> bool:
    """Tell whether texts are position numbers of which deeper ones stand in others; not mere numbers of lines."""
    positions = [position for text in texts if (position := read_position(text)) is not None]
    filled = sum(bool(text.strip()) for text in texts)
    position_set = set(positions)
    deep = [position for position in positions if len(position) > 1]
    with_parent = sum(position[:-1] in position_set for position in deep)
    return bool(deep) and with_parent * 2 >= len(deep) and len(positions) * 10 >= filled * 7


def find_unread_structure(table: BillColumns) -> str:
    """Return which column may tell a structure that nothing else has read; blank if there is none."""
    for field in (LEVEL, POSITION):
        texts = [text.strip() for text in table.texts(field) if text.strip()]
        if _may_be_levels(texts) or (field == LEVEL and len(set(texts)) > 1):
            return _name_column(table, table.by_field[field])
    for column in table.unknown:
        texts = [text.strip() for text in table.shown(column) if text.strip()]
        if has_structure(texts) or (_may_be_levels(texts) and len(texts) * 2 > len(table.shown(column))):
            return _name_column(table, column)
    return ""


def _may_be_levels(texts: Sequence[str]) -> bool:
    """Tell whether numbers go up and down like levels, or are positions in chapters; numbers of lines only go up."""
    positions = [position for text in texts if (position := read_position(text)) is not None]
    if any(len(position) > 1 for position in positions) and len(positions) * 10 >= len(texts) * 9:
        return True
    if len(set(texts)) == len(texts):
        return False
    depths = level_depths(texts)
    return len({depth for depth in depths if depth is not None}) > 1 and is_staircase(depths)


def _name_column(table: BillColumns, column: int) -> str:
    heading = next(
        (region_column.heading for region_column in table.region.columns if region_column.column == column),
        "",
    )
    return Phrase(
        'the column "{heading}" may tell what is built into what, and is not understood', heading=heading
    )
