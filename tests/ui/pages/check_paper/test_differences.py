# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which differences are looked at, in which order, and what is said of each."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.services.checking.paper_check import Box, Check
from desktop_app.ui.pages.check_paper.compared_pages import (
    Shape,
    describe_difference,
    list_differences,
    shown_headline,
    shown_sentence,
)
from tests.ui.pages.check_paper import findings

SEAL = findings.BROKEN_SEAL
FIGURE = Check("pages", "differs", "page 2", "0.5484", "0.0548", "page 2 differs", 2)
RECORD = Check("record", "differs", "", "9ab2", "71c3", "filed with another digest")


def test_pages_are_looked_at_first_and_bytes_only_where_nothing_else_differs() -> None:
    attachment = Check("attachments", "differs", "case.json", "a", "b", "case.json was altered")
    shown = list_differences(findings.found([SEAL, attachment, FIGURE, RECORD]))
    assert [(one.check.check, one.shape) for one in shown] == [
        ("pages", Shape.PAGES),
        ("attachments", Shape.TEXTS),
        ("record", Shape.TEXTS),
    ]
    (bytes_alone,) = list_differences(findings.found([SEAL]))
    assert (bytes_alone.check.check, bytes_alone.shape) == ("bytes", Shape.WORDS)
    assert list_differences(findings.found()) == ()


def test_a_page_that_only_its_name_tells_is_shown_on_the_pages() -> None:
    (shown,) = list_differences(findings.removed_page())
    assert (shown.shape, shown.page, shown.page_again) == (Shape.PAGES, 2, 2)


def test_of_the_bytes_what_is_named_is_shown_before_the_broken_seal() -> None:
    title = Check("bytes", "differs", "title", "Memo 1", "Other", "changed: title")
    assert [one.check for one in list_differences(findings.found([SEAL, title]))] == [title]


def test_a_page_that_was_printed_as_another_is_shown_beside_that() -> None:
    moved = Check("pages", "differs", "page 1", "page 5", "page 1", "page 1 was printed as page 5", 1)
    (shown,) = list_differences(findings.found([SEAL, moved]))
    assert (shown.page, shown.page_again) == (1, 5)


def test_a_sentence_says_why_else_it_quotes_what_is_short() -> None:
    assert describe_difference(FIGURE) == "Page 2 differs."
    quoted = replace(FIGURE, why="")
    assert describe_difference(quoted) == "Page 2: the paper says “0.0548”, printed was “0.5484”."
    assert describe_difference(replace(quoted, was="")) == "Page 2: “0.0548” was added."
    gone = Check("attachments", "differs", "pages.json", "list", "")
    assert describe_difference(gone) == "Attachment pages.json: “list” is missing."
    long = Check("attachments", "differs", "case.json", '{"a": 1}', '{"a": 2}')
    assert describe_difference(long) == "Attachment case.json differs."


def test_a_page_as_a_whole_is_marked_where_it_differs() -> None:
    def wholes(was: str, now: str, page: int) -> tuple[bool, bool]:
        (shown,) = list_differences(findings.found([Check("pages", "differs", "page 3", was, now, "", page)]))
        return shown.is_whole_page, shown.is_whole_page_again

    assert wholes("page 5", "page 3", 3) == (True, True), "moved"
    assert wholes("", "", 3) == (True, False), "added"
    assert wholes("its words", "", 0) == (False, True), "gone"
    boxed = Check("pages", "differs", "page 3", "a", "b", "", 3, (Box(3, 0, 0, 1, 1),))
    (shown,) = list_differences(findings.found([boxed]))
    assert (shown.is_whole_page, shown.is_whole_page_again) == (False, False)


def test_sentences_keep_names_of_files_and_can_be_broken_into_lines() -> None:
    assert shown_sentence("case.json is not as it was.") == "case.json is not as it was."
    assert shown_sentence("the seal fits") == "The seal fits."
    digest = "0123456789abcdef" * 4
    assert shown_sentence(f"It has {digest}.").split()[2:4] == ["01234567", "89abcdef"]
    assert shown_sentence("x" * 60 + ".").replace("\u200b", "") == "x" * 60 + "."
    assert max(map(len, shown_sentence("x" * 60 + ".").split("\u200b"))) < 31
    assert shown_headline("altered. case.json differs.") == "Altered. case.json differs."
