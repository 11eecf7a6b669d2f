# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog About: versions, keys, hashes and licences, and the way to the problem report."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6 import __version__ as qt_binding
from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget
from shiboken6 import isValid

from desktop_app.services.context.context import Program
from desktop_app.ui.dialogs.frame import DialogFrame, limit_height
from desktop_app.ui.dialogs.licences import licence_list
from desktop_app.ui.dialogs.problem_report import open_problem_report
from desktop_app.ui.plain import add_tab
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.parts import boxed, button, down, read_only, scrolled
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
    facts = FactList(_list_versions(session, {}), 150)
    tabs = QTabWidget()
    tabs.setAccessibleName(tr("About Lodestone"))
    add_tab(tabs, scrolled(_inset_tab(facts), tr("Versions")), tr("Versions"))
    add_tab(tabs, scrolled(_inset_tab(_list_keys(shortcuts)), tr("Keyboard")), tr("Keyboard"))
    add_tab(tabs, _list_hashes(program), tr("Hashes of the law file"))
    add_tab(tabs, licence_list(), tr("Licences"))
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


def _list_keys(shortcuts: Sequence[tuple[str, str]]) -> FactList:
    """Return every key that does something, with what it does."""
    keys = [
        (tr("Search or command"), "Ctrl+K"),
        *shortcuts,
        (tr("Save the form"), "Ctrl+S"),
        (tr("Leave the form, empty the filter"), tr("Escape")),
        (tr("From the filter to the first row, open a row"), tr("Enter")),
        (tr("Delete the row"), tr("Delete")),
        (tr("Print the memo in sight"), "Ctrl+P"),
    ]
    return FactList([ShownFact(command_text, key) for command_text, key in keys], 260)


def _list_hashes(program: Program) -> QWidget:
    lines = [f"{digest}  {name}" for name, digest in sorted(program.pack.files.items())]
    text = read_only("\n".join(lines), tr("Hashes of the law file"))
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return text


def _inset_tab(content: QWidget) -> QWidget:
    layout = down(content, None)
    layout.setContentsMargins(0, 8, 8, 0)
    return boxed(layout)
