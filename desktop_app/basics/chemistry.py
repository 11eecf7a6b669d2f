# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Chemical formulas as exact shares of mass, from the standard atomic weights of the elements.

The weights are those of 2021: T. Prohaska and others, "Standard atomic weights of the elements 2021 (IUPAC Technical
Report)", Pure and Applied Chemistry 94 (2022) 573-600, doi:10.1515/pac-2019-0603. Where the report gives an interval
(hydrogen, oxygen and twelve others), the conventional value that it recommends for trade is used.

A middle dot adds a part, such as water. A full stop can be a decimal point or such a dot: where both give a formula,
neither is taken."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import Doubtful, plain_text

_WEIGHTS: Final = """
    H 1.008, He 4.002602, Li 6.94, Be 9.0121831, B 10.81, C 12.011, N 14.007, O 15.999, F 18.998403162,
    Ne 20.1797, Na 22.98976928, Mg 24.305, Al 26.9815384, Si 28.085, P 30.973761998, S 32.06, Cl 35.45,
    Ar 39.95, K 39.0983, Ca 40.078, Sc 44.955907, Ti 47.867, V 50.9415, Cr 51.9961, Mn 54.938043,
    Fe 55.845, Co 58.933194, Ni 58.6934, Cu 63.546, Zn 65.38, Ga 69.723, Ge 72.630, As 74.921595,
    Se 78.971, Br 79.904, Kr 83.798, Rb 85.4678, Sr 87.62, Y 88.905838, Zr 91.224, Nb 92.90637, Mo 95.95,
    Ru 101.07, Rh 102.90549, Pd 106.42, Ag 107.8682, Cd 112.414, In 114.818, Sn 118.710, Sb 121.760,
    Te 127.60, I 126.90447, Xe 131.293, Cs 132.90545196, Ba 137.327, La 138.90547, Ce 140.116,
    Pr 140.90766, Nd 144.242, Sm 150.36, Eu 151.964, Gd 157.25, Tb 158.925354, Dy 162.500, Ho 164.930329,
    Er 167.259, Tm 168.934219, Yb 173.045, Lu 174.9668, Hf 178.486, Ta 180.94788, W 183.84, Re 186.207,
    Os 190.23, Ir 192.217, Pt 195.084, Au 196.96657, Hg 200.592, Tl 204.38, Pb 207.2, Bi 208.9804,
    Th 232.0377, Pa 231.03588, U 238.02891
"""

ATOMIC_WEIGHTS: Final = {
    symbol: Fraction(weight) for symbol, weight in (pair.split() for pair in _WEIGHTS.split(","))
}
"""The standard atomic weight of each element by its symbol."""

_RARE_EARTHS: Final = "Sc Y La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu"
RARE_EARTHS: Final = frozenset(_RARE_EARTHS.split())
"""The rare earths among them; promethium has no standard atomic weight."""


# --------------------------------------------------------------------------------------------------
# Reads chemical formulas into exact shares of mass: Dy2O3, Tb4O7, LiNi0.8Mn0.1Co0.1O2, Nd(NO3)3·6H2O,
# [Cu(NH3)4]SO4. A middle dot adds a part, such as water. A full stop can be a decimal point or such a dot:
# where both give a formula, neither is taken.


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
