# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of very different kinds, taken all the way in by mouse and keyboard as somebody without a manual would."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.importing.page import ImportPage
from desktop_app.ui.pages.importing.sheet_state import DOUBT_SHADE, SHADE, RowGroup
from desktop_app.ui.pages.to_finish import ToFinishPage
from desktop_app.ui.widgets.form import Form
from tests.imports import lists
from tests.imports.writing import LISTS
from tests.ui.conftest import Driver
from tests.ui.pages.importing.test_importing import on_page, take, told
from tests.ui.shared_views.test_saving import choose_file, type_name

ENTER, F2, SPACE, DELETE = Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Space, Qt.Key.Key_Delete
lists.load()


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(sample)


def write_list(name: str, folder: Path, changed: tuple[str, str] = ("", "")) -> Path:
    """Write a list of one file; in a text file one text can be put in place of another."""
    ((file, content),) = LISTS[name].write().items()
    path = folder / file
    before, after = (text.encode("cp1252") for text in changed)
    path.write_bytes(content.replace(before, after) if before else content)
    return path


def choose(driver: Driver, path: Path) -> ImportPage:
    driver.window.run_command("import")
    choose_file(driver, path)
    return on_page(driver)


def drop(driver: Driver, path: Path) -> ImportPage:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copying = Qt.DropAction.CopyAction
    QApplication.sendEvent(driver.window, QDragEnterEvent(QPoint(9, 9), copying, content, buttons, keys))
    QApplication.sendEvent(driver.window, QDropEvent(QPointF(9, 9), copying, content, buttons, keys))
    driver.settle()
    return on_page(driver)


def counted(page: ImportPage) -> dict[str, int]:
    """Return the counts in sight, after seeing that they add up to the rows of the file."""
    groups = page.pane.outcome.groups
    counts = {str(group): int(one.accessibleName().rpartition(", ")[2]) for group, one in groups.items()}
    assert sum(counts.values()) == sum(len(state.layout.table.rows) for state in page.states)
    assert str(sum(counts.values())) in told(page.pane)
    return counts


def press_n(page: ImportPage) -> tuple[str, str]:
    """Go to the next cell that is not clear; returns what it shows and what is said of it."""
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_N)
    index = page.view.currentIndex()
    assert index.data(SHADE) == DOUBT_SHADE
    return str(index.data()), page.sheet.says.text()


def type_here(driver: Driver, page: ImportPage, text: str) -> None:
    """Correct the current cell."""
    QTest.keyClick(page.view, F2)
    (editor,) = page.view.viewport().findChildren(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, ENTER)
    driver.settle()


def undo(driver: Driver) -> None:
    QTest.mouseClick(driver.window.status_bar.action_button, Qt.MouseButton.LeftButton)
    driver.settle()


def open_points(room: ClientWorkspace) -> list[tuple[str, str, str]]:
    return [(row.part_number or row.key, row.column, row.text) for row in room.unfinished.rows()]


def to_finish(driver: Driver) -> ToFinishPage:
    driver.go("to_finish")
    page = driver.window.pages["to_finish"]
    assert isinstance(page, ToFinishPage)
    page.table.setFocus()
    page.table.select_first()
    driver.settle()
    return page


def test_an_export_of_a_german_system(room: ClientWorkspace, driver: Driver, tmp_path: Path) -> None:
    page = choose(driver, write_list("german_erp", tmp_path))
    assert page.title.text() == "Parts list of HB-4806"
    assert counted(page) == {"new": 4, "changed": 1, "finish": 3, "left": 9}
    shown, says = press_n(page)
    assert (shown, says.partition(":")[0]) == ("Korea", "Row 11, Ursprungsland")
    assert "more than one country" in says
    type_here(driver, page, "KR")
    assert counted(page)["finish"] == 2
    assert press_n(page)[0] == "1,2"
    assert press_n(page)[0] == "a. A."
    assert page.decision.take_button.text() == "Take 6 rows, finish 2 later"
    before = room.products.count()
    take(driver, page)
    assert room.products.get(room.products.find("IS-17") or 0).product.made_in == "KR"
    assert open_points(room) == [("SN-11", "EK-Preis", "a. A."), ("CU-0,8", "Menge", "1,2")]
    undo(driver)
    assert room.products.count() == before
    assert open_points(room) == []


