# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What products came to is kept, and counts again only where nothing that it rests on has changed.

A few dozen random edits; ``make thorough`` makes hundreds.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.basics import own_process
from desktop_app.basics.progress import Stopped, nothing_happens
from desktop_app.services.catalogue.shared_bills import digest_products
from desktop_app.services.context.program import Program
from desktop_app.services.records import overview
from desktop_app.services.records.large_catalogue import LargeCatalogue
from desktop_app.services.records.overview import Overview
from desktop_app.services.schema.declaration import (
    Answer,
    CountryCode,
    CurrencyCode,
    Day,
    Money,
    Number,
    Percent,
    Sheet,
    as_day,
)
from desktop_app.services.schema.forms import BillLine, Client, Rate, StatusCheck
from desktop_app.services.schema.rows import OutlookRow, ProductFilter
from desktop_app.services.screening.kept_answers import answers_file
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from tests.budget import IS_THOROUGH
from tests.making import program
from tests.services.screening.made_catalogue import COUNTRIES, CURRENCIES, made_sheets

DAY = datetime(2026, 11, 24, 9, tzinfo=UTC)


class Counted:
    """Counts the products that are decided anew."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.numbers: list[str] = []
        decide: Callable[..., OutlookRow] = Overview._decide_product

        def counting(self_: Overview, screening: object, product: OutlookRow) -> OutlookRow:
            self.numbers.append(product.part_number)
            return decide(self_, screening, product)

        monkeypatch.setattr(Overview, "_decide_product", counting)

    def since(self) -> list[str]:
        numbers, self.numbers = self.numbers, []
        return numbers


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


def opened(file: Path, now: datetime = DAY, using: Program | None = None) -> Workspace:
    return open_workspace(using or program(), file, user_name="J. Haug", now=lambda: now)


def rows_of(desk: Workspace) -> dict[int, OutlookRow]:
    return {row.id: row for row in room_of(desk).overview.list_today_verdicts()}


def room_of(desk: Workspace) -> ClientWorkspace:
    (client,) = desk.clients.rows()
    return desk.client_workspace(client.id)


def fresh(desk: Workspace) -> dict[int, OutlookRow]:
    """Return what a pass comes to that knows of no other."""
    (client,) = desk.clients.rows()
    file = answers_file(desk._context.file, client.id)
    kept = file.read_bytes() if file.exists() else None
    file.unlink(missing_ok=True)
    rows = rows_of(desk)
    if kept is None:
        file.unlink(missing_ok=True)
    else:
        file.write_bytes(kept)
    return rows


def test_the_next_start_has_the_same_answers_and_decides_nothing(sample: Workspace, counted: Counted) -> None:
    first = rows_of(sample)
    assert len(counted.since()) == len(first) > 60
    again = opened(sample._context.file, sample._context.now())
    assert rows_of(again) == first
    assert [type(note) for row in first.values() for note in (*row.notes, *row.settles)] == [
        type(note) for row in rows_of(again).values() for note in (*row.notes, *row.settles)
    ]
    some = room_of(again).products.rows()[:20]
    in_sight = list(room_of(again).overview.product_today_verdict(some, in_full=False))
    assert in_sight == [first[row.id] for row in some]
    assert counted.since() == []
    again.close()


def test_a_change_decides_the_part_and_what_holds_it(sample: Workspace, counted: Counted) -> None:
    before, room = rows_of(sample), room_of(sample)
    counted.since()
    (magnet,) = (row for row in room.products.rows() if row.part_number == "KM-4212")
    room.products.update(magnet.id, replace(room.products.get(magnet.id).product, value=Money("4000")))
    after = rows_of(sample)
    decided = set(counted.since())
    above = {stored.row.part_number for stored in sample._context.store.repository.list_parents(1, magnet.id)}
    assert decided == {"KM-4212", *above}
    assert len(decided) < len(before) / 2
    assert after == fresh(sample)
    assert after != before


def test_law_day_and_checks_count_for_every_product(sample: Workspace, counted: Counted) -> None:
    every = len(rows_of(sample))
    now = sample._context.now()
    counted.since()
    for desk in (
        opened(sample._context.file, datetime(2027, 2, 1, 9, tzinfo=UTC)),
        opened(sample._context.file, now),
    ):
        rows_of(desk)
        assert len(counted.since()) == every
        desk.close()
    newer = replace(program(), version="99.0")
    desk = opened(sample._context.file, now, newer)
    rows_of(desk)
    assert len(counted.since()) == every
    room_of(desk).checks.add(
        StatusCheck(provision="R61-I", state="in_force", from_=Day("2026-11-20"), checked_on=Day("2026-11-20"),
                    by="J. Haug", where="the ministry's page", notice="a notice")
    )  # fmt: skip
    assert rows_of(desk) == fresh(desk)
    assert len(counted.since()) == 2 * every
    desk.close()


def test_a_night_in_which_nothing_begins_or_ends_changes_nothing(sample: Workspace, counted: Counted) -> None:
    """The law file names 28 November and 10 January; the day beside one that it names may read otherwise."""
    begins = ("2026-12-01", "2027-01-09", "2027-01-10", "2027-01-11", "2027-01-12")
    days = (*begins[:1], "2026-12-02", "2027-01-08", *begins[1:], "2027-06-30")
    every = len(sample._context.store.lists.list_product_names(1, ProductFilter()))
    for day in days:
        desk = opened(sample._context.file, datetime.fromisoformat(f"{day}T09:00:00+00:00"))
        kept = rows_of(desk)
        assert len(counted.since()) == (every if day in begins else 0), day
        assert kept == fresh(desk)
        counted.since()
        desk.close()


def test_a_rate_counts_from_its_day_on(sample: Workspace, counted: Counted) -> None:
    every = len(rows_of(sample))
    day = sample._context.today()
    for days, is_other in ((-2000, False), (2, False), (0, True)):
        counted.since()
        on = as_day(day + timedelta(days=days))
        rate = Rate(from_=CurrencyCode("EUR"), to=CurrencyCode("USD"), rate=Number("1.31"), on=on)
        room_of(sample).rates.create(rate)
        kept = rows_of(sample)
        assert len(counted.since()) == (every if is_other else 0), days
        assert kept == fresh(sample)
    counted.since()
    later = opened(sample._context.file, sample._context.now() + timedelta(days=2))
    assert rows_of(later) == fresh(later)
    assert len(counted.since()) == 2 * every
    later.close()


@pytest.mark.parametrize("damage", ["cut", "altered", "other", "gone"])
def test_a_file_that_is_damaged_or_gone_is_not_believed(
    sample: Workspace, counted: Counted, damage: str
) -> None:
    rows, file = rows_of(sample), answers_file(sample._context.file, 1)
    content = file.read_bytes()
    assert b"LICENCE_REQUIRED" in content
    other = content.replace(b"LICENCE_REQUIRED", b"NO_LICENCE_NEEDED")
    changed = {"cut": content[:-9], "altered": other, "other": b"not ours", "gone": b""}[damage]
    file.write_bytes(changed) if changed else file.unlink()
    counted.since()
    desk = opened(sample._context.file, sample._context.now())
    assert rows_of(desk) == rows
    assert len(counted.since()) == len(rows)
    assert file.read_bytes() == content
    desk.close()


EDITS = 500 if IS_THOROUGH else 30


def test_after_many_edits_the_kept_answers_are_those_of_a_fresh_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every edit is stored in the data file, and the pass after it decides what the digests say."""
    monkeypatch.setattr(overview, "MOST_IN_FULL", 10)  # as in a large catalogue
    desk = made_desk(tmp_path / "made.sqlite", 120)
    chance, decided = random.Random(27), Counted(monkeypatch)  # noqa: S311 - the same edits every time
    room = room_of(desk)
    rows_of(desk)
    decided.since()
    changed_answers, fewest = 0, 0
    before = rows_of(desk)
    for edit in range(1, EDITS + 1):
        edit_by_chance(room, chance)
        after = rows_of(desk)
        changed_answers += after != before
        before = after
        fewest += len(decided.since()) < len(after) / 2
        if edit % 50 == 0:
            assert after == fresh(desk), edit
            decided.since()
    assert changed_answers > EDITS / 5
    assert fewest > EDITS * 0.8
    desk.close()


