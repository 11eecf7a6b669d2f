# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Labels, buttons and layouts as every page uses them, each with its role and its accessible name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.look import icons
from desktop_app.ui.look.theme import px


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a text with a role; text is plain, whatever is in it."""
    text_label = QLabel(text)
    text_label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        text_label.setProperty("role", role)
    if wrap:
        wrapped(text_label)
    return text_label


class Elided(QLabel):
    """A text on one line that ends in dots where there is no room; the whole is in its tip.

    ``natural``: it asks for as much room as its text takes, and makes do with less.
    """

    def __init__(self, text: str, role: str = "", *, natural: bool = False) -> None:
        super().__init__()
        self.setText(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        wide = QSizePolicy.Policy.Maximum if natural else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetrics(self.font())
        elided = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        lies = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.drawText(self.rect(), lies | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()


def wrapped(made: QLabel) -> QLabel:
    """Let a label break its lines instead of pushing its neighbours."""
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made.setMinimumWidth(40)
    return made


def literal(text: str) -> str:
    """Return words as a button or a menu takes them, so that "&" is shown and names no key."""
    return text.replace("&", "&&")


class Link(QPushButton):
    """Words to go somewhere; long ones end in dots where there is no room, and stand in the tip as a whole."""

    def __init__(self, words: str) -> None:
        super().__init__(literal(words))
        self._words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show other words."""
        self._words = text
        super().setText(literal(text))
        self._cut()

    def sizeHint(self) -> QSize:
        drawn_width = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        full_width = self.fontMetrics().horizontalAdvance(self._words)
        return super().sizeHint() + QSize(full_width - drawn_width, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(px(140), self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        if self.width() >= self.sizeHint().width():
            visible_text = self._words
        else:
            frame_width = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._words)
            text_width = self.width() - frame_width
            visible_text = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, text_width)
        if literal(visible_text) != self.text():
            super().setText(literal(visible_text))
            self.setToolTip(self._words if visible_text != self._words else "")


def button(
    text: str, clicked: Callable[[], object], *, role: str = "", icon: str = "", tip: str = ""
) -> QPushButton:
    """Return a button that does one thing."""
    new_button = Link(text) if role == "link" else QPushButton(text)
    if role:
        new_button.setProperty("role", role)
    if icon:
        icons.set_icon(new_button, icon)
    new_button.setToolTip(tip)
    new_button.setAccessibleName((text or tip).replace("&&", "&"))
    new_button.setAutoDefault(False)
    new_button.clicked.connect(lambda _checked=False: clicked())
    return new_button


def main_button(root: QWidget) -> QPushButton | None:
    """Return the most important button below a widget that can be pressed now."""
    found = (one for one in root.findChildren(QPushButton) if one.property("role") == "primary")
    return next((one for one in found if one.isVisibleTo(root) and one.isEnabled()), None)


def read_only(content: str, name: str) -> QPlainTextEdit:
    """Return a longer text to be read and copied."""
    text = QPlainTextEdit(content)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(name)
    return text


def frame(role: str) -> QFrame:
    """Return a frame with a role."""
    new_frame = QFrame()
    new_frame.setProperty("role", role)
    return new_frame


def rule() -> QFrame:
    """Return a thin line."""
    line_frame = frame("rule")
    line_frame.setFixedHeight(1)
    return line_frame


Piece = QWidget | QLayout | int | None


def fill(
    layout: QBoxLayout, pieces: Iterable[Piece], *, margins: tuple[int, int, int, int] | None = None
) -> QBoxLayout:
    """Put widgets and layouts into a layout; a number is a gap, None takes what room is left."""
    if margins is not None:
        layout.setContentsMargins(*margins)
    for piece in pieces:
        if isinstance(piece, QWidget):
            layout.addWidget(piece)
        elif isinstance(piece, QLayout):
            layout.addLayout(piece)
        elif piece is None:
            layout.addStretch(1)
        else:
            layout.addSpacing(piece)
    return layout


def across(*pieces: Piece, gap: int = 8) -> QHBoxLayout:
    """Return things side by side."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    fill(row, pieces, margins=(0, 0, 0, 0))
    return row


def down(*pieces: Piece, gap: int = 0) -> QVBoxLayout:
    """Return things below each other."""
    column = QVBoxLayout()
    column.setSpacing(gap)
    fill(column, pieces, margins=(0, 0, 0, 0))
    return column


def boxed(layout: QLayout, role: str = "") -> QWidget:
    """Return a layout as a widget."""
    widget: QWidget = frame(role) if role else QWidget()
    widget.setLayout(layout)
    return widget


def card(*pieces: Piece, gap: int = 4) -> QFrame:
    """Return a framed card."""
    card_frame = frame("card")
    inner = QVBoxLayout(card_frame)
    inner.setSpacing(gap)
    fill(inner, pieces, margins=(16, 14, 16, 14))
    return card_frame


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Return something in an area that scrolls downwards; sideways too where large letters leave no other way."""
    content.setProperty("role", "page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        entry = layout.takeAt(0)
        if entry is None:
            return
        if (widget := entry.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := entry.layout()) is not None:
            emptied(inner)


def restyled(widget: QWidget) -> None:
    """Draw a widget again after a property that the style sheet looks at has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
