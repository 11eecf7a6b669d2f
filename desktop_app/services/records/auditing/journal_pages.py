# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal in the folder for an auditor: every link of the chain, and what each entry about the client says.

The journal is one chain for all clients of a data file. Where there are several, what is not about the client at hand
is left out but for its number and its hashes: the chain can be followed, and nobody else's names go out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cached_property
from typing import Final

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.papers.register_port import Register
from desktop_app.services.records.journal_register import journal_register
from desktop_app.services.schema.journal_rows import ALL_ENTRIES, JournalEntry

_AT_ONCE: Final = 1000
_CHAIN: Final = ("nr", "previous", "hash")


class JournalPages:
    """The journal as one client's auditor sees it."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def as_lines(self) -> bytes:
        """Return every entry as a line of JSON, exactly as it is hashed, oldest first."""
        lines = (json.dumps(self._as_tree(entry), ensure_ascii=False) for entry in self._entries)
        return "".join(f"{line}\n" for line in lines).encode("utf-8")

    def as_register(self) -> Register:
        """Return the entries that are shown as a table, with what each changed."""
        shown = [entry for entry in self._entries if self._is_shown(entry)]
        register = journal_register(shown)
        left_out = len(self._entries) - len(shown)
        if not left_out:
            return register
        note = (
            f"{left_out} entries that are not about this client are left out; entries.jsonl has their hashes."
        )
        return replace(register, notes=(*register.notes, note))

    @cached_property
    def _entries(self) -> list[JournalEntry]:
        store = self._context.store
        numbers = store.list_entry_numbers(ALL_ENTRIES)[::-1]
        entries: list[JournalEntry] = []
        for start in range(0, len(numbers), _AT_ONCE):
            read = store.read_entries(numbers[start : start + _AT_ONCE])
            entries += sorted(read, key=lambda entry: entry.row.nr)
        return entries

    @cached_property
    def _own_name(self) -> str:
        """Return the name of the client, blank where another one has the same."""
        clients = self._context.store.lists.list_clients()
        name = next(client.name for client in clients if client.id == self._client)
        return name if sum(client.name == name for client in clients) == 1 else ""

    @cached_property
    def _has_others(self) -> bool:
        return len(self._context.store.lists.list_clients()) > 1

    def _is_shown(self, entry: JournalEntry) -> bool:
        is_own = bool(entry.client) and entry.client == self._own_name
        return not self._has_others or is_own or entry.row.subject.startswith(f"{self._client}/")

    def _as_tree(self, entry: JournalEntry) -> Mapping[str, object]:
        tree = asdict(entry.row)
        return tree if self._is_shown(entry) else {name: tree[name] for name in _CHAIN}
