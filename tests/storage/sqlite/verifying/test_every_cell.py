# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every cell of everything recorded, changed in every way that a database allows: what was changed is named, alone.

The ways are dealt out to the cells of a table, a third of them tried; ``make thorough`` tries each on each.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.budget import one_of_each, some_of
from tests.storage.sqlite.verifying.folders import (
    behind_its_back,
    copy_again,
    copy_folder,
    look_through,
    told,
)

pytestmark = pytest.mark.slow

TABLES = (
    "journal", "journal_payload", "determination", "screening", "screening_line", "answer",
    "filed_paper", "record_event", "record_number", "law_file", "law_content", "evidence",
)  # fmt: skip
CHECK_OF = {
    "journal": "entries", "journal_payload": "entries", "determination": "determinations",
    "screening": "screenings", "screening_line": "screenings", "answer": "screenings",
    "filed_paper": "papers", "record_event": "determinations", "record_number": "end",
    "law_file": "packs", "law_content": "packs", "evidence": "evidence",
}  # fmt: skip


def other_values(value: Any, *, every_kind: bool) -> Iterator[Any]:
    """Yield what may stand in the place of a value: another of its kind; then one of another kind, and nothing."""
    if isinstance(value, str):
        yield from (f"{value}x", value.encode() or b"x", b"\xff\xfe")[: 3 if every_kind else 1]
    elif isinstance(value, int):
        yield from (value + 1000, -value - 1, "no number", b"\x01")[: 4 if every_kind else 1]
    elif isinstance(value, bytes):
        flipped = bytearray(value)
        flipped[len(value) // 2] ^= 1
        yield from (bytes(flipped), value[:-1], b"", value.hex())[: 4 if every_kind else 1]
    else:
        yield from ("x", "", b"x", 7)[: 4 if every_kind else 1]
    if every_kind:
        yield None


def rows_of(bare: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    recorded = "IN (SELECT screening_id FROM determination)"
    where = {"screening": f"id {recorded}", "screening_line": f"screening_id {recorded}"}.get(table, "true")
    found = bare.execute(f"SELECT rowid, * FROM {table} WHERE {where}").fetchall()  # noqa: S608
    return found[:: len(found) // 4] if table == "law_content" else found


def name_of(bare: sqlite3.Connection, table: str, row: dict[str, Any]) -> set[str]:
    """Return how the subject of a row may be called."""
    if table in ("screening", "screening_line", "answer"):
        screening = row["id"] if table == "screening" else row["screening_id"]
        query = "SELECT paper_number, version FROM determination WHERE screening_id = ?"
        return {label_of(*bare.execute(query, (screening,)).fetchone())}
    short = f"sha256 {row.get('sha256', '')[:12]}"
    return {
        "journal": lambda: {f"entry {row['nr']}"},
        "journal_payload": lambda: {f"entry {row['nr']}"},
        "evidence": lambda: {short, f"{row['name']} ({short})"},
        "record_number": lambda: {"2026-0002", "2026-0003"},
        "law_file": lambda: {f"{row['pack_id']} {row['version']}"},
        "law_content": lambda: {short},
    }.get(table, lambda: {label_of(row["number"], row["version"])})()


def label_of(number: str, version: int) -> str:
    return f"{number}/v{version}" if number == "2026-0002" else number


@pytest.mark.parametrize("table", TABLES)
def test_every_cell_that_was_changed_is_named_and_no_other(
    table: str, whole_folder: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(whole_folder / "lodestone.sqlite")) as bare:
        columns = [row[1] for row in bare.execute(f"PRAGMA table_info({table})")]
        rows = rows_of(bare, table)
        kinds = (rows[0][0], rows[-1][0])
        every = (
            (rowid, dict(zip(columns, row, strict=True)), column, other)
            for rowid, *row in rows
            for column, value in zip(columns, row, strict=True)
            for other in other_values(value, every_kind=rowid in kinds)
            if (other, type(other)) != (value, type(value))
        )
        # of each column a change of each kind
        changes = one_of_each(every, lambda change: (change[2], type(change[1][change[2]]), type(change[3])))
        changes = some_of(changes, 3)
        names = {rowid: name_of(bare, table, row) for rowid, row, _, _ in changes}
    failures, file = [], copy_folder(whole_folder, tmp_path / "data")
    for rowid, row, column, other in changes:
        copy_again(whole_folder, file)
        try:
            with behind_its_back(file) as bare:
                bare.execute(f'UPDATE {table} SET "{column}" = ? WHERE rowid = ?', (other, rowid))  # noqa: S608
                after = bare.execute(f'SELECT "{column}" FROM {table} WHERE rowid = ?', (rowid,)).fetchone()  # noqa: S608
        except sqlite3.Error:
            continue  # the database itself does not allow it
        if after is not None and (after[0], type(after[0])) == (row[column], type(row[column])):
            continue  # turned into what it was, as a number in a column of texts is
        verification = look_through(file)
        found = {(finding.check, finding.subject) for finding in verification.faults}
        is_named = any(check == CHECK_OF[table] and subject in names[rowid] for check, subject in found)
        if not is_named or len(found) > 1:
            failures.append(
                f"{table}.{column} {row[column]!r:.40} -> {other!r:.40} of {names[rowid]}:\n{told(verification.faults)}"
            )
    assert failures == [], "\n".join(failures[:12])
