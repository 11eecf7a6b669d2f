# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The drop-down above a column: what the column is taken as, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import PlainButton, set_tip
from desktop_app.ui.widgets.parts import restyled

_PAD = 8


class ColumnButton(PlainButton):
    """A button that opens the fields of a column. Its look tells whether the column is taken, asked, or left."""

    def __init__(self, parent: QWidget, column: int, opened: Callable[[int], object]) -> None:
        super().__init__(parent=parent)
        self.column = column
        self._words = ""
        self.setProperty("role", "column")
        self.setAutoDefault(False)
        self.setFixedHeight(px(26))
        self.clicked.connect(lambda _on=False: opened(column))

    def show_field(self, words: str, *, state: str, name: str, why: str) -> None:
        """Show a field; ``state`` is taken, asked or left, ``why`` the reasons for it."""
        self._words = words
        self.setAccessibleName(name)
        self.setAccessibleDescription(why)
        set_tip(self, "\n".join(filter(None, (words, why))))
        if self.property("state") != state:
            self.setProperty("state", state)
            restyled(self)
        self.update()

    @property
    def words(self) -> str:
        """Return the text that it shows."""
        return self._words

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme = active_theme()
        colours = {"asked": theme.band("unconfirmed").text, "left": theme.quiet}
        painter.setPen(QColor(colours.get(str(self.property("state")), theme.text)))
        sign = px(14)
        text_area = QRect(px(_PAD), 0, self.width() - 2 * px(_PAD) - sign, self.height())
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, text_area.width())
        painter.drawText(text_area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.setPen(QColor(theme.quiet))
        sign_area = QRect(self.width() - px(_PAD) - sign, 0, sign, self.height())
        painter.drawText(sign_area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), "▾")
        painter.end()
