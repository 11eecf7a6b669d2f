# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Real memos, as they were printed and altered, dropped on the window and checked as users do it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.check_paper.compared_pages import ComparedPages
from desktop_app.ui.pages.check_paper.finding_view import ComparedTexts, FindingView
from tests.checking import memos
from tests.checking.forging.kinds import KINDS
from tests.ui.conftest import Driver
from tests.ui.pages.check_paper.checking import drop, ready, wait_for_marks
from tests.ui.starting import seen

ALTERATIONS = {kind.name: kind for kind in KINDS}


def altered(kind: str, folder: Path) -> Path:
    file = folder / "memo.pdf"
    file.write_bytes(ALTERATIONS[kind].alter(memos.papers("simple")))
    return file


def checked(driver: Driver, file: Path) -> FindingView:
    assert drop(driver.window, file)
    driver.settle()
    view = driver.window.pages.check_paper.view
    assert view is not None
    driver.qtbot.waitUntil(lambda: ready(view), timeout=30_000)
    return view


def test_a_memo_as_it_was_printed(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "memo.pdf"
    file.write_bytes(memos.memo("simple"))
    view = checked(driver, file)
    assert view.headline.text() == "As it was printed; in no record here."
    assert view.differences == ()
    assert "No signature lies beside the paper." in seen(view)


def test_an_altered_figure_is_boxed_on_both_papers(driver: Driver, tmp_path: Path) -> None:
    view = checked(driver, altered("a figure", tmp_path))
    assert view.headline.text().startswith("Altered. Page 2")
    compared = view.stage.currentWidget()
    assert isinstance(compared, ComparedPages)
    assert compared.again is not None
    for side in (compared.paper, compared.again):
        wait_for_marks(driver, side)
        assert list(side.view.pages.current_marks) == [1]


def test_a_page_that_is_gone_is_marked_on_the_paper_made_again(driver: Driver, tmp_path: Path) -> None:
    view = checked(driver, altered("the last page removed", tmp_path))
    compared = view.stage.currentWidget()
    assert isinstance(compared, ComparedPages)
    assert compared.again is not None
    wait_for_marks(driver, compared.again)
    assert list(compared.again.view.pages.current_marks) == [compared.again.page_count - 1]
    assert compared.paper.view.pages.current_marks == {}


def test_an_altered_attachment_is_told_as_texts(driver: Driver, tmp_path: Path) -> None:
    view = checked(driver, altered("a digit of the case", tmp_path))
    assert isinstance(view.stage.currentWidget(), ComparedTexts)
    assert "case.json is not the one that was attached when the paper was printed." in view.headline.text()


def test_a_memo_saved_anew_is_told_calmly(driver: Driver, tmp_path: Path) -> None:
    view = checked(driver, altered("saved anew by pikepdf", tmp_path))
    assert view.headline.text().startswith("Saved anew by another program")
    assert not isinstance(view.stage.currentWidget(), (ComparedPages, ComparedTexts))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 cut off", b"no PDF at all"])
def test_what_is_no_memo_is_told_with_what_to_do(content: bytes, driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(content)
    assert drop(driver.window, file)
    driver.settle()
    words = seen(driver.window.pages.check_paper)
    assert "This paper cannot be checked" in words
    assert "letter.pdf" in words


def test_the_filed_memo_is_held_against_its_record(
    sample: int, memo: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    file = tmp_path / "memo.pdf"
    file.write_bytes(desk.client_workspace(sample).records.read_paper(memo))
    view = checked(driver, file)
    assert view.headline.text() == "As it was printed: it is the paper that was filed."
    sections = {section.check: section.result for section in view.paper_check.sections()}
    assert sections["record"] == "same"
    assert view.record_button.isVisible()
    view.record_button.click()
    driver.settle()
    assert driver.window.page_id == "records"
