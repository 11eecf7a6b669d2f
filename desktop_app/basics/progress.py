# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long work tells its progress and learns that the user has cancelled it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Takes the progress of long work: steps done, and steps in all (0 if not known)."""

Cancelled = Callable[[], bool]
"""Is called between two steps and tells whether the user has cancelled."""


class Stopped(Exception):
    """Raised when the user has cancelled; nothing of the work was stored."""


def nothing_happens(_done: int, _of: int) -> None:
    """Stand in for a progress bar."""


def never_cancelled() -> bool:
    """Stand in for a cancel button."""
    return False
