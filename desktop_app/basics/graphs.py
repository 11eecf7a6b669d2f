# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills as a graph: products after what they are built of, and lines that go in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def find_ring_lines(bills: Mapping[str, Iterable[str]]) -> set[tuple[str, str]]:
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


def _rings(bills: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    for group in groups_in_order(bills):
        if len(group) > 1 or group[0] in set(bills[group[0]]):
            yield group


def groups_in_order(bills: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
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
