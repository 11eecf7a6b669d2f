# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the determinations: each is as its entry has it, and none has gone or been slipped in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.ports import PaperMark
from desktop_app.services.context.stores import RECORDED, Stored, plain_hash, screening_hash
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.screening.state import CLOSED
from desktop_app.storage.sqlite.column_types import fold_texts
from desktop_app.storage.sqlite.verifying.data_file import (
    Findings,
    Key,
    Labels,
    RawFile,
    RawRow,
    key_of_subject,
    number_of,
    subject_of_key,
    text_of,
)
from desktop_app.storage.sqlite.verifying.entries import (
    EVENTS,
    Entry,
    Journal,
    Pairs,
    entries_name,
    entry_name,
    pair_rows,
    values_of_entry,
)

_NOT_HASHED: Final = ("id", "client_id", "search")
_LONGEST_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Record:
    """A determination as the file has it, under the name that the journal has. ``is_trusted``: it is as
    it was; ``is_vouched_for``: it has an entry."""

    id: int
    key: Key
    label: str
    texts: Mapping[str, str]
    is_trusted: bool
    is_vouched_for: bool


@dataclass
class Records:
    """The determinations of a file, and whether any of them has gone."""

    labels: Labels
    rows: list[Record] = field(default_factory=list)
    gone: set[Key] = field(default_factory=set)

    def __or__(self, others: Records) -> Records:
        """Return these determinations with others of the same file."""
        return Records(self.labels, [*self.rows, *others.rows], self.gone | others.gone)

    @property
    def known(self) -> list[Key]:
        """Return the records that the journal knows as well, or may have known."""
        return [record.key for record in self.rows if record.is_vouched_for or record.is_trusted]

    @property
    def are_whole(self) -> bool:
        """Tell whether all are there as they were recorded."""
        return not self.gone and all(record.is_trusted for record in self.rows)


def key_of_row(row: RawRow) -> Key:
    """Return the record that a row is of."""
    return text_of(row["client_id"]), text_of(row["number"]), text_of(row["version"])


def check_determinations(file: RawFile, journal: Journal, findings: Findings) -> Records:
    """Hold every determination against its entry, and every entry against its determination."""
    entries = journal.vouching[RECORDED]
    named = [
        (number_of(row["id"]), key_of_row(row)) for row in file.rows("determination", leave_out="case_json")
    ]
    pairs = pair_rows([(row_id, subject_of_key(key)) for row_id, key in named], entries, journal)
    keys = {key_of_subject(entry.subject) for entry in entries}
    keys |= {key_of_subject(entry.subject) for entry in journal.broken if entry.what == RECORDED}
    keys |= {key for row_id, key in named if row_id not in pairs.entries}
    check = _RecordCheck(file, journal, findings, pairs)
    check.records = Records(Labels(file, keys))
    check.check_rows()
    check.check_entries()
    return check.records


def tell_records(records: Records, findings: Findings) -> None:
    """Say that all determinations are as they were, or that there is none."""
    if findings.has_any("determinations"):
        return
    if records.rows:
        count = len(records.rows)
        findings.add_same(
            "determinations",
            records.rows[0].label if count == 1 else Phrase("{count} determinations", count=count),
        )
    else:
        findings.leave_out("determinations", "determinations", "Nothing was recorded in this file yet")


