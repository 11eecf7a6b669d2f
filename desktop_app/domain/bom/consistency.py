# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Facts that do not fit together. They change no answer; they are reasons to look again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.domain.bom.entries import ItemAt, Walk
from desktop_app.domain.bom.material import Law
from desktop_app.domain.case import ASSEMBLY, Case, Item, Material
from desktop_app.domain.parties.ownership import owners_tell
from desktop_app.domain.quantity import HUNDRED, NOTHING, ZERO, exceeds
from desktop_app.domain.truth import NO, YES

_EVERYWHERE: Final = frozenset(
    {"Fe", "Co", "Nd", "B"}
)  # elements that do not tell one row from another


def disagreements(case: Case, bill: Walk, law: Law) -> tuple[str, ...]:
    """Return each contradiction as a sentence that begins with its path."""
    return (*_of_movement(case), *_of_items(bill, law), *_of_parties(case), *_of_end_use(case))


def _of_movement(case: Case) -> Iterator[str]:
    here, there = case.exporter_country, case.destination
    if here is None or there is None:
        return
    if case.movement == "export" and here == there:
        yield f"movement: an export that starts and ends in {here}"
    if case.movement == "domestic_transfer" and here != there:
        yield f"movement: a domestic transfer from {here} to {there}"


def _of_items(bill: Walk, law: Law) -> Iterator[str]:
    for here in bill.looked_into:
        yield from _of_item(here, law)


def _of_item(here: ItemAt, law: Law) -> Iterator[str]:
    item = here.item
    if item.listed_as in law.articles:
        yield from _of_article(here, law)
    if item.listed_as == ASSEMBLY and item.components == () and item.part_one == ():
        yield f"{here.path}: an assembly that is said to hold nothing"
    if item.mass == NOTHING and item.part_one:
        yield f"{here.path}.mass: nothing, yet it holds material"
    if item.part_one and len(item.part_one) > 1:
        stated = [entry.element_percent.lo for entry in item.part_one if entry.element_percent]
        if sum(stated, ZERO) > HUNDRED:
            yield f"{here.path}.part_one: the elements come to more than 100 % of the mass"
    for place, entry in enumerate(item.part_one or ()):
        yield from _of_entry(f"{here.path}.part_one[{place}]", entry, item, law.origin)
    yield from _dearer_parts(here)


def _of_article(here: ItemAt, law: Law) -> Iterator[str]:
    """Compare a magnet or target with the materials named in it: its own element ought to be among them."""
    rows = [entry.row for entry in here.item.part_one or ()]
    if here.item.part_one is None or None in rows:
        return
    named = set(law.rows[here.item.listed_as or ""].elements) - _EVERYWHERE
    held = {element for row in rows if row for element in law.rows[row].elements}
    if named and not named & held:
        elements = " or ".join(sorted(named))
        yield f"{here.path}.part_one: listed as {here.item.listed_as}, yet no material with {elements} is named"


def _of_entry(path: str, entry: Material, item: Item, origin: str) -> Iterator[str]:
    nothing_there = NOTHING in (entry.mass, entry.element_percent)
    china = entry.china_share
    if entry.origin is not None and china is not None and china.is_point:
        whole, none = china.lo == HUNDRED, china.lo == ZERO
        if (whole and entry.origin != origin) or (none and entry.origin == origin):
            yield f"{path}.china_share: it does not fit the origin {entry.origin}"
    if nothing_there and entry.value is not None and entry.value.span.lo > 0:
        yield f"{path}: worth something, yet there is none of it"
    if entry.mass and item.mass and item.mass.hi is not None and entry.mass.lo > item.mass.hi:
        yield f"{path}.mass: heavier than the item it is in"


def _dearer_parts(here: ItemAt) -> Iterator[str]:
    whole = here.item.value
    if whole is None or whole.span.hi is None:
        return
    for place, part in enumerate(here.item.components or ()):
        if part.value is None or part.value.currency != whole.currency:
            continue
        if exceeds(part.value.span.lo, part.quantity, whole.span.hi):
            yield f"{here.path}.components[{place}].value: worth more than the item it is in"


def _of_parties(case: Case) -> Iterator[str]:
    for place, party in enumerate(case.parties or ()):
        if party.held_by_listed == NO and owners_tell(party, aggregate=True) == YES:
            yield f"parties[{place}].held_by_listed: said to be no, yet the owners come to 50 % or more"


def _of_end_use(case: Case) -> Iterator[str]:
    use = case.end_use
    if use.chip_kind == "none" and (use.logic_nm.figure or use.memory_layers.figure):
        yield "end_use.chips: no chip use, yet a chip process is given"
    if use.humanitarian == YES and YES in (use.wmd, use.terrorism, use.military):
        yield "end_use: humanitarian relief and a barred use at once"
