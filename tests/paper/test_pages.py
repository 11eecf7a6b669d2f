# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages: every piece is on one, in order, and none is too full."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper.canvas import PageCanvas
from desktop_app.paper.flowables import Flowable
from desktop_app.paper.typesetting import paginate_flowables


@dataclass(frozen=True)
class Brick:
    """A piece of whole units that can be torn between them."""

    units: tuple[int, ...]
    keep_next: bool = False
    whole: bool = False
    before: float = 5.0

    @property
    def height(self) -> float:
        return 10.0 * len(self.units)

    def split_at_height(self, room: float, *, forced: bool) -> tuple[Brick, Brick] | None:
        fits = int(room // 10)
        if self.whole or fits < (1 if forced else 2) or fits >= len(self.units):
            return None
        return Brick(self.units[:fits]), Brick(self.units[fits:], self.keep_next)

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        raise NotImplementedError


def _bricks(sizes: list[tuple[int, bool, bool]]) -> list[Flowable]:
    bricks: list[Flowable] = []
    count = 0
    for size, keep, whole in sizes:
        short = min(size, 9) if whole or keep else size
        bricks.append(Brick(tuple(range(count, count + short)), keep, whole))
        count += short
    return bricks


def _units(page: list[Flowable]) -> list[int]:
    return [unit for piece in page if isinstance(piece, Brick) for unit in piece.units]


SIZES = st.lists(st.tuples(st.integers(1, 45), st.booleans(), st.booleans()), max_size=30)


@given(SIZES)
def test_all_units_are_set_once_and_in_order(sizes: list[tuple[int, bool, bool]]) -> None:
    bricks = _bricks(sizes)
    pages = paginate_flowables(bricks, first=120.0, following=100.0)
    wanted = [unit for brick in bricks if isinstance(brick, Brick) for unit in brick.units]
    assert [unit for page in pages for unit in _units([one.flowable for one in page])] == wanted


@given(SIZES)
def test_no_page_is_too_full(sizes: list[tuple[int, bool, bool]]) -> None:
    for number, page in enumerate(paginate_flowables(_bricks(sizes), first=120.0, following=100.0)):
        room = 100.0 if number else 120.0
        for one, after in pairwise(page):
            assert one.top + one.flowable.height <= after.top + 0.01
        assert all(one.top + one.flowable.height <= room + 0.01 for one in page)


def test_a_heading_goes_with_what_follows() -> None:
    flowables: list[Flowable] = [Brick((0,) * 9), Brick((1,), keep_next=True), Brick((2,) * 5)]
    pages = paginate_flowables(flowables, first=120.0, following=120.0)
    assert [len(page) for page in pages] == [1, 2]


def test_nothing_is_one_empty_page() -> None:
    assert paginate_flowables([], first=50.0, following=50.0) == [[]]
