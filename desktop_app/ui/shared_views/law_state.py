# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The standing of the law in words and spans: for the law line and the timeline of the overview. No widgets."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date
from typing import Final

from desktop_app.basics.days import next_day, parse_day
from desktop_app.basics.frozen import dataclass
from desktop_app.charts.days_axis import Span
from desktop_app.charts.style import ANNOUNCED
from desktop_app.domain.case import StatusCheck
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.standing import OldLaw, find_old_law
from desktop_app.domain.law import timeline as law_timeline
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import UNCONFIRMED, Timeline, strongest
from desktop_app.services.schema.rows import ShipmentRow, StatusCheckRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts import AFTER_ANNOUNCED
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, format_day, join_sentences, tr, translate_text

UNSURE: Final = (UNCONFIRMED, ANNOUNCED, AFTER_ANNOUNCED)
"""The states of a span that no notice confirms; they are drawn with dashes."""


@dataclass(frozen=True, slots=True)
class LawLine:
    """The content of the law line; ``evidence`` is the hash of the evidence of the last check.

    ``asks``: a known end has passed, and what holds since then has to be looked up. ``brief`` is the reason alone, for
    a window without room for the last check and what depends on it.
    """

    state: str
    lead: str
    text: str
    evidence: str = ""
    asks: bool = False
    brief: str = ""


def recorded_checks(rows: Sequence[StatusCheckRow]) -> tuple[StatusCheck, ...]:
    """Return recorded checks in the form of the engine; those of a single shipment are left out."""
    return tuple(
        StatusCheck(
            provision=row.provision,
            notice=row.notice or None,
            state=row.state or None,
            start=_parse_day_or_none(row.from_),
            until=_parse_day_or_none(row.until),
            checked_on=_parse_day_or_none(row.checked_on),
        )
        for row in rows
        if not row.shipment
    )


def _parse_day_or_none(text: str) -> date | None:
    return parse_day(text) if text else None


def list_timelines(law: CompiledPack, checks: Sequence[StatusCheck]) -> list[Timeline]:
    """Return the timeline of each ground, with the checks applied."""
    return [law.read_provision_timeline(limb.provision, None, tuple(checks)) for limb in law.pack.limbs]


def law_spans(law: CompiledPack, checks: Sequence[StatusCheck]) -> tuple[Span, ...]:
    """Return the standing of the announcement over time: the strongest of its grounds, and what was announced."""
    timelines = list_timelines(law, checks)
    states: dict[date, str] = {}
    for start in sorted({span.start for line in timelines for span in line.spans}):
        state = strongest(line.state_on(start) for line in timelines)
        if start != date.min and state not in list(states.values())[-1:]:
            states[start] = state
    starts = states
    state_words = {
        state: strings.lower_first_letter(strings.standing_words(state)) for state in starts.values()
    }
    state_words |= {ANNOUNCED: tr("announced"), AFTER_ANNOUNCED: ""}
    extended = announced_until(law, checks)
    if extended is not None and starts and max(starts) <= extended:
        starts[max(starts)] = ANNOUNCED
        starts[next_day(extended)] = AFTER_ANNOUNCED
    ends = [*list(starts)[1:], None]
    return tuple(
        Span(state_words[state], start, end, state)
        for (start, state), end in zip(starts.items(), ends, strict=True)
    )


def announced_until(law: CompiledPack, checks: Sequence[StatusCheck]) -> date | None:
    """Return the day to which an announcement nobody has confirmed would carry the suspension.

    A check that saw no new notice confirms nothing.
    """
    if any(settles_state(check.state) for check in checks):
        return None
    events = law.pack.provisions[law.pack.limbs[0].provision].timeline
    return max((event.until for event in events if event.announced and event.until), default=None)


def settles_state(state: str | None) -> bool:
    """Tell whether the state found settles the standing: "unconfirmed" and a blank one do not."""
    return bool(state) and state != "unconfirmed"


@dataclass(frozen=True, slots=True)
class StandingQuestion:
    """What a person looks up about the standing: the question in full, the address and what to search for there.

    An extension would begin on ``start``. ``ended`` is the known end that has passed; None while none has.
    """

    text: str
    address: str
    search: str
    provision: str
    start: date
    ended: date | None


