# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells a view when its window becomes too narrow for columns side by side, and when it is wide enough again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from desktop_app.ui.look.theme import px

LEAST_WINDOW: Final = QSize(860, 560)
"""The window, in pixels at 100 %, below which columns stand below each other and an open form stands alone."""


class NarrowWatch(QObject):
    """Watches the window of a view, from when the view is first shown."""

    def __init__(self, view: QWidget, least_width: int, arrange: Callable[[bool], object]) -> None:
        """Call ``arrange`` with whether the window is narrower than ``least_width``, in pixels at 100 %."""
        super().__init__(view)
        self._view, self._least_width, self._arrange = view, least_width, arrange
        self._window: QWidget | None = None
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._view and self._window is None:
            self._window = self._view.window()
            self._window.installEventFilter(self)
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize) and self._window is not None:
            self._arrange(self._window.width() < px(self._least_width))
        return super().eventFilter(watched, event)
