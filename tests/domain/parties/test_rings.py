# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Firms that hold each other: the least solution, exact, and equal to the tree where there is no ring."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from desktop_app.basics.quantity import point
from desktop_app.domain.case import Owner
from desktop_app.domain.parties.ownership import listed_share
from desktop_app.domain.parties.rings import Firm, listed_shares, ring_members

NAMES = "ABCDE"


def stake(name: str, percent: int | None, listed: str | None = "no") -> Owner:
    return Owner(name=name, percent=None if percent is None else point(Fraction(percent)), listed=listed)


def shares(**firms: list[Owner] | None) -> dict[str, tuple[Any, ...]]:
    """Return what listed owners hold of each firm, in percent."""
    built = {key: Firm(None if owners is None else tuple(owners)) for key, owners in firms.items()}
    found = listed_shares(built)
    return {key: (span.lo * 100, None if span.hi is None else span.hi * 100) for key, span in found.items()}


def test_a_ring_into_which_nobody_holds_from_outside_is_held_by_none() -> None:
    assert shares(A=[stake("B", 100)], B=[stake("A", 100)]) == {"A": (0, 0), "B": (0, 0)}


def test_what_comes_in_from_outside_goes_round() -> None:
    # A is held 40 % by a listed firm and 50 % by B, of which A holds 40 %: a = 0.4 + 0.5 b, b = 0.4 a
    found = shares(A=[stake("L", 40, "control"), stake("B", 50)], B=[stake("A", 40)], L=[])
    assert found["A"] == (60, 60)  # 0.4 / 0.8 is half already: from there on A counts in full
    assert found["B"] == (40, 40)
    less = shares(A=[stake("L", 30, "control"), stake("B", 50)], B=[stake("A", 40)], L=[])
    assert less["A"] == (Fraction(75, 2), Fraction(75, 2))
    assert less["B"] == (15, 15)


def test_what_is_unknown_makes_it_a_range() -> None:
    found = shares(A=[stake("U", 30, None), stake("B", 50)], B=[stake("A", 40)], U=[])
    assert found["A"] == (0, Fraction(75, 2))
    assert shares(A=[stake("U", 30), stake("B", 50)], B=[stake("A", 40)], U=None)["A"] == (0, Fraction(75, 2))
    open_part = shares(A=[stake("L", 10, "watch"), stake("B", None)], B=[stake("A", 10)], L=[])
    assert open_part["A"][0] == 10


def test_members_of_a_ring_are_found() -> None:
    firms = {
        "A": Firm((stake("B", 10),)),
        "B": Firm((stake("A", 10), stake("C", 5))),
        "C": Firm(()),
        "D": Firm((stake("A", 9),)),
    }
    assert ring_members(firms) == {"A", "B"}


def test_nothing_is_a_ring_without_stakes() -> None:
    assert ring_members({"A": Firm(None)}) == frozenset()


PARTS = some.lists(some.integers(0, 25), min_size=4, max_size=4)
LISTINGS = some.sampled_from(["no", "no", "control", None])


@given(some.lists(PARTS, min_size=5, max_size=5), some.lists(LISTINGS, min_size=5, max_size=5))
def test_without_a_ring_it_is_what_the_tree_says(parts: list[list[int]], listed: list[str | None]) -> None:
    firms: dict[str, Firm] = {}
    trees: dict[str, Owner] = {}
    for number, name in enumerate(NAMES):  # each is held by those before it
        below = list(zip(NAMES[:number], parts[number], strict=False))
        stakes = tuple(stake(owner, part, trees[owner].listed) for owner, part in below)
        firms[name] = Firm(stakes)
        inside = tuple(
            Owner(
                name=owner,
                percent=point(Fraction(part)),
                listed=trees[owner].listed,
                owners=trees[owner].owners,
            )
            for owner, part in below
        )
        trees[name] = Owner(name=name, listed=listed[number], owners=inside)
    found = listed_shares(firms)
    for name, tree in trees.items():
        assert found[name] == listed_share(tree.owners or (), complete=True)


HOLDINGS = some.lists(some.lists(some.integers(0, 20), min_size=5, max_size=5), min_size=5, max_size=5)


def work_out_once(firms: dict[str, Firm], known: dict[str, Fraction]) -> dict[str, Fraction]:
    """Return the shares that follow from some shares."""
    result = {}
    for name, firm in firms.items():
        result[name] = Fraction(0)
        for owner in firm.owners or ():
            share = known[owner.name or ""]
            weight = Fraction(1) if owner.listed == "control" or share >= Fraction(1, 2) else share
            result[name] += (owner.percent or point(Fraction(0))).lo * weight / 100
    return result


@given(HOLDINGS, some.integers(0, 4))
def test_it_is_a_solution_and_no_iteration_from_nothing_passes_it(
    parts: list[list[int]], outside: int
) -> None:
    firms = {
        name: Firm(tuple(stake(owner, part) for owner, part in zip(NAMES, row, strict=True) if owner != name))
        for name, row in zip(NAMES, parts, strict=True)
    }
    held = NAMES[outside]
    firms[held] = Firm((*(firms[held].owners or ()), stake("L", 20, "control")))
    firms["L"] = Firm(())
    found = listed_shares(firms)
    exact = {name: span.lo for name, span in found.items()}
    assert all(span.is_point for span in found.values())
    assert work_out_once(firms, exact) == exact
    known = dict.fromkeys(firms, Fraction(0))
    for _ in range(6):
        known = work_out_once(firms, known)
        assert all(known[name] <= exact[name] for name in firms)
