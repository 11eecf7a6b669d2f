# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet: one page whatever stands on it, the answer and the signatures on it, the rest behind."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from desktop_app.documents.memo import opening
from tests import making
from tests.documents import memos
from tests.documents.hostile_cases import CASES
from tests.documents.memo.papers import Paper, all_papers, paper
from tests.documents.memo.test_memo import with_components
from tests.oracle.strategies import cases

LONG: Final = "Rare Earth Magnet Trading and Processing Company of the Northern Provinces "


def crowded() -> dict[str, Any]:
    """Return a case with 25 parties and names of 300 characters."""
    tree = making.load("p14")
    party = tree["parties"][0]
    tree["parties"] = [
        {**party, "name": f"{number} {LONG * 4}"[:300], "role": role, "listed": "control"}
        for number in range(25)
        for role in ("importer", "end_user")[number % 2 : number % 2 + 1]
    ]
    tree["item"]["name"] = tree["exporter"]["name"] = (LONG * 5)[:300]
    tree["chosen"] = {"profile": {"by": LONG * 3, "why": LONG * 40, "on": "2025-10-01"}}
    tree["readings"] = {"part_ii_scope": "magnets_and_targets"}
    return tree


CROWDED: Final[dict[str, dict[str, Any]]] = {
    **CASES,
    "25 parties": crowded(),
    "200 magnets": with_components(200),
    **{path.stem[:3]: making.load(path.stem) for path in making.CASE_FILES},
}


@cache
def pages(name: str) -> list[str]:
    return texts(CROWDED[name])


def texts(tree: dict[str, Any]) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(memos.printed(tree))).pages]


def one_page_answers(found: list[str]) -> None:
    """Hold that answer, grounds and both signatures stand on page one, and that the reasons begin on page two."""
    front, behind = found[0], found[1]
    for words in (
        "What to do, and by when",
        "The three grounds",
        "What would turn this answer",
        "Reviewed by",
    ):
        assert words in front
    assert front.count("Signature") == 2
    assert "1\n" in behind or "1 " in behind
    assert "The item and the facts" in behind
    assert not any("Signature" in page for page in found[1:])


@pytest.mark.parametrize("name", CROWDED)
def test_the_whole_front_sheet_is_one_page(name: str) -> None:
    one_page_answers(pages(name))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases())
def test_the_front_sheet_of_any_case_is_one_page(tree: dict[str, Any]) -> None:
    one_page_answers(texts(tree))


def test_what_ends_in_dots_stands_in_full_behind() -> None:
    front, *behind = pages("25 parties")
    assert "…" in front
    told = re.sub(r"\s+", "", "".join(behind))
    for party in crowded()["parties"]:
        assert re.sub(r"\s+", "", party["name"]) in told


def test_of_many_parties_the_front_sheet_says_how_many() -> None:
    front = paper(crowded()).front
    assert "Importer: 13 of them (section 4), among them 0 Rare Earth" in front
    assert "End user: 12 of them (section 4), among them 1 Rare Earth" in front


def test_two_hundred_magnets_take_eight_pages_and_stand_once() -> None:
    found = pages("200 magnets")
    assert len(found) <= 8
    told = "".join(found)
    assert all(len(re.findall(rf"\bM-{number:03}\b", told)) == 1 for number in range(200))


@pytest.mark.parametrize("each", all_papers(), ids=lambda each: each.name)
def test_the_front_sheet_points_to_the_sections_that_it_means(each: Paper) -> None:
    headings = {number: section.heading for number, section in each.document.numbered_sections() if number}
    meant = {
        opening.ITEM: "The item and the facts",
        opening.VALUE: "The value ground",
        opening.TECHNOLOGY_AND_ORIGIN: "The technology and origin grounds",
        opening.PARTIES: "Parties and end use",
        opening.STANDING: "Standing",
        opening.CHANGES: "What would change this answer",
        opening.DUTIES: "Duties and warnings",
        opening.UNEXAMINED: "Not examined",
    }
    assert all(headings[number].startswith(heading) for number, heading in meant.items())
    assert set(re.findall(r"section\W(\d+)", each.front)) <= set(meant)


@pytest.mark.parametrize("each", all_papers(), ids=lambda each: each.name)
def test_every_duty_and_ground_has_its_line(each: Paper) -> None:
    for duty in each.conclusion.duties:
        assert f"{duty.title}." in each.front
    pack = making.program().pack
    for limb in pack.limbs:
        assert pack.provisions[limb.provision].text.article in each.front
    for warning in each.conclusion.warnings:
        assert warning.title in each.front
