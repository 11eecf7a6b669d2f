# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A writing transaction, which keeps the row changes it makes."""

from __future__ import annotations

import hashlib
import marshal
import re
import zlib
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, Connection, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from desktop_app.basics.messages import Refused
from desktop_app.services.context.stores import (
    VOUCHED_TABLES,
    CameClient,
    FiledMemo,
    KeptLaw,
    RecordEvent,
    Stored,
)
from desktop_app.services.schema.columns import WRITING_ORDER, row_of_form
from desktop_app.services.schema.declaration import ManyRowChanges, Row, RowChange, Sheet
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.rows import JournalRow
from desktop_app.storage.sqlite import chain, client_files, repository, tables
from desktop_app.storage.sqlite.column_types import ExactDecimal, fold_texts
from desktop_app.storage.sqlite.journal import add_entry
from desktop_app.storage.sqlite.party_lists import SqlPartyListWriter

# --------------------------------------------------------------------------------------------------
# Notes of changes to many rows at once, short enough to keep those of a whole import until it is undone.
# Rows are noted as the database holds them, packed, and only where they are needed to go back; of the rows
# that a change has left there is a digest alone, which tells later whether they are still as they were
# left.


StoredRows = list[tuple[Any, ...]]
"""Rows in the order of their ids, with every column of their table."""

_FORMAT: Final = 2  # of later ones the bytes depend on what else holds the same object


def read_rows(connection: Connection, table: Table, ids: Collection[int]) -> StoredRows:
    """Return the rows with these ids as the database holds them."""
    places = ",".join("?" * len(ids))
    question = f"SELECT {_columns(table)} FROM {table.name} WHERE id IN ({places}) ORDER BY id"  # noqa: S608
    return list(connection.exec_driver_sql(question, tuple(ids)).cursor.fetchall())


def read_rows_after(connection: Connection, table: Table, last: int) -> StoredRows:
    """Return the rows whose id is above another."""
    question = f"SELECT {_columns(table)} FROM {table.name} WHERE id > ? ORDER BY id"  # noqa: S608
    return list(connection.exec_driver_sql(question, (last,)).cursor.fetchall())


def note_changes(table: Table, before: StoredRows, after: StoredRows) -> ManyRowChanges:
    """Return the note of a change; rows that were added have none before it, rows that were deleted none after it."""
    position = [column.name for column in table.columns].index("id")
    ids = array("q", (row[position] for row in before or after))
    packed = zlib.compress(marshal.dumps(before, _FORMAT), 1) if before else b""
    return ManyRowChanges(table.name, ids, packed, _digest(after) if after else b"")


def undo_changes(connection: Connection, noted: ManyRowChanges) -> ManyRowChanges | None:
    """Undo a change and return the note of that; None if its rows are not as it left them, and nothing was done."""
    table = tables.TABLES[noted.table]
    rows_now = read_rows(connection, table, noted.ids)
    if (_digest(rows_now) if rows_now else b"") != noted.after:
        return None
    before: StoredRows = marshal.loads(zlib.decompress(noted.before)) if noted.before else []  # noqa: S302  our own
    if not before:
        deletion = f"DELETE FROM {table.name} WHERE id = ?"  # noqa: S608
        connection.exec_driver_sql(deletion, [(row_id,) for row_id in noted.ids])
    elif rows_now:
        names = [column.name for column in table.columns]
        position = names.index("id")
        settings = ", ".join(f'"{name}" = ?' for name in names)
        update = f"UPDATE {table.name} SET {settings} WHERE id = ?"  # noqa: S608
        connection.exec_driver_sql(update, [(*row, row[position]) for row in before])
    else:
        places = ",".join("?" * len(table.columns))
        question = f"INSERT INTO {table.name} ({_columns(table)}) VALUES ({places})"  # noqa: S608
        connection.exec_driver_sql(question, before)
    return note_changes(table, rows_now, before)


