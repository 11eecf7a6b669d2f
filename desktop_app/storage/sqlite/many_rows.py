# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Adds many rows at once, column by column: a text that a column holds in many rows is turned into its value once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Column, Connection

from desktop_app.services.schema.outcome import Row
from desktop_app.storage.sqlite.folding import fold_texts
from desktop_app.storage.sqlite.row_notes import StoredRows, ids_after, read_rows, read_rows_after
from desktop_app.storage.sqlite.schema.column_types import ExactDecimal
from desktop_app.storage.sqlite.schema.mappers import SheetTable, to_column_value

FoundIds = Callable[[str], int]
"""Returns the id of the row that a reference names by its key."""
Values = Mapping[str, Sequence[Any]]
"""The values of some rows by the name of their column in the table, as the database holds them."""


def values_by_column(
    connection: Connection, sheet: SheetTable, rows: Sequence[Row], find_ids: Mapping[str, FoundIds]
) -> dict[str, list[Any]]:
    """Return what the table holds for rows of a sheet; a column that is NULL in all of them is left out."""
    columns: dict[str, list[Any]] = {}
    named = set[str]().union(*rows)
    for name, column in sheet.columns.items():
        if name not in named and column.nullable:
            continue
        texts = [row.get(name, "") for row in rows]
        if any(texts) or not column.nullable:
            columns[column.name] = _convert(texts, _value_maker(connection, column))
    for name, reference in sheet.references.items():
        keys = [row.get(name, "") for row in rows]
        if any(keys) or not sheet.table.c[reference.column].nullable:
            columns[reference.column] = _convert(keys, _id_maker(find_ids[name]))
    if sheet.search:
        columns["search"] = [fold_texts([row.get(name, "") for name in sheet.search]) for row in rows]
    return columns


def insert_values(connection: Connection, sheet: SheetTable, values: Values) -> None:
    """Add rows to the table of a sheet, none of them with an id of its own."""
    names = ", ".join(f'"{name}"' for name in values)
    places = ", ".join("?" * len(values))
    question = f"INSERT INTO {sheet.table.name} ({names}) VALUES ({places})"  # noqa: S608
    connection.exec_driver_sql(question, list(zip(*values.values(), strict=True)))


def added_rows(connection: Connection, sheet: SheetTable, values: Values, last: int) -> StoredRows:
    """Return the rows just added after an id, as the database holds them.

    They are put together from the values that were handed over, which is much faster than to read them all again; the
    first and the last of them are read, to see that they are the same.
    """
    count = len(next(iter(values.values())))
    ids = ids_after(connection, sheet.table, last)
    columns = {**values, "id": ids}
    blank = [None] * count
    if len(ids) == count:
        rows = list(zip(*(columns.get(column.name, blank) for column in sheet.table.columns), strict=True))
        if read_rows(connection, sheet.table, {ids[0], ids[-1]}) == list(dict.fromkeys((rows[0], rows[-1]))):
            return rows
    return read_rows_after(connection, sheet.table, last)


_PLAIN_DECIMAL: Final = re.compile(r"(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?")
"""A figure that is stored as it is written."""


def _value_maker(connection: Connection, column: Column[Any]) -> Callable[[str], Any]:
    """Return what makes the value that the database holds from a text of a sheet."""
    kind = column.type.dialect_impl(connection.dialect)
    bind = kind.bind_processor(connection.dialect)

    def make_value(text: str) -> Any:
        value = to_column_value(column, text)
        return bind(value) if bind is not None else value

    if isinstance(column.type, ExactDecimal):
        return lambda text: text if _PLAIN_DECIMAL.fullmatch(text) else make_value(text)
    return make_value


def _id_maker(find_id: FoundIds) -> Callable[[str], int | None]:
    return lambda key: find_id(key) if key else None


def _convert(texts: Sequence[str], make_value: Callable[[str], Any]) -> list[Any]:
    # What is handed over is plain text, whatever kind of text it came as.
    made = {text: make_value(str.__str__(text)) for text in dict.fromkeys(texts)}
    return [made[text] for text in texts]
