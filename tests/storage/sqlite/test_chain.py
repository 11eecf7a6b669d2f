# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which entries belong to the chain, and which rows they vouch for; every hand that is laid on them."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.workspace import open_workspace
from desktop_app.storage.sqlite import chain
from desktop_app.storage.sqlite.chain import DATA_FILE_NOTED, Chain, TakenBack, file_digest, unpack_whole
from tests.forging import ZEROS, behind_its_back, note_values, plant_entry, rechain
from tests.making import program
from tests.storage.sqlite.migrations.old_files import old_file
from tests.storage.sqlite.verifying.folders import look_through

Hand = Callable[[sqlite3.Connection], object]
CHECK = StatusCheck(
    provision="R61-I", state="suspended", notice="No. 70", from_=Day("2026-11-11"), until=Day("2027-01-10"),
    checked_on=Day("2026-11-24"), by="JH", where="list of notices",
)  # fmt: skip
LAST = 6
"""The number of the last entry of the file that tests use; entry 1 loads the sample, and each has set one check."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data file with six checks of the standing, each with its entry, made once."""
    file = tmp_path_factory.mktemp("made") / "lodestone.sqlite"
    desk = open_workspace(program(), file, user_name="J. Haug")
    room = desk.client_workspace(desk.load_sample().value)
    for _ in range(LAST - 1):
        room.checks.add(CHECK)
    desk.close()
    return file


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path))


@contextmanager
def read(file: Path) -> Iterator[Chain]:
    with closing(sqlite3.connect(file)) as bare:
        yield Chain(bare)


def broken(file: Path) -> set[int]:
    """Return the numbers of the entries that do not belong to the chain, each looked at on its own."""
    found = set()
    with closing(sqlite3.connect(file)) as bare:
        for (nr,) in bare.execute("SELECT nr FROM journal").fetchall():
            (entry,) = Chain(bare).entries_at([nr])
            found |= {nr} if entry.fault else set()
        assert found == {e.nr for e in Chain(bare).entries_at(range(1, LAST + 9)) if e.fault}
    return found


def test_every_entry_of_a_file_as_it_was_written_belongs_to_its_chain(file: Path) -> None:
    assert not broken(file)
    with read(file) as journal:
        entries = journal.entries_on(["Record check of"])
        assert [entry.nr for entry in entries] == list(range(2, LAST + 1))
        assert not any(map(journal.fault_of_values, entries))
        assert journal.entries_on(["Record check of"], "R61-I") == entries
        assert journal.entries_on(["Record check of"], "R61-II") == []
        assert journal.entries_at([LAST + 1]) == []


@pytest.mark.parametrize("column", ["at", "by", "what", "subject", "payload_sha256", "hash"])
def test_a_changed_entry_leaves_the_chain_and_the_one_before_it_is_told_of(file: Path, column: str) -> None:
    with behind_its_back(file) as bare:
        bare.execute(f"UPDATE journal SET \"{column}\" = 'x' WHERE nr = 3")  # noqa: S608
    assert broken(file) == ({3, 4} if column == "hash" else {3})
    with read(file) as journal:
        entries = journal.entries_at([1, 2, 4])
        assert [bool(entry.doubt) for entry in entries] == [False, True, False]
        assert entries[1].doubt == "entry 3 of the journal, which comes after it, was changed"


@pytest.mark.parametrize(
    ("hand", "expected"),
    [
        (lambda bare: plant_entry(bare, "x", "", {}), {LAST + 1}),
        (lambda bare: plant_entry(bare, "x", "", {}, gap=1), {LAST, LAST + 2}),
        (lambda bare: bare.execute("DELETE FROM journal WHERE nr = 4"), {3, 5}),
        (lambda bare: bare.execute("UPDATE journal SET previous = ? WHERE nr = 3", (ZEROS,)), {2, 3}),
        # hashes that fit again one step on still leave the entry behind it with another one before it
        (lambda bare: _change_and_rechain(bare, 3, 3), {3, 4}),
        (lambda bare: _change_and_rechain(bare, 3, 4), {4, 5}),
        (lambda bare: bare.execute("DELETE FROM journal WHERE nr = 1"), {2}),
        (lambda bare: bare.execute("UPDATE journal SET previous = ? WHERE nr = 1", (ZEROS,)), {1}),
        (lambda bare: bare.execute("UPDATE data_file SET made_at = '2020-01-01'"), {1}),
        (lambda bare: bare.execute("UPDATE data_file SET random_id = 'another'"), {1}),
    ],
)
def test_which_entries_leave_the_chain(file: Path, hand: Hand, expected: set[int]) -> None:
    with behind_its_back(file) as bare:
        hand(bare)
    assert broken(file) == expected


