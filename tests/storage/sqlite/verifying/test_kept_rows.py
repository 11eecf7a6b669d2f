# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Status checks, judgements, look-ups, clients and loaded lists changed behind the program: each is named, alone.

A third of the changes of cells is tried; by ``make thorough`` all.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.schema.declaration import CountryCode, Day
from desktop_app.services.schema.forms import Client, Party, StatusCheck
from desktop_app.services.workspace import Workspace, open_workspace
from tests.budget import one_of_each, some_of
from tests.making import program
from tests.storage.sqlite.verifying.folders import (
    behind_its_back,
    copy_again,
    copy_folder,
    look_through,
    told,
)
from tests.storage.sqlite.verifying.test_every_cell import other_values

LIST = """id,name,aliases,country,kind,list,notice,listed_on,standing,from,until,source
E-1,Hokuto Kogyo,北斗工業,JP,entity,watch,,2026-02-24,active,,,own
E-2,Nanto Denki,南都電機,JP,entity,watch,,2026-02-24,active,,,own
"""
CHECK = StatusCheck(
    provision="R61-I", state="suspended", notice="No. 70", from_=Day("2026-11-11"), until=Day("2027-01-10"),
    checked_on=Day("2026-11-24"), by="JH", where="list of notices",
)  # fmt: skip
CHECK_OF = {
    "status_check": "screenings", "party_judgement": "screenings", "party_search": "screenings",
    "client": "screenings", "party_list": "packs", "party_list_version": "packs", "party_list_entry": "packs",
}  # fmt: skip
SUBJECTS = {
    "status_check": {"status check 1", "status check 2"}, "party_judgement": {"judgement 1", "judgement 2"},
    "party_search": {"look-up 1", "look-up 2"}, "client": {"client 1"}, "party_list": {"list own-list"},
    "party_list_version": {"list own-list@1", "list own-list@2", "list own-list"},
    "party_list_entry": {"list own-list@1", "list own-list@2"},
}  # fmt: skip


def open_folder(folder: Path) -> Workspace:
    return open_workspace(program(), folder / "lodestone.sqlite", user_name="J. Haug")


