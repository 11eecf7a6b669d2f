# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How each party and owner was looked up: on which day, in which lists, what was met there, and how it was judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.parties.met_names import met_names_runs
from desktop_app.documents.memo.places_in_case import party_name
from desktop_app.documents.model.runs import Runs, RunSource, compose_runs, quiet_run
from desktop_app.documents.model.tree import Block, Column, Row, Table
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.law.judged_entries import STATE_WORDS
from desktop_app.domain.law.listed_names import list_people
from desktop_app.domain.lookup import ListSearched, LookUp, Meeting
from desktop_app.services.context.names import mark_best

_COLUMNS = ("party", "on", "lists", "met")
_MOST_PEOPLE = 30
_MOST_MARKED = 10
"""Of how many entries, and with how many names of a party, both names are set side by side."""


def searches_blocks(memo: MemoContext) -> Iterator[Block]:
    """Yield a table of the searches, where anybody was looked up; a party in two roles has one line."""
    people = list(list_people(memo.case))
    if not any(person.look_up for person in people):
        return
    rows = dict.fromkeys(
        _search_row(memo, person, is_marked=number < _MOST_PEOPLE) for number, person in enumerate(people)
    )
    columns = tuple(
        Column(memo.format_sentence(f"search.{name}"), grow=int(name in ("party", "met")))
        for name in _COLUMNS
    )
    yield Table(columns, tuple(rows), dense=True)


def _search_row(memo: MemoContext, person: Party | Owner, *, is_marked: bool) -> Row:
    name = (
        party_name(memo, person)
        if isinstance(person, Party)
        else person.name or memo.format_sentence("unnamed.owner")
    )
    look_up = person.look_up
    if look_up is None or not (look_up.on or look_up.lists):
        return Row((compose_runs(name), compose_runs(memo.format_sentence("search.none")), (), ()))
    met = _met(memo, look_up, (person.name, *person.names, *look_up.names) if is_marked else ())
    return Row((_names(memo, name, look_up), _day(memo, look_up), _lists(memo, look_up), met))


def _names(memo: MemoContext, name: str, look_up: LookUp) -> Runs:
    """Return the name with the others that were looked up."""
    others = [other for other in look_up.names if other != name]
    if not others:
        return compose_runs(name)
    also = memo.format_sentence("search.also", names=", ".join(others))
    return compose_runs(name, " ", quiet_run(also))


def _day(memo: MemoContext, look_up: LookUp) -> Runs:
    day = memo.wording.format_day(look_up.on) if look_up.on else memo.wording.format_sentence("not_known")
    return compose_runs(", ".join(filter(None, (day, look_up.by))))


def _lists(memo: MemoContext, look_up: LookUp) -> Runs:
    if not look_up.lists:
        return compose_runs(memo.wording.format_sentence("not_known"))
    return compose_runs("; ".join(_list_words(memo, searched) for searched in look_up.lists))


def _list_words(memo: MemoContext, searched: ListSearched) -> str:
    name = searched.id or memo.wording.format_sentence("not_known")
    day = (
        memo.format_sentence("search.list.day", day=memo.wording.format_day(searched.day))
        if searched.day
        else ""
    )
    rows = memo.format_sentence("search.list.rows", rows=searched.rows) if searched.rows else ""
    return f"{name}{day}{rows}"


def _met(memo: MemoContext, look_up: LookUp, names: Iterable[str | None]) -> Runs:
    """Return the entries that were met; of the first ones both names are set side by side."""
    if not look_up.candidates:
        return compose_runs(memo.format_sentence("search.nobody"))
    ours = list(dict.fromkeys(filter(None, names)))[:_MOST_MARKED]
    parts: list[RunSource] = []
    for number, candidate in enumerate(look_up.candidates):
        parts.append(f"{' ' if number else ''}{_candidate_words(memo, candidate)}")
        entry = memo.pack.listed.get(candidate.id or "")
        if entry is not None and ours and number < _MOST_MARKED:
            meeting = mark_best(ours, (entry.name, entry.name_zh, *entry.aliases))
            parts += (
                [" ", met_names_runs(memo, meeting, (ours[0], entry.name or entry.name_zh))]
                if meeting
                else []
            )
    return compose_runs(*parts)


def _candidate_words(memo: MemoContext, candidate: Meeting) -> str:
    """Return an entry with notice and standing where the law file has it, how it met, and the judgement on it."""
    entry = memo.pack.listed.get(candidate.id or "")
    named = ", ".join(filter(None, (candidate.id, candidate.list if entry is None else None)))
    if entry is not None:
        named = memo.format_sentence(
            "search.entry",
            name=entry.name or entry.name_zh,
            entry=entry.id,
            notice=memo.pack.instruments[entry.listing.id].short,
            state=STATE_WORDS[entry.listing.state_on(memo.case.on)],
        )
    verdict = memo.format_sentence(f"search.verdict.{candidate.verdict or 'none'}")
    who = ", ".join(
        filter(None, (candidate.by, memo.wording.format_day(candidate.on) if candidate.on else None))
    )
    judged = memo.format_sentence(f"search.judged.{candidate.judged or 'none'}")
    judged = memo.format_sentence("search.by", judged=judged, who=who) if candidate.judged and who else judged
    why = memo.format_sentence("search.why", why=candidate.why) if candidate.why else ""
    return memo.format_sentence(
        "search.candidate", named=named or "–", verdict=verdict, judged=judged, why=why
    )
