# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds and changes what a page draws: the operators of its content stream as they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

_TEXT: Final = re.compile(rb"BT 1 0 0 1 \S+ \S+ Tm (?:(?! ET\n).)* Tj ET\n", re.DOTALL)
_SHOWN: Final = re.compile(rb"\(((?:[^\\()]|\\.)*)\) Tj", re.DOTALL)
_FRAME: Final = re.compile(rb"/Artifact BMC\n((?:(?!EMC\n).)*? re (?:(?!EMC\n).)*)EMC\n", re.DOTALL)


def content_of(page: Page) -> bytes:
    """Return what a page draws."""
    contents = page.obj.Contents
    parts = contents if isinstance(contents, Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def draw_anew(pdf: Pdf, page: Page, content: bytes) -> None:
    """Let a page draw something else."""
    page.obj.Contents = pdf.make_stream(content)


def draw_more(pdf: Pdf, page: Page, content: bytes) -> None:
    """Let a page draw something on top of what it draws."""
    draw_anew(pdf, page, content_of(page) + b"\nq\n" + content + b"\nQ\n")


def text_lines(page: Page) -> Iterator[re.Match[bytes]]:
    """Yield the lines of text of a page, each with everything that sets it."""
    yield from _TEXT.finditer(content_of(page))


def shown(line: bytes) -> bytes:
    """Return the letters that a line of text shows, as they stand in the stream."""
    found = _SHOWN.search(line)
    return found[1] if found else b""


def find_line(page: Page, pattern: bytes) -> re.Match[bytes]:
    """Return a line in the middle of a page whose letters the pattern finds."""
    lines = [line for line in text_lines(page) if re.search(pattern, shown(line[0]))]
    return lines[len(lines) // 2]


def change_line(pdf: Pdf, number: int, pattern: bytes, change: Callable[[bytes], bytes]) -> None:
    """Change one line of the page of that number, counted from 0."""
    page = pdf.pages[number]
    line, content = find_line(page, pattern), content_of(page)
    changed = change(line[0])
    assert changed != line[0]
    draw_anew(pdf, page, content[: line.start()] + changed + content[line.end() :])


def place_of(line: bytes) -> tuple[float, float]:
    """Return where a line of text begins."""
    x, y = line.split(b" ")[5:7]
    return float(x), float(y)


def change_sign(pdf: Pdf, change: Callable[[bytes], bytes]) -> None:
    """Change the frame of what to do first, on the first page."""
    page = pdf.pages[0]
    content, sign = content_of(page), _find_sign(page)
    changed = change(sign[1])
    assert changed != sign[1]
    draw_anew(pdf, page, content[: sign.start(1)] + changed + content[sign.end(1) :])


def sign_of(page: Page) -> bytes:
    """Return the operators that draw the frame of what to do first."""
    return _find_sign(page)[1]


def _find_sign(page: Page) -> re.Match[bytes]:
    """Return the frame of what to do first, which is the first that is drawn with a rectangle."""
    return next(_FRAME.finditer(content_of(page)))


def add_resource(page: Page, kind: str, name: str, resource: Object) -> None:
    """Give a page a resource of its own, under a name that nothing has yet."""
    resources = copied(page.obj.Resources)  # the program's pages share theirs
    kept = copied(resources.get(kind))
    kept[name] = resource
    resources[kind] = kept
    page.obj.Resources = resources


def copied(held: Object | None) -> Dictionary:
    """Return a dictionary of its own with the same entries; empty for None."""
    return Dictionary(dict(held.items()) if held is not None else {})


def form(pdf: Pdf, content: bytes, box: tuple[float, float, float, float], **more: object) -> Stream:
    """Return a form that draws the content."""
    return pdf.make_stream(
        content,
        Dictionary({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([*map(int, box)]), **more}),
    )
