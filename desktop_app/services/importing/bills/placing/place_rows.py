# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Places the rows of a list by the style of its bill.

A row whose place is not clear is attached to nothing: it gets a doubt, and so do the rows below it that cannot be
placed without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.bill_words import words_of
from desktop_app.services.importing.bills.placing.by_depth import DepthPlacer
from desktop_app.services.importing.bills.placing.by_position import place_by_position
from desktop_app.services.importing.bills.placing.by_section import place_in_sections
from desktop_app.services.importing.bills.placing.pairs import place_pairs, place_uses
from desktop_app.services.importing.bills.placing.placed_rows import (
    NOT_FITTED,
    BillRow,
    Placement,
    depth_field,
)
from desktop_app.services.importing.bills.placing.tops import find_depths, find_top
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import BillShape, BillStyle


def place_rows(entries: Sequence[Entry], shape: BillShape) -> Placement:
    """Return what each row of a list is built into; what the list calls not fitted is in nothing."""
    placement = _place_by_style(entries, shape)
    if any(NOT_FITTED in entry.values or NOT_FITTED in entry.doubts for entry in entries):
        for row in placement.rows:
            _take_out(row)
    return placement


def _take_out(row: BillRow) -> None:
    """Take a row out of its bill if the list says that it is not fitted, and doubt it if that is not clear."""
    if row.entry is None or row.above is None:
        return
    text = fold_words(row.entry.values.get(NOT_FITTED, ""))
    is_clear = NOT_FITTED not in row.entry.doubts and (not text or text in words_of("fitted"))
    if is_clear:
        return
    row.above.below = [other for other in row.above.below if other is not row]
    if text in words_of("not_fitted"):
        row.is_left_out = True
    else:
        why = Phrase('whether it is fitted is not clear: "{text}"', text=row.entry.values.get(NOT_FITTED, ""))
        row.doubt = Doubtful(why, Phrase("Say whether the part is built in"))
        row.above.is_open = True
    row.above = None


def _place_by_style(entries: Sequence[Entry], shape: BillShape) -> Placement:
    if shape.style == BillStyle.PARENT_CHILD:
        return place_pairs(entries)
    if shape.style == BillStyle.WHERE_USED:
        return place_uses(entries, shape)
    if shape.style == BillStyle.FLAT:
        return place_in_sections(entries, shape.top)
    depths = find_depths(entries, shape)
    top = find_top(entries, depths, shape)
    if shape.style == BillStyle.POSITION:
        texts = [entry.values.get(depth_field(shape), "") for entry in entries]
        rows = place_by_position(entries, texts, depths, top)
    else:
        rows = DepthPlacer(depths, top).place(entries)
    return Placement(tuple(rows), (top.outer,) if top.outer else ())
