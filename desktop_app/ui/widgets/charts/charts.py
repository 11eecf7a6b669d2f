# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Three drawings: the share against the line, the standing over time, shipments by verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.quantity import Interval, point
from desktop_app.ui.look.theme import active, px
from desktop_app.ui.widgets.charts.shapes import draw_verdict, verdict_colour
from desktop_app.ui.words import strings
from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import tr, verdict_words


class _Drawing(QWidget):
    """A widget that is drawn, as wide as there is room, and says in words what it shows."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, px(self._height))

    def _letters(self, painter: QPainter, colour: str, size: int = 11) -> QFontMetrics:
        font = QFont(self.font())
        font.setPixelSize(px(size))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        return QFontMetrics(font)


def _written(painter: QPainter, at: QPointF, text: str, room: float) -> QRectF:
    """Write a text centred on a point but inside the drawing; return where it stands."""
    metrics = QFontMetrics(painter.font())
    width = metrics.horizontalAdvance(text) + 1
    left = min(max(0.0, at.x() - width / 2), max(0.0, room - width))
    place = QRectF(left, at.y(), width, metrics.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    return place


class ShareScale(_Drawing):
    """The share of value on a small scale, with the line at which an item is caught in the middle."""

    def __init__(self, line: Fraction, parent: QWidget | None = None) -> None:
        super().__init__(58, parent)
        self._line = line
        self._line_words = strings.share(point(line))
        self._span: Interval | None = None
        self.show_share(None)

    def show_share(self, span: Interval | None) -> None:
        """Show another share; None draws the line alone."""
        self._span = span
        self.setAccessibleName(
            tr(
                "Share of value {share}; the line is {line}",
                share=strings.share(span),
                line=self._line_words,
            )
        )
        self.update()

    def _place(self, value: Fraction | None) -> float:
        """Return where a share lies between 0 and 1; the line at the middle, far shares squeezed."""
        if value is None:
            return 1.0
        times = value / self._line
        return float(times / (times + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, room = active(), float(self.width())
        middle = px(28) + 0.0
        painter.setPen(QPen(QColor(theme.line), 2))
        painter.drawLine(QPointF(0, middle), QPointF(room, middle))
        if self._span is not None:
            self._draw_span(painter, middle)
        painter.setPen(QPen(QColor(theme.ink), 2))
        painter.drawLine(QPointF(room / 2, middle - px(13)), QPointF(room / 2, middle + px(13)))
        self._letters(painter, theme.ink)
        _written(painter, QPointF(room / 2, 0), tr("line {share}", share=self._line_words), room)
        painter.end()

    def _draw_span(self, painter: QPainter, middle: float) -> None:
        theme, span, room = active(), self._span, float(self.width())
        assert span is not None  # noqa: S101  only called with one
        low, high = self._place(span.lo) * room, self._place(span.hi) * room
        painter.setPen(Qt.PenStyle.NoPen)
        if span.is_point:
            painter.setBrush(QColor(theme.accent))
            at = min(max(low, px(5)), room - px(5))
            painter.drawEllipse(QPointF(at, middle), px(5), px(5))
        else:
            colour = QColor(theme.accent)
            colour.setAlpha(110)
            painter.setBrush(colour)
            wide = max(high - low, float(px(4)))  # a narrow range at the end stays in sight
            left = min(low, room - wide)
            painter.drawRoundedRect(QRectF(left, middle - px(6), wide, px(12)), 2, 2)
        self._letters(painter, theme.quiet)
        below = middle + px(13)
        least = strings.percent(span.lo, up=False)
        if span.is_point:
            _written(painter, QPointF(low, below), f"{least} %", room)
            return
        right = tr("no limit") if span.hi is None else f"{strings.percent(span.hi, up=True)} %"
        metrics = QFontMetrics(painter.font())
        widths = [metrics.horizontalAdvance(words) + 1 for words in (least, right)]
        # the left one gives way where both stand at the right end
        start = min(max(0.0, low - widths[0] / 2), room - widths[0] - widths[1] - px(6))
        first = _written(painter, QPointF(start + widths[0] / 2, below), least, room)
        after = max(high, first.right() + widths[1] / 2 + px(6))
        _written(painter, QPointF(after, below), right, room)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in one standing; ``sure`` is false for what was only announced, ``until`` the day its own text ends on."""

    state: str
    start: date
    words: str
    sure: bool = True
    until: date | None = None

    @property
    def said(self) -> str:
        """Return it in a phrase: from when, what, and to when."""
        words = f"{strings.day(self.start)} {self.words}"
        return (
            words
            if self.until is None
            else tr("{what} to {day}", what=words, day=strings.day(self.until))
        )


