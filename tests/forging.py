# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hands that know how a data file is made and change it behind the program: entries planted, chains recomputed."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from pathlib import Path

from desktop_app.services.context.stores import plain_hash, plain_json
from tests.storage.sqlite.verifying.folders import behind_its_back

__all__ = ["behind_its_back", "change", "note_values", "plant_entry", "rechain"]

AT = "2026-11-24T10:00:00.000000Z"
ZEROS = "0" * 64
HASHED = 'nr, at, "by", what, subject, payload_sha256, previous'


def change(file: Path, *statements: str) -> None:
    """Run statements with the guards taken away and put back."""
    with behind_its_back(file) as bare:
        for statement in statements:
            assert bare.execute(statement).rowcount, statement


def plant_entry(
    bare: sqlite3.Connection, what: str, subject: str, values: object, *, own_hash: str = ZEROS, gap: int = 0
) -> int:
    """Put an entry behind the newest one, whose hash it carries on from; return its number."""
    nr, last = bare.execute("SELECT nr, hash FROM journal ORDER BY nr DESC LIMIT 1").fetchone()
    content = plain_json(values).encode()
    row = (nr + 1 + gap, AT, "J. Haug", what, subject, hashlib.sha256(content).hexdigest(), last, own_hash)
    bare.execute(f"INSERT INTO journal ({HASHED}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608
    bare.execute("INSERT INTO journal_payload VALUES (?, ?)", (row[0], zlib.compress(content)))
    return int(row[0])


def note_values(bare: sqlite3.Connection, nr: int, values: object) -> None:
    """Put other values behind an entry, with their hash in it; its own hash stays as it was."""
    content = plain_json(values).encode()
    bare.execute("UPDATE journal_payload SET payload = ? WHERE nr = ?", (zlib.compress(content), nr))
    digest = hashlib.sha256(content).hexdigest()
    bare.execute("UPDATE journal SET payload_sha256 = ? WHERE nr = ?", (digest, nr))


def rechain(bare: sqlite3.Connection, first: int = 1, last: int = 1 << 40) -> None:
    """Compute the hashes of some entries anew, each carrying on from the one before; of all of them: no break shows."""
    before = bare.execute("SELECT hash FROM journal WHERE nr = ?", (first - 1,)).fetchone()
    query = f"SELECT {HASHED} FROM journal WHERE nr BETWEEN ? AND ? ORDER BY nr"  # noqa: S608
    for *cells, previous in bare.execute(query, (first, last)).fetchall():
        previous = before[0] if before else previous
        own_hash = plain_hash([str(cell) for cell in (*cells, previous)])
        bare.execute("UPDATE journal SET previous = ?, hash = ? WHERE nr = ?", (previous, own_hash, cells[0]))
        before = (own_hash,)
