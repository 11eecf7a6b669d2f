# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What suppliers state of the way of goods: it changes no verdict, and what does not fit it is to be asked."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.domain.casefile.reading import ReadCase, canonical_json, read_case
from tests import making

Tree = dict[str, Any]
WAY: Tree = {
    "element": "Dy",
    "mined": ["MM"],
    "separated": ["CN"],
    "metal": ["VN"],
    "alloy": ["VN"],
    "magnet": ["JP"],
}


def magnet(made_in: str | None = "JP", *entries: Tree, **item: Any) -> Tree:
    tree = making.load("p01")
    tree["item"] = {
        "part_number": "KM-1",
        "listed_as": "II-PM-3",
        "made_in": made_in,
        "value": {"amount": "4", "currency": "USD"},
        "components": [],
        **item,
    }
    if entries:
        tree["item"]["part_one"] = list(entries)
    return tree


def dysprosium(origin: str | None = "VN", **more: Any) -> Tree:
    return {"row": "I-12", "origin": origin, "mass": {"amount": "1", "unit": "g"}, **more}


def read(tree: Tree) -> ReadCase:
    return read_case(json.dumps(tree).encode(), making.program().case_file_kind)


def concluded(tree: Tree) -> Any:
    return making.answer(tree)


def applies(tree: Tree, code: str = "stage_in_china") -> str:
    found = [warning for warning in concluded(tree)["warnings"] if warning["code"] == code]
    return found[0]["applies"] if found else "no"


@pytest.mark.parametrize("stage", ["separated", "metal", "alloy"])
def test_a_stage_that_may_make_an_origin_is_to_be_asked_about(stage: str) -> None:
    way = {"element": "Dy", stage: ["VN", "CN"], "magnet": ["JP"]}
    tree = magnet("JP", dysprosium(), stages=[way])
    conclusion = concluded(tree)
    (warning,) = [each for each in conclusion["warnings"] if each["code"] == "stage_in_china"]
    assert (warning["applies"], warning["effect"], warning["state"]) == ("yes", "ask", None)
    assert warning["details"] == [
        f"Dy in KM-1 went through CN ({stage}), and neither is stated to be from there"
    ]
    assert conclusion["act"]["word"] == "ask_first"
    assert "stage_in_china" in conclusion["act"]["because"]
    assert "Q-9" in conclusion["doubts"]


@pytest.mark.parametrize("stage", ["mined", "magnet"])
def test_mining_and_the_making_of_the_magnet_are_not(stage: str) -> None:
    assert applies(magnet("JP", dysprosium(), stages=[{"element": "Dy", stage: ["CN", "JP"]}])) == "no"


@pytest.mark.parametrize(
    ("made_in", "origin", "expected"),
    [
        ("JP", "VN", "yes"),
        ("JP", None, "unknown"),
        (None, "VN", "unknown"),
        (None, None, "unknown"),
        ("CN", "VN", "no"),
        ("JP", "CN", "no"),
        ("CN", None, "no"),
        (None, "CN", "no"),
    ],
)
def test_it_goes_by_what_is_stated_of_goods_and_material(
    made_in: str | None, origin: str | None, expected: str
) -> None:
    way = {"element": "Dy", "separated": ["CN"], "magnet": [made_in or "JP"]}
    assert applies(magnet(made_in, dysprosium(origin), stages=[way])) == expected
    of_entry = {"element": "Dy", "separated": ["CN"], "metal": [origin or "VN"]}
    assert applies(magnet(made_in, dysprosium(origin, stages=[of_entry]))) == expected


def test_material_that_nobody_has_looked_for_leaves_it_open() -> None:
    assert applies(magnet("JP", stages=[WAY])) == "unknown"
    assert applies(magnet("JP", stages=[WAY], part_one=[])) == "yes"


def test_a_row_speaks_of_its_element_alone_and_one_without_of_the_rest() -> None:
    terbium = {"row": "I-13", "origin": "CN", "mass": {"amount": "1", "unit": "g"}}
    dy, rest = {"element": "Dy", "metal": ["CN"], "magnet": ["JP"]}, {"metal": ["CN"], "magnet": ["JP"]}
    assert (
        applies(magnet("JP", dysprosium(), terbium, stages=[dy])) == "yes"
    )  # terbium from China is another element
    assert applies(magnet("JP", dysprosium(), terbium, stages=[rest])) == "no"
    elsewhere = {"element": "Dy", "metal": ["VN"], "magnet": ["JP"]}
    assert (
        applies(magnet("JP", dysprosium("CN"), {**terbium, "origin": "VN"}, stages=[elsewhere, rest]))
        == "yes"
    )
    unnamed = {"row": None, "origin": "CN", "mass": {"amount": "1", "unit": "g"}}
    assert applies(magnet("JP", dysprosium(), unnamed, stages=[dy])) == "no"  # it may be dysprosium


def test_it_is_found_at_every_depth() -> None:
    inner = magnet("JP", dysprosium(), stages=[{"element": "Dy", "alloy": ["CN"], "magnet": ["JP"]}])["item"]
    tree = magnet("DE", listed_as="assembly", part_one=[])
    tree["item"]["components"] = [
        {
            "name": "rotor",
            "quantity": "1",
            "listed_as": "assembly",
            "components": [{**inner, "quantity": "4"}],
        }
    ]
    assert applies(tree) == "yes"


