# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How each party and owner was looked up: on which day, in which lists, what was met there, and how it was judged.

Where nothing was met, that is said with lists, days and limits: it clears nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.quantity import fraction_of
from desktop_app.documents import wording
from desktop_app.documents.memo.context import MOST_LETTERS_OF_NAMES, MemoContext, party_name
from desktop_app.domain.case import ListSearched, Meeting, Owner, Party, is_ring_share
from desktop_app.domain.engine.conclude import key_of_person, names_by_person
from desktop_app.domain.law.condition import Is, sentences
from desktop_app.domain.law.listed_names import MATCH, entry_words
from desktop_app.domain.law.listing import UNRELIABLE, ListedParty, first_step_alike
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.domain.parties.ownership import LISTED
from desktop_app.domain.truth import YES
from desktop_app.paper import blocks
from desktop_app.partynames import MarkedMeeting, MeetingRow, NameRun, scripts_not_read
from desktop_app.services.context.names import mark_best
from desktop_app.services.context.paper_ports import CASE_FILE, name_of_line
from desktop_app.services.party_lists.lists import lists_of_pack

# --------------------------------------------------------------------------------------------------
# The entries that a party or owner meets, in the order in which a reader needs them, few of those that are
# weak.


_MOST: Final = 7
"""How many entries are printed of one name, those apart that match or that somebody has judged."""
_RANK: Final = {"same": 1, "unsure": 2, "different": 3}


@dataclass(frozen=True, slots=True)
class EntryMet:
    """An entry that a name meets. ``entry`` is None where the law file has none of that id.

    ``candidate`` is None where the search of the case does not name it: the name was compared when the case was
    worked out. ``is_warned_of`` tells that a warning stands until a person has judged.
    """

    entry: ListedParty | None
    candidate: Meeting | None
    verdict: str | None
    is_warned_of: bool

    @property
    def judged(self) -> str | None:
        """Return what was judged, None for nothing."""
        return self.candidate.judged if self.candidate else None

    @property
    def is_weak(self) -> bool:
        """Tell whether it is a possible meeting that nobody has looked at: the first to be left out."""
        return self.verdict != MATCH and self.judged is None

    @property
    def rank(self) -> int:
        """Return its place among the others: what stops a deal first."""
        if self.is_weak:
            return 4 if self.is_warned_of else 5
        return _RANK.get(self.judged or "", 0)


@dataclass(frozen=True, slots=True)
class EntriesMet:
    """The entries of one name that are printed, and those that are only counted."""

    shown: tuple[EntryMet, ...]
    folded: tuple[EntryMet, ...]

    @property
    def every(self) -> tuple[EntryMet, ...]:
        """Return all of them."""
        return (*self.shown, *self.folded)


def entries_by_person(memo: MemoContext, people: Sequence[Party | Owner]) -> list[EntriesMet]:
    """Return what each person meets, in the order of the people."""
    unjudged_by_person = {
        key_of_person(names[0].person): names for names in names_by_person(memo.conclusion.unjudged_names)
    }
    entries_met: list[EntriesMet] = []
    for person in people:
        unjudged = unjudged_by_person.get(key_of_person(person), [])
        candidates = person.look_up.candidates if person.look_up else ()
        warned = {name.entry.id: name for name in unjudged if name.entry}
        candidates_unjudged = {name.candidate for name in unjudged if name.candidate}
        entries = [
            EntryMet(
                memo.pack.listed.get(candidate.id or ""),
                candidate,
                candidate.verdict,
                candidate in candidates_unjudged or candidate.id in warned,
            )
            for candidate in candidates
        ]
        candidate_ids = {candidate.id for candidate in candidates}
        entries += [
            EntryMet(name.entry, None, name.verdict, is_warned_of=True)
            for entry_id, name in warned.items()
            if entry_id not in candidate_ids
        ]
        entries.sort(key=lambda met: met.rank)
        most = max(sum(not met.is_weak for met in entries), _MOST)
        if len(entries) == most + 1:  # a line that says "and 1 more" takes as much room as the entry
            most += 1
        entries_met.append(EntriesMet(tuple(entries[:most]), tuple(entries[most:])))
    return entries_met


