# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which records would be answered otherwise today, worked out once for all pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from desktop_app.basics.progress import Stopped
from desktop_app.services.schema.declaration import PRODUCT_CASE_TOPICS
from desktop_app.services.schema.rows import OutlookRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.words.strings import tr

if TYPE_CHECKING:
    from desktop_app.services.records.rerun import AnswerToday


class WorkedOutLater(QObject):
    """What is worked out of the open client on request, and kept until a row changes on which it depends.

    ``changed`` is emitted when it is ready. A run that failed or was stopped is started again by the next request.
    """

    changed = Signal()

    def __init__(self, session: Session, topics: tuple[str, ...]) -> None:
        super().__init__()
        self._session = session
        self._rows: Mapping[int, Any] = {}
        self._change = 0
        self._worked_out_for: tuple[object, ...] | None = None
        self._running: tuple[object, ...] | None = None
        session.change_bus.subscribe(topics, self._forget_rows)

    def _rows_of_client(self) -> Mapping[int, Any]:
        is_of_client = self._worked_out_for and self._worked_out_for[0] == self._session.client_switches
        return self._rows if is_of_client else {}

    @property
    def is_known(self) -> bool:
        """Tell whether it is up to date."""
        return self._worked_out_for == self._current_state()

    def _current_state(self) -> tuple[object, ...]:
        return self._session.client_switches, self._change

    def _forget_rows(self) -> None:
        self._change += 1

    def _take_rows(self, state: tuple[object, ...], rows: Mapping[int, Any]) -> None:
        self._rows, self._worked_out_for, self._running = rows, state, None
        self.changed.emit()

    def _show_failure(self, error: Exception) -> None:
        self._running = None
        self._session.tasks.show_error(error)


class RecordAnswers(WorkedOutLater):
    """The records of the open client that would be answered otherwise."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, ("records", "clients"))

    @property
    def differing(self) -> Mapping[int, AnswerToday]:
        """Return by id how records would be answered, as worked out last for the open client."""
        return self._rows_of_client()

    def work_out(self) -> None:
        """Start to work it out unless it is up to date."""
        state = self._current_state()
        if state in (self._worked_out_for, self._running):
            return
        answers = self._session.client_workspace.answers_today

        def work(progress: Progress) -> Mapping[int, AnswerToday]:
            return answers.list_differing(cancelled=lambda: progress.cancelled)

        self._running = state
        self._session.read_long(
            "answers today", work, lambda differing: self._take_rows(state, differing), self._show_failure
        )


# --------------------------------------------------------------------------------------------------
# The verdicts of shipping each product today, worked out once for all pages that show them.


TOPICS: Final = (*PRODUCT_CASE_TOPICS, "clients")


class TodayVerdicts(WorkedOutLater):
    """The verdicts of today for the open client; ``changed`` is emitted when they or the standing change."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, TOPICS)
        self.standing = ""
        """The standing of No. 61 today as the law line shows it; blank while that is not known."""

    @property
    def rows(self) -> Mapping[int, OutlookRow]:
        """Return the verdicts worked out last for the open client, by product id; products may have changed since."""
        return self._rows_of_client()

    def _current_state(self) -> tuple[object, ...]:
        return *super()._current_state(), self._session.today

    def set_standing(self, standing: str) -> None:
        """Take the standing from the law line; it words the assumption behind the verdicts."""
        if standing != self.standing:
            self.standing = standing
            self.changed.emit()

    def work_out(self) -> None:
        """Start to work the verdicts out unless they are up to date; ``changed`` is emitted when they are ready."""
        stamp = self._current_state()
        if stamp in (self._worked_out_for, self._running):
            return

        def work_out_rows(progress: Progress) -> dict[int, OutlookRow]:
            overview = self._session.client_workspace.overview
            worked_out = overview.list_today_verdicts(
                progress=progress.step, cancelled=lambda: progress.cancelled
            )
            return {row.id: row for row in worked_out}

        self._running = stamp
        from desktop_app.services.records.overview import MOST_HERE

        if self._session.client_workspace.products.count() <= MOST_HERE:
            self._session.read_long(
                "outlook", work_out_rows, lambda rows: self._take_rows(stamp, rows), self._show_failure
            )
            return

        def take(outcome: dict[int, OutlookRow] | Exception) -> None:
            if isinstance(outcome, Exception):
                self._show_failure(outcome)
            else:
                self._take_rows(stamp, outcome)

        def work_out_or_fail(progress: Progress) -> dict[int, OutlookRow] | Exception:
            try:
                return work_out_rows(progress)
            except Stopped:
                raise
            except Exception as error:  # noqa: BLE001  shown on the main thread
                return error

        def stop() -> None:  # the verdicts stay as they are
            self._running = None

        self._session.navigator.run_long_work(
            tr("Working out what the products would come to"),
            work_out_or_fail,
            take,
            key="outlook",
            stopped=stop,
        )
