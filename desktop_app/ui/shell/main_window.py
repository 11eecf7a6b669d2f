# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window: shows one page at a time in the frame and switches between pages, clients and screenings.

It is shown before the data file is open; the session brings the data, and the pages are made then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.declaration import ALL_TOPICS
from desktop_app.services.schema.rows import ClientRow, StatusCheckRow
from desktop_app.ui.pages import Pages
from desktop_app.ui.plain import make_action, set_available
from desktop_app.ui.session import session
from desktop_app.ui.session.session import LOOKED_UP_TOPICS, Session, count_rows
from desktop_app.ui.shared_views.law_state import LawLine, describe_law_line, read_standing
from desktop_app.ui.shell import appearance, import_export
from desktop_app.ui.shell.commands import FOR_ALL_CLIENTS, Command, TakesSteps, list_commands, run_command
from desktop_app.ui.shell.window import LawBar, Rail, StatusBar, TopBar, WindowFrame
from desktop_app.ui.widgets.flow import PageStack
from desktop_app.ui.words.strings import show_law, tr, tr_n

if TYPE_CHECKING:
    from desktop_app.services.importing.draft import ListDraft
    from desktop_app.ui.screening.view import ScreeningView
    from desktop_app.ui.shell.help import WindowHelp
    from desktop_app.ui.shell.help_panel import HelpPanel


_SEVERAL: Final = 2
_ALL: Final = "all"
"""What the window remembers as its client where all of them were open."""
_MARKED_AFTER_MS = 600
"""After what time the words of the glossary are marked, so that the start is no slower for it."""
CLIENT_TOPICS = tuple(topic for topic in ALL_TOPICS if topic not in ("rates", "checks", "lists"))


