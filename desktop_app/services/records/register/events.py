# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What happens to a record after it was made: it is withdrawn, held, released, or a day is set to look at it again.

The record itself stays as it was frozen: an event is a row of its own that is never changed, with an entry of the
journal. There is no undo: a hold is released by another event, and a withdrawn record is followed by a new one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import RecordEvent, determination_subject
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Done, Row, Topic

WITHDRAWN: Final = "withdrawn"
HELD: Final = "hold"
RELEASED: Final = "released"
REVIEW: Final = "review"

EVENT_ACTIONS: Final[Mapping[str, str]] = {
    WITHDRAWN: "record withdrawn",
    HELD: "record put on hold",
    RELEASED: "hold of record released",
    REVIEW: "review of record set",
}
"""The action in the journal for each kind of event; the subject is that of the determination."""

_CHANGES: Final[frozenset[Topic]] = frozenset({"records"})


@dataclass(frozen=True, slots=True)
class EventReason:
    """Why something is done to a record, and by whom; blank is the person who uses the program."""

    why: str
    by: str = ""


class RecordEvents:
    """The events of the records of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def withdraw_records(self, determinations: Iterable[int], reason: EventReason) -> Done[None]:
        """Withdraw the lines of a record: it no longer counts, and its number never comes back.

        Errors: Refused if one is withdrawn already, or nobody says why.
        """
        return self._add_events(WITHDRAWN, determinations, reason)

    def hold_records(self, determinations: Iterable[int], reason: EventReason) -> Done[None]:
        """Put the lines of a record on legal hold: they are kept until it is released, whatever their last day is.

        Errors: Refused if one is on hold already, or nobody says why.
        """
        return self._add_events(HELD, determinations, reason)

    def release_records(self, determinations: Iterable[int], reason: EventReason) -> Done[None]:
        """End the legal hold of the lines of a record.

        Errors: Refused if one is not on hold, or nobody says why.
        """
        return self._add_events(RELEASED, determinations, reason)

    def set_review(self, determinations: Iterable[int], on: date, reason: EventReason) -> Done[None]:
        """Set the day on which a record is looked at again; what was due until now counts as looked at.

        Errors: Refused if the day is not ahead, or nobody says why.
        """
        if on <= self._context.local_today():
            raise Refused("the day of the review is not ahead", where="until", do="Choose a later day")
        return self._add_events(REVIEW, determinations, reason, until=on.isoformat())

    # ---- inside ------------------------------------------------------------------------------

    def _add_events(
        self, kind: str, determinations: Iterable[int], reason: EventReason, until: str = ""
    ) -> Done[None]:
        why, by = " ".join(reason.why.split()), " ".join((reason.by or self._context.by).split())
        if not why:
            raise Refused("the reason is missing", where="why", do="Say why; register and journal keep it")
        rows = [
            self._context.stored_row(Sheet.DETERMINATIONS, self._client, row_id) for row_id in determinations
        ]
        with self._context.store.begin_transaction(by, self._context.now()) as writing:
            before = group_events(self._context.store.list_record_events(self._client))
            for row in rows:
                number, version = row["number"], int(row["version"])
                _check_possible(kind, row, before.get((number, version), ()))
                event = RecordEvent(number, version, kind, why, by, utc_text(self._context.now()), until)
                writing.add_record_event(self._client, event)
                subject = determination_subject(self._client, row)
                writing.append_to_journal(EVENT_ACTIONS[kind], subject, asdict(event))
        return Done(None, _CHANGES)


def group_events(events: Iterable[RecordEvent]) -> dict[tuple[str, int], list[RecordEvent]]:
    """Return events by number and version of their record, oldest first."""
    grouped: dict[tuple[str, int], list[RecordEvent]] = defaultdict(list)
    for event in events:
        grouped[event.number, event.version].append(event)
    return grouped


def find_withdrawal(events: Sequence[RecordEvent]) -> RecordEvent | None:
    """Return the event that withdrew a record; None if it was not withdrawn."""
    return next((event for event in events if event.kind == WITHDRAWN), None)


def find_hold(events: Sequence[RecordEvent]) -> RecordEvent | None:
    """Return the event that put a record on hold; None if it is not on hold."""
    turns = [event for event in events if event.kind in (HELD, RELEASED)]
    return turns[-1] if turns and turns[-1].kind == HELD else None


def _check_possible(kind: str, row: Row, events: Sequence[RecordEvent]) -> None:
    named = f"{row['number']}/v{row['version']}"
    if kind == WITHDRAWN and find_withdrawal(events):
        raise Refused(Phrase("{record} is withdrawn already", record=named), do="Read the reason in the list")
    if kind == HELD and find_hold(events):
        raise Refused(Phrase("{record} is on hold already", record=named), do="Release it first")
    if kind == RELEASED and not find_hold(events):
        raise Refused(Phrase("{record} is not on hold", record=named), do="Look at the list again")
