# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every product would come to if it were shipped today: worked out once for all who show it.

It is worked out when somebody asks, kept until something changes that it hangs on, and asked for again whenever it
did not come to an end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop_app.services.records.overview import OutlookRow
from desktop_app.services.schema.outcome import PRODUCT_CASE_TOPICS, Stopped
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress

TOPICS: Final = (*PRODUCT_CASE_TOPICS, "clients")


class TodayVerdicts(QObject):
    """The outlook of the client at hand; ``moved`` tells that there is another, or none any more."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: Mapping[int, OutlookRow] = {}
        self._standing = ""
        self._change = 0
        self._worked_out_for: tuple[object, ...] | None = None
        self._running: tuple[object, ...] | None = None
        session.change_bus.subscribe(TOPICS, self._forget_rows)

    @property
    def rows(self) -> Mapping[int, OutlookRow]:
        """Return what was worked out last for the client at hand, by product; it may be older than the products."""
        return (
            self._rows
            if self._worked_out_for and self._worked_out_for[0] == self._session.client_switches
            else {}
        )

    @property
    def is_known(self) -> bool:
        """Tell whether it is worked out for what the products are now."""
        return self._worked_out_for == self._current_state()

    @property
    def standing(self) -> str:
        """Return the standing of No. 61 today as the law line tells it; blank while that is not known."""
        return self._standing

    def set_standing(self, standing: str) -> None:
        """Follow the law line: what products would come to supposes what the standing leaves open."""
        if standing != self._standing:
            self._standing = standing
            self.changed.emit()

    def work_out(self) -> None:
        """See to it that it is worked out: ``moved`` tells when it is."""
        stamp = self._current_state()
        if stamp in (self._worked_out_for, self._running):
            return

        def work_out_rows(progress: Progress) -> dict[int, OutlookRow]:
            overview = self._session.client_workspace.overview
            rows = {row.id: row for row in overview.list_today_verdicts(cancelled=lambda: progress.cancelled)}
            if progress.cancelled:
                raise Stopped
            return rows

        self._running = stamp
        self._session.read_long(
            "outlook", work_out_rows, lambda rows: self._take_rows(stamp, rows), self._show_failure
        )

    def _current_state(self) -> tuple[object, ...]:
        return self._session.client_switches, self._change, self._session.today

    def _forget_rows(self) -> None:
        self._change += 1

    def _take_rows(self, stamp: tuple[object, ...], rows: Mapping[int, OutlookRow]) -> None:
        self._rows, self._worked_out_for, self._running = rows, stamp, None
        self.changed.emit()

    def _show_failure(self, error: Exception) -> None:
        """Let whoever asks next start it again."""
        self._running = None
        self._session.tasks.show_error(error)
