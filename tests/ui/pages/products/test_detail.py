# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pane of a product: what is said of lists nobody filled in, and where one says that they are all there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.context.program import Program
from desktop_app.services.schema.declaration import CountryCode, Number
from desktop_app.services.schema.forms import BillLine, Client, Material, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.products.detail import make_bill_remark, make_material_remark
from desktop_app.ui.widgets.charts import OriginButton, OriginMark
from tests.services.importing.looking import commit
from tests.ui.conftest import Driver, shown


@pytest.fixture
def client(desk: Workspace) -> int:
    return desk.clients.create(Client(client="own", name="Own", country=CountryCode("DE"))).value


def open_product(driver: Driver, desk: Workspace, client: int, product: Product) -> int:
    number = desk.client_workspace(client).products.create(product).value
    driver.window.open_client(client)
    driver.settle()
    driver.go("products", number)
    return number


def page_of(driver: Driver) -> Any:
    return driver.window.pages["products"]


def seen(driver: Driver) -> str:
    return "\n".join(one.text() for one in page_of(driver).pane.findChildren(QLabel))


def press(driver: Driver, words: str, place: int = 0) -> None:
    found = [
        one
        for one in page_of(driver).pane.findChildren(QPushButton)
        if one.text() == words and one.isVisible()
    ]
    QTest.keyClick(found[place], Qt.Key.Key_Space)
    driver.settle()


def test_beside_a_certain_verdict_nothing_is_said_to_be_open(
    client: int, desk: Workspace, driver: Driver
) -> None:
    screw = Product(part_number="SCREW", listed_as="not_listed", made_in=CountryCode("DE"))
    open_product(driver, desk, client, screw)
    said = seen(driver)
    assert "Outside" in "\n".join(shown(page_of(driver).pane))
    assert "Nobody has looked" not in said
    assert "No part is named. No parts are counted, because the product is classified as not listed." in said
    assert "No material is named. None is counted, because the product is classified as not listed." in said
    assert "It does not matter for a product that is classified as not listed." in said


@pytest.mark.parametrize("listed_as", ["", "assembly"])
def test_what_is_open_is_said_to_be_open(
    client: int, desk: Workspace, driver: Driver, listed_as: str
) -> None:
    open_product(driver, desk, client, Product(part_number="PUMP", listed_as=listed_as))
    said = seen(driver)
    assert "Nobody has recorded what is built in." in said
    assert "Nobody has recorded whether it holds any." in said
    assert "Nobody has asked which technology was used." in said


@pytest.mark.parametrize("listed_as", ["II-PM-3", "II-T-1", "I-12"])
def test_the_parts_of_a_magnet_a_target_or_a_material_are_not_open(listed_as: str) -> None:
    remark = make_bill_remark(listed_as, [], "")
    assert remark.text == "No part is named. For a magnet, a target or a material no parts are counted."
    assert not remark.is_open
    assert make_bill_remark(listed_as, ["II-PM-3"], "").is_open, "a part contradicts its class"
    assert not make_bill_remark(listed_as, ["not_listed"], "no").is_open


def test_the_material_of_a_magnet_is_open_and_that_of_a_material_is_not() -> None:
    assert make_material_remark("II-PM-3", 0, "", is_material=False).is_open
    assert not make_material_remark("I-12", 0, "", is_material=True).is_open
    assert not make_material_remark("not_listed", 0, "", is_material=False).is_open


def test_a_material_is_known_as_one_in_the_window(client: int, desk: Workspace, driver: Driver) -> None:
    open_product(driver, desk, client, Product(part_number="DY", listed_as="I-12"))
    assert "The product is a material itself; no other is counted." in seen(driver)


def choose(editor: Any, value: str) -> None:
    editor.show_value(value)
    editor.edited.emit()


