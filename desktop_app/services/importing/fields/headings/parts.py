# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The known words in a heading of several, and whether the rest says anything: "Gross weight", "単価 Unit price"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop_app.services.importing.cells.currencies import find_currencies
from desktop_app.services.importing.cells.units import find_mass_unit, is_piece_unit
from desktop_app.services.importing.fields.headings.word_table import (
    HeadingTable,
    Meaning,
    compact,
    heading_table,
)

_UNSPACED: Final = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN: Final = re.compile(rf"[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+(?:'[^\W\d_{_UNSPACED}]+)?|\d+")
"""Words; where a script has no spaces, each character."""
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_TOKENS: Final = 30
_LONGEST: Final = 16
"""The most tokens that one known word is made of."""
_SHORTEST: Final = 3
_JOINED: Final = {
    ("products.supplier", "products.part_number"): Meaning("list.other_part_number", "supplier"),
    ("list.manufacturer", "products.part_number"): Meaning("list.other_part_number", "manufacturer"),
    ("parties.name", "products.part_number"): Meaning("list.other_part_number", "customer"),
    ("products.supplier", "products.made_in"): Meaning("suppliers.country"),
    ("products.supplier", "products.name"): Meaning("", "supplier's name of the part"),
    ("list.manufacturer", "products.name"): Meaning("", "manufacturer's name of the part"),
    ("list.manufacturer", "products.made_in"): Meaning("", "country of the manufacturer"),
    ("parties.name", "products.made_in"): Meaning("parties.country"),
    ("products.mass", "list.quantity_unit"): Meaning("products.mass_unit"),
    ("products.value", "list.quantity_unit"): Meaning("list.price_per"),
    ("products.value", "products.currency"): Meaning("products.currency"),
    ("products.value", "list.quantity_total"): Meaning("list.line_total"),
    ("products.supplier", "products.value"): Meaning("products.value", "price"),
    ("products.supplier", "products.currency"): Meaning("products.currency"),
    ("products.supplier", "list.line_total"): Meaning("list.line_total"),
    ("list.parent", "products.name"): Meaning("", "name of the parent"),
    ("list.parent", "products.part_number"): Meaning("list.parent"),
}
"""What two words say together that mean another field each."""


@dataclass(frozen=True, slots=True)
class HeadingParts:
    """What the known words of a heading mean together.

    ``is_changed``: a word beside them turns the meaning into another one, such as "old"; ``is_whole``: nothing else
    that could is left, and the words do not contradict each other.
    """

    meanings: tuple[Meaning, ...] = ()
    is_changed: bool = False
    is_whole: bool = False


def read_parts(heading: str) -> HeadingParts:
    """Return what the words in a heading mean."""
    heading_words = _TOKEN.findall(heading.replace("#", " no "))
    tokens = [
        key for word in heading_words for camel_part in _CAMEL.split(word) if (key := compact(camel_part))
    ]
    if not 0 < len(tokens) <= _MOST_TOKENS:
        return HeadingParts()
    table = heading_table()
    first = _find_longest(tokens, lambda word: word in table.trade and not _is_beside(word, table))
    first = first or _find_longest(tokens, table.trade.__contains__)
    if first is None:
        return HeadingParts()
    first_words = ["".join(tokens[slice(*first)])]
    left = [tokens[: first[0]], tokens[first[1] :]]
    further, left = _take(left, lambda word: _is_further(word, table))
    changing, left = _take(left, table.changing.__contains__)
    _, left = _take(left, table.neutral.__contains__)
    last, left = _take(left, table.trade.__contains__)
    meanings, agree = _join([table.meanings[word] for word in first_words + further + last])
    is_known = all(_says_nothing(token) for run in left for token in run)
    return HeadingParts(meanings, bool(changing), agree and is_known)


def _is_further(word: str, table: HeadingTable) -> bool:
    """Tell whether a word says something more; two letters beside others are part of something else."""
    is_short = len(word) < _SHORTEST and word.isascii()
    return word in table.trade and not is_short and not _is_beside(word, table)


def _is_beside(word: str, table: HeadingTable) -> bool:
    return word in table.neutral or word in table.changing


def _find_longest(tokens: list[str], is_known: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return where the longest known word begins and ends."""
    best: tuple[int, int] | None = None
    most = 0
    for start in range(len(tokens)):
        word = ""
        for end in range(start + 1, min(len(tokens), start + _LONGEST) + 1):
            word += tokens[end - 1]
            is_letter = len(word) == 1 and word.isascii() and len(tokens) > 1
            if len(word) > most and not is_letter and is_known(word):
                best, most = (start, end), len(word)
    return best


def _take(runs: list[list[str]], is_known: Callable[[str], bool]) -> tuple[list[str], list[list[str]]]:
    """Return the known words of some runs of tokens, the longest first, and the runs between them."""
    known_words: list[str] = []
    left: list[list[str]] = []
    waiting = [run for run in runs if run]
    while waiting:
        run = waiting.pop()
        span = _find_longest(run, is_known)
        if span is None:
            left.append(run)
        else:
            known_words.append("".join(run[slice(*span)]))
            waiting += [rest_of_run for rest_of_run in (run[: span[0]], run[span[1] :]) if rest_of_run]
    return known_words, left


def _says_nothing(token: str) -> bool:
    is_measure = find_mass_unit(token) is not None or is_piece_unit(token)
    is_short = len(token) == 1 and token.isascii()
    return token.isdigit() or is_short or is_measure or bool(find_currencies(token.upper()))


def _join(meanings_of_words: list[tuple[Meaning, ...]]) -> tuple[tuple[Meaning, ...], bool]:
    """Return what several words mean together, and whether they agree."""
    meanings, agree = meanings_of_words[0], True
    for word in meanings_of_words[1:]:
        fields = {meaning.field for meaning in word if meaning.field}
        common = tuple(meaning for meaning in meanings if meaning.field in fields)
        joined = _joined(meanings, word)
        if common:
            meanings = common
        elif joined is not None:
            meanings = (joined,)
        else:
            meanings, agree = tuple(dict.fromkeys((*meanings, *word))), False
    return meanings, agree


def _joined(first_meanings: tuple[Meaning, ...], second_meanings: tuple[Meaning, ...]) -> Meaning | None:
    pairs = [(first.field, second.field) for first in first_meanings for second in second_meanings]
    both_ways = [pair for first, second in pairs for pair in ((first, second), (second, first))]
    return next((_JOINED[pair] for pair in both_ways if pair in _JOINED), None)