def made_desk(file: Path, count: int) -> Workspace:
    desk = opened(file)
    sheets = made_sheets(5, count, known=0.7)
    with desk._context.store.begin_transaction("J. Haug", DAY) as writing:
        client = writing.add_row(Sheet.CLIENT, 0, sheets[Client][0])
        for sheet in (Sheet.PRODUCTS, Sheet.MATERIALS, Sheet.TECHNOLOGY, Sheet.BILL, Sheet.RATES):
            writing.add_rows(sheet, client, sheets.rows[sheet])
    return desk


def edit_by_chance(room: ClientWorkspace, chance: random.Random) -> None:
    products = room.products.rows()
    row = chance.choice(products)
    detail = room.products.get(row.id)
    kind = chance.randrange(6)
    if kind == 0:
        value = f"{chance.uniform(0.1, 900):.2f}"
        room.products.update(
            row.id,
            replace(detail.product, value=Money(value), value_to=Money(""), currency=CurrencyCode("EUR")),
        )
    elif kind == 1:
        listed_as = chance.choice(("assembly", "not_listed", "", "II-PM-3"))
        room.products.update(row.id, replace(detail.product, listed_as=listed_as))
    elif kind == 2:
        room.products.update(row.id, replace(detail.product, made_in=CountryCode(chance.choice(COUNTRIES))))
    elif kind == 3:
        complete: Answer = chance.choice(("yes", ""))
        room.products.update(
            row.id, replace(detail.product, bill_complete=complete, materials_complete=complete)
        )
    elif kind == 4 and detail.materials:
        first = replace(
            detail.materials[0], origin=CountryCode(chance.choice(COUNTRIES)), china_share=Percent("")
        )
        room.products.set_materials(row.id, [first, *detail.materials[1:]])
    else:
        room.products.update(
            row.id, replace(detail.product, currency=CurrencyCode(chance.choice(CURRENCIES) or "EUR"))
        )