# --------------------------------------------------------------------------------------------------
# Everybody whose name can be looked up: each party and owner once, with its roles or what it holds part of.


_MOST_RELATIONS: Final = 3


@dataclass(slots=True)
class NamedPerson:
    """A party or owner. ``paths`` are its places in the case, ``relations`` its roles, or whom it holds part of."""

    person: Party | Owner
    name: str
    paths: list[str] = field(default_factory=list)
    relations: dict[str, None] = field(default_factory=dict)


def list_named_people(memo: MemoContext) -> list[NamedPerson]:
    """Return every party, then their owners, those nearest to a party first; who stands in two places has one line.

    What listed owners hold along a ring is nobody.
    """
    people: dict[object, NamedPerson] = {}
    level: list[tuple[Party | Owner, str, str]] = [
        (party, f"parties[{at}]", memo.format_sentence(f"role.{party.role or 'none'}"))
        for at, party in enumerate(memo.case.parties or ())
    ]
    while level:
        owners: list[tuple[Party | Owner, str, str]] = []
        for person, path, relation in level:
            key = (type(person), *key_of_person(person), getattr(person, "unreliable", None))
            name = person.name or memo.format_sentence("unnamed.owner")
            if isinstance(person, Party):
                name = party_name(memo, person)
            named = people.setdefault(key, NamedPerson(person, name))
            named.paths.append(path)
            named.relations[relation] = None
            owners += [
                (owner, f"{path}.owners[{at}]", name)
                for at, owner in enumerate(person.owners or ())
                if not is_ring_share(owner)
            ]
        level = owners
    return list(people.values())


def relation_words(memo: MemoContext, named: NamedPerson) -> str:
    """Return the roles of a party, or what an owner holds part of."""
    listed = memo.wording.join_list(list(named.relations)[:_MOST_RELATIONS])
    remaining = len(named.relations) - _MOST_RELATIONS
    further = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    key = "party.role" if isinstance(named.person, Party) else "search.owner_of"
    return memo.format_sentence(key, role=listed + further)


# --------------------------------------------------------------------------------------------------
# What a person made of an entry that a name meets, what that fills in, and what stays open.


_SAME: Final = "same"
_UNSURE: Final = "unsure"
_NO: Final = "no"
_AT_REST: Final = "resting_entry_named"
"""The measure of the law file by which the open question on entries at rest is known."""


def judgement_words(memo: MemoContext, named: NamedPerson, met: EntryMet) -> str:
    """Return the judgement with its reason, who gave it and when, and what follows from it."""
    return " ".join((*_judged(memo, met), *_consequences(memo, named, met)))


def _judged(memo: MemoContext, met: EntryMet) -> Iterator[str]:
    candidate = met.candidate
    if candidate is None or candidate.judged is None:
        return
    judged = memo.format_sentence(f"search.judged.{candidate.judged}")
    day = memo.wording.format_day(candidate.on) if candidate.on else None
    if who := ", ".join(filter(None, (candidate.by, day))):
        judged = memo.format_sentence("search.by", judged=judged, who=who)
    if candidate.why:
        yield memo.format_sentence("search.why", judged=judged, why=candidate.why.strip().rstrip("."))
    else:
        yield memo.format_sentence("search.why.none", judged=judged)


