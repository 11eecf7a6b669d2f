# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a table by a mapping that was saved: of the same shape as it is, of a like one by its headings.

How the bill is read is not taken from it: each list is the bill of its own product.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.fields.mapping import BillShape, ColumnProposal, TableMapping
from desktop_app.services.importing.layout.sheet_layout import Region

_LEAST: Final = (2, 3)
"""So many of the columns that a mapping takes are to be in a table of another shape: two of three."""
_SAVED: Final = Phrase("the mapping that was saved says so")


def apply_saved(saved: Iterable[TableMapping], region: Region, proposal: TableMapping) -> TableMapping:
    """Return the proposal for a table with what a saved mapping says of it; as it is where none fits."""
    mappings = list(saved)
    same = next((mapping for mapping in mappings if mapping.shape == proposal.shape), None)
    if same is not None and len(same.columns) == len(region.columns):
        return _move(same, region)
    fitting = [(_count_common(mapping, region), mapping) for mapping in mappings]
    best, mapping = max(fitting, key=lambda pair: pair[0], default=(0, proposal))
    taken = sum(bool(column.field) for column in mapping.columns)
    if not best or best * _LEAST[1] < taken * _LEAST[0]:
        return proposal
    return _fit_by_heading(mapping, region, proposal)


def is_read_by(saved: Iterable[TableMapping], mapping: TableMapping) -> bool:
    """Tell whether a table is read by one of some saved mappings."""
    is_fitted = any(_SAVED in column.reasons for column in mapping.columns)
    return is_fitted or any(each.shape == mapping.shape for each in saved)


def _move(mapping: TableMapping, region: Region) -> TableMapping:
    """Return a mapping of the same shape for a table that may begin in another column; nothing is asked."""
    columns = tuple(
        replace(old, column=new.column, heading=new.heading)
        for old, new in zip(mapping.columns, region.columns, strict=True)
    )
    return replace(mapping, columns=columns, bill=BillShape(), questions=())


def _count_common(mapping: TableMapping, region: Region) -> int:
    headings = {fold_words(column.heading) for column in region.columns if column.heading}
    return sum(bool(column.field) and fold_words(column.heading) in headings for column in mapping.columns)


def _fit_by_heading(mapping: TableMapping, region: Region, proposal: TableMapping) -> TableMapping:
    """Return a mapping with its columns found by their headings; others are as proposed, if their field is free."""
    left = list(mapping.columns)
    columns: list[ColumnProposal] = []
    kept: set[int] = set()
    for proposed in proposal.columns:
        key = fold_words(proposed.heading)
        old = next((one for one in left if key and fold_words(one.heading) == key), None)
        if old is None:
            columns.append(proposed)
            continue
        left.remove(old)
        kept.add(proposed.column)
        columns.append(replace(old, column=proposed.column, heading=proposed.heading, reasons=(_SAVED,)))
    taken = {one.field for one in columns if one.column in kept}
    free = tuple(
        one if one.column in kept or one.field not in taken else replace(one, field="", sureness="sure")
        for one in columns
    )
    questions = tuple(one for one in proposal.questions if one.column not in kept)
    return replace(proposal, kind=mapping.kind, sheet=mapping.sheet, columns=free, questions=questions)
