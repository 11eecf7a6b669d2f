# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The protocols of the store. A row is text by column name; blank is "not known".

Rows are addressed by their sheet: those of the workbook, and nine of the program, of which the rows of screenings,
screening_lines, answers and determinations name each other by id, and evidence is named by its hash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, overload

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.ports import BillLines
from desktop_app.services.schema import rows
from desktop_app.services.schema.columns import Sheets
from desktop_app.services.schema.declaration import NO_DAY, Day, ManyRowChanges, Row, RowChange
from desktop_app.services.schema.forms import Form, FormT, Product

if TYPE_CHECKING:
    from desktop_app.partynames import ListEntry

# --------------------------------------------------------------------------------------------------
# The protocols of loaded lists of parties: versions of a list, each with its entries, which belong to no
# client.


LIST_LOADED: Final = "list loaded"
LIST_REMOVED: Final = "list removed"
"""The actions in the journal; the subject is list and version."""
BACKUP_TAKEN: Final = "backup taken"
"""The action in the journal of a backup that has taken the place of the data file."""


@dataclass(frozen=True, slots=True)
class ListVersion:
    """A list as it was loaded once.

    ``list`` is its id, ``file`` the name of the file it came from, ``format`` what kind of file that was, ``day`` the
    day up to which the list is known, ``left_out`` how many rows of the file name no party, ``lacks`` what it does not
    cover. ``notes`` is JSON: ``dropped`` counts what of its entries was not kept, ``day`` is ``file`` where the list
    states none; blank for one that was loaded before this was noted. ``entries_sha256`` is the hash of its entries as
    the journal has it; blank for one that was loaded before this was noted. ``fault`` says why the version does not
    count: no entry of the chain loaded it so; ``doubt`` what is to be told of one that counts.
    """

    list: str
    name: str
    version: int
    format: str
    file: str
    day: date
    rows: int
    left_out: int
    sha256: str
    lacks: str
    notes: str = ""
    loaded_at: str = ""
    by: str = ""
    entries_sha256: str = ""
    fault: str = ""
    doubt: str = ""

    def as_noted(self) -> dict[str, str]:
        """Return what the journal notes of it."""
        return {
            "list": self.list,
            "name": self.name,
            "version": str(self.version),
            "format": self.format,
            "file": self.file,
            "day": self.day.isoformat(),
            "rows": str(self.rows),
            "sha256": self.sha256,
            "left_out": str(self.left_out),
            "lacks": self.lacks,
            "notes": self.notes,
            "entries_sha256": self.entries_sha256,
        }


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries of a list are looked for, and by what they are sorted; a blank part asks for nothing.

    An entry holds all ``words``, each in one of the forms given for it, in the spelling that ``fold`` gives; a country
    is written ``@us``. ``standing`` holds on the day ``on``.
    ``order`` is one of ``ENTRY_ORDERS``.
    """

    on: date
    fold: Callable[[str], str]
    words: tuple[tuple[str, ...], ...] = ()
    list: str = ""
    notice: str = ""
    standing: str = ""
    order: str = ""


ENTRY_ORDERS: Final = ("name", "country", "notice", "listed_on", "standing")


class PartyListReader(Protocol):
    """Reads loaded lists."""

    def list_versions(self) -> list[ListVersion]:
        """Return every version of every list: lists in the order of their names, the newest version first."""

    def iterate_entries(self, version: ListVersion, *, by_id: bool = False) -> Iterator[ListEntry]:
        """Yield the entries of a version as its file has them, or by their ids."""

    def count_entries(self, version: ListVersion) -> int:
        """Return how many entries of a version there are, whatever it says of itself."""

    def hash_entries(self, version: ListVersion) -> str:
        """Return the hash of the entries of a version as the data file has them now."""

    def entries_at(self, version: ListVersion, positions: Sequence[int]) -> dict[int, ListEntry]:
        """Return the entries at some positions, counted from 0 as the file has them."""

    def find_positions(self, version: ListVersion, query: EntryQuery, within: range) -> list[tuple[int, str]]:
        """Return the positions that answer a query, each with the text by which it is sorted, in their own order."""

    def position_of(self, version: ListVersion, entry: str) -> int | None:
        """Return where the entry with an id stands; None where there is none such."""

    def list_notices(self, version: ListVersion, most: int) -> list[str]:
        """Return the notices that the entries of a version name, each once, so many at most."""


class PartyListWriter(Protocol):
    """Writes loaded lists inside a transaction."""

    def begin_version(self, list_id: str, name: str) -> int:
        """Begin the next version of a list, which is made where it is new; return the id for ``add_entries``."""

    def add_entries(self, version: int, first: int, entries: Sequence[ListEntry]) -> None:
        """Add entries; ``first`` is the position of the first of them."""

    def find_repeated(self, version: int) -> tuple[str, int] | None:
        """Return an id that two entries have with the position of the second; None where there is none.

        An entry without an id has its name for one; those of the same name are told apart by their number first.
        """

    def finish_version(self, version: int, described: ListVersion) -> ListVersion:
        """Note what was loaded; returns it with its version and who loaded it when."""

    def remove_version(self, version: ListVersion) -> None:
        """Remove a version with its entries; its number does not come back."""


RECORDED: Final = "determination recorded"
"""The action in the journal when a determination is recorded."""


def determination_subject(client: int, row: Row) -> str:
    """Return the subject of a determination in the journal; its format must never change."""
    return f"{client}/{row['number']}/v{row['version']}"


def determination_payload(row: Row) -> Row:
    """Return the columns of a determination that the journal hashes: all that are not blank."""
    return {name: text for name, text in row.items() if text}


FILED: Final = "paper filed"
"""The action in the journal when the memo of a recording is filed; its subject is that of a determination."""

SIGNED: Final = "paper signed"
"""The action in the journal when a filed memo is signed; its subject is that of the filing."""


def filing_payload(paper: FiledMemo) -> Row:
    """Return what the journal hashes of a filed paper."""
    return {"number": paper.number, "version": str(paper.version), "name": paper.name, "sha256": paper.sha256}


CLIENT_TAKEN: Final = "client taken"
"""The action in the journal when a client was taken out of its file; the entry vouches for all that came."""
HANDED_OVER: Final = "client handed over"
"""The action in the journal from which on nothing more is recorded for a client here."""


def client_subject(client: int, key: str) -> str:
    """Return the subject of these entries in the journal."""
    return f"{client}/{key}"


KEPT: Final = "evidence kept"
"""The action in the journal when a paper is stored."""

VOUCHED_TABLES: Final = ("attachment", "client", "party_judgement", "party_search", "status_check")
"""Tables of which the journal keeps every change whole, row by row, however long its entry gets."""

_LIST_ENTRY: Final = (
    "position", "entry", "has_id", "names", "countries", "kind", "list", "notice", "listed_on", "standing", "start",
    "until", "source",
)  # fmt: skip


def list_entry_line(cells: Mapping[str, str]) -> bytes:
    """Return an entry of a loaded list as it is hashed, from the texts of its cells, blank for nothing.

    The hash of a list is that of the lines of its entries in their order; its form must never change.
    """
    texts = [cells[name] for name in _LIST_ENTRY]
    if cells.get("details"):  # entries without them are hashed as they were before there were any
        texts.append(cells["details"])
    return plain_json(texts).encode("utf-8", "replace") + b"\n"


def evidence_subject(client: int, row: Row) -> str:
    """Return the subject of a paper in the journal; client 0 is every client."""
    return f"{client}/{row['sha256']}"


def evidence_payload(row: Row, supplier: int | None) -> Row:
    """Return what the journal hashes of a paper: its columns, and the id of its supplier, whose key may change."""
    filled = {name: text for name, text in row.items() if text and name != "supplier"}
    return {**filled, "supplier_id": str(supplier or 0)}


@dataclass(frozen=True, slots=True)
class Stored(Generic[rows.RowT]):
    """A row with its id: of the class of its sheet, or texts by column."""

    id: int
    row: rows.RowT


@dataclass(frozen=True, slots=True)
class FiledMemo:
    """The memo of a recording: its number and version, its path inside the folder of memos, and its bytes.

    For a shipment of several lines the number is the stem that their determinations share.
    """

    number: str
    version: int
    name: str
    sha256: str
    pdf: bytes = field(repr=False, default=b"")


@dataclass(frozen=True, slots=True)
class KeptLaw:
    """A law file as records keep it: what it is, and its files by name."""

    sha256: str
    pack_id: str
    version: str
    known_to: date
    format: int
    contents: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordEvent:
    """What happened to a record after it was made; ``kind`` is withdrawn, hold, released, review, or what was noted of
    its papers and goods (``records/follow_ups.py``).

    ``until`` is the day that a review is set to, or on which what was noted happened; blank for others.
    """

    number: str
    version: int
    kind: str
    why: str
    by: str
    at: str
    until: Day = NO_DAY


@dataclass(frozen=True, slots=True)
class SavedClient:
    """What is in a client's file: whose it is, and how many records, papers and pieces of evidence."""

    key: str
    name: str
    records: int
    papers: int
    evidence: int


