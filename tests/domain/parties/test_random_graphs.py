# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""500 random graphs of owners, worked out by the domain and by going through every world: no difference."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

import pytest

from desktop_app.basics.quantity import Interval
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties.ownership import party_share
from desktop_app.domain.parties.rings import Firm, listed_shares, ring_members
from desktop_app.domain.truth import NO, YES
from tests.domain.parties.ownership_by_force import Graph, Node, Slice, added_up, count_worlds, one_direct

KINDS = ("tree", "diamond", "ring", "closed ring", "unknown", "ranges")
GRAPHS, SEEDS_A_TEST = 500, 50
MOST_WORLDS = 96
STEPS = (0, 5, 10, 20, 25, 30, 33, 40, 49, 50, 51, 60, 75, 90, 100)


def percent_slices(
    chance: Random, owners: Sequence[str], *, open_ends: bool, whole: bool
) -> tuple[Slice, ...]:
    """Return slices of some owners, at the least not above 100 together; ``whole``: at the least 100 exactly."""
    left, slices = Fraction(1), []
    for number, owner in enumerate(owners):
        low = min(Fraction(chance.choice(STEPS), 100), left)
        low = left if whole and number == len(owners) - 1 else low
        left -= low
        high: Fraction | None = low
        if open_ends and chance.random() < 0.4:
            high = (
                None if chance.random() < 0.3 else min(low + Fraction(chance.choice(STEPS), 100), Fraction(1))
            )
        slices.append((owner, Fraction(0) if high is None else low, high))
    return tuple(slices)


def random_graph(chance: Random, kind: str) -> Graph:
    """Return a graph of some kind, whose first firm is the party that is asked about."""
    names = "PABCDE"[: chance.randint(3, 6)]
    listed_answers = [False, False, False, True] + ([None, None] if kind == "unknown" else [])
    graph: dict[str, Node] = {}
    for number, name in enumerate(names):
        later = list(names[number + 1 :])
        if kind == "tree":
            later = [other for other in later if (names.index(other) - 1) // 2 == number]
        elif "ring" in kind:
            later = [other for other in names if other != name]
        owners = chance.sample(later, min(len(later), chance.randint(0 if number else 1, 3)))
        listed = False if name == "P" else chance.choice(listed_answers)
        if kind in ("unknown", "ring") and name != "P" and chance.random() < 0.15:
            graph[name] = Node(listed, None)
            continue
        slices = percent_slices(
            chance,
            owners,
            open_ends=kind in ("ranges", "ring", "closed ring"),
            whole=kind == "closed ring" and chance.random() < 0.7,
        )
        graph[name] = Node(listed, slices, complete=kind == "tree" or chance.random() < 0.75)
    return graph


def drawn(seed: int) -> Graph:
    """Return the graph of a seed: one of so few worlds that all can be gone through."""
    chance = Random(seed)  # noqa: S311 - a test draws graphs, no secrets
    while True:
        graph = random_graph(chance, KINDS[seed % len(KINDS)])
        if count_worlds(graph) <= MOST_WORLDS:
            return graph


def word(listed: bool | None) -> str | None:
    return {True: "control", False: "no", None: None}[listed]


def percent_of(part: Slice) -> Interval | None:
    return None if part[2] is None else Interval(part[1] * 100, part[2] * 100)


def firm_of(graph: Graph, name: str) -> Firm:
    node = graph[name]
    if node.slices is None:
        return Firm(None)
    owners = (
        Owner(name=one[0], percent=percent_of(one), listed=word(graph[one[0]].listed)) for one in node.slices
    )
    return Firm(tuple(owners), node.complete)


def owners_below(graph: Graph, name: str) -> tuple[Owner, ...] | None:
    """Return the owners of a firm as a tree; a firm that stands in two places is told twice."""
    node = graph[name]
    if node.slices is None:
        return None
    return tuple(
        Owner(
            name=one[0],
            percent=percent_of(one),
            listed=word(graph[one[0]].listed),
            owners=owners_below(graph, one[0]),
            owners_complete=YES if graph[one[0]].complete else NO,
        )
        for one in node.slices
    )


@pytest.mark.parametrize("first", range(0, GRAPHS, SEEDS_A_TEST))
def test_every_world_of_a_graph_agrees_with_what_the_domain_works_out(first: int) -> None:
    for seed in range(first, first + SEEDS_A_TEST):
        graph = drawn(seed)
        by_force = added_up(graph)
        firms = {name: firm_of(graph, name) for name in graph}
        found = listed_shares(firms)
        assert {name: tuple(span) for name, span in found.items()} == by_force, seed
        direct_owners = tuple(firms["P"].owners or ())
        complete = YES if graph["P"].complete else NO
        party = Party(owners=direct_owners, owners_complete=complete)
        assert tuple(party_share(party, aggregate=False)) == one_direct(graph, "P"), seed
        if not ring_members(firms):
            tree = Party(owners=owners_below(graph, "P"), owners_complete=complete)
            assert tuple(party_share(tree, aggregate=True)) == by_force["P"], seed
            assert tuple(party_share(tree, aggregate=False)) == one_direct(graph, "P"), seed


def test_the_graphs_are_of_all_kinds() -> None:
    graphs = [drawn(seed) for seed in range(GRAPHS)]
    rings = [graph for graph in graphs if ring_members({name: firm_of(graph, name) for name in graph})]
    unknown = [graph for graph in graphs if any(node.listed is None for node in graph.values())]
    unlooked = [graph for graph in graphs if any(node.slices is None for node in graph.values())]
    assert min(map(len, (rings, unknown, unlooked))) > 40
    assert len(rings) < GRAPHS - 200
