# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The owners of a party as a small tree: each under what it holds, numbered as the parts of an item are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.parties.owner_words import listed_words, percent_words
from desktop_app.documents.memo.parties.owners_picture import owners_picture, totals_of_owners
from desktop_app.documents.memo.places_in_case import numbered, party_name
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import Align, Block, Column, Para, Row, Table
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties.ownership import LISTED
from desktop_app.domain.truth import YES

_MOST_INDENT: Final = 6
_MOST_PICTURES: Final = 8
"""More parties with owners have tables alone."""


def owners_blocks(memo: MemoContext) -> Iterator[Block]:
    """Yield picture, table and totals of the owners of each party that has some; a party in two roles has one."""
    tables = {_owners_table(memo, party): party for party in memo.case.parties or () if party.owners}
    if tables:
        yield Para(compose_runs(memo.format_sentence("owners.worked_out")), small=True)
    for table, party in tables.items():
        if len(tables) <= _MOST_PICTURES:
            yield owners_picture(memo, party)
        yield table
        yield totals_of_owners(memo, party)


def _owners_table(memo: MemoContext, party: Party) -> Table:
    key = "owners.of" if party.owners_complete == YES else "owners.of.open"
    return Table(
        (
            Column(memo.format_sentence("owners.number")),
            Column(memo.format_sentence(key, party=party_name(memo, party)), grow=1),
            Column(memo.format_sentence("owners.percent"), Align.RIGHT),
            Column(memo.format_sentence("owners.listed")),
        ),
        tuple(_owner_rows(memo, party.owners or (), ())),
        dense=True,
    )


def _owner_rows(memo: MemoContext, owners: Sequence[Owner], above: tuple[str, ...]) -> Iterator[Row]:
    """Yield each owner followed by its own; who holds a listed owner makes no difference and is left out."""
    for number, owner in enumerate(owners, start=1):
        owner_number = (*above, str(number))
        indent = figures.GAP * 3 * min(len(above), _MOST_INDENT)
        name = owner.name or memo.format_sentence("unnamed.owner")
        yield Row(
            (
                compose_runs(quiet_run(numbered(owner_number))),
                compose_runs(f"{indent}{name}"),
                compose_runs(percent_words(memo, owner, owners)),
                compose_runs(listed_words(memo, owner)),
            )
        )
        if owner.owners and owner.listed not in LISTED:
            yield from _owner_rows(memo, owner.owners, owner_number)
