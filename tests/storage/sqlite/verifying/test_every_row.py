# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows taken out, put in and exchanged, and the end cut off: each is named by what it was, and nothing else is.

Each second row of a table is taken out; by ``make thorough`` each.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.context.ports import PaperMark
from desktop_app.services.context.stores import plain_hash
from desktop_app.services.records.journal import verify_data_file
from desktop_app.storage.sqlite.verifying.verify import verify_file
from tests.budget import some_of
from tests.making import program
from tests.storage.sqlite.verifying.folders import behind_its_back, copy_again, copy_folder, faults
from tests.storage.sqlite.verifying.test_every_cell import CHECK_OF, TABLES, name_of, rows_of

pytestmark = pytest.mark.slow

LAW = "cn-rare-earth"
INSERTED = {
    "journal": ("nr = nr + 40", {"entry 41", "entry 65"}),
    "journal_payload": ("nr = nr + 40", {"entry 41", "entry 65"}),
    "determination": ("id = id + 40, number = '2026-0009', supersedes_id = NULL", {"2026-0009"}),
    "screening": ("id = id + 40", {"screening 41", "screening 43"}),
    "screening_line": ("id = id + 40, line = '9', position = 9", {"2026-0001", "2026-0002/v2"}),
    "answer": ("id = id + 40, nr = nr + 40", {"2026-0002/v2"}),
    "filed_paper": ("id = id + 40, number = '2026-0009', name = 'x.pdf'", {"2026-0009"}),
    "record_event": ("id = id + 40", {"2026-0001-1", "2026-0002/v1"}),
    "record_number": ("year = year + 1", {"2027-0001", "2027-0002"}),
    "law_file": ("sha256 = 'x'", {f"{LAW} {program().pack.version} (sha256 x)"}),
    "law_content": ("sha256 = 'x'", {"sha256 x"}),
    "evidence": ("id = id + 40, sha256 = 'x'", {"notice.pdf (sha256 x)", "letter.pdf (sha256 x)"}),
}  # fmt: skip


def columns_of(bare: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in bare.execute(f"PRAGMA table_info({table})")]


@pytest.mark.parametrize("table", TABLES)
def test_every_row_that_was_taken_out_is_named_and_no_other(
    table: str, whole_folder: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(whole_folder / "lodestone.sqlite")) as bare:
        columns = columns_of(bare, table)
        rows = [(rowid, dict(zip(columns, row, strict=True))) for rowid, *row in rows_of(bare, table)]
        names = {rowid: name_of(bare, table, row) for rowid, row in rows}
        records = {row[0] for row in bare.execute("SELECT number FROM determination")}
    file = copy_folder(whole_folder, tmp_path / "data")
    for rowid, row in some_of(rows, 2):
        copy_again(whole_folder, file)
        with behind_its_back(file) as bare:
            bare.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))  # noqa: S608
        found = faults(file)
        is_newest = table == "journal" and rowid == rows[-1][0]
        assert {check for check, _ in found} == {"end" if is_newest else CHECK_OF[table]}, (row, found)
        subjects = {subject for _, subject in found}
        if table == "law_file":  # the records that rest on it are named
            assert {subject.partition("/")[0] for subject in subjects} == records
        elif table == "law_content":  # the law file that it belongs to is named
            assert subjects == {f"{LAW} {program().pack.version}"}
        else:
            assert len(subjects) == 1, (row, found)
            assert subjects <= names[rowid], (row, found)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_that_was_put_in_is_named_and_no_other(
    table: str, whole_folder: Path, tmp_path: Path
) -> None:
    change, named = INSERTED[table]
    file = copy_folder(whole_folder, tmp_path / "data")
    with closing(sqlite3.connect(file)) as bare:
        rowids = [row[0] for row in rows_of(bare, table)]
        names = ", ".join(f'"{name}"' for name in columns_of(bare, table))
    for rowid in (rowids[0], rowids[-1]):
        copy_again(whole_folder, file)
        with behind_its_back(file) as bare:
            bare.execute(f"CREATE TEMP TABLE one AS SELECT * FROM {table} WHERE rowid = {rowid}")  # noqa: S608
            bare.execute(f"UPDATE one SET {change}")  # noqa: S608
            bare.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM one")  # noqa: S608
        found = faults(file)
        is_end = table == "journal_payload"  # it looks like what is left of an entry that was cut off
        assert {check for check, _ in found} == {"end" if is_end else CHECK_OF[table]}, found
        assert {subject for _, subject in found} <= named, found


@pytest.mark.parametrize("first", [1, 11, 24])
def test_entries_that_changed_places_are_both_named(first: int, data: Path) -> None:
    with behind_its_back(data) as bare:
        bare.execute("UPDATE journal SET nr = 999 WHERE nr = ?", (first,))
        bare.execute("UPDATE journal SET nr = ? WHERE nr = ?", (first, first + 1))
        bare.execute("UPDATE journal SET nr = ? WHERE nr = 999", (first + 1,))
    assert faults(data) == {("entries", f"entry {first}"), ("entries", f"entry {first + 1}")}


@pytest.mark.parametrize(
    ("table", "key", "check", "subjects"),
    [
        ("determination", "number", "determinations", {"2026-0001-1", "2026-0001-2"}),
        ("filed_paper", "version", "papers", {"2026-0002/v1", "2026-0002/v2"}),
        ("evidence", "name", "evidence", {"notice.pdf (sha256 8fc63da9fa8f)", "letter.pdf (sha256 ee97642a1e1a)"}),
    ],
)  # fmt: skip
def test_rows_that_changed_names_are_both_named(
    table: str, key: str, check: str, subjects: set[str], data: Path
) -> None:
    with behind_its_back(data) as bare:
        rows = bare.execute(f"SELECT id, {key} FROM {table} ORDER BY id").fetchall()  # noqa: S608
        (one, its), (other, others) = rows[-2:] if table == "filed_paper" else rows[:2]
        for row_id, value in ((one, "999"), (other, its), (one, others)):
            bare.execute(f"UPDATE {table} SET {key} = ? WHERE id = ?", (value, row_id))  # noqa: S608
    assert faults(data) == {(check, subject) for subject in subjects}


