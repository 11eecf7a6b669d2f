# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many of a part are in one of what it is built into: units, base quantities, quantities for the whole product.

Unknown is never zero, and a quantity is never rounded: what cannot be said exactly is doubtful.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import MOST_DIGITS, decimal_of, fraction_of, is_plain_decimal
from desktop_app.basics.texts import Doubtful, fold_words
from desktop_app.listreader.bills.placing import QUANTITY, TOTAL, BillRow
from desktop_app.listreader.cells.measures import is_piece_unit
from desktop_app.listreader.entries.read_entries import Entry
from desktop_app.listreader.fields.mapping import BillShape

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
    if row.entry is None or row.above is None:
        return _NO_QUANTITY
    unit = row.entry.values.get(UNIT, "") or rules.unit
    if UNIT in row.entry.doubts:
        unit_doubt: Doubtful | None = row.entry.doubts[UNIT]
    elif not unit or rules.by_measure or is_piece_unit(unit) or is_sold_by(row.entry, unit):
        unit_doubt = None
    else:
        why = Phrase("its quantity is in {unit}, not in pieces", unit=unit)
        unit_doubt = Doubtful(
            why, Phrase("Write how many pieces there are, or a price for one {unit}", unit=unit)
        )
    if unit_doubt is not None:
        return unit_doubt
    quantity = _total_divided(row, rules) if rules.totals else _stated_quantity(row.entry, row.above, rules)
    if isinstance(quantity, Doubtful):
        return quantity
    base = _base_quantity(row.heading or row.entry, row.above, rules)
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


def _stated_quantity(entry: Entry, head: BillRow, rules: QuantityRules) -> Number:
    if head.is_top and head.entry is not None and rules.per is _ONE and TOTAL not in entry.values:
        heads = head.entry.values.get(QUANTITY, "1")
        if heads != "1":
            why = Phrase(
                "the list is of {quantity} {product}; it does not say whether its quantities are for one or for"
                " all of them",
                quantity=heads,
                product=head.part_number,
            )
            return Doubtful(why, _GIVE_QUANTITY)
    return stated_number(entry, QUANTITY)


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
