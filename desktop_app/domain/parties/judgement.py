# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a person judged of a listed entry: how long that holds, and what it says of the party.

A judgement holds until the party or the entry is another one than it was. What became of the measures of a listing
does not touch it: that is told beside it, with its days.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import HUNDRED, ONE, ZERO, Interval, point
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties import ownership
from desktop_app.domain.truth import UNKNOWN, YES

UNRELIABLE: Final = "unreliable"
SAME: Final = "same"
DIFFERENT: Final = "different"
UNSURE: Final = "unsure"
JUDGEMENTS: Final = (SAME, DIFFERENT, UNSURE)
SETTLED: Final = (SAME, DIFFERENT)
"""What is remembered as an answer; unsure is none."""


@dataclass(frozen=True, slots=True)
class PartySeen:
    """A party or an owner as it was when it was judged; blank is not known."""

    names: tuple[str, ...]
    country: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class EntrySeen:
    """An entry as its list had it when it was judged. ``list`` is the part of the list that it stands in.

    ``in_force_from`` is the day on which it takes effect; None where its list names none.
    """

    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    kind: str = ""
    list: str = ""
    in_force_from: date | None = None


def list_changes(
    party_then: PartySeen, party_now: PartySeen, entry_then: EntrySeen, entry_now: EntrySeen | None
) -> tuple[Phrase, ...]:
    """Return what of party and entry is no longer as it was judged, as sentences; none where the judgement holds.

    ``entry_now`` is None where no list has the entry any more, or the names no longer meet.
    """
    return (*_changes_of_party(party_then, party_now), *_changes_of_entry(entry_then, entry_now))


def _changes_of_party(then: PartySeen, now: PartySeen) -> Iterator[Phrase]:
    if not _same_names(then.names, now.names):
        yield Phrase(
            "your party was called {was}, now {now}", **_change(_listed(then.names), _listed(now.names))
        )
    if then.country != now.country:
        yield Phrase("your party sat in {was}, now in {now}", **_change(then.country, now.country))
    if fold_name(then.address) != fold_name(now.address):
        yield Phrase("the address of your party was {was}, now {now}", **_change(then.address, now.address))


def _changes_of_entry(then: EntrySeen, now: EntrySeen | None) -> Iterator[Phrase]:
    if now is None:
        yield Phrase("the entry is no longer met: it has gone from the list, or its names are others")
        return
    if not _same_names(then.names, now.names):
        yield Phrase(
            "the entry was called {was}, now {now}", **_change(_listed(then.names), _listed(now.names))
        )
    if then.countries != now.countries:
        countries = _change(_listed(then.countries), _listed(now.countries))
        yield Phrase("the country of the entry was {was}, now {now}", **countries)
    if then.kind != now.kind:
        yield Phrase("the kind of the entry was {was}, now {now}", **_change(then.kind, now.kind))
    if then.list != now.list:
        yield Phrase("the entry stood in the list {was}, now in {now}", **_change(then.list, now.list))


def _change(was: str, now: str) -> dict[str, str]:
    unknown = Phrase("not known")
    return {"was": was or unknown, "now": now or unknown}


def listed_by(same: Iterable[EntrySeen], on: date | None) -> str:
    """Return the list that entries judged to be the party put it on, control before watch; blank where none does.

    An entry that takes effect after ``on`` fills nothing; without a day each counts. Other lists fill nothing.
    """
    names = {_list_name(entry) for entry in same if _has_begun(entry, on)}
    return next((name for name in ownership.LISTED if name in names), "")


def is_unreliable_by(same: Iterable[EntrySeen], on: date | None) -> bool:
    """Tell whether one of the entries judged to be the party stands on the unreliable entity list."""
    return any(_list_name(entry) == UNRELIABLE and _has_begun(entry, on) for entry in same)


def _list_name(entry: EntrySeen) -> str:
    return entry.list.strip().casefold()