def _consequences(memo: MemoContext, named: NamedPerson, met: EntryMet) -> Iterator[str]:
    """Yield what is open, or what an entry judged the same fills in and where the case says something else."""
    person, entry = named.person, met.entry
    if met.judged in (None, _UNSURE):
        is_stated = entry is not None and person.listed not in (None, "unknown")
        suffix = ".warned" if met.is_warned_of else ".stated" if is_stated else ""
        yield memo.format_sentence(f"search.open{suffix}")
    elif met.judged != _SAME:
        return
    elif entry is None:
        if person.listed not in LISTED:
            yield memo.format_sentence("search.same.other")
    elif entry.listing.in_force_from > memo.case.on:
        yield memo.format_sentence("search.same.later")
    elif entry.listing.list == UNRELIABLE:
        yield memo.format_sentence("search.same.unreliable")
        if isinstance(person, Party) and person.unreliable != YES:
            stated, reason = memo.truth_word(person.unreliable), _reason_of(memo, named, "unreliable")
            key = "search.same.unstated.why" if reason else "search.same.unstated"
            yield memo.format_sentence(key, stated=stated, reason=reason)
    elif person.listed not in LISTED:
        if person.listed == _NO:
            reason = _reason_of(memo, named, "listed")
            yield memo.format_sentence("search.same.no" if reason else "search.same.no.bare", reason=reason)
        else:
            yield memo.format_sentence("search.same.open")
    elif entry.listing.state_on(memo.case.on) != IN_FORCE:
        # the open question of the law on entries whose measures rest, if the law file has it
        for doubt in memo.pack.doubts.values():
            touched = sentences(doubt.touches) if doubt.touches else ()
            if any(
                isinstance(each, Is) and memo.pack.facts[each.fact].measure == _AT_REST for each in touched
            ):
                yield memo.format_sentence("search.same.rests", doubt=doubt.id)
                return


def _reason_of(memo: MemoContext, named: NamedPerson, fact: str) -> str:
    """Return what a person gave as the reason of an answer; blank for none."""
    sources = (memo.case.sources.get(f"{path}.{fact}") for path in named.paths)
    return next((memo.source_words(source) for source in sources if source), "")


# --------------------------------------------------------------------------------------------------
# A name and the name of an entry that it meets, side by side: what met has the same small number in both.
# It is legible in black and white; what was left aside, such as a legal form, is quiet.


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _manner_of_words(row: MeetingRow) -> str:
    """Return words of one name or of both, once where they are the same, and by what they met or differ."""
    return f"{' / '.join(dict.fromkeys(filter(None, (row.left, row.right))))}: {row.manner}"


def met_names_runs(memo: MemoContext, meeting: MarkedMeeting, known: Collection[str | None]) -> blocks.Runs:
    """Return both names with their numbers, and by what they met.

    Names that met as a whole are not written again where they are ``known``: printed beside it.
    """
    is_numbered = sum(row.outcome == "met" for row in meeting.rows) > 1
    # by what stretches met, once for all that met so, and what only one name has
    groups: dict[str, list[str]] = {}
    for row in meeting.rows:
        if row.outcome == "met":
            groups.setdefault(row.manner, []).append(str(row.group))
    manners = [
        f"{', '.join(numbers)} {manner}" if is_numbered else manner for manner, numbers in groups.items()
    ]
    differing = [row for row in meeting.rows if row.outcome == "differs"]
    if differing and not is_numbered:
        # of a word that is the same it is not said that the names are
        manners = [_manner_of_words(row) for row in meeting.rows if row.outcome == "met"]
    manners += map(_manner_of_words, differing)
    manner_run = blocks.quiet_run(memo.format_sentence("search.manners", manners="; ".join(manners)))
    if all(len(runs) == 1 and runs[0].text in known for runs in (meeting.left, meeting.right)):
        return blocks.compose_runs(manner_run)
    return blocks.compose_runs(
        *_numbered_runs(meeting.left, is_numbered=is_numbered),
        " – ",
        *_numbered_runs(meeting.right, is_numbered=is_numbered),
        " ",
        manner_run,
    )


def _numbered_runs(runs: Sequence[NameRun], *, is_numbered: bool) -> Iterator[blocks.Run]:
    """Yield a name; a number stands behind the last of the stretches beside each other that are of one group."""
    for run, following in zip(runs, chain(runs[1:], (None,)), strict=True):
        if run.outcome == "ignored":
            yield blocks.quiet_run(run.text)
            continue
        is_last = following is None or following.group != run.group
        number = str(run.group).translate(_RAISED) if is_numbered and run.group and is_last else ""
        yield blocks.Run(f"{run.text}{number}")