def test_a_circle_has_no_digest_and_is_refused_each_time() -> None:
    from desktop_app.services.catalogue.case_builder import Catalogue

    sheets = made_sheets(1, 60)
    line = sheets[BillLine][0]
    circle = replace(line, parent=line.child, child=line.parent)
    digests = digest_products(Catalogue(sheets.with_rows(BillLine, [*sheets[BillLine], circle])))
    assert line.parent not in digests
    assert line.child not in digests
    assert len(digest_products(Catalogue(sheets))) == 60


def test_a_large_catalogue_keeps_answers_in_short(
    sample: Workspace, monkeypatch: pytest.MonkeyPatch, counted: Counted
) -> None:
    monkeypatch.setattr(overview, "MOST_IN_FULL", 10)
    short = rows_of(sample)
    assert any(row.in_short for row in short.values())
    monkeypatch.setattr(overview, "MOST_IN_FULL", 1000)
    full = rows_of(sample)
    assert not any(row.in_short for row in full.values())
    assert full == fresh(sample)


@pytest.mark.parametrize("in_halves", [False, True])
def test_processes_of_its_own_come_to_the_same_and_keep_it(
    sample: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    counted: Counted,
    in_halves: bool,
) -> None:
    here = rows_of(sample)
    answers_file(sample._context.file, 1).unlink()
    counted.since()
    monkeypatch.setattr(overview, "MOST_HERE", 10)
    monkeypatch.setattr(overview, "MOST_IN_ONE", 10 if in_halves else 1000)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    desk, steps = opened(sample._context.file, sample._context.now()), []
    room = room_of(desk)
    apart = room.overview.list_today_verdicts(progress=lambda done, of: steps.append((done, of)))
    assert {row.id: row for row in apart} == here
    assert steps[-1] == (len(here), len(here))
    in_sight = list(room.overview.product_today_verdict(room.products.rows()[:9], in_full=False))
    assert [here[row.id] for row in in_sight] == in_sight
    assert counted.since() == []
    monkeypatch.setattr(overview, "MOST_HERE", 1000)
    assert rows_of(desk) == here
    assert counted.since() == []
    desk.close()


