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

from desktop_app.charts.days_axis import Moment, Span, Strip, Timeline
from desktop_app.charts.share_scale import ShareRange, ShareScale, ShareScaleLayout, share_axis
from desktop_app.charts.timeline import TimelineLayout
from desktop_app.charts.verdict_shapes import SHAPES
from desktop_app.documents import wording
from desktop_app.documents.printing import CHARTS
from desktop_app.documents.wording import english_wording
from desktop_app.domain.law import parsing
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED
from desktop_app.paper import measure_text
from desktop_app.paper.blocks import Section
from tests.documents import demonstration, plain_text, printing

LINE = Fraction(1, 1000)
WIDTH = 500.0
SHARES = st.fractions(min_value=0, max_value=30, max_denominator=10**9)


def lay_out(scale: ShareScale) -> ShareScaleLayout:
    """Return a scale as it stands on a page."""
    return ShareScaleLayout(scale, WIDTH, CHARTS, measure_text, wording.format_share)


def lay_out_timeline(timeline: Timeline) -> TimelineLayout:
    """Return a timeline as it stands on a page."""
    return TimelineLayout(timeline, WIDTH, CHARTS, measure_text, english_wording().format_day)


def _point(label: str, share: Fraction) -> ShareRange:
    return ShareRange(label, share, share)


@given(st.lists(SHARES, min_size=1, max_size=4))
def test_shares_stand_in_order_and_on_their_side_of_the_line(shares: list[Fraction]) -> None:
    scale = ShareScale(LINE, "0.1 %", tuple(_point("share", share) for share in shares))
    axis = share_axis(scale, WIDTH)
    for low, high in pairwise(sorted([*shares, LINE])):
        assert axis.position_of(low) <= axis.position_of(high) + 1e-6
    for share in shares:
        assert 0 <= axis.position_of(share) <= WIDTH
        assert share >= LINE or axis.position_of(share) <= axis.position_of(LINE) + 1e-6


@given(st.lists(st.tuples(SHARES, SHARES, st.booleans()), max_size=4))
def test_no_label_crosses_the_line_of_the_threshold(drawn: list[tuple[Fraction, Fraction, bool]]) -> None:
    measures = tuple(
        ShareRange(f"measure {n}", min(one, two), None if is_open else max(one, two), note="a note")
        for n, (one, two, is_open) in enumerate(drawn)
    )
    laid_out = lay_out(ShareScale(LINE, "0.1 %", measures))
    limit = laid_out.axis.position_of(LINE)
    deepest = max((each.y for each in laid_out.placed), default=0.0)
    for each in laid_out.placed:
        beside = each.label.left + each.label.width < limit or limit < each.label.left
        assert beside or not deepest


@given(st.lists(st.tuples(SHARES, SHARES, st.booleans()), max_size=4))
def test_labels_stay_on_the_page_and_apart(drawn: list[tuple[Fraction, Fraction, bool]]) -> None:
    measures = tuple(
        ShareRange(f"measure {n}", min(one, two), None if is_open else max(one, two), note="a note")
        for n, (one, two, is_open) in enumerate(drawn)
    )
    placed = [each.label for each in lay_out(ShareScale(LINE, "0.1 %", measures)).placed]
    for one in placed:
        assert one.left >= 0
        assert one.left + one.width <= WIDTH + 0.01
    for n, one in enumerate(placed):
        for other in placed[n + 1 :]:
            beside = one.left + one.width <= other.left or other.left + other.width <= one.left
            assert beside or one.top != other.top


DAYS = st.dates(date.min, date.max)


@given(st.lists(DAYS, min_size=1, max_size=6, unique=True), st.lists(DAYS, max_size=3))
def test_days_stand_in_order(changes: list[date], moments: list[date]) -> None:
    assume(min(changes) > date.min)
    stops: list[date | None] = [None, *sorted(changes), None]
    spans = tuple(Span("state", one, after, IN_FORCE) for one, after in pairwise(stops))
    timeline = Timeline((Strip("", spans),), tuple(Moment("day", on) for on in moments))
    axis = lay_out_timeline(timeline).axis
    for early, late in pairwise(sorted([*changes, *moments])):
        assert 0 <= axis.position_of(early) <= axis.position_of(late) <= WIDTH + 0.01


def test_the_states_of_a_usual_rule_have_room_for_their_words() -> None:
    for section in demonstration.memo().sections:
        for block in section.blocks:
            if isinstance(block, Timeline):
                assert not lay_out_timeline(block).numbers


HARD = (
    Timeline(()),
    Timeline((Strip("Value", ()),)),
    Timeline((Strip("", (Span("in force", None, None, IN_FORCE),)),)),
    Timeline((Strip("W" * 200, (Span("W" * 200, date(2026, 1, 1), date(2026, 1, 2), SUSPENDED),)),)),
    Timeline(
        (
            Strip(
                "Value",
                tuple(
                    Span(f"state number {n}", date(2026, n, 1), date(2026, n, 9), SUSPENDED)
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
    assert printing.drawn(paper).startswith(b"%PDF")
    assert plain_text.render(paper)


@pytest.mark.parametrize("measures", [(), (_point("W" * 300, LINE),), (ShareRange("x", LINE, None),)])
def test_hard_scales_are_printed(measures: tuple[ShareRange, ...]) -> None:
    scale = ShareScale(LINE, "0.1 %", measures)
    paper = replace(demonstration.memo(), sections=(Section("Share", (scale,)),))
    assert printing.drawn(paper).startswith(b"%PDF")


def test_every_shape_that_a_law_file_may_name_can_be_drawn() -> None:
    assert set(SHAPES) == set(parsing.SHAPES)
