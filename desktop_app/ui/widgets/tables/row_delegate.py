# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Draws the cells of a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.models.table_model import MARK, QUIET, VERDICT
from desktop_app.ui.widgets.charts.shapes import MARK as MARK_SIZE
from desktop_app.ui.widgets.charts.shapes import draw_mark, draw_verdict

_PAD = 10
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: sign of the verdict, text, origin mark, and a thin line below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell_area, state = QRectF(option.rect), option.state
        theme = active_theme()
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(cell_area, QColor(theme.chosen if chosen else theme.paper))
        painter.setPen(QColor(theme.line))
        bottom_line = cell_area.bottom() - 0.5
        painter.drawLine(QPointF(cell_area.left(), bottom_line), QPointF(cell_area.right(), bottom_line))
        font = QFont(option.font)
        font.setPixelSize(px(12))
        painter.setFont(font)
        inner = self._decorated(painter, cell_area.adjusted(_PAD, 0, -_PAD, -1), index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.setPen(QColor(theme.quiet if index.data(QUIET) else theme.text))
        lies = index.data(Qt.ItemDataRole.TextAlignmentRole)
        elided_text = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, int(inner.width()) + 1)
        )
        painter.drawText(inner, int(lies) | Qt.TextFlag.TextSingleLine, elided_text)
        painter.restore()

    def _decorated(self, painter: QPainter, inner: QRectF, index: Index) -> QRectF:
        verdict, letter = index.data(VERDICT), index.data(MARK)
        if verdict:
            side = float(px(11))
            draw_verdict(painter, QRectF(inner.left(), inner.center().y() - side / 2, side, side), verdict)
            inner = inner.adjusted(side + 8, 0, 0, 0)
        if letter:
            wide, tall = px(MARK_SIZE[0]), px(MARK_SIZE[1])
            box = QRectF(inner.right() - wide, inner.center().y() - tall / 2, wide, tall)
            draw_mark(painter, box, letter)
            inner = inner.adjusted(0, 0, -wide - 5, 0)
        return inner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, px(32))
