# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The header of a sheet: a drop-down above each column, and below it the letter that the spreadsheet gives it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.pages.importing.sheet.column_button import ColumnButton

_BUTTON: Final = 30
_LETTER: Final = 22
_GAP: Final = 3


class ColumnHeader(QHeaderView):
    """Buttons are made when their column first comes into view; ``dress`` gives a button its words."""

    def __init__(
        self, parent: QWidget, dress: Callable[[ColumnButton], object], opened: Callable[[int], object]
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._dress, self._opened = dress, opened
        self.buttons: dict[int, ColumnButton] = {}
        self._is_placing = False
        self.setSectionsMovable(False)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(px(72))
        self.setFixedHeight(px(_BUTTON + _LETTER))
        self.sectionResized.connect(lambda *_sizes: self.place_buttons())
        self.sectionCountChanged.connect(lambda *_counts: self._drop_spare_buttons())
        self.geometriesChanged.connect(self.place_buttons)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_BUTTON + _LETTER))

    def show_fields(self) -> None:
        """Dress every button anew, after fields have changed."""
        for button in self.buttons.values():
            self._dress(button)

    def button_at(self, column: int) -> ColumnButton:
        """Return the button above a column, made if it was not."""
        button = self.buttons.get(column)
        if button is None:
            button = self.buttons[column] = ColumnButton(self.viewport(), column, self._opened)
            self._dress(button)
            button.show()
        return button

    def place_buttons(self) -> None:
        """Put the buttons above their columns; those out of sight are hidden."""
        if self._is_placing or not self.count():
            return
        self._is_placing = True
        first = max(self.visualIndexAt(0), 0)
        last = self.visualIndexAt(self.viewport().width() - 1)
        last = self.count() - 1 if last < 0 else last
        for column in range(first, last + 1):
            area = QRect(
                self.sectionViewportPosition(column), px(2), self.sectionSize(column), px(_BUTTON - 4)
            )
            self.button_at(column).setGeometry(area.adjusted(px(_GAP), 0, -px(_GAP), 0))
        for column, button in self.buttons.items():
            button.setVisible(first <= column <= last)
        self._is_placing = False

    def _drop_spare_buttons(self) -> None:
        for column in [column for column in self.buttons if column >= self.count()]:
            self.buttons.pop(column).deleteLater()
        self.place_buttons()

    def viewportEvent(self, event: QEvent) -> bool:
        handled = super().viewportEvent(event)
        if event.type() == QEvent.Type.Resize:
            self.place_buttons()
        return handled

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = active_theme()
        painter.save()
        painter.fillRect(rect, QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = QFont(painter.font())
        font.setPixelSize(px(11))
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        model = self.model()
        letter = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        area = rect.adjusted(px(10), px(_BUTTON), 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), letter)
        painter.restore()
