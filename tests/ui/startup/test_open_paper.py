# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window opens on a memo: with the data where there are some, without a trace where there are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import open_folder
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from tests.ui.pages.check_paper import findings
from tests.ui.pages.check_paper.checking import drop
from tests.ui.starting import Starter, seen, started
from tests.ui.test_names import unnamed


@pytest.fixture
def starter(qapp: QApplication, program: Program, qtbot: QtBot) -> Iterator[Starter]:
    yield from started(qapp, program, qtbot)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "MEMO.PDF"
    file.write_bytes(findings.printed_memo())
    return file


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    return findings.answer_with(monkeypatch, findings.found())


@pytest.fixture
def nowhere(tmp_path: Path) -> Folders:
    """Return the data folder of a machine on which the program never ran."""
    return Folders(tmp_path / "never" / "Lodestone", "usual")


def test_where_there_are_no_data_the_paper_is_checked_and_nothing_is_made(
    nowhere: Folders, starter: Starter, paper: Path, checked: list[Path]
) -> None:
    opening = starter.start(nowhere, paper)
    assert checked == [paper]
    words = seen(opening.window)
    assert "As it was printed" in words
    assert "Only this is open; nothing is stored on this computer." in words
    assert sorted(set(unnamed(opening.window))) == []
    assert not opening.was_refused
    page = opening.paper_page
    assert page is not None
    page.ask_for_paper()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    opening.window.close()
    opening.close()
    assert not nowhere.data.parent.exists()


def test_its_finding_is_printed_and_no_folder_is_made_for_that(
    nowhere: Folders, starter: Starter, paper: Path, checked: list[Path]
) -> None:
    opening = starter.start(nowhere, paper)
    starter.press(opening, "Print this finding")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert "Finding on" in dialog.windowTitle()
    dialog.close()
    starter.settle(opening)
    assert not nowhere.data.parent.exists()


def test_another_paper_is_dropped_on_it(
    nowhere: Folders, starter: Starter, paper: Path, checked: list[Path]
) -> None:
    opening = starter.start(nowhere, paper)
    other = paper.with_name("other.pdf")
    assert drop(opening.window, other)
    starter.settle(opening)
    assert checked == [paper, other]
    assert not drop(opening.window, paper.with_name("parts.csv")), "a list needs the data"
    assert drop(opening.window, paper.parent)
    starter.settle(opening)
    page = opening.paper_page
    assert page is not None
    assert page.papers is not None
    assert [row.name for row in page.papers.rows] == ["MEMO.PDF"]
    assert not nowhere.data.parent.exists()


def test_the_way_to_the_whole_program_opens_the_data(
    nowhere: Folders, starter: Starter, paper: Path, checked: list[Path]
) -> None:
    opening = starter.start(nowhere, paper)
    starter.press(opening, "Open Lodestone")
    assert opening.window.page_id == "welcome"
    assert nowhere.database.exists()
    assert drop(opening.window, paper)
    starter.settle(opening)
    assert opening.window.page_id == "check_paper"
    assert checked == [paper, paper]


def test_with_data_the_paper_is_checked_on_its_page(
    folders: Folders, starter: Starter, program: Program, paper: Path, checked: list[Path]
) -> None:
    opened = open_folder(program, folders)
    opened.workspace.clients.create(Client(name="New Client GmbH", country=CountryCode("DE")))
    opened.close()
    opening = starter.start(folders, paper)
    assert opening.window.page_id == "check_paper"
    assert checked == [paper]
    assert "Only this is open" not in seen(opening.window)


def test_where_the_data_cannot_be_opened_the_paper_still_can(
    folders: Folders, starter: Starter, program: Program, paper: Path, checked: list[Path]
) -> None:
    other = open_folder(program, folders)
    opening = starter.start(folders, paper)
    assert checked == [paper]
    assert "As it was printed" in seen(opening.window)
    starter.press(opening, "Back")
    assert "The data folder is already open by " in seen(opening.window)
    assert drop(opening.window, paper)
    starter.settle(opening)
    assert checked == [paper, paper]
    other.close()
    starter.press(opening, "Back")
    starter.press(opening, "Try again")
    assert opening.window.page_id == "welcome"


def test_a_start_without_any_folder_checks_a_paper_too(
    starter: Starter, paper: Path, checked: list[Path]
) -> None:
    refused = Refused("there is no home folder", do="Name a folder")
    opening = starter.start(refused, paper)
    assert checked == [paper]
    starter.press(opening, "Open Lodestone")
    assert "There is no home folder" in seen(opening.window)


def test_a_paper_dropped_while_the_data_open_is_checked_after(
    folders: Folders, starter: Starter, paper: Path, checked: list[Path]
) -> None:
    opening = starter.start(folders, settle=False)
    assert drop(opening.window, paper)
    opening.start_opening()
    starter.settle(opening)
    assert checked == [paper]


def test_a_folder_out_of_reach_is_told_and_a_paper_is_checked_all_the_same(
    tmp_path: Path, starter: Starter, paper: Path, checked: list[Path]
) -> None:
    out_of_reach = Folders(
        tmp_path / ("x" * 300)
    )  # longer than any disk allows: root may not look there either
    opening = starter.start(out_of_reach)
    assert "The data cannot be opened" in seen(opening.window)
    assert not opening.window.has_data
    starter.start(out_of_reach, paper)
    assert checked == [paper]
