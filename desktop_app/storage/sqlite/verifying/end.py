# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the end: the chain alone cannot show that its newest entries were cut off, so other things are asked."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.verification import PaperMark
from desktop_app.storage.sqlite.verifying.determinations import Records
from desktop_app.storage.sqlite.verifying.entries import Journal, entries_name, entry_name
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, number_of, text_of

_NUMBER: Final = re.compile(r"([0-9]{4})-([0-9]{4,})(?:-.*)?", re.DOTALL)
_COUNTED: Final = ("determination", "filed_paper", "record_event")
_MOST_NAMED: Final = 20


@dataclass(frozen=True, slots=True)
class Marks:
    """What memos print of the record: one that was given out, and the newest in the folder of filed memos."""

    given_out: PaperMark | None = None
    newest: PaperMark | None = None


def check_end(file: RawFile, journal: Journal, records: Records, findings: Findings, marks: Marks) -> None:
    """Hold the end of the journal against all that came after it, and against a memo that was given out."""
    against = marks.given_out
    if against is not None:
        _check_against(file, journal, against, findings)
    if marks.newest is not None:
        _check_newest(file, journal, marks.newest, findings)
    _check_values(journal, findings)
    _check_numbers(file, records, findings)
    _check_counts(file, records, findings)
    if against is None and not findings.has_fault("end"):
        findings.leave_out("end", _end_of(journal), "Nothing outside this file was given to hold it against")


def _end_of(journal: Journal) -> str:
    return entry_name(journal.last_nr) if journal.entries else "journal"


def _check_values(journal: Journal, findings: Findings) -> None:
    """Values that are kept for later entries show that those were there."""
    why = "Cut off the end of the journal: what was kept with it is still there"
    later = [nr for nr in journal.values_without_entry if nr > journal.last_nr]
    for _, run in groupby(enumerate(later), lambda pair: pair[1] - pair[0]):
        numbers = [nr for _, nr in run]
        first, last = numbers[0], numbers[-1]
        cut = entries_name(first, last)
        findings.add_fault("end", cut, why)


def _check_numbers(file: RawFile, records: Records, findings: Findings) -> None:
    """A number is given out once, with its record: none may be missing behind the newest, and none be ahead."""
    highest: defaultdict[tuple[str, str], int] = defaultdict(int)
    for client, text, _version in (*records.known, *records.gone):
        found = _NUMBER.fullmatch(text)
        if found:
            highest[client, found[1]] = max(highest[client, found[1]], int(found[2]))
    rows = {(text_of(row["client_id"]), text_of(row["year"])): row for row in file.rows("record_number")}
    lacking = sorted(highest.keys() - rows.keys()) if "record_number" in file.tables else []
    for client, year in lacking:
        subject = f"{year}-{highest[client, year]:04}"
        findings.add_fault("end", subject, "The count of numbers given out has gone, or was moved")
    for key, row in rows.items():
        if key in highest or not lacking:
            _compare_count(file.find_fault("record_number", row), row, highest[key], findings)


def _compare_count(fault: str, row: RawRow, newest: int, findings: Findings) -> None:
    year, last = text_of(row["year"]), number_of(row["last"])
    subject = f"{year}-{max(newest, 1):04}"
    if fault or last < newest:
        why = fault or "The count of numbers given out was set back behind it"
        findings.add_fault("end", subject, why)
    elif last > newest + _MOST_NAMED:
        why = Phrase("Numbers up to {last} are counted as given out, and this is the newest", last=last)
        findings.add_fault("end", subject, why)
    for number in range(newest + 1, last + 1) if last <= newest + _MOST_NAMED else ():
        why = "This number was given out, and neither record nor entry of it is there"
        findings.add_fault("end", f"{year}-{number:04}", why)


def _check_counts(file: RawFile, records: Records, findings: Findings) -> None:
    """Rows that are never deleted are as many as were ever added."""
    for table in _COUNTED:
        if table not in file.tables:
            continue
        given, there = file.sequence(table), file.count(table)
        if table == "determination":
            there += len(records.gone)
        if given > there and not findings.has_fault("end") and not _is_told(table, findings):
            why = Phrase(
                "{count} more were added than are there: the newest were cut off", count=given - there
            )
            findings.add_fault("end", table.replace("_", " "), why)
        elif given < there and not _is_told(table, findings):
            findings.add_fault("end", table.replace("_", " "), "The count of rows ever added was set back")


def _is_told(table: str, findings: Findings) -> bool:
    """Tell whether the check of what the table holds has told already that a row has gone, or was slipped in."""
    return findings.has_fault("papers" if table == "filed_paper" else "determinations")


def _check_newest(file: RawFile, journal: Journal, newest: PaperMark, findings: Findings) -> None:
    """The newest memo in the folder names the data file and an entry: neither may be another, or missing."""
    filed = {text_of(row["sha256"]) for row in file.rows("filed_paper", leave_out="pdf")}
    is_own = newest.data_file == _id_of(file)
    if newest.sha256 in filed and not is_own:
        findings.add_fault(
            "end", newest.number, "Its memo names another data file: the id of this one was changed"
        )
    for nr, sha256 in newest.entries if is_own else ():
        why = _find_difference(file, journal, nr, sha256)
        if why and not _is_named(nr, journal):
            findings.add_fault("end", newest.number, why)


def _is_named(nr: int, journal: Journal) -> bool:
    """Tell whether the check of the entries names an entry already, as changed or missing."""
    return nr <= journal.last_nr and not journal.is_sound


def _id_of(file: RawFile) -> str:
    return next((text_of(row["random_id"]) for row in file.rows("data_file")), "")


def _check_against(file: RawFile, journal: Journal, against: PaperMark, findings: Findings) -> None:
    if against.data_file and against.data_file != _id_of(file):
        raise Refused(
            "this memo was recorded in another data file, so it says nothing about this one",
            file=against.number,
            do="Name a memo that was recorded in this data folder",
        )
    if not against.entries:
        why = (
            "This memo prints no entry of the journal: it was not recorded, or by a version that printed none"
        )
        findings.leave_out("end", against.number, why)
        return
    for nr, sha256 in against.entries:
        why = _find_difference(file, journal, nr, sha256)
        if why:
            findings.add_fault("end", against.number, why)
            return
    findings.add_same("end", against.number)
    newest = max(nr for nr, _sha256 in against.entries)
    if newest < journal.last_nr:
        later = entries_name(newest + 1, journal.last_nr)
        why = "Written after this memo: a newer one, held against the journal, vouches for more"
        findings.leave_out("end", later, why)


def _find_difference(file: RawFile, journal: Journal, nr: int, sha256: str) -> str:
    if nr > journal.last_nr:
        return Phrase(
            "This memo prints entry {nr}, and the journal ends at entry {last}: its end was cut off",
            nr=nr,
            last=journal.last_nr,
        )
    row = file.connection.execute("SELECT hash FROM journal WHERE nr = ?", (nr,)).fetchone()
    if row is None:
        return Phrase("This memo prints entry {nr}, which is missing from the journal", nr=nr)
    if text_of(row[0]) != sha256:
        return Phrase("This memo prints another hash of entry {nr}: the journal was written anew", nr=nr)
    return ""
