# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper is chosen or dropped, checked, and its finding looked at with the keyboard and printed."""

from __future__ import annotations

import io
import os
import threading
from dataclasses import replace
from pathlib import Path
from typing import cast

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Cancelled, Stopped
from desktop_app.basics.progress import Progress as Count
from desktop_app.services.checking.paper_check import PaperCheck
from desktop_app.services.context.paper_ports import FiledPaper
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.pages.check_paper import page as page_module
from desktop_app.ui.pages.check_paper.finding_view import AttachedTexts
from desktop_app.ui.pages.check_paper.page import CheckPaperPage
from desktop_app.ui.pages.records.page import RecordsPage
from tests.checking import memos
from tests.ui.conftest import Driver
from tests.ui.pages.check_paper import findings
from tests.ui.pages.check_paper.checking import check, drop
from tests.ui.starting import seen

# ---- the doors ----------------------------------------------------------------------------------


def test_a_dropped_memo_is_checked_with_no_client_and_nothing_is_stored(
    driver: Driver, desk: Workspace, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.clients.rows()
    checked = findings.answer_with(monkeypatch, findings.found())
    assert drop(driver.window, paper)
    driver.settle()
    assert driver.window.page_id == "check_paper"
    assert checked == [paper]
    assert "As it was printed" in seen(driver.window)
    assert desk.clients.rows() == before
    assert "records" not in [one.page.id for one in driver.window.rail.buttons.values() if one.isChecked()]


def test_the_welcome_page_leads_to_it(driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = findings.answer_with(monkeypatch, findings.found())
    (door,) = [
        one
        for one in driver.window.findChildren(QPushButton)
        if one.text() == "Check a paper" and one.isVisible()
    ]
    QTest.keyClick(door, Qt.Key.Key_Space)
    driver.settle()
    dialog = cast(QFileDialog, driver.dialog())
    dialog.close()
    dialog.filesSelected.emit([str(paper)])
    driver.settle()
    assert checked == [paper]
    assert driver.window.page_id == "check_paper"


def test_the_page_of_records_leads_to_it(sample: int, driver: Driver) -> None:
    driver.go("records")
    (door,) = [
        one
        for one in driver.window.pages["records"].findChildren(QPushButton)
        if one.text() == "Check a paper" and one.isVisible()
    ]
    door.click()
    driver.settle()
    driver.dialog().close()
    driver.settle()
    assert driver.window.page_id == "check_paper"
    assert driver.window.rail.buttons["records"].isChecked()
    assert "Drop memos or a folder here" in seen(driver.window)


def test_a_list_among_the_dropped_files_is_imported_as_before(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = findings.answer_with(monkeypatch, findings.found())
    table = paper.with_name("parts.csv")
    table.write_text("Part number;Name\n4711;Magnet\n", "utf-8")
    assert drop(driver.window, table)
    driver.settle()
    assert (checked, driver.window.page_id) == ([], "import")


# ---- what cannot be checked -------------------------------------------------------------------------


def test_what_is_no_memo_is_said_in_one_sentence(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    findings.answer_with(monkeypatch, findings.unreadable())
    assert drop(driver.window, paper)
    driver.settle()
    page = driver.window.pages.check_paper
    assert page.view is None
    assert "This paper cannot be checked" in seen(page)
    assert "This PDF is no memo of Lodestone; choose the memo as it was sent to you." in seen(page)


def test_a_file_that_cannot_be_read_says_why(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_means: object) -> PaperCheck:
        raise Refused("the file is not there any more", file=paper.name, do="Look for it")

    monkeypatch.setattr(page_module, "check_paper", refuse)
    assert drop(driver.window, paper)
    driver.settle()
    assert "The file is not there any more" in seen(driver.window)


def test_checking_is_cancelled_by_its_button(
    driver: Driver, paper: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()

    def wait(*_given: object, cancelled: Cancelled, progress: Count, **_means: object) -> PaperCheck:
        progress(1, 6)
        goes_on.wait()
        if cancelled():
            raise Stopped
        return findings.found()

    monkeypatch.setattr(page_module, "check_paper", wait)
    assert drop(driver.window, paper)
    page = driver.window.pages.check_paper
    qtbot.waitUntil(lambda: page.progress_bar.maximum() == 6)
    assert page.is_checking
    assert f"Checking {paper.name} …" in seen(page)
    assert page.cancel_button.hasFocus()
    QTest.keyClick(page.cancel_button, Qt.Key.Key_Space)
    goes_on.set()
    driver.settle()
    assert page.stack.currentWidget() is page.empty
    assert "Drop memos or a folder here" in seen(page)


# ---- what is done with it ----------------------------------------------------------------------------


def test_the_finding_is_printed_as_a_paper(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = findings.altered_figures(("0.002742", "0.02742"))
    view = check(driver, finding, paper, monkeypatch)
    QTest.keyClick(view.print_button, Qt.Key.Key_Space)
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, PaperDialog)
    assert dialog.paper.file == "memo_NA-2026-0061-finding.pdf"
    pages = pypdf.PdfReader(io.BytesIO(dialog.paper.pdf)).pages
    text = "\n".join(page.extract_text() for page in pages)
    for words in (
        "Altered: a figure on page 1",
        finding.sha256,
        "0.002742",
        "J. Haug",
        "What this cannot show",
    ):
        assert words in text, words
    assert len(pages[0].images) == 2, "the place on both papers"
    dialog.close()


def test_the_case_and_the_law_file_are_opened_as_texts(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = {"case-1.json": '{"title":"Magnets"}', "case-2.json": '{"title":"Motors \\u202e"}'}
    finding = replace(findings.found(), cases=cases, law={"pack.toml": 'id = "cn-rare-earth"'})
    view = check(driver, finding, paper, monkeypatch)
    view.case_button.click()
    dialog = driver.dialog()
    assert isinstance(dialog, AttachedTexts)
    assert dialog.text.toPlainText() == '{\n "title": "Magnets"\n}'
    dialog.choice.setCurrentText("case-2.json")
    assert "Motors ‹U+202E›" in dialog.text.toPlainText()
    dialog.close()
    driver.settle()
    view.law_button.click()
    dialog = driver.dialog()
    assert isinstance(dialog, AttachedTexts)
    assert dialog.text.toPlainText() == 'id = "cn-rare-earth"'
    dialog.close()


def test_the_record_at_hand_is_opened(
    sample: int, memo: int, desk: Workspace, driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = desk.client_workspace(sample).records.get_determination(memo).row
    filed = FiledPaper(sample, row.number, row.version, (), "")
    view = check(driver, replace(findings.found(), record=filed), paper, monkeypatch)
    view.record_button.click()
    driver.settle()
    assert driver.window.page_id == "records"
    page = cast(RecordsPage, driver.window.pages["records"])
    assert page.table.current_key() == memo


def test_without_a_record_at_hand_none_is_offered(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not check(driver, findings.found(), paper, monkeypatch).record_button.isVisible()


def test_another_paper_takes_the_place_of_the_one_before(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(driver, findings.altered_attachment(), paper, monkeypatch)
    second = check(driver, findings.found(), paper, monkeypatch)
    page = driver.window.pages.check_paper
    assert isinstance(page, CheckPaperPage)
    assert (page.view, first is second) == (second, False)
    assert page.stack.count() == 3, "the finding before is gone"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_paper_with_a_name_of_any_bytes_is_checked_and_printed(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"memo-\xff\xfe.pdf")
    file.write_bytes(memos.memo("simple"))
    driver.window.check_paper(file)
    driver.settle()
    view = driver.window.pages.check_paper.view
    assert view is not None
    assert "memo-\ufffd\ufffd.pdf" in seen(view)
    view.print_button.click()
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, PaperDialog)
    assert dialog.paper.file == "memo-\ufffd\ufffd-finding.pdf"
    dialog.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_is_no_file_is_told_at_once(driver: Driver, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path / "gone.pdf"):
        driver.window.check_paper(path)
        driver.settle()
        words = seen(driver.window.pages.check_paper)
        assert "This paper cannot be checked" in words
        assert path.name in words
