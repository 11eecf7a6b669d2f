# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the determinations: each is as its entry has it, and none has gone or been slipped in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.stores import RECORDED, plain_hash
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.storage.sqlite.folding import fold_texts
from desktop_app.storage.sqlite.verifying.entries import Entry, Journal, entry_name, values_of_entry
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.labels import Key, Labels, key_of_subject, subject_of_key
from desktop_app.storage.sqlite.verifying.pairing import Pairs, pair_rows
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, number_of, text_of

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
            return self._find_fault_without_entry(payload_sha256, subject_of_key(key_of_row(row)))
        if entry.payload_sha256 != payload_sha256:
            return self._tell_difference(entry, payload), True
        return self._find_fault_beside_payload(row, texts, entry), True

    def _find_fault_beside_payload(self, row: RawRow, texts: Mapping[str, str], entry: Entry) -> str:
        """Return what is wrong with the cells that the entry does not cover."""
        if entry.subject != subject_of_key(key_of_row(row)):
            return "It was moved to another client"
        searched = fold_texts(texts.get(name, "") for name in SHEETS[Sheet.DETERMINATIONS].search)
        if texts["search"] != searched:
            return "The words that lists find it by were changed"
        if self._journal.is_sound and not self._pairs.is_in_place(number_of(row["id"])):
            return "Its place in the order of the records was changed"
        return ""

    def _find_fault_without_entry(self, payload_sha256: str, subject: str) -> tuple[str, bool]:
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

    def _tell_difference(self, entry: Entry, payload: Mapping[str, str]) -> str:
        recorded = values_of_entry(self._file, entry)
        if isinstance(recorded, dict):
            for name in (*payload, *recorded):
                was, now = recorded.get(name, ""), payload.get(name, "")
                if was != now and len(was) <= _LONGEST_SHOWN and len(now) <= _LONGEST_SHOWN:
                    return Phrase(
                        "{column} was “{was}” when it was recorded and is “{now}”",
                        column=name,
                        was=was,
                        now=now,
                    )
                if was != now:
                    return Phrase("{column} is not what was recorded", column=name)
        return "It differs from what was recorded"

    def check_entries(self) -> None:
        """Name each determination that the journal has and the file has not, and each that it has twice."""
        seen: set[str] = set()
        for entry in self._journal.vouching[RECORDED]:
            if entry.subject in seen:
                why = Phrase("{entry} records it again", entry=entry_name(entry.nr))
                self._add_fault(key_of_subject(entry.subject), why)
            seen.add(entry.subject)
        for entry in self._pairs.left_over:
            self.records.gone.add(key_of_subject(entry.subject))
            why = Phrase("It has gone from the file; {entry} has it", entry=entry_name(entry.nr))
            self._add_fault(key_of_subject(entry.subject), why)

    def _add_fault(self, key: Key, why: str) -> None:
        self._findings.add_fault("determinations", self.records.labels.name_record(key), why)
