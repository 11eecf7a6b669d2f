# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a bill holds, part by part: shares worked out by hand, and what is open where nobody has looked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import answer, load

KNOW_HOW = dict.fromkeys(("mining", "separation", "metal_smelting", "magnet_making", "recycling"), "no")
Tree = dict[str, Any]


def usd(amount: str) -> Tree:
    """Return an amount; "5-40" is a range."""
    least, _, most = amount.partition("-")
    return {"from": least, "to": most, "currency": "USD"} if most else {"amount": amount, "currency": "USD"}


def part(listed_as: str | None, made_in: str | None, worth: str | None, **fields: Any) -> Tree:
    """Return a part of which all is said; what is given as None is left out."""
    item = {
        "name": "part",
        "listed_as": listed_as,
        "made_in": made_in,
        "technology": KNOW_HOW,
        "part_one": [],
        "components": [],
        **({"value": usd(worth)} if worth else {}),
        **fields,
    }
    return {key: value for key, value in item.items() if value is not None}


def magnet(made_in: str | None, worth: str | None, *materials: Tree, **fields: Any) -> Tree:
    return part("II-PM-3", made_in, worth, **{"part_one": list(materials), **fields})


def dysprosium(origin: str | None, worth: str, row: str = "I-12") -> Tree:
    return {"row": row, "origin": origin, "value": usd(worth)}


def drive(*parts: Tree, worth: str | None = "100", **fields: Any) -> Tree:
    """Return an assembly made in Germany that holds one of each part."""
    components = [{"quantity": "1", **one} for one in parts]
    return part("assembly", "DE", worth, **{"components": components, **fields})


def found(item: Tree) -> Tree:
    """Return what is concluded of an item that leaves Germany for Mexico while the announcement is in force."""
    return answer({**load("p05"), "item": item})


def shares(item: Tree) -> tuple[Any, Any]:
    """Return the share by content and by whole article, each as a figure, "from-to" or "from-" where it is open."""
    share = found(item)["share"]

    def said(span: Tree | None) -> str | None:
        if span is None:
            return None
        return span["from"] if span["from"] == span["to"] else f"{span['from']}-{span['to'] or ''}"

    return said(share["content"]), said(share["whole_article"])


def disagreements(item: Tree) -> list[str]:
    (details,) = [w["details"] for w in found(item)["warnings"] if w["code"] == "facts_disagree"] or [[]]
    return list(details)


# ---- what nobody has looked for is not nothing ------------------------------------------------


@pytest.mark.parametrize(
    "item", [magnet("DE", "10", part_one=None), drive(magnet("DE", "10", part_one=None))]
)
def test_a_magnet_whose_material_nobody_has_looked_for_may_hold_any(item: Tree) -> None:
    concluded = found(item)
    assert (concluded["verdict"], concluded["limbs"]["value"]) == ("UNDETERMINED", "unknown")
    assert shares(item)[0] == "0-"


@pytest.mark.parametrize(
    "item",
    [
        magnet("DE", "10", part_one=None),
        drive(magnet("DE", "10", part_one=None)),
        drive(part_one=None),
        drive(components=None),
    ],
)
def test_what_nobody_has_looked_for_may_be_material_of_which_the_open_questions_ask(item: Tree) -> None:
    """It neither surely is there nor surely is not: Q-8, Q-9 and Q-24 are about material, No. 18 about Chinese one."""
    concluded = found(item)
    assert {"Q-8", "Q-9", "Q-24"} <= set(concluded["doubts"])
    assert ("no18_undertakings", "unknown") in {(w["code"], w["applies"]) for w in concluded["warnings"]}
    looked_into = found(drive(magnet("DE", "10")))
    assert not {"Q-8", "Q-9", "Q-24"} & set(looked_into["doubts"])
    assert "no18_undertakings" not in {w["code"] for w in looked_into["warnings"]}


def test_an_assembly_whose_bill_nobody_has_looked_into_may_hold_anything() -> None:
    item = drive(components=None)
    concluded = found(item)
    assert (concluded["verdict"], concluded["limbs"]["value"]) == ("UNDETERMINED", "unknown")
    assert shares(item) == ("0-", None)
    inner = part("assembly", "DE", "10", components=None)
    assert found(drive(inner))["verdict"] == "UNDETERMINED"
    assert shares(drive(inner)) == ("0-", "0-")


