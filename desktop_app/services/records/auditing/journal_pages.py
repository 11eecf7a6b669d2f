# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal in the folder for an auditor: every link of the chain, and of one client's records what it says.

The journal is one chain for all clients of a data file. Where there are several, what is not about the records of the
client at hand is left out but for its number and its hashes: the chain can be followed, and nobody else's names go out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from functools import cached_property
from typing import Final

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import WrittenFigure
from desktop_app.services.context.register_port import Register, RegisterColumn
from desktop_app.services.schema.rows import JournalRow

_AT_ONCE: Final = 2000
_COLUMNS: Final = (
    RegisterColumn("Entry", 8),
    RegisterColumn("When", 22),
    RegisterColumn("Who", 20, grow=1),
    RegisterColumn("What", 26, grow=1),
    RegisterColumn("About", 40, grow=3),
    RegisterColumn("Hash", 20),
    RegisterColumn("Whole hash", 66, printed=False),
    RegisterColumn("Hash of what changed", 66, printed=False),
    RegisterColumn("Hash of the entry before", 66, printed=False),
)
_CHAIN: Final = ("nr", "previous", "hash")


class JournalPages:
    """The journal as one client's auditor sees it."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def as_lines(self) -> bytes:
        """Return every entry as a line of JSON, exactly as it is hashed, oldest first."""
        lines = (json.dumps(self._as_tree(row), ensure_ascii=False) for row in self._rows)
        return "".join(f"{line}\n" for line in lines).encode("utf-8")

    def as_register(self) -> Register:
        """Return the entries that say something as a table."""
        shown = [row for row in self._rows if self._is_shown(row)]
        left_out = len(self._rows) - len(shown)
        notes = (
            f"{left_out} entries about other clients, or about no record, are left out here;"
            " entries.jsonl has the hashes of every entry.",
        )
        return Register(
            "Journal",
            f"{len(shown)} of {len(self._rows)} entries, each with the hash of the one before it",
            _COLUMNS,
            [tuple(_cells(row)) for row in shown],
            notes if left_out else (),
        )

    @cached_property
    def _rows(self) -> list[JournalRow]:
        rows: list[JournalRow] = []
        before: int | None = None
        while some := self._context.store.list_journal(_AT_ONCE, before):
            rows += some
            before = some[-1].nr
        return rows[::-1]

    @cached_property
    def _has_others(self) -> bool:
        return len(self._context.store.lists.list_clients()) > 1

    def _is_shown(self, row: JournalRow) -> bool:
        return not self._has_others or row.subject.startswith(f"{self._client}/")

    def _as_tree(self, row: JournalRow) -> Mapping[str, object]:
        tree = asdict(row)
        return tree if self._is_shown(row) else {name: tree[name] for name in _CHAIN}


def _cells(row: JournalRow) -> Iterator[str | WrittenFigure]:
    yield WrittenFigure(str(row.nr))
    yield datetime.fromisoformat(row.at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    yield from (row.by, row.what, row.subject, row.hash[:12])
    yield from (row.hash, row.payload_sha256, row.previous)
