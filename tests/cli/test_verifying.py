# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone verify`` as a process: answer, exit status, and nothing made or changed on the way."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.checking.forging.alteration import open_paper, saved
from tests.checking.forging.content import content_of, draw_anew
from tests.cli.test_command_line import lodestone
from tests.making import CASE_FILES

pytestmark = pytest.mark.e2e
PAPERS = Path(__file__).parents[1] / "checking" / "papers"
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
    assert "As it was printed; in no record here." in done.stdout
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
    done = lodestone("--data-dir", tmp_path / "none", "verify", PAPERS / "case-of-1.1.0.pdf", "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["answer"]) == (11, "partly")
    assert "differs" not in {check["result"] for check in answer["checks"]}


def _changed_case(folder: Path) -> Path:
    tree = json.loads(CASE.read_text("utf-8"))
    tree["exporter"]["name"] = "Somebody else"
    case = folder / "changed.json"
    case.write_text(json.dumps(tree), "utf-8")
    return case


@pytest.mark.parametrize("number", ["2026-0001", "2026‐0001 "])
def test_a_memo_of_another_case_under_a_filed_number_is_not_as_it_was_printed(
    folder: Path, tmp_path: Path, number: str
) -> None:
    memo = tmp_path / "memo.pdf"
    case = _changed_case(tmp_path)
    assert lodestone("screen", case, "--memo", memo, "--number", number).returncode == 0
    done = lodestone("--data-dir", folder, "verify", memo, "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["answer"]) == (11, "partly")
    (record,) = [check for check in answer["checks"] if check["check"] == "record"]
    assert record["result"] == "not_checked"
    assert record["why"].startswith("2026-0001 v1 was filed here for Nordwerk on ")
    assert record["why"].endswith(" with other bytes.")
    elsewhere = lodestone("--data-dir", tmp_path / "none", "verify", memo)
    assert elsewhere.returncode == 0
    assert "in no record here" in elsewhere.stdout


OLD_FILE = Path(__file__).parents[1] / "storage" / "sqlite" / "migrations" / "old" / "schema-0001.sqlite"


def test_a_filed_memo_of_the_first_version_is_held_against_its_record(tmp_path: Path) -> None:
    folder, genuine, altered = tmp_path / "data", tmp_path / "genuine.pdf", tmp_path / "altered.pdf"
    folder.mkdir()
    data_file = folder / "lodestone.sqlite"
    shutil.copy(OLD_FILE, data_file)
    with closing(sqlite3.connect(f"file:{data_file}?immutable=1", uri=True)) as bare:
        (content,) = bare.execute("SELECT pdf FROM paper").fetchone()
    genuine.write_bytes(content)
    with open_paper(content) as pdf:
        page = pdf.pages[1]
        draw_anew(pdf, page, content_of(page).replace(b"(content 14.03 %)", b"(content 10.03 %)"))
        altered.write_bytes(saved(pdf))
    done = lodestone("--data-dir", folder, "verify", genuine, "--json")
    assert (done.returncode, json.loads(done.stdout)["answer"]) == (0, "same")
    done = lodestone("--data-dir", folder, "verify", altered, "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["answer"]) == (11, "partly")
    (record,) = [check for check in answer["checks"] if check["check"] == "record"]
    assert "was filed here for" in record["why"]
    assert data_file.read_bytes() == OLD_FILE.read_bytes()


def test_the_papers_of_a_folder_are_told_a_line_each_the_worst_first(
    folder: Path, paper: Path, tmp_path: Path
) -> None:
    papers = tmp_path / "audit"
    (papers / "below").mkdir(parents=True)
    (papers / "below" / "filed.pdf").write_bytes(paper.read_bytes())
    (papers / "scan.PDF").write_bytes(b"%PDF-1.7 no memo")
    (papers / "altered.pdf").write_bytes(paper.read_bytes() + b"\n")
    shutil.copy(PAPERS / "case-of-1.1.0.pdf", papers / "older.pdf")
    done = lodestone("--data-dir", folder, "verify", papers, "--json")
    trees = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(tree["file"], tree["answer"]) for tree in trees] == [
        ("altered.pdf", "differs"), ("scan.PDF", "unreadable"), ("older.pdf", "partly"), ("below/filed.pdf", "same"),
    ]  # fmt: skip
    assert all(list(tree) == ["file", "paper", "answer", "checks"] for tree in trees)
    assert (done.returncode, done.stderr) == (10, "")
    (papers / "altered.pdf").unlink()
    in_words = lodestone("--data-dir", folder, "verify", papers)
    assert in_words.returncode == 3
    assert [line.split()[0] for line in in_words.stdout.splitlines()] == ["◇", "◐", "✓"]
    assert "\x1b" not in in_words.stdout
    (papers / "scan.PDF").unlink()
    assert lodestone("--data-dir", folder, "verify", papers).returncode == 11
    (papers / "older.pdf").unlink()
    only = lodestone("--data-dir", folder, "verify", papers, "--json")
    assert (only.returncode, json.loads(only.stdout)["file"]) == (0, "below/filed.pdf")


def test_several_papers_are_told_as_they_were_named(folder: Path, paper: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone.pdf"
    done = lodestone("--data-dir", folder, "verify", paper, gone, "--json")
    trees = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(tree["file"], tree["answer"]) for tree in trees] == [
        (str(gone), "unreadable"),
        (str(paper), "same"),
    ]
    assert done.returncode == 3


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_what_is_not_looked_at_in_a_folder_is_told(paper: Path, tmp_path: Path) -> None:
    """An auditor who is handed links sees that they were passed over, and so not checked."""
    papers = tmp_path / "papers"
    papers.mkdir()
    shutil.copy(paper, papers / "own.pdf")
    (papers / "else.pdf").symlink_to(PAPERS / "case-of-1.1.0.pdf")
    (papers / "two\nlines.pdf").symlink_to(PAPERS / "case-of-1.1.0.pdf")
    done = lodestone("--data-dir", tmp_path / "none", "verify", papers, "--json")
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == ["own.pdf"]
    assert "else.pdf was not looked at" in done.stderr
    assert "two‹U+000A›lines.pdf was not looked at" in done.stderr
    assert "own.pdf" not in done.stderr


def test_a_folder_for_an_auditor_in_it_is_verified_and_law_files_are_named(
    folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    exported = stick / "Nordwerk"
    assert lodestone("--data-dir", folder, "record", "export", "--out", exported).returncode == 0
    (stick / "newer.lodestone-law").write_bytes(b"law")
    for name in exported.rglob(
        "*.pdf"
    ):  # what carries no case is answered like any paper that cannot be read
        if name.parent.name != "memos":
            name.unlink()
    sums = exported / "SHA256SUMS"
    kept = [
        line for line in sums.read_text("utf-8").splitlines() if (exported / line.split("  ", 1)[1]).exists()
    ]
    sums.write_text("\n".join(kept) + "\n", "utf-8")

    done = lodestone("--data-dir", tmp_path / "none", "verify", stick, "--json")
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["answer"] == "same"
    assert "newer.lodestone-law is a law file" in done.stderr
    assert "Nordwerk, a folder for an auditor: " in done.stderr
    assert "nothing differs" in done.stderr
    assert done.returncode == 0

    conclusion = next(exported.glob("records/*/conclusion.json"))
    conclusion.write_text(conclusion.read_text("utf-8") + " ", "utf-8")
    altered = lodestone("--data-dir", tmp_path / "none", "verify", stick)
    assert "as it was printed" in altered.stdout
    assert "Nordwerk, a folder for an auditor: The record does not hold" in altered.stderr
    assert altered.returncode == 10


def test_a_folder_without_a_paper_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no paper", "utf-8")
    done = lodestone("verify", tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "no PDF in the folder or below it" in done.stderr
    assert "--batch" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_the_name_of_a_file_cannot_write_another_line(paper: Path, tmp_path: Path) -> None:
    name = "a.pdf\n\x1b[32m✓ as it was printed b\u202efdp.pdf"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(paper.read_bytes() + b"\n")
    done = lodestone("verify", tmp_path / "in")
    assert len(done.stdout.splitlines()) == 1
    assert not {"\x1b", "\u202e"} & set(done.stdout)
