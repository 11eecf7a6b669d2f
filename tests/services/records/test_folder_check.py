# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an auditor is handed is checked in one go: papers, and folders for an auditor, each with its answer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.folder_check import check_files
from desktop_app.services.workspace import open_workspace
from tests.making import program


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds a data file and a folder for an auditor with one memo, made once."""
    folder = tmp_path_factory.mktemp("handed")
    (folder / "data").mkdir()
    desk = open_workspace(program(), folder / "data" / "lodestone.sqlite", user_name="J. Haug")
    room = desk.client_workspace(desk.load_sample().value)
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    screening = room.screenings.start_shipment(shipment).value.id
    room.records.record_determination(screening, Signature("J. Haug", "export control"))
    room.audit_folder.write_folder(folder / "auditor")
    desk.close()
    return folder


@pytest.fixture
def handed(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written / "auditor", tmp_path / "auditor"))


def test_the_folder_and_its_papers_are_checked(handed: Path) -> None:
    checked = check_files(program(), [handed], None)
    assert [folder.answer for folder in checked.exported] == ["same"]
    assert {
        paper.file.name: paper.paper_check.answer for paper in checked.papers if "memos" in paper.file.name
    } == {file.relative_to(handed).as_posix(): "same" for file in (handed / "memos").glob("*.pdf")}
    assert not checked.is_stopped


def test_each_of_two_folders_has_an_answer_of_its_own(handed: Path) -> None:
    other = handed.with_name("other")
    shutil.copytree(handed, other)
    (memo,) = (other / "memos").glob("*.pdf")
    memo.write_bytes(memo.read_bytes() + b"\n%\n")
    checked = check_files(program(), [handed.parent], None)
    assert {folder.file.path.name: folder.answer for folder in checked.exported} == {
        "auditor": "same",
        "other": "differs",
    }


def test_a_folder_whose_journal_has_no_entry_vouches_for_nothing(handed: Path) -> None:
    (handed / "journal" / "entries.jsonl").unlink()
    (folder,) = check_files(program(), [handed], None).exported
    assert folder.answer in ("differs", "unreadable")


def test_a_folder_that_cannot_be_looked_through_is_told_and_its_papers_are_checked_still(
    handed: Path,
) -> None:
    (handed / "SHA256SUMS").write_bytes(b"\xff\xfe\x00")
    checked = check_files(program(), [handed], None)
    for folder in checked.exported:
        assert isinstance(folder.outcome, Refused) == (folder.answer == "unreadable")
        assert folder.answer != "same"
    assert checked.papers


def test_papers_are_held_against_the_data_file_at_hand(written: Path, tmp_path: Path) -> None:
    results = []
    for data_file in (Path(shutil.copy(written / "data" / "lodestone.sqlite", tmp_path)), None):
        (paper,) = check_files(program(), [written / "auditor" / "memos"], data_file).papers
        results += [check.result for check in paper.paper_check.checks if check.check == "record"]
    assert results == ["same", "not_checked"]


def test_a_check_that_is_given_up_says_so(handed: Path) -> None:
    calls = iter(range(1_000))
    checked = check_files(program(), [handed], None, cancelled=lambda: next(calls) > 2)
    assert checked.is_stopped
    assert not checked.exported
