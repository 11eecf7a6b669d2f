# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window: one page at a time in the frame, and the ways between them. It knows none of the pages' business.

It is shown before there is anything to show in it: the data arrive with a session, and the pages with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.rows import ClientRow, StatusCheckRow
from desktop_app.ui.pages import Pages
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Task
from desktop_app.ui.shared_views.evidence import open_paper
from desktop_app.ui.shared_views.law_state import LawLine, law_line
from desktop_app.ui.shell import commands as deeds
from desktop_app.ui.shell import import_export
from desktop_app.ui.shell.actions import Command, commands
from desktop_app.ui.shell.command_box import CommandBox
from desktop_app.ui.shell.law_line import LawBar
from desktop_app.ui.shell.rail import Rail
from desktop_app.ui.shell.search import entries, find
from desktop_app.ui.shell.status_bar import StatusBar
from desktop_app.ui.shell.top_bar import TopBar
from desktop_app.ui.shell.window import Frame
from desktop_app.ui.widgets.flow import PageStack
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import main_button
from desktop_app.ui.words.strings import clock, day, tr, translated

CLIENT_TOPICS = (
    "clients",
    "products",
    "suppliers",
    "parties",
    "shipments",
    "screenings",
    "records",
)


class MainWindow(Frame):
    """The one window of the program."""

    session: Session
    pages: Pages

    def __init__(self) -> None:
        super().__init__()
        self.is_open = False
        self.setAcceptDrops(True)
        self._make_frame()

    # ---- making ----

    def _make_frame(self) -> None:
        self.commands: dict[str, Command] = {one.id: one for one in commands()}
        self.actions_by_id: dict[str, QAction] = {}
        self.top = TopBar(self.open_command_box, self.run)
        self.rail = Rail(self.go)
        self.law = LawBar(partial(self.run, "check.record"), self._open_paper)
        self.status = StatusBar(self._cancel)
        self.long_work: Task | None = None
        self.stack = PageStack()
        self.place = ""
        self.screening: QWidget | None = None
        self._clients: list[ClientRow] = []
        self._lay_out()
        self._enable(set())

    def begin(self, session: Session) -> None:
        """Take the data: make the pages, and show the client that was open last."""
        self.session = session
        session.go = self.go
        self._make_pages({})
        self.read_clients()

    @property
    def is_editing(self) -> bool:
        """Tell whether a form is open somewhere that would be lost."""
        if not self.is_open:
            return False
        panes = (getattr(page, "pane", None) for page in self.pages.values())
        return self.screening is not None or any(pane and pane.is_editing for pane in panes)

    def make_again(self) -> None:
        """Make everything again in the language of now; the page in front and what it was filtered by stay."""
        if self.session.tasks.is_busy:
            once = Qt.ConnectionType(
                Qt.ConnectionType.QueuedConnection.value
                | Qt.ConnectionType.SingleShotConnection.value
            )
            self.session.tasks.idle.connect(self.make_again, once)
            return
        place, typed = self.place, self.pages.typed()
        self._drop_actions()
        self._make_frame()
        self._make_pages(typed)
        self.read_clients()
        self.go(place)

    def _forget(self) -> None:
        self.is_open = False
        self._drop_actions()
        self._make_frame()

    def _drop_actions(self) -> None:
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        self.session.bus.forget()

    def _make_pages(self, typed: Mapping[str, str]) -> None:
        self.pages = Pages(self.session, self.stack, self.run, typed)
        self.is_open = True
        self.session.say = self.status.say
        self._make_actions()
        self._listen()
        self._first_words()

    def _make_actions(self) -> None:
        for command in self.commands.values():
            action = QAction(command.text, self)
            action.setObjectName(command.id)
            keys = filter(None, (command.keys, command.other_keys))
            action.setShortcuts([QKeySequence(one) for one in keys])
            action.triggered.connect(partial(self._triggered, command.id))
            self.addAction(action)
            self.actions_by_id[command.id] = action
        search = QAction(tr("Search or command"), self)
        search.setShortcut(QKeySequence("Ctrl+K"))
        search.triggered.connect(self.open_command_box)
        self.addAction(search)

    def _triggered(self, command: str, _checked: object = None) -> None:
        self.run(command)

    def _listen(self) -> None:
        bus = self.session.bus
        bus.subscribe(CLIENT_TOPICS, self.read_clients)
        bus.subscribe(("checks", "clients"), self.read_law)
        bus.subscribe(("saved",), self._show_saved)
        self.top.client_chosen.connect(self.open_client)

    def _first_words(self) -> None:
        pack = self.session.program.pack
        self.status.pack.setText(
            tr(
                "Pack {id} {version}, law known to {day}",
                id=pack.id,
                version=pack.version,
                day=day(pack.known_to),
            )
        )
        if pack.listed_until is not None:
            self.status.show_lists(day(pack.listed_until))
        self.status.saved.setText(tr("Nothing changed yet"))
        self.law.show_line(law_line(self.session.program.law, (), self.session.today))

    # ---- clients ----

    def read_clients(self) -> None:
        """Read the clients again and keep the one that is open."""
        self.session.read("clients", self.session.workspace.clients.rows, self._show_clients)

    def _show_clients(self, clients: list[ClientRow]) -> None:
        self._clients = clients
        known = {client.id: client for client in clients}
        if self.session.client not in known:
            deeds.leave_screening(self)  # its client has gone, and it with it
            self._put_away()  # nothing can be saved for a client that is gone
            kept = self.session.memory.value("client")
            wanted = int(kept) if isinstance(kept, (int, str)) and str(kept).isdigit() else None
            first = next(iter(known), None)
            self.open_client(wanted if wanted in known else first)
        self.top.show_clients(clients, self.session.client)
        current = known.get(self.session.client) if self.session.client is not None else None
        if current is not None:
            self.session.read("counts", self._counts, self.rail.show_counts)
        else:
            self.rail.show_counts({})
        self._show_enabled()

    def _counts(self) -> dict[str, int]:
        room = self.session.client_workspace
        numbers = room.overview.numbers()
        return {
            "products": numbers.products,
            "suppliers": numbers.suppliers,
            "parties": numbers.parties,
            "screenings": numbers.shipments + len(room.screenings.without_shipment()),
            "records": room.records.count(),
        }

    def open_client(self, client: int | None) -> None:
        """Open the catalogue of another client, once what was typed into a form is saved or let go."""
        if client == self.session.client and self.place:
            QTimer.singleShot(0, self, self._focus_in_page)
            return
        if deeds.is_kept(self, partial(self.open_client, client)):
            return
        if not deeds.may_leave(self, partial(self.open_client, client)):
            self.read_clients()  # the one that is open stays chosen
            return
        self.session.open(client)
        if client is not None:
            self.session.memory.setValue("client", client)
        deeds.leave_screening(self)
        self._put_away()
        self.read_law()
        self.session.bus.announce(("clients",) if self.place else ())
        if self.place:  # not when the window opens, where nothing has gone yet
            QTimer.singleShot(0, self, self._focus_in_page)
        self.go("overview" if client is not None else "welcome")

    def _put_away(self) -> None:
        """Show nothing any more of the client that was open."""
        for page in self.pages.values():
            page.put_away()
        self.top.show_clients(self._clients, self.session.client)
        self.rail.show_counts({})
        self.law.show_line(LawLine("not_started", "", ""))
        self.status.say("")
        self.status.saved.setText(tr("Nothing changed yet"))

    def read_law(self) -> None:
        """Read again what runs today, with the checks that were recorded."""
        if self.session.client is None:
            self._show_law([])
        else:
            self.session.read(
                "law line", lambda: self.session.client_workspace.checks.rows(), self._show_law
            )

    def _show_law(self, rows: list[StatusCheckRow]) -> None:
        line = law_line(self.session.program.law, rows, self.session.today)
        self.law.show_line(line)
        self.pages.outlook.take_standing(line.state)

    # ---- going ----

    def go(self, place: str, what: object = None) -> None:
        """Show a page; ``what`` is what it should show first."""
        if place == "do":
            self.run(str(what))
            return
        if place == "client":
            self.open_client(what if isinstance(what, int) else None)
            return
        if not deeds.may_leave(self, partial(self.go, place, what)):
            self.rail.show_place("screenings")
            return
        if self.session.client is None and place not in ("law", "settings"):
            place = "welcome"
        if place == "screening":
            deeds.open_screening(self, what)
            return
        deeds.leave_screening(self)
        if place != self.place:
            self.status.overtake(saved=False)
        page = self.pages[place]
        self.place = place
        self.rail.show_place("overview" if place == "welcome" else place)
        self._show_page(page)
        page.read()
        if what is not None and hasattr(page, "show_only"):
            page.show_only(what)
        QTimer.singleShot(0, self, lambda: self._focus(page, page.start_at(what)))

    def _focus(self, page: Page, at: QWidget | None) -> None:
        # Not only while it is active: a dialog that is closing leaves the keyboard where this says.
        if at is not None and self.stack.currentWidget() is page:
            at.setFocus()

    def _focus_in_page(self) -> None:
        """Let the keyboard be in the page in front, wherever what it was in has gone."""
        page = self.stack.currentWidget()
        at = cast("QWidget | None", self.focusWidget())  # Qt has none at times
        if isinstance(page, Page) and (at is None or not page.isAncestorOf(at)):
            self._focus(page, page.start_at(None) or main_button(page))

    def run(self, command: str) -> None:
        """Do a command."""
        if not self.is_open or (
            self.commands[command].needs_client and self.session.client is None
        ):
            return
        if command.startswith("go."):
            self.go(command.removeprefix("go."))
            return
        deeds.do(self, command)

    def open_command_box(self) -> None:
        """Open the box in which everything can be found."""
        if not self.is_open:
            return
        known = entries(self.session, self.commands, self.run)
        box = CommandBox(self, known, partial(find, self.session))
        corner = self.mapToGlobal(self.rect().topRight())
        box.move(corner.x() - box.width() - 16, corner.y() + 4)
        box.open()
        box.typed.setFocus()

    # ---- showing ----

    def _show_enabled(self) -> None:
        always = {"overview", "law", "settings"}
        self._enable(always if self.session.client is None else set(self.rail.buttons))

    def _enable(self, places: set[str]) -> None:
        for place, made in self.rail.buttons.items():
            made.setEnabled(place in places)
        self.law.record.setEnabled("products" in places)
        self.law.record.setVisible(self.is_open)
        self.top.enable(on=self.is_open)

    def _show_saved(self) -> None:
        if self.session.saved_what:  # answers of a screening overtake nothing that is said of it
            self.status.overtake(saved=True)
        if self.session.saved_at is not None:
            words = tr("Saved {time}", time=clock(self.session.saved_at))
            if self.session.saved_what:
                words = f"{words} · {translated(self.session.saved_what)}"
            self.status.saved.setText(words)

    def _cancel(self) -> None:
        if self.long_work is not None:
            self.long_work.progress.cancel()
        self.hide_progress()

    def _open_paper(self, paper: str) -> None:
        open_paper(self.session, self, paper)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.is_open and import_export.dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = import_export.dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            import_export.preview_file(self, path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_open and not deeds.may_close(self):
            event.ignore()
            return
        if self.is_open:
            self.session.memory.setValue("window/shape", self.saveGeometry())
            self.session.tasks.close()
        super().closeEvent(event)