def _change_and_rechain(bare: sqlite3.Connection, nr: int, last: int) -> None:
    bare.execute("UPDATE journal SET \"by\" = 'somebody else' WHERE nr = ?", (nr,))
    rechain(bare, nr, last)


def test_the_first_entry_carries_on_from_the_id_of_the_file_and_when_it_was_made(file: Path) -> None:
    with closing(sqlite3.connect(file)) as bare:
        random_id, made_at = bare.execute("SELECT random_id, made_at FROM data_file").fetchone()
        (previous,) = bare.execute("SELECT previous FROM journal WHERE nr = 1").fetchone()
    assert previous == file_digest(random_id, made_at)
    assert file_digest("a", "b") == _sha256(b'{"made_at":"b","random_id":"a"}')


# ---- what an entry says ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hand",
    [
        lambda bare: bare.execute("DELETE FROM journal_payload WHERE nr = 3"),
        lambda bare: bare.execute("UPDATE journal_payload SET payload = 'text' WHERE nr = 3"),
        lambda bare: bare.execute("UPDATE journal_payload SET payload = x'00' WHERE nr = 3"),
        lambda bare: bare.execute(
            "UPDATE journal_payload SET payload = ? WHERE nr = 3", (zlib.compress(b"{}"),)
        ),
        lambda bare: bare.execute(
            "UPDATE journal_payload SET payload = CAST(payload || x'00' AS BLOB) WHERE nr = 3"
        ),
    ],
)
def test_values_that_are_not_those_of_the_entry_are_not_told(file: Path, hand: Hand) -> None:
    with behind_its_back(file) as bare:
        hand(bare)
    with read(file) as journal:
        (entry,) = journal.entries_at([3])
        assert not entry.fault
        assert journal.values_of(entry) is None
        assert "the values kept with entry 3" in journal.fault_of_values(entry)


def test_values_with_their_own_hash_that_are_no_json_are_none(file: Path) -> None:
    for content in (b"{", b"[" * 100_000):
        with behind_its_back(file) as bare:
            note_values(bare, 3, {})
            bare.execute("UPDATE journal_payload SET payload = ? WHERE nr = 3", (zlib.compress(content),))
            bare.execute("UPDATE journal SET payload_sha256 = ? WHERE nr = 3", (_sha256(content),))
        with read(file) as journal:
            assert journal.values_of(journal.entries_at([3])[0]) is None


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_what_is_larger_than_all_that_is_kept_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = zlib.compress(bytes(1000))
    assert unpack_whole(packed) == bytes(1000)
    monkeypatch.setattr(chain, "_MOST_UNPACKED", 999)
    assert unpack_whole(packed) is None


# ---- rows -----------------------------------------------------------------------------------------


def held(file: Path, *ids: int) -> tuple[dict[int, str], set[int]]:
    with read(file) as journal:
        rows = journal.hold_rows("status_check", ids or range(1, LAST + 3))
        return dict(rows.faults), set(rows.of_before)


def test_rows_count_as_their_entries_set_them(file: Path) -> None:
    assert held(file) == ({}, set())


@pytest.mark.parametrize("column", ["provision", "state", "notice", "checked_on", "by", "place", "until"])
def test_a_row_whose_cell_was_changed_does_not_count(file: Path, column: str) -> None:
    with behind_its_back(file) as bare:
        bare.execute(f"UPDATE status_check SET \"{column}\" = '1' WHERE id = 3")  # noqa: S608
    faults, _ = held(file)
    assert faults == {3: "it is not as entry 3 of the journal set it"}


@pytest.mark.parametrize(
    ("hand", "faulty"),
    [
        (lambda bare: bare.execute("UPDATE journal SET \"by\" = 'x' WHERE nr = 4"), {4}),
        (lambda bare: bare.execute("DELETE FROM journal_payload WHERE nr = 3"), {3}),
        (lambda bare: bare.execute("DELETE FROM vouching_entry WHERE row_id = 3"), {3}),
        (lambda bare: bare.execute("UPDATE vouching_entry SET nr = 2 WHERE row_id = 3"), {3}),
        (lambda bare: bare.execute("UPDATE vouching_entry SET nr = 99 WHERE row_id = 3"), {3}),
        (lambda bare: bare.execute("UPDATE status_check SET id = 77 WHERE id = 3"), {77}),
    ],
)
def test_which_rows_do_not_count(file: Path, hand: Hand, faulty: set[int]) -> None:
    with behind_its_back(file) as bare:
        hand(bare)
    faults, of_before = held(file, *range(1, 99))
    assert faults.keys() == faulty
    assert not of_before


def test_a_row_that_was_put_in_does_not_count(file: Path) -> None:
    with behind_its_back(file) as bare:
        _copy_check(bare)
    assert held(file)[0] == {LAST + 1: "no entry of the journal vouches for it"}


