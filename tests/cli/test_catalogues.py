# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone catalogue`` as a process: which client it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_command_line import lodestone
from tests.making import program

pytestmark = pytest.mark.e2e


def test_the_only_client_needs_no_name(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    done = lodestone("--data-dir", data, "catalogue", "save", "--out", file)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{file}\n")
    titles = [table.title for table in program().workbooks.read_tables([file])[0].tables]
    assert "Products" in titles


def test_of_two_clients_one_must_be_named(data: Path, tmp_path: Path) -> None:
    lodestone("--data-dir", data, "client", "add", "Haug")
    file = tmp_path / "out.xlsx"
    unnamed = lodestone("--data-dir", data, "catalogue", "save", "--out", file)
    unknown = lodestone("--data-dir", data, "catalogue", "save", "--client", "Nobody", "--out", file)
    assert (unnamed.returncode, unknown.returncode) == (3, 3)
    assert "there are 2 clients, and none is named" in unnamed.stderr
    assert 'there is no client "Nobody"' in unknown.stderr
    assert not file.exists()
    assert (
        lodestone("--data-dir", data, "catalogue", "save", "--client", "HAUG", "--out", file).returncode == 0
    )


def test_the_data_file_is_not_overwritten(data: Path, tmp_path: Path) -> None:
    database = data / "lodestone.sqlite"
    before = database.read_bytes()
    assert lodestone("--data-dir", data, "catalogue", "save", "--out", database).returncode == 3
    assert lodestone("--data-dir", data, "catalogue", "save", "--out", tmp_path).returncode == 3
    assert lodestone("--data-dir", data, "catalogue", "save", "--out", tmp_path / "x.csv").returncode == 3
    assert database.read_bytes() == before


def test_a_folder_without_data_is_refused_and_stays_empty(tmp_path: Path) -> None:
    done = lodestone("--data-dir", tmp_path, "catalogue", "save", "--out", tmp_path / "x.xlsx")
    assert done.returncode == 3
    assert "there is no data file" in done.stderr
    assert not list(tmp_path.iterdir())
