# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings of the data folder: its path, backups, the journal, moving it."""

from __future__ import annotations

from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.paths import Folders, default_data_folder
from desktop_app.services.data_folder.move import move_data_folder
from desktop_app.ui.dialogs.about import open_in_file_manager
from desktop_app.ui.dialogs.restoring.choose_backup import BackupChoice
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.settings.journal import JournalRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import WRITE, Progress
from desktop_app.ui.shared_views.file_dialogs import ask_for_folder, ask_for_new_file
from desktop_app.ui.shared_views.problems import Message
from desktop_app.ui.widgets.facts import make_selectable
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import Piece, across, boxed, button, down, fill, label, rule
from desktop_app.ui.words.strings import tr


class DataSection(QWidget):
    """Rows for folder, backup, journal and moving."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.banner = Banner()
        folder = session.folders
        self.open = button(tr("Open folder"), partial(open_in_file_manager, folder.data))
        self.copy = button(tr("Back up now"), self._ask_backup_file)
        self.go_back = button(tr("Go back to a backup"), self._choose_backup)
        self.journal = JournalRow(session)
        rows = QVBoxLayout(self)
        rows.setSpacing(0)
        pieces: list[Piece] = [
            label(tr("Data"), "section"),
            6,
            self.banner,
            make_settings_row(tr("Data folder"), _describe_folder(folder), self.open),
            rule(),
            make_settings_row(tr("Backup"), _explain_backups(), self.copy, self.go_back),
            rule(),
            make_settings_row(tr("Journal"), _explain_journal(), self.journal.open, self.journal.check),
            rule(),
        ]
        if folder.is_chosen_for_good:
            explanation = tr("Everything is copied to an empty folder and compared; the old folder is kept.")
            move = button(tr("Move data"), self._ask_folder)
            pieces += [make_settings_row(tr("Another place"), explanation, move), rule()]
        fill(rows, pieces, margins=(0, 0, 0, 0))

    # ---- a backup ----

    def _ask_backup_file(self) -> None:
        begin = _free_name(default_data_folder(), f"lodestone-{self.session.today.isoformat()}")
        ask_for_new_file(self.window(), tr("Back up now"), begin, self.back_up_to)

    def back_up_to(self, file: Path) -> None:
        """Write a copy of the database and say where it is."""
        workspace, navigator = self.session.workspace, self.session.navigator
        step = navigator.show_progress(tr("Backing up"))

        def write_backup(progress: Progress) -> None:
            workspace.write_backup(file, progress.step)

        def tell_written(_none: object) -> None:
            navigator.hide_progress()
            self.banner.show_message(tr("The backup is in {file}", file=str(file)), state="suspended")

        self.session.tasks.run("back up", write_backup, tell_written, at=step)

    def _choose_backup(self) -> None:
        session = self.session
        BackupChoice(
            self.window(),
            session.program,
            session.folders,
            partial(session.navigator.run_long_work, key="look at backup"),
            session.navigator.go_back_to,
        ).ask_for_backup()

    # ---- moving ----

    def _ask_folder(self) -> None:
        ask_for_folder(self.window(), tr("Move data"), default_data_folder(), self.move_data_to)

    def move_data_to(self, folder: Path) -> None:
        """Copy everything to another folder, then ask to quit; the next start uses that folder."""
        session, navigator = self.session, self.session.navigator
        step = navigator.show_progress(tr("Copying to {folder}", folder=str(folder)))

        def copy_data(progress: Progress) -> Folders:
            return move_data_folder(
                session.program, session.workspace, session.folders, folder, progress=progress.step
            )

        session.tasks.run("move data", copy_data, self._tell_moved, lane=WRITE, at=step)

    def _tell_moved(self, folders: Folders) -> None:
        navigator = self.session.navigator
        navigator.hide_progress()
        close = button(tr("Quit"), navigator.close, role="primary")
        explanation = tr(
            "Everything is in {folder}, and has been compared. Lodestone opens it from there at the"
            " next start; until then the old folder is still in use, so quit now. The old folder is"
            " kept; delete it when you no longer need it.",
            folder=str(folders.data),
        )
        message = Message(self.window(), tr("The data have been copied"), explanation, [close], "check")
        close.setDefault(True)
        message.finished.connect(lambda _result: navigator.close())
        message.open()


def _free_name(folder: Path, stem: str) -> Path:
    """Return the first name of a backup that no file has; a backup is never written over."""
    names = (folder / f"{stem}{f'-{n}' if n > 1 else ''}.sqlite" for n in count(1))
    return next(name for name in names if not name.exists())


def _describe_folder(folders: Folders) -> str:
    chosen_texts = {
        "asked": tr("named when the program was started"),
        "portable": tr("beside the program, so that both can be carried along"),
    }.get(folders.chosen, "")
    return f"{folders.data}\n{chosen_texts}".rstrip()


def _explain_backups() -> str:
    return tr(
        "A backup is one file with everything that was entered, and a seal by which damage shows. Going back to one"
        " looks through it first and shows what it would replace."
    )


def _explain_journal() -> str:
    return tr(
        "Every change is an entry that holds the hash of the one before it. Verify tells whether an entry, a"
        " determination, a memo or a paper kept as evidence was altered since."
    )


def make_settings_row(title: str, explanation: str, *does: QPushButton) -> QWidget:
    """Return a row of the settings: title and explanation, with the buttons at the right or below."""
    for do in does:
        do.setMinimumWidth(px(140))
    text_column = boxed(down(label(title), make_selectable(label(explanation, "caption", wrap=True)), gap=2))
    if px(100) >= LARGE:
        line: QBoxLayout = down(text_column, across(*does, None), gap=8)
    else:
        line = across(text_column, boxed(down(*does, gap=8)), gap=24)
        line.setStretch(0, 1)
        line.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    line.setContentsMargins(0, 8, 0, 8)
    return boxed(line)
