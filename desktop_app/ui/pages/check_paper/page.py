# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page that checks a paper: asks for it, shows the progress, then the finding. It reads, and stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.checking.paper_check import PaperCheck
from desktop_app.services.checking.record_check import open_records
from desktop_app.services.context.paper_ports import FiledPaper
from desktop_app.services.schema.rows import DeterminationFilter, DeterminationRow
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.check_paper.compared_pages import print_finding
from desktop_app.ui.pages.check_paper.finding_view import FindingActions, FindingView
from desktop_app.ui.session.session import PaperHost, Session
from desktop_app.ui.session.tasks import Progress, Task
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.flow import PageStack
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, frame, label, progress_bar
from desktop_app.ui.words.strings import join_sentences, tr, translate_text

_FOLDER: str = "checked papers"


class RecordDoor(Protocol):
    """The records of the data file that is open."""

    @property
    def data_file(self) -> Path:
        """Return the data file that a paper is held against."""

    def open_record(self, filed: FiledPaper) -> None:
        """Show a record in the window."""


@dataclass(frozen=True, slots=True)
class WayOn:
    """Where a window leads that shows only a paper: the words of a button, and what it does."""

    text: str
    go: Callable[[], object]


class CheckPaperPage(Page):
    """One paper at a time: chosen or dropped, checked, looked at, its finding printed."""

    def __init__(
        self, host: PaperHost, records: RecordDoor | None = None, way_on: WayOn | None = None
    ) -> None:
        super().__init__(tr("Check a paper"), "")
        self.host, self._records = host, records
        self.path: Path | None = None
        self.view: FindingView | None = None
        self._work: Task | None = None
        self.choose_button = button(tr("Choose a PDF"), self.ask_for_paper, role="primary")
        self.empty = EmptyPage(
            "file-text",
            tr("Check a paper"),
            tr(
                "Drop a memo here, or choose it: whether it is as it was printed, and whether its answer follows"
                " from its facts. It is read where it lies; nothing of it is stored."
            ),
            [self.choose_button],
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
                label(tr("Only this paper is open; nothing is stored on this computer."), "quiet")
            )
            line = across(
                text, button(way_on.text, way_on.go, role="link"), gap=16, margins=(24, 8, 24, 8), stretch=0
            )
            bar.setLayout(line)
            self.body.addWidget(bar)
        self.body.addWidget(self.stack, 1)

    # ---- checking ----

    def ask_for_paper(self) -> None:
        """Ask for the paper to check."""
        saving.ask_for_file(
            self.window(),
            tr("Check a paper"),
            saving.folder_for(self.host, _FOLDER),
            self.check_file,
            [tr("PDF (*.pdf)"), tr("All files (*)")],
        )

    def check_file(self, path: Path) -> None:
        """Check a paper; another one that is being checked is given up."""
        saving.remember_folder(self.host, _FOLDER, path)
        self.path = path
        self.status.setText(tr("Checking {name} …", name=files.display_name(Path(path.name))))
        self.progress_bar.setRange(0, 0)
        self._show(self.working)
        self.cancel_button.setFocus()

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

        self._work = self.host.tasks.run(
            "check paper",
            check,
            self._if_alive(self.show_finding),
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
        has_record = self._records is not None and paper_check.record is not None
        actions = FindingActions(
            print_finding=self.print_finding,
            check_another=self.ask_for_paper,
            open_record=self._open_record if has_record else None,
        )
        self.view = FindingView(paper_check, self.host.tasks, actions)
        self.view.setAccessibleName(self.view.headline.text())
        self._show(self.view)
        QTimer.singleShot(0, self.view, self.view.first_focus().setFocus)

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
        if front is not None and front not in (self.empty, self.working, content):
            self.stack.removeWidget(front)
            front.deleteLater()
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

    # ---- as a page ----

    def choose_focus(self, first_shown: object) -> QWidget | None:
        if self.view is not None:
            return self.view.first_focus()
        return self.cancel_button if self.is_checking else self.choose_button

    def heightForWidth(self, width: int) -> int:
        """Return the least height: pages and checks scroll by themselves, so that the buttons stay in sight."""
        return self.minimumSizeHint().height() if self.view is not None else super().heightForWidth(width)


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
