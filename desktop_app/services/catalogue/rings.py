# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Stakes of a catalogue that run in a ring, and how a case, which holds trees, states what they come to."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.basics.quantity import HUNDRED, Interval, fraction_of, point, rounded
from desktop_app.domain.case import Owner
from desktop_app.domain.parties.rings import Firm, listed_shares, ring_members
from desktop_app.domain.ring_share import RING_LISTED, RING_SHARE

Row = Mapping[str, str]
Tree = dict[str, Any]


def held_in_rings(stakes: Mapping[str, Sequence[Row]], parties: Mapping[str, Row]) -> dict[str, Interval]:
    """Return what listed owners hold of each firm in a ring, by the key of the firm."""
    holders = {row["owner"]: row for rows in stakes.values() for row in rows}
    keys = {*stakes, *holders}
    firms = {key: _firm(stakes.get(key, ()), holders.get(key) or parties.get(key) or {}) for key in keys}
    members = ring_members(firms)
    if not members:
        return {}
    shares = listed_shares(firms)
    return {key: shares[key] for key in members}


def _firm(rows: Sequence[Row], said: Row) -> Firm:
    """Return a firm with its owners; ``said`` is the row that says whether they are known and all there."""
    if not rows and said.get("owners_known") != "yes":
        return Firm(None)
    owners = tuple(
        Owner(name=row["owner"], percent=_percent(row), listed=row["listed"] or None) for row in rows
    )
    return Firm(owners, said.get("owners_complete", "") in ("", "yes"))


def _percent(row: Row) -> Interval | None:
    if not row["percent"]:
        return None
    lowest = fraction_of(row["percent"])
    return Interval(lowest, fraction_of(row["percent_to"])) if row["percent_to"] else point(lowest)


def owners_in_ring(held: Interval, named: Sequence[Tree]) -> list[Tree]:
    """Return the owners of a firm in a ring: what listed ones hold of it, as a range rounded outward, and their names.

    ``named`` are the owners behind the firm. They hold nothing beside that range, and stand there so that their names
    are searched.
    """
    most = HUNDRED if held.hi is None else held.hi * HUNDRED
    span = {"from": rounded(held.lo * HUNDRED, up=False), "to": rounded(most, up=True)}
    share = {"name": RING_SHARE, "percent": span, "listed": RING_LISTED, "owners": []}
    return [share, *({**owner, "percent": "0", "owners": []} for owner in named)]


def rows_behind(stakes: Mapping[str, Sequence[Row]], firm: str) -> list[Row]:
    """Return the owners behind a firm, at any depth, each once and nearest first; the firm itself is none of them."""
    behind: dict[str, Row] = {}
    todo = deque([firm])
    while todo:
        for row in stakes.get(todo.popleft(), ()):
            if row["owner"] != firm and row["owner"] not in behind:
                behind[row["owner"]] = row
                todo.append(row["owner"])
    return list(behind.values())