@dataclass(frozen=True, slots=True)
class CameEntry:
    """An entry of the chain that came with a client.

    ``said`` is what it says, by column, without what is kept behind it: those have ``nr``, ``previous`` and ``hash``
    alone that are not about the client. ``values`` is what was hashed of what it is about, as JSON.
    """

    nr: int
    said: Mapping[str, object]
    values: bytes


@dataclass(frozen=True, slots=True)
class CameChain:
    """The chain that came with a client from another data file; ``vouching`` is what the entry for it says, as JSON."""

    data_file: str
    entries: tuple[CameEntry, ...]
    vouching: bytes


@dataclass(frozen=True, slots=True)
class CameClient:
    """What a client's file brought: whose it is, and its number here.

    ``memos`` are those that are to lie in the folder of memos, ``noted`` is what the journal is to note; both are empty
    where the file had been taken before.
    """

    client: int
    saved: SavedClient
    memos: tuple[FiledMemo, ...] = ()
    noted: Mapping[str, Any] = field(default_factory=dict)


class ListQueries(Protocol):
    """Reads flat rows for tables."""

    def list_rows(
        self, client: int, filter_by: rows.ListFilter[rows.RowT], page: rows.Page
    ) -> list[rows.RowT]:
        """Return the rows that a filter lets through, in the order of the page."""

    def list_product_ids(self, client: int, filter_by: rows.ProductFilter, page: rows.Page) -> list[int]: ...

    def list_product_names(self, client: int, filter_by: rows.ProductFilter) -> list[tuple[int, str, str]]:
        """Return id, part number and name of products, by part number: a large catalogue is not read whole for them."""

    def products_named(self, client: int, keys: Sequence[str | int]) -> dict[Any, rows.ProductRow]:
        """Return products by their part numbers, or by their ids; missing ones are left out."""

    def list_frozen_facts(self, client: int) -> list[rows.FrozenFacts]: ...
    def list_gone_records(self, client: int) -> list[tuple[rows.DeterminationRow, rows.FrozenFacts]]:
        """Return the records of a client that the journal has and the data file has not, as their entries kept them."""

    def list_other_answers(self, client: int, pack_sha256: str, program: str) -> list[rows.FrozenAnswer]: ...
    def list_status_checks(self, client: int, provision: str) -> list[rows.StatusCheckRow]: ...

    def count_rows(self, client: int, filter_by: rows.ListFilter[Any]) -> int:
        """Return how many rows a filter of any kind lets through."""


