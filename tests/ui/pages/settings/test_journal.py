# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal in the window: verified from Records or Settings, with the outcome in a sentence, and saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.services.workspace import Workspace
from tests.services.catalogue.test_evidence import bare
from tests.ui.conftest import Driver, shown
from tests.ui.shared_views.test_saving import choose_file


def verify(driver: Driver) -> str:
    """Press Verify on Records and return what stands in the banner of the settings then."""
    driver.go("records")
    buttons = driver.window.pages["records"].findChildren(QPushButton)
    (press,) = [one for one in buttons if one.text() == "Verify the journal"]
    QTest.keyClick(press, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "settings"
    page: Any = driver.window.pages["settings"]
    driver.settle()
    banner = page.data.banner
    assert banner.isVisible()
    assert not banner.visibleRegion().isEmpty()
    assert banner.visibleRegion().boundingRect().height() == banner.height()  # it is scrolled to
    return " ".join(shown(page.data.banner))


def test_a_journal_that_holds_is_told_with_its_days(
    memo: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    said = verify(driver)
    assert f"{desk.list_journal(limit=1)[0].nr} entries of the journal from 24\u00a0Nov\u00a02026" in said
    assert "unbroken" in said
    assert not driver.window.status_bar.progress_bar.isVisible()


def test_the_entry_that_was_altered_is_named(sample: int, desk: Workspace, driver: Driver) -> None:
    bare(desk.client_workspace(sample), "UPDATE journal SET by = 'x' WHERE nr = 1", guards=False)
    assert "Entry 1: It was changed after it was written." in verify(driver)


def test_the_journal_is_saved_where_it_is_asked_for(sample: int, driver: Driver, tmp_path: Path) -> None:
    driver.go("settings")
    page: Any = driver.window.pages["settings"]
    QTest.keyClick(page.data.journal.save, Qt.Key.Key_Space)
    driver.settle()
    choose_file(driver, tmp_path / "journal.csv")
    assert (tmp_path / "journal.csv").read_text("utf-8-sig").startswith("nr,at,by,what,subject")
    assert "Saved journal.csv" in driver.window.status_bar.message.text()
