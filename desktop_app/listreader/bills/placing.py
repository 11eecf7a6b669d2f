# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Places the rows of a list by the style of its bill.

A row whose place is not clear is attached to nothing: it gets a doubt, and so do the rows below it that cannot be
placed without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import Doubtful, fold_words
from desktop_app.listreader.bills import bill_texts
from desktop_app.listreader.entries.read_entries import Entry
from desktop_app.listreader.fields.mapping import BillShape, BillStyle

# --------------------------------------------------------------------------------------------------
# A row of a list in its place among the others, and the fields that say where it stands.


LEVEL: Final = "list.level"
POSITION: Final = "list.position"
INDENT: Final = "indent"
QUANTITY: Final = "list.quantity"
TOTAL: Final = "list.quantity_total"
PARENT: Final = "list.parent"
PARENT_NAME: Final = "list.parent_name"
NOT_FITTED: Final = "list.not_fitted"
NO_PART_NUMBER: Final = Doubtful(
    Phrase("the row stands in a bill and has no part number"), Phrase("Write the part number into the row")
)


@dataclass(slots=True, eq=False)
class BillRow:
    """A row in the structure of a list; ``entry`` is None for a product that only the title or other rows name.

    ``above`` is what it is built into, None where that is a product that nobody names, or not clear: then ``doubt``
    says why. ``is_open``: rows that may belong below it could not be placed. ``is_top``: it is the product of the list
    itself, and what it says of a quantity is no line. ``is_left_out``: it is not fitted.
    ``heading``: the row that names its product, if it is another.
    """

    part_number: str
    entry: Entry | None = None
    above: BillRow | None = None
    doubt: Doubtful | None = None
    below: list[BillRow] | tuple[()] = ()
    is_open: bool = False
    is_top: bool = False
    is_left_out: bool = False
    heading: Entry | None = None

    @property
    def number(self) -> int:
        """Return the number of the row in its sheet, 0 for a product without a row."""
        return self.entry.place.row if self.entry else 0

    def attach_to(self, above: BillRow) -> None:
        """Put the row below another."""
        self.above = above
        if above.below:
            above.below.append(self)
        else:
            above.below = [self]  # most rows have none, and an empty list for each costs time


@dataclass(frozen=True, slots=True)
class Placement:
    """Rows in their places: those of the list in its order, and products that only the title or other rows name."""

    rows: tuple[BillRow, ...]
    named: tuple[BillRow, ...] = ()


def depth_field(shape: BillShape) -> str:
    """Return the field that says how deep a row stands, or that its indent does."""
    usual = {BillStyle.POSITION: POSITION, BillStyle.INDENT: INDENT}
    return shape.level_from or usual.get(shape.style, LEVEL)


def attach_row(row: BillRow, above: BillRow) -> None:
    """Put a row below another, unless it is the row of the product itself that heads its own list."""
    is_itself = above.entry is None and row.part_number == above.part_number
    row.is_top = is_itself and row.entry is not None and row.entry.values.get(QUANTITY, "1") == "1"
    if row.is_top:
        return
    row.attach_to(above)


def below_nameless(row: BillRow) -> Doubtful:
    """Return the doubt about what stands below a row without part number."""
    why = Phrase("it is built into row {row}, which has no part number", row=row.number)
    return Doubtful(why, Phrase("Write the part number into that row"))


# --------------------------------------------------------------------------------------------------
# The product at the top of a list: in its first row, outside it, or not known.