# --------------------------------------------------------------------------------------------------
# A line for each entry of a list that a party or owner meets: its standing, how they meet, the judgement.


_MET_COLUMNS: Final = ("entry_met", "meets", "judgement")
_MOST_PEOPLE: Final = 30
_MOST_MARKED: Final = 10
"""Of how many entries, and with how many names of a party, both names are set side by side."""

PersonMet = tuple[NamedPerson, EntriesMet]


def entries_table(memo: MemoContext, people: Sequence[PersonMet]) -> blocks.Table:
    """Return the entries that anybody meets, behind the number of the one that meets them."""
    columns = memo.columns("search", ("number", *_MET_COLUMNS), *_MET_COLUMNS)
    rows: list[blocks.Row] = []
    for number, (named, entries) in enumerate(people, start=1):
        number_run = blocks.quiet_run(str(number))
        for at, met in enumerate(entries.shown):
            verdict = memo.format_sentence(f"search.verdict.{met.verdict or 'none'}")
            if met.candidate is None:
                verdict = memo.format_sentence("search.worked_out", verdict=verdict)
            names: blocks.Runs = ()
            if met.entry and number <= _MOST_PEOPLE and at < _MOST_MARKED:
                names = _names_side_by_side(memo, named.person, met.entry)
            key = "search.by_names" if len(names) > 1 else "search.stated"
            opening = f"{verdict} " if len(names) == 1 else memo.format_sentence(key, verdict=verdict)
            rows.append(
                blocks.compose_row(
                    number_run,
                    _entry_runs(memo, met),
                    blocks.compose_runs(opening, names),
                    judgement_words(memo, named, met),
                )
            )
        if entries.folded:
            line = memo.stamp.line
            file = name_of_line(CASE_FILE, int(line)) if line else CASE_FILE
            is_stated = all(met.candidate for met in entries.folded)
            key = "search.folded" if is_stated else "search.folded.warned"
            folded = memo.format_sentence(key, count=str(len(entries.folded)), file=file)
            rows.append(blocks.compose_row(number_run, folded))
    return blocks.Table(columns, tuple(rows), dense=True)


def _names_side_by_side(memo: MemoContext, person: Party | Owner, entry: ListedParty) -> blocks.Runs:
    """Return the names that meet best with what met in them; names that are printed beside are not written again."""
    searched = person.look_up.names if person.look_up else ()
    ours = list(dict.fromkeys(filter(None, (person.name, *person.names, *searched))))[:_MOST_MARKED]
    meeting = mark_best(ours, (entry.name, entry.name_zh, *entry.aliases))
    return met_names_runs(memo, meeting, (ours[0], entry.name, entry.name_zh)) if meeting else ()


def _entry_runs(memo: MemoContext, met: EntryMet) -> blocks.Runs:
    """Return an entry with its list, notice and standing where the law file has it; else where it is from."""
    entry, candidate = met.entry, met.candidate
    if entry is None:
        unknown = memo.wording.format_sentence("not_known")
        return blocks.compose_runs(
            memo.format_sentence(
                "search.entry.other",
                list=(candidate and candidate.list) or unknown,
            )
        )
    name = ", ".join(dict.fromkeys(filter(None, (entry.name, entry.name_zh))))
    sentence = memo.format_sentence(
        "search.entry",
        entry=entry_words(entry),
        list=memo.format_sentence(f"listed.{entry.listing.list}"),
        notice=memo.pack.instruments[entry.listing.id].short,
        state=_standing_words(memo, entry),
    )
    return blocks.compose_runs(name, " ", blocks.quiet_run(sentence))


