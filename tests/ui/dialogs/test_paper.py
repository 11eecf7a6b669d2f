# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Memos in the window: read, zoomed, saved."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from desktop_app import settings as user_settings
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.look import pdf_pages
from tests.ui.conftest import Driver
from tests.ui.papers import open_memo, sharp
from tests.ui.shared_views.test_saving import choose_file, shown
from tests.ui.test_journeys import press

__all__ = ["shown"]


def test_pages_are_drawn_for_the_screen_and_again_for_every_zoom(memo: int, driver: Driver) -> None:
    dialog = open_memo(driver)
    pages = dialog.view.pages
    page = sharp(driver, dialog)
    assert page.width() == pytest.approx(pages.page_area(0).width() * pages.devicePixelRatioF(), abs=2)
    seen = [dialog.zoom_percent.text()]
    for keys in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        QTest.keyClick(dialog, keys, Qt.KeyboardModifier.ControlModifier)
        page = sharp(driver, dialog)
        wide = pages.page_area(0).width() * pages.devicePixelRatioF()
        assert page.width() == pytest.approx(wide, abs=2), "not one stretched from another size"
        seen.append(dialog.zoom_percent.text())
    assert seen[1:] == ["100 %", "125 %", "100 %"] or seen[1:] == ["125 %", "150 %", "125 %"]
    QTest.keyClick(dialog, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert dialog.zoom_percent.text() == seen[0]
    dialog.close()


def test_a_screen_of_twice_as_many_dots_gets_twice_as_many(
    memo: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_memo(driver)
    plain = sharp(driver, dialog).width()
    monkeypatch.setattr(dialog.view.pages, "devicePixelRatioF", lambda: 2.0)
    assert sharp(driver, dialog).width() == pytest.approx(plain * 2, abs=2)
    dialog.close()


def test_pages_are_never_drawn_on_the_main_thread(
    memo: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    draw = pdf_pages.draw_page

    def watched(pdf: bytes, number: int, scale: float) -> QImage:
        threads.append(threading.current_thread())
        return draw(pdf, number, scale)

    monkeypatch.setattr("desktop_app.ui.look.pdf_pages.draw_page", watched)
    dialog = open_memo(driver)
    sharp(driver, dialog)
    assert threads
    assert threading.main_thread() not in threads
    dialog.close()


def test_pages_are_read_by_keyboard(memo: int, driver: Driver) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    assert dialog.view.hasFocus()
    count = len(dialog.view.pages.sizes)
    assert dialog.page_number.text() == f"Page 1 of {count}"
    QTest.keyClick(dialog.view, Qt.Key.Key_End)
    assert dialog.page_number.text() == f"Page {count} of {count}"
    QTest.keyClick(dialog.view, Qt.Key.Key_Home)
    assert dialog.page_number.text() == f"Page 1 of {count}"
    places = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        QTest.keyClick(dialog.view, key)
        places.append(dialog.view.verticalScrollBar().value())
    assert 0 < places[0] < places[1] < places[2] > places[3]
    dialog.close()


def test_what_is_read_stays_in_sight_when_it_is_zoomed(memo: int, driver: Driver) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    dialog.view.verticalScrollBar().setValue(dialog.view.pages.page_area(2).top())
    before = dialog.view.current_page
    dialog.view.zoom_to_percent(300)
    assert dialog.view.current_page == before == 2
    assert dialog.view.horizontalScrollBar().maximum() > 0
    dialog.close()


def test_what_is_no_pdf_is_said_in_place_of_its_pages(driver: Driver, tmp_path: Path) -> None:
    dialog = PaperDialog(driver.window, driver.window.session, Paper("Memo", "m.pdf", b"no pdf"))
    dialog.open()
    driver.settle()
    dialog.grab()
    assert dialog.view.pages.fault.startswith("The PDF cannot be shown")
    assert dialog.ask_to_print() is None
    dialog.close()


# ---- saved -----------------------------------------------------------------------------------


def test_a_saved_memo_is_the_recorded_one_byte_for_byte(
    memo: int, sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    dialog = open_memo(driver)
    QTest.keyClick(dialog.save_button, Qt.Key.Key_Space)
    choose_file(driver, tmp_path / "memo.pdf")
    assert (tmp_path / "memo.pdf").read_bytes() == desk.client_workspace(sample).records.read_paper(memo)
    assert "Saved memo.pdf in" in dialog.banner._message_label.text()
    dialog.close()


def test_a_memo_is_saved_from_the_pane_under_its_number(
    memo: int, sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    session = driver.window.session
    session.settings = user_settings.with_values(session.settings, {"papers_folder": str(tmp_path)})
    driver.go("records")
    press(driver, "Save PDF")
    assert (tmp_path / "2026-0001.pdf").read_bytes() == desk.client_workspace(sample).records.read_paper(memo)
    assert "Saved 2026-0001.pdf" in driver.window.status_bar.message.text()


def test_the_folder_of_the_kept_memo_is_shown(
    memo: int, sample: int, desk: Workspace, driver: Driver, shown: list[str]
) -> None:
    driver.go("records")
    press(driver, "Show in folder")
    (folder,) = shown
    assert desk.client_workspace(sample).records.write_paper_copy(memo).parent == Path(folder)
