# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A letter to a supplier: the open facts that a supplier can know, part by part, and no others.

It asks for facts, not for an opinion on the law, and for "not known" where something is not known. What the supplier
answers is typed in as declared, with the letter as its document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import Interview, list_open_facts
from desktop_app.domain.interview.paths import (
    entity_path,
    last_key,
    line_of_path,
    look_up,
    split_path,
)
from desktop_app.domain.interview.questions.words import name_subject, question_for
from desktop_app.domain.interview.state import InterviewState
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.letter_port import (
    Addressee,
    Asked,
    AskedPart,
    Letter,
    Writer,
)

SUPPLIER_KNOWS: Final = ("the supplier", "the magnet maker")
"""Who of those that usually know a fact a letter to the supplier reaches."""

_INSIDE: Final = ("row", "element_percent", "origin")
"""What is asked of each material where nobody has named any."""


def letter_to(
    interview: Interview,
    addressee: Addressee,
    writer: Writer,
    *,
    dated: date,
    return_by: date,
    reference: str = "",
) -> Letter:
    """Return the letter that asks a supplier for what is open.

    Errors: Refused if nobody is named, nothing is open that a supplier can know, or the day to return it by has passed.
    """
    if not addressee.name.strip():
        raise Refused("nobody is named to write to", where="to", do="Name the supplier")
    if return_by < dated:
        raise Refused(
            "the letter is to be back before it is written",
            where="return_by",
            do="Choose a later day",
        )
    parts = tuple(asked_parts(interview, addressee.parts, addressee.others))
    if not parts:
        raise Refused(
            "nothing is open that this supplier can know",
            do="Ask those whom the list of open facts names",
        )
    pack = interview.law.pack
    instrument = pack.announcement
    return Letter(
        writer=writer,
        addressee=addressee,
        dated=dated,
        return_by=return_by,
        reference=reference,
        law=instrument.short,
        law_title=instrument.title,
        parts=parts,
    )


def asked_parts(
    interview: Interview, parts: Collection[str] = (), others: Collection[str] = ()
) -> Iterator[AskedPart]:
    """Yield the parts about which a supplier can settle something, in the order of the bill, with what to ask.

    ``parts`` are those the supplier delivers, empty for all; ``others`` those that somebody else does.
    """
    pack, laid = interview.law.pack, interview.state
    found: dict[str, dict[str, Asked]] = {}
    for one in sorted(list_open_facts(interview), key=lambda one: _in_order(one.path)):
        question = question_for(pack, one.path)
        if question is None or question.who not in SUPPLIER_KNOWS or line_of_path(one.path) is None:
            continue
        item = part_of(one.path)
        if parts and not _delivers(laid, item, parts, others):
            continue
        for asked in _asked(pack, laid, one.path):
            found.setdefault(item, {})[asked.place] = asked
    for item, facts in found.items():
        yield AskedPart(item, name_subject(pack, laid.root, item), tuple(facts.values()))


def part_of(place: str) -> str:
    """Return the item a place is a fact about: the part itself for a material in it."""
    cut = place.find(".part_one")
    outer = place[:cut] if cut >= 0 else entity_path(place)
    return outer.removesuffix(".technology")


def _in_order(place: str) -> tuple[tuple[int, ...], int]:
    """Sort by item as the bill has them; class and origin first, then material, then technology."""
    numbers = tuple(step for step in split_path(part_of(place)) if isinstance(step, int))
    later = (".technology.", ".part_one")
    return numbers, next((2 - at for at, word in enumerate(later) if word in place), 0)


def _delivers(
    laid: InterviewState, item: str, parts: Collection[str], others: Collection[str]
) -> bool:
    """Tell whether an item is one of the supplier's parts, or comes inside of one and is nobody else's."""
    here = item
    while here:
        number = (look_up(laid.root, here) or {}).get("part_number")
        if number in parts or number in others:
            return number in parts
        here = entity_path(here)
    return False


def _asked(pack: Pack, laid: InterviewState, place: str) -> Iterable[Asked]:
    """Yield the rows a place takes in the table: a list that nobody filled is asked for by what an entry holds."""
    question = question_for(pack, place)
    if question is None:
        return
    outer = entity_path(place)
    row = pack.rows.get((look_up(laid.root, outer) or {}).get("row") or "")
    yield Asked(place, question.label, question.ask, question.kind, row.name if row else "")
    if last_key(place) == "part_one":
        for key in _INSIDE:
            inside = question_for(pack, f"{place}[0].{key}")
            if inside is not None:
                yield Asked(f"{place}[].{key}", inside.label, inside.ask, inside.kind)
