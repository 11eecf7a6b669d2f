# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal: who did what and when; each entry contains the hash of its predecessor.

An entry stores the hash of the changed values, so that it covers a determination without containing it; the values
themselves are kept beside it.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from desktop_app.services.context.stores import plain_hash, plain_json
from desktop_app.services.schema.rows import JournalRow
from desktop_app.storage.sqlite.schema.mappers import (
    TABLES,
    to_sheet_text,
)

_JOURNAL = TABLES["journal"]
MOST_PAYLOAD: Final = 256 * 1024
"""The longest JSON, in characters, that is stored with an entry."""
_LATEST: Final = 200
"""How many of the latest entries are searched for the one that changed a row."""


def add_entry(
    connection: Connection, *, at: datetime, by: str, action: str, subject: str, payload: object
) -> JournalRow:
    """Add an entry after the newest; needs a writing transaction."""
    last = connection.execute(
        select(_JOURNAL.c.nr, _JOURNAL.c.hash).order_by(_JOURNAL.c.nr.desc()).limit(1)
    ).first()
    nr = last.nr + 1 if last else 1
    kept = plain_json(_shorten_payload(payload)).encode("utf-8")
    values = {
        "nr": nr,
        "at": at,
        "by": by,
        "what": action,
        "subject": subject,
        "payload_sha256": hashlib.sha256(kept).hexdigest(),
        "previous": last.hash if last else "",
    }
    values["hash"] = entry_hash(values)
    connection.execute(insert(_JOURNAL).values(values))
    connection.execute(insert(TABLES["journal_payload"]).values(nr=nr, payload=zlib.compress(kept)))
    return journal_row(values)


def _shorten_payload(payload: object) -> object:
    """Return the values behind an entry as they are kept: of a very long list the first, with the hash of all.

    Every entry has its values kept with it, so that their loss is noticed.
    """
    text = plain_json(payload)
    if len(text) <= MOST_PAYLOAD:
        return payload
    shown: list[object] = []
    room = MOST_PAYLOAD
    for change in payload if isinstance(payload, list) else ():
        length = len(plain_json(change))
        if length <= room:
            room -= length
            shown.append(change)
    left_out = len(payload) - len(shown) if isinstance(payload, list) else 1
    return {"shown": shown, "left_out": left_out, "sha256": plain_hash(payload)}


def entry_hash(values: dict[str, Any]) -> str:
    """Return the hash of an entry, which covers all of it and the hash of its predecessor."""
    names = ("nr", "at", "by", "what", "subject", "payload_sha256", "previous")
    return plain_hash([to_sheet_text(values[name]) for name in names])


def journal_row(values: Mapping[str, Any]) -> JournalRow:
    """Return an entry as a row of the list."""
    return JournalRow(**{**values, "at": to_sheet_text(values["at"])})


def newest_entry(connection: Connection, action: str, subject: str) -> JournalRow | None:
    """Return the newest entry on a subject."""
    question = (
        select(_JOURNAL)
        .where(_JOURNAL.c.what == action, _JOURNAL.c.subject == subject)
        .order_by(_JOURNAL.c.nr.desc())
        .limit(1)
    )
    stored_row = connection.execute(question).first()
    return journal_row(stored_row._asdict()) if stored_row else None


def newest_change(connection: Connection, table: str, ids: frozenset[int]) -> JournalRow | None:
    """Return the newest entry that changed one of these rows, among the latest entries whose values are kept."""
    kept = TABLES["journal_payload"]
    question = (
        select(_JOURNAL, kept.c.payload)
        .join(kept, kept.c.nr == _JOURNAL.c.nr)
        .order_by(_JOURNAL.c.nr.desc())
        .limit(_LATEST)
    )
    for entry in connection.execute(question):
        values = entry._asdict()
        changes = json.loads(zlib.decompress(values.pop("payload")))
        if isinstance(changes, list) and any(_concerns(change, table, ids) for change in changes):
            return journal_row(values)
    return None


def _concerns(change: object, table: str, ids: frozenset[int]) -> bool:
    """Tell whether one change of an entry is to one of these rows."""
    if not isinstance(change, list) or change[:1] != [table]:
        return False
    changed = change[1] if isinstance(change[1], list) else [change[1]]
    return not ids.isdisjoint(changed)


def newest_number(connection: Connection) -> int:
    """Return the number of the newest entry, 0 if there is none."""
    newest = select(_JOURNAL.c.nr).order_by(_JOURNAL.c.nr.desc()).limit(1)
    return connection.execute(newest).scalar() or 0
