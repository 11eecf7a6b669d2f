# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds what each row of a list is built into.

A row whose place is not clear is attached to nothing: it gets a doubt, and so do the rows below it that cannot be
placed without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.importing.bills.level_texts import (
    indent_depths,
    level_depths,
    position_depths,
    read_level,
    read_position,
)
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import BillShape, BillStyle

POSITION: Final = "list.position"
QUANTITY: Final = "list.quantity"
TOTAL: Final = "list.quantity_total"
PARENT: Final = "list.parent"
_CORRECT_LEVEL: Final = Phrase("Correct the level, or name the product that it is built into")
_NO_PART_NUMBER: Final = Doubtful(
    Phrase("the row stands in a bill and has no part number"), Phrase("Write the part number into the row")
)


@dataclass(slots=True, eq=False)
class PlacedRow:
    """A row in the structure of a list; ``entry`` is None for a product that only the title or other rows name.

    ``above`` is what it is built into, None where that is a product that nobody names, or not clear: then ``doubt``
    says why. ``is_open``: rows that may belong below it could not be placed. ``is_top``: it is the product of the list
    itself, and what it says of a quantity is no line. ``heading``: the row that names its product, if it is another.
    """

    part_number: str
    entry: Entry | None = None
    above: PlacedRow | None = None
    doubt: Doubtful | None = None
    below: list[PlacedRow] | tuple[()] = ()
    is_open: bool = False
    is_top: bool = False
    heading: Entry | None = None

    def attach_to(self, above: PlacedRow) -> None:
        """Put the row below another."""
        self.above = above
        if above.below:
            above.below.append(self)
        else:
            above.below = [self]  # most rows have none, and an empty list for each costs time


@dataclass(frozen=True, slots=True)
class Placement:
    """Rows in their places: those of the list in its order, and products that only the title or other rows name."""

    rows: tuple[PlacedRow, ...]
    named: tuple[PlacedRow, ...] = ()


def place_rows(entries: Sequence[Entry], shape: BillShape) -> Placement:
    """Return what each row of a list is built into."""
    if shape.style == BillStyle.PARENT_CHILD:
        return _place_pairs(entries)
    if shape.style == BillStyle.WHERE_USED:
        return _place_uses(entries, shape)
    depths = find_depths(entries, shape)
    top = _find_top(entries, depths, shape)
    if shape.style == BillStyle.POSITION:
        rows = _place_by_position(entries, depths, top)
    else:
        rows = _ByDepth(depths, top).place(entries)
    return Placement(tuple(rows), (top.outer,) if top.outer else ())


def find_depths(entries: Sequence[Entry], shape: BillShape) -> list[int | None]:
    """Return how deep each row says that it stands, None where it does not say so clearly."""
    if shape.style == BillStyle.FLAT:
        return [0] * len(entries)
    if shape.style == BillStyle.POSITION:
        return position_depths([entry.values.get(POSITION, "") for entry in entries])
    if shape.style == BillStyle.COLUMNS:
        return [entry.level_column for entry in entries]
    if shape.style == BillStyle.INDENT or shape.level_from == "indent":
        return indent_depths([entry.indent for entry in entries])
    return level_depths([entry.values.get(shape.level_from, "") for entry in entries])


# ---- the product at the top ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Top:
    """What the outermost rows, at depth ``base``, are built into.

    ``outer`` is a product outside the list; ``in_list`` tells that the first row is the only one at its depth, and
    everything else is in it; ``heads_lists`` that outermost rows are products themselves. ``doubt`` says why an
    outermost row is attached to nothing though a product is named.
    """

    base: int
    outer: PlacedRow | None = None
    in_list: bool = False
    heads_lists: bool = False
    doubt: Doubtful | None = None


def _find_top(entries: Sequence[Entry], depths: list[int | None], shape: BillShape) -> _Top:
    base = min((depth for depth in depths if depth is not None), default=0)
    first = next((number for number, entry in enumerate(entries) if entry.part_number), 0)
    named = shape.top
    first_may_be_top = len(entries) > 1 and named in ("", entries[first].part_number)
    if first_may_be_top and base > 0 and depths[first] is None and not _says_depth(entries[first], shape):
        base = depths[first] = base - 1  # the product itself needs no level
    outermost = [number for number, depth in enumerate(depths) if depth == base]
    part_numbers = {entries[number].part_number for number in outermost}
    is_flat = shape.style == BillStyle.FLAT
    if outermost == [first] and not is_flat and first_may_be_top:
        return _Top(base, in_list=True, heads_lists=True)
    from_zero = base <= 0 and _numbers_depths(entries[first], shape)
    if not named:
        return _Top(base, heads_lists=from_zero)
    if not from_zero:
        return _Top(base, PlacedRow(named))
    if named in part_numbers or len(outermost) == 1:
        return _Top(base, heads_lists=True)  # level 0 is the product itself
    why = Phrase("level 0 can be a product of its own or a part of {product}", product=named)
    return _Top(base, doubt=Doubtful(why, Phrase("Say which product the list is of")))


