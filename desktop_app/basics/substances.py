# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a substance on a certificate is: an element, a compound with the exact share of each element, an alloy.

"Dy", "DYSPROSIUM", "氧化镝", "Dysprosiumoxid", "Dy2O3 (99.5 %)", "Tb4O7", "Nd(NO3)3·6H2O", "Dy-Fe", "TREO".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from itertools import product
from typing import Final

from desktop_app.basics.chemistry import ATOMIC_WEIGHTS, RARE_EARTHS, mass_fractions
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import decimal_of, fraction_of
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import LONGEST_FIGURE, Doubtful, compact, fold_text, fold_words, plain_text

# --------------------------------------------------------------------------------------------------
# The names of substances as certificates write them, from ``resources/names``, read once.


_NAME_LETTERS: Final = re.compile(r"[a-z]")


@dataclass(frozen=True, slots=True)
class SubstanceNames:
    """Names without spaces and marks: of elements, of compounds with their formula ("" where the name does not tell
    it), of oxides with their element; the words for sums over all, for forms of feedstock, and all words that stand
    beside a name.
    """

    elements: Mapping[str, str]
    compounds: Mapping[str, tuple[str, str]]
    oxides: Mapping[str, str]
    particles: frozenset[str]
    totals: frozenset[str]
    forms: Mapping[str, frozenset[str]]
    beside: frozenset[str]

    @property
    def long_forms(self) -> list[str]:
        """Return the words for forms, the longest first."""
        return sorted(frozenset().union(*self.forms.values()), key=len, reverse=True)


def key_of_name(text: str) -> str:
    """Return a text to be compared: no case, accents, marks and spaces."""
    return fold_words(text.replace("'", " ").replace("’", " ")).replace(" ", "") or fold_text(text)


@cache
def element_names() -> Mapping[str, str]:
    """Return the symbol of an element by each of its names, compact."""
    table = tomllib.loads(resource_path("names", "headings.toml").read_text("utf-8"))["substances"]
    return {
        word: symbol
        for symbol, listed in table.items()
        for name in listed.split("|")
        if (word := compact(name))
    }


@cache
def substance_names() -> SubstanceNames:
    """Return the names, read once."""
    table = tomllib.loads(resource_path("names", "substances.toml").read_text("utf-8"))
    elements = element_names().items()
    rare_earths = {name: symbol for name, symbol in elements if symbol in RARE_EARTHS}
    others = {name: symbol for symbol, names in table["other_elements"].items() for name in _split(names)}
    inside = {name: symbol for symbol, names in table["in_compounds"].items() for name in _split(names)}
    particles = frozenset(_split(table["beside"]["particles"]))
    forms = {form: frozenset(_split(words)) for form, words in table["forms"].items()}
    classes = table["class"]
    of_oxides = [
        compound_class for compound_class in classes if compound_class.get("formula", "").endswith("O3")
    ]
    return SubstanceNames(
        oxides={name: symbol for name, (symbol, _) in _name_compounds(of_oxides, {**rare_earths, **inside})},
        elements={**others, **rare_earths},
        compounds=dict(_name_compounds(classes, {**rare_earths, **inside})),
        particles=particles,
        totals=frozenset(_split(table["beside"]["totals"])),
        forms=forms,
        beside=particles.union(*forms.values()),
    )


