# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A screening in a window that is small for its size of text: steps, question and panel below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.lists.narrow_layout import LEAST_WINDOW
from desktop_app.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from desktop_app.ui.screening.view import ScreeningView

_ANY: Final = 16_777_215
_QUESTION: Final = 170
_PANEL: Final = 240
"""How tall the question and the panel are at least where they stand above each other."""


class ScreeningRoom(QObject):
    """Puts what stands beside the question above and below it, and folds the steps, where there is no room."""

    def __init__(self, view: ScreeningView, whole: QBoxLayout) -> None:
        super().__init__(view)
        self._view, self._whole = view, whole
        self._panel_width = view.panel.width()
        self._window: QWidget | None = None
        foot = view.go_on.parentWidget()
        if foot is not None and px(100) >= LARGE:
            _in_lines(foot)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._view and self._window is None:
            self._window = self._view.window()
            self._window.installEventFilter(self)
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize) and self._window is not None:
            self._arrange(is_narrow=self._window.width() < px(LEAST_WINDOW.width()))
        return super().eventFilter(watched, event)

    def _arrange(self, *, is_narrow: bool) -> None:
        view, ways = self._view, QBoxLayout.Direction
        wanted = ways.TopToBottom if is_narrow else ways.LeftToRight
        if self._whole.direction() == wanted:
            return
        self._whole.setDirection(wanted)
        view.steps.fold(is_narrow=is_narrow)
        view.panel.setMinimumWidth(0 if is_narrow else self._panel_width)
        view.panel.setMaximumWidth(_ANY if is_narrow else self._panel_width)
        view.panel.setMinimumHeight(px(_PANEL) if is_narrow else 0)
        view.stack.setMinimumHeight(px(_QUESTION) if is_narrow else 0)
        self.show_question()

    def show_question(self) -> None:
        """Scroll to the question, where it stands between steps and panel, once all have found their places."""
        if self._whole.direction() == QBoxLayout.Direction.TopToBottom:
            QTimer.singleShot(0, self._view, self._scroll)

    def _scroll(self) -> None:
        area = self._view.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.verticalScrollBar().setValue(self._view.stack.y())


def _in_lines(foot: QWidget) -> None:
    """Let the buttons of the foot go on below, in as many lines as they take."""
    across = foot.layout()
    if across is None:
        return
    margins = across.contentsMargins()
    entries = [across.takeAt(0) for _ in range(across.count())]
    QWidget().setLayout(across)  # a widget lets go of its layout only to another
    made = Flow(*(one for one in (entry.widget() for entry in entries if entry) if one is not None))
    made.setContentsMargins(margins)
    foot.setLayout(made)