def find_depths(entries: Sequence[Entry], shape: BillShape) -> list[int | None]:
    """Return how deep each row says that it stands, None where it does not say so clearly."""
    field = depth_field(shape)
    if shape.style == BillStyle.COLUMNS:
        return [entry.level_column for entry in entries]
    if field == INDENT and shape.style != BillStyle.POSITION:
        return bill_texts.indent_depths([entry.indent for entry in entries])
    texts = [entry.values.get(field, "") for entry in entries]
    is_position = shape.style == BillStyle.POSITION
    return bill_texts.position_depths(texts) if is_position else bill_texts.level_depths(texts)


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
    field = depth_field(shape)
    says_depth = field == INDENT or bool(entries[first].values.get(field, "").strip())
    if first_may_be_top and base > 0 and depths[first] is None and not says_depth:
        base = depths[first] = base - 1  # the product itself needs no level
    outermost = [number for number, depth in enumerate(depths) if depth == base]
    part_numbers = {entries[number].part_number for number in outermost}
    if outermost == [first] and first_may_be_top:
        return TopOfList(base, in_list=True, heads_lists=True)
    from_zero = base <= 0 and _numbers_depths(entries[first], shape)
    if not named:
        return TopOfList(base, heads_lists=from_zero)
    if not from_zero:
        start = outermost[0] if outermost else 0
        above = entries[:start] if base > _numbers_depths(entries[start], shape) else []
        unclear = next((entry for entry in above if entry.part_number), None)
        doubt = _after_unclear(BillRow(unclear.part_number, unclear)) if unclear else None
        return TopOfList(base, BillRow(named), doubt=doubt)
    if named in part_numbers or len(outermost) == 1:
        return TopOfList(base, heads_lists=True)  # level 0 is the product itself
    why = Phrase("level 0 can be a product of its own or a part of {product}", product=named)
    return TopOfList(base, doubt=Doubtful(why, Phrase("Say which product the list is of")))


def _numbers_depths(entry: Entry, shape: BillShape) -> bool:
    """Tell whether depths are numbers, of which 0 is the product itself, and not how far a text is indented."""
    if shape.style in (BillStyle.LEVEL, BillStyle.DOTS) and depth_field(shape) in entry.values:
        level = bill_texts.read_level(entry.values[depth_field(shape)])
        return level is not None and level.number is not None
    return shape.style in (BillStyle.LEVEL, BillStyle.POSITION)


# --------------------------------------------------------------------------------------------------
# Places rows by how deep they stand, one after the other.


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
                here = depth - self._top.base
                deepest = len(self._open)
                if here > deepest:
                    before = self._top.base + deepest - 1
                    why = Phrase("the level jumps from {before} to {after}", before=before, after=depth)
                    row.doubt = Doubtful(why, _CORRECT_LEVEL)
                    self._tell_open()
                    why = Phrase("no row of level {level} stands above it", level=depth - 1)
                    self._open += [Doubtful(why, _CORRECT_LEVEL)] * (here - deepest)
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
            elif entry.part_number or QUANTITY in entry.values:
                # Doubt a row without a clear depth: it may stand anywhere, so what comes next may stand in it.
                row.doubt = _NO_DEPTH if row.part_number else NO_PART_NUMBER
                self._tell_open()
                kept_depths = 1 if self._top.in_list else 0
                depths = len(self._open) + 1
                self._open[kept_depths:] = [_after_unclear(row)] * (depths - kept_depths)
        return rows

    def _tell_open(self) -> None:
        for above in self._open:
            if isinstance(above, BillRow):
                above.is_open = True
        if self._top.outer:
            self._top.outer.is_open = True


_NO_DEPTH: Final = Doubtful(Phrase("it does not say clearly how deep in the bill it stands"), _CORRECT_LEVEL)


def _after_unclear(row: BillRow) -> Doubtful:
    why = Phrase("it may be built into row {row}, whose level is not clear", row=row.number)
    return Doubtful(why, Phrase("Correct the level of that row"))


# --------------------------------------------------------------------------------------------------
# Places rows by position numbers: 1.10 is in 1, whatever the order of the rows.


_CORRECT_POSITION: Final = Phrase("Correct the position, or name the product that it is built into")


