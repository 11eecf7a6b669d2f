# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The steps of page 1 stand in the order in which they are done, and sentences fit exporter, day and goods."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.documents.memo.duties import MOST, next_steps
from desktop_app.documents.shipment_memo import shipment_document
from desktop_app.documents.wording import english_wording
from desktop_app.services.context.ports import CaseLine
from tests import making
from tests.documents import memos, plain_text
from tests.documents.memo.papers import EMPTY, Paper, paper

TODAY = date(2026, 12, 2)
SUSPENDED_UNTIL = {
    "provision": "R61-I-1",
    "state": "suspended",
    "from": "2026-11-11",
    "until": "2027-11-10",
    "notice": "No. 80 of 2026",
    "checked_on": "2026-11-20",
    "by": "M. Roth",
}


def on_page(tree: dict[str, Any], dated: date = TODAY) -> Paper:
    return paper(tree, dated=dated)


def steps_of(made: Paper) -> list[str]:
    context = memos.context(made.screened, made.stamp)
    return [step.what.replace("\u00a0", " ") for step in next_steps(context)]


def at(steps: list[str], words: str) -> int:
    return next(number for number, step in enumerate(steps) if words in step)


def to_the_us_navy(**item: Any) -> dict[str, Any]:
    """Return a samarium-cobalt magnet of which nobody knows whether anything in it is Chinese, for a navy."""
    tree = making.changed(making.load("p34"), on="2026-10-20")
    material = {"row": "I-08", "element_percent": "25"}
    tree["item"] |= {
        "name": "SmCo disc",
        "listed_as": "II-PM-1",
        "made_in": "DE",
        "part_one": [material],
        **item,
    }
    return tree


def test_the_question_that_could_settle_the_case_comes_before_counsel() -> None:
    made = on_page(to_the_us_navy(), date(2026, 10, 1))
    assert made.box.words == "Ask first"
    steps = steps_of(made)
    assert "Settle whether the goods are Chinese or hold anything Chinese; ask first: " in steps[0]
    assert at(steps, "Once it is known whether the goods are Chinese and of dual use") > 0


def test_of_goods_that_are_chinese_nobody_asks_whether_they_are() -> None:
    assert not any(
        "whether the goods are Chinese" in step for step in steps_of(on_page(to_the_us_navy(made_in="CN")))
    )


def test_with_nothing_known_the_first_steps_ask_what_the_goods_are_and_who_exports_them() -> None:
    first, second, *_ = steps_of(on_page({**EMPTY, "on": "2026-12-10"}))
    assert "Annex 1 row" in first
    assert second.startswith("Then settle: ")
    assert "xport" in second


def test_an_application_waits_for_what_is_looked_up_before_it_and_filing_is_last() -> None:
    made = on_page(making.changed(making.load("p36"), on="2026-12-10"))
    steps = steps_of(made)
    assert (
        at(steps, "Look for a notice")
        < at(steps, "keep the goods and apply")
        < at(steps, "Compliance Notice")
    )
    assert "Keep file and evidence" in steps[-1]
    assert "Waits for step 1." in made.front


def test_in_a_shipment_filing_comes_behind_what_another_line_needs() -> None:
    caught = making.changed(making.load("p36"), on="2026-12-10")
    outside = {
        **caught,
        "item": {"name": "plate", "listed_as": "not_listed", "part_one": [], "components": []},
    }
    screened = [making.conclude(tree) for tree in (outside, caught)]
    lines = [CaseLine(each.read, each.conclusion) for each in screened]
    document = shipment_document(lines, making.program().pack, memos.STAMP, english_wording())
    front = plain_text.front(document).replace("\u00a0", " ")
    assert "keep the goods and apply" in front
    assert "Keep file and evidence" not in front, "three steps come before it"
    assert "line 2" in front


def test_a_contradiction_is_settled_before_anything_else_and_named_beside_a_hold() -> None:
    tree = making.changed(making.load("p19"), on="2026-12-10")
    made = on_page(tree)
    assert made.box.words == "Hold"
    assert "The facts given contradict each other: N42SH block magnet" in made.headline
    assert "The answer waits until that is settled." in made.headline
    assert at(steps_of(made), "contradict each other") == 1


