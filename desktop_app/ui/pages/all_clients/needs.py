# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What needs a person first over all clients, and what comes on which day, in words and with where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent

from desktop_app.domain.engine.act import ASK_FIRST, HOLD
from desktop_app.services.all_clients import ClientFigures, DayAhead
from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.rows import ShipmentRow
from desktop_app.ui.look.theme import active_theme, px, sized_font
from desktop_app.ui.plain import PlainButton, set_tip
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views.law_state import StandingQuestion, hanging_shipments
from desktop_app.ui.widgets.charts import draw_act
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, format_day, join_with_commas, tr, tr_n

MOST_SHOWN: Final = 6
"""So many lines are shown of each; the lists have all."""
_MARK: Final = 70
"""The room of what to do first, before a line, in pixels at 100 %."""
_DAY: Final = 62
"""The room of a day, as wide as its longest."""
_SOON: Final = 1


@dataclass(frozen=True, slots=True)
class Need:
    """A line: what to do first (blank for none), what it is, whose it is, and where it leads."""

    act: str
    text: str
    below: str
    go: Callable[[], object]


def list_needs(
    session: Session, clients: Sequence[ClientFigures], question: StandingQuestion | None
) -> list[Need]:
    """Return what needs a person, the most pressing first: exports to hold, those to ask about or not screened by day,
    then what is counted.
    """
    leaving = sorted(
        ((figures, row) for figures in clients for row in figures.leaving),
        key=lambda each: (values.gravest_act(each[1].acts) != HOLD, each[1].on),
    )
    needs = [
        _need_of_shipment(session, figures, row)
        for figures, row in leaving
        if values.gravest_act(row.acts) in (HOLD, ASK_FIRST) or not row.verdicts
    ]
    counted = [*_counted(session, clients)]
    if question is not None and question.ended is not None:
        ended = question.ended
        hanging = sum(hanging_shipments(figures.shipments, ended) for figures in clients)
        below = tr_n("%n open shipment(s), all clients", hanging)
        go = partial(session.navigator.run_command, "check.look_up")
        text = tr("Look for a new notice on {law}", law=strings.law_name())
        counted.insert(0, Need("", text, below, go))
    return [*needs[: max(MOST_SHOWN - len(counted), 2)], *counted][:MOST_SHOWN]


def _need_of_shipment(session: Session, figures: ClientFigures, row: ShipmentRow) -> Need:
    comes_to = strings.lower_first_letter(values.sum_up_verdicts(row.verdicts))
    text = strings.labelled(_where_to(row.shipment, row.destination), comes_to)
    day = format_day(row.on)
    away = (date.fromisoformat(row.on) - session.today).days
    soon = tr("today") if not away else tr("tomorrow") if away == _SOON else ""
    below = f"{join_with_commas(filter(None, (soon, day)))} · {figures.row.name}"
    go = partial(session.navigator.open_client, figures.row.id, "screenings", row.id)
    return Need(values.gravest_act(row.acts), text, below, go)


def _counted(session: Session, clients: Sequence[ClientFigures]) -> Iterator[Need]:
    """Yield what is counted over clients; where it is one client's alone it leads there, else to the list of all."""
    for counts, words, page, first, of_all in (
        ([each.differ or 0 for each in clients], _differ_words, "records", "differs", PageId.ALL_RECORDS),
        ([each.to_look_up for each in clients], _judge_words, PageId.JUDGING, None, PageId.ALL_LOOK_UPS),
        ([each.late for each in clients], _late_words, PageId.ASKED, "late", PageId.ALL_ASKED),
    ):
        having = [(figures.row, count) for figures, count in zip(clients, counts, strict=True) if count]
        if not having:
            continue
        names = [f"{client.name} {count}" for client, count in having]
        go: Callable[[], object] = partial(session.navigator.show_page, of_all)
        if len(having) == 1:
            go = partial(session.navigator.open_client, having[0][0].id, page, first)
        yield Need("", words(sum(count for _, count in having)), join_with_commas(names), go)


def _differ_words(count: int) -> str:
    return tr_n("%n record(s) would be answered otherwise today", count)


def _judge_words(count: int) -> str:
    return tr_n("%n name(s) waiting to be judged", count)


def _late_words(count: int) -> str:
    return tr_n("%n supplier(s) late with answers", count)


@dataclass(frozen=True, slots=True)
class ShownDay:
    """What comes on a day, whose it is, and where it leads."""

    on: Day
    what: str
    whose: str
    go: Callable[[], object]


def list_days(session: Session, clients: Sequence[ClientFigures], announced: date | None) -> list[ShownDay]:
    """Return what comes, the nearest first; ``announced`` is the announced end of the suspension."""
    days = [
        ShownDay(day.on, day_words(day), figures.row.name, partial(open_day, session, figures.row.id, day))
        for figures in clients
        for day in figures.days
    ]
    if announced is not None and announced >= session.today:
        law = partial(session.navigator.show_page, "law")
        ends = tr("what was announced ends")
        days.append(ShownDay(Day(announced.isoformat()), ends, tr("all clients"), law))
    return sorted(days, key=lambda each: (each.on, each.what, each.whose))


