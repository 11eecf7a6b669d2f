# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A widget that shows a chart: as wide as there is space, as high as the chart needs at that width."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.basics.quantity import Interval, point
from desktop_app.charts.days_axis import Moment, Span, Strip, Timeline
from desktop_app.charts.share_scale import ShareRange, ShareScale, ShareScaleLayout
from desktop_app.charts.style import ANNOUNCED, BandStyle, ChartStyle
from desktop_app.charts.timeline import TimelineLayout
from desktop_app.charts.verdict_shapes import OCTAGON, ShapeColours, draw_shape
from desktop_app.domain.engine.act import ASK_FIRST, NOTHING_HOLDS
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED
from desktop_app.paper.canvas import Box, Canvas, Point, Stroke, TextStyle
from desktop_app.ui.look.theme import active_theme, px, sized_font
from desktop_app.ui.plain import set_tip
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, origin_words, shown_verdict, tr, verdict_words


class ChartLayout(Protocol):
    """A chart laid out for a width."""

    @property
    def height(self) -> float:
        """Return the height, in units of the chart."""

    def draw_chart(self, canvas: Canvas, corner: Point) -> None:
        """Draw the chart with its top left corner at a point."""


_HEADROOM: Final = 2.0
"""Room above the first line of letters, in units of the chart: Chinese letters are taller than Latin ones."""


