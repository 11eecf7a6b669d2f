# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills as a graph: products after what they are built of, and lines that go in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def find_ring_lines(bills: Mapping[str, Iterable[str]]) -> set[tuple[str, str]]:
    """Return every line, product and part, that lies on a circle of bills, however long."""
    return ring_lines_of(bills, groups_in_order(bills))


def ring_lines_of(bills: Mapping[str, Iterable[str]], groups: Iterable[list[str]]) -> set[tuple[str, str]]:
    """Return the same from the groups of the bills, as ``groups_in_order`` yields them."""
    lines: set[tuple[str, str]] = set()
    for group in groups:
        members = set(group) if len(group) > 1 else group
        lines.update((product, child) for product in group for child in bills[product] if child in members)
    return lines


def groups_in_order(bills: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Yield the products with a bill in groups that reach each other, innermost first.

    It is Tarjan's algorithm without recursion. A part without a bill reaches nothing and is passed over.
    """
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    is_waiting: set[str] = set()
    for top in bills:
        begun = None if top in order else top
        way: list[tuple[str, Iterator[str]]] = []
        while begun is not None or way:
            if begun is not None:
                order[begun] = lowest[begun] = len(order)
                waiting.append(begun)
                is_waiting.add(begun)
                way.append((begun, iter(bills[begun])))
                begun = None
            product, parts = way[-1]
            for child in parts:
                if child in is_waiting:
                    lowest[product] = min(lowest[product], order[child])
                elif child not in order and child in bills:
                    begun = child
                    break
            else:
                way.pop()
                if way:
                    above = way[-1][0]
                    lowest[above] = min(lowest[above], lowest[product])
                if lowest[product] == order[product]:
                    group = [waiting.pop()]
                    while group[-1] != product:
                        group.append(waiting.pop())
                    is_waiting.difference_update(group)
                    yield group
