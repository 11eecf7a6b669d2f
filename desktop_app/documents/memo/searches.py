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
from desktop_app.basics.quantity import fraction_of
from desktop_app.documents import figures
from desktop_app.documents.memo.context import MOST_LETTERS_OF_NAMES, MemoContext
from desktop_app.documents.memo.met_entries import (
    EntriesMet,
    NamedPerson,
    PersonMet,
    entries_by_person,
    entries_table,
    list_named_people,
    relation_words,
)
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.lookup import ListSearched
from desktop_app.paper.blocks import (
    MOST_ROWS,
    Align,
    Block,
    Column,
    Para,
    Row,
    Runs,
    Subheading,
    Table,
    compose_runs,
    quiet_run,
)
from desktop_app.services.party_lists.lists import lists_of_pack

# --------------------------------------------------------------------------------------------------
# The lists in which parties and owners were looked up: as of which day, with how many names, and what they
# lack.


_SEARCHED_LISTS_COLUMNS = ("list", "day", "rows", "hash", "lacks")


def number_lists(people: Iterable[Party | Owner]) -> dict[ListSearched, str]:
    """Return the lists that anybody was looked up in, each version once, with the number that it is named by."""
    searched = (each for person in people if person.look_up for each in person.look_up.lists or ())
    return {each: f"L{number}" for number, each in enumerate(dict.fromkeys(searched), start=1)}


def lists_table(memo: MemoContext, numbers: dict[ListSearched, str]) -> Table:
    """Return the lists, each with what it does not cover."""
    columns = tuple(
        Column(
            memo.format_sentence(f"search.{name}"),
            Align.RIGHT if name == "rows" else Align.LEFT,
            grow=int(name == "lacks"),
        )
        for name in _SEARCHED_LISTS_COLUMNS
    )
    rows = tuple(_list_row(memo, number, searched) for searched, number in numbers.items())
    return Table(columns, rows, dense=True)


def _list_row(memo: MemoContext, number: str, searched: ListSearched) -> Row:
    unknown = memo.wording.format_sentence("not_known")
    return Row(
        (
            compose_runs(quiet_run(f"{number}{figures.GAP}{figures.GAP}"), searched.id or unknown),
            compose_runs(memo.wording.format_day(searched.day) if searched.day else unknown),
            compose_runs(figures.format_number(fraction_of(searched.rows)) if searched.rows else unknown),
            compose_runs(figures.format_digest(searched.sha256, short=True) if searched.sha256 else unknown),
            compose_runs(_lacks(memo, searched)),
        )
    )


def _lacks(memo: MemoContext, searched: ListSearched) -> str:
    """Return what a list does not cover, as far as the law file can tell."""
    own = next((each for each in lists_of_pack(memo.pack) if each.id == searched.id), None)
    if own is None:
        return memo.format_sentence("search.lacks.loaded")
    lacks = memo.wording.spell_days(own.lacks)
    if searched.sha256 == own.sha256:
        return memo.format_sentence("search.lacks.own", lacks=lacks)
    key = "search.lacks.another" if searched.sha256 else "search.lacks.unsure"
    return memo.format_sentence(key, lacks=lacks)


_COLUMNS: Final = ("person", "on", "lists", "met")
_FEW_NAMES: Final = 3
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
    columns = tuple(
        Column(memo.format_sentence(f"search.{name}"), grow=int(name in ("person", "met")))
        for name in _COLUMNS
    )
    rows = tuple(_person_row(memo, number, person, lists) for number, person in enumerate(people, start=1))
    blocks: list[Block] = [
        Subheading(memo.format_sentence("search.heading")),
        Table(columns, rows, dense=True),
    ]
    if lists:
        blocks.append(lists_table(memo, lists))
    if is_met:
        blocks.append(entries_table(memo, people))
    return [*blocks, Para(compose_runs(memo.format_sentence("search.limits")), small=True)]


def _is_looked_up(named: NamedPerson) -> bool:
    look_up = named.person.look_up
    return look_up is not None and bool(look_up.on or look_up.lists)


def search_sentence(memo: MemoContext) -> str:
    """Return who was looked up, on which days and in how many names, what was met, and who was not looked up."""
    people = searches_of(memo).people
    if not people:
        return memo.format_sentence("search.nobody.named")
    done = [(named, met) for named, met in people if _is_looked_up(named)]
    sentences = []
    if done:
        days = dict.fromkeys(named.person.look_up.on for named, _ in done if named.person.look_up)
        met = [entry for _, entries in done for entry in entries.every]
        rows = {
            lists.rows
            for named, _ in done
            if named.person.look_up
            for lists in named.person.look_up.lists or ()
        }
        names = _few_names(memo, [named.name for named, _ in done])
        if len(rows) == 1 and (count := rows.pop()):
            names = memo.format_sentence(
                "search.in", names=names, rows=figures.format_number(fraction_of(count))
            )
        listed_days = memo.wording.join_list(memo.wording.format_day(day) for day in days if day)
        sentences.append(
            memo.format_sentence(
                "search.some",
                days=memo.format_sentence("search.days", days=listed_days) if listed_days else "",
                names=names,
                met=_met_words(memo, EntriesMet(tuple(met), ())),
            )
        )
    if missing := [named.name for named, _ in people if not _is_looked_up(named)]:
        names = _few_names(memo, missing).removesuffix(".")
        sentences.append(memo.format_sentence("search.not", names=names))
    return " ".join(sentences)


def _few_names(memo: MemoContext, names: Sequence[str]) -> str:
    """Return names as a list; of more than three, or of long ones, how many they are."""
    if len(names) > _FEW_NAMES or sum(map(len, names)) > MOST_LETTERS_OF_NAMES:
        key = "search.long" if len(names) == 1 else "search.many"
        return memo.format_sentence(key, count=str(len(names)))
    return memo.wording.join_list(names)


# -- who was looked up ------------------------------------------------------


def _person_row(memo: MemoContext, number: int, met: PersonMet, lists: dict[ListSearched, str]) -> Row:
    named, entries = met
    look_up = named.person.look_up
    name = _name_runs(memo, number, named)
    if look_up is None or not _is_looked_up(named):
        never = memo.format_sentence("search.none")
        told = f"{never}; {_met_words(memo, entries)}" if entries.every else never
        return Row((name, (), (), compose_runs(told)))
    searched = ", ".join(lists[each] for each in look_up.lists or ())
    day = memo.wording.format_day(look_up.on) if look_up.on else memo.wording.format_sentence("not_known")
    return Row(
        (
            name,
            compose_runs(", ".join(filter(None, (day, look_up.by)))),
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
