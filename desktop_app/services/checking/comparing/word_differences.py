# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where two pages say something else: runs of words, each with what was printed, what stands there, and the places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from desktop_app.services.context.papers.read_paper import Corners, PlacedText, ReadPage

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
            of_it = [word for word in words if word.stretch == stretch]
            yield _box_of(placed[stretch], of_it[0].start, of_it[-1].start + len(of_it[-1].text))


def _box_of(placed: PlacedText, start: int, end: int) -> Corners:
    left, bottom, right, top = placed.box
    if end < len(placed.stops):
        left, right = placed.stops[start], placed.stops[end]
    return (left, bottom, right, top)


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
