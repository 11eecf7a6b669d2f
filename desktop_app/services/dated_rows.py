# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which rows, prices, words and lines two law files let count on other days, or let say something else on theirs.

No example of a law file need guard the first day of a row, so a person holds each against its notice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.domain.law.pack import EVERY_DAY, Days, Instrument, Pack, Version
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.services.context.law_says import name_entry


@dataclass(frozen=True, slots=True)
class DatedChange:
    """A row or line that is new, is another, or has gone, with the days on which it counts; None where there is none.

    ``place`` is what a reader calls it, ``name`` what it is. ``has_example`` tells whether an example speaks of it.
    """

    place: str
    name: str
    was: Days | None
    is_: Days | None
    has_example: bool

    def describe(self) -> str:
        """Return in a few words what became of it, from which day on."""
        if self.is_ is None:
            return Phrase("taken out")
        if self.was is None:
            return Phrase("new, {days}", days=self.is_.label)
        if self.was == self.is_:
            return Phrase("changed, {days} as before", days=self.is_.label)
        return Phrase("{days}; before: {before}", days=self.is_.label, before=self.was.label)


def list_new_notices(base: Pack, pack: Pack) -> tuple[Instrument, ...]:
    """Return the instruments that only the newer law file has."""
    return tuple(law for name, law in pack.instruments.items() if name not in base.instruments)


def describe_notice(notice: Instrument) -> str:
    """Return a notice by its short name, its day, and the day from which it is in force by days of its own."""
    start = next((event.start for event in notice.timeline if event.state == IN_FORCE), None)
    if start is None:
        return Phrase(
            "{notice}, of {day}: no days of its own",
            notice=Quoted(notice.short),
            day=notice.dated.isoformat(),
        )
    return Phrase(
        "{notice}, of {day}: in force from {start}",
        notice=Quoted(notice.short),
        day=notice.dated.isoformat(),
        start=start.isoformat(),
    )


def list_dated(base: Pack, pack: Pack) -> Iterator[DatedChange]:
    """Yield each row, price, word and line that one law file adds to another, changes or takes out, with its days."""
    told = {text for law in pack.provisions.values() for e in law.examples for text in e.written.values()}
    for _, was, is_ in _pairs(base.rows_by_days, pack.rows_by_days):
        row = is_ or was
        yield _dated_change(name_entry("annex1", row.id), row.name, was, is_, has_example=row.id in told)
    for _, was, is_ in _pairs(base.prices_by_days, pack.prices_by_days):
        price = is_ or was
        place = name_entry("reference_prices", price.row)
        yield _dated_change(place, price.written, was, is_, has_example=price.row in told)
    for _, was, is_ in _pairs(_words_by_days(base), _words_by_days(pack)):
        word = is_ or was
        yield _dated_change(
            name_entry("end_use_words", word.text), word.language, was, is_, has_example=False
        )
    changing = {law.id for each in (base, pack) for law in each.provisions.values() if law.versions}
    for (law, _), was, is_ in _pairs(_versions_by_days(base, changing), _versions_by_days(pack, changing)):
        deciding = "; ".join((is_ or was).text.deciding)
        yield _dated_change(name_entry("provision", law), deciding, was, is_, has_example=True)


def _dated_change(place: str, name: str, was: Any, is_: Any, *, has_example: bool) -> DatedChange:
    return DatedChange(place, name, was.days if was else None, is_.days if is_ else None, has_example)


def _pairs(was: Mapping[Any, Any], is_: Mapping[Any, Any]) -> Iterator[tuple[Any, Any, Any]]:
    """Yield the entries of two tables that are not the same in both, with their keys."""
    for key in dict.fromkeys((*was, *is_)):
        if was.get(key) != is_.get(key):
            yield key, was.get(key), is_.get(key)


def _words_by_days(pack: Pack) -> dict[Any, Any]:
    return {(word.language, word.text, word.days.start): word for word in pack.end_use_words}


def _versions_by_days(pack: Pack, names: Collection[str]) -> dict[Any, Any]:
    """Return what some provisions say from a day on, or to one."""
    laws = [law for law in pack.provisions.values() if law.id in names]
    plain = {law.id: (Version(EVERY_DAY, law.text, law.when, law.consequence),) for law in laws}
    return {(law.id, each.days.start): each for law in laws for each in law.versions or plain[law.id]}