def place_by_position(
    entries: Sequence[Entry], texts: Sequence[str], depths: Sequence[int | None], top: TopOfList
) -> list[BillRow]:
    """Return rows in their places; ``texts`` are their positions."""
    rows = [BillRow(entry.part_number, entry) for entry in entries]
    positions = [bill_texts.read_position(text) for text in texts]
    at_position: dict[tuple[str, ...], list[BillRow]] = defaultdict(list)
    for row, position, depth in zip(rows, positions, depths, strict=True):
        if position or depth == top.base:  # the product at the top may have none, or 0
            at_position[position or ()].append(row)
    for row, position, depth in zip(rows, positions, depths, strict=True):
        if depth == top.base:
            row.is_top = top.heads_lists
            if not row.part_number:
                row.doubt = NO_PART_NUMBER
            elif top.doubt:
                row.doubt = top.doubt
            elif top.outer:
                attach_row(row, top.outer)
        elif position is not None:
            above = at_position.get(position[:-1], [])
            if len(above) > 1 and row.entry:
                section = row.entry.section
                above = [other for other in above if other.entry and other.entry.section == section] or above
            if not row.part_number:
                row.doubt = NO_PART_NUMBER
            elif len(above) != 1:
                outer = ".".join(position[:-1])
                why = Phrase("no row has position {position}", position=outer)
                if above:
                    why = Phrase(
                        "position {position} stands in {count} rows", position=outer, count=len(above)
                    )
                row.doubt = Doubtful(why, _CORRECT_POSITION)
            elif not above[0].part_number:
                row.doubt = below_nameless(above[0])
            else:
                row.attach_to(above[0])
        elif row.part_number or (row.entry and QUANTITY in row.entry.values):
            row.doubt = Doubtful(Phrase("it has no position number that can be read"), _CORRECT_POSITION)
    # A row that is not placed may belong to any assembly.
    if any(row.doubt for row in rows):
        for row in rows:
            row.is_open = True
        if top.outer:
            top.outer.is_open = True
    return rows


# --------------------------------------------------------------------------------------------------
# Places the rows of a flat list: in the product of its title, or in that of the heading of their section.


def product_of_section(section: str) -> str:
    """Return the product that the heading of a section names for sure: "Assembly SS-10 Pump"; blank if none."""
    product = bill_texts.find_product(section) if section else None
    return product.part_number if product and product.is_sure else ""


def place_in_sections(entries: Sequence[Entry], top: str) -> Placement:
    """Return the rows of a flat list in their places; those of a section that names a product are in that."""
    products: dict[str, BillRow] = {}
    rows = []
    for entry in entries:
        row = BillRow(entry.part_number, entry)
        rows.append(row)
        product = product_of_section(entry.section) or top
        first_word = entry.section.partition(" ")[0]
        if product == top and bill_texts.is_part_number(first_word):
            why = Phrase(
                'it stands below "{section}", which may be an assembly of its own', section=entry.section
            )
            row.doubt = Doubtful(why, Phrase("Say in a column which product each part is built into"))
        elif product:
            above = products.setdefault(product, BillRow(product))
            if entry.part_number:
                attach_row(row, above)
            else:
                row.doubt, above.is_open = NO_PART_NUMBER, True
    return Placement(tuple(rows), tuple(products.values()))


# --------------------------------------------------------------------------------------------------
# Places rows that name the product beside each part, and those of where-used lists.


def place_pairs(entries: Sequence[Entry]) -> Placement:
    """Return the rows of a list that names with each part the product that it is built into."""
    parents: dict[str, BillRow] = {}
    part_numbers = {entry.part_number for entry in entries}
    rows = []
    named = [entry.values[PARENT] for entry in entries if PARENT in entry.values]
    below = [entry for entry in entries if PARENT not in entry.values and PARENT not in entry.doubts]
    is_filled_down = (
        bool(named and below)
        and PARENT in entries[0].values
        and len(set(named)) == len(named)
        and all(
            QUANTITY in entry.values or QUANTITY in entry.doubts or TOTAL in entry.values for entry in below
        )
    )
    heading: Entry | None = None
    for entry in entries:
        row = BillRow(entry.part_number, entry)
        rows.append(row)
        heading = entry if PARENT in entry.values or PARENT in entry.doubts or not is_filled_down else heading
        row.heading = heading if heading is not entry else None
        parent = heading.values.get(PARENT, "") if heading else ""
        unclear = heading.doubts.get(PARENT) if heading else None
        if unclear is not None:
            row.doubt = unclear
        elif parent and not row.part_number:
            row.doubt = NO_PART_NUMBER
        elif parent and _names_several(parent, part_numbers):
            why = Phrase('"{text}" names more than one product', text=parent)
            row.doubt = Doubtful(why, Phrase("Write a row for each product that it is built into"))
        elif parent:
            row.attach_to(parents.setdefault(parent, BillRow(parent)))
    for row in rows:
        row.is_top = row.above is None and row.part_number in parents
    return Placement(tuple(rows), tuple(parents.values()))