def _standing_words(memo: MemoContext, entry: ListedParty) -> str:
    """Return what holds of an entry on the export day, with the days of what later notices did."""
    listing, on = entry.listing, memo.case.on
    step = listing.step_on(on)
    if step is None:
        day = memo.wording.format_day(listing.in_force_from)
        return memo.format_sentence("search.state.not_started", day=day)
    first, state = first_step_alike(listing.steps, step), listing.state_on(on)
    return memo.format_sentence(
        f"search.state.{state}",
        day=memo.wording.format_day(first.start),
        days=memo.wording.format_period(first.start, step.until),
        until=memo.wording.format_day(step.until) if step.until else "",
    )


# --------------------------------------------------------------------------------------------------
# The lists in which parties and owners were looked up: as of which day, with how many names, and what they
# lack.


_SEARCHED_LISTS_COLUMNS = ("list", "day", "rows", "hash", "lacks")


def number_lists(people: Iterable[Party | Owner]) -> dict[ListSearched, str]:
    """Return the lists that anybody was looked up in, each version once, with the number that it is named by."""
    searched = (each for person in people if person.look_up for each in person.look_up.lists or ())
    return {each: f"L{number}" for number, each in enumerate(dict.fromkeys(searched), start=1)}


def lists_table(memo: MemoContext, numbers: dict[ListSearched, str]) -> blocks.Table:
    """Return the lists, each with what it does not cover."""
    columns = tuple(
        blocks.Column(
            memo.format_sentence(f"search.{name}"),
            blocks.Align.RIGHT if name == "rows" else blocks.Align.LEFT,
            grow=int(name == "lacks"),
        )
        for name in _SEARCHED_LISTS_COLUMNS
    )
    unknown = memo.wording.format_sentence("not_known")
    rows: list[blocks.Row] = []
    for searched, number in numbers.items():
        # what the list does not cover, as far as the law file can tell
        pack_list = next((each for each in lists_of_pack(memo.pack) if each.id == searched.id), None)
        if pack_list is None:
            lacks = memo.format_sentence("search.lacks.other")
        else:
            is_same = searched.sha256 == pack_list.sha256
            suffix = "own" if is_same else "another" if searched.sha256 else "unsure"
            stated = memo.wording.spell_days(pack_list.lacks)
            lacks = memo.format_sentence(f"search.lacks.{suffix}", lacks=stated)
        number_run = blocks.quiet_run(f"{number}{wording.GAP}{wording.GAP}")
        rows.append(
            blocks.compose_row(
                blocks.compose_runs(number_run, searched.id or unknown),
                memo.wording.format_day(searched.day) if searched.day else unknown,
                wording.format_number(fraction_of(searched.rows)) if searched.rows else unknown,
                wording.format_digest(searched.sha256, short=True) if searched.sha256 else unknown,
                lacks,
            )
        )
    return blocks.Table(columns, tuple(rows), dense=True)


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
        return max(len(self.people), entries) > blocks.MOST_ROWS

    def list_blocks(self) -> tuple[blocks.Block, ...]:
        """Return the blocks that say it; none where there are no parties."""
        return tuple(_blocks(self.memo, self.people))

    def summary(self) -> blocks.Para:
        """Return how many were looked up, how many entries they meet, and how many of these nobody has judged."""
        every = [met for _, entries in self.people for met in entries.every]
        sentence = self.memo.format_sentence(
            "search.count",
            count=str(len(self.people)),
            looked_up=str(sum(_is_looked_up(named) for named, _ in self.people)),
            met=str(len(every)),
            open=str(sum(met.judged in (None, "unsure") for met in every)),
        )
        return blocks.compose_para(sentence)


def searches_of(memo: MemoContext) -> Searches:
    """Return how the names of parties and owners were looked up."""
    people = list_named_people(memo)
    entries = entries_by_person(memo, [named.person for named in people])
    return Searches(memo, tuple(zip(people, entries, strict=True)))


