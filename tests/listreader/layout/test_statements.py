# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rows that each line outside the columns speaks of: from it to the next of its kind, and no row twice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.cells.figure_lines import About, StatementKind
from desktop_app.listreader.fields.heading_words import is_heading_word
from desktop_app.listreader.layout.find_layout import find_layout
from desktop_app.listreader.layout.sheet_layout import Region
from desktop_app.listreader.layout.statements import (
    Hold,
    LinePlace,
    LineRole,
    ScopedStatement,
    TableLine,
    scope_statements,
    stretches,
)
from tests.listreader.layout.sheets import HEADING, PARTS, lay_out, sheet

ABOVE, WITHIN, BELOW, ELSEWHERE = LinePlace.ABOVE, LinePlace.WITHIN, LinePlace.BELOW, LinePlace.ELSEWHERE


def line(
    row: int, text: str, place: LinePlace = WITHIN, role: LineRole = LineRole.NONE, column: int = 0
) -> TableLine:
    return TableLine(row, ((column, text),), place, role)


def told(*scoped: ScopedStatement) -> list[tuple[int, int, int, str]]:
    """Return the row of each line, the first and last row that it speaks of, and how."""
    return [(one.row, one.first, one.last, one.hold.value) for one in scoped]


def spans(region: Region, kind: StatementKind, about: About = About.MONEY) -> list[tuple[int, int, int, str]]:
    return told(*region.says(kind, about))


ROWS = (3, 4, 7, 8, 11)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([line(1, "USD/1000", ABOVE)], [(1, 3, 11, "holds")]),
        ([line(5, "USD/1000")], [(5, 7, 11, "holds")]),
        ([line(1, "USD/1000", ABOVE), line(5, "USD each")], [(1, 3, 4, "holds"), (5, 7, 11, "holds")]),
        ([line(5, "USD/1000"), line(6, "USD/100"), line(9, "USD each")], [(6, 7, 8, "holds"), (9, 11, 11, "holds")]),
        ([line(20, "USD/1000", BELOW)], [(20, 3, 11, "holds")]),
        ([line(5, "USD/1000"), line(20, "USD/1000", BELOW)], [(20, 3, 4, "holds"), (5, 7, 11, "holds")]),
        ([line(5, "USD/1000"), line(20, "USD/100", BELOW)], [(20, 3, 4, "holds"), (5, 7, 11, "unclear")]),
        ([line(20, "USD/1000", BELOW), line(21, "USD/100", BELOW)], [(20, 3, 11, "unclear")]),
        ([line(1, "USD/1000", ELSEWHERE)], [(1, 3, 11, "elsewhere")]),
        ([line(1, "USD/1000", ELSEWHERE), line(5, "USD/100")], [(1, 3, 4, "elsewhere"), (5, 7, 11, "holds")]),
        ([line(1, "USD each", ELSEWHERE)], []),
        ([line(1, "USD/1000", ABOVE), line(2, "USD/100", ABOVE)], [(2, 3, 11, "unclear")]),
        ([line(0, "USD/1000", ABOVE), line(2, "USD/100", ABOVE)], [(2, 3, 11, "holds")]),
        ([line(1, "USD/1000", ABOVE), line(2, "Group A: USD/100", ABOVE)], [(2, 3, 11, "holds")]),
        ([line(1, "Group A: USD/1000", ABOVE), line(2, "Group B: USD/100", ABOVE)], [(2, 3, 11, "unclear")]),
        ([line(1, "USD/1000 St", ABOVE), line(2, "USD/1000", ABOVE)], [(2, 3, 11, "holds")]),
        ([line(12, "USD/1000")], []),
        ([line(5, "USD/1000", LinePlace.BESIDE)], [(5, 3, 11, "unclear")]),
        ([line(5, "Screws per 100 pcs")], [(5, 7, 11, "unclear")]),
    ],
)  # fmt: skip
def test_a_statement_holds_to_the_next_of_its_kind(
    lines: list[TableLine], expected: list[tuple[int, int, int, str]]
) -> None:
    scoped = scope_statements(lines, ROWS)
    assert told(*(one for one in scoped if _is_basis(one))) == expected


def _is_basis(scoped: ScopedStatement) -> bool:
    return (scoped.statement.kind, scoped.statement.about) == (StatementKind.BASIS, About.MONEY)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([line(2, "Group A: USD/1000", role=LineRole.GROUP), line(5, "Group B", role=LineRole.GROUP)],
         [(2, 3, 4, "holds"), (2, 7, 11, "unclear")]),
        ([line(1, "Group A", role=LineRole.GROUP), line(2, "USD/1000"), line(5, "Group B", role=LineRole.GROUP)],
         [(2, 3, 4, "holds"), (2, 7, 11, "unclear")]),
        ([line(1, "USD/1000"), line(2, "Group A", role=LineRole.GROUP), line(5, "Group B", role=LineRole.GROUP)],
         [(1, 3, 11, "holds")]),
        ([line(1, "Group A: USD/1000", role=LineRole.GROUP), line(2, "Screws", role=LineRole.GROUP)],
         [(1, 3, 11, "holds")]),
        ([line(2, "Group A: USD/1000", role=LineRole.GROUP), line(5, "", role=LineRole.END_OF_GROUP)],
         [(2, 3, 4, "holds"), (2, 7, 11, "unclear")]),
        ([line(2, "USD/1000"), line(5, "", role=LineRole.END_OF_GROUP)], [(2, 3, 11, "holds")]),
        ([line(1, "Group A: USD/1000", ABOVE), line(5, "Group B", role=LineRole.GROUP)],
         [(1, 3, 4, "holds"), (1, 7, 11, "unclear")]),
        ([line(1, "Offer 12: USD/1000", ABOVE), line(5, "Group B", role=LineRole.GROUP)], [(1, 3, 11, "holds")]),
        ([line(1, "USD/1000", ABOVE), line(5, "", role=LineRole.HEADING_AGAIN)],
         [(1, 3, 4, "holds"), (1, 7, 11, "unclear")]),
        ([line(2, "Group A: USD each", role=LineRole.GROUP), line(5, "Group B", role=LineRole.GROUP)],
         [(2, 3, 4, "holds")]),
    ],
)  # fmt: skip
def test_what_the_line_of_a_group_says_ends_with_the_group(
    lines: list[TableLine], expected: list[tuple[int, int, int, str]]
) -> None:
    assert told(*filter(_is_basis, scope_statements(lines, ROWS))) == expected


