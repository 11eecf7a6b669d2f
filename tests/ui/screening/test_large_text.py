# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""With letters of twice their size on a laptop: an answer is in sight on every page of a screening, and a title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shell.appearance import apply_settings
from tests.ui.conftest import Driver

pytestmark = pytest.mark.slow


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    apply_settings(Settings(language="en", appearance="light", text_size=200))
    yield
    apply_settings(Settings(language="system", appearance="light"))


def test_one_answer_is_in_sight_without_scrolling(
    large: None, sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.resize(1366, 741)
    room = desk.client_workspace(sample)
    for part in ("HB-4815", "SM-80", "SM-225"):
        driver.screen("product", room.products.find(part))
        work = cast(ScreeningView, driver.window.screening)
        for step in (step for step in Step if step is not Step.REVIEW):
            work.show_step(step)
            driver.settle()
            page = work.question_page
            answers = [card.radio for question in page.questions for card in question.cards.values()]
            answers += [card.radio for card in (page.many.cards.values() if page.many else ())]
            answers += [card.radio for card in (page.gathered.cards.values() if page.gathered else ())]
            changes = [one for one in page.findChildren(QPushButton) if one.text().startswith("Override")]
            whole = [one for one in (*answers, *changes) if one.visibleRegion().boundingRect() == one.rect()]
            assert whole, (part, step)


@pytest.mark.parametrize("name", ["products", "suppliers", "parties", "screenings", "records"])
def test_a_list_says_what_it_is(name: str, large: None, sample: int, driver: Driver) -> None:
    driver.window.resize(1366, 741)
    driver.go(name)
    page = cast(ListPage, driver.window.pages[name])
    title = page.short_title if page.short_title.isVisible() else page.title
    assert title.text() == page.accessibleName()
    assert not title.visibleRegion().isEmpty()
    assert page.short_title.isVisible() != page.title.isVisible()