@pytest.mark.parametrize(
    ("made_in", "way", "contradicts"),
    [
        ("JP", {"magnet": ["CN"]}, True),
        ("JP", {"magnet": ["CN", "JP"]}, False),
        ("CN", {"magnet": ["CN"]}, False),
        (None, {"magnet": ["CN"]}, False),
        ("JP", {"alloy": ["CN"]}, True),
        ("JP", {"alloy": ["CN"], "magnet": ["JP"]}, False),
        ("JP", {"mined": ["CN"], "recycled": "no"}, True),
    ],
)
def test_china_as_the_last_stage_beside_another_country_contradicts(
    made_in: str | None, way: Tree, contradicts: bool
) -> None:
    tree = magnet(made_in, dysprosium(), stages=[{"element": "Dy", **way}])
    told = [w for w in concluded(tree)["warnings"] if w["code"] == "facts_disagree"]
    said = [text for w in told for text in w["details"] if "the last stage stated for Dy in KM-1" in text]
    assert bool(said) == contradicts
    of_entry = magnet("JP", dysprosium("VN", stages=[{"alloy": ["CN"]}]))
    assert applies(of_entry, "facts_disagree") == "yes"


def test_what_is_not_listed_is_looked_at_too() -> None:
    tree = magnet("JP", listed_as="not_listed", stages=[{"magnet": ["CN"]}])
    assert applies(tree, "facts_disagree") == "yes"


def test_the_licence_that_is_stated_is_told_with_what_is_not() -> None:
    tree = magnet("JP", dysprosium("CN", no18={"until": "2027-03-01", "licence_refused_on": "2026-01-05"}))
    tree["item"]["no18"] = {"licence": "L-1", "end_user": "Motores"}
    (warning,) = [w for w in concluded(tree)["warnings"] if w["code"] == "no18_undertakings"]
    assert warning["details"] == [
        "KM-1: licence L-1, end user Motores, until not stated",
        "material 1 in KM-1: licence not stated, end user not stated, until 2027-03-01",
        "material 1 in KM-1: the ministry refused a licence on 2026-01-05",
    ]


countries = st.lists(st.sampled_from(("CN", "VN", "JP", "MM")), min_size=1, max_size=2, unique=True)
rows = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("mined", "separated", "metal", "alloy", "magnet"), countries),
        "recycled": st.sampled_from(("yes", "no", "unknown")),
    },
)


@st.composite
def ways(draw: st.DrawFn) -> list[Tree]:
    """Return stages of different elements."""
    elements = draw(st.lists(st.sampled_from((None, "Dy", "Tb", "Nd")), min_size=1, max_size=3, unique=True))
    return [{"element": element, **draw(rows)} for element in elements]


@given(ways(), ways(), st.sampled_from(("p01", "p02", "p34")))
def test_what_is_stated_of_the_way_changes_no_answer_but_what_to_ask(
    of_item: list[Tree], of_entry: list[Tree], name: str
) -> None:
    plain = making.load(name)
    told = deepcopy(plain)
    told["item"] |= {"stages": of_item, "no18": {"licence": "L"}, "compliance_notice_on": "2025-10-01"}
    for entry in told["item"].get("part_one") or []:
        entry["stages"] = of_entry
    was, now = concluded(plain), concluded(told)
    same = (
        "verdict", "possible", "licence_needed", "limbs", "share", "standing", "readings_that_matter",
        "open_facts", "doubts_that_matter", "findings", "duties",
    )  # fmt: skip
    assert {key: now[key] for key in same} == {key: was[key] for key in same}
    codes = {w["code"] for w in now["warnings"]} - {w["code"] for w in was["warnings"]}
    assert codes <= {"stage_in_china", "facts_disagree"}


@pytest.mark.parametrize(
    ("field", "value", "where"),
    [
        ("stages", [], "item.stages"),
        ("stages", [{"element": "Dy", "mined": []}], "item.stages[0].mined"),
        ("stages", [{"element": "Xx"}], "item.stages[0].element"),
        ("stages", [{"element": "Dy"}, {"element": "Dy"}], "item.stages[1]"),
        ("stages", [{}, {"element": None}], "item.stages[1]"),
        ("stages", [{"smelted": ["CN"]}], "item.stages[0].smelted"),
        ("stages", [{"mined": ["China"]}], "item.stages[0].mined[0]"),
        ("stages", [{"recycled": "perhaps"}], "item.stages[0].recycled"),
        ("no18", {"until": "soon"}, "item.no18.until"),
        ("no18", {"number": "L"}, "item.no18.number"),
        ("compliance_notice_on", "2025-02-30", "item.compliance_notice_on"),
    ],
)
def test_what_cannot_be_taken_is_refused_where_it_stands(field: str, value: object, where: str) -> None:
    with pytest.raises(Refused) as caught:
        read(magnet("JP", **{field: value}))
    assert caught.value.where == where


def test_an_answer_that_leaves_a_fact_open_is_kept() -> None:
    tree = magnet("JP")
    tree["sources"] = {"item.mass": {"kind": "declared", "answer": "refused"}}
    assert read(tree).case.sources["item.mass"].answer == "refused"
    tree["sources"]["item.mass"]["answer"] = "no"
    with pytest.raises(Refused, match="an answer that leaves a fact open"):
        read(tree)


def test_a_case_without_any_of_it_keeps_its_canonical_bytes() -> None:
    tree = magnet("JP")
    with_nulls = deepcopy(tree)
    with_nulls["item"] |= {"stages": None, "no18": None, "compliance_notice_on": None}
    assert read(tree).canonical == read(with_nulls).canonical
    assert b"stages" not in canonical_json(read(tree).tree)
