# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Several verdicts as one: the gravest first, and how many lines share it. No widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from desktop_app.services.overview import MOST_SERIOUS, summed_up
from desktop_app.ui.strings import said, sentences, tr, verdict_words


def gravest(verdicts: Sequence[str]) -> str:
    """Return the verdict that asks most; blank for none."""
    return summed_up(verdicts)


def grave_key(verdicts: Sequence[str]) -> int:
    """Return what several verdicts sort by, the gravest first."""
    found = gravest(verdicts)
    return MOST_SERIOUS.index(found) if found else len(MOST_SERIOUS)


NEEDS_LICENCE: Final = ("LICENCE_REQUIRED", "CASE_BY_CASE", "DENIED_IN_PRINCIPLE")
"""The verdicts under which a licence is needed."""


def beside(verdict: str, laws: Sequence[str] = ()) -> str:
    """Return what a "no licence" has to stand beside, with the other law that is known to bear on it; else blank."""
    if verdict not in ("OUTSIDE", "NOT_CAUGHT"):
        return ""
    if not laws:
        return tr("This speaks of Announcement No. 61 alone; other law may apply.")
    each = "; ".join(said(law) for law in laws)
    return tr("This speaks of Announcement No. 61 alone; other law may apply: {each}.", each=each)


def verdict_tip(verdict: str, laws: Sequence[str] = ()) -> str:
    """Return what a cell with a verdict says of itself."""
    return sentences(verdict_words(verdict), beside(verdict, laws)) if verdict else ""


def summed(verdicts: Sequence[str]) -> str:
    """Return the gravest verdict in words, with how many lines of how many come to it."""
    found = gravest(verdicts)
    if not found:
        return tr("not screened")
    count, lines = Counter(verdicts)[found], len(verdicts)
    if count == lines:
        return verdict_words(found)
    return tr(
        "{verdict}, {count} of {lines}", verdict=verdict_words(found), count=count, lines=lines
    )
