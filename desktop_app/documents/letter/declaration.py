# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The declaration of the supplier: what they vouch for, how long it holds, who signs. It stands on one page."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents.letter.letter_context import LetterContext
from desktop_app.documents.letter.part_block import COLUMNS, answer_rows
from desktop_app.documents.model.answers import Answer, AnswerCell, AnswerRow, AnswerTable, Choice
from desktop_app.documents.model.runs import Runs, compose_runs
from desktop_app.documents.model.tree import Section


def declaration_section(context: LetterContext) -> Section:
    """Return the declaration with its places to fill in."""
    heading = context.say("declaration", name=context.letter.addressee.name)
    return Section(heading, (AnswerTable(COLUMNS, tuple(_rows(context))),), numbered=False)


def _rows(context: LetterContext) -> Iterator[AnswerRow]:
    yield AnswerRow((AnswerCell(compose_runs(context.say("declared")), span=4),))
    yield _validity_row(context)
    yield from answer_rows(
        [_labelled(context, key) for key in ("name", "function", "place", "day")], tied=True
    )
    label, answer = _labelled(context, "signature", by_pen=True)
    yield AnswerRow((AnswerCell(label, heads=True), AnswerCell(answer=answer, span=3)), tied=True, high=True)


def _validity_row(context: LetterContext) -> AnswerRow:
    """Return how long the answers hold; the last day is the supplier's to write unless the letter proposes one."""
    until, label = context.letter.valid_until, context.say("holds")
    last = (
        context.say("holds.until.day", day=context.wording.format_day(until))
        if until
        else context.say("holds.until")
    )
    choices = (Choice("once", context.say("holds.once")), Choice("until", last))
    answer = Answer("declaration, holds", _about(context, "holds"), choices)
    cells = (AnswerCell(compose_runs(label), heads=True), AnswerCell(answer=answer, span=3 if until else 2))
    day = () if until else (AnswerCell(answer=Answer("declaration, until", _about(context, "until"))),)
    return AnswerRow((*cells, *day), tied=True)


def _labelled(context: LetterContext, key: str, *, by_pen: bool = False) -> tuple[Runs, Answer]:
    answer = Answer(f"declaration, {key}", _about(context, key), by_pen=by_pen)
    return compose_runs(context.say(key)), answer


def _about(context: LetterContext, key: str) -> str:
    declaration = context.say("declaration", name=context.letter.addressee.name)
    return f"{declaration}: {context.say(key)}"
