# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the folder for an auditor: whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import display_name, lies_among_own_files, remove_folder
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.records.auditing.contents import AuditContents, file_digest
from desktop_app.services.records.auditing.guide import guide_as_register, write_guide
from desktop_app.services.records.register.registers import Registers
from desktop_app.services.schema.declaration import Sheet

SUMS: Final = "SHA256SUMS"
GUIDE: Final = "HOW-TO-CHECK"


class AuditFolder:
    """Everything about the records of one client, for somebody who checks them."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def write_folder(
        self, folder: Path, *, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> int:
        """Write the folder under another name beside it and rename it; return how many files it has.

        Errors: Refused if it holds something already, lies in the data folder, or cannot be written; Stopped if
        cancelled. Nothing is left then.
        """
        target = folder.absolute()
        self._check_target(target)
        part = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
        try:
            part.mkdir(parents=True)
            count = self._write_files(part, progress, cancelled)
            if target.is_dir():  # it is empty; some systems put nothing in the place of a folder
                target.rmdir()
            part.rename(target)
        except OSError as error:
            raise Refused(
                Phrase("the folder cannot be written: {why}", why=error.strerror or str(error)),
                file=display_name(folder),
                do="Choose another place, with room for it",
            ) from error
        finally:
            remove_folder(part)
        return count

    def _check_target(self, target: Path) -> None:
        own_folder = self._context.file.parent.resolve()
        if target.resolve().is_relative_to(own_folder) or lies_among_own_files(target):
            raise Refused(
                "the folder lies in the data folder of the program",
                file=display_name(target),
                do="Choose a place outside it",
            )
        if os.path.lexists(target) and not (target.is_dir() and not any(target.iterdir())):
            raise Refused(
                "there is something of that name already, and it is not empty",
                file=display_name(target),
                do="Name a folder that is not there yet",
            )

    def _write_files(self, part: Path, progress: Progress, cancelled: Cancelled) -> int:
        contents = AuditContents(self._context, self._client)
        expected = contents.count_files()
        names: list[str] = []
        for file in contents.list_files():
            if cancelled():
                raise Stopped
            path = part / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            file.write(path)
            names.append(file.name)
            progress(len(names), max(expected, len(names)))
        names += self._write_guide(part, contents.lacks)
        sums = "".join(f"{file_digest(part / name)}  {name}\n" for name in sorted(names))
        (part / SUMS).write_text(sums, encoding="utf-8", newline="\n")
        return len(names) + 1

    def _write_guide(self, part: Path, lacks: list[str]) -> list[str]:
        client = self._context.stored_row(Sheet.CLIENT, self._client, self._client)["name"]
        day = self._context.local_today().isoformat()
        text = write_guide(client, day, lacks)
        (part / f"{GUIDE}.txt").write_text(text, encoding="utf-8", newline="\n")
        register = guide_as_register(client, day, lacks)
        (part / f"{GUIDE}.pdf").write_bytes(Registers(self._context, self._client).print_register(register))
        return [f"{GUIDE}.txt", f"{GUIDE}.pdf"]
