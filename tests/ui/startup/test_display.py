# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What can keep a window from being shown at all, and how that is told before Qt would end the process."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app import __main__ as entry
from desktop_app.cli import selftest
from desktop_app.ui.startup import display
from desktop_app.ui.startup.display import PACKAGES, explain_load_error

TREE = Path(__file__).resolve().parents[3]
NOWHERE = ":987"
"""A display that nobody has."""

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="displays are another matter there")


def run(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program with displays of these names alone."""
    left_out = (*display.DISPLAYS, display.PLATFORM)
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *words],
        cwd=TREE,
        env={**kept, **env},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


# ---- the display --------------------------------------------------------------------------------


@on_linux
@pytest.mark.e2e
@pytest.mark.parametrize(
    "env",
    [
        {"DISPLAY": NOWHERE},
        {"DISPLAY": NOWHERE, "WAYLAND_DISPLAY": "wayland-nowhere", "XDG_RUNTIME_DIR": "/nowhere"},
        {"DISPLAY": NOWHERE, "QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "xcb"},
    ],
    ids=str,
)
def test_a_display_that_cannot_be_reached_is_told(env: dict[str, str]) -> None:
    done = run(**env)
    assert done.returncode == 3
    (line,) = done.stderr.splitlines()
    assert line.startswith("lodestone: the display (")
    assert "cannot be reached. Start it from the desktop" in line


@on_linux
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "xcb;offscreen", "vnc:size=8x8"])
def test_where_qt_draws_without_a_display_none_is_asked(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", NOWHERE)
    monkeypatch.setenv(display.PLATFORM, platform)
    assert display.find_display_fault() is None


@on_linux
@pytest.mark.e2e
@pytest.mark.parametrize(
    ("env", "status", "said"),
    [
        ({"DISPLAY": NOWHERE}, 0, "ok   window: "),
        ({"DISPLAY": NOWHERE, "QT_QPA_PLATFORM": "xcb"}, 4, "cannot be reached"),
        ({"QT_QPA_PLATFORM": "nonsense"}, 4, "it ended the program"),
    ],
    ids=str,
)
def test_the_self_test_tries_the_window_and_tells_what_qt_ends_the_process_for(
    env: dict[str, str],
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Only the window is tried; tests/cli/test_selftest.py runs all checks where there is no display."""
    for name in (*display.DISPLAYS, display.PLATFORM):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(selftest, "CHECKS", [check for check in selftest.CHECKS if check[0] == "window"])
    assert entry.main(["selftest"]) == status
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("ok   window: " if status == 0 else "FAIL window: ")
    assert said in line


# ---- a library that is not there ----------------------------------------------------------------

MISSING = "libEGL.so.1: cannot open shared object file: No such file or directory"


def test_the_sources_say_what_sets_them_up() -> None:
    said = str(explain_load_error(ImportError(MISSING)))
    assert "libEGL.so.1" in said
    assert "make setup" in said


@pytest.mark.parametrize(
    ("error", "do"),
    [
        (MISSING, "on Debian and Ubuntu it is in the package libegl1"),
        (MISSING.replace("EGL", "unheard-of"), "Install the package of your system that brings it"),
        ("DLL load failed while importing QtCore", "Unpack or install Lodestone again"),
    ],
)
def test_a_built_program_names_the_library_and_its_package(
    error: str, do: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = str(explain_load_error(ImportError(error)))
    assert do in said
    assert "make" not in said


def test_the_packages_are_those_that_the_build_asks_for() -> None:
    text = (TREE / "packaging" / "linux" / "libraries.toml").read_text("utf-8")
    asked = tomllib.loads(text)["depends"]
    for library, packages in PACKAGES.items():
        for package in asked[library].split(" | "):
            assert package in packages, library


# ---- the program of the desktop -----------------------------------------------------------------


def answered(words: list[str]) -> tuple[int, list[str]]:
    """Return the exit status of the program, and what the small windows said that it showed; each is closed."""
    said: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(f"{box.text()} {box.informativeText()}")
            assert box.accessibleName() == said[-1]
            box.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    status = entry.main(words)
    timer.stop()
    return status, said


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["lodestone-window", "/usr/bin/lodestone-window"])
def test_a_file_that_was_moved_away_is_told_in_a_window(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(sys, "argv", [name])
    file = tmp_path / "moved.lodestone-case"
    status, (said,) = answered([str(file)])
    assert status == 3
    assert said == f"There is no such file. ({file}) Check the name and the folder."
    assert "there is no such file" in capsys.readouterr().err


@pytest.mark.usefixtures("qapp")
def test_words_that_are_not_known_are_told_in_a_window(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(sys, "argv", ["lodestone-window"])
    status, (said,) = answered(["one.json", "two.json"])
    assert status == 2
    assert "Start it with one file, or with none." in said


@pytest.mark.usefixtures("qapp")
def test_the_program_of_the_console_shows_no_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sys, "argv", ["lodestone"])
    assert answered([str(tmp_path / "moved.json")]) == (3, [])
