# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Import and export of catalogues: chooses files, shows the preview, saves workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.ui.session.session import CASE, CLIENT, LAW_FILE, PageId, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.words.strings import tr, translate_text

if TYPE_CHECKING:  # what reads lists is loaded with the first list
    from desktop_app.listreader import Book, Pasted
    from desktop_app.services.importing.draft import ListDraft

_KEY: Final = "workbooks"


class Arrival(QObject):
    """Brings the first rows of a list from the thread that reads to the window."""

    begun = Signal(object)
    failed = Signal()

    def __init__(self, session: Session, sources: tuple[Path | Pasted, ...]) -> None:
        super().__init__(session.navigator.dialog_parent)
        self._session, self._sources = session, sources
        self.begun.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.failed.connect(self._give_up, Qt.ConnectionType.QueuedConnection)

    def _show(self, book: Book) -> None:
        from desktop_app.services.importing.draft import ListDraft

        draft = ListDraft(self._sources, self._session.client, (book,))
        self._session.navigator.show_first_rows(draft)

    def _give_up(self) -> None:
        self._session.navigator.drop_first_rows()
        self.deleteLater()


def ask_for_file(session: Session) -> None:
    """Ask for the file to import."""
    from desktop_app.listreader import Book

    patterns = " ".join(f"*{ending}" for ending in sorted(Book.ENDINGS))
    kinds = [tr("Workbooks and text files ({patterns})", patterns=patterns), tr("All files (*)")]
    saving.ask_for_file(
        session.navigator.dialog_parent,
        tr("Import parts list"),
        saving.folder_for(session, _KEY),
        partial(preview_file, session),
        kinds,
    )


