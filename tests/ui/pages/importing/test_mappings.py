# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How columns are read is kept under a name, used for the next list, saved as a file and read from one."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.importing.page import ImportPage
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shell import import_export
from tests.ui.conftest import Driver
from tests.ui.shared_views.test_saving import choose_file

LIST = "Artikelnr.;Benennung;Info\nMP-1;Lager;84821010\nMP-2;Rotor;85030099\n"


def look(driver: Driver, folder: Path) -> ImportPage:
    path = folder / "Liste.csv"
    path.write_text(LIST, "utf-8")
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    return driver.window.pages.importing


def pick(driver: Driver, page: ImportPage, *texts: str) -> None:
    """Choose an entry of the menu, through its inner menus."""
    QTest.keyClick(page.menu_button, Qt.Key.Key_Space)
    driver.settle()
    menu: QMenu = page.menu
    for text in texts[:-1]:
        (action,) = (one for one in menu.actions() if one.text() == text)
        menu = cast(QMenu, action.menu())
    (action,) = (one for one in menu.actions() if one.text() == texts[-1])
    assert action.isEnabled()
    page.menu.close()
    action.trigger()
    driver.settle()


def choose_hs_code(driver: Driver, page: ImportPage) -> None:
    page.sheet_choices.choose_field(2, "products.hs_code")
    driver.settle()
    assert page.view.columns.button_at(2).words == "HS code"


def keep(driver: Driver, page: ImportPage, name: str, *way: str) -> None:
    pick(driver, page, *way)
    dialog = cast(FormDialog, driver.dialog())
    dialog.form.find_editor("name").show_value(name)
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()


def test_a_mapping_is_kept_under_a_name_and_used_again(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = look(driver, tmp_path)
    choose_hs_code(driver, page)
    keep(driver, page, "ERP list", "Keep how the columns are read, under a name")
    (kept,) = desk.client_workspace(sample).remembered.rows()
    assert kept.name == "ERP list"
    page.drop()
    page = look(driver, tmp_path)
    pick(driver, page, "Read the columns as kept", "ERP list", "Use it")
    assert page.view.columns.button_at(2).words == "HS code"
    keep(driver, page, "Parts", "Read the columns as kept", "ERP list", "Give it another name")
    pick(driver, page, "Read the columns as kept", "Parts", "Forget it")
    assert desk.client_workspace(sample).remembered.rows() == []


def test_a_mapping_is_shared_as_a_file(sample: int, driver: Driver, tmp_path: Path) -> None:
    page = look(driver, tmp_path)
    choose_hs_code(driver, page)
    pick(driver, page, "Save how the columns are read as a file")
    choose_file(driver, tmp_path / "mapping.json")
    page.drop()
    page = look(driver, tmp_path)
    pick(driver, page, "Read the columns as a file says")
    choose_file(driver, tmp_path / "mapping.json")
    assert page.view.columns.button_at(2).words == "HS code"


def test_a_file_that_is_no_mapping_is_refused(sample: int, driver: Driver, tmp_path: Path) -> None:
    page = look(driver, tmp_path)
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{}", "utf-8")
    pick(driver, page, "Read the columns as a file says")
    choose_file(driver, wrong)
    assert "wrong.json" in " ".join(one.text() for one in driver.dialog().findChildren(type(page.title)))
    driver.dialog().close()
