# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of a party and does not fit what is said of its owners."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.case import Case, Party
from desktop_app.domain.parties.ownership import AGGREGATE, LISTED, owners_tell
from desktop_app.domain.truth import NO, UNKNOWN, YES


def party_contradictions(case: Case, holding_ways: Collection[str]) -> Iterator[str]:
    """Yield each contradiction as a sentence; ``holding_ways`` are the ways in which holdings are counted."""
    for number, party in enumerate(case.parties or ()):
        name = party.name or Phrase("party {number}", number=number + 1)
        if party.held_by_listed == NO and party.owners:
            yield from _held_after_all(party, name, holding_ways)


def _held_after_all(party: Party, name: str, holding_ways: Collection[str]) -> Iterator[str]:
    answers = {owners_tell(party, aggregate=way == AGGREGATE) for way in holding_ways}
    if YES in answers:
        yield Phrase(
            "{party} is said not to be held by listed parties, yet its owners come to 50 % or more",
            party=name,
        )
    elif UNKNOWN in answers and any(owner.listed in LISTED for owner in party.owners or ()):
        yield Phrase(
            "{party} is said not to be held by listed parties, yet a listed one holds part of it, and how much all "
            "of them hold is not known",
            party=name,
        )
