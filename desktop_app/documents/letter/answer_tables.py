# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked about many parts: a line for each part, then a line for each material."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.documents.letter.letter_context import AskedMaterial, LetterContext, SortedPart, key_of
from desktop_app.paper.blocks import (
    Answer,
    AnswerCell,
    AnswerColumn,
    AnswerRow,
    AnswerTable,
    Block,
    Choice,
    Para,
    Runs,
    Subheading,
    compose_runs,
    quiet_run,
    strong_run,
)
from desktop_app.services.context.papers.letter_port import AskedFact

_NAME, _MATERIAL, _TICKS, _WORDS, _PAPERS = 21, 17, 12, 12, 12
"""Shares of the width."""
_FORM: Final = "row"  # the kind of a material stands in the column of its name


def matrix_blocks(context: LetterContext, parts: Sequence[SortedPart]) -> Iterator[Block]:
    """Yield the tables of all parts and of all materials, each with what has to be known to fill it in."""
    numbered = tuple(enumerate(parts, start=1))
    about_part = [(number, part) for number, part in numbered if part.about_part or part.technology]
    if about_part:
        yield Subheading(context.say("matrix.parts"))
        if any(part.technology for _, part in about_part):
            yield _note(
                context.say("matrix.technology"), _dash(context, [_part_facts(p) for _, p in about_part])
            )
        keys = _all_keys([_part_facts(part) for _, part in about_part])
        rows = []
        for number, part in about_part:
            prefix = f"part {number}"
            answers = _answers(context, "part", _part_facts(part), prefix, part.name)
            rows.append(
                AnswerRow(
                    (
                        AnswerCell(compose_runs(part.name), heads=True),
                        *(_cell(context, answers.get(key)) for key in keys),
                        _papers_cell(context, prefix, part.name),
                    )
                )
            )
        columns = [_column(context, key, fact, "part") for key, fact in keys.items()]
        yield AnswerTable(
            (AnswerColumn(_NAME, context.say("matrix.part")), *columns, _papers_column(context)), tuple(rows)
        )
    holding = [(number, part) for number, part in numbered if part.materials]
    if holding:
        yield Subheading(context.say("matrix.materials"))
        second = context.say("matrix.second") if any(part.materials_open for _, part in holding) else ""
        facts = [_shown_facts(material) for _, part in holding for material in part.materials]
        yield _note(second, _dash(context, facts))
        keys = _all_keys([_shown_facts(material) for _, part in holding for material in part.materials])
        rows = []
        for number, part in holding:
            for at, material in enumerate(part.materials):
                prefix = f"part {number}, material {at + 1}"
                about = f"{part.name}, {material.name or context.say('matrix.material')} {at + 1}"
                answers = _answers(context, "material", _shown_facts(material), prefix, about)
                rows.append(
                    AnswerRow(
                        (
                            AnswerCell(compose_runs(part.name if at == 0 else ""), heads=True),
                            _name_cell(material, prefix, about),
                            *(_cell(context, answers.get(key)) for key in keys),
                            _papers_cell(context, prefix, about),
                        ),
                        tied=at > 0,
                    )
                )
        columns = [_column(context, key, fact, "material") for key, fact in keys.items()]
        names = (
            AnswerColumn(_NAME, context.say("matrix.part")),
            AnswerColumn(_MATERIAL, context.say("matrix.material")),
        )
        yield AnswerTable((*names, *columns, _papers_column(context)), tuple(rows))


def _note(*sentences: str) -> Para:
    return Para(compose_runs(quiet_run(" ".join(filter(None, sentences)))), small=True)


def _dash(context: LetterContext, asked_facts: Sequence[Sequence[AskedFact]]) -> str:
    """Return what a dash means, if there will be one."""
    keys = _all_keys(asked_facts)
    missing = any({key_of(fact) for fact in facts} != set(keys) for facts in asked_facts)
    return context.say("matrix.dash") if missing else ""


def _all_keys(asked_facts: Sequence[Sequence[AskedFact]]) -> dict[str, AskedFact]:
    """Return every key that is asked of any, in the order of the questions, with a fact that has it."""
    keys: dict[str, AskedFact] = {}
    for facts in sorted(asked_facts, key=len, reverse=True):
        for fact in facts:
            keys.setdefault(key_of(fact), fact)
    return keys


def _part_facts(part: SortedPart) -> tuple[AskedFact, ...]:
    return (*part.about_part, *part.technology)


def _shown_facts(material: AskedMaterial) -> tuple[AskedFact, ...]:
    """Return what has a column; the form is asked in that of the name where nobody has named a material."""
    return tuple(fact for fact in material.facts if material.name or key_of(fact) != _FORM)


def _answers(
    context: LetterContext, group: str, facts: Sequence[AskedFact], prefix: str, about: str
) -> dict[str, Answer]:
    return {key_of(fact): context.answer_to(fact, group, prefix, about, short=True) for fact in facts}


def _column(context: LetterContext, key: str, fact: AskedFact, group: str) -> AnswerColumn:
    short = f"matrix.{key}"
    heading = context.say(short) if context.has(short) else context.label_of(fact, group)
    return AnswerColumn(_TICKS if fact.kind == "truth" else _WORDS, heading)


def _papers_column(context: LetterContext) -> AnswerColumn:
    return AnswerColumn(_PAPERS, context.say("matrix.papers"))


def _papers_cell(context: LetterContext, prefix: str, about: str) -> AnswerCell:
    return AnswerCell(answer=Answer(f"{prefix}, papers", f"{about}: {context.say('papers')}"))


def _name_cell(material: AskedMaterial, prefix: str, about: str) -> AnswerCell:
    if material.name:
        return AnswerCell(compose_runs(material.name))
    return AnswerCell(answer=Answer(f"{prefix}, form", about))


def _cell(context: LetterContext, answer: Answer | None) -> AnswerCell:
    return (
        AnswerCell(answer=answer)
        if answer
        else AnswerCell(compose_runs(quiet_run(context.say("matrix.none"))))
    )


# --------------------------------------------------------------------------------------------------
# What is asked about one part: a block for the part itself, then one for each material.


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
        label = context.say("materials")
        sentences = {"none": "materials.none", "some": "materials.some", "not_known": "not_known"}
        choices = tuple(Choice(key, context.say(sentence)) for key, sentence in sentences.items())
        answer = Answer(f"{prefix}, materials", f"{part.name}: {_without_note(label)}", choices)
        yield AnswerRow(
            (AnswerCell(compose_runs(strong_run(label)), heads=True), AnswerCell(answer=answer, span=3))
        )
    for number, material in enumerate(part.materials, start=1):
        yield from _material_rows(context, f"{prefix}, material {number}", part, material, number)


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
