# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone verify`` as a process: answer, exit status, and nothing made or changed on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_command_line import lodestone
from tests.making import CASE_FILES

pytestmark = pytest.mark.e2e
CASE = next(path for path in CASE_FILES if path.name.startswith("p06"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with one record in it."""
    made = tmp_path_factory.mktemp("data")
    assert lodestone("--data-dir", made, "client", "add", "Nordwerk").returncode == 0
    recorded = lodestone(
        "--data-dir", made, "record", "make", CASE, "--by", "M. Roth", "--role", "export control"
    )
    assert recorded.returncode == 0
    return made


@pytest.fixture
def paper(folder: Path) -> Path:
    """Return the memo of the record."""
    return next(folder.glob("memos/**/*.pdf"))


def test_a_recorded_memo_is_the_one_that_was_filed(folder: Path, paper: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    done = lodestone("--data-dir", folder, "verify", paper, "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["answer"]) == (0, "same")
    assert {check["result"] for check in answer["checks"] if check["check"] == "record"} == {"same"}
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()} == before


def test_no_data_folder_is_needed_and_none_is_made(paper: Path, tmp_path: Path) -> None:
    done = lodestone("--data-dir", tmp_path / "none", "verify", paper)
    assert done.returncode == 0
    assert "As it was printed." in done.stdout
    assert "What this cannot show:" in done.stdout
    assert not (tmp_path / "none").exists()


def test_an_altered_memo_ends_with_ten(paper: Path, tmp_path: Path) -> None:
    altered = tmp_path / "altered.pdf"
    altered.write_bytes(paper.read_bytes() + b"\n")
    done = lodestone("--data-dir", tmp_path / "none", "verify", altered)
    assert done.returncode == 10
    assert "Bytes: DIFFERS" in done.stdout
    assert "Pages: same" in done.stdout


def test_what_cannot_be_read_ends_with_three(tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(b"no PDF")
    done = lodestone("verify", other)
    assert (done.returncode, done.stdout) == (3, "")
    assert "cannot be checked" in done.stderr
    as_json = lodestone("verify", other, "--json")
    assert (as_json.returncode, json.loads(as_json.stdout)["answer"]) == (3, "unreadable")
    assert lodestone("verify", tmp_path / "gone.pdf", "--json").returncode == 3


def test_a_genuine_memo_of_an_earlier_version_ends_with_eleven(tmp_path: Path) -> None:
    papers = Path(__file__).parents[1] / "checking" / "papers"
    done = lodestone("--data-dir", tmp_path / "none", "verify", papers / "case-of-1.1.0.pdf", "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["answer"]) == (11, "partly")
    assert "differs" not in {check["result"] for check in answer["checks"]}
