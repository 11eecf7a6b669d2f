# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Filter and sort over a table model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from desktop_app.ui.models.table_model import ROW, SORT, TableModel

Index = QModelIndex | QPersistentModelIndex
Test = Callable[[Any], bool]


class FilterProxy(QSortFilterProxyModel):
    """Keeps the rows whose texts hold every word typed, and that pass the test chosen."""

    def __init__(self, model: TableModel[Any], parent: QObject | None = None) -> None:
        # Never a child of its own source: the binding then frees the two in the wrong order.
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._test: Test | None = None
        self.setSourceModel(model)
        self.setSortRole(SORT)

    def filter_by(self, typed: str) -> None:
        """Keep rows that hold these words, in any column and any case."""
        self.beginFilterChange()
        self._words = tuple(typed.casefold().split())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def keep(self, test: Test | None) -> None:
        """Keep rows that pass a test; None keeps all."""
        self.beginFilterChange()
        self._test = test
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        model = self.sourceModel()
        if not isinstance(model, TableModel):
            return True
        row = model.rows[source_row]
        if self._test is not None and not self._test(row):
            return False
        if not self._words:
            return True
        said = " ".join(column.text(row) for column in model.columns).casefold()
        return all(word in said for word in self._words)

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        left, right = source_left.data(SORT), source_right.data(SORT)
        if left is None or right is None:
            return right is not None
        blank_left, blank_right = left[0], right[0]
        if blank_left or blank_right:  # blanks come last, whichever way it sorts
            upwards = self.sortOrder() == Qt.SortOrder.AscendingOrder
            return bool((blank_left < blank_right) == upwards and blank_left != blank_right)
        return bool(left[1] < right[1])

    def row_at(self, index: Index) -> Any:
        """Return the row that a place in the view shows."""
        return index.data(ROW)
