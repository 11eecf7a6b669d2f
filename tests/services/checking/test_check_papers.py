# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Many papers: what is found in a folder and below it, in which order they are told, and how it ends early."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.checking import check_papers as module
from desktop_app.services.checking.check_papers import NamedPath, check_papers, find_papers
from desktop_app.services.checking.paper_check import PaperAnswer, PaperCheck, PaperFacts
from desktop_app.services.context.paper_ports import RecordAtHand
from tests import making
from tests.services.checking.test_check_paper import RecordOfSome

PROGRAM = making.program()


def put(folder: Path, *names: str, content: bytes = b"") -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def named(found: list[NamedPath]) -> list[str]:
    return [one.name for one in found]


# ---- what lies in a folder ---------------------------------------------------------------------------------------


def test_every_pdf_in_a_folder_and_below_it_is_a_paper(tmp_path: Path) -> None:
    put(tmp_path, "b.pdf", "a/c.PDF", "a/deep/er/d.pdf", "notes.docx", "a/.hidden.pdf", "pdf")
    found = find_papers([tmp_path])
    assert sorted(named(found.papers)) == ["a/.hidden.pdf", "a/c.PDF", "a/deep/er/d.pdf", "b.pdf"]
    assert (sorted(named(found.others)), found.left_out) == (["notes.docx", "pdf"], [])


def test_what_is_named_keeps_the_name_it_was_named_by(tmp_path: Path) -> None:
    put(tmp_path, "one.pdf", "folder/two.pdf")
    found = find_papers([tmp_path / "one.pdf", tmp_path / "folder", tmp_path / "gone.bin"])
    assert named(found.papers) == [
        str(tmp_path / "one.pdf"), str(tmp_path / "folder" / "two.pdf"), str(tmp_path / "gone.bin"),
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_links_and_pipes_are_told_and_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    put(outside, "secret.pdf", "in/deep.pdf")
    put(folder, "paper.pdf")
    (folder / "link.pdf").symlink_to(outside / "secret.pdf")
    (folder / "linked").symlink_to(outside)
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.pdf")
    found = find_papers([folder])
    assert named(found.papers) == ["paper.pdf"]
    assert sorted(found.left_out) == ["link.pdf", "linked", "pipe.pdf", "round"]


def test_law_files_cases_and_lists_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path, "new.lodestone-law", "one.lodestone-case", "parts.xlsx", "readme.TXT", "other.json")
    put(tmp_path, "two.json", content=b'{"title": "x", "format": "lodestone-case/1"}')
    found = find_papers([tmp_path])
    assert named(found.laws) == ["new.lodestone-law"]
    assert named(found.cases) == ["one.lodestone-case", "two.json"]
    assert named(found.lists) == ["parts.xlsx", "readme.TXT"]
    assert named(found.others) == ["other.json"]
    assert found.is_to_check
    put(tmp_path / "lists", "parts.csv")
    assert not find_papers([tmp_path / "lists"]).is_to_check


EXPORTED = (
    "SHA256SUMS", "HOW-TO-CHECK.txt", "HOW-TO-CHECK.pdf", "journal/entries.jsonl", "journal/journal.pdf",
    "records/2026-0001-v1/case.lodestone-case", "memos/2026-0001-v1.pdf", "evidence/0123-letter.pdf",
)  # fmt: skip


@pytest.mark.parametrize(
    "lacking", [[], ["SHA256SUMS"], ["journal/entries.jsonl"], ["SHA256SUMS", "HOW-TO-CHECK.txt"]]
)
def test_a_folder_for_an_auditor_is_known_also_where_something_was_taken_away(
    tmp_path: Path, lacking: list[str]
) -> None:
    put(tmp_path, *(f"client/{name}" for name in EXPORTED if name not in lacking), "beside.pdf")
    found = find_papers([tmp_path])
    assert named(found.exported) == ["client"]
    assert sorted(named(found.papers)) == [
        "beside.pdf", "client/HOW-TO-CHECK.pdf", "client/evidence/0123-letter.pdf", "client/journal/journal.pdf",
        "client/memos/2026-0001-v1.pdf",
    ]  # fmt: skip
    told = found.without_vouched_for()
    assert sorted(one.name for one in told.papers if not told.is_vouched_for(one)) == [
        "beside.pdf", "client/memos/2026-0001-v1.pdf",
    ]  # fmt: skip
    assert (named(told.cases), named(told.lists), named(told.others)) == ([], [], [])
    assert named(find_papers([tmp_path / "client"]).exported) == ["."]


