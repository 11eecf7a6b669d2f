# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Links inside a paper as they are read back: words that name a section or a source lead there; none leads out of it.

A link has these fields and no others: with anything else that a viewer could act on it is not one of those printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pikepdf import Name, Object, Pdf

PRINT: Final = 4
_FIELDS: Final = frozenset(("/Type", "/Subtype", "/Rect", "/Border", "/F", "/Dest", "/Contents"))
_WHOLE: Final = ("page", "/XYZ", "left", "top", "zoom")
_OF_STRUCTURE: Final = "/StructParent"


def page_numbers(pdf: Pdf) -> dict[tuple[int, int], int]:
    """Return the numbers of the pages of a paper, from 1, by their objects."""
    return {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}


def read_link(note: Object, numbers: Mapping[tuple[int, int], int]) -> str:
    """Return a link as one text: where its words stand, what they are, where it leads; blank for any other note.

    A page that is no longer in the paper has the number 0.
    """
    try:
        target = list(note.Dest.as_list())
        if set(note.keys()) - {_OF_STRUCTURE} != _FIELDS or len(target) != len(_WHOLE):
            return ""
        shape = (note.Subtype, int(note.F), *map(int, note.Border.as_list()), *target[1:3], target[4])
        if shape != (Name.Link, PRINT, 0, 0, 0, Name.XYZ, None, None):
            return ""
        corners = " ".join(f"{float(figure):.2f}" for figure in note.Rect.as_list())
        return f"{corners}: {note.Contents} > page {numbers.get(target[0].objgen, 0)}, {float(target[3]):.2f}"
    except (AttributeError, KeyError, TypeError, ValueError):
        return ""
