# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The days of each measure, as its notice has them: dated, in force from, suspended or stopped from and until."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

import pytest

from desktop_app.basics.days import ONE_DAY, next_day
from desktop_app.domain.law.timeline import read_timeline
from tests.making import program

pytestmark = pytest.mark.rules

OF_70: Final = ("2025-11-07", "2026-11-10")
"""The six announcements that No. 70 of 2025 suspends, from and until."""


class Measure(NamedTuple):
    """What a notice has: the day on it, its first day, the days of its suspension."""

    dated: str
    start: str
    suspended: tuple[str, str] = ("", "")
    stopped: str = ""


MEASURES: Final = {
    "MOFCOM-2025-61": Measure("2025-10-09", "2025-10-09", OF_70),
    "MOFCOM-2025-62": Measure("2025-10-09", "2025-10-09", OF_70),
    "MOFCOM-GAC-2025-55": Measure("2025-10-09", "2025-11-08", OF_70),
    "MOFCOM-GAC-2025-56": Measure("2025-10-09", "2025-11-08", OF_70),
    "MOFCOM-GAC-2025-57": Measure("2025-10-09", "2025-11-08", OF_70),
    "MOFCOM-GAC-2025-58": Measure("2025-10-09", "2025-11-08", OF_70),
    "MOFCOM-GAC-2025-18": Measure("2025-04-04", "2025-04-04"),
    "MOFCOM-GAC-2025-10": Measure("2025-02-04", "2025-02-04"),
    "MOFCOM-2024-46": Measure("2024-12-03", "2024-12-03"),
    "MOFCOM-2024-51": Measure("2024-11-15", "2024-12-01"),
    "NPC-ECL-2020": Measure("2020-10-17", "2020-12-01"),
    "SC-792": Measure("2024-09-30", "2024-12-01"),
    "MOFCOM-2026-1": Measure("2026-01-06", "2026-01-06"),
    "MOFCOM-2026-11": Measure("2026-02-24", "2026-02-24"),
    "MOFCOM-2026-12": Measure("2026-02-24", "2026-02-24"),
    "MOFCOM-2026-20": Measure("2026-04-24", "2026-04-24"),
    "MOFCOM-2026-23": Measure("2026-06-22", "2026-06-22"),
    "MOFCOM-2026-26": Measure("2026-06-24", "2026-07-01"),
    "MOFCOM-2026-27": Measure("2026-06-29", "2026-06-29"),
    "MOFCOM-2026-28": Measure("2026-06-29", "2026-06-29"),
    "MOFCOM-2026-30": Measure("2026-07-24", "2026-07-24"),
    "MOFCOM-2026-34": Measure("2026-08-05", "2026-08-05"),
    "SC-834": Measure("2026-03-31", "2026-04-07"),
    "SC-835": Measure("2026-04-07", "2026-04-13"),
    "MOFCOM-2025-1": Measure("2025-01-02", "2025-01-02"),
    "MOFCOM-2025-13": Measure("2025-03-04", "2025-03-04", stopped="2025-11-10"),
    "MOFCOM-2025-21": Measure("2025-04-04", "2025-04-04", ("2025-11-10", "2026-11-10")),
    "MOFCOM-2025-22": Measure("2025-04-09", "2025-04-10", stopped="2025-08-12"),
    "MOFCOM-2025-35": Measure("2025-07-09", "2025-07-09"),
    "MOFCOM-2025-51": Measure("2025-09-25", "2025-09-25"),
    "MOFCOM-ORDER-2026-2": Measure("2026-08-05", "2026-08-05"),
    "MOFCOM-ORDER-2026-3": Measure("2026-08-05", "2026-08-05"),
}


def state_on(name: str, day: date) -> str:
    """Return how a notice stands on a day: by its own days, or by what it puts on a list."""
    pack = program().pack
    law = pack.instruments[name]
    if law.timeline:
        return read_timeline(law.timeline, pack.known_of(law), None, ()).state_on(day)
    return pack.listings[name].state_on(day)


@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_has_the_days_of_its_notice(name: str) -> None:
    measure, start = MEASURES[name], date.fromisoformat(MEASURES[name].start)
    assert program().pack.instruments[name].dated.isoformat() == measure.dated
    assert state_on(name, start - ONE_DAY) in ("not_started", "suspended")
    first, last = (date.fromisoformat(day) if day else None for day in measure.suspended)
    if first and last:
        assert state_on(name, first) == state_on(name, last) == "suspended"
        assert state_on(name, next_day(last)) != "suspended"
        (step,) = [step for step in steps_of(name) if step[2] == last]
        assert step == ("suspended", first, last)
    if first is None or start < first:
        assert state_on(name, start) == "in_force"
    if measure.stopped:
        day = date.fromisoformat(measure.stopped)
        assert state_on(name, day) == "stopped"
        assert state_on(name, day - ONE_DAY) != "stopped"
    if not last and not measure.stopped:
        assert state_on(name, program().pack.known_to) == "in_force"


def steps_of(name: str) -> list[tuple[str, date, date | None]]:
    """Return the printed steps of a notice, with their first and last days."""
    pack = program().pack
    if events := pack.instruments[name].timeline:
        return [(event.state, event.start, event.until) for event in events if not event.announced]
    return [(step.state, step.start, step.until) for step in pack.listings[name].steps]


def test_the_grounds_of_no_61_have_their_first_days_and_no_72_its_last() -> None:
    pack = program().pack
    starts = {
        name: next(event.start for event in pack.provisions[name].timeline if event.state == "in_force")
        for name in ("R61-I-1", "R61-I-2", "R61-I-3")
    }
    assert {name: day.isoformat() for name, day in starts.items()} == {
        "R61-I-1": "2025-12-01",
        "R61-I-2": "2025-12-01",
        "R61-I-3": "2025-10-09",
    }
    state, first, last = steps_of("MOFCOM-2025-72")[0]
    assert (state, str(first), str(last)) == ("in_force", "2025-11-09", "2026-11-27")
    (announced,) = [event for event in pack.instruments["MOFCOM-GAC-2025-70"].timeline if event.announced]
    assert (announced.instrument, str(announced.until)) == ("MOFCOM-2026-09-28", "2027-01-10")
