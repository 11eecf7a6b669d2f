# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings lead to the journal, and to what verifying it has found."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Driver, shown


def test_the_settings_lead_to_the_journal(sample: int, driver: Driver) -> None:
    driver.go("settings")
    page: Any = driver.window.pages["settings"]
    QTest.keyClick(page.data.open_journal, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "journal"


def test_the_settings_lead_to_what_verifying_has_found(memo: int, sample: int, driver: Driver) -> None:
    driver.go("settings")
    page: Any = driver.window.pages["settings"]
    QTest.keyClick(page.data.verify_journal, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "journal"
    assert "unbroken" in " ".join(shown(driver.window.pages["journal"]))
