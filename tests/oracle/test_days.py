# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The engine and the second working under a law file with days: random cases around them, and what is seen on each."""

import json

import pytest
from hypothesis import assume, given

from tests import making
from tests.oracle.brute import TooMany
from tests.oracle.days import ROW_DAYS, as_no_61_sees_it, compare_on_days, stands
from tests.oracle.law import Case
from tests.oracle.strategies import cases
from tests.worked_cases import CASE_FILES


@given(cases())
def test_engine_and_second_working_agree_around_the_days(case: Case) -> None:
    try:
        found = compare_on_days(case)
    except TooMany:
        assume(False)
        raise
    assert found.differences == [], json.dumps(case, ensure_ascii=False)


@pytest.mark.parametrize(
    "on", ["2025-11-06", "2025-11-07", "2026-10-09", "2026-10-10", "2026-11-10", "2026-11-11"]
)
def test_worked_cases_agree_on_the_days(on: str) -> None:
    for path in CASE_FILES:
        case = making.changed(json.loads(path.read_text(encoding="utf-8")), on=on)
        assert compare_on_days(case).differences == [], path.stem


def test_a_row_stands_from_its_first_day_to_its_last() -> None:
    assert ROW_DAYS["I-08"] == ("2026-10-10", "2026-11-10")
    found = [stands("I-08", day) for day in ("2026-10-09", "2026-10-10", "2026-11-10", "2026-11-11")]
    assert found == [False, True, True, False]


def test_what_stands_on_no_row_of_the_day_is_taken_out() -> None:
    part = {"listed_as": "II-PM-2", "quantity": "1"}
    case = {
        "on": "2026-10-09",
        "item": {"listed_as": "assembly", "part_one": [{"row": "I-08"}], "components": [part]},
    }
    seen = as_no_61_sees_it(case)["item"]
    assert seen["part_one"] == []
    assert seen["components"] == [{**part, "listed_as": "not_listed", "part_one": [{}]}]
    assert as_no_61_sees_it({**case, "on": "2026-10-10"}) == {**case, "on": "2026-10-10"}
