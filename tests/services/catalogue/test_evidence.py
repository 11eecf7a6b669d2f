# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers kept as proof: kept once, named by their hash in every case, found out when they are changed."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.basics.messages import Refused
from desktop_app.listreader.tables import Book, Pasted
from desktop_app.services.catalogue import evidence as services
from desktop_app.services.catalogue.evidence import Paper, read_list, read_paper
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import Client, StatusCheck, Supplier
from desktop_app.services.schema.rows import StatusCheckRow
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program

PDF = b"%PDF-1.7 the notice as it was printed"
SHA256 = hashlib.sha256(PDF).hexdigest()
PAPER = Paper(name="notice.pdf", content=PDF)
CHECK = StatusCheck(
    provision="R61-I",
    state="suspended",
    notice="No. 70",
    from_=Day("2026-11-11"),
    until=Day("2027-01-10"),
    checked_on=Day("2026-11-24"),
    by="JH",
    where="list of notices",
)


def checks(room: ClientWorkspace) -> list[StatusCheckRow]:
    """Return the checks that count for every case; the sample has one for a single shipment."""
    return [row for row in room.checks.rows() if not row.shipment]


def recorded(room: ClientWorkspace) -> int:
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    work = room.screenings.start_shipment(shipment).value
    return room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]


def test_a_check_keeps_its_paper_and_shows_it(sample: Workspace, room: ClientWorkspace) -> None:
    room.checks.add(CHECK, evidence=PAPER)
    row = room.checks.rows()[0]
    assert (row.evidence, row.paper) == (SHA256, "notice.pdf")
    assert room.evidence.read_content(SHA256) == PDF
    copy = room.evidence.write_copy(SHA256)
    assert copy.read_bytes() == PDF
    assert copy.suffix == ".pdf"
    assert sample.verify_records() == []


def test_a_case_names_the_paper_by_its_hash(room: ClientWorkspace) -> None:
    room.checks.add(CHECK, evidence=PAPER)
    detail = room.records.get_determination(recorded(room))
    (check,) = detail.case["status_checks"]
    assert check["where"] == f"list of notices (evidence sha256 {SHA256})"
    assert "evidence" not in check, "the case format has no such field"


def test_the_memo_prints_the_whole_hash(room: ClientWorkspace) -> None:
    room.checks.add(CHECK, evidence=PAPER)
    file = room.records.write_paper_copy(recorded(room))
    text = "".join(page.extract_text() for page in PdfReader(file).pages)
    assert SHA256 in "".join(text.split())


def test_the_same_bytes_are_kept_once(sample: Workspace, room: ClientWorkspace) -> None:
    room.checks.add(CHECK, evidence=PAPER)
    room.checks.add(CHECK, evidence=Paper(name="again.pdf", content=PDF))
    assert [row.paper for row in checks(room)] == ["notice.pdf", "notice.pdf"]
    assert [entry.what for entry in sample.list_journal()].count("evidence kept") == 1
    assert sample.verify_records() == []


def test_a_paper_for_every_client_is_seen_by_all_and_one_client_s_by_nobody_else(
    sample: Workspace, room: ClientWorkspace
) -> None:
    other = sample.client_workspace(sample.clients.create(Client(name="Another")).value)
    room.checks.add(CHECK, evidence=PAPER)
    with pytest.raises(Refused):
        other.evidence.read_content(SHA256)
    room.checks.add(CHECK, evidence=PAPER, every_client=True)
    assert other.evidence.read_content(SHA256) == PDF
    assert [row.paper for row in other.checks.rows()] == ["notice.pdf"]
    assert sample.verify_records() == []


def test_undo_takes_the_check_back_and_keeps_the_paper(sample: Workspace, room: ClientWorkspace) -> None:
    done = room.checks.add(CHECK, evidence=PAPER)
    assert done.undo is not None
    back = sample.undo_change(done.undo)
    assert checks(room) == []
    assert room.evidence.read_content(SHA256) == PDF
    assert back.undo is not None
    sample.undo_change(back.undo)
    assert [row.evidence for row in checks(room)] == [SHA256]
    assert sample.verify_records() == []


def test_a_client_goes_with_its_papers_and_comes_back_with_them(desk: Workspace) -> None:
    client = desk.clients.create(Client(name="A")).value
    desk.client_workspace(client).checks.add(CHECK, evidence=PAPER)
    done = desk.clients.delete(client)
    assert done.undo is not None
    desk.undo_change(done.undo)
    assert desk.client_workspace(client).evidence.read_content(SHA256) == PDF
    assert desk.verify_records() == []


def test_a_paper_may_say_more_of_itself(desk: Workspace) -> None:
    room = desk.client_workspace(desk.clients.create(Client(name="A")).value)
    supplier = room.suppliers.create(Supplier(supplier="s", name="S")).value
    paper = Paper(name="c.pdf", content=PDF, kind="certificate", supplier="s", valid_until=Day("2027-01-01"))
    room.checks.add(CHECK, evidence=paper)
    with pytest.raises(Refused, match="1 evidence file"):
        room.suppliers.delete(supplier)


