# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A finding is looked at: what differs is marked and in sight, and the keyboard goes from one to the next."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.ui.look import theme
from desktop_app.ui.pages.check_paper.compared_pages import ComparedPages
from desktop_app.ui.pages.check_paper.finding_view import ComparedTexts
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shell.appearance import apply_theme
from desktop_app.ui.widgets.preview import MarkedView, StrangePages
from tests.ui.conftest import Driver, shown
from tests.ui.pages.check_paper import findings
from tests.ui.pages.check_paper.checking import check, wait_for_marks
from tests.ui.starting import seen
from tests.ui.test_names import unnamed

# ---- the finding ----------------------------------------------------------------------------------


def test_an_altered_figure_is_marked_on_both_papers_and_the_keyboard_steps_on(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = findings.altered_figures(("0.002742", "0.02742"), ("0.02 %", "0.2 %"))
    view = check(driver, finding, paper, monkeypatch)
    driver.settle()
    assert view.headline.text() == "Altered: a figure on page 1 is not the one that was printed"
    assert "printed by Lodestone 1.1.0 on 24\u00a0Nov\u00a02026" in seen(view)
    compared = view.stage.currentWidget()
    assert isinstance(compared, ComparedPages)
    assert compared.again is not None
    for side in (compared.paper, compared.again):
        wait_for_marks(driver, side)
        assert list(side.view.pages.current_marks) == [0]
        assert len(side.view.pages.marks[0]) == 2
    assert view.bar.sentence.text() == "Page 1 says 0.002742; printed was 0.02742."
    assert driver.window.focusWidget() is view.bar.next_link
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)
    for key, number, words in (
        (Qt.Key.Key_N, "2 of 2", "0.02 %"),
        (Qt.Key.Key_N, "1 of 2", "0.002742"),
        (Qt.Key.Key_P, "2 of 2", "0.02 %"),
    ):
        QTest.keyClick(view.bar.next_link, key)
        assert view.bar.count.text() == number
        assert words in view.bar.sentence.text()


