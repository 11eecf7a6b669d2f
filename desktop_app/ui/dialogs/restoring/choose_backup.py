# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Chooses a backup: one that the user names, or the newest whole one; of a damaged one it tells what else there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.basics.errors import Refused
from desktop_app.paths import Folders, default_data_folder
from desktop_app.services.context.context import Program
from desktop_app.services.data_folder.backups import (
    CheckedBackup,
    FoundBackups,
    check_backup,
    find_whole_backup,
    newest_backup,
)
from desktop_app.ui.dialogs.restoring.backup_dialog import BackupDialog
from desktop_app.ui.session.tasks import Progress, Work
from desktop_app.ui.shared_views.file_dialogs import ask_for_file
from desktop_app.ui.shared_views.problems import Message, describe_error
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import tr

RunWork = Callable[[str, Work, Callable[[Any], object]], object]
"""Runs work off the main thread under some words, and hands its result on."""


@dataclass
class BackupChoice:
    """What choosing a backup needs: the folders that it belongs to, and what is done with the one that was chosen."""

    parent: QWidget
    program: Program
    folders: Folders
    run: RunWork
    restore: Callable[[Path], object]

    def ask_for_backup(self) -> None:
        """Ask for the file of a backup."""
        begin = self.folders.backups_folder if newest_backup(self.folders) else default_data_folder()
        ask_for_file(
            self.parent,
            tr("Choose a backup"),
            begin,
            self.look_at,
            [tr("Backups (*.sqlite)"), tr("All files (*)")],
        )

    def look_at(self, backup: Path) -> None:
        """Look through a backup and show what it would replace."""

        def look(_progress: Progress) -> CheckedBackup | Refused:
            try:
                return check_backup(self.program, self.folders, backup)
            except Refused as refused:
                return refused

        self.run(tr("Looking through {name}", name=backup.name), look, self._show_checked)

    def find_newest(self) -> None:
        """Look through the backups from the newest on, and show the first that is whole."""

        def find(progress: Progress) -> FoundBackups:
            return find_whole_backup(self.program, self.folders, progress=progress.step)

        self.run(tr("Looking through the backups"), find, self._show_found)

    def _show_checked(self, outcome: CheckedBackup | Refused) -> None:
        if isinstance(outcome, Refused):
            self._tell_refused(outcome)
        else:
            self._show_dialog(outcome)

    def _show_found(self, found: FoundBackups) -> None:
        if found.newest is not None:
            self._show_dialog(found.newest, found.refused)
        else:
            nothing = Refused(
                "there is no backup in the folder of backups", do="Choose one that is kept elsewhere"
            )
            self._tell_refused(found.refused[0] if found.refused else nothing, others=False)

    def _show_dialog(self, checked: CheckedBackup, passed_over: Sequence[Refused] = ()) -> None:
        restore = partial(self.restore, checked.backup.file)
        BackupDialog(self.parent, checked, self.folders.database, restore, passed_over=passed_over).open()

    def _tell_refused(self, refused: Refused, *, others: bool = True) -> None:
        """Show why a backup is not taken, with the ways to another one."""
        problem, do = describe_error(refused)
        buttons = [button(tr("Close"), lambda: None), button(tr("Choose a backup"), self.ask_for_backup)]
        if others and newest_backup(self.folders) is not None:
            buttons.append(button(tr("Open newest backup"), self.find_newest))
        buttons[-1].setProperty("role", "primary")
        message = Message(
            self.parent, tr("This backup is not taken"), f"{problem}\n\n{do}", buttons, "alert-triangle"
        )
        buttons[-1].setDefault(True)
        message.open()
