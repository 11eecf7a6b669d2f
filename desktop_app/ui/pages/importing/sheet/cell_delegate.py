# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Draws the cells of a sheet in their shades, and edits one in place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.pages.importing.sheet.sheet_model import (
    CORRECTED,
    DOUBT_SHADE,
    HEADING_SHADE,
    LEFT_SHADE,
    SHADE,
)
from desktop_app.ui.widgets.forms.editors import LineEditor
from desktop_app.ui.words.strings import tr

_PAD = 10
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Data on paper, headings in their shade, what is not taken grey, what is not clear amber."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, theme, shade = QRectF(option.rect), active_theme(), index.data(SHADE)
        grounds = {
            HEADING_SHADE: theme.chosen,
            LEFT_SHADE: theme.wash,
            DOUBT_SHADE: theme.band("unconfirmed").ground,
        }
        painter.save()
        painter.fillRect(area, QColor(grounds.get(shade, theme.paper)))
        painter.setPen(QColor(theme.line))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))
        if shade == DOUBT_SHADE:
            painter.setPen(QColor(theme.band("unconfirmed").edge))
            painter.drawRect(area.adjusted(0.5, 0.5, -1.5, -1.5))
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.setPen(QColor(theme.accent))
            painter.drawRect(area.adjusted(1.5, 1.5, -2.5, -2.5))
        self._draw_text(painter, option, index)
        painter.restore()

    def _draw_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, shade = active_theme(), index.data(SHADE)
        font = QFont(option.font)
        font.setPixelSize(px(12))
        font.setBold(shade == HEADING_SHADE)
        is_corrected = bool(index.data(CORRECTED))
        font.setItalic(is_corrected)
        painter.setFont(font)
        ink = theme.accent if is_corrected else theme.quiet if shade == LEFT_SHADE else theme.text
        painter.setPen(QColor(ink))
        inner = QRectF(option.rect).adjusted(px(_PAD), 0, -px(_PAD), -1)
        text = " ".join(str(index.data() or "").split())
        elided = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, int(inner.width()) + 1)
        )
        lies = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(inner, int(lies) | Qt.TextFlag.TextSingleLine, elided)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, px(30))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineEditor(tr("What is read in this cell"))
        editor.setParent(parent)
        editor.setProperty("role", "cell")
        return editor
