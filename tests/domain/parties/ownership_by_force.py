# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What listed parties hold, worked out by going through every world that the facts leave open.

It shares no code and no thought with the domain: a world says of every firm whether it is listed, how large each slice
is (each corner of what the ranges allow), and whether a slice nobody vouches for is a listed owner's. In a world the
shares follow from nothing upwards, ring or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations, product

HALF = Fraction(1, 2)
Slice = tuple[str, Fraction, Fraction | None]
"""An owner, and the least and the most it holds, as parts of one; no most where no percent is stated."""
Span = tuple[Fraction, Fraction]


@dataclass(frozen=True)
class Node:
    """A firm: whether it is listed (None: not known) and who holds it (None: nobody has looked)."""

    listed: bool | None
    slices: tuple[Slice, ...] | None
    complete: bool = True


Graph = Mapping[str, Node]
Parts = tuple[tuple[Fraction, ...], Fraction]
"""What each owner of a firm holds, and what a new owner that is listed holds."""


def corners(node: Node) -> list[Parts]:
    """Return every corner of what the slices of a firm may be."""
    if node.slices is None:
        return [((), Fraction(0)), ((), Fraction(1))]
    left = 1 - sum(low for _, low, _ in node.slices)
    room = [left if high is None else high - low for _, low, high in node.slices]
    room.append(Fraction(0) if node.complete else left)
    open_slices = [number for number, wide in enumerate(room) if wide]
    found = set()
    for count in range(len(open_slices) + 1):
        for order in permutations(open_slices, count):
            parts, free = [*(low for _, low, _ in node.slices), Fraction(0)], left
            for number in order:
                more = min(room[number], free)
                parts[number] += more
                free -= more
            found.add((tuple(parts[:-1]), parts[-1]))
    return sorted(found)


def listings(graph: Graph) -> Iterator[dict[str, bool]]:
    """Yield every answer to which firms are listed."""
    unknown = [name for name, node in graph.items() if node.listed is None]
    known = {name: node.listed for name, node in graph.items() if node.listed is not None}
    for answers in product((False, True), repeat=len(unknown)):
        yield {**known, **dict(zip(unknown, answers, strict=True))}


def held_in_world(
    graph: Graph, world: Mapping[str, Parts], listed: Mapping[str, bool]
) -> dict[str, Fraction]:
    """Return what listed owners hold of each firm in one world: the least shares that agree with each other."""
    full = {name for name in graph if listed[name]}
    while True:
        shares = least_solution(graph, world, full)
        reached = full | {name for name in graph if shares[name] >= HALF}
        if reached == full:
            return {name: min(share, Fraction(1)) for name, share in shares.items()}
        full = reached


def least_solution(graph: Graph, world: Mapping[str, Parts], full: set[str]) -> dict[str, Fraction]:
    """Return the shares where some firms count in full and the others as far as they are held."""
    known, loose = {}, {}
    for name, node in graph.items():
        parts, new = world[name]
        pairs = [(owner, part) for (owner, _, _), part in zip(node.slices or (), parts, strict=True) if part]
        known[name] = new + sum(part for owner, part in pairs if owner in full)
        loose[name] = [(owner, part) for owner, part in pairs if owner not in full]
    fed = {name for name in graph if known[name]}
    while more := {name for name in set(graph) - fed if any(owner in fed for owner, _ in loose[name])}:
        fed |= more
    names = sorted(fed)
    rows = [
        [
            Fraction(name == other)
            - sum((part for owner, part in loose[name] if owner == other), Fraction(0))
            for other in names
        ]
        + [known[name]]
        for name in names
    ]
    return {**dict.fromkeys(graph, Fraction(0)), **dict(zip(names, eliminated(rows), strict=True))}


def eliminated(rows: list[list[Fraction]]) -> list[Fraction]:
    """Solve linear equations by elimination."""
    for here in range(len(rows)):
        swap = next(row for row in range(here, len(rows)) if rows[row][here])
        rows[here], rows[swap] = rows[swap], rows[here]
        rows[here] = [cell / rows[here][here] for cell in rows[here]]
        for row in range(len(rows)):
            if row != here and rows[row][here]:
                times = rows[row][here]
                rows[row] = [a - times * b for a, b in zip(rows[row], rows[here], strict=True)]
    return [row[-1] for row in rows]


def worlds(graph: Graph) -> Iterator[dict[str, Parts]]:
    """Yield every choice of a corner a firm."""
    names = list(graph)
    for chosen in product(*(corners(graph[name]) for name in names)):
        yield dict(zip(names, chosen, strict=True))


def count_worlds(graph: Graph) -> int:
    """Return how many worlds there are."""
    count: int = 2 ** sum(node.listed is None for node in graph.values())
    for node in graph.values():
        count *= len(corners(node))
    return count


def added_up(graph: Graph) -> dict[str, Span]:
    """Return the least and the most that listed parties hold of each firm in any world."""
    found = [held_in_world(graph, world, listed) for world in worlds(graph) for listed in listings(graph)]
    return {name: (min(one[name] for one in found), max(one[name] for one in found)) for name in graph}


def one_direct(graph: Graph, firm: str) -> Span:
    """Return the least and the most that one listed owner holds directly in any world.

    A slice nobody vouches for may be any one owner's, or that of a new one, who is on no list at best.
    """
    found = []
    for parts, new in corners(graph[firm]):
        for listed in listings(graph):
            held = [
                part if listed[owner] else Fraction(0)
                for (owner, _, _), part in zip(graph[firm].slices or (), parts, strict=True)
            ]
            found.append(largest([*held, new]))
            found += [
                largest([*held[:number], held[number] + new, *held[number + 1 :]])
                for number, (owner, _, _) in enumerate(graph[firm].slices or ())
                if listed[owner]
            ]
    return min(found), max(found)


def largest(parts: Sequence[Fraction]) -> Fraction:
    """Return the largest part, or nothing."""
    return max(parts, default=Fraction(0))
