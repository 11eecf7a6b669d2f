# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Headings that name an element or a compound whose content the column holds: "Dy", "Tb %", "Dy2O3 (wt%)", "镝含量"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.services.importing.cells.chemistry.atomic_weights import ATOMIC_WEIGHTS, RARE_EARTHS
from desktop_app.services.importing.cells.chemistry.formulas import read_formula
from desktop_app.services.importing.cells.normal_text import fold_text
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.fields.headings.word_table import compact, heading_table

_PERCENT: Final = re.compile(r"%|\b(?:percent|pct|ppm|prozent)\b|含量|含有|함량|质量分数", re.IGNORECASE)
_NAME_WITH_CONTENT: Final = re.compile(
    r"([^\W\da-zA-Z_]+?)\s*(?:含量|含有量|含有率|함량|质量分数|の?比率|%)?"
)
_SPACES: Final = re.compile(r"[\s_()\[\]]+")
_WORD: Final = re.compile(r"[^\s%_/,;:()\[\]{}]+")
_IN_COMPOUNDS: Final = frozenset(["O", "F", "Cl", "C", "H", "N", "S", "P"])
"""Elements that a compound of one rare earth can have beside it, for its formula to tell the content."""


@dataclass(frozen=True, slots=True)
class HeadingSubstance:
    """The element or compound that a heading names.

    ``is_clear``: the heading is about its content, or names a rare earth in a way that nothing else is written.
    """

    symbol: str
    is_clear: bool


_MIXTURE: Final = re.compile(r"[A-Z][a-z]?(?:\s*[+/&]?\s*[A-Z][a-z]?)+")
_SYMBOL: Final = re.compile("[A-Z][a-z]?")


def find_substance(heading: str) -> HeadingSubstance | None:
    """Return the substance that a heading names alone, or beside words for a content."""
    table = heading_table()
    mixture = _find_mixture(heading)
    if mixture:
        return HeadingSubstance(mixture, is_clear=True)
    says_percent = bool(_PERCENT.search(heading))
    named = [(word, _name_substance(word, says_percent=says_percent)) for word in _WORD.findall(heading)]
    symbols = dict.fromkeys(symbol for _, symbol in named if symbol)
    others = [compact(word) for word, symbol in named if not symbol]
    if len(symbols) != 1 or any(word and word not in table.of_content for word in others):
        return None
    symbol = next(iter(symbols))
    is_rare_earth = symbol not in ATOMIC_WEIGHTS or symbol in RARE_EARTHS
    return HeadingSubstance(symbol, says_percent or (is_rare_earth and len(symbol) > 1))


def _find_mixture(heading: str) -> str:
    """Return the rare earths whose contents a column adds up, such as Pr+Nd; blank for any other heading."""
    words = [word for word in _SPACES.split(_PERCENT.sub(" ", heading)) if compact(word)]
    kept = [word for word in words if compact(word) not in heading_table().of_content]
    text = " ".join(kept).strip("()[] ")
    symbols = _SYMBOL.findall(text) if _MIXTURE.fullmatch(text) else []
    names = [heading_table().elements.get(letter, "") for letter in text] if not text.isascii() else []
    found = symbols or (names if all(names) else [])
    is_mixture = len(found) > 1 and len(set(found)) == len(found) and set(found) <= RARE_EARTHS
    return "+".join(found) if is_mixture else ""


def _name_substance(word: str, *, says_percent: bool) -> str:
    """Return the symbol or formula that a word is; blank for any other word."""
    bare = word.strip(".-*'\"")
    if bare in ATOMIC_WEIGHTS:
        return bare
    if says_percent and bare.isupper() and bare.capitalize() in RARE_EARTHS:
        return bare.capitalize()
    match = _NAME_WITH_CONTENT.fullmatch(bare)
    name = heading_table().elements.get(compact(match[1] if match else bare))
    return name or _name_compound(bare)


def _name_compound(word: str) -> str:
    """Return a word if it is the formula of a compound of one rare earth, such as an oxide or a fluoride."""
    if not any(map(str.isdigit, word)) and fold_text(word[-1:]) != "f":
        return ""
    counts = read_formula(word)
    if isinstance(counts, Doubtful):
        return ""
    rare_earths = RARE_EARTHS & counts.keys()
    return word if len(rare_earths) == 1 and counts.keys() - rare_earths <= _IN_COMPOUNDS else ""