class RowRepository(Protocol):
    """Reads rows of one client by sheet: as rows of its class where that is given, else as texts by column."""

    @overload
    def get_row(self, sheet: type[FormT], client: int, row_id: int) -> FormT | None: ...
    @overload
    def get_row(self, sheet: str, client: int, row_id: int) -> Row | None:
        """Return one row; None if it does not exist or belongs to another client."""

    @overload
    def select_rows(
        self, sheet: type[FormT], client: int, equal_to: Mapping[str, str]
    ) -> list[Stored[FormT]]: ...
    @overload
    def select_rows(self, sheet: str, client: int, equal_to: Mapping[str, str]) -> list[Stored[Row]]:
        """Return the rows whose columns hold these texts, in the order of the sheet."""

    def select_filled(self, sheet: str, client: int) -> list[Stored[Row]]:
        """Return all rows of a client, each with only the columns that are filled in: many rows stay small so."""

    def count_uses(self, sheet: str, row_id: int) -> dict[str, int]:
        """Return by sheet the number of rows that name a row."""

    def read_sheets(self, client: int, *, shared: bool) -> Sheets:
        """Return all rows of a client by sheet.

        ``shared`` adds what cases need beside: the checks that count for all clients, searches and judgements.
        """

    def read_catalogue(self, client: int) -> tuple[Sheets, dict[str, BillLines]]:
        """Return the same, but the lines of bills, of which there are very many, by the product that they are of."""

    def read_sheets_of_products(
        self, client: int, part_numbers: Sequence[str], shipment: str = "", firms: Iterable[str] = ()
    ) -> Sheets:
        """Return the rows that the cases of some products, or of one shipment with further firms, need."""

    def read_changed_products(self, client: int, after: str) -> tuple[str, Sheets | None]:
        """Return the mark of the newest entry of the journal, and the rows of products changed after that with a mark.

        None where the journal does not tell, or has no entry with the mark, and after a blank one.
        """

    def list_built_of(self, client: int, part_numbers: Iterable[str]) -> set[str]:
        """Return the part numbers of some products, and of all that is built of them at any depth."""

    def list_parents(self, client: int, product: int) -> list[Stored[Product]]:
        """Return every product that contains a product, at any depth."""


