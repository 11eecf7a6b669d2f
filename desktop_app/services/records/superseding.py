# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a recording takes the place of: the newest version of one determination, or of every line of a shipment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import Earlier
from desktop_app.services.context.stores import Stored
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.screening.state import Screening

ONLY_LINE: Final = ""
"""Stands for the only line of a recording, however it is called."""


@dataclass(frozen=True, slots=True)
class Superseded:
    """What a recording takes the place of, and why; nothing where the number is blank.

    ``version`` is the newest one so far. ``lines`` are the determinations by line, one alone under ``ONLY_LINE``.
    """

    number: str = ""
    version: int = 0
    why: str = ""
    lines: Mapping[str, Stored] = field(default_factory=dict)

    @classmethod
    def of_screening(
        cls, context: ServiceContext, client: int, screening: Screening, why: str = ""
    ) -> Superseded:
        """Return what a screening takes the place of that was started again from a determination, and why."""
        if screening.supersedes is None:
            return cls()
        row = context.stored_row(Sheet.DETERMINATIONS, client, screening.supersedes)
        stored = Stored(screening.supersedes, row)
        return cls(row["number"], int(row["version"]), " ".join(why.split()), {ONLY_LINE: stored})

    @classmethod
    def by_number(cls, context: ServiceContext, client: int, number: str, why: str, lines: int) -> Superseded:
        """Return what a recording of so many lines takes the place of that names a number.

        Errors: Refused if there is no such record, if it has another number of lines, or if no reason is given.
        """
        if not why.strip():
            raise Refused("no reason is given", where="why", do="Say why the earlier version is superseded")
        newest = _newest_by_line(context, client, number)
        if len(newest) != lines:
            raise Refused(
                Phrase("{number} has {count} lines", number=number, count=len(newest)),
                where="supersedes",
                do="Record as many cases, or name the number of one line",
            )
        version = max(int(stored.row["version"]) for stored in newest.values())
        return cls(number, version, why.strip(), newest)

    @property
    def screening_of_one(self) -> int | None:
        """Return the determination that a screening of one line takes the place of."""
        stored = self.lines.get(ONLY_LINE)
        return stored.id if stored else None

    def id_of_line(self, line: str) -> str:
        """Return the id of the determination that a line takes the place of; blank for none."""
        stored = self.lines.get(line) or self.lines.get(ONLY_LINE)
        return str(stored.id) if stored else ""

    def as_earlier(self) -> Earlier | None:
        """Return what the memo says of it."""
        if not self.lines:
            return None
        first = next(iter(self.lines.values())).row
        return Earlier(self.number, self.version, date.fromisoformat(first["recorded_on"]), first["verdict"])


def _newest_by_line(context: ServiceContext, client: int, number: str) -> dict[str, Stored]:
    """Return the newest determination of a number, or of each line of the shipment recorded under it."""
    rows = _rows_with(context, client, "number", number)
    if rows:
        return {ONLY_LINE: max(rows, key=_version_of)}
    newest: dict[str, Stored] = {}
    for first in _rows_with(context, client, "paper_number", number):
        versions = _rows_with(context, client, "number", first.row["number"])
        newest[first.row["line"]] = max(versions, key=_version_of)
    if not newest:
        raise Refused(
            Phrase('there is no record "{number}"', number=number),
            where="supersedes",
            do="Name one that record list prints",
        )
    return newest


def _rows_with(context: ServiceContext, client: int, column: str, text: str) -> list[Stored]:
    return context.store.repository.select_rows(Sheet.DETERMINATIONS, client, {column: text})


def _version_of(stored: Stored) -> int:
    return int(stored.row["version"])