def _has_begun(entry: EntrySeen, on: date | None) -> bool:
    return on is None or entry.in_force_from is None or entry.in_force_from <= on


def _same_names(first: Iterable[str], second: Iterable[str]) -> bool:
    return {fold_name(name) for name in first} == {fold_name(name) for name in second}


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(texts)


# --------------------------------------------------------------------------------------------------
# The one document that would settle whether a party is held by listed ones. Every open point of the tree is
# closed in both ways: as harmless as it may turn out, and as bad. One that settles the answer either way is
# asked for first, then one that may settle it, then the one on which most depends.


_MOST_TRIED: Final = 12
"""How many open points are closed on trial, those on which most depends first."""
_MANY_POINTS: Final = 1_000
_TRIED_OF_MANY: Final = 3
"""How many of so many."""
Holding = Party | Owner
Change = Callable[[Holding], Holding]
Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settling:
    """A document to ask for, and whether it settles the answer whatever it says (``always``), or may (``maybe``).

    ``urgency`` is above 0 where an entry waits for a judgement, and below where a look-up has met nothing.
    """

    document: Phrase
    always: bool
    maybe: bool
    urgency: int = 0


@dataclass(frozen=True, slots=True)
class _OpenPoint:
    """What nobody has said: where it stands, how much depends on it, and how it would be closed.

    ``is_either_or`` tells that it has these two outcomes and none between.
    """

    path: Path
    depends: Fraction
    document: Phrase
    harmless: Change
    bad: Change
    is_either_or: bool = False
    urgency: int = 0


def find_settling(party: Party, *, aggregate: bool) -> Settling | None:
    """Return the document that would settle the answer, or comes nearest to it; None where it is settled."""
    if ownership.held_by_listed(party, aggregate=aggregate) != UNKNOWN:
        return None
    points = list(_open_points(party, aggregate=aggregate))
    tried = _MOST_TRIED if len(points) < _MANY_POINTS else _TRIED_OF_MANY
    trials = _Trials(party, aggregate=aggregate)
    settlings = [
        trials.close_point(open_point)
        for open_point in heapq.nlargest(tried, points, key=lambda open_point: open_point.depends)
    ]
    return max(
        settlings, key=lambda settling: (settling.always, settling.maybe, settling.urgency), default=None
    )


def describe_settling(settling: Settling) -> Phrase:
    """Return a sentence on the document to ask for."""
    if settling.always:
        return Phrase("What would settle it: {document}", document=settling.document)
    if settling.maybe:
        return Phrase("What may settle it: {document}", document=settling.document)
    return Phrase("No single document settles it; begin with {document}", document=settling.document)


class _Trials:
    """Works out what listed parties would hold if an open point were closed, anew only along the way to it."""

    def __init__(self, party: Party, *, aggregate: bool) -> None:
        self._party, self._aggregate = party, aggregate
        self._weights: dict[Path, list[Interval]] = {}

    def close_point(self, open_point: _OpenPoint) -> Settling:
        """Tell whether the answer is settled when an open point is closed, in one way and in the other."""
        shares = [
            self._share_after(open_point.path, close) for close in (open_point.harmless, open_point.bad)
        ]
        answers = {ownership.reaches_half(share) for share in shares}
        nothing_between = (
            open_point.is_either_or or len(answers) == 1 or all(share.is_point for share in shares)
        )
        always = UNKNOWN not in answers and nothing_between
        return Settling(
            open_point.document, always=always, maybe=answers != {UNKNOWN}, urgency=open_point.urgency
        )

    def _share_after(self, path: Path, change: Change) -> Interval:
        if not path or not self._aggregate:
            changed = _changed(self._party, path, change)
            return (
                ownership.party_share(changed, aggregate=self._aggregate)
                if isinstance(changed, Party)
                else ownership.ANY_PART
            )
        holdings: list[Holding] = [self._party]
        for number in path:
            holdings.append((holdings[-1].owners or ())[number])
        owner = change(holdings.pop())
        weight = ownership.owner_weight(owner) if isinstance(owner, Owner) else ownership.ANY_PART
        while True:
            holding, path, number = holdings.pop(), path[:-1], path[-1]
            share = self._share_with(holding, path, (number, owner, weight))
            if isinstance(holding, Party):
                return share
            owner, weight = holding, ownership.weight_by_share(holding, share)

    def _share_with(self, holding: Holding, path: Path, changed: tuple[int, Holding, Interval]) -> Interval:
        """Return what listed parties hold of a firm, one of whose owners is changed."""
        number, owner, weight = changed
        if path not in self._weights:
            self._weights[path] = [ownership.owner_weight(other) for other in holding.owners or ()]
        owners, weights = list(holding.owners or ()), list(self._weights[path])
        if isinstance(owner, Owner):
            owners[number] = owner
        weights[number] = weight
        return ownership.share_by_weights(owners, weights, complete=_is_complete(holding))


