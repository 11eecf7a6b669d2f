# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Both names are marked where they met, where something was ignored and where they differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.partynames import name_matcher
from tests.matching.pairs import all_pairs

NAMES = sorted({name for pair in all_pairs() for name in (pair.left, pair.right)})


def marked(left: str, right: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    comparison = name_matcher().compare(left, right)
    first, second = name_matcher().mark(left, right, comparison)
    return (
        [(left[mark.start : mark.end], mark.part) for mark in first],
        [(right[mark.start : mark.end], mark.part) for mark in second],
    )


@pytest.mark.parametrize(
    ("left", "right", "marks"),
    [
        (
            "三菱重工業株式会社",
            "Mitsubishi Heavy Industries, Ltd.",
            ([("三菱重工業", "met"), ("株式会社", "ignored")],
             [("Mitsubishi Heavy Industries", "met"), ("Ltd", "ignored")]),
        ),
        (
            "Siemens Ltd., China",
            "Siemens AG",
            ([("Siemens", "met"), ("Ltd", "ignored"), ("China", "differs")], [("Siemens", "met"), ("AG", "ignored")]),
        ),
        ("第14研究所", "第41研究所",
         ([("第14", "differs"), ("研究所", "met")], [("第41", "differs"), ("研究所", "met")])),
        ("任正非", "Ren Zhengfei", ([("任正非", "met")], [("Ren Zhengfei", "met")])),
        ("Shanxi Coal", "Hua\u200bwei", ([("Shanxi", "differs"), ("Coal", "differs")], [("Hua\u200bwei", "differs")])),
    ],
)  # fmt: skip
def test_each_stretch_is_marked_for_what_became_of_it(
    left: str, right: str, marks: tuple[list[tuple[str, str]], list[tuple[str, str]]]
) -> None:
    assert marked(left, right) == marks
    assert marked(right, left) == marks[::-1]


def test_stretches_that_met_have_one_number() -> None:
    names = ("上海微电子装备(集团)股份有限公司", "Shanghai Micro Electronics Equipment (Group) Co., Ltd.")
    left, right = name_matcher().mark(*names, name_matcher().compare(*names))
    numbers = [{mark.number for mark in side if mark.part == "met"} for side in (left, right)]
    assert numbers[0]
    assert numbers[0] == numbers[1]


@given(st.sampled_from(NAMES) | st.text(max_size=60), st.sampled_from(NAMES) | st.text(max_size=60))
def test_marks_lie_in_the_names_and_never_over_each_other(left: str, right: str) -> None:
    marks = name_matcher().mark(left, right, name_matcher().compare(left, right))
    for name, some in zip((left, right), marks, strict=True):
        ends = [0, *(mark.end for mark in some)]
        assert all(end <= mark.start < mark.end <= len(name) for end, mark in zip(ends, some, strict=False))
