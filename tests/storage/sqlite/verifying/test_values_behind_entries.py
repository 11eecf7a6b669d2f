# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A value that reads the same and is not what was written is named: another type of cell, more bytes than were kept."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.sqlite.verifying.folders import behind_its_back, faults, look_through

ENTRY = 7


def _payload_becomes(data: Path, change: Callable[[bytes], object]) -> set[tuple[str, str]]:
    with behind_its_back(data) as bare:
        (packed,) = bare.execute("SELECT payload FROM journal_payload WHERE nr = ?", (ENTRY,)).fetchone()
        bare.execute("UPDATE journal_payload SET payload = ? WHERE nr = ?", (change(packed), ENTRY))
    return faults(data)


@pytest.mark.parametrize(
    "change",
    [
        lambda packed: packed + b"\x00",
        lambda packed: packed + packed,
        lambda packed: packed + zlib.compress(b"{}"),
        lambda packed: packed[:-1],
        lambda packed: zlib.compress(zlib.decompress(packed) + b" "),
        lambda packed: packed.hex(),
        lambda packed: b"",
    ],
    ids=["a byte behind", "twice", "another behind", "cut off", "a blank more", "as text", "nothing"],
)
def test_bytes_behind_the_values_of_an_entry_or_missing_from_them_are_named(
    change: Callable[[bytes], object], data: Path
) -> None:
    assert _payload_becomes(data, change) == {("entries", f"entry {ENTRY}")}


def test_values_that_are_packed_otherwise_are_the_same_values(data: Path) -> None:
    assert _payload_becomes(data, lambda packed: zlib.compress(zlib.decompress(packed), 1)) == set()


@pytest.mark.parametrize(
    ("table", "column", "check", "subject"),
    [
        ("filed_paper", "name", "papers", "2026-0001"),
        ("filed_paper", "number", "papers", "2026-0001"),
        ("filed_paper", "sha256", "papers", "2026-0001"),
        ("determination", "case_json", "determinations", "2026-0001-1"),
        ("determination", "verdict", "determinations", "2026-0001-1"),
        ("record_event", "why", "determinations", "2026-0001"),
        ("evidence", "name", "evidence", ""),
        ("law_file", "version", "packs", ""),
        ("screening", "title", "screenings", "2026-0001"),
        ("answer", "value", "screenings", "2026-0002/v2"),
        ("journal", "subject", "entries", "entry 1"),
    ],
)
def test_a_text_that_was_stored_as_bytes_is_named_though_it_reads_the_same(
    table: str, column: str, check: str, subject: str, data: Path
) -> None:
    with behind_its_back(data) as bare:
        first = f"(SELECT min(rowid) FROM {table})"  # noqa: S608
        query = f'UPDATE {table} SET "{column}" = CAST("{column}" AS BLOB) WHERE rowid = {first}'  # noqa: S608
        bare.execute(query)
    found = look_through(data).faults
    (fault,) = [one for one in found if one.check == check]
    assert subject in fault.subject
    assert f"{column} holds bytes where a text belongs" in str(fault.why)
    assert {one.check for one in found} == {check}
