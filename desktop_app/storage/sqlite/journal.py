# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal: who did what and when; each entry contains the hash of its predecessor.

An entry stores the hash of the changed values, so that it covers a determination without containing it; the values
themselves are kept beside it.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, String, cast, func, insert, literal, or_, select

from desktop_app.basics.messages import Phrase
from desktop_app.services.context.stores import VOUCHED_TABLES, plain_hash, plain_json
from desktop_app.services.schema.declaration import RowChange
from desktop_app.services.schema.rows import JournalEntry, JournalFilter, JournalRow, SheetChange
from desktop_app.storage.sqlite.chain import HASHED, list_vouched_changes, raw_connection, read_file_digest
from desktop_app.storage.sqlite.tables import SHEET_OF_TABLE, SHEET_TABLES, TABLES, to_sheet_text

_JOURNAL = TABLES["journal"]
MOST_PAYLOAD: Final = 256 * 1024
"""The longest JSON, in characters, that is stored with an entry."""
_OF_PRODUCT: Final = {
    table.table.name: table.references[table.belongs].column
    for table in SHEET_TABLES.values()
    if table.belongs and table.references[table.belongs].table == "product"
}
"""The column by which the rows of a table belong to a product."""
_LATEST: Final = 200
"""How many of the latest entries are searched for the one that changed a row."""


def add_entry(
    connection: Connection, *, at: datetime, by: str, action: str, subject: str, payload: object
) -> JournalRow:
    """Add an entry after the newest; needs a writing transaction."""
    last = connection.execute(
        select(_JOURNAL.c.nr, _JOURNAL.c.hash).order_by(_JOURNAL.c.nr.desc()).limit(1)
    ).first()
    nr = last.nr + 1 if last else 1
    content = plain_json(_shorten_payload(payload)).encode("utf-8")
    values = {
        "nr": nr,
        "at": at,
        "by": by,
        "what": action,
        "subject": subject,
        "payload_sha256": hashlib.sha256(content).hexdigest(),
        "previous": last.hash if last else read_file_digest(raw_connection(connection)),
    }
    values["hash"] = entry_hash(values)
    connection.execute(insert(_JOURNAL).values(values))
    connection.execute(insert(TABLES["journal_payload"]).values(nr=nr, payload=zlib.compress(content)))
    rows = {(table, row_id): nr for table, row_id, _, _ in list_vouched_changes(payload)}
    if rows:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO vouching_entry VALUES (?, ?, ?)", [(*row, nr) for row in rows]
        )
    return journal_row(values)


def _shorten_payload(payload: object) -> object:
    """Return the values behind an entry as they are kept: of a very long list the first, with the hash of all.

    Every entry has its values kept with it, so that their loss is noticed. The changes of tables that the journal
    vouches for are kept whole, as is an entry that consists of them.
    """
    text = plain_json(payload)
    if len(text) <= MOST_PAYLOAD or (isinstance(payload, dict) and "vouched" in payload):
        return payload
    shortened: list[object] = []
    bytes_left = MOST_PAYLOAD
    for change in payload if isinstance(payload, list) else ():
        length = len(plain_json(change))
        if length <= bytes_left:
            bytes_left -= length
            shortened.append(change)
    left_out = len(payload) - len(shortened) if isinstance(payload, list) else 1
    vouched = (
        [change for change in payload if change[0] in VOUCHED_TABLES] if isinstance(payload, list) else []
    )
    return {"shown": shortened, "left_out": left_out, "sha256": plain_hash(payload), "vouched": vouched}


def entry_hash(values: dict[str, Any]) -> str:
    """Return the hash of an entry, which covers all of it and the hash of its predecessor."""
    return plain_hash([to_sheet_text(values[name]) for name in HASHED])


def journal_row(values: Mapping[str, Any]) -> JournalRow:
    """Return an entry as a row of the list."""
    return JournalRow(**{**values, "at": to_sheet_text(values["at"])})


