# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier: what is asked and why, a table to fill in, a place to sign. In English, usually one page.

With many parts the table continues on further pages and repeats its head.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time

from desktop_app.documents.english.sentences import english_wording
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import (
    Block,
    Column,
    Document,
    Letterhead,
    Paper,
    Para,
    Row,
    Section,
    Signature,
    SignOff,
    Subheading,
    Table,
)
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf import pdf_archive
from desktop_app.services.context.letter_port import AskedFact, AskedPart, Letter


def print_letter(letter: Letter) -> bytes:
    """Return the letter as a PDF."""
    wording = english_wording()
    return pdf_archive.print_for_archive(letter_document(letter, wording), wording)


def letter_document(letter: Letter, wording: Wording) -> Document:
    """Return the letter as a document tree in the language of the wording."""
    writer = letter.writer
    return Document(
        title=wording.format_sentence("letter.title"),
        language=wording.language,
        made_at=datetime.combine(letter.dated, time(), UTC),
        letterhead=Letterhead(writer.name, writer.lines, writer.logo),
        number=wording.format_sentence("letter.number", reference=letter.reference)
        if letter.reference
        else "",
        version=wording.format_day(letter.dated),
        opening=tuple(_letter_opening(letter, wording)),
        sections=(
            Section(
                wording.format_sentence("letter.asked"), tuple(_asked_blocks(letter, wording)), numbered=False
            ),
        ),
        footer=(writer.name, wording.format_sentence("letter.foot")),
        paper=Paper(writer.paper),
    )


def _letter_opening(letter: Letter, wording: Wording) -> Iterator[Block]:
    to = letter.addressee
    yield Para(
        compose_runs(quiet_run(f"{wording.format_sentence('letter.to')}  "), ", ".join((to.name, *to.lines)))
    )
    dear = (
        wording.format_sentence("letter.dear", name=to.person)
        if to.person
        else wording.format_sentence("letter.dear.all")
    )
    yield Para(compose_runs(dear))
    yield Para(compose_runs(wording.format_sentence("letter.why", law=letter.law, title=letter.law_title)))
    yield Para(compose_runs(wording.format_sentence("letter.how", day=wording.format_day(letter.return_by))))


def _asked_blocks(letter: Letter, wording: Wording) -> Iterator[Block]:
    for asked_part in letter.parts:
        yield from _part_blocks(asked_part, wording)
    yield from _explanatory_notes(letter, wording)
    yield from _closing_blocks(letter, wording)


def _part_blocks(asked_part: AskedPart, wording: Wording) -> Iterator[Block]:
    """Yield the heading of a part and the table to fill in."""
    yield Subheading(asked_part.name)
    yield Table(
        columns=(
            Column(wording.format_sentence("letter.column.fact")),
            Column(wording.format_sentence("letter.column.answer"), grow=3),
            Column(wording.format_sentence("letter.column.paper"), grow=4),
        ),
        rows=tuple(_fact_row(fact, wording) for fact in asked_part.facts),
    )


def _fact_row(fact: AskedFact, wording: Wording) -> Row:
    try:
        fact_label = wording.format_sentence(f"letter.fact.{fact.path.rpartition('.')[2]}")
    except KeyError:
        fact_label = fact.label
    if fact.about:
        fact_label = wording.format_sentence("letter.fact.about", fact=fact_label, about=fact.about)
    return Row((compose_runs(fact_label), compose_runs(quiet_run(_wanted_answer(fact, wording))), ()))


def _explanatory_notes(letter: Letter, wording: Wording) -> Iterator[Block]:
    places = [fact.path for asked_part in letter.parts for fact in asked_part.facts]
    for word, note in ((".part_one", "material"), (".technology.", "technology")):
        if any(word in fact_path for fact_path in places):
            yield Para(compose_runs(quiet_run(wording.format_sentence(f"letter.note.{note}"))), small=True)


def _wanted_answer(fact: AskedFact, wording: Wording) -> str:
    """Return what kind of answer is wanted, in small print where the answer goes."""
    if fact.path.endswith("china_share"):
        return wording.format_sentence("letter.wanted.share")
    try:
        return wording.format_sentence(f"letter.wanted.{fact.kind}")
    except KeyError:
        return ""


def _closing_blocks(letter: Letter, wording: Wording) -> Iterator[Block]:
    writer = letter.writer
    if writer.person and writer.contact:
        yield Para(
            compose_runs(
                wording.format_sentence("letter.questions", person=writer.person, contact=writer.contact)
            )
        )
    yield SignOff(
        (
            Signature(
                wording.format_sentence("letter.for", name=letter.addressee.name),
                note=wording.format_sentence("letter.name"),
            ),
            Signature(
                wording.format_sentence("letter.for", name=writer.name),
                name=writer.person,
                note=writer.role,
                on=wording.format_day(letter.dated),
            ),
        )
    )
