# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Page 1 says first what to do and why: the word of the engine, what decides in few words, each law in four lines."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from desktop_app.documents.memo.act import MOST_WORDS
from desktop_app.documents.memo.duties import next_steps
from desktop_app.domain.engine.act import LICENCE_NEEDED, LICENCE_POSSIBLE
from desktop_app.domain.law.pack import BARS, LICENCE
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.domain.truth import NO, YES
from desktop_app.paper.blocks import BoxFrame
from tests import making
from tests.budget import share_of_examples
from tests.documents import memos
from tests.documents.memo.papers import PAPERS, Paper, paper
from tests.oracle.strategies import cases

WORDS = {
    "hold": "Hold",
    "ask_first": "Ask first",
    "nothing_holds": "Nothing found that holds this export",
}
KINDS = {"hold": BoxFrame.FILLED, "ask_first": BoxFrame.BORDERED, "nothing_holds": BoxFrame.OUTLINED}


def act_is_first(each: Paper) -> None:
    act, box = each.conclusion.act, each.box
    assert each.document.opening[0] is box
    assert (box.words, box.frame) == (WORDS[act.word], KINDS[act.word])
    assert each.words_in_box <= MOST_WORDS
    assert box.reason.rstrip().endswith(".")
    assert "…" not in each.front
    if {LICENCE_NEEDED, LICENCE_POSSIBLE} & set(act.because):
        assert "No. 61" in box.reason or "contradict" in box.reason or each.conclusion.warnings
    for warning in each.conclusion.warnings:
        if warning.effect in (BARS, LICENCE) and warning.state == IN_FORCE and warning.truth == YES:
            question = memos.context(each.screened, each.stamp).law_words(warning, "question")
            question = question.replace("\u00a0", " ")
            assert each.front.index(question) < each.front.index("-- No. 61 of 2025 --")


@PAPERS
def test_the_word_of_the_engine_stands_first_with_what_decides(each: Paper) -> None:
    act_is_first(each)


@share_of_examples(1 / 2)
@given(cases())
def test_any_case_says_first_what_to_do(tree: dict[str, Any]) -> None:
    act_is_first(paper(tree))


@PAPERS
def test_no_61_has_its_question_rule_facts_and_answer(each: Paper) -> None:
    section = each.front.partition("-- No. 61 of 2025 --")[2].partition("-- ")[0]
    for label in ("Question", "Rule", "Facts", "Answer"):
        assert re.search(rf"^{label}: .+", section, re.MULTILINE), label


@PAPERS
def test_a_day_on_which_no_61_certainly_does_not_run_names_none_of_its_duties(each: Paper) -> None:
    facts = each.conclusion.act_facts
    if not facts.is_certain or facts.may_run:
        return
    assert "to be applied for or reported under it" in each.text
    for words in ("too late", "file by", ", passed", "Compliance Notice with the goods", "apply, in Chinese"):
        assert words not in each.text, words


@PAPERS
def test_an_uncertain_standing_says_why_on_page_one(each: Paper) -> None:
    conclusion = each.conclusion
    if conclusion.act_facts.is_certain or conclusion.licence_needed == NO:
        return
    assert re.search(r"Q-15|Q-16|is on record|what was announced|printed notices|No known text", each.front)


def test_both_branches_of_a_day_without_a_notice_stand_in_one_breath() -> None:
    found = paper(making.load("p36"), dated=date(2026, 11, 29)).headline
    assert found == (
        "If no notice extended the suspension, No. 61 is in force: a licence is needed (value ground). If one did "
        "(none is on record; an extension of the arrangement to 10 Jan 2027 was announced, without naming No. 61): "
        "none under No. 61 today."
    )


def test_after_the_announced_extension_no_known_text_suspends_it() -> None:
    found = paper(making.load("p36"), on="2027-01-20").headline
    assert found.startswith("No known text suspends No. 61 on 20 Jan 2027")


def test_a_magnet_made_in_china_for_the_us_navy_is_barred_above_no_61() -> None:
    tree = making.changed(making.load("p05"), on="2026-11-29")
    tree["destination"] = "US"
    tree["end_use"] = {**tree["end_use"], "military": "yes"}
    for party in tree["parties"]:
        party |= {"country": "US", "military": "yes"}
    found = paper(tree)
    assert found.box.words == "Hold"
    assert found.headline.startswith("No. 46 of 2024, Article 1, bars these goods: made in China")
    assert found.front.index("-- No. 46 of 2024, Article 1 --") < found.front.index("-- No. 61 of 2025 --")


def test_contradictory_facts_are_the_answer_until_they_are_settled() -> None:
    tree = making.changed(making.load("p01"), on="2025-12-02")
    tree["item"]["part_one"] = []
    found = paper(tree)
    assert found.headline.startswith("The facts given contradict each other: ")
    assert "The answer waits until that is settled." in found.headline
    assert "every reading" not in found.text