def _numbers_depths(entry: Entry, shape: BillShape) -> bool:
    """Tell whether depths are numbers, of which 0 is the product itself, and not how far a text is indented."""
    if shape.style in (BillStyle.LEVEL, BillStyle.DOTS) and shape.level_from in entry.values:
        level = read_level(entry.values[shape.level_from])
        return level is not None and level.number is not None
    return shape.style in (BillStyle.LEVEL, BillStyle.POSITION)


def _says_depth(entry: Entry, shape: BillShape) -> bool:
    if shape.style == BillStyle.POSITION:
        return bool(entry.values.get(POSITION, "").strip())
    return shape.level_from == "indent" or bool(entry.values.get(shape.level_from, "").strip())


def _attach(row: PlacedRow, above: PlacedRow) -> None:
    """Put a row below another, unless it is the row of the product itself that heads its own list."""
    is_itself = above.entry is None and row.part_number == above.part_number
    row.is_top = is_itself and row.entry is not None and row.entry.values.get(QUANTITY, "1") == "1"
    if row.is_top:
        return
    row.attach_to(above)


# ---- by depth --------------------------------------------------------------------------------


class _ByDepth:
    """Places rows by their depths, one after the other.

    ``_open`` holds the last row at each depth from the outermost inward, or the doubt about what stands there.
    """

    def __init__(self, depths: Sequence[int | None], top: _Top) -> None:
        self._depths, self._top = depths, top
        self._open: list[PlacedRow | Doubtful] = []

    def place(self, entries: Sequence[Entry]) -> list[PlacedRow]:
        """Return the rows in their places."""
        rows = []
        for entry, depth in zip(entries, self._depths, strict=True):
            row = PlacedRow(entry.part_number, entry)
            rows.append(row)
            if depth is not None:
                self._place_row(row, depth)
            elif entry.part_number or QUANTITY in entry.values:
                self._leave_open(row)
        return rows

    def _place_row(self, row: PlacedRow, depth: int) -> None:
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
            row.doubt = _NO_PART_NUMBER
            if above:
                above.is_open = True
        elif above:
            _attach(row, above)
        self._open[here:] = [row if row.part_number else _below_nameless(row)]

    def _leave_open(self, row: PlacedRow) -> None:
        """Doubt a row without a clear depth: it may stand anywhere, so what comes next may stand in it."""
        row.doubt = _NO_DEPTH if row.part_number else _NO_PART_NUMBER
        self._tell_open()
        kept = 1 if self._top.in_list else 0
        depths = len(self._open) + 1
        self._open[kept:] = [_after_unclear(row)] * (depths - kept)

    def _tell_open(self) -> None:
        for above in self._open:
            if isinstance(above, PlacedRow):
                above.is_open = True
        if self._top.outer:
            self._top.outer.is_open = True


_NO_DEPTH: Final = Doubtful(Phrase("it does not say clearly how deep in the bill it stands"), _CORRECT_LEVEL)


def _jump(before: int, after: int) -> Doubtful:
    why = Phrase("the level jumps from {before} to {after}", before=before, after=after)
    return Doubtful(why, _CORRECT_LEVEL)


def _no_row(level: int) -> Doubtful:
    return Doubtful(Phrase("no row of level {level} stands above it", level=level), _CORRECT_LEVEL)


def _row_number(row: PlacedRow) -> int:
    return row.entry.place.row if row.entry else 0


def _below_nameless(row: PlacedRow) -> Doubtful:
    why = Phrase("it is built into row {row}, which has no part number", row=_row_number(row))
    return Doubtful(why, Phrase("Write the part number into that row"))


def _after_unclear(row: PlacedRow) -> Doubtful:
    why = Phrase("it may be built into row {row}, whose level is not clear", row=_row_number(row))
    return Doubtful(why, Phrase("Correct the level of that row"))


# ---- by position -----------------------------------------------------------------------------


def _place_by_position(entries: Sequence[Entry], depths: Sequence[int | None], top: _Top) -> list[PlacedRow]:
    rows = [PlacedRow(entry.part_number, entry) for entry in entries]
    positions = [read_position(entry.values.get(POSITION, "")) for entry in entries]
    at_position: dict[tuple[str, ...], list[PlacedRow]] = defaultdict(list)
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


