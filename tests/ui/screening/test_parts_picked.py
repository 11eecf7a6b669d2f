# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parts that are built in are picked from the catalogue by what one types, and what is on file of them is not asked."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.screening.parts_picked import PartsPicker
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.widgets.charts import OriginMark
from tests.ui.conftest import Driver

LIST = "items[0].components"


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(sample)


@pytest.fixture
def work(room: ClientWorkspace, driver: Driver) -> ScreeningView:
    """Return the screening of an assembly of which nobody has said what is in it, at that question."""
    return begin(room, driver, "FAN-9")


def begin(room: ClientWorkspace, driver: Driver, number: str) -> ScreeningView:
    product = room.products.create(
        Product(part_number=number, name="cooling unit", listed_as="assembly")
    ).value
    driver.window.activateWindow()
    driver.screen("product", product)
    view = cast(ScreeningView, driver.window.screening)
    view.show_page_of(LIST)
    driver.settle()
    QTest.mouseClick(question(view).cards["some"].radio, Qt.MouseButton.LeftButton)
    driver.settle()
    return view


def question(view: ScreeningView) -> Any:
    return next(one for one in view.question_page.questions if one.field.path == LIST)


def picker(view: ScreeningView) -> PartsPicker:
    found = question(view).picker
    assert isinstance(found, PartsPicker)
    return found


def type_here(driver: Driver, text: str, *keys: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    driver.settle()
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        driver.settle()


def words(row: QWidget) -> list[str]:
    texts = [one.text() for one in row.findChildren(QWidget) if hasattr(one, "text") and not one.isHidden()]
    return [text for text in texts if text]


def press(driver: Driver, row: QWidget, text: str) -> None:
    found = next(one for one in row.findChildren(QPushButton) if one.text() == text)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    driver.settle()


def entries(view: ScreeningView) -> list[dict[str, Any]]:
    return [*view.interview.state.root["items"][0]["components"]]


def test_a_piece_of_a_name_finds_the_part_and_all_on_file_of_it_comes_along(
    work: ScreeningView, driver: Driver
) -> None:
    assert QApplication.focusWidget() is picker(work).line
    type_here(driver, "N42SH", Qt.Key.Key_Return)
    (row,) = picker(work).rows
    assert QApplication.focusWidget() is row.pieces
    type_here(driver, "12", Qt.Key.Key_Return)
    assert QApplication.focusWidget() is picker(work).line
    assert {"KM-4212", "block magnet N42SH 50x22x6", "II-PM-3", "JP", "4 USD"} <= {*words(row), "4 USD"}
    assert [mark.accessibleName() for mark in row.findChildren(OriginMark)]
    work.submit_page()
    driver.settle()
    (entry,) = entries(work)
    assert (entry["part_number"], entry["quantity"], entry["made_in"]) == ("KM-4212", "12", "JP")
    asked = {path for paths in work.interview.open_questions.asked_by_page.values() for path in paths}
    assert not any(path.startswith(f"{LIST}[0].") for path in asked)


def test_arrows_and_the_mouse_choose_another_part_than_the_first(work: ScreeningView, driver: Driver) -> None:
    type_here(driver, "magnet", Qt.Key.Key_Down)
    table = picker(work)._table
    second, third = (table.model().index(number, 0).data() for number in (1, 2))
    type_here(driver, "", Qt.Key.Key_Return)
    assert picker(work).rows[0].entry["part_number"] == second
    type_here(driver, "", Qt.Key.Key_Return)
    type_here(driver, "magnet")
    cell = table.visualRect(table.model().index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell))
    driver.settle()
    assert [row.entry["part_number"] for row in picker(work).rows] == [second, third]


def test_a_part_picked_twice_is_the_one_that_is_there(work: ScreeningView, driver: Driver) -> None:
    for _ in range(2):
        type_here(driver, "EN-7", Qt.Key.Key_Return)
        type_here(driver, "3", Qt.Key.Key_Return)
    assert [row.current_entry()["quantity"] for row in picker(work).rows] == ["3"]


def test_what_the_catalogue_has_not_got_is_a_new_part_of_which_all_is_asked(
    work: ScreeningView, driver: Driver
) -> None:
    type_here(driver, "fan of ours", Qt.Key.Key_Return)
    type_here(driver, "", Qt.Key.Key_Return)
    type_here(driver, "ZZ-99", Qt.Key.Key_Return)
    assert words(picker(work).rows[0]).count("asked") == 2
    assert "not classed" in words(picker(work).rows[0])
    type_here(driver, "", Qt.Key.Key_Return)
    work.submit_page()
    driver.settle()
    named = [(entry.get("part_number"), entry.get("name")) for entry in entries(work)]
    assert named == [(None, "fan of ours"), ("ZZ-99", None)]
    asked = {path for paths in work.interview.open_questions.unasked_by_page.values() for path in paths}
    assert {f"{LIST}[0].listed_as", f"{LIST}[1].listed_as"} <= asked


