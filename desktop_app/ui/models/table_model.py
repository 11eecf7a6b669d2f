# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table model: read-only, over rows that are dataclasses and declared columns.

A list that was read whole is filtered and sorted here. Of a longer list (``LazyRows``) only the sorted keys are known;
its rows are read when they come into view, and the page reads the keys again for another filter or order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop_app.basics.frozen import dataclass
from desktop_app.ui.plain import plain_tip

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex
RowTest = Callable[[Any], bool]
ROW: Final = int(Qt.ItemDataRole.UserRole)
VERDICT: Final = ROW + 1
MARK: Final = ROW + 2
ACT: Final = ROW + 4
QUIET: Final = ROW + 3
_SIGNS: Final = (VERDICT, MARK, ACT)
NOT_READ_YET: Final = "…"
_NOWHERE = QModelIndex()
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_SIDE: Final = Qt.ItemDataRole.TextAlignmentRole
_SIDES: Final = tuple(
    side | Qt.AlignmentFlag.AlignVCenter for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)


@dataclass(frozen=True, slots=True)
class LazyRows(Generic[RowT]):
    """A list not read whole: the keys that pass the filter, in order; the rows read so far, the count unfiltered."""

    keys: Sequence[Any]
    rows: Mapping[Any, RowT]
    total: int


@dataclass(frozen=True, slots=True)
class TableQuery:
    """What a table shows: the filter text, and the column it is sorted by (-1: the order given)."""

    text: str = ""
    column: int = -1
    descending: bool = False


def row_key(row: Any) -> Any:
    """Return the key of a row: its ``id``, else the row itself."""
    return getattr(row, "id", row)


