# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The owners of a party as boxes, and which of them a picture shows.

A picture has room for so many boxes and levels. Those on which most of the party depends are shown; how many were left
out below a box, and how many of these are listed, stands in their place.
"""

from __future__ import annotations

import enum
import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop_app.basics.quantity import ONE
from desktop_app.domain.case import Party
from desktop_app.domain.parties.ownership import LISTED, Holder, draw_holders
from desktop_app.paper.canvas import Drawing

MOST_BOXES: Final = 18
Path = tuple[int, ...]
_COUNTS_NOTHING: Final = Fraction(1, 64)
"""What an owner weighs that counts for nothing: it is left out before others."""


class Look(enum.Enum):
    """How a box is drawn: solid, plain, or with a dashed outline."""

    LISTED = "listed"
    PLAIN = "plain"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class BoxWords:
    """What stands in a box, on the line to what it holds, and behind the box."""

    label: str
    edge: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnerBox:
    """A party, an owner or an open slice, with those that hold it.

    ``weight`` is how much of the party depends on it.
    """

    texts: BoxWords
    look: Look = Look.PLAIN
    is_in_ring: bool = False
    weight: Fraction = ONE
    below: tuple[OwnerBox, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnershipPicture(Drawing):
    """A party at the top, and all its owners below."""

    party: OwnerBox


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A line of the picture: a box at a depth, or None for ``hidden`` boxes that are left out there."""

    depth: int
    box: OwnerBox | None
    hidden: int = 0
    hidden_listed: int = 0


def draw_picture(texts: BoxWords, party: Party, describe: Callable[[Holder], BoxWords]) -> OwnershipPicture:
    """Return the picture of a party, in ``texts``; ``describe`` says its owners in the language of the reader."""
    look = Look.LISTED if party.listed in LISTED else Look.PLAIN
    return OwnershipPicture(OwnerBox(texts, look, below=_boxes(draw_holders(party), ONE, describe)))


def _boxes(
    holders: Sequence[Holder], above: Fraction, describe: Callable[[Holder], BoxWords]
) -> tuple[OwnerBox, ...]:
    boxes = []
    for holder in holders:
        weight = above * (ONE if holder.stake.hi is None else holder.stake.hi)
        weight *= ONE if holder.counts.hi else _COUNTS_NOTHING
        below = _boxes(holder.below, weight, describe)
        boxes.append(OwnerBox(describe(holder), _look(holder), holder.is_in_ring, weight, below))
    return tuple(boxes)


def _look(holder: Holder) -> Look:
    if holder.is_open:
        return Look.OPEN
    return Look.LISTED if holder.listed in LISTED else Look.PLAIN


def choose_rows(picture: OwnershipPicture, levels: int, most: int = MOST_BOXES) -> list[ShownRow]:
    """Return the lines of a picture with room for so many levels below the party and so many boxes."""
    chosen: dict[Path, OwnerBox] = {(): picture.party}
    waiting = [_waiting((number,), box) for number, box in enumerate(picture.party.below)]
    heapq.heapify(waiting)
    while waiting and len(chosen) <= most:
        *_, path, box = heapq.heappop(waiting)
        chosen[path] = box
        if len(path) < levels:
            for number, owner in enumerate(box.below):
                heapq.heappush(waiting, _waiting((*path, number), owner))
    return list(_rows(picture.party, (), chosen))


def _waiting(path: Path, box: OwnerBox) -> tuple[Fraction, int, Path, OwnerBox]:
    return -box.weight, len(path), path, box


def _rows(box: OwnerBox, path: Path, chosen: dict[Path, OwnerBox]) -> Iterator[ShownRow]:
    """Yield a box, those below it that are chosen, and a line for the others."""
    yield ShownRow(len(path), box)
    left_out: list[OwnerBox] = []
    for number, owner in enumerate(box.below):
        if (*path, number) in chosen:
            yield from _rows(owner, (*path, number), chosen)
        else:
            left_out += list_boxes(owner)
    if left_out:
        listed = sum(hidden.look is Look.LISTED for hidden in left_out)
        yield ShownRow(len(path) + 1, None, len(left_out), listed)


def list_boxes(box: OwnerBox) -> Iterator[OwnerBox]:
    """Yield a box and all that hold it."""
    yield box
    for owner in box.below:
        yield from list_boxes(owner)
