# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Sort the list, by keyboard: groups and parts are taken, left, taken back; nothing is stored by itself."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.basics.resources import resource_path
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.schema.declaration import CountryCode, Number
from desktop_app.services.schema.forms import BillLine, Client, Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.sorting.page import GroupLine, PartLine, SortingPage
from desktop_app.ui.session.session import PageId
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.words.strings import list_codes
from tests.ui.clipping import clipped, wait_for_layout
from tests.ui.conftest import Driver
from tests.ui.test_sizes import FRAME, SCREENS

PARTS = (
    ("KM-1", "Block magnet N42SH 20x10x5", "8505.11"),
    ("KM-2", "Disc magnet", "8505.11"),
    ("MO-1", "Hub unit", ""),
    ("SC-1", "cap screw M6x20 DIN 912", "7318.15"),
    ("SC-2", "washer M6", "7318.22"),
    ("SC-3", "hex nut M6", "7318.16"),
    ("RS-1", "resistor 10k 0402", "8533.21"),
    ("HO-1", "Holder", ""),
)


@pytest.fixture
def room(driver: Driver, desk: Workspace) -> ClientWorkspace:
    """Return the services of a client whose list is to be sorted, open in the window."""
    client = desk.clients.create(Client(client="shop", name="Shop GmbH", country=CountryCode("DE"))).value
    room = desk.client_workspace(client)
    for number, name, hs_code in PARTS:
        room.products.create(Product(part_number=number, name=name, hs_code=hs_code))
    hub = room.products.find("MO-1") or 0
    room.products.set_bill(hub, [BillLine(parent="MO-1", child="KM-1", quantity=Number("2"))])
    driver.window.open_client(client)
    driver.settle()
    return room


def opened(driver: Driver) -> SortingPage:
    driver.window.run_command("go.sorting")
    driver.settle()
    page = driver.window.pages[PageId.SORTING]
    assert isinstance(page, SortingPage)
    page.table.setFocus()
    return page


def press(driver: Driver, page: SortingPage, key: Qt.Key) -> None:
    QTest.keyClick(page.table, key)
    driver.settle()


def lines(page: SortingPage) -> list[str]:
    told = []
    for line in page._lines():
        told.append(line.kind if isinstance(line, GroupLine) else f"  {line.item.part_number}")
    return told


def choose(page: SortingPage, key: object) -> None:
    assert page.table.select_row(key)


def class_of(room: ClientWorkspace, number: str) -> str:
    return room.products.get(room.products.find(number) or 0).product.listed_as


def texts(page: SortingPage) -> str:
    return "\n".join(item.text() for item in page.findChildren(QLabel))


def test_groups_are_lines_with_count_and_reason_what_matters_opened(
    driver: Driver, room: ClientWorkspace
) -> None:
    page = opened(driver)
    assert lines(page) == [
        "magnets", "  KM-1", "  KM-2", "assemblies", "  MO-1", "screws", "resistors", "may_hold",
    ]  # fmt: skip
    model = page.table.rows_model
    cells = [str(model.index(5, column).data()) for column in range(model.columnCount())]
    assert cells[:2] == ["▸  3 parts", "Screws, nuts, washers, rivets"]
    assert "tariff number 7318.15" in cells[3]
    assert "0 of 8 confirmed" in texts(page)
    assert all(class_of(room, number) == "" for number, _name, _hs in PARTS)


def test_one_key_takes_a_group_and_one_undo_takes_it_back(
    driver: Driver, room: ClientWorkspace, desk: Workspace
) -> None:
    page = opened(driver)
    choose(page, "nothing:screws")
    press(driver, page, Qt.Key.Key_Return)
    assert [class_of(room, f"SC-{number}") for number in (1, 2, 3)] == ["not_listed"] * 3
    assert page.progress.value() == 3
    assert "3 of 8 confirmed" in texts(page)
    line = page.table.current_row()
    assert isinstance(line, GroupLine)
    assert line.kind == "resistors", "the next line is in hand"
    driver.window.run_command("undo")
    driver.settle()
    assert [class_of(room, f"SC-{number}") for number in (1, 2, 3)] == [""] * 3
    assert page.progress.value() == 0
    assert not desk.verify_records()


