# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which open screenings name a firm as a party or an owner, at any depth, in the case that they have come to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.basics.folding import fold_name
from desktop_app.domain.case_fields import PARTIES
from desktop_app.domain.interview import Start, StartLine
from desktop_app.domain.interview.state import apply_answers
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.screening.state import OPEN, answer_from_row


@dataclass(frozen=True, slots=True)
class NamingScreening:
    """An open screening: its id, what it is about, and the export day."""

    id: int
    title: str
    on: str


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A party or an owner in the case of an open screening: one of its names, and what the case states of it."""

    name: str
    screening: NamingScreening
    listed: str
    unreliable: str


class OpenScreenings:
    """The open screenings of a client by the names that stand in their cases."""

    def __init__(self, persons: Iterable[NamedPerson]) -> None:
        self._by_name: dict[str, list[NamedPerson]] = {}
        for person in persons:
            self._by_name.setdefault(fold_name(person.name), []).append(person)

    def not_saying(
        self, names: Iterable[str], *, listed: str = "", unreliable: str = "", since: date | None = None
    ) -> tuple[NamingScreening, ...]:
        """Return the screenings that have one of these names and do not state this of it: they change.

        ``since`` is the day from which on it is so; a screening of an earlier export day does not change.
        """
        return _each_once(
            person.screening
            for person in self._called(names)
            if (since is None or person.screening.on >= since.isoformat())
            and ((listed and person.listed != listed) or (unreliable and person.unreliable != unreliable))
        )

    def _called(self, names: Iterable[str]) -> Iterator[NamedPerson]:
        for name in dict.fromkeys(map(fold_name, names)):
            yield from self._by_name.get(name, ())


def _each_once(screenings: Iterable[NamingScreening]) -> tuple[NamingScreening, ...]:
    return tuple({screening.id: screening for screening in screenings}.values())


def read_open_screenings(context: ServiceContext, client: int) -> OpenScreenings:
    """Read the open screenings of a client; their verdicts are not worked out for it."""
    return OpenScreenings(
        named
        for screening, parties in read_open_parties(context, client)
        for named in _persons_below(screening, parties)
    )


def read_open_parties(
    context: ServiceContext, client: int
) -> Iterator[tuple[NamingScreening, list[dict[str, Any]]]]:
    """Yield the open screenings of a client with the parties of the case that each has come to."""
    repository = context.store.repository
    for stored in repository.select_rows(Sheet.SCREENINGS, client, {"state": OPEN}):
        screening = NamingScreening(stored.id, stored.row["title"], stored.row["on"])
        of_screening = {"screening": str(stored.id)}
        lines = repository.select_rows(Sheet.SCREENING_LINES, client, of_screening)
        answers = repository.select_rows(Sheet.ANSWERS, client, of_screening)
        if lines:
            yield screening, _parties_of_case(lines[0], answers)


def _parties_of_case(line: Stored, answers: Iterable[Stored]) -> list[dict[str, Any]]:
    """Return the parties of a case; they are the same in every line, so that one is enough."""
    start = Start((StartLine(line.row["line"], json.loads(line.row["base"])),))
    given = (answer_from_row(answer.row) for answer in answers)
    return apply_answers(start, given).root.get(PARTIES) or []


def _persons_below(screening: NamingScreening, persons: Any) -> Iterator[NamedPerson]:
    for person in persons or ():
        stated = (person.get("listed") or "", person.get("unreliable") or "")
        for name in filter(None, (person.get("name"), *(person.get("names") or ()))):
            yield NamedPerson(name, screening, *stated)
        yield from _persons_below(screening, person.get("owners"))
