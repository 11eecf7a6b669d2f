# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the comparison would meet is looked at: no pair that meets is ruled out, and no list hides a name of its own.

A part of the pairs is tried, in shorter lists; ``make thorough`` tries all of them in lists of thousands.
"""

from __future__ import annotations

from functools import cache
from itertools import starmap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.partynames import NameIndex, SearchedName, name_matcher
from tests.budget import share_of_examples, some_of
from tests.matching.pairs import all_pairs
from tests.partynames.invented_names import invent_names

PAIRS = all_pairs()
WORDS = [
    "Acme",
    "Nordhafen",
    "Kaifa",
    "Siemens",
    "Lockheed",
    "MP",
    "Wang",
    "鑫源",
    "华为",
    "西门子",
    "Energy",
    "Magnet",
    "Electronics",
    "Technology",
    "科技",
    "磁材",
    "Tianjin",
    "Shenzhen",
    "天津",
    "深圳",
    "China",
    "Group",
    "Holding",
    "集团",
    "No.14",
    "Ltd",
    "有限公司",
]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
MOST = 10


def rank(name: str, other: str) -> tuple[bool, int]:
    comparison = name_matcher().compare(name, other)
    return comparison.verdict == "match", comparison.hundredths


def meets(name: str, other: str) -> bool:
    return name_matcher().compare(name, other).verdict != "none"


def test_no_labelled_pair_that_meets_is_ruled_out_and_hardly_a_pair_is_compared_that_does_not() -> None:
    met = [pair for pair in some_of(PAIRS, 6) if meets(pair.left, pair.right)]
    lost = [(pair.left, pair.right) for pair in met if not name_matcher().may_meet(pair.left, pair.right)]
    assert lost == []
    strangers = list(zip(invent_names(len(PAIRS), seed=5), (pair.right for pair in PAIRS), strict=True))
    assert sum(starmap(name_matcher().may_meet, strangers)) < 0.1 * len(strangers)


@given(NAMES, NAMES)
def test_no_names_of_the_same_words_are_ruled_out_that_meet(left: str, right: str) -> None:
    if meets(left, right):
        assert name_matcher().may_meet(left, right)
        assert name_matcher().may_meet(right, left)


@share_of_examples(1 / 5)
@given(NAMES, st.lists(NAMES, min_size=1, max_size=60, unique=True))
def test_a_list_of_the_same_words_presents_all_that_meets(name: str, listed: list[str]) -> None:
    index = NameIndex.build(name_matcher(), starmap(SearchedName, enumerate(listed)))
    found = {hit.name.name for hit in index.find(name, limit=None)}
    assert found == {other for other in listed if meets(name, other)}


@cache
def long_index() -> NameIndex:
    names = dict.fromkeys((*some_of(invent_names(12_000), 12), *(pair.right for pair in some_of(PAIRS, 4))))
    return NameIndex.build(name_matcher(), starmap(SearchedName, enumerate(names)))


LISTED = {
    "王毅": "Wang Yi", "岸田文雄": "Fumio Kishida", "Siemens AG": "Siemens Aktiengesellschaft",
    "MP Materials": "MP Materails", "شركة سابك": "SABIC", "SABIC": "شركة سابك", "Rami Makhlouf": "راميمخلوف",
    "راميمخلوف": "Rami Makholuf", "حسن نصر الله": "Hassan Nasrallah", "IMRA NKHAN": "عمران خن",
    "TechInsights": "泰克因赛公司", "Ball Aerospace": "鲍尔航空航天公司",
    "Toyobo": "東洋紡", "Sun Hung Kai Properties Limited": "新鴻基地產發展有限公司", "Kim Jong-un": "김정은",
    "Chan Wing-kee": "陳永棋", "斎藤幸子": "Saito Yukiko", "東亞銀行": "The Bank of East Asia, Limited",
    "Zhao Ziyang": "Chao Tzu-yang", "黒田東彦": "Haruhiko Kuroda", "西电": "西安电子科技大学",
    "T.E. Hargrove": "Thomas Edward Hargrove", "Thomas Edward Hargrove": "T.E. Hargrove",
}  # fmt: skip


def test_a_name_is_not_hidden_by_those_around_it() -> None:
    names = [*some_of(invent_names(6_000), 4), *LISTED.values()]
    index = NameIndex.build(name_matcher(), starmap(SearchedName, enumerate(names)))
    for name, listed in LISTED.items():
        assert listed in [hit.name.name for hit in index.find(name)]


@pytest.mark.slow
def test_a_long_list_presents_nearly_each_name_that_meets_or_ten_that_score_no_less() -> None:
    count = 0
    hidden = []
    for pair in some_of(PAIRS, 60):
        if not meets(pair.left, pair.right):
            continue
        count += 1
        found = [hit.name.name for hit in long_index().find(pair.left)]
        ten = len(found) == MOST and all(
            rank(pair.left, name) >= rank(pair.left, pair.right) for name in found
        )
        if pair.right not in found and not ten:
            hidden.append((pair.left, pair.right))
    assert hidden == []
    assert count


def test_a_name_that_is_heard_over_the_edge_of_a_word_of_trade_is_not_hidden() -> None:
    makers = ["Anhui Huaci Magnetoelectric Technology Co., Ltd.", "Suzhou Cike Electronics Co., Ltd."]
    names = [*invent_names(500), *makers]
    index = NameIndex.build(name_matcher(), starmap(SearchedName, enumerate(names)))
    for name, maker in zip(("安徽华磁磁电科技有限公司", "苏州磁科电子有限公司"), makers, strict=True):
        assert maker in [hit.name.name for hit in index.find(name)]
        assert name_matcher().compare(name, maker).verdict == "match"
