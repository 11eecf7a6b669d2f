# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the bills that a list holds, exactly: what is not clear is left out and doubted, row by row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.graphs import groups_in_order, ring_lines_of
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import MOST_DIGITS, decimal_of, fraction_of, is_plain_decimal
from desktop_app.basics.texts import Doubtful, fold_words
from desktop_app.listreader.bills.placing import (
    PARENT,
    PARENT_NAME,
    POSITION,
    QUANTITY,
    TOTAL,
    BillRow,
    Placement,
    place_rows,
)
from desktop_app.listreader.cells import measures
from desktop_app.listreader.entries.read_entries import Entry, RowPlace
from desktop_app.listreader.fields.mapping import BillShape, BillStyle

# --------------------------------------------------------------------------------------------------
# How many of a part are in one of what it is built into: units, base quantities, quantities for the whole
# product. Unknown is never zero, and a quantity is never rounded: what cannot be said exactly is doubtful.


UNIT: Final = "list.quantity_unit"
_BASE: Final = "list.base_quantity"
_PRICE_PER: Final = "list.price_per"
_VALUE: Final = "products.value"
_ONE: Final = Fraction(1)
_LARGE: Final = 10**MOST_DIGITS

Number = Fraction | Doubtful


@dataclass(frozen=True, slots=True)
class QuantityRules:
    """How the quantities of a list are meant: ``totals`` for the whole product, ``per`` for so many of it.

    ``per`` is None where the list has a figure for that which is not clear. ``batch`` is for how many products a column
    of totals is, ``unit`` that of all quantities, blank for pieces. ``by_measure``: one of what is counted in metres or
    kilograms is one metre or kilogram.
    """

    totals: bool
    per: Fraction | None = _ONE
    batch: Fraction = _ONE
    unit: str = ""
    by_measure: bool = False


def make_rules(shape: BillShape, *, totals: bool, batch: Fraction = _ONE) -> QuantityRules:
    """Return the rules that a shape states."""
    per = fraction_of(shape.per) if is_plain_decimal(shape.per) else None
    per = _ONE if per == _ONE else per or None
    batch = (per or _ONE) if totals else batch
    return QuantityRules(totals, _ONE if totals and per else per, batch, shape.unit, shape.by_measure is True)


def line_quantity(row: BillRow, rules: QuantityRules) -> Number:
    """Return how many of a row are in one of the row above it."""
    quantity = _quantity_above(row, rules)
    return replace(quantity, about=QUANTITY) if isinstance(quantity, Doubtful) else quantity


def _quantity_above(row: BillRow, rules: QuantityRules) -> Number:
    entry, above = row.entry, row.above
    if entry is None or above is None:
        return _NO_QUANTITY
    if UNIT in entry.doubts:
        return entry.doubts[UNIT]
    unit = entry.values.get(UNIT, "") or rules.unit
    if unit and not (rules.by_measure or measures.counts_pieces(unit) or is_sold_by(entry, unit)):
        why = Phrase("its quantity is in {unit}, not in pieces", unit=unit)
        return Doubtful(why, Phrase("Write how many pieces there are, or a price for one {unit}", unit=unit))
    heads = above.entry.values.get(QUANTITY, "1") if above.is_top and above.entry is not None else "1"
    if rules.totals:
        quantity = _total_divided(row, rules)
    elif heads != "1" and rules.per is _ONE and TOTAL not in entry.values:
        why = Phrase(
            "the list is of {quantity} {product}; it does not say whether its quantities are for one or for"
            " all of them",
            quantity=heads,
            product=above.part_number,
        )
        return Doubtful(why, _GIVE_QUANTITY)
    else:
        quantity = stated_number(entry, QUANTITY)
    if isinstance(quantity, Doubtful):
        return quantity
    base = _base_quantity(row.heading or entry, above, rules)
    if base is _ONE or isinstance(base, Doubtful):
        return quantity if base is _ONE else base
    return quantity / base


def as_decimal(quantity: Fraction) -> str | Doubtful:
    """Return a quantity as a plain decimal; a doubt for one that none says exactly."""
    if quantity.denominator == 1 and quantity.numerator < _LARGE:
        return str(quantity.numerator)
    try:
        text = decimal_of(quantity)
    except ValueError:
        text = ""
    if is_plain_decimal(text):
        return text
    why = Phrase(
        "{over} divided by {under} is no exact decimal", over=quantity.numerator, under=quantity.denominator
    )
    return Doubtful(why, Phrase("Write the quantity in one of the product above"))


