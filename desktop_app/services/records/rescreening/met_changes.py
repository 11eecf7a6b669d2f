# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How what a firm meets differs from what it met when it was looked up before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from desktop_app.basics.phrase import Phrase, Quoted
from desktop_app.domain.law.judged_entries import STATE_WORDS
from desktop_app.domain.law.list_entry import ACTIVE
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.domain.parties.judgement import PartySeen, list_changes
from desktop_app.services.catalogue.firms.firm import Firm
from desktop_app.services.catalogue.firms.kept_searches import FirmSearch, MetEntry
from desktop_app.services.catalogue.firms.look_ups import JudgedEntry

MATCH: Final = "match"
_ANY_PARTY: Final = PartySeen(())


@dataclass(frozen=True, slots=True)
class MetChange:
    """An entry that a firm meets now and did not, met and does not any more, or that has changed meanwhile.

    ``entry`` has the judgement that there is of it; ``changes`` say what is not as it was.
    """

    firm: Firm
    entry: JudgedEntry
    changes: tuple[Phrase, ...] = ()

    @property
    def is_met(self) -> bool:
        """Tell whether the entry is met now."""
        return self.entry.is_met

    @property
    def comes_back(self) -> bool:
        """Tell whether a judgement of before does not hold any more, so that a person has to look again."""
        return bool(self.entry.changes)


@dataclass
class MetChanges:
    """What is new, gone and changed among the entries that firms meet."""

    new: list[MetChange] = field(default_factory=list)
    gone: list[MetChange] = field(default_factory=list)
    changed: list[MetChange] = field(default_factory=list)

    def add_firm(self, firm: Firm, before: FirmSearch | None, entries: Iterable[JudgedEntry]) -> None:
        """Add a firm: how it was looked up before, and the entries that it meets now."""
        was = {met.key: met for met in before.candidates} if before else {}
        for entry in entries:
            met_before = was.pop(entry.met.key, None)
            if not entry.is_met:
                self.gone.append(MetChange(firm, entry, entry.changes))
            elif met_before is None:
                self.new.append(MetChange(firm, entry, entry.changes))
            else:
                changes = entry.changes or tuple(_changes_of_entry(met_before, entry.met))
                if changes:
                    self.changed.append(MetChange(firm, entry, changes))
        self.gone.extend(MetChange(firm, JudgedEntry(met, None, is_met=False)) for met in was.values())

    def sentences_by_firm(self) -> dict[str, list[Phrase]]:
        """Return a sentence for every change, by the key of the firm."""
        sentences: dict[str, list[Phrase]] = {}
        for change, sentence in self._list_said():
            sentences.setdefault(change.firm.key, []).append(sentence)
        return sentences

    def _list_said(self) -> Iterator[tuple[MetChange, Phrase]]:
        for change in self.new:
            yield change, Phrase("{party} meets {entry}, which it did not before", **names_of(change))
        for change in self.gone:
            yield change, Phrase("{party} no longer meets {entry}", **names_of(change))
        for change in self.changed:
            yield change, Phrase("{entry}, which {party} meets, has changed", **names_of(change))


def names_of(change: MetChange) -> dict[str, Quoted]:
    """Return party and entry as they are named in sentences of every language."""
    return quote_names(change.firm.name, change.entry.met)


def quote_names(party: str, met: MetEntry) -> dict[str, Quoted]:
    """Return a party and an entry that it meets as they are named in sentences of every language."""
    return {"party": Quoted(party), "entry": Quoted(f"{met.name} ({met.entry.id})")}


def _changes_of_entry(was: MetEntry, now: MetEntry) -> Iterator[Phrase]:
    """Yield what of an entry is no longer as it was; its standing and its notice, too, which no judgement rests on."""
    yield from list_changes(_ANY_PARTY, _ANY_PARTY, was.seen, now.seen)
    if was.verdict != now.verdict:
        yield (
            Phrase("its names match now; before, they only might have")
            if now.verdict == MATCH
            else Phrase("its names only might be meant now; before, they matched")
        )
    if was.entry.notice != now.entry.notice:
        notices = {"was": _quoted(was.entry.notice), "now": _quoted(now.entry.notice)}
        yield Phrase("its notice was {was}, now {now}", **notices)
    if was.entry.standing != now.entry.standing:
        yield Phrase("its list called it {was}, now {now}", was=_state(was), now=_state(now))
    elif was.entry.steps != now.entry.steps:
        yield Phrase("its list names other days of its standing")


def _state(met: MetEntry) -> str:
    standing = met.entry.standing
    return STATE_WORDS[IN_FORCE if standing == ACTIVE else standing]


def _quoted(text: str) -> str:
    return Quoted(text) if text else Phrase("not known")
