# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forgers who mend list and seal are found out by the paper made again from what it carries.

Each second kind is tried, dealt out to the memos; ``make thorough`` tries every kind on every memo.
"""

from __future__ import annotations

import json
from typing import Any, Final

import pytest
from pikepdf import Pdf

from desktop_app.services.checking.paper_check import PaperCheck
from tests import making
from tests.budget import dealt_to, some_of
from tests.checking import memos
from tests.checking.forging.alteration import PAGES, Papers, open_paper, saved
from tests.checking.forging.attached import change_file, change_json
from tests.checking.forging.kinds import BY_NAME
from tests.checking.forging.mending import mend
from tests.checking.judging import check, found, place_names, results

pytestmark = pytest.mark.slow

MENDED: Final = (
    "a figure",
    "a word of the answer",
    "a line taken out",
    "a line written in",
    "a line in white",
    "invisible text",
    "the verdict sign exchanged",
    "the verdict sign recoloured",
    "a white box over a figure",
    "a form that writes the line",
    "a logo exchanged",
    "colours that mean others",
    "a page removed",
    "two pages swapped",
    "a page of another memo",
    "a page rotated",
    "a page cropped",
    "letters that are copied as others",
    "letters that look like others",
)


@pytest.mark.parametrize("name", memos.NAMES)
def test_pages_altered_with_list_and_seal_mended_are_named(name: str) -> None:
    missed = {}
    for kind in map(
        BY_NAME.__getitem__, dealt_to(memos.NAMES.index(name), len(memos.NAMES), some_of(MENDED, 2))
    ):
        checked = check(mend(kind.alter(memos.papers(name))))
        told = results(checked)
        assert told["attachments"] == told["conclusion"] == "same", (kind.name, told)
        places = {one.where for one in found(checked, PAGES)}
        if not places & set(place_names(name, kind.where)):
            missed[kind.name] = places
    assert missed == {}


def _forge(name: str, edit: Any) -> PaperCheck:
    with open_paper(memos.memo(name)) as pdf:
        edit(pdf)
        return check(mend(saved(pdf)))


@pytest.mark.parametrize("name", memos.NAMES)
def test_a_case_altered_with_everything_mended_no_longer_gives_its_conclusion(name: str) -> None:
    def edit(pdf: Pdf) -> None:
        change_json(pdf, "case", lambda case: case.update(title="Another title"))

    checked = _forge(name, edit)
    assert results(checked)["attachments"] == "same"
    assert found(checked, "conclusion")


@pytest.mark.parametrize("name", ["simple", "refused", "chinese", "letter"])
def test_another_case_with_its_own_conclusion_does_not_make_these_pages(name: str) -> None:
    def edit(pdf: Pdf) -> None:
        concluded = making.conclude(making.load("p03"))
        tree = json.dumps(concluded.conclusion_tree(making.program()), ensure_ascii=False, indent=1)
        change_file(pdf, "case", lambda _own: concluded.read.canonical)
        change_file(pdf, "conclusion", lambda _own: tree.encode("utf-8"))

    checked = _forge(name, edit)
    told = results(checked)
    assert told["attachments"] == told["conclusion"] == "same"
    assert "page 1" in {one.where for one in found(checked, PAGES)}


@pytest.mark.parametrize("name", memos.NAMES)
def test_another_number_than_the_pages_print_is_found(name: str) -> None:
    def edit(pdf: Pdf) -> None:
        change_json(pdf, "printing.json", lambda printing: printing["stamp"].update(number="NA-2026-9999"))

    assert found(_forge(name, edit), PAGES)


def test_a_paper_that_was_only_sealed_anew_is_called_so() -> None:
    papers = memos.papers("simple")
    checked = check(mend(Papers(papers.memo, papers.other).memo))
    assert checked.answer == "differs"
    assert {one.check for one in checked.differences()} == {"bytes"}
    assert "sealed anew" in str([one.why for one in checked.differences()])
