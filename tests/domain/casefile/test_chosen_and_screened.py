# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who chose what, other names and how a party was looked up: read, kept in the canonical form, without effect."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.case import ChoiceMade, ListSearched, LookUp, Meeting
from desktop_app.domain.casefile.fields import case_schema
from tests.making import answer, conclude, load, program

LOOK_UP: dict[str, Any] = {
    "lists": [{"id": "cn-control", "day": "2026-11-25", "rows": "153", "sha256": "ab" * 32}],
    "on": "2026-03-10",
    "by": "M. Roth",
    "names": ["Motores del Norte"],
    "candidates": [
        {
            "list": "cn-control",
            "id": "control-2026-11-01",
            "verdict": "possible",
            "judged": "different",
            "why": "another firm, register extract of 2 March",
            "by": "M. Roth",
            "on": "2026-03-10",
        },
        {"id": "control-2026-11-02", "judged": None},
        {},
    ],
}
CHOICE = {"by": "M. Roth", "why": "the buyer asked for it", "on": "2026-03-10"}


def told() -> dict[str, Any]:
    """Return a worked case with every field of this file in it."""
    case = load("p01")
    case["chosen"] = {"profile": CHOICE, "assumption": {"by": "J. Haug"}, "numerator": {}, "feedstock": None}
    case["parties"][0].update(names=["北方电机", "Motores"], screened=LOOK_UP)
    owner = {
        "name": "Holder",
        "percent": "10",
        "listed": "no",
        "names": ["持有人"],
        "screened": {"lists": []},
    }
    case["parties"][1]["owners"] = [owner]
    return case


def test_they_are_read() -> None:
    case = conclude(told()).read.case
    assert case.chosen["profile"] == ChoiceMade("M. Roth", "the buyer asked for it", date(2026, 3, 10))
    assert set(case.chosen) == {"profile", "assumption", "numerator"}
    assert case.parties is not None
    importer, end_user = case.parties
    assert importer.names == ("北方电机", "Motores")
    searched = ListSearched("cn-control", date(2026, 11, 25), "153", "ab" * 32)
    assert importer.look_up is not None
    assert importer.look_up.lists == (searched,)
    first, second, third = importer.look_up.candidates
    assert (first.verdict, first.judged, first.on) == ("possible", "different", date(2026, 3, 10))
    assert (second, third) == (Meeting(id="control-2026-11-02"), Meeting())
    assert end_user.look_up is None
    assert end_user.owners is not None
    assert end_user.owners[0].names == ("持有人",)
    assert end_user.owners[0].look_up == LookUp(lists=())


def test_they_stand_in_the_canonical_case_and_change_no_answer() -> None:
    tree, bare = told(), load("p01")
    canonical = json.loads(conclude(tree).read.canonical)
    assert canonical["parties"][0]["screened"]["candidates"][1:] == [{"id": "control-2026-11-02"}, {}]
    assert canonical["chosen"] == {"profile": CHOICE, "assumption": {"by": "J. Haug"}, "numerator": {}}
    bare["parties"][1]["owners"] = [{"name": "Holder", "percent": "10", "listed": "no"}]
    stated, unstated = answer(tree), answer(bare)
    assert stated.pop("case") != unstated.pop("case")
    assert stated == unstated


@pytest.mark.parametrize(
    ("at", "value", "place"),
    [
        ("chosen", {"colour": {}}, "chosen.colour"),
        ("chosen", {"profile": {"on": "10.3.2026"}}, "chosen.profile.on"),
        ("names", "Motores", "parties[0].names"),
        ("names", [None], "parties[0].names[0]"),
        ("screened", {"lists": [{"rows": "many"}]}, "parties[0].screened.lists[0].rows"),
        ("screened", {"candidates": [{"judged": "perhaps"}]}, "parties[0].screened.candidates[0].judged"),
        ("screened", {"candidates": [{"verdict": "none"}]}, "parties[0].screened.candidates[0].verdict"),
        ("screened", {"found": "no"}, "parties[0].screened.found"),
    ],
)
def test_what_is_wrong_in_them_is_refused(at: str, value: Any, place: str) -> None:
    case = load("p01")
    (case if at == "chosen" else case["parties"][0])[at] = value
    with pytest.raises(Refused) as caught:
        conclude(case)
    assert caught.value.where == place


def test_the_schema_knows_them() -> None:
    schema = case_schema(program().case_file_kind)
    assert {"profile", "assumption", "numerator"} <= _fields(schema["properties"]["chosen"])
    for name in ("party", "owner"):
        assert {"names", "screened"} <= set(schema["$defs"][name]["properties"])
    assert "judged" in schema["$defs"]["candidate"]["properties"]


def _fields(optional: dict[str, Any]) -> set[str]:
    return set(optional["anyOf"][0]["properties"])


def test_a_fact_may_be_supposed() -> None:
    case = load("p01")
    case["sources"] = {"destination": {"kind": "supposed"}}
    assert conclude(case).read.case.sources["destination"].kind == "supposed"
