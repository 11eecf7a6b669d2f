# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A table of rows with filter, sorting, a choice of columns, and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSettings,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_app.ui.look.theme import LARGE, active_theme, px, sized_font
from desktop_app.ui.models.table_model import ACT, MARK, QUIET, VERDICT, Column, LazyRows, TableModel, row_key
from desktop_app.ui.plain import (
    CopiedTable,
    add_entry,
    lines_as_table,
    put_on_clipboard,
    set_available,
    shown_on,
)
from desktop_app.ui.widgets.charts import MARK as MARK_SIZE
from desktop_app.ui.widgets.charts import draw_act, draw_mark, draw_verdict
from desktop_app.ui.widgets.row_menu import RowAct, RowEntry, RowMenu, add_row_entry
from desktop_app.ui.words.strings import tr

Index = QModelIndex | QPersistentModelIndex
_AROUND: Final = 30
COPY_KEYS: Final = "Ctrl+C"


class RowsTable(QTableView):
    """The table; the signals ``opened``, ``chosen`` and ``deleting`` carry the row itself."""

    opened = Signal(object)
    chosen = Signal(object)
    deleting = Signal(object)
    selected = Signal()
    """Other rows are selected."""
    rows_needed = Signal(object)
    """Carries the keys of visible rows that are not read yet."""
    copying = Signal()
    """The selected rows are to be copied, some of which are not read yet."""
    copied = Signal(int)
    """So many rows were copied."""

    def __init__(
        self, columns: Sequence[Column[Any]], name: str, *, memory: QSettings | None = None, key: str = ""
    ) -> None:
        super().__init__()
        self.rows_model: TableModel[Any] = TableModel(columns, self)
        self._remembered_key: Any = None
        self._is_awaited = self._is_returning = False
        self.is_settling = False
        """True while the table itself selects a row, after its rows were replaced."""
        self.setModel(self.rows_model)
        self.setAccessibleName(name)
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
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(px(48))
        self.set_row_height(px(32))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        header.setAccessibleName(tr("Columns of {name}", name=self.accessibleName()))
        self._columns = ColumnMemory(self, self.rows_model.columns, key)
        self._columns.use_settings(memory)
        self._entries: list[tuple[str, Callable[[], RowAct], str]] = []
        self.describe_menu: Callable[[Any], RowMenu] | None = None
        """Returns what can be done with a row; None of a table whose rows are only read."""
        self._connect_signals()

    def _connect_signals(self) -> None:
        model = self.rows_model
        model.modelAboutToBeReset.connect(self._remember_row)
        model.modelReset.connect(self._return_to_row)
        model.dataChanged.connect(self._note_filled)
        model.rows_lacking.connect(self._tell_rows_needed)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.selectionModel().selectionChanged.connect(lambda *_signal_arguments: self.selected.emit())
        self.doubleClicked.connect(self._open_index)
        self.chosen.connect(self._show_current_row)

    def set_row_height(self, pixels: int) -> None:
        """Give each row and the headings a height."""
        self.verticalHeader().setMinimumSectionSize(pixels)
        self.verticalHeader().setDefaultSectionSize(pixels)
        self.horizontalHeader().setFixedHeight(pixels)

    def show_whole(self) -> None:
        """Be as tall as all rows, where what is around the table scrolls; the current row is brought into sight."""
        rows = max(self.rows_model.rowCount(), 1)
        self.setFixedHeight(self.horizontalHeader().height() + rows * px(32) + 4)

    def _show_current_row(self, _row: object) -> None:
        area = self.parentWidget()
        while area is not None and self.hasFocus():
            content = area.widget() if isinstance(area, QScrollArea) else None
            if isinstance(area, QScrollArea) and content is not None:
                at = self.viewport().mapTo(content, self.visualRect(self.currentIndex()).center())
                area.ensureVisible(at.x(), at.y(), 0, px(32))
            area = area.parentWidget()

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
            self._select_alone(position)
        return position >= 0

    def select_first(self) -> None:
        """Select the first row, if there is one."""
        if self.rows_model.rowCount():
            self.is_settling = True
            self._select_alone(0)
            self.is_settling = False

    def _select_alone(self, position: int) -> None:
        """Select one row and no other, even while Ctrl or Shift is still held from what brought it here."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows_model.index(position, self._first_column())
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

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
            entry.setChecked(self._columns.is_chosen(index))
            set_available(entry, "" if index else tr("The first column always stays."))
            entry.toggled.connect(
                lambda is_shown, index=index: self._columns.choose_column(index, is_shown=is_shown)
            )
        menu.addSeparator()
        add_entry(menu, tr("Reset columns")).triggered.connect(
            lambda _on=False: self._columns.reset_columns()
        )
        header = self.horizontalHeader()
        menu.popup(header.mapToGlobal(at if at is not None else QPoint(0, header.height())))

    def add_menu_entry(self, text: str, run: Callable[[], object], keys: str = "") -> None:
        """Add what is done with the list as a whole to the menu, which a right click or the menu key opens."""
        self._entries.append((text, lambda: run, keys))

    def add_checked_entry(self, text: str, read_act: Callable[[], RowAct], keys: str = "") -> None:
        """Add an entry that may be grey: when the menu opens, ``read_act`` returns what it does, or why it cannot."""
        self._entries.append((text, read_act, keys))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos(), with_row=True)

    def _open_menu_at_row(self) -> None:
        """Open the menu beside the current row, as the menu key does."""
        if QApplication.activePopupWidget() is None:  # some systems open it before they tell of the key
            at = self.visualRect(self.currentIndex()) & self.viewport().rect()
            self.open_menu(self.viewport().mapToGlobal(at.center()), with_row=True)

    def open_menu(
        self,
        at: QPoint,
        buttons: Sequence[QAbstractButton] = (),
        entries: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        with_row: bool = False,
    ) -> QMenu:
        """Open the menu of the table, headed by what buttons without room do and by further entries.

        ``with_row`` puts what can be done with the current row before what is done with the list.
        """
        menu = QMenu(self)
        menu.setAccessibleName(tr("Menu of {name}", name=self.accessibleName()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for hidden in buttons:
            entry = add_entry(menu, shown_on(hidden))
            if hidden.isEnabled():
                entry.triggered.connect(lambda _on=False, hidden=hidden: hidden.click())
            else:
                set_available(entry, hidden.toolTip() or tr("It cannot be used now."))
        for text, run in entries:
            add_row_entry(menu, RowEntry(text, run))
        if with_row:
            self._add_row_entries(menu)
        for text, read_act, keys in self._entries:
            add_row_entry(menu, RowEntry(text, read_act(), keys))
        add_entry(menu, tr("Choose columns")).triggered.connect(lambda _on=False: self.choose_columns())
        menu.popup(at)
        return menu

    def _add_row_entries(self, menu: QMenu) -> None:
        row, selected = self.current_row(), len(self.selected_positions())
        is_any = selected > 0
        copy = RowEntry(
            tr("Copy"),
            self.copy_rows if is_any else tr("Choose a row first."),
            COPY_KEYS,
            several=True,
        )
        described = self.describe_menu(row) if row is not None and self.describe_menu is not None else None
        for entry in described.list_entries(copy) if described else (copy,):
            if entry is None:
                menu.addSeparator()
            else:
                add_row_entry(menu, entry, selected=selected)
        menu.addSeparator()

    # ---- copying ----

    def selected_positions(self) -> list[int]:
        """Return the positions of the selected rows, from the top."""
        ranges = self.selectionModel().selection().toList()
        return sorted({at for each in ranges for at in range(each.top(), each.bottom() + 1)})

    def selected_rows(self) -> list[tuple[Any, Any]]:
        """Return key and row of the selected rows, from the top; None for one that is not read yet."""
        model = self.rows_model
        keys = model.lazy_rows.keys if model.lazy_rows is not None else None
        rows = [(position, model.row_at(position)) for position in self.selected_positions()]
        return [(keys[at] if keys is not None else row_key(row), row) for at, row in rows]

    def copy_rows(self) -> None:
        """Copy the selected rows as a table with its headings, as they are shown."""
        rows = [row for _key, row in self.selected_rows()]
        if not rows:
            return
        if any(row is None for row in rows):
            self.copying.emit()
            return
        put_on_clipboard(rows_as_table(self.columns_in_sight(), rows))
        self.copied.emit(len(rows))

    def columns_in_sight(self) -> list[Column[Any]]:
        """Return the columns that are chosen, from left to right; a narrow window may leave some of them out."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(position) for position in range(header.count()))
        return [self.rows_model.columns[index] for index in order if self._columns.is_chosen(index)]

    def selected_keys(self) -> list[Any]:
        """Return the keys of the selected rows, also of those that are not read yet, from the top."""
        positions, model = self.selected_positions(), self.rows_model
        if model.lazy_rows is not None:
            return [model.lazy_rows.keys[at] for at in positions]
        return [row_key(model.row_at(at)) for at in positions]

    def rows_to_save(self) -> list[tuple[Any, Any]]:
        """Return key and row of the selected rows where they are several, else of all rows; None for one not read."""
        model = self.rows_model
        selected = sorted(index.row() for index in self.selectionModel().selectedRows(self._first_column()))
        positions = selected if len(selected) > 1 else range(model.rowCount())
        keys = model.lazy_rows.keys if model.lazy_rows is not None else None
        rows = [(position, model.row_at(position)) for position in positions]
        return [(keys[at] if keys is not None else row_key(row), row) for at, row in rows]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, is_shifted = self.current_row(), event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and is_shifted):
            self._open_menu_at_row()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()  # the window knows where a pasted table goes
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete and row is not None:
            self.deleting.emit(row)
        else:
            super().keyPressEvent(event)


