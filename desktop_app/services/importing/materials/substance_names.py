# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The names of substances as certificates write them, from ``resources/names``, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from desktop_app.basics.resources import resource_path
from desktop_app.services.importing.cells.chemistry.atomic_weights import RARE_EARTHS
from desktop_app.services.importing.cells.normal_text import fold_text, fold_words
from desktop_app.services.importing.fields.headings.word_table import heading_table

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
def substance_names() -> SubstanceNames:
    """Return the names, read once."""
    table = tomllib.loads(resource_path("names", "substances.toml").read_text("utf-8"))
    elements = heading_table().elements.items()
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
