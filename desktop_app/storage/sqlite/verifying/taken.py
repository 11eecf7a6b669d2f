# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The clients that came from another data file, held against the chain that came with them.

Their records were written elsewhere, under other numbers. For a moment the file is seen as one of them was: the tables
hold the rows that came with it, numbered as there, and the journal is the chain that came. Every check then looks at
them as it looks at our own, which are seen without them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.basics.messages import Phrase
from desktop_app.services.context.stores import CLIENT_TAKEN, client_subject, plain_hash
from desktop_app.storage.sqlite.chain import HASHED, file_digest
from desktop_app.storage.sqlite.verifying import determinations, entries, papers
from desktop_app.storage.sqlite.verifying.data_file import Findings, Labels, RawFile, number_of, text_of

_NUMBERED: Final = (
    "determination", "filed_paper", "record_event", "evidence", "screening", "screening_line", "answer",
)  # fmt: skip
"""The tables whose rows are held against entries of the journal."""
_OWNERS: Final = {**dict.fromkeys(_NUMBERED, ("id", "")), "paper": ("determination_id", "determination")}
"""Of each table the column by which a row came, and the table that this names a row of, blank for its own."""
_COUNTED: Final = ("determination", "filed_paper", "record_event", "evidence", "paper")
"""Those whose numbers follow the order of their entries."""
_CHANGED_COLUMNS: Final = ("screening_id", "supersedes_id", "supplier_id", "subject_id", "name")
"""The columns of a row that came which may hold something else here."""


@dataclass(frozen=True, slots=True)
class TakenClient:
    """A client that came: the number of its chain, of the client here and there, and the data file it is from."""

    id: int
    client: int
    number: int
    data_file: str
    made_at: str
    via: int


def list_taken(file: RawFile) -> list[TakenClient]:
    """Return the clients that came from another data file."""
    return [
        TakenClient(
            number_of(row["id"]),
            number_of(row["client_id"]),
            number_of(row["number"]),
            text_of(row["data_file"]),
            text_of(row["made_at"]),
            number_of(row["via"]),
        )
        for row in file.rows("taken_client")
    ]


@contextmanager
def seen_as_own(file: RawFile) -> Iterator[None]:
    """See the file without what came from others, its rows numbered as if nothing had come."""

    def express(table: str, name: str) -> str:
        column, named = _OWNERS[table]
        if name != column or table not in _COUNTED:
            return f'seen."{name}"'
        came = f"SELECT DISTINCT row_id FROM main.taken_row WHERE table_name = '{named or table}'"  # noqa: S608
        return f'seen."{name}" - (SELECT count(*) FROM ({came}) WHERE row_id < seen."{name}")'  # noqa: S608

    with _views(
        file,
        express,
        lambda table, column, named: (
            f"WHERE NOT EXISTS (SELECT 1 FROM main.taken_row AS m WHERE m.table_name = '{named or table}'"  # noqa: S608
            f' AND m.row_id = seen."{column}")'
        ),
    ):
        yield


@contextmanager
def seen_as_taken(file: RawFile, taken: TakenClient) -> Iterator[None]:
    """See the file as the one that a client came from, with nothing but that client."""

    def express(table: str, name: str) -> str:
        if name == _OWNERS[table][0]:
            return "m.number"
        if name == "client_id":
            return f"CASE WHEN json_type(m.was, '$.client_id') = 'null' THEN NULL ELSE {taken.number} END"
        if name in _CHANGED_COLUMNS:
            was = f"json_extract(m.was, '$.{name}')"
            return f"CASE WHEN json_type(m.was, '$.{name}') IS NOT NULL THEN {was} ELSE seen.\"{name}\" END"
        return f'seen."{name}"'

    further = (
        "SELECT 1 FROM main.taken_row AS f JOIN main.taken_client AS c ON c.id = f.taken_id"  # noqa: S608
        f" WHERE c.via = {taken.id} AND f.table_name = m.table_name AND f.row_id = m.row_id"
    )
    with _views(
        file,
        express,
        lambda table, column, named: (
            f"JOIN main.taken_row AS m ON m.taken_id = {taken.id} AND m.table_name = '{named or table}'"
            f' AND m.row_id = seen."{column}" WHERE NOT EXISTS ({further})'
        ),
    ):
        run = file.connection.execute
        columns = ", ".join(
            f'{taken.number} AS "id"' if name == "id" else f'"{name}"' for name in file.columns("client")
        )
        run(f"CREATE TEMP VIEW client AS SELECT {columns}, rowid FROM main.client WHERE id = {taken.client}")  # noqa: S608
        run(f"CREATE TEMP VIEW journal AS SELECT *, rowid FROM main.taken_entry WHERE taken_id = {taken.id}")  # noqa: S608
        run(
            "CREATE TEMP VIEW journal_payload AS SELECT nr, payload, rowid FROM main.taken_entry"  # noqa: S608
            f" WHERE taken_id = {taken.id} AND payload IS NOT NULL"
        )
        try:
            yield
        finally:
            run("DROP VIEW temp.journal_payload")
            run("DROP VIEW temp.journal")
            run("DROP VIEW temp.client")


