# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records of a data file as a paper is held against them: what the chained entries of its journal vouch for.

The tables alone prove nothing, since whoever can write into the file can put a row there. A paper was filed where an
entry of the journal says so that belongs to the chain: its own hash and the links on both of its sides fit.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.messages import Refused
from desktop_app.services.context.law_use import TAKEN
from desktop_app.services.context.paper_ports import FiledPaper, RecordAtHand
from desktop_app.services.context.stores import (
    CLIENT_TAKEN,
    FILED,
    RECORDED,
    determination_subject,
    plain_hash,
)
from desktop_app.services.records.record_list import EVENT_ACTIONS, WITHDRAWN
from desktop_app.storage.sqlite.chain import file_digest
from desktop_app.storage.sqlite.verifying.data_file import (
    FileMoves,
    RawFile,
    RawRow,
    key_of_subject,
    number_of,
    open_unchanged,
    text_of,
)
from desktop_app.storage.sqlite.verifying.entries import read_payload
from desktop_app.storage.sqlite.verifying.taken import (
    TakenClient,
    digest_of_chain,
    list_taken,
    own_rows,
    seen_as_taken,
)

_ENTRY: Final = ("nr", "at", "by", "what", "subject", "payload_sha256", "previous")
"""What the hash of an entry is made of, in this order."""
_WITHDRAWN: Final = EVENT_ACTIONS[WITHDRAWN]
_AT_ONCE: Final = 500
_FILING: Final = ("number", "version", "name", "sha256")
_NOT_HASHED: Final = ("id", "client_id", "search")
_OF_RECORD: Final = (
    "id", "client_id", "number", "version", "paper_number", "pdf_sha256", "recorded_on", "supersedes_id",
)  # fmt: skip