_GIVE_QUANTITY: Final = Phrase("Write how many are in one of the product above")
_NO_BASE: Final = Doubtful(Phrase("it is not clear for how many its quantity is"), _GIVE_QUANTITY)
_NO_QUANTITY: Final = Doubtful(Phrase("it has no quantity"), _GIVE_QUANTITY)


def stated_number(entry: Entry, field: str) -> Number:
    """Return the number above zero that a column of quantities says in a row."""
    unclear = entry.doubts.get(field)
    if unclear is not None:
        return Doubtful(Phrase("its quantity is not clear: {why}", why=unclear.why), unclear.do)
    text = entry.values.get(field, "")
    if not text:
        missing = entry.missing.get(field)
        why = Phrase("it has no quantity: {why}", why=missing.why) if missing else _NO_QUANTITY.why
        return Doubtful(why, _GIVE_QUANTITY)
    if entry.values.get(f"{field}_to"):
        return Doubtful(Phrase("its quantity is a range"), _GIVE_QUANTITY)
    return _read_number(text)


@lru_cache(maxsize=4096)
def _read_number(text: str) -> Number:
    if not is_plain_decimal(text):
        return Doubtful(Phrase('"{text}" is no quantity of a part', text=text), _GIVE_QUANTITY)
    number = fraction_of(text)
    return number if number.numerator else Doubtful(Phrase("its quantity is 0"), _GIVE_QUANTITY)


def _total_divided(row: BillRow, rules: QuantityRules) -> Number:
    """Return a quantity for the whole product, divided by how many of the row above are in it."""
    own_total = total_of(row, rules)
    above = total_of(row.above, rules) if row.above else _ONE
    if isinstance(own_total, Doubtful):
        return own_total
    if isinstance(above, Doubtful):
        return Doubtful(
            Phrase(
                "its quantity is for the whole product, and how many of {part} are in that is not clear",
                part=row.above.part_number if row.above else "",
            ),
            _GIVE_QUANTITY,
        )
    return own_total / above


def total_of(row: BillRow, rules: QuantityRules) -> Number:
    """Return how many of a row are in the whole product, as the list says."""
    if row.entry is None:
        return rules.batch
    field = TOTAL if TOTAL in row.entry.values or TOTAL in row.entry.doubts else QUANTITY
    if row.above is None and field not in row.entry.values and field not in row.entry.doubts:
        return rules.batch
    return stated_number(row.entry, field)


def _base_quantity(entry: Entry, above: BillRow, rules: QuantityRules) -> Number:
    """Return for how many of the product above the quantity of a row is."""
    if _BASE in entry.values or _BASE in entry.doubts:
        base = stated_number(entry, _BASE)
        if isinstance(base, Doubtful):
            return _NO_BASE
        return base
    if rules.per is None:
        return _NO_BASE
    if rules.per is _ONE or above.above is None:
        return rules.per
    return Doubtful(
        Phrase(
            "the list is for {count}; whether that holds for this assembly is not said", count=str(rules.per)
        ),
        _GIVE_QUANTITY,
    )


def is_sold_by(entry: Entry, unit: str) -> bool:
    """Tell whether a row has a price, and for the unit that its quantity is in, so that one of it is one such unit."""
    price_unit = fold_words(entry.values.get(_PRICE_PER, "")).lstrip("0123456789 ")
    return bool(price_unit) and price_unit == fold_words(unit) and _VALUE in entry.values


# --------------------------------------------------------------------------------------------------
# Quantities for the whole product: a column of them is checked against quantities and structure.


def has_totals_alone(rows: Sequence[BillRow]) -> bool:
    """Tell whether the list gives quantities for the whole product and no others."""
    stated = [row.entry.values for row in rows if row.entry]
    return any(TOTAL in values for values in stated) and not any(QUANTITY in values for values in stated)


