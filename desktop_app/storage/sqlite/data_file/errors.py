# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns errors of SQLite into refusals for the user; errors that only the program can cause stay defects."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from desktop_app.basics.errors import Bug, Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.data_folder.open import Unusable

DAMAGED: Final = "the file is damaged and cannot be read"
FOREIGN: Final = "this is not a database of Lodestone"
KEEP_IT: Final = (
    "Close Lodestone and keep this file for a repair; if you have a backup, put it in this file's"
    " place under its name"
)
LEAVE_IT: Final = (
    "Choose another folder, or put a backup in this file's place under its name; this file has not"
    " been touched"
)
_DAMAGED: Final = (DAMAGED, KEEP_IT)
_UNUSABLE: Final = (DAMAGED, FOREIGN)
_SAYS: Final[dict[str, tuple[str, str]]] = {
    "SQLITE_NOTADB": (FOREIGN, LEAVE_IT),
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_BUSY": (
        "another program is writing to the file and does not let go of it",
        "Close the other window or backup program and try again",
    ),
    "SQLITE_LOCKED": ("another part of the program is writing to the file", "Wait a moment and try again"),
    "SQLITE_READONLY": (
        "the file, or the folder it lies in, cannot be written to",
        "Choose a folder you may write to, or ask for the right to write there",
    ),
    "SQLITE_CANTOPEN": (
        "the file, or the files beside it, cannot be opened or made",
        "Check that the folder is there and that you may write to it",
    ),
    "SQLITE_FULL": (
        "the disk is full; the last change was not saved, everything before it was",
        "Make room on the disk and do it again",
    ),
    "SQLITE_IOERR": (
        "the disk could not be read or written; the last change was not saved",
        "Check the disk or the network drive, then open the file again",
    ),
    "SQLITE_PERM": ("the file may not be opened", "Ask for the right to read and write it"),
    "SQLITE_NOMEM": ("there is not enough memory", "Close other programs and try again"),
    "SQLITE_TOOBIG": ("the text is too long to be stored", "Shorten it"),
    "SQLITE_CONSTRAINT_TRIGGER": (
        "what has been recorded is never changed",
        "Record a new version that supersedes it",
    ),
}


_UNNAMED: Final = {
    "not a database": "SQLITE_NOTADB",
    "Could not decode to UTF-8": "SQLITE_CORRUPT",  # one text is damaged; the rest of the file may be sound
}
"""Errors without a code: words of the message, and the code that fits."""


def refusal_of_error(error: sqlite3.Error, file: Path) -> Refused | Bug:
    """Return an error of SQLite as a refusal, or as a defect of the program."""
    name = getattr(error, "sqlite_errorname", "") or ""
    what_and_do = _SAYS.get(name) or _SAYS.get("_".join(name.split("_")[:2]))
    if what_and_do is None:
        what_and_do = next(
            (_SAYS[code] for message_part, code in _UNNAMED.items() if message_part in str(error)), None
        )
    if what_and_do is None:
        return Bug(Phrase("the database refused a command of ours ({code})", code=name or "no code"))
    kind = Unusable if what_and_do[0] in _UNUSABLE else Refused
    return kind(Phrase(what_and_do[0]), file=file.name, do=what_and_do[1])


@contextmanager
def errors_as_refusals(file: Path) -> Iterator[None]:
    """Turn every database error of the block into a refusal or a defect."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise refusal_of_error(error.orig, file) from _find_sqlite_error(error)
        raise
    except sqlite3.Error as error:
        raise refusal_of_error(error, file) from _find_sqlite_error(error)


def _find_sqlite_error(error: Exception) -> Exception | None:
    """Return the SQLite error for a problem report, without the text of the catalogue in its cause."""
    return None if "Could not decode to UTF-8" in str(error) else error
