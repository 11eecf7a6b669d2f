# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of a case that meet the lists: what warns whatever the case states, and what a person has settled."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from desktop_app.domain.casefile.building import build_case
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.listed_names import MOST_NAMES, EntryMeeting, NamesIdentity
from desktop_app.domain.truth import UNKNOWN
from tests.making import changed, load, program

ACTIVE, STOPPED, REPORTED = "control-2025-1-02", "control-2025-13-01", "counter-2026-verite"
LISTED = "L3 Harris Technologies"


class Search:
    """Knows three names."""

    identity = NamesIdentity("1", "0" * 64)

    def find_entries(self, name: str) -> tuple[EntryMeeting, ...]:
        meetings = {
            LISTED: (EntryMeeting(ACTIVE, "match"),),
            "Near": (EntryMeeting(ACTIVE, "possible"),),
            "Leidos": (EntryMeeting(STOPPED, "match"),),
            "Twice": (EntryMeeting(ACTIVE, "match"), EntryMeeting(STOPPED, "possible")),
            "Verite": (EntryMeeting(REPORTED, "match"),),
        }
        return meetings.get(name, ())

    def find_same(self, name: str) -> tuple[EntryMeeting, ...]:
        return (EntryMeeting(ACTIVE, "match"),) if name == LISTED else ()


@pytest.fixture(scope="module")
def law() -> CompiledPack:
    return CompiledPack(program().pack, Search())


def concluded(law: CompiledPack, **fields: Any) -> Conclusion:
    """Return the conclusion on the magnet case with fields of its second party changed."""
    case = copy.deepcopy(load("p01"))
    case["parties"][1] = {**case["parties"][1], **fields}
    return conclude_case(law, build_case(program().case_file_kind.clean_value(changed(case), "")))


def details(conclusion: Conclusion, code: str = "name_on_list") -> tuple[str, ...]:
    return next((warning.details for warning in conclusion.warnings if warning.code == code), ())


@pytest.mark.parametrize("listed", ["no", "control", "unknown", None])
def test_a_match_warns_whatever_is_stated(law: CompiledPack, listed: str | None) -> None:
    (told,) = details(concluded(law, name=LISTED, listed=listed))
    assert LISTED in told
    assert "(no. 2): No. 1 of 2025" in told
    assert "in force on the export day" in told


@pytest.mark.parametrize("listed", ["no", "control", "unknown", None])
def test_a_possible_meeting_warns_too_for_what_is_stated_is_no_judgement(
    law: CompiledPack, listed: str | None
) -> None:
    assert details(concluded(law, name="Near", listed=listed))


def test_a_name_judged_to_be_that_of_an_entry_meets_no_others_that_it_only_resembles(
    law: CompiledPack,
) -> None:
    assert len(details(concluded(law, name="Twice", listed="no"))) == 2
    candidates = [{"id": ACTIVE, "verdict": "match", "judged": "different"}]
    screened = {"on": "2025-10-01", "candidates": candidates}
    assert details(concluded(law, name="Twice", listed="no", screened=screened)) == ()


def test_an_entry_that_is_only_reported_is_met_as_possible_at_most(law: CompiledPack) -> None:
    conclusion = concluded(law, name="Verite", listed="no")
    assert [name.verdict for name in conclusion.unjudged_names] == ["possible"]
    assert "press report" in details(conclusion)[0]


def test_a_possible_candidate_of_its_own_search_warns_until_it_is_judged(law: CompiledPack) -> None:
    candidate = {"list": "us-csl", "id": "17", "verdict": "possible"}
    conclusion = concluded(law, screened={"on": "2025-10-01", "candidates": [candidate]})
    (told,) = next(warning.entries for warning in conclusion.warnings if warning.code == "name_on_list")
    assert (told.entry, told.list, told.standing, told.if_same) == ("17", "us-csl", None, None)
    judged = {"on": "2025-10-01", "candidates": [{**candidate, "judged": "same"}]}
    assert details(concluded(law, screened=judged)) == ()


