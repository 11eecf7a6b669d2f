# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page that checks papers: asks for them, shows the progress, then the finding, or the list of many.

It reads, and stores nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused, visible_text
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.checking.check_papers import CheckedPaper, check_papers
from desktop_app.services.checking.paper_check import PaperCheck
from desktop_app.services.checking.paper_register import papers_register
from desktop_app.services.checking.record_check import open_records
from desktop_app.services.context.paper_ports import FiledPaper, RegisterStamp, Writer
from desktop_app.services.records.folder_check import check_files
from desktop_app.services.schema.rows import DeterminationFilter, DeterminationRow
from desktop_app.ui.dialogs.case_file import CaseServices, open_case
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.check_paper.compared_pages import print_finding
from desktop_app.ui.pages.check_paper.finding_view import FindingActions, FindingView
from desktop_app.ui.pages.check_paper.listed_files import CheckedFolder, ListedFile
from desktop_app.ui.pages.check_paper.paper_pane import PaneActions
from desktop_app.ui.pages.check_paper.papers_view import PapersActions, PapersView
from desktop_app.ui.session.session import CASE, LAW_FILE, PaperHost, Session
from desktop_app.ui.session.tasks import Progress, Task
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.flow import PageStack
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, frame, label, progress_bar
from desktop_app.ui.words.strings import join_sentences, tr, tr_n, translate_text

_FOLDER: str = "checked papers"


_MOST_KEPT: Final = 128 * 1024 * 1024
"""Bytes of papers that are kept while a list of them is shown; a further one is read again when it is in hand."""


class RecordDoor(Protocol):
    """The data file that is open: its records, and what opens files that are no papers."""

    @property
    def data_file(self) -> Path:
        """Return the data file that a paper is held against."""

    def open_record(self, filed: FiledPaper) -> None:
        """Show a record in the window."""

    def open_file(self, path: Path) -> None:
        """Show what a law file, a case or a list holds."""


@dataclass(frozen=True, slots=True)
class WayOn:
    """Where a window leads that shows only a paper: the words of a button, and what it does."""

    text: str
    go: Callable[[], object]


