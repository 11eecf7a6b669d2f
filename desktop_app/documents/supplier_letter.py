# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier: what is asked of each product, with tables to fill in and a declaration at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import Final

from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import Wording, english_wording
from desktop_app.paper import blocks, print_for_archive, print_to_fill_in
from desktop_app.services.context.paper_ports import AskedFact, AskedPart, Letter

# --------------------------------------------------------------------------------------------------
# What is asked about a part, sorted: about the part itself, its technology, and one material after the
# other.


_MATERIALS: Final = "part_one"
_UNNAMED: Final = 2  # materials for which there is room where nobody has named any


@dataclass(frozen=True, slots=True)
class AskedMaterial:
    """A material with what is asked about it; its name is blank where nobody has named it."""

    name: str
    facts: tuple[AskedFact, ...]


@dataclass(frozen=True, slots=True)
class SortedPart:
    """A part with what is asked; `materials_open` tells that nobody knows which materials are in it."""

    name: str
    about_part: tuple[AskedFact, ...]
    technology: tuple[AskedFact, ...]
    materials: tuple[AskedMaterial, ...]
    materials_open: bool


def sort_part(part: AskedPart) -> SortedPart:
    """Return what is asked about a part, sorted."""
    facts = part.facts
    inside = [fact for fact in facts if f".{_MATERIALS}[" in fact.path]
    is_open = any(key_of(fact) == _MATERIALS for fact in facts)
    by_place: dict[str, list[AskedFact]] = {}
    for fact in inside:
        by_place.setdefault(fact.path.rpartition(".")[0], []).append(fact)
    materials = tuple(
        AskedMaterial(asked_facts[0].about, tuple(asked_facts)) for asked_facts in by_place.values()
    )
    return SortedPart(
        name=part.name,
        about_part=tuple(
            fact for fact in facts if f".{_MATERIALS}" not in fact.path and not _of_technology(fact.path)
        ),
        technology=tuple(fact for fact in facts if _of_technology(fact.path)),
        materials=materials * _UNNAMED if is_open and len(materials) == 1 else materials,
        materials_open=is_open,
    )


def key_of(fact: AskedFact) -> str:
    """Return the last word of the path of a fact."""
    return fact.path.rpartition(".")[2]


def _of_technology(path: str) -> bool:
    return path.rpartition(".")[0].endswith(".technology")


_TRUTH = ("yes", "no", "not_known")


@dataclass(frozen=True, slots=True)
class LetterContext:
    """A letter and the wording it is printed in."""

    letter: Letter
    wording: Wording

    def say(self, key: str, **slots: str) -> str:
        """Return a sentence of the letter."""
        return self.wording.format_sentence(f"letter.{key}", **slots)

    def has(self, key: str) -> bool:
        """Tell whether the letter has a sentence of that key."""
        try:
            self.wording.format_sentence(f"letter.{key}")
        except KeyError:
            return False
        return True

    def label_of(self, fact: AskedFact, group: str) -> str:
        """Return what a fact of a `part` or a `material` is called in the letter."""
        key = f"{group}.{key_of(fact)}"
        return self.say(key) if self.has(key) else fact.label

    def hint_of(self, fact: AskedFact) -> str:
        """Return in what form the answer is wanted, blank where the label says it."""
        key = f"hint.{key_of(fact)}"
        return self.say(key) if self.has(key) else ""

    def label_runs(self, fact: AskedFact, group: str) -> blocks.Runs:
        """Return the label with the wanted form behind it."""
        hint = self.hint_of(fact)
        label = self.label_of(fact, group)
        return (
            blocks.compose_runs(f"{label},", blocks.quiet_run(f" {hint}"))
            if hint
            else blocks.compose_runs(label)
        )

    def answer_to(
        self, fact: AskedFact, group: str, prefix: str, about: str, *, short: bool = False
    ) -> blocks.Answer:
        """Return where a fact is answered: `prefix` names it in the form, `about` is what it is asked of."""
        hint, label = self.hint_of(fact), self.label_of(fact, group)
        question = self.say("hint", label=label, hint=hint) if hint else label
        name = f"{prefix}, {key_of(fact).replace('_', ' ')}"
        choices = self.truth_choices(short=short) if fact.kind == "truth" else ()
        if choices:
            question = f"{self.say('technology').replace(' (2)', '')} {label}"
        return blocks.Answer(name, f"{about}: {question}", choices)

    def truth_choices(self, *, short: bool = False) -> tuple[blocks.Choice, ...]:
        """Return yes, no and not known; in a matrix a letter stands for each."""
        return tuple(
            blocks.Choice(key, self.say(key), self.say(f"matrix.{key}") if short else "") for key in _TRUTH
        )


