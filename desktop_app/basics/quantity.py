# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Exact amounts: plain decimals in, rationals within, decimals rounded outward at the very end.

The one module of the domain that divides. There is no float here and nothing is rounded before it is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import count
from math import lcm
from operator import mul
from typing import Final, NamedTuple

_PLAIN: Final = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
MOST_DIGITS: Final = 30
_MOST_EXACT_PLACES: Final = 60

ZERO: Final = Fraction(0)
ONE: Final = Fraction(1)
HUNDRED: Final = Fraction(100)

GRAMS: Final[dict[str, Fraction]] = {
    "mg": ONE / 1000,
    "g": ONE,
    "kg": Fraction(1000),
    "t": Fraction(1_000_000),
}


def is_plain_decimal(text: str) -> bool:
    """Tell whether a text is a plain decimal: ASCII digits, at most 30, no sign, exponent, blank or padding."""
    return (
        len(text) <= MOST_DIGITS + 1
        and bool(_PLAIN.fullmatch(text))
        and len(text.replace(".", "")) <= MOST_DIGITS
    )


@lru_cache(maxsize=4096)
def fraction_of(text: str) -> Fraction:
    """Return the exact value of a plain decimal; a bill says the same figures again and again."""
    integer, point, decimals = text.partition(".")
    return Fraction(int(integer + decimals), 10 ** len(decimals)) if point else Fraction(int(integer))


def canonical_decimal(text: str) -> str:
    """Return a plain decimal without trailing zeros: "4.00" is "4"."""
    return text.rstrip("0").rstrip(".") if "." in text else text


PER_GRAM: Final[dict[str, Fraction]] = {unit: 1 / grams for unit, grams in GRAMS.items()}
"""What a gram is of each unit of mass."""


class Interval(NamedTuple):
    """All values from ``lo`` to ``hi``, both included; ``hi`` None means that no upper limit is known.

    Amounts are never negative.
    """

    lo: Fraction
    hi: Fraction | None

    @property
    def is_point(self) -> bool:
        """Tell whether only one value is left."""
        return self.hi == self.lo


NOTHING: Final = Interval(ZERO, ZERO)
ANYTHING: Final = Interval(ZERO, None)


def point(value: Fraction) -> Interval:
    """Return the interval that holds one value."""
    return Interval(value, value)


def add(a: Interval, b: Interval) -> Interval:
    """Return all sums."""
    if a is NOTHING:
        return b
    if b is NOTHING:
        return a
    if a.hi is None or b.hi is None:
        return Interval(a.lo + b.lo, None)
    lo = a.lo + b.lo
    return Interval(lo, lo if a.hi is a.lo and b.hi is b.lo else a.hi + b.hi)


def times(a: Interval, b: Interval) -> Interval:
    """Return all products; nothing of an amount without limit is still nothing."""
    if a is NOTHING or b is NOTHING:
        return NOTHING
    lo = a.lo * b.lo
    if a.hi is a.lo and b.hi is b.lo:
        return Interval(lo, lo)
    if ZERO in (a.hi, b.hi):
        return NOTHING
    return Interval(lo, None if a.hi is None or b.hi is None else a.hi * b.hi)


def product(spans: Sequence[Interval], factor: Fraction) -> Interval:
    """Return all products of several ranges and a known positive number.

    The same as `times` and `scale` one after the other, with one reduction at the end instead of one a step.
    """
    numerator, denominator = factor.numerator, factor.denominator
    is_point, is_limited = True, True
    for lo, hi in spans:
        if hi is not None and not hi.numerator:
            return NOTHING
        numerator *= lo.numerator
        denominator *= lo.denominator
        is_point = is_point and hi is lo
        is_limited = is_limited and hi is not None
    least = Fraction(numerator, denominator)
    if is_point:
        return Interval(least, least)
    return Interval(least, _multiply_all((hi for _, hi in spans if hi), factor) if is_limited else None)


def _multiply_all(numbers: Iterable[Fraction], factor: Fraction) -> Fraction:
    numerator, denominator = factor.numerator, factor.denominator
    for number in numbers:
        numerator *= number.numerator
        denominator *= number.denominator
    return Fraction(numerator, denominator)


def is_one(number: Fraction) -> bool:
    """Tell whether a number is one, without the cost of comparing fractions."""
    return number.numerator == number.denominator


def above_zero(number: Fraction) -> bool:
    """Tell whether a number is above zero, without the cost of comparing fractions."""
    return number.numerator > 0


