# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records of a client with the parties of their frozen cases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.rows import ALL_DETERMINATIONS, CURRENT, FIRST


@dataclass(frozen=True, slots=True)
class NamingRecord:
    """A record: its number and version, and what it is about."""

    id: int
    number: str
    version: str
    title: str


def read_recorded_parties(
    context: ServiceContext, client: int
) -> Iterator[tuple[NamingRecord, list[dict[str, Any]]]]:
    """Yield the records of a client that were neither superseded nor withdrawn, each with its parties."""
    lists = context.store.lists
    parties = {facts.id: facts.parties for facts in lists.list_frozen_facts(client)}
    for row in lists.list_determinations(client, ALL_DETERMINATIONS, FIRST):
        if row.state == CURRENT:
            record = NamingRecord(row.id, row.number, str(row.version), row.title)
            yield record, json.loads(parties[row.id] or "null") or []
