# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier: what is asked and why, tables to fill in, a declaration to sign.

One part has a block of its own and a block for each material; more parts than a few have a line each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from typing import Final

from desktop_app.documents.english import english_wording
from desktop_app.documents.letter.answer_tables import COLUMNS, answer_rows, matrix_blocks, part_table
from desktop_app.documents.letter.letter_context import LetterContext, SortedPart, sort_part
from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import Wording
from desktop_app.paper import print_for_archive, print_to_fill_in
from desktop_app.paper.blocks import (
    Answer,
    AnswerCell,
    AnswerRow,
    AnswerTable,
    Block,
    Choice,
    Document,
    Fact,
    KeyValues,
    Letterhead,
    Notes,
    Paper,
    Para,
    Runs,
    Section,
    Subheading,
    compose_runs,
)
from desktop_app.services.context.papers.letter_port import Letter

# --------------------------------------------------------------------------------------------------
# The declaration of the supplier: what they vouch for, how long it holds, who signs. It stands on one page.


def declaration_section(context: LetterContext) -> Section:
    """Return the declaration with its places to fill in."""
    heading = context.say("declaration", name=context.letter.addressee.name)
    return Section(heading, (AnswerTable(COLUMNS, tuple(_rows(context))),), numbered=False)


def _rows(context: LetterContext) -> Iterator[AnswerRow]:
    yield AnswerRow((AnswerCell(compose_runs(context.say("declared")), span=4),))
    if context.letter.licence and any(sort_part(part).materials for part in context.letter.parts):
        yield AnswerRow((AnswerCell(compose_runs(context.letter.licence), span=4),))
        yield from answer_rows([_labelled(context, key) for key in ("licence", "licence.until")], tied=True)
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


_FEW: Final = 2
"""The most parts that have blocks of their own."""


def print_letter(letter: Letter, *, fillable: bool = False) -> bytes:
    """Return the letter as an archive file, or with form fields to be filled in on screen."""
    wording = english_wording()
    document = letter_document(letter, wording)
    if fillable:
        return print_to_fill_in(document, house_style(wording))
    return print_for_archive(document, house_style(wording))


def letter_document(letter: Letter, wording: Wording) -> Document:
    """Return the letter as a document tree in the language of the wording."""
    context = LetterContext(letter, wording)
    writer = letter.writer
    parts = tuple(sort_part(part) for part in letter.parts)
    heading = context.say("asked.part", part=parts[0].name) if len(parts) == 1 else context.say("asked")
    asked = Section(heading, tuple(_asked_blocks(context, parts)), numbered=False)
    return Document(
        title=context.say("title"),
        language=context.wording.language,
        made_at=datetime.combine(letter.dated, time(), UTC),
        letterhead=_letterhead(context),
        number=context.say("number", reference=letter.reference) if letter.reference else "",
        version=context.wording.format_day(letter.dated),
        opening=tuple(_letter_opening(context)),
        sections=(asked, declaration_section(context)),
        footer=(writer.name,),
        paper=Paper(writer.paper),
    )


def _letterhead(context: LetterContext) -> Letterhead:
    writer = context.letter.writer
    behalf = (context.say("for", client=writer.client),) if writer.client else ()
    return Letterhead(writer.name, (*writer.lines, *behalf), writer.logo)


def _why(context: LetterContext) -> str:
    """Return why the facts are needed; an adviser says for whom."""
    letter = context.letter
    if letter.writer.client:
        return context.say("why.for", law=letter.law, title=letter.law_title, client=letter.writer.client)
    return context.say("why", law=letter.law, title=letter.law_title)


def _letter_opening(context: LetterContext) -> Iterator[Block]:
    letter, day = context.letter, context.wording.format_day
    yield KeyValues(tuple(_address_facts(context)), across=2)
    person = letter.addressee.person
    yield Para(compose_runs(context.say("dear", name=person) if person else context.say("dear.all")))
    yield Para(compose_runs(_why(context)))
    yield Para(compose_runs(context.say("how", day=day(letter.return_by))))
    writer = letter.writer
    who = ", ".join(filter(None, (writer.person, writer.role, writer.name)))
    yield Para(compose_runs(context.say("regards", who=who)))


def _address_facts(context: LetterContext) -> Iterator[Fact]:
    """Yield who is written to, and by when and to whom to answer."""
    letter = context.letter
    to, writer = letter.addressee, letter.writer
    day = context.wording.format_day(letter.return_by)
    yield Fact(context.say("to"), compose_runs(", ".join((to.name, *to.lines))))
    yield Fact(context.say("return_by"), compose_runs(day))
    if to.person:
        yield Fact(context.say("attention"), compose_runs(to.person))
    if writer.person or writer.contact:
        who = ", ".join(filter(None, (writer.person, writer.contact)))
        yield Fact(context.say("return_to"), compose_runs(who))


def _asked_blocks(context: LetterContext, parts: Sequence[SortedPart]) -> Iterator[Block]:
    if len(parts) > _FEW:
        yield from matrix_blocks(context, parts)
    else:
        for number, part in enumerate(parts, start=1):
            if len(parts) > 1:
                yield Subheading(part.name)
            yield part_table(context, number, part)
    notes = (
        *(["note.material"] if any(part.materials for part in parts) else []),
        *(["note.technology"] if any(part.technology for part in parts) else []),
    )
    if notes:
        yield Notes(tuple(compose_runs(context.say(key)) for key in notes), together=True)
