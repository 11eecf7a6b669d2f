# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone client save`` and ``client take`` as processes: what they print, what they refuse and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_command_line import lodestone
from tests.making import CASE_FILES

pytestmark = pytest.mark.e2e
CASE = next(path for path in CASE_FILES if path.name.startswith("p01"))
BY = ("--by", "M. Roth")


@pytest.fixture
def file(data: Path, tmp_path: Path) -> Path:
    """Return the file of the sample client, for which one case was recorded."""
    made = lodestone("--data-dir", data, "record", "make", CASE, *BY, "--role", "export control")
    assert made.returncode == 0, made.stderr
    target = tmp_path / "n.lodestone-client"
    saved = lodestone("--data-dir", data, "client", "save", "nordwerk", "--out", target, "--json")
    assert (saved.returncode, saved.stderr) == (0, "")
    assert json.loads(saved.stdout) == {
        "key": "nordwerk", "name": "Nordwerk Antriebe GmbH", "records": 1, "papers": 1, "evidence": 0,
    }  # fmt: skip
    return target


def test_a_client_is_taken_once_and_its_record_is_marked(data: Path, file: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    taken = lodestone("--data-dir", there, "client", "take", file, *BY, "--json")
    assert (taken.returncode, taken.stderr) == (0, "")
    assert json.loads(taken.stdout)["records"] == 1
    again = lodestone("--data-dir", there, "client", "take", file, *BY)
    assert again.returncode == 0
    assert again.stdout.startswith("Taken before; nothing was changed: ")
    (before,), (after,) = (
        json.loads(lodestone("--data-dir", folder, "record", "list", "--json").stdout)
        for folder in (data, there)
    )
    assert before["from"] is None
    assert len(after["from"]) == 32
    assert {**after, "from": None} == before
    paper = there / after["paper"]
    for command in (("journal", "verify"), ("verify", paper), ("record", "rerun", after["number"])):
        assert lodestone("--data-dir", there, *command).returncode == 0, command
    against = lodestone("--data-dir", there, "journal", "verify", "--against", paper)
    assert against.returncode == 0


def test_a_client_that_was_handed_over_takes_no_more_records(data: Path, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "h.lodestone-client"
    alone = lodestone("--data-dir", data, "client", "save", "nordwerk", "--out", target, "--hand-over")
    assert alone.returncode == 2
    saved = lodestone("--data-dir", data, "client", "save", "nordwerk", "--out", target, "--hand-over", *BY)
    assert saved.returncode == 0, saved.stderr
    made = lodestone("--data-dir", data, "record", "make", CASE, *BY, "--role", "export control")
    assert made.returncode == 3
    assert "handed over on " in made.stderr
    assert lodestone("--data-dir", data, "journal", "verify").returncode == 0


def test_what_is_refused_ends_with_3(data: Path, file: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.lodestone-client"
    cut.write_bytes(file.read_bytes()[:-1])
    for refused in (
        ("client", "take", cut, *BY),
        ("client", "take", file, *BY),  # it was saved from there
        ("client", "take", tmp_path / "none.lodestone-client", *BY),
        ("client", "save", "nobody", "--out", tmp_path / "x.lodestone-client"),
        ("client", "save", "nordwerk", "--out", tmp_path / "x.zip"),
    ):
        done = lodestone("--data-dir", data, *refused)
        assert (done.returncode, done.stdout) == (3, ""), refused
        assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.glob("x.*"))