def dropped_files(content: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders that are dragged onto the window or were copied."""
    return tuple(Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile())


def paste_table(session: Session) -> None:
    """Show what importing the table on the clipboard would do."""
    from desktop_app.listreader import Pasted

    # Without anything on it some systems have None here, which its type leaves out.
    content = cast("QMimeData | None", QGuiApplication.clipboard().mimeData()) or QMimeData()
    text, page = content.text(), content.html() if content.hasHtml() else ""
    if paths := dropped_files(content):
        take_dropped(session, paths)
    elif "\t" in text or (text.strip() and "<table" not in page.lower()):
        preview_files(session, [Pasted(text.encode())])
    elif page:
        preview_files(session, [Pasted(page.encode())])
    else:
        tell_nothing_to_paste(session)


def tell_nothing_to_paste(session: Session) -> None:
    """Say that there is no table on the clipboard."""
    session.navigator.show_message(
        tr("There is no table on the clipboard. Copy its cells in the spreadsheet program first.")
    )


def is_law_file(path: Path) -> bool:
    """Tell a law file, by the ending of its name."""
    return path.suffix.lower() == LAW_FILE


def is_paper(path: Path) -> bool:
    """Tell a paper to be checked, by the ending of its name."""
    return path.suffix.lower() == ".pdf"


def may_be_checked(path: Path) -> bool:
    """Tell what can be shown on the page of checked papers: a paper, a case, a law file, or a folder with such."""
    return is_paper(path) or is_law_file(path) or path.suffix.lower() == CASE or path.is_dir()


def take_dropped(session: Session, paths: Sequence[Path]) -> None:
    """Show what dropped files hold: a law file is previewed, papers are checked, all else is a list.

    What is in a folder is looked at first: one with papers is checked, one with lists alone is read as those.
    """
    if len(paths) == 1 and is_law_file(paths[0]):
        session.navigator.show_page(PageId.LAW_FILE, str(paths[0]))
    elif len(paths) == 1 and is_paper(paths[0]) and session.client is not None:
        _take_or_check(session, paths[0])
    elif len(paths) == 1 and paths[0].suffix.lower() == CLIENT:
        open_file(session, paths[0])
    elif not all(map(may_be_checked, paths)):
        preview_files(session, paths)
    elif not any(path.is_dir() for path in paths):
        session.navigator.check_paper(*paths)
    else:
        from desktop_app.services.checking.check_papers import FoundFiles, find_papers

        def show(found: FoundFiles) -> None:
            if found.is_to_check or not found.lists:
                session.navigator.check_paper(*paths)
            else:
                preview_files(session, paths)

        session.read("dropped folder", lambda: find_papers(paths, by_ending=True), show)


def _take_or_check(session: Session, path: Path) -> None:
    """Show what a form of ours says that a supplier filled in; check any other paper."""
    services = session.client_workspace.filled_sheets

    def show(is_form: bool) -> None:  # noqa: FBT001  what reading it came to
        if is_form:
            session.navigator.show_page(PageId.ASKED, str(path))
        else:
            session.navigator.check_paper(path)

    session.read("dropped paper", lambda: services.is_form(path), show)


def open_file(session: Session, path: Path) -> None:
    """Show what a file holds: a case, a paper to be checked, or a parts list to be imported.

    Errors: Refused if it is neither.
    """
    from desktop_app.listreader import Book
    from desktop_app.ui.dialogs.case_file import CaseServices, is_case, open_case

    if is_case(path):
        means = CaseServices(session.program, session.tasks, session.settings)
        open_case(session.navigator.dialog_parent, means, path)
    elif is_paper(path):
        session.navigator.check_paper(path)
    elif path.is_dir():
        take_dropped(session, [path])
    elif is_law_file(path):
        session.navigator.show_page(PageId.LAW_FILE, str(path))
    elif path.suffix.lower() == CLIENT:
        from desktop_app.ui.dialogs.moving_client import take_client

        take_client(session, path)
    elif path.suffix.lower() in Book.ENDINGS:
        preview_file(session, path)
    else:
        raise Refused(
            "Lodestone cannot open a file of this kind",
            file=path.name,
            do="Open a case file (.lodestone-case, .json), a memo (.pdf) or a parts list (.xlsx, .ods, .csv …)",
        )


def preview_file(session: Session, path: Path) -> None:
    """Read a file and show what taking it would do."""
    preview_files(session, [path])


def preview_files(session: Session, sources: Sequence[Path | Pasted]) -> None:
    """Read some files, or what was pasted, and show what taking them would do."""
    from desktop_app.services.asking.answers import is_filled_sheet

    client = session.client
    for source in sources:
        if isinstance(source, Path):
            saving.remember_folder(session, _KEY, source)

    arrival = Arrival(session, tuple(sources))

    def read_list(progress: Progress) -> Any:
        try:
            return session.workspace.importing.open_list(
                sources,
                client,
                progress=progress.step,
                cancelled=lambda: progress.cancelled,
                begun=arrival.begun.emit,
            )
        except Exception:
            arrival.failed.emit()
            raise

    def show_list(draft: ListDraft) -> None:
        arrival.deleteLater()
        if draft.books and all(map(is_filled_sheet, draft.books)) and client is not None:
            session.navigator.drop_first_rows()
            session.navigator.show_page(PageId.ASKED, "\n".join(str(book.source) for book in draft.books))
            return
        if any(table.rows for book in draft.books for table in book.tables):
            session.navigator.show_list(draft)
            return
        refused = [book.refused for book in draft.books if book.refused is not None]
        nothing = Refused(
            "there is nothing in the file", file=str(name), do="Check that it is the right file"
        )
        session.navigator.drop_first_rows()
        dialog_frame.tell_error(session.navigator.dialog_parent, refused[0] if refused else nothing)

    name = sources[0].name if len(sources) == 1 else Phrase("{count} files", count=len(sources))
    session.navigator.run_long_work(
        tr("Reading {name}", name=translate_text(name)), read_list, show_list, key="intake"
    )


def save_catalogue(session: Session) -> None:
    """Save the catalogue as a workbook that can be imported again."""
    from desktop_app.ui.shared_views.lists import name_for_client

    intake, client = session.workspace.importing, session.client
    if client is None:
        return

    def export_catalogue(path: Path, progress: Progress) -> None:
        intake.export_client(client, path, progress=progress.step)

    name = f"{name_for_client(session, tr('Catalogue'))}.xlsx"
    title = tr("Export catalogue")
    saving.ask_and_write(session, saving.workbook_files(), title, name, export_catalogue)


def save_template(session: Session) -> None:
    """Save an empty workbook to fill in."""
    intake = session.workspace.importing
    kind, title = saving.workbook_files(), tr("Save empty workbook")
    saving.ask_and_write(
        session, kind, title, "lodestone.xlsx", lambda path, _progress: intake.write_template(path)
    )


def save_example(session: Session) -> None:
    """Save the sample client as a workbook, as an example of one filled in."""
    intake, kind, title = session.workspace.importing, saving.workbook_files(), tr("Save example workbook")
    saving.ask_and_write(
        session, kind, title, "nordwerk.xlsx", lambda path, _progress: intake.write_example(path)
    )
