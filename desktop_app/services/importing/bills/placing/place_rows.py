# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Places the rows of a list by the style of its bill.

A row whose place is not clear is attached to nothing: it gets a doubt, and so do the rows below it that cannot be
placed without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.services.importing.bills.placing.by_depth import DepthPlacer
from desktop_app.services.importing.bills.placing.by_position import place_by_position
from desktop_app.services.importing.bills.placing.pairs import place_pairs, place_uses
from desktop_app.services.importing.bills.placing.placed_rows import Placement, depth_field
from desktop_app.services.importing.bills.placing.tops import find_depths, find_top
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import BillShape, BillStyle


def place_rows(entries: Sequence[Entry], shape: BillShape) -> Placement:
    """Return what each row of a list is built into."""
    if shape.style == BillStyle.PARENT_CHILD:
        return place_pairs(entries)
    if shape.style == BillStyle.WHERE_USED:
        return place_uses(entries, shape)
    depths = find_depths(entries, shape)
    top = find_top(entries, depths, shape)
    if shape.style == BillStyle.POSITION:
        texts = [entry.values.get(depth_field(shape), "") for entry in entries]
        rows = place_by_position(entries, texts, depths, top)
    else:
        rows = DepthPlacer(depths, top).place(entries)
    return Placement(tuple(rows), (top.outer,) if top.outer else ())
