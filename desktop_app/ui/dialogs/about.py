# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog About: versions, keys, hashes and licences, and the way to the problem report."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import metadata
from pathlib import Path

from PySide6 import __version__ as qt_binding
from PySide6.QtCore import QLocale, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QTabWidget, QWidget
from shiboken6 import isValid

from desktop_app import logs
from desktop_app.basics import files
from desktop_app.basics.resources import resources_folder
from desktop_app.paths import default_data_folder, licences_folder
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import list_redacted_names
from desktop_app.settings import Settings
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import add_tab
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, describe_error, limit_height
from desktop_app.ui.widgets.detail import FactList, ShownFact
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, read_only, scrolled
from desktop_app.ui.words.strings import format_day, format_hash, tr


def open_about(parent: QWidget, session: Session, shortcuts: Sequence[tuple[str, str]]) -> DialogFrame:
    """Open the dialog; ``shortcuts`` are words and keys of the commands.

    The versions of the libraries are added a moment later, because asking for them loads the libraries.
    """
    program = session.program
    dialog = DialogFrame(
        parent,
        tr("About Lodestone"),
        tr(
            "Screens shipments under China's rare-earth export rules, without a network. It advises;"
            " a person decides. No legal advice."
        ),
        680,
    )
    dialog.handbook_place = "dialog/about"
    facts = FactList(_list_versions(session, {}), 150)
    tabs = QTabWidget()
    tabs.setAccessibleName(tr("About Lodestone"))
    add_tab(tabs, scrolled(_inset_tab(facts), tr("Versions")), tr("Versions"))
    keys = [
        (tr("Search or command"), "Ctrl+K"),
        *shortcuts,
        (tr("Save the form"), "Ctrl+S, Ctrl+Enter"),
        (tr("Leave the form, empty the filter"), tr("Escape")),
        (tr("From the filter to the first row, open a row"), tr("Enter")),
        (tr("Delete the row"), tr("Delete")),
        (tr("Print the memo in sight"), "Ctrl+P"),
        (tr("The next word that is explained"), "Shift+F1"),
    ]
    add_tab(
        tabs,
        scrolled(
            _inset_tab(FactList([ShownFact(command_text, key) for command_text, key in keys], 260)),
            tr("Keyboard"),
        ),
        tr("Keyboard"),
    )
    lines = [f"{digest}  {name}" for name, digest in sorted(program.pack.files.items())]
    text = read_only("\n".join(lines), tr("Hashes of the law file"))
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    add_tab(tabs, text, tr("Hashes of the law file"))
    add_tab(tabs, licence_list(session), tr("Licences"))
    dialog.body.addWidget(limit_height(tabs, 380))
    dialog.add_buttons(
        button(tr("Save problem report"), partial(open_problem_report, dialog, session)),
        button(tr("Open data folder"), partial(open_in_file_manager, session.folders.data)),
        button(tr("Close"), dialog.close, role="primary"),
    )

    def show_versions(libraries: Mapping[str, str]) -> None:
        if isValid(facts):
            facts.show_facts(_list_versions(session, libraries))

    session.read("libraries", program.libraries, show_versions)
    dialog.open()
    return dialog


