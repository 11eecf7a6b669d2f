# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal is looked through whole, says which entry is wrong, and can be read elsewhere."""

from __future__ import annotations

import csv
import getpass
import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.journal import entries_of_days, field_label, list_differences
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Party, Product
from desktop_app.services.schema.rows import JournalEntry, JournalFilter
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from tests.making import program
from tests.services.catalogue.test_evidence import bare


def test_a_journal_that_holds_says_how_many_entries_from_which_day_to_which(
    sample: Workspace, room: ClientWorkspace
) -> None:
    room.products.create(Product(part_number="N-1"))
    last = sample.list_journal(limit=1)[0]
    seen: list[tuple[int, int]] = []
    found = sample.audit.verify_journal(lambda done, of: seen.append((done, of)))
    assert (found.answer, found.faults) == ("whole", ())
    assert (found.entries, found.head) == (last.nr, last.hash)
    assert found.as_sentence().startswith(f"{last.nr} entries of the journal from {found.first} to")
    assert seen[-1] == (last.nr, last.nr)


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


def test_looking_through_it_can_be_stopped(sample: Workspace, tmp_path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Stopped

    for work in (
        lambda: sample.audit.verify_journal(stop),
        lambda: sample.audit.save_journal(tmp_path / "journal.csv", progress=stop),
    ):
        with pytest.raises(Stopped):
            work()
    assert list(tmp_path.glob("journal*")) == []


def read_csv(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))


