# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a determination memo says: golden texts, and what holds of every memo."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from desktop_app.charts.share_scale import ShareScale
from desktop_app.domain.truth import NO, YES
from desktop_app.paper import fonts
from desktop_app.paper.blocks import Document, Run, WordBox
from desktop_app.services.context.ports import Earlier
from tests import making
from tests.budget import share_of_examples
from tests.documents import hostile, memos, plain_text
from tests.oracle.strategies import cases

FORBIDDEN = re.compile(r"\b(cleared|approved|compliant|you may ship|may be shipped|safe)\b", re.IGNORECASE)
EMPTY = {"format": "lodestone-case/1", "on": "2026-11-24", "item": {}}


def box(document: Document) -> WordBox:
    return next(block for block in document.opening if isinstance(block, WordBox))


def blocks(document: Document, kind: type) -> list[Any]:
    behind = [one for section in document.sections for one in section.blocks]
    return [one for one in (*document.opening, *behind) if isinstance(one, kind)]


def with_components(number: int) -> dict[str, Any]:
    tree = making.load("p02")
    magnet = tree["item"]["components"][0]
    tree["item"]["components"] = [{**magnet, "part_number": f"M-{n:03}"} for n in range(number)]
    return tree


# -- golden -----------------------------------------------------------------


@pytest.mark.parametrize("name", memos.CASES)
def test_a_memo_says_what_it_said(name: str) -> None:
    told = memos.said(making.load(memos.CASES[name]))
    assert told == memos.golden(name).read_text("utf-8")


# -- the answer -------------------------------------------------------------


def test_both_ends_of_an_unconfirmed_standing_are_told() -> None:
    told = memos.said(making.load("p03"))
    assert "if one did (none is on record), it is suspended to 10\u00a0Jan\u00a02027" in told


def no_licence_stands_beside_the_rest(tree: dict[str, Any], **overrides: str) -> None:
    found = making.conclude(tree, **overrides).conclusion
    if found.licence_needed != NO:
        return
    told = plain_text.front(memos.document(tree, memos.STAMP, **overrides))
    assert "may not be relied on for" in told
    assert "Examined: " in told
    for name in found.readings_that_matter:
        assert making.program().pack.switches[name].question in told


