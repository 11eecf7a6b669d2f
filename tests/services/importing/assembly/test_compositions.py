# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Contents of elements from certificates: lots, compounds, sums; contradictions and gaps settle nothing."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.texts import Doubtful, NoValue
from desktop_app.listreader.entries.read_entries import Entry, RowPlace
from desktop_app.services.importing.assembly.materials import (
    CompositionsRead,
    leave_out_other_elements,
    read_compositions,
)
from tests.listreader.sheets import ELEMENTS


def row(number: int, part: str = "M-1", sheet: str = "COC", **cells: Any) -> Entry:
    """Return a row of a certificate: contents by substance, or ``lot``, ``grade``, ``substance``, ``content``."""
    fields = {
        "lot": "list.lot",
        "grade": "products.grade",
        "substance": "list.substance",
        "content": "list.content",
    }
    values = {"products.part_number": part} if part else {}
    values |= {fields[name]: text for name, text in cells.items() if name in fields}
    contents = {name: text if isinstance(text, tuple) else (text, "") for name, text in cells.items()
                if name not in fields}  # fmt: skip
    return Entry(RowPlace("cert.xlsx", sheet, number), values, contents)


def read(*rows: Entry) -> CompositionsRead:
    return read_compositions(rows, ELEMENTS)


def contents(result: CompositionsRead) -> list[tuple[str, str, str, str]]:
    return [(one.part_number, one.element, one.low, one.high) for one in result.contents]


def doubts(result: CompositionsRead) -> list[tuple[int, str]]:
    return [(entry.place.row, doubt.why) for entry, _, doubt in result.doubts]


def test_only_elements_of_the_law_file_are_taken() -> None:
    result = read(row(2, Nd="24.1", Pr="5.9", Dy="1.35", Tb="0.12", Fe="66", B="0.97"))
    assert contents(result) == [("M-1", "Dy", "1.35", ""), ("M-1", "Tb", "0.12", "")]
    assert (result.doubts, result.refused, result.remarks) == ([], [], [])


def test_a_row_a_substance_makes_the_same_as_a_column_a_substance() -> None:
    by_row = read(
        *(row(n, substance=s, content=c) for n, (s, c) in enumerate([("Dy", "1.35"), ("Nd2O3", "28")], 2))
    )
    assert contents(by_row) == contents(read(row(2, Dy="1.35", Nd2O3="28")))


def test_a_compound_is_turned_into_its_element_with_the_factor_shown() -> None:
    result = read(row(2, Dy2O3=("1.00", "2")))
    assert contents(result) == [("M-1", "Dy", "0.871321", "1.742642")]
    assert [text for _, text in result.remarks] == ["1.00–2 % Dy2O3 × 0.871321 = 0.871321–1.742642 % Dy"]


def test_equal_lots_are_one_and_lots_that_differ_make_a_range_with_both_rows() -> None:
    result = read(row(2, lot="A", Dy="4.20", Tb="0.1"), row(3, lot="B", Dy="4.2", Tb=("0.3", "0.4")))
    assert contents(result) == [("M-1", "Dy", "4.20", ""), ("M-1", "Tb", "0.1", "0.4")]
    assert all([entry.place.row for entry in one.entries] == [2, 3] for one in result.contents)
    assert {text for _, text in result.remarks} == {"Tb: 0.1–0.4 % over the lots in rows 2, 3"}
    assert not result.doubts


@pytest.mark.parametrize(
    "rows",
    [
        (row(2, Dy="4.2"), row(3, Dy="4.3")),
        (row(2, lot="A", Dy="4.2"), row(3, lot="A", Dy="4.3")),
        (row(2, lot="A", Dy="4.2"), row(3, Dy="4.3")),
        (row(2, lot="A", grade="N42SH", Dy="4.2"), row(3, lot="B", grade="N38EH", Dy="8.5")),
        (row(2, substance="Dy", content="4.2"), row(3, substance="Dy", content="4.3")),
        (row(2, Dy="4.2", Dy2O3="9"),),
        (row(2, lot="A", Dy="4.2"), row(3, lot="B", Nd="30")),
    ],
    ids=[
        "no lots",
        "one lot twice",
        "a lot and none",
        "two grades",
        "twice in one lot",
        "element and oxide",
        "a gap",
    ],
)
def test_rows_that_do_not_fit_together_settle_nothing_and_are_doubtful(rows: tuple[Entry, ...]) -> None:
    result = read(*rows)
    assert contents(result) == []
    told = {number for number, _ in doubts(result)}
    assert told == {
        entry.place.row
        for entry in rows
        if any("Dy" in text for text in (*entry.contents, *entry.values.values()))
    }


