# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where the stages of a rare earth took place, held against where goods and material are said to be from.

Stages settle no origin. Where one that may make an origin (separating, reducing, melting together) took place in the
regulated country, and neither the item nor its material is said to be from there, that is to be asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from desktop_app.domain.bom.material import Law
from desktop_app.domain.case import NOT_LISTED, STAGES, Item, Material, StageCountries
from desktop_app.domain.truth import UNKNOWN, YES, Truth, any_of

_MAY_MAKE_ORIGIN: Final = ("separated", "metal", "alloy")


class StageThere(NamedTuple):
    """Stages of an element that took place in the regulated country while nothing is stated to be from there.

    ``entry`` is the place of the material they were stated of, None for the item itself. ``truth`` is unknown where it
    is not stated either from where the item or the material is.
    """

    element: str | None
    entry: int | None
    stages: tuple[str, ...]
    truth: Truth


def list_stages_there(item: Item, law: Law) -> Iterator[StageThere]:
    """Yield the stages of an item and of the materials in its list, not of its components."""
    entries = item.part_one or ()
    for row in item.said.stages if item.said else ():
        origins = [item.made_in, *(entry.origin for entry in _entries_of(row, item, law))]
        if item.part_one is None and item.listed_as != NOT_LISTED and item.listed_as not in law.materials:
            origins.append(None)  # nobody has looked what is in it
        yield from _held_against(row, None, origins, law)
    for place, entry in enumerate(entries):
        for row in entry.said.stages if entry.said else ():
            yield from _held_against(row, place, [item.made_in, entry.origin], law)


def stage_in_china(item: Item, law: Law) -> Truth:
    """Tell whether stages of an item, or of the materials in its list, are to be asked about."""
    return any_of(there.truth for there in list_stages_there(item, law))


def _entries_of(row: StageCountries, item: Item, law: Law) -> Iterator[Material]:
    """Yield the materials that a row speaks of; one whose row nobody named may be of any element."""
    named = {other.element for other in item.said.stages if other.element} if item.said else set[str]()
    for entry in item.part_one or ():
        known = law.rows.get(entry.row or "")
        elements = set(known.elements) if known else set[str]()
        if not elements or (row.element in elements if row.element else elements - named):
            yield entry


def _held_against(
    row: StageCountries, place: int | None, origins: Sequence[str | None], law: Law
) -> Iterator[StageThere]:
    there = tuple(stage for stage in _MAY_MAKE_ORIGIN if law.origin in row.countries(stage))
    if there and law.origin not in origins:
        yield StageThere(row.element, place, there, UNKNOWN if None in origins else YES)


def last_stage_there(stages: Sequence[StageCountries], stated: str | None, law: Law) -> Iterator[str | None]:
    """Yield the element of each row whose last stage took place in the regulated country, against what is stated."""
    for row in stages:
        last = next((countries for stage in reversed(STAGES) if (countries := row.countries(stage))), ())
        if law.origin in last and stated is not None and stated not in last:
            yield row.element
