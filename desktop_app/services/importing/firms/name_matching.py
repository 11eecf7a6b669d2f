# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a name is that of a firm on file: the one place where names of firms are compared in imports.

Names that are equal but for case, accents, full stops, commas and spaces between words are the same. Others are
compared by the matcher of names, in any script: what it calls a match is proposed to be the same firm, what it calls
possible is asked about and never taken as one in silence.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import Final

from desktop_app.basics.resources import resource_path
from desktop_app.partynames import GrowingIndex, NameCandidate, SearchedName, name_matcher
from desktop_app.services.catalogue.look_ups import other_names_of
from desktop_app.services.importing.cells.normal_text import fold_text, fold_words
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.outcome import Row

_MOST_TWINS: Final = 3


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What is on file under a name: the key of the firm that has it, or keys of firms with names close to it.

    ``proposed`` is the one of these that the matcher takes for the same firm, without a doubt of its own; ``why`` is
    the reason for the closest.
    """

    same: str = ""
    twins: tuple[str, ...] = ()
    proposed: str = ""
    why: str = field(default="", compare=False)


NOT_ON_FILE: Final = NameMatch()


class NamesOnFile:
    """The firms of a sheet, suppliers or parties, to be found by name; further ones can be added."""

    def __init__(self, rows: Iterable[Row], sheet: str) -> None:
        self._key_column = SHEETS[sheet].key
        self._keys_by_name: dict[str, set[str]] = defaultdict(set)
        self._searched: list[str] = []
        self._waiting: list[SearchedName] = []
        self.keys: set[str] = set()
        for row in rows:
            self.add_firm(row)

    def add_firm(self, row: Row) -> None:
        """Add a firm, so that its name is found from now on."""
        key = row[self._key_column]
        self.keys.add(key)
        names = dict.fromkeys(filter(None, (row.get("name", ""), *other_names_of(row))))
        for name in (key, *names):
            self._keys_by_name[fold_name(name)].add(key)
        self._waiting += (SearchedName(len(self._searched), name, row.get("country", "")) for name in names)
        self._searched.append(key)

    def find_same(self, name: str) -> str:
        """Return the key of the one firm that has a name; blank if there is none."""
        keys = self._keys_by_name.get(fold_name(name), set())
        return next(iter(keys)) if len(keys) == 1 else ""

    def match_name(self, name: str, country: str = "") -> NameMatch:
        """Return the firm that has a name, or those whose names are close to it."""
        same = self.find_same(name)
        if same:
            return NameMatch(same)
        keys = sorted(self._keys_by_name.get(fold_name(name), set()))
        close = [(self._searched[near.name.entry], near) for near in self._find_near(name, country)]
        twins = tuple(dict.fromkeys((*keys, *(key for key, _ in close))))[:_MOST_TWINS]
        if not twins:
            return NOT_ON_FILE
        matches = {key: near for key, near in close if near.comparison.verdict == "match"}
        first, best = next(iter(matches.items()), ("", None))
        is_settled = (
            len(matches) == 1
            and not keys
            and best is not None
            and name_matcher().have_one_form(name, best.name.name)
        )
        why = close[0][1].comparison.reasons[0] if close and not keys else ""
        return NameMatch(twins=twins, proposed=first if is_settled else "", why=why)

    @cached_property
    def _index(self) -> GrowingIndex:
        """Return the index of names, which is made when the first name is not found by its letters."""
        return GrowingIndex(name_matcher())

    def _find_near(self, name: str, country: str) -> Iterator[NameCandidate]:
        """Yield what a name may be, but for what the tables know to be another body."""
        for waiting in self._waiting:
            self._index.add_name(waiting)
        self._waiting.clear()
        for near in self._index.find(name, country):
            if not near.comparison.is_of_its_own:
                yield near


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return a name to be compared: no case, accents, full stops or commas."""
    return fold_words(name) or fold_text(name)


def names_no_firm(name: str) -> bool:
    """Tell whether a text such as "various" or "in-house" stands where a firm should be named."""
    return fold_name(name) in _no_firm()


@cache
def _no_firm() -> frozenset[str]:
    return frozenset(fold_name(word) for word in _texts_of_no_firm())


@cache
def _texts_of_no_firm() -> list[str]:
    texts: list[str] = tomllib.loads(resource_path("names", "no_firm.toml").read_text("utf-8"))["no_firm"]
    return texts