class _RecordCheck:
    records: Records

    def __init__(self, file: RawFile, journal: Journal, findings: Findings, pairs: Pairs) -> None:
        self._file, self._journal, self._findings, self._pairs = file, journal, findings, pairs
        self._unmatched = journal.missing

    def check_rows(self) -> None:
        """Hold each determination against its entry."""
        for row in self._file.rows("determination", "id"):
            row_id = number_of(row["id"])
            entry = self._pairs.entries.get(row_id)
            key = key_of_subject(entry.subject) if entry else key_of_row(row)
            texts = {name: text_of(cell) for name, cell in row.items()}
            why, is_sure = self._find_fault(row, texts, entry)
            label = self.records.labels.name_record(key)
            if why and is_sure:
                self._findings.add_fault("determinations", label, why)
            elif why:
                self._findings.leave_out("determinations", label, why)
            self.records.rows.append(Record(row_id, key, label, texts, not why, entry is not None))

    def _find_fault(self, row: RawRow, texts: Mapping[str, str], entry: Entry | None) -> tuple[str, bool]:
        """Return what is wrong with a determination, and whether that is sure."""
        fault = self._file.find_fault("determination", row)
        if fault:
            return fault, True
        payload = {name: text for name, text in texts.items() if text and name not in _NOT_HASHED}
        payload_sha256 = plain_hash(payload)
        if entry is None:
            subject = subject_of_key(key_of_row(row))
            for broken in self._journal.broken:
                if broken.payload_sha256 == payload_sha256:
                    return "", True
                if broken.subject == subject:
                    return Phrase(
                        "{entry}, which vouches for it, was changed", entry=entry_name(broken.nr)
                    ), False
            if self._unmatched:
                self._unmatched -= 1
                return "No entry that vouches for it is left: one or more are missing", False
            return "It is not in the journal: it was slipped in, or the journal was cut off at its end", True
        if entry.payload_sha256 != payload_sha256:
            return self._tell_difference(entry, payload), True
        # the cells that the entry does not cover
        if entry.subject != subject_of_key(key_of_row(row)):
            return "It was moved to another client", True
        searched = fold_texts(texts.get(name, "") for name in SHEETS[Sheet.DETERMINATIONS].search)
        if texts["search"] != searched:
            return "The words that lists find it by were changed", True
        if self._journal.is_sound and not self._pairs.is_in_place(number_of(row["id"])):
            return "Its place in the order of the records was changed", True
        return "", True

    def _tell_difference(self, entry: Entry, payload: Mapping[str, str]) -> str:
        recorded = values_of_entry(self._file, entry)
        if isinstance(recorded, dict):
            for name in (*payload, *recorded):
                was, present = recorded.get(name, ""), payload.get(name, "")
                if was != present and len(was) <= _LONGEST_SHOWN and len(present) <= _LONGEST_SHOWN:
                    return Phrase(
                        "{column} was “{was}” when it was recorded and is “{now}”",
                        column=name,
                        was=was,
                        now=present,
                    )
                if was != present:
                    return Phrase("{column} is not what was recorded", column=name)
        return "It differs from what was recorded"

    def check_entries(self) -> None:
        """Name each determination that the journal has and the file has not, and each that it has twice."""
        numbers: set[str] = set()
        for entry in self._journal.vouching[RECORDED]:
            if entry.subject in numbers:
                why = Phrase("{entry} records it again", entry=entry_name(entry.nr))
                self._add_fault(key_of_subject(entry.subject), why)
            numbers.add(entry.subject)
        for entry in self._pairs.left_over:
            self.records.gone.add(key_of_subject(entry.subject))
            why = Phrase("It has gone from the file; {entry} has it", entry=entry_name(entry.nr))
            self._add_fault(key_of_subject(entry.subject), why)

    def _add_fault(self, key: Key, why: str) -> None:
        self._findings.add_fault("determinations", self.records.labels.name_record(key), why)


# --------------------------------------------------------------------------------------------------
# The check of what happened to records after they were made: withdrawals, holds, reviews; a part of their
# check.


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


