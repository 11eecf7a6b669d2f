# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the memos: those kept in the file, and those that lie in the folder beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.hashes import plain_hash
from desktop_app.services.context.stores import FILED
from desktop_app.storage.sqlite.verifying.determinations import Record, Records, key_of_row
from desktop_app.storage.sqlite.verifying.entries import Entry, Journal, entry_name
from desktop_app.storage.sqlite.verifying.filed_papers import ExpectedPaper, MemoFolder, check_folder
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.labels import Key, Labels, key_of_subject, subject_of_key
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, text_of

_FILED: Final = ("number", "version", "name", "sha256")


def check_papers(
    file: RawFile, journal: Journal, records: Records, findings: Findings, folder: MemoFolder | None
) -> None:
    """Hold every memo in the file against the record, then those in the folder."""
    expected = [
        *_check_papers_of_before(file, records, findings),
        *_check_filed(file, journal, records, findings),
    ]
    if not expected and not findings.has_any("papers") and not (folder and folder.path.is_dir()):
        findings.leave_out("papers", "papers", "No memo was filed from this file yet")
        return
    in_file = not findings.has_fault("papers")
    if folder is None:
        findings.leave_out("papers", "memos", "The folder of filed memos was not looked at")
    else:
        check_folder(folder, expected, findings)
    if in_file and not findings.has_fault("papers") and expected:
        subject = Phrase("{count} memos", count=len(expected))
        findings.add_same("papers", subject if len(expected) > 1 else expected[0].label)
    elif not findings.has_any("papers"):
        findings.leave_out("papers", "papers", "No memo was filed from this file yet")


def _check_papers_of_before(file: RawFile, records: Records, findings: Findings) -> Iterator[ExpectedPaper]:
    """Yield the memos of records of before, each kept with its determination."""
    by_id = {record.id: record for record in records.rows if record.texts["pdf_sha256"]}
    seen = set()
    for row in file.rows("paper", "determination_id"):
        record = by_id.get(row["determination_id"]) if isinstance(row["determination_id"], int) else None
        seen.add(row["determination_id"])
        if record is None:
            if not records.gone:
                subject = Phrase("memo {number}", number=text_of(row["determination_id"]))
                findings.add_fault("papers", subject, "It is kept for a record that is not there")
            continue
        _compare_content(file, row, record, findings)
    for record in by_id.values():
        if record.id not in seen and record.is_trusted:
            findings.add_fault("papers", record.label, "Its memo has gone from the file")
        if record.is_trusted:
            yield ExpectedPaper.of_before(record.label, record.key, record.texts["pdf_sha256"])


def _compare_content(file: RawFile, row: RawRow, record: Record, findings: Findings) -> None:
    fault = file.find_fault("paper", row)
    if not fault and _hash_of(row) != record.texts["pdf_sha256"]:
        fault = "The memo kept in the file is not the one that was printed"
    if fault and record.is_trusted:
        findings.add_fault("papers", record.label, fault)


def _hash_of(row: RawRow) -> str:
    pdf = row["pdf"]
    return hashlib.sha256(pdf).hexdigest() if type(pdf) is bytes else ""


def _check_filed(
    file: RawFile, journal: Journal, records: Records, findings: Findings
) -> Iterator[ExpectedPaper]:
    """Yield the memos that were filed, each vouched for by an entry of its own."""
    entries = {entry.subject: entry for entry in journal.vouching[FILED]}
    order = {entry.subject: number for number, entry in enumerate(journal.vouching[FILED], 1)}
    labels = _labels_of_papers(file, records)
    seen: set[Key] = set()
    for row in file.rows("filed_paper", "id"):
        key = key_of_row(row)
        seen.add(key)
        label = labels.name_record(key)
        why = _find_fault(file, row, entries.get(subject_of_key(key)))
        if not why and journal.is_sound and row["id"] != order.get(subject_of_key(key)):
            why = "Its place in the order of the filed memos was changed"
        if why and _is_excused(journal, row, key):
            findings.leave_out("papers", label, "The entry that vouches for it was changed, or is missing")
        elif why:
            findings.add_fault("papers", label, why)
        else:
            yield ExpectedPaper(label, text_of(row["name"]), text_of(row["sha256"]))
    for subject, entry in entries.items():
        if key_of_subject(subject) not in seen:
            label = labels.name_record(key_of_subject(subject))
            why = Phrase("Its memo has gone from the file; {entry} has it", entry=entry_name(entry.nr))
            findings.add_fault("papers", label, why)
    for record in records.rows:
        number = record.texts.get("paper_number", "")
        paper = (record.key[0], number, record.key[2])
        if number and record.is_trusted and paper not in seen and subject_of_key(paper) not in entries:
            findings.add_fault("papers", record.label, "Its memo was never filed, or has gone with its entry")


def _labels_of_papers(file: RawFile, records: Records) -> Labels:
    keys = {key_of_row(row) for row in file.rows("filed_paper", leave_out="pdf")}
    return Labels(file, keys | {record.key for record in records.rows} | records.gone)


def _find_fault(file: RawFile, row: RawRow, entry: Entry | None) -> str:
    fault = file.find_fault("filed_paper", row)
    if fault:
        return fault
    if _hash_of(row) != text_of(row["sha256"]):
        return "The memo kept in the file is not the one that was printed"
    if entry is None:
        return "The journal does not know it: it was slipped in, or the journal was cut off at its end"
    if entry.payload_sha256 != _payload_hash(row):
        return "Its name or its hash is not what was filed"
    return ""


def _payload_hash(row: RawRow) -> str:
    return plain_hash({name: text_of(row[name]) for name in _FILED})


def _is_excused(journal: Journal, row: RawRow, key: Key) -> bool:
    """Tell whether a memo is as it was filed, or may be, and it is its entry that was changed or has gone."""
    if _hash_of(row) != text_of(row["sha256"]):
        return False
    if any(entry.subject == subject_of_key(key) for entry in journal.vouching[FILED]):
        return False
    told = [
        entry for entry in journal.broken if entry.what == FILED or entry.payload_sha256 == _payload_hash(row)
    ]
    return bool(told) or journal.missing > 0