def test_a_folder_with_sums_alone_is_none_for_an_auditor(tmp_path: Path) -> None:
    put(tmp_path, "SHA256SUMS", "program.tar", "memo.pdf")
    assert find_papers([tmp_path]).exported == []


def test_looking_through_a_folder_can_be_cancelled(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf")
    assert find_papers([tmp_path], cancelled=lambda: True).papers == []


# ---- the papers, checked -----------------------------------------------------------------------------------------


def _answer(monkeypatch: pytest.MonkeyPatch, **answers: PaperAnswer | Exception) -> None:
    """Let each paper come to an answer by its name."""

    def check(_program: object, path: Path, **_means: object) -> PaperCheck:
        answer = answers[path.stem]
        if isinstance(answer, Exception):
            raise answer
        return PaperCheck(PaperFacts(), answer, (), answer, name=path.name)

    monkeypatch.setattr(module, "check_paper", check)


def _papers(*names: str) -> list[NamedPath]:
    return [NamedPath(Path(f"{name}.pdf"), f"{name}.pdf") for name in names]


def test_the_worst_is_told_first_and_what_has_gone_does_not_stop_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = Refused("there is no such file", do="Check the name")
    _answer(monkeypatch, a="same", b="differs", c="partly", d="unreadable", e="differs", f=gone)
    steps: list[tuple[int, int]] = []
    checked = check_papers(
        PROGRAM, _papers("a", "e", "c", "f", "d", "b"), None, progress=lambda *at: steps.append(at)
    )
    assert [(one.file.name[0], one.paper_check.answer) for one in checked] == [
        ("b", "differs"), ("e", "differs"), ("d", "unreadable"), ("f", "unreadable"), ("c", "partly"), ("a", "same"),
    ]  # fmt: skip
    assert "no such file" in checked[3].paper_check.headline
    assert steps == [(number, 6) for number in range(6)]


def test_a_paper_that_brings_a_defect_to_light_does_not_stop_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _answer(monkeypatch, a="same", b=ValueError("a defect"))
    defect, same = check_papers(PROGRAM, _papers("a", "b"), None)
    assert (defect.file.name, defect.paper_check.answer) == ("b.pdf", "unreadable")
    assert "a defect of the program" in defect.paper_check.headline
    assert same.paper_check.answer == "same"


def test_what_was_checked_until_it_was_cancelled_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, a="same", b="differs", c=Stopped())
    assert [one.file.name for one in check_papers(PROGRAM, _papers("a", "b", "c", "a"), None)] == [
        "b.pdf",
        "a.pdf",
    ]

    def stop(done: int, _of: int) -> None:
        if done:
            raise Stopped

    assert len(check_papers(PROGRAM, _papers("a", "b"), None, progress=stop)) == 1


@pytest.mark.parametrize("moves", [0, 1, 2, 3])
def test_papers_are_held_anew_against_a_data_file_that_was_written_to(
    monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    _answer(monkeypatch, a="same")
    left = [moves]

    @contextmanager
    def open_moving(_file: Path) -> Iterator[RecordAtHand]:
        yield RecordOfSome("")
        if left[0]:
            left[0] -= 1
            raise Refused("the data file was written to meanwhile")

    program = replace(PROGRAM, open_records=open_moving)
    if moves < 3:
        assert len(check_papers(program, _papers("a"), Path("l.sqlite"))) == 1
    else:
        with pytest.raises(Refused, match="written to"):
            check_papers(program, _papers("a"), Path("l.sqlite"))


def test_a_paper_as_json_begins_with_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, a="same")
    (checked,) = check_papers(PROGRAM, _papers("a"), None)
    assert list(checked.as_json()) == ["file", "paper", "answer", "checks"]
    assert checked.as_json()["file"] == "a.pdf"
