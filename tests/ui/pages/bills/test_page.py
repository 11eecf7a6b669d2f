# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The bill of a product on all its levels: shown, edited in place, refused, pasted, undone."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.services.schema.declaration import Number
from desktop_app.services.schema.forms import BillLine, Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.dialogs.attachments import OriginDialog
from desktop_app.ui.dialogs.bulk_change import BulkChangeDialog
from desktop_app.ui.models.table_model import MARK
from desktop_app.ui.pages.bills.model import read_amount
from desktop_app.ui.pages.bills.page import BillPage, PasteDialog
from tests.ui.conftest import Driver, shown

CTRL = Qt.KeyboardModifier.ControlModifier
QUANTITY, ORIGIN, VALUE, MASS, SHARE = range(1, 6)


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(sample)


@pytest.fixture
def page(room: ClientWorkspace, driver: Driver) -> BillPage:
    driver.window.show_page("bill", room.products.find("AX-2040"))
    driver.settle()
    found = cast(BillPage, driver.window.pages["bill"])
    QAbstractItemModelTester(found.model, QAbstractItemModelTester.FailureReportingMode.Fatal, found)
    driver.window.activateWindow()
    return found


def at(page: BillPage, *rows: int, column: int = 0) -> QModelIndex:
    here = page.model.index(0, 0)
    for row in rows[:-1]:
        here = page.model.index(row, 0, here)
    return page.model.index(rows[-1], column, here) if rows else page.model.index(0, column)


