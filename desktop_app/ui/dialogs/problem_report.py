# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The problem report: shown in full before it can be saved, so that a person knows what it contains."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6 import __version__ as qt_binding
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app import logs
from desktop_app.basics import files
from desktop_app.paths import default_data_folder
from desktop_app.services.context.context import Program
from desktop_app.services.data_folder.open import list_redacted_names
from desktop_app.settings import Settings
from desktop_app.ui.dialogs.frame import DialogFrame, limit_height
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.shared_views.file_dialogs import ask_for_new_file
from desktop_app.ui.shared_views.problems import describe_error
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import button, fill, read_only
from desktop_app.ui.words.strings import tr

REPORT = "lodestone-report.txt"


def open_problem_report(parent: QWidget, session: Session) -> None:
    """Write the report off the main thread and show it; nothing is saved yet."""

    def collect_report() -> str:
        session.redactor.source = partial(list_redacted_names, session.workspace)
        session.redactor.refresh_names()
        return write_problem_report(session)

    session.read("report", collect_report, partial(_show_report, parent, session))


def write_problem_report(session: Session) -> str:
    """Return the problem report: versions, hashes and the end of the log; no catalogue data."""
    facts = report_facts(session.program, session.settings)
    return logs.problem_report(None, session.redactor, facts=facts, log_folder=session.folders.logs_folder)


def report_facts(program: Program, settings: Settings) -> dict[str, str]:
    """Return the facts of a report about the program and the computer, by name."""
    pack = program.pack
    return {
        "pack": f"{pack.id} {pack.version}, law known to {pack.known_to}, sha256 {pack.sha256}",
        "Qt": f"{qVersion()}, PySide6 {qt_binding}, {QGuiApplication.platformName()}",
        "libraries": ", ".join(f"{name} {version}" for name, version in program.libraries().items()),
        "language": f"{settings.language}, system {QLocale.system().name()}",
        "screens": f"{settings.appearance}, text {settings.text_size} %",
    }


def _show_report(parent: QWidget, session: Session, report: str) -> None:
    if isValid(parent):  # the dialog About may have been closed meanwhile
        ReportDialog(parent, session.tasks, report).open()


class ReportDialog(DialogFrame):
    """Shows the whole report and saves it to a file."""

    def __init__(self, parent: QWidget, tasks: TaskRunner, report: str) -> None:
        super().__init__(
            parent,
            tr("Problem report"),
            tr(
                "Read it before you send it. Names of the catalogue, folders and your own name are"
                " taken out; nothing is sent by the program."
            ),
            720,
        )
        self._tasks = tasks
        self._banner = Banner()
        self._text = read_only(report, tr("Problem report"))
        fill(self.body, [self._banner, limit_height(self._text, 360)])
        self.add_buttons(
            button(tr("Close"), self.close), button(tr("Save"), self._ask_for_file, role="primary")
        )

    def _ask_for_file(self) -> None:
        ask_for_new_file(self, tr("Save problem report"), default_data_folder() / REPORT, self.save_report)

    def save_report(self, file: Path) -> None:
        """Write the report into a file."""
        content = self._text.toPlainText().encode()
        self._tasks.run(
            "save report",
            lambda _progress: files.write_whole(file, content),
            lambda _none: self._show_outcome(tr("The report is in {file}", file=str(file)), "suspended"),
            failed=lambda error: self._show_outcome(" ".join(describe_error(error)), "in_force"),
        )

    def _show_outcome(self, text: str, state: str) -> None:
        if isValid(self):
            self._banner.show_message(text, state=state)
