# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists over all clients: who is asked, which names wait, open screenings, records; each row says whose it is.

To open a row opens its client, and there the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QLineEdit

from desktop_app.services.schema.declaration import ALL_TOPICS
from desktop_app.services.schema.rows import ClientRow
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.asked import STATES
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views import lists
from desktop_app.ui.widgets.editors import FilterBox
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import across
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr, tr_n, translate_text


@dataclass(frozen=True, slots=True)
class OfClient:
    """A row of a client."""

    client: ClientRow
    row: Any

    @property
    def id(self) -> tuple[int, Any]:
        """Return what tells it from all others: two clients may have rows of one id."""
        return self.client.id, getattr(self.row, "id", None) or self.row.key


class _ListOfAll(Page):
    """A list over all clients, with the column of the client first."""

    key = ""
    title_words = ""
    about_words = ""
    nothing = ""

    def __init__(self, session: Session) -> None:
        super().__init__(tr(self.title_words), tr(self.about_words))
        self.session = session
        self.filter_line = FilterBox(tr("Filter by client and any column"))
        self.filter_line.setFixedWidth(px(260))
        columns = (
            Column("client", tr("Client"), lambda each: each.client.name, width=180, least=120, rank=9),
            *self.list_columns(),
        )
        self.table = RowsTable(columns, tr(self.title_words), memory=session.memory, key=self.key)
        self.table.add_menu_entry(tr("Save list"), self.save_list)
        self.table.opened.connect(self.open_row)
        self.filter_line.textChanged.connect(self.table.rows_model.filter_by)
        self.filter_line.entered.connect(self._go_to_rows)
        self.empty = EmptyPage("list-check", tr(self.title_words), tr(self.nothing))
        self.empty.hide()
        self.body.addLayout(across(self.filter_line, None))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        session.change_bus.subscribe(ALL_TOPICS, self.read_if_shown)

    def list_columns(self) -> Sequence[Column[Any]]:
        """Return the columns behind that of the client."""
        raise NotImplementedError

    def read_rows(self) -> Sequence[tuple[ClientRow, Any]]:
        """Return the rows with their clients; runs off the main thread."""
        raise NotImplementedError

    def open_row(self, row: OfClient) -> None:
        """Open the client of a row, and there the row."""
        raise NotImplementedError

    def read_again(self) -> None:
        if self.session.has_all_clients:
            self.session.read(f"list of all {self.key}", self.read_rows, self._show_rows)

    def _show_rows(self, rows: Sequence[tuple[ClientRow, Any]]) -> None:
        self.table.show_rows([OfClient(*row) for row in rows])
        self.table.setVisible(bool(rows))
        self.filter_line.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        clients = len({client.id for client, _ in rows})
        count = tr_n("%n row(s)", len(rows))
        about = strings.join_with_commas((count, tr_n("of %n client(s)", clients))) if rows else ""
        self.about.setText(about or tr(self.about_words))
        self.session.navigator.show_counts({self.key: len(rows)})

    def clear_client(self) -> None:
        self.table.clear_rows()

    def filter_box(self) -> QLineEdit:
        return self.filter_line

    def _go_to_rows(self) -> None:
        self.table.setFocus()
        self.table.select_first()

    def save_list(self) -> bool:
        lists.save_list(self.session, self.accessibleName(), self.table)
        return True


class AllAskedPage(_ListOfAll):
    """The sheets of all clients that wait for answers."""

    key = PageId.ALL_ASKED
    title_words = strings.mark_translatable("Asked, all clients")
    about_words = strings.mark_translatable("The newest sheet of each supplier that waits for answers")
    nothing = strings.mark_translatable("No supplier of any client owes an answer.")

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("supplier", tr("Supplier"), lambda each: each.row.name, width=150, stretch=True),
            Column("state", tr("State"), lambda each: tr(STATES[each.row.sheet.state]), width=130, rank=5),
            lists.number_column("open", tr("Open"), lambda each: each.row.sheet.open, 60),
            lists.day_column("on", tr("Asked on"), lambda each: each.row.sheet.on),
            lists.day_column("due", tr("Due"), lambda each: each.row.sheet.due),
        )

    def read_rows(self) -> Sequence[tuple[ClientRow, Any]]:
        return self.session.workspace.all_clients.list_asked()

    def open_row(self, row: OfClient) -> None:
        self.session.navigator.open_client(row.client.id, PageId.ASKED, row.row.id)


