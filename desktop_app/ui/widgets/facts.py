# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list of facts: name, value and origin mark, with thin lines between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.ui.look.theme import px
from desktop_app.ui.widgets.charts.shapes import OriginMark
from desktop_app.ui.widgets.parts import across, boxed, down, emptied, label, rule


@dataclass(frozen=True, slots=True)
class ShownFact:
    """One fact: its name, its value as text, its origin mark, a note below, and the document that it stands in."""

    name: str
    value: str
    mark: str = ""
    note: str = ""
    document: str = ""


class FactList(QWidget):
    """Facts below each other, names at the left."""

    def __init__(self, facts: Sequence[ShownFact] = (), width: int = 130) -> None:
        """Show facts; ``width`` is that of their names, in pixels at 100 %."""
        super().__init__()
        self._width = width
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[ShownFact]) -> None:
        """Show other facts."""
        emptied(self._rows)
        for fact in facts:
            self._rows.addWidget(self._make_fact_row(fact))
            self._rows.addWidget(rule())

    def _make_fact_row(self, fact: ShownFact) -> QWidget:
        name = label(fact.name, "caption")
        name.setFixedWidth(px(self._width))
        name.setWordWrap(True)
        value = make_selectable(label(fact.value, "value"))
        pieces: list[QWidget] = [name, value]
        value.setWordWrap(True)
        if fact.mark:
            pieces.append(OriginMark(fact.mark, fact.document))
        line = across(*pieces, gap=6)
        line.setStretch(1, 0 if fact.mark else 1)
        if fact.mark:
            value.setWordWrap(len(fact.value) > 28)
            line.setStretch(1, 1 if len(fact.value) > 28 else 0)
            line.addStretch(1)
        fact_column = down(line)
        if fact.note:
            note = label(fact.note, "small", wrap=True)
            inner = across(px(self._width) + 6, note, gap=0)
            inner.setStretch(1, 1)
            fact_column.addLayout(inner)
        fact_row = boxed(fact_column)
        fact_column.setContentsMargins(0, 6, 0, 6)
        return fact_row


def make_selectable(text_label: QLabel) -> QLabel:
    """Let the text be selected and copied with the mouse."""
    text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text_label
