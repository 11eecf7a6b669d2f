# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the trade for headings, as ``resources/names/headings.toml`` has them, read once."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from desktop_app.basics.resources import resource_path
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.schema.columns import WORKBOOK


class Meaning(NamedTuple):
    """A field that a word can mean; blank for one that is not taken. ``sort`` tells kinds of one field apart."""

    field: str
    sort: str = ""


@dataclass(frozen=True)
class HeadingTable:
    """Meanings of each word without its spaces, names of elements, and words that stand beside others.

    ``trade`` are the words that others use as well; the rest of ``meanings`` is known from our own workbook alone.
    ``units`` are units of quantity that are neither pieces nor masses.
    """

    meanings: Mapping[str, tuple[Meaning, ...]]
    elements: Mapping[str, str]
    neutral: frozenset[str]
    changing: frozenset[str]
    of_content: frozenset[str]
    units: frozenset[str]
    trade: frozenset[str]


_NOT_TAKEN: Final = "none"


def compact(text: str) -> str:
    """Return a text without case, accents, marks and spaces; the signs for number and percent are words."""
    folded = fold_words(text.replace("#", " no ").replace("°", "º")).replace(" ", "")
    return folded or ("percent" if "%" in text else "")


@cache
def heading_table() -> HeadingTable:
    """Return the words, read once."""
    table = tomllib.loads(resource_path("names", "headings.toml").read_text("utf-8"))
    meanings: dict[str, dict[Meaning, None]] = defaultdict(dict)
    for name, listed in table["fields"].items():
        field, _, sort = name.partition("/")
        meaning = Meaning("" if field == _NOT_TAKEN else field, sort)
        for word in _split(listed):
            meanings[word][meaning] = None
    elements = {word: symbol for symbol, listed in table["substances"].items() for word in _split(listed)}
    other_words = {name: frozenset(_split(listed)) for name, listed in table["beside"].items()}
    named = {word: tuple(meanings_of_word) for word, meanings_of_word in meanings.items()}
    own_meanings = {
        word: meanings_of_word for word, meanings_of_word in _own_words().items() if word not in named
    }
    return HeadingTable(
        meanings=named | own_meanings,
        elements=elements,
        neutral=other_words["neutral"],
        changing=other_words["changing"],
        of_content=other_words["content"],
        units=frozenset(_split(table["values"]["units"])),
        trade=frozenset(named),
    )


def _split(listed: str) -> Iterator[str]:
    return (word for spelling in listed.split("|") if (word := compact(spelling)))


def _own_words() -> dict[str, tuple[Meaning, ...]]:
    """Return names and labels of the columns of our own workbook."""
    named = [
        (word, Meaning(f"{sheet}.{name}"))
        for sheet, declaration in WORKBOOK.items()
        for name, column in declaration.columns.items()
        for word in (name, column.label, column.former)
        if word
    ]
    meanings: dict[str, dict[Meaning, None]] = defaultdict(dict)
    for word, meaning in named:
        meanings[compact(word)][meaning] = None
    return {word: tuple(of_word) for word, of_word in meanings.items()}
