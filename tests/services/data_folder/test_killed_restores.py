# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A restore killed at any step leaves the data file of before or that of the backup, whole, and nothing else.

It is killed at every third step or eighth; by ``make thorough`` at every one.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace
from tests.budget import IS_THOROUGH
from tests.making import program

TREE = Path(__file__).resolve().parents[3]
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="there are no forks there"),
]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Return where a data folder as a killed window leaves it is prepared: changes lie beside its file."""
    running, prepared = tmp_path / "running", tmp_path / "prepared"
    with closing(open_workspace(program(), running / "lodestone.sqlite")) as workspace:
        workspace.clients.create(Client(name="In both", country=CountryCode("DE")))
        workspace.write_backup(running / "backups" / "backup.sqlite")
        workspace.clients.create(Client(name="Later", country=CountryCode("DE")))
        shutil.copytree(running, prepared)
    assert (prepared / "lodestone.sqlite-wal").stat().st_size
    return tmp_path


def killed_restores(base: Path, every: int = 1) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.services.data_folder.killed_restores", base, str(every)],
        cwd=TREE,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_either_state_is_whole(base: Path) -> None:
    every = 1 if IS_THOROUGH else 3
    lines = killed_restores(base, every)
    assert len(lines) * every > 15, "there are as many steps as that"
    was_restored = [line["names"] == ["In both"] for line in lines]
    assert was_restored == sorted(was_restored), "once it is restored it stays so"
    assert not was_restored[0]
    assert was_restored[-1]
    for line in lines:
        assert line["names"] in (["In both"], ["In both", "Later"]), line
        assert line["by_hand"] == line["names"], line
        assert line["faults"] == [], line
        assert line["left"] == [], line
        assert len(line["replaced"]) == (line["names"] == ["In both"]), line


def test_a_damaged_file_keeps_what_lies_beside_it(base: Path) -> None:
    (base / "prepared" / "lodestone.sqlite").write_bytes(b"damaged " * 1000)
    unmerged = (base / "prepared" / "lodestone.sqlite-wal").stat().st_size
    lines = killed_restores(base, every=1 if IS_THOROUGH else 8)
    assert lines[-1]["names"] == ["In both"]
    for line in lines:
        assert line["left"] == [], line
        if line["names"]:
            assert [name.rpartition(".")[2] for name in line["replaced"]] == ["sqlite", "sqlite-wal"], line
        else:
            assert line["replaced"] == [], line
            assert line["unmerged"] == unmerged, line
