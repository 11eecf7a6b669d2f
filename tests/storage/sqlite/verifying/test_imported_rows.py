# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Status checks that come in with a workbook are vouched for like those typed in, taken back and taken in again too."""

from __future__ import annotations

from pathlib import Path

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program
from tests.services.importing.looking import book, commit
from tests.storage.sqlite.verifying.folders import behind_its_back, faults

CHECK = {
    "provision": "R61-I", "state": "suspended", "from": "2026-11-11", "until": "2027-01-10",
    "checked_on": "2026-11-24", "by": "JH", "where": "list of notices",
}  # fmt: skip


def open_folder(folder: Path) -> Workspace:
    return open_workspace(program(), folder / "lodestone.sqlite", user_name="J. Haug")


def test_checks_of_a_workbook_are_vouched_for(tmp_path: Path) -> None:
    desk = open_folder(tmp_path)
    client = desk.clients.create(Client(name="Nordwerk", country=CountryCode("DE"))).value
    file = book(tmp_path / "checks.xlsx", status_checks=[CHECK])
    done = commit(desk, file, client)
    assert done.undo is not None
    undone = desk.undo_change(done.undo)
    assert undone.undo is not None
    desk.undo_change(undone.undo)
    desk.close()
    assert faults(tmp_path / "lodestone.sqlite") == set()
    with behind_its_back(tmp_path / "lodestone.sqlite") as bare:
        assert bare.execute("UPDATE status_check SET until = '2029-01-10'").rowcount == 1
    assert {check for check, _ in faults(tmp_path / "lodestone.sqlite")} == {"screenings"}
