# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A whole catalogue: work grows with its lines, and what was worked out once is not worked out again. As ratios.

``make benchmark`` prints the times; the full size is made by ``python -m tests.benchmarks.large_catalogue``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.records import overview
from desktop_app.services.records.large_catalogue import LargeCatalogue
from desktop_app.services.records.overview import Overview
from desktop_app.services.schema.declaration import Money
from desktop_app.services.schema.rows import OutlookRow, Page
from desktop_app.services.screening import catalogue_what_if
from desktop_app.services.screening.whole_catalogue import ORDINARY, Deal
from desktop_app.services.workspace import Workspace
from tests.benchmarks.large_catalogue import make_large_catalogue

pytestmark = pytest.mark.benchmark
FEW, MANY, LINES = 500, 2_000, 8


def processor_seconds(what: str, work: Callable[[], object]) -> float:
    """Return the processor's time of some work, whatever else the machine does; it is printed."""
    begun = time.process_time()
    work()
    seconds = time.process_time() - begun
    sys.stdout.write(f"{what}: {seconds * 1000:.0f} ms\n")
    return seconds


def pass_of(desk: Workspace) -> list[OutlookRow]:
    return list(Overview(desk._context, 1).list_today_verdicts())


@pytest.fixture(autouse=True)
def in_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a small catalogue be worked out as a large one, in this process."""
    monkeypatch.setattr(overview, "MOST_IN_FULL", 10)


def test_work_grows_with_the_lines_and_not_with_the_ways(tmp_path: Path) -> None:
    few = make_large_catalogue(tmp_path / "few.sqlite", FEW, FEW * LINES)
    many = make_large_catalogue(tmp_path / "many.sqlite", MANY, MANY * LINES)
    pass_of(few)  # the law file is compiled, the index of names read
    (tmp_path / "answers" / "few-1.json").unlink()
    of_few = processor_seconds("first pass of few", lambda: pass_of(few))
    of_many = processor_seconds("first pass of many", lambda: pass_of(many))
    assert of_many < of_few * (MANY / FEW) * 2.5
    few.close()
    many.close()


def test_what_is_not_known_costs_a_few_times_more_and_no_more_with_size(tmp_path: Path) -> None:
    known = make_large_catalogue(tmp_path / "known.sqlite", MANY, MANY * LINES)
    few = make_large_catalogue(tmp_path / "few.sqlite", FEW, FEW * LINES, unknown=True)
    many = make_large_catalogue(tmp_path / "many.sqlite", MANY, MANY * LINES, unknown=True)
    pass_of(few)
    (tmp_path / "answers" / "few-1.json").unlink()
    of_known = processor_seconds("first pass, most is known", lambda: pass_of(known))
    of_few = processor_seconds("first pass of few, most is unknown", lambda: pass_of(few))
    of_many = processor_seconds("first pass of many, most is unknown", lambda: pass_of(many))
    assert of_many < of_known * 8
    assert of_many < of_few * (MANY / FEW) * 2.5
    for desk in (known, few, many):
        desk.close()


def test_an_edit_is_worked_out_by_what_it_reaches(tmp_path: Path) -> None:
    """A process that keeps a catalogue works out anew what an edit reaches, and no more."""
    desk = make_large_catalogue(tmp_path / "l.sqlite", MANY, MANY * LINES)
    deal = Deal(on=desk._context.today())
    kept: list[LargeCatalogue] = []

    def begin() -> None:
        kept.append(LargeCatalogue(desk._context, 1, deal))
        kept[0].answer(None, lambda _done, _of: None)
        kept[0].prepare_for_edits()

    first = processor_seconds("first pass", begin)
    products = desk.client_workspace(1).products
    rows = products.rows(page=Page(sort="part_number", limit=MANY))
    for words, at in (("of a part that many hold", 0), ("of what nothing holds", -1)):
        changed = replace(products.get(rows[at].id).product, value=Money("7.5"))
        products.update(rows[at].id, changed)

        def take_edit() -> None:
            assert kept[0].catch_up(desk._context.store.repository)
            kept[0].answer(None, lambda _done, _of: None)

        assert processor_seconds(f"after a price {words}", take_edit) < first / 2
    desk.close()


def test_a_what_if_costs_what_it_reaches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = make_large_catalogue(tmp_path / "l.sqlite", MANY, MANY * LINES)
    supposed = desk.client_workspace(1).supposed
    top = desk.client_workspace(1).products.rows(page=Page(sort="part_number", descending=True, limit=1))[0]
    all_values = ["values=+20%"]
    every = processor_seconds("what if all values change", lambda: supposed.try_changes(all_values, ORDINARY))
    one = [f"product:{top.part_number}.value=7.5"]
    of_top = processor_seconds("what if one value changes", lambda: supposed.try_changes(one, ORDINARY))
    assert of_top < every * 0.8
    monkeypatch.setattr(catalogue_what_if, "MOST_HERE", 10)
    pass_of(desk)
    of_all = processor_seconds(
        "the same of all, from what is kept", lambda: supposed.try_changes(all_values, ORDINARY)
    )
    of_one = processor_seconds(
        "the same of one, from what is kept", lambda: supposed.try_changes(one, ORDINARY)
    )
    assert of_all < every * 0.8
    assert of_one < every / 4
    desk.close()


def test_the_next_pass_and_one_after_an_edit_cost_a_fraction(tmp_path: Path) -> None:
    desk = make_large_catalogue(tmp_path / "l.sqlite", MANY, MANY * LINES)
    first = processor_seconds("first pass", lambda: pass_of(desk))
    at_next_start = processor_seconds("at the next start", lambda: pass_of(desk))
    assert at_next_start < first / 2
    products = desk.client_workspace(1).products
    top = products.rows(page=Page(sort="part_number", descending=True, limit=1))[0]
    changed = replace(products.get(top.id).product, value=Money("7"))
    processor_seconds("store a price", lambda: products.update(top.id, changed))
    after_edit = processor_seconds("after a price has changed", lambda: pass_of(desk))
    assert after_edit < first / 2
    in_sight = products.rows(page=Page(limit=30))
    of_sight = processor_seconds(
        "thirty products in sight",
        lambda: list(Overview(desk._context, 1).product_today_verdict(in_sight, in_full=False)),
    )
    assert of_sight < first / 4
    desk.close()
