# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A backup is looked at as a whole before anything is changed: what was done to it is told, and none is taken so."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.seals import add_seal, is_intact, remove_seal
from desktop_app.paths import Folders
from desktop_app.services.context.stores import BACKUP_TAKEN
from desktop_app.services.data_folder.backups import (
    FileFacts,
    check_backup,
    find_whole_backup,
    list_backups,
    read_facts,
    restore_backup,
)
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace
from desktop_app.storage.sqlite.chain import DATA_FILE_NOTED
from tests.making import program, put_empty_data_file

OLD = sorted((Path(__file__).parents[2] / "storage/sqlite/migrations/old").glob("*.sqlite"))


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a backup of the sample client with a determination in it, made once."""
    folder = tmp_path_factory.mktemp("recorded")
    with closing(open_workspace(program(), folder / "lodestone.sqlite")) as workspace:
        client = workspace.client_workspace(workspace.load_sample().value)
        product = client.products.find("KM-4212")
        assert product is not None
        screening = client.screenings.start_product(product).value
        client.records.record_determination(screening.id, Signature("J. Haug", "export control"))
        workspace.write_backup(folder / "backup.sqlite")
    return folder / "backup.sqlite"


@pytest.fixture
def backup(recorded: Path, folders: Folders) -> Path:
    """Return that backup in a data folder with one client more."""
    with closing(open_workspace(program(), put_empty_data_file(folders.database))) as workspace:
        workspace.clients.create(Client(name="Later", country=CountryCode("DE")))
    return Path(shutil.copy(recorded, folders.backups_folder / "lodestone-2026-11-23.sqlite"))


def refused(folders: Folders, backup: Path) -> str:
    """Return why a backup is not taken; nothing is changed by looking at it, and by trying to restore it."""
    before = folders.database.read_bytes()
    with pytest.raises(Refused) as caught:
        check_backup(program(), folders, backup)
    with pytest.raises(Refused):
        restore_backup(program(), folders, backup)
    assert caught.value.file == str(backup)
    assert caught.value.do
    assert folders.database.read_bytes() == before
    assert not list(folders.data.glob(".restoring-*"))
    assert not list(folders.data.glob("lodestone-replaced-*"))
    return str(caught.value)


# ---- what is told --------------------------------------------------------------------------------


def test_what_would_be_replaced_and_with_what_is_told_in_numbers(folders: Folders, backup: Path) -> None:
    before = {file: file.read_bytes() for file in folders.data.rglob("*") if file.is_file()}
    checked = check_backup(program(), folders, backup)
    assert checked.is_sealed
    assert (checked.facts.clients, checked.facts.records) == (1, 1)
    assert checked.facts.products > 5
    assert checked.facts.entry > 1
    assert len(checked.facts.day) == len("2026-11-24")
    assert checked.now == FileFacts(clients=1, products=0, records=0, entry=1, day=checked.facts.day)
    after = {file: file.read_bytes() for file in folders.data.rglob("*") if file.is_file()}
    assert after == before


def test_a_data_file_that_cannot_be_read_is_told_as_that(folders: Folders, backup: Path) -> None:
    folders.database.write_bytes(b"damaged " * 100)
    assert check_backup(program(), folders, backup).now is None
    folders.database.unlink()
    assert read_facts(program(), folders) is None


def facts_before_taking(folders: Folders) -> FileFacts:
    """Return what is in the data file but for what taking it has added to its journal."""
    facts = read_facts(program(), folders)
    assert facts is not None
    desk = open_workspace(program(), folders.database)
    newest, *before = desk.list_journal()
    desk.close()
    assert newest.what == BACKUP_TAKEN
    last = next(entry for entry in before if entry.what != DATA_FILE_NOTED)
    assert (newest.subject, facts.entry) == (last.at[:10], newest.nr)
    return replace(facts, entry=last.nr, day=last.at[:10])


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_a_backup_of_an_earlier_version_is_brought_up(old: Path, folders: Folders) -> None:
    checked = check_backup(program(), folders, old)
    assert not checked.is_sealed
    restore_backup(program(), folders, old)
    assert facts_before_taking(folders) == checked.facts


# ---- what was done to it --------------------------------------------------------------------------


def flip(file: Path, position: int) -> None:
    content = bytearray(file.read_bytes())
    content[position] ^= 1 << (position % 8)
    file.write_bytes(content)


@pytest.mark.parametrize("share", range(12))
def test_one_bit_anywhere_is_noticed(share: int, folders: Folders, backup: Path) -> None:
    flip(backup, random.Random(share).randrange(backup.stat().st_size - 120))  # noqa: S311  no secret
    with pytest.raises(Refused) as caught:
        check_backup(program(), folders, backup)
    assert "its bytes are not those that were written" in str(caught.value)


@pytest.mark.parametrize("share", range(20))
def test_a_backup_without_a_seal_never_brings_another_record(
    share: int, folders: Folders, backup: Path
) -> None:
    remove_seal(backup)
    with closing(sqlite3.connect(backup)) as bare:
        before = recorded_rows(bare)
    flip(backup, random.Random(share).randrange(backup.stat().st_size))  # noqa: S311
    try:
        checked = check_backup(program(), folders, backup)
    except Refused:
        return
    assert not checked.is_sealed
    with closing(sqlite3.connect(backup)) as bare:
        assert recorded_rows(bare) == before


def recorded_rows(bare: sqlite3.Connection) -> list[tuple[object, ...]]:
    tables = ("determination", "journal", "filed_paper", "law_content", "evidence")
    return [row for table in tables for row in bare.execute(f"SELECT * FROM {table}")]  # noqa: S608  names of ours


@pytest.mark.parametrize("left", [0, 50, 99, 4096, 0.3, 0.7, 0.99])
def test_one_that_was_cut_off_is_refused(left: float, folders: Folders, backup: Path) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[: int(left * len(content) if left < 1 else left)])
    refused(folders, backup)


def guards(bare: sqlite3.Connection, table: str) -> list[str]:
    """Drop the triggers of a table and return how they are made."""
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    rows = bare.execute(query, (table,)).fetchall()
    for name, _sql in rows:
        bare.execute(f"DROP TRIGGER {name}")
    return [sql for _name, sql in rows]


def change(table: str, statement: str) -> Callable[[sqlite3.Connection], None]:
    """Return what changes a table behind the back of its guards and puts them back."""

    def work(bare: sqlite3.Connection) -> None:
        made = guards(bare, table)
        assert bare.execute(statement).rowcount
        for sql in made:
            bare.execute(sql)

    return work


def drop_first_index(bare: sqlite3.Connection) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql > ''"
    bare.execute(f"DROP INDEX {bare.execute(query).fetchone()[0]}")


ALTERED: dict[str, Callable[[sqlite3.Connection], object]] = {
    "a verdict": change("determination", "UPDATE determination SET verdict = 'OUTSIDE'"),
    "a conclusion": change(
        "determination", "UPDATE determination SET conclusion_json = replace(conclusion_json, '0', '1')"
    ),
    "an entry": change("journal", "UPDATE journal SET by = 'somebody else' WHERE nr = 1"),
    "an entry taken out": change("journal", "DELETE FROM journal WHERE nr = 1"),
    "a memo": change("filed_paper", "UPDATE filed_paper SET pdf = x'255044462d'"),
    "a record taken out": change("filed_paper", "DELETE FROM filed_paper"),
    "a guard dropped": lambda bare: guards(bare, "determination"),
    "a guard planted": lambda bare: bare.execute(
        "CREATE TRIGGER planted AFTER INSERT ON client BEGIN DELETE FROM product; END"
    ),
    "a view planted": lambda bare: bare.execute("CREATE VIEW planted AS SELECT 1"),
    "a table taken out": lambda bare: bare.execute("DROP TABLE rate"),
    "a table more": lambda bare: bare.execute("CREATE TABLE more (x)"),
    "an index taken out": lambda bare: drop_first_index(bare),
    "a version": lambda bare: bare.execute("PRAGMA user_version = 3"),
    "a row without its client": lambda bare: bare.execute("UPDATE product SET client_id = 99"),
}  # fmt: skip


@pytest.mark.parametrize("is_sealed", [True, False])
@pytest.mark.parametrize("what", ALTERED)
def test_one_that_was_altered_is_refused(what: str, is_sealed: bool, folders: Folders, backup: Path) -> None:
    if not is_sealed:
        remove_seal(backup)
    with closing(sqlite3.connect(backup, isolation_level=None)) as bare:
        ALTERED[what](bare)
    assert "cannot be used" in refused(folders, backup)


def test_what_lies_beside_a_sealed_backup_is_no_part_of_it(folders: Folders, backup: Path) -> None:
    facts = check_backup(program(), folders, backup).facts
    with closing(sqlite3.connect(backup)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        sealed = backup.read_bytes()
        bare.execute("DELETE FROM product")
        bare.commit()
        beside = Path(f"{backup}-wal").read_bytes()
    backup.write_bytes(sealed)
    Path(f"{backup}-wal").write_bytes(beside)
    remove_seal(backup)
    add_seal(backup)
    restore_backup(program(), folders, backup)
    assert facts_before_taking(folders) == facts


def test_a_newer_one_is_refused_as_that(folders: Folders, backup: Path) -> None:
    remove_seal(backup)
    with closing(sqlite3.connect(backup)) as bare:
        bare.execute("PRAGMA user_version = 99")
    with pytest.raises(Refused, match="written by a newer Lodestone"):
        check_backup(program(), folders, backup)


# ---- the newest that is whole --------------------------------------------------------------------


@pytest.fixture
def four(folders: Folders, backup: Path) -> list[Path]:
    """Return backups from the newest to the oldest: the two newest are damaged."""
    paths = []
    for age in range(4):
        path = folders.backups_folder / f"b{age}.sqlite"
        shutil.copy(backup, path)
        os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
        paths.append(path)
    backup.unlink()
    for damaged in paths[:2]:
        flip(damaged, 20_000)
        os.utime(damaged, (1_700_000_000 - paths.index(damaged),) * 2)
    return paths


def test_the_newest_whole_one_is_found_and_the_others_are_named(folders: Folders, four: list[Path]) -> None:
    assert [backup.file for backup in list_backups(folders)] == four
    found = find_whole_backup(program(), folders)
    assert found.newest is not None
    assert found.newest.backup.file == four[2]
    assert [refusal.file for refusal in found.refused] == [str(path) for path in four[:2]]


def test_where_none_is_whole_none_is_found(folders: Folders, four: list[Path]) -> None:
    for path in four[2:]:
        path.write_bytes(b"x")
    found = find_whole_backup(program(), folders)
    assert found.newest is None
    assert len(found.refused) == 4


# ---- the seal ------------------------------------------------------------------------------------


def test_a_backup_put_in_place_by_hand_becomes_a_data_file(folders: Folders, backup: Path) -> None:
    assert is_intact(backup)
    folders.database.unlink()
    shutil.copy(backup, folders.database)
    with closing(open_workspace(program(), folders.database)) as workspace:
        workspace.clients.create(Client(name="Later", country=CountryCode("DE")))
        assert workspace.verify_records() == []
    assert is_intact(folders.database) is None


def test_the_seal_comes_off_as_it_was_put_on(tmp_path: Path) -> None:
    file = tmp_path / "b.sqlite"
    file.write_bytes(b"x" * 5000)
    assert is_intact(file) is None
    add_seal(file)
    assert is_intact(file)
    remove_seal(file)
    assert file.read_bytes() == b"x" * 5000
