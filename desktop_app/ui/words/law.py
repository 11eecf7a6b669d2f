# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The law file that the window shows: set when the window opens, read for words and signs of verdicts."""

from __future__ import annotations

from desktop_app.domain.law.pack import Pack, Verdict

_SHOWN: list[Pack] = []


def show_law(pack: Pack) -> None:
    """Set the law file that the window shows."""
    _SHOWN[:] = [pack]


def shown_law() -> Pack:
    """Return the law file that the window shows."""
    return _SHOWN[0]


def shown_verdict(verdict: str) -> Verdict | None:
    """Return a verdict of the law file by its code; None for a code of another law file."""
    return shown_law().verdicts.get(verdict)
