# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and end use: who receives the goods, who holds them, what for, and what the articles make of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.findings import findings_table
from desktop_app.documents.memo.places_in_case import party_name
from desktop_app.documents.model.runs import Runs, compose_runs, quiet_run
from desktop_app.documents.model.tree import Block, Column, Fact, KeyValues, Notes, Row, Section, Table
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties.ownership import LISTED, largest_listed, listed_share
from desktop_app.domain.parties.roles import unnamed_roles
from desktop_app.domain.truth import YES

_COLUMNS: Final = ("party", "country", "military", "listed", "held")
_WORKED_OUT: Final = ("added_up", "one_holder")


def parties_section(memo: MemoContext) -> Section:
    """Return the section on parties and end use."""
    blocks: list[Block] = [_parties_table(memo)]
    owners = tuple(compose_runs(text) for text in dict.fromkeys(_owner_sentences(memo)))
    if owners:
        blocks.append(Notes(owners))
    blocks += [_end_use_facts(memo), findings_table(memo)]
    return Section(memo.format_sentence("parties.heading"), tuple(blocks))


# -- the parties ------------------------------------------------------------


def _parties_table(memo: MemoContext) -> Table:
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
    return Table(columns, tuple(rows))


def _role_word(memo: MemoContext, party: Party) -> str:
    return memo.format_sentence(f"role.{party.role}") if party.role else memo.format_sentence("role.none")


def _party_cells(memo: MemoContext, path: str, party: Party) -> Iterator[Runs]:
    yield memo.with_origin_mark(party_name(memo, party), f"{path}.name")
    yield memo.with_origin_mark(memo.wording.country_name(party.country), f"{path}.country")
    yield memo.with_origin_mark(memo.truth_word(party.military), f"{path}.military")
    yield memo.with_origin_mark(_listing_word(memo, party.listed), f"{path}.listed")
    yield memo.with_origin_mark(memo.truth_word(party.held_by_listed), f"{path}.held_by_listed")
    yield _holding_runs(memo, party, aggregate=True)
    yield _holding_runs(memo, party, aggregate=False)


def _listing_word(memo: MemoContext, listed: str | None) -> str:
    return memo.format_sentence(f"listed.{listed or 'unknown'}")


def _holding_runs(memo: MemoContext, party: Party, *, aggregate: bool) -> Runs:
    """Return the part that listed parties hold, worked out from the owners under one reading."""
    if party.owners is None:
        return compose_runs(memo.format_sentence("party.no_owners"))
    complete = party.owners_complete == YES
    share = (listed_share if aggregate else largest_listed)(party.owners, complete=complete)
    return compose_runs(memo.wording.format_share_range(share.lo, share.hi))


def _owner_sentences(memo: MemoContext) -> Iterator[str]:
    """Yield the owners of each party in one sentence."""
    for party in memo.case.parties or ():
        if party.owners:
            owners = "; ".join(_owner_words(memo, owner) for owner in party.owners)
            key = "owners" if party.owners_complete == YES else "owners.open"
            yield memo.format_sentence(key, party=party_name(memo, party), owners=owners)


def _owner_words(memo: MemoContext, owner: Owner) -> str:
    percent = (
        memo.format_sentence("percent", percent=memo.format_interval(owner.percent))
        if owner.percent
        else memo.format_sentence("owner.unknown")
    )
    listing = _listing_word(memo, owner.listed)
    sentence = memo.format_sentence(
        "owner", name=owner.name or memo.format_sentence("unnamed.owner"), percent=percent, listing=listing
    )
    if not owner.owners or owner.listed in LISTED:
        return sentence
    below = "; ".join(_owner_words(memo, other) for other in owner.owners)
    return memo.format_sentence("owner.through", owner=sentence, owners=below)


# -- the end use ------------------------------------------------------------


def _end_use_facts(memo: MemoContext) -> KeyValues:
    use = memo.case.end_use
    text = memo.with_origin_mark(use.text or memo.wording.format_sentence("not_known"), "end_use.text")
    return KeyValues((Fact(memo.format_sentence("use.text"), text),))
