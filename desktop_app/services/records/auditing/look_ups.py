# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How parties and owners were looked up and what persons judged, as tables for an auditor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.services.catalogue.firms.kept_searches import (
    EntryJudgement,
    FirmSearch,
    judgement_of_row,
    search_of_row,
)
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.papers.register_port import Register, RegisterColumn
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

_SEARCHED: Final = ("Party", "Names looked up", "Country", "On", "By", "Lists", "Entries met", "Matcher")
_JUDGED: Final = (
    "At", "By", "Party", "Names then", "Country", "Address", "Judged", "Why", "List", "Entry", "Name that met",
    "Names of the entry", "Countries of the entry", "Part of the list", "Notice", "Standing", "In force from",
    "Verdict",
)  # fmt: skip
_WIDTH: Final = 20
_BETWEEN: Final = " | "


def list_look_ups(context: ServiceContext, client: int) -> Iterator[Register]:
    """Yield the table of searches and that of judgements, the oldest judgement first."""

    def rows_of(sheet: Sheet) -> Iterator[Row]:
        for stored in context.store.repository.select_rows(sheet, client, {}):
            yield {**stored.row, "id": str(stored.id)}

    searches = [_cells_of_search(search_of_row(row)) for row in rows_of(Sheet.PARTY_SEARCHES)]
    yield _table("Searches", _SEARCHED, searches)
    judgements = [_cells_of_judgement(judgement_of_row(row)) for row in rows_of(Sheet.JUDGEMENTS)]
    yield _table("Judgements", _JUDGED, judgements)


def _table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Register:
    return Register(title, "", tuple(RegisterColumn(heading, _WIDTH) for heading in headings), rows)


def _cells_of_search(search: FirmSearch) -> tuple[str, ...]:
    lists = [f"{searched.id} {searched.day} {searched.rows} {searched.sha256}" for searched in search.lists]
    met = [f"{entry.verdict} {entry.list_id} {entry.entry.id} {entry.name}" for entry in search.candidates]
    return (
        search.firm,
        _BETWEEN.join(search.seen.names),
        search.seen.country,
        search.on.isoformat(),
        search.by,
        _BETWEEN.join(lists),
        _BETWEEN.join(met),
        search.matcher,
    )


def _cells_of_judgement(judgement: EntryJudgement) -> tuple[str, ...]:
    seen, met = judgement.seen, judgement.met
    entry, start = met.entry, met.in_force_from
    return (
        judgement.at,
        judgement.by,
        judgement.firm,
        _BETWEEN.join(seen.names),
        seen.country,
        seen.address,
        judgement.judged,
        judgement.why,
        met.list_id,
        entry.id,
        met.name,
        _BETWEEN.join(entry.names),
        _BETWEEN.join(entry.countries),
        entry.list,
        entry.notice,
        entry.standing,
        start.isoformat() if start else "",
        met.verdict,
    )
