# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Functions that make labels, buttons and layouts, with their style role and accessible name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainButton, PlainLabel, TermLabel, set_tip, shown_on
from desktop_app.ui.words.strings import tr


def label(text: str, role: str = "", *, wrap: bool = False, explains: bool = False) -> QLabel:
    """Return a label with a role; its text is never read as markup. ``explains``: words of the glossary are marked."""
    text_label = TermLabel(text) if explains else PlainLabel(text)
    if isinstance(text_label, TermLabel):
        text_label.explains = True
    if role:
        text_label.setProperty("role", role)
    if wrap:
        wrapped(text_label)
    return text_label


class Elided(TermLabel):
    """A label of one line that cuts a long text with dots; the tool tip has the whole text.

    ``natural``: its preferred width is that of the text; else it takes any width.
    """

    def __init__(self, text: str, role: str = "", *, natural: bool = False) -> None:
        super().__init__()
        self.setText(text)
        self.setProperty("role", role)
        wide = QSizePolicy.Policy.Maximum if natural else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        set_tip(self, text)

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


class FoldingText(Elided):
    """A paragraph that is folded to one line where a window is low; it explains something."""

    explains = True

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__("", role)
        wrapped(self).setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        TermLabel.setText(self, text)
        set_tip(self, "" if self.wordWrap() else text)

    def fold(self, is_folded: bool) -> None:  # noqa: FBT001  as a watch of the window says it
        """Show one line with dots and the whole text as its tip, or the whole text."""
        self.setWordWrap(not is_folded)
        self.setText(self.text())  # without marks, where they have no room

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            PlainLabel.paintEvent(self, event)
        else:
            super().paintEvent(event)


def wrapped(text_label: QLabel) -> QLabel:
    """Let a label wrap its text at any width."""
    text_label.setWordWrap(True)
    text_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    text_label.setMinimumWidth(40)
    return text_label


class Note(PlainLabel):
    """A text that wraps and is visible while it says something, such as a fault."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        wrapped(self).hide()

    def setText(self, text: str) -> None:
        """Show another text; a blank one hides the label."""
        super().setText(text)
        self.setVisible(bool(text))


class Link(PlainButton):
    """A button drawn as a link; a long text is cut with dots, and the tool tip has the whole text."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show other words."""
        self._words = text
        super().setText(text)
        self._cut()

    def sizeHint(self) -> QSize:
        drawn_width = self.fontMetrics().horizontalAdvance(shown_on(self))
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
        if visible_text != shown_on(self):
            super().setText(visible_text)
            set_tip(self, self._words if visible_text != self._words else "")


def button(
    text: str,
    clicked: Callable[[], object],
    *,
    role: str = "",
    icon: str = "",
    tip: str = "",
    name: str = "",
    about: str = "",
) -> QPushButton:
    """Return a button with its action.

    ``name`` is what it is read aloud as in place of its text, ``about`` what is read aloud after its text.
    """
    new_button = Link(text) if role == "link" else PlainButton(text)
    if role:
        new_button.setProperty("role", role)
    if icon:
        theme.set_icon(new_button, icon)
    set_tip(new_button, tip)
    new_button.setAccessibleName(name or (f"{text}: {about}" if about else text or tip))
    new_button.setAutoDefault(False)
    new_button.clicked.connect(lambda _checked=False: clicked())
    return new_button


def main_button(root: QWidget) -> QPushButton | None:
    """Return the primary button below a widget if it is visible and enabled."""
    primary = (each for each in root.findChildren(QPushButton) if each.property("role") == "primary")
    return next((each for each in primary if each.isVisibleTo(root) and each.isEnabled()), None)


def press_focused_button(root: QWidget) -> None:
    """Press the button below a widget that has the focus, if one has."""
    focused = next((each for each in root.findChildren(QPushButton) if each.hasFocus()), None)
    if focused is not None:
        focused.click()


def progress_bar() -> QProgressBar:
    """Return a bar that shows how far work has come, without a figure on it."""
    bar = QProgressBar(textVisible=False)
    bar.setAccessibleName(tr("Progress"))
    return bar


def add_shortcut(widget: QWidget, keys: str | Qt.Key, action: Callable[[], object]) -> None:
    """Call ``action`` on these keys while the focus is on a widget or on what it holds."""
    within = Qt.ShortcutContext.WidgetWithChildrenShortcut
    QShortcut(QKeySequence(keys), widget, context=within).activated.connect(action)


def read_only(content: str, name: str) -> QPlainTextEdit:
    """Return a read-only text that can be copied."""
    text = QPlainTextEdit(content, readOnly=True, tabChangesFocus=True)
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
_Box = TypeVar("_Box", QHBoxLayout, QVBoxLayout)


Margins = tuple[int, int, int, int]
"""Pixels that stay free at the left, at the top, at the right and below."""
_NO_MARGINS: Margins = (0, 0, 0, 0)


def fill(layout: QBoxLayout, pieces: Iterable[Piece], *, margins: Margins | None = None) -> QBoxLayout:
    """Add widgets and layouts to a layout; a number is a gap in pixels, None a stretch."""
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


def across(
    *pieces: Piece,
    gap: int = 8,
    margins: Margins = _NO_MARGINS,
    stretch: int | tuple[int, ...] = (),
    on: QWidget | None = None,
) -> QHBoxLayout:
    """Return widgets and layouts side by side.

    ``stretch``: the numbers of the pieces that share the free width; ``on``: the widget whose layout it becomes.
    """
    return _lay_out(QHBoxLayout(on) if on else QHBoxLayout(), pieces, gap, margins, stretch)


def down(
    *pieces: Piece,
    gap: int = 0,
    margins: Margins = _NO_MARGINS,
    stretch: int | tuple[int, ...] = (),
    on: QWidget | None = None,
) -> QVBoxLayout:
    """Return widgets and layouts below each other; the rest as for ``across``."""
    return _lay_out(QVBoxLayout(on) if on else QVBoxLayout(), pieces, gap, margins, stretch)


def _lay_out(
    layout: _Box, pieces: Iterable[Piece], gap: int, margins: Margins, stretch: int | tuple[int, ...]
) -> _Box:
    layout.setSpacing(gap)
    fill(layout, pieces, margins=margins)
    for number in (stretch,) if isinstance(stretch, int) else stretch:
        layout.setStretch(number, 1)
    return layout


def boxed(layout: QLayout, role: str = "") -> QWidget:
    """Return a layout as a widget."""
    widget: QWidget = frame(role) if role else QWidget()
    widget.setLayout(layout)
    return widget


def card(*pieces: Piece, gap: int = 4) -> QFrame:
    """Return a framed card."""
    card_frame = frame("card")
    down(*pieces, on=card_frame, gap=gap, margins=(16, 14, 16, 14))
    return card_frame


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Return the content in a scroll area."""
    content.setProperty("role", "page")
    area = QScrollArea(widgetResizable=True)
    area.setWidget(content)
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def emptied(layout: QLayout) -> None:
    """Remove all widgets from a layout and delete them."""
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
    """Restyle a widget after a property used by the style sheet has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def make_selectable(text_label: QLabel) -> QLabel:
    """Let the text be selected and copied with the mouse."""
    text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text_label
