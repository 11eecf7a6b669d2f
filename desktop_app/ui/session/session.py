# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every page is handed: workspace, open client, tasks, change bus, settings. Made once for each window."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.basics.messages import Refused
from desktop_app.logs import Redactor
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.schema.outcome import Done, Undo
from desktop_app.settings import Settings
from desktop_app.ui.session.navigator import Navigator, PageId
from desktop_app.ui.session.tasks import WRITE, Progress, Task, TaskRunner, Work
from desktop_app.ui.words.strings import join_sentences, tr, translate_text

if TYPE_CHECKING:
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

    def switch_client(self, client: int | None) -> None:
        """Open another client; the undo history of the previous client is dropped."""
        self.client, self._client_workspace, self.saved_at, self.saved_subject = (client, None, None, "")
        self.client_switches += 1
        self.history.forget_changes()
        self.look_ups.switch_client()

    def close(self) -> None:
        """Stop what is read and looked up, and wait for what is being stored."""
        self.look_ups.turn_off()
        self.tasks.close()

    @property
    def today(self) -> date:
        """Return the present day of the user's clock."""
        return self.now().date()

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
