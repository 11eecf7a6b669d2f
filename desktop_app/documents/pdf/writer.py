# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a document as PDF.

The same document gives the same bytes on any machine: no clock, no file names, no order
that depends on hashing. `pdf_archive.seal_for_archive` makes the result an archive file,
which every paper that leaves the program should be.
"""

from __future__ import annotations

from desktop_app.documents.english.sentences import english_wording
from desktop_app.documents.layout import fonts, page_style, typesetter
from desktop_app.documents.layout.header_footer import HeaderFooter
from desktop_app.documents.layout.pages import paginate_flowables
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf.canvas import PdfCanvas


def print_document(document: Document, wording: Wording | None = None) -> bytes:
    """Return the document as a PDF file.

    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    wording = wording or english_wording()
    width = page_style.A4[0] - 2 * page_style.SIDE
    height = page_style.A4[1] - page_style.TOP - page_style.BOTTOM
    flowables = typesetter.set_document(document, width, wording)
    pages = paginate_flowables(flowables, first=height, following=height - page_style.HEADER)
    canvas = PdfCanvas(page_style.A4, document.language)
    _set_properties(canvas, document)
    header_footer = HeaderFooter(document, wording, len(pages))
    for number, page in enumerate(pages, start=1):
        header_footer.draw_header(canvas, number)
        top = page_style.TOP + (page_style.HEADER if number > 1 else 0.0)
        for placed in page:
            placed.flowable.draw_on_page(canvas, page_style.SIDE, top + placed.top)
        header_footer.draw_footer(canvas, number)
        canvas.start_page()
    return canvas.finish_file()


def _set_properties(canvas: PdfCanvas, document: Document) -> None:
    title = " · ".join(text for text in (document.number, document.title) if text)
    canvas.set_properties(
        title=fonts.printable_text(title),
        author=fonts.printable_text(document.letterhead.name),
        subject=fonts.printable_text(document.subtitle),
        creator="Lodestone",
    )