def _place_outermost(row: PlacedRow, top: _Top) -> None:
    row.is_top = top.heads_lists
    if not row.part_number:
        row.doubt = _NO_PART_NUMBER
    elif top.doubt:
        row.doubt = top.doubt
    elif top.outer:
        _attach(row, top.outer)


def _place_below(row: PlacedRow, above: Sequence[PlacedRow], position: Sequence[str]) -> None:
    if len(above) > 1 and row.entry:
        section = row.entry.section
        above = [other for other in above if other.entry and other.entry.section == section] or above
    if not row.part_number:
        row.doubt = _NO_PART_NUMBER
    elif len(above) != 1:
        outer = ".".join(position[:-1])
        why = (
            Phrase("position {position} stands in {count} rows", position=outer, count=len(above))
            if above
            else Phrase("no row has position {position}", position=outer)
        )
        row.doubt = Doubtful(why, Phrase("Correct the position, or name the product that it is built into"))
    elif not above[0].part_number:
        row.doubt = _below_nameless(above[0])
    else:
        row.attach_to(above[0])


def _tell_open_positions(rows: Sequence[PlacedRow], top: _Top) -> None:
    """A row that is not placed may belong to any assembly."""
    if any(row.doubt for row in rows):
        for row in rows:
            row.is_open = True
        if top.outer:
            top.outer.is_open = True


# ---- pairs -----------------------------------------------------------------------------------


def _place_pairs(entries: Sequence[Entry]) -> Placement:
    """Return the rows of a list that names with each part the product that it is built into."""
    parents: dict[str, PlacedRow] = {}
    part_numbers = {entry.part_number for entry in entries}
    rows = []
    is_filled_down = _names_parents_once(entries)
    heading: Entry | None = None
    for entry in entries:
        row = PlacedRow(entry.part_number, entry)
        rows.append(row)
        heading = entry if PARENT in entry.values or PARENT in entry.doubts or not is_filled_down else heading
        row.heading = heading if heading is not entry else None
        parent = heading.values.get(PARENT, "") if heading else ""
        unclear = heading.doubts.get(PARENT) if heading else None
        if unclear is not None:
            row.doubt = unclear
        elif parent and not row.part_number:
            row.doubt = _NO_PART_NUMBER
        elif parent and _names_several(parent, part_numbers):
            why = Phrase('"{text}" names more than one product', text=parent)
            row.doubt = Doubtful(why, Phrase("Write a row for each product that it is built into"))
        elif parent:
            row.attach_to(parents.setdefault(parent, PlacedRow(parent)))
    for row in rows:
        row.is_top = row.above is None and row.part_number in parents
    return Placement(tuple(rows), tuple(parents.values()))


def _names_parents_once(entries: Sequence[Entry]) -> bool:
    """Tell whether a list names each product only beside its first part, and the rows below it belong to it."""
    named = [entry.values[PARENT] for entry in entries if PARENT in entry.values]
    below = [entry for entry in entries if PARENT not in entry.values and PARENT not in entry.doubts]
    return (
        bool(named and below)
        and PARENT in entries[0].values
        and len(set(named)) == len(named)
        and all(
            QUANTITY in entry.values or QUANTITY in entry.doubts or TOTAL in entry.values for entry in below
        )
    )


def _names_several(parent: str, part_numbers: set[str]) -> bool:
    if parent in part_numbers:
        return False
    separators = [mark for mark in (";", "\n", ",", "/", "|") if mark in parent]
    if any(mark in ";\n|" for mark in separators):
        return True
    return any(sum(name.strip() in part_numbers for name in parent.split(mark)) > 1 for mark in separators)


def _place_uses(entries: Sequence[Entry], shape: BillShape) -> Placement:
    """Return the rows of a where-used list: each is a product, and the one part of the list is built into it."""
    depths = find_depths(entries, shape) if any(shape.level_from in entry.values for entry in entries) else []
    base = min((depth for depth in depths if depth is not None), default=0)
    rows, parents = [], []
    for number, entry in enumerate(entries):
        row = PlacedRow(shape.top, entry)
        rows.append(row)
        if not entry.part_number:
            row.doubt = _NO_PART_NUMBER
        elif depths and depths[number] != base:
            row.doubt = Doubtful(
                Phrase("it does not say how many of the part itself are in this product"),
                Phrase("Import the bill of the product instead"),
            )
        elif shape.top:
            row.attach_to(PlacedRow(entry.part_number))
            parents.append(row.above)
    return Placement(tuple(rows), tuple(parent for parent in parents if parent))
