# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list brought in through the window: chosen, dropped or pasted, looked at, taken or refused, and taken back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from desktop_app.services.context.tables import Book, Table
from desktop_app.services.importing.draft import ListDraft
from desktop_app.services.schema.outcome import Stopped
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.importing.page import ImportPage
from desktop_app.ui.shared_views.saving import folder_for
from desktop_app.ui.shell import import_export
from tests.ui import books
from tests.ui.conftest import Driver
from tests.ui.pages.importing.lists import row_of
from tests.ui.shared_views.test_saving import choose_file

NEW = [{"part_number": "KM-4300", "made_in": "VN"}, *books.products(3, name="part")]
GERMAN = (
    "Stückliste HB-4806;;;;\n;;;;\nPos.;Artikelnr.;Benennung;Menge;Ursprungsland\n"
    "1;00471;Rotor;1;DE\n2;00502;Stator;1;CZ\n3;00518;Lager;2;Korea\n"
)


def look(driver: Driver, path: Path) -> ImportPage:
    """Read a file and show its page."""
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    return on_page(driver)


def on_page(driver: Driver) -> ImportPage:
    assert driver.window.page_id == "import"
    return driver.window.pages.importing


def told(widget: QWidget) -> str:
    """Return every text in sight."""
    labels = [one for one in widget.findChildren(QLabel) if one.isVisible()]
    return "\n".join(one.text() for one in labels)


def counts(page: ImportPage) -> list[tuple[str, int, int, int]]:
    assert page.preview is not None
    return [(one.sheet, one.new, one.changed, one.unchanged) for one in page.preview.counts if one.rows]


def take(driver: Driver, page: ImportPage) -> None:
    QTest.keyClick(page.decision.take_button, Qt.Key.Key_Space)
    driver.settle()