def test_the_bill_itself_asks_whether_it_is_all_there_is(
    client: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(client)
    room.products.create(Product(part_number="STEEL", listed_as="not_listed", made_in=CountryCode("DE")))
    number = open_product(driver, desk, client, Product(part_number="PUMP", listed_as="assembly"))
    room.products.set_bill(number, [BillLine(child="STEEL", quantity=Number("2"))])
    driver.window.session.change_bus.announce({"products"})
    driver.settle()
    assert "Nobody has said that these are all." in seen(driver)
    press(driver, "Say whether these are all")
    form = page_of(driver).pane.form
    assert "Are these all the parts?" in "\n".join(shown(form))
    assert form.closing_form.find_editor("bill_complete").current_value() == ""
    at = QApplication.focusWidget()
    assert at is not None
    assert form.forms[0].isAncestorOf(at), "one begins with the lines"
    choose(form.closing_form.find_editor("bill_complete"), "yes")
    assert page_of(driver).editing.has_unsaved_input
    press(driver, "Save")
    assert room.products.get(number).product.bill_complete == "yes"
    said = seen(driver)
    assert "Nobody has said that these are all." not in said
    item = room.shipments.catalogue().build_item("PUMP", "item", {})
    assert ANYTHING_ELSE not in [part["name"] for part in item["components"]]
    driver.window.session.undo()
    driver.settle()
    assert room.products.get(number).product.bill_complete == ""


def test_the_material_form_asks_the_same_and_none_is_an_answer(
    client: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(client)
    number = open_product(driver, desk, client, Product(part_number="MAG", listed_as="II-PM-3"))
    press(driver, "Say whether these are all")
    form = page_of(driver).pane.form
    assert "Is this all the rare-earth material?" in "\n".join(shown(form))
    choose(form.closing_form.find_editor("materials_complete"), "yes")
    press(driver, "Save")
    assert room.products.get(number).product.materials_complete == "yes"
    assert "None in the product itself." in seen(driver)
    kept = [Material(row="I-12", origin=CountryCode("AU"))]
    room.products.set_materials(number, kept)
    assert room.products.get(number).product.materials_complete == "yes", "left as it was said"


def test_tab_goes_from_the_lines_to_the_button_below_them_and_then_to_the_foot(
    client: int, desk: Workspace, driver: Driver
) -> None:
    number = open_product(driver, desk, client, Product(part_number="MAG", listed_as="II-PM-3"))
    room = desk.client_workspace(client)
    room.products.set_materials(number, [Material(row="I-12", origin=CountryCode("AU"))])
    page_of(driver).forms.edit_materials(room.products.get(number))
    driver.settle()
    form = page_of(driver).pane.form
    last: QWidget = form.forms[-1].find_editor([*form.forms[-1].current_values()][-1])
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    add: QPushButton = form.add_button
    assert QApplication.focusWidget() is add
    QTest.keyClick(add, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.closing_form.find_editor("materials_complete")


def test_the_form_of_the_technology_says_chinese_in_every_line(
    client: int, desk: Workspace, driver: Driver
) -> None:
    number = open_product(driver, desk, client, Product(part_number="MAG", listed_as="II-PM-3"))
    page_of(driver).forms.edit_technology(desk.client_workspace(client).products.get(number))
    driver.settle()
    said = [one.text() for one in page_of(driver).pane.findChildren(QLabel) if one.isVisible()]
    assert "Chinese technology used for MAG" in said
    assert "Chinese magnet-making technology" in said
    assert sum(text.startswith("Chinese ") for text in said) == 6
    assert any("not whether it was done" in text for text in said)


def tips_of_marks(driver: Driver) -> list[str]:
    """Return the tips of the origin marks of the product shown, from top to bottom."""
    widgets = page_of(driver).pane.findChildren(QWidget)
    return [mark.toolTip() for mark in widgets if isinstance(mark, OriginButton | OriginMark)]


def test_what_was_imported_shows_its_letter(
    client: int, desk: Workspace, driver: Driver, program: Program, tmp_path: Path
) -> None:
    sheets = {
        "Products": {"part_number": "MAG", "listed_as": "II-PM-3"},
        "Materials": {"part_number": "MAG", "row": "I-12", "origin": "AU"},
        "Technology": {"part_number": "MAG", "mining": "no"},
    }
    written = [WrittenSheet(title, tuple(row), [tuple(row.values())]) for title, row in sheets.items()]
    program.workbooks.write_workbook(tmp_path / "list.xlsx", written)
    commit(desk, tmp_path / "list.xlsx", client)
    driver.window.open_client(client)
    driver.settle()
    driver.go("products", desk.client_workspace(client).products.find("MAG"))
    marks = tips_of_marks(driver)
    sheets_of_marks = [
        "Products",
        "Materials",
        "Materials",
        "Technology",
    ]  # class, kind of material, origin, mining
    expected = [f"Imported, list.xlsx, {sheet}, row 2" for sheet in sheets_of_marks]
    expected.insert(3, "Estimated")  # the reference price of the law file, since no price came with the list
    assert marks == expected


def test_what_was_taken_from_a_list_names_its_row_and_leads_to_the_list(
    client: int, desk: Workspace, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "parts.csv"
    file.write_text("Part number;Name;Country of origin\n00471;rotor;Japan\n")
    preview = desk.importing.preview_list(desk.importing.open_list([file], client))
    desk.importing.commit_list(preview, keep_files=True)
    driver.window.open_client(client)
    driver.settle()
    driver.go("products", desk.client_workspace(client).products.find("00471"))
    marks = tips_of_marks(driver)
    assert marks == ["Imported, parts.csv, row 2"]
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    press(driver, "Open the list it was taken from")
    driver.settle()
    (url,) = opened
    assert Path(url.toLocalFile()).read_text() == file.read_text()


def test_one_page_has_one_name_and_counts_what_it_lists(sample: int, driver: Driver) -> None:
    room = driver.window.session.client_workspace
    room.screenings.start_product(room.products.find("KM-4212") or 0)
    driver.window.session.change_bus.announce({"screenings", "saved"})
    driver.go("screenings")
    page: Any = driver.window.pages["screenings"]
    rows = page.table.rows_model.rowCount()
    assert rows == 13
    assert page.title.text() == "Screenings"
    assert driver.window.rail.buttons["screenings"].accessibleName() == f"Screenings, {rows}"
    assert driver.window.commands["go.screenings"].text == "Go to Screenings"
    assert page.about.text().startswith("12 shipments, 1 other screening, ")
    headings = [column.heading for column in page.table.rows_model.columns]
    assert "Shipment" not in headings
