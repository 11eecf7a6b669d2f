# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The numbers of the rows, each in the shade of its row: amber where something of the row is left open."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.pages.importing.sheet.sheet_model import (
    DOUBT_SHADE,
    HEADING_SHADE,
    LEFT_SHADE,
    SheetModel,
)
from desktop_app.ui.words.strings import tr

_WIDE = 40


class RowHeader(QHeaderView):
    """A click on a number makes its row the heading."""

    def __init__(self, parent: QWidget, model: SheetModel) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.setAccessibleName(tr("Rows of the sheet"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(px(30))
        self.setMinimumSectionSize(px(30))
        self.setMinimumWidth(px(_WIDE))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = active_theme()
        shade = self._model.row_shade(logicalIndex)
        doubt = theme.band("unconfirmed")
        grounds = {HEADING_SHADE: theme.chosen, LEFT_SHADE: theme.wash, DOUBT_SHADE: doubt.ground}
        painter.save()
        painter.fillRect(rect, QColor(grounds.get(shade, theme.paper)))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        font = QFont(self.font())
        font.setPixelSize(px(11))
        font.setBold(shade in (HEADING_SHADE, DOUBT_SHADE))
        painter.setFont(font)
        painter.setPen(QColor(doubt.text if shade == DOUBT_SHADE else theme.quiet))
        number = str(self._model.headerData(logicalIndex, Qt.Orientation.Vertical) or "")
        area = rect.adjusted(0, 0, -px(8), 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), number)
        painter.restore()