def test_digits_take_a_part_for_something_else_and_the_panel_tells_of_it(
    driver: Driver, room: ClientWorkspace
) -> None:
    page = opened(driver)
    holder = room.products.find("HO-1")
    choose(page, "not_known:may_hold")
    press(driver, page, Qt.Key.Key_Return)
    assert class_of(room, "HO-1") == "", "nothing is proposed of it, so nothing is taken"
    press(driver, page, Qt.Key.Key_Right)
    choose(page, holder)
    assert "holder: can hold a magnet" in texts(page)
    press(driver, page, Qt.Key.Key_2)
    assert class_of(room, "HO-1") == "assembly"
    assert room.sorting.read().named(["HO-1"])[0].by == "J. Haug"


def test_a_magnet_shows_grade_row_and_estimates_before_it_is_taken(
    driver: Driver, room: ClientWorkspace
) -> None:
    page = opened(driver)
    choose(page, room.products.find("KM-1"))
    assert "N42SH, sintered NdFeB" in texts(page)
    assert "II-PM-3" in texts(page)
    assert "2 – 5 %" in texts(page)
    assert page.decide.text() == "Confirm KM-1: Magnet or target"
    page.decide.click()
    driver.settle()
    assert class_of(room, "KM-1") == "II-PM-3"
    assert isinstance(page.table.current_row(), PartLine)


def test_the_panel_tells_what_confirming_would_make_of_the_answers(
    driver: Driver, room: ClientWorkspace, desk: Workspace
) -> None:
    page = opened(driver)
    choose(page, "nothing:screws")
    driver.settle()
    chips = [chip.accessibleName() for chip in page.side.findChildren(VerdictChip)]
    assert any("Outside" in name for name in chips)
    assert "0 → 3" in texts(page)
    assert "3 → 0" in texts(page)
    line = next(line for line in page._lines() if isinstance(line, GroupLine) and line.group == Group.OPEN)
    choose(page, line.id)
    driver.settle()
    assert page.side.findChildren(VerdictChip) == [], "nothing is proposed, so nothing would change"
    assert desk.list_journal() == page._session.workspace.list_journal()
    assert class_of(room, "SC-1") == ""


def test_left_open_stores_nothing_and_goes_on(driver: Driver, room: ClientWorkspace, desk: Workspace) -> None:
    page = opened(driver)
    before = desk.list_journal()
    choose(page, room.products.find("KM-1"))
    press(driver, page, Qt.Key.Key_0)
    assert page.table.current_key() == room.products.find("KM-2")
    assert desk.list_journal() == before
    assert page.left == {room.products.find("KM-1")}


def test_several_at_once_and_only_what_is_confirmed(driver: Driver, room: ClientWorkspace) -> None:
    page = opened(driver)
    choose(page, room.products.find("KM-1"))
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.decide.text() == "Confirm 2 parts"
    press(driver, page, Qt.Key.Key_Return)
    assert page.listed is not None
    assert {item.part_number for item in page.listed.parts if item.is_confirmed} == {"KM-1", "KM-2"}
    page.filters["taken"].click()
    driver.settle()
    assert lines(page) == ["taken", "  KM-1", "  KM-2"]
    choose(page, room.products.find("KM-2"))
    press(driver, page, Qt.Key.Key_3)
    assert class_of(room, "KM-2") == "not_listed"


def test_every_family_of_plain_parts_has_a_name() -> None:
    text = resource_path("names", "sorting.toml").read_text("utf-8")
    families = {family["id"] for family in tomllib.loads(text)["family"]}
    assert families
    assert families <= {*list_codes("sorting_kind")}


def test_all_that_is_proposed_is_taken_at_once_and_the_rest_stays(
    driver: Driver, room: ClientWorkspace
) -> None:
    page = opened(driver)
    assert "Ctrl+A\u00a0all" in page.hints.text()
    page.leave_open()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.decide.text() == "Confirm 7 parts"
    press(driver, page, Qt.Key.Key_Return)
    assert page.listed is not None
    (left,) = page.listed.open_parts
    assert (left.part_number, left.group) == ("HO-1", Group.OPEN)
    assert class_of(room, "HO-1") == ""


