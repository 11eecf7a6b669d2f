# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Marked names as they are drawn: every group has its own line, and nothing is cut at any width or text size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as run
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.partynames import MarkedMeeting, NameRun
from desktop_app.services.context.names import mark_names
from desktop_app.ui.look import theme
from desktop_app.ui.widgets.marked_names import COLOURS, MarkedName, WhyFound, find_letters_apart

THREE = ("Hokuto Heavy Ind. Aero Engine Co., Ltd.", "北斗重工航空发动机株式会社")
FOUR = tuple(
    NameRun(text, "met", group) for group, text in enumerate(("Hokuto", "Heavy", "Aero", "Engine"), 1)
)


def drawn(widget: MarkedName, width: int) -> QImage:
    widget.resize(width, widget.heightForWidth(width))
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.active_theme().paper))
    widget.render(image)
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.fixture(params=[theme.LIGHT, theme.DARK], ids=lambda chosen: chosen.name)
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Theme]:
    theme.choose_theme(request.param)
    yield request.param
    theme.choose_theme(theme.LIGHT)


def test_each_group_has_a_colour_and_what_differs_another(look: theme.Theme) -> None:
    seen = colours(drawn(MarkedName((*FOUR, NameRun(" Branch", "differs"))), 900))
    assert {look.sign(colour).name() for colour in COLOURS} <= seen
    plain = colours(drawn(MarkedName((NameRun("Hokuto Heavy"),)), 900))
    assert not {look.sign(colour).name() for colour in COLOURS} & plain


def test_the_lines_differ_in_black_and_white(qapp: QApplication) -> None:
    lines = set()
    for group in range(1, 5):
        image = drawn(MarkedName((NameRun("xxxxxxxx", "met", group),)), 400)
        below = range(image.height() - theme.px(8), image.height())
        dark = [[image.pixelColor(x, y).lightness() < 200 for x in range(40)] for y in below]
        lines.add("/".join("".join(map(str, map(int, line))) for line in dark))
    assert len(lines) == 4


def test_a_long_name_wraps_and_nothing_is_cut(qapp: QApplication) -> None:
    name = MarkedName(mark_names(*THREE).left)
    heights = [name.heightForWidth(width) for width in (900, 250, 120, 60)]
    assert heights == sorted(heights)
    assert len(set(heights)) == 4
    name.deleteLater()


def test_the_table_says_every_row_to_a_reader_and_stacks_at_large_text(qapp: QApplication) -> None:
    meeting: MarkedMeeting = mark_names(*THREE)
    wide = WhyFound(meeting)
    spoken = [name.accessibleName() for name in wide.findChildren(MarkedName)]
    assert spoken[0] == "Hokuto  ·  北斗, Japanese reading of the characters, table of readings"
    assert spoken[-1] == "Co., Ltd.  ·  株式会社, legal form, not counted"
    assert "translation" in [said.text() for said in wide.findChildren(QLabel)]
    theme.choose_theme(theme.LIGHT, 200)
    try:
        stacked = WhyFound(meeting)
    finally:
        theme.choose_theme(theme.LIGHT)
    assert "translation · table of trade words" in [said.text() for said in stacked.findChildren(QLabel)]
    for widget in (wide, stacked):
        widget.deleteLater()


def test_the_table_is_in_chinese(chinese: None) -> None:
    wide = WhyFound(mark_names(*THREE))
    assert "汉字的日语读音" in [said.text() for said in wide.findChildren(QLabel)]
    wide.deleteLater()


@run(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_drawn(qapp: QApplication, left: str, right: str) -> None:
    for runs in (mark_names(left, right).left, mark_names(left, right).right):
        assert not drawn(MarkedName(runs), 100).isNull() or not runs


@pytest.mark.parametrize(
    ("text", "other", "apart"),
    [
        ("Lockhed", "Lockheed", ["e"]),
        ("Lockheed", "Lockhed", ["e"]),
        ("Magnit", "MAGNET", ["i"]),
        ("北斗集團", "北斗集团", ["團"]),
        ("Genera1", "General", ["1"]),
        ("Hokuto", "HOKUTO", []),
        ("Works", "Fabrik", []),
        ("магнит", "magnit", []),
        ("Hokuto", "", []),
    ],
)
def test_letters_in_which_two_stretches_differ_are_told(text: str, other: str, apart: list[str]) -> None:
    assert [text[start:end] for start, end in find_letters_apart(text, other)] == apart


@pytest.mark.parametrize("letters", ["Lockhed", "𠀀北斗"])
def test_letters_that_differ_are_drawn_in_the_colour_of_what_differs(letters: str, look: theme.Theme) -> None:
    run, other = NameRun(letters, "met", 1), NameRun(f"{letters}e", "met", 1)
    red = QColor(look.fault).name()
    assert red not in colours(drawn(MarkedName((run,), against=(run,), size=60), 500))
    assert red in colours(drawn(MarkedName((run,), against=(other,), size=60), 500))
