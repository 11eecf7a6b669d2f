# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier: what is asked and why, a table to fill in, a place to sign. In English, on one page.

With many parts the table runs on to a second page and repeats its head.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from typing import Final

from desktop_app.documents.english.sentences import english_wording
from desktop_app.documents.model.runs import quiet, say
from desktop_app.documents.model.tree import (
    Block,
    Column,
    Document,
    Letterhead,
    Para,
    Row,
    Section,
    Signature,
    SignOff,
    Subheading,
    Table,
)
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf import writer as pdf
from desktop_app.services.context.letter_port import Asked, AskedPart, Letter

_SENTENCES: Final[Mapping[str, str]] = {
    "letter.title": "Request for facts about parts you supply",
    "letter.number": "Our reference {reference}",
    "letter.to": "To",
    "letter.dear": "Dear {name},",
    "letter.dear.all": "Dear Sir or Madam,",
    "letter.why": (
        "China’s Announcement {law} ({title}) reaches exports from other countries where an item "
        "holds Chinese rare-earth material or was made with Chinese rare-earth technology. To tell "
        "whether it reaches a shipment of ours we need facts about parts that you deliver."
    ),
    "letter.how": (
        "Please fill in the table and send it back, signed, by {day}. Name the paper each answer "
        "rests on and attach it: a material or alloy certificate, an assay, an invoice, a statement "
        "of your own supplier. A range is better than a guess. Where you do not know, write "
        "“not known”: that helps us more than an empty line."
    ),
    "letter.fact.made_in": "Country in which it was made",
    "letter.fact.part_one": "Rare-earth materials (1) that went into it",
    "letter.fact.element_percent": "Content of the element",
    "letter.fact.origin": "Country the material is from",
    "letter.fact.china_share": "Chinese share of the material, if mixed",
    "letter.fact.row": "Form in which the material was bought",
    "letter.fact.mass": "Mass",
    "letter.fact.value": "Worth of what is in one piece",
    "letter.fact.mining": "Chinese technology (2) in mining",
    "letter.fact.separation": "Chinese technology (2) in smelting or separating",
    "letter.fact.metal_smelting": "Chinese technology (2) in making the metal",
    "letter.fact.magnet_making": "Chinese technology (2) in making the magnet",
    "letter.fact.recycling": "Chinese technology (2) in recovering rare earths",
    "letter.fact.about": "{fact}: {about}",
    "letter.note.material": (
        "(1) Metals, alloys, oxides and compounds of samarium, gadolinium, terbium, dysprosium, "
        "lutetium, scandium and yttrium. Where it was separated, reduced or melted counts as the "
        "country a material is from."
    ),
    "letter.note.technology": (
        "(2) Processes, know-how, licences, drawings or production lines that came from China, at "
        "whatever time."
    ),
    "letter.asked": "What we ask for",
    "letter.column.fact": "Fact",
    "letter.column.answer": "Your answer",
    "letter.column.paper": "Paper it rests on",
    "letter.questions": "{person} will answer questions: {contact}.",
    "letter.for": "For {name}",
    "letter.name": "Name and function in block letters",
    "letter.foot": "Answers are kept with the file of the shipment.",
    "letter.wanted.truth": "yes / no / not known",
    "letter.wanted.percent": "% by mass",
    "letter.wanted.share": "%, or from … to …",
    "letter.wanted.country": "country",
    "letter.wanted.money": "amount, currency",
    "letter.wanted.mass": "mass, unit",
    "letter.wanted.price": "amount, currency, per kg",
    "letter.wanted.row": "metal, alloy, oxide, other: which",
    "letter.wanted.list": "each one, or “none”",
}


def print_letter(letter: Letter) -> bytes:
    """Return the letter as a PDF."""
    words = _wording()
    return pdf.print_document(letter_document(letter, words), words)


def letter_document(letter: Letter, wording: Wording | None = None) -> Document:
    """Return the letter as a tree of what it says."""
    words = wording or _wording()
    writer = letter.writer
    return Document(
        title=words.say("letter.title"),
        language=words.language,
        made_at=datetime.combine(letter.dated, time(), UTC),
        letterhead=Letterhead(writer.name, writer.lines, writer.logo),
        number=words.say("letter.number", reference=letter.reference) if letter.reference else "",
        version=words.day(letter.dated),
        opening=tuple(_opening(letter, words)),
        sections=(
            Section(
                words.say("letter.asked"),
                tuple(_asked(letter, words)),
                numbered=False,
            ),
        ),
        footer=(writer.name, words.say("letter.foot")),
    )


def _wording() -> Wording:
    return english_wording(_SENTENCES)


def _opening(letter: Letter, words: Wording) -> Iterator[Block]:
    to = letter.addressee
    yield Para(say(quiet(f"{words.say('letter.to')}  "), ", ".join((to.name, *to.lines))))
    dear = words.say("letter.dear", name=to.person) if to.person else words.say("letter.dear.all")
    yield Para(say(dear))
    yield Para(say(words.say("letter.why", law=letter.law, title=letter.law_title)))
    yield Para(say(words.say("letter.how", day=words.day(letter.return_by))))


def _asked(letter: Letter, words: Wording) -> Iterator[Block]:
    for part in letter.parts:
        yield from _part(part, words)
    yield from _notes(letter, words)
    yield from _end(letter, words)


def _part(part: AskedPart, words: Wording) -> Iterator[Block]:
    """Yield a part by its name, with the table to fill in."""
    yield Subheading(part.name)
    yield Table(
        columns=(
            Column(words.say("letter.column.fact")),
            Column(words.say("letter.column.answer"), grow=3),
            Column(words.say("letter.column.paper"), grow=4),
        ),
        rows=tuple(_row(fact, words) for fact in part.facts),
    )


def _row(fact: Asked, words: Wording) -> Row:
    try:
        asked = words.say(f"letter.fact.{fact.place.rpartition('.')[2]}")
    except KeyError:
        asked = fact.label
    if fact.about:
        asked = words.say("letter.fact.about", fact=asked, about=fact.about)
    return Row((say(asked), say(quiet(_wanted(fact, words))), ()))


def _notes(letter: Letter, words: Wording) -> Iterator[Block]:
    places = [fact.place for part in letter.parts for fact in part.facts]
    for word, note in ((".part_one", "material"), (".technology.", "technology")):
        if any(word in place for place in places):
            yield Para(say(quiet(words.say(f"letter.note.{note}"))), small=True)


def _wanted(fact: Asked, words: Wording) -> str:
    """Return what kind of answer is wanted, in small print where the answer goes."""
    if fact.place.endswith("china_share"):
        return words.say("letter.wanted.share")
    try:
        return words.say(f"letter.wanted.{fact.kind}")
    except KeyError:
        return ""


def _end(letter: Letter, words: Wording) -> Iterator[Block]:
    writer = letter.writer
    if writer.person and writer.contact:
        yield Para(say(words.say("letter.questions", person=writer.person, contact=writer.contact)))
    yield SignOff(
        (
            Signature(
                words.say("letter.for", name=letter.addressee.name), note=words.say("letter.name")
            ),
            Signature(
                words.say("letter.for", name=writer.name),
                name=writer.person,
                note=writer.role,
                on=words.day(letter.dated),
            ),
        )
    )
