# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which parties and owners of a case carry a listed name that nobody has judged, and which were not looked up at all;
and what notices say of those that a person judged to be entries.

A name that meets is no finding: it is what a person should look at. It changes no verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import Final, Protocol

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.domain.case import Case, Meeting, Owner, Party, is_ring_share
from desktop_app.domain.law.listing import (
    CONTROL,
    STOPPED,
    UNRELIABLE,
    WATCH,
    ListedParty,
    Listing,
    first_step_alike,
)
from desktop_app.domain.law.pack import Notice, Pack
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED, strongest
from desktop_app.domain.truth import UNKNOWN, YES, Truth, any_of, sure

# --------------------------------------------------------------------------------------------------
# What notices say of parties that a person judged to be entries of a list: whom they bind, and whether they
# do.


@dataclass(frozen=True, slots=True)
class IfSame:
    """What a case would come to if a party were an entry and the case said so: verdict, and the word of the act."""

    verdict: str
    act: str


@dataclass(frozen=True, slots=True)
class UnheededJudgement:
    """An entry that a person judged to be a party or owner, of whom the case does not say so.

    ``text`` is a sentence on it, ``if_same`` what would follow if the case did; None where that was not worked out.
    """

    person: Party | Owner
    entry: ListedParty
    text: str
    if_same: IfSame | None = None


def told_of_listings(notice: Notice, case: Case, pack: Pack, held: Iterable[Party]) -> str:
    """Return the text of a warning; one that speaks of listings speaks of the notices behind the parties.

    ``held`` are the parties of which listed ones hold 50 % or more.
    """
    if not notice.by_listing:
        return notice.text
    entries = list(dict.fromkeys(_entries_judged_same(case, pack, CONTROL)))
    listed = [party for party in case.parties or () if party.listed == CONTROL]
    unnamed = not entries or any(not list(_entries_of_party(party, pack, CONTROL)) for party in listed)
    texts: list[str] = []
    for entry in entries:  # whom its notice binds, and what holds on the export day
        listing = entry.listing
        binds = notice.by_listing["binds_abroad" if listing.binds_abroad else "binds_home"]
        short, name = pack.instruments[listing.id].short, entry.name or entry.name_zh
        whom = Phrase(binds, notice=short, name=name, entry=entry_words(entry))
        texts.append(_joined([whom, _told_of_state(notice, listing, case.on, pack)]))
    if unnamed:
        texts.append(notice.text)
    if holding := notice.by_listing["held"]:
        # one firm in two roles is told of once
        texts += dict.fromkeys(Phrase(holding, party=party.name or _no_name(party)) for party in held)
    return _joined(texts)


ANY_COUNTRY, AT_HOME, HOME_ALONE, HOME_OPEN = "any_country", "at_home", "home_alone", "home_open"
HELD, HELD_BY_ENTRY = "held", "held_by_entry"
LISTING_BEARINGS: Final = (
    *(ANY_COUNTRY, AT_HOME, HELD_BY_ENTRY, HELD, HOME_OPEN, UNCONFIRMED),
    *(HOME_ALONE, SUSPENDED, STOPPED, NOT_STARTED),
)
"""How a notice that lists a party bears on an export, the gravest first."""


@dataclass(frozen=True, slots=True)
class ListingHere:
    """How the notice that lists a party bears on this exporter on the export day.

    ``bearing`` is one of `LISTING_BEARINGS`: it binds suppliers of any country, or an exporter at home, who this one
    is, is not, or may be; it rests, is not confirmed or has not begun; or it lists who holds the party, if its name is
    known. ``party`` is the name of the party, ``holder`` that of the entry that holds it. ``start`` is the first day of
    what holds on the day, ``until`` its last where it has one. ``is_alone``: no other listed owner holds the party.
    """

    bearing: str
    party: str
    notice: str = ""
    holder: str = ""
    state: str = ""
    bars: str = ""
    start: date | None = None
    until: date | None = None
    is_alone: bool = False


