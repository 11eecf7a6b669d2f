# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a substance on a certificate is: an element, a compound with the exact share of each element, an alloy.

"Dy", "DYSPROSIUM", "氧化镝", "Dysprosiumoxid", "Dy2O3 (99.5 %)", "Tb4O7", "Nd(NO3)3·6H2O", "Dy-Fe", "TREO".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import fraction_of
from desktop_app.services.importing.cells.chemistry.atomic_weights import ATOMIC_WEIGHTS, RARE_EARTHS
from desktop_app.services.importing.cells.chemistry.formulas import mass_fractions
from desktop_app.services.importing.cells.figures import exact_decimal
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.materials.substance_names import (
    SubstanceNames,
    key_of_name,
    substance_names,
)

FACTOR_PLACES: Final = 6
"""Decimals of a share of mass that is shown and reckoned with: atomic weights are not known to more."""

_NOT_METALS: Final = frozenset({"H", "C", "N", "O", "F", "P", "S", "Cl", "Se", "Br", "I"})
_PURITY: Final = re.compile(
    r"[\(\[（]?\s*(?:[<>≥≤]?\s*\d+(?:[.,]\d+)?\s*(?:%|N\b)|(?:wt|gew|mass|m)?[.\- ]*%)\s*[\)\]）]?"
)
_BRACKETS: Final = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]\s*")
_BETWEEN: Final = re.compile(r"\s*[/,;:&+、，|]\s*|\s+[-–—]\s+|\s+(?:and|und|et|e|y|i|a|en|ve|or|oder)\s+")
_IDEOGRAPHS: Final = re.compile(r"[\u3400-\u9fff]+")
_JOINED: Final = re.compile(r"[-–—]")
_LONGEST: Final = 80
_TELL_FORMULA: Final = Phrase("Write its formula, such as Tb4O7, or the content of the element")


class SubstanceKind(StrEnum):
    """What a substance is."""

    ELEMENT = "element"
    COMPOUND = "compound"
    MIXTURE = "mixture"
    """Several elements whose shares the name does not tell: an alloy, a sum of two."""
    TOTAL = "total"
    """A sum over all rare earths, or over everything."""


@dataclass(frozen=True, slots=True)
class Substance:
    """A substance. ``shares`` are the exact shares of mass of its elements, where its name tells them."""

    kind: SubstanceKind
    elements: frozenset[str]
    formula: str = ""
    shares: Mapping[str, Fraction] = field(default_factory=dict)


@lru_cache(maxsize=4096)
def find_substance(text: str) -> Substance | Doubtful:
    """Return the substance that a text names; doubtful where it names none that is known, or does not tell it apart."""
    plain = plain_text(text)
    names = substance_names()
    bare = _PURITY.sub(" ", plain).strip() or plain
    substance = _find_one(bare, names) if len(bare) <= _LONGEST else None
    if substance is None and len(bare) <= _LONGEST:
        substance = _find_in_parts(bare, names)
    if substance is None:
        why = Phrase('"{text}" names no element or compound that is known', text=plain)
        return Doubtful(why, Phrase("Write its symbol or formula, such as Dy or Dy2O3"))
    return substance


def element_percent(percent: str, share: Fraction) -> str:
    """Return the percent of an element for that of its compound: times the share as ``shown_factor`` shows it."""
    return percent if share == 1 else exact_decimal(fraction_of(percent) * _rounded(share))


def shown_factor(share: Fraction) -> str:
    """Return a share of mass as it is shown and reckoned with."""
    return exact_decimal(_rounded(share))


def _rounded(share: Fraction) -> Fraction:
    return Fraction(round(share * 10**FACTOR_PLACES), 10**FACTOR_PLACES)


def _find_one(text: str, names: SubstanceNames) -> Substance | Doubtful | None:
    """Return what a text names as one name, symbol or formula."""
    symbol = _find_symbol(text)
    key = _key_without_particles(text, names)
    if symbol or key in names.elements:
        return _element(symbol or names.elements[key])
    if key in names.totals:
        return Substance(SubstanceKind.TOTAL, frozenset())
    if key in names.compounds:
        rare_earth, formula = names.compounds[key]
        return _compound(formula) if formula else _unclear(text, rare_earth)
    return _compound(text)


def _find_symbol(text: str) -> str:
    if text in ATOMIC_WEIGHTS:
        return text
    capital = text.capitalize()
    return capital if len(text) == 2 and capital in RARE_EARTHS else ""


