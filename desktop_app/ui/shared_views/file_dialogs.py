# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialogs in which a person chooses a file or a folder. They are opened, never executed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QFileInfo, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QStyle, QWidget

from desktop_app.ui.words.strings import tr

Then = Callable[[Path], object]
"""Is told the file or folder that was chosen."""


class IconsByName(QFileIconProvider):
    """Tells what files are by their names alone.

    Qt's own looks into each file of a folder that is shown, the open data file too, and closing that would drop the
    locks that SQLite holds on it.
    """

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        # Made here, because the dialog asks for them on a thread of its own.
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, shown: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        """Return the icon of a folder or a file."""
        if isinstance(shown, QFileInfo):
            return self._folder if shown.isDir() else self._file
        return super().icon(shown)

    def type(self, shown: QFileInfo) -> str:
        """Return what a file calls itself; one without a type would not be shown."""
        return tr("Folder") if shown.isDir() else shown.suffix().upper() or tr("File")


@cache
def _icons_by_name() -> IconsByName:
    """Return the icons, which outlive every dialog."""
    return IconsByName()


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
    dialog.setIconProvider(_icons_by_name())
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog
