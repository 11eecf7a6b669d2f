# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Composes the letter to a supplier: the open facts that a supplier can know, part by part.

It asks for facts, not for an opinion on the law, and for "not known" where something is not known. What the supplier
answers is typed in as declared, with the letter as its document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.domain.interview import Interview, list_open_facts
from desktop_app.domain.interview.paths import entity_path, last_key, line_of_path, look_up, split_path
from desktop_app.domain.interview.questions.question_texts import name_subject, question_for
from desktop_app.domain.interview.state import InterviewState
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.paper_ports import Addressee, AskedFact, AskedPart, Letter, Writer

SUPPLIER_KNOWS: Final = ("the supplier", "the magnet maker")
"""The persons who usually know a fact and are reached by a letter to the supplier."""

_INSIDE: Final = ("row", "element_percent", "origin")
"""The facts asked about a material if no material is named yet."""


def compose_letter(
    interview: Interview,
    addressee: Addressee,
    writer: Writer,
    *,
    dated: date,
    return_by: date,
    reference: str = "",
    valid_until: date | None = None,
) -> Letter:
    """Return the letter that asks a supplier for open facts.

    Errors: Refused if no supplier is named, no open fact is one a supplier can know, or a day has passed.
    """
    if not addressee.name.strip():
        raise Refused("nobody is named to write to", where="to", do="Name the supplier")
    # Refuse days of a letter that lie before the day on which it is written.
    if return_by < dated:
        raise Refused(
            "the letter is to be back before it is written", where="return_by", do="Choose a later day"
        )
    if valid_until and valid_until < dated:
        raise Refused(
            "the day until which the answers are to hold has passed",
            where="valid_until",
            do="Choose a later day",
        )
    parts = tuple(list_asked_parts(interview, addressee.parts, addressee.others))
    if not parts:
        raise Refused(
            "nothing is open that this supplier can know", do="Ask those whom the list of open facts names"
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
        valid_until=valid_until,
        licence=" ".join(words["letter"] for words in pack.page_one.values() if "letter" in words),
    )


def list_asked_parts(
    interview: Interview, parts: Collection[str] = (), others: Collection[str] = ()
) -> Iterator[AskedPart]:
    """Yield the parts with open facts that a supplier can know, in the order of the bill.

    ``parts`` are those of the supplier, empty for all; ``others`` those of other suppliers.
    """
    pack, state = interview.law.pack, interview.state
    facts_by_item: dict[str, dict[str, AskedFact]] = {}
    for one in sorted(list_open_facts(interview), key=lambda one: _bill_order(one.path)):
        question = question_for(pack, one.path)
        if question is None or question.who not in SUPPLIER_KNOWS or line_of_path(one.path) is None:
            continue
        item = item_path_of(one.path)
        if parts and not _is_delivered(state, item, parts, others):
            continue
        for asked_fact in _asked_facts(pack, state, one.path):
            facts_by_item.setdefault(item, {})[asked_fact.path] = asked_fact
    for item, facts in facts_by_item.items():
        yield AskedPart(item, name_subject(pack, state.root, item), tuple(facts.values()))


def item_path_of(path: str) -> str:
    """Return the path of the item that a path is about; for a material that of its part."""
    cut = path.find(".part_one")
    outer = path[:cut] if cut >= 0 else entity_path(path)
    return outer.removesuffix(".technology")


def _bill_order(path: str) -> tuple[tuple[int, ...], int]:
    """Return the sort key of a path: items in the order of the bill, then class, origin, material, technology."""
    numbers = tuple(step for step in split_path(item_path_of(path)) if isinstance(step, int))
    later_sections = (".technology.", ".part_one")
    return numbers, next((2 - at for at, word in enumerate(later_sections) if word in path), 0)


def _is_delivered(state: InterviewState, item: str, parts: Collection[str], others: Collection[str]) -> bool:
    """Tell whether an item is a part of the supplier, or is inside one and not of another supplier."""
    here = item
    while here:
        number = (look_up(state.root, here) or {}).get("part_number")
        if number in parts or number in others:
            return number in parts
        here = entity_path(here)
    return False


def _asked_facts(pack: Pack, state: InterviewState, path: str) -> Iterable[AskedFact]:
    """Yield the facts asked for a path; for an empty list those of one entry."""
    question = question_for(pack, path)
    if question is None:
        return
    outer = entity_path(path)
    row = pack.rows.get((look_up(state.root, outer) or {}).get("row") or "")
    yield AskedFact(path, question.label, question.ask, question.kind, row.name if row else "")
    if last_key(path) == "part_one":
        for key in _INSIDE:
            inside = question_for(pack, f"{path}[0].{key}")
            if inside is not None:
                yield AskedFact(f"{path}[].{key}", inside.label, inside.ask, inside.kind)
