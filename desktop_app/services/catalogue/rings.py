# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Stakes of a catalogue that run in a ring, and how a case, which holds trees, states what they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from desktop_app.domain.case import Owner
from desktop_app.domain.parties.rings import Firm, listed_shares, ring_members
from desktop_app.domain.quantity import HUNDRED, Interval, fraction_of, point, rounded

Row = Mapping[str, str]
_IN_A_RING: Final = "listed owners, worked out along the ring"


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


def owners_in_ring(held: Interval) -> list[dict[str, Any]]:
    """Return the owners of a firm in a ring: what listed ones hold of it, as a range rounded outward."""
    most = HUNDRED if held.hi is None else held.hi * HUNDRED
    if not most:
        return []
    span = {"from": rounded(held.lo * HUNDRED, up=False), "to": rounded(most, up=True)}
    return [{"name": _IN_A_RING, "percent": span, "listed": "control", "owners": []}]
