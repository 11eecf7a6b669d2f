# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What stands beside a verdict: the line it is of, what the case counts, other law, the reading in use, the rail."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(driver: Driver, inside: QWidget, name: str) -> None:
    """Press the visible button of a name with the space bar."""
    found = [
        one
        for one in inside.findChildren(QPushButton)
        if one.isVisible() and name in (one.text(), one.accessibleName())
    ]
    assert found, f"no button {name}"
    QTest.keyClick(found[-1], Qt.Key.Key_Space)
    driver.settle()


def screened(driver: Driver, desk: Workspace, client: int, shipment: str) -> ScreeningView:
    driver.screen("shipment", desk.client_workspace(client).shipments.find_shipment(shipment))
    assert isinstance(driver.window.screening, ScreeningView)
    return driver.window.screening


def review(driver: Driver, desk: Workspace, client: int, shipment: str) -> ScreeningView:
    work = screened(driver, desk, client, shipment)
    work.show_step(Step.REVIEW)
    driver.settle()
    return work


def with_lines(desk: Workspace, client: int) -> str:
    """Return the shipment of the sample that has most lines."""
    rows = desk.client_workspace(client).shipments.list_rows()
    best = max(rows, key=lambda row: row.lines)
    assert best.lines > 1
    return best.shipment


def test_the_panel_says_which_line_it_is_of_and_shows_another_when_asked(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.activateWindow()
    work = review(driver, desk, sample, with_lines(desk, sample))
    first, second = work.names[:2]
    assert f"So far, {first}" in texts(work.live_panel)
    other = work.interview.conclusions()[1]
    button = next(
        one
        for one in work.live_panel.findChildren(QPushButton)
        if one.accessibleName().startswith(f"Show line {second}:")
    )
    QTest.keyClick(button, Qt.Key.Key_Space)
    driver.settle()
    said = texts(work.live_panel)
    assert f"So far, {second}" in said
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith(f"Show line {second}:"), "whoever went there is there"
    assert work.live_panel.verdict == other.verdict
    opened = {one.fact for one in other.open_facts}
    assert (f"in the order asked\n{second}" in said) == bool(opened)


def test_what_would_settle_it_follows_the_line_of_the_page(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    for line in range(len(work.names)):
        work._show_panel_line(line)
        driver.settle()
        places = [row for row in work.interview.open_questions.open_by_path.values() if line in row.lines]
        settles = f"in the order asked\n{work.names[line]}"
        assert (settles in texts(work.live_panel)) == bool(places)
        work.show_page_of(f"items[{line}].value")
        driver.settle()
        assert f"So far, {work.names[line]}" in texts(work.live_panel)


def test_every_step_to_do_names_its_lines(sample: int, desk: Workspace, driver: Driver) -> None:
    work = review(driver, desk, sample, with_lines(desk, sample))
    assert "For every line" in texts(work.review_page.advice)
    work.review_page._unfold.click()
    driver.settle()
    said = texts(work.review_page.advice)
    assert any(f"For {name}" in said for name in work.names)


def test_a_standing_names_what_it_counts(sample: int, desk: Workspace, driver: Driver) -> None:
    room = desk.client_workspace(sample)
    counted = [row for row in room.shipments.list_rows() if _assumption(desk, sample, row.id)]
    assert counted
    for row in counted:
        words = {
            "announced": "counting what was announced",
            "published_text": "counting printed notices only",
        }[_assumption(desk, sample, row.id)]
        work = review(driver, desk, sample, row.shipment)
        standing = work.interview.conclusions()[0].standing.overall.replace("_", " ").capitalize()
        assert f"{standing}, {words}." in texts(work.live_panel)
        assert words in work.review_page._context.text()
        driver.go("screenings", row.id)
        page: Any = driver.window.pages["screenings"]
        assert f"{standing}, {words}" in texts(page.pane)


def _assumption(desk: Workspace, client: int, shipment: int) -> str:
    return desk.client_workspace(client).shipments.load_shipment(shipment).shipment.assumption


def test_outside_and_not_caught_never_stand_bare(sample: int, desk: Workspace, driver: Driver) -> None:
    found = set()
    for row in desk.client_workspace(sample).shipments.list_rows():
        work = screened(driver, desk, sample, row.shipment)
        for line, conclusion in enumerate(work.interview.conclusions()):
            if conclusion.verdict not in ("OUTSIDE", "NOT_CAUGHT") or conclusion.verdict in found:
                continue
            found.add(conclusion.verdict)
            work._show_panel_line(line)
            driver.settle()
            assert "other law may still apply" in texts(work.live_panel)
            if len(work.names) > 1:
                assert "\nother law may still apply" in texts(work.live_panel)
            press(driver, work.live_panel, "What else to look at")
            assert work.is_review
            area = work._areas[1]
            top = work.review_page.advice.mapTo(area.viewport(), work.review_page.advice.rect().topLeft())
            assert top.y() < area.viewport().height()
    assert "NOT_CAUGHT" in found


def test_a_reading_that_matters_is_named_with_the_one_in_use(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    for row in desk.client_workspace(sample).shipments.list_rows():
        work = screened(driver, desk, sample, row.shipment)
        conclusion = work.interview.conclusions()[0]
        if conclusion.readings_that_matter:
            name = conclusion.readings_that_matter[0]
            switch = driver.window.session.program.pack.switches[name]
            chosen = switch.words[conclusion.readings[name]].rstrip(".")
            assert f"Read here as: {chosen}." in texts(work.live_panel)
            assert "Read otherwise:" in texts(work.live_panel)
            return
    raise AssertionError("no reading matters in the sample")


def test_saying_that_it_is_not_known_counts_as_an_answer_on_the_rail(sample: int, driver: Driver) -> None:
    product = driver.window.session.client_workspace.products.find("KM-4212")
    driver.screen("product", product)
    work = driver.window.screening
    assert isinstance(work, ScreeningView)
    for question in work.question_page.answerable_questions().values():
        QTest.keyClick(question.cards["unknown"].radio, Qt.Key.Key_Space)
    driver.settle()
    work.show_step(Step.SHIPMENT)
    driver.settle()
    at = next(one for one in work.interview.list_steps() if one.step is Step.SHIPMENT)
    assert (at.answered, at.questions) == (1, 1)
    assert at.left_open, "what is open is not hidden by counting it"
    name = work.steps.buttons[Step.SHIPMENT].accessibleName()
    assert name == f"Shipment, 1 of 1, {at.left_open} left open"
    assert work.steps._rings[Step.SHIPMENT].isVisible()
    assert not work.steps._rings[Step.PARTIES].isVisible()