class Transaction(Protocol):
    """A transaction. Leaving it commits; an exception rolls back."""

    @property
    def party_lists(self) -> PartyListWriter:
        """Return the writer of loaded lists."""

    @property
    def row_changes(self) -> tuple[RowChange | ManyRowChanges, ...]:
        """Return the row changes made so far."""

    def add_row(self, sheet: str, client: int, row: Form | Row) -> int:
        """Add a row; returns its id.

        Errors: Refused if it names a row that is not there.
        """

    def change_row(self, sheet: str, client: int, stored: Stored[Any]) -> None:
        """Replace a row."""

    def remove_row(self, sheet: str, row_id: int) -> None:
        """Delete a row with the rows that are part of it."""

    def remove_client(self, client: int) -> None:
        """Delete a client with all its rows."""

    def restore_rows(self, touched: Sequence[RowChange | ManyRowChanges]) -> None:
        """Restore rows to their state before a change.

        Errors: Refused if one of them has been changed since.
        """

    def add_rows(self, sheet: str, client: int, rows: Iterable[Form | Row]) -> None:
        """Add many rows at once."""

    def change_rows(self, sheet: str, client: int, rows: Iterable[Stored[Any]]) -> None:
        """Replace many rows at once."""

    def remove_rows(self, sheet: str, ids: Iterable[int]) -> None:
        """Delete many rows that no others name."""

    def file_memo(self, client: int, paper: FiledMemo) -> None:
        """Store the memo of a recording."""

    def keep_law(self, law: KeptLaw) -> None:
        """Store a law file, unless it is stored already."""

    def take_number(self, client: int, year: int, least: int) -> int:
        """Return the next number of a client's records in a year, at least ``least``; it is never given again."""

    def hash_screening(self, client: int, screening: int) -> str:
        """Return the hash of a screening with its lines and answers, as this transaction has them now."""

    def add_record_event(self, client: int, event: RecordEvent) -> None:
        """Add what happened to a record."""

    def store_logo(self, client: int, picture: bytes) -> None:
        """Store the logo of a client in place of the one before; an empty picture removes it."""

    def keep_evidence(self, client: int, row: Row, content: bytes) -> None:
        """Store a paper with its bytes; undo does not remove it."""

    def take_client(self, file: Path, seal: str) -> CameClient:
        """Take a client out of its file, whose bytes have the hash ``seal``; the journal is to note it afterwards.

        Errors: Refused if it cannot be taken.
        """

    def append_to_journal(self, what: str, subject: str, payload: object) -> rows.JournalRow:
        """Add an entry to the journal; only the hash of the payload is stored."""