@contextmanager
def _views(
    file: RawFile, express: Callable[[str, str], str], rows_of: Callable[[str, str, str], str]
) -> Iterator[None]:
    """Put views before the tables: they are asked in their place, since a name means what is temporary first."""
    run, made = file.connection.execute, list[str]()
    (is_reading,) = run("PRAGMA query_only").fetchone()
    run("PRAGMA query_only = OFF")
    try:
        for table, (column, named) in _OWNERS.items():
            columns = ", ".join(f'{express(table, name)} AS "{name}"' for name in file.columns(table))
            run(
                f'CREATE TEMP VIEW "{table}" AS SELECT {columns}, seen.rowid AS rowid'  # noqa: S608
                f' FROM main."{table}" AS seen {rows_of(table, column, named)}'
            )
            made.append(table)
        yield
    finally:
        for table in made:
            run(f'DROP VIEW temp."{table}"')
        run(f"PRAGMA query_only = {is_reading}")


def list_papers(file: RawFile, taken: list[TakenClient]) -> list[papers.ExpectedPaper]:
    """Return the memos that came, where they are to lie here."""
    expected = []
    filed = "SELECT number, version, name, sha256 FROM main.filed_paper AS seen"
    came = " WHERE EXISTS (SELECT 1 FROM taken_row WHERE table_name = '{}' AND row_id = seen.id) AND client_id = ?"
    of_before = "SELECT number, version, pdf_sha256 FROM main.determination AS seen"
    for client in dict.fromkeys(one.client for one in taken):
        for cells in file.connection.execute(filed + came.format("filed_paper"), (client,)):
            number, version, name, sha256 = map(text_of, cells)
            expected.append(papers.ExpectedPaper(f"{number}/v{version}", name, sha256))
        query = of_before + came.format("determination") + " AND pdf_sha256 <> ''"
        for cells in file.connection.execute(query, (client,)):
            number, version, sha256 = map(text_of, cells)
            key = (str(client), number, version)
            expected.append(papers.ExpectedPaper.of_before(f"{number}/v{version}", key, sha256))
    return expected


def own_rows(file: RawFile, taken: list[TakenClient]) -> Any:
    """Return what shows the file without what came; nothing is put before the tables where nothing did."""
    return seen_as_own(file) if taken else nullcontext()


# --------------------------------------------------------------------------------------------------
# The chain that came: its links, what its entries say, and the entry of ours that vouches for all of it.


