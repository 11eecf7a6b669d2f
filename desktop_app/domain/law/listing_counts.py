# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many of the names that notices put on lists a law file holds, and where its two tables do not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.domain.law.listing import CONTROL, COUNTERMEASURE, UNRELIABLE, WATCH
from desktop_app.domain.law.pack import Pack

_COUNTED: Final = (
    ((CONTROL, WATCH), Phrase("control and watch entries")),
    ((UNRELIABLE,), Phrase("entries of the unreliable entity list")),
    ((COUNTERMEASURE,), Phrase("entries of countermeasures")),
)
"""The lists that are a ground are counted together; an entry of the others only warns."""


@dataclass(frozen=True, slots=True)
class ListCount:
    """What a law file holds of some lists: its entries, what their notices name, and the notices it holds in part.

    What the press alone reports is of no notice, and ``reported`` counts it apart.
    """

    called: str
    entries: int
    named: int
    known_to: date
    incomplete: tuple[str, ...]
    reported: int = 0

    def describe(self) -> Phrase:
        """Return the count as it is told wherever lists are named."""
        counted = Phrase(
            "{entries} of {named} {listed} of the notices known to us up to {day}",
            entries=self.entries,
            named=self.named,
            listed=self.called,
            day=self.known_to,
        )
        if self.incomplete:
            counted = Phrase(
                "{counted}; incomplete notices: {count} ({notices})",
                counted=counted,
                count=len(self.incomplete),
                notices=", ".join(self.incomplete),
            )
        if self.reported:
            counted = Phrase(
                "{counted}; reported by the press alone: {count}", counted=counted, count=self.reported
            )
        return counted


def count_lists(pack: Pack) -> tuple[ListCount, ...]:
    """Return what a law file holds of the lists that are a ground, and of those that only warn."""
    held = {listing.list for listing in pack.listings.values()}
    return tuple(_count(pack, lists, called) for lists, called in _COUNTED if not held.isdisjoint(lists))


def count_notices(pack: Pack) -> int:
    """Return how many notices name the entries of a law file; one that only changes another names none."""
    return len({party.listing.id for party in pack.listed.values() if not party.listing.is_reported})


def find_miscounts(pack: Pack) -> Iterator[str]:
    """Yield a sentence for each notice whose rows are not as many as the table of notices says."""
    rows = _rows_by_notice(pack)
    for listing in pack.listings.values():
        if rows[listing.id] != listing.names:
            yield f"{listing.id}: {listing.names} rows are stated, and {rows[listing.id]} are there"
        elif listing.is_complete and listing.names != listing.named:
            yield f"{listing.id}: it is called complete, and has {listing.names} of {listing.named} names"


def _count(pack: Pack, lists: tuple[str, ...], called: str) -> ListCount:
    rows = _rows_by_notice(pack)
    of_lists = [listing for listing in pack.listings.values() if listing.list in lists]
    listings = [listing for listing in of_lists if not listing.is_reported]
    return ListCount(
        called=called,
        entries=sum(rows[listing.id] for listing in listings),
        named=sum(listing.named for listing in listings),
        known_to=pack.known_to,
        incomplete=tuple(
            listing.id for listing in listings if not listing.is_complete or rows[listing.id] < listing.named
        ),
        reported=sum(rows[listing.id] for listing in of_lists if listing.is_reported),
    )


def _rows_by_notice(pack: Pack) -> Counter[str]:
    return Counter(party.listing.id for party in pack.listed.values())