def list_listings_here(
    case: Case, pack: Pack, list_name: str, held: Iterable[Party]
) -> tuple[ListingHere, ...]:
    """Return how each notice that lists a party bears on this export, the gravest first, each entry of a party once.

    ``held`` are the parties of which listed ones hold 50 % or more.
    """
    found: list[ListingHere] = []
    for party in case.parties or ():
        for entry in _entries_of_party(party, pack, list_name):
            found.append(_listing_here(case, pack, entry, party, _bearing(case, pack, entry)))
    for party in held:
        owners = [person for person in _party_and_owners(party) if isinstance(person, Owner)]
        entries = [entry for owner in owners for entry in _entries_of_party(owner, pack, list_name)]
        listed = [owner for owner in owners if owner.listed in (CONTROL, WATCH)]
        is_alone = len(listed) == 1 and set(entries) <= set(_entries_of_party(listed[0], pack, list_name))
        for entry in entries:
            rests = entry.listing.state_on(case.on) in (SUSPENDED, STOPPED, NOT_STARTED)
            bearing = entry.listing.state_on(case.on) if rests else HELD_BY_ENTRY
            holder = entry.name or entry.name_zh
            here = _listing_here(case, pack, entry, party, bearing, holder=holder)
            found.append(replace(here, is_alone=is_alone))
        if not entries:
            holder = (listed[0].name or _no_name(listed[0])) if is_alone else ""
            found.append(ListingHere(HELD, party.name or _no_name(party), holder=holder, is_alone=is_alone))
    return tuple(sorted(dict.fromkeys(found), key=lambda listing: LISTING_BEARINGS.index(listing.bearing)))


def _bearing(case: Case, pack: Pack, entry: ListedParty) -> str:
    state = entry.listing.state_on(case.on)
    if state != IN_FORCE:
        return state
    if entry.listing.binds_abroad:
        return ANY_COUNTRY
    if case.exporter_country is None:
        return HOME_OPEN
    return AT_HOME if case.exporter_country == pack.origin else HOME_ALONE


def _listing_here(
    case: Case, pack: Pack, entry: ListedParty, party: Party, bearing: str, *, holder: str = ""
) -> ListingHere:
    listing, step = entry.listing, entry.listing.step_on(case.on)
    return ListingHere(
        bearing,
        party.name or entry.name or entry.name_zh,
        notice=pack.instruments[listing.id].short,
        holder=holder,
        state=listing.state_on(case.on),
        bars="; ".join(listing.bars),
        start=first_step_alike(listing.steps, step).start if step else listing.in_force_from,
        until=step.until if step else None,
    )


def entry_words(entry: ListedParty) -> str:
    """Return which entry of its notice it is, as a paper says it: papers and sentences name no key of a file."""
    return Phrase("no. {number}", number=entry.entry)


def judged_entries(case: Case, pack: Pack, list_name: str) -> tuple[str, ...]:
    """Return the entries of a list that a person judged to be a party, with notice and state on the export day.

    What is on record of the days of a listing that does not run, such as an end that no notice prints, follows.
    """
    described, notes = [], []
    for entry in dict.fromkeys(_entries_judged_same(case, pack, list_name)):
        listing, state = entry.listing, entry.listing.state_on(case.on)
        text = Phrase(
            "{name} ({entry}): {notice}, {state} on the export day",
            name=entry.name or entry.name_zh,
            entry=entry_words(entry),
            notice=pack.instruments[listing.id].short,
            state=STATE_WORDS[state],
        )
        described.append(text)
        if state != IN_FORCE:
            notes.append(listing.note.rstrip("."))
    return tuple(dict.fromkeys([*described, *filter(None, notes)]))


def judged_notices(case: Case, pack: Pack, list_name: str) -> tuple[str, ...]:
    """Return the notices by which a list names an entry that a person judged to be a party or owner."""
    entries = _entries_judged_same(case, pack, list_name)
    return tuple(dict.fromkeys(pack.instruments[entry.listing.id].short for entry in entries))


