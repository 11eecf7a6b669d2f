# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table model keeps Qt's promises, with rows changing under it, whether it has them all or reads them later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.ui.models.table_model import NOT_READ_YET, VERDICT, Column, LazyRows, TableModel


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    price: int | None


COLUMNS: tuple[Column[Row], ...] = (
    Column("name", "Name", lambda row: row.name, verdict=lambda _row: "OUTSIDE"),
    Column("price", "Price", lambda row: str(row.price or "–"), lambda row: row.price, right=True),
)
ROWS = [Row(1, "Magnet, ring", 12), Row(2, "Rotor", None), Row(3, "magnet, block", 4)]


@pytest.fixture
def model(qapp: object) -> TableModel[Row]:
    made: TableModel[Row] = TableModel(COLUMNS)
    made.replace_rows(ROWS)
    return made


def names(model: TableModel[Row]) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def long_list(count: int, *read: int) -> LazyRows[Row]:
    """Return a list of which only some rows are read."""
    return LazyRows(range(count), {key: Row(key, f"row {key}", key) for key in read}, count)


def test_the_model_keeps_qts_promises(model: TableModel[Row], qtmodeltester: Any) -> None:
    qtmodeltester.check(model)
    model.replace_rows(ROWS[:1])
    model.replace_rows([])
    model.replace_rows(ROWS)
    qtmodeltester.check(model)


def test_filtered_and_sorted_it_keeps_them(model: TableModel[Row], qtmodeltester: Any) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.filter_by("magnet")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.replace_rows(ROWS[:2])
    model.filter_with(lambda row: row.price is not None)
    model.sort(0)
    model.replace_rows([*ROWS, Row(4, "magnet, arc", 7)])
    assert names(model) == ["magnet, arc", "magnet, block", "Magnet, ring"]
    model.filter_by("")
    model.sort(-1)
    qtmodeltester.check(model)
    del tester


def test_a_list_that_is_read_later_keeps_them(model: TableModel[Row], qtmodeltester: Any) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.replace_rows(long_list(300, 0, 1, 2))
    qtmodeltester.check(model)
    model.fill_rows({200: Row(200, "row 200", 200)})
    model.replace_rows(long_list(301, 200))
    model.replace_rows(long_list(7))
    qtmodeltester.check(model)
    model.replace_rows(ROWS)
    model.replace_rows(long_list(300))
    model.replace_rows(LazyRows([], {}, 300))
    qtmodeltester.check(model)
    del tester


def test_rows_that_are_not_read_are_told_of_once_and_shown_when_they_come(
    model: TableModel[Row], qtbot: QtBot
) -> None:
    model.replace_rows(long_list(300, 0))
    told: list[str] = []
    model.rows_lacking.connect(lambda: told.append("lacking"))
    with qtbot.waitSignal(model.rows_lacking, timeout=5_000):
        assert names(model)[:2] == ["row 0", NOT_READ_YET]
    assert told == ["lacking"]
    with qtbot.waitSignal(model.dataChanged, timeout=5_000):
        model.fill_rows({1: Row(1, "row 1", 1)})
    assert model.index(1, 0).data() == "row 1"
    assert model.position_of(250) == 250
    assert model.position_of(300) == -1


def test_a_list_that_is_not_read_whole_is_asked_for_anew(model: TableModel[Row], qtbot: QtBot) -> None:
    model.replace_rows(long_list(300))
    changes: tuple[Callable[[], None], ...] = (
        lambda: model.filter_by("magnet"),
        lambda: model.sort(1, Qt.SortOrder.DescendingOrder),
        lambda: model.filter_with(None),
    )
    for change in changes:
        with qtbot.waitSignal(model.query_changed, timeout=5_000):
            change()
    wanted = model.query
    assert (wanted.text, wanted.column, wanted.descending) == ("magnet", 1, True)
    assert model.rowCount() == 300, "nothing moves until it has been read"


def test_the_same_rows_in_the_same_order_leave_views_where_they_are(
    model: TableModel[Row], qtbot: QtBot
) -> None:
    held = QPersistentModelIndex(model.index(1, 0))
    model.replace_rows([*ROWS[:2], Row(3, "magnet, block of four", 4)])
    assert held.row() == 1
    assert names(model)[2] == "magnet, block of four"
    model.sort(1)
    assert held.data() == "Rotor", "a row that is held is held wherever it is sorted to"


def test_every_word_typed_must_be_in_the_row(model: TableModel[Row]) -> None:
    model.filter_by("MAGNET ring")
    assert names(model) == ["Magnet, ring"]
    model.filter_by("")
    model.filter_with(lambda row: row.price is None)
    assert names(model) == ["Rotor"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Qt.SortOrder.AscendingOrder, ["magnet, block", "Magnet, ring", "Rotor"]),
        (Qt.SortOrder.DescendingOrder, ["Magnet, ring", "magnet, block", "Rotor"]),
    ],
)
def test_figures_sort_as_figures_and_blanks_come_last(
    model: TableModel[Row], order: Qt.SortOrder, expected: list[str]
) -> None:
    model.sort(1, order)
    assert names(model) == expected


def test_a_cell_tells_its_verdict_and_side(model: TableModel[Row]) -> None:
    index = model.index(0, 0)
    assert index.data(VERDICT) == "OUTSIDE"
    right = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