def test_a_bill_that_was_looked_into_and_holds_nothing_holds_nothing() -> None:
    assert shares(drive()) == ("0", None)
    assert shares(drive(part("not_listed", "DE", "10"))) == ("0", "0")
    assert found(drive())["verdict"] == "NOT_CAUGHT"
    # on what is on no row a list that was left out means that there is none
    assert shares(drive(part("not_listed", "CN", "10", part_one=None, components=None))) == ("0", "0")


def test_a_part_that_nobody_has_classed_may_be_any_of_the_classes() -> None:
    assert shares(drive(part(None, "CN", "30"))) == ("0-0.3", "0-0.3")
    assert shares(drive(part(None, "DE", "30"))) == ("0", "0")
    assert shares(drive(part(None, "DE", "30", part_one=None)))[0] == "0-"


# ---- whole articles and their content -----------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "content", "whole"),
    [
        # a magnet made there counts whole, though nothing is said to be in it
        (drive(magnet("CN", "30")), "0", "0.3"),
        # one made elsewhere counts whole where its material is from there, and by its content alone
        (drive(magnet("JP", "30", dysprosium("CN", "10"))), "0.1", "0.3"),
        (drive(magnet("JP", "30", dysprosium("JP", "10"))), "0", "0"),
        (drive(magnet("JP", "30", dysprosium("CN", "4"), dysprosium("JP", "6"))), "0.04", "0.3"),
        (drive(magnet("JP", "30", dysprosium("CN", "4")), magnet("CN", "5")), "0.04", "0.35"),
        # where it was made is open: anything from its content up to its worth
        (drive(magnet(None, "30")), "0", "0-0.3"),
        (drive(magnet(None, "30", dysprosium("JP", "10"))), "0", "0-0.3"),
        (drive(magnet("JP", "30", dysprosium(None, "10"))), "0-0.1", "0-0.3"),
        (drive(magnet("CN", "30", dysprosium(None, "10"))), "0-0.1", "0.3"),
        # nobody has said what it is worth: never below what it holds, and no upper end
        (drive(magnet("JP", None, dysprosium("CN", "10"))), "0.1", "0.1-"),
        (drive(magnet("CN", None)), "0", "0-"),
        (drive(magnet("JP", None)), "0", "0"),
        (drive(magnet("JP", "5-40", dysprosium("CN", "10"))), "0.1", "0.1-0.4"),
        (drive(magnet("JP", "20-40", dysprosium("CN", "10"))), "0.1", "0.2-0.4"),
        (drive(magnet("JP", "20", dysprosium("CN", "10-30"))), "0.1-0.3", "0.2-0.3"),
        (drive(magnet(None, "5-40", dysprosium("CN", "4"))), "0.04", "0.05-0.4"),
        # a magnet on which nobody can be wrong: a range of the whole
        (drive(magnet("CN", "30"), worth="50-100"), "0", "0.3-0.6"),
        (drive(magnet("CN", "30"), worth=None), "0", "0-"),
        # two of a part
        (drive({**magnet("CN", "10"), "quantity": "3"}), "0", "0.3"),
        (drive({**magnet("JP", "10", dysprosium("CN", "1")), "quantity": "2.5"}), "0.025", "0.25"),
        # material that is itself a part, bought by the piece
        (drive(part("I-12", "CN", "7")), "0.07", "0.07"),
        (drive(part("I-12", "DE", "7")), "0", "0"),
        (drive(part("I-12", None, "7")), "0-0.07", "0-0.07"),
        (drive(part("I-12", "CN", None)), "0-", "0-"),
        # what lies deeper counts for all that is above it, and nothing twice
        (drive(part("assembly", "DE", "60", components=[{**magnet("CN", "30"), "quantity": "1"}])), "0", "0.3"),
        (drive(part("not_listed", "CN", "60", components=[{**magnet("CN", "30"), "quantity": "1"}])), "0", "0.3"),
        (drive(magnet("JP", "60", components=[{**magnet("CN", "30"), "quantity": "1"}])), "0", "0.6"),
    ],
)  # fmt: skip
def test_the_share_of_a_bill_is_what_one_works_out_by_hand(item: Tree, content: str, whole: str) -> None:
    assert shares(item) == (content, whole)


