# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A catalogue or a pack that changed meanwhile is told where somebody works on it, and taken over when asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.domain.interview import Answer, Step
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import Client, StatusCheck
from desktop_app.services.screening.changes_since import Difference
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views.was_and_is import difference_words
from tests.ui.conftest import Driver


def view(driver: Driver) -> ScreeningView:
    assert isinstance(driver.window.screening, ScreeningView)
    return driver.window.screening


def texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


def press(driver: Driver, within: QWidget, name: str) -> None:
    found = next(one for one in within.findChildren(QPushButton) if one.text() == name and one.isVisible())
    QTest.keyClick(found, Qt.Key.Key_Space)
    driver.settle()


def change_magnet(desk: Workspace, client: int, **fields: Any) -> None:
    products = desk.client_workspace(client).products
    number = products.find("KM-4212")
    assert number is not None
    products.update(number, replace(products.get(number).product, **fields))


def begun(desk: Workspace, client: int) -> int:
    room = desk.client_workspace(client)
    shipment = room.shipments.find_shipment("NW-01")
    assert shipment is not None
    return room.screenings.start_shipment(shipment).value.id


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (
            Difference(
                "other",
                "KM-4212",
                "Price of the material",
                "price",
                {"amount": "3.50", "currency": "EUR", "per": "g"},
                {"amount": "4.10", "currency": "EUR", "per": "g"},
            ),
            "Price of the material, KM-4212: 3.50 → 4.10 EUR/g",
        ),
        (
            Difference("other", "X", "Mass", "mass", None, {"amount": "4", "unit": "g"}),
            "Mass, X: not known → 4 g",
        ),
        (Difference("other", "", "Destination", "country", "MX", "TR"), "Destination: Mexico → Türkiye"),
        (Difference("new", "SM-220", "Parts", "text", None, "EN-7"), "Parts, SM-220: EN-7 is new"),
        (Difference("gone", "", "Lines", "text", "EN-7", None), "Lines: EN-7 has gone"),
        (
            Difference("source", "X", "Mass", "text", "typed", "declared, certificate"),
            "Source of mass, X: typed → declared, certificate",
        ),
    ],
)
def test_a_difference_is_a_line_of_words(qapp: object, one: Difference, words: str) -> None:
    assert difference_words(one) == words


def test_a_screening_tells_what_changed_and_takes_it_over(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    number = begun(desk, sample)
    change_magnet(desk, sample, value="4.10")
    driver.screen("resume", number)
    work = view(driver)
    said = texts(work.update_banner)
    assert said[0] == "Changed since this screening began"
    assert any(one.endswith("4 → 4.1 USD") for one in said), said
    press(driver, work.update_banner, "Take over")
    assert not work.update_banner.isVisible()
    assert work.screening.lines[0].base["item"]["value"]["amount"] == "4.1"
    assert desk.client_workspace(sample).screenings.load_screening(number).lines == work.screening.lines


def test_keep_as_it_was_leaves_everything_and_asks_no_more(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    number = begun(desk, sample)
    change_magnet(desk, sample, value="4.10")
    driver.screen("resume", number)
    work = view(driver)
    press(driver, work.update_banner, "Keep as it was")
    assert not work.update_banner.isVisible()
    driver.window.session.change_bus.announce({"products"})
    driver.settle()
    assert not work.update_banner.isVisible()
    assert work.screening.lines[0].base["item"]["value"]["amount"] == "4"


def test_a_check_recorded_meanwhile_is_told_at_once(sample: int, desk: Workspace, driver: Driver) -> None:
    driver.screen("resume", begun(desk, sample))
    work = view(driver)
    assert not work.update_banner.isVisible()
    check = StatusCheck(
        provision="R61-I",
        state="suspended",
        from_=Day("2025-11-10"),
        notice="No. 70",
        where="list of notices",
        checked_on=Day("2026-11-24"),
        by="JH",
    )
    session = driver.window.session
    session.change(lambda: session.client_workspace.checks.add(check))
    driver.settle()
    assert any("R61-I 24\u00a0Nov\u00a02026 JH is new" in one for one in texts(work.update_banner))


def test_answers_that_go_with_it_are_told_before_and_after(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    number, room = begun(desk, sample), desk.client_workspace(sample)
    answer = Answer(fact="item.components[0].made_in", value="CN", line="3", reason="x")
    room.screenings.save_answers(number, [answer])
    motor = room.products.find("SM-220")
    assert motor is not None
    bill = [part.line for part in room.products.get(motor).bill]
    room.products.set_bill(motor, bill[1:])
    driver.screen("resume", number)
    work = view(driver)
    said = texts(work.update_banner)
    assert "Taking over withdraws 1 answer: Country of origin." in said
    press(driver, work.update_banner, "Take over")
    assert any("Country of origin (answered CN)" in one for one in texts(work.update_banner))
    work.show_step(Step.REVIEW)
    driver.settle()
    assert work.is_review


def test_a_screening_begun_under_another_pack_says_which(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    number = begun(desk, sample)
    pack = driver.window.session.program.pack
    bench: Any = desk._context
    ours = bench.program
    older = ours.under(replace(pack, version="2025.12", sha256="1"))
    try:
        bench.program = older
        number = begun(desk, sample)
    finally:
        bench.program = ours
    driver.screen("resume", number)
    work = view(driver)
    said = texts(work.update_banner)
    assert f"Law file 2025.12 → {pack.version}" in said
    assert "Every answer is now judged under the law file in use today." in said
    work.show_step(Step.REVIEW)
    driver.settle()
    press(driver, work.update_banner, "Take over")
    assert not work.update_banner.isVisible()


def test_a_record_tells_what_changed_since_and_is_screened_again(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    record, *_ = room.records.record_determination(begun(desk, sample), Signature("J. Haug", "officer")).value
    driver.go("records", record)
    page = cast(ListPage, driver.window.pages["records"])
    assert "Changed since this was recorded" not in texts(page.pane)
    change_magnet(desk, sample, value="4.10")
    driver.go("overview")
    driver.go("records", record)
    assert "Changed since this was recorded" in texts(page.pane)
    press(driver, page.pane, "Screen again")
    work = view(driver)
    assert work.screening.supersedes == record
    assert work.update_banner.isVisible(), "what changed is offered to the new version too"


def test_a_screening_whose_start_is_taken_back_says_nothing_more(sample: int, driver: Driver) -> None:
    shipment = driver.window.session.client_workspace.shipments.find_shipment("NW-01")
    driver.screen("shipment", shipment)
    driver.window.session.undo()
    driver.settle()
    assert [one for one in QApplication.topLevelWidgets() if one.isModal() and one.isVisible()] == []


def test_another_client_may_be_opened_from_a_screening(sample: int, desk: Workspace, driver: Driver) -> None:
    other = desk.clients.create(Client(name="Another")).value
    driver.screen("resume", begun(desk, sample))
    driver.window.open_client(other)
    driver.settle()
    assert driver.window.page_id == "overview"
    assert [one for one in QApplication.topLevelWidgets() if one.isModal() and one.isVisible()] == []