def _changed(holding: Holding, path: Path, change: Change) -> Holding:
    """Return a tree with one of its holders changed."""
    if not path:
        return change(holding)
    owners = list(holding.owners or ())
    changed = _changed(owners[path[0]], path[1:], change)
    if isinstance(changed, Owner):
        owners[path[0]] = changed
    return replace(holding, owners=tuple(owners))


def _open_points(party: Party, *, aggregate: bool) -> Iterator[_OpenPoint]:
    """Yield what is open at a party and, where holdings add up, at every owner that counts for it."""
    todo: list[tuple[Holding, Path, Fraction]] = [(party, (), ONE)]
    while todo:
        holding, path, depends = todo.pop()
        if holding.owners is None:
            yield _unlooked(holding, path, depends)
            continue
        free = ONE - sum((stake.lo for _, stake in ownership.read_holdings(holding.owners)), ZERO)
        if free and not _is_complete(holding):
            yield _slice(holding, path, (depends, free), aggregate=aggregate)
        for number, (owner, stake) in enumerate(ownership.read_holdings(holding.owners)):
            owner_path = (*path, number)
            most = min(ONE if stake.hi is None else stake.hi, stake.lo + free)
            yield from _of_owner(
                holding, owner, owner_path, (depends, Interval(stake.lo, most)), aggregate=aggregate
            )
            if (
                aggregate
                and owner.listed not in ownership.LISTED
                and (owner.owners or owner.listed == ownership.UNLISTED)
            ):
                todo.append((owner, owner_path, depends * most))


def _of_owner(
    holding: Holding,
    owner: Owner,
    path: Path,
    depends_and_stake: tuple[Fraction, Interval],
    *,
    aggregate: bool,
) -> Iterator[_OpenPoint]:
    """Yield what is open of an owner itself: how much it holds, and whether it is listed."""
    depends, stake = depends_and_stake
    most = ONE if stake.hi is None else stake.hi
    if not stake.is_point and (
        bool(ownership.owner_weight(owner).hi) if aggregate else owner.listed != ownership.UNLISTED
    ):
        yield _percent(holding, owner, path, (depends, Interval(stake.lo, most)))
    if owner.listed not in ownership.LISTED and owner.listed != ownership.UNLISTED:
        depends = depends * most
        asks_owners = aggregate and owner.owners is None
        look_up = owner.look_up
        if look_up is None or (not look_up.lists and look_up.on is None and (not look_up.candidates)):
            urgency = 0
        else:
            urgency = 1 if any(meeting.judged not in SETTLED for meeting in look_up.candidates) else -1
        document = _document_on(owner, urgency, asks_owners=asks_owners)

        def close(holding: Holding) -> Holding:
            unlisted = replace(holding, listed=ownership.UNLISTED)
            return replace(unlisted, owners=(), owners_complete=YES) if asks_owners else unlisted

        yield _OpenPoint(
            path,
            depends,
            document,
            close,
            lambda holding: replace(holding, listed=ownership.LISTED[0]),
            is_either_or=not asks_owners,
            urgency=urgency,
        )