class AllLookUpsPage(_ListOfAll):
    """The names of all clients that a person has to judge."""

    key = PageId.ALL_LOOK_UPS
    title_words = strings.mark_translatable("Look-ups, all clients")
    about_words = strings.mark_translatable("Names that meet an entry of a list and that nobody has judged")
    nothing = strings.mark_translatable("No name of any client waits to be judged.")

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("firm", tr("Name"), lambda each: each.row.firm.name, width=190, stretch=True, rank=6),
            Column("entry", tr("Entry"), lambda each: each.row.entry.met.name, width=190, rank=3),
            Column("list", tr("List"), _list_of_entry, width=150, quiet=True),
            Column("why", tr("Why"), _why_judged, width=170),
        )

    def read_rows(self) -> Sequence[tuple[ClientRow, Any]]:
        return self.session.workspace.all_clients.list_to_judge()

    def open_row(self, row: OfClient) -> None:
        self.session.navigator.open_client(row.client.id, PageId.JUDGING, row.row.firm.key)


def _list_of_entry(each: OfClient) -> str:
    return values.list_words(each.row.entry.met.entry.list)


def _why_judged(each: OfClient) -> str:
    return tr("judged before, and changed") if each.row.entry.changes else tr("not judged")


class AllScreeningsPage(_ListOfAll):
    """The open screenings of all clients."""

    key = PageId.ALL_SCREENINGS
    title_words = strings.mark_translatable("Screenings, all clients")
    about_words = strings.mark_translatable("What was begun and is not recorded")
    nothing = strings.mark_translatable("No screening of any client is open.")

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column(
                "act",
                tr("Do first"),
                lambda each: values.act_short(values.gravest_act(each.row.acts)),
                width=112,
                act=lambda each: values.gravest_act(each.row.acts),
                rank=6,
            ),
            Column(
                "verdict",
                tr("Verdict"),
                lambda each: values.sum_up_verdicts(each.row.verdicts),
                width=190,
                verdict=lambda each: values.gravest_verdict(each.row.verdicts),
                rank=4,
            ),
            Column("title", tr("What"), lambda each: translate_text(each.row.title), width=260, stretch=True),
            lists.day_column("on", tr("Export day"), lambda each: each.row.on),
            lists.number_column("open", tr("Open facts"), lambda each: each.row.open_facts, 84),
        )

    def read_rows(self) -> Sequence[tuple[ClientRow, Any]]:
        return self.session.workspace.all_clients.list_screenings()

    def open_row(self, row: OfClient) -> None:
        self.session.navigator.resume_of_client(row.client.id, row.row.id)


class AllRecordsPage(_ListOfAll):
    """The records of all clients."""

    key = PageId.ALL_RECORDS
    title_words = strings.mark_translatable("Records, all clients")
    about_words = strings.mark_translatable("Every determination, with what became of it")
    nothing = strings.mark_translatable("Nothing has been recorded for any client.")

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("number", tr("Number"), lambda each: each.row.number, width=150, rank=6),
            lists.number_column("version", tr("Version"), lambda each: each.row.version, 68),
            Column(
                "act",
                tr("Do first"),
                lambda each: values.act_short(each.row.act),
                width=112,
                act=lambda each: each.row.act,
                rank=4,
            ),
            Column(
                "verdict",
                tr("Verdict"),
                lambda each: values.record_verdict_words(each.row),
                width=150,
                verdict=lambda each: each.row.verdict,
                rank=3,
            ),
            Column("state", tr("State"), lambda each: values.state_words(each.row), width=108, rank=2),
            Column("title", tr("What"), lambda each: translate_text(each.row.title), width=180, stretch=True),
            lists.day_column("on", tr("Export day"), lambda each: each.row.on),
            lists.day_column("recorded", tr("Recorded"), lambda each: each.row.recorded_on),
        )

    def read_rows(self) -> Sequence[tuple[ClientRow, Any]]:
        return self.session.workspace.all_clients.list_records()

    def open_row(self, row: OfClient) -> None:
        self.session.navigator.open_client(row.client.id, "records", row.row.id)
