# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is kept outlives midnight: day after day, with events by chance, it is what a fresh pass comes to.

A dozen days with some forty events; ``make thorough`` goes through sixty days with more than two hundred.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.engine.decide import DecidedCase
from desktop_app.services.catalogue.attachments import DocumentDetails, Subject
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.context.program import Program
from desktop_app.services.records import overview
from desktop_app.services.schema.declaration import NO_DAY, CurrencyCode, Number, Sheet, as_day
from desktop_app.services.schema.forms import Rate, StatusCheck
from desktop_app.services.screening import catalogue_what_if
from desktop_app.services.screening.whole_catalogue import ORDINARY, CatalogueScreening
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.budget import IS_THOROUGH
from tests.law_files import law_saying, with_days
from tests.making import program
from tests.services.records.test_kept_answers import (
    Counted,
    change_bill,
    edit_by_chance,
    fresh,
    made_desk,
    opened,
    room_of,
    rows_of,
)

FIRST = date(2026, 11, 24)
SOME = 12
DAYS = 5 * SOME if IS_THOROUGH else SOME
PRODUCTS = 60
LAWS = ("shipped", "prices", "annex")


@cache
def law_called(name: str) -> Program:
    """Return the program under the shipped law file, or one in which a price or a row is another from a day on."""
    if name == "shipped":
        return program()
    newer = {
        "prices": {"reference_prices.csv": lambda table: with_days(table, I_03=("", "2026-11-29"))
                   + "I-03,45000,120000,USD,kg,2026-06-30,invented,C,S29,2026-11-30,\n"},
        "annex": {"annex1.csv": lambda table: with_days(table, I_03=("", "2026-12-02"))},
    }[name]  # fmt: skip
    pack = law_saying(newer).pack
    return replace(program(), load_pack=lambda _folder: pack)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


def event_of_day(room: ClientWorkspace, chance: random.Random, day: date) -> None:
    """Do by chance what a user does on a day; what is refused that day is left."""
    near = as_day(day + timedelta(days=chance.randrange(-6, 7)))
    kind = chance.randrange(6)
    with suppress(Refused):
        if kind == 0:
            code = CurrencyCode(chance.choice(("EUR", "CNY", "JPY")))
            figure = Number(f"0.{chance.randrange(1, 99)}")
            room.rates.create(Rate(from_=code, to=CurrencyCode("USD"), rate=figure, on=near))
        elif kind == 1:
            seen = as_day(day - timedelta(days=chance.randrange(5)))
            begun = chance.choice((NO_DAY, as_day(day - timedelta(days=chance.randrange(40)))))
            until = chance.choice((NO_DAY, near, as_day(day + timedelta(days=chance.randrange(1, 20)))))
            room.checks.add(
                StatusCheck(provision=chance.choice(("R61-I", "R61-II")), notice="No. 99", by="M. Roth",
                            state=chance.choice(("suspended", "in_force", "ended")), from_=begun, until=until,
                            checked_on=seen, where="the ministry's page"),
            )  # fmt: skip
        elif kind == 2:
            product = chance.choice(room.products.rows())
            paper = Paper(name="mill sheet.pdf", content=b"%%PDF-1.7 %d" % chance.randrange(10**6))
            details = DocumentDetails(kind="declaration", valid_until=near)
            room.attachments.attach(Subject(Sheet.PRODUCTS.value, product.id), paper, details)
        elif kind == 3:
            change_bill(room, chance)
        else:
            edit_by_chance(room, chance)


@pytest.fixture
def days(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[date, Workspace]]:
    """Return the mornings of one catalogue, each day after the events of the day before.

    A parameter is how many days later they begin: a dozen days of them then.
    """
    begin = getattr(request, "param", None)
    monkeypatch.setattr(overview, "MOST_IN_FULL", 10)
    file = tmp_path / "made.sqlite"
    made_desk(file, PRODUCTS).close()

    def mornings() -> Iterator[tuple[date, Workspace]]:
        chance = random.Random(51 + (begin or 0))  # noqa: S311 - the same events every time
        law = LAWS[0]
        for number in range(DAYS if begin is None else SOME):
            day = FIRST + timedelta(days=number + (begin or 0))
            if number % 8 == 5:
                law = chance.choice(LAWS)
            with closing(opened(file, at(day), law_called(law))) as desk:
                yield day, desk
                for _ in range(chance.randrange(4, 8) if number % 3 else 0):
                    event_of_day(room_of(desk), chance, day)

    return mornings()


def test_day_after_day_what_is_kept_is_what_a_fresh_pass_comes_to(
    days: Iterator[tuple[date, Workspace]], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, quiet, seen = Counted(monkeypatch), 0, []
    for day, desk in days:
        counted.since()
        kept = rows_of(desk)
        quiet += not counted.since()
        assert kept == fresh(desk), day
        seen.append(kept)
        rows_of(desk)
    assert quiet, "after a day without events nothing is worked out, unless something began or ended"
    assert sum(before != after for before, after in pairwise(seen)) > DAYS / 3


def supposed_by_chance(room: ClientWorkspace, chance: random.Random) -> list[str]:
    rows = chance.sample(room.products.rows(), 2)
    number = rows[0].part_number
    changes = [
        f"product:{number}.value={chance.randrange(1, 900)}.5",
        f"product:{number},{rows[1].part_number}.listed_as=II-PM-3",
        f"product:{number}.material_origin=CN",
        f"values=+{chance.randrange(1, 300)}%",
        f"prices=-{chance.randrange(1, 90)}%",
        f"standing={chance.choice(('in_force', 'suspended'))}",
    ]
    return chance.sample(changes, chance.randrange(1, 3))


@pytest.mark.parametrize("days", range(0, DAYS, SOME), indirect=True)
def test_day_after_day_a_what_if_from_what_is_kept_is_that_of_a_fresh_pass(
    days: Iterator[tuple[date, Workspace]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept may be of days before: what was changed since, the journal tells."""
    chance, decided, saved = random.Random(52), Counter[str](), 0  # noqa: S311 - the same changes every time
    decide = CatalogueScreening.decide

    def counting(self: CatalogueScreening, number: str) -> DecidedCase:
        decided[number] += 1
        return decide(self, number)

    monkeypatch.setattr(CatalogueScreening, "decide", counting)
    for number, (day, desk) in enumerate(days):
        if number % 3 == 0:
            rows_of(desk)
        supposed = room_of(desk).supposed
        for _ in range(2):
            changes = supposed_by_chance(room_of(desk), chance)
            results, costs = [], []
            for most_here in (10, 10_000):
                monkeypatch.setattr(catalogue_what_if, "MOST_HERE", most_here)
                decided.clear()
                results.append(supposed.try_changes(changes, ORDINARY))
                costs.append(decided.total())
            assert results[0] == results[1], (day, changes)
            saved += costs[0] < costs[1]
    assert saved > SOME / 2