class MainWindow(WindowFrame):
    """The one window of the program."""

    pages: Pages

    def __init__(self) -> None:
        super().__init__()
        self.has_data = False
        self.setAcceptDrops(True)
        self._make_frame()

    # ---- making ----

    def _make_frame(self) -> None:
        self.commands: dict[str, Command] = {command.id: command for command in list_commands()}
        self.actions_by_id: dict[str, QAction] = {}
        self.top_bar = TopBar(self.open_command_box, self.run_command)
        self.rail = Rail(self.show_page)
        self.law_bar = LawBar(self._record_check, self._open_paper)
        self.status_bar = StatusBar(self.cancel_long_work)
        self.page_stack = PageStack()
        self.page_id = ""
        self.screening: ScreeningView | None = None
        self._help: WindowHelp | None = None
        self._clients: list[ClientRow] = []
        self._lay_out()
        self._enable_pages(set())

    def take_session(self, session: Session) -> None:
        """Take the session of an opened data file: make the pages and open the client that was open last."""
        self.session = session
        show_law(session.program.pack)
        self._make_pages({})
        self.read_clients()

    @property
    def is_editing(self) -> bool:
        """Tell whether a form or screening is open that rebuilding the window would lose."""
        if not self.has_data:
            return False
        return self.screening is not None or any(page.is_editing for page in self.pages.values())

    def rebuild_window(self) -> None:
        """Make frame and pages again, as after a change of language; current page and filters stay."""
        self.session.look_ups.cancel()  # it begins again with the new pages
        if self.session.tasks.is_busy:
            single_shot = Qt.ConnectionType(
                Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
            )
            self.session.tasks.idle.connect(self.rebuild_window, single_shot)
            return
        page_id, typed = self.page_id, self.pages.filter_texts()
        self._drop_actions()
        self._make_frame()
        self._make_pages(typed)
        self.read_clients()
        self.show_page(page_id)
        self.read_law_state()
        self.status_bar.show_saved(self.session)

    def _show_other_law(self) -> None:
        """Show everything under the law file that counts now."""
        show_law(self.session.program.pack)
        self.rebuild_window()

    def drop_data(self) -> None:
        """Drop the session and its pages, so that the window is as before the data were opened."""
        self._blank = None  # deleted with the frame it stands in
        self.session.look_ups.turn_off()
        self.has_data = False
        self._drop_actions()
        self._make_frame()

    def _drop_actions(self) -> None:
        if self._help is not None:
            self._help.leave()
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        self.session.change_bus.forget()

    def _make_pages(self, typed: Mapping[str, str]) -> None:
        self.pages = Pages(self.session, self.page_stack, self.run_command, typed)
        self.has_data = True
        for command in self.commands.values():
            action = make_action(command.text, self)
            action.setObjectName(command.id)
            keys = filter(None, (command.keys, command.other_keys))
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda _checked, command_id=command.id: self.run_command(command_id))
            self.addAction(action)
            self.actions_by_id[command.id] = action
        search = make_action(tr("Search or command"), self)
        search.setShortcut(QKeySequence("Ctrl+K"))
        search.triggered.connect(self.open_command_box)
        self.addAction(search)
        action = make_action(tr("The next word that is explained"), self)
        action.setShortcut(QKeySequence("Shift+F1"))
        action.triggered.connect(lambda: self.show_next_term(self))
        self.addAction(action)
        later = QTimer(self.page_stack, singleShot=True, interval=_MARKED_AFTER_MS)
        later.timeout.connect(self._begin_to_mark)
        later.start()
        bus = self.session.change_bus
        bus.subscribe(CLIENT_TOPICS, self.read_clients)
        bus.subscribe(("lists",), self._read_counts)
        bus.subscribe((session.PageId.PRODUCTS,), partial(self.drop_notice_of, session.PageId.SORTING))
        bus.subscribe(("checks", "clients", "shipments", "screenings"), self.read_law_state)
        bus.subscribe(("saved",), partial(self.status_bar.show_saved, self.session))
        bus.subscribe(("law",), lambda: QTimer.singleShot(0, self, self._show_other_law))
        bus.subscribe(LOOKED_UP_TOPICS, self.session.look_ups.request)
        self.status_bar.follow_look_ups(self.session.look_ups)
        self.status_bar.looked_up.connect(self._tell_look_ups)
        self.session.look_ups.request()
        self.top_bar.client_chosen.connect(self.open_client)
        self.top_bar.all_chosen.connect(self.open_all_clients)
        self.status_bar.show_law_file(self.session.program.pack, self.session.today)
        self.law_bar.show_law_line(describe_law_line(self.session.program.law, (), self.session.today))

    # ---- clients ----

    def read_clients(self) -> None:
        """Read the clients again and keep the one that is open."""
        self.session.read("clients", self.session.workspace.clients.rows, self._show_clients)

    def _show_clients(self, clients: list[ClientRow]) -> None:
        self._clients = clients
        clients_by_id = {client.id: client for client in clients}
        is_there = (
            len(clients) >= _SEVERAL if self.session.has_all_clients else self.session.client in clients_by_id
        )
        if not is_there:
            self._leave_screening()  # its client was deleted
            self._put_pages_away()  # forms of a deleted client cannot be saved
            remembered = self.session.memory.value("client")
            wanted = (
                int(remembered) if isinstance(remembered, (int, str)) and str(remembered).isdigit() else None
            )
            first = next(iter(clients_by_id), None)
            if remembered == _ALL and len(clients) >= _SEVERAL:
                self.open_all_clients()
            else:
                self.session.has_all_clients = False
                self.open_client(wanted if wanted in clients_by_id else first)
        self._show_open_client()
        self._read_counts()
        always = {"overview", "law", "settings", session.PageId.LISTS}
        has_client = self.session.client is not None or self.session.has_all_clients
        self._enable_pages(set(self.rail.buttons) if has_client else always)

    def _show_open_client(self) -> None:
        """Name what is open in the bars."""
        has_all = self.session.has_all_clients
        self.top_bar.show_clients(self._clients, self.session.client, has_all_clients=has_all)
        self.rail.show_pages_of(has_all_clients=has_all)

    def _read_counts(self) -> None:
        self.session.read("counts", partial(count_rows, self.session), self.rail.add_counts)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many rows pages of the rail have."""
        self.rail.add_counts(counts)

    def open_client(
        self, client: int | None, page_id: str = "overview", first: session.FirstShown = None
    ) -> None:
        """Open another client, after unsaved input of a form was saved or discarded."""
        if client == self.session.client and self.page_id and not self.session.has_all_clients:
            if (page_id, first) != ("overview", None):
                self.show_page(page_id, first)
            QTimer.singleShot(0, self, self._focus_in_page)
            return
        if client is None:
            page_id = "welcome"
        self._open(client, partial(self.show_page, page_id, first))

    def resume_of_client(self, client: int, screening: int) -> None:
        """Open another client, and go on with a screening of it."""
        self._open(client, partial(self.open_screening, "resume", screening))

    def open_all_clients(self, page_id: str = session.PageId.ALL_CLIENTS) -> None:
        """Open a page of all clients, where there are several."""
        if len(self._clients) < _SEVERAL:
            self.show_message(tr("There is one client alone; add or take another first."))
        elif self.session.has_all_clients:
            self.show_page(page_id)
        else:
            self._open(None, partial(self.show_page, page_id), has_all_clients=True)

    def _open(self, client: int | None, then: Callable[[], object], *, has_all_clients: bool = False) -> None:
        """Open a client, or all of them, and show what ``then`` shows; unsaved input is asked about first."""
        retry = partial(self._open, client, then, has_all_clients=has_all_clients)
        if self._ask_about_typed(retry):
            return
        if not self._may_leave_screening(retry):
            self.read_clients()  # the menu shows the open client again
            return
        self.session.switch_client(client, has_all_clients=has_all_clients)
        if client is not None or has_all_clients:
            self.session.memory.setValue("client", client if client is not None else _ALL)
        self._leave_screening()
        self._put_pages_away()
        self.session.change_bus.announce(("clients",) if self.page_id else ())
        if self.page_id:  # not while the window opens, when no page is shown yet
            QTimer.singleShot(0, self, self._focus_in_page)
        then()
        self.read_law_state()

    def _put_pages_away(self) -> None:
        """Clear pages and bars of the previous client."""
        for page in self.pages.values():
            page.clear_client()
        self._show_open_client()
        self.rail.show_counts({})
        self.law_bar.show_law_line(LawLine("not_started", "", ""))
        self.status_bar.show_message("")
        self.hide_notice()
        self.status_bar.saved.setText(tr("Nothing changed yet"))

    def read_law_state(self) -> None:
        """Read the status checks again and show the standing of today, with the shipments that depend on it."""
        if self.session.client is None and not self.session.has_all_clients:
            self._show_law_state(([], 0))
        else:
            self.session.read("law line", lambda: read_standing(self.session), self._show_law_state)

    def _show_law_state(self, read: tuple[list[StatusCheckRow], int]) -> None:
        rows, hanging = read
        line = describe_law_line(self.session.program.law, rows, self.session.today, hanging)
        self.law_bar.show_law_line(line)
        self.pages.today_verdicts.set_standing(line.state)
        today = self.session.today.isoformat()
        if line.asks and hanging and self.session.memory.value("look_up/asked") != today:
            self.session.memory.setValue("look_up/asked", today)
            text = "" if self.law_bar.is_whole else tr_n("%n open shipment(s) depend on it.", hanging)
            act = tr("Look it up") if text else ""
            self.status_bar.show_message(text, act, partial(self.run_command, "check.look_up"))

    def _record_check(self) -> None:
        self.run_command("check.look_up" if self.law_bar.asks else "check.record")

    # ---- pages ----

    def show_page(self, page_id: str, first: session.FirstShown = None) -> None:
        """Show a page of the rail; ``first`` is what it should show first."""
        if not self._may_leave_screening(partial(self.show_page, page_id, first)):
            self.rail.mark_page("screenings")
            return
        page_id = self._page_at_hand(page_id)
        self._leave_screening()
        if page_id != self.page_id:
            self.status_bar.drop_overtaken(saved=False)
        self.drop_notice_of(page_id)
        page = self.pages[page_id]
        self.page_id = page_id
        is_first = page_id == "welcome" or (
            self.session.client is None
            and page_id not in (*session.ON_RAIL_WITHOUT_CLIENT, *session.OF_ALL_CLIENTS.values())
        )
        first_place = session.PageId.ALL_CLIENTS if self.session.has_all_clients else "overview"
        self.rail.mark_page(
            "law"
            if page_id in (session.PageId.LAW_FILE, session.PageId.LAW_DRAFT)
            else first_place
            if is_first or page_id == session.PageId.ALL_WHAT_IF
            else page_id
        )
        self.show_in_front(page)
        if self._blank is not None:
            self._drop_blank()
            self.ready.emit()
        page.read_again()
        if first is not None:
            page.show_only(first)
        QTimer.singleShot(0, self, lambda: self._focus_on(page, page.choose_focus(first)))

    def _page_at_hand(self, page_id: str) -> str:
        """Return the page that is shown where one is asked for: one client has pages of its own, and so have all."""
        of_all = session.OF_ALL_CLIENTS
        if self.session.has_all_clients:
            is_there = page_id in (*session.WITHOUT_CLIENT, *of_all.values())
            return page_id if is_there else of_all.get(page_id, session.PageId.ALL_CLIENTS)
        if page_id in of_all.values():
            page_id = next(own for own, all_page in of_all.items() if all_page == page_id)
        if self.session.client is None and page_id not in session.WITHOUT_CLIENT:
            return "welcome"
        return page_id

    def open_screening(self, start: session.ScreeningStart, number: int | None = None) -> None:
        """Start or resume a screening and show it in place of the page."""
        from desktop_app.ui.screening.open import open_view  # loaded when it is first needed

        if not self._may_leave_screening(partial(self.open_screening, start, number)):
            self.rail.mark_page("screenings")
        elif self.session.client is None:
            self.show_page("welcome")
        else:
            open_view(self.session, start, number, self.page_stack.addWidget, self._show_screening)

    def _show_screening(self, view: ScreeningView) -> None:
        self._leave_screening()
        self.screening = view
        self.show_in_front(view)
        self.rail.mark_page("screenings")
        self.page_id = "screening"
        view.take_focus()

    def _leave_screening(self) -> None:
        """Close the screening view, if one is open."""
        view, self.screening = self.screening, None
        if view is not None:
            self.page_stack.removeWidget(view)
            view.deleteLater()

    def _may_leave_screening(self, retry: Callable[[], object]) -> bool:
        """Save the open screening; False while the user is asked first, after which ``retry`` may be called."""
        return self.screening is None or self.screening.may_leave(retry)

    def _ask_about_typed(self, leave: Callable[[], object]) -> bool:
        """Ask about a form with unsaved input, then call ``leave``; False if there is no such form."""
        for page_id, page in self.pages.items():
            if page.has_unsaved_form:
                self.show_page(page_id)
                page.leave_form(leave)
                self.read_clients()  # the menu shows the open client again
                return True
        return False

    def run_command(self, command_id: str) -> None:
        """Run a command of the command list."""
        needs_client = self.commands[command_id].needs_client
        if not self.has_data:
            return
        if self.session.has_all_clients and command_id in FOR_ALL_CLIENTS:
            needs_client = False
        if needs_client and self.session.client is None:
            return
        if command_id.startswith("go."):
            self.show_page(command_id.removeprefix("go."))
        else:
            run_command(command_id, self)

    @property
    def undo_steps(self) -> TakesSteps:
        """Return the history that Undo works on: that of the screening or list in front, else that of the catalogue."""
        if self.screening is not None:
            return self.screening.undo_steps
        return self.pages.importing if self.page_id == session.PageId.IMPORT else self.session

    def open_command_box(self) -> None:
        """Open the command box."""
        from desktop_app.ui.shell.command_box import CommandBox, ListedSearch, find_entries, list_entries

        if not self.has_data:
            return
        entries = list_entries(self.session, self.commands, self.run_command)
        find = partial(find_entries, self.session, ListedSearch(self.session))
        box = CommandBox(self, entries, find)
        corner = self.mapToGlobal(self.rect().topRight())
        box.move(corner.x() - box.width() - 16, corner.y() + 4)
        box.open()
        box.search_field.setFocus()

    # ---- help ----

    @property
    def help(self) -> WindowHelp:
        """Return the handbook of the window, which is loaded when it is first needed."""
        from desktop_app.ui.shell.help import WindowHelp

        if self._help is None:
            self._help = WindowHelp(self.session, self.page_area, self.page_stack.currentWidget)
        return self._help

    def show_help(self, place: str = "") -> None:
        """Show a place of the handbook beside the page; blank for the place of what is at hand."""
        if self.has_data:
            self.help.show(place)

    def toggle_help(self) -> None:
        """Show the handbook for what is at hand, or put it away."""
        self.help.toggle()

    def make_help_panel(self, close: Callable[[], object]) -> HelpPanel:
        """Return a panel of the handbook for a dialog."""
        return self.help.make_panel(close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._help is not None and self._help.is_shown:
            self._help.close()
        else:
            super().keyPressEvent(event)

    def show_next_term(self, root: QWidget) -> None:
        """Show what the next marked word below a widget means."""
        if self.has_data and not self.help.cards.show_next(root):
            self.show_message(tr("No word on this page is explained."))

    def _begin_to_mark(self) -> None:
        if self.has_data and self.isVisible():
            self.help.begin_to_mark()

    # ---- showing ----

    def _enable_pages(self, places: set[str]) -> None:
        no_client = tr("Needs a client: set up your own firm, import a list, or load the sample.")
        welcome = partial(self.show_page, "welcome") if self.has_data else None
        for page_id, rail_button in self.rail.buttons.items():
            set_available(rail_button, "" if page_id in places else no_client, welcome)
        has_client = {session.PageId.PRODUCTS, session.PageId.ALL_CLIENTS} & places
        set_available(self.law_bar.record, "" if has_client else no_client, welcome)
        self.law_bar.record.setVisible(self.has_data)
        self.top_bar.allow_use(on=self.has_data)

    # ---- settings ----

    def apply_appearance(self) -> None:
        """Draw the window in the appearance of the settings."""
        appearance.apply_appearance(self.session.settings)

    def apply_text_size(self) -> bool:
        """Rebuild the window at another text size, on which its fixed sizes depend; False while a form is open."""
        if self.is_editing:
            return False
        self.apply_appearance()
        self.rebuild_window()
        return True

    def apply_language(self) -> bool:
        """Rebuild the window in the language of the settings; False while a form is open, which would be lost."""
        if self.is_editing:
            return False
        appearance.choose_language(self.session.settings.language)
        self.rebuild_window()
        return True

    # ---- files and the end ----

    def _open_paper(self, paper: str) -> None:
        from desktop_app.ui.shared_views.evidence import open_paper

        open_paper(self.session, self, paper)

    def show_first_rows(self, draft: ListDraft) -> None:
        """Show the first rows of a list while the rest is being read, unless something else is being worked on."""
        if self.screening is None and not self.is_editing:
            self.pages.importing.show_first_rows(draft, self.page_id)
            self.show_page(session.PageId.IMPORT)

    def drop_first_rows(self) -> None:
        """Put the first rows away, after reading was given up."""
        page = self.pages.get(session.PageId.IMPORT)
        if page is not None and not page.is_editing and self.page_id == session.PageId.IMPORT:
            self.pages.importing.cancel()

    def show_list(self, draft: ListDraft) -> None:
        """Show a list that was read, after one that is open and not taken was put away."""
        open_page = self.pages.get(session.PageId.IMPORT)
        if open_page is not None and open_page.has_unsaved_form:
            self.show_page(session.PageId.IMPORT)
            open_page.leave_form(partial(self.show_list, draft))
        elif self._may_leave_screening(partial(self.show_list, draft)):
            self.pages.importing.open_draft(draft)
            self.show_page(session.PageId.IMPORT)

    def check_paper(self, *paths: Path) -> None:
        """Check papers on their page; while there are no data, whoever opens them shows it."""
        if not self.has_data:
            self.paper_offered.emit(paths)
        elif self._may_leave_screening(partial(self.check_paper, *paths)):
            self.show_page(session.PageId.CHECK_PAPER)
            self.pages.check_paper.check_files(paths)

    def open_file(self, path: Path) -> None:
        """Show what a law file, a case or a list holds."""
        import_export.open_file(self.session, path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.has_data and (self._ask_about_typed(self.close) or not self._may_leave_screening(self.close)):
            event.ignore()
            return
        if self._help is not None:
            self._help.leave()
        if self.has_data:
            self.session.memory.setValue("window/shape", self.saveGeometry())
            self.session.close()
        super().closeEvent(event)
