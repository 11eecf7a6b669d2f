# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would turn the answer: a notice, another reading, an open question answered otherwise, open facts, the value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.hanging import hanging_runs
from desktop_app.documents.memo.front.section_numbers import CHANGES, PARTIES, STANDING, VALUE
from desktop_app.documents.memo.front.standing_sentence import either_way
from desktop_app.documents.memo.front.unjudged import unjudged_runs
from desktop_app.documents.memo.grounds.limits import deciding_limit
from desktop_app.documents.memo.open_facts import open_facts
from desktop_app.documents.memo.places_in_case import fact_words
from desktop_app.documents.model.runs import Runs, RunSource, compose_runs, quiet_run
from desktop_app.documents.model.tree import Column, Row, Table
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.domain.law.timeline import UNCONFIRMED
from desktop_app.domain.truth import NO

_FEW: Final = 2


def turning_table(memo: MemoContext) -> Table:
    """Return a line for each thing that would turn the answer; where nothing would, that is said."""
    rows = (
        *_notice(memo),
        *_readings(memo),
        *_doubts(memo),
        *_names(memo),
        *_facts(memo),
        *_item_value(memo),
    )
    conclusion = memo.conclusion
    key = "otherwise.open" if conclusion.verdict == UNDETERMINED else "otherwise.nothing"
    if not (conclusion.readings_that_matter or conclusion.doubts_that_matter or _profiles_differ(memo)):
        rows = (*rows, _row(memo, memo.format_sentence("front.readings"), memo.format_sentence(key), CHANGES))
    return Table((Column(""), Column("", grow=1), Column("")), rows)


def _profiles_differ(memo: MemoContext) -> bool:
    return set(memo.conclusion.profiles.values()) != {memo.conclusion.verdict}


def _row(memo: MemoContext, what: str, then: RunSource, section: str) -> Row:
    place = quiet_run(memo.format_sentence("front.section", number=section))
    return Row((compose_runs(what), compose_runs(then), compose_runs(place)))


def _notice(memo: MemoContext) -> Iterator[Row]:
    """Yield what a notice on the standing would come to, where that is unconfirmed and counts."""
    conclusion = memo.conclusion
    if conclusion.standing.overall == UNCONFIRMED and conclusion.licence_needed != NO:
        yield _row(memo, memo.format_sentence("front.notice"), either_way(memo), STANDING)


def _readings(memo: MemoContext) -> Iterator[Row]:
    """Yield the readings whose change alone would turn the answer, those that lead to one verdict together."""
    flips: dict[str, list[str]] = {}
    for name in memo.conclusion.readings_that_matter:
        flips.setdefault(memo.conclusion.flips[name], []).append(memo.pack.switches[name].question)
    for verdict, questions in flips.items():
        single = len(questions) == 1
        what = memo.format_sentence("front.reading" if single else "front.readings")
        key = "front.turned.one" if single else "front.turned.each"
        turned = memo.format_sentence(key, count=str(len(questions)), readings=" ".join(questions))
        yield _row(memo, what, compose_runs(memo.verdict_run(verdict), turned), CHANGES)


def _doubts(memo: MemoContext) -> Iterator[Row]:
    """Yield the open questions of the law that the answer hangs on."""
    runs: Runs = hanging_runs(memo)
    if runs:
        yield _row(memo, memo.format_sentence("front.doubts"), runs, CHANGES)


def _names(memo: MemoContext) -> Iterator[Row]:
    """Yield the listed names that a person has still to judge, and what that would come to."""
    if runs := unjudged_runs(memo):
        yield _row(memo, memo.format_sentence("front.names"), runs, PARTIES)


def _facts(memo: MemoContext) -> Iterator[Row]:
    """Yield the open facts that would settle most, with who knows them, and how many more there are."""
    facts = open_facts(memo)
    if not facts:
        return
    first = "; ".join(
        memo.format_sentence("ask", fact=fact_words(memo, fact.fact), who=fact.who) for fact in facts[:_FEW]
    )
    remaining = len(facts) - _FEW
    tail = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    sentence = memo.format_sentence("open.first", facts=first + tail)
    yield _row(memo, memo.format_sentence("front.facts"), sentence, CHANGES)


def _item_value(memo: MemoContext) -> Iterator[Row]:
    """Yield the value of the item at which the ground turns under the readings chosen."""
    sentence = deciding_limit(memo)
    if sentence:
        yield _row(memo, memo.format_sentence("front.value"), sentence, VALUE)
