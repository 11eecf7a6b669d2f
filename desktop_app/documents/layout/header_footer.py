# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The running head and the footer of every page."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.page_canvas import PageCanvas
from desktop_app.documents.layout.tags import Running
from desktop_app.documents.model.runs import compose_runs
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording

_DOT = "  ·  "


@dataclass(frozen=True, slots=True)
class HeaderFooter:
    """Running head and footer of one document."""

    document: Document
    wording: Wording
    pages: int

    def draw_header(self, canvas: PageCanvas, page: int) -> None:
        """Draw the running head; the first page has none."""
        self._draw_privilege(canvas)
        if page == 1:
            return
        canvas.speak_as(Running.HEADER)
        style, right = page_style.RUNNING, canvas.width - page_style.SIDE
        y = page_style.TOP + style.baseline - 4.0
        about = [text for text in (self.document.number, self.document.title) if text]
        heading = line_breaking.shorten_text(_DOT.join(about), style, (right - page_style.SIDE) * 0.58)
        available = right - page_style.SIDE - line_breaking.measure_text(heading, style) - 16
        canvas.draw_text(
            (page_style.SIDE, y),
            line_breaking.shorten_text(self.document.letterhead.name, style, available),
            style,
        )
        canvas.draw_text((right - line_breaking.measure_text(heading, style), y), heading, style)
        canvas.draw_line((page_style.SIDE, y + 6), (right, y + 6), page_style.HAIRLINE)
        canvas.speak_as(None)

    def _draw_privilege(self, canvas: PageCanvas) -> None:
        """Draw the line on privilege above everything else; it is read aloud once, from the first page."""
        if not self.document.privilege:
            return
        style = page_style.PRIVILEGE
        text = line_breaking.shorten_text(self.document.privilege, style, canvas.width - 2 * page_style.SIDE)
        left = (canvas.width - line_breaking.measure_text(text, style)) / 2
        canvas.draw_text((left, page_style.PRIVILEGE_TOP + style.baseline), text, style)

    def draw_footer(self, canvas: PageCanvas, page: int) -> None:
        """Draw the footer."""
        canvas.speak_as(Running.FOOTER)
        style, right = page_style.RUNNING, canvas.width - page_style.SIDE
        y = canvas.height - page_style.FOOT
        canvas.draw_line((page_style.SIDE, y), (right, y), page_style.HAIRLINE)
        count = self.wording.format_sentence("page", page=str(page), pages=str(self.pages))
        wide = line_breaking.measure_text(count, style)
        canvas.draw_text((right - wide, y + 4 + style.baseline), count, style)
        available = right - page_style.SIDE - wide - 18
        text = line_breaking.shorten_text(_DOT.join(self.document.footer), style, available * 1.8)
        for number, line in enumerate(line_breaking.break_lines(compose_runs(text), style, available)):
            at = y + 4 + number * style.leading + style.baseline
            line_breaking.draw_words(canvas, line, x=page_style.SIDE, baseline=at)
        canvas.speak_as(None)
