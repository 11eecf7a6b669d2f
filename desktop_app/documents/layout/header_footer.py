# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What stands on every page beside the text: the running head and the footer."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.documents.layout import line_breaking, style
from desktop_app.documents.layout.blocks import baseline
from desktop_app.documents.model.runs import say
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf.canvas import HAIRLINE, Ink

_DOT = "  ·  "


@dataclass(frozen=True, slots=True)
class Furniture:
    """Running head and footer of one document."""

    document: Document
    wording: Wording
    pages: int

    def head(self, ink: Ink, page: int) -> None:
        """Draw the running head; the first page has none."""
        if page == 1:
            return
        look, right = style.RUNNING, ink.width - style.SIDE
        y = style.TOP + baseline(look) - 4.0
        about = [part for part in (self.document.number, self.document.title) if part]
        said = line_breaking.shortened(_DOT.join(about), look, (right - style.SIDE) * 0.58)
        room = right - style.SIDE - line_breaking.measure(said, look) - 16
        ink.text(
            (style.SIDE, y),
            line_breaking.shortened(self.document.letterhead.name, look, room),
            look,
        )
        ink.text((right - line_breaking.measure(said, look), y), said, look)
        ink.rule((style.SIDE, y + 6), (right, y + 6), HAIRLINE)

    def foot(self, ink: Ink, page: int) -> None:
        """Draw the footer."""
        look, right = style.RUNNING, ink.width - style.SIDE
        y = ink.height - style.FOOT
        ink.rule((style.SIDE, y), (right, y), HAIRLINE)
        count = self.wording.say("page", page=str(page), pages=str(self.pages))
        wide = line_breaking.measure(count, look)
        ink.text((right - wide, y + 4 + baseline(look)), count, look)
        room = right - style.SIDE - wide - 18
        said = line_breaking.shortened(_DOT.join(self.document.footer), look, room * 1.8)
        for number, line in enumerate(line_breaking.lines(say(said), look, room)):
            at = y + 4 + number * look.leading + baseline(look)
            line_breaking.draw(ink, line, x=style.SIDE, baseline=at)
