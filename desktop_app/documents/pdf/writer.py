# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Draws a document on pages.

The same document gives the same pages on any machine: no clock, no file names, no order
that depends on hashing. `pdf_archive.print_for_archive` makes the result an archive file,
which every paper that leaves the program is.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.documents.layout import fonts, page_style, typesetter
from desktop_app.documents.layout.header_footer import HeaderFooter
from desktop_app.documents.layout.pages import PlacedFlowable, paginate_flowables
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.layout.typesetter import SetDocument
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf.canvas import MarkedContent, PdfCanvas, PlacedField


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """A document drawn into a PDF file that lacks its structure: the file, the tags, where each is drawn, the places
    to fill in, the texts of each page in the order of drawing, and the entries of the outline.
    """

    content: bytes
    structure: Tag
    marked: tuple[MarkedContent, ...]
    fields: tuple[PlacedField, ...] = ()
    texts: tuple[tuple[str, ...], ...] = ()
    outline: tuple[str, ...] = ()


def draw_document(document: Document, wording: Wording) -> DrawnPages:
    """Return the document drawn on pages.

    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    size = page_style.PAPERS[document.paper]
    if document.landscape:
        size = (size[1], size[0])
    width, height = size[0] - 2 * page_style.SIDE, size[1] - page_style.TOP - page_style.BOTTOM
    typeset = typesetter.set_document(document, (width, height), wording)
    pages = _pages_of(typeset, height)
    canvas = PdfCanvas(size, document.language)
    _set_properties(canvas, document)
    header_footer = HeaderFooter(document, wording, len(pages))
    for number, page in enumerate(pages, start=1):
        header_footer.draw_header(canvas, number)
        top = page_style.TOP + (page_style.HEADER if number > 1 else 0.0)
        for placed in page:
            placed.flowable.draw_on_page(canvas, page_style.SIDE, top + placed.top)
        header_footer.draw_footer(canvas, number)
        canvas.start_page()
    return DrawnPages(
        canvas.finish_file(),
        typeset.structure,
        tuple(canvas.marked),
        tuple(canvas.fields),
        tuple(canvas.page_texts),
        tuple(canvas.outline),
    )


def _pages_of(typeset: SetDocument, height: float) -> list[list[PlacedFlowable]]:
    """Return the front sheet, if there is one, and the pages behind it."""
    following = height - page_style.HEADER
    if not typeset.front:
        return paginate_flowables(typeset.behind, first=height, following=following)
    front = paginate_flowables(typeset.front, first=height, following=following)
    return [*front, *paginate_flowables(typeset.behind, first=following, following=following)]


def _set_properties(canvas: PdfCanvas, document: Document) -> None:
    title = " · ".join(text for text in (document.number, document.title) if text)
    canvas.set_properties(
        title=fonts.printable_text(title),
        author=fonts.printable_text(document.letterhead.name),
        subject=fonts.printable_text(document.subtitle),
        creator="Lodestone",
    )
