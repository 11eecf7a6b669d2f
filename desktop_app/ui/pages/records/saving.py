# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Registers and the folder for an auditor, saved from the page of records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.plain import add_entry
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views.file_dialogs import ask_for_new_file
from desktop_app.ui.shared_views.list_saving import name_for_client
from desktop_app.ui.shared_views.saving import FileKind, ask_where, folder_for, remember_folder, tell_saved
from desktop_app.ui.words.strings import tr

if TYPE_CHECKING:
    from desktop_app.services.records.registers import RegisterKind

_FOLDER: Final = "auditor"


def open_register_menu(parent: QWidget, session: Session) -> QMenu:
    """Offer the registers below a button."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Registers"))
    entries: list[tuple[RegisterKind, str]] = [
        ("determinations", tr("Register of determinations")),
        ("evidence", tr("List of evidence")),
        ("screenings", tr("Screening log")),
    ]
    for kind, name in entries:
        add_entry(menu, name).triggered.connect(
            lambda _on=False, kind=kind, name=name: save_register(session, kind, name)
        )
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(parent.mapToGlobal(parent.rect().bottomLeft()))
    return menu


def save_register(session: Session, kind: RegisterKind, name: str) -> None:
    """Ask where, and write a register as PDF or workbook."""
    registers = session.client_workspace.registers

    def write(file: Path) -> None:
        session.navigator.run_long_work(
            tr("Writing {name}", name=file.name),
            lambda _progress: registers.write_register(kind, file),
            lambda _none: tell_saved(session, file),
            key=f"write {file}",
        )

    ask_where(
        session.navigator.dialog_parent,
        session,
        FileKind(f"{tr('PDF (*.pdf)')};;{tr('Workbook (*.xlsx)')}", "papers"),
        title=name,
        name=f"{name_for_client(session, name)}.pdf",
        then=write,
    )


def save_audit_folder(session: Session) -> None:
    """Ask for the name of a new folder, and write everything about the records into it."""
    folder = session.client_workspace.audit_folder
    name = name_for_client(session, tr("Records for the auditor"))

    def write_chosen(chosen: Path) -> None:
        remember_folder(session, _FOLDER, chosen)

        def work(progress: Progress) -> int:
            return folder.write_folder(chosen, progress=progress.step, cancelled=lambda: progress.cancelled)

        session.navigator.run_long_work(
            tr("Writing {name}", name=chosen.name),
            work,
            lambda _count: tell_saved(session, chosen / "HOW-TO-CHECK.txt"),
            key=f"write {chosen}",
        )

    ask_for_new_file(
        session.navigator.dialog_parent,
        tr("Name a new folder for the auditor"),
        folder_for(session, _FOLDER) / name,
        write_chosen,
    )
