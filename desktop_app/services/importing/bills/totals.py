# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Quantities for the whole product: a column of them is checked against quantities and structure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.placing.placed_rows import QUANTITY, TOTAL, BillRow
from desktop_app.services.importing.bills.quantities import Number, QuantityRules, stated_number
from desktop_app.services.importing.cells.outcomes import Doubtful

_ONE: Final = Fraction(1)


def has_totals_alone(rows: Sequence[BillRow]) -> bool:
    """Tell whether the list gives quantities for the whole product and no others."""
    stated = [row.entry.values for row in rows if row.entry]
    return any(TOTAL in values for values in stated) and not any(QUANTITY in values for values in stated)


def find_batch(rows: Sequence[BillRow]) -> Fraction:
    """Return for how many products the column of totals is: what all outermost rows agree on, else one."""
    ratios = set()
    for row in rows:
        is_outermost = row.above is not None and (row.above.entry is None or row.above.is_top)
        if not is_outermost or row.entry is None:
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
        _unfold(row, quantities, unfolded, rules)
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for row in rows:
        sums[row.part_number] += unfolded.get(id(row)) or 0
    for row in rows:
        expected = unfolded.get(id(row))
        if row.entry is None or row.above is None or expected is None:
            continue
        total = stated_number(row.entry, TOTAL) if TOTAL in row.entry.values else expected
        if isinstance(total, Fraction) and total not in (expected, sums[row.part_number]):
            quantities[id(row)] = _contradiction(row.entry.values[TOTAL], expected)


def _unfold(
    row: BillRow, quantities: dict[int, Number], unfolded: dict[int, Fraction | None], rules: QuantityRules
) -> None:
    """Note how many of a row are in the whole product, and of every row above it."""
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


def _contradiction(total: str, expected: Fraction) -> Doubtful:
    why = Phrase(
        "the quantity in all is {total}, and its quantity times those above it comes to {expected}",
        total=total,
        expected=str(expected),
    )
    return Doubtful(why, Phrase("Correct the quantity or the total"))