def test_what_was_typed_and_not_taken_is_told_and_escape_clears_it(
    work: ScreeningView, driver: Driver
) -> None:
    type_here(driver, "EN-7", Qt.Key.Key_Return)
    type_here(driver, "", Qt.Key.Key_Return)
    type_here(driver, "ST-2")
    driver.settle()
    key = work.page.key
    work.submit_page()
    driver.settle()
    assert work.page.key == key
    assert "“ST-2” is not taken yet" in question(work)._fault.text()
    picker(work).line.setFocus()
    type_here(driver, "", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert picker(work).line.text() == ""
    work.submit_page()
    driver.settle()
    assert [entry["part_number"] for entry in entries(work)] == ["EN-7"]


def test_another_value_stands_beside_the_catalogues_and_changes_nothing_there(
    work: ScreeningView, room: ClientWorkspace, driver: Driver
) -> None:
    type_here(driver, "EN-7", Qt.Key.Key_Return)
    type_here(driver, "", Qt.Key.Key_Return)
    (row,) = picker(work).rows
    press(driver, row, "61 EUR")
    type_here(driver, "62,5", Qt.Key.Key_Return)
    assert "The catalogue has 61 EUR" in words(row)
    work.submit_page()
    driver.settle()
    place = f"{LIST}[0].value"
    assert work.interview.state.value_at(place) == {"amount": "62.5", "currency": "EUR"}
    assert work.interview.state.source_of(place)["document"] == "The catalogue has 61 EUR"
    on_file = room.products.get(room.products.find("EN-7") or 0).product
    assert (on_file.value, on_file.currency) == ("61.00", "EUR")
    offers = {offer.row.path: offer.by_default for offer in room.answer_keeping.list_offers(work.interview)}
    assert offers[place] is False
    work.show_page_of(LIST)
    driver.settle()
    (row,) = picker(work).rows
    assert "The catalogue has 61 EUR" in words(row), "it is still seen when somebody comes back"
    press(driver, row, "Use 61 EUR")
    work.submit_page()
    driver.settle()
    assert work.interview.state.value_at(place) == {"amount": "61", "currency": "EUR"}
    assert work.interview.state.status_of(place) == "catalogue"


def test_another_value_goes_into_the_catalogue_when_a_person_says_so(
    work: ScreeningView, room: ClientWorkspace, driver: Driver
) -> None:
    type_here(driver, "EN-7", Qt.Key.Key_Return)
    type_here(driver, "", Qt.Key.Key_Return)
    (row,) = picker(work).rows
    press(driver, row, "61 EUR")
    type_here(driver, "62", Qt.Key.Key_Return)
    press(driver, row, "Put 62 EUR into the catalogue")
    assert room.products.get(room.products.find("EN-7") or 0).product.value == "62"
    assert not any("The catalogue has" in text for text in words(row))
    work.submit_page()
    driver.settle()
    assert work.interview.state.status_of(f"{LIST}[0].value") == "catalogue"
    assert work.interview.state.value_at(f"{LIST}[0].value") == {"amount": "62", "currency": "EUR"}


def test_the_same_value_typed_is_no_difference(work: ScreeningView, driver: Driver) -> None:
    type_here(driver, "EN-7", Qt.Key.Key_Return)
    type_here(driver, "", Qt.Key.Key_Return)
    (row,) = picker(work).rows
    press(driver, row, "61 EUR")
    type_here(driver, "61.00", Qt.Key.Key_Return)
    assert row.other_value is None


def test_a_list_that_may_hold_more_says_so_and_is_shown_so_again(work: ScreeningView, driver: Driver) -> None:
    type_here(driver, "EN-7", Qt.Key.Key_Return)
    type_here(driver, "2", Qt.Key.Key_Return)
    QTest.mouseClick(picker(work).all_of_them, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    driver.settle()
    work.submit_page()
    driver.settle()
    assert [entry.get("name") for entry in entries(work)][-1] == ANYTHING_ELSE
    work.show_page_of(LIST)
    driver.settle()
    assert not picker(work).all_of_them.isChecked()
    (row,) = picker(work).rows
    assert row.current_entry()["quantity"] == "2"
    assert row.part is not None


def test_a_part_is_taken_out_again(work: ScreeningView, driver: Driver) -> None:
    for number in ("EN-7", "ST-220"):
        type_here(driver, number, Qt.Key.Key_Return)
        type_here(driver, "", Qt.Key.Key_Return)
    out = next(
        one
        for one in picker(work).rows[0].findChildren(QPushButton)
        if one.accessibleName().startswith("Take out")
    )
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)
    driver.settle()
    assert [row.entry["part_number"] for row in picker(work).rows] == ["ST-220"]
    assert QApplication.focusWidget() is picker(work).line


def test_a_table_that_was_copied_is_pasted_with_what_is_on_file_of_each_part(
    work: ScreeningView, driver: Driver
) -> None:
    type_here(driver, "KM-4212", Qt.Key.Key_Return)
    parts = picker(work)
    QApplication.clipboard().setText("Part\tpieces\nFN-60\t4\nKM-4212\t9\nXX-77\t2\nfan guard\n")
    parts.line.setFocus()
    QTest.keyClick(parts.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert parts.line.text() == ""
    taken = [
        (row.spoken_name.split()[0], row.pieces.current_value(), row.part is not None) for row in parts.rows
    ]
    assert taken == [("KM-4212", "1", True), ("FN-60", "4", True), ("XX-77", "2", False), ("fan", "1", False)]
    assert "3 parts added, 1 there already" in " ".join(words(parts))
    assert parts.current_entries()[2:] == [
        {"part_number": "XX-77", "quantity": "2"},
        {"name": "fan guard", "quantity": "1"},
    ]


def test_a_table_with_pieces_that_cannot_be_read_is_refused_whole(
    work: ScreeningView, driver: Driver
) -> None:
    parts = picker(work)
    for pieces in ("many", "1,234", ""):
        QApplication.clipboard().setText(f"FN-60\t4\nKM-4212\t{pieces}\n")
        press(driver, parts, "Paste a table")
        assert not parts.rows
        told = " ".join(words(parts))
        assert "KM-4212: " in told
        assert "Nothing was pasted." in told
    QApplication.clipboard().setText("FN-60\t4\n\t2\n")
    press(driver, parts, "Paste a table")
    assert not parts.rows
    assert "A row has no part number. Nothing was pasted." in " ".join(words(parts))
    QApplication.clipboard().setText("FN-60\t4\nKM-4212\t2,5\n")
    press(driver, parts, "Paste a table")
    assert [row.pieces.current_value() for row in parts.rows] == ["4", "2.5"]


def test_one_line_is_pasted_as_text_and_nothing_copied_is_told(work: ScreeningView, driver: Driver) -> None:
    parts = picker(work)
    QApplication.clipboard().setText("FN-60")
    parts.line.setFocus()
    QTest.keyClick(parts.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (parts.line.text(), parts.rows) == ("FN-60", [])
    parts.line.clear()
    QApplication.clipboard().setText(" \n")
    press(driver, parts, "Paste a table")
    assert "Nothing is copied." in " ".join(words(parts))
    assert not parts.rows


def test_the_bill_of_a_product_of_the_same_kind_is_taken_over(room: ClientWorkspace, driver: Driver) -> None:
    work = begin(room, driver, "SM-225")
    bill = room.parts_on_file.read_bill("SM-220")
    assert len(bill) > 2
    offer = picker(work).take_bill
    assert offer.text() == "Take the bill of SM-220"
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    driver.settle()
    told = [
        (row.current_entry()["part_number"], row.current_entry()["quantity"]) for row in picker(work).rows
    ]
    assert told == bill
    assert all(row.part is not None for row in picker(work).rows), "with all that is on file of each"
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    driver.settle()
    assert len(picker(work).rows) == len(bill), "none stands there twice"
    work.submit_page()
    driver.settle()
    assert [(entry["part_number"], entry["quantity"]) for entry in entries(work)] == bill


def test_the_bill_of_a_part_that_is_marked_is_taken_instead_of_it(
    work: ScreeningView, room: ClientWorkspace, driver: Driver
) -> None:
    assert picker(work).take_bill.isHidden(), "no number begins as that of the product does"
    type_here(driver, "KM-4212")
    assert picker(work).take_bill.isHidden(), "it has no bill"
    type_here(driver, "", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    type_here(driver, "SM-220")
    assert picker(work).take_bill.text() == "Take the bill of SM-220"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert [row.entry["part_number"] for row in picker(work).rows] == [
        part for part, _pieces in room.parts_on_file.read_bill("SM-220")
    ]
    assert picker(work).line.text() == ""
    assert picker(work).describe_problem() == ""
