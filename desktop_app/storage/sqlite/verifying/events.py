# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of what happened to records after they were made: withdrawals, holds, reviews; a part of their check."""

from __future__ import annotations

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.stores import plain_hash
from desktop_app.storage.sqlite.verifying.determinations import Records, key_of_row
from desktop_app.storage.sqlite.verifying.entries import EVENTS, Entry, Journal, entry_name
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.labels import key_of_subject, subject_of_key
from desktop_app.storage.sqlite.verifying.pairing import pair_rows
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, number_of, text_of

_TEXTS = ("number", "kind", "why", "by", "at", "until")


def check_events(file: RawFile, journal: Journal, records: Records, findings: Findings) -> None:
    """Hold every event against its entry, and every entry against its event."""
    entries = journal.vouching[EVENTS]
    named = [
        (number_of(row["id"]), _name_of(_subject_of(row), _hash_of(row))) for row in file.rows("record_event")
    ]
    fingerprints = [
        Entry(entry.nr, entry.what, _name_of(entry.subject, entry.payload_sha256), entry.payload_sha256)
        for entry in entries
    ]
    pairs = pair_rows(named, fingerprints, journal)
    for row in file.rows("record_event", "id"):
        entry = pairs.entries.get(number_of(row["id"]))
        why = file.find_fault("record_event", row) or _find_fault(row, entry)
        if not why and journal.is_sound and not pairs.is_in_place(number_of(row["id"])):
            why = "The order in which things happened to it was changed"
        key = key_of_subject(_subject_in(entry)) if entry else key_of_row(row)
        label = records.labels.name_record(key)
        if why and entry is None and _is_excused(row, journal):
            why = "The entry that vouches for what happened to it was changed, or is missing"
            findings.leave_out("determinations", label, why)
        elif why:
            findings.add_fault("determinations", label, why)
    for entry in pairs.left_over:
        label = records.labels.name_record(key_of_subject(_subject_in(entry)))
        why = Phrase("What happened to it has gone from the file; {entry} has it", entry=entry_name(entry.nr))
        findings.add_fault("determinations", label, why)


def _name_of(subject: str, payload_sha256: str) -> str:
    """Return what tells one event of a record from another."""
    return f"{payload_sha256} {subject}"


def _subject_in(entry: Entry) -> str:
    return entry.subject.partition(" ")[2]


def _subject_of(row: RawRow) -> str:
    return subject_of_key(key_of_row(row))


def _find_fault(row: RawRow, entry: Entry | None) -> str:
    if entry is not None and entry.subject == _name_of(_subject_of(row), _hash_of(row)):
        return ""
    return "What is kept as having happened to it is not what was recorded"


def _is_excused(row: RawRow, journal: Journal) -> bool:
    subject, payload_sha256 = _subject_of(row), _hash_of(row)
    return journal.missing > 0 or any(
        entry.payload_sha256 == payload_sha256 or entry.subject == subject for entry in journal.broken
    )


def _hash_of(row: RawRow) -> str:
    texts: dict[str, object] = {name: text_of(row[name]) for name in _TEXTS}
    return plain_hash({**texts, "version": number_of(row["version"])})
