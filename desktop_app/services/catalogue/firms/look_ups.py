# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which entries the firms of a client meet, what of that is judged, and how a case states it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.parties.judgement import (
    SAME,
    SETTLED,
    EntrySeen,
    PartySeen,
    is_unreliable_by,
    list_changes,
    listed_by,
)
from desktop_app.services.catalogue.firms.kept_searches import (
    EntryJudgement,
    FirmSearch,
    MetEntry,
    Row,
    Tree,
    judgement_of_row,
    search_of_row,
)


@dataclass(frozen=True, slots=True)
class JudgedEntry:
    """An entry that a firm meets, with the newest judgement of it.

    ``changes`` tell why a judgement of before does not hold any more; ``is_met`` is False where nothing is met now and
    only the judgement is left.
    """

    met: MetEntry
    judgement: EntryJudgement | None
    changes: tuple[Phrase, ...] = ()
    is_met: bool = True

    @property
    def holds(self) -> str:
        """Return the answer that holds: same, different, unsure, or blank."""
        return "" if self.judgement is None or self.changes else self.judgement.judged

    @property
    def is_open(self) -> bool:
        """Tell whether a person has still to judge."""
        return self.holds not in SETTLED


class LookUps:
    """The searches and judgements of a client by the key of their firm."""

    def __init__(self, searches: Iterable[Row], judgements: Iterable[Row]) -> None:
        self._searches = {row["firm"]: row for row in searches}
        self._judged: dict[str, dict[tuple[str, str], Row]] = {}
        for row in judgements:  # in the order in which they were given: the newest counts
            self._judged.setdefault(row["firm"], {})[row["list"], row["entry"]] = row

    def search_of(self, firm: str) -> FirmSearch | None:
        """Return the last search of a firm."""
        row = self._searches.get(firm)
        return search_of_row(row) if row else None

    def entries_of(self, firm: str, seen: PartySeen) -> tuple[JudgedEntry, ...]:
        """Return the entries that a firm meets, each with what was judged of it, matches first.

        One judged to be the firm that is met no longer is among them: a person has to look again.
        """
        search = self.search_of(firm)
        judged = {key: judgement_of_row(row) for key, row in self._judged.get(firm, {}).items()}
        met = search.candidates if search else ()
        entries = [_judged_entry(entry, judged.pop(entry.key, None), seen) for entry in met]
        gone = (judgement for judgement in judged.values() if judgement.judged == SAME)
        for judgement in gone:
            changes = list_changes(judgement.seen, seen, judgement.met.seen, None)
            entries.append(JudgedEntry(judgement.met, judgement, changes, is_met=False))
        return tuple(entries)

    def build_screened(self, firm: str, seen: PartySeen) -> Tree | None:
        """Return how a firm was looked up as a case states it; None where nobody has looked it up."""
        search = self.search_of(firm)
        if search is None:
            return None
        return screened_tree(search, self.entries_of(firm, seen))

    def listed_of(self, firm: str, seen: PartySeen, on: date | None) -> str:
        """Return the list that judgements put a firm on by a day: control or watch; blank where none does."""
        return listed_by(self._same(firm, seen), on)

    def is_unreliable(self, firm: str, seen: PartySeen, on: date | None) -> bool:
        """Tell whether a judgement puts a firm on the unreliable entity list by a day."""
        return is_unreliable_by(self._same(firm, seen), on)

    def _same(self, firm: str, seen: PartySeen) -> Iterator[EntrySeen]:
        for entry in self.entries_of(firm, seen):
            if entry.holds == SAME:
                yield entry.met.seen


def screened_tree(search: FirmSearch, entries: Iterable[JudgedEntry]) -> Tree:
    """Return how a firm was looked up, and what it meets, as a case states it."""
    return {
        "lists": [asdict(searched) for searched in search.lists],
        "on": search.on.isoformat(),
        "by": search.by,
        "names": list(search.seen.names),
        "candidates": [_candidate_tree(entry) for entry in entries],
    }


def _judged_entry(met: MetEntry, judgement: EntryJudgement | None, seen: PartySeen) -> JudgedEntry:
    changes = list_changes(judgement.seen, seen, judgement.met.seen, met.seen) if judgement else ()
    return JudgedEntry(met, judgement, changes)


def _candidate_tree(entry: JudgedEntry) -> Tree:
    """Return a candidate; an answer that does not hold any more is left out, for it answers nothing."""
    tree: Tree = {"list": entry.met.list_id, "id": entry.met.entry.id, "verdict": entry.met.verdict}
    judgement = entry.judgement
    if judgement is None or not entry.holds:
        return tree
    return {**tree, "judged": judgement.judged, "why": judgement.why, "by": judgement.by, "on": judgement.on}
