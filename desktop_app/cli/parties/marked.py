# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two names with brackets around what met, what was left aside and what only one of them has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop_app.domain.parties.names.marking import Mark
from desktop_app.domain.parties.names.verdict import Comparison
from desktop_app.services.context.names import name_matcher

LEGEND: Final = "[met] (left aside) {only in one name}"
_BRACKETS: Final = {"met": ("[", "]"), "ignored": ("(", ")"), "differs": ("{", "}")}


def mark_both(left: str, right: str, comparison: Comparison) -> tuple[str, str]:
    """Return the two names with their brackets."""
    marks = name_matcher().mark(left, right, comparison)
    return _bracketed(left, marks[0]), _bracketed(right, marks[1])


def _bracketed(name: str, marks: Sequence[Mark]) -> str:
    text, at = "", 0
    for mark in marks:
        before, after = _BRACKETS[mark.part]
        text += f"{name[at : mark.start]}{before}{name[mark.start : mark.end]}{after}"
        at = mark.end
    return text + name[at:]
