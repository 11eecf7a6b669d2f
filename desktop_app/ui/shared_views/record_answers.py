# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which records would be answered otherwise today, worked out once for all pages that show it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.services.records.rerun import AnswerToday
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress


class RecordAnswers(QObject):
    """The records of the open client that would be answered otherwise; ``changed`` tells that they were worked out."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._differing: Mapping[int, AnswerToday] = {}
        self._change = 0
        self._worked_out_for: tuple[int, int] | None = None
        self._running: tuple[int, int] | None = None
        session.change_bus.subscribe(("records", "clients"), self._forget)

    @property
    def differing(self) -> Mapping[int, AnswerToday]:
        """Return by id how records would be answered, as worked out last for the open client."""
        is_of_client = self._worked_out_for and self._worked_out_for[0] == self._session.client_switches
        return self._differing if is_of_client else {}

    @property
    def is_known(self) -> bool:
        """Tell whether it is up to date."""
        return self._worked_out_for == self._state()

    def work_out(self) -> None:
        """Start to work it out unless it is up to date; ``changed`` is emitted when it is ready."""
        state = self._state()
        if state in (self._worked_out_for, self._running):
            return
        answers = self._session.client_workspace.answers_today

        def work(progress: Progress) -> Mapping[int, AnswerToday]:
            return answers.list_differing(cancelled=lambda: progress.cancelled)

        self._running = state
        self._session.read_long("answers today", work, lambda found: self._take(state, found), self._fail)

    def _state(self) -> tuple[int, int]:
        return self._session.client_switches, self._change

    def _forget(self) -> None:
        self._change += 1

    def _take(self, state: tuple[int, int], found: Mapping[int, AnswerToday]) -> None:
        self._differing, self._worked_out_for, self._running = found, state, None
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        """Show the error; the next request starts again."""
        self._running = None
        self._session.tasks.show_error(error)
