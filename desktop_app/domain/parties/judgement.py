# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a person judged of a listed entry: how long that holds, and what it says of the party.

A judgement holds until the party or the entry is another one than it was. What became of the measures of a listing
does not touch it: that is told beside it, with its days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.parties.ownership import LISTED

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
            "your party was called {was}, now {now}", was=_listed(then.names), now=_listed(now.names)
        )
    if then.country != now.country:
        yield Phrase(
            "your party sat in {was}, now in {now}",
            was=_or_unknown(then.country),
            now=_or_unknown(now.country),
        )
    if fold_name(then.address) != fold_name(now.address):
        yield Phrase(
            "the address of your party was {was}, now {now}",
            was=_or_unknown(then.address),
            now=_or_unknown(now.address),
        )


def _changes_of_entry(then: EntrySeen, now: EntrySeen | None) -> Iterator[Phrase]:
    if now is None:
        yield Phrase("the entry is no longer met: it has gone from the list, or its names are others")
        return
    if not _same_names(then.names, now.names):
        yield Phrase("the entry was called {was}, now {now}", was=_listed(then.names), now=_listed(now.names))
    if then.countries != now.countries:
        was, is_now = _listed(then.countries), _listed(now.countries)
        yield Phrase(
            "the country of the entry was {was}, now {now}", was=_or_unknown(was), now=_or_unknown(is_now)
        )
    if then.kind != now.kind:
        yield Phrase(
            "the kind of the entry was {was}, now {now}",
            was=_or_unknown(then.kind),
            now=_or_unknown(now.kind),
        )
    if then.list != now.list:
        yield Phrase(
            "the entry stood in the list {was}, now in {now}",
            was=_or_unknown(then.list),
            now=_or_unknown(now.list),
        )


def listed_by(same: Iterable[EntrySeen], on: date | None) -> str:
    """Return the list that entries judged to be the party put it on, control before watch; blank where none does.

    An entry that takes effect after ``on`` fills nothing; without a day each counts. Other lists fill nothing.
    """
    names = {_list_name(entry) for entry in same if _has_begun(entry, on)}
    return next((name for name in LISTED if name in names), "")


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


def _or_unknown(text: str) -> str:
    return text or Phrase("not known")
