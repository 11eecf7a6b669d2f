# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A data file read as it is: every cell of the type it has, texts undecoded, columns of whatever version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from desktop_app.basics.phrase import Phrase


class RawText(bytes):
    """A text as the file holds it."""


RawCell = None | int | float | RawText | bytes
RawRow = dict[str, RawCell]
Kind = Literal["text", "number", "bytes"]

_NAMES: Final = {
    type(None): "nothing",
    int: "a number",
    float: "a number",
    RawText: "a text",
    bytes: "bytes",
}
_TYPES: Final[dict[Kind, type]] = {"text": RawText, "number": int, "bytes": bytes}
_WANTED: Final[dict[Kind, str]] = {"text": "a text", "number": "a whole number", "bytes": "bytes"}


@dataclass(frozen=True, slots=True)
class RawColumn:
    """A column as the file declares it."""

    name: str
    kind: Kind
    nullable: bool

    def find_fault(self, cell: RawCell) -> str:
        """Return in words how a cell is not of the type of its column; blank if it is."""
        if cell is None and self.nullable:
            return ""
        if type(cell) is not _TYPES[self.kind]:
            return Phrase(
                "{column} holds {found} where {wanted} belongs",
                column=self.name,
                found=_NAMES[type(cell)],
                wanted=_WANTED[self.kind],
            )
        if isinstance(cell, RawText):
            return self._find_fault_of_text(cell)
        return ""

    def _find_fault_of_text(self, cell: RawText) -> str:
        if not cell and self.nullable:
            return Phrase("{column} holds an empty text, which the program never writes", column=self.name)
        try:
            cell.decode("utf-8")
        except UnicodeDecodeError:
            return Phrase("{column} holds a text that cannot be decoded", column=self.name)
        return ""


def text_of(cell: RawCell) -> str:
    """Return a cell as text, as the sheets have it; what cannot be decoded is marked."""
    if cell is None:
        return ""
    if isinstance(cell, RawText):
        return cell.decode("utf-8", "replace")
    return cell.hex() if isinstance(cell, bytes) else str(cell)


def number_of(cell: RawCell) -> int:
    """Return a cell as a number; 0 for what is none."""
    return cell if isinstance(cell, int) else 0


class RawFile:
    """An open data file; ``connection`` hands out texts as ``RawText``."""

    def __init__(self, connection: sqlite3.Connection, version: int) -> None:
        self.connection, self.version = connection, version
        self._columns: dict[str, dict[str, RawColumn]] = {}

    @cached_property
    def tables(self) -> frozenset[str]:
        """Return the names of its tables; a view under the name of one is none."""
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        return frozenset(text_of(row[0]) for row in self.connection.execute(query))

    def columns(self, table: str) -> dict[str, RawColumn]:
        """Return the columns of a table by name; none if it is not there."""
        if table not in self._columns:
            found = self.connection.execute(f'PRAGMA table_info("{table}")') if table in self.tables else ()
            self._columns[table] = {text_of(row[1]): _column_of(row) for row in found}
        return self._columns[table]

    def rows(self, table: str, order: str = "rowid", leave_out: str = "") -> Iterator[RawRow]:
        """Yield the rows of a table, all in one state of the file; none if it is not there."""
        names = [name for name in self.columns(table) if name != leave_out]
        if not names:
            return
        listed = ", ".join(f'"{name}"' for name in names)
        for row in self.connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY {order}'):  # noqa: S608
            yield dict(zip(names, row, strict=True))

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        if table not in self.tables:
            return 0
        return int(self.connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608

    def sequence(self, table: str) -> int:
        """Return the highest number that a table has given to a row."""
        query = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        row = (
            self.connection.execute(query, (table,)).fetchone() if "sqlite_sequence" in self.tables else None
        )
        return number_of(row[0]) if row else 0

    def find_fault(self, table: str, row: RawRow) -> str:
        """Return in words the first cell of a row that is not of the type of its column; blank if there is none."""
        columns = self.columns(table)
        return next((fault for name, cell in row.items() if (fault := columns[name].find_fault(cell))), "")


def _column_of(row: tuple[RawCell, ...]) -> RawColumn:
    declared = text_of(row[2]).upper()
    kind: Kind = "number" if "INT" in declared else "bytes" if "BLOB" in declared else "text"
    is_key = bool(row[5])
    return RawColumn(text_of(row[1]), kind, nullable=not row[3] and not is_key)