# --------------------------------------------------------------------------------------------------
# The check of the end: the chain alone cannot show that its newest entries were cut off, so other things
# are asked.


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
    # Values that are kept for later entries show that those were there.
    why = "Cut off the end of the journal: what was kept with it is still there"
    later_numbers = [nr for nr in journal.values_without_entry if nr > journal.last_nr]
    for _, run in groupby(enumerate(later_numbers), lambda pair: pair[1] - pair[0]):
        numbers = [nr for _, nr in run]
        first, last = numbers[0], numbers[-1]
        cut = entries_name(first, last)
        findings.add_fault("end", cut, why)
    # A number is given out once, with its record: none may be missing behind the newest, and none be ahead.
    highest: defaultdict[tuple[str, str], int] = defaultdict(int)
    for client, text, _version in (*records.known, *records.gone):
        number_match = _NUMBER.fullmatch(text)
        if number_match:
            highest[client, number_match[1]] = max(highest[client, number_match[1]], int(number_match[2]))
    rows = {(text_of(row["client_id"]), text_of(row["year"])): row for row in file.rows("record_number")}
    lacking = sorted(highest.keys() - rows.keys()) if "record_number" in file.tables else []
    for client, year in lacking:
        subject = f"{year}-{highest[client, year]:04}"
        findings.add_fault("end", subject, "The count of numbers given out has gone, or was moved")
    for key, row in rows.items():
        if key in highest or not lacking:
            _compare_count(file.find_fault("record_number", row), row, highest[key], findings)
    # Rows that are never deleted are as many as were ever added.
    for table in _COUNTED:
        if table not in file.tables:
            continue
        last_id, there = file.sequence(table), file.count(table)
        if table == "determination":
            there += len(records.gone)
        if last_id > there and not findings.has_fault("end") and not _is_told(table, findings):
            why = Phrase(
                "{count} more were added than are there: the newest were cut off", count=last_id - there
            )
            findings.add_fault("end", table.replace("_", " "), why)
        elif last_id < there and not _is_told(table, findings):
            findings.add_fault("end", table.replace("_", " "), "The count of rows ever added was set back")
    if against is None and not findings.has_fault("end"):
        findings.leave_out(
            "end",
            entry_name(journal.last_nr) if journal.entries else "journal",
            "Nothing outside this file was given to hold it against",
        )


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


def _is_told(table: str, findings: Findings) -> bool:
    """Tell whether the check of what the table holds has told already that a row has gone, or was slipped in."""
    return findings.has_fault("papers" if table == "filed_paper" else "determinations")


def _check_newest(file: RawFile, journal: Journal, newest: PaperMark, findings: Findings) -> None:
    """The newest memo in the folder names the data file and an entry: neither may be another, or missing."""
    filed = {text_of(row["sha256"]) for row in file.rows("filed_paper", leave_out="pdf")}
    is_own = newest.data_file == _id_of(file)
    if newest.sha256 in filed and not is_own and not _came_from_there(file, newest):
        findings.add_fault(
            "end", newest.number, "Its memo names another data file: the id of this one was changed"
        )
    for nr, sha256 in newest.entries if is_own else ():
        why = _find_difference(file, journal, nr, sha256)
        if why and not (nr <= journal.last_nr and not journal.is_sound):
            findings.add_fault("end", newest.number, why)


def _id_of(file: RawFile) -> str:
    return next((text_of(row["random_id"]) for row in file.rows("data_file")), "")


def _check_against(file: RawFile, journal: Journal, against: PaperMark, findings: Findings) -> None:
    if _came_from_there(file, against):
        query = (
            "SELECT 1 FROM taken_entry JOIN taken_client ON taken_client.id = taken_id"
            " WHERE data_file = ? AND nr = ? AND hash = ?"
        )
        for mark in against.entries:
            if file.connection.execute(query, (against.data_file, *mark)).fetchone() is None:
                lacks = Phrase("This memo prints entry {nr}, which did not come with the client", nr=mark[0])
                findings.add_fault("end", against.number, lacks)
                return
        findings.add_same("end", against.number)
        return
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
        later_entries = entries_name(newest + 1, journal.last_nr)
        why = "Written after this memo: a newer one, held against the journal, vouches for more"
        findings.leave_out("end", later_entries, why)


def _came_from_there(file: RawFile, mark: PaperMark) -> bool:
    """Tell whether a memo names another data file than this one, from which a client came."""
    came_from = {text_of(row["data_file"]) for row in file.rows("taken_client")}
    return mark.data_file in came_from - {_id_of(file)}


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


# --------------------------------------------------------------------------------------------------
# The check of the screenings that were recorded: title, state, lines and answers are as they were then.


_KEPT_NO_HASH: Final = (
    "Recorded by a version that kept no hash of answers and lines; title and state are as they were"
)
_PART_TABLES: Final = (("screening_line", "screening_id, position"), ("answer", "screening_id, nr"))


