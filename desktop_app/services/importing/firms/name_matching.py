# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a name is that of a firm on file: the one place where names of firms are compared in imports.

Only names that are equal but for case, accents, full stops, commas and spaces between words are the same. Names that
are close are twins: they are put to the user and never made one in silence.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from desktop_app.paths import resource_path
from desktop_app.services.importing.cells.normal_text import fold_text, fold_words
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.sheets import SHEETS

_MOST_TWINS: Final = 3
_SPELT_OUT: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"}
)
_SHORT: Final = 4
"""Shorter words are no sign that two names mean one firm, and a letter more or less makes another name of them."""
_PLACES: Final = ("first", "whole")
"""What the first word of a name is: followed by others, or all there is."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What is on file under a name: the key of the firm that has it, or keys of firms with names close to it."""

    same: str = ""
    twins: tuple[str, ...] = ()


NOT_ON_FILE: Final = NameMatch()


class NamesOnFile:
    """The firms of a sheet, suppliers or parties, to be found by name; further ones can be added."""

    def __init__(self, rows: Iterable[Row], sheet: str) -> None:
        self._key_column = SHEETS[sheet].key
        self._keys_by_name: dict[str, set[str]] = defaultdict(set)
        self._keys_by_sign: dict[str, list[str]] = defaultdict(list)
        self.keys: set[str] = set()
        for row in rows:
            self.add_firm(row)

    def add_firm(self, row: Row) -> None:
        """Add a firm, so that its name is found from now on."""
        key = row[self._key_column]
        self.keys.add(key)
        for name in {key, row.get("name", ""), row.get("name_zh", "")} - {""}:
            self._keys_by_name[fold_name(name)].add(key)
            firsts = (f"{_PLACES[is_whole]} {word}" for word, is_whole in _first_words(name))
            for sign in (*_signs_of_name(name), *firsts):
                if key not in self._keys_by_sign[sign]:
                    self._keys_by_sign[sign].append(key)

    def match_name(self, name: str) -> NameMatch:
        """Return the firm that has a name, or those whose names are close to it."""
        keys = self._keys_by_name.get(fold_name(name), set())
        if len(keys) == 1:
            return NameMatch(next(iter(keys)))
        # "Kitakami" is close to "Kitakami Magnet", and that one to it, but not to "Kitakami Steel"
        firsts = (f"{_PLACES[not is_whole]} {word}" for word, is_whole in _first_words(name))
        signs = (*_signs_of_name(name), *firsts)
        close = (key for sign in signs for key in self._keys_by_sign.get(sign, ()))
        twins = tuple(dict.fromkeys((*sorted(keys), *close)))
        return NameMatch(twins=twins[:_MOST_TWINS]) if twins else NOT_ON_FILE


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return a name to be compared: no case, accents, full stops or commas."""
    return fold_words(name) or fold_text(name)


def names_no_firm(name: str) -> bool:
    """Tell whether a text such as "various" or "in-house" stands where a firm should be named."""
    return fold_name(name) in _no_firm()


@cache
def _no_firm() -> frozenset[str]:
    return frozenset(fold_name(word) for word in _legal_form_table()["no_firm"])


@cache
def _legal_form_table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads(resource_path("names", "legal_forms.toml").read_text("utf-8"))
    return table


@lru_cache(maxsize=65536)
def _signs_of_name(name: str) -> tuple[str, ...]:
    """Return texts of which close names share one: the name without its legal form, whatever the order of its words,
    and with a letter left out."""
    signs: list[str] = []
    for words in _words_of_name(name):
        joined = "".join(words)
        signs += [f"joined {joined}", f"words {' '.join(sorted(words))}"]
        if len(joined) > _SHORT:
            left_out = (at for at, sign in enumerate(joined) if not sign.isdecimal())
            signs += [f"joined {joined[:at]}{joined[at + 1 :]}" for at in left_out]
    return tuple(dict.fromkeys(signs))


@lru_cache(maxsize=65536)
def _first_words(name: str) -> tuple[tuple[str, bool], ...]:
    """Return the first word of a name without its legal form, and whether it is the whole of it."""
    firsts = [(words[0], len(words) == 1) for words in _words_of_name(name) if len(words[0]) >= _SHORT]
    return tuple(dict.fromkeys(firsts))


@lru_cache(maxsize=65536)
def _words_of_name(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a name without its legal form, once as they are and once with umlauts spelt out."""
    spellings = dict.fromkeys((fold_name(name), fold_name(name.casefold().translate(_SPELT_OUT))))
    return tuple(tuple(words) for spelling in spellings if (words := _without_forms(spelling).split()))


def _without_forms(folded: str) -> str:
    pattern, together = _legal_forms()
    left = together.sub("", folded)
    left = pattern.sub(" ", f" {left} ")
    return left.strip() or folded


@cache
def _legal_forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of legal forms that stand as words of their own, and of those written with the name."""
    table = _legal_form_table()
    forms = sorted({fold_words(form) for form in table["forms"]}, key=len, reverse=True)
    together = sorted({fold_text(form) for form in table["forms_together"]}, key=len, reverse=True)
    return (
        re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, forms))})(?= )"),
        re.compile("|".join(map(re.escape, together))),
    )