@pytest.mark.parametrize("file", making.CASE_FILES, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("profile", ["safest", "narrowest"])
def test_no_licence_is_never_said_alone(file: Path, profile: str) -> None:
    no_licence_stands_beside_the_rest(making.load(file.stem), profile=profile)


@share_of_examples(1 / 2)
@given(cases())
def test_any_case_has_a_memo_that_keeps_its_promises(case: dict[str, Any]) -> None:
    no_licence_stands_beside_the_rest(case)
    told = memos.said(case)
    assert not FORBIDDEN.search(told)
    assert not re.search(r"\{\w*\}|\bNone\b", told)


@pytest.mark.parametrize("file", making.CASE_FILES, ids=lambda path: path.stem[:3])
def test_no_memo_sounds_like_a_permission(file: Path) -> None:
    assert not FORBIDDEN.search(memos.said(making.load(file.stem)))


# -- what it carries --------------------------------------------------------


@pytest.mark.parametrize("file", making.CASE_FILES, ids=lambda path: path.stem[:3])
def test_every_part_of_the_conclusion_is_in_the_memo(file: Path) -> None:
    tree = making.load(file.stem)
    found, told = making.conclude(tree).conclusion, memos.said(tree)
    pack = making.program().pack
    facts = found.act_facts
    rests = facts.is_certain and not facts.may_run
    duties = [duty for duty in found.duties if not rests or duty.owed == "advised"]
    for advice in (*duties, *found.warnings):
        # a sentence on an open question stands where the case touches it, or where the warning itself is open
        for sentence in re.split(r"(?<=\.) (?=[A-Z])", advice.text):
            is_beside = not set(re.findall(r"Q-[0-9]+", sentence)) <= set(found.doubts)
            assert (sentence in told) != (is_beside and advice.truth == YES)
        assert all(detail in told for detail in advice.details)
    for name in found.doubts:
        assert (pack.doubts[name].question in told) != (name in found.settled_doubts)
    outside = {*found.possible, *found.profiles.values(), *found.flips.values()} == {"OUTSIDE"}
    for one in pack.limbs:
        assert (pack.provisions[one.provision].text.says in told) != outside
    assert ("No calculation is needed" in told) == outside
    for name in found.unexamined:
        assert pack.doubts[name].question in told


def test_a_status_check_is_recorded_with_who_and_where() -> None:
    told = memos.said(making.load("p26"))
    assert "M. Roth | announcement list" in told


def test_ownership_is_told_under_both_readings() -> None:
    told = memos.said(making.load("p14"))
    assert "Added up | One holder" in told
    assert "No. | Owners of" in told


# -- every shape of case ----------------------------------------------------


@pytest.mark.parametrize("on", ["2025-10-08", "2026-11-11", "2027-06-01"])
def test_a_case_of_which_nothing_is_known_has_a_memo(on: str) -> None:
    told = memos.said({**EMPTY, "on": on})
    assert "Not settled" in told
    assert "unnamed item" in told


def test_a_case_of_nulls_says_the_same_as_an_empty_one() -> None:
    fields = ("title", "movement", "destination", "parties", "end_use", "exporter", "sources")
    assert memos.said({**EMPTY, **dict.fromkeys(fields)}) == memos.said(EMPTY)


def test_a_row_of_part_one_has_no_share() -> None:
    tree = making.changed(making.load("p01"), item__listed_as="I-12")
    document = memos.document(tree)
    assert not blocks(document, ShareScale)
    assert "No share is worked out" in plain_text.render(document)


def test_every_line_of_a_long_bill_is_there() -> None:
    told = memos.said(with_components(300))
    assert all(told.count(f"M-{number:03}") == 1 for number in range(300))


def test_an_item_without_a_class_is_valued_as_an_assembly() -> None:
    tree = making.changed(making.load("p02"), item__listed_as=None)
    tree["item"]["components"].append({"quantity": "3", "name": "brake"})
    told = memos.said(tree)
    assert "The item is not classified." in told
    assert "brake (not classified)" in told
    assert "not classified: whatever it holds" in told


def test_a_deep_bill_keeps_its_positions_short() -> None:
    part: dict[str, Any] = {"listed_as": "II-PM-3", "quantity": "1", "name": "deep"}
    for _ in range(30):
        part = {"listed_as": "assembly", "quantity": "1", "components": [part], "part_one": []}
    told = memos.said(making.changed(making.load("p02"), item__components=[part]))
    assert "1.1…1.1 (31)" in told


def test_sources_may_name_any_place() -> None:
    tree = making.load("p02")
    places = ("item.components[99].mass", "parties[7].name", "parties[0].owners[3].listed", "x[")
    tree["sources"] = {place: {"kind": "typed", "document": "note"} for place in places}
    assert "note (typed)" in memos.said(tree)


@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_a_name_cannot_make_up_a_line_of_the_memo(name: str) -> None:
    told, plain = (_named(each).split("\n") for each in (_encodable(name), "x"))
    explained = [line for line in told if "Between ‹ and ›" in line]
    assert len(told) - len(explained) == len(plain)
    assert len(explained) == (not fonts.is_printed_as_typed(_encodable(name)))
    assert not name or any(fonts.printable_text(_encodable(name)) in line for line in told)


def _encodable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")


def _named(name: str) -> str:
    tree = making.load("p14")
    tree["exporter"]["name"] = tree["item"]["name"] = tree["item"]["part_number"] = name
    tree["end_use"]["text"] = name or None
    for party in tree["parties"]:
        party["name"] = name
        for owner in party.get("owners") or ():
            owner["name"] = name
    stamp = replace(memos.STAMP, prepared_by=name or "x", role=name, letterhead=(name, name))
    return memos.said(tree, stamp)


def test_a_memo_without_number_or_letterhead_makes_none_up() -> None:
    stamp = replace(memos.STAMP, number="", letterhead=(), prepared_by="", role="")
    document = memos.document(making.load("p01"), stamp)
    assert document.letterhead.name == ""
    assert document.number == "Memo without a number"


def test_a_list_of_verdicts_reads_as_so_many_verdicts_although_one_holds_a_comma() -> None:
    tree = making.changed(making.load("p01"), end_use=None, item__made_in=None)
    document = memos.document(tree)
    said = plain_text.render(document)
    assert "“Exempt, report”" in said
    assert "leaves Exempt" not in said


def test_a_company_in_two_roles_stands_once_among_the_open_facts_with_both() -> None:
    acme = {"name": "Acme Ltd", "country": "MX"}
    both = [{"role": "importer", **acme}, {"role": "end_user", **acme}]
    said = plain_text.render(memos.document(making.changed(making.load("p01"), parties=both)))
    opened = said.partition("What would change this answer")[2]
    assert "On a list: Acme Ltd (importer and end user)" in opened
    assert opened.count("On a list: Acme Ltd") == 1


def test_an_item_value_of_nothing_is_no_place_to_reach_the_line() -> None:
    tree = making.load("p01")
    del tree["item"]["part_one"][0]["origin"]
    told = memos.said(tree)
    assert "item value of 0.00" not in told
    assert "the value ground may be met; above, it is not." in told


@pytest.mark.parametrize(
    ("lists", "says"),
    [
        ({}, "looked into its bill and its rare-earth material"),
        ({"part_one": []}, "looked into its bill. “Not"),
        ({"part_one": [], "components": []}, ""),
    ],
)
def test_an_unlisted_item_says_what_nobody_looked_into(lists: dict[str, Any], says: str) -> None:
    tree = making.changed(making.load("p01"), item={"listed_as": "not_listed", **lists})
    told = memos.said(tree)
    assert (says in told) if says else ("What is inside the item" not in told)


def test_a_memo_names_its_shipment_and_what_it_takes_the_place_of() -> None:
    earlier = Earlier("NA-2026-0061", 1, date(2026, 11, 24), "LICENCE_REQUIRED")
    stamp = replace(memos.STAMP, version=2, shipment="NW-02", line="3", quantity="1200", supersedes=earlier)
    told = memos.said(making.load("p03"), stamp)
    assert "shipment NW-02, line 3" in told
    assert "1 200 pieces" in told.replace("\u00a0", " ").replace("\u202f", " ")
    assert "supersedes NA-2026-0061, version 1 of 24" in told
    assert "The verdict was and is Licence needed." in told


def test_the_memo_is_of_its_own_day() -> None:
    stamp = replace(memos.STAMP, dated=date(2027, 1, 5), version=3)
    document = memos.document(making.load("p01"), stamp)
    assert document.version == "5\u00a0Jan\u00a02027, version 3"
    assert document.made_at.date() == date(2027, 1, 5)


def test_no_run_of_a_memo_is_bold_but_verdicts_findings_and_totals() -> None:
    document = memos.document(making.load("p14"))
    for section in document.sections:
        for block in section.blocks:
            words: tuple[Run, ...] = getattr(block, "words", ())
            loud = [run.text for run in words if run.tone.value == "strong" and not run.sign]
            assert set(loud) <= {"Met.", "Not met.", "Open."}
