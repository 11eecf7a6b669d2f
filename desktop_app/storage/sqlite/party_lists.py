# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Loaded lists of parties in the data file: read entry by entry, however long they are, and written in parts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from desktop_app import partynames  # loaded with the first entry
from desktop_app.basics.messages import Phrase
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, UNCONFIRMED
from desktop_app.services.context.stores import (
    LIST_LOADED,
    LIST_REMOVED,
    EntryQuery,
    ListVersion,
    list_entry_line,
)
from desktop_app.storage.sqlite.chain import Chain, raw_connection
from desktop_app.storage.sqlite.database import Database
from desktop_app.storage.sqlite.tables import TABLES, to_sheet_text

if TYPE_CHECKING:
    from desktop_app.partynames import ListEntry

_LIST, _VERSION, _ENTRY = (TABLES[name] for name in ("party_list", "party_list_version", "party_list_entry"))
_NOT_YET: Final = {"rows": 0, "left_out": 0, "sha256": "", "lacks": "", "format": "", "file": ""}
_as_json: Final = json.JSONEncoder(ensure_ascii=False).encode
_AS_THEY_ARE: Final = ("kind", "list", "notice", "listed_on", "standing", "start", "until", "source")


def _searched_text() -> sa.ColumnElement[Any]:
    """Return what filters search as one text: the names as JSON, and countries with a mark before each."""
    text: sa.ColumnElement[Any] = _ENTRY.c.names
    for name in ("entry", "list", "notice"):
        text = text + sa.literal("\n") + _ENTRY.c[name]
    return text + sa.literal("\n@") + sa.func.replace(_ENTRY.c.countries, " ", " @")


_SEARCHED: Final = _searched_text()
_HAS_OTHER_LETTERS: Final = sa.func.length(sa.cast(_SEARCHED, sa.LargeBinary)) != sa.func.length(_SEARCHED)
"""It has letters that are more than a byte: accents, other scripts, another width."""
_DESCRIBED: Final = ("format", "file", "day", "rows", "left_out", "sha256", "lacks", "notes")


