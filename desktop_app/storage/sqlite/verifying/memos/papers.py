# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the memos: those kept in the file, and those that lie in the folder beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.stores import FILED, plain_hash
from desktop_app.storage.sqlite.verifying.determinations import Record, Records, key_of_row
from desktop_app.storage.sqlite.verifying.entries import Entry, Journal, entry_name, values_of_entry
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.labels import Labels, key_of_subject, subject_of_key
from desktop_app.storage.sqlite.verifying.memos.filed_papers import ExpectedPaper, MemoFolder, check_folder
from desktop_app.storage.sqlite.verifying.pairing import pair_rows
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, number_of, text_of

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
    keys = [(number_of(row["id"]), key_of_row(row)) for row in file.rows("filed_paper", leave_out="pdf")]
    subjects = [(row_id, subject_of_key(key)) for row_id, key in keys]
    pairs = pair_rows(subjects, journal.vouching[FILED], journal)
    known = {key_of_subject(entry.subject) for entry in journal.vouching[FILED]}
    unknown = {key for row_id, key in keys if row_id not in pairs.entries}
    labels = Labels(file, known | unknown | {record.key for record in records.rows} | records.gone)
    for row in file.rows("filed_paper", "id"):
        entry = pairs.entries.get(number_of(row["id"]))
        label = labels.name_record(key_of_subject(entry.subject) if entry else key_of_row(row))
        why = _find_fault(file, row, entry)
        if not why and journal.is_sound and not pairs.is_in_place(number_of(row["id"])):
            why = "Its place in the order of the filed memos was changed"
        if why and entry is None and _is_excused(journal, row):
            findings.leave_out("papers", label, "The entry that vouches for it was changed, or is missing")
        elif why:
            findings.add_fault("papers", label, why)
        yield _expect(file, row, entry, label)
    for entry in pairs.left_over:
        label = labels.name_record(key_of_subject(entry.subject))
        why = Phrase("Its memo has gone from the file; {entry} has it", entry=entry_name(entry.nr))
        findings.add_fault("papers", label, why)
        recorded = values_of_entry(file, entry)
        if isinstance(recorded, dict):
            yield ExpectedPaper(label, str(recorded.get("name")), str(recorded.get("sha256")))
    for record in records.rows:
        number = record.texts.get("paper_number", "")
        paper = (record.key[0], number, record.key[2])
        if number and record.is_trusted and paper not in known | unknown and journal.is_sound:
            findings.add_fault("papers", record.label, "Its memo was never filed, or has gone with its entry")


def _expect(file: RawFile, row: RawRow, entry: Entry | None, label: str) -> ExpectedPaper:
    """Return what is to lie in the folder: as the entry has it, where that can be read."""
    recorded = values_of_entry(file, entry) if entry else None
    if isinstance(recorded, dict):
        return ExpectedPaper(label, str(recorded.get("name")), str(recorded.get("sha256")))
    return ExpectedPaper(label, text_of(row["name"]), text_of(row["sha256"]))


def _find_fault(file: RawFile, row: RawRow, entry: Entry | None) -> str:
    fault = file.find_fault("filed_paper", row)
    if fault:
        return fault
    if _hash_of(row) != text_of(row["sha256"]):
        return "The memo kept in the file is not the one that was printed"
    if entry is None:
        return "The journal does not know it: it was slipped in, or the journal was cut off at its end"
    if entry.payload_sha256 != _payload_hash(row):
        return "Its number, name or hash is not what was filed"
    if entry.subject != subject_of_key(key_of_row(row)):
        return "It was moved to another client"
    return ""


def _payload_hash(row: RawRow) -> str:
    return plain_hash({name: text_of(row[name]) for name in _FILED})


def _is_excused(journal: Journal, row: RawRow) -> bool:
    """Tell whether a memo is as it was filed, or may be, and it is its entry that was changed or has gone."""
    if _hash_of(row) != text_of(row["sha256"]):
        return False
    subject, payload_sha256 = subject_of_key(key_of_row(row)), _payload_hash(row)
    return journal.missing > 0 or any(
        entry.subject == subject or entry.payload_sha256 == payload_sha256 for entry in journal.broken
    )