# --------------------------------------------------------------------------------------------------
# Rows on the clipboard: for a spreadsheet as cells parted by tabs, for a mail or a text as a table.


def rows_as_table(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> CopiedTable:
    """Return rows as they are shown below the headings of their columns; a line break within a cell is a space."""
    return lines_as_table(
        [column.heading for column in columns],
        [[column.text(row) for column in columns] for row in rows],
    )


def holds_table() -> bool:
    """Tell whether a table, or a file that may hold one, is on the clipboard; words alone are none."""
    # Without anything on it some systems have None here, which its type leaves out.
    content = cast("QMimeData | None", QApplication.clipboard().mimeData()) or QMimeData()
    is_file = any(url.isLocalFile() for url in content.urls())
    lines = content.text().strip("\r\n").splitlines()
    return is_file or "\t" in content.text() or len(lines) > 1 or "<table" in content.html().lower()


# --------------------------------------------------------------------------------------------------
# Stores the columns of a table in the settings: visible ones, order, widths, and sorting.


_GATHER_MS = 300


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
        self._left_out: dict[int, int] = {}
        self._asked_for: set[int] = set()
        self._timer = QTimer(table, singleShot=True, interval=_GATHER_MS)
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

    def is_chosen(self, index: int) -> bool:
        """Tell whether a column is to be shown, also where there is no room for it."""
        return index in self._left_out or not self._table.isColumnHidden(index)

    def choose_column(self, index: int, *, is_shown: bool) -> None:
        """Show or hide a column as its user wants; one asked for is the last to be left out."""
        self._left_out.pop(index, None)
        (self._asked_for.add if is_shown else self._asked_for.discard)(index)
        self._table.setColumnHidden(index, not is_shown)
        self.fit_columns()
        self.note_change()

    def apply_layout(self) -> None:
        """Restore the stored layout."""
        self._is_applying = True
        self._left_out.clear()
        self._asked_for.clear()
        index_by_id = {one.id: index for index, one in enumerate(self._columns)}
        stored_layouts = [read_column_layout(text) for text in self._read_stored("columns")]
        stored_by_id = {
            layout.id: layout for layout in stored_layouts if layout is not None and layout.id in index_by_id
        }
        header = self._table.horizontalHeader()
        for position, column in enumerate(self._columns):
            one = stored_by_id.get(column.id, ColumnLayout(column.id, column.visible, 0))
            self._table.setColumnWidth(position, px(one.width) if one.width else self._usual_width(column))
            self._table.setColumnHidden(position, not one.is_shown)
            if column.stretch:
                header.setSectionResizeMode(position, QHeaderView.ResizeMode.Stretch)
        new_columns = [name for name in index_by_id if name not in stored_by_id]
        for position, name in enumerate([*stored_by_id, *new_columns]):
            header.moveSection(header.visualIndex(index_by_id[name]), position)
        name, _, way = next(iter(self._read_stored("sort")), "").partition(":")
        if name in {column.id for column in self._columns}:
            self._sort_by_column(name, descending=way == "descending")
        else:
            self._sort_by_column(self._usual[0], descending=self._usual[1])
        self._is_applying = False
        self.fit_columns()

    def fit_columns(self) -> None:
        """Leave out columns for which a narrow table has no room: those of the lowest rank, from the right.

        The first column and the one that stretches stay.
        """
        if self._is_applying or not self._table.isVisible():
            return
        self._is_applying = True
        header, table = self._table.horizontalHeader(), self._table
        chosen = [index for index in range(len(self._columns)) if self.is_chosen(index)]
        widths = {index: self._left_out.get(index) or table.columnWidth(index) for index in chosen}
        for index in chosen:
            if self._columns[index].stretch:
                column = self._columns[index]
                is_large = px(100) >= LARGE
                least = px(min(column.width, column.least))
                widths[index] = self._usual_width(column) if is_large else least
        lack = sum(widths.values()) - table.viewport().width()
        first = min(chosen, key=header.visualIndex, default=0)
        left_out: dict[int, int] = {}
        for index in sorted(
            (index for index in chosen if index != first and not self._columns[index].stretch),
            key=lambda index: (
                index in self._asked_for,
                self._columns[index].rank,
                -header.visualIndex(index),
            ),
        ):
            if lack <= 0:
                break
            left_out[index] = widths[index]
            lack -= widths[index]
        for index in {*self._left_out, *left_out}:
            if (index in left_out) != table.isColumnHidden(index):
                table.setColumnHidden(index, index in left_out)
        self._left_out = left_out
        # the stretched column keeps its default width where little of it would be left; the table scrolls then
        for index, column in enumerate(self._columns):
            if not column.stretch or header.isSectionHidden(index):
                continue
            other_widths = header.length() - header.sectionSize(index)
            is_tight = table.viewport().width() - other_widths < px(min(column.width, column.least))
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(index, modes.Interactive if is_tight else modes.Stretch)
            if is_tight:
                header.resizeSection(index, self._usual_width(column))
        self._is_applying = False

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
        layouts = []
        for at in order:
            column, width = self._columns[at], self._left_out.get(at) or self._table.columnWidth(at)
            is_usual = column.stretch or width in (0, self._usual_width(column))
            stored_width = 0 if is_usual else round(width * 100 / px(100))
            layouts.append(ColumnLayout(column.id, self.is_chosen(at), stored_width).as_text())
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

    def _usual_width(self, column: Column[Any]) -> int:
        """Return the default width of a column in pixels, at which its heading is whole."""
        heading = QFontMetrics(sized_font(self._table.font(), 12)).horizontalAdvance(column.heading)
        arrow = px(12) if column.id == self._usual[0] else 0
        return max(px(column.width), heading + 2 * PAD + 2 + arrow)


def _sort_entry(column: str, *, descending: bool) -> str:
    return f"{column}:{'descending' if descending else 'ascending'}"


# --------------------------------------------------------------------------------------------------
# Draws the cells of a table.


PAD: Final = 10
"""Pixels between the sides of a cell and what is in it."""


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: sign of the verdict, text, origin mark, and a thin line below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell_area, state = QRectF(option.rect), option.state
        theme = active_theme()
        read = partial(index.model().data, index)  # not by way of Qt, for each cell asks six times
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(cell_area, QColor(theme.chosen if chosen else theme.paper))
        painter.setPen(QColor(theme.line))
        bottom_line = cell_area.bottom() - 0.5
        painter.drawLine(QPointF(cell_area.left(), bottom_line), QPointF(cell_area.right(), bottom_line))
        font = QFont(option.font)
        font.setPixelSize(px(12))
        painter.setFont(font)
        inner = cell_area.adjusted(PAD, 0, -PAD, -1)
        if verdict := read(VERDICT):
            side = float(px(11))
            draw_verdict(painter, QRectF(inner.left(), inner.center().y() - side / 2, side, side), verdict)
            inner = inner.adjusted(side + 8, 0, 0, 0)
        if letter := read(MARK):
            wide, tall = px(MARK_SIZE[0]), px(MARK_SIZE[1])
            box = QRectF(inner.right() - wide, inner.center().y() - tall / 2, wide, tall)
            draw_mark(painter, box, letter)
            inner = inner.adjusted(0, 0, -wide - 5, 0)
        text = str(read(Qt.ItemDataRole.DisplayRole) or "")
        if act := read(ACT):
            draw_act(painter, inner, act, text)
            painter.restore()
            return
        painter.setPen(QColor(theme.quiet if read(QUIET) else theme.text))
        lies = read(Qt.ItemDataRole.TextAlignmentRole)
        elided_text = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, int(inner.width()) + 1)
        )
        painter.drawText(inner, int(lies) | Qt.TextFlag.TextSingleLine, elided_text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, px(32))
