# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lists come from: the clipboard, several files, a drop on the window; and what is refused with a way on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.services.workspace import Workspace
from desktop_app.ui.shared_views.saving import folder_for
from desktop_app.ui.shell import import_export
from tests.ui import books
from tests.ui.conftest import Driver
from tests.ui.pages.importing.test_importing import NEW, counts, look, on_page, take, told

CLIPBOARD = {
    "text": ("part_number\tname\nV-1\tlens\n", ""),
    "page": ("part_number name V-1 lens", "<table><tr><td>part_number<td>name<tr><td>V-1<td>lens</table>"),
}


@pytest.mark.parametrize("kind", CLIPBOARD)
def test_a_table_on_the_clipboard_is_imported(
    kind: str, sample: int, desk: Workspace, driver: Driver
) -> None:
    content = QMimeData()
    text, html = CLIPBOARD[kind]
    content.setText(text)
    if html:
        content.setHtml(html)
    QApplication.clipboard().setMimeData(content)
    driver.window.session.navigator.run_command("paste")
    driver.settle()
    page = on_page(driver)
    assert counts(page) == [("products", 1, 0, 0)]
    take(driver, page)
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
    page = on_page(driver)
    assert counts(page) == [("products", 2, 0, 0), ("bill_of_materials", 1, 0, 0)]
    menu = page.sheet.open_sheet_menu()
    entries = [action.text() for action in menu.actions()]
    menu.close()
    assert [entry for entry in entries if entry.endswith("rows")] != []
    assert {"a.txt", "b.xlsx"} <= set(entries)
    take(driver, page)
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


@pytest.mark.parametrize("name", ["empty.xlsx", "empty.csv", "old.xls", "gone.xlsx"])
def test_other_files_that_cannot_be_read_are_refused_with_a_way_on(
    name: str, sample: int, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / name
    if name != "gone.xlsx":
        path.write_bytes(b"")
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    said = told(driver.dialog())
    assert name in said
    assert any(way in said for way in ("Open it", "Save it", "Check that", "Check the name and the folder"))
    driver.dialog().close()


def test_a_file_that_cannot_be_read_does_not_refuse_the_others(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    sound = books.book(tmp_path / "sound.xlsx", products=books.products(2))
    import_export.preview_files(driver.window.session, [books.damaged(tmp_path / "damaged.xlsx"), sound])
    driver.settle()
    page = on_page(driver)
    assert "damaged.xlsx" in told(page.sheet.banner)
    assert counts(page) == [("products", 2, 0, 0)]


def test_reading_can_be_cancelled(sample: int, driver: Driver, tmp_path: Path) -> None:
    path = books.book(tmp_path / "large.xlsx", products=books.products(3000, name="x"))
    import_export.preview_file(driver.window.session, path)
    assert driver.window.status_bar.cancel_button.isVisible()
    QTest.keyClick(driver.window.status_bar.cancel_button, Qt.Key.Key_Space)
    driver.settle()
    assert not driver.window.status_bar.progress_bar.isVisible()
    assert driver.window.page_id == "overview"


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
    assert counts(on_page(driver)) == [("products", 3, 1, 0)]


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
    page = look(driver, books.book(folder / "parts.xlsx", products=NEW))
    assert folder_for(driver.window.session, "workbooks") == folder
    page.cancel()
    driver.window.run_command("import")
    driver.settle()
    dialog = cast(QFileDialog, driver.dialog())
    assert Path(dialog.directory().absolutePath()) == folder
    dialog.close()


def test_a_price_for_a_hundred_pieces_shows_how_that_of_one_was_worked_out(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    file = tmp_path / "lager.csv"
    file.write_text(
        "Artikelnummer;Bezeichnung;Preis EUR/100 St.\nBR-1;Lager;285,50\nBR-2;Ring;12,00\n", "utf-8"
    )
    look(driver, file)
    page = on_page(driver)
    model = page.sheet.view.sheet_model
    cell = model.index(1, 2)
    assert cell.data() == "2.855 = 285.50 / 100"
    assert cell.data(Qt.ItemDataRole.EditRole) == "285,50", "what is corrected is the text of the file"
    assert "The file shows: 285,50" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert "divided to that of one" in model.says(cell)
    assert model.index(1, 1).data() == "Lager"
    take(driver, page)
    product = driver.window.session.client_workspace.products
    assert product.get(product.find("BR-1") or 0).product.value == "2.855"