class TableModel(QAbstractTableModel, Generic[RowT]):
    """Rows as a table. They are replaced as a whole; the view finds its current row again by its key."""

    query_changed = Signal()
    """Filter or order of a list not read whole has changed; its keys must be read again."""
    rows_lacking = Signal()
    """Rows came into view that are not read yet."""

    def __init__(self, columns: Sequence[Column[RowT]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.query = TableQuery()
        self.lazy_rows: LazyRows[RowT] | None = None
        self._all: Sequence[RowT] = ()
        self._visible_rows: Sequence[RowT] = ()
        self._row_texts: dict[int, str] = {}
        self._test: RowTest | None = None
        self._is_telling = False

    @property
    def rows(self) -> Sequence[RowT]:
        """Return every row read so far, in the order given."""
        return list(self.lazy_rows.rows.values()) if self.lazy_rows else self._all

    def replace_rows(self, rows: Sequence[RowT] | LazyRows[RowT]) -> None:
        """Replace the rows; where keys and order are the same, views keep selection and scroll position."""
        before = self._visible_keys()
        long = rows if isinstance(rows, LazyRows) else None
        self._row_texts = {}
        all_rows = () if isinstance(rows, LazyRows) else list(rows)
        visible_rows = self._filter_and_sort(all_rows)
        if (long.keys if long else [row_key(row) for row in visible_rows]) == before:
            self.lazy_rows, self._all, self._visible_rows = long, all_rows, visible_rows
            self._emit_data_changed()
            return
        self.beginResetModel()
        self.lazy_rows, self._all, self._visible_rows = long, all_rows, visible_rows
        self.endResetModel()

    def fill_rows(self, rows: Mapping[Any, RowT]) -> None:
        """Add rows that were read later, of a list not read whole."""
        if self.lazy_rows is not None:
            self.lazy_rows = replace(self.lazy_rows, rows={**self.lazy_rows.rows, **rows})
            self._emit_data_changed()

    def filter_by(self, typed: str) -> None:
        """Keep rows that contain all of these words, in any column, whatever their case."""
        self.query = replace(self.query, text=typed)
        self._filter_again()

    def filter_with(self, test: RowTest | None) -> None:
        """Keep rows that pass a test; None keeps all. A list not read whole is read again."""
        self._test = test
        self._filter_again()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; blank cells come last in both directions. Column -1 is the order given."""
        descending = order == Qt.SortOrder.DescendingOrder
        self.query = replace(self.query, column=column, descending=descending)
        if self.lazy_rows is not None:
            self.query_changed.emit()
            return
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        rows = [self._visible_rows[index.row()] for index in persistent]
        self._visible_rows = self._filter_and_sort(self._all)
        places = {id(row): position for position, row in enumerate(self._visible_rows)}
        moved = [self.index(places[id(row)], at.column()) for row, at in zip(rows, persistent, strict=True)]
        self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    def row_at(self, position: int) -> RowT | None:
        """Return the row at a position, None if it is not read yet."""
        if self.lazy_rows is not None:
            return self.lazy_rows.rows.get(self.lazy_rows.keys[position])
        return self._visible_rows[position]

    def position_of(self, key: object) -> int:
        """Return the position of the row with a key, -1 if it is not shown."""
        try:
            return self._visible_keys().index(key)
        except ValueError:
            return -1

    # ---- filter and order ----

    def _visible_keys(self) -> Sequence[Any]:
        return self.lazy_rows.keys if self.lazy_rows else [row_key(row) for row in self._visible_rows]

    def _filter_again(self) -> None:
        if self.lazy_rows is not None:
            self.query_changed.emit()
            return
        self.beginResetModel()
        self._visible_rows = self._filter_and_sort(self._all)
        self.endResetModel()

    def _filter_and_sort(self, rows: Sequence[RowT]) -> list[RowT]:
        """Return the rows that pass filter and test, in the order of the query."""
        words_wanted = self.query.text.casefold().split()
        matching = [row for row in rows if self._test is None or self._test(row)]
        if words_wanted:
            matching = [row for row in matching if all(word in self._row_text(row) for word in words_wanted)]
        if not 0 <= self.query.column < len(self.columns):
            return matching
        column = self.columns[self.query.column]
        keyed = [(column.sort_key(row), row) for row in matching]
        filled = [(key, row) for (blank, key), row in keyed if not blank]
        filled.sort(key=lambda keyed_row: keyed_row[0], reverse=self.query.descending)
        return [*(row for _key, row in filled), *(row for (blank, _key), row in keyed if blank)]

    def _row_text(self, row: RowT) -> str:
        """Return the text of all cells of a row in lower case, for the filter; it is cached."""
        row_text = self._row_texts.get(id(row))
        if row_text is None:
            row_text = " ".join(column.text(row) for column in self.columns).casefold()
            self._row_texts[id(row)] = row_text
        return row_text

    # ---- as Qt asks ----

    def _emit_data_changed(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid():
            return 0
        return len(self.lazy_rows.keys) if self.lazy_rows else len(self._visible_rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in _WORDS:
            return self.columns[section].heading
        return _SIDES[self.columns[section].right] if role == _SIDE else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = index.row()  # -1 where the index is of no cell
        if not 0 <= number < len(self.lazy_rows.keys if self.lazy_rows else self._visible_rows):
            return None
        column = self.columns[index.column()]
        if role == _SIDE:
            return _SIDES[column.right]
        row = self.row_at(number)
        if row is None:
            # Emit ``rows_lacking`` once, after the window has been drawn.
            if not self._is_telling:
                self._is_telling = True
                QTimer.singleShot(0, self, self._told_lacking)
            return NOT_READ_YET if role in _WORDS else None
        if role in _WORDS:
            return column.text(row)
        if role in (ROW, QUIET):
            return row if role == ROW else column.quiet
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip((column.tip or column.text)(row) or "")
        read = column.verdict if role == VERDICT else column.mark if role == MARK else column.act
        return read(row) if read and role in _SIGNS else None

    def _told_lacking(self) -> None:
        self._is_telling = False
        self.rows_lacking.emit()


def set_heading(model: TableModel[Any], column: str, heading: str) -> None:
    """Put another heading above a column."""
    for position, column_now in enumerate(model.columns):
        if column_now.id == column and column_now.heading != heading:
            changed = replace(column_now, heading=heading)
            model.columns = (*model.columns[:position], changed, *model.columns[position + 1 :])
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, position, position)


# --------------------------------------------------------------------------------------------------
# The declaration of a column of a table.


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT]):
    """One column: its heading, the text of a cell, the sort key, alignment and width in pixels at 100 %.

    ``verdict`` gives the verdict whose sign is drawn before the text, ``mark`` the letter of origin after it, ``act``
    what to do first, whose frame is drawn around the text; ``quiet`` draws the text in the quiet colour. ``field`` is
    the database field by which a list too long to be read whole is sorted; blank if it cannot be sorted by this column.
    ``figure`` gives the plain decimal and the unit where a cell shows a figure alone, ``day`` the ISO day where it
    shows a day; blank where it shows none. A narrow table leaves out the columns of the lowest ``rank`` first: the
    column that stretches keeps ``least`` pixels at 100 %.
    """

    id: str
    heading: str
    text: Callable[[RowT], str]
    sort: Callable[[RowT], Any] | None = None
    right: bool = False
    quiet: bool = False
    width: int = 120
    stretch: bool = False
    least: int = 90
    visible: bool = True
    verdict: Callable[[RowT], str] | None = None
    mark: Callable[[RowT], str] | None = None
    act: Callable[[RowT], str] | None = None
    tip: Callable[[RowT], str] | None = None
    field: str = ""
    figure: Callable[[RowT], tuple[str, str]] | None = None
    day: Callable[[RowT], str] | None = None
    rank: int = 0

    def sort_key(self, row: RowT) -> Any:
        """Return the sort key of a row in this column; blank cells come last in ascending order."""
        sort_value = self.sort(row) if self.sort else self.text(row).casefold()
        return (sort_value is None or sort_value == "", sort_value if sort_value is not None else "")
