# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the evidence, both ways: what the file has against the journal, and what the journal has against it."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.stores import KEPT, plain_hash
from desktop_app.storage.sqlite.verifying.determinations import Records
from desktop_app.storage.sqlite.verifying.entries import Entry, Journal, entry_name, values_of_entry
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.pairing import Pairs, pair_rows
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, number_of, text_of

_NOT_HASHED: Final = ("id", "client_id", "supplier_id", "content")
_NAMED_IN_CASES: Final = re.compile(r"evidence sha256 ([0-9a-f]{64})")


def check_evidence(file: RawFile, journal: Journal, records: Records, findings: Findings) -> None:
    """Hold every paper against its entry, every entry against its paper, and every case against what it names."""
    rows = [
        (number_of(row["id"]), _subject_of(row)) for row in file.rows("evidence", "id", leave_out="content")
    ]
    pairs = pair_rows(rows, journal.vouching[KEPT], journal)
    check = _EvidenceCheck(file, journal, findings, pairs)
    check.check_rows()
    check.check_entries()
    for record in records.rows:
        if record.is_trusted:
            named = set(_NAMED_IN_CASES.findall(record.texts["case_json"]))
            for sha256 in sorted(named - check.hashes):
                why = Phrase("{number} rests on it, and it has gone from the file", number=record.label)
                findings.add_fault("evidence", _short(sha256), why)
    if rows and not findings.has_any("evidence"):
        findings.add_same("evidence", Phrase("{count} papers", count=len(rows)))
    elif not findings.has_any("evidence"):
        findings.leave_out("evidence", "evidence", "No evidence is kept in this file")


def _short(sha256: str) -> str:
    return f"sha256 {sha256[:12]}"


def _subject_of(row: RawRow) -> str:
    return f"{text_of(row['client_id']) or 0}/{text_of(row['sha256'])}"


class _EvidenceCheck:
    def __init__(self, file: RawFile, journal: Journal, findings: Findings, pairs: Pairs) -> None:
        self._file, self._journal, self._findings, self._pairs = file, journal, findings, pairs
        self.hashes: set[str] = set()

    def check_rows(self) -> None:
        """Hold each paper against its own hash and against its entry."""
        for row in self._file.rows("evidence", "id"):
            entry = self._pairs.entries.get(number_of(row["id"]))
            sha256 = entry.subject.partition("/")[2] if entry else text_of(row["sha256"])
            self.hashes.add(sha256)
            why = self._find_fault(row, entry)
            if not why:
                continue
            subject = self._name(row, entry, sha256)
            if entry is None and self._is_excused(row):
                why = "The entry that vouches for it was changed, or is missing"
                self._findings.leave_out("evidence", subject, why)
            else:
                self._findings.add_fault("evidence", subject, why)

    def _name(self, row: RawRow, entry: Entry | None, sha256: str) -> str:
        """Return how a paper is called: by the name that it was kept under."""
        recorded = values_of_entry(self._file, entry) if entry else None
        name = recorded.get("name") if isinstance(recorded, dict) else text_of(row["name"])
        return f"{name} ({_short(sha256)})"

    def _find_fault(self, row: RawRow, entry: Entry | None) -> str:
        fault = self._file.find_fault("evidence", row)
        if fault:
            return fault
        if _hash_of(row) != text_of(row["sha256"]):
            return "Its content is not what was kept"
        if entry is None:
            return "The journal does not know it: it was slipped in, or the journal was cut off at its end"
        return self._find_difference(row, entry)

    def _find_difference(self, row: RawRow, entry: Entry) -> str:
        if entry.payload_sha256 not in _payload_hashes(row):
            return "Its name, kind, days or person are not what was kept"
        if entry.subject != _subject_of(row):
            return "It was moved to another client"
        if self._journal.is_sound and not self._pairs.is_in_place(number_of(row["id"])):
            return "Its place in the order of the evidence was changed"
        return ""

    def _is_excused(self, row: RawRow) -> bool:
        """Tell whether a paper is as it was kept, or may be, and it is its entry that was changed or has gone."""
        if _hash_of(row) != text_of(row["sha256"]):
            return False
        hashes, subject = _payload_hashes(row), _subject_of(row)
        broken = self._journal.broken
        return self._journal.missing > 0 or any(
            entry.subject == subject or entry.payload_sha256 in hashes for entry in broken
        )

    def check_entries(self) -> None:
        """Name what the journal has and the file has not, unless it went with a client that was deleted later."""
        clients = {text_of(row["id"]) for row in self._file.rows("client")}
        for entry in self._pairs.left_over:
            client, _, sha256 = entry.subject.partition("/")
            went = client != "0" and client not in clients
            if went and any(nr > entry.nr for nr in self._journal.deleted_clients):
                continue
            if went and not self._journal.is_sound:
                why = "Its client has gone as well, and the entry that would tell when was changed, or is missing"
                self._findings.leave_out("evidence", _short(sha256), why)
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
