# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party rescreen`` as a process: a list is replaced, and what changed is told."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Party
from desktop_app.services.workspace import open_workspace
from tests.cli.test_command_line import lodestone
from tests.cli.test_records import BY, record, written
from tests.making import program

pytestmark = pytest.mark.e2e

HEADING = "id,name,aliases,country,kind,list,notice,listed_on,standing,from,until,source\n"
KEPT = "E-1,Hokuto Kogyo,北斗工業,JP,entity,watch,,2026-02-24,active,,,own\n"
MOVED = "E-2,Nanto Denki,南都電機,JP,entity,watch,,2026-02-24,active,,,own\n"
DROPPED = "E-3,Saito Seiki,,JP,entity,watch,,2026-02-24,active,,,own\n"
ADDED = "E-4,Yamato Jiki,,JP,entity,watch,,2026-02-24,active,,,own\n"
FIRMS = {"kept": "Hokuto Kogyo", "moved": "Nanto Denki", "dropped": "Saito Seiki", "added": "Yamato Jiki"}


def frozen(data: Path) -> tuple[list[tuple[object, ...]], dict[str, bytes]]:
    """Return the rows of the records and the bytes of their papers."""
    with closing(sqlite3.connect(data / "lodestone.sqlite")) as file:
        rows = file.execute("SELECT * FROM determination ORDER BY id").fetchall()
    return rows, {path.name: path.read_bytes() for path in (data / "memos").rglob("*.pdf")}


def load(data: Path, folder: Path, rows: str) -> None:
    file = folder / "own.csv"
    file.write_text(HEADING + rows, "utf-8")
    assert lodestone("--data-dir", data, "list", "load", file, "--name", "Own list").returncode == 0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder whose parties were looked up in a list, judged and recorded."""
    data = tmp_path / "data"
    load(data, tmp_path, KEPT + MOVED + DROPPED)
    desk = open_workspace(program(), data / "lodestone.sqlite", user_name="J. Haug")
    room = desk.client_workspace(desk.clients.create(Client(client="nord", name="Nord AG")).value)
    for key, name in FIRMS.items():
        room.parties.create(Party(party=key, name=name, country=CountryCode("JP")))
    room.searches.search_stale()
    for key, entry in (("kept", "E-1"), ("moved", "E-2"), ("dropped", "E-3")):
        room.judgements.judge(key, "own-list", entry, "same", why="the same address")
    desk.close()
    for key, name in FIRMS.items():
        case = written(tmp_path / "cases", f"{key}.json", parties=[{"role": "end_user", "name": name}])
        record(data, "make", case, *BY)
    return data


def test_exactly_what_changed_in_a_newer_list_comes_back_and_records_stay(data: Path, tmp_path: Path) -> None:
    before = frozen(data)
    load(data, tmp_path, KEPT + MOVED.replace("watch", "control") + ADDED)
    done = lodestone("--data-dir", data, "party", "rescreen", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    tree = json.loads(done.stdout)
    assert list(tree) == ["new", "gone", "changed", "screenings", "records"]
    assert [one["id"] for one in tree["new"]] == ["E-4"]
    assert [(one["id"], one["judged"], one["comes_back"]) for one in tree["gone"]] == [("E-3", "same", True)]
    (changed,) = tree["changed"]
    assert changed == {
        "party": "Nanto Denki",
        "key": "moved",
        "entry": "Nanto Denki",
        "list": "own-list",
        "id": "E-2",
        "verdict": "match",
        "judged": "same",
        "why": "the same address",
        "by": "J. Haug",
        "on": changed["on"],
        "comes_back": True,
        "changes": ["the entry stood in the list watch, now in control"],
    }
    touched = {one["number"]: one["why"] for one in tree["records"]}
    assert {"2026-0002", "2026-0003", "2026-0004"} <= set(touched)
    assert all(one["version"] == "1" for one in tree["records"])
    assert frozen(data) == before
    said = lodestone("--data-dir", data, "party", "rescreen", "--client", "nord").stdout
    assert "0 new, 1 gone, 1 changed" in said
    assert "judged same by J. Haug" in said
    assert "they stay as they are" in said


def test_it_needs_a_data_folder_and_one_client(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert lodestone("--data-dir", data, "party", "rescreen").returncode == 3
    lodestone("--data-dir", data, "client", "add", "Nord AG")
    done = lodestone("--data-dir", data, "party", "rescreen")
    assert done.returncode == 0
    assert "0 parties and owners" in done.stdout
    lodestone("--data-dir", data, "client", "add", "Sued AG")
    several = lodestone("--data-dir", data, "party", "rescreen", "--json")
    assert (several.returncode, several.stdout) == (3, "")
    assert "none is named" in several.stderr
