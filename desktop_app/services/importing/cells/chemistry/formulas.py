# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads chemical formulas into exact shares of mass: Dy2O3, Tb4O7, LiNi0.8Mn0.1Co0.1O2, Nd(NO3)3·6H2O, [Cu(NH3)4]SO4.

A middle dot adds a part, such as water. A full stop can be a decimal point or such a dot: where both give a formula,
neither is taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.chemistry.atomic_weights import ATOMIC_WEIGHTS
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful

_UNIT: Final = re.compile(r"(?P<element>[A-Z][a-z]?)|(?P<open>[(\[{])|(?P<close>[)\]}])", re.ASCII)
_NUMBER: Final = re.compile(r"(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_SUBSCRIPTS: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_DOTS: Final = re.compile(r"\s*[·•∙⋅・*×]\s*|\.(?=\D)")
_FULL_STOP: Final = re.compile(r"(?<=\d)\.(?=\d)")
_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_MOST_FULL_STOPS: Final = 8
_MOST_LETTERS: Final = 120
_DO: Final = Phrase("Write it like Dy2O3 or Nd(NO3)3·6H2O, with a middle dot before water")


class _NoFormula(Exception):
    """The text is no formula."""


def read_formula(text: str) -> Mapping[str, Fraction] | Doubtful:
    """Return how many atoms of each element a formula has."""
    plain = plain_text(text).translate(_SUBSCRIPTS)
    ways = {tuple(sorted(counts.items())) for written in _ways(plain) if (counts := _count_atoms(written))}
    if len(ways) > 1:
        return Doubtful(Phrase('the full stop of "{text}" can be read in two ways', text=plain), _DO)
    if not ways or _hides_an_element(plain):
        return Doubtful(Phrase('"{text}" is no chemical formula that can be read', text=plain), _DO)
    return dict(next(iter(ways)))


def mass_fractions(text: str) -> Mapping[str, Fraction] | Doubtful:
    """Return the share of each element in the mass of a compound, from standard atomic weights; they add up to one."""
    counts = read_formula(text)
    if isinstance(counts, Doubtful):
        return counts
    masses = {element: count * ATOMIC_WEIGHTS[element] for element, count in counts.items()}
    whole = sum(masses.values(), Fraction(0))
    return {element: mass * (1 / whole) for element, mass in masses.items()}


def _ways(plain: str) -> Iterator[str]:
    """Yield a text with each full stop between two digits once as a decimal point and once as a middle dot."""
    parts = _FULL_STOP.split(plain)
    if len(plain) <= _MOST_LETTERS and len(parts) <= _MOST_FULL_STOPS:
        for marks in product(".·", repeat=len(parts) - 1):
            yield parts[0] + "".join(mark + part for mark, part in zip(marks, parts[1:], strict=True))


def _hides_an_element(plain: str) -> bool:
    """Tell whether a text in capitals alone may mean an element of two letters: HO2O3 is no oxide of hydrogen."""
    pairs = (plain[at : at + 2] for at in range(len(plain) - 1))
    return plain.upper() == plain and any(
        pair.isalpha() and pair.capitalize() in ATOMIC_WEIGHTS for pair in pairs
    )


def _count_atoms(written: str) -> dict[str, Fraction]:
    """Return the atoms of all parts of a formula; none where it is no formula."""
    total: dict[str, Fraction] = defaultdict(Fraction)
    try:
        for part in _DOTS.split(written):
            factor, at = _read_number(part, 0)
            counts, _ = _count_units(part, at, "")
            for element, count in counts.items():
                total[element] += count * factor
    except _NoFormula:
        return {}
    return dict(total)


def _count_units(part: str, at: int, closing: str) -> tuple[dict[str, Fraction], int]:
    """Return the atoms up to the closing bracket or the end, and where the text goes on."""
    counts: dict[str, Fraction] = defaultdict(Fraction)
    while at < len(part):
        unit = _UNIT.match(part, at)
        if unit is None or (unit["element"] and unit["element"] not in ATOMIC_WEIGHTS):
            raise _NoFormula
        if unit["close"]:
            if unit["close"] != closing or not counts:
                raise _NoFormula
            return counts, unit.end()
        at = unit.end()
        if unit["open"]:
            inner, at = _count_units(part, at, _CLOSING[unit["open"]])
        else:
            inner = {unit["element"]: Fraction(1)}
        factor, at = _read_number(part, at)
        for element, count in inner.items():
            counts[element] += count * factor
    if closing or not counts:
        raise _NoFormula
    return counts, at


def _read_number(part: str, at: int) -> tuple[Fraction, int]:
    """Return the number that stands at a position, one if there is none, and where the text goes on."""
    number = _NUMBER.match(part, at)
    if number is None:
        return Fraction(1), at
    if not Fraction(number.group()):
        raise _NoFormula
    return Fraction(number.group()), number.end()