@pytest.fixture(scope="module")
def kept_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two of everything that is checked, and a client that was deleted with its rows."""
    folder = tmp_path_factory.mktemp("kept") / "data"
    folder.mkdir()
    desk = open_folder(folder)
    room = desk.client_workspace(
        desk.clients.create(Client(name="Nordwerk", country=CountryCode("DE"))).value
    )
    for text in (LIST, LIST + "E-3,Saito Seiki,,JP,entity,watch,,2026-02-24,active,,,own\n"):
        file = folder.parent / "own.csv"
        file.write_text(text, "utf-8")
        desk.party_lists.load_file(file, name="Own list")
    for key, name, entry in (("hokuto", "Hokuto Kogyo", "E-1"), ("nanto", "Nanto Denki", "E-2")):
        room.parties.create(Party(party=key, name=name, country=CountryCode("JP")))
        room.searches.search_stale()
        room.judgements.judge(key, "own-list", entry, "same", why="the same address")
    room.checks.add(CHECK)
    room.checks.add(CHECK)
    other = desk.client_workspace(
        desk.clients.create(Client(name="Short-lived", country=CountryCode("DE"))).value
    )
    other.checks.add(CHECK)
    deleted = desk.clients.delete(other.client)
    assert deleted.undo is not None
    desk.undo_change(deleted.undo)
    desk.clients.delete(other.client)
    desk.close()
    return folder


def test_a_folder_as_the_program_left_it_is_in_order(kept_folder: Path, tmp_path: Path) -> None:
    file = copy_folder(kept_folder, tmp_path / "data")
    verification = look_through(file)
    assert verification.faults == (), told(verification.faults)
    same = {(found.check, found.subject) for found in verification.findings if found.result == "same"}
    assert {("packs", "list own-list@1"), ("packs", "list own-list@2")} <= same
    assert ("screenings", "7 status checks, judgements, look-ups and clients") in same


@pytest.mark.parametrize("table", CHECK_OF)
def test_every_cell_and_row_changed_behind_the_program_is_named(
    table: str, kept_folder: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(kept_folder / "lodestone.sqlite")) as bare:
        columns = [row[1] for row in bare.execute(f"PRAGMA table_info({table})")]
        rows = bare.execute(f"SELECT rowid, * FROM {table} LIMIT 2").fetchall()  # noqa: S608
    delete = f"DELETE FROM {table} WHERE rowid = ?"  # noqa: S608
    changes: list[tuple[str, tuple[object, ...]]] = [(delete, (rows[0][0],))]
    every = (
        (f'UPDATE {table} SET "{column}" = ? WHERE rowid = ?', (other, rowid), type(value))  # noqa: S608
        for rowid, *row in rows
        for column, value in zip(columns, row, strict=True)
        for other in other_values(value, every_kind=rowid == rows[0][0])
        if (other, type(other)) != (value, type(value)) and column != "version_id"
    )
    # of each column a change of each kind
    kinds = one_of_each(every, lambda change: (change[0], change[2], type(change[1][0])))
    changes += [(statement, parameters) for statement, parameters, _ in some_of(kinds, 3)]
    others = ", ".join(f'"{column}"' for column in columns if column != "id")
    if "id" in columns and table not in ("client", "party_list"):
        again = {"party_search": "firm || 'x'", "party_list_version": "version"}
        values = others.replace('"firm"', again["party_search"]) if table == "party_search" else others
        values = values.replace('"version"', "version + 7") if table == "party_list_version" else values
        changes.append((f"INSERT INTO {table} ({others}) SELECT {values} FROM {table} LIMIT 1", ()))  # noqa: S608
    failures, file = [], copy_folder(kept_folder, tmp_path / "data")
    for statement, parameters in changes:
        copy_again(kept_folder, file)
        try:
            with behind_its_back(file) as bare:
                before = list(bare.execute(f"SELECT * FROM {table}"))  # noqa: S608
                bare.execute(statement, parameters)
                after = list(bare.execute(f"SELECT * FROM {table}"))  # noqa: S608
        except sqlite3.Error:
            continue  # the database itself does not allow it
        if [list(map(repr, row)) for row in before] == [list(map(repr, row)) for row in after]:
            continue
        found = look_through(file).faults
        checks = {finding.check for finding in found}
        named = {finding.subject for finding in found}
        if CHECK_OF[table] not in checks or not named & SUBJECTS[table] | {
            name
            for name in named
            if name.split()[0] in ("status", "judgement", "look-up", "own-list@8", "list")
        }:
            failures.append(f"{statement} {parameters!r:.60}:\n{told(found)}")
    assert failures == [], "\n".join(failures[:12])


def test_a_check_prolonged_and_a_list_emptied_are_named(kept_folder: Path, tmp_path: Path) -> None:
    file = copy_folder(kept_folder, tmp_path / "data")
    with behind_its_back(file) as bare:
        bare.execute("UPDATE status_check SET until = '2029-01-10' WHERE id = 1")
        bare.execute("DELETE FROM party_list_entry")
    found = {(fault.check, fault.subject): fault.why for fault in look_through(file).faults}
    assert "until is not what entry" in found["screenings", "status check 1"]
    assert found["packs", "list own-list@2"] == "It holds 0 entries; 3 were loaded"


def test_a_row_changed_behind_the_program_and_then_by_it_is_named_still(
    kept_folder: Path, tmp_path: Path
) -> None:
    file = copy_folder(kept_folder, tmp_path / "data")
    with behind_its_back(file) as bare:
        bare.execute("UPDATE client SET second_person = 'yes'")
    desk = open_folder(file.parent)
    client = desk.clients.rows()[0].id
    desk.clients.update(client, replace(desk.clients.get(client), note="changed by the program"))
    desk.close()
    found = {(fault.check, fault.subject): fault.why for fault in look_through(file).faults}
    assert "second_person had been changed without an entry" in found["screenings", "client 1"]
