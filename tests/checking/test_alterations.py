# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An alteration of a memo is found, and named with its page or its attachment.

One kind in four is tried, dealt out to the memos; ``make thorough`` tries every kind on every memo.
"""

from __future__ import annotations

import re

import pytest

from tests.budget import dealt_to, some_of
from tests.checking import memos
from tests.checking.forging.alteration import Alteration, Papers, open_paper, saved
from tests.checking.forging.attached import remove_file
from tests.checking.forging.kinds import BY_NAME, KINDS, SAVED_ANEW
from tests.checking.judging import check, found, results, what_is_wrong

pytestmark = pytest.mark.slow

OF_THE_PAPER = ("bytes", "attachments", "conclusion", "pages")
ELSEWHERE = ("record", "signature")


@pytest.mark.parametrize("name", memos.NAMES)
def test_a_memo_as_it_was_printed_is_the_same(name: str) -> None:
    checked = check(memos.memo(name))
    assert checked.answer == "same"
    told = results(checked)
    assert {told[one] for one in OF_THE_PAPER} == {"same"}
    assert {told[one] for one in ELSEWHERE} == {"not_checked"}


@pytest.mark.parametrize("name", memos.NAMES)
def test_every_alteration_is_named(name: str) -> None:
    papers = memos.papers(name)
    missed = {}
    for kind in dealt_to(memos.NAMES.index(name), len(memos.NAMES), some_of(KINDS, 4)):
        faults = list(what_is_wrong(check(kind.alter(papers)), name, kind))
        if faults:
            missed[kind.name] = faults
    assert missed == {}


@pytest.mark.parametrize("kind", SAVED_ANEW, ids=lambda kind: kind.name)
def test_a_paper_only_saved_anew_differs_in_its_bytes_and_nowhere_else(kind: Alteration) -> None:
    checked = check(kind.alter(memos.papers("refused")))
    told = results(checked)
    assert told["bytes"] == "differs"
    assert {told[one] for one in OF_THE_PAPER[1:]} == {"same"}
    assert str(checked.headline).startswith("Saved anew by another program")


@pytest.mark.parametrize("name", memos.NAMES)
def test_a_figure_is_named_as_it_was_and_as_it_is(name: str) -> None:
    checked = check(BY_NAME["a figure"].alter(memos.papers(name)))
    (one,) = {(one.was, one.is_) for one in found(checked, "pages") if one.where == "page 2" and one.was}
    was, now = map(str, one)
    assert re.sub(r"\d", "", was) == re.sub(r"\d", "", now)
    assert was != now
    assert was in checked.headline
    assert now in checked.headline


def test_at_least_forty_kinds_are_tried() -> None:
    assert len(KINDS) >= 40


def test_two_alterations_at_once_are_both_named() -> None:
    papers = memos.papers("simple")
    once = BY_NAME["a figure"].alter(papers)
    twice = BY_NAME["a digit of the conclusion"].alter(Papers(once, papers.other))
    places = {one.where for one in check(twice).differences()}
    assert {"page 2", "conclusion.json"} <= places


@pytest.mark.parametrize("name", memos.NAMES)
def test_a_paper_cannot_be_made_to_look_like_one_that_proved_nothing(name: str) -> None:
    with open_paper(BY_NAME["a figure"].alter(memos.papers(name))) as pdf:
        for one in ("printing.json", "law-file.json", "pages.json"):
            remove_file(pdf, one)
        packet = pdf.Root.Metadata
        packet.write(re.sub(rb"lodestone-seal/1 \w{64}", b"", packet.read_bytes()))
        checked = check(saved(pdf))
    assert checked.answer == "differs"
    assert {"printing.json", "law-file.json", "pages.json"} <= {
        one.where for one in found(checked, "attachments")
    }
