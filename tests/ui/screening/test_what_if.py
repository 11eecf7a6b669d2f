# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What if: a part of a name finds its figure, a name that is none says so, no result stands beside an unread day."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.screening.what_if import WhatIfDialog
from desktop_app.ui.words.strings import standing_words
from desktop_app.ui.words.values import act_words
from tests.ui.conftest import Driver, shown
from tests.ui.screening.test_answering import texts


@pytest.fixture
def dialog(sample: int, desk: Workspace, driver: Driver) -> WhatIfDialog:
    driver.window.activateWindow()
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    work = driver.window.screening
    assert isinstance(work, ScreeningView)
    work.show_step(Step.REVIEW)
    driver.settle()
    QTest.keyClick(work.button_bar.what_if, Qt.Key.Key_Space)
    driver.settle()
    return cast(WhatIfDialog, driver.dialog())


def type_lever(driver: Driver, dialog: WhatIfDialog, words: str) -> None:
    """Type into the look-up and leave it with the Tab key."""
    dialog.lever.setFocus()
    dialog.lever.clearEditText()
    QTest.keyClicks(dialog.lever, words)
    driver.settle()
    dialog.activateWindow()  # where there is no window manager the list that dropped down takes it along
    QTest.keyClick(QApplication.activePopupWidget() or dialog.lever, Qt.Key.Key_Tab)
    driver.settle()


def test_a_part_of_a_name_finds_what_is_changed(driver: Driver, dialog: WhatIfDialog) -> None:
    type_lever(driver, dialog, "country of origin, tb-")
    assert dialog._lever is not None
    assert dialog.lever.currentText().startswith("Country of origin, TB-3560")
    assert "In the case: " in texts(dialog)
    dialog.close()


def test_a_name_that_is_none_is_told(driver: Driver, dialog: WhatIfDialog) -> None:
    type_lever(driver, dialog, "moon phase")
    assert "Choose one from the list; typing a part of it finds it." in texts(dialog)
    assert "In the case: " not in texts(dialog)
    type_lever(driver, dialog, "country of origin, tb-")
    assert "Choose one from the list" not in texts(dialog)
    dialog.close()


def test_a_day_that_cannot_be_read_leaves_no_result_of_another(driver: Driver, dialog: WhatIfDialog) -> None:
    assert "As it stands" in texts(dialog)
    dialog.on.show_value("soon")
    dialog.on.edited.emit()
    driver.settle()
    assert "The day cannot be read, so there is no result." in texts(dialog)
    assert "Not settled" not in list(shown(dialog))
    assert dialog.outcome is None
    dialog.on.show_value("2026-12-01")
    dialog.on.edited.emit()
    driver.settle()
    assert "As it stands" in texts(dialog)
    dialog.close()


def test_another_reading_asks_who_chooses_it_and_why(driver: Driver, dialog: WhatIfDialog) -> None:
    assert not dialog.chosen_by.isVisible()
    dialog.profile.show_value("narrowest")
    dialog.profile.edited.emit()
    driver.settle()
    assert dialog.chosen_by.isVisible()
    assert dialog.chosen_by.current_value() == driver.window.session.workspace.user_name
    QTest.keyClicks(dialog.chosen_why, "to see the other side")
    driver.settle()
    dialog.evaluate_change()
    driver.settle()
    assert dialog.outcome is not None
    made = dialog.outcome.after.read.case.chosen["profile"]
    assert (made.by, made.why) == (dialog.chosen_by.current_value(), "to see the other side")
    assert "profile" not in dialog.outcome.before.read.case.chosen
    dialog.close()


def test_two_variants_stand_side_by_side(driver: Driver, dialog: WhatIfDialog) -> None:
    """Verdict, act, share, standing and what decides of both; where they differ it is marked, not by colour alone."""
    dialog.assume.show_value("announced")
    dialog.assume.edited.emit()
    dialog.on.show_value("2026-12-01")
    dialog.on.edited.emit()
    driver.settle()
    dialog.evaluate_change()
    driver.settle()
    assert dialog.outcome is not None
    before, after = dialog.outcome.before.conclusion, dialog.outcome.after.conclusion
    assert before.standing.overall != after.standing.overall
    lines = texts(dialog)
    names = [part.accessibleName() for part in dialog.findChildren(QLabel)]
    for about in ("Verdict", "Do first", "Share", "Standing", "What decides"):
        assert about in lines
    assert f"Standing, As it stands: {standing_words(before.standing.overall)}" in names
    assert f"Standing, Changed: {standing_words(after.standing.overall)}" in names
    assert f"Do first, Changed: {act_words(after.act.word)}" in names
    assert "Standing ≠" in lines
    assert "Share ≠" not in lines
    dialog.close()
