# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The oracle held against worked answers and against what it promises of itself."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given

from tests import making
from tests.oracle import brute
from tests.oracle.advice import acts
from tests.oracle.advice.doubts import doubts_that_matter
from tests.oracle.advice.duties import duties
from tests.oracle.advice.warnings import warnings
from tests.oracle.case_files import accepted, refusals
from tests.oracle.compare import BY_NAME, doubt_differences
from tests.oracle.law import Case, chosen_readings
from tests.oracle.owners import held
from tests.oracle.strategies import cases, cases_and_narrower, cases_and_weaker
from tests.worked_cases import CASE_FILES

# Keys of worked cases that came later; a case without them says nothing of it.
BESIDE = ("doubts_that_matter", "duties", "warnings_include", "warnings_exclude")
CAUGHT = {"LICENCE_REQUIRED", "CASE_BY_CASE", "DENIED_IN_PRINCIPLE", "EXEMPT_REPORT"}
ALL = ("value", "technology", "origin")
CHECK = {
    "provision": "R61-I",
    "state": "suspended",
    "from": "2025-11-07",
    "until": "2027-01-10",
    "checked_on": "2026-11-24",
}


def concluded(case: Case) -> dict[str, Any]:
    """Return the conclusion; a case that is too large is drawn again."""
    try:
        return brute.conclude(case)
    except brute.TooMany:
        assume(False)
        raise


def is_close(share: Any, printed: Any) -> bool:
    """Compare an exact share with a printed one at 1e-9 relative."""
    if share is None or printed is None:
        return share is printed
    pairs = [(share[0], printed["from"]), (share[1], printed["to"])]
    return all(
        exact is text if exact is None or text is None else abs(exact - Fraction(text)) <= abs(exact) / 10**9
        for exact, text in pairs
    )


