# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two names that may mean one party, drawn so that one sees what met what, and a table that says why.

``mark_names`` of ``services.context.names`` gives the ``MarkedMeeting``. ``MarkedName(meeting.left)`` draws one of the
names, ``size`` pixels large at 100 %; ``WhyFound(meeting)`` is the table below both, each line with
the underlines of the names; ``is_stacked`` puts its columns below each other where there is little width.
The underlines differ in colour and in shape, so that they are told apart in black and white as well. Given the runs of
the other name (``against``), the letters in which two stretches differ that met are red and bold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.partynames import MarkedMeeting, MeetingRow, NameRun
from desktop_app.ui.look.theme import LARGE, active_theme, px, sized_font
from desktop_app.ui.widgets.parts import down, label, rule
from desktop_app.ui.words.strings import translate_text

COLOURS: Final = ("blue", "green", "amber", "violet")
"""The colours of the underlines, by group; after the last they begin again."""
_SHAPES: Final = ("solid", "double", "dotted", "dashed")
_BREAKS: Final = dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x09, 0x85, 0x2028, 0x2029), " ")
_GAP: Final = 2
_MOST_LETTERS: Final = 200
_UNDER: Final = 8
"""Room below a line of letters for its underline and some air, in pixels at 100 %."""


class MarkedName(QWidget):
    """A name that wraps at any width: what met is underlined, what was left aside is grey, what differs is red with a
    wavy line."""

    def __init__(
        self, runs: Sequence[NameRun], *, against: Sequence[NameRun] = (), name: str = "", size: int = 16
    ) -> None:
        super().__init__()
        self.runs = tuple(runs)
        self._others: dict[int, str] = {}
        for run in against:
            if run.group:
                self._others[run.group] = f"{self._others.get(run.group, '')}{run.text}"
        self.text = "".join(run.text for run in runs)
        self._size = size
        self.setAccessibleName(": ".join(filter(None, (name, self.text))))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._laid_out(px(480))[1]

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), self._laid_out(max(px(60), self.width()))[1].height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)[1].height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, _ = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(active_theme().text))
        layout.draw(painter, QPointF(0, 0))
        for run, start, end in self._stretches():
            if run.outcome in ("met", "differs"):
                _underline(painter, layout, run, (start, end))
        painter.end()

    def _stretches(self) -> Iterator[tuple[NameRun, int, int]]:
        """Yield each run with where it begins and ends, in units of Qt's texts."""
        at = 0
        for run in self.runs:
            begin, at = at, at + _units(run.text)
            yield run, begin, at

    def _laid_out(self, width: int) -> tuple[QTextLayout, QSize]:
        """Return the lines of the name at a width, and the room that they take."""
        layout = QTextLayout(self.text.translate(_BREAKS), sized_font(self.font(), self._size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats()))
        layout.beginLayout()
        down_to, widest = 0.0, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, down_to))
            down_to += line.height() + px(_UNDER)
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return layout, QSize(int(widest) + 1, int(down_to) + 1)

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        quiet, differing = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(QColor(active_theme().quiet))
        differing.setForeground(QColor(active_theme().fault))
        apart = QTextCharFormat(differing)
        apart.setFontWeight(QFont.Weight.Bold)
        for run, start, end in self._stretches():
            if run.outcome in ("ignored", "differs"):
                yield _range(start, end, quiet if run.outcome == "ignored" else differing)
            for first, last in find_letters_apart(run.text, self._others.get(run.group, "")):
                yield _range(start + _units(run.text[:first]), start + _units(run.text[:last]), apart)


def _range(start: int, end: int, chosen: QTextCharFormat) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    stretch.start, stretch.length, stretch.format = start, end - start, chosen
    return stretch


