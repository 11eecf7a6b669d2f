# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A client handed over and taken from the window: in few actions, with what came told, and refused in words."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog, QMenu

from desktop_app.services.context.program import Program
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.ui.dialogs.moving_client import MovingClientDialog
from desktop_app.ui.shell.commands import run_command
from desktop_app.ui.shell.import_export import take_dropped
from tests.ui.conftest import Driver, shown


def choose(driver: Driver, file: Path) -> None:
    """Choose a file in the dialog in front, as by hand."""
    dialog = cast(QFileDialog, driver.dialog())
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    dialog.fileSelected.emit(str(file))
    driver.settle()


def saved_elsewhere(program: Program, folder: Path) -> Path:
    """Return the file of a client of another data folder."""
    file = folder / "firm.lodestone-client"
    with closing(open_workspace(program, folder / "there" / "lodestone.sqlite")) as there:
        client = there.clients.create(Client(name="Firm SAS", country=CountryCode("FR"))).value
        there.client_files.save_client(client, file)
    return file


def test_the_menu_of_clients_has_both(sample: int, driver: Driver) -> None:
    menus = [menu for menu in driver.window.findChildren(QMenu) if menu.accessibleName() == "Clients"]
    entries = {entry.text() for menu in menus for entry in menu.actions()}
    assert {"Save or hand over client", "Take a client"} <= entries


def test_a_client_is_handed_over_in_four_actions(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    run_command("client.save", driver.window)  # the menu, and its entry
    driver.settle()
    dialog = cast(MovingClientDialog, driver.dialog())
    assert "J. Haug stands in the journal" in " ".join(shown(dialog))
    dialog.hand_over.click()
    file = tmp_path / "nordwerk.lodestone-client"
    choose(driver, file)
    assert file.exists()
    assert [entry.what for entry in desk.list_journal(limit=1)] == ["client handed over"]
    assert "Saved nordwerk.lodestone-client" in " ".join(shown(driver.window))


def test_a_copy_leaves_the_client_open(sample: int, desk: Workspace, driver: Driver, tmp_path: Path) -> None:
    head = desk.list_journal(limit=1)
    run_command("client.save", driver.window)
    driver.settle()
    cast(MovingClientDialog, driver.dialog()).save.click()
    choose(driver, tmp_path / "copy.lodestone-client")
    assert (tmp_path / "copy.lodestone-client").exists()
    assert desk.list_journal(limit=1) == head


def test_a_client_is_taken_and_opened(
    sample: int, desk: Workspace, driver: Driver, program: Program, tmp_path: Path
) -> None:
    file = saved_elsewhere(program, tmp_path)
    run_command("client.take", driver.window)
    choose(driver, file)
    assert driver.window.session.client == desk.clients.find("firm-sas")
    assert "Firm SAS was taken: records 0, papers 0, evidence 0" in " ".join(shown(driver.window))
    take_dropped(driver.window.session, [file])
    driver.settle()
    assert "Firm SAS was taken before; nothing was changed" in " ".join(shown(driver.window))


def test_a_cut_file_is_refused_in_words(
    sample: int, desk: Workspace, driver: Driver, program: Program, tmp_path: Path
) -> None:
    file = saved_elsewhere(program, tmp_path)
    file.write_bytes(file.read_bytes()[:-1])
    head = desk.list_journal(limit=1)
    take_dropped(driver.window.session, [file])
    driver.settle()
    message = driver.dialog()
    assert "cut or altered" in " ".join(shown(message))
    message.close()
    assert desk.list_journal(limit=1) == head
