# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents attached to what they prove: kept once, judged again when they are old, named in every case."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app.basics.messages import Refused
from desktop_app.domain.casefile.citations import Citation, parse_citations, without_citations, write_citation
from desktop_app.services.catalogue import attachments as services
from desktop_app.services.catalogue.attachments import (
    AGAIN,
    CHANGED,
    CONTRADICTED,
    EXPIRED,
    OLDER,
    OLDER_THAN_LOT,
    DocumentDetails,
    Subject,
)
from desktop_app.services.catalogue.bulk_changes import BulkChange
from desktop_app.services.catalogue.evidence import Paper, check_paper
from desktop_app.services.records.audit_check import verify_audit_folder
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.journal import verify_data_file
from desktop_app.services.schema.declaration import NO_DAY, Day, Mass, Number, Sheet
from desktop_app.services.schema.forms import Supplier
from desktop_app.services.schema.rows import ProductDetail
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program

PAPER = Paper(name="Certificate 4711.pdf", content=b"%PDF-1.7 certificate of origin")
OTHER = Paper(name="letter.eml", content=b"From: sales@example.org\r\nSubject: origin\r\n\r\nJapan")
SHOWN = DocumentDetails(
    kind="certificate", issuer="SGS", issued_on=Day("2026-01-05"), valid_until=Day("2026-12-31")
)


def subject(room: ClientWorkspace, figure: str = "", key: str = "KM-4212") -> Subject:
    return room.attachments.find_subject("product", key, figure)


def product(room: ClientWorkspace, key: str = "KM-4212") -> ProductDetail:
    row_id = room.products.find(key)
    assert row_id is not None
    return room.products.get(row_id)


def reasons(room: ClientWorkspace, on: str = "2026-11-24") -> list[tuple[str, ...]]:
    return [attached.again for attached in room.attachments.list_all(date.fromisoformat(on))]


def test_a_document_is_attached_shown_and_taken_back(sample: Workspace, room: ClientWorkspace) -> None:
    done = room.attachments.attach(subject(room), PAPER, SHOWN)
    (attached,) = room.attachments.list_all()
    assert (attached.owner, attached.name, attached.details, attached.sha256) == (
        "KM-4212",
        PAPER.name,
        SHOWN,
        PAPER.sha256,
    )
    assert room.evidence.read_content(PAPER.sha256) == PAPER.content
    removed = room.attachments.remove(done.value)
    assert room.attachments.list_all() == []
    assert removed.undo is not None
    sample.undo_change(removed.undo)
    assert [one.id for one in room.attachments.list_all()] == [done.value]
    assert sample.verify_records() == []


def test_the_same_file_for_two_things_is_kept_once(sample: Workspace, room: ClientWorkspace) -> None:
    room.attachments.attach(subject(room), PAPER, SHOWN)
    renamed = replace(PAPER, name="again.pdf")
    room.attachments.attach(subject(room, "made_in"), renamed, replace(SHOWN, states="JP"))
    assert {attached.name for attached in room.attachments.list_all()} == {PAPER.name}
    assert [entry.what for entry in sample.list_journal()].count("evidence kept") == 1
    with pytest.raises(Refused, match="attached here already"):
        room.attachments.attach(subject(room), renamed, SHOWN)


def test_an_expired_document_is_looked_at_again_and_changes_no_answer(room: ClientWorkspace) -> None:
    before = room.screenings.start_product(subject(room).id).value
    room.attachments.attach(subject(room), PAPER, replace(SHOWN, valid_until=Day("2026-11-23")))
    assert reasons(room, "2026-11-23") == [()]
    assert reasons(room, "2026-11-24") == [(EXPIRED,)]
    after = room.screenings.load_screening(before.id)
    assert [line.screened and line.screened.conclusion for line in after.lines] == [
        line.screened and line.screened.conclusion for line in before.lines
    ]


def test_documents_that_state_other_figures_are_contradicted(room: ClientWorkspace) -> None:
    made_in = product(room).product.made_in
    other = "KR" if made_in != "KR" else "JP"
    room.attachments.attach(subject(room, "made_in"), PAPER, replace(SHOWN, states=made_in))
    assert reasons(room) == [()]
    room.attachments.attach(subject(room, "made_in"), OTHER, replace(SHOWN, kind="mail", states=other))
    assert reasons(room) == [(CONTRADICTED,), (CONTRADICTED,)]


