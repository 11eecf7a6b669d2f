# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A line of the overview about open work, which leads to the page where it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import PlainButton, set_tip
from desktop_app.ui.widgets.charts.shapes import draw_verdict

_WRAPPED: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class AttentionNote:
    """A note of open work; ``verdict`` chooses its sign, blank a plain box. ``go`` shows the page it leads to."""

    verdict: str
    text: str
    go: Callable[[], object]


class AttentionRow(PlainButton):
    """The note as a button."""

    def __init__(self, need: AttentionNote) -> None:
        super().__init__()
        self._need = need
        self.setProperty("role", "row")
        self.setAccessibleName(need.text)
        set_tip(self, need.text)
        self.setMinimumHeight(px(28))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _on=False: need.go())

    def heightForWidth(self, width: int) -> int:
        """Return the height at which the whole text fits into a width."""
        text_width = max(width - round(px(11)) - 14 - 22, 40)
        box = self.fontMetrics().boundingRect(QRect(0, 0, text_width, 10_000), _WRAPPED, self._need.text)
        return max(px(28), box.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(px(11))
        shape_area = QRectF(5, (self.height() - side) / 2, side, side)
        if self._need.verdict:
            draw_verdict(painter, shape_area, self._need.verdict)
        else:
            painter.setPen(QPen(QColor(active_theme().edge), 1.5))
            painter.drawRoundedRect(shape_area.adjusted(1, 1, -1, -1), 2, 2)
        painter.setPen(QColor(active_theme().text))
        left = round(side) + 14
        text_area = self.rect().adjusted(left, 0, -22, 0)
        painter.drawText(text_area, _WRAPPED, self._need.text)
        painter.setPen(QColor(active_theme().quiet))
        painter.drawText(
            self.rect().adjusted(0, 0, -6, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            "›",
        )
        painter.end()