def test_the_only_product_with_a_bill_is_shipped_from_here(driver: Driver, room: ClientWorkspace) -> None:
    page = opened(driver)
    assert (page.ship.isVisible(), page.ship.text()) == (True, "Ship MO-1")
    page.ship.click()
    driver.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    assert dialog.form.current_values()["part_number"] == "MO-1"
    dialog.close()
    room.products.create(Product(part_number="MO-2", name="Hub unit, large"))
    large = room.products.find("MO-2") or 0
    room.products.set_bill(large, [BillLine(parent="MO-2", child="KM-1", quantity=Number("3"))])
    driver.go("overview")
    driver.go(PageId.SORTING)
    assert not page.ship.isVisible(), "which of two is shipped is chosen among the products"
    assert page.current_product() is None


def test_groups_open_and_close_by_arrows(driver: Driver, room: ClientWorkspace) -> None:
    page = opened(driver)
    choose(page, "nothing:screws")
    press(driver, page, Qt.Key.Key_Right)
    assert "  SC-2" in lines(page)
    press(driver, page, Qt.Key.Key_Down)
    press(driver, page, Qt.Key.Key_Left)
    assert page.table.current_key() == "nothing:screws"
    press(driver, page, Qt.Key.Key_Left)
    assert "  SC-2" not in lines(page)


def test_it_is_reached_from_products_and_says_when_nothing_is_to_sort(
    driver: Driver, room: ClientWorkspace
) -> None:
    driver.go(PageId.PRODUCTS)
    products = driver.window.pages[PageId.PRODUCTS]
    next(item for item in products.findChildren(QPushButton) if item.text() == "Sort the list").click()
    driver.settle()
    page = driver.window.pages[PageId.SORTING]
    assert page.isVisible()
    for number, _name, _hs in PARTS:
        found = room.products.find(number) or 0
        room.products.update(found, Product(part_number=number, name="x", listed_as="not_listed"))
    driver.go("overview")
    driver.go(PageId.SORTING)
    assert isinstance(page, SortingPage)
    assert page.empty.isVisible()
    assert page.about.text() == ""


def test_when_all_is_confirmed_the_page_says_so(driver: Driver, room: ClientWorkspace) -> None:
    page = opened(driver)
    for _ in PARTS:
        press(driver, page, Qt.Key.Key_3)
    assert page.listed is not None
    assert not page.listed.open_parts
    assert page.about.text() == "Every product is classed"


def test_fifteen_hundred_parts_are_shown_and_taken_in_one_key(driver: Driver, room: ClientWorkspace) -> None:
    client = driver.window.session.client
    assert client is not None
    context = room.products._context
    rows = [
        context.checked_row(Product(part_number=f"B-{number}", name=f"bolt M8x{number}", hs_code="7318.15"))
        for number in range(1500)
    ]
    context.apply_change(
        "Add product", "many", {"products"}, work=lambda writing: writing.add_rows("products", client, rows)
    )
    page = opened(driver)
    assert page.listed is not None
    assert page.listed.counts()[Group.NOTHING] == 1504
    choose(page, "nothing:screws")
    press(driver, page, Qt.Key.Key_Right)
    assert page.table.rows_model.rowCount() == 1511
    press(driver, page, Qt.Key.Key_Return)
    assert page.progress.value() == 1503


@pytest.mark.slow
def test_the_list_fits_every_screen(situation: str, driver: Driver, room: ClientWorkspace) -> None:
    page = opened(driver)
    choose(page, room.products.find("KM-1"))
    found = {}
    for wide, tall in SCREENS:
        driver.window.resize(wide, tall - FRAME)
        wait_for_layout(driver.qtbot, driver.window)
        found[wide, tall] = list(clipped(page))
    assert {screen: faults for screen, faults in found.items() if faults} == {}, situation