def test_units_in_columns_of_figures_speak_of_these_until_a_line_speaks_of_all() -> None:
    lines = [TableLine(2, ((1, "g"), (2, "USD/100")), WITHIN), line(5, "Weights in kg")]
    scoped = scope_statements(lines, ROWS, figure_columns=frozenset({1, 2}))
    units = [(one.column, one.first, one.last) for one in scoped if one.statement.kind == StatementKind.UNIT]
    assert units == [(1, 3, 4), (None, 3, 4), (None, 7, 11)]
    assert [one.hold for one in scoped if one.column is None] == [Hold.ELSEWHERE, Hold.HOLDS]
    assert {one.column for one in filter(_is_basis, scoped)} == {2}
    assert {one.column for one in scope_statements(lines[:1], ROWS)} == {None}


def test_a_footnote_speaks_of_marked_rows_where_its_mark_stands_in_any() -> None:
    note = [line(20, "* USD/1000", BELOW)]
    assert told(*filter(_is_basis, scope_statements(note, ROWS))) == [(20, 3, 11, "holds")]
    marked = scope_statements(note, ROWS, marks=frozenset("*"))
    assert told(*filter(_is_basis, marked)) == [(20, 3, 11, "unclear")]


def test_nothing_is_said_of_no_rows() -> None:
    assert scope_statements([line(1, "USD/1000", ABOVE)], ()) == ()
    assert scope_statements([], ROWS) == ()


texts = st.sampled_from(["USD/1000", "EUR each", "Group A: CHF/100", "Group B", "Weights in g", "in kg", "x"])
made_lines = st.lists(
    st.builds(line, st.integers(0, 14), texts, st.sampled_from(LinePlace), st.sampled_from(LineRole)),
    max_size=8,
)


@given(lines=made_lines, rows=st.sets(st.integers(1, 12), min_size=1))
def test_of_each_row_there_is_at_most_one_statement_of_a_kind(lines: list[TableLine], rows: set[int]) -> None:
    lines.sort(key=lambda one: one.row)
    numbers = sorted(rows)
    scoped = scope_statements(lines, numbers, figure_columns=frozenset({0}))
    keys = {(one.statement.kind, one.statement.about, one.column) for one in scoped}
    for key in keys:
        of_key = sorted(
            (one.first, one.last)
            for one in scoped
            if (one.statement.kind, one.statement.about, one.column) == key
        )
        assert all(upper[1] < lower[0] for upper, lower in pairwise(of_key))
        assert all(first in rows and first <= last for first, last in of_key)
    for one in scoped:
        assert one.hold != Hold.HOLDS or not one.is_within or one.first > one.row
    found = stretches(scoped, numbers)
    for number in numbers:
        held = next(held for last, held in found if number <= last)
        assert set(held) == {one for one in scoped if one.first <= number <= one.last}


def test_lines_are_found_above_between_and_below_the_rows_of_a_sheet() -> None:
    layout = lay_out(
        ("All prices in EUR",), HEADING, PARTS[0], ("Prices per 100 pcs",), *PARTS[1:], (), ("Weights in g",)
    )
    (region,) = layout.regions
    assert spans(region, StatementKind.CURRENCY) == [(1, 3, 7, "holds")]
    assert spans(region, StatementKind.BASIS) == [(4, 5, 7, "holds")]
    assert spans(region, StatementKind.UNIT, About.MASS) == [(9, 3, 7, "holds")]
    assert region.holds_throughout(StatementKind.CURRENCY, About.MONEY)
    assert not region.holds_throughout(StatementKind.BASIS, About.MONEY)


def test_lines_far_from_a_table_or_of_many_cells_are_none_of_its() -> None:
    layout = lay_out(("All prices in EUR",), *[("x",)] * 25, HEADING, *PARTS)
    assert layout.regions[0].statements == ()
    wide = lay_out(("All prices in EUR", "a", "b", "c", "d"), HEADING, *PARTS)
    assert wide.regions[0].statements == ()


def test_a_merged_title_over_both_of_two_tables_speaks_of_both() -> None:
    rows = (
        ("Prices in USD", "", "", "", ""),
        ("Part number", "Qty", "", "Part number", "Qty"),
        ("M-1", 2, "", "N-1", 1),
        ("M-2", 3, "", "N-2", 7),
    )
    for merged, right in (([], Hold.ELSEWHERE), ([(1, 0, 1, 4)], Hold.HOLDS)):
        layout = find_layout(sheet(*rows, merged=merged), "list.xlsx", is_heading_word=is_heading_word)
        assert [region.statements[0].hold for region in layout.regions] == [Hold.HOLDS, right]
