# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked about one part: a block for the part itself, then one for each material."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.documents.letter.asked_materials import AskedMaterial, SortedPart, key_of
from desktop_app.documents.letter.letter_context import LetterContext
from desktop_app.documents.model.answers import (
    Answer,
    AnswerCell,
    AnswerColumn,
    AnswerRow,
    AnswerTable,
    Choice,
)
from desktop_app.documents.model.runs import Runs, compose_runs, quiet_run, strong_run

COLUMNS = (AnswerColumn(1),) * 4
"""Two labels side by side, each with a place for the answer."""

_Labelled = tuple[Runs, Answer]


def part_table(context: LetterContext, number: int, part: SortedPart) -> AnswerTable:
    """Return what is asked about a part as a table to fill in."""
    return AnswerTable(COLUMNS, tuple(_part_rows(context, f"part {number}", part)))


def _part_rows(context: LetterContext, prefix: str, part: SortedPart) -> Iterator[AnswerRow]:
    labelled = [
        (context.label_runs(fact, "part"), context.answer_to(fact, "part", prefix, part.name))
        for fact in part.about_part
    ]
    if part.about_part or part.technology:
        labelled.append(_papers(context, prefix, part.name))
        yield from answer_rows(labelled)
    if part.technology:
        yield _heading_row(context.say("technology"))
        technology = [
            (context.label_runs(fact, "part"), context.answer_to(fact, "part", prefix, part.name))
            for fact in part.technology
        ]
        yield from answer_rows(technology, tied=True)
    if part.materials_open:
        yield _which_materials(context, prefix, part)
    for number, material in enumerate(part.materials, start=1):
        yield from _material_rows(context, f"{prefix}, material {number}", part, material, number)


def _which_materials(context: LetterContext, prefix: str, part: SortedPart) -> AnswerRow:
    label = context.say("materials")
    sentences = {"none": "materials.none", "some": "materials.some", "not_known": "not_known"}
    choices = tuple(Choice(key, context.say(sentence)) for key, sentence in sentences.items())
    answer = Answer(f"{prefix}, materials", f"{part.name}: {_without_note(label)}", choices)
    return AnswerRow(
        (AnswerCell(compose_runs(strong_run(label)), heads=True), AnswerCell(answer=answer, span=3))
    )


def _material_rows(
    context: LetterContext, prefix: str, part: SortedPart, material: AskedMaterial, number: int
) -> Iterator[AnswerRow]:
    """Yield the block of a material; one that nobody has named is headed by the box for its form."""
    heading = (
        context.say("material.named", name=material.name)
        if material.name
        else context.say("material.numbered", number=str(number))
    )
    about = f"{part.name}, {_without_note(heading)}"
    form_first = not material.name and key_of(material.facts[0]) == "row"
    labelled = [
        (context.label_runs(fact, "material"), context.answer_to(fact, "material", prefix, about))
        for fact in material.facts
    ]
    if form_first:
        form_words = quiet_run(context.say("material.which"))
        labelled[0] = (compose_runs(strong_run(heading), form_words), labelled[0][1])
    else:
        yield _heading_row(heading)
    first, *following = answer_rows([*labelled, _papers(context, prefix, about)], tied=True)
    yield replace(first, tied=not form_first)
    yield from following


def _without_note(text: str) -> str:
    """Return a text without the number of the note at its end."""
    return text.replace(" (1)", "")


def _papers(context: LetterContext, prefix: str, about: str) -> _Labelled:
    label = context.say("papers")
    return compose_runs(label), Answer(f"{prefix}, papers", f"{about}: {label}")


def _heading_row(text: str) -> AnswerRow:
    return AnswerRow((AnswerCell(compose_runs(strong_run(text)), span=len(COLUMNS), heads=True),))


def answer_rows(labelled: Sequence[_Labelled], *, tied: bool = False) -> Iterator[AnswerRow]:
    """Yield labels with places for answers, two on a row; the last one alone has the whole row."""
    for at in range(0, len(labelled), 2):
        pair = labelled[at : at + 2]
        span = 1 if len(pair) == 2 else 3
        cells = [
            cell
            for label, answer in pair
            for cell in (AnswerCell(label, heads=True), AnswerCell(answer=answer, span=span))
        ]
        yield AnswerRow(tuple(cells), tied=tied or at > 0)
