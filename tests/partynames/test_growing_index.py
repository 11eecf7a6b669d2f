# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index that grows: what was added is found from then on, and very few names are compared with each.

The list is shorter, and of the labelled pairs one in six is looked up; by ``make thorough`` all.
"""

from __future__ import annotations

from itertools import cycle, product
from typing import Any

import pytest

from desktop_app.partynames import Comparison, GrowingIndex, SearchedName, name_matcher
from desktop_app.partynames.comparing import NameMatcher
from desktop_app.partynames.growing_index import MOST_COMPARED
from tests.budget import IS_THOROUGH, some_of
from tests.matching.pairs import all_pairs

SYLLABLES = [
    "ka",
    "ki",
    "ta",
    "mi",
    "no",
    "so",
    "ra",
    "len",
    "dor",
    "mar",
    "vel",
    "tin",
    "bra",
    "sko",
    "hal",
    "gro",
]
TRADES = ("Magnet", "Motors", "Drives", "Castings", "Alloys")
STEMS = ["".join(some).capitalize() for some in product(SYLLABLES, repeat=3)]
NAMES = [f"{stem} {trade} GmbH" for stem, trade in zip(STEMS, cycle(TRADES), strict=False)]

COUNT = 1_500 if IS_THOROUGH else 500


def grown(*names: str) -> GrowingIndex:
    index = GrowingIndex(name_matcher())
    for entry, name in enumerate(names):
        index.add_name(SearchedName(entry, name))
    return index


def test_what_was_added_is_found_from_then_on() -> None:
    index = grown("Kitakami Magnet Co., Ltd.")
    assert index.find("Nordwerk Antriebe") == []
    index.add_name(SearchedName(1, "Nordwerk Antriebe GmbH"))
    assert [met.name.entry for met in index.find("Nordwerk Antriebe")] == [1]
    assert [met.name.entry for met in index.find("北上磁石株式会社")] == [0]


def test_an_entry_comes_once_by_its_best_name_and_the_best_first() -> None:
    index = grown("Kitakami", "Kitakami Magnet")
    index.add_name(SearchedName(0, "北上磁石"))
    found = index.find("Kitakami Magnet Co., Ltd.")
    assert [met.name.entry for met in found] == [1, 0]
    assert found[1].name.name == "北上磁石"


def test_countries_that_differ_weaken_a_match() -> None:
    index = GrowingIndex(name_matcher())
    index.add_name(SearchedName(0, "Kitakami Magnet", "JP"))
    assert index.find("Kitakami Magnet", "JP")[0].comparison.verdict == "match"
    assert index.find("Kitakami Magnet Ltd.", "US")[0].comparison.verdict == "possible"


def test_few_of_thousands_are_compared_with_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    index, compared = grown(*NAMES[::2]), []
    compare = NameMatcher.compare

    def counted(matcher: NameMatcher, left: str, right: str, **countries: Any) -> Comparison:
        compared.append(right)
        return compare(matcher, left, right, **countries)

    monkeypatch.setattr(NameMatcher, "compare", counted)
    for name in NAMES[1:101:2]:
        index.find(name)
        assert len(compared) <= 3 * MOST_COMPARED
        compared.clear()


@pytest.mark.parametrize(("are_spellings", "most_lost"), [(False, 0.02), (True, 0.06)])
def test_the_labelled_pairs_are_found_among_thousands(most_lost: float, *, are_spellings: bool) -> None:
    same = [
        pair
        for pair in all_pairs()
        if pair.half == "tune" and pair.truth == "same" and (pair.subject == "spellings") is are_spellings
    ]
    same = some_of(same, 6)
    pairs = [pair for pair in same if name_matcher().compare(pair.left, pair.right).verdict != "none"]
    index = grown(*NAMES[:COUNT], *(pair.right for pair in pairs))
    lost = [
        pair
        for number, pair in enumerate(pairs, COUNT)
        if not any(met.name.entry == number or met.name.name == pair.right for met in index.find(pair.left))
    ]
    assert len(lost) <= most_lost * len(pairs), lost
