# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The status bar: when it was saved, under which pack, with lists of which day; progress of long work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from desktop_app.ui.strings import tr
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.parts import button, fill, label


class StatusBar(QFrame):
    """Quiet words at the foot of the window."""

    def __init__(self, cancel: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setFixedHeight(px(30))
        self.saved = label("", "small")
        self.pack = label("", "small")
        self.lists = label("", "small")
        self.news = label("", "small")
        self.bar = QProgressBar()
        self.bar.setFixedSize(px(140), px(8))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = button(tr("Cancel"), cancel, role="link")
        layout = QHBoxLayout(self)
        layout.setSpacing(18)
        pieces = [self.saved, self.pack, self.lists, None, self.news, self.bar, self.stop]
        fill(layout, pieces, margins=(16, 0, 16, 0))
        self.show_progress("", 0, 0)

    def show_lists(self, until: str) -> None:
        """Show how far the lists of names reach that the pack brings; nobody is looked up in them by itself."""
        self.lists.setText(tr("Names listed up to {day}", day=until))
        words = tr(
            "The newest list notice in the pack. A person looks parties up; notices after that day are not in it."
        )
        self.lists.setToolTip(words)
        self.lists.setAccessibleDescription(words)

    def show_progress(self, words: str, done: int, of: int) -> None:
        """Show how far long work is; blank words put it away."""
        self.news.setText(words)
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        for widget in (self.news, self.bar, self.stop):
            widget.setVisible(bool(words))
