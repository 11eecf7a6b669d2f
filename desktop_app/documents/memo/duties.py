# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What there is to do and by when, what other law runs beside it, and what looks wrong."""

from __future__ import annotations

from datetime import date

from desktop_app.documents.memo.act import off_sentence
from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.engine.conclusion import ADVISED, OWED_IF_IT_RUNS, WarningOrDuty
from desktop_app.domain.engine.lead_time import APPLY, KEEP, WORKING_DAYS_TO_DECIDE, LeadTime, lead_time
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import UNKNOWN
from desktop_app.paper.blocks import (
    Block,
    Column,
    Para,
    Row,
    Runs,
    Section,
    Subheading,
    Table,
    compose_runs,
    quiet_run,
)


def duties_section(memo: MemoContext) -> Section:
    """Return the section on duties and warnings."""
    return advice_section(memo, duty_rows(memo), warning_rows(memo))


def advice_section(memo: MemoContext, duties: tuple[Row, ...], warnings: tuple[Row, ...]) -> Section:
    """Return a section of duties with their days, and of warnings."""
    heads = (Column(memo.format_sentence("duties.due")), Column(memo.format_sentence("duties.duty"), grow=1))
    owed = Table(heads, duties, empty=memo.format_sentence("duties.none"), dense=True)
    warned: tuple[Block, ...] = (
        Subheading(memo.format_sentence("warnings.heading")),
        Table((Column("", grow=1),), warnings, dense=True),
    )
    none = (Para(compose_runs(memo.format_sentence("warnings.none")), small=True),)
    return Section(memo.format_sentence("duties.heading"), (owed, *(warned if warnings else none)))


def duty_rows(memo: MemoContext) -> tuple[Row, ...]:
    """Return a row for each duty: by when, and what."""
    owed = [duty for duty in memo.conclusion.duties if not (memo.is_certainly_off and duty.owed != ADVISED)]
    rows = [
        Row((_due_cell(memo, duty), _advice_runs(memo, duty, _places_in_law(memo, duty)))) for duty in owed
    ]
    if memo.is_certainly_off:
        rows.insert(0, Row(((), compose_runs(off_sentence(memo)))))
    return tuple(rows)


def warning_rows(memo: MemoContext) -> tuple[Row, ...]:
    """Return a row for each warning."""
    return tuple(
        Row((_advice_runs(memo, warning, _instrument_name(memo, warning)),))
        for warning in memo.conclusion.warnings
    )


def _due_cell(memo: MemoContext, duty: WarningOrDuty) -> Runs:
    """Return by when; a licence has to be applied for well before, and what goes on until a day says so beside it."""
    if duty.due is None:
        return compose_runs(memo.format_sentence("duties.no_day"))
    if duty.code == KEEP:
        return ()
    if duty.code == APPLY:
        file_by = _lead_time(memo, duty.due).file_by
        if file_by is None:
            return compose_runs(memo.format_sentence("duties.late"))
        return compose_runs(memo.format_sentence("duties.file_by", day=memo.wording.format_day(file_by)))
    if duty.due < memo.pack.announcement.dated:
        return compose_runs(memo.format_sentence("duties.not_yet"))
    key = "duties.passed" if _has_passed(memo, duty) else "duties.day"
    return compose_runs(memo.format_sentence(key, day=memo.wording.format_day(duty.due)))


def _has_passed(memo: MemoContext, duty: WarningOrDuty) -> bool:
    """Tell whether the day by which something is due lies before the day of the memo."""
    return duty.due is not None and duty.due < memo.stamp.dated


def _too_late_sentence(memo: MemoContext, duty: WarningOrDuty) -> str:
    """Return what can still be done about a duty whose day has passed; an application has a sentence of its own."""
    if duty.code in (APPLY, KEEP) or not _has_passed(memo, duty):
        return ""
    ran = memo.conclusion.standing.overall in (IN_FORCE, UNCONFIRMED)
    return memo.format_sentence("duties.do_now" if ran else "duties.rested", law=memo.brief_law)


def _lead_time(memo: MemoContext, export: date) -> LeadTime:
    """Return the time an application takes, seen from the day of the memo."""
    published = memo.pack.announcement.dated
    return lead_time(memo.pack.calendar, export=export, seen_from=memo.stamp.dated, published=published)


def due_words(memo: MemoContext, duty: WarningOrDuty) -> str:
    """Return by when something is to be done, or until when."""
    if duty.code == KEEP and duty.due is not None:
        return memo.format_sentence("front.until", day=memo.wording.format_day(duty.due))
    day = "".join(run.text for run in _due_cell(memo, duty))
    return f"{day}; {duty.due_note.partition(':')[0]}" if duty.due_note and duty.code != APPLY else day


def lead_time_words(memo: MemoContext, duty: WarningOrDuty) -> str:
    """Return by when to apply and what that day rests on, or that the time no longer fits."""
    if duty.code != APPLY or duty.due is None:
        return ""
    lead = _lead_time(memo, duty.due)
    return memo.format_sentence(
        "duties.lead" if lead.file_by else "duties.too_late",
        due=memo.wording.format_day(duty.due),
        count=str(WORKING_DAYS_TO_DECIDE),
        day=memo.wording.format_day(memo.count_on),
        rests=""
        if lead.is_known or memo.count_on > lead.decided_on
        else memo.format_sentence("duties.lead.weekends"),
    )


def _owed_title(memo: MemoContext, advice: WarningOrDuty) -> str:
    """Return a title that says whether the duty is owed, owed if the rule is in force, or advised."""
    title = memo.format_sentence("may", what=advice.title) if advice.truth == UNKNOWN else advice.title
    key = f"duties.owed.{advice.owed}"
    return (
        memo.format_sentence(key, title=title, law=memo.brief_law)
        if advice.owed in (OWED_IF_IT_RUNS, ADVISED)
        else title
    )


def _advice_runs(memo: MemoContext, advice: WarningOrDuty, law: str) -> Runs:
    """Return title, law, text, and what the warning found in this case."""
    title = _owed_title(memo, advice)
    if advice.code == KEEP and advice.due:
        title = memo.format_sentence("duties.until", title=title, day=memo.wording.format_day(advice.due))
    head = memo.format_sentence("advice.law" if law else "advice", title=title, law=law)
    details = memo.format_sentence("details", details="; ".join(advice.details)) if advice.details else ""
    note = memo.format_sentence("duties.note", note=advice.due_note) if advice.due_note else ""
    return compose_runs(
        head,
        " ",
        quiet_run(
            memo.wording.spell_days(advice.text)
            + lead_time_words(memo, advice)
            + _too_late_sentence(memo, advice)
            + details
            + note
        ),
    )


def _places_in_law(memo: MemoContext, duty: WarningOrDuty) -> str:
    places = dict.fromkeys(memo.pack.provisions[name].text.article for name in duty.provisions)
    return "; ".join(places) if places else _instrument_name(memo, duty)


def _instrument_name(memo: MemoContext, advice: WarningOrDuty) -> str:
    return memo.pack.instruments[advice.instrument].short if advice.instrument else ""
