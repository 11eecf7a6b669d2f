# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Stores the columns of a table in the settings: visible ones, order, widths, and sorting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.models.columns import Column

_GATHER_MS = 300
_LEAST_STRETCHED = 90
"""What is left of a stretched column at least, in pixels at 100 %; with less nobody could read it."""


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """The stored layout of one column; ``width`` is in pixels at 100 %, 0 for the default."""

    id: str
    is_shown: bool
    width: int

    def as_text(self) -> str:
        """Return the layout as it is stored."""
        return f"{self.id}:{self.width}:{'shown' if self.is_shown else 'hidden'}"


def read_column_layout(text: object) -> ColumnLayout | None:
    """Return a stored layout; None for another text."""
    name, _, width_and_visibility = str(text).partition(":")
    width, _, visibility = width_and_visibility.partition(":")
    return ColumnLayout(name, visibility == "shown", int(width)) if width.isdecimal() else None


class ColumnMemory:
    """Restores the columns of one table and stores changes to them."""

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]], key: str) -> None:
        self._table, self._columns, self._key = table, columns, key
        self._settings: QSettings | None = None
        self._usual = ("", False)
        self._is_applying = False
        self._timer = QTimer(table)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER_MS)
        self._timer.timeout.connect(self.save_layout)
        header = table.horizontalHeader()
        for moved in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            moved.connect(self.note_change)

    def use_settings(self, settings: QSettings | None) -> None:
        """Use these settings and restore the columns from them; None stores nothing."""
        self._settings = settings if self._key else None
        self.apply_layout()

    def sort_usually(self, column: str, *, descending: bool) -> None:
        """Sort by a column unless the user has chosen another."""
        self._usual = (column, descending)
        if not self._read_stored("sort"):
            self._sort_by_column(column, descending=descending)

    def note_change(self, *_signal_arguments: object) -> None:
        """Store the columns shortly after the last change."""
        if self._settings is not None and not self._is_applying:
            self._timer.start()

    def reset_columns(self) -> None:
        """Restore the default layout."""
        if self._settings is not None:
            self._settings.remove(f"{self._key}/columns")
            self._settings.remove(f"{self._key}/sort")
        self.apply_layout()
        self._timer.stop()

    def apply_layout(self) -> None:
        """Restore the stored layout."""
        self._is_applying = True
        index_by_id = {one.id: index for index, one in enumerate(self._columns)}
        stored_layouts = [read_column_layout(text) for text in self._read_stored("columns")]
        stored_by_id = {
            layout.id: layout for layout in stored_layouts if layout is not None and layout.id in index_by_id
        }
        header = self._table.horizontalHeader()
        for position, column in enumerate(self._columns):
            one = stored_by_id.get(column.id, ColumnLayout(column.id, column.visible, 0))
            self._table.setColumnWidth(position, px(one.width or column.width))
            self._table.setColumnHidden(position, not one.is_shown)
            if column.stretch:
                header.setSectionResizeMode(position, QHeaderView.ResizeMode.Stretch)
        new_columns = [name for name in index_by_id if name not in stored_by_id]
        for position, name in enumerate([*stored_by_id, *new_columns]):
            header.moveSection(header.visualIndex(index_by_id[name]), position)
        self._sort_as_left()
        self._is_applying = False

    def fit_stretch_column(self) -> None:
        """Keep the stretched column at its default width where little of it would be left; the table scrolls then."""
        is_large = px(100) >= LARGE
        header, table = self._table.horizontalHeader(), self._table
        for index, column in enumerate(self._columns):
            if not column.stretch or header.isSectionHidden(index):
                continue
            others = header.length() - header.sectionSize(index)
            least = px(column.width if is_large else min(column.width, _LEAST_STRETCHED))
            is_tight = table.viewport().width() - others < least
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(index, modes.Interactive if is_tight else modes.Stretch)
            if is_tight:
                header.resizeSection(index, px(column.width))

    def _sort_as_left(self) -> None:
        name, _, way = next(iter(self._read_stored("sort")), "").partition(":")
        if name in {column.id for column in self._columns}:
            self._sort_by_column(name, descending=way == "descending")
        else:
            self._sort_by_column(self._usual[0], descending=self._usual[1])

    def _sort_by_column(self, name: str, *, descending: bool) -> None:
        if not self._table.isSortingEnabled():
            return
        places = {column.id: index for index, column in enumerate(self._columns)}
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(places.get(name, 0), order)

    def _read_stored(self, setting: str) -> list[str]:
        stored = self._settings.value(f"{self._key}/{setting}") if self._settings is not None else None
        if isinstance(stored, str):  # QSettings returns a list of one as a string
            return [stored]
        return [str(entry) for entry in stored] if isinstance(stored, list) else []

    def save_layout(self) -> None:
        """Store the present layout."""
        if self._settings is None:
            return
        header = self._table.horizontalHeader()
        order = sorted(range(len(self._columns)), key=header.visualIndex)
        layouts = [
            ColumnLayout(
                self._columns[at].id, not header.isSectionHidden(at), self._width_at_100(at)
            ).as_text()
            for at in order
        ]
        self._store_unusual(
            "columns",
            layouts,
            [ColumnLayout(column.id, column.visible, 0).as_text() for column in self._columns],
        )
        sorted_by = header.sortIndicatorSection()
        if self._table.isSortingEnabled() and 0 <= sorted_by < len(self._columns):
            is_down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            usual, is_usually_down = self._usual
            self._store_unusual(
                "sort",
                _sort_entry(self._columns[sorted_by].id, descending=is_down),
                _sort_entry(usual or self._columns[0].id, descending=is_usually_down),
            )

    def _store_unusual(self, setting: str, left: object, usual: object) -> None:
        """Store a layout that differs from the default, which a later version may change."""
        if self._settings is not None and left == usual:
            self._settings.remove(f"{self._key}/{setting}")
        elif self._settings is not None:
            self._settings.setValue(f"{self._key}/{setting}", left)

    def _width_at_100(self, index: int) -> int:
        """Return the width of a column in pixels at 100 %; 0 for the default."""
        width, column = self._table.columnWidth(index), self._columns[index]
        is_usual = column.stretch or width in (0, px(column.width))
        return 0 if is_usual else round(width * 100 / px(100))


def _sort_entry(column: str, *, descending: bool) -> str:
    return f"{column}:{'descending' if descending else 'ascending'}"
