# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A memo names other law by provision, what it did not examine, and by when an application still fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests import making
from tests.documents import memos


def test_what_no_fact_rules_out_is_named_as_not_examined() -> None:
    told = memos.said(making.load("p01"))
    for name in ("Q-22", "Q-28", "Q-29", "Q-30"):
        assert f"{name}, {making.program().pack.doubts[name].question}" in told
    inside = memos.said(making.load("p23"))
    assert "Q-22," not in inside
    assert "Q-29," in inside


@pytest.mark.parametrize(
    ("on", "runs", "rests"),
    [
        ("2025-11-08", ("Article 2",), ()),
        ("2025-12-02", (), ("Article 2",)),
    ],
)
def test_other_law_is_named_by_provision(on: str, runs: tuple[str, ...], rests: tuple[str, ...]) -> None:
    told = memos.said(making.load("p01"), on=on)
    lines = [line for line in told.splitlines() if line.startswith("- Other Chinese law, ")]
    for state, places in (("in force", runs), ("suspended", rests)):
        (line,) = [one for one in lines if one.startswith(f"- Other Chinese law, {state} ")] or [""]
        for place in ("Article 1", "Article 2"):
            assert (f"No. 46 of 2024, {place}" in line) is (place in places), line
    for law in ("No. 26 of 2026", "Export Control Law", "Order 792", "No. 10 of 2025"):
        assert any(law in line for line in lines)


def test_a_duty_says_by_when_or_until_when() -> None:
    told = memos.said(making.load("p03"))
    assert "before export | If No. 61 is in force: Apply for a licence" in told
    assert "Count on 24\u00a0Mar\u00a02027 or later for a decision." in told
    assert "Advised: Keep file and evidence for five years, until 24\u00a0Nov\u00a02031 (Order 792)." in told


def test_a_memo_made_in_time_says_by_when_to_apply() -> None:
    told = memos.said(making.load("p01"), on="2027-03-01")
    day = making.program().pack.calendar.before(date(2027, 3, 1), 45)
    assert f"file by {day.day}\u00a0{day:%b}\u00a0{day.year} | If No. 61 is in force: Apply" in told
    assert "Filed by then, 45 Chinese working days lie before export on 1\u00a0Mar\u00a02027" in told


def test_a_memo_made_in_time_asks_for_no_application_on_a_day_of_the_suspension() -> None:
    stamp = replace(memos.STAMP, dated=date(2025, 10, 13))
    told = memos.said(making.load("p01"), stamp, on="2026-02-02")
    assert (
        "2\u00a0Feb\u00a02026: No. 61 is suspended; nothing is to be applied for or reported under it."
        in told
    )
    assert "file by" not in told
