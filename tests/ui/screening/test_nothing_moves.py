# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An answer moves nothing below the mouse: random walks over pages with answers, each answer where it was clicked."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.answers import Card
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.session.session import ScreeningStart
from tests.budget import some_of
from tests.ui.conftest import Driver

pytestmark = pytest.mark.slow

WALKS = 1000
_SHOWN: tuple[tuple[ScreeningStart, str], ...] = (
    ("product", "SM-80"),
    ("product", "HB-4815"),
    ("shipment", "NW-12"),
    ("empty", ""),
)
_MOST_ANSWERS = 6
_PARTS = 10
"""The walks of each beginning are shared out, so that no test takes minutes."""


def cards_in_sight(work: ScreeningView) -> list[Card]:
    """Return every card that the mouse reaches, a part of each at least."""
    page = work.question_page
    cards: list[Card] = [card for question in page.questions for card in question.cards.values()]
    cards += [] if page.many is None else page.many.cards.values()
    return [card for card in cards if card.isEnabled() and not card.radio.visibleRegion().isEmpty()]


def walk(driver: Driver, work: ScreeningView, chance: Random) -> int:
    """Answer with the mouse what is in sight, scroll and go on by chance; returns how many answers there were."""
    area = cast(QScrollArea, work.stack.currentWidget())
    answers = 0
    for _ in range(chance.randint(2, _MOST_ANSWERS)):
        bar = area.verticalScrollBar()
        bar.setValue(chance.choice((bar.value(), 0, bar.maximum(), chance.randint(0, max(bar.maximum(), 1)))))
        driver.settle()
        cards = cards_in_sight(work)
        if not cards:
            break
        card = chance.choice(cards)
        is_radio = chance.random() < 0.5
        target: QWidget = card.radio if is_radio else card
        seen = target.visibleRegion().boundingRect()
        at = QPoint(seen.left() + 8, seen.center().y()) if is_radio else seen.topLeft() + QPoint(3, 3)
        where = target.mapTo(driver.window, at)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)
        driver.settle()
        answers += 1
        assert card.radio.isChecked()
        assert target.mapTo(driver.window, at) == where, (work.page.key, card.radio.accessibleName())
        below = driver.window.childAt(where)
        assert below is not None
        assert below is target or card.isAncestorOf(below), (work.page.key, below)
    return answers


@pytest.mark.parametrize("part", some_of(range(_PARTS), _PARTS))
@pytest.mark.parametrize("start", range(len(_SHOWN)))
def test_what_is_pointed_at_stays_below_the_mouse(
    start: int, part: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    room, (kind, key) = desk.client_workspace(sample), _SHOWN[start]
    number = room.products.find(key) if kind == "product" else None
    number = room.shipments.find_shipment(key) if kind == "shipment" else number
    seeds: Sequence[int] = some_of(range(part, WALKS // len(_SHOWN), _PARTS), 5)
    answers = 0
    for seed in seeds:
        chance = Random(seed * len(_SHOWN) + start)  # noqa: S311  no secret
        driver.window.resize(*chance.choice(((1366, 741), (1024, 600), (1400, 800))))
        driver.screen(kind, number)
        work = cast(ScreeningView, driver.window.screening)
        steps = [step for step in Step if step is not Step.REVIEW]
        work.show_step(chance.choice(steps))
        driver.settle()
        answers += walk(driver, work, chance)
        work.resume_screening(work.screening)  # what was typed is put away, so that every walk begins alike
        driver.settle()
    assert answers > len(seeds), "else nothing was tried"


def test_a_page_that_becomes_shorter_leaves_the_answer_where_it_is(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.resize(1366, 741)
    driver.screen("empty", None)
    work = cast(ScreeningView, driver.window.screening)
    work._show_next(work.interview.add_answer("items[0].listed_as", "assembly", work._attribute()))
    work.show_page_of("items[0].components")
    driver.settle()
    question = next(one for one in work.question_page.questions if one.field.path.endswith("components"))
    question.cards["some"].radio.click()
    driver.settle()
    area = cast(QScrollArea, work.stack.currentWidget())
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    driver.settle()
    radio = question.cards["unknown"].radio
    at = QPoint(8, radio.height() // 2)
    where = radio.mapTo(driver.window, at)
    QTest.mouseClick(radio, Qt.MouseButton.LeftButton, pos=at)
    driver.settle()
    assert radio.mapTo(driver.window, at) == where
    work.show_step(Step.END_USE)
    driver.settle()
    assert work.question_page.contentsMargins().top() == 0, "another page begins at its top"