class CheckPaperPage(Page):
    """Papers chosen or dropped, checked and looked at: one with its finding, many as a list."""

    def __init__(
        self, host: PaperHost, records: RecordDoor | None = None, way_on: WayOn | None = None
    ) -> None:
        super().__init__(tr("Check a paper"), "")
        self.host, self._records = host, records
        self.path: Path | None = None
        self.view: FindingView | None = None
        self.papers: PapersView | None = None
        self._work: Task | None = None
        self.choose_button = button(tr("Choose PDFs"), self.ask_for_paper, role="primary")
        self.folder_button = button(tr("Choose a folder"), self.ask_for_folder)
        self.empty = EmptyPage(
            "file-text",
            tr("Check a paper"),
            tr(
                "Drop memos or a folder here, or choose them: whether each is as it was printed, and whether its"
                " answer follows from its facts. They are read where they lie; nothing of them is stored."
            ),
            [self.folder_button, self.choose_button],
        )
        self.status = label("", "section")
        self.progress_bar = progress_bar()
        self.cancel_button = button(tr("Cancel"), self.cancel)
        self.progress_bar.setFixedWidth(px(320))
        column = down(self.status, 12, self.progress_bar, 16, across(self.cancel_button, None))
        middle = across(None, boxed(column), None)
        card = QWidget()
        fill(QVBoxLayout(card), [None, middle, None, None])
        self.working = card
        self._lay_out(way_on)
        self._show(self.empty)

    def _lay_out(self, way_on: WayOn | None) -> None:
        self.use_whole_page()
        self.stack = PageStack()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.working)
        if way_on is not None:
            bar = frame("bar")
            text: QLabel = parts.wrapped(
                label(tr("Only this is open; nothing is stored on this computer."), "quiet")
            )
            line = across(
                text, button(way_on.text, way_on.go, role="link"), gap=16, margins=(24, 8, 24, 8), stretch=0
            )
            bar.setLayout(line)
            self.body.addWidget(bar)
        self.body.addWidget(self.stack, 1)

    # ---- checking ----

    def ask_for_paper(self) -> None:
        """Ask for the papers to check."""
        saving.ask_for_files(
            self.window(),
            tr("Check a paper"),
            saving.folder_for(self.host, _FOLDER),
            self.check_files,
            [tr("PDF (*.pdf)"), tr("All files (*)")],
        )

    def ask_for_folder(self) -> None:
        """Ask for the folder whose papers are checked."""
        begin = saving.folder_for(self.host, _FOLDER)
        saving.ask_for_folder(
            self.window(),
            tr("Check the papers in a folder"),
            begin,
            lambda folder: self.check_files([folder]),
        )

    def check_files(self, paths: Sequence[Path]) -> None:
        """Check what was named: one paper with its finding, several or those in a folder as a list."""
        if len(paths) == 1 and not paths[0].is_dir() and paths[0].suffix.lower() not in (LAW_FILE, CASE):
            self.check_file(paths[0])
            return
        saving.remember_folder(self.host, _FOLDER, paths[0])
        self.path = None
        program = self.host.program
        data_file = self._records.data_file if self._records is not None else None
        self._begin(tr("Looking for papers …"))

        def check(progress: Progress) -> CheckedFolder:
            begun = time.monotonic()
            checked_files = check_files(
                program,
                paths,
                data_file,
                by_ending=True,
                most_kept=_MOST_KEPT,
                progress=progress.step,
                cancelled=lambda: progress.cancelled,
            )
            return CheckedFolder(_describe_named(paths), checked_files, time.monotonic() - begun)

        self._run(check, self.show_papers)

    def check_file(self, path: Path) -> None:
        """Check a paper; another one that is being checked is given up."""
        saving.remember_folder(self.host, _FOLDER, path)
        self.path = path
        self._begin(tr("Checking {name} …", name=files.display_name(Path(path.name))))

        def check(progress: Progress) -> PaperCheck:
            data_file = self._records.data_file if self._records is not None else None
            with open_records(self.host.program, data_file) as at_hand:
                return check_paper(
                    self.host.program,
                    path,
                    at_hand=at_hand,
                    progress=progress.step,
                    cancelled=lambda: progress.cancelled,
                )

        self._run(check, self.show_finding)

    def _begin(self, words: str) -> None:
        """Show that something is being checked; the list of before is gone."""
        self.papers = None
        self.status.setText(words)
        self.progress_bar.setRange(0, 0)
        self._show(self.working)
        self.cancel_button.setFocus()

    def _run(self, check: Callable[[Progress], Any], show: Callable[..., None]) -> None:
        self._work = self.host.tasks.run(
            "check paper",
            check,
            self._if_alive(show),
            failed=self._if_alive(self._show_failure),
            at=self._show_progress,
            stopped=self._if_alive(self._show_nothing),
        )

    def _if_alive(self, show: Callable[..., None]) -> Callable[..., None]:
        """Return what shows an outcome unless the page was deleted meanwhile."""
        return lambda *outcome: show(*outcome) if isValid(self) else None

    def cancel(self) -> None:
        """Give up checking."""
        if self._work is not None:
            self._work.progress.cancel()

    @property
    def is_checking(self) -> bool:
        """Tell whether a paper is being checked."""
        return self.stack.currentWidget() is self.working

    def _show_progress(self, done: int, of: int) -> None:
        if not isValid(self):
            return
        if of and self.path is None:
            self.status.setText(tr("Checking paper {number} of {count} …", number=done + 1, count=of))
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)

    def _show_nothing(self) -> None:
        self._show(self.empty)
        self.choose_button.setFocus()

    def _show_failure(self, error: Exception) -> None:
        """Show that a file could not be read, or tell of a defect of the program."""
        if isinstance(error, Refused):
            self._show_unreadable(" ".join(dialog_frame.describe_error(error)))
        else:
            self._show_nothing()
            self.host.tasks.show_error(error)

    # ---- what is shown ----

    def show_finding(self, paper_check: PaperCheck) -> None:
        """Show what checking came to."""
        if paper_check.answer == "unreadable":
            headline = paper_check.headline
            values = headline.values if isinstance(headline, Phrase) else {}
            reasons = [text for text in (values.get("why"), values.get("do")) if isinstance(text, str)]
            self._show_unreadable(join_sentences(*map(translate_text, reasons or [headline])))
            return
        self._show_whole(paper_check)

    def _show_whole(self, paper_check: PaperCheck) -> None:
        """Show a finding with both pages, alone or above the list that it is from."""
        has_record = self._records is not None and paper_check.record is not None
        actions = FindingActions(
            print_finding=self.print_finding,
            check_another=self.ask_for_paper,
            open_record=self._open_record if has_record else None,
            back=self._show_list if self.papers is not None else None,
        )
        self.view = FindingView(paper_check, self.host.tasks, actions)
        self.view.setAccessibleName(self.view.headline.text())
        self._show(self.view)
        QTimer.singleShot(0, self.view, self.view.first_focus().setFocus)

    def show_papers(self, checked: CheckedFolder) -> None:
        """Show the list of what was checked; nothing at all is told in its place."""
        found = checked.files.found
        if not found.is_to_check and not found.lists:
            is_stopped = checked.files.is_stopped
            words = tr("Nothing was checked.") if is_stopped else tr("No PDF lies in it or below it.")
            again = button(tr("Choose a folder"), self.ask_for_folder)
            page = EmptyPage("file-text", tr("No paper to check"), "\n".join((checked.about, words)), [again])
            page.setAccessibleName(words)
            self._show(page)
            again.setFocus()
            return
        records = self._records
        actions = PapersActions(
            check_others=self.ask_for_paper,
            print_register=self.print_register,
            pane=PaneActions(
                show_finding=self._show_whole,
                check_again=self._check_again,
                open_file=self._offer_file,
                open_record=records.open_record if records is not None else None,
            ),
        )
        self.papers = PapersView(checked, self.host, actions)
        self._show_list()

    def _show_list(self) -> None:
        """Show the list of papers, again after one of them was looked at."""
        if self.papers is not None:
            self._show(self.papers)
            QTimer.singleShot(0, self.papers, self.papers.first_focus().setFocus)

    def _check_again(self, paper: CheckedPaper, progress: Progress) -> CheckedPaper:
        """Return a paper of which only the outcome was kept, checked once more; runs off the main thread."""
        data_file = self._records.data_file if self._records is not None else None
        (checked,) = check_papers(
            self.host.program,
            [paper.file],
            data_file,
            most_kept=_MOST_KEPT,
            cancelled=lambda: progress.cancelled,
        ) or [paper]
        return checked

    def _offer_file(self, row: ListedFile) -> tuple[str, Callable[[], object]] | None:
        """Return how what is no paper is opened; None where that needs data and none are open."""
        path, records = row.file.path, self._records
        if row.kind == "case":
            services = CaseServices(self.host.program, self.host.tasks, self.host.settings)
            return tr("Open the case"), partial(open_case, self.window(), services, path)
        if records is None:
            return None
        words = tr("See what it would change") if row.kind == "law" else tr("See what it would bring")
        return words, partial(records.open_file, path)

    def _show_unreadable(self, sentence: str) -> None:
        another_button = button(tr("Check another paper"), self.ask_for_paper, role="primary")
        name = files.display_name(Path(self.path.name)) if self.path is not None else ""
        page = EmptyPage(
            "alert-triangle",
            tr("This paper cannot be checked"),
            "\n".join((name, sentence)),
            [another_button],
        )
        page.setAccessibleName(sentence)
        self._show(page)
        another_button.setFocus()

    def _show(self, content: QWidget) -> None:
        """Show one of the states; a finding that is no longer shown is deleted."""
        front: QWidget | None = self.stack.currentWidget()
        if self.stack.indexOf(content) < 0:
            self.stack.addWidget(content)
        self.stack.setCurrentWidget(content)
        if front is not None and front not in (self.empty, self.working, self.papers, content):
            self.stack.removeWidget(front)
            front.deleteLater()
        for at in reversed(range(self.stack.count())):  # a list behind its finding, where another is checked
            behind = self.stack.widget(at)
            if isinstance(behind, PapersView) and behind is not self.papers:
                self.stack.removeWidget(behind)
                behind.deleteLater()
        if content is not self.view:
            self.view = None

    def _open_record(self) -> None:
        if self.view is not None and self.view.paper_check.record is not None and self._records is not None:
            self._records.open_record(self.view.paper_check.record)

    # ---- printing ----

    def print_finding(self) -> None:
        """Make the finding as a PDF and show it, to be saved or printed."""
        view, host = self.view, self.host
        if view is None:
            return
        view.show_printing(is_printing=True)

        def show_paper(pdf: bytes) -> None:
            if not isValid(view):  # another paper has been checked meanwhile
                return
            view.show_printing(is_printing=False)
            name = view.paper_check.name
            file = f"{Path(name).stem}-{tr('finding')}.pdf"
            dialog = PaperDialog(self.window(), host, Paper(tr("Finding on {name}", name=name), file, pdf))
            dialog.open()
            dialog.view.setFocus()

        def show_unprinted(error: Exception) -> None:
            if isValid(view):
                view.show_printing(is_printing=False)
            host.tasks.show_error(error)

        host.tasks.run(
            "print finding",
            lambda _progress: print_finding(host, view.paper_check, view.differences),
            show_paper,
            failed=show_unprinted,
        )

    def print_register(self) -> None:
        """Make the register of the papers as a PDF and show it, to be saved or printed."""
        papers, host = self.papers, self.host
        if papers is None:
            return
        papers.show_printing(is_printing=True)
        checked, settings = papers.checked, host.settings
        stamp = RegisterStamp(
            Writer(settings.signer or "Lodestone", tuple(filter(None, [settings.signer_role]))),
            host.today,
            f"Lodestone {host.program.version}",
        )

        def show_register(pdf: bytes) -> None:
            if isValid(papers):
                papers.show_printing(is_printing=False)
                name = f"{tr('checked-papers')}-{host.today.isoformat()}.pdf"
                dialog = PaperDialog(self.window(), host, Paper(tr("Register of checked papers"), name, pdf))
                dialog.open()
                dialog.view.setFocus()

        def show_unprinted(error: Exception) -> None:
            if isValid(papers):
                papers.show_printing(is_printing=False)
            host.tasks.show_error(error)

        host.tasks.run(
            "print register of papers",
            lambda _progress: host.program.print_register(
                papers_register(checked.papers, checked.about, host.today), stamp
            ),
            show_register,
            failed=show_unprinted,
        )

    # ---- as a page ----

    def choose_focus(self, first_shown: object) -> QWidget | None:
        if self.view is not None:
            return self.view.first_focus()
        if self.papers is not None:
            return self.papers.first_focus()
        return self.cancel_button if self.is_checking else self.choose_button

    def heightForWidth(self, width: int) -> int:
        """Return the least height: pages and checks scroll by themselves, so that the buttons stay in sight."""
        if self.view is not None or self.papers is not None:
            return self.minimumSizeHint().height()
        return super().heightForWidth(width)


