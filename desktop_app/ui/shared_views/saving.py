# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files that the user saves: asks for the name, writes the file in full or not at all, and tells where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QStyle, QWidget

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.paths import default_data_folder
from desktop_app.ui.session.session import PaperHost
from desktop_app.ui.session.tasks import WRITE, Progress
from desktop_app.ui.words.strings import tr

ShowMessage = Callable[..., None]
"""Shows a message: its text and, optionally, the text of a button and its action."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its name in the file dialog, and the key under which its folder is remembered."""

    label: str
    key: str


def pdf_files() -> FileKind:
    """Return the kind of file of memos and letters."""
    return FileKind(tr("PDF (*.pdf)"), "papers")


def workbook_files() -> FileKind:
    """Return the kind of file of catalogues."""
    return FileKind(tr("Workbook (*.xlsx)"), "workbooks")


def list_files() -> FileKind:
    """Return the kinds of file of lists as they are seen."""
    return FileKind(f"{tr('Workbook (*.xlsx)')};;{tr('CSV text (*.csv)')}", "workbooks")


def folder_for(session: PaperHost, key: str) -> Path:
    """Return the folder a file dialog starts in: the one set or used last, else Documents or home."""
    documents = QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation  # may name a folder that does not exist
    )
    remembered = str(session.memory.value(f"folder/{key}") or "")
    tried = [session.settings.papers_folder, remembered] if key == "papers" else [remembered]
    for name in (*tried, session.settings.papers_folder, documents):
        if name and Path(name).is_dir():
            return Path(name)
    return default_data_folder()


def remember_folder(session: PaperHost, key: str, file: Path) -> None:
    """Store the folder of a file, in which the next dialog of the kind starts."""
    session.memory.setValue(f"folder/{key}", str(file.parent))


def in_folder_of(session: PaperHost, key: str, then: Then) -> tuple[Path, Then]:
    """Return where a dialog for a file of some kind begins, and what is called with the file, whose folder is kept."""

    def take(file: Path) -> None:
        remember_folder(session, key, file)
        then(file)

    return folder_for(session, key), take


def ask_where(
    parent: QWidget,
    session: PaperHost,
    kind: FileKind,
    *,
    title: str,
    name: str,
    then: Callable[[Path], object],
) -> QFileDialog:
    """Ask for the name of a file to save; an existing file is replaced only after a question."""

    def save_chosen(file: Path) -> None:
        remember_folder(session, kind.key, file)
        then(file)

    return ask_for_new_file(parent, title, folder_for(session, kind.key) / name, save_chosen, kind.label)


def ask_and_write(
    session: PaperHost, kind: FileKind, title: str, name: str, write: Callable[[Path, Progress], object]
) -> None:
    """Ask over the window for the name of a file, and have it written, with progress in the status bar."""
    parent, write_chosen = session.navigator.dialog_parent, partial(write_with_progress, session, write)
    ask_where(parent, session, kind, title=title, name=name, then=write_chosen)


def write_with_progress(
    session: PaperHost, write: Callable[[Path, Progress], object], path: Path, told: str = ""
) -> None:
    """Have a file or folder written off the main thread, then tell where it is; ``told`` is a file in the folder."""
    session.navigator.run_long_work(
        tr("Writing {name}", name=path.name),
        partial(write, path),
        lambda _none: tell_saved(session, path / told),
        key=f"write {path}",
    )


def write_file(session: PaperHost, path: Path, content: bytes, say: ShowMessage | None = None) -> None:
    """Write a file off the main thread and tell where it is."""
    session.tasks.run(
        f"write {path}",
        lambda _progress: files.write_whole(path, content),
        lambda _none: tell_saved(session, path, say),
        lane=WRITE,
    )


def save_paper(
    parent: QWidget, session: PaperHost, name: str, pdf: bytes, say: ShowMessage | None = None
) -> None:
    """Save a paper in the folder set for papers; ask for a name if none is set or another file has the name."""
    chosen = session.settings.papers_folder
    path = Path(chosen, name)
    if chosen and path.parent.is_dir() and (not path.exists() or _has_content(path, pdf)):
        write_file(session, path, pdf, say)
        return
    ask_where(
        parent,
        session,
        pdf_files(),
        title=tr("Save PDF"),
        name=name,
        then=lambda chosen_path: write_file(session, chosen_path, pdf, say),
    )


def _has_content(path: Path, content: bytes) -> bool:
    try:
        return files.read_limited(path, files.PAPER) == content
    except Refused:
        return False


def tell_saved(session: PaperHost, path: Path, say: ShowMessage | None = None) -> None:
    """Show where a file was saved, with a button that opens the folder."""
    text = tr("Saved {name} in {folder}", name=path.name, folder=str(path.parent))
    (say or session.navigator.show_message)(
        text, tr("Show in folder"), lambda: show_folder(session, path, say)
    )


def show_folder(session: PaperHost, path: Path, say: ShowMessage | None = None) -> None:
    """Open the folder of a file in the file manager."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
        text = tr("No program that shows folders was found. The folder is {folder}")
        (say or session.navigator.show_message)(text.format(folder=str(path.parent)))


# --------------------------------------------------------------------------------------------------
# The dialogs in which a person chooses a file or a folder. They are opened, never executed.


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

    def take_ending(kind: str) -> None:
        ending = kind.rpartition("(*.")[2].rstrip(")")
        dialog.setDefaultSuffix(ending)
        for name in dialog.selectedFiles()[:1]:
            if not Path(name).is_dir():
                dialog.selectFile(Path(name).with_suffix(f".{ending}").name)

    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(begin.suffix.lstrip("."))
    if kinds:
        dialog.setNameFilter(kinds)
        dialog.filterSelected.connect(take_ending)
    dialog.open()
    return dialog


def ask_for_file(parent: QWidget, title: str, begin: Path | None, then: Then, kinds: list[str]) -> None:
    """Ask for a file that exists, of one of these kinds; ``begin`` is the folder shown first."""
    dialog = _make_dialog(parent, title, begin, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(kinds)
    dialog.open()


def ask_for_files(
    parent: QWidget, title: str, begin: Path, then: Callable[[list[Path]], object], kinds: list[str]
) -> None:
    """Ask for one or more files that exist, of one of these kinds; ``begin`` is the folder shown first."""
    dialog = _make_dialog(parent, title, begin, lambda _file: None)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(kinds)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
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