def list_entries_on(connection: Connection, action: str) -> list[JournalRow]:
    """Return every entry of an action, oldest first."""
    question = select(_JOURNAL).where(_JOURNAL.c.what == action).order_by(_JOURNAL.c.nr)
    return [journal_row(row._asdict()) for row in connection.execute(question)]


def list_latest(connection: Connection, limit: int, before: int | None) -> list[JournalRow]:
    """Return entries, newest first; ``before`` continues below an entry's number."""
    question = select(_JOURNAL).order_by(_JOURNAL.c.nr.desc()).limit(limit)
    if before is not None:
        question = question.where(_JOURNAL.c.nr < before)
    return [journal_row(row._asdict()) for row in connection.execute(question)]


def newest_entry(connection: Connection, action: str, subject: str) -> JournalRow | None:
    """Return the newest entry on a subject."""
    question = (
        select(_JOURNAL)
        .where(_JOURNAL.c.what == action, _JOURNAL.c.subject == subject)
        .order_by(_JOURNAL.c.nr.desc())
        .limit(1)
    )
    stored_row = connection.execute(question).first()
    return journal_row(stored_row._asdict()) if stored_row else None


def newest_change(connection: Connection, table: str, ids: frozenset[int]) -> JournalRow | None:
    """Return the newest entry that changed one of these rows, among the latest entries whose values are kept."""
    payloads = TABLES["journal_payload"]
    question = (
        select(_JOURNAL, payloads.c.payload)
        .join(payloads, payloads.c.nr == _JOURNAL.c.nr)
        .order_by(_JOURNAL.c.nr.desc())
        .limit(_LATEST)
    )
    for entry in connection.execute(question):
        values = entry._asdict()
        changes = json.loads(zlib.decompress(values.pop("payload")))
        if isinstance(changes, list) and any(_concerns(change, table, ids) for change in changes):
            return journal_row(values)
    return None


def list_changes(
    connection: Connection, table: str, ids: frozenset[int]
) -> list[tuple[JournalRow, RowChange]]:
    """Return every change to one of these rows whose values are kept, newest first."""
    payloads = TABLES["journal_payload"]
    question = select(_JOURNAL, payloads.c.payload).join(payloads, payloads.c.nr == _JOURNAL.c.nr)
    wanted, named = frozenset(map(str, ids)), (table, SHEET_OF_TABLE[table].sheet)  # imports name the sheet
    entries = []
    for entry in connection.execute(question.order_by(_JOURNAL.c.nr.desc())):
        values = entry._asdict()
        for changed, row_id, before, after in _parts_of(_unpack(values.pop("payload")))[0]:
            if changed in named and row_id in wanted:
                change = RowChange(
                    table, int(row_id), *(None if row is None else dict(row) for row in (before, after))
                )
                entries.append((journal_row(values), change))
    return entries


def list_changed_products(connection: Connection, after: str) -> tuple[str, frozenset[int]] | None:
    """Return the newest entry's mark, and the ids of products whose rows were changed after the entry with a mark.

    None where there is no such entry, as after an older copy was put in place, and where the entries do not tell: one
    does not name every row, or a product was deleted or is called otherwise.
    """
    payloads = TABLES["journal_payload"]
    number, _, own_hash = after.partition(" ")
    found = connection.execute(select(_JOURNAL.c.hash).where(_JOURNAL.c.nr == int(number))).scalar() or ""
    if found != own_hash:
        return None
    question = select(payloads.c.payload).join(_JOURNAL, payloads.c.nr == _JOURNAL.c.nr)
    later = question.where(_JOURNAL.c.nr > int(number)).order_by(_JOURNAL.c.nr)
    ids = set[int]()
    for payload in connection.execute(later).scalars():
        changes, _, left_out = _parts_of(_unpack(payload))
        if left_out:
            return None
        for table, row_id, before, after_it in changes:
            if table == "product":
                if after_it is None or (before and before["part_number"] != after_it["part_number"]):
                    return None
                ids.add(int(row_id))
            elif table in _OF_PRODUCT:
                ids.update(int(row[_OF_PRODUCT[table]]) for row in (before, after_it) if row)
    return mark_of_newest(connection), frozenset(ids)