def _copy_check(bare: sqlite3.Connection) -> None:
    names = [row[1] for row in bare.execute("PRAGMA table_info(status_check)") if row[1] != "id"]
    columns = ", ".join(f'"{name}"' for name in names)
    bare.execute(f"INSERT INTO status_check ({columns}) SELECT {columns} FROM status_check LIMIT 1")  # noqa: S608


def test_many_rows_are_held_in_batches(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with behind_its_back(file) as bare:
        bare.execute("UPDATE status_check SET state = '' WHERE id IN (2, 5)")
    monkeypatch.setattr(chain, "_AT_ONCE", 2)
    assert held(file)[0].keys() == {2, 5}


def test_a_row_before_a_changed_entry_counts_and_is_told_of(file: Path) -> None:
    with behind_its_back(file) as bare:
        bare.execute("UPDATE journal SET \"by\" = 'x' WHERE nr = 4")
    with read(file) as journal:
        rows = journal.hold_rows("status_check", range(1, LAST + 1))
    assert (set(rows.faults), set(rows.doubts)) == ({4}, {3})


@pytest.mark.parametrize(
    ("hand", "expected"),
    [
        (lambda bare: bare.execute("UPDATE journal SET \"by\" = 'x' WHERE nr = 4"), {3}),
        (lambda bare: plant_entry(bare, "x", "", {}), set()),
        (lambda bare: plant_entry(bare, "x", "", {}, gap=2), set(range(1, LAST + 1))),
        (lambda bare: bare.execute("DELETE FROM journal WHERE nr = 4"), {1, 2, 3}),
        (lambda bare: bare.execute("DELETE FROM journal WHERE nr IN (2, 4)"), {1, 3}),
        (lambda bare: bare.execute("DELETE FROM journal WHERE nr = 1"), set()),
    ],
)
def test_which_entries_something_may_have_taken_back(file: Path, hand: Hand, expected: set[int]) -> None:
    with behind_its_back(file) as bare:
        hand(bare)
    with read(file) as journal:
        entries = journal.entries_at(range(1, LAST + 1))
        assert {entry.nr for entry in entries if journal.find_taking_back(entry)} == expected


# ---- files of earlier versions --------------------------------------------------------------------


def bring_up(version: int, target: Path, *more: Hand) -> Path:
    """Return the data file of an earlier version, changed by some hands and brought up to this one."""
    file = Path(shutil.copy(old_file(version), target / "lodestone.sqlite"))
    for hand in more:
        with behind_its_back(file) as bare:
            hand(bare)
    open_workspace(program(), file, user_name="J. Haug").close()
    return file


def write_to(file: Path) -> None:
    desk = open_workspace(program(), file, user_name="J. Haug")
    desk.client_workspace(desk.clients.rows()[0].id).checks.add(CHECK)
    desk.close()


def faults_of_rows(file: Path) -> set[str]:
    """Return the rows that ``journal verify`` finds not to be what the journal says; the memos are not beside."""
    return {finding.subject for finding in look_through(file).faults if finding.check == "screenings"}


def noted(file: Path) -> list[object]:
    with read(file) as journal:
        return [journal.values_of(entry) for entry in journal.entries_on([DATA_FILE_NOTED])]


@pytest.mark.parametrize("version", [1, 6, 9, 12])
def test_a_row_of_a_version_that_did_not_journal_it_counts_and_is_named(version: int, tmp_path: Path) -> None:
    file = bring_up(version, tmp_path)
    assert held(file) == ({}, {1})
    write_to(file)
    assert held(file) == ({}, {1})
    (values,) = noted(file)
    assert isinstance(values, dict)
    assert values["of_before"] == {"status_check": [1]}
    write_to(file)
    assert len(noted(file)) == 1, "it is noted once"
    assert not faults_of_rows(file)


def test_after_the_first_writing_no_further_row_is_of_before(tmp_path: Path) -> None:
    file = bring_up(9, tmp_path)
    write_to(file)
    with behind_its_back(file) as bare:
        _copy_check(bare)
    assert held(file) == ({3: "no entry of the journal vouches for it"}, {1})
    assert faults_of_rows(file) == {"status check 3"}


def test_a_second_note_adds_no_rows_of_before(tmp_path: Path) -> None:
    file = bring_up(9, tmp_path)
    write_to(file)
    with behind_its_back(file) as bare:
        _copy_check(bare)
        nr = plant_entry(bare, DATA_FILE_NOTED, "x", {"of_before": {"status_check": [1, 2, 3]}})
        rechain(bare, nr)
    assert held(file)[1] == {1}


@pytest.mark.parametrize("nr", [1, 19])
def test_where_the_entry_that_notes_rows_of_before_is_broken_none_counts(tmp_path: Path, nr: int) -> None:
    file = bring_up(9, tmp_path)
    write_to(file)
    with behind_its_back(file) as bare:
        assert bare.execute("SELECT what FROM journal WHERE nr = 19").fetchone() == (DATA_FILE_NOTED,)
        bare.execute("UPDATE journal SET \"by\" = 'x' WHERE nr = ?", (nr,))
    faults, of_before = held(file)
    assert 1 in faults
    assert not of_before


def test_a_version_that_kept_how_it_set_rows_leaves_none_of_before(made: Path, tmp_path: Path) -> None:
    """A file that looks like one of an earlier version has no rows of before where its journal keeps all values."""
    file = Path(shutil.copy(made, tmp_path))
    with behind_its_back(file) as bare:
        bare.execute("UPDATE journal SET previous = '' WHERE nr = 1")
        rechain(bare)
        _copy_check(bare)
    assert held(file) == ({LAST + 1: "no entry of the journal vouches for it"}, set())


@pytest.mark.parametrize(
    "values",
    [
        {"status_checks": [1, 0, 0], "rows": [], "left_out": 0},
        {"shown": [], "left_out": 1, "sha256": ZEROS},
        [["status_check", [1, 2], None]],
    ],
)
def test_a_table_that_an_import_changed_without_its_values_has_rows_of_before(
    made: Path, tmp_path: Path, values: object
) -> None:
    file = Path(shutil.copy(made, tmp_path))
    with behind_its_back(file) as bare:
        bare.execute("UPDATE journal SET previous = '', what = 'Import' WHERE nr IN (1, 3)")
        note_values(bare, 3, values)
        bare.execute("DELETE FROM vouching_entry WHERE row_id = 3")
        rechain(bare)
    assert held(file) == ({}, {3})


def test_an_import_that_kept_what_it_changed_leaves_none(made: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(made, tmp_path))
    with behind_its_back(file) as bare:
        bare.execute("UPDATE journal SET previous = '', what = 'Import' WHERE nr IN (1, 3)")
        note_values(bare, 3, {"status_checks": [1, 0, 0], "vouched": []})
        bare.execute("DELETE FROM vouching_entry WHERE row_id = 3")
        rechain(bare)
    assert held(file)[1] == set()


# ---- what was taken back is looked for once while a file is open ------------------------------------


def take_back(bare: sqlite3.Connection, row_id: int) -> None:
    plant_entry(bare, "Take back:", "a check", [["status_check", row_id, {"by": "JH"}, None]])


def faulty_rows(bare: sqlite3.Connection, ids: list[int], seen: dict[str, TakenBack]) -> set[int]:
    return set(Chain(bare, seen).hold_rows("status_check", ids).faults)


def test_what_was_taken_back_after_the_first_look_is_seen_by_the_next(file: Path) -> None:
    seen: dict[str, TakenBack] = {}
    with closing(sqlite3.connect(file)) as reading:
        assert faulty_rows(reading, [1, 2], seen) == set()
        with behind_its_back(file) as bare:
            take_back(bare, 2)
        assert faulty_rows(reading, [1, 2], seen) == {2}
        with behind_its_back(file) as bare:
            take_back(bare, 1)
        assert faulty_rows(reading, [1, 2], seen) == {1, 2}


def test_a_later_look_at_older_rows_goes_back_to_their_entries(file: Path) -> None:
    with behind_its_back(file) as bare:
        take_back(bare, 1)
        bare.execute("UPDATE vouching_entry SET nr = (SELECT max(nr) FROM journal) WHERE row_id = 5")
    seen: dict[str, TakenBack] = {}
    with closing(sqlite3.connect(file)) as reading:
        faulty_rows(reading, [5], seen)
        assert 1 in faulty_rows(reading, [1], seen)


def test_payloads_are_unpacked_once_while_the_file_is_open(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with behind_its_back(file) as bare:
        take_back(bare, 2)
    unpacked: list[object] = []
    with closing(sqlite3.connect(file)) as first, closing(sqlite3.connect(file)) as second:
        seen: dict[str, TakenBack] = {}
        assert faulty_rows(first, [2], seen) == {2}

        def unpack(packed: object) -> bytes | None:
            unpacked.append(packed)
            return unpack_whole(packed)

        monkeypatch.setattr(chain, "unpack_whole", unpack)
        assert faulty_rows(second, [2], seen) == {2}
    # the values of the entry that set the row, and none that may have taken it back
    assert len(unpacked) == 1


def test_what_is_taken_back_and_rolled_back_still_counts(file: Path) -> None:
    seen: dict[str, TakenBack] = {}
    with closing(sqlite3.connect(file)) as writing:
        take_back(writing, 2)
        assert faulty_rows(writing, [2], seen) == {2}
        writing.rollback()
    with closing(sqlite3.connect(file)) as reading:
        assert faulty_rows(reading, [2], seen) == set()
