# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of all clients: a line for each, what needs a person first, days ahead, registers, moving, the backup.

Figures come from what is stored and kept; what nothing is kept of is worked out client by client, after the page is
there, and counted as not worked out until then.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.services.all_clients import Answers, ClientFigures
from desktop_app.services.data_folder.backups import Backup, newest_backup
from desktop_app.services.schema.declaration import ALL_TOPICS
from desktop_app.services.schema.rows import ClientRow, StatusCheckRow
from desktop_app.ui.dialogs.moving_client import MovingClientDialog, ask_for_client
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.all_clients.needs import (
    MOST_SHOWN,
    DayRow,
    NeedRow,
    list_days,
    list_needs,
    short_day,
)
from desktop_app.ui.pages.all_clients.table import ClientsTable, TableLine, in_order, line_of
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import lists
from desktop_app.ui.shared_views.law_state import announced_until, ask_about_standing, recorded_checks
from desktop_app.ui.shared_views.registers_of_all import save_registers_of_all
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.flow import Flow, NarrowWatch
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import across, boxed, button, card, down, emptied, label, progress_bar
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import format_day, format_time, join_sentences, tr, tr_n

_BESIDE: Final = 1040
"""How wide the window must be for the cards side by side, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the page shows, and how long reading it took."""

    clients: Sequence[ClientFigures]
    backup: Backup | None
    seconds: float


