# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists in which parties and owners were looked up: as of which day, with how many names, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.basics.quantity import fraction_of
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import Align, Column, Row, Table
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.lookup import ListSearched
from desktop_app.services.party_lists.lists import lists_of_pack

_COLUMNS = ("list", "day", "rows", "hash", "lacks")


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
        for name in _COLUMNS
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
