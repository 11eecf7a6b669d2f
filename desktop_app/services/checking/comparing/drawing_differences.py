# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where two pages that may say the same draw something else: what came, what is gone, what looks otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.checking.comparing.word_differences import changed_stretches
from desktop_app.services.context.papers.read_paper import Corners, Mark, ReadPage

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


def _marks(page: ReadPage, *, with_texts: bool) -> list[Mark]:
    return [mark for mark in page.marks if with_texts or mark.kind != "text"]


def _words(marks: list[Mark], page: ReadPage) -> str:
    if not marks:
        return ""
    if len(marks) > 1:
        return Phrase("{count} strokes", count=len(marks))
    (mark,) = marks
    texts = [text.text for text in page.placed if mark.kind == "text" and text.box == mark.box]
    return Phrase("the text “{words}”", words=texts[0]) if texts else _KINDS[mark.kind]


def _boxes(marks: list[Mark]) -> Iterator[Corners]:
    """Yield the places of marks; what has no extent has none to show."""
    yield from (mark.box for mark in marks if mark.box[2] - mark.box[0] or mark.box[3] - mark.box[1])
