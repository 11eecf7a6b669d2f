# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks parties and owners up in the lists by itself: after a client was opened, a party changed, a list loaded.

Changes that follow each other quickly lead to one search. It reads and compares off the main thread, never twice at
once, and is no step of Undo. What it has found is announced as a change of the parties.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.services.schema.outcome import Done
from desktop_app.ui.session.change_bus import ChangeBus
from desktop_app.ui.session.tasks import Progress, Task, TaskRunner

if TYPE_CHECKING:  # loaded with the first client
    from desktop_app.services.party_search.firm_searches import FirmSearches, SearchesMade

LOOKED_UP_TOPICS: Final = ("parties", "lists")
"""The changes after which names may have to be looked up again."""
_PAUSE_MS: Final = 400
_QUIET_SECONDS: Final = 0.5
"""A search that is over by then shows nothing."""


class PartyLookUps(QObject):
    """The one search that runs by itself; ``read_searches`` returns that of the open client, None without one."""

    progressed = Signal(int, int)
    rested = Signal()
    """Nothing is looked up any more: it is done, cancelled or has failed."""
    failed = Signal(object)
    looked_up = Signal(object)
    """What was met before and what is met now, as SearchesMade, after firms were looked up."""
    is_on = True
    """Whether anything is looked up without a person asking."""

    def __init__(
        self, tasks: TaskRunner, change_bus: ChangeBus, read_searches: Callable[[], FirmSearches | None]
    ) -> None:
        super().__init__()
        self._tasks, self._change_bus, self._read_searches = tasks, change_bus, read_searches
        self._is_announcing = self._is_wanted_again = False
        self._task: Task | None = None
        self._begun = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
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
        searches = self._read_searches()
        if searches is None:
            return
        if self._task is not None:
            self._is_wanted_again = True
            return
        self._begun = time.monotonic()

        def work(progress: Progress) -> Done[SearchesMade]:
            return searches.search_stale(progress.step, lambda: progress.cancelled)

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
