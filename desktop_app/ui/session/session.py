# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every page is handed: workspace, open client, tasks, change bus, settings. Made once for each window."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from desktop_app.basics.errors import Refused
from desktop_app.logs import Redactor
from desktop_app.paths import Folders
from desktop_app.services.context.context import Program
from desktop_app.services.schema.outcome import Done, Undo
from desktop_app.settings import Settings
from desktop_app.ui.session.change_bus import ChangeBus
from desktop_app.ui.session.navigator import Navigator
from desktop_app.ui.session.party_look_ups import PartyLookUps
from desktop_app.ui.session.tasks import WRITE, Task, TaskRunner, Work
from desktop_app.ui.words.strings import join_sentences, tr, translate_text

if TYPE_CHECKING:
    from desktop_app.services.party_search.firm_searches import FirmSearches
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
        self.look_ups = PartyLookUps(self.tasks, self.change_bus, self._read_searches)

    def _read_searches(self) -> FirmSearches | None:
        return None if self.client is None else self.client_workspace.searches

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
            self.saved_at, self.saved_subject = self.now(), done.undo.says if done.undo else ""
            if is_here:
                self.history.note_change(done.undo)
            self.change_bus.announce({*done.changes, "saved"})

        return self.tasks.run(
            f"change {id(work)}", work, finish_change, lane=WRITE, failed=failed, at=at, stopped=stopped
        )

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
            self.saved_at, self.saved_subject = self.now(), ""
            if turn == self.client_switches:
                if done.undo is not None:
                    target.append(done.undo)
                self.navigator.show_message(text)
            self.change_bus.announce({*done.changes, "saved"})

        self.tasks.run(
            f"undo {id(undo)}",
            lambda _p: self.workspace.undo_change(undo),
            finish_step,
            lane=WRITE,
            failed=lambda error: self._not_taken_back(undo, source, error),
        )

    def _not_taken_back(self, undo: Undo, source: list[Undo], error: Exception) -> None:
        """Show that a change cannot be undone; it has left the history, so that the change before it can be."""
        if not isinstance(error, Refused):
            self.tasks.show_error(error)
            return
        text = join_sentences(tr("{what} stays", what=translate_text(undo.says)), translate_text(error.what))
        if source:
            text = join_sentences(text, tr("Next: {what}", what=translate_text(source[-1].says)))
        self.navigator.show_message(text)


def open_memory(folders: Folders | None) -> QSettings:
    """Return the settings file in which a window stores its layout; one that stores nothing without a data folder."""
    file = os.devnull if folders is None else str(folders.window_file)
    return QSettings(file, QSettings.Format.IniFormat)


def restore_geometry(window: QWidget, memory: QSettings) -> None:
    """Give a window its stored position and size."""
    shape = memory.value("window/shape")
    if isinstance(shape, QByteArray):
        window.restoreGeometry(shape)