def is_more(number: Fraction, limit: Fraction) -> bool:
    """Tell whether a number is above a limit, without the cost of comparing fractions."""
    return number.numerator * limit.denominator > limit.numerator * number.denominator


def scale(a: Interval, factor: Fraction) -> Interval:
    """Return an interval multiplied by a known positive number."""
    if a is NOTHING or is_one(factor):
        return a
    lo = a.lo * factor
    return Interval(lo, lo if a.hi is a.lo else None if a.hi is None else a.hi * factor)


def divide(a: Interval, factor: Fraction) -> Interval:
    """Return an interval divided by a known positive number."""
    return scale(a, 1 / factor)


def total(spans: Sequence[Interval]) -> Interval:
    """Return the sum of many ranges; brought to one unit at once, for adding fractions one by one costs most."""
    if len(spans) == 1:
        return spans[0]
    lowest = _sum_of_all([span.lo for span in spans])
    if all(span.hi is span.lo for span in spans):
        return Interval(lowest, lowest) if lowest.numerator else NOTHING
    highest = [span.hi for span in spans if span.hi is not None]
    return Interval(lowest, _sum_of_all(highest) if len(highest) == len(spans) else None)


def _sum_of_all(numbers: Sequence[Fraction]) -> Fraction:
    counts, units = zip(*(number.as_integer_ratio() for number in numbers), strict=True)
    unit, factors = to_one_unit(units, None)
    return Fraction(sum(map(mul, counts, factors)), unit)


