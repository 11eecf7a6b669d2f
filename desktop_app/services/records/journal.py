# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal as an auditor needs it: looked through from the first entry to the last, and written out."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, dataclass, fields
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.stores import Store
from desktop_app.services.schema.outcome import Progress, nothing_happens
from desktop_app.services.schema.rows import JournalRow

_AT_ONCE: Final = 1000


@dataclass(frozen=True, slots=True)
class Verified:
    """What looking through the journal has shown.

    ``first`` and ``last`` are the days of its oldest and its newest entry, ``hash`` is that of the newest; blank where
    there is none. ``wrong`` are sentences, each about one entry, determination, memo or paper; none if all holds.
    """

    entries: int
    first: str
    last: str
    hash: str
    wrong: tuple[str, ...]

    def as_sentence(self) -> str:
        """Return the outcome as a sentence."""
        if self.wrong:
            return Phrase("The journal does not hold; {count} things are wrong", count=len(self.wrong))
        if not self.entries:
            return Phrase("The journal has no entry yet; nothing was changed in this file")
        return Phrase(
            "{count} entries of the journal from {first} to {last} are unbroken, and every determination, memo and"
            " paper that they vouch for is as it was kept",
            count=self.entries,
            first=self.first,
            last=self.last,
        )

    def newest_hash(self) -> str:
        """Return what to compare with a memo, for the chain alone cannot tell that its end was cut off."""
        if not self.entries:
            return ""
        return Phrase(
            "Entries cut off at the end leave no trace in the file: compare entry {nr}, hash {hash}, with the newest"
            " memo or an older copy",
            nr=self.entries,
            hash=self.hash[:16],
        )


class Audit:
    """Looks through a whole file; what ``progress`` raises ends it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def verify_journal(self, progress: Progress = nothing_happens) -> Verified:
        """Look through the journal and all that it vouches for."""
        wrong = tuple(self._store.verify_records(progress))
        newest_hash, oldest = self._store.list_journal(1, None), self._store.list_journal(1, 2)
        if not newest_hash:
            return Verified(0, "", "", "", wrong)
        first = (oldest or newest_hash)[0].at[:10]
        return Verified(newest_hash[0].nr, first, newest_hash[0].at[:10], newest_hash[0].hash, wrong)

    def journal_as_csv(self, progress: Progress = nothing_happens) -> bytes:
        """Return every entry as CSV in UTF-8, oldest first, with the hashes that chain them."""
        rows: list[JournalRow] = []
        of, before = self._store.journal_head(), None
        while page_of_rows := self._store.list_journal(_AT_ONCE, before):
            rows += page_of_rows
            before = page_of_rows[-1].nr
            progress(len(rows), max(of, len(rows)))
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([column.name for column in fields(JournalRow)])
        writer.writerows(astuple(row) for row in reversed(rows))
        return text.getvalue().encode("utf-8-sig")