def test_a_listed_name_tells_the_verdict_if_it_were_the_same(law: CompiledPack) -> None:
    conclusion = concluded(law, name=LISTED, listed="no")
    (name,) = conclusion.unjudged_names
    assert conclusion.verdict == "LICENCE_REQUIRED"
    assert name.if_same
    assert name.if_same.verdict == "DENIED_IN_PRINCIPLE"


def test_other_names_and_owners_at_any_depth_are_searched(law: CompiledPack) -> None:
    assert details(concluded(law, names=["Else", LISTED]))
    owners = [{"name": "A", "owners": [{"name": "B", "owners": [{"name": LISTED}]}]}]
    assert details(concluded(law, owners=owners))


@pytest.mark.parametrize(
    ("judged", "warns"), [("same", False), ("different", False), ("unsure", True), (None, True)]
)
def test_a_judgement_of_the_entry_settles_it(law: CompiledPack, judged: str | None, warns: bool) -> None:
    screened = {"on": "2025-10-01", "candidates": [{"id": ACTIVE, "verdict": "match", "judged": judged}]}
    conclusion = concluded(law, name=LISTED, listed="no", screened=screened)
    assert len(details(conclusion)) == warns, "one entry, told once"


def test_a_match_of_its_own_search_warns_whichever_list_it_is_from(law: CompiledPack) -> None:
    candidate = {"list": "us-csl", "id": "17", "verdict": "match"}
    (told,) = details(concluded(law, screened={"on": "2025-10-01", "candidates": [candidate]}))
    assert "us-csl" in told
    judged = {"on": "2025-10-01", "candidates": [{**candidate, "judged": "different"}]}
    assert details(concluded(law, screened=judged)) == ()


@pytest.mark.parametrize(
    ("screened", "told"),
    [
        (None, True),
        ({}, True),
        ({"lists": []}, True),
        ({"by": "M. Roth"}, True),
        ({"on": "2025-10-01"}, False),
        ({"lists": [{"id": "cn-rare-earth"}]}, False),
    ],
)
def test_who_was_not_looked_up_is_named(law: CompiledPack, screened: Any, told: bool) -> None:
    conclusion = concluded(law, name="Plain Motors", screened=screened)
    assert ("Plain Motors" in details(conclusion, "not_screened")) is told


def test_a_stopped_entry_brings_up_its_question(law: CompiledPack) -> None:
    """Measures of that notice were stopped; its name was not struck."""
    stopped = concluded(law, name="Leidos", listed="no")
    assert "Q-31" not in stopped.doubts, "the export day lies before the stop"
    case = copy.deepcopy(load("p01"))
    case["on"] = "2026-10-20"
    case["parties"][1] = {**case["parties"][1], "name": "Leidos", "listed": "no"}
    later = conclude_case(law, build_case(program().case_file_kind.clean_value(case, "")))
    assert "measures stopped" in details(later)[0]
    assert "Q-31" in later.doubts


def test_names_change_warnings_and_that_question_alone(law: CompiledPack) -> None:
    bare = CompiledPack(program().pack)
    for fields in ({"name": LISTED, "listed": "no"}, {"name": "Leidos", "listed": None}):
        with_names, without = concluded(law, **fields), concluded(bare, **fields)
        assert (with_names.verdict, with_names.possible) == (without.verdict, without.possible)
        assert with_names.findings == without.findings
        assert with_names.names == Search.identity
        assert without.names is None


def test_of_very_many_names_the_last_are_held_against_the_lists_by_letter_alone(law: CompiledPack) -> None:
    owners = [{"name": f"Fund {number}", "listed": "no"} for number in range(MOST_NAMES + 40)]
    conclusion = concluded(law, owners=owners)
    (warning,) = [one for one in conclusion.warnings if one.code == "name_on_list"]
    assert warning.truth == UNKNOWN
    (told,) = warning.details
    assert told.startswith("41 further names"), "both parties have one name, and the first place"
    (same, further) = details(concluded(law, owners=[*owners, {"name": LISTED, "listed": "no"}]))
    assert "(no. 2): No. 1 of 2025" in same
    assert further.startswith("42 further names")
    assert not details(concluded(law, owners=owners[: MOST_NAMES - 1]))
