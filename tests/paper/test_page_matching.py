# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which page is which: removed, added, moved and altered pages are told apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import ReadPage, match_pages
from desktop_app.paper.comparing import PageMatch


def _page(name: str) -> ReadPage:
    return ReadPage(tuple(f"{name} {line}" for line in range(10)), f"drawing of {name}", "box")


PAGES = [_page(name) for name in "abcde"]


def _altered(page: ReadPage) -> ReadPage:
    return ReadPage(("another", *page.texts[1:]), "another drawing", page.frame)


def test_pages_as_they_were_match_one_by_one() -> None:
    assert match_pages(PAGES, PAGES) == [PageMatch(number, number) for number in range(5)]


def test_two_exchanged_pages_are_both_moved() -> None:
    exchanged = [PAGES[0], PAGES[2], PAGES[1], *PAGES[3:]]
    assert [match.page for match in match_pages(PAGES, exchanged) if match.is_moved] == [1, 2]


def test_a_page_moved_to_the_end_moves_no_other() -> None:
    moved = [*PAGES[1:], PAGES[0]]
    assert [match.page for match in match_pages(PAGES, moved) if match.is_moved] == [4]


def test_a_page_twice_is_one_added() -> None:
    matches = match_pages(PAGES, [*PAGES[:2], PAGES[1], *PAGES[2:]])
    assert [match.page for match in matches if match.printed is None] == [2]


@given(st.integers(0, 4), st.integers(0, 4))
def test_an_altered_page_is_found_beside_a_missing_one(gone: int, altered: int) -> None:
    pages = [_altered(page) if number == altered else page for number, page in enumerate(PAGES)]
    del pages[gone]
    matches = match_pages(PAGES, pages)
    assert [match.printed for match in matches if match.page is None] == [gone]
    assert all(
        match.printed is not None and not match.is_moved for match in matches if match.page is not None
    )


@given(st.permutations(range(5)), st.sets(st.integers(0, 4)))
def test_every_page_of_both_is_told_once(order: list[int], left_out: set[int]) -> None:
    pages = [PAGES[number] for number in order if number not in left_out]
    matches = match_pages(PAGES, pages)
    assert sorted(match.page for match in matches if match.page is not None) == [*range(len(pages))]
    assert sorted(match.printed for match in matches if match.printed is not None) == [*range(5)]
    assert {match.printed for match in matches if match.page is None} == left_out
