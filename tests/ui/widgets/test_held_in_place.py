# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What was clicked stays where it is on the screen, whatever grows or shrinks above and below it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QWidget

from desktop_app.ui.widgets.flow import HeldInPlace
from desktop_app.ui.widgets.parts import down


class Page:
    """A page of labels of a height each in an area of 300 pixels, the third of which is clicked."""

    def __init__(self) -> None:
        self.labels = [QLabel(str(number)) for number in range(8)]
        for each in self.labels:
            each.setFixedHeight(100)
        self.content = QWidget()
        down(*self.labels, None, on=self.content)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self.content)
        self.area.resize(300, 300)
        self.area.show()
        self.held = HeldInPlace(self.area, self.content)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QTest.qWait(5)

    def top(self) -> int:
        return self.labels[2].mapTo(self.area, QPoint(0, 0)).y()

    def make(self, number: int, height: int) -> None:
        self.labels[number].setFixedHeight(height)
        self.settle()


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:
    made = Page()
    yield made
    made.area.close()
    made.area.deleteLater()


def test_what_grows_above_is_scrolled_away_and_what_shrinks_is_scrolled_back(page: Page) -> None:
    page.area.verticalScrollBar().setValue(150)
    top = page.top()
    page.held.hold(page.labels[2])
    for height in (160, 40, 100):
        page.make(0, height)
        assert page.top() == top


def test_where_nothing_is_left_to_scroll_to_a_space_stays_above_until_it_is_needed(page: Page) -> None:
    top = page.top()
    page.held.hold(page.labels[2])
    page.make(0, 30)
    assert page.top() == top
    assert page.content.contentsMargins().top() == 70
    page.make(1, 150)
    assert page.top() == top
    assert page.content.contentsMargins().top() == 20
    page.make(0, 130)
    assert page.top() == top
    assert page.content.contentsMargins().top() == 0
    assert page.area.verticalScrollBar().value() == 80


def test_a_page_that_gets_shorter_below_does_not_scroll_by_itself(page: Page) -> None:
    page.area.verticalScrollBar().setValue(200)
    top = page.top()
    page.held.hold(page.labels[2])
    for number in range(3, 8):
        page.make(number, 5)
    assert page.top() == top
    page.make(0, 180)
    assert page.top() == top, "it grows where there is nothing below to scroll over"


def test_who_scrolls_takes_the_place_along(page: Page) -> None:
    page.held.hold(page.labels[2])
    page.area.verticalScrollBar().setValue(60)
    top = page.top()
    page.make(0, 150)
    assert page.top() == top


def test_another_page_begins_without_space_and_is_as_tall_as_it_is(page: Page) -> None:
    page.held.hold(page.labels[2])
    page.make(0, 30)
    page.held.release()
    page.settle()
    assert page.content.contentsMargins().top() == 0
    page.make(0, 90)
    assert page.top() == 190, "nothing is held any more"
