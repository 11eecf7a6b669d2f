# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Determinations: frozen, numbered, journalled, printed, superseded; and the overview that counts them."""

from __future__ import annotations

import hashlib
import io
import json
import re
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Answer
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode, Day
from desktop_app.services.schema.forms import Client, Product, StatusCheck
from desktop_app.services.schema.rows import DeterminationFilter
from desktop_app.services.screening.screenings import Screening
from desktop_app.services.screening.whole_catalogue import Deal
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program

SIGNED = Signature("J. Haug", "export control")


def shipment(room: ClientWorkspace, key: str) -> int:
    found = room.shipments.find_shipment(key)
    assert found is not None
    return found


def product(room: ClientWorkspace, part_number: str) -> int:
    found = room.products.find(part_number)
    assert found is not None
    return found


def started(room: ClientWorkspace, key: str = "NW-01") -> Screening:
    return room.screenings.start_shipment(shipment(room, key)).value


def test_recording_freezes_numbers_journals_and_prints(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    found = started(room, "NW-02")
    done = room.records.record_determination(found.id, SIGNED)
    assert done.changes == {"records", "screenings", "shipments"}
    rows = sorted(room.records.list_determinations(), key=lambda row: row.number)
    assert [(row.number, row.version, row.verdict) for row in rows] == [
        ("2026-0001-1", 1, "LICENCE_REQUIRED"),
        ("2026-0001-2", 1, "OUTSIDE"),
    ]
    for row, line in zip(rows, found.lines, strict=True):
        detail = room.records.get_determination(row.id)
        assert line.screened is not None
        assert detail.case == line.screened.read.tree
        assert detail.case_sha256 == line.screened.read.sha256
        assert detail.conclusion == json.loads(json.dumps(line.screened.conclusion_tree(program())))
        assert (detail.pack_sha256, detail.program) == (
            program().pack.sha256,
            f"Lodestone {program().version}",
        )
        pdf = room.records.read_paper(row.id)
        assert pdf.startswith(b"%PDF")
        assert hashlib.sha256(pdf).hexdigest() == detail.pdf_sha256
        assert room.records.write_paper_copy(row.id).read_bytes() == pdf
        assert room.records.write_paper_copy(row.id).is_relative_to(tmp_path)
        assert detail.journal_nr > 0
        assert room.records.rerun_determination(row.id).is_same
    assert sample.verify_records() == []
    assert room.screenings.load_screening(found.id).row.state == "recorded"


def test_a_memo_that_has_gone_from_the_disk_is_written_again(room: ClientWorkspace) -> None:
    (record,) = room.records.record_determination(room.screenings.start_empty().value.id, SIGNED).value
    path = room.records.write_paper_copy(record)
    path.write_bytes(b"spoilt")
    assert room.records.write_paper_copy(record).read_bytes() == room.records.read_paper(record)
    path.unlink()
    assert room.records.write_paper_copy(record).exists()


def test_what_was_recorded_is_closed(sample: Workspace, room: ClientWorkspace) -> None:
    found = room.screenings.start_empty().value
    room.records.record_determination(found.id, SIGNED)
    for work in (
        lambda: room.records.record_determination(found.id, SIGNED),
        lambda: room.screenings.save_answers(found.id, [Answer(fact="on", value="2026-01-01")]),
        lambda: room.screenings.take_over_changes(found.id),
        lambda: room.screenings.drop_screening(found.id),
        lambda: sample.clients.delete(room.client),
    ):
        with pytest.raises(Refused):
            work()
    assert sample.verify_records() == []


def page_text(pdf: bytes) -> str:
    """Return what the first page of a PDF says, with single blanks between the words."""
    return " ".join(pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())


def test_paper_without_a_letterhead_is_headed_by_the_client(sample: Workspace, room: ClientWorkspace) -> None:
    client = sample.clients.get(room.client)
    bare = replace(client, name="Other Drives", letterhead_line_1="", letterhead_line_2="")
    sample.clients.update(room.client, bare)
    first, _ = room.records.record_determination(started(room, "NW-02").id, SIGNED).value
    assert page_text(room.records.read_paper(first)).startswith("Other Drives")


def test_a_new_version_supersedes_and_the_old_one_stays(room: ClientWorkspace) -> None:
    first, _ = room.records.record_determination(started(room, "NW-02").id, SIGNED).value
    before = room.records.get_determination(first), room.records.read_paper(first)
    again = room.screenings.start_again(first).value
    assert again.supersedes == first
    room.screenings.save_answers(again.id, [Answer(fact="destination", value="CN", reason="sold elsewhere")])
    (second,) = room.records.record_determination(again.id, SIGNED).value
    rows = {row.id: row for row in room.records.list_determinations()}
    assert (rows[second].number, rows[second].version, rows[second].verdict) == ("2026-0001-1", 2, "OUTSIDE")
    assert rows[first].superseded_by == second
    assert (replace(before[0].row, superseded_by=second, state="superseded"), before[1]) == (
        room.records.get_determination(first).row,
        room.records.read_paper(first),
    )
    assert room.records.get_determination(first).case == before[0].case
    told = page_text(room.records.read_paper(second))
    assert "This memo supersedes 2026-0001-1, version 1 of 24 Nov 2026." in told
    assert "The verdict was Licence needed and is now Outside" in told
    assert re.search(r"part QY-3810, [^.]+\. 850511, 2.000 pieces, shipment NW-02, line 1\.", told)
    assert room.records.count_determinations(DeterminationFilter(latest=True)) == 2
    with pytest.raises(Refused, match="newer version"):
        room.screenings.start_again(first)
    fresh = room.screenings.start_again(second).value
    assert [line.line for line in room.screenings.take_over_changes(fresh.id).value.lines] == ["1"]


def test_numbers_run_by_year_and_client(sample: Workspace, room: ClientWorkspace) -> None:
    def number(desk: ClientWorkspace, on: date | None = None) -> str:
        signed = replace(SIGNED, on=on)
        (record,) = desk.records.record_determination(desk.screenings.start_empty().value.id, signed).value
        return desk.records.get_determination(record).row.number

    other = sample.client_workspace(
        sample.clients.create(Client(name="Other", country=CountryCode("DE"))).value
    )
    assert [number(room), number(room), number(other)] == ["2026-0001", "2026-0002", "2026-0001"]
    assert [number(room, date(2027, 1, 4)), number(room)] == ["2027-0001", "2026-0003"]
    assert room.records.count_determinations(DeterminationFilter(text="2027-")) == 1
    with pytest.raises(Refused, match="no longer there"):
        other.records.read_paper(1)


@pytest.mark.parametrize(
    ("signature", "field"), [(Signature(" ", "r"), "name"), (Signature("n", ""), "role")]
)
def test_nobody_signs_for_nothing(room: ClientWorkspace, signature: Signature, field: str) -> None:
    found = room.screenings.start_empty().value
    with pytest.raises(Refused) as caught:
        room.records.record_determination(found.id, signature)
    assert caught.value.where == field
    assert room.records.count_determinations() == 0


def test_nothing_changes_while_the_memo_is_printed(
    room: ClientWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever answers meanwhile waits, and is then told that it is recorded."""
    found = room.screenings.start_empty().value
    ours = room.records._context.program
    printer, refused = ours.print_memo, []

    def answer() -> None:
        try:
            room.screenings.save_answers(found.id, [Answer(fact="destination", value="TR")])
        except Refused as problem:
            refused.append(problem)

    meanwhile = threading.Thread(target=answer)

    def slow(*given: object) -> bytes:
        meanwhile.start()
        return printer(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(ours, "print_memo", slow)
    (record,) = room.records.record_determination(found.id, SIGNED).value
    meanwhile.join(30)
    assert refused
    assert room.screenings.load_screening(found.id).answers == ()
    assert "destination" not in room.records.get_determination(record).case


def test_the_overview_counts(room: ClientWorkspace) -> None:
    numbers = room.overview.count_work()
    assert (numbers.products, numbers.shipments, numbers.shipments_not_screened) == (69, 12, 12)
    started(room)
    room.screenings.start_empty()
    room.records.record_determination(started(room, "NW-02").id, SIGNED)
    numbers = room.overview.count_work()
    assert (numbers.open_screenings, numbers.unsettled_screenings) == (2, 1)
    assert numbers.shipments_not_screened == 10
    assert numbers.lines_by_verdict == {"": 18, "LICENCE_REQUIRED": 3, "OUTSIDE": 2}
    assert numbers.recorded_under_another_pack == 0
    assert [row.shipment for row in room.checks.rows()] == ["NW-10"]
    assert numbers.days_since_check is None, "a look made for one shipment is none for the others"
    room.checks.add(
        StatusCheck(
            provision="R61-I",
            state="suspended",
            from_=Day("2025-11-10"),
            notice="No. 70",
            where="list of notices",
            checked_on=Day("2026-11-24"),
            by="J",
        )
    )
    assert room.overview.count_work().days_since_check == 0


def test_the_outlook_says_what_would_need_a_licence(room: ClientWorkspace) -> None:
    deal = Deal(destination=CountryCode("MX"), on=date(2025, 10, 20))
    seen: list[int] = []
    rows = {
        row.part_number: row
        for row in room.overview.list_today_verdicts(deal, progress=lambda done, _: seen.append(done))
    }
    assert len(rows) == seen[-1] == 69
    assert (rows["KM-4212"].verdict, rows["KM-4212"].licence_needed) == ("LICENCE_REQUIRED", "yes")
    assert rows["EN-7"].verdict == "OUTSIDE"
    assert not any(row.refused for row in rows.values())
    assert list(room.overview.list_today_verdicts(cancelled=lambda: True)) == []


def test_an_outlook_goes_on_past_what_cannot_be_worked_out(sample: Workspace) -> None:
    room = sample.client_workspace(
        sample.clients.create(Client(name="Other", country=CountryCode("DE"))).value
    )
    room.products.create(Product(part_number="1", listed_as="II-PM-3"))
    (row,) = room.overview.list_today_verdicts()
    assert (row.verdict, row.licence_needed) == ("UNDETERMINED", "unknown")


def test_no_verdict_is_the_most_serious_of_none() -> None:
    assert program().pack.most_serious([]) == ""


def test_recording_tells_how_many_lines_are_done(room: ClientWorkspace) -> None:
    work = started(room)
    lines = len(work.lines)
    told: list[tuple[int, int]] = []
    room.records.record_determination(work.id, SIGNED, progress=lambda done, of: told.append((done, of)))
    assert told == [(done, lines + 2) for done in range(1, lines + 2)]
    assert lines > 2
