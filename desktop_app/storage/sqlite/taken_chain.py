# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Entries of the chain that came with a client, as records are held against them, each under the client's number here.

All links of the chain are under one hash, which an entry of ours has; of what came through another data file an entry
of the chain that it came with.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from desktop_app.basics.messages import Phrase
from desktop_app.services.context.stores import CLIENT_TAKEN, CameEntry, client_subject, plain_hash
from desktop_app.services.schema.declaration import Row
from desktop_app.storage.sqlite.chain import HASHED, Chain, ChainEntry, unpack_whole

_COLUMNS: Final = ", ".join(f'"{name}"' for name in (*HASHED, "hash"))
_OF_CLIENT: Final = re.compile(r"[0-9]+/")
_RECORDS: Final = """
    SELECT row_id, was FROM taken_row AS m WHERE taken_id = ?1 AND table_name = 'determination'
    AND NOT EXISTS (SELECT 1 FROM taken_row AS f JOIN taken_client AS c ON c.id = f.taken_id
        WHERE c.via = ?1 AND f.table_name = 'determination' AND f.row_id = m.row_id)
"""


def digest_of_entries(connection: sqlite3.Connection, taken: int) -> str:
    """Return the hash of all links of a chain that came, in their order; its form must never change."""
    digest = hashlib.sha256()
    for (link,) in connection.execute(
        "SELECT hash FROM taken_entry WHERE taken_id = ? ORDER BY nr", (taken,)
    ):
        digest.update(link if isinstance(link, bytes) else str(link).encode("utf-8", "replace"))
    return digest.hexdigest()


def list_taken_chains(connection: sqlite3.Connection, client: int) -> list[TakenChain]:
    """Return the chains that came with a client, the one that it came with directly first."""
    columns = "id, client_id, number, data_file, via"
    query = f"SELECT {columns} FROM taken_client WHERE client_id = ? ORDER BY via NULLS FIRST"  # noqa: S608
    return [TakenChain(connection, *cells) for cells in connection.execute(query, (client,)).fetchall()]


@dataclass
class TakenChain:
    """The chain of another data file, as far as it is about one client."""

    connection: sqlite3.Connection
    id: int
    client: int
    number: int
    data_file: str
    via: int | None

    @cached_property
    def records(self) -> Mapping[int, Row]:
        """Return by id the records of this chain, each with the cells that were others when it was recorded."""
        rows = self.connection.execute(_RECORDS, (self.id,)).fetchall()
        return {
            row_id: {
                name: "" if cell is None else str(cell) for name, cell in json.loads(was or "{}").items()
            }
            for row_id, was in rows
        }

    def entries_on(self, actions: Sequence[str], subject: str = "") -> list[ChainEntry]:
        """Return the entries with some actions, oldest first; those on one subject, as here, where it is given."""
        marks = ", ".join("?" * len(actions))
        query = f"SELECT {_COLUMNS} FROM taken_entry WHERE taken_id = ? AND what IN ({marks})"  # noqa: S608
        values: list[Any] = [self.id, *actions]
        if subject:
            query, values = (
                f"{query} AND subject = ?",
                [*values, f"{self.number}/{subject.partition('/')[2]}"],
            )
        return [
            self._entry(row) for row in self.connection.execute(f"{query} ORDER BY nr", values).fetchall()
        ]

    def _entry(self, row: Sequence[Any]) -> ChainEntry:
        nr, at, by, what, subject, payload_sha256, _, own_hash = (row[0], *map(str, row[1:]))
        fault = self._fault
        if plain_hash([str(cell) for cell in row[:-1]]) != own_hash:
            fault = Phrase("entry {nr} of the journal was changed after it was written", nr=nr)
        here = _OF_CLIENT.sub(f"{self.client}/", subject, count=1)
        return ChainEntry(nr, at, by, what, here, payload_sha256, own_hash, fault)

    def has(self, entry: ChainEntry) -> bool:
        """Tell whether an entry is one of this chain."""
        return self._packed(entry) is not None

    def values_of(self, entry: ChainEntry) -> Any:
        """Return the values kept with an entry; None if there are none, or not those that it was written with."""
        content = unpack_whole(self._packed(entry)) or b""
        return json.loads(content) if hashlib.sha256(content).hexdigest() == entry.payload_sha256 else None

    def _packed(self, entry: ChainEntry) -> bytes | None:
        query = "SELECT payload FROM taken_entry WHERE taken_id = ? AND nr = ? AND hash = ?"
        row = self.connection.execute(query, (self.id, entry.nr, entry.hash)).fetchone()
        return row[0] if row else None

    def list_entries(self) -> Iterator[CameEntry]:
        """Yield every entry, with what it is made of where it is about the client."""
        query = f"SELECT {_COLUMNS}, payload FROM taken_entry WHERE taken_id = ? ORDER BY nr"  # noqa: S608
        for *cells, packed in self.connection.execute(query, (self.id,)):
            said = dict(zip((*HASHED, "hash"), cells, strict=True))
            yield CameEntry(
                cells[0],
                {name: cell for name, cell in said.items() if cell is not None},
                unpack_whole(packed) or b"",
            )

    def read_vouching(self) -> bytes:
        """Return what the newest entry says that vouches for the chain, as it was hashed; blank where there is none."""
        entry = self._vouching
        if entry is None:
            return b""
        if self._through is not None:
            return unpack_whole(self._through._packed(entry)) or b""
        query = "SELECT payload FROM journal_payload WHERE nr = ?"
        row = self.connection.execute(query, (entry.nr,)).fetchone()
        return unpack_whole(row[0] if row else None) or b""

    @cached_property
    def _through(self) -> TakenChain | None:
        """The chain that this one came with; None for one that came directly."""
        chains = list_taken_chains(self.connection, self.client) if self.via else []
        return next((chain for chain in chains if chain.id == self.via), None)

    @cached_property
    def _vouching(self) -> ChainEntry | None:
        """The newest entry that vouches for the chain: one of ours, or of the chain that it came with."""
        through = self._through or Chain(self.connection)
        start = client_subject(self.client, "")
        for entry in reversed(through.entries_on((CLIENT_TAKEN,))):
            values = through.values_of(entry) if entry.subject.startswith(start) else None
            if isinstance(values, dict) and values.get("from") == self.data_file:
                return entry
        return None

    @cached_property
    def _fault(self) -> str:
        """Say why nothing of the chain counts; blank where an entry that does vouches for all of it."""
        entry = self._vouching
        if entry is not None and entry.fault:
            return entry.fault
        values = (self._through or Chain(self.connection)).values_of(entry) if entry else {}
        if values.get("entries_sha256") == digest_of_entries(self.connection, self.id):
            return ""
        return Phrase("no entry of the journal vouches for the chain that came with the client")
