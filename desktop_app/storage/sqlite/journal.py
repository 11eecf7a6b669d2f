# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal: who did what and when; each entry contains the hash of its predecessor.

An entry stores the hash of the changed values, so that it covers a determination without containing it. Deleting the
newest entries together with their records leaves no trace in the file; the number and hash printed on a memo reveal it.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.hashes import plain_hash, plain_json
from desktop_app.services.context.stores import (
    KEPT,
    RECORDED,
    determination_payload,
    determination_subject,
    evidence_payload,
    evidence_subject,
)
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Progress, nothing_happens
from desktop_app.services.schema.rows import JournalRow
from desktop_app.storage.sqlite.schema.mappers import (
    SHEET_TABLES,
    TABLES,
    to_sheet_row,
    to_sheet_text,
)

_JOURNAL = TABLES["journal"]
_EVERY: Final = 200
MOST_PAYLOAD: Final = 256 * 1024
"""The longest JSON, in characters, that is stored with an entry."""
_NAMES_EVIDENCE: Final = re.compile(r"evidence sha256 ([0-9a-f]{64})")


def add_entry(
    connection: Connection, *, at: datetime, by: str, action: str, subject: str, payload: object
) -> JournalRow:
    """Add an entry after the newest; needs a writing transaction."""
    last = connection.execute(
        select(_JOURNAL.c.nr, _JOURNAL.c.hash).order_by(_JOURNAL.c.nr.desc()).limit(1)
    ).first()
    nr = last.nr + 1 if last else 1
    values = {
        "nr": nr,
        "at": at,
        "by": by,
        "what": action,
        "subject": subject,
        "payload_sha256": plain_hash(payload),
        "previous": last.hash if last else "",
    }
    values["hash"] = entry_hash(values)
    connection.execute(insert(_JOURNAL).values(values))
    _keep_payload(connection, nr, payload)
    return journal_row(values)


def _keep_payload(connection: Connection, nr: int, payload: object) -> None:
    """Store the values behind an entry, so that they can be read; those of a long import are in the catalogue alone."""
    text = plain_json(payload)
    if len(text) <= MOST_PAYLOAD:
        packed = zlib.compress(text.encode("utf-8"))
        connection.execute(insert(TABLES["journal_payload"]).values(nr=nr, payload=packed))


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


def newest_number(connection: Connection) -> int:
    """Return the number of the newest entry, 0 if there is none."""
    newest = select(_JOURNAL.c.nr).order_by(_JOURNAL.c.nr.desc()).limit(1)
    return connection.execute(newest).scalar() or 0


def find_faults(connection: Connection, progress: Progress = nothing_happens) -> Iterator[str]:
    """Yield the faults of the journal, and of the determinations and papers that it covers.

    An exception of ``progress`` ends the check.
    """
    vouched: dict[str, dict[str, str]] = {RECORDED: {}, KEPT: {}}
    previous, expected = "", 1
    of = connection.execute(select(func.count()).select_from(_JOURNAL)).scalar() or 0
    for done, row in enumerate(connection.execute(select(_JOURNAL).order_by(_JOURNAL.c.nr)), 1):
        values = row._asdict()
        if row.nr != expected or row.previous != previous:
            yield Phrase("Journal entry {nr} does not follow the one before it.", nr=row.nr)
        if row.hash != entry_hash(values):
            yield Phrase("Journal entry {nr} has been changed after it was written.", nr=row.nr)
        if row.what in vouched:
            vouched[row.what][row.subject] = row.payload_sha256
        previous, expected = row.hash, row.nr + 1
        if done % _EVERY == 0 or done == of:
            progress(done, of)
    evidence_hashes: set[str] = set()
    yield from _differing_evidence(connection, vouched[KEPT], evidence_hashes)
    yield from _differing(connection, vouched[RECORDED], evidence_hashes)


def _differing(connection: Connection, vouched: dict[str, str], evidence_hashes: set[str]) -> Iterator[str]:
    determination, paper = TABLES["determination"], TABLES["paper"]
    question = select(determination, paper.c.pdf).outerjoin(
        paper, paper.c.determination_id == determination.c.id
    )
    seen = set()
    for stored_row in connection.execute(question):
        row = to_sheet_row(SHEET_TABLES[Sheet.DETERMINATIONS], stored_row._asdict(), {})
        subject = determination_subject(stored_row.client_id, row)
        seen.add(subject)
        if subject not in vouched:
            yield Phrase("Determination {subject} is not in the journal.", subject=subject)
        elif vouched[subject] != plain_hash(determination_payload(row)):
            yield Phrase("Determination {subject} differs from what was recorded.", subject=subject)
        elif not stored_row.paper_number and (
            hashlib.sha256(stored_row.pdf or b"").hexdigest() != stored_row.pdf_sha256
        ):
            yield Phrase(
                "The memo of determination {subject} differs from the one that was printed.", subject=subject
            )
        for sha256 in sorted({*_NAMES_EVIDENCE.findall(stored_row.case_json)} - evidence_hashes):
            yield Phrase(
                "Determination {subject} rests on evidence {sha256}, which has gone from the file.",
                subject=subject,
                sha256=sha256,
            )
    for subject in sorted(vouched.keys() - seen):
        yield Phrase("Determination {subject} is in the journal and has gone from the file.", subject=subject)


def _differing_evidence(
    connection: Connection, vouched: dict[str, str], evidence_hashes: set[str]
) -> Iterator[str]:
    """Yield the faults of evidence papers; adds the hash of each to ``evidence_hashes``."""
    for stored_row in connection.execute(select(TABLES["evidence"])):
        row = to_sheet_row(SHEET_TABLES[Sheet.EVIDENCE], stored_row._asdict(), {})
        evidence_hashes.add(stored_row.sha256)
        subject = evidence_subject(stored_row.client_id or 0, row)
        if hashlib.sha256(stored_row.content).hexdigest() != stored_row.sha256:
            yield Phrase(
                "The evidence {name} ({hash}) differs from the file that was kept.",
                name=stored_row.name,
                hash=stored_row.sha256[:12],
            )
        elif vouched.get(subject) != plain_hash(evidence_payload(row)):
            yield Phrase(
                "The evidence {name} ({hash}) is not as the journal has it.",
                name=stored_row.name,
                hash=stored_row.sha256[:12],
            )