def _key_without_particles(text: str, names: SubstanceNames) -> str:
    tokens = [key_of_name(word) for word in re.split(r"[\s'’()（）\[\]]+", text) if word]
    return "".join(word for word in tokens if word not in names.particles)


def _element(symbol: str) -> Substance:
    return Substance(SubstanceKind.ELEMENT, frozenset({symbol}), symbol, {symbol: Fraction(1)})


def _unclear(text: str, symbol: str) -> Doubtful:
    why = Phrase('"{text}" does not tell how much of it is {element}', text=text, element=symbol)
    return Doubtful(why, _TELL_FORMULA)


def _compound(formula: str) -> Substance | None:
    shares = mass_fractions(formula)
    if isinstance(shares, Doubtful):
        return None
    elements = frozenset(shares)
    usual = RARE_EARTHS.union(substance_names().elements.values())
    if not elements - _NOT_METALS or len(elements) == 1 or not elements <= usual | _NOT_METALS:
        return None  # a grade such as N40UH reads like a formula as well
    if elements & _NOT_METALS:
        return Substance(SubstanceKind.COMPOUND, elements, formula, shares)
    return Substance(SubstanceKind.MIXTURE, elements, formula)


def _find_in_parts(text: str, names: SubstanceNames) -> Substance | Doubtful | None:
    """Return what a text of several names is: one thing named twice, a mixture, or nothing that is known."""
    names_in_text = list(_parts_of(text, names))
    read = [_find_one(name, names) or _find_mixture(name, names) for name in names_in_text]
    named = [substance for substance in read if substance is not None]
    doubts = [substance for substance in named if isinstance(substance, Doubtful)]
    substances = [substance for substance in named if isinstance(substance, Substance)]
    if (
        not named
        or len(named) < len(names_in_text)
        or any(substance.kind == SubstanceKind.TOTAL for substance in substances)
    ):
        return None
    if doubts:
        clear = [substance for substance in substances if substance.kind == SubstanceKind.COMPOUND]
        return clear[0] if len(clear) == len(named) - len(doubts) == 1 else doubts[0]
    return _join(substances)


def _join(substances: list[Substance]) -> Substance:
    """Return one substance for several names that stand together."""
    compounds = {
        substance.formula: substance for substance in substances if substance.kind == SubstanceKind.COMPOUND
    }
    if len(compounds) == 1:
        compound = next(iter(compounds.values()))
        if all(substance.elements <= compound.elements for substance in substances):
            return compound
    elements = frozenset().union(*(substance.elements for substance in substances))
    if len(elements) == 1:
        return _element(next(iter(elements)))
    return Substance(SubstanceKind.MIXTURE, elements)


def _find_mixture(text: str, names: SubstanceNames) -> Substance | None:
    """Return what hyphens join: the mixture Dy-Fe or Nd-Fe-B, or one element with a word that says nothing."""
    symbols = [symbol for symbol in _JOINED.split(text) if symbol and key_of_name(symbol) not in names.beside]
    if len(symbols) == 1 and _IDEOGRAPHS.fullmatch(
        symbols[0]
    ):  # 钕铁硼甩片: a sign each, and the form behind them
        form = next((word for word in names.long_forms if symbols[0].endswith(word)), "")
        symbols = list(symbols[0].removesuffix(form))
    read = [_find_one(symbol, names) for symbol in symbols]
    elements = [
        substance
        for substance in read
        if isinstance(substance, Substance) and substance.kind == SubstanceKind.ELEMENT
    ]
    return _join(elements) if symbols and len(elements) == len(symbols) else None


def _parts_of(text: str, names: SubstanceNames) -> Iterator[str]:
    """Yield the names in a text, those in brackets and behind marks as well; words of forms and particles aside."""
    for whole in (_BRACKETS.sub(" ", text).strip(), *map(str.strip, _BRACKETS.findall(text))):
        for part in _BETWEEN.split(whole):
            yield from _names_in(part.split(), names)


def _names_in(tokens: list[str], names: SubstanceNames) -> Iterator[str]:
    """Yield the names that stand one behind the other, each as long as it is one: "Terbium oxide Tb4O7"."""
    while tokens:
        if key_of_name(tokens[0]) in names.beside:
            tokens = tokens[1:]
            continue
        lengths = range(len(tokens), 0, -1)
        length = next((n for n in lengths if _find_one(" ".join(tokens[:n]), names) is not None), 1)
        yield " ".join(tokens[:length])
        tokens = tokens[length:]