def _names_several(parent: str, part_numbers: set[str]) -> bool:
    if parent in part_numbers:
        return False
    separators = [mark for mark in (";", "\n", ",", "/", "|") if mark in parent]
    if any(mark in ";\n|" for mark in separators):
        return True
    return any(sum(name.strip() in part_numbers for name in parent.split(mark)) > 1 for mark in separators)


def place_uses(entries: Sequence[Entry], shape: BillShape) -> Placement:
    """Return the rows of a where-used list: each is a product, and the one part of the list is built into it."""
    field = depth_field(shape)
    depths = find_depths(entries, shape) if any(field in entry.values for entry in entries) else []
    base = min((depth for depth in depths if depth is not None), default=0)
    rows, parents = [], []
    for number, entry in enumerate(entries):
        row = BillRow(shape.top, entry)
        rows.append(row)
        if not entry.part_number:
            row.doubt = NO_PART_NUMBER
        elif depths and depths[number] != base:
            row.doubt = Doubtful(
                Phrase("it does not say how many of the part itself are in this product"),
                Phrase("Import the bill of the product instead"),
            )
        elif shape.top:
            row.attach_to(BillRow(entry.part_number))
            parents.append(row.above)
    return Placement(tuple(rows), tuple(parent for parent in parents if parent))


def place_rows(entries: Sequence[Entry], shape: BillShape) -> Placement:
    """Return what each row of a list is built into; what the list calls not fitted is in nothing."""
    if shape.style == BillStyle.PARENT_CHILD:
        placement = place_pairs(entries)
    elif shape.style == BillStyle.WHERE_USED:
        placement = place_uses(entries, shape)
    elif shape.style == BillStyle.FLAT:
        placement = place_in_sections(entries, shape.top)
    else:
        depths = find_depths(entries, shape)
        top = find_top(entries, depths, shape)
        if shape.style == BillStyle.POSITION:
            texts = [entry.values.get(depth_field(shape), "") for entry in entries]
            rows = place_by_position(entries, texts, depths, top)
        else:
            rows = DepthPlacer(depths, top).place(entries)
        placement = Placement(tuple(rows), (top.outer,) if top.outer else ())
    if any(NOT_FITTED in entry.values or NOT_FITTED in entry.doubts for entry in entries):
        for row in placement.rows:
            _take_out(row)
    return placement


def _take_out(row: BillRow) -> None:
    """Take a row out of its bill if the list says that it is not fitted, and doubt it if that is not clear."""
    if row.entry is None or row.above is None:
        return
    text = fold_words(row.entry.values.get(NOT_FITTED, ""))
    is_clear = NOT_FITTED not in row.entry.doubts and (not text or text in bill_texts.words_of("fitted"))
    if is_clear:
        return
    row.above.below = [other for other in row.above.below if other is not row]
    if text in bill_texts.words_of("not_fitted"):
        row.is_left_out = True
    else:
        why = Phrase('whether it is fitted is not clear: "{text}"', text=row.entry.values.get(NOT_FITTED, ""))
        row.doubt = Doubtful(why, Phrase("Say whether the part is built in"))
        row.above.is_open = True
    row.above = None
