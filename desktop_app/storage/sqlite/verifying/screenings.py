# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the screenings that were recorded: title, state, lines and answers are as they were then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.stores import Stored, screening_hash
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.screening.state import CLOSED
from desktop_app.storage.sqlite.column_types import fold_texts
from desktop_app.storage.sqlite.verifying.data_file import RawFile, RawRow, number_of, text_of
from desktop_app.storage.sqlite.verifying.determinations import Record, Records
from desktop_app.storage.sqlite.verifying.findings import Findings

_KEPT_NO_HASH: Final = (
    "Recorded by a version that kept no hash of answers and lines; title and state are as they were"
)
_PART_TABLES: Final = (("screening_line", "screening_id, position"), ("answer", "screening_id, nr"))


def check_screenings(file: RawFile, records: Records, findings: Findings) -> None:
    """Hold each screening that was recorded against the hash in its determinations."""
    by_screening: defaultdict[int, list[Record]] = defaultdict(list)
    for record in records.rows:
        text = record.texts["screening_id"]
        by_screening[(int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdigit() else 0)].append(
            record
        )
    parts = {table: _group_parts(file, table, order, by_screening) for table, order in _PART_TABLES}
    seen, unowned, same = set(), [], 0
    for row in file.rows("screening", "id"):
        screening = number_of(row["id"])
        seen.add(screening)
        recorded = by_screening.get(screening)
        if recorded:
            same += _check_screening(file, row, recorded, parts, findings)
        elif text_of(row["state"]) == CLOSED:
            unowned.append(screening)
    missing = sorted(by_screening.keys() - seen)
    for screening in unowned[len(missing) :]:
        _tell_without_record(screening, records, findings)
    for screening in missing:
        trusted = [record for record in by_screening[screening] if record.is_trusted]
        if trusted:
            label = _label_of(trusted[0], by_screening[screening])
            findings.add_fault("screenings", label, "Its screening has gone from the file")
    if same and not findings.has_fault("screenings"):
        subject = (
            Phrase("{count} recorded screenings", count=same)
            if same > 1
            else Phrase("one recorded screening")
        )
        findings.add_same("screenings", subject)
    elif not findings.has_any("screenings"):
        findings.leave_out("screenings", "screenings", "Nothing was recorded in this file yet")


def _group_parts(
    file: RawFile, table: str, order: str, wanted: defaultdict[int, list[Record]]
) -> dict[int, list[RawRow]]:
    grouped: defaultdict[int, list[RawRow]] = defaultdict(list)
    for row in file.rows(table, order):
        screening = number_of(row["screening_id"])
        if screening in wanted:
            grouped[screening].append(row)
    return grouped


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
    first = recorded[0]
    trusted = [record for record in recorded if record.is_trusted]
    if not trusted:
        findings.leave_out("screenings", first.label, "Its determination does not hold")
        return False
    first = trusted[0]
    label = _label_of(first, recorded)
    why = _find_strange_cell(file, row, lines, answers) or _find_plain_fault(row, first)
    digests = {record.texts.get("screening_sha256", "") for record in trusted}
    if not why and digests != {""} and digests != {_hash_of(row, lines, answers)}:
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


def _find_strange_cell(file: RawFile, row: RawRow, lines: Sequence[RawRow], answers: Sequence[RawRow]) -> str:
    rows = [("screening", row), *(("screening_line", line) for line in lines)]
    rows += [("answer", answer) for answer in answers]
    return next((fault for table, cells in rows if (fault := file.find_fault(table, cells))), "")


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


def _hash_of(row: RawRow, lines: Sequence[RawRow], answers: Sequence[RawRow]) -> str:
    return screening_hash(
        number_of(row["client_id"]),
        _stored(row),
        [_stored(line) for line in lines],
        [_stored(answer) for answer in answers],
    )


def _stored(row: RawRow) -> Stored:
    """Return a row as its sheet has it."""
    names = {"screening_id": "screening"}
    left_out = ("id", "client_id", "search")
    texts = {names.get(name, name): text_of(cell) for name, cell in row.items() if name not in left_out}
    return Stored(number_of(row["id"]), texts)


def _tell_without_record(screening: int, records: Records, findings: Findings) -> None:
    subject = Phrase("screening {number}", number=screening)
    if not records.are_whole:
        findings.leave_out(
            "screenings", subject, "The determinations do not hold, so it is not known whose it is"
        )
    else:
        findings.add_fault(
            "screenings", subject, "It says that it was recorded, and no record was made from it"
        )
