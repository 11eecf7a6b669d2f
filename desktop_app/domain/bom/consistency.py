# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Facts that do not fit together. They change no answer; they are reasons to look again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import HUNDRED, ZERO
from desktop_app.domain.bom.material import ItemAt, Law, Walk, is_positive
from desktop_app.domain.bom.stages import last_stage_there
from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED, Case, Item, Material
from desktop_app.domain.case_fields import BARRED_END_USES
from desktop_app.domain.truth import NO, YES

_EVERYWHERE: Final = frozenset({"Fe", "Co", "Nd", "B"})  # elements that do not tell one row from another


def item_contradictions(
    bill: Walk, law: Law, *, outweighed: Sequence[Item], outvalued: Sequence[Item]
) -> Iterator[str]:
    """Yield each contradiction in an item as a sentence that names the part or material it is about.

    ``outweighed`` are the items that hold material worth more than they are, ``outvalued`` those whose magnets, targets
    and material together are.
    """
    for here in bill.looked_into:
        yield from _item_notes(here, law)
    for here in bill.looked_into if outweighed else ():
        if any(here.item is item for item in outweighed):
            yield Phrase(
                "the material in {item} is worth more than {item} itself: look at prices and units",
                item=item_name(here),
            )
    for here in bill.looked_into if outvalued else ():
        if any(here.item is item for item in outvalued) and not any(_dearer_parts(here)):
            yield Phrase(
                "the magnets, targets and material in {item} come to more than {item} is worth: look at prices "
                "and units",
                item=item_name(here),
            )


def contradicts_itself(item: Item, law: Law, *, is_top: bool) -> bool:
    """Tell whether anything in an item, beside what its parts say of themselves, does not fit together."""
    if item.listed_as == NOT_LISTED and not item.components and not item.part_one and item.said is None:
        return False
    top = ItemAt("item", item, 1)
    here = top if is_top else ItemAt("item.components[0]", item, 2, top)
    return any(True for _ in _item_notes(here, law))


def movement_contradictions(case: Case) -> Iterator[str]:
    """Yield what does not fit together in where the goods go."""
    here, there = case.exporter_country, case.destination
    if here is None or there is None:
        return
    if case.movement == "export" and here == there:
        yield Phrase("an export that starts and ends in {country}", country=here)
    if case.movement == "domestic_transfer" and here != there:
        yield Phrase("a domestic transfer from {here} to {there}", here=here, there=there)


def _item_notes(here: ItemAt, law: Law) -> Iterator[str]:
    item = here.item
    if item.listed_as in law.articles:
        yield from _of_article(here, law)
    elif item.listed_as == NOT_LISTED:
        todo, shared_parts_seen = _components_below(here), set[int]()
        while todo:
            component = todo.pop(0)
            row, shared_as = component.item.listed_as, component.item.shared_as
            if shared_as and shared_as in shared_parts_seen:
                continue
            shared_parts_seen.add(shared_as)
            if row in law.articles:
                yield Phrase(
                    "{item} is classified as not listed, but {part} ({row}) is in it; an assembly "
                    "with such a magnet or target in it is Annex 1 under the cautious reading",
                    item=item_name(here),
                    part=item_name(component),
                    row=row,
                )
            elif row == ASSEMBLY:
                yield Phrase(
                    "{item} is classified as not listed, but {part} is in it, an assembly with a magnet "
                    "or target in it; what holds one is Annex 1 under the cautious reading",
                    item=item_name(here),
                    part=item_name(component),
                )
            elif row is None and component.item.name != ANYTHING_ELSE:
                yield Phrase(
                    "{item} is classified as not listed, but nobody has classified {part}, which is in "
                    "it; with a magnet or target in it {item} is Annex 1 under the cautious reading",
                    item=item_name(here),
                    part=item_name(component),
                )
            elif row == NOT_LISTED and here.level == 1:
                todo = [*_components_below(component), *todo]
    elif item.listed_as == ASSEMBLY and item.components == () and item.part_one == ():
        yield Phrase("{item} is an assembly that is said to hold nothing", item=item_name(here))
    for element in last_stage_there(item.said.stages, item.made_in, law) if item.said else ():
        yield _after_last_stage(element, item_name(here), item.made_in, law)
    if item.part_one:
        yield from _material_notes(here, item.part_one, law)
    if item.components:
        yield from _dearer_parts(here)


def _material_notes(here: ItemAt, entries: Sequence[Material], law: Law) -> Iterator[str]:
    item = here.item
    if is_positive(item.mass) == NO:
        yield Phrase("{item} has no mass, yet it holds material", item=item_name(here))
    if len(entries) > 1:
        stated = [entry.element_percent.lo for entry in entries if entry.element_percent]
        if sum(stated, ZERO) > HUNDRED:
            yield Phrase("the elements in {item} come to more than 100 % of its mass", item=item_name(here))
    for number, entry in enumerate(entries, 1):
        if entry.row is None:
            material = Phrase("material {number} in {item}", number=number, item=item_name(here))
        else:
            material = Phrase(
                "material {number} ({row}) in {item}", number=number, row=entry.row, item=item_name(here)
            )
        china = entry.china_share
        if entry.origin is not None and china is not None and china.is_point:
            all_chinese, none = china.lo == HUNDRED, china.lo == ZERO
            if (all_chinese and entry.origin != law.origin) or (none and entry.origin == law.origin):
                yield Phrase(
                    "the Chinese share of {material} does not fit its origin {origin}",
                    material=material,
                    origin=entry.origin,
                )
        for element in last_stage_there(entry.said.stages, entry.origin, law) if entry.said else ():
            yield _after_last_stage(element, material, entry.origin, law)
        percent, is_worth = entry.element_percent, entry.value is not None and entry.value.span.lo > 0
        if is_worth and NO in (is_positive(entry.mass), is_positive(percent)):
            yield Phrase("{material} is worth something, yet there is none of it", material=material)
        if is_positive(entry.mass) == NO and percent is not None and percent.lo > 0:
            yield Phrase("{material} has no mass, yet there is an element in it", material=material)
        if entry.mass and item.mass and item.mass.hi is not None and entry.mass.lo > item.mass.hi:
            yield Phrase("{material} is heavier than what it is in", material=material)


