# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a page draws, as one digest: its operators with fonts and pictures known by what is in them; and its frame."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Object

from desktop_app.documents.checking.object_digest import ObjectDigests
from desktop_app.documents.checking.pages.operators import plain_tokens, spell_name
from desktop_app.documents.checking.streams import TooLargeError, read_stream

RESOURCES: Final = ("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/Properties")
_UNNAMED: Final = (b"/DefaultGray", b"/DefaultRGB", b"/DefaultCMYK")
"""Colours that count for a drawing which names none."""
_MOST_STREAMS: Final = 1000
_MOST_DRAWN: Final = 4 * 1024 * 1024
"""Bytes; a full page of ours takes a hundredth of that."""
_HIGHEST_TREE: Final = 50


def drawing_digest(page: Object, digests: ObjectDigests) -> str:
    """Return the digest of what a page draws; names, numbers and packing of what it draws with do not count.

    Errors: PdfError if it cannot be read; TooDeepError.
    """
    names = _ResourceNames(inherited(page, "/Resources"), digests)
    tokens = plain_tokens(page_content(page), names)
    tokens += [name + names[name] for name in _UNNAMED if name in names]
    return hashlib.sha256(b"\n".join(tokens)).hexdigest()


def frame_of(page: Object) -> str:
    """Return the frame of a page in plain figures: its box, what is cut off, how it is turned, the size of its unit."""
    box = _box(inherited(page, "/MediaBox"))
    cropped = inherited(page, "/CropBox")
    crop = box if cropped is None else _box(cropped)
    parts = [f"box {box}", "" if crop == box else f"cut to {crop}"]
    turned, unit = inherited(page, "/Rotate"), page.get("/UserUnit")
    parts += [f"turned by {_figure(turned)}"] if turned not in (None, 0) else []
    parts += [f"unit {_figure(unit)}"] if unit not in (None, 1) else []
    return ", ".join(part for part in parts if part)


def page_content(page: Object) -> bytes:
    """Return the drawing of a page, unpacked; several streams are one drawing.

    Errors: TooLargeError if it is more than any page of ours draws.
    """
    contents = page.get("/Contents")
    streams = [*contents] if isinstance(contents, Array) else [contents]
    if len(streams) > _MOST_STREAMS:
        raise TooLargeError
    parts = [read_stream(stream)[0] for stream in streams if isinstance(stream, pikepdf.Stream)]
    if sum(map(len, parts)) > _MOST_DRAWN:
        raise TooLargeError
    return b"\n".join(parts)


def inherited(page: Object, key: str) -> Object | None:
    """Return an entry of a page, or of the nearest node of the tree above it that has one."""
    node: Object | None = page
    for _ in range(_HIGHEST_TREE):
        if not isinstance(node, Dictionary):
            return None
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None


class _ResourceNames(dict[bytes, bytes]):
    """The names by which a page calls fonts, pictures and the like, each with the digest of what is called so."""

    def __init__(self, resources: Object | None, digests: ObjectDigests) -> None:
        super().__init__()
        for name, resource in _named_resources(resources):
            self[name] = self.get(name, b"/") + digests.digest(resource).encode()


def _named_resources(resources: Object | None) -> Iterator[tuple[bytes, object]]:
    for kind in RESOURCES:
        listed = resources.get(kind) if isinstance(resources, Dictionary) else None
        if isinstance(listed, Dictionary):
            for name, resource in listed.items():
                yield spell_name(name.encode("utf-8", "surrogateescape")), resource


def _box(box: Object | None) -> str:
    corners = [*box] if isinstance(box, Array) else []
    return " ".join(map(_figure, corners))


def _figure(figure: object) -> str:
    if isinstance(figure, int | Decimal):
        rounded = round(Decimal(figure), 2).normalize()
        return f"{rounded:f}" if rounded else "0"
    return str(figure)
