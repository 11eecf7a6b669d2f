# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a list is taken: what is remembered, whether the file is kept, and what happens to rows that are not clear."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.ui.plain import PlainCheck, set_tip
from desktop_app.ui.widgets.parts import fill
from desktop_app.ui.words.strings import tr


class Options(QWidget):
    """Tick boxes; ``changed`` is told when one changes what the main button does."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self.all_or_nothing = PlainCheck(tr("All or nothing: no row while one is open"))
        self.remember = PlainCheck(tr("Ask nothing next time for lists of this shape"))
        self.keep_files = PlainCheck(tr("Keep the file as evidence"))
        self._boxes = (self.all_or_nothing, self.remember, self.keep_files)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        for box in self._boxes:
            set_tip(box, box.text())
        fill(self._line, self._boxes, margins=(0, 0, 0, 0))
        self.reset()
        self.all_or_nothing.toggled.connect(lambda _on: changed())

    def fold(self, *, is_folded: bool) -> None:
        """Stand side by side, or below each other."""
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if is_folded else ways.TopToBottom)
        self._line.setSpacing(20 if is_folded else 6)

    def show_doubtful(self, count: int) -> None:
        """Offer the choice about rows that are not clear where there are such rows."""
        self.all_or_nothing.setVisible(bool(count))

    def reset(self) -> None:
        """Choose as for a new list."""
        for box in self._boxes:
            box.setChecked(box is self.remember)
