# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Catalogues in and out as files: chosen, looked at, taken; or written under a name that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui.dialogs.importing.preview import IntakeDialog
from desktop_app.ui.session.tasks import Progress, Work
from desktop_app.ui.shared_views.saving import (
    ask_where,
    folder_for,
    remember,
    tell_saved,
    workbooks,
)
from desktop_app.ui.words.strings import tr

if TYPE_CHECKING:
    from desktop_app.ui.shell.main_window import MainWindow

_KEY = "workbooks"


def long_work(
    window: MainWindow, words: str, work: Work, done: Callable[[Any], object], *, key: str
) -> None:
    """Do something that takes its time, with progress and a way to stop it in the status bar."""
    step = window.show_progress(words)

    def ended(found: Any) -> None:
        window.hide_progress()
        if not task.progress.cancelled:
            done(found)

    task = window.session.tasks.run(key, work, ended, at=step, stopped=window.hide_progress)
    window.long_work = task


def ask_for_file(window: MainWindow) -> None:
    """Ask for the file to import."""
    begin = str(folder_for(window.session, _KEY))
    dialog = QFileDialog(window, tr("Import parts list"), begin)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Workbooks and CSV files (*.xlsx *.csv)"), tr("All files (*)")])
    dialog.fileSelected.connect(lambda name: preview_file(window, Path(name)))
    dialog.open()


def dropped_file(content: QMimeData) -> Path | None:
    """Return the file or folder that is being dragged onto the window, if it is one."""
    found = [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
    return found[0] if len(found) == 1 else None


def preview_file(window: MainWindow, path: Path) -> None:
    """Read a file and show what importing it would do."""
    session = window.session
    client = session.client
    remember(session, _KEY, path)

    def work(progress: Progress) -> Any:
        return session.workspace.importing.preview(
            path, client, progress=progress.step, cancelled=lambda: progress.cancelled
        )

    def read(preview: Any) -> None:
        IntakeDialog(window, session, preview).open()

    long_work(window, tr("Reading {name}", name=path.name), work, read, key="intake")


def _save_as(
    window: MainWindow, title: str, name: str, write: Callable[[Path, Progress], object]
) -> None:
    def chosen(path: Path) -> None:
        long_work(
            window,
            tr("Writing {name}", name=path.name),
            partial(write, path),
            lambda _none: tell_saved(window.session, path),
            key=f"write {path}",
        )

    ask_where(window, window.session, workbooks(), title=title, name=name, then=chosen)


def save_catalogue(window: MainWindow) -> None:
    """Save the catalogue as a workbook that can be imported again."""
    intake, client = window.session.workspace.importing, window.session.client
    if client is None:
        return

    def write(path: Path, progress: Progress) -> None:
        intake.export(client, path, progress=progress.step)

    _save_as(window, tr("Export catalogue"), "catalogue.xlsx", write)


def save_template(window: MainWindow) -> None:
    """Save an empty workbook to fill in."""
    intake = window.session.workspace.importing
    _save_as(
        window,
        tr("Save empty workbook"),
        "lodestone.xlsx",
        lambda path, _progress: intake.template(path),
    )
