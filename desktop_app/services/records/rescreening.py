# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks all parties and owners up anew and tells what is new, gone or changed, and what that touches.

Records do not change by it, nor do screenings: what they state is compared with what would be stated now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.listed_names import STATE_WORDS
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.domain.parties.judgement import SAME, PartySeen, list_changes
from desktop_app.partynames import ACTIVE
from desktop_app.services.catalogue.look_ups import Firm, FirmSearch, JudgedEntry, LookUps, MetEntry, Searched
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.party_lists.lists import entry_steps
from desktop_app.services.party_search.firm_searches import FirmSearches, SearchesMade
from desktop_app.services.schema.declaration import Done, Row, Sheet
from desktop_app.services.schema.rows import ALL_DETERMINATIONS, CURRENT, FIRST, DeterminationRow
from desktop_app.services.screening.screenings import NamingScreening, read_open_parties

# --------------------------------------------------------------------------------------------------
# How what a firm meets differs from what it met when it was looked up before.


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
        for change in self.new:
            sentence = Phrase("{party} meets {entry}, which it did not before", **names_of(change))
            sentences.setdefault(change.firm.key, []).append(sentence)
        for change in self.gone:
            sentence = Phrase("{party} no longer meets {entry}", **names_of(change))
            sentences.setdefault(change.firm.key, []).append(sentence)
        for change in self.changed:
            sentence = Phrase("{entry}, which {party} meets, has changed", **names_of(change))
            sentences.setdefault(change.firm.key, []).append(sentence)
        return sentences


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
    elif entry_steps(was.entry) != entry_steps(now.entry):
        yield Phrase("its list names other days of its standing")


def _state(met: MetEntry) -> str:
    standing = met.entry.standing
    return STATE_WORDS[IN_FORCE if standing == ACTIVE else standing]


def _quoted(text: str) -> str:
    return Quoted(text) if text else Phrase("not known")


# --------------------------------------------------------------------------------------------------
# Whether a case would state its parties and owners otherwise now: the entries met, and what was judged of
# them.


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
        for firm in firms:
            for name in firm.firm.seen.names:
                self._by_name.setdefault(fold_name(name), {})[firm.firm.key] = firm

    def list_touches(self, persons: Iterable[Tree]) -> list[Touch]:
        """Return what is no longer as the parties of a case have it, owners at every depth included, each once."""
        return list(dict.fromkeys(self._touches_of(persons)))

    def _touches_of(self, persons: Iterable[Tree] | None) -> Iterator[Touch]:
        for person in persons or ():
            names = filter(None, (person.get("name"), *(person.get("names") or ())))
            for now in list(
                {
                    key: now for name in names for key, now in self._by_name.get(fold_name(name), {}).items()
                }.values()
            ):
                sentences = list(_compare(person, now)) or self._changes.get(now.firm.key, ())
                yield from (Touch(now.firm.key, now.firm.name, says, now.looked_up) for says in sentences)
            yield from self._touches_of(person.get("owners"))


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
            names, judged = quote_names(now.firm.name, entry.met), before.get("judged") or ""
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
        elif _asks(entry, person.get("listed")):
            yield Phrase(
                "{party} meets {entry}, which it did not before", **quote_names(now.firm.name, entry.met)
            )
    for _, entry_id in stated:
        yield Phrase(
            "{party} no longer meets {entry}", party=Quoted(now.firm.name), entry=Quoted(entry_id or "—")
        )


def _asks(entry: JudgedEntry, listed: str | None) -> bool:
    """Tell whether an entry that a case does not name bears on it."""
    if not entry.is_open:
        return entry.holds == SAME
    return entry.met.verdict == MATCH or entry.judgement is not None or listed in _OPEN


# --------------------------------------------------------------------------------------------------
# The records of a client with the parties of their frozen cases.


@dataclass(frozen=True, slots=True)
class NamingRecord:
    """A record: its number and version, and what it is about."""

    id: int
    number: str
    version: str
    title: str


