# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do now: the steps of every verdict and standing, their days, their order."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.screening.next_steps import NextStep, list_next_steps, next_steps
from tests.domain.interview.walking import SAID, begin, clean, full
from tests.making import CASE_FILES, changed, conclude, load, program

TODAY = date(2025, 10, 15)


def _steps(tree: dict[str, Any], **overrides: str) -> list[NextStep]:
    found = conclude(tree, **overrides).conclusion
    return list(next_steps(program().pack, found, today=TODAY))


def _codes(steps: list[NextStep]) -> list[str]:
    return [step.code for step in steps]


@pytest.mark.parametrize("file", CASE_FILES, ids=lambda file: file.stem)
def test_every_case_has_something_to_do_and_every_step_its_words(file: Path) -> None:
    steps = _steps(json.loads(file.read_text("utf-8")))
    assert steps
    assert all(step.title and step.text.endswith(".") for step in steps)
    assert len(_codes(steps)) == len(set(_codes(steps)))


def test_a_licence_under_a_rule_that_may_run_holds_the_goods() -> None:
    steps = _steps(load("p01"), on="2026-11-24")
    assert steps[0].code == "hold"
    assert {"apply_before_export", "confirm_status", "prepare"} <= set(_codes(steps))


def test_a_suspended_rule_is_looked_at_again_and_its_next_change_has_a_day() -> None:
    steps = _steps(load("p02"))
    days = {step.code: step.due for step in steps}
    assert "hold" not in days
    assert days["look_again"] == date(2025, 12, 15)
    assert days["next_change"] == date(2026, 11, 11)
    assert days["keep_records"] == date(2030, 12, 15)


def test_the_report_of_relief_is_due_ten_working_days_after_export() -> None:
    days = {step.code: step.due for step in _steps(load("p17"))}
    assert days["report"] is not None
    assert days["relief_papers"] is not None
    assert days["relief_papers"] < days["report"]


def test_what_is_open_is_named_with_who_knows() -> None:
    steps = _steps(load("p11"))
    assert steps[0].code == "settle"
    opened = [step for step in steps if step.kind == "open"]
    assert opened[0].path == "item.part_one[0].origin"
    assert opened[0].who == "the magnet maker"


def test_dated_steps_come_in_the_order_of_their_days_and_late_ones_say_so() -> None:
    steps = [step for step in _steps(load("p01"), on="2025-10-10") if step.kind != "verdict"]
    dated = [step.due for step in steps if step.due]
    assert dated == sorted(dated)
    assert [step.code for step in steps if step.late] == [
        step.code for step in steps if step.due and step.due < TODAY
    ]


def test_a_licence_is_applied_for_while_there_is_time_and_papers_are_kept_until_a_day() -> None:
    steps = {step.code: step for step in _steps(load("p01"), on="2026-02-02")}
    apply = steps["apply_before_export"]
    assert apply.due == program().pack.calendar.before(date(2026, 2, 2), 45)
    assert apply.due > TODAY
    assert "the 45 Chinese working days before the export day, 2026-02-02" in apply.text
    assert not apply.until
    assert (steps["keep_records"].due, steps["keep_records"].until) == (date(2031, 2, 2), True)


def test_a_licence_for_which_the_time_is_gone_says_so_and_names_the_next_day() -> None:
    (apply,) = [step for step in _steps(load("p01")) if step.code == "apply_before_export"]
    assert apply.due == date(2025, 10, 20)
    assert "Too late for this export day, 2025-10-20" in apply.text
    assert program().pack.calendar.after(TODAY, 45).isoformat() in apply.text


def test_a_day_that_has_passed_says_what_is_left_and_none_lies_before_the_rule() -> None:
    passed = {step.code: step for step in _steps(load("p05"), on="2025-10-10")}["compliance_notice"]
    assert passed.late
    assert "That day has passed: do it now if it was not done." in passed.text
    early = {step.code: step for step in _steps(load("p01"), on="2025-10-08")}["compliance_notice"]
    assert early.due is None
    assert "That day has passed" not in early.text


def test_what_a_rule_asks_for_that_rests_is_said_to_be_owed_if_it_runs() -> None:
    steps = {step.code: step.title for step in _steps(load("p01"), on="2026-02-02")}
    assert steps["apply_before_export"].startswith("If the rule runs: ")
    assert not steps["keep_records"].startswith("If the rule runs: ")


def test_a_reading_that_decides_is_put_to_someone_who_answers_for_it() -> None:
    steps = [step for step in _steps(load("p02")) if step.kind == "reading"]
    assert [step.code for step in steps] == ["reading part_ii_scope"]
    assert "Outside" in steps[0].text


def test_several_lines_ask_for_the_same_thing_once() -> None:
    case = clean(load("p01"))
    second = clean(changed(load("p01"), item__part_one__0__origin=None))
    talk = begin(full(case, second))
    steps = list(list_next_steps(talk))
    assert _codes(steps).count("keep_records") == 1
    assert any(step.path == "items[1].part_one[0].origin" for step in steps)
    talk = talk.mark_not_known("items[1].part_one[0].origin", SAID)
    assert any(step.path == "items[1].part_one[0].origin" for step in list_next_steps(talk))
