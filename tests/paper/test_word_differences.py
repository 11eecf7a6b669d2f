# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words in which two pages differ, with what stands at their left and where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import ReadPage, find_word_differences
from desktop_app.paper.read_papers import PlacedText


def _page(*texts: str) -> ReadPage:
    placed = [
        PlacedText(
            text, (10.0 + 100 * (number % 2), 700.0 - 20 * (number // 2), 60.0 + 100 * (number % 2), 710.0)
        )
        for number, text in enumerate(texts)
    ]
    return ReadPage(texts, "drawing", "box", placed=tuple(placed))


def test_one_figure_is_named_with_its_label() -> None:
    printed, page = _page("Share", "0.5484", "Value", "2 000"), _page("Share", "0.0548", "Value", "2 000")
    (difference,) = find_word_differences(printed, page)
    assert (difference.was, difference.is_, difference.label) == ("0.5484", "0.0548", "Share")
    assert difference.boxes == ((110.0, 700.0, 160.0, 710.0),)


def test_a_word_inside_a_line_is_boxed_alone() -> None:
    stops = tuple(float(10 * number) for number in range(len("no licence") + 1))
    placed = PlacedText("no licence", (0.0, 0.0, 100.0, 10.0), stops)
    printed = ReadPage(("a licence",), "one", "box")
    (difference,) = find_word_differences(printed, ReadPage(("no licence",), "two", "box", placed=(placed,)))
    assert (difference.was, difference.is_) == ("a", "no")
    assert difference.boxes == ((0.0, 0.0, 20.0, 10.0),)


def test_a_text_that_came_or_went_is_told_as_that() -> None:
    (came,) = find_word_differences(_page("a"), _page("a", "b c"))
    assert (came.was, came.is_) == ("", "b c")
    (went,) = find_word_differences(_page("a", "b c"), _page("a"))
    assert (went.was, went.is_) == ("b c", "")


def test_pages_with_nothing_in_common_are_not_compared_one_by_one() -> None:
    many = ReadPage(tuple(str(number) for number in range(9000)), "one", "box")
    others = ReadPage(tuple(f"x{number}" for number in range(9000)), "two", "box")
    assert len([*find_word_differences(many, others)]) == 1


@given(st.lists(st.text("ab ", max_size=5), max_size=6), st.lists(st.text("ab ", max_size=5), max_size=6))
def test_pages_that_say_the_same_have_no_difference(texts: list[str], others: list[str]) -> None:
    assert not [*find_word_differences(_page(*texts), _page(*texts))]
    words, other_words = " ".join(texts).split(), " ".join(others).split()
    if words != other_words:
        assert [*find_word_differences(_page(*texts), _page(*others))]
