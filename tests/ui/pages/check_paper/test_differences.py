# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which differences are looked at, in which order, and what is said of each."""

from __future__ import annotations

from desktop_app.services.checking.result import Box, Check
from desktop_app.ui.pages.check_paper.differences import Shape, describe_difference, list_differences
from tests.ui.pages.check_paper import findings

SEAL = findings.BROKEN_SEAL
FIGURE = Check("pages", "differs", "page 2", "0.5484", "0.0548", "page 2 differs", 2)
RECORD = Check("record", "differs", "", "9ab2", "71c3", "filed with another digest")


def test_pages_and_attachments_are_looked_at_before_bytes_and_record() -> None:
    attachment = Check("attachments", "differs", "case.json", "a", "b", "case.json was altered")
    shown = list_differences(findings.found([SEAL, attachment, FIGURE, RECORD]))
    assert [(one.check.check, one.shape) for one in shown] == [
        ("pages", Shape.PAGES),
        ("attachments", Shape.TEXTS),
    ]


def test_the_record_is_looked_at_where_nothing_else_differs_and_the_bytes_at_last() -> None:
    assert [one.check.check for one in list_differences(findings.found([SEAL, RECORD]))] == ["record"]
    (bytes_alone,) = list_differences(findings.found([SEAL]))
    assert (bytes_alone.check.check, bytes_alone.shape) == ("bytes", Shape.WORDS)
    assert list_differences(findings.found()) == ()


def test_a_difference_that_list_and_paper_made_again_name_is_shown_once() -> None:
    here, again = Box(2, 1, 1, 9, 9), Box(3, 1, 1, 9, 9)
    listed = Check("pages", "differs", "page 2", "0.5484", "0.0548", "differs from the list")
    remade = Check("pages", "differs", "page 2", "0.5484", "0.0548", "made again", 2, (here,), (again,))
    (shown,) = list_differences(findings.found([listed, remade]))
    assert (shown.page, shown.page_again, shown.boxes, shown.boxes_again) == (2, 3, (here,), (again,))


def test_a_page_that_only_its_name_tells_is_shown_on_the_pages() -> None:
    (shown,) = list_differences(findings.removed_page())
    assert (shown.shape, shown.page, shown.page_again) == (Shape.PAGES, 2, 2)


def test_short_texts_are_quoted_and_long_ones_are_left_to_their_view() -> None:
    assert describe_difference(FIGURE) == (
        "Page 2: the paper says “0.0548”, printed was “0.5484”. Page 2 differs."
    )
    added = Check("pages", "differs", "page 1", "", "void", "something was laid over")
    assert describe_difference(added) == "Page 1: “void” was added. Something was laid over."
    gone = Check("attachments", "differs", "pages.json", "list", "")
    assert describe_difference(gone) == "Attachment pages.json: “list” is missing."
    long = Check("attachments", "differs", "case.json", '{"a": 1}', '{"a": 2}', "it was altered")
    assert describe_difference(long) == "It was altered."
    bare = Check("attachments", "differs", "case.json", '{"a": 1}', '{"a": 2}')
    assert describe_difference(bare) == "Attachment case.json differs."
    assert describe_difference(RECORD) == "The paper has 71c3, the record 9ab2. Filed with another digest."
