# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations of what a page draws besides its text, and of what is laid over it in its own content."""

from __future__ import annotations

import re

from pikepdf import Array, Dictionary, Name, Pdf

from tests.checking.forging.alteration import FIRST, PAGES, SECOND, on_pdf
from tests.checking.forging.content import (
    add_resource,
    change_line,
    change_sign,
    content_of,
    draw_anew,
    draw_more,
    find_line,
    form,
    place_of,
    shown,
    sign_of,
)


@on_pdf(PAGES, FIRST)
def the_verdict_sign_exchanged(pdf: Pdf, other: Pdf) -> None:
    """Put the sign of another verdict in place of the memo's own."""
    sign = sign_of(other.pages[0])
    change_sign(pdf, lambda own: sign if sign != own else b".1 .5 .2 rg 70.9 596 m 81 606 l 60 606 l h\nB*\n")


@on_pdf(PAGES, FIRST)
def the_verdict_sign_recoloured(pdf: Pdf, _other: Pdf) -> None:
    """Paint the sign green."""
    change_sign(pdf, lambda own: b"q .1 .6 .2 rg .1 .6 .2 RG\n" + _without_colours(own) + b"Q\n")


def _without_colours(operators: bytes) -> bytes:
    return re.sub(rb"^\S+ \S+ \S+ (rg|RG)\n", b"", operators, flags=re.MULTILINE)


@on_pdf(PAGES, FIRST)
def the_verdict_sign_taken_out(pdf: Pdf, _other: Pdf) -> None:
    """Leave the sign out."""
    change_sign(pdf, lambda _own: b"")


@on_pdf(PAGES, SECOND)
def a_rule_taken_out(pdf: Pdf, _other: Pdf) -> None:
    """Leave out a line of a table."""
    page = pdf.pages[1]
    draw_anew(pdf, page, re.sub(rb"^n .* l S\n", b"", content_of(page), count=1, flags=re.MULTILINE))


@on_pdf(PAGES, SECOND)
def figures_crossed_out(pdf: Pdf, _other: Pdf) -> None:
    """Cross a line out."""
    x, y = place_of(find_line(pdf.pages[1], rb"\d")[0])
    draw_more(pdf, pdf.pages[1], b"1 w %.2f %.2f m %.2f %.2f l S" % (x, y + 3, x + 80, y + 3))


@on_pdf(PAGES, SECOND)
def a_white_box_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Paint a white box over a figure."""
    x, y = place_of(find_line(pdf.pages[1], rb"\d")[0])
    draw_more(pdf, pdf.pages[1], b"1 1 1 rg %.2f %.2f 60 12 re f" % (x, y - 2))


@on_pdf(PAGES, SECOND)
def a_white_box_under_the_text(pdf: Pdf, _other: Pdf) -> None:
    """Paint a box before everything else is drawn."""
    page = pdf.pages[1]
    draw_anew(pdf, page, b"q .9 1 .9 rg 0 0 600 900 re f Q\n" + content_of(page))


@on_pdf(PAGES, SECOND)
def a_form_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Lay a form over a figure."""
    page = pdf.pages[1]
    x, y = place_of(find_line(page, rb"\d")[0])
    add_resource(page, "/XObject", "/Over", form(pdf, b"1 1 1 rg 0 0 60 12 re f", (0, 0, 60, 12)))
    draw_more(pdf, page, b"1 0 0 1 %.2f %.2f cm /Over Do" % (x, y - 2))


@on_pdf(PAGES, SECOND)
def a_form_that_writes_the_line(pdf: Pdf, _other: Pdf) -> None:
    """Take a line out of the page and write it, altered, in a form of its own."""
    page = pdf.pages[1]
    fonts = page.obj.Resources.Font
    line = find_line(page, rb"\d")[0]
    change_line(pdf, 1, rb"\d", lambda _line: b"q /Line Do Q\n")
    written = line.replace(shown(line), b"nothing to report")
    resources = Dictionary(Font=fonts)
    add_resource(page, "/XObject", "/Line", form(pdf, written, (0, 0, 700, 900), **{"/Resources": resources}))


@on_pdf(PAGES, SECOND)
def a_picture_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Lay a white picture over a figure."""
    page = pdf.pages[1]
    x, y = place_of(find_line(page, rb"\d")[0])
    picture = pdf.make_stream(
        b"\xff",
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        ),
    )
    add_resource(page, "/XObject", "/White", picture)
    draw_more(pdf, page, b"60 0 0 12 %.2f %.2f cm /White Do" % (x, y - 2))


@on_pdf(PAGES, SECOND)
def an_inline_picture_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Lay a picture over a figure that stands in the content itself."""
    page = pdf.pages[1]
    x, y = place_of(find_line(page, rb"\d")[0])
    draw_more(pdf, page, b"60 0 0 12 %.2f %.2f cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI" % (x, y - 2))