# --------------------------------------------------------------------------------------------------
# What is asked about many parts: a line for each part, then a line for each material.


_NAME, _MATERIAL, _TICKS, _WORDS, _PAPERS = 21, 17, 12, 12, 12
"""Shares of the width."""
_FORM: Final = "row"  # the kind of a material stands in the column of its name


def matrix_blocks(context: LetterContext, parts: Sequence[SortedPart]) -> Iterator[blocks.Block]:
    """Yield the tables of all parts and of all materials, each with what has to be known to fill it in."""
    numbered = tuple(enumerate(parts, start=1))
    about_part = [(number, part) for number, part in numbered if part.about_part or part.technology]
    if about_part:
        yield blocks.Subheading(context.say("matrix.parts"))
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
                blocks.AnswerRow(
                    (
                        blocks.AnswerCell(blocks.compose_runs(part.name), heads=True),
                        *(_cell(context, answers.get(key)) for key in keys),
                        _papers_cell(context, prefix, part.name),
                    )
                )
            )
        columns = [_column(context, key, fact, "part") for key, fact in keys.items()]
        yield blocks.AnswerTable(
            (blocks.AnswerColumn(_NAME, context.say("matrix.part")), *columns, _papers_column(context)),
            tuple(rows),
        )
    holding = [(number, part) for number, part in numbered if part.materials]
    if holding:
        yield blocks.Subheading(context.say("matrix.materials"))
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
                name_cell = blocks.AnswerCell(answer=blocks.Answer(f"{prefix}, form", about))
                if material.name:
                    name_cell = blocks.AnswerCell(blocks.compose_runs(material.name))
                rows.append(
                    blocks.AnswerRow(
                        (
                            blocks.AnswerCell(blocks.compose_runs(part.name if at == 0 else ""), heads=True),
                            name_cell,
                            *(_cell(context, answers.get(key)) for key in keys),
                            _papers_cell(context, prefix, about),
                        ),
                        tied=at > 0,
                    )
                )
        columns = [_column(context, key, fact, "material") for key, fact in keys.items()]
        names = (
            blocks.AnswerColumn(_NAME, context.say("matrix.part")),
            blocks.AnswerColumn(_MATERIAL, context.say("matrix.material")),
        )
        yield blocks.AnswerTable((*names, *columns, _papers_column(context)), tuple(rows))


def _note(*sentences: str) -> blocks.Para:
    return blocks.compose_para(blocks.quiet_run(" ".join(filter(None, sentences))), small=True)


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
) -> dict[str, blocks.Answer]:
    return {key_of(fact): context.answer_to(fact, group, prefix, about, short=True) for fact in facts}


def _column(context: LetterContext, key: str, fact: AskedFact, group: str) -> blocks.AnswerColumn:
    short = f"matrix.{key}"
    heading = context.say(short) if context.has(short) else context.label_of(fact, group)
    return blocks.AnswerColumn(_TICKS if fact.kind == "truth" else _WORDS, heading)


def _papers_column(context: LetterContext) -> blocks.AnswerColumn:
    return blocks.AnswerColumn(_PAPERS, context.say("matrix.papers"))


def _papers_cell(context: LetterContext, prefix: str, about: str) -> blocks.AnswerCell:
    return blocks.AnswerCell(answer=blocks.Answer(f"{prefix}, papers", f"{about}: {context.say('papers')}"))


def _cell(context: LetterContext, answer: blocks.Answer | None) -> blocks.AnswerCell:
    return (
        blocks.AnswerCell(answer=answer)
        if answer
        else blocks.AnswerCell(blocks.compose_runs(blocks.quiet_run(context.say("matrix.none"))))
    )


# --------------------------------------------------------------------------------------------------
# What is asked about one part: a block for the part itself, then one for each material.


COLUMNS = (blocks.AnswerColumn(1),) * 4
"""Two labels side by side, each with a place for the answer."""

_Labelled = tuple[blocks.Runs, blocks.Answer]


