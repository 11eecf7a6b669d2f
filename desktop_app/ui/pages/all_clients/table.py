# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table of all clients: a line for each with its figures and a bar of what its products come to, and their sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.services.all_clients import Answers, ClientFigures
from desktop_app.ui.look.theme import active_theme, px, sized_font
from desktop_app.ui.models.table_model import ROW, Column
from desktop_app.ui.widgets.charts import verdict_colour
from desktop_app.ui.widgets.table import PAD, RowDelegate, RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import DASH, tr, tr_n

_HIGH: Final = 38
"""The height of a line of two texts, in pixels at 100 %."""
_BAR: Final = 9
NOT_KNOWN: Final = "…"
"""Stands for a figure that nobody has worked out yet."""


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of the table: a client, or all of them where ``id`` is 0. ``comes`` is what comes next, with its day."""

    id: int
    name: str
    comes: str
    country: str
    products: int
    answers: Answers
    open_screenings: int
    to_look_up: int
    out: int
    late: int
    records: int
    differ: int | None

    @property
    def is_sum(self) -> bool:
        """Tell whether it is that of all clients."""
        return self.id == 0


def line_of(figures: ClientFigures, comes: str) -> TableLine:
    """Return the line of a client."""
    return TableLine(
        figures.row.id,
        figures.row.name,
        comes,
        figures.row.country,
        figures.row.products,
        figures.answers,
        figures.open_screenings,
        figures.to_look_up,
        figures.out,
        figures.late,
        figures.records,
        figures.differ,
    )


def sum_up(lines: Sequence[TableLine]) -> TableLine:
    """Return the line of all clients; records that differ are known where they are of every client."""
    verdicts: Counter[str] = Counter()
    for line in lines:
        verdicts.update(line.answers.by_verdict)
    differ = [line.differ for line in lines if line.differ is not None]
    return TableLine(
        0,
        tr_n("All %n client(s)", len(lines)),
        "",
        "",
        sum(line.products for line in lines),
        Answers(
            verdicts,
            sum(line.answers.refused for line in lines),
            sum(line.answers.lacking for line in lines),
        ),
        sum(line.open_screenings for line in lines),
        sum(line.to_look_up for line in lines),
        sum(line.out for line in lines),
        sum(line.late for line in lines),
        sum(line.records for line in lines),
        sum(differ) if len(differ) == len(lines) else None,
    )


class ClientsTable(RowsTable):
    """The table; to open the line of all clients does nothing."""

    def __init__(self, memory: QSettings) -> None:
        super().__init__(_columns(), tr("All clients"), memory=memory, key="all_clients")
        self.setItemDelegate(_LineDelegate(self))
        self.keep_order()  # their sum stays below them
        self.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.set_row_height(px(_HIGH))

    def show_lines(self, lines: Sequence[TableLine]) -> None:
        """Show the lines of clients, and their sum below."""
        self.show_rows([*lines, sum_up(lines)] if lines else ())
        if self.current_key() is None:
            self.select_first()
        rows = max(self.rows_model.rowCount(), 1)
        self.setFixedHeight(self.horizontalHeader().height() + rows * px(_HIGH) + 4)


def _columns() -> tuple[Column[TableLine], ...]:
    licence = strings.shown_law().verdicts_asking("licence")

    def worked_out(figure: int, line: TableLine) -> str:
        """Return a figure of the answers; where nothing is worked out it is not known, where some lacks, a least."""
        if not line.answers.lacking:
            return strings.format_figure(str(figure))
        if not line.answers.known:
            return NOT_KNOWN
        return tr("{count} or more", count=strings.format_figure(str(figure)))

    def number(name: str, heading: str, width: int, rank: int) -> Column[TableLine]:
        def text(line: TableLine) -> str:
            return strings.format_figure(str(getattr(line, name)))

        def plain(line: TableLine) -> tuple[str, str]:
            return str(getattr(line, name)), ""

        return Column(name, heading, text, right=True, width=width, rank=rank, figure=plain)

    def differ(line: TableLine) -> str:
        return NOT_KNOWN if line.differ is None else strings.format_figure(str(line.differ))

    def asked(line: TableLine) -> str:
        out = strings.format_figure(str(line.out))
        return f"{out} {late_words(line.late)}" if line.late else out

    return (
        Column("name", tr("Client, what comes next"), _both_texts, width=190, stretch=True, least=150),
        Column(
            "country", tr("In"), lambda line: line.country or DASH * (not line.is_sum), width=48, quiet=True
        ),
        number("products", tr("Products"), 76, 5),
        Column("today", tr("If shipped today"), lambda line: bar_words(line.answers), width=150, rank=2),
        Column(
            "licence",
            tr("Licence"),
            lambda line: worked_out(line.answers.count_licence(licence), line),
            right=True,
            width=76,
            rank=6,
        ),
        Column(
            "not_settled",
            tr("Not settled"),
            lambda line: worked_out(line.answers.not_settled, line),
            right=True,
            width=84,
            rank=6,
        ),
        number("open_screenings", tr("Open screenings"), 112, 4),
        number("to_look_up", tr("To look up"), 78, 4),
        Column("out", tr("Asked, out"), asked, right=True, width=96, rank=3),
        number("records", tr("Records"), 68, 3),
        Column("differ", tr("Differ today"), differ, right=True, width=86, rank=5),
    )


def _both_texts(line: TableLine) -> str:
    return strings.join_with_commas(filter(None, (line.name, line.comes)))


def bar_words(answers: Answers) -> str:
    """Return in words what the bar of a line shows."""
    parts = [f"{strings.verdict_words(code)} {count}" for code, count in answers.by_verdict.items() if count]
    if answers.refused:
        parts.append(tr_n("%n could not be worked out", answers.refused))
    if answers.lacking:
        parts.append(tr_n("%n not worked out yet", answers.lacking))
    return strings.join_with_commas(parts) or DASH


class _LineDelegate(RowDelegate):
    """Draws a line: the name above what comes next, the bar, figures that are something darker than noughts."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: TableLine = index.data(ROW)
        table = self.parent()
        column = table.rows_model.columns[index.column()].id if isinstance(table, RowsTable) else ""
        theme, area = active_theme(), QRectF(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(theme.chosen if chosen else theme.paper))
        painter.setPen(QColor(theme.line))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))
        inner = area.adjusted(PAD, 0, -PAD, -1)
        if column == "today":
            _paint_bar(painter, inner, line.answers)
        elif column == "name":
            _paint_texts(painter, inner, line, option.font)
        else:
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            is_bold = line.is_sum or (column == "differ" and bool(line.differ))
            painter.setFont(sized_font(option.font, 12, is_bold=is_bold))
            if column == "country":
                painter.setPen(QColor(theme.quiet))
                painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), text)
            else:
                late = f" {late_words(line.late)}" if column == "out" and line.late else ""
                inner = _paint_right(painter, inner, late, theme.fault) if late else inner
                is_nothing = text in ("0", NOT_KNOWN) and not line.is_sum
                _paint_right(
                    painter, inner, text.removesuffix(late), theme.quiet if is_nothing else theme.text
                )
        painter.restore()