def to_one_unit(units: Sequence[int], numbers: Sequence[int] | None) -> tuple[int, Sequence[int]]:
    """Return a unit in which many amounts are whole, and what the count of each is multiplied by.

    A unit is how many of it are one. ``numbers`` tell how often each amount is taken, None once.
    """
    unit = units[0]
    if units.count(unit) == len(units):
        return unit, (1,) * len(units) if numbers is None else numbers
    unit = lcm(*set(units))
    factors = [unit // each for each in units]
    return unit, factors if numbers is None else list(map(mul, factors, numbers))


def to_unit(number: Fraction, unit: int) -> int:
    """Return how many of a unit a number is that is whole in it."""
    return unit // number.denominator * number.numerator


def span_of_counts(unit: int, lowest: int, highest: int | None) -> Interval:
    """Return the range between two counts of a unit."""
    if not highest and highest is not None:
        return NOTHING
    least = Fraction(lowest, unit)
    return Interval(
        least, None if highest is None else least if highest == lowest else Fraction(highest, unit)
    )


def share_of_counts(unit: int, lowest: int, highest: int | None, denominator: Interval) -> Interval:
    """Return the same as `ratio` for a part between two counts of a unit."""
    if not highest and highest is not None:
        return NOTHING
    least, most = denominator
    if most is least and highest == lowest and least.numerator:
        share = Fraction(lowest * least.denominator, unit * least.numerator)
        return Interval(share, share)
    lo = (
        ZERO
        if most is None or not most.numerator
        else Fraction(lowest * most.denominator, unit * most.numerator)
    )
    if highest is None or not least.numerator:
        return Interval(lo, None)
    return Interval(lo, Fraction(highest * least.denominator, unit * least.numerator))


def hull(a: Interval, b: Interval) -> Interval:
    """Return the smallest interval that holds both."""
    if a is b:
        return a
    lo = b.lo if is_more(a.lo, b.lo) else a.lo
    if a.hi is None or b.hi is None:
        return Interval(lo, None)
    return Interval(lo, a.hi if is_more(a.hi, b.hi) else b.hi)


def at_least(a: Interval, floor: Interval) -> Interval:
    """Return an interval lifted so that neither end lies below the same end of another."""
    if a is floor:
        return a
    hi = None if a.hi is None or floor.hi is None else floor.hi if is_more(floor.hi, a.hi) else a.hi
    return Interval(floor.lo if is_more(floor.lo, a.lo) else a.lo, hi)


def ratio(numerator: Interval, denominator: Interval) -> Interval:
    """Return all quotients of a part and a positive whole, either end without limit where it must be.

    The whole may be anything above zero: a lower bound of zero stands for "above zero".
    """
    if numerator.hi is not None and not numerator.hi:
        return NOTHING
    if numerator.hi is numerator.lo and denominator.hi is denominator.lo and denominator.lo:
        (up, down), (least, parts) = numerator.lo.as_integer_ratio(), denominator.lo.as_integer_ratio()
        return point(Fraction(up * parts, down * least))
    lo = ZERO if denominator.hi is None else numerator.lo / denominator.hi if denominator.hi else ZERO
    hi = None if numerator.hi is None or denominator.lo == 0 else numerator.hi / denominator.lo
    return Interval(lo, hi)


def percent(value: Fraction) -> Fraction:
    """Return a percentage as a fraction of one."""
    return value / 100


def quotient(a: Fraction, b: Fraction) -> Fraction:
    """Return an exact quotient."""
    return a / b


def rounded(value: Fraction, *, up: bool | None, digits: int = 12) -> str:
    """Return a plain decimal of at least so many significant digits: rounded down, up, or (None) to the nearest.

    A value whose decimals end sooner is printed whole.
    """
    return "0" if value == 0 else rounded_to_places(value, significant_places(value, digits), up=up)


def exact_decimal(value: Fraction) -> str:
    """Return a value whole, as a plain decimal.

    Shape: its decimals end, as those of sums and products of plain decimals do; of others no more than that is printed.
    """
    left = value.denominator
    twos = (left & -left).bit_length() - 1
    left >>= twos
    fives = 0
    while left % 5 == 0:
        left //= 5
        fives += 1
    return rounded_to_places(value, max(twos, fives), up=False)


def rounded_to_places(value: Fraction, places: int, *, up: bool | None) -> str:
    """Return a plain decimal of at most so many decimals: rounded down, up, or (None) to the nearest, halves up."""
    shift = max(places, 0)
    scaled = value * 10**shift + (Fraction(1, 2) if up is None else 0)
    number = -(-scaled.numerator // scaled.denominator) if up else scaled.numerator // scaled.denominator
    return canonical_decimal(_plain(number, shift))


def significant_places(value: Fraction, digits: int) -> int:
    """Return how many decimals give a value so many significant digits (at least none)."""
    bits = value.numerator.bit_length() - value.denominator.bit_length()
    size = bits * 3 // 10  # a bit is a little over three tenths of a decimal digit
    while value >= power_of_ten(size):
        size += 1
    while value < power_of_ten(size - 1):
        size -= 1
    return max(digits - size, 0)


def power_of_ten(exponent: int) -> Fraction:
    """Return ten to a power, which may be below zero."""
    return Fraction(10**exponent) if exponent >= 0 else Fraction(1, 10**-exponent)


def decimal_of(number: Fraction) -> str:
    """Return a number as a plain decimal without trailing zeros.

    Errors: ValueError for a number such as one third, which none can say exactly.
    """
    places = 0
    while (number * 10**places).denominator != 1:
        places += 1
        if places > _MOST_EXACT_PLACES:
            raise ValueError("no plain decimal is as exact")
    digits = f"{int(number * 10**places):0{places + 1}d}"
    return canonical_decimal(f"{digits[:-places]}.{digits[-places:]}") if places else digits


def says_the_same(first: str, other: str) -> bool:
    """Tell whether two texts are the same, or the same figure written in two ways."""
    both_are_figures = is_plain_decimal(first) and is_plain_decimal(other)
    return first == other or (both_are_figures and fraction_of(first) == fraction_of(other))


def _plain(number: int, places: int) -> str:
    text = str(number).rjust(places + 1, "0")
    return f"{text[:-places]}.{text[-places:]}" if places else text


# --------------------------------------------------------------------------------------------------
# How a share is written, on paper, in a reason, in the terminal and in the window: one rule for all of
# them. Four significant digits; a point to the nearest, the ends of a range outward. More digits where four
# would put the share onto the line it is held against, or across it.


_DIGITS: Final = 4


def percent_figure(share: Fraction, *, up: bool | None = None, line: Fraction | None = None) -> str:
    """Return a share as a plain decimal in percent; ``up`` rounds an end of a range up or down."""
    value = share * HUNDRED
    against = None if line is None else line * HUNDRED
    figures = (rounded(value, up=up, digits=digits) for digits in count(_DIGITS))
    return next(
        figure
        for figure in figures
        if against is None or _side_of(fraction_of(figure), against) == _side_of(value, against)
    )


def percent_figures(span: Interval, *, line: Fraction | None = None) -> tuple[str, str | None]:
    """Return both ends of a range of shares; the second is None where there is no upper limit."""
    if span.is_point:
        figure = percent_figure(span.lo, line=line)
        return figure, figure
    low = percent_figure(span.lo, up=False, line=line)
    return low, None if span.hi is None else percent_figure(span.hi, up=True, line=line)


def _side_of(value: Fraction, line: Fraction) -> int:
    return (value > line) - (value < line)
