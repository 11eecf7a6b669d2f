# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the tags of a document into its PDF, with the way back from each page to them, and its form fields.

What is on the pages stays as it is; a tag that nothing was drawn for is left out, save for empty cells of a table.
An empty form field draws nothing: the boxes are on the page, so the paper prints blank.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from desktop_app.basics import resources
from desktop_app.paper import fonts
from desktop_app.paper.canvas import CELL, HEADER_CELL, Tag
from desktop_app.paper.objects import PRINT
from desktop_app.paper.pdf_canvas import MarkedContent, PlacedField, Reference

_CELLS: Final = (HEADER_CELL, CELL)


@dataclass(frozen=True, slots=True)
class TaggedObject:
    """Something on a page that is no drawing, a form field or a link, and the tag it belongs to."""

    tag: Tag
    page: Object
    target: Object
    is_link: bool = False


def write_structure(
    pdf: Pdf, structure: Tag, marked: Iterable[MarkedContent], objects: Sequence[TaggedObject] = ()
) -> None:
    """Write the structure tree of a document whose pages carry the marked content and the objects."""
    tree = _StructureWriter(pdf, marked, objects)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    top = tree.write_tag(structure, root)
    root.K = top
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=tree.parents_by_page()))
    root.ParentTreeNextKey = len(pdf.pages) + len(objects)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    for number, page in enumerate(pdf.pages):
        page.obj.StructParents = number
        page.obj.Tabs = Name.S


_name_of_kind: Final = functools.cache(Name)
_ELEMENT: Final = Name.StructElem


class _StructureWriter:
    """Writes one tag after the other and remembers which stretch of which page belongs to which."""

    def __init__(self, pdf: Pdf, marked: Iterable[MarkedContent], objects: Sequence[TaggedObject]) -> None:
        self._pdf = pdf
        self._objects: dict[int, list[tuple[int, TaggedObject]]] = defaultdict(list)
        for number, one in enumerate(objects):
            self._objects[id(one.tag)].append((number, one))
        self._holders: dict[int, Object] = {}
        self._pages = [page.obj for page in pdf.pages]
        self._stretches: dict[int, list[MarkedContent]] = defaultdict(list)
        for stretch in marked:
            self._stretches[id(stretch.tag)].append(stretch)
        self._parents: list[dict[int, Object]] = [{} for _ in self._pages]

    def write_tag(self, tag: Tag, parent: Object) -> Object:
        """Return a tag as an element under its parent, with everything below it."""
        attributes: dict[str, Object] = {"/Alt": String(fonts.printable_text(tag.text))} if tag.text else {}
        if tag.language:
            attributes["/Lang"] = String(tag.language)
        if tag.kind in _CELLS and (tag.scope or tag.span > 1):
            table = Dictionary(O=Name.Table)
            if tag.scope:
                table.Scope = Name(f"/{tag.scope}")
            if tag.span > 1:
                table.ColSpan = tag.span
            attributes["/A"] = table
        element = self._pdf.make_indirect(
            Dictionary({"/Type": _ELEMENT, "/S": _name_of_kind(tag.kind), "/P": parent, **attributes})
        )
        stretches = self._stretches.get(id(tag), [])
        for stretch in stretches:
            if stretch.box:
                corners = Array([Decimal(f"{corner:.2f}") for corner in stretch.box])
                element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=corners)
            self._parents[stretch.page][stretch.number] = element
        if stretches and all(stretch.page == stretches[0].page for stretch in stretches):
            element.Pg = self._pages[stretches[0].page]
            kids: list[Object | int] = [stretch.number for stretch in stretches]
        else:
            kids = [
                Dictionary(Type=Name.MCR, Pg=self._pages[stretch.page], MCID=stretch.number)
                for stretch in stretches
            ]
        for number, one in self._objects.get(id(tag), ()):
            one.target.StructParent = len(self._pages) + number
            kid = Dictionary(Type=Name.OBJR, Pg=one.page, Obj=one.target)
            self._holders[number] = element
            if one.is_link:
                link = Dictionary(Type=Name.StructElem, S=Name.Link, P=element, Pg=one.page, K=Array([kid]))
                kid = self._holders[number] = self._pdf.make_indirect(link)
            kids.append(kid)
        for child in tag.children:
            if child.kind in _CELLS or self._is_drawn(child):
                kids.append(self.write_tag(child, element))
        if kids:
            element.K = Array(kids)
        return element

    def parents_by_page(self) -> Array:
        """Return, page by page, the elements of its stretches in their order, then the element of each object."""
        numbers = Array()
        for number, elements in enumerate(self._parents):
            numbers.append(number)
            numbers.append(self._pdf.make_indirect(Array([elements[at] for at in range(len(elements))])))
        for number in sorted(self._holders):
            numbers.append(len(self._pages) + number)
            numbers.append(self._holders[number])
        return numbers

    def _is_drawn(self, tag: Tag) -> bool:
        is_here = id(tag) in self._stretches or id(tag) in self._objects
        return is_here or any(map(self._is_drawn, tag.children))


# --------------------------------------------------------------------------------------------------
# Links of a paper to its own sections and sources.


_ABOVE: Final = 8.0
"""How far above what it leads to a link shows the page, in points."""


def write_links(
    pdf: Pdf, references: Iterable[Reference], anchors: Mapping[str, tuple[int, float]]
) -> list[TaggedObject]:
    """Add a link for each reference to its page; return each with the tag it belongs to."""
    pages = [page.obj for page in pdf.pages]
    written = []
    for reference in references:
        number, y = anchors[reference.name]
        link = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(figure, 2) for figure in reference.rectangle]),
                Border=Array([0, 0, 0]),
                F=PRINT,
                Dest=Array([pages[number], Name.XYZ, None, round(y + _ABOVE, 2), None]),
                Contents=String(reference.words),
            )
        )
        page = pages[reference.page]
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(link)
        written.append(TaggedObject(reference.tag, page, link, is_link=True))
    return written


