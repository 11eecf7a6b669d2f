# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and end use: who receives the goods, who holds them, what for, and what the articles make of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.findings import findings_table
from desktop_app.documents.memo.parties.owner_words import listing_word
from desktop_app.documents.memo.parties.owners import owners_blocks
from desktop_app.documents.memo.parties.searches import searches_of
from desktop_app.documents.memo.places_in_case import party_name
from desktop_app.documents.model.runs import Runs, compose_runs, quiet_run
from desktop_app.documents.model.tree import (
    MOST_ROWS,
    Block,
    Column,
    Fact,
    KeyValues,
    Para,
    Row,
    Section,
    Table,
)
from desktop_app.domain.case import Party
from desktop_app.domain.parties.ownership import LISTED, held_by_listed, largest_listed, listed_share
from desktop_app.domain.parties.roles import unnamed_roles
from desktop_app.domain.truth import UNKNOWN, YES

_COLUMNS: Final = ("party", "country", "military", "listed", "held")
_WORKED_OUT: Final = ("added_up", "one_holder")


def parties_section(memo: MemoContext) -> Section:
    """Return the section on parties and end use."""
    return Section(memo.format_sentence("parties.heading"), (*deal_blocks(memo), findings_table(memo)))


def deal_blocks(memo: MemoContext) -> tuple[Block, ...]:
    """Return parties, owners and end use, which all lines of a shipment share."""
    are_many = parties_are_many(memo)
    parties: tuple[Block, ...] = (
        (Para(compose_runs(parties_sentence(memo))),)
        if are_many
        else (parties_table(memo), *owners_blocks(memo))
    )
    return (*parties, *_searches_here(memo, are_many=are_many), _end_use_facts(memo))


def parties_are_many(memo: MemoContext) -> bool:
    """Tell whether the parties belong into an annex; few need not be set for that."""
    parties = memo.case.parties or ()
    return len(parties) + len(unnamed_roles(parties)) > MOST_ROWS and parties_table(memo).is_long


def _searches_here(memo: MemoContext, *, are_many: bool) -> tuple[Block, ...]:
    """Return how the names were looked up, or what it came to where that stands in an annex."""
    searches = searches_of(memo)
    if are_many or searches.is_long:
        return (searches.summary(),)
    return searches.list_blocks()


# -- the parties ------------------------------------------------------------


def parties_sentence(memo: MemoContext) -> str:
    """Return how many parties there are, and how many of them are on a list, military users or held by listed ones."""
    parties = memo.case.parties or ()
    listed = sum(party.listed in LISTED for party in parties)
    held = sum(held_by_listed(party, aggregate=_adds_up(memo)) == YES for party in parties)
    military = sum(party.military == YES for party in parties)
    return memo.format_sentence(
        "parties.count",
        count=str(len(parties)),
        listed=str(listed),
        held=str(held),
        military=str(military),
    )


def parties_table(memo: MemoContext) -> Table:
    """Return the parties; one that stands in several roles alike has one line."""
    parties = memo.case.parties or ()
    heads = [*_COLUMNS, *(_WORKED_OUT if any(party.owners for party in parties) else ())]
    alike: dict[tuple[Runs, ...], list[str]] = {}
    for number, party in enumerate(parties):
        cells = tuple(_party_cells(memo, f"parties[{number}]", party))[: len(heads)]
        alike.setdefault(cells, []).append(_role_word(memo, party))
    rows = [
        Row(
            (
                compose_runs(
                    cells[0],
                    quiet_run(
                        memo.format_sentence("party.role", role=memo.wording.join_list(dict.fromkeys(roles)))
                    ),
                ),
                *cells[1:],
            )
        )
        for cells, roles in alike.items()
    ]
    for role in unnamed_roles(parties):
        name = memo.format_sentence("party.unnamed", role=memo.format_sentence(f"role.{role}"))
        rows.append(
            Row(
                (
                    compose_runs(name),
                    *(compose_runs(memo.format_sentence("unknown.short")) for _ in heads[1:]),
                )
            )
        )
    columns = tuple(
        Column(memo.format_sentence(f"party.{name}"), grow=int(name == "party")) for name in heads
    )
    return Table(columns, tuple(rows), dense=True)


def _role_word(memo: MemoContext, party: Party) -> str:
    return memo.format_sentence(f"role.{party.role}") if party.role else memo.format_sentence("role.none")


def _party_cells(memo: MemoContext, path: str, party: Party) -> Iterator[Runs]:
    yield memo.with_origin_mark(party_name(memo, party), f"{path}.name")
    yield memo.with_origin_mark(memo.wording.country_name(party.country), f"{path}.country")
    yield memo.with_origin_mark(memo.truth_word(party.military), f"{path}.military")
    yield memo.with_origin_mark(listing_word(memo, party.listed), f"{path}.listed")
    yield memo.with_origin_mark(_held_words(memo, party), f"{path}.held_by_listed")
    yield _holding_runs(memo, party, aggregate=True)
    yield _holding_runs(memo, party, aggregate=False)


def _held_words(memo: MemoContext, party: Party) -> str:
    """Return whether listed parties hold half of a party: what its owners make of it comes before what was stated."""
    worked_out = memo.truth_word(held_by_listed(party, aggregate=_adds_up(memo)))
    stated = memo.truth_word(party.held_by_listed)
    if party.held_by_listed == UNKNOWN or worked_out == stated:
        return worked_out
    return memo.format_sentence("party.stated", worked_out=worked_out, stated=stated)


def _adds_up(memo: MemoContext) -> bool:
    """Tell whether the readings chosen add the holdings of several owners up."""
    facts = tuple(memo.pack.facts.values())
    used = {number for node in memo.chosen_law.provisions.values() for number in node.list_fact_numbers()}
    return any(facts[number].measure == "held" and facts[number].of == "aggregate" for number in used)


def _holding_runs(memo: MemoContext, party: Party, *, aggregate: bool) -> Runs:
    """Return the part that listed parties hold, worked out from the owners under one reading."""
    if party.owners is None:
        return compose_runs(memo.format_sentence("party.no_owners"))
    complete = party.owners_complete == YES
    share = (listed_share if aggregate else largest_listed)(party.owners, complete=complete)
    return compose_runs(memo.wording.format_share_range(share.lo, share.hi))


# -- the end use ------------------------------------------------------------


def _end_use_facts(memo: MemoContext) -> KeyValues:
    use = memo.case.end_use
    text = memo.with_origin_mark(use.text or memo.wording.format_sentence("not_known"), "end_use.text")
    return KeyValues((Fact(memo.format_sentence("use.text"), text),))
