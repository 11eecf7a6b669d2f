# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A writing transaction, which keeps the row changes it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from desktop_app.basics.errors import Refused
from desktop_app.services.context.stores import FiledMemo, KeptLaw, RecordEvent, Stored
from desktop_app.services.schema.columns import WRITING_ORDER
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import ManyRowChanges, Row, RowChange
from desktop_app.services.schema.rows import JournalRow
from desktop_app.storage.sqlite import records
from desktop_app.storage.sqlite.journal import add_entry
from desktop_app.storage.sqlite.many_rows import added_rows, insert_values, values_by_column
from desktop_app.storage.sqlite.party_lists import SqlPartyListWriter
from desktop_app.storage.sqlite.row_notes import (
    StoredRows,
    note_changes,
    read_rows,
    undo_changes,
)
from desktop_app.storage.sqlite.schema.mappers import (
    SHEET_OF_TABLE,
    SHEET_TABLES,
    TABLES,
    Reference,
    SheetTable,
    stored_texts,
    to_values,
    values_of_stored_texts,
)

_POSITION: Final = "position"
_AT_ONCE: Final = 5000
_TOO_LATE: Final = "Take the later change back first, or correct it by hand"


def _group_changes(
    changes: Iterable[RowChange | ManyRowChanges],
) -> Iterator[Sequence[RowChange] | ManyRowChanges]:
    """Yield changes in order, grouped where consecutive ones are of the same kind in one table."""
    some: list[RowChange] = []
    seen: set[int] = set()
    for change in changes:
        if isinstance(change, ManyRowChanges):
            if some:
                yield some
            some, seen = [], set()
            yield change
            continue
        if some and (
            _kind_of_change(change) != _kind_of_change(some[0]) or change.id in seen or len(some) == _AT_ONCE
        ):
            yield some
            some, seen = [], set()
        some.append(change)
        seen.add(change.id)
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

    @property
    def row_changes(self) -> tuple[RowChange | ManyRowChanges, ...]:
        """Return the row changes made so far."""
        return tuple(self._touched)

    def add_row(self, sheet: str, client: int, row: Row) -> int:
        """Add a row; returns its id."""
        sheet_table = SHEET_TABLES[sheet]
        values = self._table_values(sheet_table, client, row)
        if _POSITION in sheet_table.table.c:
            values[_POSITION] = self._next_position(sheet_table, values)
        row_id = self._connection.execute(insert(sheet_table.table).values(values)).lastrowid
        self._touched.append(
            RowChange(sheet_table.table.name, row_id, None, self._read_stored_row(sheet_table.table, row_id))
        )
        return int(row_id)

    def change_row(self, sheet: str, client: int, stored: Stored) -> None:
        """Replace a row."""
        sheet_table = SHEET_TABLES[sheet]
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
        table = SHEET_TABLES[sheet].table
        for other in SHEET_TABLES.values():
            reference = other.references.get(other.belongs)
            if reference and reference.table == table.name:
                self._remove_where(other.table, {reference.column: row_id})
        self._remove_where(table, {"id": row_id})

    def remove_client(self, client: int) -> None:
        """Delete a client with all its rows."""
        for sheet in reversed(WRITING_ORDER):
            sheet_table = SHEET_TABLES[sheet]
            if sheet == Sheet.CLIENT:
                self._remove_where(sheet_table.table, {"id": client})
            elif "client_id" in sheet_table.table.c:
                self._remove_where(sheet_table.table, {"client_id": client})
            else:
                reference = sheet_table.references[sheet_table.belongs]
                self._remove_of_client(sheet_table.table, reference, client)

    def restore_rows(self, touched: Sequence[RowChange | ManyRowChanges]) -> None:
        """Restore rows to their state before a change."""
        try:
            for alike in _group_changes(reversed(touched)):
                if isinstance(alike, ManyRowChanges):
                    self._undo_many(alike)
                else:
                    self._undo_changes(alike)
        except IntegrityError as error:
            raise Refused(
                "it cannot be taken back: something that came later needs it as it is", do=_TOO_LATE
            ) from error

    def add_rows(self, sheet: str, client: int, rows: Iterable[Row]) -> None:
        """Add many rows at once."""
        sheet_table = SHEET_TABLES[sheet]
        table = sheet_table.table
        added = list(rows)
        if added:
            ids = {
                name: partial(self._find_id, reference, client, many=True)
                for name, reference in sheet_table.references.items()
            }
            values = values_by_column(self._connection, sheet_table, added, ids)
            if "client_id" in table.c:
                values["client_id"] = [client or None] * len(added)
            if _POSITION in table.c:
                values[_POSITION] = self._number_rows(values, sheet_table)
            last = self._connection.execute(select(func.max(table.c.id))).scalar() or 0
            insert_values(self._connection, sheet_table, values)
            self._note(table, [], added_rows(self._connection, sheet_table, values, last))
        self._keys.pop((table.name, client), None)

    def change_rows(self, sheet: str, client: int, rows: Iterable[Stored]) -> None:
        """Replace many rows at once."""
        sheet_table = SHEET_TABLES[sheet]
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
        table = SHEET_TABLES[sheet].table
        question = delete(table).where(table.c.id == bindparam("row_id"))
        for some in _in_batches(list(ids)):
            before = read_rows(self._connection, table, some)
            self._connection.execute(question, [{"row_id": row_id} for row_id in some])
            self._note(table, before, [])

    def file_memo(self, client: int, paper: FiledMemo) -> None:
        """Store the memo of a recording."""
        records.file_memo(self._connection, client, paper)

    def keep_law(self, law: KeptLaw) -> None:
        """Store a law file, unless it is stored already."""
        records.keep_law(self._connection, law)

    def take_number(self, client: int, year: int, least: int) -> int:
        """Return the next number of a client's records in a year, at least ``least``; it is never given again."""
        return records.take_number(self._connection, client, year, least)

    def hash_screening(self, client: int, screening: int) -> str:
        """Return the hash of a screening with its lines and answers, as this transaction has them now."""
        return records.hash_screening(self._connection, client, screening)

    def add_record_event(self, client: int, event: RecordEvent) -> None:
        """Add what happened to a record."""
        records.add_event(self._connection, client, event)

    def store_logo(self, client: int, picture: bytes) -> None:
        """Store the logo of a client in place of the one before; an empty picture removes it."""
        logos = TABLES["client_logo"]
        self._connection.execute(delete(logos).where(logos.c.client_id == client))
        if picture:
            self._connection.execute(insert(logos).values(client_id=client, picture=picture))

    def keep_evidence(self, client: int, row: Row, content: bytes) -> None:
        """Store a paper with its bytes; undo does not remove it."""
        values = self._table_values(SHEET_TABLES[Sheet.EVIDENCE], client, row)
        self._connection.execute(insert(TABLES["evidence"]).values(**values, content=content))

    def append_to_journal(self, what: str, subject: str, payload: object) -> JournalRow:
        """Add an entry to the journal."""
        return add_entry(
            self._connection, at=self._at, by=self._by, action=what, subject=subject, payload=payload
        )

    # ---- inside ------------------------------------------------------------------------------

    def _table_values(
        self, sheet_table: SheetTable, client: int, row: Row, *, many: bool = False
    ) -> dict[str, Any]:
        values = to_values(sheet_table, row)
        if "client_id" in sheet_table.table.c:
            values["client_id"] = client or None
        for name, reference in sheet_table.references.items():
            key = row.get(name, "")
            values[reference.column] = self._find_id(reference, client, key, many=many) if key else None
        return values

    def _find_id(self, reference: Reference, client: int, key: str, *, many: bool) -> int:
        if reference.key == "id":
            return int(key)
        table = TABLES[reference.table]
        if many:
            stored_row = self._ids_by_key(reference, client).get(key)
        else:
            # client 0 stands for every client
            of_client = table.c.client_id.is_not_distinct_from(client or None)
            question = select(table.c.id).where(of_client, table.c[reference.key] == key)
            stored_row = self._connection.execute(question).scalar()
        if stored_row is None:
            target = SHEET_OF_TABLE[table.name]
            called = (
                f"{'paper' if target.sheet == Sheet.EVIDENCE else target.called} has the {target.key_called}"
            )
            raise Refused(f'no {called} "{key}"', do="Add it first, or correct the name")
        return stored_row

    def _ids_by_key(self, reference: Reference, client: int) -> dict[str, int]:
        table = TABLES[reference.table]
        table_and_client = (table.name, client)
        if table_and_client not in self._keys:
            question = select(table.c[reference.key], table.c.id).where(table.c.client_id == client)
            self._keys[table_and_client] = {row[0]: row[1] for row in self._connection.execute(question)}
        return self._keys[table_and_client]

    def _next_position(self, sheet_table: SheetTable, values: Mapping[str, Any]) -> int:
        column = sheet_table.references[sheet_table.belongs].column
        table = sheet_table.table
        question = (
            select(table.c.position)
            .where(table.c[column] == values[column])
            .order_by(table.c.position.desc())
            .limit(1)
        )
        last = self._connection.execute(question).scalar()
        return 1 if last is None else int(last) + 1

    def _number_rows(self, values: Mapping[str, Sequence[Any]], sheet_table: SheetTable) -> list[int]:
        """Return the position of the rows of each list in the order given."""
        column = sheet_table.references[sheet_table.belongs].column
        places = self._places.setdefault(sheet_table.sheet, {})
        positions = []
        for owner in values[column]:
            places[owner] = places.get(owner, 0) + 1
            positions.append(places[owner])
        return positions

    def _read_stored_row(self, table: Table, row_id: int) -> Row | None:
        stored_row = self._connection.execute(select(table).where(table.c.id == row_id)).first()
        return stored_texts(table, stored_row._asdict()) if stored_row else None

    def _read_stored_rows(self, table: Table, condition: ColumnElement[bool]) -> dict[int, Row]:
        stored_row = self._connection.execute(select(table).where(condition).order_by(table.c.id)).all()
        return {one.id: stored_texts(table, one._asdict()) for one in stored_row}

    def _note(self, table: Table, before: StoredRows, after: StoredRows) -> None:
        if before or after:
            self._touched.append(note_changes(table, before, after))

    def _undo_many(self, noted: ManyRowChanges) -> None:
        """Undo a change of many rows of one table."""
        undone = undo_changes(self._connection, noted)
        if undone is None:
            raise Refused("it cannot be taken back: the same thing has been changed since", do=_TOO_LATE)
        self._touched.append(undone)

    def _undo_changes(self, changes: Sequence[RowChange]) -> None:
        """Undo changes of one kind to rows of one table; each row is named once."""
        table = TABLES[changes[0].table]
        now = self._read_stored_rows(table, table.c.id.in_([stored_row.id for stored_row in changes]))
        if any(now.get(one.id) != one.after for one in changes):
            raise Refused("it cannot be taken back: the same thing has been changed since", do=_TOO_LATE)
        rows = [
            {"row_id": one.id, **(values_of_stored_texts(table, one.before) if one.before else {})}
            for one in changes
        ]
        question: Any = delete(table).where(table.c.id == bindparam("row_id"))
        if changes[0].before is not None:
            if changes[0].after is None:
                question = insert(table)
                rows = [{"id": row.pop("row_id"), **row} for row in rows]
            else:
                question = update(table).where(table.c.id == bindparam("row_id"))
        self._connection.execute(question, rows)
        self._touched += (RowChange(one.table, one.id, now.get(one.id), one.before) for one in changes)

    def _remove_where(self, table: Table, column_values: Mapping[str, Any]) -> None:
        self._remove_rows(table, [table.c[name] == value for name, value in column_values.items()])

    def _remove_of_client(self, table: Table, reference: Reference, client: int) -> None:
        owning_table = TABLES[reference.table]
        of_client = select(owning_table.c.id).where(owning_table.c.client_id == client)
        self._remove_rows(table, [table.c[reference.column].in_(of_client)])

    def _remove_rows(self, table: Table, conditions: Sequence[Any]) -> None:
        for stored_row in self._connection.execute(select(table).where(*conditions)).all():
            before = stored_texts(table, stored_row._asdict())
            self._touched.append(RowChange(table.name, stored_row.id, before, None))
        self._connection.execute(delete(table).where(*conditions))