def test_the_marked_place_is_in_sight(driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    view = check(driver, findings.altered_figures(("0.002742", "0.02742")), paper, monkeypatch)
    compared = cast(ComparedPages, view.stage.currentWidget())
    side = compared.paper
    wait_for_marks(driver, side)
    driver.settle()
    (place,) = side.view.pages.current_marks[0]
    box = side.view.pages.rectangle_of(0, place).toRect()
    sight = side.view.viewport().rect().translated(-side.view.pages.pos())
    assert sight.contains(box)


def test_the_other_paper_is_at_the_place_at_once_though_the_mouse_rests_on_this_one(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MarkedView, "underMouse", lambda _self: True)  # it was dropped there
    read = StrangePages.read_sizes

    def read_late(pages: StrangePages, pdf: bytes, progress: Progress) -> Any:
        time.sleep(0.5)  # in a process of its own, later than the other
        return read(pages, pdf, progress)

    monkeypatch.setattr(StrangePages, "read_sizes", read_late)
    view = check(driver, findings.altered_figures(("0.002742", "0.02742")), paper, monkeypatch)
    compared = cast(ComparedPages, view.stage.currentWidget())
    assert compared.again is not None
    for side in (compared.again, compared.paper):
        wait_for_marks(driver, side)
    driver.settle()
    for side in (compared.paper, compared.again):
        (place,) = side.view.pages.current_marks[0]
        middle = side.view.pages.rectangle_of(0, place).center().y() - side.view.verticalScrollBar().value()
        assert abs(middle - side.view.viewport().height() / 2) < 40


def test_both_papers_scroll_together(driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    view = check(driver, findings.altered_figures(("0.002742", "0.02742")), paper, monkeypatch)
    compared = cast(ComparedPages, view.stage.currentWidget())
    assert compared.again is not None
    driver.settle()
    this, other = compared.paper.view, compared.again.view
    apart = other.verticalScrollBar().value() - this.verticalScrollBar().value()
    this.setFocus()
    QTest.keyClick(this, Qt.Key.Key_Space)
    assert this.verticalScrollBar().value() > 0
    assert other.verticalScrollBar().value() - this.verticalScrollBar().value() == apart
    before = this.zoom_percent
    compared.zoom(1)
    assert this.zoom_percent == other.zoom_percent > before


def test_an_altered_attachment_shows_both_texts_with_the_line_marked(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = check(driver, findings.altered_attachment(), paper, monkeypatch)
    texts = view.stage.currentWidget()
    assert isinstance(texts, ComparedTexts)
    for editor, line in ((texts.now, '"mass": "5"'), (texts.was, '"mass": "50"')):
        (marked,) = editor.extraSelections()
        assert marked.cursor.block().text().strip() == line
    assert view.bar.next_link.isHidden() or not view.bar.next_link.isVisible()


def test_a_page_that_is_gone_shows_what_was_printed_where_nothing_can_be_made_again(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = check(driver, findings.removed_page(), paper, monkeypatch)
    compared = cast(ComparedPages, view.stage.currentWidget())
    assert compared.again is None
    assert compared.listed is not None
    assert compared.listed.toPlainText() == "the words of the page"


@pytest.mark.parametrize("kind", ["same", "anew"])
def test_without_a_place_to_look_at_the_paper_stands_alone(
    kind: str, driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = findings.found() if kind == "same" else findings.saved_anew()
    view = check(driver, finding, paper, monkeypatch)
    assert not isinstance(view.stage.currentWidget(), (ComparedPages, ComparedTexts))
    assert view.bar.isVisible() == (kind == "anew")


def test_each_check_has_its_sign_its_word_and_why(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = check(driver, findings.altered_attachment(), paper, monkeypatch)
    rows = [one.accessibleName() for one in view.pane.findChildren(QWidget) if ": " in one.accessibleName()]
    assert rows == [
        "Bytes: differs",
        "Attachments: differs",
        "Case and answer: same",
        "Pages: same",
        "Record here: not checked",
        "Signature: not checked",
    ]
    assert "What this cannot show" in seen(view)
    assert "No signature lies beside the paper." in seen(view)


def test_in_a_narrow_window_the_checks_lie_under_the_pages(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.window.resize(1366, 768)
    view = check(driver, findings.altered_attachment(), paper, monkeypatch)
    driver.settle()
    assert view.split.orientation() is Qt.Orientation.Vertical
    bottom = view.print_button.mapTo(driver.window, view.print_button.rect().bottomLeft()).y()
    assert bottom < 768 - view.pane.height()
    driver.window.resize(1400, 800)
    driver.settle()
    assert view.split.orientation() is Qt.Orientation.Horizontal


@pytest.fixture(params=["light", "dark"])
def appearance(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    apply_theme(theme.DARK if request.param == "dark" else theme.LIGHT)
    yield request.param
    apply_theme(theme.LIGHT)


def test_every_control_is_named(
    appearance: str, driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = findings.altered_figures(("0.002742", "0.02742"), ("0.02 %", "0.2 %"))
    for finding in (figures, findings.altered_attachment(), findings.removed_page(), findings.found()):
        view = check(driver, finding, paper, monkeypatch)
        view.grab()
        assert sorted(set(unnamed(driver.window))) == []
        assert view.accessibleName() == view.headline.text()


def test_it_speaks_chinese(
    chinese: None, driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = check(driver, findings.altered_attachment(), paper, monkeypatch)
    texts = " ".join(shown(view))
    for words in ("打印此核对结果", "核对了什么", "附件", "不一致"):
        assert words in texts, words


def test_a_page_that_cannot_be_drawn_says_so_and_is_not_taken_for_an_empty_one(
    driver: Driver, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> QImage:
        raise Refused("the pages cannot be shown", do="Open the PDF in another program")

    monkeypatch.setattr("desktop_app.ui.look.pdf_pages.draw_page_apart", refuse)
    view = check(driver, findings.altered_figures(("0.002742", "0.02742")), paper, monkeypatch)
    compared = cast(ComparedPages, view.stage.currentWidget())
    assert compared.again is not None
    driver.settle()
    driver.window.grab()
    driver.settle()
    faults = compared.paper.view.pages.page_faults
    assert faults
    assert set(faults.values()) == {"The pages cannot be shown. Open the PDF in another program."}
    assert compared.again.view.pages.page_faults == {}
