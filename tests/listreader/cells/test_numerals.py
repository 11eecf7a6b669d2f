# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers in every style of writing are read back exactly, and what has two readings is never taken for one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.texts import Doubtful
from desktop_app.listreader.cells.figures import (
    DecimalMark,
    ExactNumber,
    Figure,
    decide_decimal_mark,
    decide_mark,
    read_both_ways,
    read_figure,
    read_numeral,
)

STYLES = (  # decimal mark, mark between thousands, lakh grouping
    (".", "", False), (".", ",", False), (".", " ", False), (".", "\u00a0", False), (".", "\u202f", False),
    (".", "'", False), (".", "’", False), (".", ",", True), (",", "", False), (",", ".", False),
    (",", " ", False), (",", "\u2009", False), (",", "'", False),
)  # fmt: skip
styles = st.sampled_from(STYLES)
wholes = st.integers(0, 10**15).map(str)
parts = st.text("0123456789", max_size=8)


def written(whole: str, part: str, style: tuple[str, str, bool]) -> str:
    """Write a number in a style."""
    mark, gap, is_lakh = style
    groups, rest = [whole[-3:]], whole[:-3]
    step = 2 if is_lakh else 3
    while gap and rest:
        groups.insert(0, rest[-step:])
        rest = rest[:-step]
    return (gap.join(groups) if gap else whole) + (mark + part if part else "")


def plain(whole: str, part: str) -> str:
    return f"{whole}.{part}" if part else whole


@given(wholes, parts, styles)
def test_a_number_written_in_any_style_is_read_back_as_the_same_decimal(
    whole: str, part: str, style: tuple[str, str, bool]
) -> None:
    text = written(whole, part, style)
    assert read_figure(text, DecimalMark(style[0])) == Figure(plain(whole, part))


@given(st.lists(st.tuples(wholes, parts), min_size=1, max_size=8), styles)
def test_a_column_of_one_style_is_read_right_or_not_at_all(
    numbers: list[tuple[str, str]], style: tuple[str, str, bool]
) -> None:
    texts = [written(*number, style) for number in numbers]
    mark = decide_decimal_mark(texts)
    assert mark.sureness != "contradictory"
    assert mark.mark in ("", style[0])
    for text, number in zip(texts, numbers, strict=True):
        figure = read_figure(text, mark)
        if isinstance(figure, Figure):
            assert figure.low == plain(*number)
        else:
            assert mark.sureness == "unsure"


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"))
def test_three_digits_behind_one_mark_are_never_sure_alone(whole: int, part: int, mark: str) -> None:
    text = f"{whole}{mark}{part:03}"
    assert read_both_ways(text).are_two
    decided = decide_mark([text])
    assert decided == DecimalMark("", "unsure")
    assert isinstance(read_numeral(text, decided), Doubtful)


@given(st.lists(st.text("0123456789., '", min_size=1, max_size=12), max_size=6))
def test_no_reading_gives_a_number_that_neither_convention_gives(texts: list[str]) -> None:
    decided = decide_mark(texts)
    for text in texts:
        number = read_numeral(text, decided)
        if isinstance(number, str):
            assert number in read_both_ways(text)
            digits = [letter for letter in text if letter.isdigit()]
            assert [letter for letter in number if letter.isdigit()] in (digits, ["0", *digits])


def test_one_cell_that_tells_decides_for_the_others() -> None:
    for texts, mark in (
        (["1.480", "2,5"], ","), (["1.480", "0,125"], ","), (["1.234.567", "1.480"], ","),
        (["1480,125", "1.480"], ","),
        (["1,480", "2.5"], "."), (["1,480", "0.125"], "."), (["12,34,567", "1,480"], "."),
        (["1'480.125", "1,480"], "."),
    ):  # fmt: skip
        decided = decide_mark(texts)
        assert (decided.mark, decided.sureness) == (mark, "sure")
        assert {read_numeral("1.480", decided), read_numeral("1,480", decided)} <= {"1480", "1.480"}


def test_a_column_that_contradicts_itself_decides_nothing() -> None:
    decided = decide_mark(["2,5", "2.5", "1.480"])
    assert decided == DecimalMark("", "contradictory", commas=1)
    assert isinstance(read_numeral("1.480", decided), Doubtful)
    assert (read_numeral("2,5", decided), read_numeral("2.5", decided)) == ("2.5", "2.5")


def test_whole_numbers_need_no_decision() -> None:
    assert decide_mark(["12", "1 480", "1'000'000"]) == DecimalMark()


def test_numbers_of_the_spreadsheet_are_taken_as_they_are_and_tell_nothing() -> None:
    mark = decide_decimal_mark(["1.480,00", ExactNumber("0.5"), ExactNumber("1.234")])
    assert (mark.mark, mark.sureness) == (",", "sure")
    assert read_figure(ExactNumber("1.234"), mark) == Figure("1.234")
    assert read_figure("1.234", mark) == Figure("1234")


def test_what_is_no_number_is_doubtful() -> None:
    for text in ("1.23.456", "1,234,56", "007", "1 23", "1.234,567.8", "1" * 31):
        assert isinstance(read_numeral(text, DecimalMark(".")), Doubtful)


def test_prices_without_cents_end_in_a_dash() -> None:
    assert read_numeral("12,-", DecimalMark(",")) == "12"
    assert read_numeral("1.480,--", DecimalMark(",")) == "1480"
    assert read_numeral("1.480,–", DecimalMark(",")) == "1480"
    assert fraction_of(str(read_numeral(".5", DecimalMark(".")))) * 2 == 1
