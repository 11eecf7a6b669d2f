# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""With letters of twice the size in a small window: nothing that matters lies beyond the edge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.look import theme
from desktop_app.ui.pages.overview import AttentionRow
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shell.appearance import apply_theme
from desktop_app.ui.widgets.flow import PageArea
from tests.ui.conftest import Driver


@pytest.fixture
def twice(qapp: QApplication) -> Iterator[None]:
    apply_theme(theme.LIGHT, 200)
    yield
    apply_theme(theme.LIGHT)


@pytest.fixture
def small(twice: None, sample: int, driver: Driver) -> Driver:
    driver.window.resize(1024, 700)
    driver.settle()
    return driver


def area(driver: Driver) -> PageArea:
    (found,) = driver.window.findChildren(PageArea)
    return found


def right_of(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, QPoint(widget.width(), 0)).x()


@pytest.mark.parametrize("place", ["overview", "products", "law", "records", "settings"])
def test_no_page_needs_a_bar_sideways(place: str, small: Driver) -> None:
    small.go(place)
    assert area(small).horizontalScrollBar().maximum() == 0
    page = small.window.pages[place]
    assert page.width() <= area(small).viewport().width()
    for one in page.findChildren(QPushButton):
        if one.isVisible() and one.property("role") == "primary":
            assert right_of(one, page) <= page.width()


def test_the_cards_of_the_overview_stand_below_each_other_and_can_be_read(small: Driver) -> None:
    page = small.window.pages["overview"]
    rows = page.findChildren(AttentionRow)
    assert rows
    assert all(one.width() > 500 for one in rows)
    small.window.resize(2400, 1400)
    small.settle()
    assert all(one.width() < page.width() / 2 for one in page.findChildren(AttentionRow))
    small.window.resize(1024, 700)
    small.settle()
    assert all(one.width() > 500 for one in page.findChildren(AttentionRow))


@pytest.mark.parametrize(("place", "column"), [("law", "title"), ("products", "name")])
def test_the_widest_column_keeps_room_for_its_words(place: str, column: str, small: Driver) -> None:
    small.go(place)
    page: Any = small.window.pages[place]
    names = [one.id for one in page.table.rows_model.columns]
    assert page.table.columnWidth(names.index(column)) >= 240


def test_the_detail_of_a_provision_is_not_cut(small: Driver) -> None:
    small.go("law", "R61-I")
    page: Any = small.window.pages["law"]
    for one in page.pane.findChildren(QScrollArea):
        assert one.horizontalScrollBar().maximum() == 0


def test_the_fields_of_the_settings_are_whole(small: Driver) -> None:
    small.go("settings")
    page: Any = small.window.pages["settings"]
    for editor in page.editors.values():
        assert right_of(editor, page) <= page.width()
        assert editor.width() == 480


def test_a_screening_stands_below_each_other_and_folds_its_steps(
    desk: Workspace, sample: int, small: Driver
) -> None:
    small.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = small.window.screening
    assert isinstance(view, ScreeningView)
    assert area(small).horizontalScrollBar().maximum() == 0
    assert view.stack.width() > 600
    for one in view.stack.findChildren(QScrollArea):
        assert one.horizontalScrollBar().maximum() == 0
    for made in (view.back, view.go_on, view.button_bar.close_button):
        assert right_of(made, view) <= view.width()
    shown = [step for step, made in view.steps.buttons.items() if made.isVisible()]
    assert shown == [view.page.step]
    QTest.keyClick(view.steps.all_steps, Qt.Key.Key_Space)
    assert all(made.isVisible() for made in view.steps.buttons.values())
    view.steps.buttons[Step.TECHNOLOGY].click()
    small.settle()
    shown = [step for step, made in view.steps.buttons.items() if made.isVisible()]
    assert shown == [Step.TECHNOLOGY]
    at = view.stack.mapTo(area(small).viewport(), QPoint(0, 0)).y()
    assert 0 <= at < area(small).viewport().height() - 170  # the question is in sight
    assert view.go_on.visibleRegion().boundingRect().size() == view.go_on.size()
    small.window.resize(2800, 1400)
    small.settle()
    assert all(made.isVisible() for made in view.steps.buttons.values())
    question = view.stack.mapTo(view, QPoint(0, 0)).x()
    assert view.live_panel.x() > question > view.steps.x()