def test_a_copy_of_the_file_is_a_whole_backup(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    room.checks.add(CHECK, evidence=PAPER)
    target = tmp_path / "copy.sqlite"
    sample.write_backup(target)
    with closing(sqlite3.connect(target)) as bare:
        assert bare.execute("SELECT content FROM evidence").fetchone() == (PDF,)


# ---- what is no paper -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("notice.pdf", b"", "empty"),
        ("notice.exe", b"MZ", "not kept"),
        ("notice.pdf", b"MZ", "is something else"),
        ("notice.png", PDF, "is something else"),
        ("notice", PDF, "not kept"),
    ],
)
def test_what_is_no_paper_is_refused_in_words(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Refused, match=said):
        read_paper(file)


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM", "picture.JPG", "notice.pdf"])
def test_pdf_pictures_and_saved_pages_are_taken(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes({"G": b"\xff\xd8\xff\xe0", "f": PDF}.get(name[-1], b"<!doctype html>"))
    assert read_paper(file).name == name


def test_a_file_that_is_too_large_is_refused_with_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "MOST_BYTES", 1024**2)
    file = tmp_path / "notice.pdf"
    file.write_bytes(PDF + b" " * 1024**2)
    with pytest.raises(Refused, match=r"1\.0 MB; at most 1 MB"):
        read_paper(file)


def test_a_file_that_has_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no such file"):
        read_paper(tmp_path / "gone.pdf")


def test_a_check_that_is_refused_keeps_no_paper(sample: Workspace, room: ClientWorkspace) -> None:
    with pytest.raises(Refused):
        room.checks.add(StatusCheck(provision="R61-I"), evidence=PAPER)
    with pytest.raises(Refused):
        room.evidence.read_content(SHA256)


# ---- changes behind the program's back --------------------------------------------------------------


def bare(room: ClientWorkspace, *statements: str, guards: bool = True) -> None:
    """Run statements as another program would, the guards taken away first if so wished."""
    file = room.evidence._context.file
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall() if not guards else ():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE evidence SET name = 'other.pdf'",
        "UPDATE evidence SET content = x'00'",
        "DELETE FROM evidence",
        "INSERT INTO evidence SELECT NULL, client_id, sha256, name, kind, size, supplier_id,"
        " issued_on, valid_until, by, at, x'00' FROM evidence",
    ],
)
def test_no_statement_changes_what_a_determination_rests_on(room: ClientWorkspace, statement: str) -> None:
    room.checks.add(CHECK, evidence=PAPER)
    recorded(room)
    with pytest.raises(sqlite3.IntegrityError):
        bare(room, statement)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE evidence SET content = x'00'", "Its content is not what was kept"),
        ("UPDATE evidence SET name = 'other.pdf'", "Its name, kind, days or person are not what was kept"),
        ("DELETE FROM status_check; DELETE FROM evidence", "has gone from the file"),
    ],
)
def test_a_paper_changed_behind_the_program_s_back_is_found(
    sample: Workspace, room: ClientWorkspace, statement: str, found: str
) -> None:
    room.checks.add(CHECK, evidence=PAPER)
    recorded(room)
    bare(room, *statement.split(";"), guards=False)
    assert any(found in sentence for sentence in sample.verify_records())
    if "content" in statement:
        with pytest.raises(Refused, match="not the file that was kept"):
            room.evidence.read_content(SHA256)


# ---- lists that were taken in ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.csv", b"part;name\n1;x\n"),
        ("LIST.TXT", "品番\t名称\n".encode("utf-16")),
        ("list.xlsx", b"PK\x03\x04rest"),
        ("list.xls", bytes.fromhex("d0cf11e0a1b11ae1")),
        ("list.xls", b"<html><table></table></html>"),
    ],
)
def test_a_list_is_kept_as_the_bytes_that_were_read(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    book = Book(name, source=file, sha256=hashlib.sha256(content).hexdigest())
    paper = read_list(book)
    assert (paper.kind, paper.name, paper.content) == ("list", name, content)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("list.xlsx", b"part;name", "is something else"),
        ("list.csv", b"PK\x03\x04", "is something else"),
        ("list.csv", b"MZ\x90", "is something else"),
        ("list.exe", b"part;name", "not kept"),
        ("list.csv", b"", "empty"),
    ],
)
def test_what_is_no_list_is_not_kept(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Refused, match=said):
        read_list(Book(name, source=file, sha256=hashlib.sha256(content).hexdigest()))


def test_a_list_that_was_changed_after_it_was_read_is_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b"part_number\nA\n")
    (book,) = program().workbooks.read_tables([file])
    assert read_list(book).sha256 == book.sha256
    file.write_bytes(b"part_number\nB\n")
    with pytest.raises(Refused, match="was changed after it was read"):
        read_list(book)


def test_a_pasted_table_is_kept_and_opens_as_text(sample: Workspace, room: ClientWorkspace) -> None:
    content = b"part_number\tname\nA\tx\n"
    draft = sample.importing.open_list([Pasted(content)], room.client)
    paper = read_list(draft.books[0])
    assert (paper.name, paper.content) == ("pasted table", content)


def test_the_source_of_a_fact_leads_to_the_list_that_it_was_taken_from(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    file = tmp_path / "Stückliste.csv"
    file.write_text("Part number;Name;Made in\nQ-1;Ring;JP\nQ-2;Cap;JP\n")
    draft = sample.importing.open_list([file], room.client)
    sample.importing.commit_list(sample.importing.preview_list(draft), keep_files=True)
    file.write_text("Part number;Name;Made in\nQ-1;Ring;JP\nQ-2;Cover;JP\n")
    draft = sample.importing.open_list([file], room.client)
    sample.importing.commit_list(sample.importing.preview_list(draft))
    detail = room.products.get(room.products.find("Q-1") or 0)
    assert detail.product.source_document == "Stückliste.csv, row 2"
    assert room.evidence.write_copy(detail.source_list).read_bytes().count(b"Cap") == 1
    assert not room.products.get(room.products.find("KM-4212") or 0).source_list
    assert sample.verify_records() == []
