# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a list of parties from a file of any known kind, in parts, so that a long one takes no more memory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import PARTY_LIST, display_name, open_file
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.list_entry import ListEntry
from desktop_app.services.context.stores import AT_ONCE
from desktop_app.services.party_lists.reading.list_format import ListFormat
from desktop_app.services.party_lists.reading.list_text import ListText
from desktop_app.services.party_lists.reading.recognise import recognise

MOST_ENTRIES: Final = 5_000_000


@dataclass
class ListReading:
    """A list file that is open; what is counted stands once ``parts`` has ended."""

    format: ListFormat
    saved_on: date
    _text: ListText
    _mark: str
    rows: int = 0
    left_out: int = 0
    seen: date | None = None

    @property
    def sha256(self) -> str:
        """Return the hash of the file."""
        return self._text.sha256

    @property
    def day(self) -> date:
        """Return the day up to which the list is known: the newest that its rows state, else that of the file."""
        return min(self.seen or self.saved_on, self.saved_on)

    def parts(self) -> Iterator[list[ListEntry]]:
        """Yield the entries in parts.

        Errors: Refused for a damaged file, one without any entry and one with too many; Stopped.
        """
        batch: list[ListEntry] = []
        for row in self.format.read(self._text, self._mark):
            if row.seen and (self.seen is None or row.seen > self.seen):
                self.seen = row.seen
            if row.entry is None:
                self.left_out += 1
                continue
            batch.append(row.entry)
            self.rows += 1
            if len(batch) == AT_ONCE:
                yield batch
                batch = []
                _check_count(self.rows)
        if not self.rows:
            raise Refused(
                "there is no entry in it that names a party", do="Look whether it is the right file"
            )
        yield batch


@contextmanager
def open_list(path: Path, progress: Progress, cancelled: Cancelled) -> Iterator[ListReading]:
    """Open a list file.

    Errors: Refused for a file that is no list of a known kind, naming it; Stopped.
    """
    with open_file(path, PARTY_LIST) as file:
        status = os.fstat(file.fileno())
        saved_on = datetime.fromtimestamp(status.st_mtime, UTC).astimezone().date()
        try:
            text = ListText(file, status.st_size, progress, cancelled)
            list_format, mark = recognise(text.head)
            yield ListReading(list_format, saved_on, text, mark)
        except Refused as refused:
            raise refused if refused.file else refused.within(display_name(Path(path.name))) from None


def _check_count(rows: int) -> None:
    if rows > MOST_ENTRIES:
        raise Refused(
            Phrase("the list has more than {most} entries", most=MOST_ENTRIES), do="Load a part of it"
        )


def check_list(path: Path) -> None:
    """Check by its beginning that a file is a list of a known kind.

    Errors: those of ``open_list``.
    """
    with open_list(path, nothing_happens, never_cancelled):
        pass
