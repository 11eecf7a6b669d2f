# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The one document that would settle whether a party is held by listed ones.

Every open point of the tree is closed in both ways: as harmless as it may turn out, and as bad. One that settles the
answer either way is asked for first, then one that may settle it, then the one on which most depends.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from desktop_app.domain.case import Owner, Party
from desktop_app.domain.parties.ownership import (
    LISTED,
    UNLISTED,
    are_complete,
    held_by_listed,
    owner_weight,
    party_share,
    read_holdings,
)
from desktop_app.domain.parties.ownership_tree import percent_text
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.quantity import HUNDRED, ONE, ZERO, Interval, point
from desktop_app.domain.truth import UNKNOWN, YES

_MOST_TRIED: Final = 12
"""How many open points are closed on trial, those on which most depends first."""
Holding = Party | Owner
Change = Callable[[Holding], Holding]
Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settling:
    """A document to ask for, and whether it settles the answer whatever it says (``always``), or may (``maybe``)."""

    document: Phrase
    always: bool
    maybe: bool


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


def find_settling(party: Party, *, aggregate: bool) -> Settling | None:
    """Return the document that would settle the answer, or comes nearest to it; None where it is settled."""
    if held_by_listed(party, aggregate=aggregate) != UNKNOWN:
        return None
    points = heapq.nlargest(
        _MOST_TRIED, _open_points(party, aggregate=aggregate), key=lambda open_point: open_point.depends
    )
    tried = [_try_out(party, open_point, aggregate=aggregate) for open_point in points]
    return max(tried, key=lambda settling: (settling.always, settling.maybe), default=None)


def describe_settling(settling: Settling) -> Phrase:
    """Return a sentence on the document to ask for."""
    if settling.always:
        return Phrase("What would settle it: {document}", document=settling.document)
    if settling.maybe:
        return Phrase("What may settle it: {document}", document=settling.document)
    return Phrase("No single document settles it; begin with {document}", document=settling.document)


def _try_out(party: Party, open_point: _OpenPoint, *, aggregate: bool) -> Settling:
    closed = [_changed(party, open_point.path, close) for close in (open_point.harmless, open_point.bad)]
    parties = [outcome for outcome in closed if isinstance(outcome, Party)]
    answers = {held_by_listed(outcome, aggregate=aggregate) for outcome in parties}
    nothing_between = (
        open_point.is_either_or
        or len(answers) == 1
        or all(party_share(outcome, aggregate=aggregate).is_point for outcome in parties)
    )
    always = UNKNOWN not in answers and nothing_between
    return Settling(open_point.document, always=always, maybe=answers != {UNKNOWN})


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
        free = ONE - sum((stake.lo for _, stake in read_holdings(holding.owners)), ZERO)
        if free and not _is_complete(holding):
            yield _slice(holding, path, (depends, free), aggregate=aggregate)
        for number, (owner, stake) in enumerate(read_holdings(holding.owners)):
            owner_path = (*path, number)
            most = min(ONE if stake.hi is None else stake.hi, stake.lo + free)
            yield from _of_owner(
                holding, owner, owner_path, (depends, Interval(stake.lo, most)), aggregate=aggregate
            )
            if aggregate and owner.listed not in LISTED and (owner.owners or owner.listed == UNLISTED):
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
    can_count = bool(owner_weight(owner).hi) if aggregate else owner.listed != UNLISTED
    if can_count and not stake.is_point:
        yield _percent(holding, owner, path, (depends, Interval(stake.lo, most)))
    if owner.listed not in LISTED and owner.listed != UNLISTED:
        yield _unjudged(owner, path, depends * most, aggregate=aggregate)


def _is_complete(holding: Holding) -> bool:
    return holding.owners_complete == YES if isinstance(holding, Party) else are_complete(holding)


def _unlooked(holding: Holding, path: Path, depends: Fraction) -> _OpenPoint:
    """Return that nobody has said who owns it: at best nobody listed, at worst one listed owner holds it all."""
    sole_owner = Owner(percent=point(HUNDRED), listed=LISTED[0], owners=())
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
        percent=percent_text(free, up=True),
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
    lowest = [stake.lo if owner.listed != UNLISTED else ZERO for owner, stake in read_holdings(owners)]
    if alone and any(lowest):
        number = max(range(len(owners)), key=lowest.__getitem__)
        owners[number] = replace(owners[number], percent=point((lowest[number] + free) * HUNDRED))
    else:
        owners.append(Owner(percent=point(free * HUNDRED), listed=LISTED[0], owners=()))
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


def _unjudged(owner: Owner, path: Path, depends: Fraction, *, aggregate: bool) -> _OpenPoint:
    """Return that nobody has said whether an owner is listed, nor, where that counts, who owns it."""
    asks_owners = aggregate and owner.owners is None
    document = (
        Phrase(
            "a search of the lists for {owner}, and a register extract naming its owners",
            owner=_called(owner),
        )
        if asks_owners
        else Phrase("a search of the lists for {owner}, judged by a person", owner=_called(owner))
    )

    def close(holding: Holding) -> Holding:
        unlisted = replace(holding, listed=UNLISTED)
        return replace(unlisted, owners=(), owners_complete=YES) if asks_owners else unlisted

    return _OpenPoint(
        path,
        depends,
        document,
        close,
        lambda holding: replace(holding, listed=LISTED[0]),
        is_either_or=not asks_owners,
    )


def _called(holding: Holding) -> str:
    if holding.name:
        return holding.name
    return Phrase("the party") if isinstance(holding, Party) else Phrase("an owner that is not named")
