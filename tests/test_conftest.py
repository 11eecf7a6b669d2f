# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The guards that hold for every test do hold."""

from __future__ import annotations

import socket
import sqlite3
import tempfile
import urllib.request
from pathlib import Path

import pytest

from tests.architecture.source import TREE


def test_there_is_no_network() -> None:
    with pytest.raises(AssertionError, match="no network"):
        socket.socket()
    with pytest.raises(AssertionError, match="no network"):
        urllib.request.urlopen("http://127.0.0.1:9/")


def test_the_tree_cannot_be_written_to() -> None:
    with pytest.raises(AssertionError, match="outside its own folder"):
        (TREE / "stray.txt").write_text("x")
    with pytest.raises(AssertionError, match="outside its own folder"):
        (TREE / "stray").mkdir()
    with pytest.raises(AssertionError, match="outside its own folder"):
        sqlite3.connect(TREE / "stray.sqlite")
    assert not list(TREE.glob("stray*"))


def test_own_folders_can_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    (Path.home() / "x").write_text("x")
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
    sqlite3.connect(":memory:").close()
    sqlite3.connect(tmp_path / "x.sqlite").close()


def test_home_is_not_the_users(tmp_path: Path) -> None:
    assert Path.home().parents[0] in tmp_path.parents