class Store(Protocol):
    """An open data file."""

    @property
    def party_lists(self) -> PartyListReader:
        """Return the reader of loaded lists."""

    @property
    def lists(self) -> ListQueries:
        """Return the list queries."""

    @property
    def repository(self) -> RowRepository:
        """Return the row repository."""

    @property
    def left_out(self) -> dict[str, None]:
        """Return what was read and left out because the journal does not vouch for it, each as a sentence."""

    def list_clients(self) -> list[rows.ClientRow]: ...
    def has_client(self, client: int) -> bool: ...
    def begin_transaction(self, by: str, at: datetime) -> AbstractContextManager[Transaction]:
        """Begin a transaction; entries of the journal carry ``by`` and ``at``."""

    def read_paper(self, client: int, number: str, version: int) -> bytes | None:
        """Return the memo of a determination of before, which has one of its own."""

    def read_filed_memo(self, client: int, number: str, version: int) -> FiledMemo | None:
        """Return the memo of a recording with its bytes."""

    def list_filed_memos(self, client: int = 0) -> list[FiledMemo]:
        """Return what is filed of a client, without the bytes; client 0 is every client."""

    def read_law(self, sha256: str) -> KeptLaw | None:
        """Return a law file that records rest on; None if it was not kept.

        Errors: Refused if what is kept does not have its hash.
        """

    def list_record_events(self, client: int) -> list[RecordEvent]:
        """Return what happened to the records of a client, oldest first."""

    def data_file_id(self) -> str:
        """Return the random id of the data file."""

    def read_logo(self, client: int) -> bytes | None:
        """Return the logo of a client's letterhead."""

    def read_evidence(self, client: int, sha256: str) -> bytes | None:
        """Return the bytes of a paper; client 0 is every client."""

    def find_journal_entry(self, what: str, subject: str) -> rows.JournalRow | None:
        """Return the newest entry of the journal on a subject."""

    def find_change(self, sheet: str, ids: Iterable[int]) -> rows.JournalRow | None:
        """Return the newest entry of the journal that changed one of these rows; None where it cannot be told."""

    def list_changes(self, sheet: str, ids: Iterable[int]) -> list[tuple[rows.JournalRow, RowChange]]:
        """Return every change to one of these rows whose values are kept, newest first."""

    def list_entries_on(self, what: str) -> list[rows.JournalRow]:
        """Return every journal entry of an action, oldest first."""

    def list_journal(self, limit: int, before: int | None) -> list[rows.JournalRow]:
        """Return journal entries, newest first."""

    def list_entry_numbers(self, filter_by: rows.JournalFilter) -> list[int]:
        """Return the numbers of the entries of the journal that a filter lets through, newest first."""

    def read_entries(self, numbers: Sequence[int]) -> list[rows.JournalEntry]:
        """Return entries with what they changed, in the order of their numbers, newest first."""

    def list_people(self) -> list[str]:
        """Return the names of those who made entries, by name."""

    def journal_head(self) -> int:
        """Return the number of the newest entry of the journal; it grows with every change."""

    def verify_records(self, progress: Progress = nothing_happens) -> list[str]:
        """Return the faults of the journal and of the records it covers, as sentences.

        An exception of ``progress`` ends the check.
        """

    def write_backup(self, file: Path, progress: Progress = nothing_happens) -> None:
        """Write a copy of the file."""

    def list_chains(self, client: int) -> list[CameChain]:
        """Return the chains that came with a client from other data files."""

    def save_client(self, client: int, file: Path) -> tuple[SavedClient, int]:
        """Write all that is one client's into a new file; returns what is in it, and the newest entry at that time."""

    def close(self) -> None:
        """Close the file."""


# --------------------------------------------------------------------------------------------------
# The hashes that the journal and the records keep; their form must never change.


plain_json: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""Returns plain values as they are hashed: keys by code point, no white space."""


def plain_hash(payload: object) -> str:
    """Return the hash of plain values in UTF-8."""
    return hashlib.sha256(plain_json(payload).encode("utf-8")).hexdigest()


def is_content_of(content: object, sha256: str) -> bool:
    """Tell whether stored bytes have a hash; another program may have put text, or nothing, in their place."""
    return isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == sha256


def screening_hash(
    client: int, screening: Stored[Row], lines: Sequence[Stored[Row]], answers: Sequence[Stored[Row]]
) -> str:
    """Return the hash of a screening as it is left when it is recorded: its own row, its lines, its answers.

    Rows are those of the sheets, each in the order of its sheet; blanks are left out, so that a column that a later
    version adds changes nothing.
    """
    return plain_hash(
        [
            client,
            _row_and_id(screening),
            [_row_and_id(line) for line in lines],
            [_row_and_id(answer) for answer in answers],
        ]
    )


def _row_and_id(stored: Stored[Row]) -> list[object]:
    return [stored.id, {name: text for name, text in stored.row.items() if text}]
