# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list brought in through the window: chosen, dropped or pasted, looked at, taken or refused, and taken back."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.basics.progress import Stopped
from desktop_app.listreader.tables import Book, Table
from desktop_app.services.importing.draft import ListDraft, ListPreview
from desktop_app.services.schema.declaration import Done
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.importing.page import ImportPage
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


def test_after_an_import_sorting_is_offered_while_products_have_no_class(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "Stueckliste.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    take(driver, look(driver, path))
    open_parts = desk.client_workspace(sample).sorting.read().open_parts
    assert {"00471", "00502", "00518"} <= {part.part_number for part in open_parts}
    notice = driver.window.notice
    assert notice.isVisible()
    assert notice.text == f"{len(open_parts)} products have no class yet"
    notice.act.click()
    driver.settle()
    assert driver.window.page_id == "sorting"
    assert not notice.isVisible()


def test_the_offer_to_sort_goes_with_the_import_that_is_taken_back(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "Stueckliste.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    take(driver, look(driver, path))
    assert driver.window.notice.isVisible()
    driver.window.run_command("undo")
    driver.settle()
    assert not driver.window.notice.isVisible()


def test_the_offer_to_sort_is_out_of_the_way_of_a_screening_and_back_behind_it(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "Stueckliste.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    take(driver, look(driver, path))
    notice = driver.window.notice
    driver.screen("empty", None)
    assert not notice.isVisible()
    driver.go("products")
    assert notice.isVisible()


def test_the_offer_to_sort_ends_where_it_leads_to(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "Stueckliste.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    take(driver, look(driver, path))
    driver.go("sorting")
    assert not driver.window.notice.isVisible()
    driver.go("products")
    assert not driver.window.notice.isVisible()


def test_the_offer_to_sort_ends_once_products_change(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "Stueckliste.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    take(driver, look(driver, path))
    assert driver.window.notice.isVisible()
    products = desk.client_workspace(sample).products
    driver.window.session.change(lambda: products.create(Product(part_number="ZZ-1")))
    driver.settle()
    assert not driver.window.notice.isVisible()


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


def test_the_first_click_adds_a_client_and_all_of_the_card_is_in_sight(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = look(driver, books.book(tmp_path / "parts.xlsx", products=books.products(2, name="x")))
    card = page.client_card
    assert card is not None
    name, country = card.form.find_editor("name"), card.form.find_editor("country")
    for widget in (name, country, card.add_button):
        assert widget.visibleRegion().boundingRect().size() == widget.size()
    name.setFocus()
    QTest.keyClicks(driver.window.focusWidget(), "Acme Ltd")
    country.setFocus()
    QTest.keyClicks(driver.window.focusWidget(), "GB")
    QTest.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert [(client.name, client.country) for client in desk.clients.rows()] == [("Acme Ltd", "GB")]
    assert on_page(driver).client_card is None


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
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = look(driver, books.book(tmp_path / "large.xlsx", products=books.products(300, name="x")))
    before = desk.client_workspace(sample).products.count()
    commit_list, cancelled = desk.importing.commit_list, threading.Event()

    def commit_once_cancelled(preview: ListPreview, **options: Any) -> Done[int]:
        assert cancelled.wait(60)
        return commit_list(preview, **options)

    with monkeypatch.context() as patched:
        patched.setattr(desk.importing, "commit_list", commit_once_cancelled)
        page.take()
        QTest.keyClick(page.decision.cancel_button, Qt.Key.Key_Space)
        cancelled.set()
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