def type_into(driver: Driver, page: BillPage, index: QModelIndex, text: str) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(index)
    QTest.keyClick(page.view.viewport(), Qt.Key.Key_F2)
    editor = next(one for one in page.view.findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    driver.settle()


def words(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data())


def test_each_level_shows_its_figures_and_its_share(page: BillPage, room: ClientWorkspace) -> None:
    top = at(page)
    assert words(top) == "AX-2040  servo axis 400 mm"
    assert page.view.isExpanded(top)
    bill = room.products.get(room.products.find("AX-2040") or 0).bill
    assert [words(at(page, row)).split()[0] for row in range(page.model.rowCount(top))] == [
        one.product.part_number for one in bill
    ]
    page.view.expandAll()
    motor = at(page, 0)
    assert words(motor).startswith("SM-060")
    assert page.model.rowCount(motor) > 1
    shares = {
        row.part_number: row
        for row in room.overview.product_today_verdict(room.products.rows(), in_full=False)
    }
    assert shares["SM-060"].share is not None
    assert words(at(page, 0, column=SHARE)).endswith("%")
    assert page.where_used.text().startswith("AX-2040 is used in:")


def test_a_quantity_is_edited_in_place_refused_and_undone(
    page: BillPage, room: ClientWorkspace, driver: Driver
) -> None:
    page.view.expand(at(page, 0))
    before = words(at(page, 0, 1, column=QUANTITY))
    kept = QPersistentModelIndex(at(page, 0, 1))
    type_into(driver, page, at(page, 0, 1, column=QUANTITY), "7,5")
    assert words(at(page, 0, 1, column=QUANTITY)) == "7.5"
    assert kept.isValid()
    assert page.view.isExpanded(at(page, 0)), "what was open stays open"
    type_into(driver, page, at(page, 0, 1, column=QUANTITY), "0")
    assert page.fault.isVisible()
    assert page.fault.text().startswith(f"{words(at(page, 0, 1)).split()[0]}: ")
    assert words(at(page, 0, 1, column=QUANTITY)) == "7.5"
    type_into(driver, page, at(page, 0, 1, column=QUANTITY), "lots")
    assert "This is not a figure." in page.fault.text()
    QTest.keyClick(driver.window, Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert words(at(page, 0, 1, column=QUANTITY)) == before
    assert page.view.isExpanded(at(page, 0))


def test_facts_of_a_part_are_edited_wherever_it_stands(
    page: BillPage, room: ClientWorkspace, driver: Driver
) -> None:
    type_into(driver, page, at(page, 1, column=ORIGIN), "Malaysia")
    assert words(at(page, 1, column=ORIGIN)) == "MY"
    type_into(driver, page, at(page, 1, column=VALUE), "3 to 4,5 USD")
    type_into(driver, page, at(page, 1, column=MASS), "12,5 kg")
    part = room.products.get(room.products.find(words(at(page, 1)).split()[0]) or 0)
    form = part.product
    assert (form.made_in, form.value, form.value_to, form.currency) == ("MY", "3", "4.5", "USD")
    assert (form.mass, form.mass_to, form.mass_unit) == ("12.5", "", "kg")
    assert part.sources["mass"].source_kind == "typed"
    type_into(driver, page, at(page, 1, column=ORIGIN), "Atlantis")
    assert "is no country that is known" in page.fault.text()
    assert words(at(page, 1, column=ORIGIN)) == "MY"


@pytest.mark.parametrize(
    ("typed", "columns", "fault"),
    [
        ("", ("", "", ""), False),
        ("12.5", ("12.5", "", "EUR"), False),
        ("12,5 usd", ("12.5", "", "USD"), False),
        ("USD 3 to 4", ("3", "4", "USD"), False),
        ("3 … 4 JPY", ("3", "4", "JPY"), False),
        ("1 – 2 – 3", None, True),
        ("much", None, True),
    ],
)
def test_an_amount_is_read_as_it_is_typed(
    typed: str, columns: tuple[str, str, str] | None, *, fault: bool
) -> None:
    found, why = read_amount(typed, "value", "currency", usual="EUR")
    assert bool(why) == fault
    assert columns is None or tuple(found.values()) == columns


def test_rows_copied_from_a_sheet_are_previewed_and_taken(
    page: BillPage, room: ClientWorkspace, driver: Driver
) -> None:
    room.products.create(Product(part_number="NEW-1", name="new part"))
    before = room.bills.read(room.products.find("AX-2040") or 0)
    QGuiApplication.clipboard().setText("Part\tQty\r\nNEW-1\t4\r\nNONE-1\t2\r\nBS-2005\t3\r\n")
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_V, CTRL)
    driver.settle()
    dialog = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, PasteDialog) and one.isVisible()
    )
    outcomes = [dialog.table.rows_model.index(row, 3).data() for row in range(4)]
    assert outcomes == [
        "heading, left out", "is added", 'no product has the part number "NONE-1"', "quantity 1 becomes 3",
    ]  # fmt: skip
    assert dialog.take.text() == "Take 2 rows"
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    driver.settle()
    parts = dict(room.bills.read(room.products.find("AX-2040") or 0).parts_of("AX-2040"))
    assert (parts["NEW-1"], parts["BS-2005"]) == ("4", "3")
    assert words(at(page, page.model.rowCount(at(page)) - 1)) == "NEW-1  new part"
    driver.window.activateWindow()
    driver.settle()
    QTest.keyClick(driver.window, Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert room.bills.read(room.products.find("AX-2040") or 0).lines == before.lines
    assert "NEW-1" not in [words(at(page, row)).split()[0] for row in range(page.model.rowCount(at(page)))]


def test_a_line_is_taken_out_after_a_question(page: BillPage, room: ClientWorkspace, driver: Driver) -> None:
    number = words(at(page, 0)).split()[0]
    page.view.setFocus()
    page.view.setCurrentIndex(at(page, 0))
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    driver.settle()
    message = QApplication.activeModalWidget()
    assert message is not None
    QTest.keyClick(message, Qt.Key.Key_Return)
    driver.settle()
    assert number not in dict(room.bills.read(room.products.find("AX-2040") or 0).parts_of("AX-2040"))
    assert words(at(page, 0)).split()[0] != number


def test_lines_that_come_and_go_below_an_open_row_leave_the_others_open(
    page: BillPage, room: ClientWorkspace, driver: Driver
) -> None:
    page.view.expandAll()
    motor = QPersistentModelIndex(at(page, 0))
    leaf = words(at(page, 1)).split()[0]
    room.products.create(Product(part_number="SUB-1"))
    product = driver.window.session.client_workspace.products
    driver.window.session.change(
        lambda: product.set_bill(
            product.find(leaf) or 0, [BillLine(parent="", child="SUB-1", quantity=Number("2"))], "yes"
        )
    )
    driver.settle()
    assert page.view.isExpanded(motor)
    assert words(at(page, 1, 0)) == "SUB-1"
    driver.window.session.undo()
    driver.settle()
    assert not page.model.hasChildren(at(page, 1))
    assert page.view.isExpanded(motor)


def test_the_name_of_a_part_stays_readable_in_a_narrow_window(page: BillPage, driver: Driver) -> None:
    driver.window.resize(683, 500)
    driver.settle()
    assert page.view.columnWidth(0) >= 240
    driver.window.resize(1600, 900)
    driver.settle()
    assert page.view.header().length() == page.view.viewport().width()


def origin_dialog(driver: Driver) -> tuple[list[str], OriginDialog]:
    dialog = driver.dialog()
    assert isinstance(dialog, OriginDialog)
    return list(shown(dialog)), dialog


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_the_letter_of_a_quantity_tells_who_when_and_what_it_was(
    page: BillPage, room: ClientWorkspace, driver: Driver, by: str
) -> None:
    cell = QPersistentModelIndex(at(page, 1, column=QUANTITY))
    assert cell.data(MARK) == "I", "the sample was imported"
    before = words(cell)
    type_into(driver, page, at(page, 1, column=QUANTITY), "7")
    assert cell.data(MARK) == "T"
    rect = page.view.visualRect(at(page, 1, column=QUANTITY))
    if by == "mouse":
        at_letter = QPoint(rect.right() - 16, rect.center().y())
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at_letter)
    else:
        page.view.setCurrentIndex(at(page, 1))
        QTest.keyClick(page.view, Qt.Key.Key_Right, CTRL)
        QTest.keyClick(page.origin, Qt.Key.Key_Space)
    driver.settle()
    texts, dialog = origin_dialog(driver)
    assert "7" in texts
    assert any(text.endswith(f"changed by J. Haug: {before}") for text in texts), texts
    parent, child = "AX-2040", words(at(page, 1)).split()[0]
    subject = dialog.documents.figures[0][0]
    assert subject == room.attachments.find_subject("product", parent, f"bill_of_materials.{child}.quantity")
    dialog.close()
    driver.window.session.undo()
    driver.settle()
    assert (words(cell), cell.data(MARK)) == (before, "I"), "what was taken back has its origin again"


