# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads how deep a row stands in a bill: "2", "..3", "Level 1", "1.10", dots or lines in front of a part number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from desktop_app.services.importing.bills.bill_words import words_of
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text

_DOTS: Final = {"…": 3, "‥": 2}
_MARK: Final = r"(?:[.…‥]|·|•|-|–|—|>|»|\*|\+|_|\|)"
_MARKS: Final = re.compile(rf"\s*((?P<mark>{_MARK})(?:\s*(?:(?P=mark)|(?<=[.…‥])[.…‥]))*)?\s*")
_DRAWN: Final = re.compile(r"[\s─━│┃├┣└┗╰┬╠╚═║|`+\-]*[─━│┃├┣└┗╰╠╚║]+[─━═\-\s>]*")
_LEVEL: Final = re.compile(
    r"(?P<before>[^\W\d_]*)\.?\s*(?P<number>\d{1,3})(?:[.,]0+|[.)])?\s*(?P<behind>[^\W\d_]*)"
)
_STEP: Final = re.compile(r"[0-9]{1,9}|[^\W\d_]{1,3}|[^\W\d_]{1,2}[0-9]{1,6}")
_STEPS: Final = re.compile(r"\s*[./\-–,]\s*")


class LevelText(NamedTuple):
    """What a cell says of the level: its number, None where only marks stand there, and how many marks are in front."""

    number: int | None
    marks: int


class Marked(NamedTuple):
    """A text without the marks in front of it, and how many they are."""

    marks: int
    text: str


@lru_cache(maxsize=65536)
def split_marks(text: str) -> Marked:
    """Return a part number or name without the dots, dashes or lines in front of it: "..KM-1", "└─ KM-1".

    Only marks of one kind count; of lines that draw a tree, it is how far they move the text.
    """
    tree_lines = _DRAWN.match(text)
    if tree_lines and tree_lines.end() < len(text):
        return Marked(tree_lines.end(), text[tree_lines.end() :].strip())
    in_front = _MARKS.match(text)
    if in_front is None or not in_front[1]:
        return Marked(0, text.strip())
    marks = sum(_DOTS.get(letter, 1) for letter in in_front[1] if not letter.isspace())
    return Marked(marks, text[in_front.end() :].strip())


def read_indent(text: str, by_format: int) -> Marked:
    """Return a part number or name as it is, and how far spaces, marks or the format of its cell indent it."""
    spaces = len(text) - len(text.lstrip())
    marks, bare = split_marks(text)
    return Marked((marks or spaces) + by_format, bare)


@lru_cache(maxsize=4096)
def read_level(text: str) -> LevelText | None:
    """Return the level that a cell names: "2", "02", "..2", "Level 2", "第2层", or marks alone; None if it is none."""
    marks, bare_text = split_marks(plain_text(text))
    if not bare_text:
        return LevelText(None, marks) if marks else None
    match = _LEVEL.fullmatch(bare_text.removeprefix("第"))
    if match is None:
        return None
    named = [word for word in (match["before"], match["behind"]) if word]
    if len(named) > 1 or any(fold_words(word) not in words_of("level") for word in named):
        return None
    return LevelText(int(match["number"]), marks)


def level_depths(texts: Sequence[str]) -> list[int | None]:
    """Return the depth that each cell of a level column says, None where it says none.

    Marks in front of a number follow it: as many, or one less throughout. A cell whose marks contradict its number says
    nothing. In a column without numbers the marks are the depth, and a blank cell has none of them.
    """
    levels = [read_level(text) for text in texts]
    numbered = [level for level in levels if level and level.number is not None]
    if not numbered:
        return indent_depths(
            [
                level.marks if level else None if text.strip() else 0
                for text, level in zip(texts, levels, strict=True)
            ]
        )
    marked = Counter(
        level.number - level.marks for level in numbered if level.marks and level.number is not None
    )
    ahead = marked.most_common(1)[0][0] if marked else 0
    return [
        None
        if level is None or level.number is None or (level.marks and level.number - level.marks != ahead)
        else level.number
        for level in levels
    ]


def indent_depths(indents: Sequence[int | None]) -> list[int | None]:
    """Return depths from 0 for how far cells are moved to the right, None for those that fit into no step.

    The step is how far most rows stand deeper than the row above them. Where that fits too few rows, as in drawn trees,
    each width is a depth of its own, if none is ever jumped over.
    """
    stated_indents = [indent for indent in indents if indent is not None]
    deeper = Counter(after - before for before, after in pairwise(stated_indents) if after > before)
    if not deeper:
        lowest = min(stated_indents, default=0)
        return [0 if indent == lowest else None for indent in indents]
    lowest, step = min(stated_indents), min(deeper, key=lambda width: (-deeper[width], width))
    if 10 * sum((indent - lowest) % step > 0 for indent in stated_indents) > len(stated_indents):
        ranks = {indent: rank for rank, indent in enumerate(sorted(set(stated_indents)))}
        if all(ranks[after] <= ranks[before] + 1 for before, after in pairwise(stated_indents)):
            return [None if indent is None else ranks[indent] for indent in indents]
    return [
        None if indent is None or (indent - lowest) % step else (indent - lowest) // step
        for indent in indents
    ]


def is_staircase(indents: Sequence[int | None]) -> bool:
    """Tell whether indents go deeper step by step, as those of a bill do."""
    depths = [depth for depth in indent_depths(indents) if depth is not None]
    stated_indents = sum(indent is not None for indent in indents)
    if len(set(depths)) < 2 or depths[0] != 0 or len(depths) * 10 < stated_indents * 9:
        return False
    jumps = sum(after > before + 1 for before, after in pairwise(depths))
    return jumps * 20 <= len(depths)


@lru_cache(maxsize=65536)
def read_position(text: str) -> tuple[str, ...] | None:
    """Return the steps of a position number: "1.10" is 1, 10; "2.0" is 2; "A.01" is a, 1; None if it is none."""
    plain = plain_text(text).strip("./- ")
    if not plain:
        return None
    steps = _STEPS.split(plain)
    if not all(_STEP.fullmatch(step) for step in steps):
        return None
    numbers = [step.lstrip("0") or "0" if step.isdigit() else step.casefold() for step in steps]
    while len(numbers) > 1 and numbers[-1] == "0":
        numbers.pop()
    return () if numbers == ["0"] else tuple(numbers)


def position_depths(texts: Iterable[str]) -> list[int | None]:
    """Return how many steps each position has, None for what is no position."""
    return [None if (position := read_position(text)) is None else len(position) for text in texts]