def test_a_file_is_chosen_looked_at_taken_and_taken_back(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = books.book(tmp_path / "parts.xlsx", products=NEW, suppliers=[])
    driver.window.run_command("import")
    choose_file(driver, path)
    page = on_page(driver)
    assert counts(page) == [("products", 3, 1, 0)]
    products = desk.client_workspace(sample).products
    before = products.count()
    take(driver, page)
    assert driver.window.page_id == "products"
    assert products.count() == before + 3
    assert driver.window.status_bar.message.text() == "Imported parts.xlsx: 4 rows taken"
    assert driver.window.status_bar.action_button.text() == "Take back the import"
    QTest.keyClick(driver.window.status_bar.action_button, Qt.Key.Key_Space)
    driver.settle()
    assert products.count() == before
    assert products.get(products.find("KM-4300") or 0).product.made_in != "VN"
    driver.window.run_command("redo")
    driver.settle()
    assert products.count() == before + 3
    assert desk.verify_records() == []


def test_a_german_list_goes_in_as_it_is(sample: int, desk: Workspace, driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "Stueckliste.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    page = look(driver, path)
    words = [page.view.columns.buttons[column].words for column in range(5)]
    assert words == ["Position", "Part number", "Name", "Quantity", "Country of origin"]
    assert page.decision.take_button.text() == "Take 2 rows, finish 1 later"
    take(driver, page)
    products = desk.client_workspace(sample).products
    assert products.get(products.find("00471") or 0).product.made_in == "DE"
    assert products.get(products.find("00518") or 0).product.made_in == ""


def test_a_second_time_nothing_changes_and_nothing_can_be_taken(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    path = books.book(tmp_path / "parts.xlsx", products=NEW)
    take(driver, look(driver, path))
    page = look(driver, path)
    assert counts(page) == [("products", 0, 0, 4)]
    assert not page.decision.take_button.isEnabled()


def test_a_new_client_comes_out_of_a_file_and_goes_again_with_undo(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    client = [{"client": "acme", "name": "Acme Ltd", "country": "GB", "currency": "GBP"}]
    path = books.book(tmp_path / "acme.xlsx", client=client, products=books.products(2))
    assert driver.window.page_id == "welcome"
    page = look(driver, path)
    assert "Into a new client: Acme Ltd" in told(page)
    take(driver, page)
    assert [one.name for one in desk.clients.rows()] == ["Acme Ltd"]
    assert driver.window.page_id == "overview"
    driver.window.run_command("undo")
    driver.settle()
    assert desk.clients.rows() == []
    assert driver.window.page_id == "welcome"


def test_without_a_client_the_page_asks_for_one_and_goes_on_with_the_same_list(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = look(driver, books.book(tmp_path / "parts.xlsx", products=books.products(2, name="x")))
    card = page.client_card
    assert card is not None
    assert not page.decision.take_button.isEnabled()
    QTest.keyClick(card.add_button, Qt.Key.Key_Space)
    assert "Fill this in." in told(card)
    card.form.find_editor("name").show_value("Acme Ltd")
    card.form.find_editor("country").show_value("GB")
    QTest.keyClick(card.add_button, Qt.Key.Key_Space)
    driver.settle()
    page = on_page(driver)
    assert page.client_card is None
    take(driver, page)
    (client,) = desk.clients.rows()
    assert (client.name, desk.client_workspace(client.id).products.count()) == ("Acme Ltd", 2)


def test_a_file_of_another_client_names_both_and_can_be_taken_for_it(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    client = [{"client": "braun", "name": "Braun GmbH", "country": "DE", "currency": "EUR"}]
    page = look(driver, books.book(tmp_path / "braun.xlsx", client=client, products=books.products(2)))
    assert "A file of Braun GmbH; it is taken into the catalogue of Nordwerk" in told(page.sheet.banner)
    (other,) = (
        one for one in page.sheet.banner.findChildren(QPushButton) if one.text() == "Take it for Braun GmbH"
    )
    QTest.keyClick(other, Qt.Key.Key_Space)
    driver.settle()
    assert "Into a new client: Braun GmbH" in told(page)
    take(driver, page)
    made = desk.clients.find("braun")
    assert driver.window.session.client == made
    assert desk.client_workspace(made or 0).products.count() == 2


def test_a_cell_that_is_not_clear_is_told_in_place_and_left_out(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = look(driver, books.book(tmp_path / "parts.xlsx", products=books.products(3, made_in="Atlantis")))
    assert page.decision.take_button.text() == "Take what is clear, finish 3 rows later"
    tip = str(page.view.sheet_model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole))
    assert "Atlantis" in tip
    take(driver, page)
    products = desk.client_workspace(sample).products
    assert products.get(products.find("N-00000") or 0).product.made_in == ""


def test_blank_cells_can_be_told_to_empty(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    products = desk.client_workspace(sample).products
    page = look(driver, books.book(tmp_path / "x.xlsx", products=[{"part_number": "KM-4300", "made_in": ""}]))
    assert not page.decision.take_button.isEnabled()  # a blank says nothing
    page.choosing.empty_by_blanks(empties=True)
    page.work_out()
    driver.settle()
    assert "known now would be not known" in told(page.pane)
    take(driver, page)
    assert products.get(products.find("KM-4300") or 0).product.made_in == ""


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


def test_each_table_of_a_sheet_has_its_own_fields(sample: int, driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(
        "Part number;Name\nTT-1;Rotor\nTT-2;Stator\n;\n;\nSupplier;Country\nAlpha Ltd;GB\nBeta BV;NL\n",
        "utf-8",
    )
    page = look(driver, path)
    assert page.view.columns.button_at(1).words == "Name"
    menu = page.sheet.open_sheet_menu()
    (second,) = (action for action in menu.actions() if action.text().endswith("row 6"))
    menu.close()
    second.trigger()
    assert page.title.text() == "List of suppliers"
    assert page.view.columns.button_at(1).words == "Country"


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
    assert any(way in said for way in ("Open it", "Save it", "Check that"))
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


class HeldUp:
    """Reading that stands still after the first rows, until it is let go or cancelled."""

    def __init__(self, desk: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = desk.importing.open_list
        self.let_go = threading.Event()
        monkeypatch.setattr(desk.importing, "open_list", self.open_list)

    def open_list(self, sources: Any, client: int | None, **options: Any) -> ListDraft:
        options["begun"](Book("large.xlsx", tables=[Table("Products", rows=[row_of(1, "part_number|name")])]))
        while not self.let_go.wait(0.01):
            if options["cancelled"]():
                raise Stopped
        return self._open(sources, client, **options)


def test_the_first_rows_of_a_long_list_stand_there_while_the_rest_is_read(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held_up = HeldUp(desk, monkeypatch)
    path = books.book(tmp_path / "large.xlsx", products=books.products(600, name="x"))
    import_export.preview_file(driver.window.session, path)
    driver.qtbot.waitUntil(lambda: driver.window.page_id == "import")
    page = driver.window.pages.importing
    assert page.view.sheet_model.rowCount() == 1
    assert not page.decision.take_button.isEnabled()
    held_up.let_go.set()
    driver.settle()
    assert page.view.sheet_model.rowCount() == 601
    assert page.decision.take_button.text() == "Take 600 rows"


def test_reading_is_given_up_from_the_page(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    HeldUp(desk, monkeypatch)
    driver.go("suppliers")
    import_export.preview_file(driver.window.session, books.book(tmp_path / "large.xlsx", products=NEW))
    driver.qtbot.waitUntil(lambda: driver.window.page_id == "import")
    QTest.keyClick(driver.window.pages.importing.decision.cancel_button, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "suppliers"
    assert driver.window.pages.importing.draft is None


def test_taking_can_be_cancelled_and_taken_up_again(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = look(driver, books.book(tmp_path / "large.xlsx", products=books.products(300, name="x")))
    before = desk.client_workspace(sample).products.count()
    page.take()
    QTest.keyClick(page.decision.cancel_button, Qt.Key.Key_Space)
    driver.settle()
    assert "nothing has been changed" in told(page)
    assert desk.client_workspace(sample).products.count() == before
    take(driver, page)
    assert desk.client_workspace(sample).products.count() == before + 300


def test_a_catalogue_that_changed_meanwhile_is_not_overwritten(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = look(driver, books.book(tmp_path / "parts.xlsx", products=NEW))
    products = desk.client_workspace(sample).products
    detail = products.get(products.find("KM-4212") or 0)
    products.update(detail.id, replace(detail.product, name="other"))
    take(driver, page)
    assert driver.window.page_id == "import"
    assert "changed since" in told(page)


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
