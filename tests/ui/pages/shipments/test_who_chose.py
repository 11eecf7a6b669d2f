# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever changes readings or assumption in the form of a shipment is named, and says why."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.schema.forms import Shipment
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.widgets.form import Form
from tests.ui.conftest import Driver
from tests.ui.screening.test_panel import texts


@pytest.fixture
def page(sample: int, desk: Workspace, driver: Driver) -> Any:
    driver.window.activateWindow()
    driver.go("screenings", desk.client_workspace(sample).shipments.find_shipment("NW-09"))
    return driver.window.pages["screenings"]


def open_form(driver: Driver, page: Any) -> Form:
    page.forms.edit_shipment(page.session.client_workspace.shipments.find_shipment("NW-09"))
    driver.settle()
    return cast(Form, page.pane.form)


def choose(form: Form, name: str, value: str) -> None:
    """Choose by keyboard: down until the value is there."""
    editor: Any = form.find_editor(name)
    editor.setFocus()
    for _ in range(editor.count()):
        if editor.current_value() == value:
            return
        QTest.keyClick(editor, Qt.Key.Key_Down)
    for _ in range(editor.count()):
        if editor.current_value() == value:
            return
        QTest.keyClick(editor, Qt.Key.Key_Up)
    raise AssertionError(f"{value} cannot be chosen")


def stored(page: Any) -> Shipment:
    shipments = page.session.client_workspace.shipments
    kept: Shipment = shipments.load_shipment(shipments.find_shipment("NW-09")).shipment
    return kept


def press(root: QWidget, words: str) -> None:
    next(one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible()).click()


def test_a_changed_reading_asks_who_and_why_and_both_reach_the_case(driver: Driver, page: Any) -> None:
    form = open_form(driver, page)
    assert form.find_editor("profile_by").current_value() == ""
    choose(form, "profile", "narrowest")
    user = page.session.workspace.user_name
    assert form.find_editor("profile_by").current_value() == user
    assert form.find_editor("profile_on").current_value() == page.session.today.isoformat()
    QTest.keyClicks(form.find_editor("profile_why"), "opinion of counsel")
    page.editing.save_form()
    driver.settle()
    kept = stored(page)
    assert (kept.profile, kept.profile_by, kept.profile_why) == ("narrowest", user, "opinion of counsel")
    assert kept.assumption_by == ""
    assert "Reason: opinion of counsel." in texts(page.pane)
    driver.screen("shipment", page.session.client_workspace.shipments.find_shipment("NW-09"))
    work = driver.window.screening
    assert isinstance(work, ScreeningView)
    case = work.interview.state.tree_of_line(0, work.interview.today)
    assert case["chosen"]["profile"] == {
        "by": user,
        "why": "opinion of counsel",
        "on": page.session.today.isoformat(),
    }
    assert f"Narrow readings. Chosen by {user} on " in texts(work.live_panel)


def test_who_takes_the_change_back_leaves_no_name(driver: Driver, page: Any) -> None:
    form = open_form(driver, page)
    choose(form, "assumption", "announced")
    assert form.find_editor("assumption_by").current_value()
    choose(form, "assumption", "")
    assert form.find_editor("assumption_by").current_value() == ""
    assert form.find_editor("assumption_on").current_value() == ""


def test_escape_leaves_all_as_it_was(driver: Driver, page: Any) -> None:
    before = stored(page)
    form = open_form(driver, page)
    choose(form, "profile", "narrowest")
    QTest.keyClick(form.find_editor("profile_why"), Qt.Key.Key_Escape)
    driver.settle()
    press(driver.dialog(), "Discard")
    driver.settle()
    assert stored(page) == before