def _concerns(change: object, table: str, ids: frozenset[int]) -> bool:
    """Tell whether one change of an entry is to one of these rows."""
    if not isinstance(change, list) or change[:1] != [table]:
        return False
    changed = change[1] if isinstance(change[1], list) else [change[1]]
    return not ids.isdisjoint(changed)


def mark_of_newest(connection: Connection) -> str:
    """Return by what the newest entry is known again: its number and its hash, of no entry 0 and nothing."""
    newest = select(_JOURNAL.c.nr, _JOURNAL.c.hash).order_by(_JOURNAL.c.nr.desc()).limit(1)
    row = connection.execute(newest).first()
    return f"{row[0]} {row[1]}" if row else "0 "


def newest_number(connection: Connection) -> int:
    """Return the number of the newest entry, 0 if there is none."""
    newest = select(_JOURNAL.c.nr).order_by(_JOURNAL.c.nr.desc()).limit(1)
    return connection.execute(newest).scalar() or 0


# --------------------------------------------------------------------------------------------------
# Reads the journal for people: filtered entries, each with the values before and after, everything by its
# name.


_ENTRIES, _PAYLOAD = TABLES["journal"], TABLES["journal_payload"]
_CLIENT, _SCREENING, _EVIDENCE = TABLES["client"], TABLES["screening"], TABLES["evidence"]
_OF_CLIENT: Final = re.compile(r"([0-9]+)/(.*)", re.DOTALL)
_OF_RECORD: Final = re.compile(r"(.+)/v([0-9]+)", re.DOTALL)
_OF_SCREENING: Final = re.compile(r"screening ([0-9]+)")
_CLIENTS_CHANGED: Final = ("Add client", "Change client", "Delete client")
_NOT_SHOWN: Final = frozenset({"search", "position", "client_id", "changed_at", "opened_at", "id"})
_NAMED_BY: Final = (
    "part_number",
    "name",
    "title",
    "shipment",
    "fact",
    "line",
    "supplier",
    "party",
    "provision",
    "client",
)
_BESIDE: Final = ("provenance", "sources")
"""What goes along with other changes and is told after them: where each value comes from."""
Names = dict[tuple[str, str], str]
"""What rows are called, by table and id."""


def list_numbers(connection: Connection, filter_by: JournalFilter) -> list[int]:
    """Return the numbers of the entries that a filter lets through, newest first."""
    query = select(_ENTRIES.c.nr).where(*_conditions(filter_by)).order_by(_ENTRIES.c.nr.desc())
    return list(connection.execute(query).scalars())


def _conditions(filter_by: JournalFilter) -> Iterator[ColumnElement[bool]]:
    stored_at = cast(_ENTRIES.c.at, String)
    if filter_by.by:
        yield _ENTRIES.c.by == filter_by.by
    if filter_by.since:
        yield stored_at >= filter_by.since
    if filter_by.until:
        yield stored_at < filter_by.until
    for word in filter_by.text.split():
        yield or_(*_places_of(word))


def _places_of(word: str) -> Iterator[ColumnElement[bool]]:
    """Yield where a word may stand: in the entry, or in the name of what the entry is about."""
    subject = _ENTRIES.c.subject
    for column in (_ENTRIES.c.what, subject, _ENTRIES.c.by):
        yield column.icontains(word, autoescape=True)
    yield cast(_ENTRIES.c.nr, String) == word
    titled = select(literal("screening ") + cast(_SCREENING.c.id, String))
    yield subject.in_(titled.where(_SCREENING.c.title.icontains(word, autoescape=True)))
    evidence_key = select(cast(func.coalesce(_EVIDENCE.c.client_id, 0), String) + "/" + _EVIDENCE.c.sha256)
    yield subject.in_(evidence_key.where(_EVIDENCE.c.name.icontains(word, autoescape=True)))
    its_client = func.substr(subject, 1, func.instr(subject, "/") - 1)
    named = select(cast(_CLIENT.c.id, String)).where(_CLIENT.c.name.icontains(word, autoescape=True))
    yield its_client.in_(named)


