# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memo prints how each party was looked up: day, lists with counts, what was met, and how it was judged."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from desktop_app.documents.memo.searches import met_names_runs
from desktop_app.paper.blocks import Runs, Tone
from desktop_app.services.context.names import mark_names
from desktop_app.services.party_lists.lists import lists_of_pack
from tests.documents import memos
from tests.making import conclude, load, program

OWN = lists_of_pack(program().pack)[0]
SEARCHED = {"id": OWN.id, "day": str(OWN.day), "rows": str(OWN.rows), "sha256": OWN.sha256}
LOADED = {"id": "us-csl", "day": "2025-10-01", "rows": "24113", "sha256": "ab" * 32}
JUDGED = {"by": "M. Roth", "on": "2025-10-19"}
IN_FORCE, STOPPED, SUSPENDED, LATER, UNRELIABLE = (
    "control-2025-1-02",
    "control-2025-22-01",
    "control-2025-21-01",
    "control-2026-11-01",
    "unreliable-2025-2-01",
)


def case_of(*, on: str = "2025-10-20", sources: Any = None, **fields: Any) -> dict[str, Any]:
    case = copy.deepcopy(load("p01"))
    case["on"] = on
    case["parties"][1] |= fields
    return case | ({"sources": sources} if sources else {})


def printed(**fields: Any) -> str:
    return memos.said(case_of(**fields)).replace("\N{NO-BREAK SPACE}", " ")


def met(*candidates: dict[str, Any], **fields: Any) -> str:
    """Return what the memo prints of a party that was looked up and met these entries."""
    return printed(screened={"on": "2025-10-18", "lists": [SEARCHED], "candidates": candidates}, **fields)


def same(entry: str) -> dict[str, Any]:
    return {"id": entry, "verdict": "match", "judged": "same", "why": "one address", **JUDGED}


def test_where_nobody_was_looked_up_that_is_said() -> None:
    told = printed()
    assert "No party or owner named here was looked up in a list, as far as the case file says." in told
    assert "How the names were looked up" not in told


def test_without_parties_nothing_is_said_of_searches() -> None:
    case = case_of()
    assert "looked up in a list, as far" not in memos.said({**case, "parties": None})


def test_day_person_lists_and_counts_stand_beside_the_party() -> None:
    told = printed(
        names=["Moto"],
        screened={"on": "2025-10-18", "by": "M. Roth", "lists": [SEARCHED, LOADED], "names": ["摩托公司"]},
    )
    name = load("p01")["parties"][1]["name"]
    assert f"; also as 摩托公司; not looked up as {name}, Moto | 18 Oct 2025, M. Roth | L1, L2 | none" in told
    assert "was not looked up" in told, "the other party"
    assert "193 of 193 control and watch entries of the notices known to us up to 9 Oct 2026" in told
    assert (
        "L2  us-csl | 1 Oct 2025 | 24\N{NARROW NO-BREAK SPACE}113 | abab abab abab | A list that the law file of this"
        " paper does not have." in told
    )
    assert (
        "Where no entry was met, the lists named, as of their days, hold no name like those looked up."
        in told
    )


@pytest.mark.parametrize(
    ("sha256", "says"), [("cd" * 32, "Another version of these lists"), (None, "The version is not stated.")]
)
def test_another_version_of_the_law_files_lists_is_told(sha256: str | None, says: str) -> None:
    searched = {**SEARCHED, "sha256": sha256}
    assert says in printed(screened={"on": "2025-10-18", "lists": [searched]})


def test_a_candidate_stands_with_notice_standing_and_judgement() -> None:
    different = {"id": IN_FORCE, "verdict": "match", "judged": "different", "why": "another trade.", **JUDGED}
    told = met(different, {"id": "control-2025-13-01", "verdict": "match"}, {"id": SUSPENDED})
    assert "(no. 2): control list, No. 1 of 2025, in force on the export day | A match." in told
    assert "Judged another party by M. Roth, 19 Oct 2025: another trade." in told
    assert "A match. | Not judged: the warning stays." in told
    assert "measures suspended on the export day, 14 May 2025 to 9 Nov 2025 | Met." in told


def test_unsure_is_no_judgement() -> None:
    told = met({"id": IN_FORCE, "verdict": "match", "judged": "unsure", "why": "the agent was asked"})
    assert "Left unsure: the agent was asked. Not judged: the warning stays." in told


def test_a_possible_meeting_is_not_judged_by_what_is_stated_of_the_party() -> None:
    assert "Not judged: the warning stays." in met({"id": IN_FORCE, "verdict": "possible"}, listed="no")


def test_same_from_another_list_fills_in_nothing() -> None:
    told = met({**same("17"), "list": "us-csl"})
    assert "Entry of another list: us-csl" in told
    assert "It stands on another list, which fills in nothing here." in told
    assert "fills in nothing here" not in met({**same("17"), "list": "us-csl"}, listed="control")