def ask_about_standing(
    law: CompiledPack, rows: Sequence[StatusCheckRow], today: date
) -> StandingQuestion | None:
    """Return what to look up: whether a notice extends the suspension that spoke last. None where none did."""
    pack, checks = law.pack, recorded_checks(rows)
    timelines = list_timelines(law, checks)
    spans = [timeline.span_on(today) for timeline in timelines]
    events = [event for span in spans if (event := span.lapsed or span.event) and event.until]
    if not events:
        return None
    event = max(events, key=lambda event: (event.until or date.min, event.issued))
    notice = pack.instruments.get(event.instrument)
    provision = pack.provisions[pack.limbs[0].provision]
    old = find_old_law(law, checks, today)
    page_one = pack.page_one.get("confirm_status", {})
    return StandingQuestion(
        text=tr(
            "Does a notice after {notice} extend the suspension of {law} beyond {day}?",
            notice=translate_text(notice.short) if notice else event.instrument,
            law=translate_text(pack.announcement.short),
            day=format_day(event.until),
        ),
        address=notice.url if notice else pack.announcement.url,
        search=translate_text(page_one.get("where", "")),
        provision=provision.part_of or provision.id,
        start=next_day(event.until or today),
        ended=old.ended if old else None,
    )


def hanging_shipments(rows: Sequence[ShipmentRow], ended: date) -> int:
    """Return how many open shipments leave after a known end and may need a licence, if the law is in force then."""
    from desktop_app.services.screening.state import CLOSED

    day = ended.isoformat()
    return sum(
        row.on > day
        and row.state != CLOSED
        and not (row.verdicts and all(verdict and values.asks_nothing(verdict) for verdict in row.verdicts))
        for row in rows
    )


def read_standing(session: Session) -> tuple[list[StatusCheckRow], int]:
    """Return the checks that count, and how many open shipments hang on what holds since a known end.

    While all clients are open, these are the checks that count for every one, and the shipments of all.
    """
    rows = session.checks_workspace.checks.rows()
    if session.has_all_clients:
        rows = [row for row in rows if row.every_client]
        clients = [session.workspace.client_workspace(row.id) for row in session.workspace.clients.rows()]
    else:
        clients = [session.client_workspace]
    question = ask_about_standing(session.program.law, rows, session.today)
    hanging = 0
    if question and question.ended:
        hanging = sum(hanging_shipments(each.shipments.list_rows(), question.ended) for each in clients)
    return rows, hanging


def describe_law_line(
    law: CompiledPack, rows: Sequence[StatusCheckRow], today: date, hanging: int = 0
) -> LawLine:
    """Return the law line of today: standing, its reason, the last check, and how many shipments hang on the next."""
    checks = recorded_checks(rows)
    state = strongest(timeline.state_on(today) for timeline in list_timelines(law, checks))
    last = max((row for row in rows if not row.shipment), key=lambda row: row.checked_on, default=None)
    # a check that saw nothing new neither changes the state nor explains it
    settling = tuple(check for check in checks if settles_state(check.state))
    settled = list_timelines(law, settling)
    span = next((timeline.span_on(today) for timeline in settled if timeline.state_on(today) == state), None)
    extended = announced_until(law, checks)
    if extended is not None and extended < today:
        extended = None
    looked = last is not None and not settles_state(last.state)
    reason = _explain_state(span, extended, law.pack, looked=looked) if span is not None else ""
    # in reading order: the last check with its finding, and the reason of the state
    if last is None:
        sentences = (reason, tr("Last check: {day}.", day=tr("never")))
    elif settles_state(last.state):
        looked_up = strings.join_with_commas((format_day(last.checked_on), last.by))
        sentences = (reason, tr("Last check: {day}.", day=looked_up))
    else:
        by_name = tr("Looked up on {day} by {name}: no new notice seen.")
        look = by_name if last.by else tr("Looked up on {day}: no new notice seen.")
        sentences = (look.format(day=format_day(last.checked_on), name=last.by), reason)
    old = find_old_law(law, checks, today)
    age = _describe_age(law, old, announced_until(law, checks), today)
    asks = old is not None and old.ended is not None
    hang = strings.tr_n("%n open shipment(s) depend on it.", hanging) if asks and hanging else ""
    return LawLine(
        state,
        tr(
            "{law}: {standing}.",
            law=strings.law_name(),
            standing=strings.lower_first_letter(strings.standing_words(state)),
        ),
        join_sentences(*sentences, hang, *age),
        last.evidence if last else "",
        asks,
        join_sentences(reason),
    )


