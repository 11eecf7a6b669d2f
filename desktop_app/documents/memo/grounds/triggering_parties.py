# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The parties and owners by whom a refusal is triggered, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.places_in_case import party_name
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.facts import Fact
from desktop_app.domain.parties.ownership import LISTED, held_by_listed
from desktop_app.domain.truth import YES

_HELD: Final = "held"


def parties_that_meet(memo: MemoContext, fact: Fact) -> list[str]:
    """Return the parties of whom a fact about parties is known to hold; none for a fact about anything else."""
    named = (_named(memo, party, fact) for party in memo.case.parties or () if _meets(party, fact))
    return list(dict.fromkeys(named))


def _meets(party: Party, fact: Fact) -> bool:
    if fact.measure == _HELD:
        return held_by_listed(party, aggregate=fact.of == "aggregate") == YES
    if fact.measure == "listed_party":
        return party.listed in LISTED
    return fact.measure == "military_user" and party.military == YES


def _named(memo: MemoContext, party: Party, fact: Fact) -> str:
    """Return a party, with the list it is on, or the listed owners that hold it."""
    name = party_name(memo, party)
    if fact.measure == "listed_party":
        return memo.format_sentence(
            "on.list", name=name, listing=memo.format_sentence(f"listed.{party.listed}")
        )
    owners = list(dict.fromkeys(_listed_owners(memo, party.owners or ()))) if fact.measure == _HELD else []
    return (
        memo.format_sentence("held.through", name=name, owners=memo.wording.join_list(owners))
        if owners
        else name
    )


def _listed_owners(memo: MemoContext, owners: Sequence[Owner]) -> Iterator[str]:
    for owner in owners:
        if owner.listed in LISTED:
            name = owner.name or memo.format_sentence("unnamed.owner")
            yield memo.format_sentence(
                "on.list", name=name, listing=memo.format_sentence(f"listed.{owner.listed}")
            )
        else:
            yield from _listed_owners(memo, owner.owners or ())
