# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Distributes flowables over pages.

A flowable that must not end a page goes to the page of the next one; a flowable that does
not fit is split where it allows that. All pages are made before the first one is drawn,
so every footer can tell the number of pages.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.documents.layout.blocks import Flowable


@dataclass(frozen=True, slots=True)
class PlacedFlowable:
    """A flowable and its distance from the top of the page's body."""

    top: float
    flowable: Flowable


class _Page:
    """A page being filled."""

    def __init__(self, available: float) -> None:
        self.available, self.used = available, 0.0
        self.flowables: list[PlacedFlowable] = []

    def gap_before(self, flowable: Flowable) -> float:
        return flowable.before if self.flowables else 0.0

    def height_left(self, flowable: Flowable) -> float:
        return self.available - self.used - self.gap_before(flowable)

    def place_flowable(self, flowable: Flowable) -> None:
        top = self.used + self.gap_before(flowable)
        self.flowables.append(PlacedFlowable(top, flowable))
        self.used = top + flowable.height


def paginate_flowables(
    flowables: Iterable[Flowable], *, first: float, following: float
) -> list[list[PlacedFlowable]]:
    """Return the pages, each with its flowables; `first` and `following` are the heights of their bodies.

    Shape: at least one page; every flowable is on it whole, or its parts in order.
    """
    waiting = deque(flowables)
    done: list[list[PlacedFlowable]] = []
    page = _Page(first)
    while waiting:
        if not _fill_page(page, waiting):
            done.append(page.flowables)
            page = _Page(following)
    if page.flowables or not done:
        done.append(page.flowables)
    return done


def height_of_flowables(flowables: Sequence[Flowable]) -> float:
    """Return the height of flowables under each other at the top of a page."""
    return _height_together(_Page(0.0), flowables)


def _fill_page(page: _Page, waiting: deque[Flowable]) -> bool:
    """Put the next group of flowables on the page; False asks for a new page."""
    group = _next_group(waiting)
    *leads, last = group
    if _height_together(page, group) <= page.available + 0.01:
        for flowable in group:
            page.place_flowable(flowable)
            waiting.popleft()
        return True
    empty = not page.flowables
    available = page.available - _height_together(page, leads) - (last.before if leads or not empty else 0.0)
    torn = last.split_at_height(available, forced=False) or (
        last.split_at_height(available, forced=True) if empty else None
    )
    if torn is None:
        return _place_oversized(page, waiting) if empty else False
    for flowable in (*leads, torn[0]):
        page.place_flowable(flowable)
    for _ in group:
        waiting.popleft()
    waiting.appendleft(torn[1])
    return False


def _place_oversized(page: _Page, waiting: deque[Flowable]) -> bool:
    """Put one flowable on an empty page that is too small for its whole group."""
    flowable = waiting.popleft()
    torn = (
        None if flowable.height <= page.available else flowable.split_at_height(page.available, forced=True)
    )
    page.place_flowable(torn[0] if torn else flowable)
    if torn:
        waiting.appendleft(torn[1])
    return torn is None


def _next_group(waiting: Sequence[Flowable]) -> list[Flowable]:
    """Return the next flowable with those that must be on its page."""
    group: list[Flowable] = []
    for flowable in waiting:
        group.append(flowable)
        if not flowable.keep_next:
            break
    return group


def _height_together(page: _Page, flowables: Sequence[Flowable]) -> float:
    used, first = page.used, not page.flowables
    for flowable in flowables:
        used += (0.0 if first else flowable.before) + flowable.height
        first = False
    return used