def _describe_named(paths: Sequence[Path]) -> str:
    """Return what was named: a folder by its name, several files by their number."""
    if len(paths) == 1:
        return tr("Folder “{name}”", name=visible_text(files.display_name(Path(paths[0].resolve().name))))
    return tr_n("%n file(s) or folder(s)", len(paths))


# --------------------------------------------------------------------------------------------------
# The records of the open data file, as far as checking a paper needs them.


class SessionRecords:
    """The records that a session has at hand."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def data_file(self) -> Path:
        """Return the data file that a paper is held against."""
        return self._session.folders.database

    def open_file(self, path: Path) -> None:
        """Show what a law file, a case or a list holds."""
        self._session.navigator.open_file(path)

    def open_record(self, filed: FiledPaper) -> None:
        """Show a record on its page, in the client that it belongs to."""
        session = self._session
        session.navigator.open_client(filed.client)
        if session.client != filed.client:
            return  # the user is asked first whether to leave a form
        records, lines = session.client_workspace.records, f"{filed.number}-"

        def show_first_line(rows: list[DeterminationRow]) -> None:
            of_paper = [
                row.id
                for row in rows
                if row.version == filed.version
                and (row.number == filed.number or row.number.startswith(lines))
            ]
            if of_paper:
                session.navigator.show_page("records", min(of_paper))
            else:
                session.navigator.show_message(tr("There is no record of that number."))

        session.read(
            "record of paper",
            lambda: records.list_determinations(DeterminationFilter(text=filed.number)),
            show_first_line,
        )