class TimelineStrip(_Drawing):
    """The standing over time, with a mark on a day."""

    def __init__(self, height: int = 84, parent: QWidget | None = None) -> None:
        super().__init__(height, parent)
        self._stretches: tuple[Stretch, ...] = ()
        self._first = self._last = self._mark = date(2025, 10, 9)
        self._mark_words = ""

    def show_stretches(
        self, stretches: Sequence[Stretch], *, until: date, mark: date, mark_words: str
    ) -> None:
        """Show other stretches; the strip ends on ``until``."""
        self._stretches = tuple(stretches)
        self._mark, self._mark_words = mark, mark_words
        self._first = min(stretches[0].start if stretches else mark, mark)
        self._last = max(until, mark)
        said = "; ".join(one.said for one in stretches)
        self.setAccessibleName(tr("Standing over time: {said}", said=said))
        self.update()

    def _x(self, on: date) -> float:
        days = max(1, (self._last - self._first).days)
        return (on - self._first).days * float(self.width() - 1) / days

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, tall = px(22), px(16)
        for stretch, place in self.places(top, tall):
            self._draw_stretch(painter, place, stretch)
        self._write_days(painter, top + tall + 4)
        self._draw_mark(painter, top, tall)
        painter.end()

    def places(self, top: float, tall: float) -> list[tuple[Stretch, QRectF]]:
        """Return where each stretch lies."""
        ends = [*(one.start for one in self._stretches[1:]), self._last][: len(self._stretches)]
        return [
            (one, QRectF(QPointF(self._x(one.start), top), QPointF(self._x(end), top + tall)))
            for one, end in zip(self._stretches, ends, strict=True)
        ]

    def words_at(self, place: QRectF, wide: float) -> QRectF | None:
        """Return where the words of a stretch stand, beside the mark rather than under it; None if there is no room."""
        at = self._x(self._mark)
        if not place.left() < at < place.right() or abs(place.center().x() - at) > wide / 2 + 4:
            return place if wide + 8 < place.width() else None
        before, after = QRectF(place), QRectF(place)
        before.setRight(at)
        after.setLeft(at)
        wider = max((before, after), key=QRectF.width)
        return wider if wide + 8 < wider.width() else None

    def days(self) -> list[tuple[date, str, bool]]:
        """Return the days to write: where one stands, its words, whether it is the last of what ends by itself."""
        found: list[tuple[date, str, bool]] = []
        until: date | None = None
        for stretch in self._stretches:
            words = strings.narrow_day(until or stretch.start)
            is_last = until is not None
            said = tr("to {day}", day=words) if is_last else words
            found.append((stretch.start, said, is_last))
            until = stretch.until
        return found

    def _write_days(self, painter: QPainter, top: float) -> None:
        """Write the days, in a second row where the first has no room."""
        metrics = self._letters(painter, active().quiet)
        written = [-10.0, -10.0]
        for on, text, is_last in self.days():
            wide = metrics.horizontalAdvance(text)
            wanted = self._x(on) - (wide if is_last else 0)
            for row, right in enumerate(written):
                left = min(max(wanted, right + 10), self.width() - wide - 1.0)
                if left >= right + 6 and left - wanted < wide:
                    foot = top + row * metrics.height() + metrics.ascent()
                    painter.drawText(QPointF(left, foot), text)
                    written[row] = left + wide
                    break

    def _draw_stretch(self, painter: QPainter, place: QRectF, stretch: Stretch) -> None:
        band = active().band(stretch.state)
        painter.fillRect(place, QColor(band.ground))
        style = Qt.PenStyle.SolidLine if stretch.sure else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(band.edge), 1, style))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        metrics = self._letters(painter, band.ink)
        words = self.words_at(place, metrics.horizontalAdvance(stretch.words))
        if words is not None:
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, stretch.words)

    def _draw_mark(self, painter: QPainter, top: int, tall: int) -> None:
        at = self._x(self._mark)
        painter.setPen(QPen(QColor(active().ink), 1.5))
        painter.drawLine(QPointF(at, top - px(6)), QPointF(at, top + tall + px(4)))
        self._letters(painter, active().ink)
        _written(painter, QPointF(at, 0), self._mark_words, float(self.width()))


class VerdictBars(_Drawing):
    """How many shipment lines came to which verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(7 * 20, parent)
        self._counts: Mapping[str, int] = {}

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show other counts."""
        self._counts = dict(counts)
        said = strings.commas(
            f"{verdict_words(v)} {counts.get(v, 0)}" for v in shown_law().verdicts
        )
        self.setAccessibleName(tr("Shipment lines by verdict: {said}", said=said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self._letters(painter, active().ink, 12)
        words = {verdict: verdict_words(verdict) for verdict in shown_law().verdicts}
        left = px(22) + max(map(metrics.horizontalAdvance, words.values())) + px(14)
        room = self.width() - left - metrics.horizontalAdvance("0000") - 8
        most = max([1, *(self._counts.get(verdict, 0) for verdict in shown_law().verdicts)])
        for place, verdict in enumerate(words):
            top, count = place * px(20), self._counts.get(verdict, 0)
            draw_verdict(painter, QRectF(1, top + px(4), px(11), px(11)), verdict)
            self._letters(painter, active().ink if count else active().quiet, 12)
            line = QRectF(px(22), top, left, px(19))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words[verdict])
            wide = room * count / most
            painter.fillRect(QRectF(left, top + px(5), wide, px(9)), verdict_colour(verdict))
            self._letters(painter, active().quiet, 12)
            number = QRectF(left + wide + (8 if count else 0), top, 60, px(19))
            painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(count) if count else "–")
        painter.end()
