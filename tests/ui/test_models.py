# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table model and its proxy keep Qt's promises, with rows changing under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.proxy import FilterProxy
from desktop_app.ui.models.table_model import VERDICT, TableModel


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
    made.replace(ROWS)
    return made


def names(proxy: FilterProxy) -> list[str]:
    return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]


def test_the_model_keeps_qts_promises(model: TableModel[Row], qtmodeltester: Any) -> None:
    qtmodeltester.check(model)
    model.replace(ROWS[:1])
    model.replace([])
    model.replace(ROWS)
    qtmodeltester.check(model)


def test_the_proxy_keeps_qts_promises(model: TableModel[Row], qtmodeltester: Any) -> None:
    proxy = FilterProxy(model)
    qtmodeltester.check(proxy)
    proxy.filter_by("magnet")
    model.replace(ROWS[:2])
    qtmodeltester.check(proxy)


def test_every_word_typed_must_be_in_the_row(model: TableModel[Row]) -> None:
    proxy = FilterProxy(model)
    proxy.filter_by("MAGNET ring")
    assert names(proxy) == ["Magnet, ring"]
    proxy.filter_by("")
    proxy.keep(lambda row: row.price is None)
    assert names(proxy) == ["Rotor"]


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
    proxy = FilterProxy(model)
    proxy.sort(1, order)
    assert names(proxy) == expected


def test_a_cell_tells_its_verdict_and_side(model: TableModel[Row]) -> None:
    index = model.index(0, 0)
    assert index.data(VERDICT) == "OUTSIDE"
    right = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
