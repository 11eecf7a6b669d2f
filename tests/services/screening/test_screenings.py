# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Screenings: started from a shipment, a product or nothing, kept answer by answer, resumed as they were left."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Answer, Attribution, Interview
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode, Number
from desktop_app.services.schema.forms import ShipmentLine
from desktop_app.services.schema.rows import ScreeningFilter, ShipmentFilter
from desktop_app.services.screening.screenings import Screening
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from tests.making import program
from tests.services.conftest import FIRST_MOMENT, Clock

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


def test_a_shipment_is_screened_line_by_line(room: ClientWorkspace) -> None:
    found = started(room)
    assert [line.part_number for line in found.lines] == ["KM-4212", "EN-7", "SM-220"]
    assert found.row.verdicts == ("LICENCE_REQUIRED", "OUTSIDE", "LICENCE_REQUIRED")
    assert (found.row.of, found.row.on, found.is_open) == ("NW-01", "2025-10-08", True)
    assert room.screenings.list_rows() == [found.row]
    (row,) = room.shipments.list_rows(ShipmentFilter(text="NW-01"))
    assert (row.screening, row.verdicts) == (found.id, found.row.verdicts)


def test_a_product_is_screened_without_a_deal(room: ClientWorkspace) -> None:
    found = room.screenings.start_product(product(room, "KM-4300")).value
    assert "on" not in found.lines[0].base
    assert "parties" not in found.lines[0].base or not found.lines[0].base["parties"]
    assert found.lines[0].base["item"]["part_number"] == "KM-4300"
    assert found.row.on == "2026-11-24"
    dated = room.screenings.start_product(product(room, "KM-4300"), date(2025, 10, 20)).value
    assert (dated.lines[0].base["on"], dated.row.on) == ("2025-10-20", "2025-10-20")


def test_nothing_at_all_can_be_screened(room: ClientWorkspace) -> None:
    found = room.screenings.start_empty("A request by telephone").value
    assert found.row.title == "A request by telephone"
    assert found.lines[0].base["exporter"]["country"] == "DE"
    assert found.lines[0].base["rates"]
    assert found.row.verdicts == ("UNDETERMINED",)


def test_answers_are_kept_and_resumed_after_the_program_has_gone(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    found = room.screenings.start_product(product(room, "KM-4300")).value
    ours = program()
    talk = Interview(ours.law, ours.case_file_kind, found.interview_start, date(2026, 11, 24))
    said = Attribution("J. Haug", FIRST_MOMENT)
    while not talk.is_complete and len(talk.answers) < 4:
        values: dict[str, object] = {}
        for field in talk.current_page().fields:
            if field.path == "destination":
                values[field.path] = "MX"
            elif field.path == "movement":
                values[field.path] = "export"
        talk = (
            talk.submit_page(values, said)
            if values
            else talk.mark_not_known(talk.current_page().fields[0].path, said)
        )
        new = talk.answers[len(found.answers) :]
        found = room.screenings.save_answers(found.id, new, page_key=talk.at).value
    sample.close()
    desk = open_workspace(program(), tmp_path / "sample" / "l.sqlite", now=Clock())
    again = desk.client_workspace(room.client).screenings.load_screening(found.id)
    assert again.answers == found.answers
    assert [(a.fact, a.kind, a.value) for a in again.answers] == [
        (a.fact, a.kind, a.value) for a in talk.answers
    ]
    assert (again.lines, again.page_key) == (found.lines, found.page_key)
    assert again.lines[0].case == talk.state.tree_of_line(0, date(2026, 11, 24))
    desk.close()


def test_the_last_answer_counts_and_all_are_kept(room: ClientWorkspace) -> None:
    found = started(room)
    first = Answer(fact="destination", value="CN", reason="changed", by="A")
    found = room.screenings.save_answers(found.id, [first], page_key="shipment").value
    assert found.row.verdicts == ("OUTSIDE", "OUTSIDE", "OUTSIDE")
    found = room.screenings.save_answers(found.id, [replace(first, value="TR")]).value
    assert found.row.verdicts == ("LICENCE_REQUIRED", "OUTSIDE", "LICENCE_REQUIRED")
    assert [answer.nr for answer in found.answers] == [1, 2]
    assert found.lines[0].case["sources"]["destination"]["by"] == "A"
    withdrawn = room.screenings.save_answers(found.id, [Answer(fact="destination", kind="withdrawn")]).value
    assert withdrawn.lines[0].case["destination"] == "MX"
    not_known = room.screenings.save_answers(found.id, [Answer(fact="destination", kind="not_known")]).value
    assert "destination" not in not_known.lines[0].case
    assert not_known.row.verdicts[0] == "UNDETERMINED"
    assert room.screenings.save_answers(found.id, not_known.answers).value.answers == not_known.answers


def test_the_journal_tells_answers_from_pages_that_were_only_turned(
    sample: Workspace, room: ClientWorkspace
) -> None:
    screening = started(room)
    room.screenings.save_answers(
        screening.id, [Answer(fact="destination", value="TR", by="A")], page_key="item"
    )
    room.screenings.save_answers(screening.id, [], page_key="use")
    assert [row.what for row in sample.list_journal(limit=2)] == ["Turn a page of", "Answer"]


def test_an_answer_is_about_one_line_or_all(room: ClientWorkspace) -> None:
    found = started(room)
    answer = Answer(fact="item.made_in", value="CN", line="1", reason="seen on the crate")
    found = room.screenings.save_answers(found.id, [answer]).value
    assert [line.case["item"].get("made_in") for line in found.lines] == ["CN", "DE", "DE"]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(fact="destination", value="Mexico"),
        Answer(fact="on", value="tomorrow"),
        Answer(fact="", value="x"),
        Answer(fact="on", value=object()),
        Answer(fact="on", value="2026-01-01", at="noon"),
        Answer(fact="on", kind="guess"),  # type: ignore[arg-type]  # what a defect might hand over
    ],
)
def test_an_answer_that_cannot_stand_is_refused_and_not_kept(room: ClientWorkspace, answer: Answer) -> None:
    found = started(room)
    with pytest.raises(Refused):
        room.screenings.save_answers(found.id, [answer])
    assert room.screenings.load_screening(found.id) == found


