# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a memo says of duties: by when, until when, and what is left once it is too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests import making
from tests.documents import memos


def test_a_duty_says_by_when_or_until_when() -> None:
    told = memos.said(making.load("p03"))
    assert "too late | If the rule runs: Apply for a licence" in told
    assert "Too late for this shipment: the next day on which an application could have been decided" in told
    assert "Advised: Keep file and evidence for five years, until 24\u00a0Nov\u00a02031 (Order 792)." in told


def test_a_memo_made_in_time_says_by_when_to_apply() -> None:
    stamp = replace(memos.STAMP, dated=date(2025, 10, 13))
    told = memos.said(making.load("p01"), stamp, on="2026-02-02")
    day = making.program().pack.calendar.before(date(2026, 2, 2), 45)
    assert f"file by {day.day}\u00a0{day:%b}\u00a0{day.year} | If the rule runs: Apply" in told
    assert "Filed by then, 45 Chinese working days lie before export" in told