def test_a_second_list_of_a_shape_asks_nothing_and_shows_the_difference(
    room: ClientWorkspace, driver: Driver, tmp_path: Path
) -> None:
    take(driver, choose(driver, write_list("german_erp", tmp_path)))
    page = choose(driver, write_list("german_erp", tmp_path, ("2,10;1;EUR;SK", "2,30;1;EUR;SK")))
    assert page.pane.questions.isHidden()
    assert counted(page) == {"changed": 1, "same": 4, "finish": 3, "left": 9}
    assert page.pane.outcome.changes_link is not None
    QTest.mouseClick(page.pane.outcome.changes_link, Qt.MouseButton.LeftButton)
    table = page.sheet.changes.table
    columns = {column.heading: column for column in table.rows_model.columns}
    (change,) = (row for row in table.rows_model.rows if row.name == "00518" and row.column == "value")
    assert [columns[name].text(change) for name in ("Now", "After the import")] == ["2.10", "2.30"]
    take(driver, page)
    assert room.products.get(room.products.find("00518") or 0).product.value == "2.30"


def test_a_bill_of_sap_with_a_mass_where_pieces_belong_is_finished_later(
    room: ClientWorkspace, driver: Driver, tmp_path: Path
) -> None:
    page = drop(driver, write_list("sap_bill", tmp_path))
    assert counted(page) == {"new": 6, "changed": 1, "finish": 1, "left": 6}
    assert press_n(page) == (
        "0,250",
        "Row 13, Menge: Its quantity is in KG, not in pieces."
        " Write how many pieces there are, or a price for one KG.",
    )
    take(driver, page)
    finish = to_finish(driver)
    assert "Bill of materials: Quantity, in 000502" in told(finish)
    QTest.keyClick(finish.table, ENTER)
    driver.settle()
    assert isinstance(finish.pane.form, Form)
    finish.pane.form.find_editor("quantity").show_value("2")
    finish.editing.save_form()
    driver.settle()
    bill = room.products.get(room.products.find("000502") or 0).bill
    assert ("CU-08", "2") in [(part.line.child, part.line.quantity) for part in bill]
    assert open_points(room) == []


def test_a_list_that_does_not_name_its_product(room: ClientWorkspace, driver: Driver, tmp_path: Path) -> None:
    page = drop(driver, write_list("robot_arm", tmp_path))
    (card,) = page.pane.questions.cards.values()
    assert card.accessibleName() == "Which product is this the parts list of?"
    assert card.written is not None
    card.written.setFocus()
    QTest.keyClicks(card.written, "ARM-1")
    QTest.keyClick(card.written, ENTER)
    driver.settle()
    assert counted(page) == {"new": 5, "left": 3}
    assert "Bill of ARM-1: 5 lines" in told(page.pane)
    take(driver, page)
    assert len(room.products.get(room.products.find("ARM-1") or 0).bill) == 5


def test_a_certificate_of_magnets_shows_every_limit_in_place(
    room: ClientWorkspace, driver: Driver, tmp_path: Path
) -> None:
    page = drop(driver, write_list("magnet_certificate", tmp_path))
    assert counted(page) == {"new": 2, "changed": 1, "finish": 2, "left": 4}
    group = page.pane.outcome.groups[RowGroup.FINISH]
    QTest.mouseClick(group, Qt.MouseButton.LeftButton, pos=QPoint(group.width() - 10, 10))
    assert page.sheet.says.text().startswith("Row 7, Dy (wt%): It says that the value was not measured")
    shown, says = press_n(page)
    assert (shown, says.partition(":")[0]) == ("n.d.", "Row 7, Tb (wt%)")
    QTest.keyClick(page.view, Qt.Key.Key_N)
    assert page.sheet.says.text().startswith("Row 9: The contents come to more than 100 % in all")
    take(driver, page)
    finish = to_finish(driver)
    assert finish.about.text() == "3 open points, in 2 rows, of 1 file"
    QTest.keyClick(finish.table, DELETE)
    driver.settle()
    assert len(open_points(room)) == 2
    materials = room.products.get(room.products.find("KM-4213") or 0).materials
    limits = [(row.element_percent, row.element_percent_to) for row in materials if row.element == "Tb"]
    assert limits == [("0", "0.01")]