def test_a_screening_keeps_what_it_started_from_until_it_is_refreshed(room: ClientWorkspace) -> None:
    number = product(room, "KM-4212")
    found = started(room)
    room.products.update(number, replace(room.products.get(number).product, made_in=CountryCode("CN")))
    assert room.screenings.load_screening(found.id).lines[0].base == found.lines[0].base
    fresh = room.screenings.take_over_changes(found.id).value
    assert fresh.lines[0].base["item"]["made_in"] == "CN"
    assert room.screenings.load_screening(found.id) == fresh


def test_answers_about_parts_that_have_moved_are_withdrawn(room: ClientWorkspace) -> None:
    found = started(room)
    line = found.lines[2]
    parts = [part["part_number"] for part in line.base["item"]["components"]]
    answers = [
        Answer(fact="item.components[0].made_in", value="CN", line="3", reason="x"),
        Answer(fact="item.made_in", value="PL", line="3", reason="x"),
        Answer(fact="parties[importer]", kind="not_known"),
    ]
    room.screenings.save_answers(found.id, answers)
    number = product(room, "SM-220")
    bill = [part.line for part in room.products.get(number).bill]
    room.products.set_bill(number, [bill[-1], *bill[:-1]])
    fresh = room.screenings.take_over_changes(found.id).value
    assert [(a.fact, a.kind) for a in fresh.answers[3:]] == [("item.components[0].made_in", "withdrawn")]
    assert fresh.lines[2].case["item"]["made_in"] == "PL"
    now = [(part["part_number"], part.get("made_in")) for part in fresh.lines[2].case["item"]["components"]]
    assert [name for name, _ in now] == [parts[-1], *parts[:-1]]
    assert now[0][1] != "CN"


def test_a_screening_is_put_away_and_brought_back(sample: Workspace, room: ClientWorkspace) -> None:
    found = started(room)
    done = room.screenings.drop_screening(found.id)
    assert room.screenings.count_rows() == 0
    assert room.screenings.count_rows(ScreeningFilter(state="dropped")) == 1
    with pytest.raises(Refused, match="put away"):
        room.screenings.save_answers(found.id, [])
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert room.screenings.count_rows() == 1


