# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Firms that hold each other in a ring: what listed owners hold of each, as the least solution.

A ring into which no listed owner holds anything from outside is held by none, whatever its firms hold of each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop_app.basics.quantity import ONE, ZERO, Interval, quotient
from desktop_app.domain.case import Owner
from desktop_app.domain.parties.ownership import HALF, LISTED, UNLISTED, place_free_part, read_holdings

_MOST_ROUNDS: Final = 200
Linear = tuple[dict[str, Fraction], Fraction]
"""A share as parts of the shares of other firms, and a part that is known."""


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm with its owners, each called by the key of its firm; None where nobody has looked for owners."""

    owners: tuple[Owner, ...] | None
    complete: bool = True


def ring_members(firms: Mapping[str, Firm]) -> frozenset[str]:
    """Return the firms that lie in a ring, or between two."""
    holders = {key: {owner.name for owner in firm.owners or ()} for key, firm in firms.items()}
    left = set(firms)
    while True:
        held_firms = {name for key in left for name in holders[key]}
        inner = {key for key in left & held_firms if holders[key] & left}
        if inner == left:
            return frozenset(left)
        left = inner


def listed_shares(firms: Mapping[str, Firm]) -> dict[str, Interval]:
    """Return what listed owners hold of each firm: with what is unknown harmless, and with it as bad as it can be."""
    least, most = (_solve(firms, unknown_weighs=weighs) for weighs in (False, True))
    return {key: Interval(min(least[key], ONE), max(min(most[key], ONE), least[key])) for key in firms}


def _solve(firms: Mapping[str, Firm], *, unknown_weighs: bool) -> dict[str, Fraction]:
    """Return the least shares at which every firm is held as its owners say.

    Beginning from nothing, the parts are placed as the shares so far weigh them, and the shares of those parts are
    solved; firms that reach half count in full from then on.
    """
    shares = dict.fromkeys(firms, ZERO)

    def weigh(owner: Owner) -> Fraction:
        if owner.listed in LISTED or (unknown_weighs and owner.listed != UNLISTED):
            return ONE
        counted = shares.get(owner.name or "", ONE if unknown_weighs else ZERO)
        return ONE if counted >= HALF else counted

    for _ in range(_MOST_ROUNDS):
        equations = {}
        for key, firm in firms.items():
            holdings, known_share = read_holdings(firm.owners or ()), ZERO
            if not unknown_weighs:
                parts = [share.lo for _, share in holdings]
            elif firm.owners is None:
                parts, known_share = [], ONE
            else:
                weights = [weigh(owner) for owner in firm.owners]
                parts, known_share = place_free_part(holdings, weights, complete=firm.complete)
            unknown: dict[str, Fraction] = {}
            for owner, share in zip(firm.owners or (), parts, strict=True):
                weight = weigh(owner)
                if owner.name is None or owner.name not in firms or weight == ONE:
                    known_share += share * weight  # also of owners that count in full
                elif share:
                    unknown[owner.name] = unknown.get(owner.name, ZERO) + share
            equations[key] = unknown, known_share
        solved = _solve_linear(equations)
        if solved == shares:
            return shares
        shares = {key: max(shares[key], solved[key]) for key in firms}
    return dict.fromkeys(firms, ONE if unknown_weighs else ZERO)


def _solve_linear(equations: Mapping[str, Linear]) -> dict[str, Fraction]:
    """Return the least solution of shares that are parts of each other; what no known part reaches is nothing."""
    reached = _reached(equations)
    rows = {
        key: (
            {name: share for name, share in equations[key][0].items() if name in reached},
            equations[key][1],
        )
        for key in reached
    }
    order = sorted(reached)
    for key in order:
        parts, known_share = rows[key]
        left_over = ONE - parts.pop(key, ZERO)
        if left_over <= 0:  # a firm that holds all of itself: what is said of its owners cannot be
            rows[key] = ({}, ONE)
            continue
        rows[key] = (
            {name: quotient(share, left_over) for name, share in parts.items()},
            quotient(known_share, left_over),
        )
        for other in order:
            if other != key and key in rows[other][0]:
                rows[other] = _put_in(rows[other], key, rows[key])
    return {key: rows[key][1] if key in rows else ZERO for key in equations}


def _put_in(row: Linear, key: str, known_row: Linear) -> Linear:
    """Return a row in which a share is replaced by what it is made of."""
    parts, known_share = dict(row[0]), row[1]
    times = parts.pop(key)
    for name, share in known_row[0].items():
        parts[name] = parts.get(name, ZERO) + times * share
    return parts, known_share + times * known_row[1]


def _reached(equations: Mapping[str, Linear]) -> frozenset[str]:
    """Return the firms into which something known reaches, directly or through others."""
    reached = {key for key, (_, known_share) in equations.items() if known_share}
    while True:
        further = {
            key
            for key, (parts, _) in equations.items()
            if key not in reached and any(name in reached for name in parts)
        }
        if not further:
            return frozenset(reached)
        reached |= further
