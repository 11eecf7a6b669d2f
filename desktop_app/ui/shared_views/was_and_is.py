# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers before and after a change that is only previewed: how many come to which verdict, and ask for what first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.domain.engine.act import ASK_FIRST, HOLD, NOTHING_HOLDS
from desktop_app.ui.look.theme import active_theme, px, sized_font
from desktop_app.ui.widgets.charts import draw_act, draw_verdict, verdict_colour
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr

ACTS: Final = (HOLD, ASK_FIRST, NOTHING_HOLDS)
ARROW: Final = " → "
Outcome = TypeVar("Outcome")


class MovedCounts(QWidget):
    """How many come to each verdict, or ask for what first: a pale bar before, a full one after, and the change.

    Verdicts that nothing comes to, before or after, are left out; every word to do first is there.
    """

    def __init__(
        self, title: str, before: Mapping[str, int], after: Mapping[str, int], *, acts: bool = False
    ) -> None:
        super().__init__()
        self._is_of_acts, self._before, self._after = acts, before, after
        self._names = (
            {act: values.act_short(act) for act in ACTS}
            if acts
            else {
                verdict: strings.verdict_words(verdict)
                for verdict in strings.shown_law().verdicts
                if before.get(verdict) or after.get(verdict)
            }
        )
        moves = (
            f"{words} {before.get(name, 0)}{ARROW}{after.get(name, 0)}" for name, words in self._names.items()
        )
        self.setAccessibleName(f"{title}: {strings.join_with_commas(moves)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(18 + 32 * len(self._names)))

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), active_theme()
        font, heavy = sized_font(self.font(), 12), sized_font(self.font(), 12, is_bold=True)
        metrics = QFontMetricsF(font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

        def write(
            area: QRectF, text: str, *, strong: bool = False, align: Qt.AlignmentFlag | None = None
        ) -> None:
            painter.setFont(heavy if strong else font)
            painter.setPen(QColor(theme.text if strong else theme.quiet))
            painter.drawText(area, align or Qt.AlignmentFlag.AlignVCenter, text)

        change_width, gap = metrics.horizontalAdvance(tr("change")), px(8)
        left = px(20) + max(map(QFontMetricsF(heavy).horizontalAdvance, self._names.values())) + gap
        most = max(1, *self._before.values(), *self._after.values())
        number = QFontMetricsF(heavy).horizontalAdvance(str(most)) + gap
        bar_width = self.width() - left - number - change_width - gap
        top = float(px(18))
        write(QRectF(left, 0, self.width() - left, top), tr("before, after"))
        write(QRectF(0, 0, self.width(), top), tr("change"), align=right)
        for name, words in self._names.items():
            was, is_ = self._before.get(name, 0), self._after.get(name, 0)
            line = QRectF(0, top, self.width(), px(32))
            painter.setFont(font)
            if self._is_of_acts:
                draw_act(painter, line, name, words)
                colour = QColor(theme.act(name).edge)
            else:
                draw_verdict(painter, QRectF(1, line.center().y() - px(11) / 2, px(11), px(11)), name)
                colour = verdict_colour(name)
                painter.setPen(QColor(theme.text))
                painter.drawText(line.adjusted(px(20), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
            for count, up, alpha in ((was, 4, 110), (is_, 17, 255)):
                colour.setAlpha(alpha)
                wide = max(bar_width * count / most, 2.0 if count else 0.0)
                painter.fillRect(QRectF(left, top + px(up), wide, px(9)), colour)
                at = QRectF(left + wide + (gap if count else 0) / 2, top + px(up - 3), number, px(15))
                write(at, str(count), strong=alpha == 255)
            change = f"{is_ - was:+d}".replace("-", "\N{MINUS SIGN}") if is_ != was else "0"
            write(line, change, strong=is_ != was, align=right)
            top += px(32)
            painter.setPen(QColor(theme.line))
            painter.drawLine(0, round(top) - 1, self.width(), round(top) - 1)


def refusal_or(work: Callable[[], Outcome]) -> Outcome | Refused:
    """Return what work comes to, or why it is refused, which is shown on the page."""
    try:
        return work()
    except Refused as refused:
        return refused
