# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and end use: who receives the goods, who holds them, what for, and what the articles make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.basics.quantity import HUNDRED, ONE, Interval, scale
from desktop_app.charts.ownership import BoxWords, OwnershipPicture, draw_picture
from desktop_app.documents import wording
from desktop_app.documents.memo.context import MemoContext, numbered, party_name
from desktop_app.documents.memo.findings import findings_block
from desktop_app.documents.memo.searches import searches_of
from desktop_app.domain.case import Owner, Party, is_named_for_search, is_ring_share
from desktop_app.domain.parties import ownership
from desktop_app.domain.parties.judgement import describe_settling, find_settling
from desktop_app.domain.parties.ownership import unnamed_roles
from desktop_app.domain.truth import UNKNOWN, WORDS, YES
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# What a memo says of an owner in a few words: which list it is on, and how much it holds.


def listing_word(memo: MemoContext, listed: str | None) -> str:
    """Return which list a party or owner is on, in a word."""
    return memo.format_sentence(f"listed.{listed or 'unknown'}")


def listed_words(memo: MemoContext, owner: Owner) -> str:
    """Return which list an owner is on; what listed ones hold along a ring may be of either."""
    return memo.format_sentence("owner.in_ring") if is_ring_share(owner) else listing_word(memo, owner.listed)


def percent_words(memo: MemoContext, owner: Owner, owners: Sequence[Owner]) -> str:
    """Return what an owner holds; of one that is named for the search alone, where its share stands."""
    if is_named_for_search(owner, owners):
        return memo.format_sentence("owner.for_search")
    if owner.percent is None:
        return memo.format_sentence("owner.unknown")
    return memo.format_sentence("percent", percent=memo.format_interval(owner.percent))


# --------------------------------------------------------------------------------------------------
# The picture of a party's owners, and what they come to under both ways of counting.


def owners_picture(memo: MemoContext, party: Party) -> OwnershipPicture:
    """Return a party and its owners as boxes."""
    note = listing_word(memo, party.listed) if party.listed in ownership.LISTED else ""
    texts = BoxWords(party_name(memo, party), note=note)
    return draw_picture(texts, party, lambda holder: _box_words(memo, holder))


def _box_words(memo: MemoContext, holder: ownership.Holder) -> BoxWords:
    if holder.is_open:
        return BoxWords(memo.format_sentence("owner.open"), _edge_words(memo, holder))
    if holder.is_named_for_search:
        name = holder.name or memo.format_sentence("unnamed.owner")
        return BoxWords(name, note=memo.format_sentence("owner.share_above"))
    listed = holder.listed in ownership.LISTED and not holder.is_ring_share
    note = listing_word(memo, holder.listed) if listed else "" if holder.is_ring_share else holder.why
    return BoxWords(holder.name or memo.format_sentence("unnamed.owner"), _edge_words(memo, holder), note)


def _edge_words(memo: MemoContext, holder: ownership.Holder) -> str:
    percent = scale(holder.stake, HUNDRED)
    if holder.is_stated:
        return memo.format_sentence("percent", percent=memo.format_interval(percent))
    most = Interval(ONE, ONE) if percent.hi is None else Interval(percent.hi, percent.hi)
    return memo.format_sentence("owner.up_to", percent=memo.format_interval(most))


# --------------------------------------------------------------------------------------------------
# The owners of a party as a small tree: each under what it holds, numbered as the parts of an item are.


_MOST_INDENT: Final = 6
_MOST_PICTURES: Final = 8
"""More parties with owners have tables alone."""