def test_an_entry_that_takes_effect_later_is_said_to_fill_in_nothing_yet() -> None:
    told = met(same(LATER))
    assert "takes effect on 24 Feb 2026, after the export day" in told
    assert "fills in nothing yet" in told
    assert "the facts disagree" not in told


def test_listed_no_beside_same_gives_the_reason_and_the_warning_stays() -> None:
    source = {"kind": "typed", "document": "letter of the ministry", "by": "M. Roth"}
    told = met(same(IN_FORCE), sources={"parties[1].listed": source})
    assert (
        "stated all the same not to be listed (letter of the ministry, M. Roth): the facts disagree." in told
    )
    assert "Some facts do not fit together" in told
    assert "not to be listed, and no reason is given" in met(same(IN_FORCE))
    assert "Yet whether it is listed is stated as not known" in met(same(IN_FORCE), listed="unknown")


def test_the_open_question_on_entries_at_rest_is_named() -> None:
    for entry in (STOPPED, SUSPENDED):
        told = met(same(entry), listed="control")
        assert "Whether an entry counts while its measures rest is open (Q-31); it is counted here." in told
    assert "measures rest is open" not in met(same(IN_FORCE), listed="control")
    assert "measures stopped from 12 Aug 2025" in met(same(STOPPED), listed="control")


def test_the_unreliable_list_warns_and_disagrees_where_it_is_not_stated() -> None:
    told = met(same(UNRELIABLE), unreliable="no")
    assert (
        "This list warns; it is no ground of refusal. Yet “on the unreliable entity list” is stated as no"
        in told
    )
    assert "the facts disagree" not in met(same(UNRELIABLE), unreliable="yes")


def test_a_name_that_meets_an_entry_unseen_by_its_search_is_in_the_table() -> None:
    told = printed(name="L3Harris Technologies", listed="no")
    assert "was not looked up; 2 (2 not judged)" in told
    assert "(no. 2): control list, No. 1 of 2025, in force on the export day" in told
    assert "A match, seen when the case was worked out" in told


def test_owners_to_any_depth_are_in_it_and_say_what_they_hold() -> None:
    owner = {"name": "Leidos", "percent": "60", "owners": [{"name": "Trust", "percent": "5"}]}
    told = printed(owners=[{"name": "Holding", "percent": "40", "owners": [owner]}], name="Below")
    assert "Holding, owner of Below" in told
    assert "Leidos, owner of Holding |  |  | was not looked up; 1 (1 not judged)" in told
    assert "Trust, owner of Leidos" in told


def test_a_party_in_two_roles_has_one_line() -> None:
    case = case_of(screened={"on": "2025-10-18"}, name="Two")
    case["parties"][0] = {**case["parties"][1], "role": "importer"}
    assert "Two, importer and end user | 18 Oct 2025" in memos.said(case).replace("\N{NO-BREAK SPACE}", " ")


def test_of_forty_weak_meetings_seven_are_printed_and_what_was_judged_besides() -> None:
    entries = list(memos.context(conclude(load("p01"))).pack.listed)[:40]
    weak = [{"id": entry, "verdict": "possible"} for entry in entries]
    told = met(*weak)
    assert told.count("| A possible meeting.") == 7
    assert "and 33 more possible entries, all in case.json" in told
    judged = [{**each, "judged": "different", "why": "no"} for each in weak[:20]]
    assert "and 20 more possible entries" in met(*judged, *weak[20:])
    assert met(*weak[:8]).count("| A possible meeting.") == 8


def test_a_possible_name_that_was_not_looked_up_is_folded_into_the_warnings() -> None:
    names = [entry.name for entry in memos.context(conclude(load("p01"))).pack.listed.values()][:40]
    told = printed(names=[f"{name} Munich Branch" for name in names], listed="unknown")
    assert "more possible entries, all named among the warnings" in told


def test_long_lists_of_names_stand_in_an_annex() -> None:
    owners = [{"name": f"Owner {number}", "percent": "4"} for number in range(12)]
    told = printed(owners=owners, screened={"on": "2025-10-18"})
    assert "how they were looked up: of 14 names 1 were, entries met 0, not judged 0." in told
    assert "Owner 11, owner of" in told.partition("Parties and their owners ==")[2]


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
    told = met(
        {"id": "control-2026-11-04", "verdict": "possible"},
        {"id": "control-2025-13-01"},
        name="Mitsubishi Heavy Ind. Engine Berlin Branch",
    )
    assert "A possible meeting: Mitsubishi Heavy Ind." in told
    assert "Branch: word of kin, in one name only" in told
    assert "| Met. |" in met({"id": "control-2025-13-01"}, name="Nobody Trading of Nowhere")


def test_names_of_a_case_that_has_very_many_are_set_side_by_side_a_few_times() -> None:
    name = "Mitsubishi Heavy Ind. Engine Berlin Branch"
    candidates = [{"id": "control-2026-11-04", "judged": "different"}] * 200
    others = [f"{name} {number}" for number in range(200)]
    told = printed(name=name, screened={"on": "2025-10-18", "candidates": candidates, "names": others})
    assert 0 < told.count("word of kin, in one name only") <= 10
