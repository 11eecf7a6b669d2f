# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hostile, damaged and foreign files are unreadable or judged, in ten seconds and 500 MB, and never a defect.

A part of the files is tried; ``make thorough`` tries all of them, and asks for the seconds too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source import TREE
from tests.budget import IS_THOROUGH, some_of
from tests.checking.hostile import tangles
from tests.checking.hostile.bombs import BOMBS
from tests.checking.hostile.heavy import HEAVY
from tests.checking.judging import check

MOST_SECONDS = 10
MOST_SECONDS_A_MEGABYTE = 5
"""Seconds of processor time for a file of at most a megabyte."""
MOST_MEGABYTES = 500

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it")


def _tried(folder: Path) -> dict[str, dict[str, Any]]:
    """Return what the files of a folder came to, by name, tried in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.checking.hostile.trying", str(folder)],
        cwd=TREE,
        capture_output=True,
        check=True,
        timeout=600,
    )
    assert b"Traceback" not in ran.stderr
    return {told["file"]: told for told in map(json.loads, ran.stdout.splitlines())}


def _write(folder: Path, makers: Iterable[Callable[[], bytes]]) -> None:
    for make in makers:
        (folder / make.__name__).write_bytes(make())


def _beyond_limits(tried: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        told
        for told in tried.values()
        if told["wrong"] or told["megabytes"] > MOST_MEGABYTES or (IS_THOROUGH and _is_slow(told))
    ]


def _is_slow(told: dict[str, Any]) -> bool:
    """Tell whether a file took longer than a check may; only where nothing else is at work is that its own fault."""
    return bool(
        told["seconds"] > (MOST_SECONDS_A_MEGABYTE if told["bytes"] <= 1_000_000 else MOST_SECONDS)
        or told["by_the_clock"] > 3 * MOST_SECONDS
    )


@pytest.mark.slow
def test_bombs_neither_fill_the_memory_nor_take_long(tmp_path: Path) -> None:
    _write(tmp_path, some_of(BOMBS, 6))
    tried = _tried(tmp_path)
    assert _beyond_limits(tried) == []
    assert {told["answer"] for told in tried.values()} <= {"unreadable", "differs"}


@pytest.mark.slow
def test_what_a_paper_carries_is_not_worked_out_for_ever(tmp_path: Path) -> None:
    _write(tmp_path, some_of(HEAVY, 10))
    tried = _tried(tmp_path)
    assert _beyond_limits(tried) == []
    assert {told["answer"] for told in tried.values()} <= {"unreadable", "differs"}


def test_files_that_go_in_circles_are_unreadable_or_judged(tmp_path: Path) -> None:
    _write(tmp_path, some_of(tangles.TANGLED, 3))
    tried = _tried(tmp_path)
    assert _beyond_limits(tried) == []
    assert {told["answer"] for told in tried.values()} <= {"unreadable", "differs"}


def test_files_that_are_no_papers_of_ours_are_unreadable(tmp_path: Path) -> None:
    _write(tmp_path, tangles.UNREADABLE)
    tried = _tried(tmp_path)
    assert _beyond_limits(tried) == []
    assert {told["file"]: told["answer"] for told in tried.values() if told["answer"] != "unreadable"} == {}


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.pdf")
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "device.pdf").symlink_to("/dev/zero")
    (tmp_path / "nowhere.pdf").symlink_to(tmp_path / "gone")
    with (tmp_path / "huge.pdf").open("wb") as huge:
        huge.write(b"%PDF-1.7\n")
        huge.truncate(500 * 1024 * 1024)
    tried = _tried(tmp_path)
    assert _beyond_limits(tried) == []
    assert {told["answer"] for told in tried.values()} <= {"unreadable", "refused"}
    assert len(tried) == 5


def test_a_paper_cut_off_anywhere_is_never_called_the_same() -> None:
    assert {check(paper).answer for paper in tangles.cut_off()} <= {"unreadable", "differs"}


def test_damaged_papers_are_never_called_the_same() -> None:
    damaged = tangles.with_flipped_bytes(200 if IS_THOROUGH else 20)
    assert {check(paper).answer for paper in damaged} <= {"unreadable", "differs"}


@pytest.mark.parametrize("make", tangles.UNREADABLE)
def test_an_unreadable_paper_has_no_facts_and_checks_nothing(make: Callable[[], bytes]) -> None:
    told = check(make()).as_json()
    assert set(told["paper"].values()) == {None}
    assert {(one["result"], bool(one["why"])) for one in told["checks"]} == {("not_checked", True)}


def test_a_command_line_says_one_sentence_of_an_unreadable_paper(tmp_path: Path) -> None:
    paper = tmp_path / "foreign.pdf"
    paper.write_bytes(tangles.a_foreign_paper())
    ran = subprocess.run(
        [sys.executable, "-m", "desktop_app", "verify", str(paper), "--json"],
        cwd=TREE,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (ran.returncode, json.loads(ran.stdout)["answer"]) == (3, "unreadable")
    assert b"Traceback" not in ran.stderr
