# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How large a product becomes when its bill is unfolded, worked out without unfolding it.

A part that is built in at many places is counted once and multiplied, so that a bill of 2^30 ways costs no more than
its lines. Nothing here recurses, and nobody unfolds a bill before it was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.graphs import groups_in_order
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.casefile.fields import MOST_LEVELS
from desktop_app.domain.casefile.reading import MOST_ENTRIES

MOST_INSIDE: Final = MOST_ENTRIES - 1
"""How many parts and materials a product of a case may hold: it counts as one itself."""
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
        return self.inside <= MOST_INSIDE and self.levels <= MOST_LEVELS


@dataclass(frozen=True, slots=True)
class OversizedBill:
    """A product whose bill is too large to be unfolded: why, and what to do."""

    product: str
    why: str
    do: str


def check_bill_size(sizes: Mapping[str, BillSize]) -> Iterator[OversizedBill]:
    """Yield the products whose bills no case can hold, the largest first; ``sizes`` as ``measure_bills`` has them."""
    oversized = {product: size for product, size in sizes.items() if not size.fits}
    for product, size in sorted(
        oversized.items(), key=lambda product_size: (-product_size[1].inside, -product_size[1].levels)
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


def refuse_unending(product: str, sizes: Mapping[str, BillSize]) -> None:
    """Refuse a bill that goes in a circle, or deeper than any case; however much comes of it unfolded."""
    size = sizes.get(product)
    if size is None or size.levels > MOST_LEVELS:
        refuse_oversized(product, {} if size is None else {product: replace(size, inside=0)})


def _describe(product: str, size: BillSize) -> OversizedBill:
    do = Phrase("Screen its assemblies one by one, or correct the bill")
    if size.inside <= MOST_INSIDE:
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
        most=MOST_INSIDE,
    )
    return OversizedBill(product, why, do)


def measure_bills(
    bills: Bills, materials: Mapping[str, int] | None = None, groups: Iterable[Sequence[str]] | None = None
) -> dict[str, BillSize]:
    """Return the size of every product with a bill; ``materials`` counts those of each product itself.

    ``groups`` are those of the bills, where they are known.

    Products in a circle, and those that hold one, have no size and are left out.
    """
    materials_of = (materials or {}).get
    sizes: dict[str, BillSize] = {}
    for group in groups or groups_in_order(bills):
        product = group[0]
        parts = tuple(bills[product])
        assemblies = [*filter(bills.__contains__, parts)]
        if len(group) > 1 or not all(map(sizes.__contains__, assemblies)):
            continue
        inside = len(parts) + sum(filter(None, map(materials_of, (product, *parts))))
        inside += sum(sizes[child].inside - (materials_of(child) or 0) for child in assemblies)
        levels = max((sizes[child].levels for child in assemblies), default=int(bool(parts)))
        sizes[product] = BillSize(min(inside, _UNCOUNTED), 1 + levels)
    return sizes