def part_table(context: LetterContext, number: int, part: SortedPart) -> blocks.AnswerTable:
    """Return what is asked about a part as a table to fill in."""
    prefix, rows = f"part {number}", list[blocks.AnswerRow]()
    labelled = [
        (context.label_runs(fact, "part"), context.answer_to(fact, "part", prefix, part.name))
        for fact in part.about_part
    ]
    if part.about_part or part.technology:
        rows += answer_rows([*labelled, _papers(context, prefix, part.name)])
    if part.technology:
        technology = [
            (context.label_runs(fact, "part"), context.answer_to(fact, "part", prefix, part.name))
            for fact in part.technology
        ]
        rows += [_heading_row(context.say("technology")), *answer_rows(technology, tied=True)]
    if part.materials_open:
        label = context.say("materials")
        sentences = {"none": "materials.none", "some": "materials.some", "not_known": "not_known"}
        choices = tuple(blocks.Choice(key, context.say(sentence)) for key, sentence in sentences.items())
        answer = blocks.Answer(f"{prefix}, materials", f"{part.name}: {_without_note(label)}", choices)
        label_cell = blocks.AnswerCell(blocks.compose_runs(blocks.strong_run(label)), heads=True)
        rows.append(blocks.AnswerRow((label_cell, blocks.AnswerCell(answer=answer, span=3))))
    for at, material in enumerate(part.materials, start=1):
        # the block of a material; one that nobody has named is headed by the box for its form
        of_material = f"{prefix}, material {at}"
        heading = (
            context.say("material.named", name=material.name)
            if material.name
            else context.say("material.numbered", number=str(at))
        )
        about = f"{part.name}, {_without_note(heading)}"
        form_first = not material.name and key_of(material.facts[0]) == "row"
        labelled = [
            (context.label_runs(fact, "material"), context.answer_to(fact, "material", of_material, about))
            for fact in material.facts
        ]
        if form_first:
            form_words = blocks.quiet_run(context.say("material.which"))
            labelled[0] = (blocks.compose_runs(blocks.strong_run(heading), form_words), labelled[0][1])
        else:
            rows.append(_heading_row(heading))
        first, *following = answer_rows([*labelled, _papers(context, of_material, about)], tied=True)
        rows += [replace(first, tied=not form_first), *following]
    return blocks.AnswerTable(COLUMNS, tuple(rows))


def _without_note(text: str) -> str:
    """Return a text without the number of the note at its end."""
    return text.replace(" (1)", "")


def _papers(context: LetterContext, prefix: str, about: str) -> _Labelled:
    label = context.say("papers")
    return blocks.compose_runs(label), blocks.Answer(f"{prefix}, papers", f"{about}: {label}")


def _heading_row(text: str) -> blocks.AnswerRow:
    return blocks.AnswerRow(
        (blocks.AnswerCell(blocks.compose_runs(blocks.strong_run(text)), span=len(COLUMNS), heads=True),)
    )


def answer_rows(labelled: Sequence[_Labelled], *, tied: bool = False) -> Iterator[blocks.AnswerRow]:
    """Yield labels with places for answers, two on a row; the last one alone has the whole row."""
    for at in range(0, len(labelled), 2):
        pair = labelled[at : at + 2]
        span = 1 if len(pair) == 2 else 3
        cells = [
            cell
            for label, answer in pair
            for cell in (blocks.AnswerCell(label, heads=True), blocks.AnswerCell(answer=answer, span=span))
        ]
        yield blocks.AnswerRow(tuple(cells), tied=tied or at > 0)


# --------------------------------------------------------------------------------------------------
# The declaration of the supplier: what they vouch for, how long it holds, who signs. It stands on one page.


