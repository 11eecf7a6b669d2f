# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which page of a paper is which page that was printed: altered, moved, added or missing ones are told apart."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.services.context.papers.read_paper import ReadPage

_LIKE: Final = 0.3
"""The share of texts that two pages have in common, from which one is taken for the other, altered."""
_SHUFFLED: Final = 2


@dataclass(frozen=True, slots=True)
class PageMatch:
    """A page that was printed and the page that it is now, by their numbers from 0; None where there is none."""

    printed: int | None
    page: int | None
    is_moved: bool = False


def is_same_page(first: ReadPage, other: ReadPage) -> bool:
    """Tell whether two pages say and draw the same in the same frame."""
    return (first.drawing, first.frame, first.texts) == (other.drawing, other.frame, other.texts)


def match_pages(printed: Sequence[ReadPage], pages: Sequence[ReadPage]) -> list[PageMatch]:
    """Return every page of both, each with the one that it is taken for, in the order of the paper."""
    matched = _match_exactly(printed, pages)
    free = deque(number for number in range(len(printed)) if number not in matched.values())
    for page in range(len(pages)):
        if page not in matched and (found := _find_like(printed, pages[page], page, free)) is not None:
            matched[page] = found
            free.remove(found)
    for page in range(len(pages)):  # nothing is alike: the page in its place, if as many were printed
        if page not in matched and page in free and len(printed) == len(pages):
            matched[page] = page
            free.remove(page)
    moved = _find_moved([matched[page] for page in sorted(matched)])
    present = [PageMatch(matched.get(page), page, matched.get(page) in moved) for page in range(len(pages))]
    return [*present, *(PageMatch(number, None) for number in free)]


def _match_exactly(printed: Sequence[ReadPage], pages: Sequence[ReadPage]) -> dict[int, int]:
    matched = {
        number: number
        for number in range(min(len(printed), len(pages)))
        if is_same_page(printed[number], pages[number])
    }
    free: dict[object, deque[int]] = defaultdict(deque)
    for number, page in enumerate(printed):
        if number not in matched:
            free[page.drawing, page.frame, page.texts].append(number)
    for number, page in enumerate(pages):
        waiting = free[page.drawing, page.frame, page.texts]
        if number not in matched and waiting:
            matched[number] = waiting.popleft()
    return matched


def _find_like(printed: Sequence[ReadPage], page: ReadPage, place: int, free: deque[int]) -> int | None:
    """Return the free printed page that is most like a page; of two the one in its place."""
    likeness = {number: _likeness(printed[number], page) for number in free}
    best = max(free, key=lambda number: (likeness[number], number == place, -number), default=None)
    return best if best is not None and likeness[best] >= _LIKE else None


def _likeness(first: ReadPage, other: ReadPage) -> float:
    if first.drawing == other.drawing:
        return 1.0
    texts, others = Counter(first.texts), Counter(other.texts)
    return (texts & others).total() / max(texts.total(), others.total(), 1)


def _find_moved(order: Sequence[int]) -> set[int]:
    """Return the printed pages that do not stand in their order: as few as explain it, both of two exchanged."""
    kept = _longest_rise(order)
    moved = {number for number in order if number not in kept}
    displaced = {number for number, expected in zip(order, sorted(order), strict=True) if number != expected}
    return displaced if len(displaced) <= _SHUFFLED * len(moved) else moved


def _longest_rise(order: Sequence[int]) -> set[int]:
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in order:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    rise: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        rise.add(last)
        last = before[last]
    return rise