# --------------------------------------------------------------------------------------------------
# Writes places to fill in as form fields, which any viewer fills in and keeps. An empty field draws
# nothing: the boxes are on the page, so the paper prints blank. What is typed is written in an embedded
# font that holds the letters of western languages; for others a viewer takes its own.


_FONT: Final = "LodestoneSans-Fields"
_FIRST, _LAST = 32, 255
_MULTILINE: Final = 1 << 12
_RADIO: Final = 1 << 15
_NOT_SYMBOLIC: Final = 32
_HIGH: Final = 30.0  # a box of two lines or more
_INK: Final = "0.09 0.125 0.165"


def write_fields(pdf: Pdf, placed: Iterable[PlacedField]) -> list[TaggedObject]:
    """Add the fields to their pages in the order of reading; return each with the tag it belongs to."""
    form = _FormWriter(pdf)
    for _, group in groupby(placed, key=lambda one: one.field.name):
        boxes = list(group)
        if boxes[0].field.choice:
            form.add_choices(boxes)
        else:
            form.add_text(boxes[0])
    form.close()
    return form.objects


class _FormWriter:
    """Adds one field after the other."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf, self._fields = pdf, Array()
        self._pages = [page.obj for page in pdf.pages]
        self._drawings: dict[tuple[float, float, bytes], Object] = {}
        self.objects: list[TaggedObject] = []

    def add_text(self, placed: PlacedField) -> None:
        """Add a field to type in; its letters shrink where the text is long, or its lines wrap."""
        x1, y1, x2, y2 = placed.rectangle
        high = y2 - y1 > _HIGH
        widget = self._widget(placed)
        widget.FT, widget.T = Name.Tx, String(placed.field.name)
        widget.DA = String(f"/Fields {8.5 if high else 0} Tf {_INK} rg")
        widget.Ff = _MULTILINE if high else 0
        widget.AP = Dictionary(N=self._drawing(x2 - x1, y2 - y1, b"/Tx BMC EMC"))
        self._put(widget, placed)
        self._fields.append(widget)

    def add_choices(self, boxes: list[PlacedField]) -> None:
        """Add boxes of which one is ticked; a second click takes the tick away."""
        first = boxes[0].field
        parent = self._pdf.make_indirect(
            Dictionary(FT=Name.Btn, Ff=_RADIO, T=String(first.name), TU=_shown(first.about), V=Name.Off)
        )
        kids = Array()
        for placed in boxes:
            widget = self._widget(placed)
            widget.Parent, widget.AS = parent, Name.Off
            x1, y1, x2, y2 = placed.rectangle
            near, right, top = 1.6, x2 - x1 - 1.6, y2 - y1 - 1.6
            lines = f"{near} {near} m {right:.3f} {top:.3f} l {near} {top:.3f} m {right:.3f} {near} l S"
            ticked = self._drawing(x2 - x1, y2 - y1, f"q 1.2 w 1 J {_INK} RG {lines} Q".encode())
            empty = self._drawing(x2 - x1, y2 - y1, b"")
            widget.AP = Dictionary(N=Dictionary({"/Off": empty, f"/{placed.field.key}": ticked}))
            self._put(widget, placed)
            kids.append(widget)
        parent.Kids = kids
        self._fields.append(parent)

    def close(self) -> None:
        """Write the form itself with its font."""
        content = resources.resource_path("fonts", f"{_FONT}.ttf").read_bytes()
        face = fonts.font_face(bold=False)
        letters = [bytes([code]).decode("cp1252", "replace") for code in range(_FIRST, _LAST + 1)]
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/{_FONT}"),
            Flags=_NOT_SYMBOLIC,
            FontBBox=Array([-600, round(face.descent), 2000, round(face.ascent)]),
            ItalicAngle=0,
            Ascent=round(face.ascent),
            Descent=round(face.descent),
            CapHeight=714,
            StemV=80,
            FontFile2=self._pdf.make_stream(content, Length1=len(content)),
        )
        font = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.TrueType,
                BaseFont=Name(f"/{_FONT}"),
                FirstChar=_FIRST,
                LastChar=_LAST,
                Widths=Array([round(face.advances.get(ord(letter), 0)) for letter in letters]),
                Encoding=Name.WinAnsiEncoding,
                FontDescriptor=self._pdf.make_indirect(descriptor),
            )
        )
        appearance = String(f"/Fields 0 Tf {_INK} rg")
        shared = Dictionary(Font=Dictionary(Fields=font))
        self._pdf.Root.AcroForm = Dictionary(Fields=self._fields, DA=appearance, DR=shared)

    def _widget(self, placed: PlacedField) -> Object:
        field = placed.field
        about = f"{field.about}: {field.choice}" if field.choice else field.about
        return self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([round(at, 3) for at in placed.rectangle]),
                F=PRINT,
                P=self._pages[placed.page],
                TU=_shown(about),
            )
        )

    def _put(self, widget: Object, placed: PlacedField) -> None:
        page = self._pages[placed.page]
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        self.objects.append(TaggedObject(placed.tag, page, widget))

    def _drawing(self, width: float, height: float, content: bytes) -> Object:
        """Return the drawing of a field; fields of one size share it."""
        size = (round(width, 2), round(height, 2))
        key = (*size, content)
        if key not in self._drawings:
            drawing = self._pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, FormType=1)
            drawing.BBox = Array([0, 0, *size])
            drawing.Resources = Dictionary()
            self._drawings[key] = self._pdf.make_indirect(drawing)
        return self._drawings[key]


def _shown(text: str) -> String:
    return String(fonts.printable_text(text))
