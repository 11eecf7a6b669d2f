# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sentence on the difference in sight, and the way to the next and the previous one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.check_paper.differences import Difference, describe_difference
from desktop_app.ui.widgets.facts import make_selectable
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import boxed, button, down, label, wrapped
from desktop_app.ui.words.strings import tr


class DifferenceBar(QWidget):
    """Steps through the differences: by its links, or with N and P anywhere on the page."""

    def __init__(
        self, page: QWidget, differences: Sequence[Difference], show: Callable[[Difference], object]
    ) -> None:
        super().__init__()
        self._differences, self._show = differences, show
        self.position = 0
        self.sentence = make_selectable(wrapped(label("")))
        self.count = label("", "caption")
        self.count.setFixedHeight(px(22))
        self.next_link = button(
            tr("Next difference"), partial(self.step, 1), role="link", tip=tr("Next difference, N")
        )
        self.previous_link = button(
            tr("Previous difference"), partial(self.step, -1), role="link", tip=tr("Previous difference, P")
        )
        links = boxed(Flow(self.next_link, self.previous_link, self.count, gap=14))
        links.setVisible(len(differences) > 1)
        self.setLayout(down(self.sentence, 2, links))
        for keys, steps in (("N", 1), ("P", -1)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, steps))

    @property
    def has_several(self) -> bool:
        """Tell whether there is a way to go."""
        return len(self._differences) > 1

    def step(self, steps: int) -> None:
        """Go to the next or the previous difference; after the last comes the first."""
        if self._differences:
            self.go_to((self.position + steps) % len(self._differences))

    def go_to(self, position: int) -> None:
        """Show one difference."""
        self.position = position
        difference = self._differences[position]
        sentence = describe_difference(difference.check)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.count.setText(tr("{number} of {count}", number=position + 1, count=len(self._differences)))
        self._show(difference)