_TOLD_AFTER: Final = 30
"""How many days after its authors last looked the start says what has become of the open dates of a law file."""


def _describe_age(law: CompiledPack, old: OldLaw | None, announced: date | None, today: date) -> list[str]:
    """Return what has happened since to the open dates of a law file; where it has none, how old it is."""
    pack = law.pack
    known_to = min(pack.known_of(pack.provisions[limb.provision]) for limb in pack.limbs)
    if (today - known_to).days <= _TOLD_AFTER:
        return []
    told = []
    if announced is not None:
        day, left = format_day(announced), (announced - today).days
        if left >= 0:
            told.append(
                strings.tr_n("What was announced, to {day}, ends in %n day(s).", left).format(day=day)
            )
        else:
            told.append(
                strings.tr_n("What was announced, to {day}, ended %n day(s) ago.", -left).format(day=day)
            )
    limbs = {pack.provisions[limb.provision].text.instrument for limb in pack.limbs}
    for instrument in pack.instruments.values():
        ends = [
            event.until
            for event in instrument.timeline
            if event.state == law_timeline.IN_FORCE and not event.announced and event.until
        ]
        if ends and known_to < max(ends) < today and not _is_told(pack, instrument.id, limbs):
            ended = format_day(max(ends))
            notice = translate_text(instrument.short)
            told.append(tr("{notice} ended by its text on {day}.", notice=notice, day=ended))
    if not told and old is not None:
        told = [strings.tr_n("The law file is %n day(s) old: look for a newer one.", old.days)]
    return told


def _is_told(pack: Pack, instrument: str, limbs: Set[str]) -> bool:
    """Tell whether the line speaks of a notice anyway: it suspends the announcement."""
    return any(event.instrument == instrument for law in limbs for event in pack.instruments[law].timeline)


def _by_notice(event: law_timeline.Event | None, pack: Pack) -> dict[str, str] | None:
    """Return since when an event holds and by which notice; None for what a check found."""
    if event is None or event.instrument not in pack.instruments:
        return None
    notice = translate_text(pack.instruments[event.instrument].short)
    return {"first": format_day(event.start), "notice": notice}


def _explain_state(span: law_timeline.Span, extended: date | None, pack: Pack, *, looked: bool) -> str:
    until = span.event.until if span.event else None
    if span.state == "unconfirmed" and span.lapsed is not None and span.lapsed.until is not None:
        by = _by_notice(span.lapsed, pack)
        ending = (
            tr("Suspension by {notice} ended by its text on {day}", day=format_day(span.lapsed.until), **by)
            if by
            else tr("Suspension ended by its text on {day}", day=format_day(span.lapsed.until))
        )
        if extended is not None:
            extension = tr(
                "{said}; an extension of the arrangement to {day} was announced, without naming {law}",
                law=strings.law_name(),
                said=ending,
                day=format_day(extended),
            )
            return extension if looked else tr("{said}; no notice seen", said=extension)
        if looked:
            return tr("{said}; what holds since then is not settled.", said=ending)
        return tr("{said}; what holds since then nobody has looked up.", said=ending)
    if span.state == "suspended" and until is not None:
        if by := _by_notice(span.event, pack):
            return tr(
                "Suspended to and including {day}, since {first} by {notice}.", day=format_day(until), **by
            )
        return tr("Suspended to and including {day}.", day=format_day(until))
    state = code_words("licence_duty", span.state, "")
    if span.state == "in_force" and (by := _by_notice(span.event, pack)):
        return join_sentences(state, tr("It runs since {first} by {notice}.", **by))
    return state
