# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers before and after a change that is only previewed: the words to do first, and how many ask for which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.basics.errors import Refused
from desktop_app.domain.engine.act import ASK_FIRST
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import mark_translatable, tr

ACTS: Final = {
    "hold": mark_translatable("Hold"),
    "ask_first": mark_translatable("Ask first"),
    "nothing_holds": mark_translatable("Nothing found"),
}
ARROW: Final = " → "
Outcome = TypeVar("Outcome")


class ActBar(QWidget):
    """How many of a kind ask for what to be done first, as one bar with its counts."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__()
        self._counts = {act: counts.get(act, 0) for act in ACTS if counts.get(act, 0)}
        self.setFixedHeight(px(18))
        self.setAccessibleName(
            strings.join_with_commas(f"{tr(ACTS[act])} {count}" for act, count in self._counts.items())
        )

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        total, left = sum(self._counts.values()), 0
        room = self.width() - 1
        least = min(px(20), room // max(len(self._counts), 1))
        spare = max(room - least * len(self._counts), 0)
        for act, count in self._counts.items():
            width = least + spare * count // total
            band, heavy = active_theme().act(act), act == ASK_FIRST
            painter.setPen(QPen(QColor(band.edge), 2 if heavy else 1))
            painter.setBrush(QColor(band.ground) if band.ground else Qt.BrushStyle.NoBrush)
            painter.drawRect(left + heavy, int(heavy), width - 2 - heavy, self.height() - 1 - heavy)
            painter.setPen(QColor(band.text))
            painter.drawText(left, 0, width - 2, self.height(), Qt.AlignmentFlag.AlignCenter, str(count))
            left += width


def refusal_or(work: Callable[[], Outcome]) -> Outcome | Refused:
    """Return what work comes to, or why it is refused, which is shown on the page."""
    try:
        return work()
    except Refused as refused:
        return refused
