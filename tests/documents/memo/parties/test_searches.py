# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memo prints how each party was looked up: day, lists with counts, what was met, and how it was judged."""

from __future__ import annotations

import copy
from typing import Any

from tests.documents import memos
from tests.making import load

SEARCHED = {"id": "cn-rare-earth", "day": "2025-10-09", "rows": "240"}


def printed(**fields: Any) -> str:
    case = copy.deepcopy(load("p01"))
    case["parties"][1] |= fields
    return memos.said(case).replace("\N{NO-BREAK SPACE}", " ")


def test_a_memo_without_searches_has_no_table_of_them() -> None:
    assert "Looked up" not in printed()


def test_day_lists_and_counts_stand_beside_the_party() -> None:
    told = printed(screened={"on": "2025-10-18", "by": "M. Roth", "lists": [SEARCHED], "names": ["摩托公司"]})
    assert "also as 摩托公司 | 18 Oct 2025, M. Roth | cn-rare-earth of 9 Oct 2025, 240 names" in told
    assert "no entry of these lists" in told
    assert "not looked up" in told, "the other party"


def test_a_candidate_stands_with_notice_standing_and_judgement() -> None:
    judged = {"by": "M. Roth", "on": "2025-10-19", "why": "another trade"}
    candidates = [
        {"id": "control-2025-1-02", "verdict": "match", "judged": "different", **judged},
        {"list": "us-csl", "id": "17", "verdict": "possible", "judged": "unsure"},
        {"id": "control-2025-13-01", "verdict": "match"},
    ]
    told = printed(screened={"on": "2025-10-18", "lists": [SEARCHED], "candidates": candidates})
    assert "(control-2025-1-02, No. 1 of 2025, in force on the export day): a match" in told
    assert "judged another party by M. Roth, 19 Oct 2025 (another trade)." in told
    assert "17, us-csl: a possible meeting; left unsure." in told
    assert (
        "Leidos (control-2025-13-01, No. 13 of 2025, in force on the export day): a match; judged by nobody."
        in told
    )
