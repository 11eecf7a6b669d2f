# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A table of rows: filter, sort, columns that can be chosen, and the keys everybody expects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSettings,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.proxy import FilterProxy
from desktop_app.ui.models.table_model import MARK, QUIET, VERDICT, TableModel
from desktop_app.ui.strings import tr
from desktop_app.ui.theme import active, px
from desktop_app.ui.widgets.shapes import MARK as MARK_SIZE
from desktop_app.ui.widgets.shapes import draw_mark, draw_verdict

_PAD = 10
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: shape of the verdict, text, letter of origin, and a thin line below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place, state = QRectF(option.rect), option.state
        theme = active()
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(place, QColor(theme.chosen if chosen else theme.paper))
        painter.setPen(QColor(theme.line))
        foot = place.bottom() - 0.5
        painter.drawLine(QPointF(place.left(), foot), QPointF(place.right(), foot))
        font = QFont(option.font)
        font.setPixelSize(px(12))
        painter.setFont(font)
        inner = self._decorated(painter, place.adjusted(_PAD, 0, -_PAD, -1), index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.setPen(QColor(theme.quiet if index.data(QUIET) else theme.ink))
        lies = index.data(Qt.ItemDataRole.TextAlignmentRole)
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, int(inner.width()) + 1)
        )
        painter.drawText(inner, int(lies) | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def _decorated(self, painter: QPainter, inner: QRectF, index: Index) -> QRectF:
        verdict, letter = index.data(VERDICT), index.data(MARK)
        if verdict:
            side = float(px(11))
            draw_verdict(
                painter, QRectF(inner.left(), inner.center().y() - side / 2, side, side), verdict
            )
            inner = inner.adjusted(side + 8, 0, 0, 0)
        if letter:
            wide, tall = px(MARK_SIZE[0]), px(MARK_SIZE[1])
            box = QRectF(inner.right() - wide, inner.center().y() - tall / 2, wide, tall)
            draw_mark(painter, box, letter)
            inner = inner.adjusted(0, 0, -wide - 5, 0)
        return inner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, px(32))


class RowsTable(QTableView):
    """The table; ``opened``, ``chosen`` and ``deleting`` carry rows, never numbers."""

    opened = Signal(object)
    chosen = Signal(object)
    deleting = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        name: str,
        *,
        memory: QSettings | None = None,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows_model: TableModel[Any] = TableModel(columns, self)
        self.proxy = FilterProxy(self.rows_model, self)
        self._memory, self._key = memory, key
        self._identity: Callable[[Any], object] = lambda row: getattr(row, "id", row)
        self.setModel(self.proxy)
        self.setAccessibleName(name)
        self._dress()
        self._lay_out(columns)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.proxy.row_at(index)))

    def _dress(self) -> None:
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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

    def _lay_out(self, columns: Sequence[Column[Any]]) -> None:
        header = self.horizontalHeader()
        remembered = self._memory.value(f"{self._key}/shown") if self._memory else None
        shown = set(remembered) if isinstance(remembered, list) and remembered else None
        for place, column in enumerate(columns):
            self.setColumnWidth(place, px(column.width))
            is_shown = column.shown if shown is None else column.id in shown
            self.setColumnHidden(place, not is_shown)
            if column.stretch:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    def keep_order(self) -> None:
        """Leave the rows in the order in which they are given."""
        self.setSortingEnabled(False)
        self.proxy.sort(-1)

    def sort_by(self, column: str, *, descending: bool = False) -> None:
        """Sort by a column."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        names = [one.id for one in self.rows_model.columns]
        self.sortByColumn(names.index(column), order)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows, and keep the one that was current."""
        kept = self.current()
        self.rows_model.replace(rows)
        if kept is not None:
            self.select(self._identity(kept))

    def current(self) -> Any:
        """Return the row that is current, or None."""
        index = self.currentIndex()
        return self.proxy.row_at(index) if index.isValid() else None

    def select(self, identity: object) -> bool:
        """Make a row current by its id; tells whether it is there."""
        for place in range(self.proxy.rowCount()):
            index = self.proxy.index(place, self._first_column())
            if self._identity(self.proxy.row_at(index)) == identity:
                self.setCurrentIndex(index)
                return True
        return False

    def select_first(self) -> None:
        """Make the first row current, if there is one."""
        if self.proxy.rowCount():
            self.setCurrentIndex(self.proxy.index(0, self._first_column()))

    def _first_column(self) -> int:
        shown = (c for c in range(len(self.rows_model.columns)) if not self.isColumnHidden(c))
        return next(shown, 0)

    def choose_columns(self, at: QPoint | None = None) -> None:
        """Open the menu in which columns are shown and hidden."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Columns"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self.rows_model.columns):
            entry = menu.addAction(column.heading)
            entry.setCheckable(True)
            entry.setChecked(not self.isColumnHidden(place))
            entry.setEnabled(place > 0)
            entry.toggled.connect(lambda shown, place=place: self._show_column(place, shown))
        header = self.horizontalHeader()
        menu.popup(header.mapToGlobal(at if at is not None else QPoint(0, header.height())))

    def _show_column(self, place: int, shown: bool) -> None:  # noqa: FBT001  as the signal says it
        self.setColumnHidden(place, not shown)
        if self._memory is not None:
            kept = [
                column.id
                for number, column in enumerate(self.rows_model.columns)
                if not self.isColumnHidden(number)
            ]
            self._memory.setValue(f"{self._key}/shown", kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete and row is not None:
            self.deleting.emit(row)
        else:
            super().keyPressEvent(event)