def test_the_letters_of_value_mass_and_origin_open_theirs(
    page: BillPage, room: ClientWorkspace, driver: Driver
) -> None:
    number = words(at(page, 1)).split()[0]
    sources = room.products.get(room.products.find(number) or 0).sources
    for column, fact in ((ORIGIN, "made_in"), (VALUE, "value"), (MASS, "mass")):
        letter = at(page, 1, column=column).data(MARK)
        assert letter == (sources[fact].source_kind[0].upper() if fact in sources else "")
        if letter:
            page.view.setCurrentIndex(at(page, 1, column=column))
            page.show_origin()
            driver.settle()
            _texts, dialog = origin_dialog(driver)
            assert dialog.documents.figures[0][0].field == fact
            dialog.close()
    assert not at(page, 1, column=SHARE).data(MARK)


def test_cells_are_reached_and_edited_by_key_alone(page: BillPage, driver: Driver) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(at(page, 1))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(page.view, key, CTRL)
        assert page.view.selectionModel().selectedRows() == [at(page, 1)], "Ctrl neither adds nor takes away"
    assert page.view.currentIndex() == at(page, 1, column=QUANTITY)
    page.view.setCurrentIndex(at(page, 1))
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    editor = next(one for one in page.view.findChildren(QLineEdit) if one.isVisible())
    QTest.keyClicks(editor, "9")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    driver.settle()
    assert words(at(page, 1, column=QUANTITY)) == "9"


def test_parts_selected_with_ctrl_and_shift_are_changed_in_one_step(
    page: BillPage, room: ClientWorkspace, driver: Driver
) -> None:
    assert not page.change.isVisible()
    for row, held in ((0, Qt.KeyboardModifier.NoModifier), (2, CTRL), (1, CTRL)):
        rect = page.view.visualRect(at(page, row))
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, held, rect.center())
    numbers = [words(at(page, row)).split()[0] for row in range(3)]
    assert page.change.text() == "Change 3 …"
    before = [room.products.get(room.products.find(number) or 0) for number in numbers]
    QTest.mouseClick(page.change, Qt.MouseButton.LeftButton)
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, BulkChangeDialog)
    dialog.form.show_values({"made_in": "MY", "source_kind": "typed"})
    dialog.apply_change()
    driver.settle()
    assert [words(at(page, row, column=ORIGIN)) for row in range(3)] == ["MY"] * 3
    driver.window.session.undo()
    driver.settle()
    assert [room.products.get(one.id) for one in before] == before
