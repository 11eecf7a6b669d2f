# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which records would be answered otherwise today, worked out once for all pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop_app.basics.progress import Stopped
from desktop_app.services.schema.declaration import PRODUCT_CASE_TOPICS
from desktop_app.services.schema.rows import OutlookRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.words.strings import tr

if TYPE_CHECKING:
    from desktop_app.services.records.rerun import AnswerToday


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


# --------------------------------------------------------------------------------------------------
# The verdicts of shipping each product today, worked out once for all pages that show them. They are worked
# out on request and kept until a row changes on which they depend; a run that failed is started again by
# the next request.


TOPICS: Final = (*PRODUCT_CASE_TOPICS, "clients")


class TodayVerdicts(QObject):
    """The verdicts of today for the open client; ``changed`` is emitted when they or the standing change."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: Mapping[int, OutlookRow] = {}
        self.standing = ""
        """The standing of No. 61 today as the law line shows it; blank while that is not known."""
        self._change = 0
        self._worked_out_for: tuple[object, ...] | None = None
        self._running: tuple[object, ...] | None = None
        session.change_bus.subscribe(TOPICS, self._forget_rows)

    @property
    def rows(self) -> Mapping[int, OutlookRow]:
        """Return the verdicts worked out last for the open client, by product id; products may have changed since."""
        return (
            self._rows
            if self._worked_out_for and self._worked_out_for[0] == self._session.client_switches
            else {}
        )

    @property
    def is_known(self) -> bool:
        """Tell whether the verdicts are up to date."""
        return self._worked_out_for == self._current_state()

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

        self._session.navigator.run_long_work(
            tr("Working out what the products would come to"),
            work_out_or_fail,
            take,
            key="outlook",
            stopped=self._stop,
        )

    def _stop(self) -> None:
        """Leave the verdicts as they are; the next request starts again."""
        self._running = None

    def _current_state(self) -> tuple[object, ...]:
        return self._session.client_switches, self._change, self._session.today

    def _forget_rows(self) -> None:
        self._change += 1

    def _take_rows(self, stamp: tuple[object, ...], rows: Mapping[int, OutlookRow]) -> None:
        self._rows, self._worked_out_for, self._running = rows, stamp, None
        self.changed.emit()

    def _show_failure(self, error: Exception) -> None:
        """Show the error; the next request starts again."""
        self._running = None
        self._session.tasks.show_error(error)
