# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The product at the top of a list: in its first row, outside it, or not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.level_texts import (
    indent_depths,
    level_depths,
    position_depths,
    read_level,
)
from desktop_app.services.importing.bills.placing.placed_rows import INDENT, BillRow, depth_field
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import BillShape, BillStyle


def find_depths(entries: Sequence[Entry], shape: BillShape) -> list[int | None]:
    """Return how deep each row says that it stands, None where it does not say so clearly."""
    if shape.style == BillStyle.POSITION:
        field = depth_field(shape)
        return position_depths([entry.values.get(field, "") for entry in entries])
    if shape.style == BillStyle.COLUMNS:
        return [entry.level_column for entry in entries]
    field = depth_field(shape)
    if field == INDENT:
        return indent_depths([entry.indent for entry in entries])
    return level_depths([entry.values.get(field, "") for entry in entries])


@dataclass(frozen=True, slots=True)
class TopOfList:
    """What the outermost rows, at depth ``base``, are built into.

    ``outer`` is a product outside the list; ``in_list`` tells that the first row is the only one at its depth, and
    everything else is in it; ``heads_lists`` that outermost rows are products themselves. ``doubt`` says why an
    outermost row is attached to nothing though a product is named.
    """

    base: int
    outer: BillRow | None = None
    in_list: bool = False
    heads_lists: bool = False
    doubt: Doubtful | None = None


def find_top(entries: Sequence[Entry], depths: list[int | None], shape: BillShape) -> TopOfList:
    """Return what the outermost rows are built into; the depth of a first row that needs none is filled in."""
    base = min((depth for depth in depths if depth is not None), default=0)
    first = next((number for number, entry in enumerate(entries) if entry.part_number), 0)
    named = shape.top
    first_may_be_top = len(entries) > 1 and named in ("", entries[first].part_number)
    if first_may_be_top and base > 0 and depths[first] is None and not _says_depth(entries[first], shape):
        base = depths[first] = base - 1  # the product itself needs no level
    outermost = [number for number, depth in enumerate(depths) if depth == base]
    part_numbers = {entries[number].part_number for number in outermost}
    if outermost == [first] and first_may_be_top:
        return TopOfList(base, in_list=True, heads_lists=True)
    from_zero = base <= 0 and _numbers_depths(entries[first], shape)
    if not named:
        return TopOfList(base, heads_lists=from_zero)
    if not from_zero:
        return TopOfList(base, BillRow(named))
    if named in part_numbers or len(outermost) == 1:
        return TopOfList(base, heads_lists=True)  # level 0 is the product itself
    why = Phrase("level 0 can be a product of its own or a part of {product}", product=named)
    return TopOfList(base, doubt=Doubtful(why, Phrase("Say which product the list is of")))


def _numbers_depths(entry: Entry, shape: BillShape) -> bool:
    """Tell whether depths are numbers, of which 0 is the product itself, and not how far a text is indented."""
    if shape.style in (BillStyle.LEVEL, BillStyle.DOTS) and depth_field(shape) in entry.values:
        level = read_level(entry.values[depth_field(shape)])
        return level is not None and level.number is not None
    return shape.style in (BillStyle.LEVEL, BillStyle.POSITION)


def _says_depth(entry: Entry, shape: BillShape) -> bool:
    field = depth_field(shape)
    return field == INDENT or bool(entry.values.get(field, "").strip())
