# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Headings that are nearly a known word: cut short with a full stop ("Ursprungsl."), or with one letter wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop_app.services.importing.fields.headings.word_table import Meaning, compact, heading_table

_SHORTEST_STEM: Final = 3
_SHORTEST_MISSPELT: Final = 7
_MOST_FIELDS: Final = 2
"""What is near to words of more fields than these is near to none."""


def find_like(heading: str) -> tuple[Meaning, ...]:
    """Return what words mean that a heading is nearly; none where these are many."""
    found = dict.fromkeys(meaning for word in _like(heading) for meaning in heading_table().meanings[word])
    return tuple(found) if len({meaning.field for meaning in found}) <= _MOST_FIELDS else ()


def _like(heading: str) -> Iterator[str]:
    words = heading_table().meanings.keys()
    stems = [compact(stem) for stem in heading.split(".")]
    if len(stems) > 1 and len(stems[0]) >= _SHORTEST_STEM:
        pattern = re.compile("[a-z]*".join(map(re.escape, stems)))
        yield from filter(pattern.fullmatch, words)
    key = compact(heading)
    if len(key) >= _SHORTEST_MISSPELT and key.isascii():
        yield from (word for word in words if abs(len(word) - len(key)) < 2 and _is_one_apart(word, key))


def _is_one_apart(one: str, other: str) -> bool:
    """Tell whether one letter more, less, another or two swapped make one word of the other."""
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return abs(len(one) - len(other)) == 1
    ends = (one[start:], other[start:])
    return (
        ends[0][1:] == ends[1][1:]
        or ends[0][1:] == ends[1]
        or ends[0] == ends[1][1:]
        or (ends[0][:2] == ends[1][1::-1] and ends[0][2:] == ends[1][2:])
    )
