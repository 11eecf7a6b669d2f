# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which places in a bill leave its worth, or what is in it, open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.basics.quantity import NOTHING, Interval
from desktop_app.domain.bom.entries import ItemAt, Walk
from desktop_app.domain.bom.material import origin_share
from desktop_app.domain.bom.rollup import made_there
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Amount, Case, Material, Price
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.truth import NO, UNKNOWN, both


class Look(NamedTuple):
    """A case with its values and its bill, for one fact; ``of`` is what the fact's measure is about."""

    case: Case
    valued: CaseValuation
    bill: Walk
    of: str = ""


def of_material(look: Look) -> Iterator[str]:
    """Yield what leaves it open whether material of the regulated origin is there."""
    for here in look.bill.looked_into:
        yield from _unseen_paths(here, look.valued)
        yield from _of_entries_there(here, look.valued)
        if _may_be_material(here, look.valued) and here.item.made_in is None:
            yield f"{here.path}.made_in"


def of_content(look: Look) -> Iterator[str]:
    """Yield what leaves the share by content open."""
    if _is_open_amount(look.case.item.value):
        yield "item.value"
    for here in look.bill.looked_into:
        yield from _unseen_paths(here, look.valued)
        for number, entry in enumerate(here.item.part_one or ()):
            yield from _worth_paths(entry, here, f"{here.path}.part_one[{number}]", look.valued)
        if _may_be_material(here, look.valued):
            yield from _piece_paths(here, look)


def of_whole_article(look: Look) -> Iterator[str]:
    """Yield what leaves the share by whole article open: besides content, what a nexus and its worth rest on."""
    yield from of_content(look)
    for here in look.bill.looked_into:
        if here.level > 1 and here.item.listed_as in (None, *look.valued.law.articles):
            yield from _of_entries_there(here, look.valued)
            yield from _piece_paths(here, look)


def _may_be_material(here: ItemAt, valued: CaseValuation) -> bool:
    return here.level > 1 and here.item.listed_as in (None, *valued.law.materials)


def _of_entries_there(here: ItemAt, valued: CaseValuation) -> Iterator[str]:
    for number, entry in enumerate(here.item.part_one or ()):
        there = valued.pricing.priced(entry, here.item).there
        if both(valued.law.counts(entry), there) == UNKNOWN:
            yield from _of_presence(entry, f"{here.path}.part_one[{number}]", valued)


def _of_presence(entry: Material, path: str, valued: CaseValuation) -> Iterator[str]:
    if valued.law.counts(entry) == UNKNOWN:
        yield f"{path}.row"
    share = origin_share(entry, valued.law.origin)
    if share.lo == 0 and share.hi != 0:
        yield f"{path}.origin" if entry.china_share is None else f"{path}.china_share"
    for name, span in (("element_percent", entry.element_percent), ("mass", entry.mass)):
        if span is not None and span.lo == 0 and span != NOTHING:
            yield f"{path}.{name}"


def _worth_paths(entry: Material, here: ItemAt, path: str, valued: CaseValuation) -> Iterator[str]:
    """Yield what leaves the worth of an entry open, once it may be of the regulated origin and may count."""
    share = origin_share(entry, valued.law.origin)
    worth = valued.pricing.priced(entry, here.item).worth.span
    if valued.law.counts(entry) == NO or NOTHING in (share, worth):
        return
    if entry.row is None and (valued.law.counts(entry) == UNKNOWN or entry.value is None):
        yield f"{path}.row"
    if not share.is_point:
        yield f"{path}.origin" if entry.china_share is None else f"{path}.china_share"
    if worth.is_point:
        return
    yield from _rate_paths(valued, entry.value or entry.price)
    if entry.value is not None:
        if _is_open_amount(entry.value):
            yield f"{path}.value"
        return
    if _is_open_amount(entry.price):
        yield f"{path}.price"
    yield from _mass_paths(entry, here, path, valued)


def _mass_paths(entry: Material, here: ItemAt, path: str, valued: CaseValuation) -> Iterator[str]:
    """Yield what leaves the mass of an entry open: its own, or what it would be worked out from."""
    if entry.mass is not None:
        if not entry.mass.is_point:
            yield f"{path}.mass"
        return
    row = valued.law.rows.get(entry.row or "")
    factor = entry.element_factor or (row.factor if row else None)
    if entry.element_percent is None:
        yield f"{path}.mass"
    if not _is_exact(entry.element_percent):
        yield f"{path}.element_percent"
    if not _is_exact(here.item.mass):
        yield f"{here.path}.mass"
    if factor is None and row is not None:
        yield f"{path}.element_factor"


def _piece_paths(here: ItemAt, look: Look) -> Iterator[str]:
    """Yield what leaves open what one piece of a component brings in, where anything does."""
    valued = look.valued
    holding = valued.brought_by_path(look.bill)[here.path]
    if holding.whole.is_point:
        return
    if made_there(here.item, valued.law) == UNKNOWN:
        yield f"{here.path}.made_in"
    if _is_open_amount(here.item.value):
        yield f"{here.path}.value"
    yield from _rate_paths(valued, here.item.value)


def _rate_paths(valued: CaseValuation, amount: Amount | Price | None) -> Iterator[str]:
    if amount is not None and amount.currency in valued.money.missing:
        yield "rates"


def _is_open_amount(amount: Amount | Price | None) -> bool:
    return amount is None or amount.currency is None or not amount.span.is_point


def _is_exact(span: Interval | None) -> bool:
    return span is not None and span.is_point


def _unseen_paths(here: ItemAt, valued: CaseValuation) -> Iterator[str]:
    """Yield the lists of an item that nobody filled and that may hold something, and its class if that is open."""
    listed_as = here.item.listed_as
    closed = listed_as == NOT_LISTED or listed_as in valued.law.materials
    if here.item.part_one is None and not closed:
        yield f"{here.path}.part_one"
    yield from unseen_components(here)
    if here.level > 1 and listed_as is None:
        yield f"{here.path}.listed_as"


def unseen_components(here: ItemAt) -> Iterator[str]:
    """Yield the list of components of an item that nobody filled and that may hold something."""
    if here.item.components is None and here.item.listed_as in (None, ASSEMBLY):
        yield f"{here.path}.components"