def find_batch(rows: Sequence[BillRow]) -> Fraction:
    """Return for how many products the column of totals is: what all outermost rows agree on, else one."""
    ratios = set()
    for row in rows:
        is_outermost = row.above is not None and (row.above.entry is None or row.above.is_top)
        if not is_outermost or row.entry is None or TOTAL not in row.entry.values:
            continue
        own_quantity, total = stated_number(row.entry, QUANTITY), stated_number(row.entry, TOTAL)
        if isinstance(own_quantity, Fraction) and isinstance(total, Fraction):
            ratios.add(total / own_quantity)
    return ratios.pop() if len(ratios) == 1 else _ONE


def check_totals(rows: Sequence[BillRow], quantities: dict[int, Number], rules: QuantityRules) -> None:
    """Doubt the quantities that a column of totals contradicts.

    A total is right if it is the quantity times how many of the row above are in the whole; or, where the list adds up
    every use of a part, the sum of that over all rows of the part.
    """
    if not any(row.entry and TOTAL in row.entry.values for row in rows):
        return
    unfolded: dict[int, Fraction | None] = {}
    for row in rows:
        # Note how many of a row are in the whole product, and of every row above it.
        way = []
        here: BillRow | None = row
        while here is not None and id(here) not in unfolded:
            way.append(here)
            here = here.above
        for below in reversed(way):
            above = below.above
            if above is None:
                unfolded[id(below)] = rules.batch if below.entry is None or below.is_top else None
                continue
            outer, own_quantity = unfolded[id(above)], quantities.get(id(below))
            unfolded[id(below)] = (
                outer * own_quantity if outer is not None and isinstance(own_quantity, Fraction) else None
            )
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for row in rows:
        sums[row.part_number] += unfolded.get(id(row)) or 0
    for row in rows:
        expected = unfolded.get(id(row))
        if row.entry is None or row.above is None or expected is None:
            continue
        total = stated_number(row.entry, TOTAL) if TOTAL in row.entry.values else expected
        if isinstance(total, Fraction) and total not in (expected, sums[row.part_number]):
            why = Phrase(
                "the quantity in all is {total}, and its quantity times those above it comes to {expected}",
                total=row.entry.values[TOTAL],
                expected=str(expected),
            )
            quantities[id(row)] = Doubtful(why, Phrase("Correct the quantity or the total"))


# --------------------------------------------------------------------------------------------------
# Brings together what a list says twice: a part in one product, an assembly unfolded in several places.


_MOST_NAMED: Final = 6


@dataclass(slots=True)
class PartLine:
    """A part of a product: all rows that name it there, and how many are in one product; None if not clear."""

    rows: list[BillRow]
    quantity: Fraction | None


@dataclass(slots=True)
class MergedBills:
    """The lines of a list by product and part, with the rows each comes from, and what is said of rows.

    ``unequal`` are assemblies that are unfolded differently in different places.
    """

    lines: dict[tuple[str, str], PartLine] = field(default_factory=dict)
    doubts: dict[int, Doubtful] = field(default_factory=dict)
    remarks: dict[int, str] = field(default_factory=dict)
    unequal: set[str] = field(default_factory=set)

    def doubt_rows(self, rows: Iterable[BillRow], doubt: Doubtful) -> None:
        """Doubt some rows, each unless it has a doubt already; they are known by ``id``."""
        for row in rows:
            self.doubts.setdefault(id(row), doubt)


def _add_up(
    rows: Sequence[BillRow], quantities: Mapping[int, Number], style: BillStyle, merged: MergedBills
) -> Fraction | None:
    """Return how many of a part a product has, from all rows that name it there."""
    numbers = [quantities[id(row)] for row in rows]
    clear = [number for number in numbers if isinstance(number, Fraction)]
    for row, number in zip(rows, numbers, strict=True):
        if isinstance(number, Doubtful):
            merged.doubt_rows([row], number)
    if len(rows) == 1:
        return clear[0] if clear else None
    if len(clear) == len(numbers):
        doubt = _doubt_of_repeat(rows, style)
    else:
        why = Phrase(
            "the part stands in rows {rows}, and not all their quantities are clear", rows=name_rows(rows)
        )
        doubt = Doubtful(why, Phrase("Write the quantity into each of the rows"))
    if doubt is not None:
        merged.doubt_rows(rows, doubt)
        return None
    positions = {row.entry.values.get(POSITION, "") for row in rows if row.entry}
    if style != BillStyle.POSITION and len(positions) == 1 and "" not in positions:
        if len(set(clear)) > 1:
            why = Phrase("rows {rows} give different quantities for one position", rows=name_rows(rows))
            merged.doubt_rows(rows, Doubtful(why, _KEEP_ONE))
            return None
        remark = Phrase("rows {rows} say the same of one position, which counts once", rows=name_rows(rows))
        merged.remarks.update(dict.fromkeys(map(id, rows), remark))
        return clear[0]
    total = sum(clear, start=Fraction(0))
    text = as_decimal(total)
    if isinstance(text, Doubtful):
        merged.doubt_rows(rows, text)
        return None
    remark = Phrase(
        "the quantities of rows {rows} were added up: {quantity}", rows=name_rows(rows), quantity=text
    )
    merged.remarks.update(dict.fromkeys(map(id, rows), remark))
    return total


