# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists in a window that is small for its size of text: the detail below its table, an open form alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt

from desktop_app.ui.look.theme import px

if TYPE_CHECKING:
    from desktop_app.ui.pages.lists.list_page import ListPage

ROOM: Final = QSize(860, 560)
"""How large a window must be at 100 % for a table beside a detail, and for what stands above an open form."""

TALL: Final = 420
"""How tall a table and what is chosen in it are at least where they stand above each other."""
_BELOW: Final = Qt.Orientation.Vertical


class ListRoom(QObject):
    """Puts what stands beside a table below it, and hides what stands around an open form, where there is no room."""

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self._page = page
        page.pane.turned.connect(self._make)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._make()
        return super().eventFilter(watched, event)

    def _make(self) -> None:
        page, room = self._page, self._page.window().size()
        is_open, is_narrow = page.pane.is_editing, room.width() < px(ROOM.width())
        # What is too narrow to stand beside each other stands above each other, and the page scrolls.
        wanted = _BELOW if is_narrow else Qt.Orientation.Horizontal
        if page.split.orientation() != wanted:
            page.split.setOrientation(wanted)
            page.split.setSizes([1000, 1000] if is_narrow else [px(730), px(404)])
        page.split.setMinimumHeight(px(TALL) if is_narrow and not is_open else 0)
        beside = page.split.widget(0)
        if beside is not None:
            beside.setHidden(is_open and is_narrow)
        is_tall = not is_open or room.height() >= px(ROOM.height())
        page.show_head(is_shown=is_tall)
        page.above.setVisible(is_tall)