def strongest_listing_state(case: Case, pack: Pack, list_name: str, held: Iterable[Party]) -> str | None:
    """Return the strongest state on the export day among the entries judged the same; None where there is nothing.

    What was stopped counts as ended; a party stated to be on the list, of which no entry was judged, as in force; so
    does one of ``held``, which listed parties hold, where no entry was judged of any of its owners.
    """
    judged = [entry.listing.state_on(case.on) for entry in _entries_judged_same(case, pack, list_name)]
    states = [ENDED if state == STOPPED else state for state in judged]
    states += [
        IN_FORCE
        for party in case.parties or ()
        if party.listed == list_name and not list(_entries_of_party(party, pack, list_name))
    ]
    states += [
        IN_FORCE
        for party in held
        if not any(list(_entries_of_party(person, pack, list_name)) for person in _party_and_owners(party))
    ]
    return strongest(states) if states else None


def is_judged_on_list(case: Case, pack: Pack, list_name: str) -> bool:
    """Tell whether an entry of a list was judged to be a party or owner."""
    return any(_entries_judged_same(case, pack, list_name))


def binds_exporter(case: Case, pack: Pack, list_name: str) -> Truth:
    """Tell whether the notice of an entry judged the same binds this exporter: any does at home, some abroad."""
    home = UNKNOWN if case.exporter_country is None else sure(case.exporter_country == pack.origin)
    entries = _entries_judged_same(case, pack, list_name)
    return any_of(YES if entry.listing.binds_abroad else home for entry in entries)


def unheeded_judgements(case: Case, pack: Pack) -> Iterator[UnheededJudgement]:
    """Yield each entry judged to be a party or owner of which the case does not say so.

    An entry that takes effect after the export day asks for nothing yet. Of owners the case says nothing on the
    unreliable list.
    """
    for party in case.parties or ():
        if party.unreliable != YES:
            yield from _not_stated(party, case.on, pack, (UNRELIABLE,))
        for person in _party_and_owners(party):
            if person.listed not in (CONTROL, WATCH):
                yield from _not_stated(person, case.on, pack, (CONTROL, WATCH))


def _party_and_owners(holder: Party | Owner) -> Iterator[Party | Owner]:
    yield holder
    for owner in holder.owners or ():
        yield from _party_and_owners(owner)


def _not_stated(
    person: Party | Owner, on: date, pack: Pack, lists: Iterable[str]
) -> Iterator[UnheededJudgement]:
    for list_name in lists:
        for entry in _entries_of_party(person, pack, list_name):
            if entry.listing.in_force_from <= on:
                name = entry.name or entry.name_zh
                text = Phrase(
                    "{party} was judged the same as {name} ({entry} of {notice}), yet it is not stated to be on that"
                    " list",
                    party=person.name or name,
                    name=name,
                    entry=entry_words(entry),
                    notice=pack.instruments[entry.listing.id].short,
                )
                yield UnheededJudgement(person, entry, text)


def _entries_judged_same(case: Case, pack: Pack, list_name: str) -> Iterator[ListedParty]:
    for party in case.parties or ():
        for person in _party_and_owners(party):
            yield from _entries_of_party(person, pack, list_name)


def _entries_of_party(party: Party | Owner, pack: Pack, list_name: str) -> Iterator[ListedParty]:
    for meeting in party.look_up.candidates if party.look_up else ():
        entry = pack.listed.get(meeting.id or "")
        if meeting.judged == "same" and entry is not None and entry.listing.list == list_name:
            yield entry


def is_listing_at_rest(owner: Owner, pack: Pack, on: date) -> Truth:
    """Tell whether an entry that a person judged to be this owner rests on a day; unknown where none was judged."""
    entries = [each for name in (CONTROL, WATCH) for each in _entries_of_party(owner, pack, name)]
    states = [entry.listing.state_on(on) for entry in entries]
    rests = any_of(UNKNOWN if state == UNCONFIRMED else sure(state != IN_FORCE) for state in states)
    return rests if entries else UNKNOWN


