# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The progress of reading and writing many rows, and how it is stopped."""

from __future__ import annotations

from desktop_app.basics.progress import Cancelled, Progress, Stopped


class Steps:
    """Reports the progress of reading or writing, and stops it when cancelled."""

    def __init__(self, rows: int, progress: Progress, cancelled: Cancelled) -> None:
        self._rows, self._done = rows, 0
        self._progress, self._cancelled = progress, cancelled

    def __call__(self, rows: int) -> None:
        """Report that so many further rows are done."""
        self.reach(self._done + rows)

    def reach(self, rows: int) -> None:
        """Report the number of rows done in all."""
        if self._cancelled():
            raise Stopped
        self._done = min(rows, self._rows)
        self._progress(self._done, self._rows)
