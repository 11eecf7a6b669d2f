# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills as a graph: lines that run in a circle, and how large a product becomes when its bill is unfolded.

A part that is built in at many places is counted once and multiplied, so that a bill of 2^30 ways costs no more than
its lines. Nothing here recurses, and nobody unfolds a bill before it was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.casefile.fields import MOST_LEVELS
from desktop_app.domain.casefile.reading import MOST_ENTRIES

Bills = Mapping[str, Iterable[str]]
"""The parts of each product that has a bill."""

_UNCOUNTED: Final = 10**24
"""Larger numbers are not told apart."""


@dataclass(frozen=True, slots=True)
class BillSize:
    """How many parts and materials are inside a product when its bill is unfolded, and on how many levels."""

    inside: int
    levels: int

    @property
    def fits(self) -> bool:
        """Tell whether a case can hold the product unfolded."""
        return self.inside <= MOST_ENTRIES and self.levels <= MOST_LEVELS


@dataclass(frozen=True, slots=True)
class OversizedBill:
    """A product whose bill is too large to be unfolded: why, and what to do."""

    product: str
    why: str
    do: str


def check_bill_size(bills: Bills) -> Iterator[OversizedBill]:
    """Yield the products whose bills no case can hold, the largest first. Bills in a circle are not among them."""
    sizes = {product: size for product, size in measure_bills(bills).items() if not size.fits}
    for product, size in sorted(
        sizes.items(), key=lambda product_size: (-product_size[1].inside, -product_size[1].levels)
    ):
        yield _describe(product, size)


def refuse_oversized(product: str, sizes: Mapping[str, BillSize]) -> None:
    """Refuse to unfold a product that no case can hold, or whose bill goes in a circle."""
    size = sizes.get(product)
    if size is None:
        why = Phrase("the bill of {part_number} goes in a circle", part_number=product)
        raise Refused(why, do="Correct the bill")
    if not size.fits:
        oversized = _describe(product, size)
        raise Refused(oversized.why, do=oversized.do)


def _describe(product: str, size: BillSize) -> OversizedBill:
    do = Phrase("Screen its assemblies one by one, or correct the bill")
    if size.inside <= MOST_ENTRIES:
        why = Phrase(
            "the bill of {part_number} goes deeper than {levels} levels",
            part_number=product,
            levels=MOST_LEVELS,
        )
        return OversizedBill(product, why, do)
    is_counted = size.inside < _UNCOUNTED
    count = size.inside if is_counted else Phrase("more than {count}", count=_UNCOUNTED)
    why = Phrase(
        "{product} comes to {count} parts and materials when its bill is unfolded; at most {most} are read at once",
        product=product,
        count=count,
        most=MOST_ENTRIES,
    )
    return OversizedBill(product, why, do)


def measure_bills(bills: Bills, materials: Mapping[str, int] | None = None) -> dict[str, BillSize]:
    """Return the size of every product with a bill; ``materials`` counts those of each product itself.

    Products in a circle, and those that hold one, have no size and are left out.
    """
    own_materials = materials or {}
    sizes: dict[str, BillSize] = {}
    for group in _groups(bills):
        product = group[0]
        parts = tuple(bills[product])
        assemblies = [child for child in parts if child in bills]
        if len(group) > 1 or not all(child in sizes for child in assemblies):
            continue
        inside = own_materials.get(product, 0) + len(parts) + sum(sizes[child].inside for child in assemblies)
        if own_materials:
            inside += sum(own_materials.get(child, 0) for child in parts if child not in bills)
        levels = max((sizes[child].levels for child in assemblies), default=int(bool(parts)))
        sizes[product] = BillSize(min(inside, _UNCOUNTED), 1 + levels)
    return sizes


def find_ring_lines(bills: Bills) -> set[tuple[str, str]]:
    """Return every line, product and part, that lies on a circle of bills, however long."""
    ring_of: dict[str, int] = {}
    for number, ring in enumerate(_rings(bills)):
        ring_of.update(dict.fromkeys(ring, number))
    return {
        (product, child)
        for product in ring_of
        for child in bills.get(product, ())
        if ring_of.get(child) == ring_of[product]
    }


def _rings(bills: Bills) -> Iterator[list[str]]:
    for group in _groups(bills):
        if len(group) > 1 or group[0] in set(bills[group[0]]):
            yield group


def _groups(bills: Bills) -> Iterator[list[str]]:
    """Yield the products with a bill in groups that reach each other, innermost first.

    It is Tarjan's algorithm without recursion. A part without a bill reaches nothing and is passed over.
    """
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    is_waiting: set[str] = set()
    for top in bills:
        way = [] if top in order else [top]
        parts_left: list[Iterator[str]] = []
        while way:
            product = way[-1]
            if product not in order:
                order[product] = lowest[product] = len(order)
                waiting.append(product)
                is_waiting.add(product)
                parts_left.append(iter([child for child in bills[product] if child in bills]))
            deeper = _next_part(product, parts_left[-1], order, lowest, is_waiting)
            if deeper is not None:
                way.append(deeper)
                continue
            way.pop()
            parts_left.pop()
            if way:
                lowest[way[-1]] = min(lowest[way[-1]], lowest[product])
            if lowest[product] == order[product]:
                group = _take_from(waiting, product)
                is_waiting.difference_update(group)
                yield group


def _take_from(waiting: list[str], product: str) -> list[str]:
    """Return the last of a list down to a product, taken out of it."""
    group = [waiting.pop()]
    while group[-1] != product:
        group.append(waiting.pop())
    return group


def _next_part(
    product: str, parts: Iterator[str], order: Mapping[str, int], lowest: dict[str, int], is_waiting: set[str]
) -> str | None:
    """Return the next part of a product that was not looked at yet, noting on the way which others it reaches."""
    for child in parts:
        if child not in order:
            return child
        if child in is_waiting:
            lowest[product] = min(lowest[product], order[child])
    return None
