# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and end use: who receives the goods, who holds them, what for, and what the articles make of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.findings import findings
from desktop_app.documents.memo.paths import party_name
from desktop_app.documents.model.runs import Words, quiet, say
from desktop_app.documents.model.tree import (
    Block,
    Column,
    Fact,
    KeyValues,
    Notes,
    Row,
    Section,
    Table,
)
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties.ownership import LISTED, largest_listed, listed_share
from desktop_app.domain.parties.roles import unnamed
from desktop_app.domain.truth import YES

_COLUMNS: Final = ("party", "country", "military", "listed", "held")
_WORKED_OUT: Final = ("added_up", "one_holder")


def parties(memo: MemoContext) -> Section:
    """Return the section on parties and end use."""
    blocks: list[Block] = [_table(memo)]
    owners = tuple(say(text) for text in dict.fromkeys(_owners(memo)))
    if owners:
        blocks.append(Notes(owners))
    blocks += [_use(memo), findings(memo)]
    return Section(memo.say("parties.heading"), tuple(blocks))


# -- the parties ------------------------------------------------------------


def _table(memo: MemoContext) -> Table:
    """Return the parties; one that stands in several roles alike has one line."""
    known = memo.case.parties or ()
    heads = [*_COLUMNS, *(_WORKED_OUT if any(party.owners for party in known) else ())]
    alike: dict[tuple[Words, ...], list[str]] = {}
    for place, party in enumerate(known):
        cells = tuple(_party(memo, f"parties[{place}]", party))[: len(heads)]
        alike.setdefault(cells, []).append(_role(memo, party))
    rows = [
        Row(
            (
                say(
                    cells[0],
                    quiet(memo.say("party.role", role=memo.wording.joined(dict.fromkeys(roles)))),
                ),
                *cells[1:],
            )
        )
        for cells, roles in alike.items()
    ]
    for role in unnamed(known):
        name = memo.say("party.unnamed", role=memo.say(f"role.{role}"))
        rows.append(Row((say(name), *(say(memo.say("unknown.short")) for _ in heads[1:]))))
    columns = tuple(Column(memo.say(f"party.{name}"), grow=int(name == "party")) for name in heads)
    return Table(columns, tuple(rows))


def _role(memo: MemoContext, party: Party) -> str:
    return memo.say(f"role.{party.role}") if party.role else memo.say("role.none")


def _party(memo: MemoContext, path: str, party: Party) -> Iterator[Words]:
    yield memo.marked(party_name(memo, party), f"{path}.name")
    yield memo.marked(memo.wording.country(party.country), f"{path}.country")
    yield memo.marked(memo.truth(party.military), f"{path}.military")
    yield memo.marked(_listing(memo, party.listed), f"{path}.listed")
    yield memo.marked(memo.truth(party.held_by_listed), f"{path}.held_by_listed")
    yield _holding(memo, party, aggregate=True)
    yield _holding(memo, party, aggregate=False)


def _listing(memo: MemoContext, listed: str | None) -> str:
    return memo.say(f"listed.{listed or 'unknown'}")


def _holding(memo: MemoContext, party: Party, *, aggregate: bool) -> Words:
    """Return the part that listed parties hold, worked out from the owners under one reading."""
    if party.owners is None:
        return say(memo.say("party.no_owners"))
    complete = party.owners_complete == YES
    held = (listed_share if aggregate else largest_listed)(party.owners, complete=complete)
    return say(memo.wording.shares(held.lo, held.hi))


def _owners(memo: MemoContext) -> Iterator[str]:
    """Yield the owners of each party in one sentence."""
    for party in memo.case.parties or ():
        if party.owners:
            owners = "; ".join(_owner(memo, owner) for owner in party.owners)
            key = "owners" if party.owners_complete == YES else "owners.open"
            yield memo.say(key, party=party_name(memo, party), owners=owners)


def _owner(memo: MemoContext, owner: Owner) -> str:
    percent = (
        memo.say("percent", percent=memo.span(owner.percent))
        if owner.percent
        else memo.say("owner.unknown")
    )
    listing = _listing(memo, owner.listed)
    told = memo.say(
        "owner", name=owner.name or memo.say("unnamed.owner"), percent=percent, listing=listing
    )
    if not owner.owners or owner.listed in LISTED:
        return told
    below = "; ".join(_owner(memo, other) for other in owner.owners)
    return memo.say("owner.through", owner=told, owners=below)


# -- the end use ------------------------------------------------------------


def _use(memo: MemoContext) -> KeyValues:
    use = memo.case.end_use
    text = memo.marked(use.text or memo.wording.say("not_known"), "end_use.text")
    return KeyValues((Fact(memo.say("use.text"), text),))