def _name_compounds(
    classes: list[dict[str, object]], rare_earths: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield every name of a compound: the word of its class before or behind the name of a rare earth."""
    names = [(name, symbol) for name, symbol in rare_earths.items() if symbol in RARE_EARTHS]
    for compound_class in classes:
        formula, unclear = str(compound_class.get("formula", "")), compound_class.get("unclear", [])
        for word, (name, symbol) in product(_split(str(compound_class["words"])), names):
            if _is_latin(word) == _is_latin(name):
                is_clear = bool(formula) and isinstance(unclear, list) and symbol not in unclear
                compound = (symbol, formula.replace("M", symbol) if is_clear else "")
                yield word + name, compound
                yield name + word, compound


def _is_latin(word: str) -> bool:
    return bool(_NAME_LETTERS.search(word))


def _split(words: str) -> Iterator[str]:
    return (key for word in words.split("|") if (key := key_of_name(word)))


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
    if len(text) > LONGEST_FIGURE:
        why = Phrase("it is a text of {count} characters, and no substance", count=len(text))
        return Doubtful(why, Phrase("Write its symbol or formula, such as Dy or Dy2O3"))
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
    return percent if share == 1 else decimal_of(fraction_of(percent) * _rounded(share))


def shown_factor(share: Fraction) -> str:
    """Return a share of mass as it is shown and reckoned with."""
    return decimal_of(_rounded(share))


def _rounded(share: Fraction) -> Fraction:
    return Fraction(round(share * 10**FACTOR_PLACES), 10**FACTOR_PLACES)


def _find_one(text: str, names: SubstanceNames) -> Substance | Doubtful | None:
    """Return what a text names as one name, symbol or formula."""
    if text in ATOMIC_WEIGHTS:
        symbol = text
    else:
        capital = text.capitalize()
        symbol = capital if len(text) == 2 and capital in RARE_EARTHS else ""
    tokens = [key_of_name(word) for word in re.split("[\\s'’()（）\\[\\]]+", text) if word]
    key = "".join(word for word in tokens if word not in names.particles)
    if symbol or key in names.elements:
        return _element(symbol or names.elements[key])
    if key in names.totals:
        return Substance(SubstanceKind.TOTAL, frozenset())
    if key in names.compounds:
        rare_earth, formula = names.compounds[key]
        return _compound(formula) if formula else _unclear(text, rare_earth)
    return _compound(text)


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
    has_total = any(substance.kind == SubstanceKind.TOTAL for substance in substances)
    if has_total or not named or len(named) < len(names_in_text):
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
            tokens = part.split()
            while tokens:
                if key_of_name(tokens[0]) in names.beside:
                    tokens = tokens[1:]
                    continue
                lengths = range(len(tokens), 0, -1)
                length = next((n for n in lengths if _find_one(" ".join(tokens[:n]), names) is not None), 1)
                yield " ".join(tokens[:length])
                tokens = tokens[length:]


# --------------------------------------------------------------------------------------------------
# Which row of the annex a named feedstock is on: "Dy-Fe alloy", "dysprosium oxide", "NdFeB flake", "金属镝".
# The rows and their elements and forms are those of the law file. A name that could be something else than
# feedstock ("Dy", "NdFeB") is on no row: it tells the content, not what was fed in.


_WORDS: Final = re.compile(r"[\s,;/()（）\[\]+&-]+")
_OXIDE: Final = frozenset({"O"})
_MAGNET: Final = frozenset({"Nd", "Fe", "B"})
_FEEDSTOCK_IDEOGRAPHS: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class FeedstockRow:
    """One row of the law's table of materials: names, elements, form (oxide, metal, alloy …), and role.

    ``role`` is material, article, near or outside.
    """

    id: str
    name: str
    name_zh: str
    elements: tuple[str, ...]
    form: str
    role: str


def find_feedstock(text: str, rows: Iterable[FeedstockRow]) -> str:
    """Return the row of the annex that a feedstock is on; blank where the text does not name one clearly."""
    offered = [row for row in rows if row.role in ("material", "near")]
    plain = plain_text(text)
    by_name = {
        key: row.id for row in offered for key in map(key_of_name, (row.id, row.name, row.name_zh)) if key
    }
    if key_of_name(plain) in by_name:
        return by_name[key_of_name(plain)]
    substance = find_substance(plain)
    if isinstance(
        substance, Doubtful
    ):  # an oxide whose name does not tell the formula: its row is clear all the same
        names = substance_names()
        words = [key_of_name(word) for word in _WORDS.split(plain) if word]
        symbol = names.oxides.get("".join(word for word in words if word not in names.particles), "")
        return _find_compound(_OXIDE | {symbol}, offered) if symbol else ""
    elements = substance.elements
    if substance.kind == SubstanceKind.COMPOUND:
        return _find_compound(elements, offered)
    forms = _forms_of(plain)
    if substance.kind == SubstanceKind.ELEMENT and forms == {"metal"}:
        return _only(offered, "metal", lambda of_row: of_row == elements)
    if substance.kind != SubstanceKind.MIXTURE:
        return ""
    if elements >= _MAGNET:
        is_fed_in = "flake" in forms and elements <= _elements_of(offered)
        return _only(offered, "", lambda of_row: of_row >= _MAGNET) if is_fed_in else ""
    if "alloy" not in forms:
        return ""
    own = _only(offered, "alloy", lambda of_row: of_row == elements, role="material")
    return own or _only(offered, "alloy", lambda of_row: bool(of_row & elements), role="near")


def _elements_of(offered: Iterable[FeedstockRow]) -> frozenset[str]:
    """Return all elements of the rows."""
    return frozenset(element for row in offered for element in row.elements)


def _find_compound(elements: frozenset[str], offered: list[FeedstockRow]) -> str:
    metals = elements & _elements_of(offered)
    if len(metals) != 1:
        return ""
    if elements - metals == _OXIDE:
        own = _only(offered, "oxide", lambda of_row: of_row == metals)
        return own or _only(offered, "oxide", lambda of_row: metals <= of_row, role="near")
    return _only(offered, "compound", lambda of_row: metals <= of_row)


def _only(
    offered: Iterable[FeedstockRow], form: str, fits: Callable[[frozenset[str]], bool], *, role: str = ""
) -> str:
    """Return the one row of a form and a role, blank for any, whose elements fit; blank where there are several."""
    fitting = [
        row.id
        for row in offered
        if form in ("", row.form) and role in ("", row.role) and fits(frozenset(row.elements))
    ]
    return fitting[0] if len(fitting) == 1 else ""


def _forms_of(text: str) -> frozenset[str]:
    """Return the forms that a text names: words of their own, or characters of it."""
    words = {key_of_name(word) for word in _WORDS.split(text) if word}
    return frozenset(
        form
        for form, names in substance_names().forms.items()
        if words & names or any(_FEEDSTOCK_IDEOGRAPHS.search(name) and name in text for name in names)
    )
