# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked about first: likely magnets and targets, then what may hold one, then everything else.

It orders questions and gathers the unlikely ones on one page. It answers none of them: a class is only ever what the
catalogue or a person says.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from desktop_app.domain.case import ANYTHING_ELSE, ASSEMBLY, NOT_LISTED
from desktop_app.domain.interview.paths import Tree
from desktop_app.domain.sorting.sort_products import Group


class Likeliness(enum.IntEnum):
    """How likely an item is a row of Annex 1 or holds one, the likeliest first."""

    WHOLE_HOLDING = 0
    """The item of a line in which a listed part is known: its class follows from that, and may settle it."""
    LISTED = 1
    HOLDS_LISTED = 2
    UNSURE = 3
    """Nothing on file tells what it is, or it may hold such a thing: it heads the page of all others."""
    OTHER = 4
    WHOLE = 5
    """The item of a line with known parts of which none is known to be listed: looked at once its parts are."""


UNLIKELY: Final = (Likeliness.UNSURE, Likeliness.OTHER)
"""What is asked about on one page."""


class Judged(NamedTuple):
    """How likely an item is listed or holds what is, and why; blank where nothing tells."""

    likeliness: Likeliness
    why: str = ""


Judge = Callable[[Mapping[str, Any]], Judged]
"""Judges an item of a case by what is known of it besides its class."""

_OF_GROUP: Final = {
    Group.MAGNETS: Likeliness.LISTED,
    Group.MATERIALS: Likeliness.LISTED,
    Group.ASSEMBLIES: Likeliness.HOLDS_LISTED,
    Group.NOTHING: Likeliness.OTHER,
    Group.OPEN: Likeliness.UNSURE,
}


_OF_CLASS: Final = {NOT_LISTED: Likeliness.OTHER, ASSEMBLY: Likeliness.HOLDS_LISTED}
"""How likely an item of a class is listed or holds what is; any other class is a listed one."""


def likeliness_of_group(group: Group) -> Likeliness:
    """Return how likely a part of a sorted list is listed or holds what is."""
    return _OF_GROUP[group]


def ask_each_alone(_item: Mapping[str, Any]) -> Judged:
    """Judge where nothing is proposed: each item has a page of its own."""
    return Judged(Likeliness.HOLDS_LISTED)


def judge_items(root: Tree, answered: Mapping[str, Any], judge: Judge) -> dict[str, Likeliness]:
    """Return for the item of each line and everything in it, by path, how likely it is listed or holds what is.

    ``answered`` are the paths with an answer of this screening. An answered class moves a whole, and nothing else: so
    the parts that are asked about together stay the same parts whatever is said of some of them.
    """
    return dict(
        entry
        for number, item in enumerate(root["items"])
        for entry in _judge_below(f"items[{number}]", item, answered, judge, is_top=True)
    )


def _judge_below(
    path: str, item: Tree, answered: Mapping[str, Any], judge: Judge, *, is_top: bool
) -> Iterator[tuple[str, Likeliness]]:
    inside = [
        entry
        for number, component in enumerate(item.get("components") or ())
        for entry in _judge_below(f"{path}.components[{number}]", component, answered, judge, is_top=False)
    ]
    listed_as = None if f"{path}.listed_as" in answered else item.get("listed_as")
    if listed_as is not None:
        own = _OF_CLASS.get(listed_as, Likeliness.LISTED)
    else:
        own = Likeliness.UNSURE if item.get("name") == ANYTHING_ELSE else judge(item).likeliness
        if is_top and inside:
            holds = any(
                component.get("listed_as") not in (None, NOT_LISTED) for component in _list_inside(item)
            )
            own = Likeliness.WHOLE_HOLDING if holds else Likeliness.WHOLE
        elif any(likeliness <= Likeliness.HOLDS_LISTED for _, likeliness in inside):
            own = min(own, Likeliness.HOLDS_LISTED)
    yield path, own
    yield from inside


def _list_inside(item: Tree) -> Iterator[Tree]:
    for component in item.get("components") or ():
        yield component
        yield from _list_inside(component)
