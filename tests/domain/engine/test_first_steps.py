# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What there is to do, as page 1 and the panel list it: who is asked, what waits, and what goes with what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.domain.engine.first_steps import FirstStep, StepKind, day_to_count_on, first_steps
from tests.making import changed, conclude, load, program

ON = date(2025, 10, 20)


def steps(case: dict[str, Any], today: date = ON, **overrides: str) -> tuple[FirstStep, ...]:
    return first_steps(program().pack, conclude(case, **overrides).conclusion, today=today)


def code(step: FirstStep) -> str:
    return step.advice.code if step.advice else ""


def told(case: dict[str, Any], today: date = ON) -> list[str]:
    """Return each step in a word: its warning or duty, else what it is about, with how it is marked."""
    return [
        " ".join(
            [
                step.advice.code if step.advice else step.subject or step.kind.name,
                *(
                    mark
                    for mark, is_so in [
                        ("by counsel", step.by_counsel),
                        ("waits", step.waits),
                        ("refused", step.is_refused),
                        ("barred", step.is_barred),
                    ]
                    if is_so
                ),
            ]
        )
        for step in steps(case, today)
    ]


def test_a_licence_that_is_needed_stops_the_goods_and_then_the_licence_is_applied_for() -> None:
    assert told(load("p21")) == [
        *(
            "STOP",
            "no18_undertakings",
            "not_screened",
            "apply_before_export",
            "compliance_notice",
            "keep_records",
        ),
    ]
    # of one that has left nobody applies any more: a step says what remains to be done
    assert told(load("p21"), date(2025, 11, 20)) == [
        *("LEFT", "no18_undertakings", "not_screened", "compliance_notice", "keep_records"),
    ]


def test_on_the_day_of_export_itself_the_goods_have_not_left() -> None:
    conclusion = conclude(load("p21")).conclusion
    assert told(load("p21"), conclusion.on)[0] == "STOP"


def test_contradictions_are_settled_before_names_are_looked_up() -> None:
    found = told(load("p05"))
    assert found.index("facts_disagree") < found.index("not_screened") < found.index("apply_before_export")


def test_the_goods_are_kept_for_what_is_done_before_they_leave_and_for_nothing_else() -> None:
    assert told(load("p36")) == [
        "confirm_status",
        "apply_before_export waits",
        *("compliance_notice", "no18_undertakings", "keep_records"),
    ]
    kept = [code(step) for step in steps(load("p36")) if step.keeps_goods]
    assert kept == ["confirm_status", "apply_before_export", "no18_undertakings"]
    # of an export that lies back, and of goods that are stopped, nothing is kept
    assert not any(step.keeps_goods for step in steps(load("p36"), date(2027, 6, 1)))
    assert not any(step.keeps_goods for step in steps(load("p21")))


def test_a_reading_and_an_open_question_are_put_to_counsel_by_name() -> None:
    assert "numerator by counsel" in told(load("p03"))
    assert [step for step in told(load("p30")) if "counsel" in step] == ["Q-23 by counsel", "Q-4 by counsel"]
    doubts = [step for step in steps(load("p30")) if step.kind is StepKind.DOUBT]
    assert [step.subject for step in doubts] == ["Q-23", "Q-4"]
    # where the announcement rests for sure nobody is sent to a lawyer about it
    assert not [step for step in told(load("p02")) if "counsel" in step]
    assert not [step for step in told(load("p29")) if "counsel" in step]


def test_a_question_on_the_standing_comes_before_what_hangs_on_it() -> None:
    found = told(load("p31"))
    assert found[:3] == ["confirm_status", "not_screened", "Q-15 by counsel"]
    assert len([step for step in found if step.startswith("Q-15")]) == 1


def test_other_law_that_bars_comes_first_and_one_that_may_comes_behind_the_notice() -> None:
    assert told(load("p34"))[:3] == ["STOP", "us_military by counsel", "confirm_status"]
    assert told(load("p35"))[:2] == ["confirm_status", "us_military by counsel"]
    assert "apply_before_export waits refused barred" in told(load("p34"))


def test_a_licence_of_another_law_is_not_told_again_of_goods_that_have_left() -> None:
    assert told(load("p38"))[:2] == ["STOP", "no18_licence"]
    after = told(load("p38"), date(2028, 1, 1))
    assert after[0] == "LEFT"
    assert "no18_licence" not in after


def test_where_a_licence_of_no_18_is_asked_for_nothing_is_asked_of_earlier_ones_under_it() -> None:
    assert "no18_undertakings" not in told(load("p38"))
    assert "no18_undertakings" in told(load("p37"))


def test_nothing_holds_and_the_next_shipment_is_looked_at_again_where_it_may_need_a_licence() -> None:
    assert told(load("p37")) == ["no18_undertakings", "NEXT_SHIPMENT", "keep_records"]
    assert "NEXT_SHIPMENT" not in told(
        load("p40")
    )  # no licence under any reading: nothing changes for the next one
    assert "NEXT_SHIPMENT" not in told(load("p02"))


def test_duties_are_owed_once_and_keeping_records_comes_last() -> None:
    for name in ("p03", "p05", "p34", "p40"):
        found = told(load(name))
        assert found[-1] == "keep_records"
        assert len(found) == len(set(found))
    assert told(load("p40"))[0] == "compliance_notice"


def test_open_facts_are_asked_for_before_the_licence_that_hangs_on_them() -> None:
    case = changed(load("p05"), item__listed_as=None, item__made_in=None)
    assert told(case) == [
        "OPEN_FACTS",
        *("FURTHER_FACTS", "no18_undertakings", "not_screened", "apply_before_export waits"),
        *("compliance_notice", "keep_records"),
    ]
    rests = told(changed(case, on="2026-03-01"))
    assert not [step for step in rests if "FACTS" in step]


def test_the_day_to_count_on_is_the_later_of_the_working_days_and_the_reported_months() -> None:
    pack = program().pack
    export = date(2026, 12, 1)
    # four months are reported, and 45 working days take less: until 22 December 2025
    assert day_to_count_on(pack, export, ON) == date(2026, 2, 20)
    assert day_to_count_on(pack, export, date(2026, 1, 31)) == date(2026, 5, 31)
    # nobody could apply before the announcement was published, on 9 October 2025
    assert day_to_count_on(pack, export, date(2025, 1, 1)) == date(2026, 2, 9)
    unreported = replace(pack, page_one={})
    assert day_to_count_on(unreported, export, ON) == date(2025, 12, 22)
