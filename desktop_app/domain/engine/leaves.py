# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which places in a case leave a fact open: the unknown, the range, the list nobody filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from desktop_app.domain.bom.entries import ItemAt, Walk
from desktop_app.domain.bom.material import origin_share
from desktop_app.domain.bom.rollup import made_there
from desktop_app.domain.case import ACTIVITIES, ASSEMBLY, NOT_LISTED, Case, Material, Owner, Party
from desktop_app.domain.engine.worlds import Valued
from desktop_app.domain.facts import Fact
from desktop_app.domain.parties.ownership import LISTED
from desktop_app.domain.parties.roles import unnamed
from desktop_app.domain.quantity import NOTHING
from desktop_app.domain.truth import NO, UNKNOWN, both

SIMPLE: Final[Mapping[str, str]] = {
    "exporter_country": "exporter.country",
    "movement": "movement",
    "destination": "destination",
    "item_class": "item.listed_as",
    "made_in": "item.made_in",
    "use_wmd": "end_use.wmd",
    "use_terrorism": "end_use.terrorism",
    "use_military": "end_use.military",
    "use_ai_military": "end_use.ai_military",
    "humanitarian": "end_use.humanitarian",
    "chip_kind": "end_use.chips.kind",
    "logic_nm": "end_use.chips.logic_nm",
    "memory_layers": "end_use.chips.memory_layers",
}


def leaves(fact: Fact, case: Case, valued: Valued, bill: Walk) -> list[str]:
    """Return the paths that leave a fact open, each once, in the order of the file."""
    if fact.measure in SIMPLE:
        return [SIMPLE[fact.measure]]
    return list(dict.fromkeys(_FINDERS[fact.measure](case, valued, bill)))


def _of_parties(case: Case, find: Callable[[Party, str], Iterator[str]]) -> Iterator[str]:
    if unnamed(case.parties):
        yield "parties"
    for place, party in enumerate(case.parties or ()):
        yield from find(party, f"parties[{place}]")


def _military(case: Case, _: Valued, __: Walk) -> Iterator[str]:
    def find(party: Party, path: str) -> Iterator[str]:
        if party.military == UNKNOWN:
            yield f"{path}.military"

    return _of_parties(case, find)


def _listed(case: Case, _: Valued, __: Walk) -> Iterator[str]:
    def find(party: Party, path: str) -> Iterator[str]:
        if party.listed in (None, "unknown"):
            yield f"{path}.listed"

    return _of_parties(case, find)


def _held(case: Case, _: Valued, __: Walk) -> Iterator[str]:
    def find(party: Party, path: str) -> Iterator[str]:
        if party.held_by_listed != UNKNOWN:
            return
        yield f"{path}.held_by_listed"
        if party.owners is None:
            yield f"{path}.owners"
            return
        if party.owners_complete in (None, UNKNOWN, NO):
            yield f"{path}.owners_complete"
        yield from _of_owners(party.owners, path)

    return _of_parties(case, find)


def _of_owners(owners: tuple[Owner, ...], path: str) -> Iterator[str]:
    for place, owner in enumerate(owners):
        here = f"{path}.owners[{place}]"
        if owner.percent is None or not owner.percent.is_point:
            yield f"{here}.percent"
        if owner.listed in (None, "unknown"):
            yield f"{here}.listed"
        if owner.listed in LISTED:
            continue
        if owner.owners is None:
            yield f"{here}.owners"
        else:
            yield from _of_owners(owner.owners, here)


def _technology(_: Case, valued: Valued, bill: Walk) -> Iterator[str]:
    for here in bill.looked_into:
        listed_as = here.item.listed_as
        if here.level == 1 or listed_as not in (ASSEMBLY, NOT_LISTED):
            told = here.item.technology
            silent = [name for name in ACTIVITIES if told.get(name, UNKNOWN) == UNKNOWN]
            yield from (f"{here.path}.technology.{name}" for name in silent)
        yield from _unseen_components(here)
        if here.level > 1 and listed_as is None:
            yield f"{here.path}.listed_as"


def _material(_: Case, valued: Valued, bill: Walk) -> Iterator[str]:
    for here in bill.looked_into:
        yield from _unseen(here, valued)
        for place, entry in enumerate(here.item.part_one or ()):
            if (
                both(valued.law.counts(entry), valued.pricing.priced(entry, here.item).there)
                == UNKNOWN
            ):
                yield from _of_presence(entry, f"{here.path}.part_one[{place}]")
        if (
            here.level > 1
            and here.item.listed_as in (None, *valued.law.materials)
            and here.item.made_in is None
        ):
            yield f"{here.path}.made_in"


