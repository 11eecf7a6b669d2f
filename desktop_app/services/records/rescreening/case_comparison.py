# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a case would state its parties and owners otherwise now: the entries met, and what was judged of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.phrase import Phrase, Quoted
from desktop_app.domain.parties.judgement import SAME
from desktop_app.services.catalogue.firms.firm import Firm
from desktop_app.services.catalogue.firms.look_ups import JudgedEntry
from desktop_app.services.records.rescreening.met_changes import MATCH, quote_names

Tree = Mapping[str, Any]
_OPEN: Final = (None, "", "unknown")


@dataclass(frozen=True, slots=True)
class FirmNow:
    """A firm with the entries that it meets, and the day on which it was looked up."""

    firm: Firm
    entries: tuple[JudgedEntry, ...]
    looked_up: date


@dataclass(frozen=True, slots=True)
class Touch:
    """What of a party or owner in a case is no longer as the case has it; ``on`` is the day on which it was seen."""

    firm: str
    party: str
    says: Phrase
    on: date


class TouchFinder:
    """Compares the persons of cases with firms as they were looked up last; ``changes`` are told in any case."""

    def __init__(self, firms: Iterable[FirmNow], changes: Mapping[str, Iterable[Phrase]]) -> None:
        self._by_name: dict[str, dict[str, FirmNow]] = {}
        self._changes = changes
        for now in firms:
            for name in now.firm.seen.names:
                self._by_name.setdefault(fold_name(name), {})[now.firm.key] = now

    def list_touches(self, persons: Iterable[Tree]) -> list[Touch]:
        """Return what is no longer as the parties of a case have it, owners at every depth included, each once."""
        return list(dict.fromkeys(self._touches_of(persons)))

    def _touches_of(self, persons: Iterable[Tree] | None) -> Iterator[Touch]:
        for person in persons or ():
            for now in self._firms_called(person):
                sentences = list(_compare(person, now)) or self._changes.get(now.firm.key, ())
                yield from (Touch(now.firm.key, now.firm.name, says, now.looked_up) for says in sentences)
            yield from self._touches_of(person.get("owners"))

    def _firms_called(self, person: Tree) -> list[FirmNow]:
        names = filter(None, (person.get("name"), *(person.get("names") or ())))
        return list(
            {
                key: now for name in names for key, now in self._by_name.get(fold_name(name), {}).items()
            }.values()
        )


def _compare(person: Tree, now: FirmNow) -> Iterator[Phrase]:
    screened = person.get("screened") or {}
    stated = {
        (candidate.get("list") or "", candidate.get("id")): candidate
        for candidate in screened.get("candidates") or ()
    }
    for entry in now.entries:
        list_id, entry_id = entry.met.key
        before = stated.pop((list_id, entry_id), None) or stated.pop(("", entry_id), None)
        if before is not None:
            yield from _compare_entry(now.firm.name, entry, before)
        elif _asks(entry, person.get("listed")):
            yield Phrase(
                "{party} meets {entry}, which it did not before", **quote_names(now.firm.name, entry.met)
            )
    for _, entry_id in stated:
        yield Phrase(
            "{party} no longer meets {entry}", party=Quoted(now.firm.name), entry=Quoted(entry_id or "—")
        )


def _compare_entry(party: str, entry: JudgedEntry, before: Tree) -> Iterator[Phrase]:
    names, judged = quote_names(party, entry.met), before.get("judged") or ""
    if judged and entry.changes:
        yield Phrase(
            "an entry judged for {party} has changed, {entry}: {changes}",
            **names,
            changes=entry.changes[0],
        )
    elif judged and entry.holds != judged:
        yield Phrase("{entry} was judged otherwise since for {party}", **names)
    elif not judged and entry.holds == SAME:
        yield Phrase("{entry} was judged since to be {party}", **names)
    elif before.get("verdict") != MATCH == entry.met.verdict and entry.is_open:
        yield Phrase("{entry} only might have been {party}, and matches now", **names)


def _asks(entry: JudgedEntry, listed: str | None) -> bool:
    """Tell whether an entry that a case does not name bears on it."""
    if not entry.is_open:
        return entry.holds == SAME
    return entry.met.verdict == MATCH or entry.judgement is not None or listed in _OPEN
