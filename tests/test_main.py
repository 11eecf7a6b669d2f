# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the words behind the program's name open: the window, the window on a file, or the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import __main__ as entry
from desktop_app.__main__ import WindowAsked, parse_window_request
from desktop_app.cli.main import COMMANDS, build_parser
from desktop_app.cli.parties import _HELPER as LOOK_NAMES_UP
from desktop_app.listreader.reading.files import COMMAND as READ_TABLES
from desktop_app.paper import PaperReader
from desktop_app.services.checking.working_out import COMMAND as WORK_OUT
from desktop_app.ui.look.page_process import COMMAND as DRAW_PAGE
from desktop_app.ui.startup import display
from tests.architecture.source import TREE

WITHOUT_STREAMS = """
import sys
sys.stdout = sys.stderr = None
from desktop_app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ([], WindowAsked()),
        (["--data-dir", "there"], WindowAsked(Path("there"))),
        (["--data-dir=there"], WindowAsked(Path("there"))),
        (["--portable"], WindowAsked(portable=True)),
        (["a case.json"], WindowAsked(file=Path("a case.json"))),
        (["--portable", "list.xlsx"], WindowAsked(portable=True, file=Path("list.xlsx"))),
        (["folder/x"], WindowAsked(file=Path("folder/x"))),
    ],
)
def test_words_that_open_the_window(words: list[str], asked: WindowAsked) -> None:
    assert parse_window_request(words) == asked


@pytest.mark.parametrize(
    "words",
    [
        ["screen", "a.json"],
        ["selftest"],
        ["--version"],
        ["--help"],
        ["-h"],
        ["misspelt"],
        ["a.json", "b.json"],
        ["--data-dir"],
        ["--data-dir="],
        ["--data-dir", ""],
        ["--data-dir", " ", "list.xlsx"],
        ["--data-dir", "there", "pack", "check"],
    ],
)
def test_words_for_the_command_line(words: list[str]) -> None:
    assert parse_window_request(words) is None


def test_a_file_called_like_a_command_does_not_hide_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "selftest").touch()
    (tmp_path / "case").touch()
    assert parse_window_request(["selftest"]) is None
    assert parse_window_request(["case"]) == WindowAsked(file=Path("case"))


def test_the_words_of_other_processes_are_those_that_serve_them() -> None:
    text = Path(entry.__file__).read_text("utf-8")
    assert all(f'"{word}"' in text for word in (READ_TABLES, PaperReader.COMMAND, DRAW_PAGE))
    assert entry.WORK_OUT == WORK_OUT
    assert LOOK_NAMES_UP.command == entry.LOOK_NAMES_UP


def test_the_commands_are_those_of_the_command_line() -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            build_parser("1").parse_args([command, "--help"])
        assert ended.value.code == 0


def test_the_help_tells_of_the_window_the_stick_and_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser("1").parse_args(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "--portable" in said
    assert "lodestone-data beside the program" in said
    assert "Without a command the window opens." in said


def test_a_file_that_is_not_there_is_told_without_a_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.main([str(tmp_path / "case.json")]) == 3
    assert "there is no such file" in capsys.readouterr().err


def test_a_window_without_a_display_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in (*display.DISPLAYS, display.PLATFORM):
        monkeypatch.delenv(name, raising=False)
    assert entry.main([]) == 3
    assert "there is no display" in capsys.readouterr().err


@pytest.mark.e2e
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--version"], 0),
        (["pack", "check"], 0),
        (["misspelt"], 2),
        (["screen", "nowhere.json"], 3),
        (["nowhere.json"], 3),
    ],
)
def test_a_program_without_a_terminal_does_its_work(words: list[str], status: int) -> None:
    """A program of Windows' desktop has no standard output at all."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_STREAMS, *words],
        cwd=TREE,
        env={**os.environ, "PYTHONPATH": str(TREE)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")