@on_pdf(PAGES, SECOND)
def a_shade_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Paint a shading over a figure."""
    page = pdf.pages[1]
    x, y = place_of(find_line(page, rb"\d")[0])
    add_resource(page, "/Shading", "/Shade", _white_shading())
    draw_more(pdf, page, b"%.2f %.2f 60 12 re W n /Shade sh" % (x, y - 2))


def _white_shading() -> Dictionary:
    white = Array([1, 1, 1])
    blend = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=white, C1=white, N=1)
    return Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceRGB,
        Coords=Array([0, 0, 600, 0]),
        Function=blend,
        Extend=Array([True, True]),
    )


@on_pdf(PAGES, SECOND)
def a_pattern_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Fill a box over a figure with a pattern."""
    page = pdf.pages[1]
    x, y = place_of(find_line(page, rb"\d")[0])
    add_resource(page, "/Pattern", "/Tiles", Dictionary(PatternType=2, Shading=_white_shading()))
    draw_more(pdf, page, b"/Pattern cs /Tiles scn %.2f %.2f 60 12 re f" % (x, y - 2))


@on_pdf(PAGES, SECOND)
def letters_of_a_font_that_is_drawn(pdf: Pdf, _other: Pdf) -> None:
    """Draw a box as the letter of a font made for it."""
    page = pdf.pages[1]
    x, y = place_of(find_line(page, rb"\d")[0])
    add_resource(page, "/Font", "/Drawn", pdf.make_indirect(_box_font(pdf)))
    draw_more(pdf, page, b"BT /Drawn 12 Tf 1 1 1 rg 1 0 0 1 %.2f %.2f Tm (a) Tj ET" % (x, y - 2))


def _box_font(pdf: Pdf) -> Dictionary:
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 1, 1]),
        FontMatrix=Array([1, 0, 0, 1, 0, 0]),
        CharProcs=Dictionary(a=pdf.make_stream(b"5 0 0 0 5 1 d1 0 0 5 1 re f")),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([5]),
    )


@on_pdf(PAGES, FIRST)
def a_logo_exchanged(pdf: Pdf, _other: Pdf) -> None:
    """Exchange the picture of the letterhead, or put one there."""
    page = pdf.pages[0]
    pictures = page.obj.Resources.get("/XObject", Dictionary())
    for picture in pictures.values():
        wide, high = int(picture.Width), int(picture.Height)
        picture.write(bytes(wide * high * 3))
        picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
        return
    a_picture = Dictionary(
        Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8
    )
    add_resource(page, "/XObject", "/Logo", pdf.make_stream(b"\x00", a_picture))
    draw_more(pdf, page, b"40 0 0 40 300 770 cm /Logo Do")


@on_pdf(PAGES, SECOND)
def lines_drawn_thicker(pdf: Pdf, _other: Pdf) -> None:
    """Draw all rules as thick as a bar."""
    page = pdf.pages[1]
    draw_anew(pdf, page, re.sub(rb"^\S+ w\b", b"20 w", content_of(page), flags=re.MULTILINE))


@on_pdf(PAGES, SECOND)
def the_page_in_a_mirror(pdf: Pdf, _other: Pdf) -> None:
    """Turn the whole page upside down by its own matrix."""
    page = pdf.pages[1]
    draw_anew(pdf, page, b"q -1 0 0 -1 595 842 cm\n" + content_of(page) + b"\nQ\n")


@on_pdf(PAGES, SECOND)
def a_mask_over_the_page(pdf: Pdf, _other: Pdf) -> None:
    """Let the rest of the page fade behind a mask."""
    page = pdf.pages[1]
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = form(pdf, b"0 g 0 0 700 900 re f", (0, 0, 700, 900), **{"/Group": group})
    state = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=pdf.make_indirect(mask)))
    add_resource(page, "/ExtGState", "/Fade", state)
    draw_anew(pdf, page, b"/Fade gs\n" + content_of(page))


@on_pdf(PAGES, FIRST)
def colours_that_mean_others(pdf: Pdf, _other: Pdf) -> None:
    """Let every colour of the first page be read in another space, by what counts where none is named."""
    swapped = Array([0.2, 0.9, 0.1, 0.1, 0.2, 0.9, 0.9, 0.1, 0.2])
    space = Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.95, 1, 1.09]), Matrix=swapped)])
    add_resource(pdf.pages[0], "/ColorSpace", "/DefaultRGB", space)