def test_a_lot_whose_content_is_no_value_leaves_the_range_open() -> None:
    unclear = row(3, lot="B", Nd="30")
    unclear.missing["list.content:Dy"] = NoValue("only a limit")
    result = read(row(2, lot="A", Dy="4.2"), unclear)
    assert contents(result) == []
    assert "row 3 on M-1 gives no clear content of Dy" in doubts(result)[0][1]


def test_a_table_of_other_elements_does_not_open_what_another_table_tells() -> None:
    result = read(row(2, Dy="4.2"), row(2, sheet="second", Tb="0.1"))
    assert sorted(contents(result)) == [("M-1", "Dy", "4.2", ""), ("M-1", "Tb", "0.1", "")]


def test_an_element_and_its_oxide_that_agree_give_the_element_as_it_stands() -> None:
    assert contents(read(row(2, Dy="4.2", Dy2O3="4.82"))) == [("M-1", "Dy", "4.2", "")]


def test_a_sum_of_two_elements_is_doubtful() -> None:
    result = read(row(2, **{"Dy+Tb": "3.2"}))
    assert contents(result) == []
    assert "Dy, Tb together" in doubts(result)[0][1]


def test_a_substance_that_is_not_known_is_doubtful_and_a_total_is_nothing() -> None:
    assert "Unobtainium" in doubts(read(row(2, substance="Unobtainium oxide", content="1")))[0][1]
    result = read(row(2, TREO="32.4", Dy="1"))
    assert (contents(result), result.doubts) == ([("M-1", "Dy", "1", "")], [])


def test_a_sum_above_hundred_is_refused_with_all_its_rows() -> None:
    one_row = read(row(2, Nd="60.0", Pr="30.0", Dy="15.0"))
    assert (contents(one_row), [entry.place.row for entry, _ in one_row.refused]) == ([], [2])
    rows = read(row(2, substance="Fe", content="99.0"), row(3, substance="Dy", content="4.0"))
    assert (contents(rows), [entry.place.row for entry, _ in rows.refused]) == ([], [2, 3])


@pytest.mark.parametrize(
    "figures",
    [
        {"Fe": "66", "Nd": "30", "Dy": "5"},
        {"Fe": "64.5", "Nd": "30", "Dy": "5", "Dy2O3": "5.7"},
        {"Fe": "60", "PrNd": "30", "Pr": "6", "Nd": "24", "Dy": "5"},
        {"Fe": "65", "TREO": "35", "Nd": "30", "Dy": "5"},
    ],
    ids=["rounded", "element and oxide", "a sum beside its parts", "a total"],
)
def test_figures_that_may_be_rounded_or_stand_twice_are_no_sum_above_hundred(figures: dict[str, str]) -> None:
    result = read(row(2, **figures))
    assert result.refused == []
    assert ("M-1", "Dy", "5", "") in contents(result)


def test_a_row_without_a_part_number_says_nothing() -> None:
    result = read(row(2, part="", Dy="4.2"))
    assert (contents(result), result.doubts) == ([], [])


def test_doubts_about_other_elements_are_left_out() -> None:
    entry = row(2, Dy="4.2")
    unclear = Doubtful("bal.", "")
    entry.doubts |= {"list.content:Fe": unclear, "list.content:Tb": unclear, "products.value": unclear}
    leave_out_other_elements(entry, ELEMENTS)
    assert entry.doubts.keys() == {"list.content:Tb", "products.value"}


PERCENTS = st.decimals("0", "30", places=2).map(str)


@given(st.lists(st.tuples(PERCENTS, PERCENTS), min_size=1, max_size=5))
def test_a_range_over_lots_holds_every_lot_and_no_more(figures: list[tuple[str, str]]) -> None:
    rows = [row(n, lot=f"L{n}", Dy=dy, Nd=nd) for n, (dy, nd) in enumerate(figures, 2)]
    ((_, element, low, high),) = contents(read(*rows))
    ends = [fraction_of(dy) for dy, _ in figures]
    assert element == "Dy"
    assert (fraction_of(low), fraction_of(high or low)) == (min(ends), max(ends))


@given(st.dictionaries(st.sampled_from(["Dy", "Tb", "Nd", "Fe", "Dy2O3", "Dy+Tb", "TREO", "x"]), PERCENTS))
def test_every_figure_of_a_listed_element_is_taken_or_told(figures: dict[str, str]) -> None:
    result = read(row(2, **figures))
    taken = {one.element for one in result.contents}
    told = bool(result.doubts or result.refused)
    for element in ("Dy", "Tb"):
        assert element in taken or told or not any(element in text for text in figures)
    assert all(fraction_of(one.low) <= Fraction(100) for one in result.contents)