def open_in_file_manager(folder: Path) -> None:
    """Open a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _list_versions(session: Session, libraries: Mapping[str, str]) -> list[ShownFact]:
    pack = session.program.pack
    return [
        ShownFact("Lodestone", session.program.version),
        ShownFact(tr("Law file"), f"{pack.id} {pack.version}"),
        ShownFact(tr("Law known to"), format_day(pack.known_to)),
        ShownFact(tr("Hash of the law file"), format_hash(pack.sha256)),
        ShownFact(tr("Data folder"), str(session.folders.data)),
        ShownFact("Python", platform.python_version()),
        ShownFact("Qt", f"{qVersion()}, PySide6 {qt_binding}"),
        *(ShownFact(name, version) for name, version in libraries.items()),
        ShownFact(tr("System"), platform.platform()),
    ]


def _inset_tab(content: QWidget) -> QWidget:
    return boxed(down(content, None, margins=(0, 8, 8, 0)))


# --------------------------------------------------------------------------------------------------
# The list of licences: which part of the program is under which, and their texts.


_LIST = "README.txt"
"""The list that the build writes into an installed program; the source tree has none."""
_SUFFIXES = ("", ".txt", ".md", ".rst", ".ijg")
_OURS = "lodestone"
_NOT_OF_PYTHON = ("Tabler Icons: MIT", "Noto Sans, Noto Sans SC, Noto Sans KR: OFL-1.1")
_BESIDE = (("fonts", "OFL-*.txt"), ("icons", "LICENSE-*.txt"))


def licence_texts() -> dict[str, Path]:
    """Return the files of the licence texts by the names under which they are listed."""
    folder = _licence_folder()
    own_files = (folder.parent / "LICENSE.txt", folder.parents[1] / "LICENSE")
    texts = {"Lodestone": path for path in own_files if path.is_file()}  # noqa: B035  there is one of them
    texts |= {
        path.relative_to(folder).with_suffix("").as_posix().replace("/", ", "): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix.lower() in _SUFFIXES and path != folder / _LIST
    }
    for folder_name, pattern in _BESIDE:
        texts |= {path.stem: path for path in sorted((resources_folder() / folder_name).glob(pattern))}
    return texts


def licence_list(session: Session) -> QWidget:
    """Return the list of licences with the text of the chosen entry beside it; its first entry is the summary.

    The summary asks each library for its licence, which takes a moment: off the thread of the window.
    """
    texts = licence_texts()
    names = QListWidget()
    names.setAccessibleName(tr("Licences"))
    names.setFixedWidth(px(190))
    names.addItems([tr("Which part is under which licence"), *texts])
    text_view = read_only("", tr("Text of the licence"))

    def show_summary(summary: str) -> None:
        if isValid(names) and names.currentRow() == 0:
            text_view.setPlainText(summary)

    def show_text(row: int) -> None:
        if row:
            text_view.setPlainText(_read_text(list(texts.values())[row - 1]))
        else:
            session.read("licences", _summarise_licences, show_summary)

    names.currentRowChanged.connect(show_text)
    names.setCurrentRow(0)
    return boxed(across(names, text_view, margins=(0, 8, 0, 0), stretch=1))


def _summarise_licences() -> str:
    """Return which part is under which licence: the list of the build, else what Python's metadata say."""
    listed = _licence_folder() / _LIST
    summary = _read_text(listed) if listed.is_file() else "\n".join(_list_installed())
    return summary + "\n\n" + tr("The texts lie in {folder}", folder=str(_licence_folder()))


def _licence_folder() -> Path:
    """Return the folder of the licence texts; a macOS bundle has it under Resources."""
    bundled = Path(sys.executable).parent.with_name("Resources") / "licences"
    return bundled if getattr(sys, "frozen", False) and bundled.is_dir() else licences_folder()


def _list_installed() -> list[str]:
    """Return a line for each library that the program needs, and for each that those need."""
    left, lines = [_OURS], dict[str, str]()
    while left:
        name = left.pop()
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # not wanted on this system, or run without being installed
            continue
        stated = distribution.metadata
        if stated["Name"] not in lines:
            fields = [stated[name] for name in ("License-Expression", "License") if name in stated]
            lines[stated["Name"]] = (
                f"{stated['Name']} {stated['Version']}: {fields[0] if fields else tr('see its own files')}"
            )
            wanted = (
                requirement for requirement in distribution.requires or () if "extra ==" not in requirement
            )
            left += [re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in wanted]
    return [*_NOT_OF_PYTHON, *(lines[name] for name in sorted(lines, key=str.lower))]


def _read_text(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError as error:
        return str(error.strerror or error)


# --------------------------------------------------------------------------------------------------
# The problem report: shown in full before it can be saved, so that a person knows what it contains.


REPORT = "lodestone-report.txt"


def open_problem_report(parent: QWidget, session: Session) -> None:
    """Write the report off the main thread and show it; nothing is saved yet."""

    def collect_report() -> str:
        session.redactor.source = partial(list_redacted_names, session.workspace)
        session.redactor.refresh_names()
        return write_problem_report(session)

    def show(report: str) -> None:
        if isValid(parent):  # the dialog About may have been closed meanwhile
            ReportDialog(parent, session.tasks, report).open()

    session.read("report", collect_report, show)


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


class ReportDialog(DialogFrame):
    """Shows the whole report and saves it to a file."""

    handbook_place = "problem/defect"

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
        saving.ask_for_new_file(
            self, tr("Save problem report"), default_data_folder() / REPORT, self.save_report
        )

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
