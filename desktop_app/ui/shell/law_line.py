# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The law line: the standing of the law in words and colour, always visible."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import LedLabel
from desktop_app.ui.shared_views.law_state import LawLine
from desktop_app.ui.widgets.parts import button, fill, wrapped
from desktop_app.ui.words.strings import tr


class LawBar(QFrame):
    """The standing of today with its reason, and buttons that open the evidence and record a status check."""

    def __init__(self, record: Callable[[], None], opens: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("lawBar")
        self._sentence = LedLabel()
        wrapped(self._sentence)
        self.evidence = button(tr("Open evidence"), lambda: opens(self._line.evidence), icon="paperclip")
        self.evidence.hide()
        self.record = button(tr("Record a check"), record)
        layout = QHBoxLayout(self)
        layout.setSpacing(12)
        fill(layout, [self._sentence, self.evidence, self.record], margins=(24, 9, 24, 9))
        layout.setStretch(0, 1)
        self.setMinimumHeight(px(52))
        self._line = LawLine("not_started", "", "")

    def show_law_line(self, line: LawLine) -> None:
        """Show another standing."""
        self._line = line
        self._sentence.show_led(line.lead, line.text, gap=" \u00a0 ")
        self.evidence.setVisible(bool(line.evidence))
        self.setAccessibleName(f"{line.lead} {line.text}")
        self.apply_colours()

    def apply_colours(self) -> None:
        """Take the colours of the theme in use."""
        band, theme = active_theme().band(self._line.state), active_theme()
        self.setStyleSheet(
            f"QFrame#lawBar {{ background: {band.ground}; border: 0;"
            f" border-bottom: 1px solid {theme.line}; }}"
            f" QFrame#lawBar QLabel {{ color: {band.text}; }}"
        )
