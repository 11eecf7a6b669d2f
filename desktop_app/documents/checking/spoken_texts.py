# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a PDF has read aloud in place of what its pages show: texts of its structure, in their order."""

from __future__ import annotations

from typing import Any, Final

from pikepdf import Array, Dictionary, Pdf

_MOST_ELEMENTS: Final = 100_000
_TEXTS: Final = ("/Alt", "/ActualText", "/E", "/T", "/Lang")


def read_spoken(pdf: Pdf) -> tuple[str, ...]:
    """Return the kinds of the elements of the structure, each with the texts that it has read aloud."""
    spoken: list[str] = []
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [pdf.Root.get("/StructTreeRoot")]
    while waiting and len(spoken) < _MOST_ELEMENTS:
        element = waiting.pop()
        if isinstance(element, Array):
            waiting += [*element][::-1]
        elif isinstance(element, Dictionary):
            if element.is_indirect and element.objgen in seen:
                continue
            seen.add(element.objgen)
            texts = [str(element[key]) for key in _TEXTS if key in element]
            spoken.append(": ".join((str(element.get("/S", "")), *texts)))
            waiting.append(element.get("/K"))
    return tuple(spoken)
