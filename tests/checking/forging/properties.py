# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations of what a file says of itself: title, author, outline, what is read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.checking.forging.alteration import BYTES, on_pdf


@on_pdf(BYTES)
def the_title(pdf: Pdf, _other: Pdf) -> None:
    """Change the title where viewers read it."""
    pdf.docinfo.Title = String("Memo NA-0 · No licence needed")


@on_pdf(BYTES)
def the_author(pdf: Pdf, _other: Pdf) -> None:
    """Change the author."""
    pdf.docinfo.Author = String("Somebody else")


@on_pdf(BYTES)
def the_day_in_the_properties(pdf: Pdf, _other: Pdf) -> None:
    """Let the file be made on another day."""
    pdf.docinfo.CreationDate = String("D:20200101000000+00'00'")


@on_pdf(BYTES)
def the_program_in_the_properties(pdf: Pdf, _other: Pdf) -> None:
    """Let the file be written by another program."""
    pdf.docinfo.Producer = String("Another program 9")


@on_pdf(BYTES)
def a_property_more(pdf: Pdf, _other: Pdf) -> None:
    """Add a property of one's own."""
    pdf.docinfo["/Status"] = String("No licence needed")


@on_pdf(BYTES)
def the_metadata_packet_alone(pdf: Pdf, _other: Pdf) -> None:
    """Change the title in the packet, and nowhere else."""
    packet = pdf.Root.Metadata
    packet.write(packet.read_bytes().replace(b"Memo", b"Note", 1))


@on_pdf(BYTES)
def the_metadata_packet_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take the packet out."""
    del pdf.Root.Metadata


@on_pdf(BYTES)
def an_entry_of_the_outline(pdf: Pdf, _other: Pdf) -> None:
    """Call a section something else in the outline."""
    pdf.Root.Outlines.First.Title = String("No licence needed")


@on_pdf(BYTES)
def where_an_entry_of_the_outline_leads(pdf: Pdf, _other: Pdf) -> None:
    """Let an entry of the outline lead to another page."""
    first = pdf.Root.Outlines.First
    if "/A" in first:
        del first.A
    first.Dest = Array([pdf.pages[-1].obj, Name.Fit])


@on_pdf(BYTES)
def the_outline_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take the outline out."""
    del pdf.Root.Outlines


@on_pdf(BYTES)
def the_numbers_of_the_pages(pdf: Pdf, _other: Pdf) -> None:
    """Let viewers count the pages otherwise."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r, St=7)]))


@on_pdf(BYTES)
def the_language(pdf: Pdf, _other: Pdf) -> None:
    """Let the paper be read aloud in another language."""
    pdf.Root.Lang = String("zh")


@on_pdf(BYTES)
def how_viewers_show_it(pdf: Pdf, _other: Pdf) -> None:
    """Let viewers hide the title and show two pages."""
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=False, HideMenubar=True)
    pdf.Root.PageLayout = Name.TwoPageRight


@on_pdf(BYTES)
def a_portfolio(pdf: Pdf, _other: Pdf) -> None:
    """Let viewers show an attachment in place of the pages."""
    pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D, D=String("case.json"))


@on_pdf(BYTES)
def the_colours_meant(pdf: Pdf, _other: Pdf) -> None:
    """Say that the colours are meant for another device."""
    intent = pdf.Root.OutputIntents[0]
    del intent.DestOutputProfile
    intent.OutputConditionIdentifier = String("another")


def _elements(element: Object) -> Iterator[Any]:
    """Yield an element of what is read aloud, and all below it."""
    yield element
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
            yield from _elements(kid)


@on_pdf(BYTES)
def what_is_read_aloud_of_the_sign(pdf: Pdf, _other: Pdf) -> None:
    """Let another verdict be read aloud for the sign."""
    for element in _elements(pdf.Root.StructTreeRoot.K):
        if "/Alt" in element:
            element.Alt = String("No licence needed")
            return
    raise AssertionError("no sign is read aloud")


@on_pdf(BYTES)
def what_is_read_aloud_of_a_paragraph(pdf: Pdf, _other: Pdf) -> None:
    """Let something else be read aloud in place of a paragraph."""
    element = next(one for one in _elements(pdf.Root.StructTreeRoot.K) if one.S == Name.P)
    element.ActualText = String("No licence is needed.")


@on_pdf(BYTES)
def the_order_of_what_is_read_aloud(pdf: Pdf, _other: Pdf) -> None:
    """Read the parts of the paper aloud from the end."""
    top = pdf.Root.StructTreeRoot.K
    top.K = Array(list(reversed(list(top.K))))


@on_pdf(BYTES)
def nothing_read_aloud(pdf: Pdf, _other: Pdf) -> None:
    """Take out all that is read aloud."""
    del pdf.Root.StructTreeRoot
    pdf.Root.MarkInfo = Dictionary(Marked=False)