def read_recorded_parties(
    context: ServiceContext, client: int, rows: Iterable[DeterminationRow]
) -> Iterator[tuple[NamingRecord, list[dict[str, Any]]]]:
    """Yield the records of a client that were neither superseded nor withdrawn, each with its parties.

    One that is not as it was recorded is left out: nobody knows whom its case names.
    """
    parties = {facts.id: facts.parties for facts in context.store.lists.list_frozen_facts(client)}
    for row in rows:
        if row.state == CURRENT and not row.altered:
            record = NamingRecord(row.id, row.number, str(row.version), row.title)
            yield record, json.loads(parties[row.id] or "null") or []


@dataclass(frozen=True, slots=True)
class PartiesRescreened:
    """What looking parties and owners up again has shown.

    ``firms`` counts those that were looked up. Screenings and records stand with what of their parties is no longer
    as they state it. ``altered`` counts the records that were left out because they are not as they were recorded.
    """

    firms: int
    lists: tuple[Searched, ...]
    new: tuple[MetChange, ...]
    gone: tuple[MetChange, ...]
    changed: tuple[MetChange, ...]
    screenings: tuple[tuple[NamingScreening, tuple[Touch, ...]], ...]
    records: tuple[tuple[NamingRecord, tuple[Touch, ...]], ...]
    altered: int = 0

    @property
    def has_changes(self) -> bool:
        """Tell whether anything is new, gone or changed."""
        return bool(self.new or self.gone or self.changed)

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing is new, gone or changed, and nothing is touched."""
        return not (self.has_changes or self.screenings or self.records)


class Rescreening:
    """The parties and owners of one client, looked up again."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client
        self._searches = FirmSearches(context, client)

    def rescreen(
        self, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> Done[PartiesRescreened]:
        """Look every party and owner up in every list, whether that is due or not.

        Errors: Stopped if cancelled; what was looked up by then is kept.
        """
        done = self._searches.search(list(self._searches.firms()), progress, cancelled)
        return Done(self.describe(done.value), done.changes, done.undo)

    def describe(self, made: SearchesMade) -> PartiesRescreened:
        """Return what searches have shown that were just made, with what they touch."""
        firms = self._read_firms()
        changes = MetChanges()
        for key in made.now:
            if key in firms:
                changes.add_firm(firms[key].firm, made.before.get(key), firms[key].entries)
        finder, records = TouchFinder(firms.values(), changes.sentences_by_firm()), self._records()
        lists = next((search.lists for search in made.now.values()), ())
        screenings: list[tuple[NamingScreening, tuple[Touch, ...]]] = []
        for screening, persons in read_open_parties(self._context, self._client):
            if touches := tuple(finder.list_touches(persons)):
                screenings.append((screening, touches))
        return PartiesRescreened(
            len(made.now),
            lists,
            tuple(changes.new),
            tuple(changes.gone),
            tuple(changes.changed),
            tuple(screenings),
            tuple(self._touched_records(finder, records)),
            sum(bool(row.altered) for row in records),
        )

    def list_touched_records(self) -> Mapping[int, tuple[Touch, ...]]:
        """Return by its id each record whose parties are not looked up or judged any more as its case states it."""
        finder = TouchFinder(self._read_firms().values(), {})
        return {record.id: touches for record, touches in self._touched_records(finder, self._records())}

    def _records(self) -> list[DeterminationRow]:
        return self._context.store.lists.list_rows(self._client, ALL_DETERMINATIONS, FIRST)

    def _touched_records(
        self, finder: TouchFinder, rows: Iterable[DeterminationRow]
    ) -> Iterator[tuple[NamingRecord, tuple[Touch, ...]]]:
        for record, persons in read_recorded_parties(self._context, self._client, rows):
            touches = tuple(finder.list_touches(persons))
            if touches:
                yield record, touches

    def _read_firms(self) -> dict[str, FirmNow]:
        """Return the firms that were looked up, each with the entries that it meets."""
        look_ups = LookUps(self._rows(Sheet.PARTY_SEARCHES), self._rows(Sheet.JUDGEMENTS))
        firms: dict[str, FirmNow] = {}
        for key, firm in self._searches.firms().items():
            search = look_ups.search_of(key)
            if search is not None:
                firms[key] = FirmNow(firm, look_ups.entries_of(key, firm.seen), search.on)
        return firms

    def _rows(self, sheet: Sheet) -> list[Row]:
        stored = self._context.store.repository.select_rows(sheet, self._client, {})
        return [{**row.row, "id": str(row.id)} for row in stored]
