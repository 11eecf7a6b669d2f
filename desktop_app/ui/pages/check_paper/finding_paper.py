# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a finding, with pictures of the places that differ. Runs off the main thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.services.checking.finding import MOST_LISTED, FindingStamp, make_finding
from desktop_app.services.checking.paper_check import Check, PaperCheck
from desktop_app.services.context.papers.finding_port import FoundPicture
from desktop_app.ui.pages.check_paper.differences import Difference, Shape
from desktop_app.ui.pages.check_paper.page_pieces import (
    Marks,
    PagePainter,
    draw_piece,
    own_pages,
    strange_pages,
)
from desktop_app.ui.session.paper_host import PaperHost


def print_finding(host: PaperHost, paper_check: PaperCheck, differences: Sequence[Difference]) -> bytes:
    """Return the finding as a PDF."""
    settings, program = host.settings, host.program
    stamp = FindingStamp(settings.signer, settings.signer_role, host.today, f"Lodestone {program.version}")
    painters = _Painters(paper_check)
    pictured: list[tuple[Check, tuple[FoundPicture, ...]]] = [
        (difference.check, tuple(painters.draw_places(difference)) if number < MOST_LISTED else ())
        for number, difference in enumerate(differences)
    ]
    return program.print_finding(make_finding(paper_check, pictured, stamp))


class _Painters:
    """Draws both papers: this one, which may be hostile, in a process of its own."""

    def __init__(self, paper_check: PaperCheck) -> None:
        self._paper = strange_pages(paper_check.content)
        self._made_again = own_pages(paper_check.made_again) if paper_check.made_again else None

    def draw_places(self, difference: Difference) -> Iterator[FoundPicture]:
        """Yield the place that differs on either paper; without a place the page, where it differs as a whole."""
        if difference.shape is not Shape.PAGES:
            return
        boxes, boxes_again = difference.boxes, difference.boxes_again
        if boxes or boxes_again or difference.is_whole_page:
            marks = Marks(boxes or boxes_again, is_lacking=not boxes)
            yield from _draw_picture(self._paper, difference.page, marks, made_again=False)
        if boxes or boxes_again or difference.is_whole_page_again:
            marks = Marks(boxes_again or boxes, is_lacking=not boxes_again)
            yield from _draw_picture(self._made_again, difference.page_again, marks, made_again=True)


def _draw_picture(
    painter: PagePainter | None, page: int, marks: Marks, *, made_again: bool
) -> Iterator[FoundPicture]:
    picture = draw_piece(painter, page - 1, marks) if painter is not None else None
    if picture is not None:
        yield FoundPicture(picture, page, made_again=made_again)