def test_a_change_of_the_catalogue_is_said_until_the_document_is_looked_at(
    sample: Workspace, room: ClientWorkspace
) -> None:
    done = room.attachments.attach(subject(room), PAPER, SHOWN)
    detail = product(room)
    changed = room.products.update(detail.id, replace(detail.product, mass=Mass("123.4"), mass_unit="g"))
    assert reasons(room) == [(CHANGED,)]
    assert changed.undo is not None
    sample.undo_change(changed.undo)
    assert reasons(room) == [()]
    room.products.update(detail.id, replace(detail.product, mass=Mass("123.4"), mass_unit="g"))
    room.attachments.change(done.value, SHOWN)
    assert reasons(room) == [()]


def test_what_was_stated_later_makes_a_document_older(room: ClientWorkspace) -> None:
    detail = product(room)
    room.products.update(
        detail.id,
        replace(
            detail.product,
            source_kind="declared",
            source_document="Declaration 9",
            source_by="maker",
            source_on=Day("2026-06-01"),
        ),
    )
    room.attachments.attach(subject(room, "made_in"), PAPER, SHOWN)
    assert reasons(room) == [(OLDER,)]
    room.attachments.attach(subject(room, "made_in"), OTHER, replace(SHOWN, issued_on=Day("2026-06-01")))
    assert reasons(room) == [(OLDER,), ()]


def test_a_document_older_than_the_lot_is_looked_at_again(room: ClientWorkspace) -> None:
    detail = product(room)
    room.attachments.attach(subject(room), PAPER, SHOWN)
    room.attachments.attach(subject(room, "made_in"), OTHER, replace(SHOWN, issued_on=NO_DAY))

    def reasons_with_lot(day: str) -> list[tuple[str, ...]]:
        room.bulk_changes.apply(BulkChange(Sheet.PRODUCTS, {"lot_made_on": day}), [detail.id])
        return reasons(room)

    assert reasons_with_lot("2026-01-05") == [(), ()], "made on the day of the document"
    assert reasons_with_lot("2026-01-06") == [(OLDER_THAN_LOT,), ()], "a document without a day tells no age"
    work = room.screenings.start_product(detail.id).value
    (cited,) = parse_citations(work.lines[0].case["sources"]["item"]["document"])
    assert cited.again == (OLDER_THAN_LOT,)
    record = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]
    pages = PdfReader(room.records.write_paper_copy(record)).pages
    text = " ".join("".join(page.extract_text() for page in pages).split())
    assert "Look again: it is older than the lot at hand." in text


def test_a_record_names_documents_and_what_is_to_be_looked_at(
    sample: Workspace, room: ClientWorkspace
) -> None:
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    work = room.screenings.start_shipment(shipment).value
    part = work.lines[0].part_number
    expired = replace(SHOWN, valid_until=Day("2026-01-31"))
    room.attachments.attach(subject(room, key=part), PAPER, expired)
    room.attachments.attach(
        Subject("screenings", work.id, field="end_use.military"), OTHER, DocumentDetails(kind="mail")
    )
    record = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]
    sources = room.records.get_determination(record).case["sources"]
    (cited,) = parse_citations(sources["item"]["document"])
    assert (cited.sha256, cited.again, cited.valid_until) == (PAPER.sha256, (EXPIRED,), "2026-01-31")
    (mail,) = parse_citations(sources["end_use.military"]["document"])
    assert (mail.sha256, mail.kind) == (OTHER.sha256, "mail")
    assert sample.verify_records() == []
    pages = PdfReader(room.records.write_paper_copy(record)).pages
    text = " ".join("".join(page.extract_text() for page in pages).split())
    assert PAPER.sha256 in text.replace(" ", "")
    assert "Look again: it is no longer valid on the export day" in text
    assert "evidence sha256" not in text
    listed = next(row for row in room.registers.make_register("evidence").rows if row[-1] == PAPER.sha256)
    assert "2026-" in str(listed[9])
    again = room.screenings.start_again(record).value
    assert parse_citations(again.lines[0].case["sources"]["item"]["document"]) == [cited]


def test_where_a_figure_comes_from_and_what_it_was(room: ClientWorkspace) -> None:
    detail = product(room)
    room.products.update(detail.id, replace(detail.product, mass=Mass("77"), mass_unit="g"))
    room.products.update(detail.id, replace(detail.product, mass=Mass("78"), mass_unit="g"))
    room.attachments.attach(subject(room, "mass"), PAPER, SHOWN)
    origin = room.attachments.origin_of(subject(room, "mass"))
    assert origin.value == "78 g"
    assert origin.earlier[0].value == "77 g"
    assert origin.source is not None
    assert [one.name for one in origin.documents] == [PAPER.name]


