# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a document as PDF.

The same document gives the same bytes on any machine: no clock, no names of
files, no order that depends on hashing. `attach.seal` turns the result into a
file for the archive; a print that leaves the program should go through it.
"""

from __future__ import annotations

from desktop_app.documents.layout import style, typesetter
from desktop_app.documents.layout.header_footer import Furniture
from desktop_app.documents.layout.pages import paginate
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording, english
from desktop_app.documents.pdf import fonts
from desktop_app.documents.pdf.canvas import Ink


def render(document: Document, wording: Wording | None = None) -> bytes:
    """Return the document as a PDF file.

    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    words = wording or english()
    size = (style.A4[1], style.A4[0]) if document.wide else style.A4
    width, height = size[0] - 2 * style.SIDE, size[1] - style.TOP - style.BOTTOM
    pieces = typesetter.pieces(document, width, words)
    pages = paginate(pieces, first=height, later=height - style.HEADER)
    ink = Ink(size, document.language)
    _describe(ink, document)
    furniture = Furniture(document, words, len(pages))
    for number, page in enumerate(pages, start=1):
        furniture.head(ink, number)
        top = style.TOP + (style.HEADER if number > 1 else 0.0)
        for placed in page:
            placed.piece.draw(ink, style.SIDE, top + placed.top)
        furniture.foot(ink, number)
        ink.next_page()
    return ink.finish()


def _describe(ink: Ink, document: Document) -> None:
    title = " · ".join(part for part in (document.number, document.title) if part)
    ink.describe(
        title=fonts.printable(title),
        author=fonts.printable(document.letterhead.name),
        subject=fonts.printable(document.subtitle),
        creator="Lodestone",
    )