def _of_presence(entry: Material, path: str) -> Iterator[str]:
    if entry.row is None:
        yield f"{path}.row"
    if entry.china_share is not None:
        if not entry.china_share.is_point:
            yield f"{path}.china_share"
    elif entry.origin is None:
        yield f"{path}.origin"
    for name, span in (("element_percent", entry.element_percent), ("mass", entry.mass)):
        if span is not None and span.lo == 0 and span != NOTHING:
            yield f"{path}.{name}"


def _content(case: Case, valued: Valued, bill: Walk) -> Iterator[str]:
    yield from _item_value(case)
    for here in bill.looked_into:
        yield from _unseen(here, valued)
        for place, entry in enumerate(here.item.part_one or ()):
            yield from _of_worth(entry, here, f"{here.path}.part_one[{place}]", valued)
        if here.level > 1 and here.item.listed_as in (None, *valued.law.materials):
            yield from _of_value_here(here, valued)
    if valued.money.missing:
        yield "rates"


def _of_worth(entry: Material, here: ItemAt, path: str, valued: Valued) -> Iterator[str]:
    """Yield what leaves the worth of an entry open, once it may be of the regulated origin and may count."""
    share = origin_share(entry, valued.law.origin)
    if valued.law.counts(entry) == NO or share == NOTHING:
        return
    if entry.row is None:
        yield f"{path}.row"
    if not share.is_point:
        yield f"{path}.origin" if entry.china_share is None else f"{path}.china_share"
    if valued.pricing.priced(entry, here.item).worth.span.is_point:
        return
    if entry.value is not None:
        yield f"{path}.value"
        return
    if entry.price is None or not entry.price.span.is_point:
        yield f"{path}.price"
    if entry.mass is not None:
        if not entry.mass.is_point:
            yield f"{path}.mass"
        return
    yield from _of_content(entry, here, path, valued)


def _of_content(entry: Material, here: ItemAt, path: str, valued: Valued) -> Iterator[str]:
    if entry.element_percent is None or not entry.element_percent.is_point:
        yield f"{path}.element_percent"
    if here.item.mass is None or not here.item.mass.is_point:
        yield f"{here.path}.mass"
    if (
        entry.element_factor is None
        and entry.row is not None
        and valued.law.rows[entry.row].factor is None
    ):
        yield f"{path}.element_factor"


def _whole_article(case: Case, valued: Valued, bill: Walk) -> Iterator[str]:
    yield from _content(case, valued, bill)
    for here in bill.looked_into:
        if here.level > 1 and here.item.listed_as in (None, *valued.law.articles):
            yield from _of_value_here(here, valued)


def _of_value_here(here: ItemAt, valued: Valued) -> Iterator[str]:
    there = made_there(here.item, valued.law)
    if there == UNKNOWN:
        yield f"{here.path}.made_in"
    if there != NO or here.item.listed_as in (None, *valued.law.articles):
        value = here.item.value
        if value is None or not value.span.is_point:
            yield f"{here.path}.value"


def _item_value(case: Case) -> Iterator[str]:
    value = case.item.value
    if value is None or value.currency is None or not value.span.is_point:
        yield "item.value"


def _unseen(here: ItemAt, valued: Valued) -> Iterator[str]:
    """Yield the lists of an item that nobody filled and that may hold something, and its class if that is open."""
    listed_as = here.item.listed_as
    if (
        here.item.part_one is None
        and listed_as != NOT_LISTED
        and listed_as not in valued.law.materials
    ):
        yield f"{here.path}.part_one"
    yield from _unseen_components(here)
    if here.level > 1 and listed_as is None:
        yield f"{here.path}.listed_as"


def _unseen_components(here: ItemAt) -> Iterator[str]:
    if here.item.components is None and here.item.listed_as in (None, ASSEMBLY):
        yield f"{here.path}.components"


_FINDERS: Final[Mapping[str, Callable[[Case, Valued, Walk], Iterator[str]]]] = {
    "military_user": _military,
    "listed_party": _listed,
    "held": _held,
    "technology": _technology,
    "material": _material,
    "content_share": _content,
    "article_share": _whole_article,
}
FOUND_MEASURES: Final = (*SIMPLE, *_FINDERS)
