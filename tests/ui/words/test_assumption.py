# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a verdict of today supposes follows the standing of No. 61, everywhere at once; no "may" reads as a "no"."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.services.schema.declaration import CountryCode, Day
from desktop_app.services.schema.forms import Client, Product, StatusCheck
from desktop_app.services.schema.rows import OutlookRow
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.overview import AttentionRow
from desktop_app.ui.pages.products.columns import describe_licences
from desktop_app.ui.words.strings import show_law
from desktop_app.ui.words.values import word_assumption, word_assumption_of_all
from tests.making import program
from tests.ui.conftest import Driver, shown

UNCONFIRMED = "if shipped today and the rule is in force"
SAYS = {
    "in_force": ("if shipped today", "If shipped today", "Licence needed today"),
    "suspended": ("if the rule ran today (suspended)", "If the rule ran", "Licence needed if the rule ran"),
    "not_started": (
        "if the rule ran today (not started)",
        "If the rule ran",
        "Licence needed if the rule ran",
    ),
    "ended": ("if the rule ran today (ended)", "If the rule ran", "Licence needed if the rule ran"),
}


def headings(driver: Driver) -> list[str]:
    page: Any = driver.window.pages["products"]
    return [column.heading for column in page.table.rows_model.columns]


def record(driver: Driver, state: str) -> None:
    session = driver.window.session
    check = StatusCheck(
        provision="R61-I",
        state=state,
        notice="Announcement No. 70",
        from_=Day("2026-11-20"),
        checked_on=Day("2026-11-24"),
        by="JH",
        where="list of notices",
    )
    session.change(lambda: session.client_workspace.checks.add(check))
    driver.settle()


def seen_on(driver: Driver, place: str) -> str:
    driver.go(place)
    return "\n".join(shown(driver.window))


@pytest.mark.parametrize("state", SAYS)
def test_every_place_follows_when_a_check_is_recorded(sample: int, driver: Driver, state: str) -> None:
    page: Any = driver.window.pages["products"]
    assert f"26 products would need a licence {UNCONFIRMED}" in seen_on(driver, "overview")
    seen_on(driver, "products")
    assert f"26 would need a licence {UNCONFIRMED}" in page.about.text()
    assert page.toggle_buttons["licence"].text() == "Licence needed if the rule is in force"
    assert "If the rule is in force" in headings(driver)
    phrase, heading, button = SAYS[state]
    record(driver, state)
    assert f"26 would need a licence {phrase}," in f"{page.about.text()},"
    assert page.toggle_buttons["licence"].text() == button
    assert heading in headings(driver)
    seen = "\n".join(shown(page.pane))
    assert phrase in seen, "the product beside the table"
    assert UNCONFIRMED not in seen
    assert f"26 products would need a licence {phrase}" in seen_on(driver, "overview")
    assert UNCONFIRMED not in "\n".join(shown(driver.window))


def test_a_page_that_is_made_later_supposes_the_same(sample: int, driver: Driver) -> None:
    record(driver, "suspended")
    seen_on(driver, "products")
    page: Any = driver.window.pages["products"]
    assert page.toggle_buttons["licence"].text() == "Licence needed if the rule ran"
    assert "If the rule ran" in headings(driver)


def test_items_that_stand_differently_are_not_said_to_be_caught_or_not() -> None:
    assert word_assumption_of_all({"in_force", "not_started"}, "in_force") == word_assumption("unconfirmed")
    assert word_assumption_of_all({"not_started"}, "in_force") == word_assumption("not_started")
    assert word_assumption_of_all(set(), "suspended") == word_assumption("suspended")
    assert word_assumption("") == word_assumption("unconfirmed")


def row(verdict: str, *possible: str, refused: str = "") -> OutlookRow:
    return OutlookRow(1, "A", "a", verdict, possible, standing="in_force", refused=refused)


MAY = row("UNDETERMINED", "LICENCE_REQUIRED", "NOT_CAUGHT")
NEEDS = row("LICENCE_REQUIRED", "LICENCE_REQUIRED")
NOT = row("OUTSIDE", "OUTSIDE")


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([NEEDS, NOT], ["1 would need a licence if shipped today"]),
        ([NEEDS, MAY, MAY], ["1 would need a licence if shipped today", "2 more may"]),
        ([MAY, MAY, NOT], ["2 may need a licence if shipped today, none for certain"]),
        ([NOT], ["0 would need a licence if shipped today"]),
        ([row("UNDETERMINED", "OUTSIDE", "NOT_CAUGHT")], ["0 would need a licence if shipped today"]),
        (
            [NOT, row("", refused="the bill goes in a circle")],
            ["0 would need a licence if shipped today", "1 could not be worked out"],
        ),
    ],
)  # fmt: skip
def test_what_may_need_a_licence_is_counted_beside_what_does(rows: list[OutlookRow], says: list[str]) -> None:
    show_law(program().pack)
    assert list(describe_licences(rows, "in_force")) == says


def test_a_catalogue_of_nothing_but_open_products_does_not_say_zero(desk: Workspace, driver: Driver) -> None:
    client = desk.clients.create(Client(name="New", country=CountryCode("DE"))).value
    for number in ("A-1", "A-2"):
        desk.client_workspace(client).products.create(Product(part_number=number))
    driver.window.open_client(client)
    driver.settle()
    seen_on(driver, "products")
    page: Any = driver.window.pages["products"]
    assert page.about.text() == f"2 products, 2 may need a licence {UNCONFIRMED}, none for certain"


def test_what_waits_is_read_whole_where_there_is_little_room(sample: int, driver: Driver) -> None:
    driver.go("overview")
    (need,) = [
        one
        for one in driver.window.findChildren(AttentionRow)
        if "would need" in one.accessibleName() and one.isVisible()
    ]
    assert need.height() >= need.heightForWidth(need.width())
    assert need.heightForWidth(200) > need.heightForWidth(2000)
