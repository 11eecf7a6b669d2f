# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog that shows a backup beside the data file that it would replace, in numbers, before anything is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders, default_data_folder
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder import backups
from desktop_app.ui.session.tasks import Progress, Work
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, Message, describe_error
from desktop_app.ui.widgets.parts import Piece, boxed, button, fill, label, make_selectable, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import format_day, format_figure, format_time, join_sentences, tr, tr_n

_MOST_NAMED: Final = 3


class BackupDialog(DialogFrame):
    """What is there now and what the backup holds, and the button that goes back to it."""

    handbook_place = "dialog/backup"

    def __init__(
        self,
        parent: QWidget,
        checked: backups.CheckedBackup,
        data_file: Path,
        restore: Callable[[], object],
        *,
        passed_over: Sequence[Refused] = (),
    ) -> None:
        at = checked.backup.at
        about = tr(
            "{backup}, of {day}, {time}. It was looked through and is whole; nothing has been changed yet.",
            backup=str(checked.backup.file),
            day=format_day(at.date()),
            time=format_time(at),
        )
        super().__init__(parent, tr("Go back to this backup?"), about, 620)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, heading in enumerate(("", tr("There now"), tr("In the backup"))):
            grid.addWidget(label(heading, "caption"), 0, column)
        grid.addWidget(rule(), 1, 0, 1, 3)
        columns = (_facts_as_texts(checked.now), _facts_as_texts(checked.facts))
        names = (tr("Clients"), tr("Products"), tr("Records"), tr("Newest journal entry"), tr("Entered on"))
        for row, (name, present, restored) in enumerate(zip(names, *columns, strict=True), start=2):
            for column, text in enumerate((name, present, restored)):
                heading = name if column else ""
                cell = label(text, "value" if heading else "caption")
                cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                if heading:
                    cell.setAccessibleName(f"{heading}: {text}")
                grid.addWidget(cell, row, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        sentences = []
        newer = checked.now.entry - checked.facts.entry if checked.now is not None else 0
        if newer > 0:
            sentences.append(tr_n("%n entries of the journal were made since; they are not in it.", newer))
        else:
            sentences.append(tr("What was entered after that copy was made is not in it."))
        sentences.append(
            tr(
                "The file {name} that is there now is kept beside it under another name, for a repair.",
                name=data_file.name,
            )
        )
        if checked.now is not None and checked.now.records > checked.facts.records:
            sentences.append(
                tr(
                    "Memos filed since stay in their folder, and verifying the journal names them as not recorded."
                )
            )
        widgets: list[Piece] = [boxed(grid), 14, label(join_sentences(*sentences), wrap=True)]
        if not checked.is_sealed:
            text = tr(
                "It was made by an earlier version, or by another program, and carries no seal of its bytes: a"
                " figure of the catalogue that was damaged in it would not show."
            )
            widgets += [8, label(text, "quiet", wrap=True)]
        for refused in passed_over[:_MOST_NAMED]:
            why = strings.refusal_sentences(strings.translate_text(refused.what), "")
            text = tr("Passed over: {name}. {why}", name=Path(refused.file).name, why=why)
            widgets += [8, make_selectable(label(text, "quiet", wrap=True))]
        if len(passed_over) > _MOST_NAMED:
            widgets += [8, label(tr_n("and %n more", len(passed_over) - _MOST_NAMED), "quiet")]
        fill(self.body, widgets)
        self.keep = button(tr("Cancel"), self.close)
        self.go_back = button(tr("Go back to it"), lambda: (self.close(), restore()), role="primary")
        self.add_buttons(self.keep, self.go_back)


def _facts_as_texts(facts: backups.FileFacts | None) -> tuple[str, ...]:
    if facts is None:
        return (tr("cannot be read"), "–", "–", "–", "–")
    numbers = (facts.clients, facts.products, facts.records, facts.entry)
    return (*(format_figure(str(number)) for number in numbers), format_day(facts.day) if facts.day else "–")


# --------------------------------------------------------------------------------------------------
# Chooses a backup: one that the user names, or the newest whole one; of a damaged one it tells what else
# there is.


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
        begin = self.folders.backups_folder if backups.newest_backup(self.folders) else default_data_folder()
        saving.ask_for_file(
            self.parent,
            tr("Choose a backup"),
            begin,
            self.look_at,
            [tr("Backups (*.sqlite)"), tr("All files (*)")],
        )

    def look_at(self, backup: Path) -> None:
        """Look through a backup and show what it would replace."""

        def look(_progress: Progress) -> backups.CheckedBackup | Refused:
            try:
                return backups.check_backup(self.program, self.folders, backup)
            except Refused as refused:
                return refused

        def show(outcome: backups.CheckedBackup | Refused) -> None:
            if isinstance(outcome, Refused):
                self._tell_refused(outcome)
            else:
                self._show_dialog(outcome)

        self.run(tr("Looking through {name}", name=backup.name), look, show)

    def find_newest(self) -> None:
        """Look through the backups from the newest on, and show the first that is whole."""

        def find(progress: Progress) -> backups.FoundBackups:
            return backups.find_whole_backup(self.program, self.folders, progress=progress.step)

        self.run(tr("Looking through the backups"), find, self._show_found)

    def _show_found(self, found: backups.FoundBackups) -> None:
        if found.newest is not None:
            self._show_dialog(found.newest, found.refused)
        else:
            nothing = Refused(
                "there is no backup in the folder of backups", do="Choose one that is kept elsewhere"
            )
            self._tell_refused(found.refused[0] if found.refused else nothing, others=False)

    def _show_dialog(self, checked: backups.CheckedBackup, passed_over: Sequence[Refused] = ()) -> None:
        restore = partial(self.restore, checked.backup.file)
        BackupDialog(self.parent, checked, self.folders.database, restore, passed_over=passed_over).open()

    def _tell_refused(self, refused: Refused, *, others: bool = True) -> None:
        """Show why a backup is not taken, with the ways to another one."""
        problem, do = describe_error(refused)
        buttons = [button(tr("Close"), lambda: None), button(tr("Choose a backup"), self.ask_for_backup)]
        if others and backups.newest_backup(self.folders) is not None:
            buttons.append(button(tr("Open newest backup"), self.find_newest))
        buttons[-1].setProperty("role", "primary")
        message = Message(
            self.parent, tr("This backup is not taken"), f"{problem}\n\n{do}", buttons, "alert-triangle"
        )
        buttons[-1].setDefault(True)
        message.open()
