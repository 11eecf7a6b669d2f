# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memo prints how each party was looked up: day, lists with counts, what was met, and how it was judged."""

from __future__ import annotations

import copy
from typing import Any

from desktop_app.documents.memo.parties.met_names import met_names_runs
from desktop_app.documents.model.runs import Runs, Tone
from desktop_app.services.context.names import mark_names
from tests.documents import memos
from tests.making import conclude, load

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


def runs_of(left: str, right: str, *known: str) -> Runs:
    return met_names_runs(memos.context(conclude(load("p01"))), mark_names(left, right), known)


def test_what_met_has_one_number_in_both_names_and_forms_are_quiet() -> None:
    names = ("Hokuto Heavy Ind. Aero Engine Co., Ltd.", "北斗重工航空发动机株式会社")
    runs = runs_of(*names, *names)
    assert "".join(run.text for run in runs) == (
        "Hokuto¹ Heavy Ind.² Aero Engine³ Co., Ltd. – 北斗¹重工²航空发动机³株式会社"
        " (1 Japanese reading of the characters; 2, 3 translation)."
    )
    assert {"Co.", "株式会社"} <= {run.text for run in runs if run.tone is Tone.QUIET}
    assert not any(run.tone is Tone.STRONG for run in runs)


def test_names_that_met_as_a_whole_are_not_written_twice() -> None:
    names = ("Zhengfei Ren", "任正非")
    assert "".join(run.text for run in runs_of(*names)).startswith("Zhengfei Ren – 任正非 (")
    (only,) = runs_of(*names, *names)
    assert only.text == "(Mandarin reading of the characters)."


def test_what_only_one_name_has_is_told_and_what_meets_nothing_is_left_out() -> None:
    candidates = [{"id": "control-2026-11-04", "verdict": "possible"}, {"id": "control-2025-13-01"}]
    told = printed(
        name="Mitsubishi Heavy Ind. Engine Berlin Branch",
        screened={"on": "2025-10-18", "candidates": candidates},
    )
    assert "a possible meeting; judged by nobody. Mitsubishi Heavy Ind." in told
    assert "Branch: word of kin, in one name only" in told
    assert told.rstrip().count("Leidos") == 1
    assert "met; judged by nobody." in told


def test_names_of_a_case_that_has_very_many_are_set_side_by_side_a_few_times() -> None:
    name = "Mitsubishi Heavy Ind. Engine Berlin Branch"
    candidates = [{"id": "control-2026-11-04"}] * 200
    others = [f"{name} {number}" for number in range(200)]
    told = printed(name=name, screened={"on": "2025-10-18", "candidates": candidates, "names": others})
    assert 0 < told.count("word of kin, in one name only") <= 10
