# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet: one page whatever stands on it, the answer and the signatures on it, the rest behind.

One crowded case in four is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import copy
import io
import re
from functools import cache
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from desktop_app.documents.memo import opening
from desktop_app.documents.memo.context import SECTIONS
from desktop_app.domain.engine.first_steps import is_beside_licence
from desktop_app.paper.blocks import Para, Tone
from tests import making
from tests.budget import share_of_examples, some_of
from tests.documents import memos
from tests.documents.hostile_cases import CASES
from tests.documents.memo.papers import PAPERS, Paper, paper
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
    """Hold that act, laws, steps and both signatures stand on page one, and that the reasons begin on page two."""
    front, behind = found[0], found[1]
    for words in ("No. 61 of 2025", "Question", "What to do next", "Reviewed by"):
        assert words in front
    assert "…" not in front
    assert "may not be relied on for the law of any country but China" in re.sub(r"\s+", " ", front)
    assert front.count("Signature") == 2
    assert "1\n" in behind or "1 " in behind
    assert "The item and the facts" in behind
    assert not any("Signature" in page for page in found[1:])


@pytest.mark.parametrize("name", some_of(list(CROWDED), 4))
def test_the_whole_front_sheet_is_one_page(name: str) -> None:
    one_page_answers(pages(name))


@settings(share_of_examples(0.4), suppress_health_check=[HealthCheck.too_slow])
@given(cases())
def test_the_front_sheet_of_any_case_is_one_page(tree: dict[str, Any]) -> None:
    one_page_answers(texts(tree))


def test_what_gives_way_on_page_one_stands_in_full_behind() -> None:
    told = re.sub(r"\s+", "", "".join(pages("25 parties")[1:]))
    for party in crowded()["parties"]:
        assert re.sub(r"\s+", "", party["name"]) in told


def test_a_long_use_and_a_long_part_number_give_way_to_their_sections() -> None:
    front, *behind = (re.sub(r"\s+", "", page) for page in pages("name: unbroken"))
    item = CROWDED["name: unbroken"]["item"]
    assert "partnumberinsection1" in front
    assert "Usesection4" in front
    assert item["name"] in front
    assert "".join(behind).count(item["part_number"]) >= 2


def test_of_many_parties_page_one_says_how_many() -> None:
    front = paper(crowded()).front
    assert "and 13 in all (section 4)" in front
    assert "and 12 in all (section 4)" in front


def test_two_hundred_magnets_take_eight_pages_and_stand_once() -> None:
    found = pages("200 magnets")
    assert len(found) <= 8
    told = "".join(found)
    assert all(len(re.findall(rf"\bM-{number:03}\b", told)) == 1 for number in range(200))


@PAPERS
def test_the_front_sheet_points_to_the_sections_that_it_means(each: Paper) -> None:
    headings = {
        number: section.heading
        for numbers, section in each.document.numbered_sections()
        for number in numbers.split(", ")
    }
    meant = {
        SECTIONS["item"]: "The item and the facts",
        SECTIONS["value"]: "The value ground",
        "3": "The technology and origin grounds",
        SECTIONS["parties"]: "Parties and end use",
        "5": "Standing",
        SECTIONS["changes"]: "What would change this answer",
        SECTIONS["duties"]: "Duties and warnings",
        opening.UNEXAMINED: "Not examined",
    }
    if headings[SECTIONS["value"]] == headings["3"]:  # outside, in force or not
        meant |= {SECTIONS["value"]: "The grounds", "3": "The grounds"}
    assert all(heading in headings[number] for number, heading in meant.items())
    assert set(re.findall(r"section\W(\d+)", each.front)) <= set(meant)


@PAPERS
def test_there_are_at_most_three_steps_each_with_who_when_and_where(each: Paper) -> None:
    table = each.front.partition("-- What to do next --")[2].partition("-- The sum")[0]
    steps = re.findall(r"^(\d) \| (.+?) \| (.+?) \| (.+?) \| (.+)$", table, re.MULTILINE)
    assert 1 <= len(steps) <= 3
    assert len(steps) == len(re.findall(r"^\d \|", table, re.MULTILINE))


@PAPERS
def test_every_warning_is_a_reason_a_law_a_step_or_something_to_look_at(each: Paper) -> None:
    for warning in each.conclusion.warnings:
        if is_beside_licence(each.conclusion, warning):
            continue  # the licence of the same law is asked for on the page
        words = making.program().pack.page_one.get(warning.code, {})
        marks = [
            warning.title,
            *(text for key, text in words.items() if key.startswith(("question", "step"))),
        ]
        marks = [re.split(r"[{]", mark)[0] for mark in marks]
        assert any(mark and mark in each.front for mark in marks), warning.code


@PAPERS
def test_the_sum_is_one_line_with_the_line_it_is_held_against(each: Paper) -> None:
    assert each.row("Sum")
    assert "line" in each.row("Sum") or "No sum is needed" in each.row("Sum")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-11-10", None),
        (
            "2026-11-29",
            "This law file ends on 9 Oct 2026, 51 days before export; it cannot tell whether the end on",
        ),
    ],
)
def test_page_one_says_in_amber_that_the_law_file_has_grown_old(on: str, expected: str | None) -> None:
    document = memos.document(making.load("p02"), on=on)
    amber = [
        run.text.replace("\u00a0", " ")
        for block in document.opening
        if isinstance(block, Para)
        for run in block.runs
        if run.tone is Tone.CAUTION
    ]
    assert len(amber) == (expected is not None)
    assert all(expected in text for text in amber if expected)


def test_page_one_names_the_scripts_that_are_not_read_as_words() -> None:
    case = copy.deepcopy(making.load("p01"))
    case["parties"][1]["name"] = "บริษัท แม่เหล็กไทย จำกัด"
    found = texts(case)
    told = "Names in Thai letters are not read as words: look them up in Latin letters as well."
    assert told in " ".join(found[0].split())
    case["parties"][1]["name"] = "株式会社タイ磁石"
    assert "not read as words" not in texts(case)[0]