def test_a_list_of_customers_with_their_owners_tells_what_cannot_be_taken(
    room: ClientWorkspace, driver: Driver, tmp_path: Path
) -> None:
    page = drop(driver, write_list("parties_and_owners", tmp_path))
    assert counted(page) == {"new": 7, "refused": 2, "left": 2}
    assert page.decision.take_button.text() == "Take 7 rows, finish 2 later"
    assert page.pane.outcome.reasons_link is not None
    QTest.mouseClick(page.pane.outcome.reasons_link, Qt.MouseButton.LeftButton)
    table = page.sheet.reasons.table
    assert [(one.issue.place.row, one.shown) for one in table.rows_model.rows] == [(6, "70"), (7, "40")]
    table.select_row(table.rows_model.rows[0].id)
    assert (
        "hold more than 100 % together. Correct their percentages." in page.sheet.reasons.whole_reason.text()
    )
    QTest.keyClick(table, ENTER)
    assert page.view.currentIndex().data() == "70"
    assert page.view.isVisible()
    type_here(driver, page, "60")
    assert counted(page) == {"new": 9, "left": 2}
    take(driver, page)
    assert "Aurora Robotics Inc." in [row.name for row in room.parties.rows()]


def test_one_correction_is_made_in_every_row_like_it(
    room: ClientWorkspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "origins.csv"
    path.write_text("Part number;Name;Origin\nW-1;Ring;Korea\nW-2;Disc;DE\nW-3;Rod;Korea\n", "utf-8")
    page = choose(driver, path)
    assert counted(page) == {"new": 1, "finish": 2, "left": 1}
    assert press_n(page)[0] == "Korea"
    type_here(driver, page, "KR")
    (offer,) = (one for one in page.sheet.banner.findChildren(QPushButton) if one.text().startswith("Read"))
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    driver.settle()
    assert counted(page) == {"new": 3, "left": 1}
    driver.window.activateWindow()
    driver.settle()
    QTest.keyClick(page.view, ENTER, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    made_in = [room.products.get(room.products.find(name) or 0).product.made_in for name in ("W-1", "W-3")]
    assert made_in == ["KR", "KR"]


def test_the_tick_for_blank_cells_stands_where_a_sheet_is_of_our_own_workbook(
    room: ClientWorkspace, driver: Driver, tmp_path: Path
) -> None:
    foreign = choose(driver, write_list("german_erp", tmp_path))
    assert not foreign.sheet.blanks_box.isVisible()
    foreign.cancel()
    path = tmp_path / "products.csv"
    path.write_text("part_number,made_in\nKM-4300,\n", "utf-8")
    page = choose(driver, path)
    assert page.sheet.blanks_box.isVisible()
    QTest.keyClick(page.sheet.blanks_box, SPACE)
    driver.settle()
    assert "known now would be not known" in told(page.pane)
    page.undo()
    driver.settle()
    assert not page.sheet.blanks_box.isChecked()


def test_reasons_are_saved_as_they_are_seen(
    sample: int, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = choose(driver, write_list("german_erp", tmp_path))
    assert not page.save_list()
    page.sheet.show_reasons()
    driver.window.run_command("list.save")
    dialog = driver.dialog()
    assert isinstance(dialog, QFileDialog)
    type_name(dialog, tmp_path / "reasons.csv")
    dialog.accept()
    driver.settle()
    text = (tmp_path / "reasons.csv").read_text("utf-8-sig")
    assert "a. A." in text
    assert len(text.splitlines()) == 4


def test_another_list_begins_with_its_sheet_and_no_filter(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    page = choose(driver, write_list("german_erp", tmp_path))
    QTest.keyClick(page.pane.outcome.groups[RowGroup.FINISH], SPACE)
    page.sheet.show_reasons()
    page.cancel()
    page = choose(driver, write_list("magnet_certificate", tmp_path))
    assert page.view.isVisible()
    assert page.view.sheet_model.rowCount() == 9
    assert not page.pane.outcome.groups[RowGroup.FINISH].isChecked()
