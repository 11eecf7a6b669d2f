# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper with much in it is worked out in a process of its own, and comes to the same there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.basics.progress import Stopped
from desktop_app.services.checking import working_out
from desktop_app.services.checking.check_paper import check_paper
from tests import making
from tests.documents import memos

PROGRAM = making.program()
STAMP = replace(memos.STAMP, program=f"Lodestone {PROGRAM.version}")


def _large() -> dict[str, Any]:
    tree = making.load("p03")
    part = {"name": "washer", "listed_as": "not_listed", "quantity": "1", "made_in": "DE"}
    washers = [{**part, "part_number": f"W-{number}", "name": "washer " * 40} for number in range(400)]
    tree["item"]["components"] = [*tree["item"]["components"], *washers]
    return tree


def test_a_large_memo_is_judged_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = memos.printed(_large(), STAMP)
    monkeypatch.setattr(working_out, "work_out", None)  # nothing of it is worked out here
    checked = check_paper(PROGRAM, paper)
    assert checked.answer == "same"
    assert {check.result for check in checked.checks if check.check == "pages"} == {"same"}
    assert checked.made_again == paper


def test_a_small_one_comes_to_the_same_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = memos.printed(making.load("p14"), STAMP)
    here = check_paper(PROGRAM, paper)
    monkeypatch.setattr(working_out, "_LIGHT_CASES", 0)
    apart = check_paper(PROGRAM, paper)
    assert apart == here


def test_what_takes_too_long_is_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = memos.printed(making.load("p14"), STAMP)
    monkeypatch.setattr(working_out, "_LIGHT_CASES", 0)
    monkeypatch.setattr("desktop_app.services.checking.check_paper._MOST_SECONDS_OF_SEALED", 0.0)
    checked = check_paper(PROGRAM, paper)
    assert checked.answer == "partly"
    untold = [check for check in checked.checks if check.check in ("conclusion", "pages")]
    assert {check.result for check in untold} == {"not_checked", "same"}
    assert any("takes longer" in check.why for check in untold)


def test_working_apart_can_be_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = memos.printed(making.load("p14"), STAMP)
    monkeypatch.setattr(working_out, "_LIGHT_CASES", 0)
    steps: list[int] = []
    with pytest.raises(Stopped):
        check_paper(
            PROGRAM, paper, progress=lambda done, _: steps.append(done), cancelled=lambda: bool(steps)
        )
    assert steps == [1]
