# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What there is to do and by when, what other law runs beside it, and what looks wrong."""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model.runs import Words, quiet, say
from desktop_app.documents.model.tree import Block, Column, Row, Section, Subheading, Table
from desktop_app.domain.engine.conclusion import Advice
from desktop_app.domain.engine.lead_time import APPLY, KEEP, WORKING_DAYS_TO_DECIDE, file_by
from desktop_app.domain.truth import UNKNOWN


def duties(view: MemoContext) -> Section:
    """Return the section on duties and warnings."""
    found = view.conclusion
    due = tuple(
        Row((_due(view, one), _told(view, one, _places(view, one)))) for one in found.duties
    )
    warned = tuple(Row((_told(view, one, _law(view, one)),)) for one in found.warnings)
    heads = (Column(view.say("duties.due")), Column(view.say("duties.duty"), grow=1))
    blocks: tuple[Block, ...] = (
        Table(heads, due, empty=view.say("duties.none")),
        Subheading(view.say("warnings.heading")),
        Table((Column("", grow=1),), warned, empty=view.say("warnings.none")),
    )
    return Section(view.say("duties.heading"), blocks)


def _due(view: MemoContext, duty: Advice) -> Words:
    """Return by when; a licence has to be applied for well before, and what goes on until a day says so beside it."""
    if duty.due is None:
        return say(view.say("duties.no_day"))
    if duty.code == KEEP:
        return ()
    if duty.code == APPLY:
        lead = file_by(view.pack.calendar, duty.due)
        return say(view.say("duties.file_by", day=view.wording.day(lead.day)))
    return say(view.wording.day(duty.due))


def _lead(view: MemoContext, duty: Advice) -> str:
    """Return by when to apply, and what that day rests on."""
    if duty.code != APPLY or duty.due is None:
        return ""
    lead = file_by(view.pack.calendar, duty.due)
    return view.say(
        "duties.lead",
        due=view.wording.day(duty.due),
        count=str(WORKING_DAYS_TO_DECIDE),
        rests="" if lead.known else view.say("duties.lead.weekends"),
    )


def _told(view: MemoContext, advice: Advice, law: str) -> Words:
    """Return title, law, text, and what the warning found in this case."""
    title = view.say("may", what=advice.title) if advice.truth == UNKNOWN else advice.title
    if advice.code == KEEP and advice.due:
        title = view.say("duties.until", title=title, day=view.wording.day(advice.due))
    head = view.say("advice.law" if law else "advice", title=title, law=law)
    details = view.say("details", details="; ".join(advice.details)) if advice.details else ""
    note = view.say("duties.note", note=advice.due_note) if advice.due_note else ""
    return say(head, " ", quiet(advice.text + _lead(view, advice) + details + note))


def _places(view: MemoContext, duty: Advice) -> str:
    places = dict.fromkeys(view.pack.provisions[name].text.place for name in duty.provisions)
    return "; ".join(places) if places else _law(view, duty)


def _law(view: MemoContext, advice: Advice) -> str:
    return view.pack.instruments[advice.instrument].short if advice.instrument else ""