def check_screenings(file: RawFile, records: Records, findings: Findings) -> None:
    """Hold each screening that was recorded against the hash in its determinations."""
    by_screening: defaultdict[int, list[Record]] = defaultdict(list)
    for record in records.rows:
        text = record.texts["screening_id"]
        is_number = text.lstrip("-").isascii() and text.lstrip("-").isdigit()
        by_screening[int(text) if is_number else 0].append(record)
    parts: dict[str, dict[int, list[RawRow]]] = {}
    for table, order in _PART_TABLES:
        grouped = parts[table] = defaultdict(list)
        for row in file.rows(table, order):
            if (screening := number_of(row["screening_id"])) in by_screening:
                grouped[screening].append(row)
    numbers, unowned, same = set(), [], 0
    for row in file.rows("screening", "id"):
        screening = number_of(row["id"])
        numbers.add(screening)
        recorded = by_screening.get(screening)
        if recorded:
            same += _check_screening(file, row, recorded, parts, findings)
        elif text_of(row["state"]) == CLOSED:
            unowned.append(screening)
    missing = sorted(by_screening.keys() - numbers)
    for screening in unowned[len(missing) :]:
        subject = Phrase("screening {number}", number=screening)
        if records.are_whole:
            why = "It says that it was recorded, and no record was made from it"
            findings.add_fault("screenings", subject, why)
        else:
            why = "The determinations do not hold, so it is not known whose it is"
            findings.leave_out("screenings", subject, why)
    for screening in missing:
        trusted = [record for record in by_screening[screening] if record.is_trusted]
        if trusted:
            label = _label_of(trusted[0], by_screening[screening])
            findings.add_fault("screenings", label, "Its screening has gone from the file")
    if same and not findings.has_fault("screenings"):
        many = Phrase("{count} recorded screenings", count=same)
        findings.add_same("screenings", many if same > 1 else Phrase("one recorded screening"))
    elif not findings.has_any("screenings"):
        findings.leave_out("screenings", "screenings", "Nothing was recorded in this file yet")


def _check_screening(
    file: RawFile,
    row: RawRow,
    recorded: Sequence[Record],
    parts: dict[str, dict[int, list[RawRow]]],
    findings: Findings,
) -> bool:
    """Check one screening; tells whether it was found to be as it was recorded."""
    screening = number_of(row["id"])
    lines, answers = (parts[table].get(screening, []) for table, _ in _PART_TABLES)
    rows = [("screening", row), *(("screening_line", line) for line in lines)]
    rows += [("answer", answer) for answer in answers]
    first = recorded[0]
    trusted = [record for record in recorded if record.is_trusted]
    if not trusted:
        findings.leave_out("screenings", first.label, "Its determination does not hold")
        return False
    first = trusted[0]
    label = _label_of(first, recorded)
    why = next((fault for table, cells in rows if (fault := file.find_fault(table, cells))), "")
    why = why or _find_plain_fault(row, first)
    digests = {record.texts.get("screening_sha256", "") for record in trusted}
    if not why and digests != {""}:
        own_lines, own_answers = [*map(_stored, lines)], [*map(_stored, answers)]
        digest = screening_hash(number_of(row["client_id"]), _stored(row), own_lines, own_answers)
        if digests != {digest}:
            why = "Its answers, lines or other details are not those that it was recorded with"
    if why:
        findings.add_fault("screenings", label, why)
    elif digests == {""}:
        findings.leave_out("screenings", label, _KEPT_NO_HASH)
    return not why and digests != {""}


def _label_of(record: Record, recorded: Sequence[Record]) -> str:
    """Return the number of a record, or that of the paper that several lines share."""
    shared = record.texts.get("paper_number", "")
    return shared if shared and len(recorded) > 1 else record.label


def _find_plain_fault(row: RawRow, record: Record) -> str:
    """Return what differs from the determination itself, which every version has kept."""
    if text_of(row["state"]) != CLOSED:
        return "Its state is no longer “recorded”"
    if record.texts["title"] not in ("", text_of(row["title"])):
        return "Its title is not the one that was recorded"
    texts = [text_of(row[name]) for name in SHEETS[Sheet.SCREENINGS].search]
    return (
        "" if text_of(row["search"]) == fold_texts(texts) else "The words that lists find it by were changed"
    )


def _stored(row: RawRow) -> Stored[dict[str, str]]:
    """Return a row as its sheet has it."""
    names = {"screening_id": "screening"}
    left_out = ("id", "client_id", "search")
    texts = {names.get(name, name): text_of(cell) for name, cell in row.items() if name not in left_out}
    return Stored(number_of(row["id"]), texts)
