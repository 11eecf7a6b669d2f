# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal is looked through whole, says which entry is wrong, and can be read elsewhere."""

from __future__ import annotations

import csv
import io

import pytest

from desktop_app.services.schema.forms import Product
from desktop_app.services.schema.outcome import Stopped
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.services.catalogue.test_evidence import bare


def test_a_journal_that_holds_says_how_many_entries_from_which_day_to_which(
    sample: Workspace, room: ClientWorkspace
) -> None:
    room.products.create(Product(part_number="N-1"))
    newest = sample.list_journal(limit=1)[0]
    seen: list[tuple[int, int]] = []
    found = sample.audit.verify_journal(lambda done, of: seen.append((done, of)))
    assert (found.answer, found.faults) == ("whole", ())
    assert (found.entries, found.head) == (newest.nr, newest.hash)
    assert found.as_sentence().startswith(f"{newest.nr} entries of the journal from {found.first} to")
    assert seen[-1] == (newest.nr, newest.nr)


def test_an_empty_journal_says_so(desk: Workspace) -> None:
    found = desk.audit.verify_journal()
    assert (found.answer, found.entries, found.head) == ("whole", 0, "")
    assert "no entry yet" in found.as_sentence()
    assert {finding.result for finding in found.findings if finding.check != "guards"} == {"not_checked"}


def test_the_entry_that_was_altered_is_named(sample: Workspace, room: ClientWorkspace) -> None:
    bare(room, "UPDATE journal SET by = 'somebody else' WHERE nr = 1", guards=False)
    found = sample.audit.verify_journal()
    assert [finding.as_json() for finding in found.of_check("entries")] == [
        {
            "check": "entries",
            "result": "differs",
            "subject": "entry 1",
            "why": "It was changed after it was written",
        }
    ]
    assert found.answer == "altered"
    assert "does not hold" in found.as_sentence()


def test_looking_through_it_can_be_stopped(sample: Workspace) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Stopped

    for work in (sample.audit.verify_journal, sample.audit.journal_as_csv):
        with pytest.raises(Stopped):
            work(stop)


def test_the_journal_as_csv_is_every_entry_with_the_hashes_that_chain_them(
    sample: Workspace, room: ClientWorkspace
) -> None:
    room.products.create(Product(part_number='N-1 "a", b'))
    rows = list(csv.DictReader(io.StringIO(sample.audit.journal_as_csv().decode("utf-8-sig"))))
    assert [row["nr"] for row in rows] == [str(nr) for nr in range(1, len(rows) + 1)]
    assert [row["previous"] for row in rows[1:]] == [row["hash"] for row in rows[:-1]]
    assert rows[-1]["subject"] == 'N-1 "a", b'
    assert all(len(row["payload_sha256"]) == 64 for row in rows)