class SqlPartyLists:
    """Reads loaded lists."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_versions(self) -> list[ListVersion]:
        """Return every version of every list: lists in the order of their names, the newest version first."""
        query = (
            sa.select(_LIST.c.key, _LIST.c.name, _VERSION)
            .join(_VERSION, _VERSION.c.list_id == _LIST.c.id)
            .order_by(sa.func.lower(_LIST.c.name), _LIST.c.key, _VERSION.c.version.desc())
        )
        with self._database.read_transaction() as connection:
            chain = Chain(raw_connection(connection))
            versions = map(_version_of, connection.execute(query))
            return [_held(chain, version) for version in versions]

    def iterate_entries(self, version: ListVersion, *, by_id: bool = False) -> Iterator[ListEntry]:
        """Yield the entries of a version as its file has them, or by their ids."""
        query = _entries_of(version).order_by(_ENTRY.c.entry if by_id else _ENTRY.c.position)
        with self._database.read_transaction() as connection:
            for row in connection.execution_options(yield_per=1000).execute(query):
                yield _entry_of(row)

    def count_entries(self, version: ListVersion) -> int:
        """Return how many entries of a version there are, whatever it says of itself."""
        of_version = _ENTRY.c.version_id == _id_of(version).scalar_subquery()
        with self._database.read_transaction() as connection:
            return int(connection.execute(sa.select(sa.func.count()).where(of_version)).scalar_one())

    def hash_entries(self, version: ListVersion) -> str:
        """Return the hash of the entries of a version as the data file has them now."""
        with self._database.read_transaction() as connection:
            version_id = connection.execute(_id_of(version)).scalar_one()
            return _hash_entries(connection, version_id)

    def entries_at(self, version: ListVersion, positions: Sequence[int]) -> dict[int, ListEntry]:
        """Return the entries at some positions."""
        query = _entries_of(version).where(_ENTRY.c.position.in_(positions))
        with self._database.read_transaction() as connection:
            return {row.position: _entry_of(row) for row in connection.execute(query)}

    def find_positions(self, version: ListVersion, query: EntryQuery, within: range) -> list[tuple[int, str]]:
        """Return the positions that answer a query, each with the text by which it is sorted, in their own order."""
        columns: dict[str, sa.ColumnElement[Any]] = {
            "name": sa.func.json_extract(_ENTRY.c.names, "$[0]"),
            "country": _ENTRY.c.countries,
            "notice": _ENTRY.c.notice,
            "listed_on": _ENTRY.c.listed_on,
            "standing": _state_on(query.on),
        }
        statement = (
            sa.select(
                _ENTRY.c.position,
                columns.get(query.order, sa.literal("")),
                _SEARCHED if query.words else sa.literal(""),
            )
            .where(
                _ENTRY.c.version_id == _id_of(version).scalar_subquery(),
                _ENTRY.c.position >= within.start,
                _ENTRY.c.position < within.stop,
                *_conditions(query),
            )
            .order_by(_ENTRY.c.position)
        )
        forms_of_words = [tuple(map(_as_in_json, forms)) for forms in query.words]
        with self._database.read_transaction() as connection:
            return [
                (position, str(key or ""))
                for position, key, text in connection.execute(statement).all()
                if not forms_of_words or _holds(query.fold(text), forms_of_words)
            ]

    def position_of(self, version: ListVersion, entry: str) -> int | None:
        """Return where the entry with an id stands; None where there is none such."""
        of_version = _ENTRY.c.version_id == _id_of(version).scalar_subquery()
        query = sa.select(_ENTRY.c.position).where(of_version, _ENTRY.c.entry == entry)
        with self._database.read_transaction() as connection:
            return connection.execute(query).scalar_one_or_none()

    def list_notices(self, version: ListVersion, most: int) -> list[str]:
        """Return the notices that the entries of a version name, each once, so many at most."""
        of_version = _ENTRY.c.version_id == _id_of(version).scalar_subquery()
        query = sa.select(_ENTRY.c.notice).where(of_version, _ENTRY.c.notice != "").distinct().limit(most)
        with self._database.read_transaction() as connection:
            return sorted(connection.execute(query).scalars())


class SqlPartyListWriter:
    """Writes loaded lists inside a transaction."""

    def __init__(self, connection: sa.Connection, by: str, at: datetime) -> None:
        self._connection, self._by, self._at = connection, by, at

    def begin_version(self, list_id: str, name: str) -> int:
        """Begin the next version of a list, which is made where it is new."""
        row = self._connection.execute(sa.select(_LIST).where(_LIST.c.key == list_id)).first()
        if row is None:
            inserted = self._connection.execute(sa.insert(_LIST).values(key=list_id, name=name, last=1))
            its_list, number = int(inserted.lastrowid), 1
        else:
            its_list, number = row.id, row.last + 1
            self._connection.execute(
                sa.update(_LIST).where(_LIST.c.id == its_list).values(last=number, name=name)
            )
        values = {"list_id": its_list, "version": number, "loaded_at": self._at, "by": self._by, **_NOT_YET}
        return int(self._connection.execute(sa.insert(_VERSION).values(values)).lastrowid)

    def add_entries(self, version: int, first: int, entries: Sequence[ListEntry]) -> None:
        """Add entries; ``first`` is the position of the first of them."""
        values = [
            {
                "version_id": version,
                "position": position,
                "entry": entry.id or entry.names[0],
                "has_id": int(bool(entry.id)),
                "names": _as_json(entry.names),
                "countries": " ".join(entry.countries),
                "details": _as_json({"weak": entry.weak, "details": entry.details})
                if entry.weak or entry.details
                else None,
                **{name: getattr(entry, name) for name in _AS_THEY_ARE},
            }
            for position, entry in enumerate(entries, first)
        ]
        if values:
            self._connection.execute(sa.insert(_ENTRY), values)

    def find_repeated(self, version: int) -> tuple[str, int] | None:
        """Return an id that two entries have with the position of the second; others are told apart by number."""
        of_version = _ENTRY.c.version_id == version
        other = _ENTRY.alias()
        is_taken = (
            sa.select(other.c.position)
            .where(
                other.c.version_id == version,
                other.c.entry == _ENTRY.c.entry,
                other.c.position != _ENTRY.c.position,
                (other.c.has_id == 1) | (other.c.position < _ENTRY.c.position),
            )
            .exists()
        )
        numbered = sa.func.printf("%s (no. %d)", _ENTRY.c.entry, _ENTRY.c.position + 1)
        named_alike = sa.update(_ENTRY).where(of_version, _ENTRY.c.has_id == 0, is_taken)
        self._connection.execute(named_alike.values(entry=numbered))
        row = self._connection.execute(
            sa.select(_ENTRY.c.entry, sa.func.max(_ENTRY.c.position))
            .where(of_version)
            .group_by(_ENTRY.c.entry)
            .having(sa.func.count() > 1)
            .limit(1)
        ).first()
        return (row[0], row[1]) if row else None

    def finish_version(self, version: int, described: ListVersion) -> ListVersion:
        """Note what was loaded."""
        of_version = _VERSION.c.id == version
        values = {name: getattr(described, name) for name in _DESCRIBED}
        self._connection.execute(sa.update(_VERSION).where(of_version).values(values))
        number = self._connection.execute(sa.select(_VERSION.c.version).where(of_version)).scalar_one()
        return replace(
            described,
            version=number,
            loaded_at=to_sheet_text(self._at),
            by=self._by,
            entries_sha256=_hash_entries(self._connection, version),
        )

    def remove_version(self, version: ListVersion) -> None:
        """Remove a version with its entries; its number does not come back."""
        its_id = self._connection.execute(_id_of(version)).scalar_one()
        self._connection.execute(sa.delete(_ENTRY).where(_ENTRY.c.version_id == its_id))
        self._connection.execute(sa.delete(_VERSION).where(_VERSION.c.id == its_id))


def _hash_entries(connection: sa.Connection, version_id: int) -> str:
    """Return the hash of the entries of a version, by its id."""
    hashing = hashlib.sha256()
    query = sa.select(_ENTRY).where(_ENTRY.c.version_id == version_id).order_by(_ENTRY.c.position)
    rows = connection.execute(query.execution_options(yield_per=1000))
    names = [column.name for column in _ENTRY.columns]
    for row in rows:
        texts = (cell if isinstance(cell, str) else to_sheet_text(cell) for cell in row)
        hashing.update(list_entry_line(dict(zip(names, texts, strict=True))))
    return hashing.hexdigest()


def _held(chain: Chain, version: ListVersion) -> ListVersion:
    """Return a version with why it does not count, where no entry of the chain has loaded it so, and with the hash
    that the entry has of its entries.
    """
    entries = chain.entries_on((LIST_LOADED, LIST_REMOVED), f"{version.list}@{version.version}")
    if not entries:
        return replace(version, fault=Phrase("no entry of the journal loads it"))
    last = entries[-1]
    if last.what == LIST_REMOVED:
        return replace(version, fault=Phrase("entry {nr} of the journal has removed it", nr=last.nr))
    if fault := chain.fault_of_values(last):
        return replace(version, fault=fault)
    values, stated = chain.values_of(last), {**version.as_noted(), "by": version.by, "at": version.loaded_at}
    noted = {**(values if isinstance(values, dict) else {}), "by": last.by, "at": last.at}
    entries_sha256 = str(noted.get("entries_sha256", ""))
    if any(noted.get(name, "") != text for name, text in stated.items() if name != "entries_sha256"):
        return replace(version, fault=Phrase("it is not as entry {nr} of the journal loaded it", nr=last.nr))
    return replace(version, entries_sha256=entries_sha256, doubt=last.doubt)


def _conditions(query: EntryQuery) -> Iterator[sa.ColumnElement[bool]]:
    for column, text in ((_ENTRY.c.list, query.list), (_ENTRY.c.notice, query.notice)):
        if text:
            yield column == text
    if query.standing:
        yield _state_on(query.on) == query.standing
    for forms in query.words:
        yield sa.or_(*map(_may_hold, forms))


def _may_hold(word: str) -> sa.ColumnElement[bool]:
    """Return what a row has that may hold a word.

    SQLite compares plain letters alone; a row with others is looked at letter by letter afterwards.
    """
    if not word.isascii():
        return _HAS_OTHER_LETTERS
    return sa.or_(_SEARCHED.contains(_as_in_json(word), autoescape=True), _HAS_OTHER_LETTERS)


def _as_in_json(word: str) -> str:
    return word.replace("\\", "\\\\").replace('"', '\\"')


def _holds(text: str, forms_of_words: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a folded text holds every word in one of its forms."""
    return all(any(form in text for form in forms) for forms in forms_of_words)


