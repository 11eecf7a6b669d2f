# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A client moves to another desk: it is written into a file of its own, and taken into another data folder."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.seals import add_seal, is_intact, read_seal, remove_seal
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import (
    CLIENT_TAKEN,
    HANDED_OVER,
    CameClient,
    SavedClient,
    client_subject,
)
from desktop_app.services.records.determinations import put_in_place, write_pending
from desktop_app.services.schema.columns import CATALOGUE_TOPICS
from desktop_app.services.schema.declaration import Done, Topic

ENDING: Final = ".lodestone-client"
_TOPICS: Final[frozenset[Topic]] = frozenset(
    {*CATALOGUE_TOPICS, "clients", "screenings", "records", "checks", "evidence", "lists"}
)


class ClientFiles:
    """The files of clients that move."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def save_client(self, client: int, target: Path, *, hand_over: bool = False, by: str = "") -> SavedClient:
        """Write all that is one client's into a file, whole or not at all.

        ``hand_over`` closes the client here for new records, which ``by`` has decided.
        Errors: Refused if the file cannot be written, or nobody is named who hands the client over.
        """
        if hand_over and not by.strip():
            raise Refused("nobody is named who decides it", where="--by", do="Give your name")
        if target.suffix != ENDING:
            raise Refused(
                Phrase("the name of the file does not end with {ending}", ending=ENDING),
                file=files.display_name(target),
                do="Give it a name that does",
            )
        files.check_target(target)
        unfinished = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
        try:
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            saved, entry = self._context.store.save_client(client, unfinished)
            seal = add_seal(unfinished, "client")
            if not hand_over:
                unfinished.replace(target)
                return saved
            with self._context.store.begin_transaction(by.strip(), self._context.now()) as writing:
                if self._context.store.journal_head() != entry:
                    raise Refused("something was entered while the file was written", do="Do it again")
                subject = client_subject(client, saved.key)
                noted = {"name": saved.name, "sha256": seal}
                writing.append_to_journal(HANDED_OVER, subject, noted)
                unfinished.replace(target)
        except OSError as error:
            raise Refused(
                Phrase("the file cannot be written: {why}", why=error.strerror or str(error)),
                file=files.display_name(target),
                do="Choose another place, with room for it",
            ) from error
        finally:
            with suppress(OSError):
                unfinished.unlink()
        return saved

    def take_client(self, file: Path, *, by: str) -> Done[CameClient]:
        """Take a client out of its file, whole or not at all; a file that was taken before changes nothing.

        Errors: Refused if the file is cut, altered or newer, or if there is another client under its key.
        """
        if not by.strip():
            raise Refused("nobody is named who decides it", where="--by", do="Give your name")
        pending: list[Path] = []
        try:
            with files.temporary_folder(self._context.file.parent, files.RESTORING) as folder:
                copy = folder / "client"
                seal = _copy_unsealed(file, copy)
                with self._context.store.begin_transaction(by.strip(), self._context.now()) as writing:
                    try:
                        came = writing.take_client(copy, seal)
                    except Refused as refused:
                        raise refused.within(files.display_name(file)) from refused
                    if came.noted:
                        subject = client_subject(came.client, came.saved.key)
                        writing.append_to_journal(CLIENT_TAKEN, subject, came.noted)
                        pending += (write_pending(self._context, memo) for memo in came.memos)
        except BaseException:
            for memo in pending:
                with suppress(OSError):
                    memo.unlink()
            raise
        for memo in pending:
            put_in_place(memo)
        return Done(came, _TOPICS if came.noted else frozenset())


def _copy_unsealed(file: Path, copy: Path) -> str:
    """Copy a client's file without its seal; returns the hash of its bytes.

    Errors: Refused if they are not those that were written.
    """
    with files.open_file(file, files.BACKUP) as opened, copy.open("wb") as written:
        shutil.copyfileobj(opened, written, 1024 * 1024)
    seal = read_seal(copy)
    if seal is None or not is_intact(copy):
        raise Refused(
            "the file was cut or altered: its bytes are not those that were written",
            file=files.display_name(file),
            do="Have the client saved again, and take the file that was written",
        )
    remove_seal(copy)
    return seal