def _told_of_state(notice: Notice, listing: Listing, on: date, pack: Pack) -> str:
    step = listing.step_on(on)
    if step is None:
        return Phrase(notice.by_listing["not_started"], start=listing.in_force_from.isoformat())
    state = listing.state_on(on)
    if state == IN_FORCE:
        return Phrase(notice.by_listing[state], bars="; ".join(listing.bars))
    key = "suspended_open" if state == SUSPENDED and step.until is None else state
    first = first_step_alike(listing.steps, step)
    return Phrase(
        notice.by_listing[key],
        by=pack.instruments[step.notice].short,
        start=first.start.isoformat(),
        until=step.until.isoformat() if step.until else "",
    )


STATE_WORDS: Final = {
    "in_force": "in force",
    "suspended": "suspended",
    "stopped": "measures stopped",
    "unconfirmed": "unconfirmed",
    "not_started": "not in force yet",
    "reported": "only reported by the press",
}
"""What holds of a listing on a day, in words."""


def _joined(texts: Iterable[str]) -> str:
    return reduce(lambda first, second: Phrase("{first} {second}", first=first, second=second), texts)


MATCH: Final = "match"
POSSIBLE: Final = "possible"
MOST_NAMES: Final = 200
"""How many different names of a case are compared in any spelling; an answer must not take minutes."""
_JUDGED: Final = ("same", "different")

Person = Party | Owner


@dataclass(frozen=True, slots=True)
class NamesIdentity:
    """Which matcher and tables compared the names: they change warnings alone."""

    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class EntryMeeting:
    """An entry of the law file's lists that a name meets, and how: match or possible."""

    entry: str
    verdict: str


class ListedSearch(Protocol):
    """Searches the names on the lists of a law file."""

    @property
    def identity(self) -> NamesIdentity:
        """Return which matcher and tables compare the names."""

    def find_entries(self, name: str) -> tuple[EntryMeeting, ...]:
        """Return the entries that a name meets, each once in its better verdict, best first."""

    def find_same(self, name: str) -> tuple[EntryMeeting, ...]:
        """Return the entries with the very name, whatever its case and width: quick, and blind to other spellings."""


@dataclass(frozen=True, slots=True)
class UnjudgedName:
    """A party or owner whose name is to be looked at: an entry of the lists, or a candidate of its own search.

    ``if_same`` is what would follow if the party were the entry and the case said so; None where that is not known.
    """

    person: Person
    verdict: str
    entry: ListedParty | None
    candidate: Meeting | None = None
    if_same: IfSame | None = None


def list_people(case: Case) -> Iterator[Person]:
    """Yield every party of a case, then their owners, those nearest to a party first.

    What listed owners hold along a ring is nobody.
    """
    level: list[Person] = list(case.parties or ())
    while level:
        yield from level
        level = [owner for person in level for owner in person.owners or () if not is_ring_share(owner)]


def list_unjudged_names(case: Case, pack: Pack, search: ListedSearch | None) -> tuple[UnjudgedName, ...]:
    """Return the names of a case that meet an entry which nobody has judged to be the party or another one."""
    hits: list[UnjudgedName] = []
    fully = frozenset(_distinct_names(case)[:MOST_NAMES])
    for person in list_people(case):
        entries = _entries_met(person, pack, search, fully) if search else {}
        for entry, verdict in entries.items():
            if not _is_judged(person, entry):
                hits.append(UnjudgedName(person, verdict, pack.listed[entry]))
        hits += _own_candidates(person, pack, entries)
    return tuple(hits)


def count_by_letter_only(case: Case, search: ListedSearch | None) -> int:
    """Return how many names of a case were held against the lists by letter alone, because it has so many."""
    return max(0, len(_distinct_names(case)) - MOST_NAMES) if search else 0


def describe_by_letter_only(count: int) -> str:
    """Return what is not known of names that were held against the lists by letter alone."""
    return Phrase(
        "{count} further names were held against the lists letter by letter only: a case has room for {most}."
        " Look them up one by one",
        count=count,
        most=MOST_NAMES,
    )


def _distinct_names(case: Case) -> list[str]:
    names = (name for person in list_people(case) for name in (person.name, *person.names) if name)
    return list(dict.fromkeys(names))


