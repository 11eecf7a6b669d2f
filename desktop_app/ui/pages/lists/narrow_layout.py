# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists in a window that is small for its size of text: the detail below its table, an open form alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.ui.look.theme import px
from desktop_app.ui.widgets.detail import DetailPane
from desktop_app.ui.widgets.narrow import LEAST_WINDOW
from desktop_app.ui.widgets.page import Page

LEAST_HEIGHT: Final = 420
"""The least height of table and detail together while they are above each other, in pixels at 100 %."""
SIDE_BY_SIDE: Final = (730, 404)
"""The widths of table and detail side by side, in pixels at 100 %."""


class NarrowLayout(QObject):
    """Puts the detail below the table in a narrow window; in a low one it hides head and filter above an open form."""

    def __init__(self, page: Page, pane: DetailPane, split: QSplitter, above: QWidget) -> None:
        super().__init__(page)
        self._page, self._pane, self._split, self._above = page, pane, split, above
        pane.turned.connect(self.arrange_for_size)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.arrange_for_size()
        return super().eventFilter(watched, event)

    def arrange_for_size(self) -> None:
        """Arrange the page for the size of its window and for whether a form is open."""
        split, window_size = self._split, self._page.window().size()
        is_open, is_empty = self._pane.is_editing, not split.isVisibleTo(self._page)
        is_narrow = window_size.width() < px(LEAST_WINDOW.width())
        # Table and detail above each other may be taller than the window; the page then scrolls.
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if split.orientation() != wanted:
            split.setOrientation(wanted)
            split.setSizes([1000, 1000] if is_narrow else [px(width) for width in SIDE_BY_SIDE])
        split.setMinimumHeight(0 if is_open or is_empty or not is_narrow else px(LEAST_HEIGHT))
        table = split.widget(0)
        if table is not None:
            table.setHidden(is_open and is_narrow)
        is_tall = not is_open or window_size.height() >= px(LEAST_WINDOW.height())
        self._page.show_head(is_shown=is_tall)
        self._above.setVisible(is_tall)
