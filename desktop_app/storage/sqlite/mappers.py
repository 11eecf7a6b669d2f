# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Maps sheets to tables: their columns, and values in both directions.

A sheet refers to other rows by key, a table by id. All other values are the same text in both, checked when they are
written.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

from sqlalchemy import Column, Integer, LargeBinary, Table

from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet, SheetDeclaration
from desktop_app.services.schema.outcome import Row
from desktop_app.storage.sqlite.column_types import Day, ExactDecimal, ExactFraction, Instant, fold_texts
from desktop_app.storage.sqlite.tables import POSITION, RENAMED, TABLES, reference_column


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of a sheet that names a row of another table by its key."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class SheetTable:
    """The mapping of a sheet to a table.

    ``renamed`` are the columns that have another name in the table, ``hidden`` those that no sheet shows. ``belongs``
    is the reference to the row that this one is a part of: it is deleted with it. ``order`` sorts the rows.
    """

    sheet: str
    table: Table
    references: Mapping[str, Reference] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    belongs: str = ""
    search: tuple[str, ...] = ()
    order: tuple[str, ...] = ("id",)

    @cached_property
    def columns(self) -> dict[str, Column[Any]]:
        """Return the table's own columns by their name in the sheet."""
        behind = {reference.column for reference in self.references.values()}
        skipped = {"id", "client_id", "search", *behind, *self.hidden}
        sheet_names = {stored: name for name, stored in self.renamed.items()}
        return {sheet_names.get(c.name, c.name): c for c in self.table.columns if c.name not in skipped}

    @cached_property
    def blank_values(self) -> dict[str, Any]:
        """Return the values of a blank row: NULL where a column may be, else a blank text."""
        return {column.name: to_column_value(column, "") for column in self.columns.values()}


_HIDDEN: Final = {Sheet.EVIDENCE: ("content",)}
_ORDER: Final = {Sheet.SCREENING_LINES: POSITION, Sheet.ANSWERS: "nr"}
"""The columns that sort rows of a list which are not sorted by position or id."""


def _sheet_table(declaration: SheetDeclaration) -> SheetTable:
    sheet = declaration.sheet
    references = {name: _reference(name, SHEETS[to]) for name, to in declaration.references.items()}
    part_of = references.get(declaration.part_of)
    by = _ORDER.get(sheet, POSITION if declaration.ordered else "id")
    return SheetTable(
        sheet,
        TABLES[declaration.table],
        references=references,
        renamed=RENAMED.get(declaration.table, {}),
        hidden=(POSITION,) if declaration.ordered else _HIDDEN.get(sheet, ()),
        belongs=declaration.part_of,
        search=declaration.search,
        order=(part_of.column, by) if part_of else (by,),
    )


def _reference(name: str, target: SheetDeclaration) -> Reference:
    return Reference(reference_column(name, target), target.table, target.key)


SHEET_TABLES: Final = {sheet: _sheet_table(declaration) for sheet, declaration in SHEETS.items()}
"""The mapping of each sheet to its table."""

SHEET_OF_TABLE: Final = {declared.table: declared for declared in SHEETS.values()}
"""The declaration of the sheet that each table holds."""

_PARSERS: Final[dict[type[Any], Callable[[str], Any]]] = {
    ExactDecimal: Decimal,
    Day: date.fromisoformat,
    Instant: datetime.fromisoformat,
    Integer: int,
    LargeBinary: b64decode,
}


def to_column_value(column: Column[Any], text: str) -> Any:
    """Return the stored value of a text; None for a blank if the column may be NULL."""
    if text == "":
        return None if column.nullable else ""
    if isinstance(column.type, ExactFraction):
        numerator, _, denominator = text.partition("/")
        return Fraction(int(numerator), int(denominator))
    parse = _PARSERS.get(type(column.type))
    return parse(text) if parse else text


_WRITERS: Final[Mapping[type[Any], Callable[[Any], str]]] = {
    type(None): lambda _none: "",
    Decimal: lambda number: format(number, "f"),
    Fraction: lambda ratio: f"{ratio.numerator}/{ratio.denominator}",
    datetime: lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    date: date.isoformat,
    bytes: lambda content: b64encode(content).decode("ascii"),
}


def to_sheet_text(value: Any) -> str:
    """Return a stored value as text; blank for NULL."""
    return _WRITERS.get(type(value), str)(value)


def to_values(sheet: SheetTable, row: Row) -> dict[str, Any]:
    """Return the stored values of a row of a sheet, without references and position."""
    values, columns = dict(sheet.blank_values), sheet.columns
    for name, text in row.items():
        if text and name in columns:
            column = columns[name]
            values[column.name] = to_column_value(column, text)
    if sheet.search:
        values["search"] = fold_texts(row.get(name, "") for name in sheet.search)
    return values


def to_sheet_row(sheet: SheetTable, values: Mapping[str, Any], keys: Mapping[str, str]) -> Row:
    """Return a row of a sheet from stored values and the keys of its references."""
    row = {name: to_sheet_text(values[c.name]) for name, c in sheet.columns.items()}
    return {**{name: keys.get(name, "") for name in sheet.references}, **row}


def stored_texts(table: Table, values: Mapping[str, Any]) -> Row:
    """Return a stored row as texts, the form in which row changes hold it."""
    return {c.name: to_sheet_text(values[c.name]) for c in table.columns if c.name != "id"}


def values_of_stored_texts(table: Table, row: Row) -> dict[str, Any]:
    """Return the stored values of such a row of texts."""
    return {name: to_column_value(table.c[name], text) for name, text in row.items()}
