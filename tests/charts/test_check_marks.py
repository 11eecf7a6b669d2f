# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The marks of checked papers: each answer has one of its own, green is that of the same alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from desktop_app.charts import verdict_shapes
from desktop_app.charts.check_marks import (
    INK,
    MARKS_OF_ANSWERS,
    MARKS_OF_RESULTS,
    SHAPES,
    draw_check_mark,
)
from desktop_app.paper.canvas import Box, Point, Stroke
from desktop_app.services.checking.check_papers import ANSWERS


class Recorder:
    """A canvas that notes what is drawn: where it reaches, and how."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, bool]] = []
        self.points: list[Point] = []

    def draw_polygon(
        self, corners: Sequence[Point], *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        self.drawn.append((f"{len(corners)} corners", fill is not None))
        self.points += corners
        assert (fill is None) != (stroke is None)

    def draw_circle(
        self, centre: Point, radius: float, *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        self.drawn.append(("circle", fill is not None))
        self.points += [(centre[0] - radius, centre[1] - radius), (centre[0] + radius, centre[1] + radius)]


def drawn(shape: str) -> Recorder:
    canvas: Any = Recorder()
    draw_check_mark(canvas, shape, Box(10, 20, 8, 8), "#123456")
    assert isinstance(canvas, Recorder)
    return canvas


def test_each_answer_has_a_shape_of_its_own_that_no_verdict_has() -> None:
    shapes = [MARKS_OF_ANSWERS[answer].shape for answer in ANSWERS]
    assert len({*shapes}) == len(ANSWERS) == len(MARKS_OF_ANSWERS)
    assert not {*SHAPES} & {*verdict_shapes.SHAPES}
    assert len({tuple(drawn(shape).drawn) for shape in SHAPES}) == len(SHAPES), "told apart in grey print"


def test_green_is_the_paper_as_it_was_printed_and_nothing_else() -> None:
    marks = {**MARKS_OF_ANSWERS, **{f"one check {name}": mark for name, mark in MARKS_OF_RESULTS.items()}}
    assert [name for name, mark in marks.items() if mark.colour == "green"] == ["same"]
    assert MARKS_OF_RESULTS["same"].colour == INK
    assert MARKS_OF_ANSWERS["partly"].colour == "amber"


@pytest.mark.parametrize("shape", SHAPES)
def test_a_mark_stays_in_its_box(shape: str) -> None:
    for x, y in drawn(shape).points:
        assert 10 <= x <= 18
        assert 20 <= y <= 28
