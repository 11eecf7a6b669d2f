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


def parties(view: MemoContext) -> Section:
    """Return the section on parties and end use."""
    blocks: list[Block] = [_table(view)]
    owners = tuple(say(text) for text in dict.fromkeys(_owners(view)))
    if owners:
        blocks.append(Notes(owners))
    blocks += [_use(view), findings(view)]
    return Section(view.say("parties.heading"), tuple(blocks))


# -- the parties ------------------------------------------------------------


def _table(view: MemoContext) -> Table:
    """Return the parties; one that stands in several roles alike has one line."""
    known = view.case.parties or ()
    heads = [*_COLUMNS, *(_WORKED_OUT if any(party.owners for party in known) else ())]
    alike: dict[tuple[Words, ...], list[str]] = {}
    for place, party in enumerate(known):
        cells = tuple(_party(view, f"parties[{place}]", party))[: len(heads)]
        alike.setdefault(cells, []).append(_role(view, party))
    rows = [
        Row(
            (
                say(
                    cells[0],
                    quiet(view.say("party.role", role=view.wording.joined(dict.fromkeys(roles)))),
                ),
                *cells[1:],
            )
        )
        for cells, roles in alike.items()
    ]
    for role in unnamed(known):
        name = view.say("party.unnamed", role=view.say(f"role.{role}"))
        rows.append(Row((say(name), *(say(view.say("unknown.short")) for _ in heads[1:]))))
    columns = tuple(Column(view.say(f"party.{name}"), grow=int(name == "party")) for name in heads)
    return Table(columns, tuple(rows))


def _role(view: MemoContext, party: Party) -> str:
    return view.say(f"role.{party.role}") if party.role else view.say("role.none")


def _party(view: MemoContext, path: str, party: Party) -> Iterator[Words]:
    yield view.marked(party_name(view, party), f"{path}.name")
    yield view.marked(view.wording.country(party.country), f"{path}.country")
    yield view.marked(view.truth(party.military), f"{path}.military")
    yield view.marked(_listing(view, party.listed), f"{path}.listed")
    yield view.marked(view.truth(party.held_by_listed), f"{path}.held_by_listed")
    yield _holding(view, party, aggregate=True)
    yield _holding(view, party, aggregate=False)


def _listing(view: MemoContext, listed: str | None) -> str:
    return view.say(f"listed.{listed or 'unknown'}")


def _holding(view: MemoContext, party: Party, *, aggregate: bool) -> Words:
    """Return the part that listed parties hold, worked out from the owners under one reading."""
    if party.owners is None:
        return say(view.say("party.no_owners"))
    complete = party.owners_complete == YES
    held = (listed_share if aggregate else largest_listed)(party.owners, complete=complete)
    return say(view.wording.shares(held.lo, held.hi))


def _owners(view: MemoContext) -> Iterator[str]:
    """Yield the owners of each party in one sentence."""
    for party in view.case.parties or ():
        if party.owners:
            owners = "; ".join(_owner(view, owner) for owner in party.owners)
            key = "owners" if party.owners_complete == YES else "owners.open"
            yield view.say(key, party=party_name(view, party), owners=owners)


def _owner(view: MemoContext, owner: Owner) -> str:
    percent = (
        view.say("percent", percent=view.span(owner.percent))
        if owner.percent
        else view.say("owner.unknown")
    )
    listing = _listing(view, owner.listed)
    told = view.say(
        "owner", name=owner.name or view.say("unnamed.owner"), percent=percent, listing=listing
    )
    if not owner.owners or owner.listed in LISTED:
        return told
    below = "; ".join(_owner(view, other) for other in owner.owners)
    return view.say("owner.through", owner=told, owners=below)


# -- the end use ------------------------------------------------------------


def _use(view: MemoContext) -> KeyValues:
    use = view.case.end_use
    text = view.marked(use.text or view.wording.say("not_known"), "end_use.text")
    return KeyValues((Fact(view.say("use.text"), text),))