def _is_complete(holding: Holding) -> bool:
    return holding.owners_complete == YES if isinstance(holding, Party) else ownership.are_complete(holding)


def _unlooked(holding: Holding, path: Path, depends: Fraction) -> _OpenPoint:
    """Return that nobody has said who owns it: at best nobody listed, at worst one listed owner holds it all."""
    sole_owner = Owner(percent=point(HUNDRED), listed=ownership.LISTED[0], owners=())
    return _OpenPoint(
        path,
        depends,
        Phrase("a register extract of {firm} naming its owners", firm=_called(holding)),
        lambda holding: replace(holding, owners=(), owners_complete=YES),
        lambda holding: replace(holding, owners=(sole_owner,), owners_complete=YES),
    )


def _slice(
    holding: Holding, path: Path, depends_and_free: tuple[Fraction, Fraction], *, aggregate: bool
) -> _OpenPoint:
    """Return a slice that nobody vouches for: at worst a listed owner holds it, beside what it holds already."""
    depends, free = depends_and_free
    document = Phrase(
        "a register extract of {firm} naming the holders of the remaining {percent} %",
        firm=_called(holding),
        percent=ownership.percent_text(free, up=True),
    )
    return _OpenPoint(
        path,
        depends * free,
        document,
        lambda holding: replace(holding, owners_complete=YES),
        lambda holding: _with_slice_listed(holding, free, alone=not aggregate),
    )


def _with_slice_listed(holding: Holding, free: Fraction, *, alone: bool) -> Holding:
    owners = list(holding.owners or ())
    lowest = [
        stake.lo if owner.listed != ownership.UNLISTED else ZERO
        for owner, stake in ownership.read_holdings(owners)
    ]
    if alone and any(lowest):
        number = max(range(len(owners)), key=lowest.__getitem__)
        owners[number] = replace(owners[number], percent=point((lowest[number] + free) * HUNDRED))
    else:
        owners.append(Owner(percent=point(free * HUNDRED), listed=ownership.LISTED[0], owners=()))
    return replace(holding, owners=tuple(owners), owners_complete=YES)


def _percent(
    holding: Holding, owner: Owner, path: Path, depends_and_stake: tuple[Fraction, Interval]
) -> _OpenPoint:
    """Return that it is not known how much an owner holds."""
    depends, stake = depends_and_stake
    most = ONE if stake.hi is None else stake.hi
    return _OpenPoint(
        path,
        depends * (most - stake.lo),
        Phrase(
            "a register extract of {firm} stating what {owner} holds",
            firm=_called(holding),
            owner=_called(owner),
        ),
        lambda holding: _with_percent(holding, stake.lo),
        lambda holding: _with_percent(holding, most),
    )


def _with_percent(holding: Holding, stake: Fraction) -> Holding:
    return replace(holding, percent=point(stake * HUNDRED)) if isinstance(holding, Owner) else holding


def _document_on(owner: Owner, urgency: int, *, asks_owners: bool) -> Phrase:
    """Return what shows whether an owner is listed, and where that counts who owns it."""
    name = _called(owner)
    if urgency > 0:
        document = Phrase("a person's judgement of the entry that {owner} meets", owner=name)
    elif urgency < 0:
        document = Phrase(
            "a person's answer whether {owner}, whose look-up met no entry, is listed", owner=name
        )
    elif asks_owners:
        return Phrase(
            "a search of the lists for {owner}, and a register extract naming its owners", owner=name
        )
    else:
        return Phrase("a search of the lists for {owner}, judged by a person", owner=name)
    return (
        Phrase("{document}, and a register extract naming its owners", document=document)
        if asks_owners
        else document
    )


def _called(holding: Holding) -> str:
    if holding.name:
        return holding.name
    return Phrase("the party") if isinstance(holding, Party) else Phrase("an owner that is not named")
