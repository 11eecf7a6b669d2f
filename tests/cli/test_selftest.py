# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program tries itself, and the sample it tries itself on is the one that ships."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import run_command_line
from desktop_app.paths import Folders
from desktop_app.services.data_folder.sample import load_sample, open_sample
from desktop_app.services.workspace import open_workspace
from desktop_app.ui.startup.display import DISPLAYS, PLATFORM
from tests.making import program

TREE = Path(__file__).resolve().parents[2]


@pytest.mark.e2e
def test_a_whole_copy_says_so_though_there_be_no_display(tmp_path: Path) -> None:
    platform = {} if sys.platform == "linux" else {"QT_QPA_PLATFORM": "offscreen"}
    env = {name: value for name, value in os.environ.items() if name not in (*DISPLAYS, PLATFORM)}
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "selftest", "--json"],
        cwd=TREE,
        env={**env, "HOME": str(tmp_path), "DISPLAY": ":987", **platform},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode()
    told = json.loads(done.stdout)
    assert told["imports"] > 0
    checks = told["checks"]
    assert [check["check"] for check in checks] == [
        *("resources", "examples", "sample", "memo", "database", "window")
    ]
    assert all(check["ok"] for check in checks)
    assert 0 < checks[-1]["drawn_after"] < checks[-1]["seconds"]


def test_a_copy_that_is_not_whole_says_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    def blank(read: Any, conclusion: Any, pack: Any, stamp: Any) -> bytes:
        return b"nothing"

    status = run_command_line(replace(program(), print_memo=blank), ["selftest"])
    said = capsys.readouterr().out
    assert status == 4
    assert "FAIL memo" in said
    assert "ok   examples" in said


def test_the_workbook_that_ships_is_the_sample(tmp_path: Path) -> None:
    desk = open_workspace(program(), tmp_path / "x.sqlite")
    try:
        desk.importing.write_example(tmp_path / "nordwerk.xlsx")
    finally:
        desk.close()
    shipped = TREE / "resources" / "samples" / "nordwerk.xlsx"
    assert (tmp_path / "nordwerk.xlsx").read_bytes() == shipped.read_bytes()


def test_the_cases_from_the_data_file_are_those_of_the_sheets(tmp_path: Path) -> None:
    stored = load_sample(program(), Folders(tmp_path / "x")).build_line_cases()
    sheets = open_sample(program()).build_line_cases()
    assert {(line.shipment, line.line): line.case for line in stored} == {
        (line.shipment, line.line): line.case for line in sheets
    }