def test_the_journal_as_csv_is_every_entry_with_the_hashes_that_chain_them(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    room.products.create(Product(part_number='N-1 "a", b'))
    sample.audit.save_journal(tmp_path / "journal.csv")
    rows = read_csv(tmp_path / "journal.csv")
    assert [row["Entry"] for row in rows] == [str(nr) for nr in range(1, len(rows) + 1)]
    assert [row["Hash of the entry before"] for row in rows[1:]] == [row["Hash"] for row in rows[:-1]]
    assert rows[-1]["Subject as recorded"] == 'N-1 "a", b'
    assert rows[-1]["Client"] == "Nordwerk Antriebe GmbH"
    assert rows[-1]["Before and after"].startswith('added product N-1 "a", b: Part number')


def test_no_cell_of_the_journal_begins_a_formula(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    for number in ("=1+1", "+1", "-1", "@SUM(A1)"):
        room.products.create(Product(part_number=number, name=f"\t{number}"))
    for ending in ("csv", "xlsx"):
        sample.audit.save_journal(tmp_path / f"journal.{ending}")
    cells = [cell for row in read_csv(tmp_path / "journal.csv") for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    with zipfile.ZipFile(tmp_path / "journal.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "=1+1" in sheet
    assert "<f>" not in sheet


def test_the_journal_as_a_pdf_says_who_did_what(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    room.products.create(Product(part_number="N-77", made_in=CountryCode("JP")))
    sample.audit.save_journal(tmp_path / "journal.pdf")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "journal.pdf").pages)
    assert "N-77" in text
    assert "J. Haug" in text


def test_another_ending_is_refused(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="ends in"):
        sample.audit.save_journal(tmp_path / "journal.docx")


def newest(desk: Workspace, **wanted: str) -> JournalEntry:
    return desk.audit.read_entries(desk.audit.list_numbers(JournalFilter(**wanted))[:1])[0]


def test_an_entry_tells_before_and_after_and_names_what_it_is_about(
    sample: Workspace, room: ClientWorkspace
) -> None:
    supplier = room.suppliers.rows()[0]
    made = room.products.create(Product(part_number="N-1", made_in=CountryCode("JP"))).value
    detail = room.products.get(made).product
    room.products.update(made, replace(detail, made_in=CountryCode("CN"), supplier=supplier.supplier))
    entry = newest(sample)
    assert (entry.row.what, entry.subject, entry.client) == (
        "Change product",
        "N-1",
        "Nordwerk Antriebe GmbH",
    )
    differences = {name: (before, after) for name, before, after in list_differences(entry.changes[0])}
    assert ("JP", "CN") in differences.values()
    assert supplier.name in {after for _before, after in differences.values()}
    room.products.delete(made)
    gone = newest(sample)
    assert (gone.row.what, gone.changes[0].name, gone.changes[0].after) == ("Delete product", "N-1", None)


def test_the_page_at_hand_of_a_screening_is_told_as_that() -> None:
    assert field_label("screenings", "place") == "Page of the interview"


def test_an_entry_of_a_record_is_about_its_number(sample: Workspace, room: ClientWorkspace) -> None:
    work = room.screenings.start_empty("A trial").value
    assert newest(sample, text="Start").subject == "A trial"
    room.records.record_determination(work.id, Signature("J. Haug", "export control"))
    entry = newest(sample, text="recorded")
    assert (entry.subject, entry.client) == ("2026-0001, version 1", "Nordwerk Antriebe GmbH")
    assert entry.values["title"] == "A trial"


def test_entries_of_a_client_that_was_deleted_still_say_whose_they_are(desk: Workspace) -> None:
    client = desk.clients.create(Client(name="Short-lived", country=CountryCode("DE"))).value
    desk.client_workspace(client).products.create(Product(part_number="P-1"))
    desk.clients.delete(client)
    assert {entry.client for entry in desk.audit.read_entries(desk.audit.list_numbers())} == {"Short-lived"}


def test_an_import_notes_its_first_rows_and_counts_the_others(sample: Workspace) -> None:
    (entry,) = sample.audit.read_entries(sample.audit.list_numbers(JournalFilter(text="Import")))
    assert len(entry.changes) == 100
    assert entry.left_out > 100
    assert entry.values["products"].endswith("0 changed, 0 removed")


def test_entries_are_found_by_subject_person_and_day(desk: Workspace) -> None:
    client = desk.clients.create(Client(name="Somebody", country=CountryCode("DE"))).value
    desk.user_name = "M. Roth"
    desk.client_workspace(client).products.create(Product(part_number="P-1"))
    assert desk.audit.list_people() == ["J. Haug", "M. Roth"]
    assert newest(desk, by="M. Roth").subject == "P-1"
    assert desk.audit.list_numbers(JournalFilter(text="p-1")) == [2]
    assert desk.audit.list_numbers(JournalFilter(text="100%")) == []
    day = date(2026, 11, 24)
    assert desk.audit.list_numbers(entries_of_days(day, day)) == [2, 1]
    assert desk.audit.list_numbers(entries_of_days(date(2026, 11, 25), None)) == []
    assert desk.audit.list_numbers(entries_of_days(None, date(2026, 11, 23))) == []


def test_who_has_not_said_a_name_is_known_by_the_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "jhaug")
    desk = open_workspace(program(), tmp_path / "data" / "l.sqlite")
    desk.clients.create(Client(name="Somebody", country=CountryCode("DE")))
    assert newest(desk).row.by == "jhaug"
    desk.close()


def test_codes_of_closed_sets_are_told_in_words_and_what_was_typed_as_it_is(
    sample: Workspace, room: ClientWorkspace
) -> None:
    room.products.create(
        Product(part_number="yes", name="declared", value_basis="ex_works", source_kind="declared")
    )
    told = {name: after for name, _, after in list_differences(newest(sample).changes[0])}
    assert {"Ex works", "Declared"} <= set(told.values())
    assert {"yes", "declared"} <= set(told.values())  # a part number and a name, as typed
    assert isinstance(
        next(after for after in told.values() if after == "Ex works"), Phrase
    )  # so it is translated


def test_what_was_judged_is_told_as_a_person_reads_it(sample: Workspace, room: ClientWorkspace) -> None:
    room.parties.create(Party(party="buyer", name="L3Harris Technologies", country=CountryCode("US")))
    room.searches.search(["buyer"])
    searched = {name: after for name, _, after in list_differences(newest(sample).changes[0])}
    assert "control-2025-1-02, match" in searched["Entries met"]
    assert searched["Names"] == "L3Harris Technologies"
    assert "cn-rare-earth" in searched["Lists"]
    room.judgements.judge("buyer", "cn-rare-earth", "control-2025-1-02", "same", why="the same address")
    entry = newest(sample)
    assert (entry.row.what, entry.subject) == (
        "Judge the same:",
        "L3Harris Technologies, L3 Harris Technologies",
    )
    judged = {name: after for name, _, after in list_differences(entry.changes[0])}
    assert (judged["Judged"], judged["Why"]) == ("Same", "the same address")
    assert judged["Entry as it was"].startswith(
        "L3 Harris Technologies (cn-rare-earth control-2025-1-02, match"
    )