def _paint_right(painter: QPainter, area: QRectF, text: str, colour: str) -> QRectF:
    """Draw a text at the right of an area; returns what is left of it."""
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(painter.font())
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), cut)
    return area.adjusted(0, 0, -metrics.horizontalAdvance(cut), 0)


def late_words(late: int) -> str:
    """Return how many of the sheets that are out are late."""
    return tr("({late} late)", late=late)


def _paint_texts(painter: QPainter, area: QRectF, line: TableLine, base: QFont) -> None:
    theme = active_theme()
    middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    rows = ((line.name, 12, theme.text), (line.comes, 11, theme.quiet))
    shown = [row for row in rows if row[0]]
    text_area = area.adjusted(0, 3, 0, -2)
    each = text_area.height() / len(shown)
    for number, (text, size, colour) in enumerate(shown):
        font = sized_font(base, size, is_bold=line.is_sum)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRectF(text_area.left(), text_area.top() + number * each, text_area.width(), each)
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(int(area.width()), 0))
        painter.drawText(place, middle, cut)


def _paint_bar(painter: QPainter, area: QRectF, answers: Answers) -> None:
    """Draw how many products come to which verdict; what is not worked out is an empty frame."""
    whole = answers.known + answers.lacking
    if not whole or area.width() <= 0:
        return
    left, high = area.left(), px(_BAR)
    top = area.center().y() - high / 2
    for verdict in in_order(answers.by_verdict):
        wide = area.width() * answers.by_verdict[verdict] / whole
        gap = 1 if wide > px(3) else 0
        painter.fillRect(QRectF(left, top, wide - gap, high), verdict_colour(verdict))
        left += wide
    if (rest := area.right() - left) > 1 and answers.known < whole:
        painter.setPen(QColor(active_theme().edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, top, rest - 1, high - 1))


def in_order(verdicts: Mapping[str, int]) -> list[str]:
    """Return verdicts as a bar has them: those that ask for a licence, what is not settled, then the rest."""
    licence = strings.shown_law().verdicts_asking("licence")
    nothing = strings.shown_law().verdicts_asking("nothing")

    def rank(verdict: str) -> int:
        return 0 if verdict in licence else 1 if verdict == UNDETERMINED else 3 if verdict in nothing else 2

    return sorted((code for code in verdicts if verdicts[code]), key=lambda code: (rank(code), code))
