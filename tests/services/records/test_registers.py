# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Registers: every determination with what became of it, every file of evidence, every screening."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.context.paper_ports import Register
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.records.registers import KINDS, RegisterKind
from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.workspace import ClientWorkspace

SIGNED = Signature("J. Haug", "export control")
CHECK = StatusCheck(
    provision="R61-I", state="suspended", from_=Day("2026-11-11"), until=Day("2027-01-10"), notice="No. 99",
    checked_on=Day("2026-11-20"), by="M. Roth", where="the ministry's page",
)  # fmt: skip
PAGE = Paper(name="notice.pdf", content=b"%PDF-1.7 notice", valid_until=Day("2027-02-01"))


def record(room: ClientWorkspace, key: str = "NW-01") -> tuple[int, ...]:
    shipment = room.shipments.find_shipment(key)
    assert shipment is not None
    return room.records.record_determination(room.screenings.start_shipment(shipment).value.id, SIGNED).value


def cells(register: Register, heading: str) -> list[object]:
    """Return a column of a register."""
    at = [column.heading for column in register.columns].index(heading)
    return [row[at] for row in register.rows]


def test_the_register_names_every_version_with_its_state(room: ClientWorkspace) -> None:
    first, second, third = record(room)
    room.records.record_determination(room.screenings.start_again(first).value.id, SIGNED)
    room.record_events.withdraw_records([second], EventReason("shipped elsewhere"))
    room.record_events.hold_records([third], EventReason("audit of customs", "M. Roth"))
    made = room.registers.make_register("determinations")
    assert cells(made, "Number") == ["2026-0001-1", "2026-0001-2", "2026-0001-3", "2026-0001-1"]
    assert cells(made, "Superseded by version") == ["v2", "", "", ""]
    superseded, withdrawn, held, newest = cells(made, "State")
    assert str(superseded).startswith("superseded")
    assert str(withdrawn).startswith("withdrawn 2026-11-24 by J. Haug: shipped elsewhere")
    assert held == "current; on hold since 2026-11-24 by M. Roth: audit of customs"
    assert newest == "current"
    assert all(isinstance(day, date) for day in cells(made, "Kept until"))
    # what is to be done first stands beside the verdict, which may be of a rule that rests
    assert set(cells(made, "Do first")) <= {"Hold", "Ask first", "Nothing found that holds this export"}
    assert all(str(party).endswith("(MX)") for party in cells(made, "Party"))


def test_its_hashes_are_those_of_journal_case_and_paper(room: ClientWorkspace) -> None:
    made_ids = record(room)
    made = room.registers.make_register("determinations")
    for number, row_id in enumerate(made_ids):
        detail = room.records.get_determination(row_id)
        assert cells(made, "Hash of the entry")[number] == detail.journal_hash
        assert cells(made, "Entry, hash")[number] == f"{detail.journal_nr}, {detail.journal_hash[:12]}"
        assert cells(made, "Hash of the case")[number] == detail.case_sha256


def test_evidence_names_the_records_that_rest_on_it(room: ClientWorkspace) -> None:
    room.checks.add(CHECK, evidence=PAGE)
    record(room)
    made = room.registers.make_register("evidence")
    at = cells(made, "Name").index("notice.pdf")
    assert cells(made, "Whole hash")[at] == PAGE.sha256
    assert "2026-0001-1/v1" in str(cells(made, "Records that rest on it")[at])


def test_the_screening_log_has_those_put_away_too(room: ClientWorkspace) -> None:
    record(room)
    room.screenings.drop_screening(room.screenings.start_empty("A try").value.id)
    made = room.registers.make_register("screenings")
    assert cells(made, "State")[-2:] == ["recorded", "put away"]
    assert cells(made, "Records")[-2] == "2026-0001-1/v1, 2026-0001-2/v1, 2026-0001-3/v1"
    assert cells(made, "Begun by")[-1] == "J. Haug"


@pytest.mark.parametrize("kind", KINDS)
def test_each_goes_out_as_paper_and_as_workbook(room: ClientWorkspace, tmp_path: Path, kind: str) -> None:
    record(room)
    for name in ("register.pdf", "register.xlsx"):
        room.registers.write_register(kind, tmp_path / name)  # type: ignore[arg-type]
    made = room.registers.make_register(kind)  # type: ignore[arg-type]
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "register.pdf").pages)
    assert made.title in text
    sheet = CalamineWorkbook.from_path(tmp_path / "register.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[0] == [column.heading for column in made.columns]
    assert len(sheet) == len(made.rows) + 1


def test_a_register_never_takes_the_place_of_the_data_file(room: ClientWorkspace, tmp_path: Path) -> None:
    file = tmp_path / "sample" / "register.pdf"
    file.symlink_to(tmp_path / "sample" / "l.sqlite")
    with pytest.raises(Refused):
        room.registers.write_register("determinations", file)


def test_a_register_of_one_says_one_and_of_several_how_many(room: ClientWorkspace) -> None:
    def begins(kind: RegisterKind) -> str:
        made = room.registers.make_register(kind)
        return made.about

    assert "0 files kept for" in begins("evidence")
    room.checks.add(CHECK, evidence=PAGE)
    assert "1 file kept for" in begins("evidence")
    room.checks.add(CHECK, evidence=Paper(name="other.pdf", content=b"%PDF-1.7 other"))
    assert "2 files kept for" in begins("evidence")
    record(room)
    assert "3 determinations of" in begins("determinations")