def _where_to(what: str, country: str) -> str:
    return tr("{what} to {country}", what=what, country=strings.country_name(country))


def day_words(day: DayAhead) -> str:
    """Return in words what comes on a day."""
    if day.kind == "leaves":
        return _where_to(day.about, day.to)
    if day.kind == "follow_up":
        return strings.labelled(day.about, code_words("follow_up", day.code))
    words = {
        "answer_due": tr("{about}: answer due"),
        "review": tr("{about}: look at it again"),
        "document_ends": tr("{about} ends"),
    }
    return words[day.kind].format(about=day.about)


def short_day(on: Day, today: date) -> str:
    """Return a day without its year, but for one of another year."""
    day = date.fromisoformat(on)
    return strings.format_short_day(day) if day.year == today.year else strings.format_narrow_day(day)


def open_day(session: Session, client: int, day: DayAhead) -> None:
    """Open the client to whom something comes, and there what it is about."""
    page = {
        "leaves": "screenings",
        "answer_due": PageId.ASKED,
        "follow_up": "records",
        "review": "records",
        "document_ends": "overview",
    }[day.kind]
    session.navigator.open_client(client, page, None if page == "overview" else day.row)


class _LineButton(PlainButton):
    """A line that is drawn, and leads somewhere: a thin line below, an arrow at its end."""

    def __init__(self, role: str, spoken: str, go: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAccessibleName(spoken)
        set_tip(self, spoken)
        self.clicked.connect(lambda _on=False: go())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self), active_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.line))
        painter.drawLine(QPointF(4, self.height() - 0.5), QPointF(self.width() - 4, self.height() - 0.5))
        painter.setPen(QColor(theme.quiet))
        arrow = QRect(self.rect()).adjusted(0, 0, -6, 0)
        painter.drawText(arrow, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), "›")
        self.draw_line(painter, QRectF(self.rect()).adjusted(4, 3, -20, -3))
        painter.end()

    def draw_line(self, painter: QPainter, area: QRectF) -> None:
        """Draw what the line says."""
        raise NotImplementedError


class NeedRow(_LineButton):
    """What to do first in its frame, and the text above whose it is."""

    def __init__(self, need: Need) -> None:
        act = f"{values.act_short(need.act)}: " if need.act else ""
        super().__init__("need", f"{act}{join_with_commas((need.text, need.below))}", need.go)
        self._need = need

    def draw_line(self, painter: QPainter, area: QRectF) -> None:
        need, theme = self._need, active_theme()
        if need.act:
            frame = QRectF(area.left(), area.top(), px(_MARK), area.height())
            draw_act(painter, frame, need.act, values.act_short(need.act))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.quiet))
            painter.drawEllipse(QRectF(area.left() + px(30), area.center().y() - 3, 6, 6))
        text_area = area.adjusted(px(_MARK) + 8, 0, 0, 0)
        half = text_area.height() / 2
        upper, lower = text_area.adjusted(0, 0, 0, -half), text_area.adjusted(0, half, 0, 0)
        _draw_text(painter, upper, need.text, sized_font(self.font(), 12), theme.text)
        _draw_text(painter, lower, need.below, sized_font(self.font(), 11), theme.quiet)


class DayRow(_LineButton):
    """The day at the left, what comes, and whose it is."""

    def __init__(self, day: ShownDay, today: date) -> None:
        on = format_day(date.fromisoformat(day.on))
        super().__init__("row", f"{on}: {join_with_commas((day.what, day.whose))}", day.go)
        self._day, self._short = day, short_day(day.on, today)

    def draw_line(self, painter: QPainter, area: QRectF) -> None:
        theme, font = active_theme(), sized_font(self.font(), 12)
        metrics = QFontMetricsF(font)
        wide = max(px(_DAY), metrics.horizontalAdvance(self._short))
        day_area = QRectF(area.left(), area.top(), wide, area.height())
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(
            day_area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._short
        )
        what_area = area.adjusted(wide + px(14), 0, 0, 0)
        _draw_text(painter, what_area, self._day.what, font, theme.text)
        whose_area = what_area.adjusted(metrics.horizontalAdvance(self._day.what) + px(6), 0, 0, 0)
        _draw_text(painter, whose_area, self._day.whose, font, theme.quiet)


def _draw_text(painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> None:
    """Draw a text on one line, cut where its room ends; nothing where there is no room for a few letters."""
    metrics = QFontMetricsF(font)
    if area.width() < metrics.horizontalAdvance("MM…"):
        return
    painter.setFont(font)
    painter.setPen(QColor(colour))
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), cut)
