# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Registers of all clients: asks for a folder and has a paper for each client and one table written into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.basics.messages import Refused
from desktop_app.services.records.registers import WrittenRegisters
from desktop_app.services.schema.rows import ClientRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import tell_error
from desktop_app.ui.shared_views.was_and_is import refusal_or
from desktop_app.ui.words.strings import tr

_FOLDER = "registers"


def save_registers_of_all(session: Session, shown: Callable[[str, int, int], object] | None = None) -> None:
    """Ask for the folder, and write the registers of determinations; nothing is left of what is cancelled.

    ``shown`` is told, from the thread that writes, the client in work, how many are done, and how many there are.
    """
    begin, write = saving.in_folder_of(
        session, _FOLDER, lambda folder: write_registers_of_all(session, folder, shown)
    )
    name = f"{tr('Registers')} {session.today.isoformat()}"
    parent = session.navigator.dialog_parent
    saving.ask_for_new_file(parent, tr("Name a folder for the registers"), begin / name, write)


def write_registers_of_all(
    session: Session, folder: Path, shown: Callable[[str, int, int], object] | None = None
) -> None:
    """Write the registers of all clients into a folder, with progress and a way to stop it; tell where they are."""
    registers = session.workspace.registers

    def write(progress: Progress) -> WrittenRegisters | Refused:
        done, of = 0, 0

        def step(count: int, total: int) -> None:
            nonlocal done, of
            done, of = count, total
            progress.step(count, total)

        def at_client(client: ClientRow, _rows: int) -> None:
            if shown is not None:
                shown(client.name, done + 1, of)

        return refusal_or(
            lambda: registers.write_all("determinations", folder, progress=step, at_client=at_client)
        )

    def finish(outcome: WrittenRegisters | Refused) -> None:
        if shown is not None:
            shown("", 0, 0)
        if isinstance(outcome, Refused):
            tell_error(session.navigator.dialog_parent, outcome)
        else:
            saving.tell_saved(session, folder / outcome.names[-1])

    def stop() -> None:
        if shown is not None:
            shown("", 0, 0)
        session.navigator.show_message(tr("Cancelled; nothing was written."))

    session.navigator.run_long_work(
        tr("Writing the registers of all clients"), write, finish, key="registers of all", stopped=stop
    )
