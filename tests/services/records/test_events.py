# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Withdraw, hold, release, review: events beside records that stay as they were, and what lists tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.services.records.events import EventReason
from desktop_app.services.records.recording import Signature
from desktop_app.services.schema.record_rows import RecordRow
from desktop_app.services.schema.rows import DeterminationFilter
from desktop_app.services.workspace import ClientWorkspace, Workspace

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
    client = sample.clients.get(room.client).client
    for asked, years in (("3", 5), ("10", 10)):
        sample.clients.update(room.client, replace(client, retention_years=asked))
        assert shown(room, record).retention_until == on.replace(year=on.year + years).isoformat()


def test_a_day_of_review_set_by_hand_does_with_what_was_due(room: ClientWorkspace) -> None:
    record = recorded(room)
    row = shown(room, record)
    assert row.review_because in ("standing", "check"), row
    far = date(2033, 1, 2)
    room.record_events.set_review([record], far, EventReason("before the next delivery"))
    after = shown(room, record)
    if row.review_on > "2026-11-24":
        assert after.review_on == row.review_on, "what is still to come stays the earlier one"
    else:
        assert (after.review_on, after.review_because) == (far.isoformat(), "set")
        assert after.review_about == "before the next delivery"


def test_a_new_version_is_named_beside_the_old_one(room: ClientWorkspace) -> None:
    record = recorded(room)
    again = room.screenings.start_again(record).value.id
    room.records.record_determination(again, SIGNED)
    row = shown(room, record)
    assert (row.state, row.newer) == ("superseded", f"{row.number}/v2")
    assert row.review_on == ""
