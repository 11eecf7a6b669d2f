# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which rows, prices, words and lines two law files let count on other days, or let say something else on theirs.

No example of a law file need guard the first day of a row, so a person holds each against its notice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.domain.law.pack import Days, Instrument, Pack
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
        return Phrase("{days}, before {before}", days=self.is_.label, before=self.was.label)


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
    for name, was, is_ in _pairs(base.rows_by_days, pack.rows_by_days):
        row = is_ or was
        yield _dated_change(name_entry("annex1", name), row.name, was, is_, has_example=row.id in told)
    for name, was, is_ in _pairs(base.prices_by_days, pack.prices_by_days):
        price = is_ or was
        place = name_entry("reference_prices", name)
        yield _dated_change(place, price.written, was, is_, has_example=price.row in told)
    for name, was, is_ in _pairs(_words_by_days(base), _words_by_days(pack)):
        yield _dated_change(name_entry("end_use_words", name), "", was, is_, has_example=False)
    for name, was, is_ in _pairs(_versions_by_days(base), _versions_by_days(pack)):
        version = is_ or was
        place = name_entry("provision", name)
        yield _dated_change(place, "; ".join(version.text.deciding), was, is_, has_example=True)


def _dated_change(place: str, name: str, was: Any, is_: Any, *, has_example: bool) -> DatedChange:
    return DatedChange(place, name, was.days if was else None, is_.days if is_ else None, has_example)


def _pairs(was: Mapping[str, Any], is_: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Yield the entries of two tables that are not the same in both, with their name."""
    for name in dict.fromkeys((*was, *is_)):
        if was.get(name) != is_.get(name):
            yield name, was.get(name), is_.get(name)


def _words_by_days(pack: Pack) -> dict[str, Any]:
    return {f"{word.text} ({word.language}){_first_day(word.days)}": word for word in pack.end_use_words}


def _versions_by_days(pack: Pack) -> dict[str, Any]:
    """Return what provisions say from a day on, or to one; what they say on every day is no matter of days."""
    return {
        f"{law.id}{_first_day(version.days)}": version
        for law in pack.provisions.values()
        for version in law.versions
    }


def _first_day(days: Days) -> str:
    return f" from {days.start}" if days.start else ""
