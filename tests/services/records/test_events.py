# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Withdraw, hold, release, review: events beside records that stay as they were, and what lists tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.services.context.stores import RecordEvent
from desktop_app.services.outgoing.papers import PaperOrder
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason, Review, find_review, retention_until
from desktop_app.services.schema.declaration import Day, as_day
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import DeterminationFilter, FrozenFacts, RecordRow
from desktop_app.services.screening.one_case import NamedCase
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.storage.sqlite.database import Database
from tests import making
from tests.services.conftest import Clock

SIGNED = Signature("J. Haug", "export control")
WRONG = EventReason("the origin was wrong", "M. Roth")


def recorded(room: ClientWorkspace) -> int:
    """Return a new record of the sample shipment NW-01."""
    key = room.shipments.find_shipment("NW-01")
    assert key is not None
    return room.records.record_determination(room.screenings.start_shipment(key).value.id, SIGNED).value[0]


def shown(room: ClientWorkspace, record: int) -> RecordRow:
    return next(row for row in room.record_list.list_rows() if row.id == record)


def test_a_withdrawn_record_is_not_current_and_stays(sample: Workspace, room: ClientWorkspace) -> None:
    record = recorded(room)
    before = room.records.get_determination(record)
    done = room.record_events.withdraw_records([record], WRONG)
    assert done.changes == {"records"}
    assert done.undo is None
    row = shown(room, record)
    assert (row.state, row.withdrawn.why, row.withdrawn.by) == ("withdrawn", WRONG.why, WRONG.by)
    assert row.review_on == "", "nobody has to look at it again"
    current = room.records.list_determinations(DeterminationFilter(latest=True))
    assert len(current) == 2, "the other lines of the shipment"
    assert record not in {one.id for one in current}
    after = room.records.get_determination(record)
    assert replace(after, row=before.row) == before
    assert sample.verify_records() == []


def test_the_number_of_a_withdrawn_record_never_comes_back(room: ClientWorkspace) -> None:
    record = recorded(room)
    room.record_events.withdraw_records([record], WRONG)
    assert shown(room, recorded(room)).number != shown(room, record).number


def test_an_event_is_journalled_by_who_did_it(sample: Workspace, room: ClientWorkspace) -> None:
    record = recorded(room)
    room.record_events.hold_records([record], WRONG)
    entry = sample.list_journal(limit=1)[0]
    assert (entry.what, entry.by) == ("record put on hold", "M. Roth")
    assert entry.subject.endswith(f"{shown(room, record).number}/v1")


def test_what_makes_no_sense_is_refused_and_stores_nothing(room: ClientWorkspace) -> None:
    record = recorded(room)
    events = room.record_events
    with pytest.raises(Refused, match="reason is missing"):
        events.withdraw_records([record], EventReason("  "))
    with pytest.raises(Refused, match="is not on hold"):
        events.release_records([record], WRONG)
    with pytest.raises(Refused, match="not ahead"):
        events.set_review([record], date(2026, 11, 24), WRONG)
    events.hold_records([record], WRONG)
    with pytest.raises(Refused, match="on hold already"):
        events.hold_records([record], WRONG)
    events.withdraw_records([record], WRONG)
    with pytest.raises(Refused, match="withdrawn already"):
        events.withdraw_records([record], WRONG)
    assert shown(room, record).hold, "a withdrawn record may be on hold: it is kept all the same"


def test_a_hold_ends_when_it_is_released(room: ClientWorkspace) -> None:
    record = recorded(room)
    room.record_events.hold_records([record], EventReason("lawsuit"))
    assert shown(room, record).hold.by == "J. Haug"
    room.record_events.release_records([record], EventReason("settled"))
    assert not shown(room, record).hold
    room.record_events.hold_records([record], EventReason("appeal"))
    assert shown(room, record).hold.why == "appeal"


def test_records_are_kept_for_five_years_or_longer(sample: Workspace, room: ClientWorkspace) -> None:
    record = recorded(room)
    on = date.fromisoformat(shown(room, record).on)
    assert shown(room, record).retention_until == on.replace(year=on.year + 5).isoformat()
    client = sample.clients.get(room.client)
    for asked, years in (("3", 5), ("10", 10)):
        sample.clients.update(room.client, replace(client, retention_years=asked))
        assert shown(room, record).retention_until == on.replace(year=on.year + years).isoformat()


def test_a_day_of_review_set_by_hand_does_with_what_was_due(room: ClientWorkspace) -> None:
    record = recorded(room)
    row = shown(room, record)
    assert row.review_on == "", "the standing turned before it was recorded"
    room.record_events.set_review([record], date(2033, 1, 2), EventReason("before the next delivery"))
    after = shown(room, record)
    assert (after.review_on, after.review_because) == ("2033-01-02", "set")
    assert after.review_about == "before the next delivery"


def test_a_new_version_is_named_beside_the_old_one(room: ClientWorkspace) -> None:
    record = recorded(room)
    again = room.screenings.start_again(record).value.id
    room.records.record_determination(again, SIGNED)
    row = shown(room, record)
    assert (row.state, row.newer) == ("superseded", f"{row.number}/v2")
    assert row.review_on == ""