@lru_cache(maxsize=1024)
def find_letters_apart(text: str, other: str) -> list[tuple[int, int]]:
    """Return where a text has other letters than another one, case aside, and the letter before one that it lacks.

    Empty where the two have less than half their letters in common: they met by meaning or sound, not by their letters.
    """
    folded = [[letter.casefold() for letter in side[:_MOST_LETTERS]] for side in (text, other)]
    matcher = SequenceMatcher(None, folded[0], folded[1], autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    if not other or 2 * common < max(map(len, folded)):
        return []
    spans = (
        (start, end) if end > start else (max(0, start - 1), max(1, start))
        for tag, start, end, _, _ in matcher.get_opcodes()
        if tag != "equal"
    )
    return [span for span in spans if text[slice(*span)].strip(" .,-")]


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it: rare letters are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _underline(painter: QPainter, layout: QTextLayout, run: NameRun, span: tuple[int, int]) -> None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(span[0], line.textStart())
        end = min(span[1], line.textStart() + line.textLength())
        if start < end:
            ends = sorted(_across(line.cursorToX(at)) for at in (start, end))
            height = round(line.y() + line.height() + px(_GAP))
            _draw_line(painter, QPointF(round(ends[0]), height), ends[1] - ends[0] - 1, run)


def _across(place: object) -> float:
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]


def _draw_line(painter: QPainter, start: QPointF, length: float, run: NameRun) -> None:
    end = start + QPointF(max(1, round(length)), 0)
    if run.outcome == "differs":
        step, points = float(px(3)), [start]
        while points[-1].x() + step < end.x():
            points.append(QPointF(points[-1].x() + step, start.y() + (px(3) if len(points) % 2 else 0)))
        painter.setPen(QPen(QColor(active_theme().fault), max(1.0, px(10) / 8)))
        painter.drawPolyline(points)
        return
    colour = COLOURS[(run.group - 1) % len(COLOURS)]
    shape = _SHAPES[(run.group - 1) % len(_SHAPES)]
    ink, width = active_theme().sign(colour), end.x() - start.x()
    if shape in ("solid", "double"):
        thick, below = (px(3), ()) if shape == "solid" else (px(1), (px(3),))
        for offset in (0, *below):
            painter.fillRect(QRectF(start.x(), start.y() + offset, width, thick), ink)
        return
    pen = QPen(ink, px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if shape == "dotted":
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 1.7])
    else:
        pen.setDashPattern([2.2, 1.2])
    painter.setPen(pen)
    half = px(3) / 2
    painter.drawLine(start + QPointF(half, half), end + QPointF(0, half))


class WhyFound(QWidget):
    """The table of what met what: both stretches with their underline, by what they met, and the table behind it."""

    def __init__(self, meeting: MarkedMeeting, *, is_stacked: bool = False, size: int = 12) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        is_stacked = is_stacked or px(100) >= LARGE
        for column, share in enumerate((8, 8, 5) if not is_stacked else (1,)):
            self._grid.setColumnStretch(column, share)
        for number, row in enumerate(meeting.rows):
            self._add_row(2 * number, row, is_stacked=is_stacked, size=size)
        self.setLayout(down(self._grid))

    def _add_row(self, at: int, row: MeetingRow, *, is_stacked: bool, size: int) -> None:
        runs = [NameRun(text, row.outcome, row.group) for text in (row.left, row.right) if text]
        if len(runs) > 1:
            runs.insert(1, NameRun("  ·  "))
        names = MarkedName(runs, size=size)
        texts = [translate_text(row.manner), translate_text(row.table)]
        names.setAccessibleName(", ".join(filter(None, (names.text, *texts))))
        if is_stacked:
            under = label(" · ".join(filter(None, texts)), "small", wrap=True)
            self._grid.addLayout(down(names, under, gap=px(2)), at, 0)
        else:
            labels = [label(text, "caption", wrap=True) for text in texts]
            labels[0].setProperty("role", "")
            for column, widget in enumerate((names, *labels)):
                self._grid.addWidget(
                    widget, at, column, Qt.AlignmentFlag.AlignTop if column else Qt.AlignmentFlag(0)
                )
        self._grid.addWidget(rule(), at + 1, 0, 1, 1 if is_stacked else 3)
