# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Law: the drawing of a standing is legible, and its words fit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.ui.widgets.charts.charts import Stretch, TimelineStrip
from tests.ui.conftest import Driver, shown


def strip(today: date, wide: int = 400) -> TimelineStrip:
    made = TimelineStrip()
    made.resize(wide, 84)
    stretches = [
        Stretch("suspended", date(2026, 1, 1), "suspended"),
        Stretch("unconfirmed", date(2026, 7, 1), "unconfirmed"),
    ]
    made.show_stretches(stretches, until=date(2026, 12, 31), mark=today, mark_words="today")
    return made


@pytest.mark.parametrize("today", [date(2026, 3, 1), date(2026, 4, 2), date(2026, 9, 20)])
def test_the_stroke_of_today_crosses_no_words(qapp: QApplication, today: date) -> None:
    made, wide = strip(today), 80.0
    for _stretch, place in made.places(22, 16):
        words = made.words_at(place, wide)
        assert words is not None
        middle = words.center().x()
        assert abs(made._x(today) - middle) >= wide / 2 + 3
        assert place.contains(QRectF(middle - wide / 2, place.top(), wide, 10))


def test_words_that_have_no_room_beside_the_stroke_are_left_out(qapp: QApplication) -> None:
    made = strip(date(2026, 4, 2), 300)
    _stretch, place = made.places(22, 16)[0]
    assert made.words_at(place, 120.0) is None
    assert made.words_at(place, 60.0) is not None


@pytest.mark.parametrize("provision", ["R61-I", "R61-I-1"])
def test_the_detail_of_a_provision_needs_no_bar_sideways(
    provision: str, sample: int, driver: Driver
) -> None:
    driver.window.resize(1280, 800)
    driver.go("law", provision)
    page: Any = driver.window.pages["law"]
    for area in page.pane.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0


def test_in_chinese_it_is_said_why_names_of_examples_are_english(
    chinese: None, sample: int, driver: Driver
) -> None:
    driver.go("law", "R61-I-1")
    assert any("示例的名称" in words for words in shown(driver.window.pages["law"]))
