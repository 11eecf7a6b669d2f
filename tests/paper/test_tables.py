# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables: figures on their point, columns within the width, rows never lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import line_breaking, page_style, tables
from desktop_app.paper.blocks import (
    Align,
    BoxedLetter,
    Column,
    Fact,
    KeyValues,
    Row,
    Runs,
    Table,
    Total,
    compose_runs,
)
from desktop_app.paper.tables import Cell, Grid, set_facts

WIDTH = 500.0


def _set(table: Table) -> Grid:
    return tables.set_table(table, WIDTH, empty="none")


def _points(table: Table, column: int) -> set[float]:
    """Return where the decimal points of a column stand."""
    found = set()
    for row in _set(table).rows:
        cell = row.cells[column]
        placed = cell.lines[0]
        said = "".join(atom.text for atom in placed.line.atoms)
        look = placed.line.atoms[0].style
        whole = line_breaking.measure_text(said.partition(".")[0].rstrip(" %"), look)
        found.add(round(cell.x + placed.dx + whole, 2))
    return found


def test_figures_stand_on_their_point() -> None:
    figures = (
        compose_runs("0.5484", BoxedLetter("C")),
        compose_runs("227.53"),
        compose_runs("2\u202f000", BoxedLetter("T")),
    )
    table = Table(
        (Column("Line"), Column("Value", Align.POINT)),
        tuple(Row((compose_runs("x"), figure)) for figure in figures),
        (Total(compose_runs("all"), (compose_runs("12.5"),)),),
    )
    assert len(_points(table, 1)) == 1


def test_marks_of_a_column_stand_under_each_other() -> None:
    table = Table(
        (Column("Mass, g", Align.POINT), Column("x", grow=1)),
        (Row((compose_runs("1.25", BoxedLetter("M")),)), Row((compose_runs("30", BoxedLetter("D")),))),
    )
    ends = set()
    for row in _set(table).rows:
        cell = row.cells[0]
        ends.add(round(cell.x + cell.lines[0].dx + cell.lines[0].line.width, 2))
    assert len(ends) == 1


def _right_edge(cell: Cell) -> float:
    return max((cell.x + one.dx + one.line.width for one in cell.lines), default=0.0)


CELLS = st.one_of(
    st.text(max_size=30),
    st.text(min_size=80, max_size=200).map(lambda text: text.replace(" ", "x")),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(str),
)
ALIGNS = st.lists(st.sampled_from(Align), min_size=1, max_size=7)


@given(ALIGNS, st.data())
def test_no_cell_leaves_the_table(aligns: list[Align], data: st.DataObject) -> None:
    columns = tuple(Column("Heading", align) for align in aligns)
    row = st.tuples(*[CELLS for _ in aligns]).map(lambda texts: Row(tuple(map(compose_runs, texts))))
    rows = data.draw(st.lists(row, max_size=4))
    grid = _set(Table(columns, tuple(rows)))
    for line in grid.rows:
        for cell, after in zip(line.cells, [*line.cells[1:], None], strict=True):
            assert _right_edge(cell) <= (after.x if after else WIDTH) + 0.1
            assert all(one.dx >= 0 for one in cell.lines)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 60])
def test_torn_tables_keep_every_row(count: int) -> None:
    table = Table((Column("No."),), tuple(Row((compose_runs(f"row {n}"),)) for n in range(count)))
    grid, said = _set(table), []
    while True:
        torn = grid.split_at_height(90.0, forced=True) if grid.height > 90.0 else None
        part = torn[0] if torn else grid
        assert part.head is not None
        assert part.height <= 90.0
        said += [row.cells[0].lines[0].line.atoms[-1].text.rpartition(" ")[2] for row in part.rows]
        if torn is None:
            break
        grid = torn[1]
    assert said == ([str(n) for n in range(count)] or ["none"])


def test_totals_are_not_parted_from_the_last_row() -> None:
    table = Table(
        (Column("A"), Column("B", Align.POINT)),
        tuple(Row((compose_runs("x"), compose_runs(str(n)))) for n in range(10)),
        (
            Total(compose_runs("sum"), (compose_runs("45"),)),
            Total(compose_runs("again"), (compose_runs("45"),)),
        ),
    )
    grid = _set(table)
    almost = grid.height - 1.0
    torn = grid.split_at_height(almost, forced=False)
    assert torn is not None
    assert len(torn[1].rows) >= 3
    assert not torn[1].rows[0].tied


def test_a_row_higher_than_the_page_is_torn_between_its_lines() -> None:
    long: Runs = compose_runs("word " * 2000)
    grid = _set(Table((Column("A"), Column("B")), (Row((long, compose_runs("short"))),)))
    assert grid.split_at_height(300.0, forced=False) is None
    torn = grid.split_at_height(300.0, forced=True)
    assert torn is not None
    lines = sum(len(part.rows[0].cells[0].lines) for part in torn)
    assert lines == len(grid.rows[0].cells[0].lines)
    assert torn[0].height <= 300.0


def test_facts_stand_in_two_columns_from_left_to_right() -> None:
    facts = tuple(Fact(f"label {n}", compose_runs(f"value {n}")) for n in range(3))
    grid = set_facts(KeyValues(facts, across=2), WIDTH)
    assert [len(row.cells) for row in grid.rows] == [4, 2]


def test_an_endless_name_does_not_starve_its_neighbours() -> None:
    table = Table(
        (Column("Part"), Column("Country"), Column("Mass, g", Align.POINT)),
        (
            Row(
                (
                    compose_runs("W" * 300),
                    compose_runs("Bosnia and Herzegovina"),
                    compose_runs("1\u202f234.56"),
                )
            ),
        ),
    )
    row = _set(table).rows[0]
    assert len(row.cells[1].lines) <= 2
    assert len(row.cells[2].lines) == 1
    assert row.cells[2].style == page_style.CELL
