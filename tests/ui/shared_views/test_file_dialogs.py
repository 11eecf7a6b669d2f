# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A dialog in which a file is chosen looks into none of those that it shows, and begins where one was chosen last."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.evidence import EvidencePicker
from desktop_app.ui.shared_views.saving import ask_for_file, ask_for_folder, ask_for_new_file
from tests.opened_files import watched
from tests.ui.conftest import Driver


def names_shown(dialog: QFileDialog) -> list[str]:
    """Return the names in the list of a dialog; one is shown once it is known what it is."""
    view = dialog.findChild(QListView, "listView")
    assert isinstance(view, QListView)
    model, folder = view.model(), view.rootIndex()
    return [str(model.index(row, 0, folder).data()) for row in range(model.rowCount(folder))]


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is told which files are opened")
@pytest.mark.parametrize("way", ["file", "new file", "folder"])
def test_the_open_data_file_is_not_looked_into(
    way: str, folders: Folders, program: Program, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    with closing(open_workspace(program, folders.database)) as workspace:
        workspace.clients.create(Client(name="Kept", country=CountryCode("DE")))
        (folders.data / "list").write_bytes(b"a;b\n")  # nothing but what is in it would tell what it is
        with watched(folders.data) as opened:
            if way == "file":
                ask_for_file(parent, "Import", folders.data, chosen.append, ["All files (*)"])
            elif way == "folder":
                ask_for_folder(parent, "Move", folders.data, chosen.append)
            else:
                ask_for_new_file(parent, "Save", folders.data / "memo.pdf", chosen.append)
            (dialog,) = parent.findChildren(QFileDialog)
            awaited = "backups" if way == "folder" else "lodestone.sqlite"
            qtbot.waitUntil(lambda: awaited in names_shown(dialog))
            dialog.setViewMode(QFileDialog.ViewMode.Detail)
            assert way == "folder" or "list" in names_shown(dialog)
            assert opened.names() == []
            dialog.close()


def test_a_dialog_begins_in_the_folder_that_files_of_its_kind_were_last_chosen_from(
    sample: int, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []
    papers, keys = tmp_path / "papers", tmp_path / "keys"
    for folder in (papers, keys):
        folder.mkdir()

    def choose(
        _parent: object, title: str, begin: Path, then: Callable[[Path], object], _kinds: object
    ) -> None:
        begun.append(begin)
        then((keys if "key" in title else papers) / "chosen.pdf")

    monkeypatch.setattr(saving, "ask_for_file", choose)
    session = driver.window.session
    picker = EvidencePicker(session, 96)
    driver.qtbot.addWidget(picker)
    monkeypatch.setattr(picker, "take_file", lambda _file: None)
    taken: list[Path] = []
    for _ in range(2):
        picker.choose_button.click()
        saving.ask_for_file(
            driver.window, "Trust a key", *saving.in_folder_of(session, "keys", taken.append), []
        )
    assert begun[2:] == [papers, keys]
    assert taken == [keys / "chosen.pdf"] * 2
