# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Room for a form in a window that is small for its size of text: the form alone is shown while it is worked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize

from desktop_app.ui.theme import px

if TYPE_CHECKING:
    from desktop_app.ui.pages.list_page import ListPage

ROOM: Final = QSize(860, 560)
"""How large a window must be at 100 % for a table beside an open form, and for what stands above both."""


class FormRoom(QObject):
    """Hides what stands beside and above an open form where there is not the room for it."""

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
        page = self._page
        is_open, room = page.pane.is_editing, page.window().size()
        beside = page.split.widget(0)
        if beside is not None:
            beside.setHidden(is_open and room.width() < px(ROOM.width()))
        page.show_head(is_shown=not is_open or room.height() >= px(ROOM.height()))
