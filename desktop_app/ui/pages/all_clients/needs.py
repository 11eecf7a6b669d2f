# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What needs a person first over all clients, and what comes on which day, in words and with where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent

from desktop_app.domain.engine.act import ASK_FIRST, HOLD
from desktop_app.services.all_clients import ClientFigures, DayAhead
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
    """Return what needs a person, the most pressing first: exports to hold, to ask about, then what is counted."""
    leaving = sorted(
        ((figures, row) for figures in clients for row in figures.leaving),
        key=lambda each: (values.gravest_act(each[1].acts) != HOLD, each[1].on),
    )
    needs = [
        _need_of_shipment(session, figures, row)
        for figures, row in leaving
        if values.gravest_act(row.acts) in (HOLD, ASK_FIRST)
    ]
    counted = [*_counted(session, clients)]
    if question is not None and question.ended is not None:
        ended = question.ended
        hanging = sum(hanging_shipments(figures.shipments, ended) for figures in clients)
        below = tr_n("%n open shipment(s), all clients", hanging)
        go = partial(session.navigator.run_command, "check.look_up")
        counted.insert(0, Need("", question.text, below, go))
    return [*needs[: max(MOST_SHOWN - len(counted), 2)], *counted][:MOST_SHOWN]


def _need_of_shipment(session: Session, figures: ClientFigures, row: ShipmentRow) -> Need:
    text = tr("{what} to {country}", what=row.shipment, country=strings.country_name(row.destination))
    day = tr("export day {day}", day=format_day(row.on))
    away = (date.fromisoformat(row.on) - session.today).days
    soon = tr("today") if not away else tr("tomorrow") if away == _SOON else ""
    below = join_with_commas(filter(None, (f"{figures.row.name} · {day}", soon)))
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
    return tr_n("%n name(s) wait to be judged", count)


def _late_words(count: int) -> str:
    return tr_n("%n supplier(s) late with answers", count)


def list_days(
    session: Session, clients: Sequence[ClientFigures], announced: date | None
) -> list[tuple[str, str, str, Callable[[], object]]]:
    """Return day, what comes, whose it is and where it leads, the nearest first."""
    days = [
        (day.on, day_words(day), figures.row.name, partial(open_day, session, figures.row.id, day))
        for figures in clients
        for day in figures.days
    ]
    if announced is not None and announced >= session.today:
        law = partial(session.navigator.show_page, "law")
        days.append((announced.isoformat(), tr("what was announced ends"), tr("all clients"), law))
    return sorted(days, key=lambda each: each[:3])


def day_words(day: DayAhead) -> str:
    """Return in words what comes on a day."""
    if day.kind == "leaves":
        return tr("{what} leaves to {country}", what=day.about, country=strings.country_name(day.to))
    if day.kind == "follow_up":
        return strings.labelled(day.about, code_words("follow_up", day.code))
    words = {
        "answer_due": tr("{about} is due to answer"),
        "review": tr("{about} is to be looked at again"),
        "document_ends": tr("{about} ends"),
    }
    return words[day.kind].format(about=day.about)


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


class NeedRow(PlainButton):
    """A line as a button: what to do first in its frame, the text above whose it is."""

    def __init__(self, need: Need) -> None:
        super().__init__()
        self._need = need
        self.setProperty("role", "row")
        act = f"{values.act_short(need.act)}: " if need.act else ""
        self.setAccessibleName(f"{act}{join_with_commas((need.text, need.below))}")
        set_tip(self, join_with_commas((need.text, need.below)))
        self.setMinimumHeight(px(44))
        self.clicked.connect(lambda _on=False: need.go())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme, need = QPainter(self), active_theme(), self._need
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(4, 2, -20, -2)
        if need.act:
            draw_act(painter, QRectF(inner.left(), inner.top(), px(_MARK), inner.height()), need.act,
                     values.act_short(need.act))  # fmt: skip
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.quiet))
            painter.drawEllipse(QRectF(inner.left() + px(30), inner.center().y() - 3, 6, 6))
        left, wide = inner.left() + px(_MARK) + 8, inner.width() - px(_MARK) - 8
        for text, size, colour, top in (
            (need.text, 12, theme.text, inner.top()),
            (need.below, 11, theme.quiet, inner.center().y()),
        ):
            font = sized_font(self.font(), size)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(int(wide), 0))
            painter.drawText(
                QRectF(left, top, wide, inner.height() / 2), int(Qt.AlignmentFlag.AlignVCenter), cut
            )
        painter.setPen(QColor(theme.quiet))
        arrow = QRect(self.rect()).adjusted(0, 0, -6, 0)
        painter.drawText(arrow, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), "›")
        painter.end()
