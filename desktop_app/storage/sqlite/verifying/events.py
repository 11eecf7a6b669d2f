# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of what happened to records after they were made: withdrawals, holds, reviews; a part of their check."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.hashes import plain_hash
from desktop_app.storage.sqlite.verifying.determinations import Records, key_of_row
from desktop_app.storage.sqlite.verifying.entries import EVENTS, Entry, Journal, entry_name
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.labels import key_of_subject, subject_of_key
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, text_of

_TEXTS = ("number", "kind", "why", "by", "at", "until")


def check_events(file: RawFile, journal: Journal, records: Records, findings: Findings) -> None:
    """Hold every event against its entry, and every entry against its event."""
    entries = journal.vouching[EVENTS]
    unmatched = list(entries)
    for row in file.rows("record_event", "id"):
        label = records.labels.name_record(key_of_row(row))
        fault = file.find_fault("record_event", row)
        entry = None if fault else _take_entry(row, unmatched)
        if entry is not None:
            if journal.is_sound and row["id"] != entries.index(entry) + 1:
                why = "The order in which things happened to it was changed"
                findings.add_fault("determinations", label, why)
        elif not fault and (journal.missing or _is_broken(row, journal)):
            why = "The entry that vouches for what happened to it was changed, or is missing"
            findings.leave_out("determinations", label, why)
        else:
            why = "What is kept as having happened to it is not what was recorded"
            findings.add_fault("determinations", label, fault or why)
    for entry in unmatched:
        label = records.labels.name_record(key_of_subject(entry.subject))
        why = Phrase("What happened to it has gone from the file; {entry} has it", entry=entry_name(entry.nr))
        findings.add_fault("determinations", label, why)


def _take_entry(row: RawRow, unmatched: list[Entry]) -> Entry | None:
    """Take the entry of an event from those that are left; None if there is none that fits it whole."""
    subject, payload_sha256 = subject_of_key(key_of_row(row)), _payload_hash(row)
    for entry in unmatched:
        if (entry.subject, entry.payload_sha256) == (subject, payload_sha256):
            unmatched.remove(entry)
            return entry
    return None


def _is_broken(row: RawRow, journal: Journal) -> bool:
    subject, payload_sha256 = subject_of_key(key_of_row(row)), _payload_hash(row)
    broken: Sequence[Entry] = journal.broken
    return any(entry.payload_sha256 == payload_sha256 or entry.subject == subject for entry in broken)


def _payload_hash(row: RawRow) -> str:
    texts: dict[str, object] = {name: text_of(row[name]) for name in _TEXTS}
    return plain_hash({**texts, "version": row["version"]})
