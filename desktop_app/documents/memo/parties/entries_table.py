# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A line for each entry of a list that a party or owner meets: its standing, how they meet, the judgement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.parties.judgement_words import judgement_words
from desktop_app.documents.memo.parties.met_entries import EntriesMet, EntryMet
from desktop_app.documents.memo.parties.met_names import met_names_runs
from desktop_app.documents.memo.parties.people import NamedPerson
from desktop_app.documents.model.runs import Runs, compose_runs, quiet_run
from desktop_app.documents.model.tree import Column, Row, Table
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.law.judged_entries import first_step_alike
from desktop_app.domain.law.listing import ListedParty
from desktop_app.services.context.names import mark_best
from desktop_app.services.context.papers.paper_ports import CASE_FILE, name_of_line

_COLUMNS: Final = ("number", "entry_met", "meets", "judgement")
_MOST_PEOPLE: Final = 30
_MOST_MARKED: Final = 10
"""Of how many entries, and with how many names of a party, both names are set side by side."""

PersonMet = tuple[NamedPerson, EntriesMet]


def entries_table(memo: MemoContext, people: Sequence[PersonMet]) -> Table:
    """Return the entries that anybody meets, behind the number of the one that meets them."""
    columns = tuple(
        Column(memo.format_sentence(f"search.{name}"), grow=int(name != "number")) for name in _COLUMNS
    )
    rows = tuple(row for number, met in enumerate(people, start=1) for row in _person_rows(memo, number, met))
    return Table(columns, rows, dense=True)


def _person_rows(memo: MemoContext, number: int, person: PersonMet) -> Iterator[Row]:
    named, entries = person
    place = compose_runs(quiet_run(str(number)))
    for at, met in enumerate(entries.shown):
        is_marked = number <= _MOST_PEOPLE and at < _MOST_MARKED
        cells = (
            _entry_runs(memo, met),
            _meeting_runs(memo, named, met, is_marked=is_marked),
            compose_runs(judgement_words(memo, named, met)),
        )
        yield Row((place, *cells))
    if entries.folded:
        yield Row((place, compose_runs(_folded_words(memo, entries))))


def _folded_words(memo: MemoContext, entries: EntriesMet) -> str:
    """Return how many entries are not printed, and where they all stand."""
    line = memo.stamp.line
    file = name_of_line(CASE_FILE, int(line)) if line else CASE_FILE
    is_stated = all(met.candidate for met in entries.folded)
    key = "search.folded" if is_stated else "search.folded.warned"
    return memo.format_sentence(key, count=str(len(entries.folded)), file=file)


# -- the entry --------------------------------------------------------------


def _entry_runs(memo: MemoContext, met: EntryMet) -> Runs:
    """Return an entry with its list, notice and standing where the law file has it; else where it is from."""
    entry, candidate = met.entry, met.candidate
    if entry is None:
        unknown = memo.wording.format_sentence("not_known")
        return compose_runs(
            memo.format_sentence(
                "search.entry.other",
                entry=(candidate and candidate.id) or unknown,
                list=(candidate and candidate.list) or unknown,
            )
        )
    name = ", ".join(dict.fromkeys(filter(None, (entry.name, entry.name_zh))))
    told = memo.format_sentence(
        "search.entry",
        entry=entry.id,
        list=memo.format_sentence(f"listed.{entry.listing.list}"),
        notice=memo.pack.instruments[entry.listing.id].short,
        state=_standing_words(memo, entry),
    )
    return compose_runs(name, " ", quiet_run(told))


def _standing_words(memo: MemoContext, entry: ListedParty) -> str:
    """Return what holds of an entry on the export day, with the days of what later notices did."""
    listing, on = entry.listing, memo.case.on
    step = listing.step_on(on)
    if step is None:
        day = memo.wording.format_day(listing.in_force_from)
        return memo.format_sentence("search.state.not_started", day=day)
    first, state = first_step_alike(step, listing), listing.state_on(on)
    return memo.format_sentence(
        f"search.state.{state}",
        day=memo.wording.format_day(first.start),
        days=memo.wording.format_period(first.start, step.until),
        until=memo.wording.format_day(step.until) if step.until else "",
    )


# -- how they meet ----------------------------------------------------------


def _meeting_runs(memo: MemoContext, named: NamedPerson, met: EntryMet, *, is_marked: bool) -> Runs:
    """Return how strongly they meet and, of the first ones, both names with what met in them."""
    verdict = memo.format_sentence(f"search.verdict.{met.verdict or 'none'}")
    if met.candidate is None:
        verdict = memo.format_sentence("search.worked_out", verdict=verdict)
    names = _names_side_by_side(memo, named.person, met.entry) if is_marked and met.entry else ()
    if not names:
        return compose_runs(memo.format_sentence("search.stated", verdict=verdict))
    are_named = len(names) > 1
    return compose_runs(
        memo.format_sentence("search.by_names", verdict=verdict) if are_named else f"{verdict} ", names
    )


def _names_side_by_side(memo: MemoContext, person: Party | Owner, entry: ListedParty) -> Runs:
    """Return the names that meet best with what met in them; names that are printed beside are not written again."""
    searched = person.look_up.names if person.look_up else ()
    ours = list(dict.fromkeys(filter(None, (person.name, *person.names, *searched))))[:_MOST_MARKED]
    meeting = mark_best(ours, (entry.name, entry.name_zh, *entry.aliases))
    return met_names_runs(memo, meeting, (ours[0], entry.name, entry.name_zh)) if meeting else ()