def check_taken(
    file: RawFile, taken: TakenClient, vouching: Mapping[str, Any] | None, findings: Findings
) -> determinations.Records:
    """Look through what came with a client; ``vouching`` is what the entry says that vouches for it, None for none.

    Returns its records, under the numbers that they have here.
    """
    name = Phrase("chain of {file}", file=taken.data_file[:8])
    own = Findings()
    with seen_as_taken(file, taken):
        journal = _read_chain(file, taken, own)
        if vouching is None:
            own.add_fault("entries", name, "No entry of the journal vouches for it")
        elif vouching.get("entries_sha256") != digest_of_chain(file, taken):
            own.add_fault("entries", name, "It is not the chain that was taken")
        records = determinations.check_determinations(file, journal, own)
        determinations.check_events(file, journal, records, own)
        determinations.check_screenings(file, records, own)
        papers.check_filed_papers(file, journal, records, own)
        lists: Mapping[str, str] = (vouching or {}).get("lists", {})
        for row in file.rows("taken_list"):
            label = f"{text_of(row['list'])}@{number_of(row['version'])}"
            packed = row["entries"]
            digest = hashlib.sha256(packed).hexdigest() if type(packed) is bytes else ""
            if number_of(row["taken_id"]) == taken.id and lists.get(label) != digest:
                own.add_fault(
                    "packs", Phrase("list {list}", list=label), "Its entries are not those that were loaded"
                )
        papers.check_evidence(file, journal, records, own)
    for finding in own.list_all():
        subject = Phrase("{subject} ({of})", subject=finding.subject, of=name)
        if finding.result == "differs":
            findings.add_fault(finding.check, subject, finding.why)
        elif finding.result == "same" and finding.check in ("screenings", "evidence"):
            findings.add_same(finding.check, subject)
    if not own.has_fault("entries"):
        findings.add_same("entries", name)
    client = str(taken.client)
    rows = [replace(record, key=(client, *record.key[1:])) for record in records.rows]
    gone = {(client, *key[1:]) for key in records.gone}
    return determinations.Records(Labels(file, {record.key for record in rows} | gone), rows, gone)


def find_vouching(file: RawFile, journal: entries.Journal, taken: TakenClient) -> Mapping[str, Any] | None:
    """Return what the newest entry says that vouches for a chain: one of ours, or of the chain that it came through."""
    if taken.via:
        query = "SELECT payload FROM taken_entry WHERE taken_id = ? AND what = ? ORDER BY nr DESC"
        found = file.connection.execute(query, (taken.via, CLIENT_TAKEN))
        values = [json.loads(entries.read_payload(packed) or b"null") for (packed,) in found]
    else:
        values = [
            entries.values_of_entry(file, entry)
            for entry in reversed(journal.vouching[CLIENT_TAKEN])
            if entry.subject.startswith(client_subject(taken.client, ""))
        ]
    return next(
        (
            one
            for one in values
            if isinstance(one, dict)
            and one.get("from") == taken.data_file
            and one.get("client") == str(taken.number)
        ),
        None,
    )


def digest_of_chain(file: RawFile, taken: TakenClient) -> str:
    """Return the hash of all links of a chain that came."""
    query = "SELECT hash FROM main.taken_entry WHERE taken_id = ? ORDER BY nr"
    digest = hashlib.sha256()
    for (link,) in file.connection.execute(query, (taken.id,)):
        digest.update(text_of(link).encode("utf-8"))
    return digest.hexdigest()


def _read_chain(file: RawFile, taken: TakenClient, findings: Findings) -> entries.Journal:
    """Follow the links of a chain; of the entries that are not about the client there is nothing more."""
    journal = entries.Journal(is_from_elsewhere=True)
    names = (*HASHED, "hash", "payload")
    listed = ", ".join(f'"{name}"' for name in names)
    query = f"SELECT {listed} FROM main.taken_entry WHERE taken_id = ? ORDER BY nr"  # noqa: S608 - names of columns
    before: tuple[str, ...] = ("", file_digest(taken.data_file, taken.made_at))
    for cells in file.connection.execute(query, (taken.id,)):
        row = dict(zip(names, cells, strict=True))
        nr = number_of(row["nr"])
        texts = {name: text_of(row[name]) for name in names[:-1]}
        why = ""
        if nr != journal.last_nr + 1:
            why = Phrase("Missing from the journal")
            journal.missing += 1
        elif texts["previous"] not in before:
            why = Phrase("It does not follow the entry before it")
            journal.missing += 1
        entry = entries.Entry(
            nr, *(texts[name] for name in ("what", "subject", "payload_sha256", "by", "at"))
        )
        if row["at"] is not None and plain_hash([texts[name] for name in HASHED]) != texts["hash"]:
            why = Phrase("It was changed after it was written")
            journal.broken.append(entry)
        elif row["at"] is not None:
            packed = row["payload"]
            content = entries.read_payload(packed) if type(packed) is bytes else b""
            if packed is not None and hashlib.sha256(content).hexdigest() != entry.payload_sha256:
                why = Phrase("The values kept with it are not those that it was written with")
            journal.add_vouching(entry)
        if why:
            findings.add_fault("entries", entries.entry_name(nr), why)
        journal.entries, journal.last_nr, before = journal.entries + 1, nr, (texts["hash"],)
    return journal