@pytest.mark.parametrize("path", CASE_FILES, ids=lambda path: path.stem)
def test_worked_case(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expect.json").read_text(encoding="utf-8"))
    case = json.loads(path.read_text(encoding="utf-8"))
    found = brute.conclude(case)
    for name, share in expected.pop("share", {}).items():
        assert is_close(found["share"][name], share), name
    beside = {name: expected.pop(name) for name in BESIDE if name in expected}
    act = expected.pop("act", None)
    assert expected.pop("standing").items() <= found["standing"].items()
    assert {name: found[name] for name in expected} == expected
    assert act is None or acts.act(making.answer(case)) == act
    assert_beside(case, found, beside)


def assert_beside(case: Case, found: dict[str, Any], expected: dict[str, Any]) -> None:
    """Compare what is said beside the verdict, as far as a worked case states it."""
    worlds, readings = brute.worlds_of(case), chosen_readings(case)
    if "doubts_that_matter" in expected:
        turned = doubts_that_matter(worlds, found)
        assert list(doubt_differences(expected["doubts_that_matter"], turned)) == []
    listed = duties(worlds, readings, found["standing"])
    assert expected.get("duties") in (None, {code: duty["owed"] for code, duty in listed.items()})
    allowed = warnings(worlds, readings)
    assert all("no" not in allowed[code] for code in {*expected.get("warnings_include", ())} - BY_NAME)
    assert all("no" in allowed[code] for code in {*expected.get("warnings_exclude", ())} - BY_NAME)


@given(cases())
def test_exact_answer_is_within_the_loosest(case: Case) -> None:
    found, loosest = concluded(case), brute.loosest(case)
    assert set(found["possible"]) <= set(loosest["possible"])
    for limb, answer in found["limbs"].items():
        assert loosest["limbs"][limb] in {answer, "unknown"}


@given(cases_and_weaker())
def test_taking_a_fact_away_only_enlarges(pair: tuple[Case, Case]) -> None:
    stronger, weaker = map(concluded, pair)
    assert set(stronger["possible"]) <= set(weaker["possible"])


@given(cases_and_narrower())
def test_narrowing_a_range_only_reduces(pair: tuple[Case, Case]) -> None:
    wider, narrower = map(concluded, pair)
    assert set(narrower["possible"]) <= set(wider["possible"])


@given(cases())
def test_safest_is_safest(case: Case) -> None:
    safest = concluded({**case, "readings": {"profile": "safest"}})["possible"]
    narrowest = concluded({**case, "readings": {"profile": "narrowest"}})["possible"]
    assert set(safest) & CAUGHT or not set(narrowest) & CAUGHT
    assert set(safest) <= CAUGHT or not set(narrowest) <= CAUGHT


@pytest.mark.parametrize(
    ("day", "assumption", "checks", "states"),
    [
        ("2025-10-08", None, [], ("not_started", "not_started", "not_started")),
        ("2025-10-09", "announced", [], ("not_started", "not_started", "in_force")),
        ("2025-11-06", "published_text", [], ("not_started", "not_started", "in_force")),
        ("2025-11-07", None, [], ("suspended",) * 3),
        ("2026-11-10", "published_text", [], ("suspended",) * 3),
        ("2026-11-11", None, [], ("unconfirmed",) * 3),
        ("2026-11-11", "published_text", [], ("in_force",) * 3),
        ("2026-11-11", "announced", [], ("suspended",) * 3),
        ("2027-01-10", "announced", [], ("suspended",) * 3),
        ("2027-01-11", "announced", [], ("unconfirmed",) * 3),
        ("2026-12-20", None, [CHECK], ("suspended",) * 3),
        ("2027-01-11", None, [CHECK], ("unconfirmed",) * 3),
        ("2027-01-11", "published_text", [CHECK], ("in_force",) * 3),
        ("2026-12-20", None, [CHECK | {"provision": "R61-I-2"}], ("unconfirmed", "suspended", "unconfirmed")),
        ("2026-11-11", None, [CHECK | {"until": "2026-11-10"}], ("in_force",) * 3),
    ],
)
def test_standing(day: str, assumption: str | None, checks: list[Any], states: tuple[str, ...]) -> None:
    case: Case = {"on": day, "assumption": assumption, "status_checks": checks, "item": {}}
    found = brute.conclude(case)["standing"]
    assert tuple(found[limb] for limb in ALL) == states


LISTED = {"listed": "control"}
CHAIN = {"listed": "no", "owners": [{"percent": "50", **LISTED}]}
FREE = {"listed": "no", "owners": []}


@pytest.mark.parametrize(
    ("owners", "complete", "aggregate", "single"),
    [
        ([{"percent": "50", **LISTED}], "yes", {True}, {True}),
        ([{"percent": "49.9999999999", **LISTED}], "yes", {False}, {False}),
        ([{"percent": "49", **LISTED}], None, {True, False}, {True, False}),
        ([{"percent": "30", **LISTED}, {"percent": "30", **LISTED}], "yes", {True}, {False}),
        ([{"percent": "50", **CHAIN}], "yes", {True}, {False}),
        ([{"percent": "60", **FREE}], None, {False}, {False}),
        ([{"percent": "50", **FREE}], None, {True, False}, {True, False}),
        ([{"percent": "60", "listed": "unknown"}], "yes", {True, False}, {True, False}),
        ([{**LISTED}, {"percent": "50.1", **FREE}], "yes", {False}, {False}),
        ([{**LISTED}, {"percent": "50", **FREE}], "yes", {True, False}, {True, False}),
        ([{"percent": {"from": "50", "to": "60"}, **LISTED}], "yes", {True}, {True}),
        ([], "yes", {False}, {False}),
        ([], None, {True, False}, {True, False}),
        (None, None, {True, False}, {True, False}),
    ],
)
def test_half_held(owners: Any, complete: str | None, aggregate: set[bool], single: set[bool]) -> None:
    party = {"owners": owners, "owners_complete": complete}
    assert set(held(party, {"ownership": "aggregate_and_indirect"})) == aggregate
    assert set(held(party, {"ownership": "single_and_direct"})) == single
    assert held({**party, "held_by_listed": "yes"}, {"ownership": "single_and_direct"}) == (True,)
    stands = held({**party, "held_by_listed": "no"}, {"ownership": "aggregate_and_indirect"})
    assert stands == (aggregate == {True},)


def test_too_many_worlds_are_not_gone_through() -> None:
    entry = {"row": "I-12", "value": {"from": "1", "to": "2", "currency": "USD"}}
    item = {"listed_as": "II-PM-3", "part_one": [entry] * 20}
    with pytest.raises(brute.TooMany):
        brute.conclude({"on": "2025-10-20", "item": item})


def test_tables_of_files_name_each_file_once() -> None:
    refused = refusals.REFUSED + refusals.REFUSED_BY_IMPLICATION
    valid = accepted.ACCEPTED + accepted.ACCEPTED_BY_IMPLICATION
    names = [name for name, *_ in [*refused, *valid]]
    contents = [content for _, content, *_ in refused]
    assert len(names) == len(set(names))
    assert not {content for _, content in valid} & set(contents)


@pytest.mark.parametrize(
    "content", [content for _, content in accepted.ACCEPTED], ids=[n for n, _ in accepted.ACCEPTED]
)
def test_oracle_reads_every_accepted_file(content: bytes) -> None:
    assert brute.conclude(json.loads(content))["possible"]