def test_a_use_that_names_arms_beside_no_military_asks_to_be_looked_at() -> None:
    tree = making.changed(making.load("p01"), on="2025-12-02")
    tree["end_use"] |= {"text": "turret drives of armoured vehicles", "military": "no"}
    found = paper(tree)
    assert found.box.words == "Ask first"
    assert "Ask the buyer, in writing, what the goods are for and who uses them." in found.front


def test_an_entry_judged_the_same_beside_listed_no_says_what_it_would_come_to() -> None:
    tree = making.load("p01")
    candidate = {"id": "control-2025-13-01", "verdict": "match", "judged": "same"}
    tree["parties"][1] |= {
        "name": "Leidos",
        "listed": "no",
        "screened": {"on": "2025-10-19", "candidates": [candidate]},
    }
    found = paper(tree)
    assert "Leidos was judged the same as Leidos (no. 1 of No. 13 of 2025)" in found.headline
    assert "The answer waits until that is settled. If the same: Ask first." in found.headline
    assert found.front.count("Leidos was judged the same as Leidos") == 1


def test_the_longer_time_of_an_application_is_the_one_that_is_told() -> None:
    found = paper(making.load("p36"), dated=date(2026, 11, 29))
    assert "count on 29 Mar 2027 or later" in found.front
    assert "Feb 2027" not in found.text


def test_the_goods_are_told_in_words_and_numbers() -> None:
    goods = paper(making.load("p01")).row("Goods")
    assert "tariff no. not stated" in goods
    assert "NdFeB permanent-magnet material containing dysprosium, made in Japan" in goods


def test_a_verdict_open_between_two_that_ask_for_nothing_leaves_no_slot_unfilled() -> None:
    tree = making.changed(making.load("p04"), movement=None)
    tree["item"]["listed_as"] = "II-PM-3"
    tree["item"] |= {"part_one": [], "components": []}
    found = paper(tree)
    assert set(found.conclusion.possible) == {"NOT_CAUGHT", "OUTSIDE"}
    assert "{verdicts}" not in found.text


def test_an_entry_keeps_its_number_where_it_looks_like_a_day() -> None:
    tree = making.load("p01")
    candidate = {"id": "control-2026-11-01", "verdict": "match", "judged": "same"}
    screened = {"on": "2025-10-19", "candidates": [candidate]}
    tree["parties"][1] |= {"name": "Kyushu Dock KK", "listed": "no", "screened": screened}
    found = paper(making.changed(tree, on="2026-11-29"))
    assert "(no. 1 of No. 11 of 2026)" in found.headline
    assert "control-1 Nov" not in found.text


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({}, "civil, as stated"),
        ({"wmd": "yes"}, "stated: weapons of mass destruction or their delivery"),
        ({"humanitarian": "yes"}, "stated: humanitarian relief"),
        ({"military": "yes"}, "military"),
        ({"terrorism": "unknown"}, "not military, as stated"),
    ],
)
def test_a_use_is_called_civil_only_where_nothing_harmful_is_stated_or_open(
    stated: dict[str, str], told: str
) -> None:
    tree = making.load("p01")
    tree["end_use"] |= {"text": "drives of gas centrifuges", **stated}
    assert f"drives of gas centrifuges; {told}\n" in f"{paper(tree).front}\n"


def test_a_refusal_has_its_own_reason_in_the_box_and_not_the_ground_of_the_licence() -> None:
    tree = making.changed(making.load("p36"), on="2026-11-29")
    tree["end_use"] |= {"wmd": "yes"}
    found = paper(tree, dated=date(2026, 11, 29))
    assert (
        "a licence is needed, one that is refused in principle (weapons of mass destruction)"
        in found.headline
    )
    assert "refused in principle (value ground)" not in found.text


def test_a_notice_that_a_person_looked_up_is_told_as_looked_up() -> None:
    tree = making.changed(making.load("p36"), on="2026-11-29")
    tree["status_checks"] = [
        {
            "provision": "R61-I",
            "notice": "No. 99 of 2026",
            "state": "suspended",
            "from": "2026-11-10",
            "until": "2027-11-10",
            "checked_on": "2026-11-28",
            "by": "M. Roth",
        }
    ]
    found = paper(tree)
    assert "by what was found on 28 Nov 2026; this law file does not know it." in found.row("Rule")


def test_a_share_above_the_whole_is_told_as_one_that_cannot_be() -> None:
    tree = making.changed(making.load("p01"), on="2025-12-02")
    tree["item"]["part_one"] = [
        {"row": "I-12", "origin": "CN", "value": {"amount": "175.00", "currency": "USD"}}
    ]
    assert "a part cannot be worth more than the whole" in paper(tree).row("Facts")


