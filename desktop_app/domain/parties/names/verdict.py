# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a comparison of two names comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from desktop_app.domain.parties.names.tables import SegmentKind

Verdict = Literal["match", "possible", "none"]


Part = Literal["met", "ignored", "differs"]


@dataclass(frozen=True, slots=True)
class ComparedStretch:
    """What became of pieces of the two names, as they are quoted; the names stand in the order of their letters.

    ``by`` says by what they met; ``kind`` is what sort of piece it is.
    """

    part: Part
    first: str
    second: str
    kind: SegmentKind
    by: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict, how much supports it in hundredths, and the reasons in words, the weightiest first.

    ``pieces`` say what to mark in the names; where there are none, the names were compared as a whole.
    """

    verdict: Verdict
    hundredths: int
    reasons: tuple[str, ...]
    pieces: tuple[ComparedStretch, ...] = ()

    @property
    def score(self) -> str:
        """Return the score as a decimal between 0.00 and 1.00."""
        ones, remainder = divmod(self.hundredths, 100)
        return f"{ones}.{remainder:02}"

    def weakened(self, reason: str) -> Comparison:
        """Return a match as something that a person should look at, for a reason that stands first."""
        if self.verdict != "match":
            return self
        return replace(
            self, verdict="possible", hundredths=min(self.hundredths, 80), reasons=(reason, *self.reasons)
        )


def compared(verdict: Verdict, hundredths: int, *reasons: str) -> Comparison:
    """Return a comparison with its reasons."""
    return Comparison(verdict, hundredths, reasons)
