# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The second person: handed in, read, recorded under both names or sent back; nobody reviews their own."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Answer
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.rows import ScreeningFilter
from desktop_app.services.workspace import ClientWorkspace, Workspace

PREPARED = Signature("Jürgen  Haug", "export control")


@pytest.fixture
def waiting(sample: Workspace, room: ClientWorkspace) -> int:
    """Return a screening that waits, of a client that asks for a second person."""
    form = sample.clients.get(room.client)
    sample.clients.update(room.client, replace(form, second_person="yes"))
    assert room.reviews.is_asked_for()
    shipment = room.shipments.find_shipment("NW-01")
    assert shipment is not None
    screening = room.screenings.start_shipment(shipment).value.id
    room.reviews.hand_in(screening, PREPARED)
    return screening


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_a_single_exporter_sees_nothing_of_it(room: ClientWorkspace) -> None:
    assert not room.reviews.is_asked_for()
    screening = room.screenings.start_empty().value.id
    (record,) = room.records.record_determination(screening, PREPARED).value
    assert room.records.get_determination(record).row.reviewed_by == ""


def test_waiting_is_a_state_that_both_can_see(room: ClientWorkspace, waiting: int) -> None:
    (row,) = room.reviews.list_waiting()
    assert (row.id, row.state, row.prepared_by, row.prepared_role) == (
        waiting,
        "waiting",
        "Jürgen Haug",
        "export control",
    )
    assert row.submitted_at
    assert room.screenings.count_rows(ScreeningFilter(state="open")) == 0
    assert waiting in {row.id for row in room.screenings.list_rows()}


def test_what_waits_cannot_be_changed_or_recorded_alone(room: ClientWorkspace, waiting: int) -> None:
    answer = Answer(fact="end_use.text", kind="value", value="pumps", by="J. Haug", at="2026-11-24T10:00:00Z")
    with pytest.raises(Refused, match="handed in for review"):
        room.screenings.save_answers(waiting, [answer])
    with pytest.raises(Refused, match="handed in for review"):
        room.screenings.drop_screening(waiting)
    with pytest.raises(Refused):
        room.records.record_determination(waiting, PREPARED)
    with pytest.raises(Refused, match="no longer open"):
        room.reviews.hand_in(waiting, PREPARED)


@pytest.mark.parametrize("name", ["Jürgen Haug", "JÜRGEN HAUG", " jürgen   haug ", "ＪÜrgen Ｈaug"])
def test_nobody_approves_their_own(room: ClientWorkspace, waiting: int, name: str) -> None:
    with pytest.raises(Refused, match="cannot be the one who reviewed"):
        room.reviews.approve(waiting, name)
    assert room.reviews.list_waiting()


def test_approved_it_is_recorded_under_both_names(
    sample: Workspace, room: ClientWorkspace, waiting: int
) -> None:
    ids = room.reviews.approve(waiting, "Maria Roth").value
    assert room.reviews.list_waiting() == []
    rows = [room.records.get_determination(record).row for record in ids]
    assert {(row.by, row.role, row.reviewed_by) for row in rows} == {
        ("Jürgen Haug", "export control", "Maria Roth")
    }
    memo = text_of(room.records.read_paper(ids[0]))
    assert "Jürgen Haug" in memo
    assert "Maria Roth" in memo
    assert sample.verify_records() == []


def test_sent_back_it_is_open_again_and_says_why(
    sample: Workspace, room: ClientWorkspace, waiting: int
) -> None:
    assert room.reviews.find_sent_back(waiting) is None
    with pytest.raises(Refused, match="reason is missing"):
        room.reviews.send_back(waiting, EventReason(" ", "Maria Roth"))
    room.reviews.send_back(waiting, EventReason("the mass is a guess", "Maria Roth"))
    sent = room.reviews.find_sent_back(waiting)
    assert sent is not None
    assert (sent.why, sent.by) == ("the mass is a guess", "Maria Roth")
    newest = sample.audit.list_numbers()[:1]
    (entry,) = sample.audit.read_entries(newest)
    title = room.screenings.load_screening(waiting).row.title
    assert (entry.row.by, entry.subject) == ("Maria Roth", f"{title} (screening {waiting})")
    assert room.screenings.load_screening(waiting).is_open
    with pytest.raises(Refused, match="does not wait"):
        room.reviews.approve(waiting, "Maria Roth")
    room.reviews.hand_in(waiting, PREPARED)
    assert room.reviews.approve(waiting, "Maria Roth").value


def test_the_reviewer_reads_the_memo_before(room: ClientWorkspace, waiting: int) -> None:
    draft = text_of(room.reviews.print_draft(waiting))
    assert "Jürgen Haug" in draft
    assert room.record_list.list_rows() == []


def test_without_a_name_and_a_role_nothing_is_handed_in(room: ClientWorkspace) -> None:
    screening = room.screenings.start_empty().value.id
    for signature in (Signature(" ", "export control"), Signature("J. Haug", "")):
        with pytest.raises(Refused, match="is missing"):
            room.reviews.hand_in(screening, signature)


def test_the_reason_for_a_new_version_waits_with_it(room: ClientWorkspace, waiting: int) -> None:
    first, *_ = room.reviews.approve(waiting, "Maria Roth").value
    again = room.screenings.start_again(first).value.id
    room.reviews.hand_in(again, PREPARED, "the price was\n wrong")
    room.reviews.approve(again, "Maria Roth")
    row = next(row for row in room.record_list.list_rows() if row.id == first)
    assert (row.newer, row.newer_why) == (f"{row.number}/v2", "the price was wrong")