class ChartWidget(QWidget):
    """The base of charts; the accessible name of each says in words what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._height = 0

    def lay_out_chart(self, width: float) -> ChartLayout:
        """Return the chart laid out for a width in units of the chart."""
        raise NotImplementedError

    def current_layout(self) -> ChartLayout:
        """Return the chart laid out for the present width."""
        return self.lay_out_chart(self.width() / pixels_per_unit())

    def show_chart(self) -> None:
        """Redraw the chart after its content has changed."""
        self._fit_height()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height or self._needed_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height or self._needed_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.current_layout().draw_chart(QtCanvas(painter, pixels_per_unit()), (0.0, _HEADROOM))
        painter.end()

    def _needed_height(self) -> int:
        return round((self.current_layout().height + _HEADROOM) * pixels_per_unit()) + 1

    def _fit_height(self) -> None:
        height = self._needed_height()
        if height != self._height:
            self._height = height
            self.updateGeometry()


# --------------------------------------------------------------------------------------------------
# The canvas of charts in the window, painted by Qt in the colours of the theme and at the text size that is
# set.


AFTER_ANNOUNCED: Final = "after_announced"
"""The state of a span after one that was only announced: the standing is not known then."""
_TEXT: Final = 11  # the size of a label in pixels at 100 %
_LABEL: Final = TextStyle(7.8, 9.6)
_DASH: Final = (3.0, 2.0)


def pixels_per_unit() -> float:
    """Return how many pixels one unit of a chart takes at the text size that is set."""
    return px(_TEXT) / _LABEL.size


def measure_text(text: str, style: TextStyle) -> float:
    """Return the width of a text in units of a chart."""
    return QFontMetricsF(_font_of_style(style)).horizontalAdvance(text) / pixels_per_unit()


def chart_style(ground: str) -> ChartStyle:
    """Return the style of charts in the theme in use, on a background of that colour."""
    theme = active_theme()
    bands = {
        state: BandStyle(band.ground, band.edge, band.text, _DASH if state == UNCONFIRMED else ())
        for state in (NOT_STARTED, IN_FORCE, SUSPENDED, UNCONFIRMED, ENDED)
        for band in (theme.band(state),)
    }
    blank = bands[NOT_STARTED]
    bands[ANNOUNCED] = bands[UNCONFIRMED]
    bands[AFTER_ANNOUNCED] = BandStyle(blank.ground, blank.outline, blank.text, _DASH)
    return ChartStyle(
        label=TextStyle(_LABEL.size, _LABEL.leading, colour=theme.text),
        tick=TextStyle(_LABEL.size, _LABEL.leading, colour=theme.quiet),
        quiet=theme.quiet,
        paper=ground,
        axis=theme.edge,
        mark=theme.accent,
        bands=bands,
    )


class QtCanvas:
    """Draws with a painter; ``unit`` is the length of one unit of the chart in pixels."""

    def __init__(self, painter: QPainter, unit: float = 1.0) -> None:
        self._painter, self._unit = painter, unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def measure_text(self, text: str, style: TextStyle) -> float:
        """Return the width of a text."""
        return measure_text(text, style)

    def draw_text(self, start: Point, text: str, style: TextStyle) -> None:
        """Write a text with its baseline starting at that point."""
        self._painter.setFont(_font_of_style(style))
        self._painter.setPen(QColor(style.colour))
        self._painter.drawText(self._pixel_point(start), text)

    def draw_line(self, start: Point, end: Point, stroke: Stroke) -> None:
        """Draw a straight line."""
        self._painter.setPen(self._pen_of_stroke(stroke))
        self._painter.drawLine(self._pixel_point(start), self._pixel_point(end))

    def draw_rectangle(
        self, box: Box, *, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """Draw a rectangle, filled, outlined or both."""
        self._set_paint(fill, stroke)
        rounding = radius * self._unit
        self._painter.drawRoundedRect(self._pixel_rectangle(box), rounding, rounding)

    def draw_polygon(
        self, corners: Sequence[Point], *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a closed shape through the corners."""
        self._set_paint(fill, stroke)
        self._painter.drawPolygon(QPolygonF([self._pixel_point(corner) for corner in corners]))

    def draw_circle(
        self, centre: Point, radius: float, *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a circle."""
        self._set_paint(fill, stroke)
        self._painter.drawEllipse(self._pixel_point(centre), radius * self._unit, radius * self._unit)

    def draw_hatching(self, box: Box, stroke: Stroke) -> None:
        """Fill a rectangle with slanted lines."""
        brush = QBrush(QColor(stroke.colour), Qt.BrushStyle.BDiagPattern)
        self._painter.fillRect(self._pixel_rectangle(box), brush)

    def _set_paint(self, fill: str | None, stroke: Stroke | None) -> None:
        self._painter.setPen(self._pen_of_stroke(stroke) if stroke else QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(QColor(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))

    def _pen_of_stroke(self, stroke: Stroke) -> QPen:
        width = max(1.0, stroke.width * self._unit)
        pen = QPen(QColor(stroke.colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if stroke.dash:
            pen.setDashPattern([length * self._unit / width for length in stroke.dash])
        return pen

    def _pixel_point(self, point: Point) -> QPointF:
        return QPointF(point[0] * self._unit, point[1] * self._unit)

    def _pixel_rectangle(self, box: Box) -> QRectF:
        corner, size = self._pixel_point((box.x, box.y)), self._pixel_point((box.width, box.height))
        return QRectF(corner.x(), corner.y(), size.x(), size.y())


def _font_of_style(style: TextStyle) -> QFont:
    font = QFont()
    font.setPixelSize(round(style.size * pixels_per_unit()))
    font.setBold(style.bold)
    return font


# --------------------------------------------------------------------------------------------------
# Draws the signs of verdicts and the origin marks, alike in tables, chips and bars.


def verdict_colour(verdict: str) -> QColor:
    """Return the colour of a verdict's sign, as the law file names it."""
    verdict_row = shown_verdict(verdict)
    return active_theme().sign(verdict_row.colour if verdict_row else "")


def draw_verdict(painter: QPainter, square: QRectF, verdict: str) -> None:
    """Draw the shape of a verdict in a square; one that the law file does not know is a grey octagon."""
    verdict_row = shown_verdict(verdict)
    painter.save()
    box = Box(square.x(), square.y(), square.width(), square.height())
    colours = ShapeColours(verdict_colour(verdict).name(), None, active_theme().paper)
    draw_shape(QtCanvas(painter), verdict_row.shape if verdict_row else OCTAGON, box, colours)
    painter.restore()


def draw_mark(painter: QPainter, square: QRectF, letter: str) -> None:
    """Draw a letter of origin in its small box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(active_theme().line), 1))
    painter.setBrush(QColor(active_theme().paper))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(sized_font(painter.font(), 10))
    painter.setPen(QColor(active_theme().quiet))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def draw_act(painter: QPainter, area: QRectF, word: str, text: str) -> None:
    """Draw what to do first in its frame, at the left of an area; its three frames are used for nothing else."""
    colours, is_outline = active_theme().act(word), word == NOTHING_HOLDS
    painter.save()
    font = sized_font(painter.font(), 12, is_bold=not is_outline)
    painter.setFont(font)
    pen = 2.0 if word == ASK_FIRST else 1.0
    wide = min(area.width(), QFontMetricsF(font).horizontalAdvance(text) + px(14))
    high = min(area.height(), px(18))
    frame = QRectF(area.left(), area.center().y() - high / 2, wide, high)
    painter.setPen(QPen(QColor(colours.edge), pen))
    painter.setBrush(QColor(colours.ground) if colours.ground else Qt.BrushStyle.NoBrush)
    painter.drawRect(frame.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2))
    painter.setPen(QColor(colours.text))
    inner = frame.adjusted(px(5), 0, -px(5), 0)
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, math.ceil(inner.width()) + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, cut)
    painter.restore()


MARK = (15, 14)


class VerdictChip(QWidget):
    """A verdict: its sign and its words; those of the law file in use unless others are given."""

    def __init__(self, verdict: str = "", size: int = 13, words: str = "") -> None:
        super().__init__()
        self._verdict, self._size, self._words = verdict, size, words or verdict_words(verdict)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Verdict: {words}", words=self._words))

    def _chip_font(self) -> QFont:
        return sized_font(self.font(), self._size, is_bold=self._size > 13)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._chip_font())
        return QSize(metrics.horizontalAdvance(self._words) + px(self._size) + 10, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(self._size) - 1.0
        draw_verdict(painter, QRectF(0.5, (self.height() - side) / 2, side, side), self._verdict)
        painter.setFont(self._chip_font())
        painter.setPen(QColor(active_theme().text))
        left = round(side) + 8
        painter.drawText(
            self.rect().adjusted(left, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self._words,
        )
        painter.end()


class Ring(QWidget):
    """The sign of a verdict that is not settled, without words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(px(10), px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_verdict(painter, QRectF(self.rect()), UNDETERMINED)
        painter.end()


class OriginMark(QWidget):
    """An origin mark: the letter that says where a figure came from."""

    def __init__(self, letter: str, document: str = "") -> None:
        """Draw the mark of a letter; ``document`` is where the figure stands, shown when the mark is pointed at."""
        super().__init__()
        self._letter = letter
        verdict_text = join_with_commas((origin_words(letter), document))
        set_tip(self, strings.upper_first_letter(verdict_text))
        self.setAccessibleName(tr("Origin of the figure: {words}", words=verdict_text))
        self.setFixedSize(px(MARK[0]), px(MARK[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, QRectF(self.rect()), self._letter)
        painter.end()


class OriginButton(QAbstractButton):
    """An origin mark that opens where the figure comes from, by click, Space or Enter."""

    opened = Signal()

    def __init__(self, letter: str, document: str, figure: str) -> None:
        super().__init__()
        self._letter = letter
        text = join_with_commas((origin_words(letter), document))
        set_tip(self, strings.upper_first_letter(text))
        self.setAccessibleName(tr("Where it comes from: {figure}", figure=figure))
        self.setAccessibleDescription(tr("Origin of the figure: {words}", words=text))
        self.setFixedSize(px(MARK[0]), px(MARK[1]))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.opened.emit())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, QRectF(self.rect()), self._letter)
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(active_theme().accent), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


# --------------------------------------------------------------------------------------------------
# The standing of the law over time, with one day marked.


_ENDING: Final = (SUSPENDED, UNCONFIRMED, ANNOUNCED)
"""States whose end is stated as a last day; their label names that day."""


class TimelineView(ChartWidget):
    """A timeline of spans, each in a state, with one day marked."""

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline(())

    def show_spans(self, spans: Sequence[Span], mark: Moment) -> None:
        """Show other spans, with ``mark`` as the marked day."""
        self._timeline = Timeline((Strip("", tuple(spans)),), (mark,))
        description = "; ".join(_span_words(span) for span in spans)
        self.setAccessibleName(tr("Standing over time: {said}", said=description))
        self.show_chart()

    def lay_out_chart(self, width: float) -> TimelineLayout:
        style = chart_style(active_theme().paper)
        return TimelineLayout(self._timeline, width, style, measure_text, self._day_words)

    def _day_words(self, on: date) -> str:
        """Return the label of a day of change: the last day of a state that ends by its text, else the day itself."""
        if any(span.end == on and span.state in _ENDING for span in self._timeline.spans):
            return tr("to {day}", day=strings.format_narrow_day(on - timedelta(days=1)))
        return strings.format_narrow_day(on)


def _span_words(span: Span) -> str:
    """Return a span in words: from when, what, and to when."""
    description = " ".join(filter(None, (strings.format_day(span.start) if span.start else "", span.label)))
    if span.end is None or span.state not in _ENDING:
        return description
    return tr("{what} to {day}", what=description, day=strings.format_day(span.end - timedelta(days=1)))


# --------------------------------------------------------------------------------------------------
# Bars of a number by verdict.


class CountBars(QWidget):
    """A bar for each of some names, as long as the number of what it counts; ``chosen`` is emitted for one pressed.

    A bar is pressed with the mouse, or with Enter after the arrow keys have gone to it.
    """

    chosen = Signal(str)
    pitch = 20
    """Pixels from one bar to the next, at 100 %."""
    sign_width = 22

    def __init__(self, title: str, *, is_pressed: bool = False) -> None:
        super().__init__()
        self._title, self._is_pressed = title, is_pressed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: Mapping[str, int] = {}
        self._at = ""
        if is_pressed:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def list_names(self) -> Mapping[str, str]:
        """Return what is counted, each with its words, in the order of the bars."""
        raise NotImplementedError

    def draw_sign(self, painter: QPainter, square: QRectF, name: str) -> None:
        """Draw the sign before the words of a bar."""

    def fill_bar(self, painter: QPainter, bar: QRectF, name: str) -> None:
        """Draw a bar."""
        raise NotImplementedError

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show other counts."""
        self._counts = dict(counts)
        description = strings.join_with_commas(
            f"{text} {counts.get(name, 0)}" for name, text in self.list_names().items()
        )
        self.setAccessibleName(f"{self._title}: {description}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, px(len(self.list_names()) * self.pitch))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, px(len(self.list_names()) * self.pitch))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        names = list(self.list_names())
        row = int(event.position().y() // px(self.pitch))
        if 0 <= row < len(names):
            self._press(names[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        counted = [name for name in self.list_names() if self._counts.get(name)]
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press(self._at)
        elif step is None or not self._is_pressed or not counted:
            super().keyPressEvent(event)
        else:
            at = counted.index(self._at) + step if self._at in counted else 0
            self._at = counted[min(max(at, 0), len(counted) - 1)]
            self.setAccessibleDescription(f"{self.list_names()[self._at]} {self._counts[self._at]}")
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._counts.get(self._at):
            self._at = next((name for name in self.list_names() if self._counts.get(name)), "")
        self.update()

    def _press(self, name: str) -> None:
        if self._is_pressed and self._counts.get(name):
            self._at = name
            self.chosen.emit(name)

    def _set_letters(self, painter: QPainter, colour: str) -> QFontMetrics:
        font = sized_font(self.font(), 12)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        return QFontMetrics(font)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self._set_letters(painter, active_theme().text)
        names = self.list_names()
        sign, pitch = px(self.sign_width), px(self.pitch)
        left = sign + max(map(metrics.horizontalAdvance, names.values())) + px(14)
        most = max([1, *(self._counts.get(name, 0) for name in names)])
        available = self.width() - left - metrics.horizontalAdvance("0" * (len(str(most)) + 1)) - 8
        for row, (name, text) in enumerate(names.items()):
            top, count = row * pitch, self._counts.get(name, 0)
            self.draw_sign(painter, QRectF(1, top + px(4), px(11), px(11)), name)
            self._set_letters(painter, active_theme().text if count else active_theme().quiet)
            line = QRectF(sign, top, left, pitch - 1)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
            wide = max(available * count / most, 2.0 if count else 0.0)
            if count:
                self.fill_bar(painter, QRectF(left, top + (pitch - px(9)) / 2, wide, px(9)), name)
            self._set_letters(painter, active_theme().quiet)
            number = QRectF(left + wide + (8 if count else 0), top, 90, pitch - 1)
            painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(count) if count else "–")
            if self.hasFocus() and name == self._at:
                painter.setPen(QPen(QColor(active_theme().accent), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(1, top, self.width() - 2, pitch - 1), 3, 3)
        painter.end()


class VerdictBars(CountBars):
    """A bar for each verdict."""

    def list_names(self) -> Mapping[str, str]:
        return {verdict: verdict_words(verdict) for verdict in strings.shown_law().verdicts}

    def draw_sign(self, painter: QPainter, square: QRectF, name: str) -> None:
        draw_verdict(painter, square, name)

    def fill_bar(self, painter: QPainter, bar: QRectF, name: str) -> None:
        painter.fillRect(bar, verdict_colour(name))


def share_band_words(line: Fraction) -> Mapping[str, str]:
    """Return the bands of shares by the line, in words."""

    def figure(times: Fraction) -> str:
        return strings.format_share(point(line * times))

    at_line, half, twice, ten = (figure(Fraction(times)) for times in ("1", "1/2", "2", "10"))
    return {
        "zero": "0 %",
        "far_below": tr("below {share}", share=half),
        "below": tr("{low} to below {high}", low=half, high=at_line),
        "both": tr("around the line, {line}", line=at_line),
        "above": tr("the line to {high}", high=twice),
        "far_above": tr("{low} to {high}", low=twice, high=ten),
        "most": tr("{low} or more", low=ten),
        "open": tr("share not known"),
        "none": tr("no share counts"),
    }


class ShareBars(CountBars):
    """How many products have which share: below the line hollow, on both sides of it hatched, above it filled."""

    pitch = 17
    sign_width = 4

    def __init__(self, title: str, line: Fraction) -> None:
        self._line = line
        super().__init__(title, is_pressed=True)

    def list_names(self) -> Mapping[str, str]:
        return share_band_words(self._line)

    def fill_bar(self, painter: QPainter, bar: QRectF, name: str) -> None:
        colour = QColor(active_theme().text if name not in ("open", "none") else active_theme().quiet)
        painter.setPen(QPen(colour, 1))
        hatched = name in ("both", "open")
        filled = name in ("above", "far_above", "most")
        pattern = Qt.BrushStyle.BDiagPattern if hatched else Qt.BrushStyle.NoBrush
        painter.setBrush(QBrush(colour, Qt.BrushStyle.SolidPattern if filled else pattern))
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))


# --------------------------------------------------------------------------------------------------
# Value shares on a scale with the threshold.


class ShareScaleView(ChartWidget):
    """Value shares on a small scale; ``on_wash`` draws it for the grey background of a panel."""

    def __init__(self, line: Fraction, *, on_wash: bool = False) -> None:
        super().__init__()
        self._on_wash = on_wash
        self._line, self._line_words = line, strings.format_share(point(line))
        self._ranges: tuple[ShareRange, ...] = ()
        self.show_share(None)

    def show_share(self, span: Interval | None) -> None:
        """Show another share; None draws the threshold alone."""
        share_words = strings.format_share(span, self._line)
        self._ranges = (ShareRange(share_words, span.lo, span.hi),) if span else ()
        self.setAccessibleName(
            tr("Share of value {share}; the line is {line}", share=share_words, line=self._line_words)
        )
        self.show_chart()

    def show_shares(self, shares: Sequence[tuple[str, Interval]]) -> None:
        """Show the shares of several products, each with the product's number."""
        self._ranges = tuple(
            ShareRange(f"{number}: {strings.format_share(span, self._line)}", span.lo, span.hi)
            for number, span in shares
        )
        self.setAccessibleName(strings.join_with_commas(share.label for share in self._ranges))
        self.show_chart()

    def lay_out_chart(self, width: float) -> ShareScaleLayout:
        theme = active_theme()
        scale = ShareScale(self._line, tr("line {share}", share=self._line_words), self._ranges)
        style = chart_style(theme.wash if self._on_wash else theme.paper)
        return ShareScaleLayout(scale, width, style, measure_text, _share_words)


def _share_words(share: Fraction) -> str:
    return strings.format_share(point(share))