def _columns(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


def _digest(rows: StoredRows) -> bytes:
    return hashlib.blake2b(marshal.dumps(rows, _FORMAT), digest_size=16).digest()


# --------------------------------------------------------------------------------------------------
# Adds many rows at once, column by column: a text that a column holds in many rows is turned into its value
# once.


FoundIds = Callable[[str], int]
"""Returns the id of the row that a reference names by its key."""
Values = Mapping[str, Sequence[Any]]
"""The values of some rows by the name of their column in the table, as the database holds them."""


def values_by_column(
    connection: Connection, sheet: tables.SheetTable, rows: Sequence[Row], find_ids: Mapping[str, FoundIds]
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
        keys, find_id = [row.get(name, "") for row in rows], find_ids[name]
        if any(keys) or not sheet.table.c[reference.column].nullable:
            ids = {key: find_id(str.__str__(key)) if key else None for key in dict.fromkeys(keys)}
            columns[reference.column] = [ids[key] for key in keys]
    if sheet.search:
        columns["search"] = [fold_texts([row.get(name, "") for name in sheet.search]) for row in rows]
    return columns


def insert_values(connection: Connection, sheet: tables.SheetTable, values: Values) -> None:
    """Add rows to the table of a sheet, none of them with an id of its own."""
    names = ", ".join(f'"{name}"' for name in values)
    places = ", ".join("?" * len(values))
    question = f"INSERT INTO {sheet.table.name} ({names}) VALUES ({places})"  # noqa: S608
    connection.exec_driver_sql(question, list(zip(*values.values(), strict=True)))


def added_rows(connection: Connection, sheet: tables.SheetTable, values: Values, last: int) -> StoredRows:
    """Return the rows just added after an id, as the database holds them.

    They are put together from the values that were handed over, which is much faster than to read them all again; the
    first and the last of them are read, to see that they are the same.
    """
    count = len(next(iter(values.values())))
    table = sheet.table
    question = f"SELECT id FROM {table.name} WHERE id > ? ORDER BY id"  # noqa: S608
    ids = [row[0] for row in connection.exec_driver_sql(question, (last,)).cursor.fetchall()]
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
        value = tables.to_column_value(column, text)
        return bind(value) if bind is not None else value

    if isinstance(column.type, ExactDecimal):
        return lambda text: text if _PLAIN_DECIMAL.fullmatch(text) else make_value(text)
    return make_value


def _convert(texts: Sequence[str], make_value: Callable[[str], Any]) -> list[Any]:
    # What is handed over is plain text, whatever kind of text it came as.
    values = {text: make_value(str.__str__(text)) for text in dict.fromkeys(texts)}
    return [values[text] for text in texts]


_POSITION: Final = "position"
_AT_ONCE: Final = 5000
_TOO_LATE: Final = "Take the later change back first, or correct it by hand"


def _group_changes(
    changes: Iterable[RowChange | ManyRowChanges],
) -> Iterator[Sequence[RowChange] | ManyRowChanges]:
    """Yield changes in order, grouped where consecutive ones are of the same kind in one table."""
    some: list[RowChange] = []
    ids: set[int] = set()
    for change in changes:
        if isinstance(change, ManyRowChanges):
            if some:
                yield some
            some, ids = [], set()
            yield change
            continue
        if some and (
            _kind_of_change(change) != _kind_of_change(some[0]) or change.id in ids or len(some) == _AT_ONCE
        ):
            yield some
            some, ids = [], set()
        some.append(change)
        ids.add(change.id)
    if some:
        yield some


def _in_batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _kind_of_change(change: RowChange) -> tuple[str, bool, bool]:
    return change.table, change.before is None, change.after is None


class SqlTransaction:
    """One open transaction."""

    def __init__(self, connection: Connection, by: str, at: datetime) -> None:
        self._connection, self._by, self._at = connection, by, at
        self._touched: list[RowChange | ManyRowChanges] = []
        self._keys: dict[tuple[str, int], dict[str, int]] = {}
        self._places: dict[str, dict[int, int]] = {}
        self.party_lists = SqlPartyListWriter(connection, by, at)
        bare = chain.raw_connection(connection)
        if not chain.is_file_noted(bare):
            # before anything is written: what no entry vouches for by now came with an earlier version
            noted = chain.note_data_file(bare)
            self.append_to_journal(chain.DATA_FILE_NOTED, noted["random_id"], noted)

    @property
    def row_changes(self) -> tuple[RowChange | ManyRowChanges, ...]:
        """Return the row changes made so far."""
        return tuple(self._touched)

    def add_row(self, sheet: str, client: int, row: Form | Row) -> int:
        """Add a row; returns its id."""
        sheet_table = tables.SHEET_TABLES[sheet]
        values = self._table_values(sheet_table, client, row)
        if _POSITION in sheet_table.table.c:
            column = sheet_table.references[sheet_table.belongs].column
            table = sheet_table.table
            question = (
                select(table.c.position)
                .where(table.c[column] == values[column])
                .order_by(table.c.position.desc())
                .limit(1)
            )
            last = self._connection.execute(question).scalar()
            values[_POSITION] = 1 if last is None else int(last) + 1
        row_id = self._connection.execute(insert(sheet_table.table).values(values)).lastrowid
        self._touched.append(
            RowChange(sheet_table.table.name, row_id, None, self._read_stored_row(sheet_table.table, row_id))
        )
        return int(row_id)

    def change_row(self, sheet: str, client: int, stored: Stored[Any]) -> None:
        """Replace a row."""
        sheet_table = tables.SHEET_TABLES[sheet]
        values = self._table_values(sheet_table, client, stored.row)
        values.pop("client_id", None)
        before = self._read_stored_row(sheet_table.table, stored.id)
        self._connection.execute(
            update(sheet_table.table).where(sheet_table.table.c.id == stored.id).values(values)
        )
        after = self._read_stored_row(sheet_table.table, stored.id)
        if after != before:
            self._touched.append(RowChange(sheet_table.table.name, stored.id, before, after))

    def remove_row(self, sheet: str, row_id: int) -> None:
        """Delete a row with the rows that are part of it."""
        table = tables.SHEET_TABLES[sheet].table
        for other in tables.SHEET_TABLES.values():
            reference = other.references.get(other.belongs)
            if reference and reference.table == table.name:
                self._remove_where(other.table, {reference.column: row_id})
        self._remove_where(table, {"id": row_id})

    def remove_client(self, client: int) -> None:
        """Delete a client with all its rows."""
        for sheet in reversed(WRITING_ORDER):
            sheet_table = tables.SHEET_TABLES[sheet]
            if sheet == Sheet.CLIENT:
                self._remove_where(sheet_table.table, {"id": client})
            elif "client_id" in sheet_table.table.c:
                self._remove_where(sheet_table.table, {"client_id": client})
            else:
                reference = sheet_table.references[sheet_table.belongs]
                owning_table = tables.TABLES[reference.table]
                of_client = select(owning_table.c.id).where(owning_table.c.client_id == client)
                self._remove_rows(sheet_table.table, [sheet_table.table.c[reference.column].in_(of_client)])

    def restore_rows(self, touched: Sequence[RowChange | ManyRowChanges]) -> None:
        """Restore rows to their state before a change."""
        try:
            for alike in _group_changes(reversed(touched)):
                if isinstance(alike, ManyRowChanges):
                    # Undo a change of many rows of one table.
                    undone = undo_changes(self._connection, alike)
                    if undone is None:
                        raise Refused(
                            "it cannot be taken back: the same thing has been changed since", do=_TOO_LATE
                        )
                    self._touched.append(undone)
                else:
                    # Undo changes of one kind to rows of one table; each row is named once.
                    table = tables.TABLES[alike[0].table]
                    condition = table.c.id.in_([stored_row.id for stored_row in alike])
                    stored_row = self._connection.execute(
                        select(table).where(condition).order_by(table.c.id)
                    ).all()
                    texts_now = {one.id: tables.stored_texts(table, one._asdict()) for one in stored_row}
                    if any(texts_now.get(one.id) != one.after for one in alike):
                        raise Refused(
                            "it cannot be taken back: the same thing has been changed since", do=_TOO_LATE
                        )
                    rows = [
                        {
                            "row_id": one.id,
                            **(tables.values_of_stored_texts(table, one.before) if one.before else {}),
                        }
                        for one in alike
                    ]
                    question: Any = delete(table).where(table.c.id == bindparam("row_id"))
                    if alike[0].before is not None:
                        if alike[0].after is None:
                            question = insert(table)
                            rows = [{"id": row.pop("row_id"), **row} for row in rows]
                        else:
                            question = update(table).where(table.c.id == bindparam("row_id"))
                    self._connection.execute(question, rows)
                    self._touched += (
                        RowChange(one.table, one.id, texts_now.get(one.id), one.before) for one in alike
                    )
        except IntegrityError as error:
            raise Refused(
                "it cannot be taken back: something that came later needs it as it is", do=_TOO_LATE
            ) from error

    def add_rows(self, sheet: str, client: int, rows: Iterable[Form | Row]) -> None:
        """Add many rows at once."""
        sheet_table = tables.SHEET_TABLES[sheet]
        table = sheet_table.table
        added = [row if isinstance(row, dict) else row_of_form(row) for row in rows]
        if added:
            ids = {
                name: partial(self._find_id, reference, client, many=True)
                for name, reference in sheet_table.references.items()
            }
            values = values_by_column(self._connection, sheet_table, added, ids)
            if "client_id" in table.c:
                values["client_id"] = [client or None] * len(added)
            if _POSITION in table.c:
                column = sheet_table.references[sheet_table.belongs].column
                places = self._places.setdefault(sheet_table.sheet, {})
                positions = []
                for owner in values[column]:
                    places[owner] = places.get(owner, 0) + 1
                    positions.append(places[owner])
                values[_POSITION] = positions
            last = self._connection.execute(select(func.max(table.c.id))).scalar() or 0
            insert_values(self._connection, sheet_table, values)
            self._note(table, [], added_rows(self._connection, sheet_table, values, last))
        self._keys.pop((table.name, client), None)

    def change_rows(self, sheet: str, client: int, rows: Iterable[Stored[Any]]) -> None:
        """Replace many rows at once."""
        sheet_table = tables.SHEET_TABLES[sheet]
        table = sheet_table.table
        values = [
            {**self._table_values(sheet_table, client, stored.row, many=True), "row_id": stored.id}
            for stored in rows
        ]
        if not values:
            return
        ids = [stored_row["row_id"] for stored_row in values]
        before = read_rows(self._connection, table, ids)
        question = update(table).where(table.c.id == bindparam("row_id"))
        self._connection.execute(question, values)
        self._note(table, before, read_rows(self._connection, table, ids))

    def remove_rows(self, sheet: str, ids: Iterable[int]) -> None:
        """Delete many rows that no others name."""
        table = tables.SHEET_TABLES[sheet].table
        question = delete(table).where(table.c.id == bindparam("row_id"))
        for some in _in_batches(list(ids)):
            before = read_rows(self._connection, table, some)
            self._connection.execute(question, [{"row_id": row_id} for row_id in some])
            self._note(table, before, [])

    def file_memo(self, client: int, paper: FiledMemo) -> None:
        """Store the memo of a recording."""
        repository.file_memo(self._connection, client, paper)

    def keep_law(self, law: KeptLaw) -> None:
        """Store a law file, unless it is stored already."""
        repository.keep_law(self._connection, law)

    def take_number(self, client: int, year: int, least: int) -> int:
        """Return the next number of a client's records in a year, at least ``least``; it is never given again."""
        return repository.take_number(self._connection, client, year, least)

    def hash_screening(self, client: int, screening: int) -> str:
        """Return the hash of a screening with its lines and answers, as this transaction has them now."""
        return repository.hash_screening(self._connection, client, screening)

    def add_record_event(self, client: int, event: RecordEvent) -> None:
        """Add what happened to a record."""
        repository.add_event(self._connection, client, event)

    def store_logo(self, client: int, picture: bytes) -> None:
        """Store the logo of a client in place of the one before; an empty picture removes it."""
        logos = tables.TABLES["client_logo"]
        self._connection.execute(delete(logos).where(logos.c.client_id == client))
        if picture:
            self._connection.execute(insert(logos).values(client_id=client, picture=picture))

    def keep_evidence(self, client: int, row: Row, content: bytes) -> None:
        """Store a paper with its bytes; undo does not remove it."""
        values = self._table_values(tables.SHEET_TABLES[Sheet.EVIDENCE], client, row)
        self._connection.execute(insert(tables.TABLES["evidence"]).values(**values, content=content))

    def take_client(self, file: Path, seal: str) -> CameClient:
        """Take a client out of its file, and hold its records against the chain that came with them."""
        return client_files.take_client(self._connection, file, seal)

    def append_to_journal(self, what: str, subject: str, payload: object) -> JournalRow:
        """Add an entry to the journal."""
        return add_entry(
            self._connection, at=self._at, by=self._by, action=what, subject=subject, payload=payload
        )

    # ---- inside ------------------------------------------------------------------------------

    def _table_values(
        self, sheet_table: tables.SheetTable, client: int, row: Form | Row, *, many: bool = False
    ) -> dict[str, Any]:
        row = row if isinstance(row, dict) else row_of_form(row)
        values = tables.to_values(sheet_table, row)
        if "client_id" in sheet_table.table.c:
            values["client_id"] = client or None
        for name, reference in sheet_table.references.items():
            key = row.get(name, "")
            values[reference.column] = self._find_id(reference, client, key, many=many) if key else None
        return values

    def _find_id(self, reference: tables.Reference, client: int, key: str, *, many: bool) -> int:
        if reference.key == "id":
            return int(key)
        table = tables.TABLES[reference.table]
        if many:
            stored_row = self._ids_by_key(reference, client).get(key)
        else:
            # client 0 stands for every client
            of_client = table.c.client_id.is_not_distinct_from(client or None)
            question = select(table.c.id).where(of_client, table.c[reference.key] == key)
            stored_row = self._connection.execute(question).scalar()
        if stored_row is None:
            target = tables.SHEET_OF_TABLE[table.name]
            called = (
                f"{'paper' if target.sheet == Sheet.EVIDENCE else target.called} has the {target.key_called}"
            )
            raise Refused(f'no {called} "{key}"', do="Add it first, or correct the name")
        return stored_row

    def _ids_by_key(self, reference: tables.Reference, client: int) -> dict[str, int]:
        table = tables.TABLES[reference.table]
        table_and_client = (table.name, client)
        if table_and_client not in self._keys:
            question = select(table.c[reference.key], table.c.id).where(table.c.client_id == client)
            self._keys[table_and_client] = {row[0]: row[1] for row in self._connection.execute(question)}
        return self._keys[table_and_client]

    def _read_stored_row(self, table: Table, row_id: int) -> Row | None:
        stored_row = self._connection.execute(select(table).where(table.c.id == row_id)).first()
        return tables.stored_texts(table, stored_row._asdict()) if stored_row else None

    def _note(self, table: Table, before: StoredRows, after: StoredRows) -> None:
        """Note a change of many rows; row by row where the journal keeps each of them."""
        if table.name in VOUCHED_TABLES:
            names = [column.name for column in table.columns]
            olds, news = dict[int, Row](), dict[int, Row]()
            for rows, texts_by_id in ((before, olds), (after, news)):
                for row in rows:
                    cells = zip(names, row, strict=True)
                    texts = {name: "" if cell is None else str(cell) for name, cell in cells}
                    texts_by_id[int(texts.pop("id"))] = texts
            self._touched += (
                RowChange(table.name, row_id, olds.get(row_id), news.get(row_id))
                for row_id in olds | news
                if olds.get(row_id) != news.get(row_id)
            )
        elif before or after:
            self._touched.append(note_changes(table, before, after))

    def _remove_where(self, table: Table, column_values: Mapping[str, Any]) -> None:
        self._remove_rows(table, [table.c[name] == value for name, value in column_values.items()])

    def _remove_rows(self, table: Table, conditions: Sequence[Any]) -> None:
        for stored_row in self._connection.execute(select(table).where(*conditions)).all():
            before = tables.stored_texts(table, stored_row._asdict())
            self._touched.append(RowChange(table.name, stored_row.id, before, None))
        self._connection.execute(delete(table).where(*conditions))
