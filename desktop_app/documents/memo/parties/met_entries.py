# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries that a party or owner meets, in the order in which a reader needs them, few of those that are weak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.judged_same import key_of_person, names_by_person
from desktop_app.domain.law.listed_names import MATCH, UnjudgedName
from desktop_app.domain.law.listing import ListedParty
from desktop_app.domain.lookup import Meeting

_MOST: Final = 7
"""How many entries are printed of one name, those apart that match or that somebody has judged."""
_RANK: Final = {"same": 1, "unsure": 2, "different": 3}


@dataclass(frozen=True, slots=True)
class EntryMet:
    """An entry that a name meets. ``entry`` is None where the law file has none of that id.

    ``candidate`` is None where the search of the case does not name it: the name was compared when the case was
    worked out. ``is_warned_of`` tells that a warning stands until a person has judged.
    """

    entry: ListedParty | None
    candidate: Meeting | None
    verdict: str | None
    is_warned_of: bool

    @property
    def judged(self) -> str | None:
        """Return what was judged, None for nothing."""
        return self.candidate.judged if self.candidate else None

    @property
    def is_weak(self) -> bool:
        """Tell whether it is a possible meeting that nobody has looked at: the first to be left out."""
        return self.verdict != MATCH and self.judged is None

    @property
    def rank(self) -> int:
        """Return its place among the others: what stops a deal first."""
        if self.is_weak:
            return 4 if self.is_warned_of else 5
        return _RANK.get(self.judged or "", 0)


@dataclass(frozen=True, slots=True)
class EntriesMet:
    """The entries of one name that are printed, and those that are only counted."""

    shown: tuple[EntryMet, ...]
    folded: tuple[EntryMet, ...]

    @property
    def every(self) -> tuple[EntryMet, ...]:
        """Return all of them."""
        return (*self.shown, *self.folded)


def entries_by_person(memo: MemoContext, people: Sequence[Party | Owner]) -> list[EntriesMet]:
    """Return what each person meets, in the order of the people."""
    unjudged = {
        key_of_person(names[0].person): names for names in names_by_person(memo.conclusion.unjudged_names)
    }
    return [_entries_of(memo, person, unjudged.get(key_of_person(person), [])) for person in people]


def _entries_of(memo: MemoContext, person: Party | Owner, unjudged: Sequence[UnjudgedName]) -> EntriesMet:
    candidates = person.look_up.candidates if person.look_up else ()
    warned = {name.entry.id for name in unjudged if name.entry}
    own = {name.candidate for name in unjudged if name.candidate}
    entries = [
        EntryMet(
            memo.pack.listed.get(candidate.id or ""),
            candidate,
            candidate.verdict,
            candidate in own or candidate.id in warned,
        )
        for candidate in candidates
    ]
    told = {candidate.id for candidate in candidates}
    new = {name.entry.id: name for name in unjudged if name.entry and name.entry.id not in told}
    entries += [EntryMet(name.entry, None, name.verdict, is_warned_of=True) for name in new.values()]
    entries.sort(key=lambda met: met.rank)
    strong = sum(not met.is_weak for met in entries)
    shown = max(strong, _MOST)
    if len(entries) == shown + 1:  # a line that says "and 1 more" takes as much room as the entry
        shown += 1
    return EntriesMet(tuple(entries[:shown]), tuple(entries[shown:]))
