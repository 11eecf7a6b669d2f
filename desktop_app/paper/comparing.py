# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages against pages: which is which, which words differ, what is drawn otherwise."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.paper.read_papers import Corners, DrawnMark, PlacedText, ReadPage

_LIKE: Final = 0.3
"""The share of texts that two pages have in common, from which one is taken for the other, altered."""
_SHUFFLED: Final = 2


@dataclass(frozen=True, slots=True)
class PageMatch:
    """A page that was printed and the page that it is now, by their numbers from 0; None where there is none."""

    printed: int | None
    page: int | None
    is_moved: bool = False


def match_pages(printed: Sequence[ReadPage], pages: Sequence[ReadPage]) -> list[PageMatch]:
    """Return every page of both, each with the one that it is taken for, in the order of the paper."""
    matched = {
        number: number
        for number in range(min(len(printed), len(pages)))
        if printed[number].is_same_as(pages[number])
    }
    same: dict[object, deque[int]] = defaultdict(deque)
    for number, page in enumerate(printed):
        if number not in matched:
            same[page.drawing, page.frame, page.texts].append(number)
    for number, page in enumerate(pages):
        waiting = same[page.drawing, page.frame, page.texts]
        if number not in matched and waiting:
            matched[number] = waiting.popleft()
    free = deque(number for number in range(len(printed)) if number not in matched.values())
    for number, page in enumerate(pages):
        if number in matched or not free:
            continue
        ranks: dict[int, tuple[float, bool, int]] = {}  # the most alike; of two the one in its place
        for other in free:
            likeness = 1.0
            if printed[other].drawing != page.drawing:
                old, new = Counter(printed[other].texts), Counter(page.texts)
                likeness = (old & new).total() / max(old.total(), new.total(), 1)
            ranks[other] = (likeness, other == number, -other)
        best = max(ranks, key=ranks.__getitem__)
        if ranks[best][0] >= _LIKE:
            matched[number] = best
            free.remove(best)
    for number in range(len(pages)):  # nothing is alike: the page in its place, if as many were printed
        if number not in matched and number in free and len(printed) == len(pages):
            matched[number] = number
            free.remove(number)
    moved = _find_moved([matched[number] for number in sorted(matched)])
    present = [PageMatch(matched.get(page), page, matched.get(page) in moved) for page in range(len(pages))]
    return [*present, *(PageMatch(number, None) for number in free)]


def _find_moved(order: Sequence[int]) -> set[int]:
    """Return the printed pages that do not stand in their order: as few as explain it, both of two exchanged."""
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
    kept = rise
    moved = {number for number in order if number not in kept}
    displaced = {number for number, expected in zip(order, sorted(order), strict=True) if number != expected}
    return displaced if len(displaced) <= _SHUFFLED * len(moved) else moved


# --------------------------------------------------------------------------------------------------
# Where two pages say something else: runs of words, each with what was printed, what stands there, and the
# places.


_MOST_COMPARED: Final = 4_000_000
"""Texts of one page times texts of the other, beyond which they are not matched one by one."""
_LEAST_LEVEL: Final = 2.0
"""Points by which the lines of two texts on one line may differ."""


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A run of words that differs; ``label`` is the text at the left of it on the same line, blank without one."""

    was: str
    is_: str
    label: str = ""
    boxes: tuple[Corners, ...] = ()
    printed_boxes: tuple[Corners, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    stretch: int
    start: int


def find_word_differences(printed: ReadPage, page: ReadPage) -> Iterator[WordDifference]:
    """Yield the runs of words in which a page differs from what was printed, in the order of drawing."""
    for (first, last), (start, end) in changed_stretches(printed.texts, page.texts):
        old, new = _split_words(printed.texts, first, last), _split_words(page.texts, start, end)
        old_texts, new_texts = [word.text for word in old], [word.text for word in new]
        for (a, b), (c, d) in changed_stretches(old_texts, new_texts):
            yield WordDifference(
                was=" ".join(old_texts[a:b]),
                is_=" ".join(new_texts[c:d]),
                label=_label_of(page.placed, new[c:d]),
                boxes=tuple(_boxes_of(page.placed, new[c:d])),
                printed_boxes=tuple(_boxes_of(printed.placed, old[a:b])),
            )


Span = tuple[int, int]


def changed_stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Span, Span]]:
    """Yield where two lists differ, as spans of both."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle) * len(other) > _MOST_COMPARED:
        yield (head, len(old) - tail), (head, len(new) - tail)
        return
    for kind, a, b, c, d in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield (head + a, head + b), (head + c, head + d)