def list_not_screened(case: Case) -> tuple[str, ...]:
    """Return the names of the parties and owners that nobody has looked up."""
    return tuple(
        dict.fromkeys(
            person.name or _no_name(person) for person in list_people(case) if not _is_screened(person)
        )
    )


def describe_unjudged(hit: UnjudgedName, pack: Pack, on: date) -> str:
    """Return who meets which entry of which notice, and what holds of it on the export day."""
    name = hit.person.name or _no_name(hit.person)
    if hit.entry is None:
        candidate = hit.candidate
        return Phrase(
            "{party} matches an entry of another list that nobody has judged: {list}",
            party=name,
            list=(candidate.list if candidate else "") or Phrase("list not known"),
        )
    entry, listing = hit.entry, hit.entry.listing
    slots = {
        "party": name,
        "name": entry.name or entry.name_zh,
        "entry": entry_words(entry),
        "notice": pack.instruments[listing.id].short,
        "state": STATE_WORDS[listing.state_on(on)],
    }
    if hit.verdict == MATCH:
        return Phrase(
            "{party} has the name of {name} ({entry}): {notice}, {state} on the export day", **slots
        )
    return Phrase("{party} may be {name} ({entry}): {notice}, {state} on the export day", **slots)


def names_resting_entry(hits: tuple[UnjudgedName, ...], on: date) -> bool:
    """Tell whether one of the entries is suspended or stopped on a day."""
    states = {hit.entry.listing.state_on(on) for hit in hits if hit.entry}
    return bool(states & {SUSPENDED, STOPPED})


def _entries_met(person: Person, pack: Pack, search: ListedSearch, fully: frozenset[str]) -> dict[str, str]:
    """Return the entries that a name of a person meets with the better verdict of each.

    One that is only reported is met as possible at most. A name that is that of an entry which a person has judged is
    that entry's: others that it only resembles, such as sister firms, are passed over.
    """
    entries: dict[str, str] = {}
    for name in filter(None, (person.name, *person.names)):
        meetings = search.find_entries(name) if name in fully else search.find_same(name)
        judged = any(m.verdict == MATCH and _is_judged(person, m.entry) for m in meetings)
        for meeting in meetings:
            is_reported = pack.listed[meeting.entry].listing.is_reported
            verdict = POSSIBLE if is_reported else meeting.verdict
            if entries.get(meeting.entry) != MATCH and not (judged and verdict == POSSIBLE):
                entries[meeting.entry] = verdict
    return entries


def _own_candidates(person: Person, pack: Pack, entries: dict[str, str]) -> Iterator[UnjudgedName]:
    """Yield the candidates of a search of the person's own, from whichever list, that nobody judged."""
    candidates = person.look_up.candidates if person.look_up else ()
    judged = {
        (entry_met.id, entry_met.list)
        for entry_met in candidates
        if entry_met.id and entry_met.judged in _JUDGED
    }
    judged_ids = {entry for entry, _ in judged}
    for candidate in candidates:
        entry, lists = candidate.id or "", {(candidate.id, candidate.list), (candidate.id, None)}
        is_judged = candidate.judged in _JUDGED or bool(judged & lists)
        is_judged = is_judged or (candidate.list is None and entry in judged_ids)
        if candidate.verdict in (MATCH, POSSIBLE) and not is_judged and entry not in entries:
            yield UnjudgedName(person, candidate.verdict or POSSIBLE, pack.listed.get(entry), candidate)


def _is_judged(person: Person, entry: str) -> bool:
    candidates = person.look_up.candidates if person.look_up else ()
    return any(candidate.id == entry and candidate.judged in _JUDGED for candidate in candidates)


def _is_screened(person: Person) -> bool:
    look_up = person.look_up
    return look_up is not None and bool(look_up.lists or look_up.on)


def _no_name(person: Person) -> str:
    if isinstance(person, Owner):
        return Phrase("an owner without a name")
    return Phrase("the {role} without a name", role=(person.role or "party").replace("_", " "))