def test_how_many_of_a_part_are_in_a_product_has_an_origin_and_documents(room: ClientWorkspace) -> None:
    top = product(room, "AX-2040")
    line = top.bill[1].line
    figure = subject(room, f"bill_of_materials.{line.child}.quantity", "AX-2040")
    assert room.attachments.origin_of(figure).source.source_kind == "imported"  # type: ignore[union-attr]
    room.bills.set_quantity(line.parent, line.child, Number("9"))
    room.bills.paste(line.parent, room.bills.preview_paste(line.parent, [[line.child, "11"]]))
    room.attachments.attach(figure, PAPER, replace(SHOWN, states="12"))
    origin = room.attachments.origin_of(figure)
    assert origin.source is not None
    assert (origin.source.source_kind, origin.source.source_by) == ("imported", "J. Haug")
    assert [one.value for one in origin.earlier] == ["9", line.quantity]
    assert [one.again for one in origin.documents] == [(CONTRADICTED,)]
    work = room.screenings.start_product(top.id).value
    cited = work.lines[0].case["sources"]["item.components[1].quantity"]["document"]
    assert [one.sha256 for one in parse_citations(cited)] == [PAPER.sha256]
    record = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value[0]
    assert PAPER.sha256 in str(room.records.get_determination(record).case["sources"])


def test_what_an_import_and_a_bulk_change_replaced_is_an_earlier_value(
    sample: Workspace, room: ClientWorkspace
) -> None:
    detail = product(room)
    room.bulk_changes.apply(BulkChange(Sheet.PRODUCTS, {"made_in": "DE"}), [detail.id])
    assert room.attachments.origin_of(subject(room, "made_in")).earlier[0].value == detail.product.made_in
    sample.load_sample()
    assert room.attachments.origin_of(subject(room, "made_in")).earlier[0].value == "DE"


def test_a_row_that_was_altered_behind_its_back_is_named(room: ClientWorkspace, tmp_path: Path) -> None:
    room.attachments.attach(subject(room), PAPER, SHOWN)
    file = tmp_path / "sample" / "l.sqlite"
    with closing(sqlite3.connect(file)) as bare, bare:
        bare.execute("UPDATE attachment SET valid_until = '2030-01-01'")
    (fault,) = verify_data_file(program(), file).faults
    assert fault.check == "evidence"
    assert "valid_until" in fault.why


@pytest.mark.parametrize(
    "alteration",
    [
        "UPDATE evidence SET content = CAST(replace(CAST(content AS TEXT), 'origin', 'Origin') AS BLOB)",
        "UPDATE evidence SET sha256 = replace(sha256, substr(sha256, 1, 1), '0')",
        "DELETE FROM attachment; DELETE FROM evidence",
        "DELETE FROM attachment",
        "UPDATE attachment SET subject_id = subject_id + 1",
        "UPDATE attachment SET states = '51 g'",
        "UPDATE attachment SET attached_to = ''",
        "INSERT INTO attachment SELECT 99, client_id, evidence_id, sheet, subject_id, line, 'mass', kind, issuer,"
        ' issued_on, valid_until, states, attached_to, note, "by", at FROM attachment',
    ],
)
def test_any_alteration_of_a_document_is_found_in_the_file_and_in_its_backup(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path, alteration: str
) -> None:
    room.attachments.attach(subject(room), PAPER, SHOWN)
    sample.write_backup(tmp_path / "backup.sqlite")
    assert not verify_data_file(program(), tmp_path / "backup.sqlite").faults
    for file in (tmp_path / "sample" / "l.sqlite", tmp_path / "backup.sqlite"):
        with closing(sqlite3.connect(file)) as bare, bare:
            guards = bare.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            drop = "".join(f"DROP TRIGGER {name};" for name, _sql in guards)
            put_back = "".join(f"{sql};" for _name, sql in guards)
            bare.executescript(f"PRAGMA foreign_keys = OFF; {drop} {alteration}; {put_back}")
        faults = verify_data_file(program(), file).faults
        assert {fault.check for fault in faults} == {"evidence"}, file.name


