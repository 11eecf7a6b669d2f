# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the tags of a document into its PDF: the structure tree, and the way back from each page to it.

What is on the pages stays as it is; a tag that nothing was drawn for is left out, save for empty cells of a table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from desktop_app.documents.layout import fonts
from desktop_app.documents.layout.tags import CELL, HEADER_CELL, Tag
from desktop_app.documents.pdf.canvas import MarkedContent

_CELLS: Final = (HEADER_CELL, CELL)


@dataclass(frozen=True, slots=True)
class TaggedObject:
    """Something on a page that is no drawing, such as a form field, and the tag it belongs to."""

    tag: Tag
    page: Object
    target: Object


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


class _StructureWriter:
    """Writes one tag after the other and remembers which stretch of which page belongs to which."""

    def __init__(self, pdf: Pdf, marked: Iterable[MarkedContent], objects: Sequence[TaggedObject]) -> None:
        self._pdf = pdf
        self._objects = {id(one.tag): (number, one) for number, one in enumerate(objects)}
        self._holders: dict[int, Object] = {}
        self._pages = [page.obj for page in pdf.pages]
        self._stretches: dict[int, list[MarkedContent]] = defaultdict(list)
        for stretch in marked:
            self._stretches[id(stretch.tag)].append(stretch)
        self._parents: list[dict[int, Object]] = [{} for _ in self._pages]

    def write_tag(self, tag: Tag, parent: Object) -> Object:
        """Return a tag as an element under its parent, with everything below it."""
        element = self._pdf.make_indirect(
            Dictionary({"/Type": Name.StructElem, "/S": Name(tag.kind), "/P": parent, **_attributes(tag)})
        )
        kids = self._own_content(tag, element)
        if id(tag) in self._objects:
            kids.append(self._refer_to_object(tag, element))
        for child in tag.children:
            if child.kind in _CELLS or self._is_drawn(child):
                kids.append(self.write_tag(child, element))
        if kids:
            element.K = Array(kids)
        return element

    def _refer_to_object(self, tag: Tag, element: Object) -> Object:
        number, one = self._objects[id(tag)]
        self._holders[number] = element
        one.target.StructParent = len(self._pages) + number
        return Dictionary(Type=Name.OBJR, Pg=one.page, Obj=one.target)

    def _own_content(self, tag: Tag, element: Object) -> list[Object | int]:
        """Return the stretches of a tag: their numbers where all are on one page, which the element then names."""
        stretches = self._stretches.get(id(tag), [])
        for stretch in stretches:
            if stretch.box:
                element.A = _place(stretch.box)
            self._parents[stretch.page][stretch.number] = element
        if len({stretch.page for stretch in stretches}) == 1:
            element.Pg = self._pages[stretches[0].page]
            return [stretch.number for stretch in stretches]
        return [
            Dictionary(Type=Name.MCR, Pg=self._pages[stretch.page], MCID=stretch.number)
            for stretch in stretches
        ]

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
        if id(tag) in self._stretches or id(tag) in self._objects:
            return True
        return any(self._is_drawn(child) for child in tag.children)


def _place(box: tuple[float, ...]) -> Dictionary:
    """Return where a figure stands on its page."""
    corners = Array([Decimal(f"{corner:.2f}") for corner in box])
    return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=corners)


def _attributes(tag: Tag) -> dict[str, Object]:
    """Return the text that is read in place of a figure, and what a cell of a table heads and spans."""
    attributes: dict[str, Object] = {"/Alt": String(fonts.printable_text(tag.text))} if tag.text else {}
    if tag.kind in _CELLS and (tag.scope or tag.span > 1):
        table = Dictionary(O=Name.Table)
        if tag.scope:
            table.Scope = Name(f"/{tag.scope}")
        if tag.span > 1:
            table.ColSpan = tag.span
        attributes["/A"] = table
    return attributes
