# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lets records stand alone: filed papers, the law files they rest on, their numbers, what happened to them."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.stores import FiledMemo, KeptLaw, RecordEvent, screening_hash
from desktop_app.services.schema.declaration import Sheet
from desktop_app.storage.sqlite.repository import ASKED, read_matching_rows, read_rows
from desktop_app.storage.sqlite.schema.mappers import SHEET_TABLES, TABLES, to_sheet_text

_PAPER = TABLES["filed_paper"]
_LAW, _CONTENT = TABLES["law_file"], TABLES["law_content"]
_EVENT, _NUMBER = TABLES["record_event"], TABLES["record_number"]


def file_memo(connection: Connection, client: int, paper: FiledMemo) -> None:
    """Store the memo of a recording."""
    values = {
        "client_id": client,
        "number": paper.number,
        "version": paper.version,
        "name": paper.name,
        "sha256": paper.sha256,
        "pdf": paper.pdf,
    }
    connection.execute(insert(_PAPER).values(values))


def read_filed_memo(connection: Connection, client: int, number: str, version: int) -> FiledMemo | None:
    """Return the memo of a recording with its bytes."""
    columns = (_PAPER.c.number, _PAPER.c.version, _PAPER.c.name, _PAPER.c.sha256, _PAPER.c.pdf)
    row = connection.execute(
        select(*columns).where(
            _PAPER.c.client_id == client, _PAPER.c.number == number, _PAPER.c.version == version
        )
    ).first()
    return FiledMemo(*row) if row else None


def list_filed_memos(connection: Connection, client: int = 0) -> list[FiledMemo]:
    """Return what is filed of a client, or of all for client 0, without the bytes."""
    columns = (_PAPER.c.number, _PAPER.c.version, _PAPER.c.name, _PAPER.c.sha256)
    query = select(*columns).order_by(_PAPER.c.id)
    if client:
        query = query.where(_PAPER.c.client_id == client)
    return [FiledMemo(*row) for row in connection.execute(query)]


def keep_law(connection: Connection, law: KeptLaw) -> None:
    """Store a law file under its hash, and each of its files under its own, unless they are stored already."""
    if connection.execute(select(_LAW.c.sha256).where(_LAW.c.sha256 == law.sha256)).first():
        return
    files = {name: hashlib.sha256(content).hexdigest() for name, content in law.contents.items()}
    stored = set(connection.execute(select(_CONTENT.c.sha256)).scalars())
    for name, content in law.contents.items():
        if files[name] not in stored:
            stored.add(files[name])
            values = {"sha256": files[name], "content": zlib.compress(content, 9)}
            connection.execute(insert(_CONTENT).values(values))
    connection.execute(
        insert(_LAW).values(
            sha256=law.sha256,
            pack_id=law.pack_id,
            version=law.version,
            known_to=law.known_to,
            format=law.format,
            files=json.dumps(files, sort_keys=True),
        )
    )


def read_law(connection: Connection, sha256: str) -> KeptLaw | None:
    """Return a law file that records rest on, each of its files held against its hash."""
    row = connection.execute(select(_LAW).where(_LAW.c.sha256 == sha256)).first()
    if row is None:
        return None
    files: Mapping[str, str] = json.loads(row.files)
    query = select(_CONTENT.c.sha256, _CONTENT.c.content).where(_CONTENT.c.sha256.in_(files.values()))
    packed = {row.sha256: row.content for row in connection.execute(query)}
    contents = {name: _unpacked(name, digest, packed.get(digest)) for name, digest in files.items()}
    return KeptLaw(sha256, row.pack_id, row.version, row.known_to, row.format, contents)


def _unpacked(name: str, digest: str, packed: Any) -> bytes:
    try:
        content = zlib.decompress(packed)
    except (zlib.error, TypeError):
        content = b""
    if hashlib.sha256(content).hexdigest() != digest:
        raise Refused(
            Phrase("{file} of the law file that was kept is not as it was", file=name),
            do="Verify the journal; a backup may still have it",
        )
    return content


def take_number(connection: Connection, client: int, year: int, least: int) -> int:
    """Return the next number of a client's records in a year, at least ``least``; it is never given again."""
    its_row = (_NUMBER.c.client_id == client, _NUMBER.c.year == year)
    last = connection.execute(select(_NUMBER.c.last).where(*its_row)).scalar()
    number = max((last or 0) + 1, least)
    if last is None:
        connection.execute(insert(_NUMBER).values(client_id=client, year=year, last=number))
    else:
        connection.execute(update(_NUMBER).where(*its_row).values(last=number))
    return number


def hash_screening(connection: Connection, client: int, screening: int) -> str:
    """Return the hash of a screening with its lines and answers, as this connection sees them."""
    screenings, of_screening = SHEET_TABLES[Sheet.SCREENINGS].table, {"screening": str(screening)}
    query = ASKED[Sheet.SCREENINGS].select_rows().where(screenings.c.id == screening)
    (its_row,) = read_rows(connection, query)
    lines, answers = (
        read_matching_rows(connection, sheet, client, of_screening)
        for sheet in (Sheet.SCREENING_LINES, Sheet.ANSWERS)
    )
    return screening_hash(client, its_row, lines, answers)


def add_event(connection: Connection, client: int, event: RecordEvent) -> None:
    """Add what happened to a record."""
    values = {
        "client_id": client,
        "number": event.number,
        "version": event.version,
        "kind": event.kind,
        "why": event.why or None,
        "by": event.by,
        "at": datetime.fromisoformat(event.at),
        "until": date.fromisoformat(event.until) if event.until else None,
    }
    connection.execute(insert(_EVENT).values(values))


def list_events(connection: Connection, client: int) -> list[RecordEvent]:
    """Return what happened to the records of a client, oldest first."""
    names = ("number", "version", "kind", "why", "by", "at", "until")
    query = select(*(_EVENT.c[name] for name in names)).where(_EVENT.c.client_id == client)
    return [
        RecordEvent(
            row.number,
            row.version,
            row.kind,
            row.why or "",
            row.by,
            to_sheet_text(row.at),
            to_sheet_text(row.until),
        )
        for row in connection.execute(query.order_by(_EVENT.c.id))
    ]
