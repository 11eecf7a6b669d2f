# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party check`` of a long file: two processes give the answers of one, in the order of the rows."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics import own_process
from desktop_app.basics.own_process import OwnProcess
from desktop_app.cli import parties
from desktop_app.cli.output import REFUSED
from desktop_app.services.party_search.firm_searches import PartySearch
from tests.cli.test_command_line import lodestone
from tests.making import program
from tests.partynames.invented_names import invent_names

NAMES = [*invent_names(40, seed=7), "BAE Systems", "L3 Harris", "Lockheed Martin"]
LIST = "id,name,country\n1,Kitakami Motors,JP\n"


def write_names(folder: Path, names: list[str]) -> Path:
    file = folder / "names.csv"
    rows = "".join(f'"{name}",\n' for name in names)
    file.write_text(f"name,country\n{rows}", "utf-8")
    return file


def checked(
    file: Path, capsys: pytest.CaptureFixture[str], *, as_lines_of_json: bool = True
) -> tuple[int, list[str]]:
    options = argparse.Namespace(
        batch=file,
        name=None,
        json=False,
        country="",
        json_lines=as_lines_of_json,
        data_dir=file.parent,
        portable=False,
    )
    status = parties.check_names(program(), options)
    return status, capsys.readouterr().out.splitlines()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Let few names be many, and note what is started."""
    processes: list[Any] = []
    start = own_process._start

    def noted(process: OwnProcess) -> Any:
        processes.append(start(process))
        return processes[-1]

    monkeypatch.setattr(own_process, "_start", noted)
    monkeypatch.setattr(parties, "NAMES_FOR_TWO", len(NAMES))
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    return processes


@pytest.mark.parametrize("as_lines_of_json", [True, False])
def test_two_processes_answer_as_one(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    started: list[Any],
    monkeypatch: pytest.MonkeyPatch,
    as_lines_of_json: bool,
) -> None:
    names = [*NAMES, NAMES[1], "x" * 10_001, NAMES[2]]
    file = write_names(tmp_path, names)
    both = checked(file, capsys, as_lines_of_json=as_lines_of_json)
    assert [process.args[-1] for process in started] == ["look-names-up"]
    monkeypatch.setattr(parties, "NAMES_FOR_TWO", len(NAMES) + 1)
    assert both == checked(file, capsys, as_lines_of_json=as_lines_of_json)
    assert len(started) == 1
    assert both[0] == REFUSED
    assert len(both[1]) == len(names)
    if as_lines_of_json:
        assert [json.loads(line)["name"] for line in both[1]] == names


def test_loaded_lists_are_searched_by_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], started: list[Any]
) -> None:
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    assert lodestone("--data-dir", tmp_path, "list", "load", tmp_path / "list.csv").returncode == 0
    names = [f"Kitakami Motors {'KK' if number % 2 else 'Plant'} {number}" for number in range(60)]
    _, lines = checked(write_names(tmp_path, names), capsys)
    assert len(started) == 1
    assert all(json.loads(line)["candidates"] for line in lines)


def test_what_the_other_process_does_not_answer_is_looked_up_here(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    started: list[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = write_names(tmp_path, NAMES)
    both = checked(file, capsys)
    monkeypatch.setattr(parties, "_HELPER", OwnProcess("no-such-command", "desktop_app"))
    assert checked(file, capsys) == both
    assert [process.args[-1] for process in started] == ["look-names-up", "no-such-command"]


def test_one_processor_or_few_names_start_no_other(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    started: list[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checked(write_names(tmp_path, NAMES[1:]), capsys)
    checked(write_names(tmp_path, [*NAMES[1:], NAMES[1]]), capsys)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    checked(write_names(tmp_path, NAMES), capsys)
    assert started == []


def test_whoever_stops_the_command_stops_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], started: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(PartySearch, "search_name", stopped)
    with pytest.raises(KeyboardInterrupt):
        checked(write_names(tmp_path, NAMES), capsys)
    assert len(started) == 1
    assert started[0].returncode is not None
