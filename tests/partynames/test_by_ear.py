# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Foreign names as characters write them down by ear, and names translated part by part."""

from __future__ import annotations

import pytest

from desktop_app.partynames import name_matcher
from desktop_app.partynames.by_ear import sounds_of_syllables, sounds_of_word, syllables_of, unlikeness


def heard(characters: str, word: str, limit: int = 33) -> int | None:
    syllables = syllables_of(characters, name_matcher().tables)
    return unlikeness(sounds_of_syllables(syllables), sounds_of_word(word), limit)


@pytest.mark.parametrize(
    ("characters", "word"),
    [
        ("哈里伯顿", "halliburton"), ("辛德豪瑟", "sindlhauser"), ("埃克索维拉", "exovera"), ("赫斯塔尔", "herstal"),
        ("豪梅特", "howmet"), ("多莫", "domo"), ("アンドゥリル", "anduril"), ("芒廷帕斯", "mountainpass"),
    ],
)  # fmt: skip
def test_a_name_written_by_ear_is_near_the_word(characters: str, word: str) -> None:
    assert heard(characters, word) is not None


@pytest.mark.parametrize(
    ("characters", "word"),
    [
        ("可利尔阿莱恩", "garnet"),
        ("铁山", "techinsights"),
        ("哈里伯顿", "howmet"),
        ("立方", "cubic"),
        ("", "cubic"),
    ],
)
def test_another_name_is_far_from_it(characters: str, word: str) -> None:
    assert heard(characters, word) is None


def test_the_limit_bounds_what_is_told() -> None:
    exact = heard("豪梅特", "howmet")
    assert exact is not None
    assert heard("豪梅特", "howmet", exact) == exact
    assert heard("豪梅特", "howmet", exact - 1) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("铁山解决方案公司", "IronMountain Solutions"),
        ("火风暴实验室公司", "Firestorm Labs, Inc."),
        ("航空系统公司 北极星", "AeroSystems Polaris"),
        ("红色六方案公司", "Red Six Solutions"),
    ],
)
def test_parts_that_are_translated_one_by_one_meet(left: str, right: str) -> None:
    assert name_matcher().compare(left, right).verdict != "none"


def test_a_known_body_is_not_translated_part_by_part() -> None:
    assert name_matcher().compare("三星电子", "Three Stars Electronics Trading").verdict == "none"


def test_pinyin_of_another_name_is_not_heard_as_the_name() -> None:
    assert name_matcher().compare("海达电子有限公司", "Heda Electronics Co., Ltd.").verdict == "none"


def test_a_word_of_nothing_that_is_heard_has_no_sounds() -> None:
    assert sounds_of_word("gh") == sounds_of_word("") == ()
