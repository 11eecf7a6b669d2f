# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the parts of a desk share: the program, the store, the clock, who is sitting there, and how a change is made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import Store, Stored, Transaction
from desktop_app.services.schema.columns import Columns, row_of_form, sheet_of_form
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.outcome import Done, Row, RowChange, Topic, Undo
from desktop_app.services.schema.sheets import SHEETS

T = TypeVar("T")
_NO_SLUG: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG: Final = 24


@dataclass
class ServiceContext:
    """What every part of a desk works with."""

    program: Program
    store: Store
    by: str
    now: Callable[[], datetime]
    file: Path

    @cached_property
    def columns(self) -> Columns:
        """Return what may stand in every field."""
        return Columns(self.program.pack)

    def today(self) -> date:
        """Return the user's day."""
        return self.now().astimezone().date()

    def checked(self, form: Form) -> Row:
        """Return a form as a row.

        Errors: Refused for the first field that cannot be taken, which ``where`` names.
        """
        row = row_of_form(form)
        for problem in self.columns.find_problems(sheet_of_form(type(form)), row):
            field = problem.field + "_" * (not hasattr(form, problem.field))
            raise Refused(problem.what, where=field, do=problem.do)
        return row

    def change(
        self, what: str, subject: str, topics: set[Topic], *, work: Callable[[Transaction], T]
    ) -> Done[T]:
        """Make a change in one transaction, note it in the journal, and return it with the way back."""
        with self.store.write(self.by, self.now()) as writing:
            value = work(writing)
            touched = writing.touched
            if touched:
                writing.note(what, subject, plain(touched))
        if not touched:
            return Done(value, frozenset())
        changes = frozenset(topics)
        return Done(value, changes, Undo(_says(what, subject), touched, changes))

    def stored(self, sheet: str, client: int, row_id: int) -> Row:
        """Return a row that is there.

        Errors: Refused if it is not, or not this client's.
        """
        row = self.store.repository.get(sheet, client, row_id)
        if row is None:
            raise Refused(
                Phrase("the {sheet} is no longer there", sheet=SHEETS[sheet].called),
                do="Look at the list again; it has changed",
            )
        return row

    def find(self, sheet: str, client: int, key: str) -> int | None:
        """Return the id of the row with a key."""
        found = self.store.repository.rows(sheet, client, {SHEETS[sheet].key: key}) if key else []
        return found[0].id if found else None

    def check_free(self, sheet: str, client: int, stored: Stored) -> None:
        """Refuse a key that another row has."""
        key = stored.row[SHEETS[sheet].key]
        other = self.find(sheet, client, key)
        if other is not None and other != stored.id:
            raise Refused(
                Phrase('there is already a {sheet} "{key}"', sheet=SHEETS[sheet].called, key=key),
                where=SHEETS[sheet].key,
                do="Choose another",
            )

    def free_key(self, sheet: str, client: int, name: str) -> str:
        """Return a key made from a name that no other row has."""
        stem = slug(name) or SHEETS[sheet].called
        key, number = stem, 1
        while self.find(sheet, client, key) is not None:
            number += 1
            key = f"{stem}-{number}"
        return key

    def check_unused(self, sheet: str, row_id: int) -> None:
        """Refuse to let go of a row that others name."""
        uses = self.store.repository.uses(sheet, row_id)
        if uses:
            said = [_used(other, count) for other, count in uses.items()]
            while len(said) > 1:
                said[:2] = [Phrase("{first} and {second}", first=said[0], second=said[1])]
            raise Refused(
                Phrase("the {sheet} is named by {said}", sheet=SHEETS[sheet].called, said=said[0]),
                do="Take it out there first, or keep it",
            )


def _used(sheet: str, count: int) -> str:
    one, several = SHEETS[sheet].users
    return Phrase("{count} {word}", count=count, word=several if count > 1 else one)


def _says(what: str, subject: str) -> str:
    return Phrase("{what} {subject}", what=what, subject=subject) if subject else what


def replace_rows(
    writing: Transaction, sheet: str, client: int, *, before: Sequence[Stored], rows: Sequence[Row]
) -> None:
    """Replace the rows that belong to one thing, unless they are the same already."""
    if [stored.row for stored in before] == list(rows):
        return
    for stored in before:
        writing.remove(sheet, stored.id)
    for row in rows:
        writing.add(sheet, client, row)


def instant(moment: datetime) -> str:
    """Return a moment as it is kept: UTC, to the microsecond."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def slug(name: str) -> str:
    """Return the letters and digits of a name that everybody can type, in small letters."""
    spread = unicodedata.normalize("NFKD", name.casefold()).replace("ı", "i")
    plain_letters = spread.encode("ascii", "ignore").decode()
    return _NO_SLUG.sub("-", plain_letters).strip("-")[:_LONGEST_SLUG].strip("-")


def plain(touched: tuple[RowChange, ...]) -> list[list[object]]:
    """Return changes as plain values, for the journal to hash."""
    return [[one.table, one.id, one.before, one.after] for one in touched]
