# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the bills that a list holds, exactly: what is not clear is left out and doubted, row by row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.catalogue.bill_graph import find_ring_lines, measure_bills
from desktop_app.services.importing.bills.bill_lines import ReadBill, ReadLine
from desktop_app.services.importing.bills.placing.place_rows import place_rows
from desktop_app.services.importing.bills.placing.placed_rows import QUANTITY, TOTAL, BillRow, Placement
from desktop_app.services.importing.bills.quantities import (
    UNIT,
    Number,
    QuantityRules,
    as_decimal,
    is_sold_by,
    line_quantity,
    make_rules,
)
from desktop_app.services.importing.bills.repeats import MergedBills, merge_lines
from desktop_app.services.importing.bills.totals import check_totals, find_batch, has_totals_alone
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry, RowPlace
from desktop_app.services.importing.fields.mapping import BillShape, BillStyle

_TREES: Final = frozenset(
    (BillStyle.LEVEL, BillStyle.DOTS, BillStyle.POSITION, BillStyle.INDENT, BillStyle.COLUMNS)
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
        return _doubt_all(entries, shape)
    placement = place_rows(entries, shape)
    reading = _Reading(placement, shape)
    reading.merge()
    return reading.finish()


def _doubt_all(entries: Sequence[Entry], shape: BillShape) -> ReadBill:
    """Return the doubts about a list whose structure is not understood: none of its quantities is taken."""
    do = Phrase("Say which column gives the level, the position or the product above")
    doubt = Doubtful(shape.reasons[0] if shape.reasons else _OF_NOBODY, do)
    stated = (entry for entry in entries if QUANTITY in entry.values or TOTAL in entry.values)
    return ReadBill(doubts={entry.place: doubt for entry in stated})


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
            and not self._has_totals()
        ):
            rules = make_rules(self._shape, totals=True)
            other = self._merge_under(rules)
            if (
                not other.unequal
                and len(other.doubts) < len(self._merged.doubts)
                and _are_whole(self._merged, other)
            ):
                self._rules, self._merged, self._divided = rules, other, True

    def _has_totals(self) -> bool:
        return any(row.entry and TOTAL in row.entry.values for row in self._rows)

    def _merge_under(self, rules: QuantityRules) -> MergedBills:
        quantities: dict[int, Number] = {
            id(row): line_quantity(row, rules) for row in self._rows if row.above is not None
        }
        if not rules.totals:
            check_totals(self._rows, quantities, rules)
        return merge_lines(self._rows, quantities, self._shape.style)

    def finish(self) -> ReadBill:
        """Return what was read."""
        merged = self._merged
        rings = find_ring_lines(_parts_by_product(merged))
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
        return ReadBill(
            lines=tuple(lines),
            doubts={row_place: doubt for row_place, doubt in doubts.items() if row_place not in refused},
            refused=refused,
            remarks=self._remarks(doubts, refused),
            parents=tuple(products),
            incomplete=self._incomplete(),
            above=self._above_of(doubts),
            levels=_count_levels(lines),
        )

    def _above_of(self, places: Collection[RowPlace]) -> dict[RowPlace, str]:
        """Return for some rows the product above, where the row is the only one of its part in that product."""
        if not places:
            return {}
        pairs = [(row, (row.above.part_number, row.part_number)) for row in self._rows if row.above]
        rows_of_pair = Counter(pair for _row, pair in pairs)
        return {
            row.entry.place: pair[0]
            for row, pair in pairs
            if row.entry and row.entry.place in places and all(pair) and rows_of_pair[pair] == 1
        }

    def _doubt_of(self, row: BillRow) -> Doubtful | None:
        return row.doubt or self._merged.doubts.get(id(row))

    def _incomplete(self) -> frozenset[str]:
        """Return the products for which a row was left out, or may have been."""
        open_rows = [row for row in (*self._rows, *self._placement.named) if row.is_open]
        doubted = [row.above for row in self._rows if row.above and self._doubt_of(row)]
        return frozenset(row.part_number for row in (*open_rows, *doubted) if row.part_number)

    def _remarks(self, *silenced: Mapping[RowPlace, Doubtful]) -> dict[RowPlace, str]:
        remarks: dict[RowPlace, str] = {}
        for row in self._rows:
            entry = row.entry
            if entry is None:
                continue
            remark = self._merged.remarks.get(id(row)) or self._remark(row, entry)
            if remark and not any(entry.place in places for places in silenced):
                remarks[entry.place] = remark
        return remarks

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
        return _FOR_ALL if self._divided and row.above.entry and row.above.above else ""


_ONE: Final = Fraction(1)


def _are_whole(before: MergedBills, after: MergedBills) -> bool:
    """Tell whether dividing leaves whole pieces where the list gives whole pieces."""
    quantities = [line.quantity for line in after.lines.values() if line.quantity is not None]
    return bool(quantities) and all(quantity.denominator == 1 for quantity in quantities)


def _places(rows: Sequence[BillRow]) -> list[RowPlace]:
    return [row.entry.place for row in rows if row.entry]


def _parts_by_product(merged: MergedBills) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = defaultdict(list)
    for product, child in merged.lines:
        parts[product].append(child)
    return parts


def _ring_doubt(product: str, child: str) -> Doubtful:
    if product == child:
        return Doubtful(Phrase("{part} would be built into itself", part=child), Phrase("Correct the row"))
    why = Phrase(
        "{part} holds {product} by other rows of the list; the bill would go in a circle",
        part=child,
        product=product,
    )
    return Doubtful(why, Phrase("Take out the row that is wrong"))


def _count_levels(lines: Sequence[ReadLine]) -> int:
    parts: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        parts[line.parent].append(line.child)
    return max((size.levels for size in measure_bills(parts).values()), default=0)