def _split_words(texts: Sequence[str], first: int, last: int) -> list[_Word]:
    words = []
    for stretch in range(first, last):
        at = 0
        for text in texts[stretch].split():
            start = texts[stretch].index(text, at)
            words.append(_Word(text, stretch, start))
            at = start + len(text)
    return words


def _boxes_of(placed: Sequence[PlacedText], words: Sequence[_Word]) -> Iterator[Corners]:
    """Yield a box around the words of each stretch."""
    stretches = sorted({word.stretch for word in words})
    for stretch in stretches:
        if stretch < len(placed):
            inside = [word for word in words if word.stretch == stretch]
            (left, bottom, right, top), stops = placed[stretch].box, placed[stretch].stops
            start, end = inside[0].start, inside[-1].start + len(inside[-1].text)
            if end < len(stops):
                left, right = sorted((stops[start], stops[end]))
            yield (left, bottom, right, top)


def _label_of(placed: Sequence[PlacedText], words: Sequence[_Word]) -> str:
    """Return what stands at the left of words on their line."""
    if not words or words[0].stretch >= len(placed):
        return ""
    at = placed[words[0].stretch]
    before = at.text[: words[0].start].strip()
    if before:
        return before
    on_line = [
        other
        for other in placed
        if abs(other.box[1] - at.box[1]) < _LEAST_LEVEL and other.box[2] <= at.box[0] and other.text.strip()
    ]
    return min(on_line, key=lambda other: other.box[0]).text.strip() if on_line else ""


# --------------------------------------------------------------------------------------------------
# Where two pages that may say the same draw something else: what came, what is gone, what looks otherwise.


_KINDS: Final = {
    "text": Phrase("a text"),
    "fill": Phrase("a filled area"),
    "stroke": Phrase("a line"),
    "fill and stroke": Phrase("a filled area"),
    "picture": Phrase("a picture"),
}


@dataclass(frozen=True, slots=True)
class DrawingDifference:
    """Something that is drawn otherwise: what was printed and what is there, blank for nothing."""

    was: str
    is_: str
    boxes: tuple[Corners, ...]
    printed_boxes: tuple[Corners, ...]


def find_drawing_differences(
    printed: ReadPage, page: ReadPage, *, with_texts: bool
) -> Iterator[DrawingDifference]:
    """Yield where two pages that were read in detail draw something else; texts only where that is asked for."""
    old, new = _marks(printed, with_texts=with_texts), _marks(page, with_texts=with_texts)
    for (a, b), (c, d) in changed_stretches([mark.key for mark in old], [mark.key for mark in new]):
        yield DrawingDifference(
            _words(old[a:b], printed),
            _words(new[c:d], page),
            tuple(_boxes(new[c:d])),
            tuple(_boxes(old[a:b])),
        )


def _marks(page: ReadPage, *, with_texts: bool) -> list[DrawnMark]:
    return [mark for mark in page.marks if with_texts or mark.kind != "text"]


def _words(marks: list[DrawnMark], page: ReadPage) -> str:
    if not marks:
        return ""
    if len(marks) > 1:
        return Phrase("{count} strokes", count=len(marks))
    (mark,) = marks
    texts = [text.text for text in page.placed if mark.kind == "text" and text.box == mark.box]
    return Phrase("the text “{words}”", words=texts[0]) if texts else _KINDS[mark.kind]


def _boxes(marks: list[DrawnMark]) -> Iterator[Corners]:
    """Yield the places of marks; what has no extent has none to show."""
    yield from (mark.box for mark in marks if mark.box[2] - mark.box[0] or mark.box[3] - mark.box[1])
