# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A parts list brought in through the window: chosen, looked at, taken or refused, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.importing.preview import ImportDialog
from desktop_app.ui.dialogs.importing.problem_list import ProblemList
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.shared_views.saving import folder_for
from desktop_app.ui.shell import import_export
from desktop_app.ui.widgets.page import EmptyPage
from tests.ui import books
from tests.ui.conftest import Driver
from tests.ui.shared_views.test_saving import choose_file

NEW = [{"part_number": "KM-4300", "made_in": "VN"}, *books.products(3, name="part")]


def look(driver: Driver, path: Path) -> ImportDialog:
    """Open the preview of a file."""
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    return cast(ImportDialog, driver.dialog())


def told(widget: QWidget) -> str:
    """Return every text in sight."""
    labels = [one for one in widget.findChildren(QLabel) if one.isVisible()]
    return "\n".join(one.text() for one in labels)


def counts(dialog: ImportDialog) -> list[tuple[str, int, int, int]]:
    rows = dialog.counts.rows_model.rows
    return [(row.sheet, row.new, row.changed, row.unchanged) for row in rows]


def take(driver: Driver, dialog: ImportDialog) -> None:
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()


def test_a_file_is_chosen_looked_at_taken_and_taken_back(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = books.book(tmp_path / "parts.xlsx", products=NEW, suppliers=[])
    driver.window.run_command("import")
    choose_file(driver, path)
    dialog = cast(ImportDialog, driver.dialog())
    assert counts(dialog) == [("products", 3, 1, 0)]
    assert "Into the catalogue of Nordwerk Antriebe GmbH" in told(dialog)
    products = desk.client_workspace(sample).products
    before = products.count()
    take(driver, dialog)
    assert products.count() == before + 3
    assert driver.window.status_bar.message.text() == "Imported parts.xlsx: 3 new, 1 changed"
    assert driver.window.status_bar.action_button.text() == "Undo"
    QTest.keyClick(driver.window.status_bar.action_button, Qt.Key.Key_Space)
    driver.settle()
    assert products.count() == before
    assert products.get(products.find("KM-4300") or 0).product.made_in != "VN"
    driver.window.run_command("redo")
    driver.settle()
    assert products.count() == before + 3
    assert desk.verify_records() == []


def test_a_second_time_nothing_changes_and_nothing_can_be_taken(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    path = books.book(tmp_path / "parts.xlsx", products=NEW)
    take(driver, look(driver, path))
    dialog = look(driver, path)
    assert counts(dialog) == [("products", 0, 0, 4)]
    assert "already in the catalogue" in told(dialog)
    assert not dialog.confirm_button.isEnabled()
    dialog.close()


def test_a_new_client_comes_out_of_a_file_and_goes_again_with_undo(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    client = [{"client": "acme", "name": "Acme Ltd", "country": "GB", "currency": "GBP"}]
    path = books.book(tmp_path / "acme.xlsx", client=client, products=books.products(2))
    assert driver.window.page_id == "welcome"
    take(driver, look(driver, path))
    assert [one.name for one in desk.clients.rows()] == ["Acme Ltd"]
    assert driver.window.page_id == "overview"
    driver.window.run_command("undo")
    driver.settle()
    assert desk.clients.rows() == []
    assert driver.window.page_id == "welcome"


def test_after_an_import_the_keyboard_is_in_the_page(desk: Workspace, driver: Driver, tmp_path: Path) -> None:
    window = driver.window
    window.activateWindow()
    client = [{"client": "acme", "name": "Acme Ltd", "country": "GB", "currency": "GBP"}]
    take(driver, look(driver, books.book(tmp_path / "acme.xlsx", client=client)))
    assert window.page_id == "overview"
    assert in_page(driver), "a new client"
    driver.go("products")
    (start,) = (one for one in window.pages["products"].findChildren(EmptyPage) if one.isVisible())
    start.buttons[0].setFocus()
    take(driver, look(driver, books.book(tmp_path / "parts.xlsx", products=books.products(2))))
    page = cast(ProductsPage, window.pages["products"])
    assert window.focusWidget() is page.table, "the first rows of a page"


def in_page(driver: Driver) -> bool:
    at, page = driver.window.focusWidget(), driver.window.page_stack.currentWidget()
    return page is not None and page.isAncestorOf(at)


def test_a_file_of_another_client_names_both_and_says_what_to_do(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    client = [{"client": "braun", "name": "Braun GmbH", "country": "DE", "currency": "EUR"}]
    path = books.book(tmp_path / "braun.xlsx", client=client, products=books.products(2))
    dialog = look(driver, path)
    assert "A file of Braun GmbH, while Nordwerk Antriebe GmbH is open" in told(dialog)
    assert "Into the catalogue of" not in told(dialog)
    assert "The sheet Client of the file says Braun GmbH" in told(dialog.banner)
    assert not dialog.confirm_button.isEnabled()
    dialog.close()


def test_a_file_without_a_client_says_that_one_is_missing(driver: Driver, tmp_path: Path) -> None:
    dialog = look(driver, books.book(tmp_path / "parts.xlsx", products=NEW))
    assert "Choose a client first" in told(dialog)
    assert not dialog.confirm_button.isEnabled()
    dialog.close()


@pytest.mark.parametrize("count", [1, 300])
def test_problems_are_listed_written_out_copied_and_saved(
    count: int, sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    rows = books.products(count, made_in="Atlantis")
    dialog = look(driver, books.book(tmp_path / "parts.xlsx", products=rows))
    assert f"{count} problem" in told(dialog)
    assert not dialog.confirm_button.isEnabled()
    assert [one.id for one in dialog.counts.rows_model.columns] == ["sheet", "rows"]
    faults = dialog.findChild(ProblemList)
    assert faults is not None
    assert len(faults.table.rows_model.rows) == count
    assert faults.detail.text().startswith('Products, row 2, made_in\n"Atlantis" is no country')
    assert "Write the country" in faults.detail.text()
    faults.table.setFocus()
    QTest.keyClick(faults.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert f"row {count + 1}," in faults.detail.text()
    QTest.keyClick(faults.copy_button, Qt.Key.Key_Space)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == count + 1
    assert lines[1].split("\t")[:3] == ["Products", "2", "made_in"]
    QTest.keyClick(faults.save_button, Qt.Key.Key_Space)
    choose_file(driver, tmp_path / "problems.txt")
    assert (tmp_path / "problems.txt").read_text("utf-8-sig").splitlines() == lines
    dialog.close()
    assert desk.client_workspace(sample).products.find("N-00000") is None


def test_more_problems_than_are_listed_are_counted(sample: int, driver: Driver, tmp_path: Path) -> None:
    rows = books.products(1200, made_in="Atlantis")
    dialog = look(driver, books.book(tmp_path / "parts.xlsx", products=rows))
    assert "1200 problems" in told(dialog).replace(",", "")
    faults = dialog.findChild(ProblemList)
    assert faults is not None
    faults.copy_problems()
    assert QGuiApplication.clipboard().text().endswith("and 200 more problems\n")
    dialog.close()


def test_a_csv_file_is_imported_as_the_sheet_it_is_called_after(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "products.csv"
    path.write_text("part_number;name\nC-1;lens\nC-2;ring\n", "utf-8-sig")
    dialog = look(driver, path)
    assert counts(dialog) == [("products", 2, 0, 0)]
    take(driver, dialog)
    assert desk.client_workspace(sample).products.find("C-2")


@pytest.mark.parametrize("name", ["my parts.csv", "Tabelle1.txt", "list.xlsx"])
def test_a_file_is_known_by_its_headings_whatever_it_is_called(
    name: str, sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / name
    if name.endswith(".xlsx"):
        books.book(path, tabelle1=books.products(2, name="lens"))
    else:
        path.write_text("part_number\tname\nN-00000\tlens\nN-00001\tring\n", "utf-16")
    dialog = look(driver, path)
    assert counts(dialog) == [("products", 2, 0, 0)]
    take(driver, dialog)
    assert desk.client_workspace(sample).products.find("N-00001")


def test_a_file_with_other_headings_says_how_sheets_are_known(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "my parts.csv"
    path.write_text("Artikel,Bezeichnung\nC-1,lens\n", "utf-8")
    for file in (path, books.book(tmp_path / "x.xlsx", sheet1=books.products(1))):
        dialog = look(driver, file)
        assert "known by its column headings" in told(dialog)
        assert "is not known and is left out" in told(dialog)
        assert not dialog.confirm_button.isEnabled()
        dialog.close()
        driver.settle()


CLIPBOARD = {
    "text": ("part_number\tname\nV-1\tlens\n", ""),
    "page": ("part_number name V-1 lens", "<table><tr><td>part_number<td>name<tr><td>V-1<td>lens</table>"),
}


@pytest.mark.parametrize("kind", CLIPBOARD)
def test_a_table_on_the_clipboard_is_imported(
    kind: str, sample: int, desk: Workspace, driver: Driver
) -> None:
    content = QMimeData()
    text, page = CLIPBOARD[kind]
    content.setText(text)
    if page:
        content.setHtml(page)
    QApplication.clipboard().setMimeData(content)
    driver.window.session.navigator.run_command("paste")
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, ImportDialog)
    assert counts(dialog) == [("products", 1, 0, 0)]
    take(driver, dialog)
    assert desk.client_workspace(sample).products.find("V-1")


def test_an_empty_clipboard_says_what_to_copy(sample: int, driver: Driver) -> None:
    QApplication.clipboard().clear()
    driver.window.session.navigator.run_command("paste")
    driver.settle()
    assert "no table on the clipboard" in driver.window.status_bar.message.text()


def test_several_files_are_one_import_in_any_order(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    bill = tmp_path / "a.txt"
    bill.write_text("parent|child|quantity\nM-1|M-2|4\n", "utf-8")
    parts = books.book(tmp_path / "b.xlsx", list=[{"part_number": "M-1", "name": "x"},
                                                  {"part_number": "M-2", "name": "y"}])  # fmt: skip
    import_export.preview_files(driver.window.session, [bill, parts])
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, ImportDialog)
    assert counts(dialog) == [("products", 2, 0, 0), ("bill_of_materials", 1, 0, 0)]
    assert "2 files" in told(dialog)
    take(driver, dialog)
    assert desk.client_workspace(sample).products.find("M-2")


HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "damaged.xlsx": (books.damaged, "save it as XLSX"),
    "cut.xlsx": (books.cut, "save it as XLSX"),
    "locked.xlsx": (books.locked, "password"),
    "paper.xlsx": (books.called_workbook, "save it as XLSX"),
    "other.xlsx": (books.other_zip, "save it as XLSX"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_workbook_is_refused_with_a_way_on(
    name: str, sample: int, driver: Driver, tmp_path: Path
) -> None:
    make, way = HOSTILE[name]
    path = make(tmp_path / name)
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    said = told(driver.dialog())
    assert "This cannot be done" in said
    assert name in said
    assert way in said
    assert not driver.window.status_bar.progress_bar.isVisible()
    driver.dialog().close()


@pytest.mark.parametrize("name", ["empty.xlsx", "empty.csv", "old.xls", "gone.xlsx", "latin.csv"])
def test_other_files_that_cannot_be_read_are_refused_with_a_way_on(
    name: str, sample: int, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / name
    if name != "gone.xlsx":
        path.write_bytes("größe;ü\n".encode("latin-1") if name == "latin.csv" else b"")
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    said = told(driver.dialog())
    assert name in said
    assert any(way in said for way in ("Open it", "Save it", "Check that", "known by its"))
    driver.dialog().close()


def test_a_formula_that_was_never_worked_out_is_a_problem_of_its_cell(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    dialog = look(driver, books.formula(tmp_path / "f.xlsx"))
    assert "Products, row 2, value\nThe cell holds a formula" in told(dialog)
    dialog.close()


def test_reading_can_be_cancelled(sample: int, driver: Driver, tmp_path: Path) -> None:
    path = books.book(tmp_path / "large.xlsx", products=books.products(3000, name="x"))
    import_export.preview_file(driver.window.session, path)
    assert driver.window.status_bar.cancel_button.isVisible()
    QTest.keyClick(driver.window.status_bar.cancel_button, Qt.Key.Key_Space)
    driver.settle()
    assert not driver.window.status_bar.progress_bar.isVisible()
    assert driver.window.status_bar.message.text() == ""
    front = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert front == [driver.window]


def test_taking_can_be_cancelled_and_taken_up_again(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = books.book(tmp_path / "large.xlsx", products=books.products(300, name="x"))
    dialog = look(driver, path)
    before = desk.client_workspace(sample).products.count()
    dialog.run_import()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    driver.settle()
    assert dialog.isVisible()
    assert "nothing has been changed" in told(dialog)
    assert desk.client_workspace(sample).products.count() == before
    take(driver, dialog)
    assert desk.client_workspace(sample).products.count() == before + 300


def test_a_catalogue_that_changed_meanwhile_is_not_overwritten(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    dialog = look(driver, books.book(tmp_path / "parts.xlsx", products=NEW))
    products = desk.client_workspace(sample).products
    detail = products.get(products.find("KM-4212") or 0)
    products.update(detail.id, replace(detail.product, name="other"))
    take(driver, dialog)
    assert dialog.isVisible()
    assert "changed since" in told(dialog)
    dialog.close()


def test_a_file_dropped_on_the_window_is_looked_at(sample: int, driver: Driver, tmp_path: Path) -> None:
    path = books.book(tmp_path / "parts.xlsx", products=NEW)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(driver.window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(driver.window, dropping)
    driver.settle()
    assert counts(cast(ImportDialog, driver.dialog())) == [("products", 3, 1, 0)]
    driver.dialog().close()


def test_text_dragged_over_the_window_is_let_pass(driver: Driver) -> None:
    carried = QMimeData()
    carried.setText("hello")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, carried, buttons, keys)
    entering.ignore()
    QApplication.sendEvent(driver.window, entering)
    assert not entering.isAccepted()


def test_the_file_dialog_begins_where_the_last_file_was(sample: int, driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    look(driver, books.book(folder / "parts.xlsx", products=NEW)).close()
    assert folder_for(driver.window.session, "workbooks") == folder
    driver.window.run_command("import")
    driver.settle()
    dialog = cast(QFileDialog, driver.dialog())
    assert Path(dialog.directory().absolutePath()) == folder
    dialog.close()
