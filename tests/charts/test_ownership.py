# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The picture of owners: no box covers another, nothing leaves the page, and nobody is left out uncounted."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop_app.basics.quantity import ZERO, point
from desktop_app.charts.ownership import (
    MOST_BOXES,
    BoxWords,
    Look,
    OwnershipLayout,
    OwnershipPicture,
    choose_rows,
    draw_picture,
    list_boxes,
)
from desktop_app.documents.printing import CHARTS
from desktop_app.domain.case import RING_SHARE, Owner, Party
from desktop_app.domain.parties.ownership import Holder
from desktop_app.paper import measure_text
from desktop_app.paper.canvas import Box, Point, Stroke, TextStyle
from tests.domain.parties.test_ownership_tree import PARTIES


class Noting:
    """A canvas that notes what is drawn on it."""

    def __init__(self) -> None:
        self.boxes: list[tuple[Box, str | None, Stroke | None]] = []
        self.lines: list[tuple[Point, Point, Stroke]] = []
        self.texts: list[tuple[Point, str, TextStyle]] = []
        self.arrows = 0

    def measure_text(self, text: str, style: TextStyle) -> float:
        return measure_text(text, style)

    def draw_text(self, start: Point, text: str, style: TextStyle) -> None:
        self.texts.append((start, text, style))

    def draw_line(self, start: Point, end: Point, stroke: Stroke) -> None:
        self.lines.append((start, end, stroke))

    def draw_rectangle(
        self, box: Box, *, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        if stroke:
            self.boxes.append((box, fill, stroke))

    def draw_polygon(
        self, corners: Sequence[Point], *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        self.arrows += 1

    def draw_circle(
        self, centre: Point, radius: float, *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        raise AssertionError("no circle belongs here")

    def draw_hatching(self, box: Box, stroke: Stroke) -> None:
        raise AssertionError("no hatching belongs here")


def words_of(holder: Holder) -> BoxWords:
    return BoxWords(
        holder.name or "nobody knows", f"{float((holder.stake.hi or ZERO) * 100):g} %", holder.why
    )


def picture_of(party: Party) -> OwnershipPicture:
    return draw_picture(BoxWords("P"), party, words_of)


def laid_out(party: Party, width: float = 482.0) -> OwnershipLayout:
    return OwnershipLayout(
        picture_of(party), width, CHARTS, measure_text, lambda count, listed: f"{count}, {listed}"
    )


def drawn(party: Party, width: float = 482.0) -> Noting:
    canvas = Noting()
    laid_out(party, width).draw_chart(canvas, (10.0, 20.0))
    return canvas


def owner(name: str, percent: int, listed: str | None = "no", **more: object) -> Owner:
    fields = {"owners": (), **more}
    return Owner(name=name, percent=point(Fraction(percent)), listed=listed, **fields)  # type: ignore[arg-type]


def chain(levels: int) -> Owner:
    below: tuple[Owner, ...] = (owner("the last", 99, "control"),)
    for level in range(levels - 1, 0, -1):
        below = (owner(f"level {level}", 99, owners=below),)
    return below[0]


@given(PARTIES, some.sampled_from([190.0, 270.0, 482.0]))
def test_boxes_and_words_stay_on_the_page_and_cover_nothing(party: Party, width: float) -> None:
    canvas, layout = drawn(party, width), laid_out(party, width)
    places = sorted((box.y, box.y + box.height) for box, _, _ in canvas.boxes)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert all(box.x >= 10 and box.x + box.width <= 10 + width for box, _, _ in canvas.boxes)
    assert places[-1][1] <= 20 + layout.height
    for start, text, style in canvas.texts:
        assert start[0] + measure_text(text, style) <= 10 + width + 0.5, text


@given(PARTIES, some.integers(1, 6), some.integers(1, 20))
def test_everybody_is_shown_or_counted_where_they_are_left_out(party: Party, levels: int, most: int) -> None:
    picture = picture_of(party)
    rows = choose_rows(picture, levels, most)
    everybody = list(list_boxes(picture.party))
    shown = [row.box for row in rows if row.box]
    assert len(shown) <= most + 1
    assert len(shown) + sum(row.hidden for row in rows) == len(everybody)
    listed = sum(box.look is Look.LISTED for box in everybody)
    assert sum(box.look is Look.LISTED for box in shown) + sum(row.hidden_listed for row in rows) == listed
    assert all(row.depth <= levels + (row.box is None) for row in rows)


def test_listed_is_solid_unlisted_plain_and_an_open_slice_dashed() -> None:
    canvas = drawn(Party(owners=(owner("L", 20, "watch"), owner("N", 30))))
    looks = [(fill, bool(stroke and stroke.dash)) for _, fill, stroke in canvas.boxes]
    style = CHARTS
    assert looks == [
        (style.paper, False),
        (style.text_colour, False),
        (style.paper, False),
        (style.paper, True),
    ]
    colours = {text: style.colour for _, text, style in canvas.texts}
    assert (colours["L"], colours["N"]) == (style.paper, style.text_colour)
    assert "20 %" in colours


def test_a_firm_in_a_ring_has_a_loop_and_its_owners_stand_below_it() -> None:
    inside = (owner(RING_SHARE, 30, "control"), owner("B", 0))
    canvas = drawn(Party(owners=(owner("A", 50, owners=inside), owner("C", 50)), owners_complete=None))
    assert canvas.arrows == 1
    texts = [text for _, text, _ in canvas.texts]
    assert RING_SHARE in texts
    assert "B" in texts


def test_of_fifty_owners_the_listed_one_is_shown_and_the_rest_counted() -> None:
    owners = tuple(owner(f"holder {number}", 2, "control" if number == 40 else "no") for number in range(50))
    canvas = drawn(Party(owners=owners))
    texts = [text for _, text, _ in canvas.texts]
    assert "holder 40" in texts
    assert f"{50 - MOST_BOXES}, 0" in texts


@pytest.mark.parametrize("width", [190.0, 482.0])
def test_of_fifty_levels_the_first_are_shown_and_the_listed_one_below_is_counted(width: float) -> None:
    party = Party(owners=(chain(50),), owners_complete=None)
    canvas = drawn(party, width)
    texts = [text for _, text, _ in canvas.texts]
    assert "99 %  level 1" in texts
    assert any(text.endswith(", 1") for text in texts)
    assert not laid_out(party, width).has_percent_on_line
    assert laid_out(party, width).height < 500


def test_the_percent_stands_on_the_line_where_there_is_room() -> None:
    party = Party(owners=(chain(3),))
    assert laid_out(party).has_percent_on_line
    assert not laid_out(party, 200.0).has_percent_on_line