def test_the_earliest_of_turn_check_and_evidence_is_the_day_of_review() -> None:
    frozen = FrozenFacts(
        id=1, number="2026-0001", version=1, line="1", screening=1, supersedes=None, why="", item="", parties="",
        status_checks='[{"until": "2027-03-01", "notice": "No. 9"}, {"until": null}]',
        sources='{"item.value": {"document": "Assay.pdf, page 2"}, "item.mass": {"document": "List.xls, A, row 3"}}',
        next_change='{"on": "2027-02-01", "standing": "in_force"}', licence_until="",
        case_sha256="", pack_id="", pack_sha256="", program="", paper_number="", paper_sha256="",
    )  # fmt: skip
    papers = {"Assay.pdf": Day("2027-01-15"), "Other.pdf": Day("2026-12-01")}
    made = Day("2026-11-24")
    assert find_review(frozen, made, (), papers) == Review(Day("2027-01-15"), "evidence", "Assay.pdf")
    assert find_review(frozen, made, (), {}) == Review(Day("2027-02-01"), "standing", "in_force")
    assert find_review(frozen, Day("2027-02-01"), (), papers) == Review(Day("2027-03-01"), "check", "No. 9")
    assert find_review(frozen, Day("2027-03-01"), (), papers) is None
    by_hand = RecordEvent(
        "2026-0001", 1, "review", "delivery", "J. Haug", "2027-01-20T08:00:00.000000Z", Day("2027-05-01")
    )
    assert find_review(frozen, made, (by_hand,), papers) == Review(Day("2027-02-01"), "standing", "in_force")


@given(day=st.dates(date(2000, 1, 1), date(2900, 12, 31)), years=st.integers(0, 99))
def test_a_record_is_never_kept_for_less_than_the_law_or_the_client_asks(day: date, years: int) -> None:
    last = retention_until(as_day(day), Client(retention_years=str(years) if years else ""), 5)
    assert last.year - day.year == max(5, years)
    assert (last.month, last.day) >= (day.month, day.day)


def test_the_overview_counts_what_is_to_be_looked_at_again(sample: Workspace, room: ClientWorkspace) -> None:
    record = recorded(room)
    assert room.overview.count_work().reviews_due == 0
    room.record_events.set_review([record], date(2026, 11, 25), EventReason("delivery"))
    assert room.overview.count_work().reviews_due == 0
    clock = Clock()
    clock.moment = datetime(2026, 11, 25, 9, tzinfo=UTC)
    sample._context.now = clock
    assert room.overview.count_work().reviews_due == 1


def test_however_many_records_there_are_as_many_queries_read_them(
    room: ClientWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []
    plain = Database.read_transaction

    def note(database: Database) -> Any:
        reads.append("read")
        return plain(database)

    def count_reads() -> int:
        before = len(reads)
        room.record_list.list_rows()
        room.answers_today.list_differing()
        return len(reads) - before

    recorded(room)
    monkeypatch.setattr(Database, "read_transaction", note)
    few = count_reads()
    recorded(room)
    assert count_reads() == few > 0


def test_what_happened_is_noted_chained_and_followed_up(sample: Workspace, room: ClientWorkspace) -> None:
    record = recorded(room)
    handed, by = "notice handed over", EventReason("", "M. Roth")
    today = date(2026, 11, 24)
    with pytest.raises(Refused, match="nothing was noted that this brings to an end"):
        room.record_events.note_what_happened("notice confirmed", [record], today, by)
    with pytest.raises(Refused, match="lies ahead"):
        room.record_events.note_what_happened(handed, [record], date(2099, 1, 1), by)
    assert shown(room, record).follow_ups == ()
    room.record_events.note_what_happened(handed, [record], today, by)
    (due,) = shown(room, record).follow_ups
    assert (due.code, due.due, due.since) == ("confirm_notice", "2026-12-08", "2026-11-24")
    assert room.overview.count_work().follow_ups == 1
    room.record_events.note_what_happened("notice confirmed", [record], today, by)
    assert shown(room, record).follow_ups == ()
    assert sample.verify_records() == []
    room.record_events.note_what_happened("customs query", [record], today, by)
    assert [each.code for each in shown(room, record).follow_ups] == ["answer_query"]
    room.record_events.withdraw_records([record], WRONG)
    assert shown(room, record).follow_ups == (), "a record that does not count asks for nothing"


def test_the_licence_of_a_recorded_case_ends(room: ClientWorkspace) -> None:
    tree = making.load("p05")
    tree["item"]["no18"] = {"licence": "26-1", "until": "2027-03-31"}
    case = NamedCase("p05.json", making.conclude(tree))
    number = room.records.record_cases([case], SIGNED).value.number
    (row,) = [row for row in room.record_list.list_rows() if row.number == number]
    assert [(each.code, each.due) for each in row.follow_ups] == [("licence_ends", "2027-03-31")]


def test_a_filed_notice_is_to_be_handed_over(room: ClientWorkspace) -> None:
    record = recorded(room)
    at_hand = room.outgoing.offer_for_record(record).at_hand
    room.outgoing.file_with_record(at_hand, PaperOrder("notice"), "M. Roth")
    row = shown(room, record)
    assert [(each.code, each.due) for each in row.follow_ups] == [("hand_notice", row.on)]
