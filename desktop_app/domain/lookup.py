# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a party or an owner was looked up in lists, and what a person made of what was met there.

It changes no answer: what counts is the ``listed`` that the person states.
"""

from __future__ import annotations

from datetime import date

from desktop_app.basics.frozen import dataclass


@dataclass(frozen=True, slots=True)
class ListSearched:
    """A list as it was on the day of the search: its own day, how many entries it had, its digest."""

    id: str | None = None
    day: date | None = None
    rows: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """An entry of a list that the name met. ``judged`` is a person's answer: same, different or unsure."""

    list: str | None = None
    id: str | None = None
    verdict: str | None = None
    judged: str | None = None
    why: str | None = None
    by: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class LookUp:
    """One search: the lists, the names that were searched for, what was met; None means not known."""

    lists: tuple[ListSearched, ...] | None = None
    on: date | None = None
    by: str | None = None
    names: tuple[str, ...] = ()
    candidates: tuple[Meeting, ...] = ()
