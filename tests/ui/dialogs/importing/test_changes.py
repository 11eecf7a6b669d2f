# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The preview of an import: what would change, what blank cells do, and whose file it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.importing.preview import ImportDialog
from tests.ui import books
from tests.ui.conftest import Driver
from tests.ui.dialogs.importing.test_preview import look, take, told


def test_a_file_of_another_client_can_make_it(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    client = [{"client": "braun", "name": "Braun GmbH", "country": "DE", "currency": "EUR"}]
    path = books.book(tmp_path / "braun.xlsx", client=client, products=books.products(2))
    dialog = look(driver, path)
    assert dialog.import_for_other.text() == "Import it for Braun GmbH"
    QTest.keyClick(dialog.import_for_other, Qt.Key.Key_Space)
    driver.settle()
    assert "Into the catalogue of Braun GmbH" in told(dialog)
    take(driver, dialog)
    made = desk.clients.find("braun")
    assert driver.window.session.client == made
    assert desk.client_workspace(made or 0).products.count() == 2


def test_a_file_of_a_client_with_another_short_name_can_be_taken_as_its_own(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    client = [{"client": "nw", "name": "Nordwerk Antriebe GmbH", "country": "GB"}]
    path = books.book(tmp_path / "nw.xlsx", client=client, products=books.products(2))
    dialog = look(driver, path)
    said = "A file of Nordwerk Antriebe GmbH (nw), while Nordwerk Antriebe GmbH (nordwerk) is open"
    assert said in told(dialog)
    QTest.keyClick(dialog.import_for_own, Qt.Key.Key_Space)
    driver.settle()
    assert "Into the catalogue of Nordwerk Antriebe GmbH" in told(dialog)
    take(driver, dialog)
    assert desk.client_workspace(sample).products.find("N-00001")
    assert desk.clients.get(sample).client.country == "DE"  # its sheet Client was left out


def shown_changes(dialog: ImportDialog) -> list[tuple[str, ...]]:
    assert dialog.changes is not None
    model = dialog.changes.table.model()
    columns = range(model.columnCount())
    return [
        tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())
    ]


def test_what_would_change_is_shown_and_a_blank_cell_loses_nothing_unseen(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    row = {"part_number": "KM-4300", "name": "", "made_in": "VN", "hs_code": ""}
    products = desk.client_workspace(sample).products
    before = products.get(products.find("KM-4300") or 0).product
    dialog = look(driver, books.book(tmp_path / "x.xlsx", products=[row]))
    assert shown_changes(dialog) == [("Products", "KM-4300", "Country of origin", "Japan", "Vietnam")]
    assert dialog.confirm_button.text() == "Import"
    assert dialog.blanks is not None
    assert "stand where something is known" in told(dialog.blanks)
    assert dialog.blanks.leave.isChecked()
    QTest.keyClick(dialog.blanks.empty, Qt.Key.Key_Space)
    driver.settle()
    assert dialog.blanks.empty.isChecked()
    emptied = [one for one in shown_changes(dialog) if one[4] == "not known"]
    assert emptied[0] == ("Products", "KM-4300", "Name", before.name, "not known")
    assert shown_changes(dialog)[: len(emptied)] == emptied  # what would be lost comes first
    assert dialog.confirm_button.text() == f"Import and empty {len(emptied)} fields"
    assert f"{len(emptied)} fields that are known now would be not known" in told(dialog.banner)
    assert dialog.cancel_button.isDefault()
    QTest.keyClick(dialog.blanks.leave, Qt.Key.Key_Space)
    driver.settle()
    take(driver, dialog)
    after = products.get(products.find("KM-4300") or 0).product
    assert after == replace(before, made_in="VN")


def test_blank_cells_can_be_told_to_empty(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    row = {"part_number": "KM-4300", "made_in": ""}
    dialog = look(driver, books.book(tmp_path / "x.xlsx", products=[row]))
    assert not dialog.confirm_button.isEnabled()  # a blank says nothing
    assert dialog.blanks is not None
    QTest.keyClick(dialog.blanks.empty, Qt.Key.Key_Space)
    driver.settle()
    assert dialog.confirm_button.text() == "Import and empty 1 field"
    take(driver, dialog)
    products = desk.client_workspace(sample).products
    assert products.get(products.find("KM-4300") or 0).product.made_in == ""


def test_the_short_name_of_a_client_is_shown_and_can_be_changed(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.run_command("client.edit")
    driver.settle()
    dialog = cast(FormDialog, driver.dialog())
    editor = dialog.form.find_editor("client")
    assert editor.current_value() == "nordwerk"
    editor.show_value("nw")
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert desk.clients.get(sample).client.client == "nw"
