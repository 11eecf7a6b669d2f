# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do now: the steps of every verdict and standing, their days, their order."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.engine.first_steps import day_to_count_on, first_steps
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
    assert all(step.title and step.text.endswith((".", "?")) for step in steps)
    assert len(_codes(steps)) == len(set(_codes(steps)))


def test_ask_first_keeps_the_goods_until_the_notice_is_looked_up() -> None:
    steps = _steps(load("p01"), on="2026-11-24")
    assert [step.code for step in steps[:3]] == ["confirm_status", "not_screened", "apply_before_export"]
    assert steps[0].title.startswith(
        "Keep the goods until the steps before they leave are done. Look for a notice that extends"
    )
    assert steps[2].waits


def test_hold_stops_the_shipment_and_looks_back_where_it_has_left() -> None:
    first = _steps(load("p05"), on="2025-10-20")[0]
    assert (first.code, first.due) == ("stop", TODAY)
    assert _steps(load("p05"), on="2025-10-10")[0].code == "left"


def test_the_steps_are_those_of_the_paper_in_its_order() -> None:
    for name in ("p01", "p05", "p11", "p14", "p16"):
        for on in ("2025-10-20", "2026-02-02", "2026-11-24"):
            found = conclude(load(name), on=on)
            shared = first_steps(program().pack, found.conclusion, today=TODAY)
            of_law = [step.advice.code for step in shared if step.advice]
            assert [code for code in _codes(_steps(load(name), on=on)) if code in of_law] == list(
                dict.fromkeys(of_law)
            )


def test_a_duty_is_asked_for_in_the_words_of_the_law_file() -> None:
    steps = {step.code: step for step in _steps(load("p01"), on="2026-11-24")}
    front = program().pack.page_one
    assert steps["compliance_notice"].title == front["compliance_notice"]["step_open"]
    assert steps["compliance_notice"].where == front["compliance_notice"]["where"]


def test_what_is_open_is_named_with_who_knows() -> None:
    opened = [step for step in _steps(load("p11")) if step.kind == "open"]
    assert opened[0].path == "item.part_one[0].origin"
    assert opened[0].who == "the magnet maker"


def test_a_licence_is_applied_for_while_there_is_time_and_papers_are_kept_until_a_day() -> None:
    steps = {step.code: step for step in _steps(load("p01"), on="2026-11-24")}
    apply = steps["apply_before_export"]
    assert apply.due == program().pack.calendar.before(date(2026, 11, 24), 45)
    assert apply.due > TODAY
    assert "the 45 Chinese working days before the export day, 2026-11-24" in apply.text
    assert not apply.until
    assert (steps["keep_records"].due, steps["keep_records"].until) == (date(2031, 11, 24), True)


def test_a_licence_for_which_the_time_is_gone_says_so_and_names_the_next_day() -> None:
    (apply,) = [step for step in _steps(load("p05"), on="2025-10-20") if step.code == "apply_before_export"]
    assert apply.due == date(2025, 10, 20)
    assert "after this export day, 2025-10-20" in apply.text
    assert day_to_count_on(program().pack, apply.due, TODAY).isoformat() in apply.text


def test_a_day_that_has_passed_says_what_is_left_and_none_lies_before_the_rule() -> None:
    passed = {step.code: step for step in _steps(load("p05"), on="2025-10-10")}["compliance_notice"]
    assert passed.late
    assert "That day has passed: do it now if it was not done." in passed.text
    early = _codes(_steps(load("p01"), on="2025-10-08"))
    assert "compliance_notice" not in early


def test_a_reading_that_decides_is_put_to_someone_who_answers_for_it() -> None:
    steps = [step for step in _steps(load("p02"), on="2026-11-24") if step.kind == "reading"]
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


def test_goods_that_a_line_stops_are_not_kept_until_something_is_done() -> None:
    held, asked = clean(load("p34")), clean(changed(load("p34"), item__made_in="DE"))
    kept = [step.title for step in list_next_steps(begin(full(asked, asked)))]
    stopped = [step.title for step in list_next_steps(begin(full(held, asked)))]
    assert [title.startswith("Keep the goods until") for title in kept] == [True] + [False] * (len(kept) - 1)
    assert stopped[0].startswith(("Stop this shipment", "If the goods have left"))
    assert not any("Keep the goods until" in title for title in stopped)
