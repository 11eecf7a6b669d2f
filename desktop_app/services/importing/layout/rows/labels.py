# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the lines above a table say: labels with their values, and the line that is its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from desktop_app.services.context.tables import TableRow
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.layout.rows.row_words import is_label, sense_of, split_label
from desktop_app.services.importing.layout.rows.rows_of_sheet import HeadingWords, cells_of, has_digit

_LABEL_AND_VALUE: Final = re.compile(r"(?P<label>[^:：]{2,40}?)\s*[:：]\s*(?P<value>\S.*)", re.DOTALL)
_BETWEEN_LABELS: Final = re.compile(r"\n|\t|\s{2,}|\s[|;]\s|;\s")
_AFAR: Final = 6
"""So many columns a value may stand to the right of its label."""


@dataclass(slots=True)
class Heads:
    """The labels of a table, as folded words and the value as shown, and its title."""

    labels: dict[str, str] = field(default_factory=dict)
    title: str = ""


def read_heads(rows: Sequence[TableRow], heading_words: HeadingWords) -> Heads:
    """Return what the lines above a table say. A label that says two things says nothing."""
    heads, said_twice = Heads(), set()
    for row in rows:
        cells = list(cells_of(row))
        labels = list(_labels_of(cells, heading_words))
        for label, value in labels:
            key = fold_words(label)
            if heads.labels.setdefault(key, value) != value:
                said_twice.add(key)
        if not heads.title and _reads_like_title(cells, [label for label, _ in labels]):
            heads.title = " ".join(text for _, text in cells)
    heads.labels = {
        label: value for label, value in heads.labels.items() if label and label not in said_twice
    }
    return heads


def _reads_like_title(cells: Sequence[tuple[int, str]], labels: Iterable[str]) -> bool:
    text = " ".join(text for _, text in cells)
    named = {fold_words(label) for label in labels}
    if any(":" in text or fold_words(text) in named for _, text in cells[:1]):
        return False
    sense = sense_of(text)
    return 3 <= len(text) <= 150 and any(map(str.isalpha, text)) and (sense is None or sense.kind == "note")


def _labels_of(cells: Sequence[tuple[int, str]], heading_words: HeadingWords) -> Iterator[tuple[str, str]]:
    """Yield the labels of a row with their values: in one cell, or in the next one that is filled."""
    taken_index = -1
    for index, (column, text) in enumerate(cells):
        if index == taken_index:
            continue
        labels = list(_split_cell(text, heading_words))
        if labels:
            yield from labels
            continue
        next_cell = cells[index + 1] if index + 1 < len(cells) else None
        if next_cell is None or next_cell[0] - column > _AFAR or not is_name(text, heading_words):
            continue
        if not next_cell[1].endswith((":", "：")) and (
            text.endswith((":", "：")) or not is_name(next_cell[1], heading_words)
        ):
            taken_index = index + 1
            yield text.rstrip(":： "), next_cell[1]


def is_name(text: str, heading_words: HeadingWords) -> bool:
    """Tell whether a cell names what stands beside it."""
    if text.endswith((":", "：")):
        return len(text) <= 60
    return (heading_words.knows(text) or is_label(text)) and not has_digit(text)


def _split_cell(text: str, heading_words: HeadingWords) -> Iterator[tuple[str, str]]:
    """Yield the labels of one cell with their values; a line in which one value runs into the next label has none."""
    phrases = [phrase.strip() for phrase in _BETWEEN_LABELS.split(text) if phrase.strip()]
    for name, value in pairwise(phrases):
        if ":" not in name + value and is_name(name, heading_words) and not is_name(value, heading_words):
            yield name, value
    for phrase in phrases:
        match = _LABEL_AND_VALUE.fullmatch(phrase)
        if match is None or match["label"][-1].isdigit():
            without_colon = split_label(phrase)
            if without_colon is not None and ":" not in phrase:
                yield without_colon
        elif not re.search(r"[:：]\s|://|：", match["value"]) and not match["value"].startswith("//"):
            yield match["label"], match["value"].strip()
