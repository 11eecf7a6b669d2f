# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The law file that the window shows: set once when the window opens, read by whatever shows its words and signs."""

from __future__ import annotations

from desktop_app.domain.law.pack import Pack, Verdict

_SHOWN: list[Pack] = []


def show_law(pack: Pack) -> None:
    """Make a law file the one whose words and signs the window shows."""
    _SHOWN[:] = [pack]


def shown_law() -> Pack:
    """Return the law file that the window shows."""
    return _SHOWN[0]


def shown_verdict(verdict: str) -> Verdict | None:
    """Return a verdict of the law file by its code; None for a code it does not have, as of an older law file."""
    return shown_law().verdicts.get(verdict)
