# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks all parties and owners up anew and tells what is new, gone or changed, and what that touches.

Records do not change by it, nor do screenings: what they state is compared with what would be stated now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.catalogue.firms.kept_searches import Searched
from desktop_app.services.catalogue.firms.look_ups import LookUps
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.party_search.firm_searches import FirmSearches, SearchesMade
from desktop_app.services.records.rescreening.case_comparison import FirmNow, Touch, TouchFinder
from desktop_app.services.records.rescreening.met_changes import MetChange, MetChanges
from desktop_app.services.records.rescreening.naming_cases import NamingRecord, read_recorded_parties
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Done, Row
from desktop_app.services.screening.open_screenings import NamingScreening, read_open_parties


@dataclass(frozen=True, slots=True)
class PartiesRescreened:
    """What looking parties and owners up again has shown.

    ``firms`` counts those that were looked up. Screenings and records stand with what of their parties is no longer
    as they state it.
    """

    firms: int
    lists: tuple[Searched, ...]
    new: tuple[MetChange, ...]
    gone: tuple[MetChange, ...]
    changed: tuple[MetChange, ...]
    screenings: tuple[tuple[NamingScreening, tuple[Touch, ...]], ...]
    records: tuple[tuple[NamingRecord, tuple[Touch, ...]], ...]

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
        finder = TouchFinder(firms.values(), changes.sentences_by_firm())
        lists = next((search.lists for search in made.now.values()), ())
        return PartiesRescreened(
            len(made.now),
            lists,
            tuple(changes.new),
            tuple(changes.gone),
            tuple(changes.changed),
            tuple(self._touched_screenings(finder)),
            tuple(self._touched_records(finder)),
        )

    def list_touched_records(self) -> Mapping[int, tuple[Touch, ...]]:
        """Return by its id each record whose parties are not looked up or judged any more as its case states it."""
        finder = TouchFinder(self._read_firms().values(), {})
        return {record.id: touches for record, touches in self._touched_records(finder)}

    def _touched_screenings(self, finder: TouchFinder) -> Iterator[tuple[NamingScreening, tuple[Touch, ...]]]:
        for screening, persons in read_open_parties(self._context, self._client):
            touches = tuple(finder.list_touches(persons))
            if touches:
                yield screening, touches

    def _touched_records(self, finder: TouchFinder) -> Iterator[tuple[NamingRecord, tuple[Touch, ...]]]:
        for record, persons in read_recorded_parties(self._context, self._client):
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