def owners_blocks(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield picture, table and totals of the owners of each party that has some; a party in two roles has one."""
    tables: dict[blocks.Table, Party] = {}
    for party in memo.case.parties or ():
        if party.owners:
            key = "owners.of" if party.owners_complete == YES else "owners.of.open"
            columns = (
                blocks.Column(memo.format_sentence("owners.number")),
                blocks.Column(memo.format_sentence(key, party=party_name(memo, party)), grow=1),
                blocks.Column(memo.format_sentence("owners.percent"), blocks.Align.RIGHT),
                blocks.Column(memo.format_sentence("owners.listed")),
            )
            tables[blocks.Table(columns, tuple(_owner_rows(memo, party.owners, ())), dense=True)] = party
    if tables:
        sentence = memo.format_sentence("owners.worked_out")
        # the numbers are explained by the first owner that has owners of its own below it
        behind = [
            number
            for party in tables.values()
            for number, owner in enumerate(party.owners or (), start=1)
            if owner.owners and owner.listed not in ownership.LISTED
        ]
        if behind:
            numbers = {"inner": f"{behind[0]}.1", "outer": str(behind[0])}
            sentence += memo.format_sentence("owners.behind", **numbers)
        yield blocks.compose_para(sentence, small=True)
    for table, party in tables.items():
        if len(tables) <= _MOST_PICTURES:
            yield owners_picture(memo, party)
        yield table
        totals: list[blocks.Runs] = []
        for total in ownership.both_totals(party):
            answer = memo.format_sentence(f"owners.held.{WORDS[total.answer]}")
            share = ownership.describe_total(total)
            sentence = memo.format_sentence(f"owners.total.{total.way}", share=share, held=answer)
            if settling := find_settling(party, aggregate=total.way == ownership.AGGREGATE):
                sentence = f"{sentence} {describe_settling(settling)}."
            totals.append(blocks.compose_runs(sentence))
        yield blocks.Bullets(tuple(totals), small=True)


def _owner_rows(memo: MemoContext, owners: Sequence[Owner], above: tuple[str, ...]) -> Iterator[blocks.Row]:
    """Yield each owner followed by its own; who holds a listed owner makes no difference and is left out."""
    for number, owner in enumerate(owners, start=1):
        owner_number = (*above, str(number))
        indent = wording.GAP * 3 * min(len(above), _MOST_INDENT)
        name = owner.name or memo.format_sentence("unnamed.owner")
        yield blocks.compose_row(
            blocks.quiet_run(numbered(owner_number)),
            f"{indent}{name}",
            percent_words(memo, owner, owners),
            listed_words(memo, owner),
        )
        if owner.owners and owner.listed not in ownership.LISTED:
            yield from _owner_rows(memo, owner.owners, owner_number)


_COLUMNS: Final = ("party", "country", "military", "listed", "held")
_WORKED_OUT: Final = ("added_up", "one_holder")


def parties_section(memo: MemoContext) -> blocks.Section:
    """Return the section on parties and end use."""
    return blocks.Section(memo.format_sentence("parties.heading"), (*deal_blocks(memo), findings_block(memo)))


def deal_blocks(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield parties, owners and end use, which all lines of a shipment share."""
    are_many = parties_are_many(memo)
    if are_many:
        yield blocks.compose_para(parties_sentence(memo))
    else:
        yield parties_table(memo)
        yield from owners_blocks(memo)
    # how the names were looked up, or what it came to where that stands in an annex
    searches = searches_of(memo)
    if are_many or searches.is_long:
        yield searches.summary()
    else:
        yield from searches.list_blocks()
    if not memo.is_outside:
        use = memo.case.end_use.text or memo.wording.format_sentence("not_known")
        text = memo.with_origin_mark(use, "end_use.text")
        yield blocks.KeyValues((blocks.Fact(memo.format_sentence("use.text"), text),))


def parties_are_many(memo: MemoContext) -> bool:
    """Tell whether the parties belong into an annex; few need not be set for that."""
    parties = memo.case.parties or ()
    return len(parties) + len(unnamed_roles(parties)) > blocks.MOST_ROWS and parties_table(memo).is_long


def parties_sentence(memo: MemoContext) -> str:
    """Return how many parties there are, and how many of them are on a list, military users or held by listed ones."""
    parties, adds_up = memo.case.parties or (), _adds_up(memo)
    return memo.format_sentence(
        "parties.count",
        count=str(len(parties)),
        listed=str(sum(party.listed in ownership.LISTED for party in parties)),
        held=str(sum(ownership.held_by_listed(party, aggregate=adds_up) == YES for party in parties)),
        military=str(sum(party.military == YES for party in parties)),
    )


def parties_table(memo: MemoContext) -> blocks.Table:
    """Return the parties; one that stands in several roles alike has one line."""
    parties = memo.case.parties or ()
    heads = [*_COLUMNS, *(_WORKED_OUT if any(party.owners for party in parties) else ())]
    adds_up = _adds_up(memo)
    alike: dict[tuple[blocks.Runs, ...], dict[str, None]] = {}
    for number, party in enumerate(parties):
        path = f"parties[{number}]"
        # whether listed parties hold half: what its owners make of it comes before what was stated
        held_words = memo.truth_word(ownership.held_by_listed(party, aggregate=adds_up))
        stated = memo.truth_word(party.held_by_listed)
        if party.held_by_listed != UNKNOWN and held_words != stated:
            held_words = memo.format_sentence("party.stated", worked_out=held_words, stated=stated)
        cells = (
            memo.with_origin_mark(party_name(memo, party), f"{path}.name"),
            memo.with_origin_mark(memo.wording.country_name(party.country), f"{path}.country"),
            memo.with_origin_mark(memo.truth_word(party.military), f"{path}.military"),
            memo.with_origin_mark(listing_word(memo, party.listed), f"{path}.listed"),
            memo.with_origin_mark(held_words, f"{path}.held_by_listed"),
            _holding_runs(memo, party, aggregate=True),
            _holding_runs(memo, party, aggregate=False),
        )
        role = memo.format_sentence(f"role.{party.role or 'none'}")
        alike.setdefault(cells[: len(heads)], {})[role] = None
    rows: list[blocks.Row] = []
    for (name, *further), roles in alike.items():
        role = memo.format_sentence("party.role", role=memo.wording.join_list(roles))
        rows.append(blocks.compose_row(blocks.compose_runs(name, blocks.quiet_run(role)), *further))
    for role in unnamed_roles(parties):
        unnamed = memo.format_sentence("party.unnamed", role=memo.format_sentence(f"role.{role}"))
        rows.append(blocks.compose_row(unnamed, *[memo.format_sentence("unknown.short")] * len(heads[1:])))
    return blocks.Table(memo.columns("party", heads, "party"), tuple(rows), dense=True)


def _adds_up(memo: MemoContext) -> bool:
    """Tell whether the readings chosen add the holdings of several owners up."""
    facts = tuple(memo.pack.facts.values())
    used = {number for node in memo.chosen_law.provisions.values() for number in node.list_fact_numbers()}
    return any(facts[number].measure == "held" and facts[number].of == "aggregate" for number in used)


def _holding_runs(memo: MemoContext, party: Party, *, aggregate: bool) -> blocks.Runs:
    """Return the part that listed parties hold, worked out from the owners under one reading."""
    if party.owners is None:
        return blocks.compose_runs(memo.format_sentence("party.no_owners"))
    complete = party.owners_complete == YES
    share = (ownership.listed_share if aggregate else ownership.largest_listed)(
        party.owners, complete=complete
    )
    return blocks.compose_runs(memo.wording.format_share_range(share.lo, share.hi))
