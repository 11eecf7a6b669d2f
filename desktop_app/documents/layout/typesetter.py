# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns every block of a document into the pieces that print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from desktop_app.documents.charts import scales, timelines
from desktop_app.documents.layout import style, tables
from desktop_app.documents.layout.blocks import Framed, Piece, Quoted, Text, hanging, heading, text
from desktop_app.documents.layout.letterhead import Letterhead, SignOff
from desktop_app.documents.layout.pages import Break
from desktop_app.documents.model.runs import quiet, say
from desktop_app.documents.model.tree import (
    Block,
    Bullets,
    Document,
    KeyValues,
    Notes,
    Para,
    Quote,
    Scale,
    Section,
    Steps,
    Subheading,
    Table,
    Timeline,
    VerdictBox,
)
from desktop_app.documents.model.tree import SignOff as SignOffBlock
from desktop_app.documents.model.wording import Wording


def pieces(document: Document, width: float, wording: Wording) -> Iterator[Piece | Break]:
    """Yield the pieces of the whole document in reading order."""
    setter = BlockTypesetter(width, wording)
    yield Letterhead(document, width)
    title = text(say(document.title), style.TITLE, width)
    yield replace(title, before=14.0, keep_next=True, bookmark=document.title)
    if document.subtitle:
        subtitle = text(say(document.subtitle), style.SUBTITLE, width)
        yield replace(subtitle, before=2.0, keep_next=True)
    for block in document.opening:
        yield from setter.block(block)
    for number, section in document.headed():
        yield from setter.section(number, section)


class BlockTypesetter:
    """Sets blocks on one width in one language."""

    def __init__(self, width: float, wording: Wording) -> None:
        self._width, self._wording = width, wording

    def section(self, number: str, section: Section) -> Iterator[Piece | Break]:
        """Yield a section: its heading and its blocks."""
        if section.new_page:
            yield Break()
        yield heading(number, section.heading, self._width)
        for block in section.blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Piece]:  # noqa: PLR0912 - one arm for each block
        """Yield the pieces of one block."""
        match block:
            case Para():
                look = style.SMALL if block.small else style.BODY
                yield text(block.words, look, self._width)
            case Subheading():
                piece = text(say(block.text), style.SUBHEADING, self._width)
                yield replace(piece, keep_next=True, before=10.0)
            case KeyValues():
                yield tables.facts(block, self._width)
            case Table():
                empty = self._wording.say("table.empty") if not block.totals else ""
                yield tables.table(block, self._width, empty=empty)
            case Steps():
                yield tables.steps(block, self._width)
            case Bullets():
                yield from self._bullets(block)
            case Quote():
                yield Quoted(self._quote(block))
            case Notes():
                yield from self._notes(block)
            case VerdictBox():
                yield self._framed(block)
            case Scale():
                yield scales.lay(block, self._width)
            case Timeline():
                yield timelines.lay(block, self._width, self._wording)
            case SignOffBlock():
                yield SignOff(block, self._width, self._wording)
            case _:
                assert_never(block)

    def _bullets(self, block: Bullets) -> Iterator[Text]:
        for number, words in enumerate(block.items):
            dot = say("•")
            piece = hanging(dot, words, look=style.BODY, indent=11.0, width=self._width)
            yield replace(piece, before=piece.before if number else style.SPACE_BLOCK)

    def _quote(self, block: Quote) -> Text:
        words = (*block.words, *say("   ", quiet(block.source))) if block.source else block.words
        piece = text(words, style.BODY, self._width - 12.0)
        return replace(piece, indent=12.0)

    def _notes(self, block: Notes) -> Iterator[Text]:
        look = style.SMALL.hushed()
        for number, words in enumerate(block.items):
            yield replace(text(words, look, self._width), before=3.0 if number else 6.0)

    def _framed(self, block: VerdictBox) -> Framed:
        room = self._width - Framed.LEFT - Framed.RIGHT
        parts = [text(say(block.headline), style.HEADLINE, room)]
        parts += [replace(text(words, style.BODY, room), before=3.0) for words in block.lines]
        paint = style.PAINTS[block.verdict.colour]
        return Framed(block.verdict, tuple(parts), self._width, paint.fill or paint.outline)