_KEEP_ONE: Final = Phrase("Keep the row that is right")


def _doubt_of_repeat(rows: Sequence[BillRow], style: BillStyle) -> Doubtful | None:
    """Return why rows that name one part in one product cannot be brought together."""
    differs = _find_difference(rows)
    if differs:
        why = Phrase(
            "rows {rows} name the same part with different texts in {column}",
            rows=name_rows(rows),
            column=differs,
        )
        return Doubtful(why, _KEEP_ONE)
    positions = [row.entry.values.get(POSITION, "") for row in rows if row.entry]
    distinct = set(positions)
    if len(distinct) == len(positions) and "" not in distinct:
        return None
    if len(distinct) == 1 and "" not in distinct and style != BillStyle.POSITION:
        return None
    stated = [tuple(sorted(row.entry.values.items())) for row in rows if row.entry]
    if len(distinct) == 1 and len(set(stated)) == len(stated):
        return None  # no positions, and each row says something else
    why = Phrase(
        "rows {rows} name the same part; whether they count once or together is not said",
        rows=name_rows(rows),
    )
    return Doubtful(why, Phrase("Make one row of them"))


def _find_difference(rows: Sequence[BillRow]) -> str:
    """Return the column in which rows of one part contradict each other; blank if there is none."""
    first: dict[str, str] = {}
    for row in rows:
        for name, text in row.entry.values.items() if row.entry else ():
            is_of_part = name == UNIT or not name.startswith("list.")
            if is_of_part and first.setdefault(name, text) != text:
                return (row.entry.headings.get(name) if row.entry else "") or name.rpartition(".")[2]
    return ""


def name_rows(rows: Iterable[BillRow]) -> str:
    """Return the numbers of some rows for a sentence: 4, 9, 12."""
    numbers = list(dict.fromkeys(str(row.entry.place.row) for row in rows if row.entry))
    return ", ".join([*numbers[:_MOST_NAMED], *(["…"] if len(numbers) > _MOST_NAMED else [])])


# ---- assemblies that are unfolded in several places --------------------------------------------


def _are_equal(places: Sequence[BillRow], occurrences: Sequence[Mapping[str, PartLine]]) -> bool:
    """Tell whether an assembly holds the same wherever it is unfolded; an unclear quantity contradicts none."""
    complete = [set(lines) for above, lines in zip(places, occurrences, strict=True) if not above.is_open]
    if any(parts != complete[0] for parts in complete):
        return False
    everything = complete[0] if complete else None
    if everything is not None and any(not set(lines) <= everything for lines in occurrences):
        return False
    quantities: dict[str, Fraction] = {}
    return all(
        line.quantity is None or quantities.setdefault(child, line.quantity) == line.quantity
        for lines in occurrences
        for child, line in lines.items()
    )


# --------------------------------------------------------------------------------------------------
# What comes of reading a bill: its lines, each with the row it comes from, and the rows that are not clear.


@dataclass(frozen=True, slots=True)
class ReadLine:
    """``quantity`` of ``child`` in one ``parent``; a plain decimal."""

    parent: str
    child: str
    quantity: str
    place: RowPlace