def test_a_start_can_be_taken_back_until_something_was_answered(
    sample: Workspace, room: ClientWorkspace
) -> None:
    done = room.screenings.start_shipment(shipment(room, "NW-01"))
    assert done.undo is not None
    room.screenings.save_answers(done.value.id, [Answer(fact="destination", value="TR", reason="x")])
    with pytest.raises(Refused, match="changed since"):
        sample.undo_change(done.undo)
    other = room.screenings.start_shipment(shipment(room, "NW-02"))
    assert other.undo is not None
    sample.undo_change(other.undo)
    assert room.screenings.count_rows() == 1


def test_screenings_survive_what_they_were_started_from(room: ClientWorkspace) -> None:
    found = started(room)
    room.shipments.delete_shipment(shipment(room, "NW-01"))
    assert room.screenings.load_screening(found.id) == found
    with pytest.raises(Refused, match="no longer there"):
        room.screenings.take_over_changes(found.id)


def test_a_shipment_shows_what_each_line_came_to_last(room: ClientWorkspace) -> None:
    number = shipment(room, "NW-01")
    first, *_rest = room.records.record_determination(started(room).id, SIGNED).value
    again = room.screenings.start_again(first).value
    assert again.row.verdicts == ("LICENCE_REQUIRED",), "a new version is of one line"
    (row,) = room.shipments.list_rows(ShipmentFilter(shipment=number))
    assert row.verdicts == ("LICENCE_REQUIRED", "OUTSIDE", "LICENCE_REQUIRED")
    assert (row.acts[0], len(row.acts), all(row.acts)) == (again.row.acts[0], 3, True)
    assert (row.screening, row.state) == (again.id, "open")
    assert room.shipments.load_shipment(number).row == row
    assert room.overview.count_work().lines_by_verdict["OUTSIDE"] == 1


def test_what_an_older_version_recorded_tells_what_to_do_first_by_its_record(
    room: ClientWorkspace, tmp_path: Path
) -> None:
    """That version kept it in the conclusion alone; of a screening in progress it kept nothing."""
    recorded, in_progress = started(room), started(room, "NW-02")
    room.records.record_determination(recorded.id, SIGNED)
    with closing(sqlite3.connect(tmp_path / "sample" / "l.sqlite")) as file:
        guards = file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'screening_line'"
        )
        for (guard,) in guards.fetchall():
            file.execute(f"DROP TRIGGER {guard}")
        file.execute("UPDATE screening_line SET act = NULL")
        file.commit()
    acts = tuple(line.screened.conclusion.act.word for line in recorded.lines if line.screened)
    (row,) = room.shipments.list_rows(ShipmentFilter(shipment=shipment(room, "NW-01")))
    assert row.acts == acts
    rows = {row.id: row.acts for row in room.screenings.list_rows()}
    assert rows == {recorded.id: acts, in_progress.id: ("", "")}


def test_a_line_that_was_added_or_holds_another_product_has_no_verdict_yet(room: ClientWorkspace) -> None:
    number = shipment(room, "NW-01")
    started(room)
    lines = list(room.shipments.load_shipment(number).lines)
    lines[1] = replace(lines[1], part_number="KM-4300")
    room.shipments.set_lines(number, [*lines, ShipmentLine(part_number="EN-7", quantity=Number("1"))])
    (row,) = room.shipments.list_rows(ShipmentFilter(shipment=number))
    assert row.verdicts == ("LICENCE_REQUIRED", "", "LICENCE_REQUIRED", "")


def test_a_shipment_is_shown_with_the_names_of_its_parties(room: ClientWorkspace) -> None:
    found = room.shipments.load_shipment(shipment(room, "NW-01"))
    assert found.shipment.importer == "montenegro"
    assert found.row.importer == "Talleres Montenegro SA de CV"


def test_the_outlook_names_what_would_settle_a_product(room: ClientWorkspace) -> None:
    rows = {row.part_number: row for row in room.overview.list_today_verdicts()}
    assert rows["TB-3560"].settles == ("Country of origin", "Value of one piece", "Rare-earth material")
    assert rows["HB-4806"].settles == (
        "Price of the material: Dysprosium oxide in HB-4806 block magnet N48 20x11x6",
    )
    assert rows["KM-4212"].settles == ()
    assert rows["LG-900"].verdict == "NOT_CAUGHT"
    assert rows["LG-900"].other_law == ("Chinese goods may carry undertakings of their own",)
