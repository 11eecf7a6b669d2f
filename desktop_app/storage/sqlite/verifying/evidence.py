# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the evidence, both ways: what the file has against the journal, and what the journal has against it."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.hashes import plain_hash
from desktop_app.services.context.stores import KEPT
from desktop_app.storage.sqlite.verifying.determinations import Records
from desktop_app.storage.sqlite.verifying.entries import Entry, Journal, entry_name
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, text_of

_NOT_HASHED: Final = ("id", "client_id", "supplier_id", "content")
_NAMED_IN_CASES: Final = re.compile(r"evidence sha256 ([0-9a-f]{64})")


def check_evidence(file: RawFile, journal: Journal, records: Records, findings: Findings) -> None:
    """Hold every paper against its entry, every entry against its paper, and every case against what it names."""
    check = _EvidenceCheck(file, journal, findings)
    check.check_rows()
    check.check_entries()
    for record in records.rows:
        if record.is_trusted:
            named = set(_NAMED_IN_CASES.findall(record.texts["case_json"]))
            for sha256 in sorted(named - check.hashes):
                why = Phrase("{number} rests on it, and it has gone from the file", number=record.label)
                findings.add_fault("evidence", _short(sha256), why)
    if check.count and not findings.has_any("evidence"):
        findings.add_same("evidence", Phrase("{count} papers", count=check.count))
    elif not findings.has_any("evidence"):
        findings.leave_out("evidence", "evidence", "No evidence is kept in this file")


def _short(sha256: str) -> str:
    return f"sha256 {sha256[:12]}"


class _EvidenceCheck:
    def __init__(self, file: RawFile, journal: Journal, findings: Findings) -> None:
        self._file, self._journal, self._findings = file, journal, findings
        self._entries: dict[str, Entry] = {}
        self._order: dict[str, int] = {}
        for number, entry in enumerate(journal.vouching[KEPT], 1):
            self._entries[entry.subject] = entry
            self._order[entry.subject] = number
        self._seen: set[str] = set()
        self.hashes: set[str] = set()
        self.count = 0

    def check_rows(self) -> None:
        """Hold each paper against its own hash and against its entry."""
        for row in self._file.rows("evidence", "id"):
            self.count += 1
            sha256 = text_of(row["sha256"])
            subject = f"{text_of(row['client_id']) or 0}/{sha256}"
            self.hashes.add(sha256)
            self._seen.add(subject)
            name = f"{text_of(row['name'])} ({_short(sha256)})"
            why = self._find_fault(row, subject)
            if why and self._is_excused(row, subject):
                self._findings.leave_out(
                    "evidence", name, "The entry that vouches for it was changed, or is missing"
                )
            elif why:
                self._findings.add_fault("evidence", name, why)

    def _find_fault(self, row: RawRow, subject: str) -> str:
        fault = self._file.find_fault("evidence", row)
        if fault:
            return fault
        if _hash_of(row) != text_of(row["sha256"]):
            return "Its content is not what was kept"
        entry = self._entries.get(subject)
        if entry is None:
            return "The journal does not know it: it was slipped in, or the journal was cut off at its end"
        if entry.payload_sha256 not in _payload_hashes(row):
            return "Its name, kind, days or person are not what was kept"
        if self._journal.is_sound and row["id"] != self._order[subject]:
            return "Its place in the order of the evidence was changed"
        return ""

    def _is_excused(self, row: RawRow, subject: str) -> bool:
        """Tell whether a paper is as it was kept, or may be, and it is its entry that was changed or has gone."""
        if subject in self._entries or _hash_of(row) != text_of(row["sha256"]):
            return False
        hashes = _payload_hashes(row)
        broken = [
            entry for entry in self._journal.broken if entry.what == KEPT or entry.payload_sha256 in hashes
        ]
        return bool(broken) or self._journal.missing > 0

    def check_entries(self) -> None:
        """Name what the journal has and the file has not, unless it went with a client that was deleted later."""
        clients = {text_of(row["id"]) for row in self._file.rows("client")}
        for subject, entry in self._entries.items():
            if subject in self._seen:
                continue
            client, _, sha256 = subject.partition("/")
            went = client != "0" and client not in clients
            if went and any(nr > entry.nr for nr in self._journal.deleted_clients):
                continue
            why = Phrase("It has gone from the file; {entry} has it", entry=entry_name(entry.nr))
            self._findings.add_fault("evidence", _short(sha256), why)


def _hash_of(row: RawRow) -> str:
    content = row["content"]
    return hashlib.sha256(content).hexdigest() if type(content) is bytes else ""


def _payload_hashes(row: RawRow) -> tuple[str, ...]:
    """Return what the entry may have: entries of before did not cover the supplier."""
    texts = {name: text_of(cell) for name, cell in row.items() if name not in _NOT_HASHED}
    payload = {name: text for name, text in texts.items() if text}
    supplier = text_of(row["supplier_id"])
    return plain_hash({**payload, "supplier_id": supplier or "0"}), plain_hash(payload)
