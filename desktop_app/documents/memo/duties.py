# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What there is to do and by when, what other law runs beside it, and what looks wrong."""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model.runs import Words, quiet, say
from desktop_app.documents.model.tree import Block, Column, Row, Section, Subheading, Table
from desktop_app.domain.engine.conclusion import Advice
from desktop_app.domain.engine.lead_time import (
    APPLY,
    KEEP,
    WORKING_DAYS_TO_DECIDE,
    latest_filing_day,
)
from desktop_app.domain.truth import UNKNOWN


def duties(memo: MemoContext) -> Section:
    """Return the section on duties and warnings."""
    found = memo.conclusion
    due = tuple(
        Row((_due(memo, one), _told(memo, one, _places(memo, one)))) for one in found.duties
    )
    warned = tuple(Row((_told(memo, one, _law(memo, one)),)) for one in found.warnings)
    heads = (Column(memo.say("duties.due")), Column(memo.say("duties.duty"), grow=1))
    blocks: tuple[Block, ...] = (
        Table(heads, due, empty=memo.say("duties.none")),
        Subheading(memo.say("warnings.heading")),
        Table((Column("", grow=1),), warned, empty=memo.say("warnings.none")),
    )
    return Section(memo.say("duties.heading"), blocks)


def _due(memo: MemoContext, duty: Advice) -> Words:
    """Return by when; a licence has to be applied for well before, and what goes on until a day says so beside it."""
    if duty.due is None:
        return say(memo.say("duties.no_day"))
    if duty.code == KEEP:
        return ()
    if duty.code == APPLY:
        lead = latest_filing_day(memo.pack.calendar, duty.due)
        return say(memo.say("duties.file_by", day=memo.wording.day(lead.day)))
    return say(memo.wording.day(duty.due))


def _lead(memo: MemoContext, duty: Advice) -> str:
    """Return by when to apply, and what that day rests on."""
    if duty.code != APPLY or duty.due is None:
        return ""
    lead = latest_filing_day(memo.pack.calendar, duty.due)
    return memo.say(
        "duties.lead",
        due=memo.wording.day(duty.due),
        count=str(WORKING_DAYS_TO_DECIDE),
        rests="" if lead.is_known else memo.say("duties.lead.weekends"),
    )


def _told(memo: MemoContext, advice: Advice, law: str) -> Words:
    """Return title, law, text, and what the warning found in this case."""
    title = memo.say("may", what=advice.title) if advice.truth == UNKNOWN else advice.title
    if advice.code == KEEP and advice.due:
        title = memo.say("duties.until", title=title, day=memo.wording.day(advice.due))
    head = memo.say("advice.law" if law else "advice", title=title, law=law)
    details = memo.say("details", details="; ".join(advice.details)) if advice.details else ""
    note = memo.say("duties.note", note=advice.due_note) if advice.due_note else ""
    return say(head, " ", quiet(advice.text + _lead(memo, advice) + details + note))


def _places(memo: MemoContext, duty: Advice) -> str:
    places = dict.fromkeys(memo.pack.provisions[name].text.article for name in duty.provisions)
    return "; ".join(places) if places else _law(memo, duty)


def _law(memo: MemoContext, advice: Advice) -> str:
    return memo.pack.instruments[advice.instrument].short if advice.instrument else ""
