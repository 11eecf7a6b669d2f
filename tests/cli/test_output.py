# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of the output when nobody reads it, or when there is no room for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.making import CASES

TREE = Path(__file__).resolve().parents[2]
CASE = str(CASES / "p01-dysprosium-magnet.json")
LITTLE_AND_MUCH = [
    ["--version"],
    ["--help"],
    ["screen", CASE],
    ["screen", CASE, "--json"],
    ["schema", "case"],
    ["screen", "--batch", str(CASES), "--json-lines"],
]

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="pipes are another matter there"),
]


def run_into(output: int, words: list[str]) -> tuple[int, str]:
    """Return the exit status of a command that prints into something, and what it says on standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", *words],
        cwd=TREE,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        stdout=output,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("words", LITTLE_AND_MUCH, ids=" ".join)
def test_a_pipe_whose_reader_has_gone_ends_it_without_a_word(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert run_into(writing, words) == (141, "")
    finally:
        os.close(writing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such device")
@pytest.mark.parametrize("words", LITTLE_AND_MUCH, ids=" ".join)
def test_a_disk_that_is_full_is_a_refusal_that_says_so(words: list[str]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        status, said = run_into(full, words)
    finally:
        os.close(full)
    assert status == 3
    (line,) = said.splitlines()
    assert line.startswith("the disk is full")
    assert "Make room on the disk" in line


def test_a_reader_of_the_errors_who_has_gone_changes_nothing() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "screen", "nowhere.json"],
        cwd=TREE,
        stdout=subprocess.PIPE,
        stderr=writing,
        timeout=120,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stdout) == (3, b"")