@dataclass(frozen=True, slots=True)
class ReadBill:
    """The lines of the bills that a table holds.

    ``doubts`` names rows whose line is left out, or taken without what is not clear; ``refused`` those whose line is in
    a circle. ``remarks`` says something of rows that are taken: quantities that were added up, a quantity of a product
    that the list does not name. ``parents`` are the products whose bill the table gives, in their order. ``levels``
    counts them, the top as the first. ``incomplete`` are products for which a row was left out, or may have been: what
    is on file of their bills and is not among the lines may still hold. ``above`` names for a doubtful row the product
    that it is built into. ``names`` are those of parents that stand beside their numbers, where all rows agree.
    """

    lines: tuple[ReadLine, ...] = ()
    doubts: Mapping[RowPlace, Doubtful] = field(default_factory=dict)
    refused: Mapping[RowPlace, Doubtful] = field(default_factory=dict)
    remarks: Mapping[RowPlace, str] = field(default_factory=dict)
    parents: tuple[str, ...] = ()
    incomplete: frozenset[str] = frozenset()
    levels: int = 0
    above: Mapping[RowPlace, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


_TREES: Final = frozenset(
    (
        BillStyle.LEVEL,
        BillStyle.DOTS,
        BillStyle.POSITION,
        BillStyle.INDENT,
        BillStyle.OUTLINE,
        BillStyle.COLUMNS,
    )
)
_OF_NOBODY: Final = Phrase(
    "its quantity is not taken: the list does not name the product that it is built into"
)
_NOT_FITTED: Final = Phrase("it is not in the bill: the list says that it is not fitted")
_FOR_ALL: Final = Phrase(
    "its quantity was divided: the list gives quantities for the whole product, as its repeated assemblies show"
)


def read_bill(entries: Sequence[Entry], shape: BillShape) -> ReadBill:
    """Return the bills that the rows of a list hold under a shape, with every row that is not clear."""
    if shape.style == BillStyle.NONE or not entries:
        return ReadBill()
    if shape.sureness == "unsure":
        do = Phrase("Say which column gives the level, the position or the product above")
        doubt = Doubtful(shape.reasons[0] if shape.reasons else _OF_NOBODY, do)
        stated = (entry for entry in entries if QUANTITY in entry.values or TOTAL in entry.values)
        return ReadBill(doubts={entry.place: doubt for entry in stated})
    placement = place_rows(entries, shape)
    reading = _Reading(placement, shape)
    reading.merge()
    return reading.finish()


class _Reading:
    """The reading of one list: its rows in their places, the rules of its quantities, the lines that come of them."""

    def __init__(self, placement: Placement, shape: BillShape) -> None:
        self._placement, self._shape = placement, shape
        self._rows = placement.rows
        totals = shape.totals or has_totals_alone(self._rows)
        self._rules = make_rules(shape, totals=totals, batch=_ONE if totals else find_batch(self._rows))
        self._merged = MergedBills()
        self._divided = False

    def merge(self) -> None:
        """Bring the lines together, under totals if the quantities make sense in no other way."""
        self._merged = self._merge_under(self._rules)
        if (
            self._merged.unequal
            and not self._rules.totals
            and self._shape.style in _TREES
            and not any(row.entry and TOTAL in row.entry.values for row in self._rows)
        ):
            rules = make_rules(self._shape, totals=True)
            other = self._merge_under(rules)
            # whole pieces have to be left where the list gives whole pieces
            divided = [line.quantity for line in other.lines.values() if line.quantity is not None]
            are_whole = bool(divided) and all(quantity.denominator == 1 for quantity in divided)
            if not other.unequal and len(other.doubts) < len(self._merged.doubts) and are_whole:
                self._rules, self._merged, self._divided = rules, other, True

    def _merge_under(self, rules: QuantityRules) -> MergedBills:
        quantities: dict[int, Number] = {
            id(row): line_quantity(row, rules) for row in self._rows if row.above is not None
        }
        if not rules.totals:
            check_totals(self._rows, quantities, rules)
        merged = MergedBills()
        unfolded: dict[str, list[BillRow]] = defaultdict(list)
        seen: set[int] = set()
        for row in self._rows:
            if row.above is not None and id(row.above) not in seen:
                seen.add(id(row.above))
                unfolded[row.above.part_number].append(row.above)
        for product, places in unfolded.items():
            occurrences = []
            for above in places:
                by_part: dict[str, list[BillRow]] = defaultdict(list)
                for row in above.below:
                    by_part[row.part_number].append(row)
                lines = {
                    child: PartLine(rows, _add_up(rows, quantities, self._shape.style, merged))
                    for child, rows in by_part.items()
                }
                occurrences.append(lines)
            if len(occurrences) > 1 and not _are_equal(places, occurrences):
                merged.unequal.add(product)
                why = Phrase(
                    "the parts of {product} stand differently below rows {rows}",
                    product=product,
                    rows=name_rows(places) or name_rows(row for above in places for row in above.below),
                )
                doubt = Doubtful(why, Phrase("Keep the parts that are right, and take out the others"))
                for above in places:
                    merged.doubt_rows(above.below, doubt)
            else:
                for lines in occurrences:
                    for child, line in lines.items():
                        merged_line = merged.lines.setdefault((product, child), line)
                        if merged_line is not line:
                            merged_line.rows += line.rows
                            merged_line.quantity = (
                                line.quantity if merged_line.quantity is None else merged_line.quantity
                            )
        return merged

    def finish(self) -> ReadBill:
        """Return what was read."""
        merged = self._merged
        parts: dict[str, list[str]] = defaultdict(list)
        for product, child in merged.lines:
            parts[product].append(child)
        groups = list(groups_in_order(parts))
        rings = ring_lines_of(parts, groups)
        lines, refused = [], {}
        for (product, child), line in merged.lines.items():
            if (product, child) in rings:
                refused.update(dict.fromkeys(_places(line.rows), _ring_doubt(product, child)))
            elif line.quantity is not None:
                text = as_decimal(line.quantity)
                if isinstance(text, Doubtful):
                    merged.doubt_rows(line.rows, text)
                else:
                    lines.append(ReadLine(product, child, text, _places(line.rows)[0]))
        doubts = {
            row.entry.place: doubt for row in self._rows if row.entry and (doubt := self._doubt_of(row))
        }
        products = list(dict.fromkeys(line.parent for line in lines))
        open_rows = [row for row in (*self._rows, *self._placement.named) if row.is_open]
        doubted = [row.above for row in self._rows if row.above and self._doubt_of(row)]
        remarks: dict[RowPlace, str] = {}
        for row in self._rows:
            if row.entry and row.entry.place not in doubts and row.entry.place not in refused:
                remark = merged.remarks.get(id(row)) or self._remark(row, row.entry)
                if remark:
                    remarks[row.entry.place] = remark
        pairs = [(row, (row.above.part_number, row.part_number)) for row in self._rows if row.above]
        rows_of_pair = Counter(pair for _row, pair in pairs) if doubts else Counter()
        return ReadBill(
            lines=tuple(lines),
            doubts={row_place: doubt for row_place, doubt in doubts.items() if row_place not in refused},
            refused=refused,
            remarks=remarks,
            parents=tuple(products),
            incomplete=frozenset(row.part_number for row in (*open_rows, *doubted) if row.part_number),
            # where the row is the only one of its part in that product
            above={
                row.entry.place: pair[0]
                for row, pair in pairs
                if row.entry and row.entry.place in doubts and all(pair) and rows_of_pair[pair] == 1
            },
            names=_names_of_parents(self._rows),
            levels=_count_levels(lines, groups if len(lines) == len(merged.lines) else None),
        )

    def _doubt_of(self, row: BillRow) -> Doubtful | None:
        return row.doubt or self._merged.doubts.get(id(row))

    def _remark(self, row: BillRow, entry: Entry) -> str:
        if row.is_left_out:
            return _NOT_FITTED
        if row.above is None:
            is_line = QUANTITY in entry.values or TOTAL in entry.values
            return _OF_NOBODY if is_line and not row.is_top and row.part_number else ""
        unit = entry.values.get(UNIT, "")
        if unit and is_sold_by(entry, unit):
            return Phrase(
                "one of {part_number} is one {unit}, as its price is for that",
                part_number=entry.part_number,
                unit=unit,
            )
        if unit and self._rules.by_measure and not measures.counts_pieces(unit):
            return Phrase(
                "one of {part_number} is one {unit}, as you said", part_number=entry.part_number, unit=unit
            )
        return _FOR_ALL if self._divided and row.above.entry and row.above.above else ""


def _names_of_parents(rows: Sequence[BillRow]) -> dict[str, str]:
    """Return the names that stand beside products that parts are built into, where all rows agree on them."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        name = row.entry.values.get(PARENT_NAME) if row.entry else None
        if name and row.entry:
            names[row.entry.values.get(PARENT, "")].add(name)
    return {parent: min(named) for parent, named in names.items() if parent and len(named) == 1}


def _places(rows: Sequence[BillRow]) -> list[RowPlace]:
    return [row.entry.place for row in rows if row.entry]


def _ring_doubt(product: str, child: str) -> Doubtful:
    if product == child:
        return Doubtful(Phrase("{part} would be built into itself", part=child), Phrase("Correct the row"))
    why = Phrase(
        "{part} holds {product} by other rows of the list; the bill would go in a circle",
        part=child,
        product=product,
    )
    return Doubtful(why, Phrase("Take out the row that is wrong"))


def _count_levels(lines: Sequence[ReadLine], groups: Sequence[list[str]] | None) -> int:
    """Return on how many levels the lines are; ``groups`` are those of their bills where they are known."""
    parts: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        parts[line.parent].append(line.child)
    levels: dict[str, int] = {}
    for group in (
        groups_in_order(parts) if groups is None else groups
    ):  # there is no circle left, so that each group is one product
        product = group[0]
        levels[product] = 1 + max((levels.get(child, 1) for child in parts[product]), default=0)
    return max(levels.values(), default=0)


# --------------------------------------------------------------------------------------------------
# Brings together the bills of several tables: one product has one bill, whichever sheet or file gives it.


_Lines = Mapping[str, ReadLine]
"""The lines of one product by their parts."""


@dataclass(slots=True)
class _Joined:
    """What becomes of the bill of one table beside those of others."""

    dropped: set[tuple[str, str]] = field(default_factory=set)
    doubts: dict[RowPlace, Doubtful] = field(default_factory=dict)
    open_products: set[str] = field(default_factory=set)


def join_bills(bills: Sequence[ReadBill]) -> list[ReadBill]:
    """Return the bills of some tables so that each line stands in one of them.

    Bills of one product that say the same are one; those that share no part belong together, as those of two trades do.
    Where they differ, nobody knows which is right: all their lines are doubted.
    """
    by_product: dict[str, dict[int, dict[str, ReadLine]]] = defaultdict(dict)
    for number, bill in enumerate(bills):
        for line in bill.lines:
            by_product[line.parent].setdefault(number, {})[line.child] = line
    joined = [_Joined() for _ in bills]
    for product, by_table in by_product.items():
        if len(by_table) > 1:
            _join_product(product, by_table, bills, joined)
    return [_apply(bill, joined_bill) for bill, joined_bill in zip(bills, joined, strict=True)]


def _join_product(
    product: str, by_table: Mapping[int, _Lines], bills: Sequence[ReadBill], joined: Sequence[_Joined]
) -> None:
    seen: dict[str, ReadLine] = {}
    is_open = any(product in bills[number].incomplete for number in by_table)
    for number, lines in by_table.items():
        shared = [child for child in lines if child in seen]
        same = all(lines[child].quantity == seen[child].quantity for child in shared)
        if not same or (shared and not is_open and len(shared) < max(len(lines), len(seen))):
            places = [next(iter(lines.values())).place for lines in by_table.values()]
            named = [f"{at.file}, {at.sheet}, row {at.row}" for at in places]
            why = Phrase(
                "the bill of {product} stands differently at {places}",
                product=product,
                places="; ".join(dict.fromkeys(named)),
            )
            doubt = Doubtful(why, Phrase("Keep the bill that is right, and take out the others"))
            for number, lines in by_table.items():
                joined[number].open_products.add(product)
                joined[number].dropped.update((product, child) for child in lines)
                joined[number].doubts.update({line.place: doubt for line in lines.values()})
            return
        joined[number].dropped.update((product, child) for child in shared)
        seen |= {child: line for child, line in lines.items() if child not in seen}


def _apply(bill: ReadBill, joined: _Joined) -> ReadBill:
    if not joined.dropped:
        return bill
    lines = tuple(line for line in bill.lines if (line.parent, line.child) not in joined.dropped)
    return replace(
        bill,
        lines=lines,
        doubts={**joined.doubts, **bill.doubts},
        remarks={
            row_place: remark for row_place, remark in bill.remarks.items() if row_place not in joined.doubts
        },
        parents=tuple(dict.fromkeys(line.parent for line in lines)),
        incomplete=bill.incomplete | joined.open_products,
    )
