# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""While somebody has the data folder open to write: what reads works, what writes is refused, or waits if asked to."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.test_command_line import lodestone
from tests.making import program

pytestmark = pytest.mark.e2e
LISTED = ("client", "list", "--json")


@contextmanager
def held(data: Path) -> Iterator[None]:
    claim = program().claim_folder(data)
    try:
        yield
    finally:
        claim.release_lock()


def count_clients(data: Path) -> int:
    return len(json.loads(lodestone("--data-dir", data, *LISTED).stdout))


def test_what_reads_works_and_what_writes_is_refused_with_who_has_it(data: Path) -> None:
    with held(data):
        assert count_clients(data) == 1
        refused = lodestone("--data-dir", data, "client", "add", "Another")
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "the data folder is already open by " in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert count_clients(data) == 1


def test_when_the_time_is_over_it_is_refused(data: Path) -> None:
    with held(data):
        begun = time.monotonic()
        refused = lodestone("--data-dir", data, "--wait", "2", "client", "add", "Another")
        assert time.monotonic() - begun >= 2
    assert refused.returncode == 3
    assert "the data folder is already open by " in refused.stderr
    assert count_clients(data) == 1


def test_what_writes_goes_on_once_the_folder_is_free(data: Path) -> None:
    with held(data):
        waiting = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "desktop_app",
                "--data-dir",
                data,
                "--wait",
                "60",
                "client",
                "add",
                "Another",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(2)
        assert waiting.poll() is None
    out, told = waiting.communicate(timeout=60)
    assert (waiting.returncode, told) == (0, b"")
    assert b"another" in out
    assert count_clients(data) == 2


@pytest.mark.parametrize("seconds", ["-1", "soon", "1.5", "86401", "\u0663", ""])
def test_a_time_that_is_none_is_wrong_usage(data: Path, seconds: str) -> None:
    done = lodestone("--data-dir", data, f"--wait={seconds}", *LISTED)
    assert (done.returncode, done.stdout) == (2, "")
    assert "seconds" in done.stderr


@pytest.mark.parametrize("seconds", ["0", "86400"])
def test_the_least_and_the_longest_time_are_taken(data: Path, seconds: str) -> None:
    assert lodestone("--data-dir", data, f"--wait={seconds}", *LISTED).returncode == 0
