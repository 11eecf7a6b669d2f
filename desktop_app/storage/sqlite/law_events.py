# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a data file tells of law files that were taken, read past the store: ``screen`` must not wait for a database."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.law_use import TAKEN, TRUSTED, LawEvent, law_hash

_GIVES_TRUST: Final = (TAKEN, TRUSTED)
"""What a later entry may have taken back."""
_LARGEST: Final = 256 * 1024 * 1024
_WAIT: Final = 10.0


def read_law_events(file: Path, actions: Sequence[str]) -> list[LawEvent]:
    """Return the entries with some actions, oldest first; nothing for a file of a version that had no journal.

    Errors: Refused if the file cannot be read.
    """
    marks = ", ".join("?" * len(actions))
    with _open_to_look(file) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if not tables >= {"journal", "journal_payload"}:
            return []
        query = f"SELECT 1 FROM journal WHERE what IN ({marks}) LIMIT 1"  # noqa: S608 - marks only
        if connection.execute(query, tuple(actions)).fetchone() is None:
            return []  # as nearly always: what holds entries against the chain is not loaded then
        from desktop_app.storage.sqlite.chain import Chain

        chain = Chain(connection)
        events = []
        for entry in chain.entries_on(actions):
            fault, values = chain.fault_of_values(entry), chain.values_of(entry)
            doubt = chain.find_taking_back(entry) if entry.what in _GIVES_TRUST and not fault else ""
            note = {str(name): str(text) for name, text in values.items()} if isinstance(values, dict) else {}
            events.append(LawEvent(entry.what, entry.by, entry.at, note, fault, doubt))
        return events


def read_kept_law(file: Path, sha256: str) -> Mapping[str, bytes]:
    """Return the files of a law file that is kept, each held against its hash, and their list against its own.

    Errors: Refused if one is missing or is not as it was kept.
    """
    with _open_to_look(file) as connection:
        row = connection.execute("SELECT files FROM law_file WHERE sha256 = ?", (sha256,)).fetchone()
        files = files_of_law(row[0]) if row else {}
        if law_hash(files) != sha256:
            raise _unlike("the law file that was taken is not there any more, or not as it was kept")
        packed = {
            name: connection.execute("SELECT content FROM law_content WHERE sha256 = ?", (digest,)).fetchone()
            for name, digest in files.items()
        }
    contents = {}
    for name, content in packed.items():
        unpacked = zlib.decompressobj().decompress(content[0], _LARGEST) if content else b""
        if hashlib.sha256(unpacked).hexdigest() != files[name]:
            raise _unlike(Phrase("{file} of the law file that was taken is not as it was kept", file=name))
        contents[name] = unpacked
    return contents


def files_of_law(text: str) -> Mapping[str, str]:
    """Return the hashes of the files of a law file by their names, as its row has them; none where it has no such."""
    try:
        files = json.loads(text)
    except ValueError:
        return {}
    is_list = isinstance(files, dict) and all(isinstance(digest, str) for digest in files.values())
    return files if is_list else {}


def _unlike(what: str) -> Refused:
    return Refused(what, do="Verify the journal, and go back to a backup if it finds more")


@contextmanager
def _open_to_look(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a data file beside whoever has it open, and leave no file beside it.

    Where no log of changes lies beside it, nobody has it open, and SQLite would make one to read; on a disk that cannot
    be written to it could not. There it is opened as one that cannot change.
    """
    is_writable = os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)
    is_open_elsewhere = is_writable and file.with_name(f"{file.name}-wal").exists()
    address = f"{file.absolute().as_uri()}?mode=ro{'' if is_open_elsewhere else '&immutable=1'}"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as connection:
            yield connection
    except (sqlite3.Error, zlib.error, ValueError, TypeError) as error:
        raise Refused(
            Phrase("the data file cannot be read: {why}", why=str(error)),
            file=str(file),
            do="Verify the journal, or bring back a backup",
        ) from error
