# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Charts: shares stand on their side of the line, days in their order, words in their spans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.documents import html
from desktop_app.documents.charts import days_axis, scales, timelines
from desktop_app.documents.model import text
from desktop_app.documents.model.tree import (
    Fill,
    Measure,
    Moment,
    Scale,
    Section,
    Span,
    Strip,
    Timeline,
)
from desktop_app.documents.model.wording import english
from desktop_app.documents.pdf import writer
from tests.documents import demonstration

LINE = Fraction(1, 1000)
WIDTH = 500.0
SHARES = st.fractions(min_value=0, max_value=30, max_denominator=10**9)


def _point(label: str, share: Fraction) -> Measure:
    return Measure(label, share, share)


@given(st.lists(SHARES, min_size=1, max_size=4))
def test_shares_stand_in_order_and_on_their_side_of_the_line(shares: list[Fraction]) -> None:
    scale = Scale(LINE, "0.1 %", tuple(_point("share", share) for share in shares))
    axis = scales.axis(scale, WIDTH)
    for low, high in pairwise(sorted([*shares, LINE])):
        assert axis.at(low) <= axis.at(high) + 1e-6
    for share in shares:
        assert 0 <= axis.at(share) <= WIDTH
        assert share >= LINE or axis.at(share) <= axis.at(LINE) + 1e-6


@given(st.lists(st.tuples(SHARES, SHARES, st.booleans()), max_size=4))
def test_labels_stay_on_the_page_and_apart(drawn: list[tuple[Fraction, Fraction, bool]]) -> None:
    measures = tuple(
        Measure(f"measure {n}", min(one, two), None if is_open else max(one, two), note="a note")
        for n, (one, two, is_open) in enumerate(drawn)
    )
    placed = scales.lay(Scale(LINE, "0.1 %", measures), WIDTH).placed
    for one in placed:
        assert one.left >= 0
        assert one.left + one.width <= WIDTH + 0.01
    for n, one in enumerate(placed):
        for other in placed[n + 1 :]:
            beside = one.left + one.width <= other.left or other.left + other.width <= one.left
            assert beside or one.label_y != other.label_y


DAYS = st.dates(date.min, date.max)


@given(st.lists(DAYS, min_size=1, max_size=6, unique=True), st.lists(DAYS, max_size=3))
def test_days_stand_in_order(changes: list[date], moments: list[date]) -> None:
    assume(min(changes) > date.min)
    stops: list[date | None] = [None, *sorted(changes), None]
    spans = tuple(Span("state", one, after, Fill.HATCHED) for one, after in pairwise(stops))
    timeline = Timeline((Strip("", spans),), tuple(Moment("day", on) for on in moments))
    axis = days_axis.axis(timeline, WIDTH)
    for early, late in pairwise(sorted([*changes, *moments])):
        assert 0 <= axis.at(early) <= axis.at(late) <= WIDTH + 0.01
    timelines.lay(timeline, WIDTH, english())


def test_the_states_of_a_usual_rule_have_room_for_their_words() -> None:
    for section in demonstration.memo().sections:
        for block in section.blocks:
            if isinstance(block, Timeline):
                assert not timelines.lay(block, WIDTH, english()).numbers


HARD = (
    Timeline(()),
    Timeline((Strip("Value", ()),)),
    Timeline((Strip("", (Span("in force", None, None, Fill.HATCHED),)),)),
    Timeline((Strip("W" * 200, (Span("W" * 200, date(2026, 1, 1), date(2026, 1, 2)),)),)),
    Timeline(
        (
            Strip(
                "Value",
                tuple(
                    Span(f"state number {n}", date(2026, n, 1), date(2026, n, 9))
                    for n in range(1, 13)
                ),
            ),
        ),
        tuple(Moment(f"moment {n}", date(2026, 6, n), main=n == 3) for n in range(1, 9)),
    ),
    Timeline((), (Moment("export day", date.max, main=True), Moment("today", date.min))),
)


@pytest.mark.parametrize("timeline", HARD)
def test_hard_timelines_are_printed(timeline: Timeline) -> None:
    paper = replace(demonstration.memo(), sections=(Section("Standing", (timeline,)),))
    assert writer.render(paper).startswith(b"%PDF")
    assert text.render(paper)
    assert html.render(paper)


@pytest.mark.parametrize("measures", [(), (_point("W" * 300, LINE),), (Measure("x", LINE, None),)])
def test_hard_scales_are_printed(measures: tuple[Measure, ...]) -> None:
    scale = Scale(LINE, "0.1 %", measures)
    paper = replace(demonstration.memo(), sections=(Section("Share", (scale,)),))
    assert writer.render(paper).startswith(b"%PDF")
