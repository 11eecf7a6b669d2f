# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The cases that name parties and owners: those of open screenings as they stand, and those that were recorded."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.case_fields import PARTIES
from desktop_app.domain.interview import Start, StartLine
from desktop_app.domain.interview.state import apply_answers
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import CURRENT, FIRST, DeterminationFilter
from desktop_app.services.screening.state import OPEN, answer_from_row

Persons = list[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class NamingScreening:
    """An open screening: what it is about, the export day, and its parties."""

    id: int
    title: str
    on: str
    persons: Persons


@dataclass(frozen=True, slots=True)
class NamingRecord:
    """A current record: its number and version, what it is about, and the parties of its frozen case."""

    id: int
    number: str
    version: str
    title: str
    persons: Persons


def read_screenings(context: ServiceContext, client: int) -> Iterator[NamingScreening]:
    """Yield the open screenings of a client; the parties are the same in every line, so that one is enough."""
    repository = context.store.repository
    for stored in repository.select_rows(Sheet.SCREENINGS, client, {"state": OPEN}):
        of_screening = {"screening": str(stored.id)}
        lines = repository.select_rows(Sheet.SCREENING_LINES, client, of_screening)
        answers = repository.select_rows(Sheet.ANSWERS, client, of_screening)
        if lines:
            start = Start((StartLine(lines[0].row["line"], json.loads(lines[0].row["base"])),))
            root = apply_answers(start, (answer_from_row(answer.row) for answer in answers)).root
            yield NamingScreening(stored.id, stored.row["title"], stored.row["on"], root.get(PARTIES) or [])


def read_records(context: ServiceContext, client: int) -> Iterator[NamingRecord]:
    """Yield the records of a client that were neither superseded nor withdrawn, the newest first."""
    lists = context.store.lists
    frozen = {facts.id: facts for facts in lists.list_frozen_facts(client)}
    for row in lists.list_determinations(client, DeterminationFilter(), FIRST):
        if row.state == CURRENT:
            persons = json.loads(frozen[row.id].parties or "[]") or []
            yield NamingRecord(row.id, row.number, str(row.version), row.title, persons)