def test_documents_stand_in_the_folder_for_an_auditor_which_finds_what_was_altered(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    room.attachments.attach(subject(room, "mass"), PAPER, replace(SHOWN, valid_until=Day("2026-01-31")))
    work = room.screenings.start_product(product(room).id).value
    room.records.record_determination(work.id, Signature("J. Haug", "export control"))
    folder = tmp_path / "for the auditor"
    room.audit_folder.write_folder(folder)
    assert not verify_audit_folder(program(), folder).faults
    (file,) = (folder / "evidence").iterdir()
    assert file.read_bytes() == PAPER.content
    register = room.registers.make_register("evidence")
    (row,) = [row for row in register.rows if row[-1] == PAPER.sha256]
    assert tuple(row[-3:-1]) == ("KM-4212, mass", "it is no longer valid on that day")
    file.write_bytes(PAPER.content.replace(b"origin", b"Origin"))
    assert "evidence" in {fault.check for fault in verify_audit_folder(program(), folder).faults}
    file.unlink()
    assert "evidence" in {fault.check for fault in verify_audit_folder(program(), folder).faults}


@pytest.mark.parametrize(
    ("shown", "where"),
    [
        (DocumentDetails(kind="list"), "kind"),
        (DocumentDetails(kind="mail", issued_on=Day("2026-02-30")), "issued_on"),
        (
            DocumentDetails(kind="mail", issued_on=Day("2026-02-03"), valid_until=Day("2026-02-01")),
            "valid_until",
        ),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_is_kept(
    room: ClientWorkspace, shown: DocumentDetails, where: str
) -> None:
    with pytest.raises(Refused) as refused:
        room.attachments.attach(subject(room), PAPER, shown)
    assert refused.value.where == where
    with pytest.raises(Refused):
        room.evidence.read_content(PAPER.sha256)


def test_mails_are_kept_and_what_only_calls_itself_so_is_not() -> None:
    check_paper("a.eml", b"Received: by mx\r\n\r\ntext")
    check_paper("a.msg", bytes.fromhex("d0cf11e0a1b11ae1") + b"x")
    for name, content in (
        ("a.eml", b"MZ\x90"),
        ("a.eml", b"%PDF-1.7"),
        ("a.msg", b"From: x"),
        ("a.exe", b"MZ"),
    ):
        with pytest.raises(Refused):
            check_paper(name, content)


@pytest.mark.parametrize(
    ("stated", "other", "differs"),
    [
        ("50 g", "0.05 kg", False),
        ("50 g", "51 g", True),
        ("4.5", "4 5 USD", False),
        ("4.5 EUR", "4.5 USD ex_works", True),
        ("China", "CN", False),
        ("JP", "CN", True),
        ("II-PM-3", "II-PM-2", True),
        ("4.2 %", "4.2 Dy", False),
        ("4.2 Nd", "4.2 Dy", True),
        ("see annex", "4.2", False),
    ],
)  # fmt: skip
def test_what_contradicts(stated: str, other: str, *, differs: bool) -> None:
    assert services._contradict(stated, other) is differs
    assert services._contradict(other, stated) is differs


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40)


@given(TEXT, TEXT, TEXT, st.sets(st.sampled_from(sorted(AGAIN))))
def test_every_citation_is_read_again(document: str, name: str, issuer: str, again: set[str]) -> None:
    cited = write_citation(
        Citation(SHOWN.kind, name, "0" * 64, issuer, SHOWN.issued_on, SHOWN.valid_until, tuple(sorted(again)))
    )
    (found,) = parse_citations(f"{document} {cited}")[-1:]
    assert (found.sha256, set(found.again), found.valid_until) == ("0" * 64, again, "2026-12-31")
    assert without_citations(cited) == ""


def test_a_thing_that_is_deleted_and_brought_back_has_its_documents_again(
    sample: Workspace, room: ClientWorkspace
) -> None:
    row_id = room.suppliers.create(Supplier(name="Without products")).value
    room.attachments.attach(Subject("suppliers", row_id), PAPER, SHOWN)
    done = room.suppliers.delete(row_id)
    assert room.attachments.list_all() == []
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert [attached.subject.id for attached in room.attachments.list_all()] == [row_id]


def test_a_client_goes_with_its_documents_and_the_journal_holds(
    sample: Workspace, room: ClientWorkspace
) -> None:
    room.attachments.attach(subject(room), PAPER, SHOWN)
    (entry,) = sample.audit.read_entries([sample.list_journal()[0].nr])
    assert [(change.sheet, change.before) for change in entry.changes] == [("attachments", None)]
    sample.clients.delete(room.client)
    assert sample.verify_records() == []