def _state_on(day: date) -> sa.ColumnElement[str]:
    """Return what holds of an entry on a day, reckoned as ``ListEntry.state_on`` does."""
    start = sa.func.coalesce(_ENTRY.c.start, _ENTRY.c.listed_on)
    is_active = _ENTRY.c.standing == partynames.ACTIVE
    is_before = sa.and_(~is_active, sa.or_(_ENTRY.c.listed_on.is_(None), _ENTRY.c.listed_on <= day))
    return sa.case(
        (sa.and_(start > day, is_before), IN_FORCE),
        (start > day, NOT_STARTED),
        (_ENTRY.c.until < day, UNCONFIRMED),
        (is_active, IN_FORCE),
        else_=_ENTRY.c.standing,
    )


def _id_of(version: ListVersion) -> sa.Select[Any]:
    return (
        sa.select(_VERSION.c.id)
        .join(_LIST, _LIST.c.id == _VERSION.c.list_id)
        .where(_LIST.c.key == version.list, _VERSION.c.version == version.version)
    )


def _entries_of(version: ListVersion) -> sa.Select[Any]:
    return sa.select(_ENTRY).where(_ENTRY.c.version_id == _id_of(version).scalar_subquery())


def _version_of(row: Any) -> ListVersion:
    return ListVersion(
        list=row.key,
        name=row.name,
        version=row.version,
        **{name: getattr(row, name) for name in _DESCRIBED if name != "notes"},
        notes=row.notes or "",
        loaded_at=to_sheet_text(row.loaded_at),
        by=row.by,
    )


def _entry_of(row: Any) -> ListEntry:
    details = json.loads(row.details) if row.details else {"weak": (), "details": ()}
    return partynames.ListEntry(
        id=row.entry,
        names=tuple(json.loads(row.names)),
        countries=tuple(row.countries.split()),
        weak=tuple(details["weak"]),
        details=tuple((kind, text) for kind, text in details["details"]),
        **{name: getattr(row, name) for name in _AS_THEY_ARE},
    )