def test_a_process_is_stopped_and_where_it_fails_all_is_worked_out_here(
    sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = rows_of(sample)
    monkeypatch.setattr(overview, "MOST_HERE", 10)
    desk = opened(sample._context.file, sample._context.now())
    with pytest.raises(Stopped):
        list(room_of(desk).overview.list_today_verdicts(cancelled=lambda: True))
    monkeypatch.setattr(own_process, "_command", lambda _: [sys.executable, "-c", "print('1 2')"])
    assert rows_of(desk) == here
    desk.close()


def test_a_half_is_taken_where_it_was_worked_out_from_the_same_rows(sample: Workspace) -> None:
    whole, half = (LargeCatalogue(sample._context, 1, ORDINARY) for _ in range(2))
    half.answer_half(1, nothing_happens)
    answers = half.write_new(in_part=True)
    whole.answer_half(0, nothing_happens)
    whole.take_half(answers, f"{half.mark}0")
    left = [*whole._waiting]
    assert len(left) == divmod(sample._context.store.lists.count_rows(1, ProductFilter()), 2)[0]
    whole.take_half(b"", half.mark)  # of a process that failed
    assert [*whole._waiting] == left
    whole.take_half(answers, half.mark)
    assert not whole._waiting
    fresh_pass = LargeCatalogue(sample._context, 1, ORDINARY)
    fresh_pass.answer(None, nothing_happens)
    numbers = sorted(row.part_number for row in room_of(sample).products.rows())
    assert whole.write(numbers) == fresh_pass.write(numbers)


def test_a_half_without_its_rows_comes_to_the_same_and_leaves_what_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that ends with its half lets rows go; why a product is refused is told by the one that stays."""
    monkeypatch.setattr(overview, "MOST_IN_FULL", 10)
    desk = made_desk(tmp_path / "made.sqlite", 60)
    products = room_of(desk).products
    line = next(iter(made_sheets(5, 60, known=0.7)[BillLine]))
    circle = replace(line, parent=line.child, child=line.parent)
    with desk._context.store.begin_transaction("J. Haug", DAY) as writing:
        writing.add_rows(Sheet.BILL, 1, [circle])
    fresh_pass = LargeCatalogue(desk._context, 1, ORDINARY)
    fresh_pass.answer(None, nothing_happens)
    numbers = sorted(row.part_number for row in products.rows())
    refused = [n for n in numbers if fresh_pass._kept.find(OutlookRow(0, n, "", "")).refused]  # type: ignore[union-attr]
    assert 1 < len(refused) < len(numbers)
    for which in (0, 1):
        whole = LargeCatalogue(desk._context, 1, ORDINARY)
        half = LargeCatalogue(desk._context, 1, ORDINARY, keeps_rows=False)
        half.answer_half(which, nothing_happens)
        assert len(half._catalogue.products) < len(numbers)
        assert not any(number in half._kept for number in refused)
        whole.take_half(half.write_new(in_part=True), half.mark)
        whole.answer(None, nothing_happens)
        assert whole.write(numbers) == fresh_pass.write(numbers)
    desk.close()


def test_the_process_stays_and_takes_edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it sends after each edit, for products in sight and for all, is what a fresh pass comes to."""
    monkeypatch.setattr(overview, "MOST_HERE", 10)
    desk = made_desk(tmp_path / "made.sqlite", 60)
    room, chance = room_of(desk), random.Random(28)  # noqa: S311 - the same edits every time
    before = {row.id: row for row in room.overview.list_today_verdicts()}
    started = desk._context.catalogue_process._process
    changed = 0
    for edit in range(EDITS // 5):
        edit_by_chance(room, chance)
        if edit % 5 == 0:
            change_bill(room, chance)
        some = chance.sample(room.products.rows(), 8)
        in_sight = list(room.overview.product_today_verdict(some, in_full=False))
        after = {row.id: row for row in room.overview.list_today_verdicts()}
        assert in_sight == [after[product.id] for product in some], edit
        changed += after != before
        before = after
    assert changed > EDITS // 20
    assert desk._context.catalogue_process._process is started
    monkeypatch.setattr(overview, "MOST_HERE", 1000)
    assert before == fresh(desk)
    # another part number is not told by single rows: all is read anew
    monkeypatch.setattr(overview, "MOST_HERE", 10)
    first = room.products.rows()[0]
    room.products.update(first.id, replace(room.products.get(first.id).product, part_number="X-1"))
    renamed = {row.id: row for row in room.overview.list_today_verdicts()}
    assert renamed[first.id].part_number == "X-1"
    assert len(renamed) == len(before)
    desk.close()
    assert started.poll() is not None


def change_bill(room: ClientWorkspace, chance: random.Random) -> None:
    products = [row for row in room.products.rows() if room.products.get(row.id).bill]
    row = chance.choice(products)
    lines = room.products.get(row.id).bill
    kept = [replace(part.line, quantity=Number(str(chance.randrange(1, 5)))) for part in lines[1:]]
    room.products.set_bill(row.id, kept)
