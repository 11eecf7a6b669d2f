# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records of a client with what became of each: state, hold, last day of retention, day of review."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Final

from desktop_app.basics.days import years_after
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.casefile.citations import Citation, parse_citations, without_citations
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import RecordEvent, determination_subject
from desktop_app.services.records.determinations import memo_path, verdict_words
from desktop_app.services.records.follow_ups import ENDED_BY, NOTED, list_follow_ups
from desktop_app.services.schema.columns import check_text
from desktop_app.services.schema.declaration import NO_DAY, Day, Done, Sheet, Topic, as_day
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import (
    ALL_DETERMINATIONS,
    CURRENT,
    FIRST,
    DeterminationFilter,
    DeterminationRow,
    FrozenFacts,
    RecordMark,
    RecordRow,
)

# --------------------------------------------------------------------------------------------------
# What happens to a record after it was made: it is withdrawn, held, released, or a day is set to look at it
# again. The record itself stays as it was frozen: an event is a row of its own that is never changed, with
# an entry of the journal. There is no undo: a hold is released by another event, and a withdrawn record is
# followed by a new one.


WITHDRAWN: Final = "withdrawn"
HELD: Final = "hold"
RELEASED: Final = "released"
REVIEW: Final = "review"

EVENT_ACTIONS: Final[Mapping[str, str]] = {
    WITHDRAWN: "record withdrawn",
    HELD: "record put on hold",
    RELEASED: "hold of record released",
    REVIEW: "review of record set",
    **{kind: f"noted after a record: {kind}" for kind in NOTED},
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
        if on <= self._context.today():
            raise Refused("the day of the review is not ahead", where="until", do="Choose a later day")
        return self._add_events(REVIEW, determinations, reason, until=as_day(on))

    def note_what_happened(
        self, kind: str, determinations: Iterable[int], on: date, reason: EventReason
    ) -> Done[None]:
        """Note what happened after a record, on a day: a notice handed over, a query received, a report sent.

        Errors: Refused if the day lies ahead, or if what it brings to an end was never noted.
        """
        if on > self._context.today():
            raise Refused("that day lies ahead", where="on", do="Give the day on which it happened")
        return self._add_events(kind, determinations, reason, until=as_day(on))

    # ---- inside ------------------------------------------------------------------------------

    def _add_events(
        self, kind: str, determinations: Iterable[int], reason: EventReason, until: Day = NO_DAY
    ) -> Done[None]:
        why, by = " ".join(reason.why.split()), " ".join((reason.by or self._context.by).split())
        if not why and kind not in NOTED:
            raise Refused("the reason is missing", where="why", do="Say why; register and journal keep it")
        check_text(by, where="by")
        rows = [
            self._context.stored_row(Sheet.DETERMINATIONS, self._client, row_id) for row_id in determinations
        ]
        with self._context.store.begin_transaction(by, self._context.now()) as writing:
            before = group_events(self._context.store.list_record_events(self._client))
            for row in rows:
                number, version = row["number"], int(row["version"])
                events = before.get((number, version), ())
                named = f"{row['number']}/v{row['version']}"
                if kind == WITHDRAWN and find_withdrawal(events):
                    raise Refused(
                        Phrase("{record} is withdrawn already", record=named),
                        do="Read the reason in the list",
                    )
                if kind == HELD and find_hold(events):
                    raise Refused(Phrase("{record} is on hold already", record=named), do="Release it first")
                if kind == RELEASED and not find_hold(events):
                    raise Refused(
                        Phrase("{record} is not on hold", record=named), do="Look at the list again"
                    )
                beginning = next((begun for begun, ended in ENDED_BY.items() if ended == kind), "")
                if beginning and not any(event.kind == beginning for event in events):
                    raise Refused(
                        Phrase("{record}: nothing was noted that this brings to an end", record=named),
                        do=Phrase("Note first: {kind}", kind=beginning),
                    )
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


# --------------------------------------------------------------------------------------------------
# How long a record is kept and when it is looked at again. Both are days to show, to sort and to filter by:
# nothing is ever deleted because a day has passed.


STANDING: Final = "standing"
CHECK: Final = "check"
EVIDENCE: Final = "evidence"
SET: Final = "set"


@dataclass(frozen=True, slots=True)
class Review:
    """The day on which a record is looked at again, and why.

    ``because``: the standing changes then, a status check or a paper it rests on holds until then, or somebody set the
    day. ``about`` names the new state, the notice, the paper, or the reason that was given.
    """

    on: Day
    because: str
    about: str = ""


def retention_until(export_day: Day, client: Client, years_kept: int) -> date:
    """Return the last day on which a record has to be there: by law, or longer where the client asks for it."""
    years = int(client.retention_years or 0)
    return years_after(date.fromisoformat(export_day), max(years_kept, years))


def find_review(
    frozen: FrozenFacts, recorded_on: Day, events: Sequence[RecordEvent], valid_until: Mapping[str, Day]
) -> Review | None:
    """Return the earliest reason to look at a record again; None where there is none.

    What had come when it was recorded is in it. Setting a day by hand says that the record has been looked at: what
    was due up to that moment is done with.
    """
    by_hand = [event for event in events if event.kind == REVIEW]
    last = by_hand[-1] if by_hand else None
    looked_at = max(recorded_on, last.at[:10] if last else "")
    reviews = [review for review in _known_turns(frozen, valid_until) if review.on > looked_at]
    if last:
        reviews.append(Review(last.until, SET, last.why))
    return min(reviews, key=lambda review: review.on, default=None)


def _known_turns(frozen: FrozenFacts, valid_until: Mapping[str, Day]) -> Iterator[Review]:
    if frozen.next_change:
        change = json.loads(frozen.next_change)
        yield Review(change["on"], STANDING, change["standing"])
    for check in json.loads(frozen.status_checks or "[]"):
        if check.get("until"):
            yield Review(check["until"], CHECK, check.get("notice") or check.get("provision") or "")
    for document in sorted(list_documents(frozen)):
        name = find_paper(document, valid_until)
        if name:
            yield Review(valid_until[name], EVIDENCE, name)
    for cited in list_citations(frozen):
        if cited.valid_until:
            yield Review(Day(cited.valid_until), EVIDENCE, cited.name)


def list_documents(frozen: FrozenFacts) -> set[str]:
    """Return the documents that the facts of a case rest on, as its sources name them."""
    sources: Mapping[str, Mapping[str, str]] = json.loads(frozen.sources or "{}")
    documents = (without_citations(source.get("document", "")) for source in sources.values())
    return set(filter(None, documents))


def list_citations(frozen: FrozenFacts) -> list[Citation]:
    """Return the attached documents that a case names, each once."""
    sources: Mapping[str, Mapping[str, str]] = json.loads(frozen.sources or "{}")
    cited = (
        cited_document
        for source in sources.values()
        for cited_document in parse_citations(source.get("document", ""))
    )
    return list(dict.fromkeys(cited))


def find_paper(document: str, names: Mapping[str, str]) -> str:
    """Return the name of the kept paper that a source means by "List.xls, Parts, row 14"; blank where none is kept."""
    while document and document not in names:
        document = document.rpartition(", ")[0]
    return document


_AS_FROZEN: Final = (
    "line", "item", "case_sha256", "pack_id", "program", "paper_number", "paper_sha256",
)  # fmt: skip


class RecordList:
    """The records of one client. However many there are, a few queries read them all."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_rows(self, filter_by: DeterminationFilter = ALL_DETERMINATIONS) -> list[RecordRow]:
        """Return the records that a filter lets through, newest first; of all of them those that have gone, too."""
        store = self._context.store
        rows = store.lists.list_rows(self._client, filter_by, FIRST)
        frozen = {facts.id: facts for facts in store.lists.list_frozen_facts(self._client)}
        if filter_by == ALL_DETERMINATIONS:
            for row, facts in store.lists.list_gone_records(self._client):
                rows.append(row)
                frozen[row.id] = facts
        events = group_events(store.list_record_events(self._client))
        rows_of = self._context.rows_of
        papers = (*rows_of(Sheet.EVIDENCE, 0), *rows_of(Sheet.EVIDENCE, self._client))
        maker = _RowMaker(
            self._context,
            self._client,
            {paper["name"]: Day(until) for paper in papers if (until := paper["valid_until"])},
            _names_of(frozen.values()),
        )
        return [
            maker.complete_row(
                row,
                _without_facts(frozen[row.id]) if row.altered else frozen[row.id],
                events.get((row.number, row.version), ()),
            )
            for row in rows
        ]


def _without_facts(frozen: FrozenFacts) -> FrozenFacts:
    """Return what is asked of a case that is not as it was recorded: nothing, for nobody knows what stands in it."""
    return replace(frozen, parties="", status_checks="", sources="", next_change="", licence_until="")


def _names_of(frozen: Iterable[FrozenFacts]) -> dict[int, tuple[str, str]]:
    """Return by the id of a superseded determination the version that supersedes it, and why."""
    return {
        facts.supersedes: (f"{facts.number}/v{facts.version}", facts.why)
        for facts in frozen
        if facts.supersedes is not None
    }


def mark_of_event(event: RecordEvent | None) -> RecordMark:
    """Return what an event did to a record, as lists show it."""
    return RecordMark(event.why, event.by, Day(event.at[:10])) if event else RecordMark()


class _RowMaker:
    """Completes the rows of a client from what all of them have in common."""

    def __init__(
        self,
        context: ServiceContext,
        client: int,
        valid_until: Mapping[str, Day],
        newer: Mapping[int, tuple[str, str]],
    ) -> None:
        self._context, self._client = context, client
        self._row = context.stored_row(Client, client, client)
        self._years_kept = context.program.pack.years_kept
        self._valid_until, self._newer = valid_until, newer
        self._papers: dict[str, set[str]] = defaultdict(set)
        for paper in context.store.list_filed_memos(client):
            kind, _, record = paper.number.partition("-")
            self._papers[record].add(kind.lower())

    def complete_row(
        self, row: DeterminationRow, frozen: FrozenFacts, events: Sequence[RecordEvent]
    ) -> RecordRow:
        """Return a row with what became of the record."""
        newer, newer_why = self._newer.get(row.id, ("", ""))
        review = (
            find_review(frozen, row.recorded_on, events, self._valid_until) if row.state == CURRENT else None
        )
        named = json.loads(frozen.parties or "[]")
        texts = [
            f"{party['name']} ({party['country']})" if party.get("country") else party["name"]
            for party in named
            if party.get("name")
        ]
        return RecordRow(
            **{column.name: getattr(row, column.name) for column in fields(DeterminationRow)}
            | {"words": verdict_words(self._context, row)},
            **{name: getattr(frozen, name) for name in _AS_FROZEN},
            parties=tuple(dict.fromkeys(texts)),
            newer=newer,
            newer_why=newer_why,
            withdrawn=mark_of_event(find_withdrawal(events)),
            hold=mark_of_event(find_hold(events)),
            retention_until=as_day(retention_until(row.on, self._row, self._years_kept))
            if row.on
            else NO_DAY,
            paper=memo_path(self._context, self._client, frozen),
            review_on=review.on if review else NO_DAY,
            review_because=review.because if review else "",
            review_about=review.about if review else "",
            follow_ups=list_follow_ups(
                events,
                self._papers.get(row.number, frozenset()),
                row.on,
                Day(frozen.licence_until),
                self._context.program.pack.calendar,
            )
            if row.state == CURRENT
            else (),
        )