def read_entries(connection: Connection, numbers: Sequence[int]) -> list[JournalEntry]:
    """Return entries with what they changed, newest first."""
    query = (
        select(_ENTRIES, _PAYLOAD.c.payload)
        .outerjoin(_PAYLOAD, _PAYLOAD.c.nr == _ENTRIES.c.nr)
        .where(_ENTRIES.c.nr.in_(numbers))
        .order_by(_ENTRIES.c.nr.desc())
    )
    reading = _Reading(connection)
    return [
        reading.read_entry(
            journal_row({name: value for name, value in row._asdict().items() if name != "payload"}),
            row.payload,
        )
        for row in connection.execute(query)
    ]


class _Reading:
    """Reads entries; what rows are called is looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._names: Names = {}
        names = {}
        query = (
            select(_PAYLOAD.c.payload)
            .join(_ENTRIES, _ENTRIES.c.nr == _PAYLOAD.c.nr)
            .where(_ENTRIES.c.what.in_(_CLIENTS_CHANGED))
            .order_by(_ENTRIES.c.nr)
        )
        for packed in connection.execute(query).scalars():
            for table, row_id, before, after in _parts_of(_unpack(packed))[0]:
                if table == "client":
                    names[row_id] = (after or before or {}).get("name", "")
        self._clients = {
            **names,
            **{
                str(row_id): name for row_id, name in connection.execute(select(_CLIENT.c.id, _CLIENT.c.name))
            },
        }

    def read_entry(self, row: JournalRow, packed: bytes | None) -> JournalEntry:
        """Return an entry by the names of what it is about."""
        payload = _unpack(packed)
        changes, values, left_out = _parts_of(payload)
        client_id = _client_of(row, changes)
        changes.sort(key=lambda change: change[0] in _BESIDE)
        self._names |= {(change[0], change[1]): _name_in(change) for change in changes if _name_in(change)}
        return JournalEntry(
            row,
            self._name_subject(row, changes, values),
            self._clients.get(client_id, ""),
            tuple(self._name_change(change) for change in changes),
            values,
            left_out,
            payload is not None,
        )

    def _name_subject(self, row: JournalRow, changes: Sequence[_Change], values: Mapping[str, str]) -> str:
        about_client = _OF_CLIENT.fullmatch(row.subject)
        screening = _OF_SCREENING.fullmatch(about_client[2] if about_client else row.subject)
        if about_client and not screening:
            record = _OF_RECORD.fullmatch(about_client[2])
            if record:
                return Phrase("{number}, version {version}", number=record[1], version=record[2])
            if name := values.get("name", ""):
                return name
            client, sha256 = int(about_client[1]), about_client[2]
            query = select(_EVIDENCE.c.name).where(
                func.coalesce(_EVIDENCE.c.client_id, 0) == client, _EVIDENCE.c.sha256 == sha256
            )
            return self._connection.execute(query).scalar() or f"SHA-256 {sha256[:12]}"
        if screening:
            title = next((c[3] or c[2] or {} for c in changes if c[0] == "screening"), {}).get("title", "")
            title = title or self._find_name("screening", screening[1])
            return f"{title} ({screening[0]})" if title else screening[0]
        if row.what == "Look up parties" and row.subject.isdecimal():
            return Phrase("{count} names", count=row.subject)
        if row.what == "Take checks" and row.subject.isdecimal():
            return Phrase("{count} status checks", count=row.subject)
        return row.subject

    def _name_change(self, change: _Change) -> SheetChange:
        table, row_id, before, after = change
        name = _name_in(change) or row_id
        if table == "provenance":
            name = self._find_name("product", (after or before or {}).get("product_id", ""))
        sheet = SHEET_OF_TABLE[table].sheet if table in SHEET_OF_TABLE else table
        return SheetChange(sheet, name, self._name_cells(table, before), self._name_cells(table, after))

    def _name_cells(self, table: str, row: Mapping[str, str] | None) -> Mapping[str, str] | None:
        """Return a row with the columns of its sheet; what it refers to is named."""
        if row is None:
            return None
        sheet = SHEET_TABLES[SHEET_OF_TABLE[table].sheet] if table in SHEET_OF_TABLE else None
        named = {link.column: (name, link.table) for name, link in sheet.references.items()} if sheet else {}
        renamed = {stored: name for name, stored in sheet.renamed.items()} if sheet else {}
        cells = {}
        for column, text in row.items():
            if column in named and text:
                name, target = named[column]
                cells[name] = self._find_name(target, text)
            elif column not in _NOT_SHOWN and column not in named:
                cells[renamed.get(column, column)] = text
        return cells

    def _find_name(self, table: str, row_id: str) -> str:
        if (table, row_id) not in self._names:
            columns = TABLES[table].c
            name_column = next((columns[name] for name in _NAMED_BY if name in columns), columns.id)
            number = int(row_id) if row_id.isascii() and row_id.isdigit() else 0
            found = self._connection.execute(select(name_column).where(columns.id == number)).scalar()
            self._names[table, row_id] = str(found or row_id)
        return self._names[table, row_id]


_Change = tuple[str, str, Mapping[str, str] | None, Mapping[str, str] | None]
"""Table, id, and the row before and after."""


def _name_in(change: _Change) -> str:
    """Return what a changed row calls itself; blank if it has no name of its own."""
    row = change[3] or change[2] or {}
    return next((row[column] for column in _NAMED_BY if row.get(column)), "")


def _unpack(packed: bytes | None) -> Any:
    if packed is None:
        return None
    try:
        return json.loads(zlib.decompress(packed))
    except (zlib.error, ValueError):  # the check of the journal names it
        return None


def _parts_of(payload: Any) -> tuple[list[_Change], dict[str, str], int]:
    """Return the changed rows, the other values, and how many changes are left out."""
    left_out = 0
    if isinstance(payload, dict) and "shown" in payload:
        left_out, payload = int(payload.get("left_out", 0)), payload["shown"]
    if isinstance(payload, dict):
        rows = payload.get("rows", [])
        values = {
            str(name): _value_text(value)
            for name, value in payload.items()
            if name not in ("rows", "left_out", "vouched")
        }
        changes, not_shown = _changes_of(rows if isinstance(rows, list) else [])
        return changes, values, not_shown + int(payload.get("left_out", 0) or 0)
    if isinstance(payload, list):
        changes, not_shown = _changes_of(payload)
        return changes, {}, left_out + not_shown
    return [], {"value": payload} if isinstance(payload, str) else {}, left_out


def _changes_of(listed: Sequence[Any]) -> tuple[list[_Change], int]:
    changes: list[_Change] = []
    not_shown = 0
    for change in listed:
        if not (isinstance(change, list) and len(change) == 4):
            continue
        table, row_id, before, after = change
        if isinstance(row_id, list):
            not_shown += len(row_id)
        else:
            is_row = isinstance(before, dict | None) and isinstance(after, dict | None)
            changes += [(str(table), str(row_id), before, after)] if is_row else []
    return changes, not_shown


def _value_text(value: Any) -> str:
    if isinstance(value, list) and len(value) == 3 and all(isinstance(count, int) for count in value):
        new, changed, removed = value
        return Phrase(
            "{new} new, {changed} changed, {removed} removed", new=new, changed=changed, removed=removed
        )
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def _client_of(row: JournalRow, changes: Sequence[_Change]) -> str:
    about_client = _OF_CLIENT.fullmatch(row.subject)
    if about_client:
        return about_client[1]
    for table, row_id, before, after in changes:
        if table == "client":
            return row_id
        if client_id := (after or before or {}).get("client_id"):
            return client_id
    return ""
