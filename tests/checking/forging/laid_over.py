# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations that leave the content of a page and lay something over it, or make the file do something."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Object, Page, Pdf, String

from tests.checking.forging.alteration import BYTES, FIRST, PAGES, SECOND, on_pdf
from tests.checking.forging.content import (
    add_resource,
    change_line,
    draw_more,
    find_line,
    form,
    place_of,
)


def _box(page: Page) -> Array:
    """Return a rectangle over a figure."""
    x, y = place_of(find_line(page, rb"\d")[0])
    return Array([round(x), round(y - 2), round(x + 60), round(y + 10)])


def _annotate(pdf: Pdf, kind: str, **entries: Any) -> Object:
    """Lay an annotation over a figure of the second page."""
    page = pdf.pages[1]
    named = {f"/{key}": value for key, value in entries.items()}
    note = Dictionary(
        {"/Type": Name.Annot, "/Subtype": Name(f"/{kind}"), "/Rect": _box(page), "/F": 4, **named}
    )
    added = pdf.make_indirect(note)
    page.obj.Annots = Array([added])
    return added


def _white(pdf: Pdf) -> Dictionary:
    return Dictionary(N=form(pdf, b"1 1 1 rg 0 0 60 12 re f", (0, 0, 60, 12)))


@on_pdf(PAGES, SECOND)
def an_annotation_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Lay a text over a figure, as a note that is printed."""
    _annotate(pdf, "FreeText", Contents=String("0 %"), DA=String("/Helv 9 Tf 0 g"), AP=_white(pdf))


@on_pdf(PAGES, SECOND)
def a_stamp_over_a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Lay a stamp over a figure."""
    _annotate(pdf, "Stamp", AP=_white(pdf))


@on_pdf(PAGES, SECOND)
def a_note_that_hides_itself(pdf: Pdf, _other: Pdf) -> None:
    """Lay a note over the page that is not shown yet."""
    _annotate(pdf, "Square", F=2, AP=_white(pdf))


@on_pdf(PAGES, SECOND)
def a_watermark(pdf: Pdf, _other: Pdf) -> None:
    """Lay a watermark over the page."""
    _annotate(pdf, "Watermark", AP=_white(pdf))


@on_pdf(PAGES, SECOND)
def a_link(pdf: Pdf, _other: Pdf) -> None:
    """Lay a link to somewhere over a figure."""
    action = Dictionary(S=Name.URI, URI=String("https://example.invalid/memo"))
    _annotate(pdf, "Link", A=action, Border=Array([0, 0, 0]))


def _link_of(pdf: Pdf) -> Object:
    """Return a link of the first page."""
    return pdf.pages[0].obj.Annots[0]


@on_pdf(PAGES, FIRST)
def a_link_that_leads_to_another_page(pdf: Pdf, _other: Pdf) -> None:
    """Let a link of the paper lead to another of its pages."""
    link = _link_of(pdf)
    page = pdf.pages[0] if link.Dest[0].objgen != pdf.pages[0].obj.objgen else pdf.pages[1]
    link.Dest = Array([page.obj, *list(link.Dest)[1:]])


@on_pdf(PAGES, FIRST)
def a_link_that_leads_out_of_the_paper(pdf: Pdf, _other: Pdf) -> None:
    """Let a link of the paper lead to an address besides."""
    _link_of(pdf).A = Dictionary(S=Name.URI, URI=String("https://example.invalid/memo"))


@on_pdf(PAGES, FIRST)
def a_link_over_other_words(pdf: Pdf, _other: Pdf) -> None:
    """Move a link of the paper over other words."""
    link = _link_of(pdf)
    left, bottom, right, top = (float(figure) for figure in link.Rect)
    link.Rect = Array([left, bottom - 40, right, top - 40])


@on_pdf(PAGES, FIRST)
def a_link_with_another_tip(pdf: Pdf, _other: Pdf) -> None:
    """Let a link show other words when the mouse is over it."""
    _link_of(pdf).Contents = String("cleared")


@on_pdf(PAGES, FIRST)
def a_link_that_shows_a_drawing(pdf: Pdf, _other: Pdf) -> None:
    """Give a link of the paper a drawing of its own."""
    _link_of(pdf).AP = _white(pdf)


@on_pdf(PAGES, FIRST)
def links_that_are_gone(pdf: Pdf, _other: Pdf) -> None:
    """Take the links off a page."""
    del pdf.pages[0].obj["/Annots"]


