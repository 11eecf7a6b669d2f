# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The choices when the data cannot be opened: backup, other folder, report, quit; only possible ones are offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton

from desktop_app import logs
from desktop_app.basics.errors import Refused
from desktop_app.paths import Chosen, Folders, NoHome, default_data_folder, usual_folders
from desktop_app.services.context.context import Program
from desktop_app.services.data_folder.backups import newest_backup, restore_backup
from desktop_app.services.data_folder.open import FolderGone, NewerFile, Unusable
from desktop_app.settings import Settings
from desktop_app.ui.dialogs.restoring.choose_backup import BackupChoice
from desktop_app.ui.session.tasks import Progress, TaskRunner, Work
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shared_views.file_dialogs import ask_for_folder
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.opening_pages import OpenFailedPage, OpeningPage
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import format_day, format_time, join_sentences, tr


@dataclass
class OpenFailure:
    """An attempt to open the data that failed: on which folder, if any, and why.

    ``reopen`` tries a folder; its second argument is the path of the data file that a backup replaced, or None.
    """

    window: MainWindow
    program: Program
    tasks: TaskRunner
    settings: Settings
    redactor: logs.Redactor
    folders: Folders | None
    error: Exception
    reopen: Callable[[Folders, Path | None], object]

    def show_ways_out(self) -> None:
        """Show the error with the buttons; the first one gets the focus."""
        buttons = self._make_buttons()
        buttons[0].setProperty("role", "primary")
        folder = "" if self.folders is None else str(self.folders.data)
        self.window.show_placeholder(OpenFailedPage(self.error, folder, buttons, self._write_advice()))
        buttons[0].setFocus()

    # ---- the buttons ----

    def _make_buttons(self) -> list[QPushButton]:
        buttons = [*self._backup_buttons(), *self._folder_buttons()]
        buttons.append(button(tr("Save problem report"), self._open_report))
        buttons.append(button(tr("Quit"), self.window.close))
        return buttons

    def _backup_buttons(self) -> list[QPushButton]:
        if self.folders is None or not isinstance(self.error, Unusable):
            return []
        choice = self._backup_choice()
        buttons = [button(tr("Choose a backup"), choice.ask_for_backup)]
        if newest_backup(self.folders) is not None:
            buttons.insert(0, button(tr("Open newest backup"), choice.find_newest))
        return buttons

    def _folder_buttons(self) -> list[QPushButton]:
        folders = self.folders
        if folders is None:
            return [button(tr("Choose a data folder"), self._choose_folder)]
        choose = button(tr("Choose another folder"), self._choose_folder)
        buttons = [button(tr("Try again"), partial(self.reopen, folders, None)), choose]
        if isinstance(self.error, FolderGone) and (usual := _find_usual_folders()) is not None:
            button_text = tr("Use the usual folder")
            if usual.data == folders.data:
                button_text = tr("Make a new one there")
            buttons.insert(1, button(button_text, partial(self.reopen, usual, None)))
        return buttons

    def _write_advice(self) -> str:
        """Return advice that fits the buttons, in place of the error's own; blank to keep that."""
        if isinstance(self.error, NoHome):
            return tr(
                "Choose a folder for the data. Lodestone asks again at the next start, unless HOME is"
                " set or it is started with --data-dir FOLDER."
            )
        if self.folders is None:
            return tr("Choose the data folder to open.")
        return self._advice_on_backups(self.folders) if isinstance(self.error, Unusable) else ""

    def _advice_on_backups(self, folders: Folders) -> str:
        newer = isinstance(self.error, NewerFile)
        install = tr("Install the newer Lodestone, which can open the file.") if newer else ""
        newest = newest_backup(folders)
        if newest is None:
            return join_sentences(
                install,
                tr(
                    "There is no copy in the folder of backups. If you keep one elsewhere, choose it;"
                    " the file that is there now stays beside it."
                ),
            )
        return join_sentences(
            install,
            tr(
                "The newest backup is of {day}, {time}. Open it; the file that is there now stays beside it.",
                day=format_day(newest.at.date()),
                time=format_time(newest.at),
            ),
        )

    # ---- a folder ----

    def _choose_folder(self) -> None:
        is_kept = self.folders is not None and self.folders.is_chosen_for_good
        chosen_as: Chosen = "last" if is_kept else "asked"
        ask_for_folder(
            self.window,
            tr("Choose a data folder"),
            default_data_folder(),
            lambda chosen: self.reopen(Folders(chosen, chosen_as), None),
        )

    # ---- a backup ----

    def _backup_choice(self) -> BackupChoice:
        assert self.folders is not None  # noqa: S101  else there is no such button
        restore = partial(self._restore_backup, self.folders)
        return BackupChoice(self.window, self.program, self.folders, self._look_behind_page, restore)

    def _look_behind_page(self, _words: str, work: Work, done: Callable[[Any], object]) -> None:
        """Look through backups while the page says that something goes on."""
        self.window.show_placeholder(OpeningPage())

        def show(outcome: Any) -> None:
            self.show_ways_out()
            done(outcome)

        self.tasks.run("look at backup", work, show, failed=self._not_restored)

    def _restore_backup(self, folders: Folders, backup: Path) -> None:
        self.window.show_placeholder(OpeningPage())

        def work(_progress: Progress) -> Path | None:
            return restore_backup(self.program, folders, backup)

        self.tasks.run("restore", work, partial(self.reopen, folders), failed=self._not_restored)

    def _not_restored(self, error: Exception) -> None:
        self.show_ways_out()
        problems.tell_error(self.window, error)

    # ---- a report ----

    def _open_report(self) -> None:
        from desktop_app.ui.dialogs.problem_report import ReportDialog

        self.tasks.run(
            "report",
            lambda _progress: self._write_report(),
            lambda report: ReportDialog(self.window, self.tasks, report).open(),
        )

    def _write_report(self) -> str:
        """Return a problem report; a refusal is told in one line, without a traceback."""
        from desktop_app.ui.dialogs.problem_report import report_facts

        facts, error = report_facts(self.program, self.settings), self.error
        if isinstance(error, Refused):
            facts["not opened"] = logs.describe_error(error)
        return logs.problem_report(
            None if isinstance(error, Refused) else error,
            self.redactor,
            facts=facts,
            log_folder=None if self.folders is None else self.folders.logs_folder,
        )


def _find_usual_folders() -> Folders | None:
    try:
        return usual_folders()
    except NoHome:
        return None


def tell_backup_opened(window: MainWindow, replaced_file: Path) -> None:
    """Show that a backup is open, and where the replaced file is kept."""
    close = button(tr("Close"), lambda: None, role="primary")
    text = tr("The file that was there before is kept as {file}.", file=str(replaced_file))
    message = problems.Message(window, tr("The backup is open"), text, [close], "check")
    close.setDefault(True)
    message.open()
