# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How each party and owner was looked up: on which day, in which lists, what was met there, and how it was judged.

Where nothing was met, that is said with lists, days and limits: it clears nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.folding import fold_name
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.parties.entries_table import PersonMet, entries_table
from desktop_app.documents.memo.parties.met_entries import EntriesMet, entries_by_person
from desktop_app.documents.memo.parties.people import NamedPerson, list_named_people, relation_words
from desktop_app.documents.memo.parties.searched_lists import lists_table, number_lists
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Runs, compose_runs, quiet_run
from desktop_app.documents.model.tree import MOST_ROWS, Block, Column, Para, Row, Subheading, Table
from desktop_app.domain.lookup import ListSearched, LookUp

_COLUMNS: Final = ("person", "on", "lists", "met")
_ANSWERS: Final = ("same", "different", "unsure", None)


@dataclass(frozen=True, slots=True)
class Searches:
    """How the names of parties and owners were looked up, and what each meets."""

    memo: MemoContext
    people: tuple[PersonMet, ...]

    @property
    def is_long(self) -> bool:
        """Tell whether it belongs into an annex."""
        entries = sum(len(met.shown) + bool(met.folded) for _, met in self.people)
        return max(len(self.people), entries) > MOST_ROWS

    def list_blocks(self) -> tuple[Block, ...]:
        """Return the blocks that say it; none where there are no parties."""
        return tuple(_blocks(self.memo, self.people))

    def summary(self) -> Para:
        """Return how many were looked up, how many entries they meet, and how many of these nobody has judged."""
        every = [met for _, entries in self.people for met in entries.every]
        sentence = self.memo.format_sentence(
            "search.count",
            count=str(len(self.people)),
            looked_up=str(sum(_is_looked_up(named) for named, _ in self.people)),
            met=str(len(every)),
            open=str(sum(met.judged in (None, "unsure") for met in every)),
        )
        return Para(compose_runs(sentence))


def searches_of(memo: MemoContext) -> Searches:
    """Return how the names of parties and owners were looked up."""
    people = list_named_people(memo)
    entries = entries_by_person(memo, [named.person for named in people])
    return Searches(memo, tuple(zip(people, entries, strict=True)))


def _blocks(memo: MemoContext, people: Sequence[PersonMet]) -> list[Block]:
    if not people:
        return []
    is_met = any(entries.every for _, entries in people)
    if not is_met and not any(_is_looked_up(named) for named, _ in people):
        return [Para(compose_runs(memo.format_sentence("search.nobody")), small=True)]
    lists = number_lists(named.person for named, _ in people)
    blocks: list[Block] = [
        Subheading(memo.format_sentence("search.heading")),
        _people_table(memo, people, lists),
    ]
    if lists:
        blocks.append(lists_table(memo, lists))
    if is_met:
        blocks.append(entries_table(memo, people))
    return [*blocks, Para(compose_runs(memo.format_sentence("search.limits")), small=True)]


def _is_looked_up(named: NamedPerson) -> bool:
    look_up = named.person.look_up
    return look_up is not None and bool(look_up.on or look_up.lists)


# -- who was looked up ------------------------------------------------------


def _people_table(memo: MemoContext, people: Sequence[PersonMet], lists: dict[ListSearched, str]) -> Table:
    columns = tuple(
        Column(memo.format_sentence(f"search.{name}"), grow=int(name in ("person", "met")))
        for name in _COLUMNS
    )
    rows = tuple(_person_row(memo, number, person, lists) for number, person in enumerate(people, start=1))
    return Table(columns, rows, dense=True)


def _person_row(memo: MemoContext, number: int, met: PersonMet, lists: dict[ListSearched, str]) -> Row:
    named, entries = met
    look_up = named.person.look_up
    name = _name_runs(memo, number, named)
    if look_up is None or not _is_looked_up(named):
        never = memo.format_sentence("search.none")
        told = f"{never}; {_met_words(memo, entries)}" if entries.every else never
        return Row((name, (), (), compose_runs(told)))
    searched = ", ".join(lists[each] for each in look_up.lists or ())
    return Row(
        (
            name,
            compose_runs(_day_words(memo, look_up)),
            compose_runs(searched or memo.wording.format_sentence("not_known")),
            compose_runs(_met_words(memo, entries)),
        )
    )


def _name_runs(memo: MemoContext, number: int, named: NamedPerson) -> Runs:
    """Return the name with its roles, the other names that were looked up, and those of its names that were not."""
    look_up, person = named.person.look_up, named.person
    runs = compose_runs(
        quiet_run(f"{number}{figures.GAP}{figures.GAP}"), named.name, quiet_run(relation_words(memo, named))
    )
    if look_up is None or not look_up.names:
        return runs
    own = [name for name in (person.name, *person.names) if name]
    others = _names_beside(look_up.names, (person.name or "",))
    missing = _names_beside(own, look_up.names)
    for key, names in (("search.also", others), ("search.not_as", missing)):
        if names:
            runs = compose_runs(runs, quiet_run(memo.format_sentence(key, names=", ".join(names))))
    return runs


def _names_beside(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the names that are not among the known ones, whatever their case and width."""
    folded = set(map(fold_name, known))
    return [name for name in dict.fromkeys(names) if fold_name(name) not in folded]


def _day_words(memo: MemoContext, look_up: LookUp) -> str:
    day = memo.wording.format_day(look_up.on) if look_up.on else memo.wording.format_sentence("not_known")
    return ", ".join(filter(None, (day, look_up.by)))


def _met_words(memo: MemoContext, entries: EntriesMet) -> str:
    """Return how many entries were met, and how many of them were judged how."""
    every = entries.every
    if not every:
        return memo.format_sentence("search.met.none")
    judged = [met.judged for met in every]
    counts = "; ".join(
        memo.format_sentence(f"search.count.{answer or 'none'}", count=str(judged.count(answer)))
        for answer in _ANSWERS
        if answer in judged
    )
    return memo.format_sentence("search.met.some", count=str(len(every)), counts=counts)