def test_a_magnet_by_itself_has_a_share_by_content_alone() -> None:
    assert shares(magnet("JP", "100", dysprosium("CN", "10"))) == ("0.1", None)
    assert shares(magnet("JP", "100", dysprosium("CN", "10"), part_one=None)) == ("0-", None)


@pytest.mark.parametrize(("content", "verdict"), [("0.10", "LICENCE_REQUIRED"), ("0.099", "NOT_CAUGHT")])
def test_exactly_a_tenth_of_a_percent_is_caught_and_less_is_not(content: str, verdict: str) -> None:
    concluded = found(magnet("JP", "100", dysprosium("CN", content)))
    assert concluded["verdict"] == verdict
    assert concluded["limbs"]["value"] == ("yes" if verdict == "LICENCE_REQUIRED" else "no")


# ---- what cannot be ----------------------------------------------------------------------------

DEARER = "the material in part is worth more than part itself: look at prices and units"


@pytest.mark.parametrize(
    ("item", "is_dearer"),
    [
        (magnet("JP", "9", dysprosium("CN", "10")), True),
        (magnet("JP", "10", dysprosium("CN", "10")), False),
        (magnet("JP", "9", dysprosium("CN", "5"), dysprosium("CN", "5", "I-13")), True),
        (magnet("JP", "9", dysprosium("CN", "4"), dysprosium("CN", "5", "I-13")), False),
        # wherever it is from: what does not count for the share is in the part all the same
        (magnet("JP", "9", dysprosium("JP", "5"), dysprosium("CN", "5", "I-13")), True),
        (magnet("JP", "9", dysprosium("JP", "10")), True),
        (magnet("JP", "9", dysprosium(None, "10")), True),
        (part("not_listed", "JP", "9", part_one=[dysprosium("JP", "12")]), True),
        # a range that may fit does fit
        (magnet("JP", "9-12", dysprosium("CN", "10")), False),
        (magnet("JP", "9", dysprosium("CN", "8-12")), False),
        (magnet("JP", "9", dysprosium("CN", "9.1-12")), True),
        (magnet("JP", None, dysprosium("CN", "10")), False),
    ],
)
def test_material_that_is_surely_dearer_than_what_it_is_in_is_told(item: Tree, is_dearer: bool) -> None:
    assert disagreements(drive(item)) == ([DEARER] if is_dearer else [])


def test_parts_that_are_surely_dearer_than_what_they_are_in_are_told() -> None:
    cheap = part(
        "assembly", "DE", "20", components=[{**magnet("CN", "30", dysprosium("JP", "1")), "quantity": "1"}]
    )
    assert any("part" in said for said in disagreements(drive(cheap)))
    dear = part(
        "assembly", "DE", "30", components=[{**magnet("CN", "30", dysprosium("JP", "1")), "quantity": "1"}]
    )
    assert disagreements(drive(dear)) == []


# ---- how it was made ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("know_how", "limb"),
    [
        (KNOW_HOW, "no"),
        ({**KNOW_HOW, "magnet_making": "yes"}, "yes"),
        ({**KNOW_HOW, "recycling": "unknown"}, "unknown"),
        ({**KNOW_HOW, "recycling": "unknown", "mining": "yes"}, "yes"),
        ({key: value for key, value in KNOW_HOW.items() if key != "mining"}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_know_how_is_used_where_one_activity_used_it_and_open_where_one_is_not_told(
    know_how: dict[str, str], limb: str
) -> None:
    assert found(magnet("DE", "10", technology=know_how))["limbs"]["technology"] == limb


def test_material_on_a_row_that_nobody_named_is_not_left_out() -> None:
    """All rows that it can be on count under the safest reading; under the narrowest some of them do."""
    nameless = {"origin": "CN", "value": usd("5")}
    case = magnet("DE", "100", nameless)
    assert shares(case) == ("0.05", None)
    assert found(case)["licence_under"] == {"safest": "yes", "narrowest": "unknown"}
    codes = {warning["code"]: warning["applies"] for warning in found(drive(case))["warnings"]}
    assert codes["no18_undertakings"] == "yes"
