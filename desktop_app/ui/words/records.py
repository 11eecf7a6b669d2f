# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words about records: their state, how long they are kept, why they are looked at again, how an answer differs."""

from __future__ import annotations

from fractions import Fraction

from desktop_app.basics.quantity import Interval
from desktop_app.domain.interview.questions.question_texts import question_for
from desktop_app.domain.law.pack import Pack
from desktop_app.services.records.rerun import AnswerChange, AnswerToday
from desktop_app.services.schema.rows import RecordMark, RecordRow
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import DASH, tr, translate_text


def state_words(row: RecordRow) -> str:
    """Return the state of a record in a few words, with its hold."""
    state = {
        "current": tr("current"),
        "superseded": tr("superseded"),
        "withdrawn": tr("withdrawn"),
    }[row.state]
    return strings.join_with_commas((state, tr("on hold"))) if row.hold else state


def state_sentences(row: RecordRow) -> list[str]:
    """Return what became of a record, each with its reason."""
    sentences = []
    if row.newer:
        newer = tr("Superseded by {number}.", number=row.newer)
        if row.newer_why:
            newer = tr("Superseded by {number}: {why}", number=row.newer, why=row.newer_why)
        sentences.append(strings.join_sentences(newer))
    if row.withdrawn:
        sentences.append(_mark_sentence(tr("Withdrawn on {day} by {name}: {why}"), row.withdrawn))
    if row.hold:
        sentences.append(_mark_sentence(tr("On legal hold since {day}, by {name}: {why}"), row.hold))
    return sentences


def _mark_sentence(sentence: str, mark: RecordMark) -> str:
    day = strings.format_day(mark.on)
    return strings.join_sentences(sentence.format(day=day, name=mark.by, why=mark.why))


def review_words(row: RecordRow) -> str:
    """Return the day of review with why, a dash for none."""
    if not row.review_on:
        return DASH
    return strings.join_with_commas((strings.format_day(row.review_on), _review_reason(row)))


def _review_reason(row: RecordRow) -> str:
    if row.review_because == "standing":
        state = strings.lower_first_letter(strings.standing_words(row.review_about))
        return tr("the standing turns: {state}", state=state)
    if row.review_because == "check":
        return tr("a status check holds until then: {about}", about=row.review_about or DASH)
    if row.review_because == "evidence":
        return tr("evidence is valid until then: {about}", about=row.review_about)
    return tr("set by hand: {why}", why=row.review_about)


def today_sentences(pack: Pack, today: AnswerToday) -> list[str]:
    """Return how a record would be answered today, a line for each difference."""
    if today.refused:
        refused = translate_text(today.refused)
        return [tr("Today's law file cannot answer it: {why}", why=refused)]
    return [change_words(pack, change) for change in today.changes]


def change_words(pack: Pack, change: AnswerChange) -> str:
    """Return one difference of an answer: "Verdict: Outside → Licence needed"."""
    return f"{part_words(pack, change)}: {value_of(change, change.was)} → {value_of(change, change.now)}"


def part_words(pack: Pack, change: AnswerChange) -> str:
    """Return what part of an answer differs."""
    names = {
        "verdict": tr("Verdict"),
        "possible": tr("Possible verdicts"),
        "licence": tr("Licence needed"),
        "standing": tr("Standing"),
    }
    if change.part in names:
        return names[change.part]
    if change.part == "ground":
        ground = {"value": tr("value"), "technology": tr("technology"), "origin": tr("origin")}
        return tr("Ground {ground}", ground=ground.get(change.code, change.code))
    if change.part == "share":
        is_whole = change.code == "whole_article"
        return tr("Share, whole articles") if is_whole else tr("Share, content")
    if change.part == "open_fact":
        question = question_for(pack, change.code)
        fact = translate_text(question.label) if question else change.code
        return tr("Open fact {fact}", fact=fact)
    notices = pack.duties if change.part == "duty" else pack.warnings
    title = next((notice.title for notice in notices if notice.code == change.code), change.code)
    return translate_text(title)


def value_of(change: AnswerChange, value: str) -> str:
    """Return what was or is in words; a dash for nothing."""
    if not value:
        return DASH
    if change.part in ("verdict", "possible"):
        return ", ".join(strings.verdict_words(verdict) for verdict in value.split(","))
    if change.part == "standing":
        return strings.standing_words(value)
    if change.part == "share":
        low, _, high = value.partition("…")
        open_end = "…" in value and not high
        return strings.format_share(Interval(Fraction(low), None if open_end else Fraction(high or low)))
    known = {
        "yes": tr("yes"),
        "no": tr("no"),
        "unknown": tr("not known"),
        "open": tr("open"),
        "if_it_runs": tr("owed if the rule runs"),
        "advised": tr("advised"),
    }
    return known.get(value, value)
