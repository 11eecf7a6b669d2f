# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records of a client with what became of each: state, hold, last day of retention, day of review."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import RecordEvent
from desktop_app.services.records.register.events import find_hold, find_withdrawal, group_events
from desktop_app.services.records.register.keeping import find_review, retention_until
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.record_rows import FrozenFacts, RecordMark, RecordRow
from desktop_app.services.schema.rows import (
    ALL_DETERMINATIONS,
    CURRENT,
    FIRST,
    DeterminationFilter,
    DeterminationRow,
)

_AS_FROZEN: Final = (
    "line", "item", "case_sha256", "pack_id", "pack_sha256", "program", "paper_number", "paper_sha256",
)  # fmt: skip


class RecordList:
    """The records of one client. However many there are, a few queries read them all."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_rows(self, filter_by: DeterminationFilter = ALL_DETERMINATIONS) -> list[RecordRow]:
        """Return the records that a filter lets through, newest first."""
        store = self._context.store
        rows = store.lists.list_determinations(self._client, filter_by, FIRST)
        frozen = {facts.id: facts for facts in store.lists.list_frozen_facts(self._client)}
        events = group_events(store.list_record_events(self._client))
        maker = _RowMaker(self._client_row(), self._valid_until(), _names_of(frozen.values()))
        return [
            maker.complete_row(row, frozen[row.id], events.get((row.number, row.version), ())) for row in rows
        ]

    def _client_row(self) -> Row:
        return self._context.stored_row(Sheet.CLIENT, self._client, self._client)

    def _valid_until(self) -> dict[str, str]:
        """Return until when each kept paper holds, by its name; of several with one name the last one kept."""
        repository = self._context.store.repository
        kept = [
            stored
            for client in (0, self._client)
            for stored in repository.select_rows(Sheet.EVIDENCE, client, {})
        ]
        return {stored.row["name"]: until for stored in kept if (until := stored.row["valid_until"])}


def _names_of(frozen: Iterable[FrozenFacts]) -> dict[int, tuple[str, str]]:
    """Return by the id of a superseded determination the version that supersedes it, and why."""
    return {
        facts.supersedes: (f"{facts.number}/v{facts.version}", facts.why)
        for facts in frozen
        if facts.supersedes is not None
    }


def _mark(event: RecordEvent | None) -> RecordMark:
    return RecordMark(event.why, event.by, event.at[:10]) if event else RecordMark()


def _party_names(parties: str) -> tuple[str, ...]:
    """Return the parties of a case, each once, with their country."""
    named = json.loads(parties or "[]")
    words = [
        f"{party['name']} ({party['country']})" if party.get("country") else party["name"]
        for party in named
        if party.get("name")
    ]
    return tuple(dict.fromkeys(words))


@dataclass(frozen=True, slots=True)
class _RowMaker:
    """What all rows of a client are completed from."""

    client: Row
    valid_until: Mapping[str, str]
    newer: Mapping[int, tuple[str, str]]

    def complete_row(
        self, row: DeterminationRow, frozen: FrozenFacts, events: Sequence[RecordEvent]
    ) -> RecordRow:
        """Return a row with what became of the record."""
        newer, newer_why = self.newer.get(row.id, ("", ""))
        review = (
            find_review(frozen, row.recorded_on, events, self.valid_until) if row.state == CURRENT else None
        )
        return RecordRow(
            **{column.name: getattr(row, column.name) for column in fields(DeterminationRow)},
            **{name: getattr(frozen, name) for name in _AS_FROZEN},
            parties=_party_names(frozen.parties),
            newer=newer,
            newer_why=newer_why,
            withdrawn=_mark(find_withdrawal(events)),
            hold=_mark(find_hold(events)),
            retention_until=retention_until(row.on, self.client).isoformat(),
            review_on=review.on if review else "",
            review_because=review.because if review else "",
            review_about=review.about if review else "",
        )
