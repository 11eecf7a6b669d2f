# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window of the built program, on a display."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.frozen.conftest import Copy, not_allowed
from tests.frozen.screens import Screen, wait_until

pytestmark = pytest.mark.frozen


def _end(program: subprocess.Popen[str]) -> str:
    program.send_signal(signal.SIGKILL)
    return program.communicate(timeout=30)[0]


def _env(screen: Screen, home: Path) -> dict[str, str]:
    return {"DISPLAY": screen.display, "HOME": str(home), "LANG": "C.UTF-8"}


def test_the_window_opens_on_a_first_day(
    built: Copy, screen: Screen, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    program = built.start(env=_env(screen, tmp_path))
    try:
        seconds = screen.wait_until_drawn(program)
        screen.picture().save(tmp_path / "window.png")
        # The window is up before its data is.
        wait_until((tmp_path / ".local/share/Lodestone/lodestone.sqlite").exists)
    finally:
        said = _end(program)
    assert not_allowed(said) == []
    record_property("seconds until the window was drawn", f"{seconds:.2f}")


def test_the_window_opens_on_data_from_a_folder_it_cannot_pronounce(
    elsewhere: Copy, screen: Screen, tmp_path: Path
) -> None:
    data = tmp_path / "Дані 数据"
    assert elsewhere.run("--data-dir", data, "sample", "--out", tmp_path / "out").returncode == 0
    program = elsewhere.start("--data-dir", data, env=_env(screen, tmp_path))
    try:
        screen.wait_until_drawn(program)
    finally:
        said = _end(program)
    assert not_allowed(said) == []


def test_a_window_that_was_killed_opens_again(built: Copy, screen: Screen, tmp_path: Path) -> None:
    for _ in range(2):
        program = built.start("--data-dir", tmp_path / "data", env=_env(screen, tmp_path))
        try:
            screen.wait_until_drawn(program)
        finally:
            said = _end(program)
        assert not_allowed(said) == []


def test_without_a_display_it_says_so(built: Copy) -> None:
    done = built.run()
    assert done.returncode == 3
    assert "no display" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_what_a_menu_starts_says_in_a_window_what_it_cannot_open(
    built: Copy, screen: Screen, tmp_path: Path
) -> None:
    program = built.start(tmp_path / "none.lodestone-case", env=_env(screen, tmp_path))
    try:
        screen.wait_until_drawn(program)
    finally:
        said = _end(program)
    assert "none.lodestone-case" in said