class AllClientsPage(Page):
    """The table of clients with cards below."""

    registers_at = Signal(str, int, int)
    """The client whose register is in work, its number and how many there are; comes from the thread that writes."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("All clients"), "")
        self.session = session
        self.figures: list[ClientFigures] = []
        self._turn = 0
        self._begun = 0.0
        self._new = 0
        run = session.navigator.run_command
        self.what_if = button(tr("What if, all clients"), partial(run, "all.what_if"))
        self.registers = button(tr("Registers of all"), self.save_registers, icon="printer")
        self.screen_all = button(tr("Screen all again"), self.screen_again, role="primary")
        self.add_actions(self.what_if, self.registers, self.screen_all)
        self.table = ClientsTable(session.memory)
        self.table.opened.connect(self._open_client)
        self.table.add_menu_entry(tr("Save list"), self.save_list)
        self._legend = Flow(gap=14)
        self._needs, self._days = down(gap=0), down(gap=0)
        self.backup = label("", "small", wrap=True)
        self.in_work = label(tr("a paper for each client and one table"), "small", wrap=True)
        self.bar = progress_bar()
        self.bar.setFixedHeight(px(8))
        self.count = label("", "number")
        self.cancel = button(tr("Cancel"), session.navigator.cancel_long_work)
        self._running = boxed(across(self.bar, self.count, self.cancel, gap=10))
        self._running.hide()
        self.save = button(tr("Save a client"), self._save_client)
        self.take = button(tr("Take a client"), partial(ask_for_client, session))
        moving = tr(
            "One file with catalogue, deals, records, papers, evidence and the part of the journal that proves them."
            " Saved is the client chosen in the table."
        )
        self._cards = QGridLayout()
        self._cards.setSpacing(16)
        self._card_widths = (
            (card(label(tr("Needs you first"), "section"), 6, self._needs, None, gap=0), 12),
            (card(label(tr("Days ahead"), "section"), 6, self._days, None, gap=0), 10),
            (
                card(
                    label(tr("Registers of all"), "section"),
                    self.in_work,
                    self._running,
                    10,
                    label(tr("Move a client"), "section"),
                    label(moving, "small", wrap=True),
                    boxed(Flow(self.save, self.take)),
                    10,
                    label(tr("Backup"), "section"),
                    self.backup,
                    None,
                    gap=4,
                ),
                9,
            ),
        )
        self.body.addWidget(self.table)
        self.body.addWidget(boxed(self._legend))
        self.body.addLayout(self._cards)
        self.body.addStretch(1)
        self._arrange_cards(is_narrow=False)
        NarrowWatch(self, _BESIDE, self._arrange_cards, is_narrow=False)
        self.registers_at.connect(self._show_register)
        session.change_bus.subscribe(ALL_TOPICS, self.read_if_shown)

    def _arrange_cards(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        for position, (shown_card, wide) in enumerate(self._card_widths):
            self._cards.removeWidget(shown_card)
            self._cards.addWidget(shown_card, *((position, 0) if is_narrow else (0, position)))
            self._cards.setColumnStretch(position, 0 if is_narrow else wide)

    # ---- reading ----

    def read_again(self) -> None:
        if not self.session.has_all_clients:
            return
        workspace, folders = self.session.workspace, self.session.folders

        def read() -> _Reading:
            begun = time.monotonic()
            clients = workspace.all_clients.read_figures()
            return _Reading(clients, newest_backup(folders), time.monotonic() - begun)

        self.session.read("all clients", read, self._show_reading)

    def _show_reading(self, reading: _Reading) -> None:
        differ = {each.row.id: each.differ for each in self.figures}
        self.figures = [
            replace(each, differ=differ.get(each.row.id) if each.records else 0) for each in reading.clients
        ]
        self._turn += 1
        self._begun, self._new = time.monotonic() - reading.seconds, 0
        self._show_backup(reading.backup)
        self._show_figures()
        self._work_out_next(self._turn, [each.row for each in self.figures])

    def _work_out_next(self, turn: int, waiting: Sequence[ClientRow]) -> None:
        """Work out of one client after the other what is not kept, and show each as it is there."""
        if turn != self._turn or not self.session.has_all_clients:
            return
        self._set_working(waiting)
        if not waiting:
            self._tell_worked_out()
            return
        client, rest = waiting[0], waiting[1:]
        of_all = self.session.workspace.all_clients

        def work(progress: Progress) -> tuple[Answers, int]:
            return of_all.work_out(client.id, progress=progress.step, cancelled=lambda: progress.cancelled)

        def take(worked_out: tuple[Answers, int]) -> None:
            if turn != self._turn:
                return
            answers, differ = worked_out
            self._new += sum(each.answers.lacking for each in self.figures if each.row.id == client.id)
            self.figures = [
                replace(each, answers=answers, differ=differ) if each.row.id == client.id else each
                for each in self.figures
            ]
            self._show_figures()
            self._work_out_next(turn, rest)

        def stop() -> None:
            self._turn += 1
            self._set_working(waiting=())
            if self.session.has_all_clients:
                told = tr("Stopped; what is not worked out is counted as that.")
                self.session.navigator.show_message(told)

        figures = next(each for each in self.figures if each.row.id == client.id)
        if not figures.answers.lacking and figures.differ is not None:
            self.session.read_long("all clients worked out", work, take)
            return
        at = tr(
            "Working out {client}, {number} of {count}",
            client=client.name,
            number=len(self.figures) - len(rest),
            count=len(self.figures),
        )
        self.session.navigator.run_long_work(at, work, take, key="all clients worked out", stopped=stop)

    def _set_working(self, waiting: Sequence[ClientRow]) -> None:
        """Offer one long work at a time: the cancel button of the status bar is of the latest."""
        why = tr("The clients are being worked out.") if waiting else ""
        for each in (self.screen_all, self.registers):
            set_available(each, why)

    def _tell_worked_out(self) -> None:
        count = sum(each.row.products for each in self.figures)
        seconds = strings.format_figure(f"{time.monotonic() - self._begun:.1f}")
        told = tr_n("Worked out %n product(s) in {seconds} s", count).format(seconds=seconds)
        kept = (
            tr("{told}, from kept answers", told=told)
            if not self._new
            else tr("{told}, {new} of them anew", told=told, new=self._new)
        )
        self.session.navigator.show_message(kept)

    def screen_again(self) -> None:
        """Look every name up whose search is stale, client after client, then work out what that has changed."""
        clients, of_all = [each.row for each in self.figures], self.session.workspace.all_clients

        def work(progress: Progress) -> frozenset[str]:
            changed: frozenset[str] = frozenset()
            for number, client in enumerate(clients):
                progress.step(number, len(clients))
                changed |= of_all.look_up(client.id, cancelled=lambda: progress.cancelled)
            return changed

        def finish(changed: frozenset[str]) -> None:
            self.session.change_bus.announce(changed)
            self.read_again()

        words = tr("Looking up the names of all clients")
        self.session.navigator.run_long_work(
            words, work, finish, key="all clients looked up", stopped=self.read_again
        )

    # ---- showing ----

    def _show_figures(self) -> None:
        clients = self.figures
        title = tr_n(
            "What needs you, over %n client(s); a page of one client never shows another's", len(clients)
        )
        self.about.setText(title)
        self.table.show_lines([self._line_of(each) for each in clients])
        checks = self._checks_of_all()
        self._show_legend()
        law, today = self.session.program.law, self.session.today
        emptied(self._needs)
        needs = list_needs(self.session, clients, ask_about_standing(law, checks, today))
        for need in needs:
            self._needs.addWidget(NeedRow(need))
        if not needs:
            self._needs.addWidget(label(tr("Nothing is waiting."), "quiet"))
        self._show_days(checks)
        show_counts = {
            PageId.ALL_ASKED: sum(each.out for each in clients),
            PageId.ALL_LOOK_UPS: sum(each.to_look_up for each in clients),
            PageId.ALL_SCREENINGS: sum(each.open_screenings for each in clients),
            PageId.ALL_RECORDS: sum(each.records for each in clients),
        }
        self.session.navigator.show_counts({str(page): count for page, count in show_counts.items()})

    def _line_of(self, figures: ClientFigures) -> TableLine:
        days = list_days(self.session, [figures], None)
        comes = f"{short_day(days[0].on, self.session.today)}: {days[0].what}" if days else ""
        return line_of(figures, comes)

    def _checks_of_all(self) -> list[StatusCheckRow]:
        """Return the checks that count for every client."""
        return [row for each in self.figures[:1] for row in each.checks if row.every_client]

    def _show_legend(self) -> None:
        emptied(self._legend)
        found = {code: 1 for each in self.figures for code, count in each.answers.by_verdict.items() if count}
        for verdict in in_order(found):
            self._legend.addWidget(VerdictChip(verdict, 11))
        lacking = sum(each.answers.lacking for each in self.figures)
        if lacking:
            self._legend.addWidget(label(tr_n("%n product(s) not worked out yet", lacking), "small"))
        if found:
            standings = frozenset().union(*(each.answers.standings for each in self.figures))
            self._legend.addWidget(label(values.word_assumption_of_all(standings, "").phrase, "small"))

    def _show_days(self, checks: Sequence[StatusCheckRow]) -> None:
        emptied(self._days)
        announced = announced_until(self.session.program.law, recorded_checks(checks))
        days = list_days(self.session, self.figures, announced)
        for day in days[:MOST_SHOWN]:
            self._days.addWidget(DayRow(day, self.session.today))
        if not days:
            self._days.addWidget(label(tr("No day is known."), "quiet"))
        elif len(days) > MOST_SHOWN:
            self._days.addWidget(label(tr_n("and %n more", len(days) - MOST_SHOWN), "small"))

    def _show_backup(self, backup: Backup | None) -> None:
        last = tr("No backup yet.")
        if backup is not None:
            at = backup.at.astimezone()
            last = tr("Backup of {day}, {time}.", day=format_day(at.date()), time=format_time(at))
        after = tr("The next when the window closes after a day on which something is recorded.")
        self.backup.setText(join_sentences(last, after))

    # ---- what can be done ----

    def save_registers(self) -> None:
        """Ask for a folder, and write a paper for each client and one table into it."""
        save_registers_of_all(self.session, self.registers_at.emit)

    def _show_register(self, client: str, number: int, of: int) -> None:
        self._running.setVisible(bool(of))
        self.bar.setRange(0, of)
        self.bar.setValue(number)
        self.count.setText(tr("{number} of {count}", number=number, count=of) if of else "")
        self.in_work.setText(client or tr("a paper for each client and one table"))

    def _open_client(self, line: TableLine) -> None:
        if not line.is_sum:
            self.session.navigator.open_client(line.id)

    def _save_client(self) -> None:
        line: TableLine | None = self.table.current_row()
        row = next((each.row for each in self.figures if line is not None and each.row.id == line.id), None)
        if row is None:
            self.session.navigator.show_message(tr("Choose a client in the table first."))
        else:
            MovingClientDialog(self.session, row).open()

    def save_list(self) -> bool:
        lists.save_list(self.session, self.accessibleName(), self.table)
        return True

    def clear_client(self) -> None:
        self._turn += 1
        self.figures = []
        self.table.clear_rows()
        for layout in (self._needs, self._days, self._legend):
            emptied(layout)

    def choose_focus(self, first_shown: object) -> QWidget:
        return self.table