@contextmanager
def read_records(file: Path) -> Iterator[RecordAtHand]:
    """Open the records of a data file for looking only, also one that this process has open.

    Errors: Refused if it cannot be read.
    """
    try:
        with open_unchanged(file, is_open_here=False) as opened:
            yield _AllRecords(opened)
    except FileMoves:
        raise Refused("the data file was written to meanwhile", file=file.name, do="Do it again") from None


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the journal. ``is_chained``: its own hash and the links on both sides fit."""

    nr: int
    what: str
    subject: str
    payload_sha256: str
    hash: str
    is_chained: bool


class _AllRecords:
    """The records of a data file that is open for looking: its own, and those that came with a client."""

    def __init__(self, file: RawFile) -> None:
        self._file, self._own = file, FiledRecords(file)
        self._came = [one for one in list_taken(file) if self._is_vouched_for(one, list_taken(file))]

    @property
    def data_file_id(self) -> str:
        """Return the random id of the data file."""
        return self._own.data_file_id

    def find_entries(self, hashes: Collection[str]) -> set[str]:
        """Return those of some hashes that an entry of its journal has, or of a chain that came with a client."""
        found = self._own.find_entries(hashes)
        for one in self._came:
            with seen_as_taken(self._file, one):
                found |= FiledRecords(self._file, one).find_entries(hashes)
        return found

    def holds_law(self, sha256: str) -> bool:
        """Tell whether a law file with a digest was taken here, or a record rests on it, as a chained entry says."""
        with own_rows(self._file, self._came):
            if self._own.holds_law(sha256):
                return True
        for one in self._came:
            with seen_as_taken(self._file, one):
                if FiledRecords(self._file, one).holds_law(sha256):
                    return True
        return False

    @cached_property
    def papers(self) -> Sequence[FiledPaper]:
        """Return every paper that was filed, of all clients, those that came with one behind our own."""
        with own_rows(self._file, self._came):
            papers = [*self._own.papers]
        for one in self._came:
            with seen_as_taken(self._file, one):
                papers += (
                    replace(paper, client=one.client) for paper in FiledRecords(self._file, one).papers
                )
        return papers

    def _is_vouched_for(self, taken: TakenClient, others: Sequence[TakenClient]) -> bool:
        """Tell whether a chained entry says which chain came: one of ours, or of the chain that it came through."""
        through = next((one for one in others if one.id == taken.via), None)
        with seen_as_taken(self._file, through) if through else nullcontext():
            records = FiledRecords(self._file, through) if through else self._own
            said = [
                values
                for values in records.list_values(CLIENT_TAKEN)
                if values.get("from") == taken.data_file
            ]
        is_told = bool(said) and said[-1].get("entries_sha256") == digest_of_chain(self._file, taken)
        return is_told and (through is None or self._is_vouched_for(through, others))


class FiledRecords:
    """The papers that were filed from a data file that is open for looking."""

    def __init__(self, file: RawFile, taken: TakenClient | None = None) -> None:
        self._file = file
        rows = (
            (taken.data_file, taken.made_at)
            if taken
            else next(
                ((text_of(row["random_id"]), text_of(row["made_at"])) for row in file.rows("data_file")), None
            )
        )
        self._began = ("", file_digest(*rows) if rows else "")
        """What the first entry may carry on from."""

    @cached_property
    def data_file_id(self) -> str:
        """Return the random id of the data file; blank for a file of a version that had none."""
        return next((text_of(row["random_id"]) for row in self._file.rows("data_file")), "")

    def find_entries(self, hashes: Collection[str]) -> set[str]:
        """Return those of some hashes that an entry of its journal has."""
        wanted, found = sorted(hashes), set[str]()
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            query = f"SELECT hash FROM journal WHERE hash IN ({', '.join('?' * len(some))})"  # noqa: S608 - marks only
            found.update(text_of(row[0]) for row in self._file.connection.execute(query, some))
        return found

    def holds_law(self, sha256: str) -> bool:
        """Tell whether a law file with a digest was taken here, or a record rests on it, as a chained entry says."""
        if not any(text_of(row["sha256"]) == sha256 for row in self._file.rows("law_file")):
            return False
        for entry in self._entries((TAKEN,)):
            taken = self._values_of(entry)
            if taken is not None and taken.get("sha256") == sha256:
                return True
        query = "SELECT id FROM determination WHERE pack_sha256 = ?"
        ids = self._file.connection.execute(query, (sha256,)).fetchall()
        return any(self._is_vouched_for(number_of(row[0])) for row in ids)

    @cached_property
    def papers(self) -> Sequence[FiledPaper]:
        """Return every paper that was filed, of all clients, oldest first."""
        filed: dict[tuple[int, str, int], tuple[str, bool]] = {}
        for row in self._rows_of("filed_paper", ("client_id", *_FILING)):
            filed[_paper_key(row, "number")] = text_of(row["sha256"]), False
        for row in self._records:  # a version before filed each with its record
            if row["pdf_sha256"]:
                is_vouched_for = self._is_vouched_for(number_of(row["id"]))
                filed[_paper_key(row, "number")] = text_of(row["pdf_sha256"]), is_vouched_for
        for entry in self._entries((FILED,)):
            values = self._values_of(entry)
            if values is not None:
                client, number, version = key_of_subject(entry.subject)
                filed[int(client), number, int(version)] = str(values.get("sha256")), True
        return [self._describe(key, *digest) for key, digest in filed.items()]

    # ---- what the journal vouches for

    def _entries(self, actions: Sequence[str]) -> Iterator[_Entry]:
        """Yield the entries with some actions, in order."""
        if "journal" not in self._file.tables:
            return
        columns = ", ".join(f'journal."{name}"' for name in (*_ENTRY, "hash"))
        query = (
            f"SELECT {columns}, before.hash, after.previous, journal.nr = (SELECT max(nr) FROM journal)"  # noqa: S608
            " FROM journal"
            " LEFT JOIN journal AS before ON before.nr = journal.nr - 1"
            " LEFT JOIN journal AS after ON after.nr = journal.nr + 1"
            f" WHERE journal.what IN ({', '.join('?' * len(actions))}) ORDER BY journal.nr"
        )
        for row in self._file.connection.execute(query, actions):
            *texts, own, before, after = map(text_of, row[:-1])
            what, subject, payload_sha256, previous = texts[3:]
            is_first = number_of(row[0]) == 1 and previous in self._began
            is_linked = (is_first or previous == before) and (after == own or bool(row[-1]))
            is_chained = is_linked and plain_hash(texts) == own
            yield _Entry(number_of(row[0]), what, subject, payload_sha256, own, is_chained)

    def list_values(self, action: str) -> list[Mapping[str, Any]]:
        """Return what the chained entries of an action were made of, in order."""
        return [
            values for entry in self._entries((action,)) if (values := self._values_of(entry)) is not None
        ]

    def _values_of(self, entry: _Entry) -> Mapping[str, Any] | None:
        """Return what a chained entry was made of; None if the entry does not count, or that cannot be told."""
        if not entry.is_chained:
            return None
        if "journal_payload" in self._file.tables:
            query = "SELECT payload FROM journal_payload WHERE nr = ?"
            row = self._file.connection.execute(query, (entry.nr,)).fetchone()
            content = read_payload(row[0]) if row and type(row[0]) is bytes else b""
            if hashlib.sha256(content).hexdigest() == entry.payload_sha256:
                with suppress(ValueError):
                    values = json.loads(content)
                    return values if isinstance(values, dict) else None
        for row in self._rows_of("filed_paper", ("client_id", *_FILING)) if entry.what == FILED else ():
            values = {name: text_of(row[name]) for name in _FILING}
            if plain_hash(values) == entry.payload_sha256:
                return values
        return None

    @cached_property
    def _recorded(self) -> Mapping[str, Sequence[_Entry]]:
        """Return the entries of the determinations, by what the journal calls them."""
        entries: dict[str, list[_Entry]] = defaultdict(list)
        for entry in self._entries((RECORDED,)):
            entries[entry.subject].append(entry)
        return entries

    def _is_vouched_for(self, row_id: int) -> bool:
        """Tell whether a determination is as a chained entry has it."""
        names = [name for name in self._file.columns("determination") if name not in _NOT_HASHED]
        listed = ", ".join(f'"{name}"' for name in ("client_id", *names))
        query = f"SELECT {listed} FROM determination WHERE id = ?"  # noqa: S608 - names of columns
        client, *cells = self._file.connection.execute(query, (row_id,)).fetchone()
        payload = {name: text for name, cell in zip(names, cells, strict=True) if (text := text_of(cell))}
        payload_sha256 = plain_hash(payload)
        subject = determination_subject(number_of(client), payload)
        return any(
            entry.is_chained and entry.payload_sha256 == payload_sha256
            for entry in self._recorded.get(subject, ())
        )

    # ---- what is told of a paper

    @cached_property
    def _records(self) -> Sequence[RawRow]:
        return [*self._rows_of("determination", _OF_RECORD)]

    def _rows_of(self, table: str, wanted: Sequence[str]) -> Iterator[RawRow]:
        """Yield some columns of a table; those that a version before did not have are empty."""
        names = [name for name in wanted if name in self._file.columns(table)]
        if names:
            listed = ", ".join(f'"{name}"' for name in names)
            nothing: RawRow = dict.fromkeys(wanted)
            for row in self._file.connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY id'):  # noqa: S608
                yield {**nothing, **dict(zip(names, row, strict=True))}

    @cached_property
    def _lines(self) -> Mapping[tuple[int, str, int], Sequence[RawRow]]:
        """Return the determinations that stand on each paper."""
        lines: dict[tuple[int, str, int], list[RawRow]] = defaultdict(list)
        for row in self._records:
            lines[_paper_key(row, "paper_number" if row["paper_number"] else "number")].append(row)
        return lines

    @cached_property
    def _clients(self) -> Mapping[int, str]:
        rows = self._file.rows("client")
        return {number_of(row["id"]): text_of(row["name"]) or text_of(row["client"]) for row in rows}

    def _describe(self, key: tuple[int, str, int], sha256: str, is_vouched_for: bool) -> FiledPaper:  # noqa: FBT001
        client, number, version = key
        lines = self._lines.get(key, ())
        subjects = [_subject_of(row) for row in lines]
        entries = [self._recorded[subject][0].hash for subject in subjects if subject in self._recorded]
        return FiledPaper(
            client=client,
            number=number,
            version=version,
            entries=tuple(entries),
            sha256=sha256,
            state=self._state(key, lines),
            client_name=self._clients.get(client, str(client)),
            filed_on=next((text_of(row["recorded_on"]) for row in lines), ""),
            lines=tuple(text_of(row["number"]) for row in lines),
            is_vouched_for=is_vouched_for,
        )

    @cached_property
    def _withdrawn(self) -> set[str]:
        """Return what was withdrawn: what takes trust away counts though its row or its entry is broken."""
        rows = self._file.rows("record_event")
        withdrawn = {_subject_of(row) for row in rows if text_of(row["kind"]) == WITHDRAWN}
        return withdrawn | {entry.subject for entry in self._entries((_WITHDRAWN,))}

    @cached_property
    def _superseded(self) -> set[int]:
        return {number_of(row["supersedes_id"]) for row in self._records}

    def _state(self, key: tuple[int, str, int], lines: Sequence[RawRow]) -> str:
        """Return current as long as one line of the paper is."""
        states = {
            "withdrawn"
            if _subject_of(row) in self._withdrawn
            else "superseded"
            if number_of(row["id"]) in self._superseded
            else "current"
            for row in lines
        }
        if not lines and f"{key[0]}/{key[1]}/v{key[2]}" in self._withdrawn:
            return "withdrawn"
        return next((state for state in ("current", "superseded", "withdrawn") if state in states), "current")


def _paper_key(row: RawRow, number: str) -> tuple[int, str, int]:
    return number_of(row["client_id"]), text_of(row[number]), number_of(row["version"])


def _subject_of(row: RawRow) -> str:
    texts = {name: text_of(row[name]) for name in ("number", "version")}
    return determination_subject(number_of(row["client_id"]), texts)