def declaration_section(context: LetterContext) -> blocks.Section:
    """Return the declaration with its places to fill in."""
    letter, rows = context.letter, list[blocks.AnswerRow]()
    rows.append(blocks.AnswerRow((blocks.AnswerCell(blocks.compose_runs(context.say("declared")), span=4),)))
    if letter.licence and any(sort_part(part).materials for part in letter.parts):
        rows.append(blocks.AnswerRow((blocks.AnswerCell(blocks.compose_runs(letter.licence), span=4),)))
        rows += answer_rows([_labelled(context, key) for key in ("licence", "licence.until")], tied=True)
    # how long the answers hold; the last day is the supplier's to write unless the letter proposes one
    until = letter.valid_until
    last = (
        context.say("holds.until.day", day=context.wording.format_day(until))
        if until
        else context.say("holds.until")
    )
    choices = (blocks.Choice("once", context.say("holds.once")), blocks.Choice("until", last))
    holds = blocks.Answer("declaration, holds", _about(context, "holds"), choices)
    validity = [
        blocks.AnswerCell(blocks.compose_runs(context.say("holds")), heads=True),
        blocks.AnswerCell(answer=holds, span=3 if until else 2),
    ]
    if not until:
        last_day = blocks.Answer("declaration, until", _about(context, "until"))
        validity.append(blocks.AnswerCell(answer=last_day))
    rows.append(blocks.AnswerRow(tuple(validity), tied=True))
    rows += answer_rows([_labelled(context, key) for key in ("name", "function", "place", "day")], tied=True)
    label, answer = _labelled(context, "signature", by_pen=True)
    signature = (blocks.AnswerCell(label, heads=True), blocks.AnswerCell(answer=answer, span=3))
    rows.append(blocks.AnswerRow(signature, tied=True, high=True))
    heading = context.say("declaration", name=letter.addressee.name)
    return blocks.Section(heading, (blocks.AnswerTable(COLUMNS, tuple(rows)),), numbered=False)


def _labelled(context: LetterContext, key: str, *, by_pen: bool = False) -> tuple[blocks.Runs, blocks.Answer]:
    answer = blocks.Answer(f"declaration, {key}", _about(context, key), by_pen=by_pen)
    return blocks.compose_runs(context.say(key)), answer


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


def letter_document(letter: Letter, wording: Wording) -> blocks.Document:
    """Return the letter as a document tree in the language of the wording."""
    context = LetterContext(letter, wording)
    to, writer, day = letter.addressee, letter.writer, wording.format_day(letter.return_by)
    # who is written to, and by when and to whom to answer
    address = {"to": ", ".join((to.name, *to.lines)), "return_by": day}
    if to.person:
        address["attention"] = to.person
    if writer.person or writer.contact:
        address["return_to"] = ", ".join(filter(None, (writer.person, writer.contact)))
    sender = ", ".join(filter(None, (writer.person, writer.role, writer.name)))
    opening = (
        blocks.KeyValues(
            tuple(blocks.Fact(context.say(key), blocks.compose_runs(text)) for key, text in address.items()),
            across=2,
        ),
        blocks.compose_para(context.say("dear", name=to.person) if to.person else context.say("dear.all")),
        blocks.compose_para(_why(context)),
        blocks.compose_para(context.say("how", day=day)),
        blocks.compose_para(context.say("regards", who=sender)),
    )
    parts = tuple(sort_part(part) for part in letter.parts)
    asked: list[blocks.Block] = []
    if len(parts) > _FEW:
        asked += matrix_blocks(context, parts)
    else:
        for number, part in enumerate(parts, start=1):
            if len(parts) > 1:
                asked.append(blocks.Subheading(part.name))
            asked.append(part_table(context, number, part))
    notes = ["note.material"] if any(part.materials for part in parts) else []
    notes += ["note.technology"] if any(part.technology for part in parts) else []
    if notes:
        note_runs = tuple(blocks.compose_runs(context.say(key)) for key in notes)
        asked.append(blocks.Notes(note_runs, together=True))
    heading = context.say("asked.part", part=parts[0].name) if len(parts) == 1 else context.say("asked")
    behalf = (context.say("for", client=writer.client),) if writer.client else ()
    return blocks.Document(
        title=context.say("title"),
        language=context.wording.language,
        made_at=datetime.combine(letter.dated, time(), UTC),
        letterhead=blocks.Letterhead(writer.name, (*writer.lines, *behalf), writer.logo),
        number=context.say("number", reference=letter.reference) if letter.reference else "",
        version=context.wording.format_day(letter.dated),
        opening=opening,
        sections=(blocks.Section(heading, tuple(asked), numbered=False), declaration_section(context)),
        footer=(writer.name,),
        paper=blocks.Paper(writer.paper),
    )


def _why(context: LetterContext) -> str:
    """Return why the facts are needed; an adviser says for whom."""
    letter = context.letter
    if letter.writer.client:
        return context.say("why.for", law=letter.law, title=letter.law_title, client=letter.writer.client)
    return context.say("why", law=letter.law, title=letter.law_title)