def test_an_exporter_in_china_is_told_what_binds_an_exporter_in_china() -> None:
    tree = making.changed(making.load("p02"), on="2026-12-10", item__listed_as="not_listed")
    tree["exporter"] = {"name": "Ningde Works", "country": "CN"}
    made = on_page(tree)
    assert "no18_undertakings" in {warning.code for warning in made.conclusion.warnings}
    assert "under which the material left China" not in made.text
    assert "Settle whether the goods need a licence of No. 18 of 2025 to leave China" in " ".join(
        steps_of(made)
    )


def test_where_a_licence_of_no_18_is_asked_for_nothing_is_said_of_an_earlier_one() -> None:
    made = on_page(making.changed(making.load("p38"), on="2026-12-10"))
    assert made.front.count("-- No. 18 of 2025 --") == 1


@pytest.mark.parametrize(
    ("on", "words"), [("2026-12-10", "Were it in force"), ("2026-11-25", "Had it been in force")]
)
def test_of_a_day_to_come_nothing_is_said_as_if_it_were_past(on: str, words: str) -> None:
    made = on_page(looked_up(on=on))
    assert words in made.row("Answer")


def looked_up(on: str) -> dict[str, Any]:
    checks = [{**SUSPENDED_UNTIL, "provision": name} for name in ("R61-I-1", "R61-I-2", "R61-I-3")]
    return making.changed(making.load("p36"), on=on, status_checks=checks)


def test_a_suspension_that_one_person_found_is_said_to_rest_on_that_in_the_box() -> None:
    made = on_page(looked_up("2026-12-10"))
    assert "That rests on one look-up alone, of 20 Nov 2026." in made.headline
    assert "for notices after 9 Oct 2026 but for what was looked up on 20 Nov 2026" in made.row("Limits")


def test_law_that_page_1_answers_is_not_among_what_was_not_worked_out() -> None:
    tree = making.changed(making.load("p34"), on="2026-12-10")
    made = on_page(tree)
    behind = made.section("Not examined, and limits")
    assert "Article 1" not in behind
    assert "No. 18" not in behind
    assert "No. 1 of 2026" not in behind, "it was worked out, and does not bear on goods to another country"
    told = "Worked out and not met: "
    assert "No. 1 of 2026" in made.section("Duties and warnings").partition(told)[2]


def test_law_that_has_not_started_is_not_said_to_have_been_worked_out() -> None:
    made = on_page(making.changed(making.load("p01"), on="2025-12-05"))
    told = made.section("Duties and warnings").partition("Worked out and not met: ")[2]
    assert "No. 46 of 2024" in told
    assert "No. 1 of 2026" not in told, "it is from January"


def test_a_duty_that_is_owed_stands_on_page_1() -> None:
    tree = making.changed(making.load("p01"), on="2025-12-05", assumption="published_text")
    for made in (on_page(tree), on_page(making.changed(making.load("p17"), on="2025-12-05"))):
        owed = [duty for duty in made.conclusion.duties if duty.owed == "yes"]
        context = memos.context(made.screened, made.stamp)
        codes = {step.code for step in next_steps(context)[:MOST]}
        assert all(duty.code in codes or duty.title.lower() in made.front.lower() for duty in owed)


def test_a_search_after_the_export_is_said_to_be_after_it() -> None:
    tree = making.changed(making.load("p36"), on="2026-11-15")
    assert "Looked up on 20 Nov 2026, after the export: " in on_page(tree).row("Examined")


def test_a_consignee_is_not_called_importer() -> None:
    tree = making.changed(making.load("p36"), on="2026-12-10")
    tree["parties"] = [{**party, "role": "consignee"} for party in tree["parties"][:1]]
    made = on_page(tree)
    assert made.row("Consignee")
    assert not made.row("Importer")


@pytest.mark.parametrize(
    ("name", "to", "on", "is_named"),
    [
        ("Drone motor magnet", "US", "2026-12-10", True),
        ("无人机电机磁体", "US", "2026-12-10", True),
        ("Drone motor magnet", "MX", "2026-12-10", False),
        ("Block magnet", "US", "2026-12-10", False),
        ("Drone motor magnet", "US", "2026-08-04", False),
    ],
)
def test_goods_for_drones_to_the_united_states_point_to_no_34(
    name: str, to: str, on: str, is_named: bool
) -> None:
    tree = making.changed(making.load("p36"), on=on, destination=to)
    tree["item"] |= {"name": name}
    warned = on_page(tree).section("Duties and warnings")
    assert ("No. 34 of 2026: dual-use items for unmanned aircraft" in warned) == is_named