def _after_last_stage(element: str | None, what: str, stated: str | None, law: Law) -> str:
    if element is None:
        return Phrase(
            "the last stage stated for {what} took place in {origin}, yet it is said to be from {stated}",
            what=what,
            origin=law.origin,
            stated=stated,
        )
    return Phrase(
        "the last stage stated for {element} in {what} took place in {origin}, yet it is said to be from {stated}",
        element=element,
        what=what,
        origin=law.origin,
        stated=stated,
    )


def item_name(here: ItemAt) -> str:
    """Return what an item is called: its part number, else its name, else its place in what it is in."""
    name = here.item.part_number or here.item.name
    if name and (here.above is None or name != ANYTHING_ELSE):
        return name
    if here.above is None:
        return Phrase("the item")
    parent_name = item_name(here.above)
    if name:
        return Phrase("anything else in {item}", item=parent_name)
    number = int(here.path[here.path.rindex("[") + 1 : -1]) + 1
    return Phrase("part {number} of {whole}", number=number, whole=parent_name)


def _components_below(here: ItemAt) -> list[ItemAt]:
    return [_component_at(here, number) for number in range(len(here.item.components or ()))]


def _component_at(here: ItemAt, number: int) -> ItemAt:
    component = (here.item.components or ())[number]
    return ItemAt(f"{here.path}.components[{number}]", component, here.level + 1, here)


def _of_article(here: ItemAt, law: Law) -> Iterator[str]:
    """Compare a magnet or target with the materials named in it: its own element ought to be among them."""
    own = here.item.part_one
    wanted = set(law.rows[here.item.listed_as or ""].elements) - _EVERYWHERE
    if own is None or any(entry.row is None for entry in own) or not wanted:
        return
    kind = law.rows[here.item.listed_as or ""].name
    telling = [entry for entry in own if wanted.intersection(law.rows[entry.row or ""].elements)]
    names = {
        "item": item_name(here),
        "kind": kind,
        "row": here.item.listed_as,
        "elements": " / ".join(sorted(wanted)),
    }
    if telling and all(map(_is_nothing, telling)):
        yield Phrase(
            "{item} is classed as {kind} (row {row}), yet the material with its rare earth ({elements}) is "
            "stated as none, or as worth nothing",
            **names,
        )
    elif not telling and (own or not _may_hold_below(here.item, wanted, law, set())):
        yield Phrase(
            "{item} is classed as {kind} (row {row}), yet no material with its rare earth ({elements}) is named in it",
            **names,
        )


def _may_hold_below(item: Item, elements: set[str], law: Law, parts_seen: set[int]) -> bool:
    """Tell whether a component at any depth may hold one of some elements: it names one, or nobody has looked.

    ``seen`` are the shared parts that were looked into.
    """
    for component in item.components or ():
        if component.shared_as and component.shared_as in parts_seen:
            continue
        parts_seen.add(component.shared_as)
        row, part_one = law.rows.get(component.listed_as or ""), component.part_one
        if component.listed_as in law.materials:
            if row is not None and elements.intersection(row.elements):
                return True
            continue
        if part_one is None and component.listed_as != NOT_LISTED:
            return True
        rows = [law.rows.get(entry.row or "") for entry in part_one or ()]
        if any(row is None or elements.intersection(row.elements) for row in rows):
            return True
        open_bill = component.components is None and component.listed_as in (None, ASSEMBLY)
        if open_bill or _may_hold_below(component, elements, law, parts_seen):
            return True
    return False


def _is_nothing(entry: Material) -> bool:
    """Tell whether content, mass, price or worth of a material is said to be zero."""
    amounts = (amount.span for amount in (entry.price, entry.value) if amount is not None)
    return NO in map(is_positive, (entry.element_percent, entry.mass, *amounts))


def _dearer_parts(here: ItemAt) -> Iterator[str]:
    item_value = here.item.value
    if item_value is None or item_value.span.hi is None:
        return
    currency, (most, most_parts) = item_value.currency, item_value.span.hi.as_integer_ratio()
    lines = zip(here.item.components or (), here.item.list_quantities(), strict=True)
    for number, (component, quantity) in enumerate(lines):
        value = component.value
        if value is None or value.currency != currency:
            continue
        least, parts = value.span.lo.as_integer_ratio()
        pieces, pieces_parts = quantity.as_integer_ratio()
        # without the cost of comparing fractions
        if least * pieces * most_parts > most * parts * pieces_parts:
            name = item_name(_component_at(here, number))
            yield Phrase("{part} is worth more than {item}, which it is in", part=name, item=item_name(here))


def end_use_contradictions(case: Case) -> Iterator[str]:
    """Yield what does not fit together in what the goods are for."""
    use = case.end_use
    if use.chip_kind == "none" and (use.logic_nm.figure or use.memory_layers.figure):
        yield Phrase("no chip use, yet a chip process is given")
    if use.answer_to("humanitarian") == YES and YES in (use.answer_to(barred) for barred in BARRED_END_USES):
        yield Phrase("humanitarian relief and a barred use at once")
