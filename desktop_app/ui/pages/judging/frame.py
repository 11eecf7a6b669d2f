# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The layout of judging: queue, entry and explanation side by side, or folded where the window is narrow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.judging.answer_bar import AnswerBar
from desktop_app.ui.pages.judging.queue_view import QueueView
from desktop_app.ui.pages.judging.side_panel import SidePanel
from desktop_app.ui.widgets.narrow import NarrowWatch
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, frame, label, scrolled, wrapped
from desktop_app.ui.words.strings import tr

PANEL_BESIDE: Final = 1180
"""The window, in pixels at 100 %, below which the explanation stands below the entry."""
QUEUE_BESIDE: Final = 900
"""The window below which the queue is shown on demand, in place of the entry."""
_QUEUE: Final = 236
_PANEL: Final = 262


class OutcomeLine(QWidget):
    """One line that says what the last answer did, with Undo."""

    def __init__(self, undo: object) -> None:
        super().__init__()
        self.text = wrapped(label(""))
        self.undo_button = button(tr("Undo"), undo, role="link", tip="Ctrl+Z")  # type: ignore[arg-type]
        line = across(self.text, self.undo_button, gap=12)
        line.setStretch(0, 1)
        line.setContentsMargins(24, 8, 24, 8)
        strip = frame("bar")
        strip.setLayout(line)
        self.setLayout(down(strip))
        self.hide()

    def show_outcome(self, text: str) -> None:
        """Show what an answer did."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class JudgingFrame:
    """The parts of the page and where they stand; ``arrange`` puts them for the width of the window."""

    def __init__(
        self,
        view: QWidget,
        *,
        queue: QueueView,
        outcome: OutcomeLine,
        panel: SidePanel,
        decision: AnswerBar,
    ) -> None:
        self._view, self._queue, self._panel = view, queue, panel
        self._is_narrow = self._is_tiny = False
        self.status, self.content = QVBoxLayout(), QVBoxLayout()
        self._below, self._beside = QVBoxLayout(), QVBoxLayout()
        self.queue_column = frame("steps")
        fill(QVBoxLayout(self.queue_column), [self.status, queue], margins=(8, 10, 8, 8))
        self.area = self._make_area()
        self._strip = self._make_strip()
        middle = down(self._strip, outcome, self.area, decision)
        middle.setStretch(2, 1)
        self.middle = boxed(middle)
        self._panel_column = self._make_panel_column()
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        fill(self._row, [self.queue_column, self.middle, self._panel_column], margins=(0, 0, 0, 0))
        self._row.setStretch(1, 1)
        self.queue_column.setFixedWidth(px(_QUEUE))
        NarrowWatch(view, PANEL_BESIDE, self._fold_panel)
        NarrowWatch(view, QUEUE_BESIDE, self._fold_queue)

    def _make_area(self) -> QScrollArea:
        """Return what scrolls: the entry, and the explanation below it where the window is narrow."""
        self.content.setSpacing(0)
        inside = down(self.content, self._below, None)
        inside.setContentsMargins(24, 16, 24, 16)
        area = scrolled(boxed(inside), tr("The two names"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _make_panel_column(self) -> QWidget:
        fill(self._beside, [self._panel], margins=(16, 18, 16, 16))
        content = boxed(self._beside)
        area = scrolled(content, self._panel.accessibleName())
        for widget in (content, area.viewport()):
            widget.setProperty("role", "plain")
        column = frame("panel")
        column.setFixedWidth(px(_PANEL))
        fill(QVBoxLayout(column), [area], margins=(0, 0, 0, 0))
        return column

    @property
    def row(self) -> QHBoxLayout:
        """Return the columns."""
        return self._row

    def _make_strip(self) -> QWidget:
        """Return the line above the entry that goes through the queue while this is not beside it."""
        self.before = button(
            "", lambda: self._queue.step(-1), role="icon", icon="chevron-left", tip=tr("The one before")
        )
        self.after = button(
            "", lambda: self._queue.step(1), role="icon", icon="chevron-right", tip=tr("The next")
        )
        self.position = label("", "quiet")
        self.show_queue = button(tr("Show the queue"), self._turn_to_queue, role="link")
        line = across(self.before, self.after, self.position, None, self.show_queue, gap=8)
        line.setContentsMargins(20, 4, 24, 4)
        strip = frame("bar")
        strip.setLayout(line)
        strip.hide()
        return strip

    def show_position(self, text: str) -> None:
        """Say which entry of how many is in front."""
        self.position.setText(text)

    def _fold_panel(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._panel_column.setVisible(not is_narrow)
        target = self._below if is_narrow else self._beside
        self._below.setContentsMargins(0, 20 if is_narrow else 0, 0, 0)
        target.insertWidget(0, self._panel)
        self._panel.show()

    def _fold_queue(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        if is_narrow == self._is_tiny:
            return
        self._is_tiny = is_narrow
        self._strip.setVisible(is_narrow)
        self.queue_column.setMinimumWidth(0 if is_narrow else px(_QUEUE))
        self.queue_column.setMaximumWidth(16_777_215 if is_narrow else px(_QUEUE))
        self.show_entry()

    def _turn_to_queue(self) -> None:
        self.middle.hide()
        self.queue_column.show()
        self._queue.setFocus()

    def show_entry(self) -> None:
        """Show the entry; in a narrow window the queue goes away for it."""
        self.middle.show()
        self.queue_column.setVisible(not self._is_tiny)

    @property
    def is_queue_alone(self) -> bool:
        """Tell whether the queue stands in place of the entry."""
        return self._is_tiny and not self.middle.isVisibleTo(self._view)

    def scroll_to_top(self) -> None:
        """Show the beginning of the entry, once it is laid out."""
        self.area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self._view, lambda: self.area.verticalScrollBar().setValue(0))