def _blocks(memo: MemoContext, people: Sequence[PersonMet]) -> list[blocks.Block]:
    if not people:
        return []
    is_met = any(entries.every for _, entries in people)
    if not is_met and not any(_is_looked_up(named) for named, _ in people):
        return [blocks.compose_para(memo.format_sentence("search.nobody"), small=True)]
    lists = number_lists(named.person for named, _ in people)
    columns = memo.columns("search", _COLUMNS, "person", "met")
    not_known = memo.wording.format_sentence("not_known")
    rows: list[blocks.Row] = []
    for number, (named, entries) in enumerate(people, start=1):
        look_up, person = named.person.look_up, named.person
        # the name with its roles, the other names that were looked up, and those of its names that were not
        name = [
            blocks.quiet_run(f"{number}{wording.GAP}{wording.GAP}"),
            blocks.Run(named.name),
            blocks.quiet_run(relation_words(memo, named)),
        ]
        if look_up and look_up.names:
            own_names = [each for each in (person.name, *person.names) if each]
            for key, names in (
                ("search.also", _names_beside(look_up.names, (person.name or "",))),
                ("search.not_as", _names_beside(own_names, look_up.names)),
            ):
                if names:
                    name.append(blocks.quiet_run(memo.format_sentence(key, names=", ".join(names))))
        if look_up is None or not _is_looked_up(named):
            outcome = memo.format_sentence("search.none")
            if entries.every:
                outcome = f"{outcome}; {_met_words(memo, entries)}"
            rows.append(blocks.compose_row(tuple(name), (), (), outcome))
            continue
        day = memo.wording.format_day(look_up.on) if look_up.on else not_known
        rows.append(
            blocks.compose_row(
                tuple(name),
                ", ".join(filter(None, (day, look_up.by))),
                ", ".join(lists[each] for each in look_up.lists or ()) or not_known,
                _met_words(memo, entries),
            )
        )
    content: list[blocks.Block] = [
        blocks.Subheading(memo.format_sentence("search.heading")),
        blocks.Table(columns, tuple(rows), dense=True),
    ]
    if lists:
        content.append(lists_table(memo, lists))
    if is_met:
        content.append(entries_table(memo, people))
    return [*content, blocks.compose_para(memo.format_sentence("search.limits"), small=True)]


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
        names = _few_names(memo, list(dict.fromkeys(named.name for named, _ in done)))
        if len(rows) == 1 and (count := rows.pop()):
            names = memo.format_sentence(
                "search.in", names=names, rows=wording.format_number(fraction_of(count))
            )
        listed_days = memo.wording.join_list(memo.wording.format_day(day) for day in days if day)
        is_after = all(day > memo.case.on for day in days if day)
        days_key = "search.days.after" if is_after else "search.days"
        sentences.append(
            memo.format_sentence(
                "search.some",
                days=memo.format_sentence(days_key, days=listed_days) if listed_days else "",
                names=names,
                met=_met_words(memo, EntriesMet(tuple(met), ())),
            )
        )
    if missing := list(dict.fromkeys(named.name for named, _ in people if not _is_looked_up(named))):
        names = _few_names(memo, missing).removesuffix(".")
        sentences.append(memo.format_sentence("search.not", names=names))
    written = [each for named, _ in people for each in (named.person.name, *named.person.names) if each]
    if scripts := scripts_not_read(*written):
        words = memo.wording.join_list(list(scripts.values()))
        sentences.append(memo.format_sentence("search.not_read", scripts=words))
    return " ".join(sentences)


def _few_names(memo: MemoContext, names: Sequence[str]) -> str:
    """Return names as a list; of more than three, or of long ones, how many they are."""
    if len(names) > _FEW_NAMES or sum(map(len, names)) > MOST_LETTERS_OF_NAMES:
        key = "search.long" if len(names) == 1 else "search.many"
        return memo.format_sentence(key, count=str(len(names)))
    return memo.wording.join_list(names)


def _names_beside(names: Iterable[str], printed_names: Iterable[str]) -> list[str]:
    """Return the names that are not among the known ones, whatever their case and width."""
    folded = set(map(fold_name, printed_names))
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
