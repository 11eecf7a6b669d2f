# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Law: the drawing of a standing is legible, and its words fit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.charts.days_axis import Moment, Span
from desktop_app.charts.timeline import TimelineLayout
from desktop_app.domain.law.timeline import SUSPENDED, UNCONFIRMED
from desktop_app.ui.widgets.charts import TimelineView
from tests.ui.conftest import Driver, shown

SPANS = (
    Span("suspended", date(2026, 1, 1), date(2026, 7, 1), SUSPENDED),
    Span("unconfirmed", date(2026, 7, 1), None, UNCONFIRMED),
)


def lay_out(today: date, width: float) -> TimelineLayout:
    view = TimelineView()
    view.show_spans(SPANS, Moment("today", today, main=True))
    return view.lay_out_chart(width)


@pytest.mark.parametrize("today", [date(2026, 3, 1), date(2026, 4, 2), date(2026, 9, 20)])
@pytest.mark.parametrize("width", [220.0, 280.0, 500.0])
def test_the_stroke_of_today_crosses_no_words(qapp: QApplication, today: date, width: float) -> None:
    layout = lay_out(today, width)
    assert not layout.numbers, "the words stand in their spans"
    for span in SPANS:
        (left, right), (first, last) = layout.words_box(span), layout.axis.span_ends(span)
        assert first < left < right < last
        assert not left - 2 < layout.axis.position_of(today) < right + 2


def test_words_that_have_no_room_stand_beneath_with_a_number(qapp: QApplication) -> None:
    narrow, wide = lay_out(date(2026, 4, 2), 60.0), lay_out(date(2026, 4, 2), 300.0)
    assert narrow.numbers == {span: str(number) for number, span in enumerate(SPANS, start=1)}
    assert narrow.height > wide.height


@pytest.mark.parametrize("provision", ["R61-I", "R61-I-1"])
def test_the_detail_of_a_provision_needs_no_bar_sideways(provision: str, sample: int, driver: Driver) -> None:
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


def test_notices_of_lists_stand_behind_the_provisions_with_their_state_of_today(
    sample: int, driver: Driver
) -> None:
    driver.go("law", "MOFCOM-2025-21")
    page: Any = driver.window.pages["law"]
    told = list(shown(page.pane))
    assert "16 companies of the United States on the control list" in told
    assert "Unconfirmed" in told
    assert any(words.startswith("Source Intelligence, Inc.") for words in told)
    assert any("control-2025-21-03" in words for words in told)
    assert any("277 listed names" in words for words in shown(page))


def test_a_button_keeps_the_notices_of_lists(sample: int, driver: Driver) -> None:
    driver.go("law", "lists")
    page: Any = driver.window.pages["law"]
    model = page.table.rows_model
    assert model.rowCount() == len(driver.window.session.program.pack.listings)


def test_the_detail_of_a_notice_needs_no_bar_sideways(sample: int, driver: Driver) -> None:
    driver.window.resize(1280, 800)
    driver.go("law", "UEL-2025-10")
    page: Any = driver.window.pages["law"]
    for area in page.pane.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0


def plain(text: str) -> str:
    """Return a text whose days may be broken anywhere."""
    return text.replace("\xa0", " ")


def test_what_runs_is_told_since_when_and_by_which_notice(sample: int, driver: Driver) -> None:
    driver.go("law", "R46-2")
    page: Any = driver.window.pages["law"]
    columns = {column.id: column for column in page.list_columns()}
    rows = {row.id: row for row in page.read_rows()}

    def told(row: str) -> tuple[str, str]:
        return plain(columns["since"].text(rows[row])), columns["by"].text(rows[row])

    assert told("R34-2026") == ("5 Aug 2026", "No. 34 of 2026")
    assert told("R792-40") == ("1 Dec 2024", "Order 792")
    assert rows["R46-2"].state == "suspended"
    assert told("R46-2")[1] == "No. 72 of 2025"
    assert told("R61-I-1") == ("11 Nov 2026", "–"), "no notice says what holds since then"
    assert {row.since for row in rows.values() if row.state == "not_started"} <= {None}


def test_what_is_only_announced_is_told_as_that(sample: int, driver: Driver) -> None:
    driver.go("law", "R61-I-1")
    page: Any = driver.window.pages["law"]
    told = [plain(words) for words in shown(page.pane)]
    assert "announced only: no notice seen" in told
    assert "11 Nov 2026 – 10 Jan 2027" in told
    assert "No. 70 of 2025 ended by its text on 10 Nov 2026." in told
    assert "by No. 61 of 2025" not in told, "what is unconfirmed is so by no notice"