def test_who_was_not_looked_up_is_who_has_to_be() -> None:
    tree = making.load("p01")
    for party in tree["parties"]:
        party["screened"] = {
            "lists": [{"id": "pack", "day": "2025-10-19"}],
            "on": "2025-10-19",
            "candidates": [],
        }
    tree["parties"][1] |= {
        "held_by_listed": None,
        "owners": [{"name": "Family Demir", "percent": "100", "listed": "no", "owners": []}],
    }
    assert "Look up Family Demir in the lists" in paper(tree).front


def test_open_facts_come_before_the_licence_that_hangs_on_them() -> None:
    tree = making.changed(making.load("p36"), on="2026-11-29")
    tree["item"] |= {"technology": {}, "part_one": None}
    front = paper(tree, dated=date(2026, 11, 29)).front
    assert front.index("Settle what weighs most: ") < front.index("If a licence turns out to be needed")
    assert "Waits for steps 1 and 2." in front


def test_what_rests_on_a_choice_is_not_told_as_what_notices_alone_say() -> None:
    found = paper(making.load("p40") | {"movement": "export", "destination": "MX"}, dated=date(2026, 11, 29))
    assert (
        "That rests on counting printed notices alone; without that choice No. 61 is unconfirmed."
        in found.headline
    )


def open_kind(on: str) -> Paper:
    """Return the memo on a magnet of whose end use it is not known whether it is artificial intelligence for arms."""
    tree = making.changed(making.load("p01"), on=on)
    tree["end_use"].pop("ai_military", None)
    return paper(tree, dated=date(2026, 11, 29))


def test_a_licence_whose_kind_is_open_is_no_answer_that_is_not_settled() -> None:
    found = open_kind("2026-11-24")
    assert found.conclusion.verdict == "UNDETERMINED"
    assert "which kind is open" in found.headline
    answer = found.row("Answer")
    assert answer.startswith(
        "A licence, of a kind still open (“Case by case” or “Licence needed”) if No. 61 was in force"
    )
    assert "Not settled" not in answer


def test_of_a_day_that_is_past_both_branches_are_told_in_the_past() -> None:
    found = open_kind("2026-11-24")
    assert "Without one, No. 61 was in force: a licence was needed" in found.headline
    assert "is in force" not in found.headline


def test_the_last_printed_day_of_the_suspension_needs_no_notice_that_extends_it() -> None:
    found = open_kind("2026-11-10")
    assert "was the last day of the suspension as printed" in found.headline
    assert "may have been in force: then a licence was needed" in found.headline
    answer = found.row("Answer")
    assert (
        "if 10 Nov 2026 lies outside the suspension (Q-15) and No. 61, which is unconfirmed then," in answer
    )
    assert "was in force, what never ran before (value) with it (Q-16);" in answer
    assert "; none under No. 61 if inside, as printed." in answer
    assert "extended" not in answer
    steps = " ".join(step.what for step in next_steps(memos.context(found.screened, found.stamp)))
    places = [steps.index(words) for words in ("Settle what weighs most", "Look for a notice", "Q-15")]
    assert places == sorted(places)


def test_goods_that_leave_china_under_a_licence_have_not_left_it_under_an_earlier_one() -> None:
    found = paper(making.load("p38"), dated=date(2026, 5, 1))
    assert found.conclusion.act.because == ("no18_licence",)
    assert "under which the material left China" not in found.front
    assert "under No. 61 to leave China?" in found.front


def test_an_answer_outside_by_a_reading_says_which() -> None:
    tree = making.changed(making.load("p03"), readings={"profile": "narrowest"})
    found = paper(tree)
    assert found.conclusion.verdict == "OUTSIDE"
    assert "as read here, Part II ends with the magnet material and the target" in found.row("Answer")


@pytest.mark.parametrize("made_in", [None, "DE"])
def test_what_may_bar_the_goods_whatever_becomes_of_no_61_stands_in_the_box_before_what_is_to_be_asked(
    made_in: str | None,
) -> None:
    tree = making.changed(making.load("p34"), on="2026-12-10", item__made_in=made_in)
    dysprosium = {"row": "I-12", "origin": "CN" if made_in else None, "mass": {"amount": "5", "unit": "g"}}
    tree["item"]["part_one"] = [dysprosium]
    found = paper(tree, dated=date(2026, 12, 2))
    because = found.conclusion.act.because
    assert because[:2] == ("licence_possible", "us_military")
    assert "No. 46 of 2024, Article 1, may bar this export whatever becomes of No. 61" in found.headline
    assert "none under No. 61" not in found.headline.rpartition(".")[0].rpartition(".")[2]


def test_what_bars_the_goods_stands_in_the_box_before_what_the_standing_of_no_61_rests_on() -> None:
    tree = making.changed(making.load("p34"), on="2026-12-10", assumption="published_text")
    found = paper(tree, dated=date(2026, 12, 2))
    assert found.conclusion.act.because[:2] == ("licence_needed", "us_military")
    assert (
        found.headline.index("No. 46 of 2024, Article 1, bars")
        < found.headline.find("That rests on") % 10_000
    )
