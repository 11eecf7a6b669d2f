# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two names side by side: what met what is told, in both names, with the table that says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Phrase
from desktop_app.partynames import MarkedMeeting, name_matcher
from tests.matching.pairs import Pair, all_pairs

PAIRS = list(all_pairs())
NAMES = sorted({name for pair in PAIRS for name in (pair.left, pair.right)})


def marked(left: str, right: str) -> MarkedMeeting:
    return name_matcher().mark_meeting(left, right, name_matcher().compare(left, right))


def told(left: str, right: str) -> list[tuple[str, str, str, str]]:
    return [(row.left, row.right, row.manner, row.table) for row in marked(left, right).rows]


def test_each_meeting_is_told_with_its_table_and_the_forms_are_left_aside() -> None:
    assert told("Hokuto Heavy Ind. Aero Engine Co., Ltd.", "北斗重工航空发动机株式会社") == [
        ("Hokuto", "北斗", "Japanese reading of the characters", "table of readings"),
        ("Heavy Ind.", "重工", "translation", "table of trade words"),
        ("Aero Engine", "航空发动机", "translation", "table of trade words"),
        ("Co., Ltd.", "株式会社", "legal form, not counted", ""),
    ]


@pytest.mark.parametrize(
    ("left", "right", "row"),
    [
        ("Siemens Ltd., China", "Siemens AG", ("China", "", "country, in one name only", "")),
        ("第14研究所", "第41研究所", ("第14", "第41", "number differs", "")),
        (
            "Zhengfei Ren",
            "任正非",
            ("Zhengfei Ren", "任正非", "Mandarin reading of the characters", "table of readings"),
        ),
        (
            "Lockhead Martin",
            "Lockheed Martin",
            ("Lockhead Martin", "Lockheed Martin", "known as one, misspelt", "table of known names"),
        ),
        ("北京工业大学", "北京工业大学", ("北京工业大学",) * 2 + ("the names are the same, letter by letter", "")),
        ("Siemens", "SIEMENS", ("Siemens", "SIEMENS", "the names are the same but for", "")),
    ],
)  # fmt: skip
def test_what_differs_and_what_was_compared_whole_is_told(
    left: str, right: str, row: tuple[str, str, str, str]
) -> None:
    assert any(
        (said[0], said[1], said[3]) == (row[0], row[1], row[3]) and said[2].startswith(row[2])
        for said in told(left, right)
    )


def test_stretches_that_met_have_one_group_counted_as_the_first_name_has_them() -> None:
    meeting = marked(
        "上海微电子装备(集团)股份有限公司", "Shanghai Micro Electronics Equipment (Group) Co., Ltd."
    )
    groups = [[run.group for run in side if run.group] for side in (meeting.left, meeting.right)]
    assert groups[0] == sorted(groups[0])
    assert set(groups[0]) == set(groups[1]) == {row.group for row in meeting.rows if row.outcome == "met"}


@given(st.sampled_from(PAIRS), st.booleans())
def test_the_runs_make_up_the_names_and_every_row_can_be_said(pair: Pair, turn: bool) -> None:
    left, right = (pair.left, pair.right) if turn else (pair.right, pair.left)
    meeting = marked(left, right)
    assert ["".join(run.text for run in side) for side in (meeting.left, meeting.right)] == [left, right]
    assert {run.group for side in (meeting.left, meeting.right) for run in side if run.outcome == "met"} >= {
        1
    } or (all(row.outcome != "met" for row in meeting.rows))
    for row in meeting.rows:
        assert row.manner
        assert row.left or row.right
        assert not row.table or isinstance(row.table, Phrase)


@given(st.text(max_size=40), st.sampled_from(NAMES))
def test_any_text_can_be_marked(text: str, name: str) -> None:
    meeting = marked(text, name)
    assert "".join(run.text for run in meeting.left) == text
    assert "".join(run.text for run in meeting.right) == name
