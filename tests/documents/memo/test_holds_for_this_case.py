# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a memo says behind page 1, and which of it stands there, is what holds for this exporter, these goods and this
day.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

import pytest

from desktop_app.documents.memo.duties import elements_here
from tests import making
from tests.documents.memo.papers import Paper, paper
from tests.documents.memo.test_what_is_left_open import DYSPROSIUM, INSIDE, magnet

TODAY: Final = date(2026, 12, 2)
HENSOLDT: Final = "control-2026-20-03"
LAFERT: Final = "control-2026-30-01"


def of_today(tree: dict[str, Any]) -> Paper:
    return paper(tree, dated=TODAY)


def met_by(
    tree: dict[str, Any], entry: str, *, judged: str = "same", listed: str = "control"
) -> dict[str, Any]:
    """Return a case whose parties met an entry of a list, and how a person judged it."""
    met = {"id": entry, "verdict": "match" if judged == "same" else "possible", "judged": judged}
    for party in tree["parties"]:
        party |= {"listed": listed, "screened": {**party["screened"], "candidates": [met]}}
    return tree


@pytest.mark.parametrize(
    ("stated", "said", "unsaid"),
    [
        ({"price": {"amount": "0", "currency": "USD", "per": "kg"}}, "stated as worth nothing", "as none"),
        ({"element_percent": "0"}, "is stated as none", "worth nothing."),
    ],
)
def test_a_contradiction_names_what_the_case_states(stated: dict[str, Any], said: str, unsaid: str) -> None:
    made = of_today(magnet(part_one=[{**DYSPROSIUM, **stated}]))
    assert said in made.headline
    assert unsaid not in made.headline
    assert "as the facts stand; line 0.1 %" in made.front
    section = made.section("What would change this answer")
    assert "settling that may change this answer" in section
    assert "As the facts stand, under all cautious readings" in section


def test_the_final_destination_is_a_step_where_no_61_may_run_and_a_ground_may_be_met() -> None:
    sent: dict[str, Any] = {"exporter": {"name": "Works", "country": "CN"}}
    made_there: dict[str, Any] = {"made_in": "CN"}
    step = "If No. 61 is in force, name the final destination in the customs declaration."
    # its code in No. 18 is settled by none of its facts, so that this step has room
    alloy: dict[str, Any] = {**made_there, "listed_as": "I-09", "part_one": []}
    assert step in of_today({**magnet(**alloy), **sent}).front
    for tree in (magnet(on="2026-10-10", **alloy), magnet(listed_as="not_listed", part_one=[], **made_there)):
        made = of_today({**tree, **sent})
        assert "final destination" not in made.text
        assert "Check the goods against the rest of the law for goods leaving China." in made.front


def test_a_row_of_part_one_holds_its_own_element_alone() -> None:
    pack = making.program().pack
    tree = magnet(listed_as="I-09", made_in="CN")
    del tree["item"]["part_one"], tree["item"]["components"]
    made = of_today(tree)
    assert elements_here(made.case.item, pack) == (["Tb"], False)
    assert "Of these the case names Tb." in made.text
    tree["item"]["listed_as"] = "II-PM-3"
    assert elements_here(of_today(tree).case.item, pack)[1]


def test_of_what_is_built_in_it_is_said_that_it_is_counted() -> None:
    made = of_today(met_by(magnet(), HENSOLDT))
    assert "Barred, if what is built in counts, as it is counted here." in made.front
    assert "whether the notice takes in what is built in is not settled" in made.section(
        "Duties and warnings"
    )
    assert "Q-32" not in made.text
    own = of_today(met_by(magnet(made_in="CN"), HENSOLDT))
    assert "Barred. It is in force" in own.front
    assert "built in" not in own.front


def test_a_question_that_an_answer_cites_is_stated_behind_it() -> None:
    made = of_today(magnet(on="2026-11-10"))
    assert "(Q-16)" in made.row("Answer")
    question = making.program().pack.doubts["Q-16"].question
    assert question in made.section("Open questions of the law that these facts touch")


def test_a_possible_meeting_is_not_said_to_stand_on_a_list() -> None:
    made = of_today(met_by(magnet(listed_as="not_listed", part_one=[]), LAFERT, judged="unsure", listed="no"))
    assert "A name meets an entry of a published list." in made.text
    assert "stands on" not in made.text
    assert "If the same: Nothing found." not in made.front


@pytest.mark.parametrize(("on", "asked"), [("2026-12-10", "May Chinese"), ("2026-08-03", "Were Chinese")])
def test_a_past_delivery_is_not_asked_of_as_to_come(on: str, asked: str) -> None:
    made = of_today(met_by(magnet(on=on, made_in="CN"), LAFERT))
    assert re.search(rf"^Question: {asked} dual-use goods", made.front, re.MULTILINE)


def test_a_look_up_says_where_nothing_was_met_only_where_that_is_so() -> None:
    limits = "Where no entry was met, whoever looked found no name like it in the lists named"
    assert limits in of_today(magnet()).text
    met = of_today(met_by(magnet(), HENSOLDT)).text
    assert limits not in met
    assert "A look-up says nothing of other lists" in met


def test_what_an_unseen_notice_would_say_is_not_known() -> None:
    section = of_today(magnet()).section("Standing: is No. 61 in force?")
    assert "if one did (none is on record), it is suspended for as long as that notice says." in section


def test_relief_that_is_refused_is_met_and_not_applied() -> None:
    tree = magnet(military="yes")
    tree["end_use"] |= {"humanitarian": "yes", "military": "no"}
    section = of_today(tree).section("Parties and end use")
    assert "Exempt: humanitarian relief (Humanitarian relief: yes) | met, not applied" in section
    assert re.search(r"Refused in principle: a military user .* \| met$", section, re.MULTILINE)


def test_goods_are_not_kept_until_a_licence_is_applied_for() -> None:
    front = of_today(magnet()).front
    assert "1 | Keep the goods until this is done. Look for a notice" in front
    assert "2 | If a licence turns out to be needed: keep the goods and apply" in front
    read = of_today(magnet(listed_as="assembly", components=[INSIDE], part_one=[])).front
    assert "Waits for steps 1 and 2." in read


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"destination": "CN"}, "Q-18"),
        ({"destination": "CN"}, "Q-22"),
        ({"on": "2026-08-12"}, "Q-25"),
        ({"exporter": {"name": "Works", "country": "CN"}}, "Q-28"),
        ({"item": {**magnet()["item"], "listed_as": "assembly", "components": [INSIDE]}}, "Q-30"),
        ({"item": {**magnet()["item"], "listed_as": "not_listed", "part_one": []}}, "Q-16"),
    ],
)
def test_a_question_that_a_fact_rules_out_is_not_in_the_memo(changes: dict[str, Any], name: str) -> None:
    question = making.program().pack.doubts[name].question
    assert question in of_today(magnet()).text
    assert question not in of_today({**magnet(), **changes}).text


def test_a_row_that_was_inferred_is_taken_to_be_listed_and_one_that_was_read_is_listed() -> None:
    seen = set()
    for row in making.program().pack.rows.values():
        if row.role == "article":
            tree = making.changed(making.load("p01"), item__listed_as=row.id)
            (facts,) = re.findall(r"^Facts: (.*)$", of_today(tree).front, re.MULTILINE)
            taken = f"is taken to be listed (row {row.id}, inferred and not read in the official file)"
            assert (taken in facts) == (row.confidence == "C"), facts
            assert (f"is listed (row {row.id})" in facts) == (row.confidence != "C"), facts
            seen.add(row.confidence == "C")
    assert seen == {True, False}
