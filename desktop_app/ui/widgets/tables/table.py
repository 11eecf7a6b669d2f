# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A table of rows with filter, sorting, a choice of columns, and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from desktop_app.ui.look.theme import px
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.table_model import LazyRows, TableModel, row_key
from desktop_app.ui.plain import add_entry
from desktop_app.ui.widgets.tables.column_memory import ColumnMemory
from desktop_app.ui.widgets.tables.row_delegate import RowDelegate
from desktop_app.ui.words.strings import tr

_AROUND: Final = 30
Index = QModelIndex | QPersistentModelIndex


class RowsTable(QTableView):
    """The table; the signals ``opened``, ``chosen`` and ``deleting`` carry the row itself."""

    opened = Signal(object)
    chosen = Signal(object)
    deleting = Signal(object)
    rows_needed = Signal(object)
    """Carries the keys of visible rows that are not read yet."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        name: str,
        *,
        memory: QSettings | None = None,
        key: str = "",
    ) -> None:
        super().__init__()
        self.rows_model: TableModel[Any] = TableModel(columns, self)
        self._remembered_key: Any = None
        self._is_awaited = self._is_returning = False
        self.is_settling = False
        """True while the table itself selects a row, after its rows were replaced."""
        self.setModel(self.rows_model)
        self.setAccessibleName(name)
        self._set_appearance()
        self._columns = ColumnMemory(self, self.rows_model.columns, key)
        self._columns.use_settings(memory)
        self._entries: list[tuple[str, Callable[[], object]]] = []
        self._connect_signals()

    def _connect_signals(self) -> None:
        model = self.rows_model
        model.modelAboutToBeReset.connect(self._remember_row)
        model.modelReset.connect(self._return_to_row)
        model.dataChanged.connect(self._note_filled)
        model.rows_lacking.connect(self._tell_rows_needed)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._open_index)

    def _open_index(self, index: Index) -> None:
        row = self.rows_model.row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    def _tell_chosen(self, *_signal_arguments: object) -> None:
        row = self.current_row()
        self._is_awaited = row is None and self.currentIndex().isValid()
        if not self._is_returning:
            self.chosen.emit(row)

    # ---- rows that are read later, and other rows ----

    def _note_filled(self) -> None:
        """Emit ``chosen`` once the current row has been read."""
        if self._is_awaited and self.current_row() is not None:
            self._tell_chosen()

    def _tell_rows_needed(self) -> None:
        model = self.rows_model
        keys = [key for position, key in self._list_near_rows() if model.row_at(position) is None]
        if keys:
            self.rows_needed.emit(keys)

    def _list_near_rows(self) -> Iterator[tuple[int, Any]]:
        """Yield position and key of visible rows and some around them, of a list not read whole."""
        long = self.rows_model.lazy_rows
        if long is not None and long.keys:
            top = max(self.rowAt(0), 0)
            last_visible = self.rowAt(self.viewport().height() - 1)
            last = last_visible if last_visible >= 0 else min(top + _AROUND, len(long.keys) - 1)
            for position in range(max(top - _AROUND, 0), min(last + _AROUND, len(long.keys))):
                yield position, long.keys[position]

    def list_keys_near(self) -> list[Any]:
        """Return the keys of the visible rows and of the current one, of a list not read whole."""
        return [*(key for _position, key in self._list_near_rows()), *filter(None, [self.current_key()])]

    def _remember_row(self) -> None:
        key = self.current_key()
        self._remembered_key = self._remembered_key if key is None else key

    def _return_to_row(self) -> None:
        """Select the row that was current before, or the first one if that was removed."""
        if self._remembered_key is not None:
            self._is_returning = self.is_settling = True
            is_there = self.select_row(self._remembered_key)
            self._is_returning = self.is_settling = False
            if not is_there:
                self.select_first()

    def _set_appearance(self) -> None:
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setAccessibleName(tr("Rows of {name}", name=self.accessibleName()))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(32))
        self.verticalHeader().setMinimumSectionSize(px(32))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(px(48))
        header.setFixedHeight(px(32))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        header.setAccessibleName(tr("Columns of {name}", name=self.accessibleName()))

    def keep_order(self) -> None:
        """Show the rows in the order given, without sorting."""
        self.setSortingEnabled(False)
        self.rows_model.sort(-1)

    def sort_by_column(self, column: str, *, descending: bool = False) -> None:
        """Sort by a column unless the user has chosen another."""
        self._columns.sort_usually(column, descending=descending)

    def show_rows(self, rows: Sequence[Any] | LazyRows[Any]) -> None:
        """Replace the rows and keep the current one."""
        self.rows_model.replace_rows(rows)

    def current_row(self) -> Any:
        """Return the current row; None if there is none, or it is not read yet."""
        index = self.currentIndex()
        return self.rows_model.row_at(index.row()) if index.isValid() else None

    def current_key(self) -> Any:
        """Return the key of the current row; None if there is none."""
        position, long = self.currentIndex().row(), self.rows_model.lazy_rows
        if position < 0:
            return None
        return long.keys[position] if long is not None else row_key(self.current_row())

    def select_row(self, identity: object) -> bool:
        """Select a row by its key; tells whether it is shown."""
        position = self.rows_model.position_of(identity)
        if position >= 0:
            self.setCurrentIndex(self.rows_model.index(position, self._first_column()))
        return position >= 0

    def select_first(self) -> None:
        """Select the first row, if there is one."""
        if self.rows_model.rowCount():
            self.is_settling = True
            self.setCurrentIndex(self.rows_model.index(0, self._first_column()))
            self.is_settling = False

    def clear_rows(self) -> None:
        """Remove all rows and forget the current one."""
        self.rows_model.replace_rows(())
        self._remembered_key = None

    def _first_column(self) -> int:
        visible_columns = (c for c in range(len(self.rows_model.columns)) if not self.isColumnHidden(c))
        return next(visible_columns, 0)

    def choose_columns(self, at: QPoint | None = None) -> None:
        """Open the menu in which columns are shown and hidden."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Columns"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for index, column in enumerate(self.rows_model.columns):
            entry = add_entry(menu, column.heading)
            entry.setCheckable(True)
            entry.setChecked(not self.isColumnHidden(index))
            entry.setEnabled(index > 0)
            entry.toggled.connect(
                lambda is_shown, column_index=index: self._show_column(column_index, is_shown)
            )
        menu.addSeparator()
        add_entry(menu, tr("Reset columns")).triggered.connect(lambda _on=False: self._reset_columns())
        header = self.horizontalHeader()
        menu.popup(header.mapToGlobal(at if at is not None else QPoint(0, header.height())))

    def add_menu_entry(self, text: str, run: Callable[[], object]) -> None:
        """Add an entry to the menu of the table, which a right click or the menu key opens."""
        self._entries.append((text, run))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._entries:
            self.open_menu(event.globalPos())

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the table."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Menu of {name}", name=self.accessibleName()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in self._entries:
            add_entry(menu, text).triggered.connect(lambda _on=False, run=run: run())
        add_entry(menu, tr("Choose columns")).triggered.connect(lambda _on=False: self.choose_columns())
        menu.popup(at)

    def columns_in_sight(self) -> list[Column[Any]]:
        """Return the columns that are shown, from left to right."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(position) for position in range(header.count()))
        return [self.rows_model.columns[index] for index in order if not self.isColumnHidden(index)]

    def rows_to_save(self) -> list[tuple[Any, Any]]:
        """Return key and row of the selected rows where they are several, else of all rows; None for one not read."""
        model = self.rows_model
        selected = sorted(index.row() for index in self.selectionModel().selectedRows(self._first_column()))
        positions = selected if len(selected) > 1 else range(model.rowCount())
        keys = model.lazy_rows.keys if model.lazy_rows is not None else None
        rows = [(position, model.row_at(position)) for position in positions]
        return [(keys[at] if keys is not None else row_key(row), row) for at, row in rows]

    def _show_column(self, index: int, is_shown: bool) -> None:  # noqa: FBT001  as the signal says it
        self.setColumnHidden(index, not is_shown)
        self._columns.note_change()

    def _reset_columns(self) -> None:
        self._columns.reset_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fit_stretch_column()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete and row is not None:
            self.deleting.emit(row)
        else:
            super().keyPressEvent(event)
