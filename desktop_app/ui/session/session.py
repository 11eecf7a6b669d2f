# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every page is handed: workspace, open client, tasks, change bus, settings. Made once for each window."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.messages import Refused
from desktop_app.logs import Redactor
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.schema.declaration import Done, Undo
from desktop_app.settings import Settings
from desktop_app.ui.session.tasks import READ, WRITE, Progress, Task, TaskRunner, Work
from desktop_app.ui.words.strings import join_sentences, tr, translate_text

if TYPE_CHECKING:
    from desktop_app.services.importing.draft import ListDraft
    from desktop_app.services.party_search.firm_searches import FirmSearches, SearchesMade
    from desktop_app.services.workspace import ClientWorkspace, Workspace


class UndoHistory:
    """The changes that Undo can take back, and those that Redo can make again."""

    def __init__(self) -> None:
        self.undos: list[Undo] = []
        self.redos: list[Undo] = []

    def note_change(self, undo: Undo | None) -> None:
        """Add a change to the history; None for one that cannot be undone."""
        if undo is not None:
            self.undos.append(undo)
            self.redos.clear()

    def forget_changes(self) -> None:
        """Clear the history, as when another client is opened."""
        self.undos.clear()
        self.redos.clear()


@dataclass
class Session:
    """The state that everything in one window shares."""

    program: Program
    workspace: Workspace
    folders: Folders
    settings: Settings
    memory: QSettings
    tasks: TaskRunner
    change_bus: ChangeBus
    history: UndoHistory
    now: Callable[[], datetime]
    navigator: Navigator
    client: int | None = None
    has_all_clients: bool = False
    """Whether all clients are open at once, none of them by itself; ``client`` is None then."""
    saved_at: datetime | None = None
    saved_subject: str = ""
    """The title of the latest change; blank for one without a title, such as an answer."""
    redactor: Redactor = field(default_factory=Redactor)
    client_switches: int = 0
    """Counts how often the client was switched; a result read under another count is of another client."""
    look_ups: PartyLookUps = field(init=False)
    _client_workspace: ClientWorkspace | None = None

    def __post_init__(self) -> None:
        self.look_ups = PartyLookUps(
            self.tasks, self.change_bus, lambda: None if self.client is None else self.client_workspace
        )

    @property
    def client_workspace(self) -> ClientWorkspace:
        """Return the workspace of the open client. Work that goes on later keeps the one it began with."""
        client, workspace = self.client, self._client_workspace
        assert client is not None  # noqa: S101  pages that ask have a client
        if workspace is None or workspace.client != client:
            workspace = self._client_workspace = self.workspace.client_workspace(client)
        return workspace

    @property
    def checks_workspace(self) -> ClientWorkspace:
        """Return where checks of the standing are read and recorded: with the open client, else with any of all."""
        if not self.has_all_clients:
            return self.client_workspace
        return self.workspace.client_workspace(self.workspace.clients.rows()[0].id)

    def switch_client(self, client: int | None, *, has_all_clients: bool = False) -> None:
        """Open another client, or all of them; the undo history of the previous client is dropped."""
        self.client, self._client_workspace, self.saved_at, self.saved_subject = (client, None, None, "")
        self.has_all_clients = has_all_clients
        self.client_switches += 1
        self.history.forget_changes()
        self.look_ups.switch_client()

    def close(self) -> None:
        """Stop what is read and looked up, and wait for what is being stored."""
        self.look_ups.turn_off()
        self.tasks.close()

    @property
    def today(self) -> date:
        """Return the present day, which is Beijing's wherever the user sits."""
        return day_in_beijing(self.now())

    def read(self, key: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Run ``work`` off the main thread and hand its result to ``done``; a later call with the same key replaces it.

        A result that arrives after the client was switched is dropped.
        """
        self.read_long(key, lambda _progress: work(), done)

    def read_long(
        self,
        key: str,
        work: Work,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Task:
        """Do the same for work that takes a Progress and so can be cancelled."""
        turn = self.client_switches

        def pass_on(outcome: Any) -> None:
            if turn == self.client_switches:
                done(outcome)

        def went_wrong(error: Exception) -> None:
            if turn == self.client_switches:
                (failed or self.tasks.show_error)(error)

        return self.tasks.run(key, work, pass_on, failed=went_wrong)

    def change(
        self,
        work: Callable[[], Done[Any]],
        then: Callable[[Any], object] = lambda _value: None,
        failed: Callable[[Exception], object] | None = None,
        *,
        can_undo: bool = True,
    ) -> None:
        """Run a change on the writing thread, announce its topics, and add it to the undo history.

        Without ``can_undo`` it is not added: later changes would make it impossible to undo.
        """

        def do_work(_progress: Any) -> Done[Any]:
            done = work()
            return done if can_undo else replace(done, undo=None)

        self.change_with(do_work, then, failed)

    def change_with(
        self,
        work: Work,
        then: Callable[[Any], object] = lambda _value: None,
        failed: Callable[[Exception], object] | None = None,
        at: Callable[[int, int], None] | None = None,
        stopped: Callable[[], object] = lambda: None,
    ) -> Task:
        """Do the same for long work that reports progress to ``at`` and can be cancelled."""

        turn = self.client_switches

        def finish_change(done: Done[Any]) -> None:
            is_here = turn == self.client_switches
            then(done.value)  # may switch the client, which clears the undo history
            if is_here:
                self.history.note_change(done.undo)
            self.note_saved(done.changes, done.undo.says if done.undo else "")

        return self.tasks.run(
            f"change {id(work)}", work, finish_change, lane=WRITE, failed=failed, at=at, stopped=stopped
        )

    def note_saved(self, topics: Iterable[str], subject: str = "") -> None:
        """Note that something was stored just now, and announce its topics; ``subject`` names it beside the time."""
        self.saved_at, self.saved_subject = self.now(), subject
        self.change_bus.announce({*topics, "saved"})

    def undo(self) -> None:
        """Undo the latest change, or show that there is none."""
        self._take_step(self.history.undos, self.history.redos, tr("Nothing to undo"))

    def redo(self) -> None:
        """Redo the change that was undone last, or show that there is none."""
        self._take_step(self.history.redos, self.history.undos, tr("Nothing to redo"))

    def _take_step(self, source: list[Undo], target: list[Undo], nothing: str) -> None:
        if not source:
            self.navigator.show_message(nothing)
            return
        undo, turn = source.pop(), self.client_switches
        subject = translate_text(undo.says)
        text = (
            tr("Redone: {what}", what=subject)
            if undo.is_taken_back
            else tr("Taken back: {what}", what=subject)
        )

        def finish_step(done: Done[None]) -> None:
            if turn == self.client_switches:
                if done.undo is not None:
                    target.append(done.undo)
                self.navigator.hide_notice()
                self.navigator.show_message(text)
            self.note_saved(done.changes)

        def tell_not_taken_back(error: Exception) -> None:
            """Say that it cannot be undone; it has left the history, so that the change before it can be."""
            if not isinstance(error, Refused):
                self.tasks.show_error(error)
                return
            message = join_sentences(tr("{what} stays", what=subject), translate_text(error.what))
            if source:
                message = join_sentences(message, tr("Next: {what}", what=translate_text(source[-1].says)))
            self.navigator.show_message(message)

        self.tasks.run(
            f"undo {id(undo)}",
            lambda _p: self.workspace.undo_change(undo),
            finish_step,
            lane=WRITE,
            failed=tell_not_taken_back,
        )


def open_memory(folders: Folders | None) -> QSettings:
    """Return the settings file in which a window stores its layout; one that stores nothing without a data folder."""
    file = os.devnull if folders is None else str(folders.window_file)
    return QSettings(file, QSettings.Format.IniFormat)


def restore_geometry(window: QWidget, memory: QSettings) -> None:
    """Give a window its stored position and size."""
    shape = memory.value("window/shape")
    if isinstance(shape, QByteArray):
        window.restoreGeometry(shape)


# --------------------------------------------------------------------------------------------------
# Announces changes of stored rows, so that views that show them read again.


class ChangeBus(QObject):
    """Passes the topics of a change, such as ``products``, to the views that subscribed to them."""

    changed = Signal(object)

    def announce(self, kinds: Iterable[str]) -> None:
        """Call every subscriber of these topics, once."""
        changed_kinds = frozenset(kinds)
        if changed_kinds:
            self.changed.emit(changed_kinds)

    def forget(self) -> None:
        """Drop all subscribers, before the views are made again."""
        self.changed.disconnect()

    def subscribe(self, kinds: Iterable[str], read_again: Callable[[], None]) -> None:
        """Call ``read_again`` whenever one of these topics is announced."""
        wanted = frozenset(kinds)

        def read_if_wanted(changed_kinds: frozenset[str]) -> None:
            if changed_kinds & wanted:
                read_again()

        self.changed.connect(read_if_wanted)


# --------------------------------------------------------------------------------------------------
# Looks parties and owners up in the lists by itself: after a client was opened, a party changed, a list
# loaded. Changes that follow each other quickly lead to one search. It reads and compares off the main
# thread, never twice at once, and is no step of Undo. What it has found is announced as a change of the
# parties.


LOOKED_UP_TOPICS: Final = ("parties", "lists")
"""The changes after which names may have to be looked up again."""
_PAUSE_MS: Final = 400
_QUIET_SECONDS: Final = 0.5
"""A search that is over by then shows nothing."""


class PartyLookUps(QObject):
    """The one search that runs by itself; ``open_workspace`` returns that of the open client, None without one."""

    progressed = Signal(int, int)
    rested = Signal()
    """Nothing is looked up any more: it is done, cancelled or has failed."""
    failed = Signal(object)
    looked_up = Signal(object)
    """What was met before and what is met now, as SearchesMade, after firms were looked up."""
    is_on = True
    """Whether anything is looked up without a person asking."""

    def __init__(
        self, tasks: TaskRunner, change_bus: ChangeBus, open_workspace: Callable[[], ClientWorkspace | None]
    ) -> None:
        super().__init__()
        self._tasks, self._change_bus, self._open_workspace = tasks, change_bus, open_workspace
        self._is_announcing = self._is_wanted_again = False
        self._task: Task | None = None
        self._begun = 0.0
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._start)

    @property
    def is_running(self) -> bool:
        """Tell whether names are being looked up, or are about to be."""
        return self._task is not None or self._timer.isActive()

    def turn_off(self) -> None:
        """Look nothing up from now on; what is under way is cancelled."""
        self.is_on = False
        self.cancel()

    def request(self) -> None:
        """Look up what is stale in a moment, or once the search under way is over."""
        if self.is_on and not self._is_announcing:
            self._timer.start()

    def start_now(self) -> None:
        """Look up what is stale because a person asks for it."""
        if self._task is None:
            self._timer.stop()
            self._start()

    def cancel(self) -> None:
        """Stop the search; what it has looked up by then stays. The next change starts another."""
        self._timer.stop()
        self._is_wanted_again = False
        if self._task is not None:
            self._task.progress.cancel()

    def switch_client(self) -> None:
        """Leave the client before and look up the parties of the one that is open now."""
        self.cancel()
        self.request()

    def look_up_first(self, searches: FirmSearches, keys: Collection[str]) -> None:
        """Look up those of some firms that are stale, here and now; for work off the main thread."""
        stale = set(keys) & set(searches.list_stale()) if self.is_on else ()
        if stale:
            searches.search(stale)

    def _start(self) -> None:
        workspace = self._open_workspace()
        if workspace is None:
            return
        if self._task is not None:
            self._is_wanted_again = True
            return
        self._begun = time.monotonic()

        def work(progress: Progress) -> Done[SearchesMade]:
            return workspace.searches.search_stale(progress.step, lambda: progress.cancelled)

        self._task = self._tasks.run(
            "party look-ups",
            work,
            self._finish,
            failed=self._report_failure,
            at=self._show_progress,
            stopped=self._stop,
        )

    def _show_progress(self, done: int, of: int) -> None:
        if time.monotonic() - self._begun > _QUIET_SECONDS:
            self.progressed.emit(done, of)

    def _finish(self, done: Done[SearchesMade]) -> None:
        self._announce(done.changes)
        self._rest()
        if done.value.now:
            self.looked_up.emit(done.value)

    def _stop(self) -> None:
        self._announce({"parties"})  # what was looked up before it was cancelled
        self._rest()

    def _report_failure(self, error: Exception) -> None:
        self.failed.emit(error)
        self._rest()

    def _announce(self, topics: Collection[str]) -> None:
        self._is_announcing = True
        try:
            self._change_bus.announce(topics)
        finally:
            self._is_announcing = False

    def _rest(self) -> None:
        self._task = None
        self.rested.emit()
        if self._is_wanted_again:
            self._is_wanted_again = False
            self.request()


# --------------------------------------------------------------------------------------------------
# How many rows each page of the rail has.


def count_rows(session: Session) -> dict[str, int]:
    """Return the number of rows by page; those of a client only while one is open. Runs off the main thread."""
    lists: dict[str, int] = {PageId.LISTS: len(session.workspace.party_lists.list_newest())}
    if session.has_all_clients:
        return lists  # those of all clients are counted where they are read
    if session.client is None:
        return lists
    workspace = session.client_workspace
    products, suppliers, parties, shipments = workspace.overview.count_rows()
    return {
        PageId.PRODUCTS: products,
        PageId.SUPPLIERS: suppliers,
        PageId.PARTIES: parties,
        "screenings": shipments + len(workspace.screenings.without_shipment()),
        "records": workspace.records.count_determinations(),
        **lists,
    }


# --------------------------------------------------------------------------------------------------
# The methods of the window that pages, dialogs and screenings call; they import this protocol, not the
# window.


ScreeningStart = Literal["shipment", "product", "again", "resume", "empty"]
"""What a screening starts from: a shipment, a product, a determination, an open screening, or nothing."""


@dataclass(frozen=True, slots=True)
class RowsOf:
    """The rows of a list that belong to a row of another, as the records of a party; ``words`` say so."""

    words: str
    ids: frozenset[int]


FirstShown = int | str | RowsOf | None
"""What a page selects when it is shown: the id of a row or provision, the name of a filter, or rows of another's."""


class PageId(StrEnum):
    """The ids of pages that are named in several files."""

    PRODUCTS = auto()
    SUPPLIERS = auto()
    PARTIES = auto()
    RATES = auto()
    SCREENINGS = auto()
    RECORDS = auto()
    IMPORT = auto()
    TO_FINISH = auto()
    ASKED = auto()
    CHECK_PAPER = auto()
    JOURNAL = auto()
    JUDGING = auto()
    LISTS = auto()
    LIST_VERSIONS = auto()
    LAW_FILE = auto()
    LAW_DRAFT = auto()
    WHAT_IF = auto()
    SORTING = auto()
    BILL = auto()
    ALL_CLIENTS = auto()
    ALL_ASKED = auto()
    ALL_LOOK_UPS = auto()
    ALL_SCREENINGS = auto()
    ALL_RECORDS = auto()
    ALL_WHAT_IF = auto()


OF_ALL_CLIENTS: Final[Mapping[str, str]] = {
    "overview": PageId.ALL_CLIENTS,
    PageId.ASKED: PageId.ALL_ASKED,
    PageId.PARTIES: PageId.ALL_LOOK_UPS,
    PageId.JUDGING: PageId.ALL_LOOK_UPS,
    "screenings": PageId.ALL_SCREENINGS,
    "records": PageId.ALL_RECORDS,
    PageId.WHAT_IF: PageId.ALL_WHAT_IF,
}
"""Which page takes the place of a client's own while all clients are open."""


BY_SHARE: Final = "share:"
BY_VERDICT: Final = "verdict:"
"""How the page of products is asked for those of one bar: the band of a share, or the verdict, behind it."""
FLIPS: Final = "flips"
"""How the page of law files is asked for what flipped with the one in use, whatever is previewed."""
LAW_FILE: Final = ".lodestone-law"
"""The ending of a law file that comes as one signed file."""
CLIENT: Final = ".lodestone-client"
"""The ending of the file of a client that moves."""
CASE: Final = ".lodestone-case"
"""The ending of a case file that is no other JSON."""
ON_RAIL_WITHOUT_CLIENT: Final = ("law", "settings", PageId.LISTS, PageId.LIST_VERSIONS)
"""Pages of the rail that belong to no client."""
WITHOUT_CLIENT: Final = (
    *ON_RAIL_WITHOUT_CLIENT,
    PageId.IMPORT,
    PageId.CHECK_PAPER,
    PageId.JOURNAL,
    PageId.LAW_FILE,
    PageId.LAW_DRAFT,
)
_ENTRY: Final = "entry:"


def link_to_entry(list_id: str, entry_id: str) -> str:
    """Return what shows an entry of a list of parties first, on the page of lists."""
    return f"{_ENTRY}{list_id}:{entry_id}"


def read_entry_link(first: object) -> tuple[str, str] | None:
    """Return the ids of list and entry that a page is to show first; None where it is to show something else."""
    text = str(first)
    list_id, _, entry_id = text.removeprefix(_ENTRY).partition(":")
    return (list_id, entry_id) if text.startswith(_ENTRY) else None


def page_of_topic(topic: str | None) -> str:
    """Return the page on which rows of a topic stand: that of the products, which hold all others in theirs."""
    if topic == "shipments":
        return PageId.SCREENINGS
    return topic if topic in (PageId.SUPPLIERS, PageId.PARTIES, PageId.RATES) else PageId.PRODUCTS


class Navigator(Protocol):
    """The window as its content sees it."""

    @property
    def dialog_parent(self) -> QWidget:
        """Return the window, which dialogs open over."""

    # ---- pages ----

    def show_page(self, page_id: str, first: FirstShown = None) -> None:
        """Show a page; ``first`` is the row or filter to select in it."""

    def open_client(self, client: int | None, page_id: str = "overview", first: FirstShown = None) -> None:
        """Open the catalogue of another client, on a page of it."""

    def open_all_clients(self, page_id: str = PageId.ALL_CLIENTS) -> None:
        """Open a page of all clients, where there are several."""

    def resume_of_client(self, client: int, screening: int) -> None:
        """Open another client, and go on with a screening of it."""

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many rows pages of the rail have."""

    def open_screening(self, start: ScreeningStart, number: int | None = None) -> None:
        """Start or resume a screening; ``number`` is the id of what it is started from."""

    def show_notice(self, text: str, act: str, action: Callable[[], object], *, leads_to: str = "") -> None:
        """Show what happened by itself above the page until it is read: closed, ``action`` run, or its page shown."""

    def hide_notice(self) -> None:
        """Put such a notice away, once what it tells of was taken back or another client is open."""

    def run_command(self, command_id: str) -> None:
        """Run a command of the command list, such as ``import``."""

    def show_first_rows(self, draft: ListDraft) -> None:
        """Show the first rows of a list while the rest is being read."""

    def drop_first_rows(self) -> None:
        """Put the first rows away, after reading was given up."""

    def cancel_long_work(self) -> None:
        """Give up the long work that is under way."""

    def show_list(self, draft: ListDraft) -> None:
        """Show a list that was read, and what taking it would do."""

    def check_paper(self, *paths: Path) -> None:
        """Check papers, or those in a folder, on their page; they are read, and nothing of them is stored."""

    def open_file(self, path: Path) -> None:
        """Show what a law file, a case or a list holds."""

    def close(self) -> bool:
        """Close the window; tells whether it closed."""

    def go_back_to(self, backup: Path) -> None:
        """Close the data, put a backup in their place, and open that."""

    def show_help(self, place: str = "") -> None:
        """Show a place of the handbook beside the page; blank for the place of what is at hand."""

    # ---- the status bar ----

    def show_message(
        self, words: str, button_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a message in the status bar, with a button where there is an action."""

    def show_progress(self, words: str) -> Callable[[int, int], None]:
        """Show a progress bar in the status bar; returns the function that takes steps done and steps in all."""

    def hide_progress(self) -> None:
        """Hide the progress bar."""

    def run_long_work(
        self,
        words: str,
        work: Work,
        done: Callable[[Any], object],
        *,
        key: str,
        lane: str = READ,
        stopped: Callable[[], object] = lambda: None,
    ) -> None:
        """Run work off the main thread, with progress and a cancel button in the status bar.

        ``lane`` is WRITE for work that stores something; ``stopped`` is called instead of ``done`` if it was cancelled.
        """

    # ---- settings ----

    def apply_appearance(self) -> None:
        """Draw the window in the appearance of the settings."""

    def apply_text_size(self) -> bool:
        """Rebuild the window at the text size of the settings; False while a form is open, which would be lost."""

    def apply_language(self) -> bool:
        """Rebuild the window in the language of the settings; False while a form is open, which would be lost."""


# --------------------------------------------------------------------------------------------------
# What showing, checking, saving and printing a paper need; a session has it, and it is there without data,
# too.


class PaperHost(Protocol):
    """The part of a session that works on papers and not on the data."""

    @property
    def program(self) -> Program:
        """Return the program."""

    @property
    def settings(self) -> Settings:
        """Return the settings of the user."""

    @property
    def memory(self) -> QSettings:
        """Return where the window remembers folders."""

    @property
    def tasks(self) -> TaskRunner:
        """Return what runs work off the main thread."""

    @property
    def navigator(self) -> Navigator:
        """Return the window."""

    @property
    def today(self) -> date:
        """Return the present day of the user's clock."""


@dataclass(frozen=True)
class HostWithoutData:
    """The same before a data folder is open, or without one; ``memory`` should store nothing then."""

    program: Program
    settings: Settings
    memory: QSettings
    tasks: TaskRunner
    navigator: Navigator
    now: Callable[[], datetime] = lambda: datetime.now().astimezone()

    @property
    def today(self) -> date:
        """Return the present day, which is Beijing's wherever the user sits."""
        return day_in_beijing(self.now())
