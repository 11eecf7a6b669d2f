# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone client`` as a process: what it makes, what it refuses, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.basics.files import display_name
from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import open_folder
from tests.cli.test_command_line import lodestone
from tests.making import program

pytestmark = pytest.mark.e2e


def test_the_first_client_makes_the_data_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = lodestone("--data-dir", data, "client", "add", "Kitakami Magnetics", "--country", "JP", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "key": "kitakami-magnetics",
        "name": "Kitakami Magnetics",
        "country": "JP",
    }
    listed = lodestone("--data-dir", data, "client", "list", "--json")
    assert json.loads(listed.stdout) == [json.loads(done.stdout)]


def test_a_name_that_is_there_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    lodestone("--data-dir", tmp_path, "client", "add", "Haug GmbH", "--key", "haug")
    again = lodestone("--data-dir", tmp_path, "client", "add", " haug  gmbh ", "--key", "other")
    assert (again.returncode, again.stdout) == (3, "")
    assert 'there is already a client "Haug GmbH"; nothing was changed' in again.stderr
    same_key = lodestone("--data-dir", tmp_path, "client", "add", "Another", "--key", "haug")
    assert same_key.returncode == 3
    listed = lodestone("--data-dir", tmp_path, "client", "list", "--json")
    assert json.loads(listed.stdout) == [{"key": "haug", "name": "Haug GmbH", "country": None}]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["X", "--country", "Japan"], "--country"),
        ([" "], "NAME"),
        (["X", "--key", "k" * 20_000], "--key"),
        (["X" * 20_000], "NAME"),
    ],
)
def test_what_cannot_be_taken_makes_no_folder(tmp_path: Path, arguments: list[str], told: str) -> None:
    data = tmp_path / "data"
    done = lodestone("--data-dir", data, "client", "add", *arguments)
    assert (done.returncode, done.stdout) == (3, "")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not data.exists()


def test_a_listing_without_a_data_folder_is_refused_and_makes_none(tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = lodestone("--data-dir", data, "client", "list")
    assert done.returncode == 3
    assert display_name(data / "lodestone.sqlite") in done.stderr
    assert not data.exists()


def test_a_folder_that_a_window_has_open_takes_no_client_and_lists_those_it_has(tmp_path: Path) -> None:
    lodestone("--data-dir", tmp_path, "client", "add", "Haug")
    opened = open_folder(program(), Folders(tmp_path))
    try:
        refused = lodestone("--data-dir", tmp_path, "client", "add", "Kitakami")
        listed = lodestone("--data-dir", tmp_path, "client", "list")
    finally:
        opened.close()
    assert refused.returncode == 3
    assert "already open" in refused.stderr
    assert (listed.returncode, listed.stdout) == (0, "haug  Haug\n")


def test_names_in_another_script_get_a_key_and_stay_as_they_are(tmp_path: Path) -> None:
    done = lodestone("--data-dir", tmp_path, "client", "add", "北上磁石", "--json")
    assert json.loads(done.stdout) == {"key": "client", "name": "北上磁石", "country": None}
    assert "北上磁石" in lodestone("--data-dir", tmp_path, "client", "list").stdout