@on_pdf(PAGES, SECOND)
def a_form_field(pdf: Pdf, _other: Pdf) -> None:
    """Lay a field with a value of its own over a figure."""
    field = _annotate(pdf, "Widget", FT=Name.Tx, T=String("share"), V=String("0 %"), AP=_white(pdf))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


@on_pdf(PAGES, SECOND)
def a_file_pinned_to_a_page(pdf: Pdf, _other: Pdf) -> None:
    """Pin a file to a page as a note."""
    spec = AttachedFileSpec(pdf, b"{}", filename="case.json")
    _annotate(pdf, "FileAttachment", FS=spec.obj)


@on_pdf(PAGES)
def a_form_of_the_whole_file(pdf: Pdf, _other: Pdf) -> None:
    """Give the file a form without fields, which viewers may fill pages from."""
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))


@on_pdf(PAGES, SECOND)
def a_line_in_a_layer_that_is_off(pdf: Pdf, _other: Pdf) -> None:
    """Put a line of text into a layer that is not shown."""
    layer = _add_layer(pdf)
    change_line(pdf, 1, rb"\d", lambda line: b"/OC /Layer BDC\n" + line + b"EMC\n")
    add_resource(pdf.pages[1], "/Properties", "/Layer", layer)


@on_pdf(PAGES, SECOND)
def a_box_in_a_layer(pdf: Pdf, _other: Pdf) -> None:
    """Lay a white box over a figure in a layer that is on when it is printed."""
    page = pdf.pages[1]
    x, y = place_of(find_line(page, rb"\d")[0])
    layer = _add_layer(pdf, is_on=True)
    draw_more(pdf, page, b"/OC /Layer BDC 1 1 1 rg %.2f %.2f 60 12 re f EMC" % (x, y - 2))
    add_resource(page, "/Properties", "/Layer", layer)


def _add_layer(pdf: Pdf, *, is_on: bool = False) -> Dictionary:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("layer")))
    shown = Dictionary(OFF=Array([] if is_on else [layer]), Order=Array([layer]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=shown)
    return layer


@on_pdf(PAGES)
def layers_of_the_file(pdf: Pdf, _other: Pdf) -> None:
    """Declare a layer that nothing is in yet."""
    _add_layer(pdf)


def _script(text: str = "app.alert('No licence is needed')") -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(text))


@on_pdf(PAGES)
def a_script_on_opening(pdf: Pdf, _other: Pdf) -> None:
    """Run a script when the file is opened."""
    pdf.Root.OpenAction = _script()


@on_pdf(PAGES)
def a_script_of_the_file(pdf: Pdf, _other: Pdf) -> None:
    """Keep a script among the names of the file, which viewers run as well."""
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("one"), pdf.make_indirect(_script())]))


@on_pdf(PAGES)
def a_script_on_printing(pdf: Pdf, _other: Pdf) -> None:
    """Run a script before the file is printed."""
    pdf.Root.AA = Dictionary(WP=_script())


@on_pdf(PAGES, SECOND)
def a_script_of_a_page(pdf: Pdf, _other: Pdf) -> None:
    """Run a script when a page is shown."""
    pdf.pages[1].obj.AA = Dictionary(O=_script())


@on_pdf(PAGES)
def a_program_started_on_opening(pdf: Pdf, _other: Pdf) -> None:
    """Start a program when the file is opened."""
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F=String("calc"))


@on_pdf(BYTES)
def opened_at_another_page(pdf: Pdf, _other: Pdf) -> None:
    """Open the file at its second page, past the answer."""
    pdf.Root.OpenAction = Array([pdf.pages[1].obj, Name.Fit])


@on_pdf(PAGES, SECOND)
def a_page_that_leaves_by_itself(pdf: Pdf, _other: Pdf) -> None:
    """Let a page be shown for a blink."""
    pdf.pages[1].obj.Dur = 0
    pdf.pages[1].obj.Trans = Dictionary(S=Name.R)


@on_pdf(PAGES, SECOND)
def a_small_picture_of_another_page(pdf: Pdf, _other: Pdf) -> None:
    """Give a page a thumbnail that shows something else."""
    white = Dictionary(Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
    pdf.pages[1].obj.Thumb = pdf.make_stream(b"\xff", white)
