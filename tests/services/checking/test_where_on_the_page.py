# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What differs on a page is marked where it stands: on this paper, and on the one that was made again."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2
import pytest

from desktop_app.services.checking.paper_check import Box, Check, PaperCheck
from tests.checking import memos
from tests.checking.forging.kinds import BY_NAME
from tests.checking.judging import check, found

NAME = "refused"


def altered(kind: str) -> tuple[bytes, PaperCheck]:
    paper = BY_NAME[kind].alter(memos.papers(NAME))
    return paper, check(paper)


def words_in(paper: bytes, boxes: Sequence[Box]) -> str:
    """Return what another reader finds in some boxes of a paper."""
    document = pypdfium2.PdfDocument(paper)
    texts = []
    for box in boxes:
        page = document[box.page - 1].get_textpage()
        texts.append(page.get_text_bounded(box.left - 0.5, box.bottom - 0.5, box.right + 0.5, box.top + 0.5))
    document.close()
    return " ".join(" ".join(texts).split())


def on_pages(checked: PaperCheck) -> list[Check]:
    return [one for one in found(checked, "pages") if one.was or one.is_]


def test_a_figure_is_marked_where_it_stands_on_both_papers() -> None:
    paper, checked = altered("a figure")
    (one,) = on_pages(checked)
    assert one.page == 2
    assert {box.page for box in one.boxes} == {2}
    assert words_in(paper, one.boxes) == one.is_
    assert checked.made_again is not None
    assert words_in(checked.made_again, one.boxes_again) == one.was
    assert one.is_ != one.was


@pytest.mark.parametrize("kind", ["a line taken out", "a line written in"])
def test_what_is_gone_is_marked_on_the_paper_made_again_and_what_was_added_on_this_one(kind: str) -> None:
    paper, checked = altered(kind)
    assert checked.made_again is not None
    for one in on_pages(checked):
        shown, printed = words_in(paper, one.boxes), words_in(checked.made_again, one.boxes_again)
        if one.is_:
            assert one.is_.split()[0] in shown
        if one.was:
            assert one.was.split()[0] in printed
        assert bool(one.boxes or one.boxes_again)
    assert any(one.was if kind == "a line taken out" else one.is_ for one in on_pages(checked))


@pytest.mark.parametrize(
    "kind", ["a rule taken out", "a white box over a figure", "the verdict sign recoloured"]
)
def test_what_is_drawn_otherwise_is_marked(kind: str) -> None:
    _, checked = altered(kind)
    pages = found(checked, "pages")
    assert pages
    assert any(one.boxes or one.boxes_again for one in pages)
    for one in pages:
        for box in (*one.boxes, *one.boxes_again):
            assert box.left <= box.right
            assert box.bottom <= box.top
            assert (box.left, box.bottom) != (
                box.right,
                box.top,
            )  # a line has no width, and a place has an extent
            assert box.page == one.page


def test_a_paper_that_was_moved_to_another_page_is_marked_by_both_numbers() -> None:
    _, checked = altered("two pages swapped")
    moved = [one for one in found(checked, "pages") if one.was.startswith("page")]
    assert {(one.was, one.is_) for one in moved} == {
        (f"page {one.is_[5:]}", f"page {one.was[5:]}") for one in moved
    }
    assert len(moved) == 2


@pytest.mark.parametrize(
    "kind", ["the last page removed", "the first page removed", "a blank page added", "a page twice"]
)
def test_a_page_too_few_or_too_many_is_told_though_all_others_are_as_they_were(kind: str) -> None:
    _, checked = altered(kind)
    assert checked.answer == "differs"
    assert found(checked, "pages")
    assert not str(checked.headline).startswith("Saved anew")
