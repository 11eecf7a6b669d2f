# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations of the pages themselves: which there are, in which order, how large and how turned."""

from __future__ import annotations

from pikepdf import Array, Name, Pdf

from tests.checking.forging.alteration import FIRST, PAGES, SECOND, on_pdf
from tests.checking.forging.content import content_of, draw_anew

THIRD = "page 3"


@on_pdf(PAGES, SECOND)
def a_page_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take a page out of the middle."""
    del pdf.pages[1]


@on_pdf(PAGES)
def the_last_page_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take the last page away."""
    del pdf.pages[-1]


@on_pdf(PAGES, FIRST)
def the_first_page_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take the front sheet away."""
    del pdf.pages[0]


@on_pdf(PAGES, SECOND, THIRD)
def two_pages_swapped(pdf: Pdf, _other: Pdf) -> None:
    """Let the third page come before the second."""
    page = pdf.pages[2]
    del pdf.pages[2]
    pdf.pages.insert(1, page)


@on_pdf(PAGES, SECOND, THIRD)
def a_page_twice(pdf: Pdf, _other: Pdf) -> None:
    """Show a page twice."""
    pdf.pages.insert(2, pdf.pages[1])


@on_pdf(PAGES, SECOND)
def a_page_of_another_memo(pdf: Pdf, other: Pdf) -> None:
    """Put the second page of another memo in place of the own one."""
    pdf.pages[1] = other.pages[1]


@on_pdf(PAGES, FIRST)
def the_front_sheet_of_another_memo(pdf: Pdf, other: Pdf) -> None:
    """Put the front sheet of another memo before the own pages."""
    pdf.pages[0] = other.pages[0]


@on_pdf(PAGES)
def a_page_of_another_memo_added(pdf: Pdf, other: Pdf) -> None:
    """Add a page of another memo at the end."""
    pdf.pages.append(other.pages[1])


@on_pdf(PAGES, SECOND)
def a_blank_page_added(pdf: Pdf, _other: Pdf) -> None:
    """Put a blank page behind the first."""
    blank = Pdf.new()
    blank.add_blank_page(page_size=(595, 842))
    pdf.pages.insert(1, blank.pages[0])


@on_pdf(PAGES, SECOND)
def a_page_made_blank(pdf: Pdf, _other: Pdf) -> None:
    """Let a page draw nothing."""
    draw_anew(pdf, pdf.pages[1], b"")


@on_pdf(PAGES, SECOND)
def a_page_without_content(pdf: Pdf, _other: Pdf) -> None:
    """Take a page its content."""
    del pdf.pages[1].obj.Contents


@on_pdf(PAGES, SECOND)
def a_page_drawn_as_another(pdf: Pdf, _other: Pdf) -> None:
    """Let the second page draw what the third does."""
    pdf.pages[1].obj.Contents = pdf.pages[2].obj.Contents


@on_pdf(PAGES, SECOND)
def a_page_rotated(pdf: Pdf, _other: Pdf) -> None:
    """Turn a page by half."""
    pdf.pages[1].obj.Rotate = 180


@on_pdf(PAGES, FIRST, SECOND)
def all_pages_rotated_from_above(pdf: Pdf, _other: Pdf) -> None:
    """Turn all pages by an entry of the tree above them."""
    pdf.Root.Pages.Rotate = 90
    for page in pdf.pages:
        del page.obj.Rotate


@on_pdf(PAGES, SECOND)
def a_page_cropped(pdf: Pdf, _other: Pdf) -> None:
    """Show the upper half of a page alone."""
    box = pdf.pages[1].mediabox
    pdf.pages[1].obj.CropBox = Array([0, 420, box[2], box[3]])


@on_pdf(PAGES, SECOND)
def a_page_on_smaller_paper(pdf: Pdf, _other: Pdf) -> None:
    """Let the paper of a page end below its middle."""
    pdf.pages[1].obj.MediaBox = Array([0, 420, 595, 842])


@on_pdf(PAGES, SECOND)
def a_page_shifted_on_its_paper(pdf: Pdf, _other: Pdf) -> None:
    """Shift the paper of a page under what it draws."""
    box = pdf.pages[1].mediabox
    pdf.pages[1].obj.MediaBox = Array([200, 0, float(box[2]) + 200, box[3]])


@on_pdf(PAGES, SECOND)
def a_page_in_another_unit(pdf: Pdf, _other: Pdf) -> None:
    """Let a page be ten times as large by its unit."""
    pdf.pages[1].obj.UserUnit = 10


@on_pdf(PAGES, SECOND)
def the_fonts_of_a_page_exchanged(pdf: Pdf, _other: Pdf) -> None:
    """Exchange two fonts by their names on one page."""
    page = pdf.pages[1]
    content = content_of(page)
    names = {b"/F1+0": b"/F2+0", b"/F2+0": b"/F1+0"}
    for one, other in names.items():
        content = content.replace(one + b" ", other.lower() + b" ")
    draw_anew(pdf, page, content.replace(b"/f", b"/F"))


@on_pdf(PAGES)
def a_page_not_of_the_tree(pdf: Pdf, _other: Pdf) -> None:
    """Let the tree of pages count one page fewer than it holds."""
    for kid in list(pdf.Root.Pages.Kids)[-1:]:
        kid.Type = Name.Template
    del pdf.Root.Pages.Kids[-1]
    pdf.Root.Pages.Count = int(pdf.Root.Pages.Count) - 1
