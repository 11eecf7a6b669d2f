# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records that a paper is held against: what chained entries of the journal vouch for, and no row beside them."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.services.context.paper_ports import FiledPaper
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.storage.sqlite.verifying.records_at_hand import read_records
from tests.making import program, put_empty_data_file
from tests.storage.sqlite.verifying.folders import behind_its_back

OLD = Path(__file__).parents[1] / "migrations" / "old"


def papers_of(file: Path) -> dict[tuple[str, int], FiledPaper]:
    with read_records(file) as at_hand:
        return {(paper.number, paper.version): paper for paper in at_hand.papers}


def recorded(desk: Workspace, client: int) -> tuple[str, str]:
    """Return the hash of the memo of a record made for a client, and that of its entry."""
    room = desk.client_workspace(client)
    work = room.screenings.start_empty().value.id
    (record,) = room.records.record_determination(work, Signature("J. Haug", "export control")).value
    detail = room.records.get_determination(record)
    assert detail.journal_nr
    return hashlib.sha256(room.records.read_paper(record)).hexdigest(), detail.journal_hash


def test_the_papers_of_all_clients_are_there_also_while_the_file_is_open(tmp_path: Path) -> None:
    file = put_empty_data_file(tmp_path / "data" / "lodestone.sqlite")
    desk = open_workspace(program(), file, user_name="J. Haug")
    clients = [
        desk.clients.create(Client(name=name, country=CountryCode("DE"))).value for name in ("One", "Two")
    ]
    filed = [recorded(desk, client) for client in clients]
    with read_records(file) as at_hand:
        for client, name, (pdf, entry), paper in zip(
            clients, ("One", "Two"), filed, at_hand.papers, strict=True
        ):
            assert (paper.client, paper.client_name, paper.sha256) == (client, name, pdf)
            assert (paper.entries, paper.state, paper.is_vouched_for) == ((entry,), "current", True)
            assert (paper.number, paper.lines, len(paper.filed_on)) == ("2026-0001", ("2026-0001",), 10)
        assert at_hand.find_entries({filed[0][1], "0" * 64}) == {filed[0][1]}
        assert len(at_hand.data_file_id) == 32
        assert at_hand.holds_law(program().pack.sha256)
        assert not at_hand.holds_law("0" * 64)
    desk.close()


def test_what_became_of_each_is_told(data: Path) -> None:
    states = {number: paper.state for number, paper in papers_of(data).items()}
    assert states == {
        ("2026-0001", 1): "withdrawn", ("2026-0002", 1): "superseded", ("2026-0002", 2): "current",
    }  # fmt: skip
    assert papers_of(data)["2026-0001", 1].lines == ("2026-0001-1", "2026-0001-2")


def test_a_withdrawal_counts_though_its_row_or_its_entry_has_gone(data: Path) -> None:
    with behind_its_back(data) as bare:
        bare.execute("DELETE FROM record_event")
    assert papers_of(data)["2026-0001", 1].state == "withdrawn"
    with behind_its_back(data) as bare:
        bare.execute("UPDATE journal SET hash = 'none' WHERE what = 'record withdrawn'")
    assert papers_of(data)["2026-0001", 1].state == "withdrawn"


def test_a_row_that_no_entry_vouches_for_is_no_filed_paper(data: Path) -> None:
    with behind_its_back(data) as bare:
        bare.execute(
            "INSERT INTO filed_paper (client_id, number, version, name, sha256, pdf)"
            " VALUES (1, '2026-0009', 1, 'x.pdf', ?, x'00')",
            ("ab" * 32,),
        )
    planted = papers_of(data)["2026-0009", 1]
    assert (planted.sha256, planted.is_vouched_for) == ("ab" * 32, False)


def test_what_the_entry_has_counts_and_not_the_row(data: Path) -> None:
    before = papers_of(data)
    with behind_its_back(data) as bare:
        bare.execute("UPDATE filed_paper SET sha256 = ?", ("ab" * 32,))
    assert papers_of(data) == before
    with behind_its_back(data) as bare:
        bare.execute("DELETE FROM filed_paper")
    assert papers_of(data) == before


BROKEN = {
    "an entry with other words": "UPDATE journal SET \"by\" = 'nobody' WHERE nr = {nr}",
    "an entry with a hash of zeros": "UPDATE journal SET hash = '{zeros}' WHERE nr = {nr}",
    "the entry before it replaced": "UPDATE journal SET hash = '{zeros}' WHERE nr = {nr} - 1",
    "the entry before it gone": "DELETE FROM journal WHERE nr = {nr} - 1",
    "the entry behind it gone": "DELETE FROM journal WHERE nr = {nr} + 1",
    "the entry behind it links elsewhere": "UPDATE journal SET previous = '{zeros}' WHERE nr = {nr} + 1",
    "other values": "UPDATE journal_payload SET payload = x'00' WHERE nr = {nr}",
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_entry_that_belongs_to_no_chain_vouches_for_nothing(data: Path, name: str) -> None:
    with behind_its_back(data) as bare:
        bare.execute("PRAGMA foreign_keys = OFF")
        (nr,) = bare.execute("SELECT min(nr) FROM journal WHERE what = 'paper filed'").fetchone()
        if name == "other values":  # and the row, which would do as well
            bare.execute("UPDATE filed_paper SET name = 'other.pdf' WHERE id = 1")
        bare.execute(BROKEN[name].format(nr=nr, zeros="0" * 64))
    papers = papers_of(data)
    assert not papers["2026-0001", 1].is_vouched_for
    assert papers["2026-0002", 2].is_vouched_for


def test_a_law_file_that_no_entry_vouches_for_is_not_held(data: Path) -> None:
    with behind_its_back(data) as bare:
        bare.execute(
            "INSERT INTO law_file (sha256, pack_id, version, known_to, format, files)"
            " SELECT ?, pack_id, version, known_to, format, files FROM law_file",
            ("ab" * 32,),
        )
    with read_records(data) as at_hand:
        assert at_hand.holds_law(program().pack.sha256)
        assert not at_hand.holds_law("ab" * 32)
    with behind_its_back(data) as bare:
        bare.execute("UPDATE determination SET pack_sha256 = ?", ("ab" * 32,))
    with read_records(data) as at_hand:
        assert not at_hand.holds_law("ab" * 32)


@pytest.mark.parametrize("version", ["0001", "0004", "0007", "0011"])
def test_a_data_file_of_a_version_before_is_read_as_it_is(version: str, tmp_path: Path) -> None:
    file = tmp_path / "lodestone.sqlite"
    shutil.copy(OLD / f"schema-{version}.sqlite", file)
    with closing(sqlite3.connect(f"file:{file}?immutable=1", uri=True)) as bare:
        expected = {row[0] for row in bare.execute("SELECT pdf_sha256 FROM determination")}
    assert len(expected) == 1
    papers = papers_of(file).values()
    assert {paper.sha256 for paper in papers} == expected
    assert all(paper.is_vouched_for and paper.filed_on and paper.client_name for paper in papers)


def test_a_record_of_the_first_version_that_was_changed_is_not_vouched_for(tmp_path: Path) -> None:
    file = tmp_path / "lodestone.sqlite"
    shutil.copy(OLD / "schema-0001.sqlite", file)
    with behind_its_back(file) as bare:
        bare.execute("UPDATE determination SET pdf_sha256 = ?", ("ab" * 32,))
    (paper,) = papers_of(file).values()
    assert (paper.sha256, paper.is_vouched_for) == ("ab" * 32, False)
