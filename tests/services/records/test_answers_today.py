# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which records would be answered otherwise today: all in one working, compared part by part."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.context.program import Program
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.records.rerun import AnswerChange, answer_parts, compare_parts
from desktop_app.services.screening import one_case
from desktop_app.services.workspace import ClientWorkspace, open_workspace
from tests.making import CASES, program
from tests.worked_cases import WORKED_CASES

SIGNED = Signature("J. Haug", "export control")
OTHER_LAW = "another law file"


@pytest.fixture
def records(room: ClientWorkspace, monkeypatch: pytest.MonkeyPatch) -> tuple[int, ...]:
    """Return two records of one shipment that another law file worked out."""
    made = program().pack
    law = program().law
    monkeypatch.setattr(law, "pack", replace(made, sha256="0" * 64, version=OTHER_LAW))
    key = room.shipments.find_shipment("NW-02")
    assert key is not None
    done = room.records.record_determination(room.screenings.start_shipment(key).value.id, SIGNED).value
    monkeypatch.setattr(law, "pack", made)
    return done


def answering(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[one_case.Screened], one_case.Screened]
) -> list[str]:
    """Let every case be answered otherwise; returns the hashes of the cases worked out."""
    worked: list[str] = []
    plain = one_case.screen_case

    def screen(with_program: Program, content: bytes) -> one_case.Screened:
        screened = plain(with_program, content)
        worked.append(screened.read.sha256)
        return change(screened)

    monkeypatch.setattr("desktop_app.services.records.rerun.screen_case", screen)
    return worked


def test_the_same_answer_is_no_difference(room: ClientWorkspace, records: tuple[int, ...]) -> None:
    assert len(records) == 2
    assert room.answers_today.list_differing() == {}


def test_a_record_of_the_same_law_file_and_program_is_not_worked_out(
    room: ClientWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked = answering(monkeypatch, lambda screened: screened)
    room.records.record_determination(room.screenings.start_empty().value.id, SIGNED)
    assert room.answers_today.list_differing() == {}
    assert worked == []


def test_what_differs_is_named_with_what_was_and_what_is(
    room: ClientWorkspace, records: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    worked = answering(
        monkeypatch,
        lambda found: replace(found, conclusion=replace(found.conclusion, verdict="REFUSED")),
    )
    first = room.records.get_determination(records[0]).row.verdict
    differing = room.answers_today.list_differing()
    assert set(differing) == set(records)
    assert differing[records[0]].changes == (AnswerChange("verdict", "", first, "REFUSED"),)
    assert len(worked) == 2
    assert room.answers_today.list_differing() == differing
    assert len(worked) == 2, "a case is worked out once for each law file"


def test_a_record_is_marked_by_verdict_act_and_standing_alone(
    room: ClientWorkspace, records: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(
        monkeypatch,
        lambda found: replace(
            found, conclusion=replace(found.conclusion, duties=found.conclusion.duties[1:])
        ),
    )
    assert room.answers_today.list_differing() == {}, "a duty that went is no other answer"


def test_a_case_that_cannot_be_answered_any_more_says_why(
    room: ClientWorkspace, records: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_program: Program, _content: bytes) -> one_case.Screened:
        raise Refused("the row I-99 is unknown")

    monkeypatch.setattr("desktop_app.services.records.rerun.screen_case", refuse)
    assert "I-99" in room.answers_today.list_differing()[records[0]].refused


def test_superseded_and_withdrawn_records_are_left_alone(
    room: ClientWorkspace, records: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    worked = answering(monkeypatch, lambda screened: screened)
    room.record_events.withdraw_records(records[:1], EventReason("wrong"))
    room.records.record_determination(room.screenings.start_again(records[1]).value.id, SIGNED)
    room.answers_today.list_differing()
    assert worked == []


def test_it_can_be_cancelled(room: ClientWorkspace, records: tuple[int, ...]) -> None:
    assert records
    with pytest.raises(Stopped):
        room.answers_today.list_differing(cancelled=lambda: True)


def test_parts_that_come_and_go_are_named() -> None:
    case = (CASES / "p02-servo-motor.json").read_bytes()
    was = one_case.screen_case(program(), case).conclusion_tree(program())
    now = {**was, "duties": was["duties"][1:], "standing": {**was["standing"], "overall": "in_force"}}
    gone = was["duties"][0]
    assert compare_parts(answer_parts(was), answer_parts(now)) == (
        AnswerChange("standing", "", "suspended", "in_force"),
        AnswerChange("duty", gone["code"], gone["owed"], ""),
    )


def test_what_a_record_of_before_does_not_tell_is_no_difference() -> None:
    case = (CASES / "p02-servo-motor.json").read_bytes()
    now = one_case.screen_case(program(), case).conclusion_tree(program())
    was = {**now, "duties": [{"code": duty["code"], "applies": "yes"} for duty in now["duties"]]}
    del was["possible"]
    assert compare_parts(answer_parts(was), answer_parts(now)) == ()


@pytest.mark.parametrize("version", range(1, 7))
def test_records_of_every_earlier_data_file_are_listed_exported_and_worked_out(
    version: int, tmp_path: Path
) -> None:
    old = Path("tests/storage/sqlite/migrations/old") / f"schema-000{version}.sqlite"
    (tmp_path / "data").mkdir()
    shutil.copy(old, tmp_path / "data" / "lodestone.sqlite")
    desk = open_workspace(program(), tmp_path / "data" / "lodestone.sqlite")
    try:
        (client,) = desk.clients.rows()
        room = desk.client_workspace(client.id)
        (row,) = room.record_list.list_rows()
        assert (row.state, row.retention_until) == ("current", "2030-10-08")
        changes = [differing.changes[0] for differing in room.answers_today.list_differing().values()]
        unasked = AnswerChange("verdict", "", "LICENCE_REQUIRED", "UNDETERMINED")
        asked_today = one_case.screen_case(
            program(), (WORKED_CASES / "p01-dysprosium-magnet.json").read_bytes()
        )
        is_open = asked_today.conclusion.verdict == "UNDETERMINED"
        assert changes == ([unasked] if is_open else []), (
            "a question that came later, and on which a verdict turns, is open in a record"
        )
        written = room.audit_folder.write_folder(tmp_path / "out", anyway=True)
        assert [fault.check for fault in written.faults] == ["papers"], "its memo is kept in the file alone"
        guide = " ".join((tmp_path / "out" / "HOW-TO-CHECK.txt").read_text("utf-8").split())
        assert f"was not kept by the version of the program that recorded {row.number}/v1" in guide
        memo = tmp_path / "out" / "memos" / f"{row.number}-v1.pdf"
        assert hashlib.sha256(memo.read_bytes()).hexdigest() == row.paper_sha256
    finally:
        desk.close()
