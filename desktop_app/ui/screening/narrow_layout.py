# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A screening in a window that is small for its size of text: steps, question and panel below each other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.screening.steps import StepRail
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.narrow import LEAST_WINDOW, NarrowWatch

_ANY: Final = 16_777_215
_QUESTION: Final = 170
_PANEL: Final = 240
"""The least heights of question and panel while they are below each other, in pixels at 100 %."""


class ScreeningLayout:
    """Puts steps above and panel below the question in a window too narrow for three columns."""

    def __init__(
        self,
        view: QWidget,
        columns: QBoxLayout,
        steps: StepRail,
        *,
        middle: tuple[QWidget, QWidget],
        panel: QWidget,
    ) -> None:
        """Watch the window of a view; ``middle`` is the widget of the question, and the buttons below it."""
        self._view, self._columns = view, columns
        self._steps, self._panel = steps, panel
        self._question, buttons = middle
        self._panel_width = panel.width()
        if px(100) >= LARGE:
            _wrap_buttons(buttons)
        NarrowWatch(view, LEAST_WINDOW.width(), self._arrange_columns)

    def _arrange_columns(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        ways = QBoxLayout.Direction
        wanted = ways.TopToBottom if is_narrow else ways.LeftToRight
        if self._columns.direction() == wanted:
            return
        self._columns.setDirection(wanted)
        self._steps.fold_steps(is_narrow=is_narrow)
        self._panel.setMinimumWidth(0 if is_narrow else self._panel_width)
        self._panel.setMaximumWidth(_ANY if is_narrow else self._panel_width)
        self._panel.setMinimumHeight(px(_PANEL) if is_narrow else 0)
        self._question.setMinimumHeight(px(_QUESTION) if is_narrow else 0)
        self.show_question()

    def show_question(self) -> None:
        """Scroll to the question if it is between steps and panel, once the layout is done."""
        if self._columns.direction() == QBoxLayout.Direction.TopToBottom:
            QTimer.singleShot(0, self._view, self._scroll_to_question)

    def _scroll_to_question(self) -> None:
        area = self._view.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.verticalScrollBar().setValue(self._question.y())


def _wrap_buttons(buttons: QWidget) -> None:
    """Let the buttons wrap into further lines."""
    row = buttons.layout()
    if row is None:
        return
    margins = row.contentsMargins()
    entries = [row.takeAt(0) for _ in range(row.count())]
    QWidget().setLayout(row)  # Qt frees a widget from its layout only by giving the layout to another widget
    lines = Flow(*filter(None, (entry.widget() for entry in entries if entry)))
    lines.setContentsMargins(margins)
    buttons.setLayout(lines)
