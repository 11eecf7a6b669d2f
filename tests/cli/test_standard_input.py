# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``-`` in the place of a file: what comes from another program is read, and refused, as a file is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_command_line import lodestone_process, written
from tests.making import CASES, changed, load

pytestmark = pytest.mark.e2e
TREE = Path(__file__).resolve().parents[2]
CASE = CASES / "p01-dysprosium-magnet.json"


def given(
    content: bytes | None, *arguments: str | Path, folder: Path = TREE, **streams: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run a command that is handed something through a pipe, or by what ``stdin`` names."""
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(TREE)},
        capture_output=True,
        timeout=120,
        check=False,
        **({"input": content} if content is not None else streams),
    )


def test_a_case_from_standard_input_comes_to_what_its_file_comes_to(tmp_path: Path) -> None:
    memo, own = tmp_path / "memo.pdf", tmp_path / "own.pdf"
    piped = given(
        CASE.read_bytes(), "screen", "-", "--json", "--exit-code", "--memo", memo, "--dated", "2026-11-24"
    )
    named = lodestone_process("screen", CASE, "--json", "--exit-code", "--memo", own, "--dated", "2026-11-24")
    assert piped.stderr == b""
    assert (piped.returncode, piped.stdout.decode()) == (10, named.stdout)
    assert memo.read_bytes() == own.read_bytes()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "standard input"),
        (b"\xff\xfe\x00", "standard input"),
        (b'{"format": "lodestone-case/1"', "standard input"),
        (
            json.dumps(changed(load("p01"), item__value={"amount": 4, "currency": "USD"})).encode(),
            "item.value",
        ),
        (
            b"SQLite format 3\x00" + bytes(52) + b"Lode" + bytes(40),
            "this is a data file of Lodestone",
        ),
        (b" " * (16 * 1024 * 1024 + 1), "the file is larger than 16 MiB"),
    ],
    ids=["nothing", "no-text", "cut", "a-number", "a-data-file", "too-large"],
)
def test_a_case_from_standard_input_is_refused_as_a_file_is(
    content: bytes, says: str, tmp_path: Path
) -> None:
    piped = given(content, "screen", "-")
    assert (piped.returncode, piped.stdout) == (3, b"")
    (line,) = piped.stderr.decode().splitlines()
    assert line.startswith("standard input")
    assert says in line
    file = tmp_path / "case.json"
    file.write_bytes(content)
    assert line == lodestone_process("screen", file).stderr.rstrip("\n").replace(str(file), "standard input")


def test_standard_input_that_is_closed_is_refused() -> None:
    closed = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m desktop_app screen - <&-', sys.executable],
        cwd=TREE,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert closed.returncode == 3
    assert closed.stderr.startswith("standard input: nothing is connected to it")


def test_a_memo_is_not_written_over_the_file_that_standard_input_comes_from(tmp_path: Path) -> None:
    file = written(tmp_path, load("p01"))
    before = file.read_bytes()
    with file.open("rb") as opened:
        done = given(None, "screen", "-", "--memo", file, stdin=opened)
    assert done.returncode == 3
    assert b"this is the file that is read, and it would be lost" in done.stderr
    assert file.read_bytes() == before


def test_files_that_are_called_so_are_still_named(tmp_path: Path) -> None:
    for name in ("-", "standard input"):
        (tmp_path / name).write_bytes(CASE.read_bytes())
    for name in ("./-", "standard input"):
        assert given(b"no case", "screen", name, folder=tmp_path).returncode == 0
    memo = given(CASE.read_bytes(), "screen", "-", "--memo", "standard input", folder=tmp_path)
    assert memo.returncode == 0
    assert (tmp_path / "standard input").read_bytes().startswith(b"%PDF")


def test_records_papers_owners_and_names_are_taken_from_it(data: Path, tmp_path: Path) -> None:
    case = CASE.read_bytes()
    of_data = ("--data-dir", data)
    recorded = given(case, *of_data, "record", "make", "-", "--by", "M. Roth", "--role", "export", "--json")
    assert recorded.returncode == 0, recorded.stderr
    shown = given(b"", *of_data, "record", "show", json.loads(recorded.stdout)["number"], "--json")
    assert json.loads(shown.stdout)["case"]["title"] == json.loads(case)["title"]
    paper = tmp_path / "notice.pdf"
    printed = given(
        (CASES / "p05-chinese-magnet-resold.json").read_bytes(), "paper", "notice", "-", "--out", paper
    )
    assert (printed.returncode, paper.read_bytes()[:4]) == (0, b"%PDF")
    buyer = TREE / "tests" / "cli" / "buyer.json"
    owners = given(buyer.read_bytes(), "party", "owners", "-", "--json")
    assert owners.stdout.decode() == lodestone_process("party", "owners", buyer, "--json").stdout
    compared = given(b"left,right\nAcme,Acme Ltd\n", "party", "compare", "--batch", "-", "--json-lines")
    assert json.loads(compared.stdout)["left"] == "Acme"
    checked = given(b"name,country\nAcme Ltd,DE\n", "party", "check", "--batch", "-", "--json-lines")
    assert json.loads(checked.stdout)["name"] == "Acme Ltd"
    refused = given(b"firm\nAcme\n", "party", "check", "--batch", "-")
    assert refused.returncode == 3
    assert refused.stderr.startswith(b"standard input: there is no column name")
