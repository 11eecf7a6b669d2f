# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialogs in which a person chooses a file or a folder. They are opened, never executed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Then = Callable[[Path], object]
"""Is told the file or folder that was chosen."""


def ask_for_new_file(parent: QWidget, title: str, begin: Path, then: Then, kinds: str = "") -> QFileDialog:
    """Ask under which name a file is written: ``begin`` is the name offered, whose ending is added where it lacks.

    ``kinds`` names the kind of file as Qt takes it, such as "PDF (*.pdf)", or several with ";;" between them: the one
    chosen gives the name its ending. An existing file is replaced only after a question.
    """
    dialog = _make_dialog(parent, title, begin, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(begin.suffix.lstrip("."))
    if kinds:
        dialog.setNameFilter(kinds)
        dialog.filterSelected.connect(lambda kind: _take_ending(dialog, kind))
    dialog.open()
    return dialog


def _take_ending(dialog: QFileDialog, kind: str) -> None:
    """Give the name in a dialog the ending of the kind of file that was chosen."""
    ending = kind.rpartition("(*.")[2].rstrip(")")
    dialog.setDefaultSuffix(ending)
    for name in dialog.selectedFiles()[:1]:
        if not Path(name).is_dir():
            dialog.selectFile(Path(name).with_suffix(f".{ending}").name)


def ask_for_file(parent: QWidget, title: str, begin: Path | None, then: Then, kinds: list[str]) -> None:
    """Ask for a file that exists, of one of these kinds; ``begin`` is the folder shown first."""
    dialog = _make_dialog(parent, title, begin, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(kinds)
    dialog.open()


def ask_for_folder(parent: QWidget, title: str, begin: Path, then: Then) -> None:
    """Ask for a folder; ``begin`` is the one shown first."""
    dialog = _make_dialog(parent, title, begin, then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def _make_dialog(parent: QWidget, title: str, begin: Path | None, then: Then) -> QFileDialog:
    dialog = QFileDialog(parent, title, "" if begin is None else str(begin))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog
