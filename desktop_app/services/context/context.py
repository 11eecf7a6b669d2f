# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What all services of a workspace share: program, store, clock, user, and how a change is stored."""

from __future__ import annotations

import getpass
import os
import platform
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeVar, overload

from desktop_app.basics import files
from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.own_process import LastingProcess, OwnProcess
from desktop_app.domain.law.pack import Verdict
from desktop_app.services.context.paper_ports import Register, RegisterStamp, Writer
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import Store, Stored, Transaction
from desktop_app.services.schema.columns import (
    SHEETS,
    Columns,
    row_of_form,
    sheet_of_form,
    stripped,
    with_cells,
)
from desktop_app.services.schema.declaration import Done, ManyRowChanges, Row, RowChange, Topic, Undo
from desktop_app.services.schema.forms import Form, FormT
from desktop_app.services.schema.rows import ChangedMeanwhile, differing_fields

T = TypeVar("T")
_NO_SLUG: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG: Final = 24
CATALOGUE_PROCESS: Final = OwnProcess("work-out-catalogue", "desktop_app")
LONGEST_PASS: Final = 3600
"""Seconds after which it is ended: a process that hangs."""
_PROGRAM: Final = Writer("Lodestone")
"""Who writes what is no paper of a client."""


@dataclass
class ServiceContext:
    """The context that every service is handed."""

    program: Program
    store: Store
    by: str
    now: Callable[[], datetime]
    file: Path
    _verdicts: dict[str, Mapping[str, Verdict]] = field(default_factory=dict)

    @cached_property
    def column_kinds(self) -> Columns:
        """Return the columns of all sheets, with the kinds of their cells."""
        return Columns(self.program.pack)

    @cached_property
    def catalogue_process(self) -> LastingProcess:
        """Return the process that works large catalogues out."""
        return LastingProcess(CATALOGUE_PROCESS)

    def verdicts_of_law(self, sha256: str) -> Mapping[str, Verdict]:
        """Return the verdicts of the law file that a record rests on, by their codes: a record speaks in its words.

        Of one that was not kept with the record, or cannot be read any more, those of the program's own law file.
        """
        if sha256 not in self._verdicts:
            shipped = self.program.shipped.pack
            verdicts: Mapping[str, Verdict] = shipped.verdicts
            if sha256 != shipped.sha256:
                with suppress(Refused, LookupError, TypeError, ValueError):
                    law = self.store.read_law(sha256)
                    verdicts = _read_verdicts(law.contents) if law else verdicts
            self._verdicts[sha256] = verdicts
        return self._verdicts[sha256]

    def read_law_again(self) -> None:
        """Look anew which law file counts, and which codes a cell may hold under it."""
        self.program.read_law_again()
        self.__dict__.pop("column_kinds", None)

    def today(self) -> date:
        """Return the present day, which is Beijing's: the law counts by it, and papers and commands with it."""
        return day_in_beijing(self.now())

    def write_register(self, file: Path, register: Register, writer: Writer = _PROGRAM) -> None:
        """Write a register as a PDF where the name of the file ends so, else as a workbook or as CSV.

        Errors: Refused if it cannot be written there.
        """
        if file.suffix.lower() == ".pdf":
            files.write_whole(file, self.print_register(register, writer), keep=[self.file])
        else:
            self.program.workbooks.write_table(file, register.as_table())

    def print_register(self, register: Register, writer: Writer) -> bytes:
        """Return a register as a PDF."""
        stamp = RegisterStamp(writer, self.today(), f"Lodestone {self.program.version}")
        return self.program.print_register(register, stamp)

    def checked_row(self, form: FormT) -> FormT:
        """Return a form without the blanks around its texts.

        Errors: Refused for the first field that cannot be taken, which ``where`` names.
        """
        row = stripped(form)
        for problem in self.column_kinds.find_problems(sheet_of_form(type(form)), row_of_form(row)):
            field = problem.field + "_" * (not hasattr(form, problem.field))
            raise Refused(problem.what, where=field, do=problem.do)
        return row

    def apply_change(
        self, action: str, subject: str, topics: set[Topic], *, work: Callable[[Transaction], T]
    ) -> Done[T]:
        """Make a change in one transaction, add it to the journal, and return it with its undo step."""
        with self.store.begin_transaction(self.by, self.now()) as writing:
            value = work(writing)
            touched = writing.row_changes
            if touched:
                writing.append_to_journal(action, subject, changes_as_lists(touched))
        if not touched:
            return Done(value, frozenset())
        changes = frozenset(topics)
        return Done(
            value,
            changes,
            Undo(
                (Phrase("{what} {subject}", what=action, subject=subject) if subject else action),
                touched,
                changes,
            ),
        )

    @overload
    def stored_row(self, sheet: type[FormT], client: int, row_id: int) -> FormT: ...
    @overload
    def stored_row(self, sheet: str, client: int, row_id: int) -> Row: ...
    def stored_row(self, sheet: Any, client: int, row_id: int) -> Any:
        """Return a stored row.

        Errors: Refused if it does not exist, or belongs to another client.
        """
        row = self.store.repository.get_row(sheet, client, row_id)
        if row is None:
            raise row_gone(sheet if isinstance(sheet, str) else sheet_of_form(sheet))
        return row

    @overload
    def rows_of(self, sheet: type[FormT], client: int, **equal_to: str) -> list[FormT]: ...
    @overload
    def rows_of(self, sheet: str, client: int, **equal_to: str) -> list[Row]: ...
    def rows_of(self, sheet: Any, client: int, **equal_to: str) -> Any:
        """Return the rows of a sheet whose columns hold these texts."""
        return [stored.row for stored in self.store.repository.select_rows(sheet, client, equal_to)]

    def check_opened(
        self, row_id: int, client: int, opened: Form | None, told: Mapping[str, str] | None = None
    ) -> None:
        """Refuse to change a row that is no longer what its form was opened with; to be called while writing.

        ``told`` is what stands elsewhere of some of its fields, and was shown in the form.
        Errors: ChangedMeanwhile.
        """
        if opened is None:
            return
        stored = with_cells(self.stored_row(type(opened), client, row_id), told or {})
        names = differing_fields(opened, stored)
        if names:
            change = self.store.find_change(sheet_of_form(type(opened)), [row_id])
            raise ChangedMeanwhile(stored, names, change)

    def find_by_key(self, sheet: str, client: int, key: str) -> int | None:
        """Return the id of the row with a key."""
        rows_found = self.store.repository.select_rows(sheet, client, {SHEETS[sheet].key: key}) if key else []
        return rows_found[0].id if rows_found else None

    def check_free(self, client: int, row: Form, row_id: int = 0) -> None:
        """Refuse a key that a row with another id has."""
        sheet = sheet_of_form(type(row))
        key = getattr(row, SHEETS[sheet].key)
        other = self.find_by_key(sheet, client, key)
        if other is not None and other != row_id:
            raise Refused(
                Phrase('there is already a {sheet} "{key}"', sheet=SHEETS[sheet].called, key=key),
                where=SHEETS[sheet].key,
                do="Choose another",
            )

    def free_key(self, sheet: str, client: int, name: str) -> str:
        """Return a key made from a name that no other row has."""
        called = SHEETS[sheet].called
        return free_key(name, called, lambda key: self.find_by_key(sheet, client, key) is not None)

    def check_unused(self, sheet: str, row_id: int) -> None:
        """Refuse the deletion of a row that other rows name."""
        uses = self.store.repository.count_uses(sheet, row_id)
        if uses:
            uses_told: list[Phrase] = []
            for other, count in uses.items():
                singular, several = SHEETS[other].users
                word = several if count > 1 else singular
                uses_told.append(Phrase("{count} {word}", count=count, word=word))
            while len(uses_told) > 1:
                uses_told[:2] = [Phrase("{first} and {second}", first=uses_told[0], second=uses_told[1])]
            raise Refused(
                Phrase("the {sheet} is named by {said}", sheet=SHEETS[sheet].called, said=uses_told[0]),
                do="Take it out there first, or keep it",
            )


def _read_verdicts(law: Mapping[str, bytes]) -> Mapping[str, Verdict]:
    """Return the verdicts of a law file; to read all of it would take too long for a list of records."""
    head = tomllib.loads(law["pack.toml"].decode("utf-8"))
    names = [each.name for each in fields(Verdict)]
    return {table["id"]: Verdict(**{name: str(table[name]) for name in names}) for table in head["verdict"]}


def row_gone(sheet: str) -> Refused:
    """Return the refusal of a row that is not there."""
    return Refused(
        Phrase("the {sheet} is no longer there", sheet=SHEETS[sheet].called),
        do="Look at the list again; it has changed",
    )


def replace_rows(
    writing: Transaction,
    sheet: str,
    client: int,
    *,
    before: Sequence[Stored[Any]],
    rows: Sequence[Form | Row],
) -> None:
    """Replace the rows of one list, unless they are the same already."""
    if [stored_row.row for stored_row in before] == list(rows):
        return
    for stored in before:
        writing.remove_row(sheet, stored.id)
    for row in rows:
        writing.add_row(sheet, client, row)


def account_name() -> str:
    """Return the name of the user's account at the computer, for those who have not said what they are called."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # the system knows no name for it
        return f"account {os.getuid()}" if hasattr(os, "getuid") else platform.node()


def utc_text(moment: datetime) -> str:
    """Return a moment as it is stored: UTC, to the microsecond."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def key_from_name(name: str) -> str:
    """Return a key made of the ASCII letters and digits of a name, in lower case."""
    spread = unicodedata.normalize("NFKD", name.casefold()).replace("ı", "i")
    plain_letters = spread.encode("ascii", "ignore").decode()
    return _NO_SLUG.sub("-", plain_letters).strip("-")[:_LONGEST_SLUG].strip("-")


def free_key(name: str, fallback: str, is_used: Callable[[str], bool]) -> str:
    """Return a key made from a name, or from the fallback, that is not in use; with a number behind it from 2 on."""
    stem = key_from_name(name) or fallback
    key, number = stem, 1
    while is_used(key):
        number += 1
        key = f"{stem}-{number}"
    return key


def changes_as_lists(touched: Iterable[RowChange | ManyRowChanges]) -> list[list[object]]:
    """Return changes as plain values, which the journal hashes."""
    return [
        [change.table, change.id, change.before, change.after]
        if isinstance(change, RowChange)
        else [change.table, list(change.ids), sha256(change.before).hexdigest(), change.after.hex()]
        for change in touched
    ]