def cut_end(file: Path, keep: int) -> None:
    """Cut off everything that the entries after one have brought, as somebody would who knows the program well."""
    with behind_its_back(file) as bare:
        bare.execute("DELETE FROM journal WHERE nr > ?", (keep,))
        bare.execute("DELETE FROM journal_payload WHERE nr > ?", (keep,))
        bare.execute("DELETE FROM record_event")
        bare.execute("DELETE FROM filed_paper WHERE version = 2")
        bare.execute("DELETE FROM determination WHERE version = 2")
        bare.execute("UPDATE screening SET state = 'open' WHERE id = 3")


def test_a_cut_off_end_is_seen_by_the_counts_of_what_was_added(data: Path) -> None:
    cut_end(data, 17)
    (data.parent / "memos" / "1-nordwerk" / "2026-0002-v2.pdf").unlink()
    assert ("end", "determination") in faults(data)


def test_a_cut_off_end_is_seen_by_a_number_that_was_given_out(data: Path) -> None:
    with behind_its_back(data) as bare:
        bare.execute("DELETE FROM journal WHERE nr > 14")
        bare.execute("DELETE FROM journal_payload WHERE nr > 14")
        bare.execute("DELETE FROM record_event")
        bare.execute("DELETE FROM filed_paper WHERE number = '2026-0002'")
        bare.execute("DELETE FROM determination WHERE number = '2026-0002'")
        bare.execute("UPDATE screening SET state = 'open' WHERE id > 1")
        bare.execute("DELETE FROM sqlite_sequence")
    assert ("end", "2026-0002") in faults(data)


def mark_of(file: Path, nr: int, **changed: str) -> PaperMark:
    with closing(sqlite3.connect(file)) as bare:
        (sha256,) = bare.execute("SELECT hash FROM journal WHERE nr = ?", (nr,)).fetchone()
        (random_id,) = bare.execute("SELECT random_id FROM data_file").fetchone()
    return PaperMark("2026-0002", 2, changed.get("data_file", random_id), [(nr, changed.get("hash", sha256))])


def test_a_cut_off_end_is_seen_by_a_memo_that_was_given_out(data: Path) -> None:
    mark = mark_of(data, 25)
    found = verify_file(data, against=mark)
    assert [one.as_json() for one in found.of_check("end")] == [
        {"check": "end", "result": "same", "subject": "2026-0002", "why": ""}
    ]
    (same, later) = verify_file(data, against=mark_of(data, 17)).of_check("end")
    assert (same.result, later.result, later.subject) == ("same", "not_checked", "entries 18 to 25")
    with behind_its_back(data) as bare:
        bare.execute("DELETE FROM journal WHERE nr = 25")
        bare.execute("DELETE FROM journal_payload WHERE nr = 25")
    assert verify_file(data).answer == "whole"  # nothing in the file shows it
    (fault,) = verify_file(data, against=mark).faults
    assert (fault.check, fault.subject) == ("end", "2026-0002")
    assert "the journal ends at entry 24" in fault.why


def test_a_journal_written_anew_is_seen_by_a_memo_that_was_given_out(data: Path) -> None:
    (fault,) = verify_file(data, against=mark_of(data, 12, hash="0" * 64)).faults
    assert "another hash of entry 12" in fault.why


def test_a_journal_hashed_anew_is_seen_by_the_newest_memo_in_the_folder(data: Path) -> None:
    """Somebody changes an entry and works out its hash and all later ones, as the program does."""
    with behind_its_back(data) as bare:
        bare.execute("UPDATE journal SET by = 'Somebody Else' WHERE nr = 5")
        previous = bare.execute("SELECT hash FROM journal WHERE nr = 4").fetchone()[0]
        columns = "nr, at, by, what, subject, payload_sha256"
        for row in bare.execute(f"SELECT {columns} FROM journal WHERE nr > 4 ORDER BY nr").fetchall():  # noqa: S608
            entry_hash = plain_hash([*map(str, row), previous])
            bare.execute(
                "UPDATE journal SET previous = ?, hash = ? WHERE nr = ?", (previous, entry_hash, row[0])
            )
            previous = entry_hash
    assert verify_file(data, memos=data.parent / "memos").answer == "whole"  # the file alone does not show it
    (fault,) = verify_data_file(program(), data).faults
    assert (fault.check, fault.subject) == ("end", "2026-0002")
    assert "another hash of entry" in fault.why


def test_another_id_of_the_data_file_is_seen_by_the_newest_memo_in_the_folder(data: Path) -> None:
    with behind_its_back(data) as bare:
        bare.execute("UPDATE data_file SET random_id = 'x'")
    by_memo, by_journal = verify_data_file(program(), data).faults
    assert (by_memo.check, by_memo.subject) == ("end", "2026-0002")
    assert "the id of this one was changed" in by_memo.why
    assert (by_journal.check, by_journal.subject) == ("guards", "data file")


def test_a_memo_of_another_data_file_is_refused_in_words(data: Path) -> None:
    with pytest.raises(Refused, match="recorded in another data file"):
        verify_file(data, against=mark_of(data, 12, data_file="0" * 32))
