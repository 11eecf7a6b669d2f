# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Logos of letterheads: PNG or SVG, of limited size, and with nothing in them that would have to be fetched."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.basics.errors import Refused

PNG: Final = "png"
SVG: Final = "svg"
MOST_BYTES: Final = 1_000_000
_PNG_START: Final = b"\x89PNG\r\n\x1a\n"
_SVG_START: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<svg\b", re.DOTALL)
_FETCHED: Final = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|<script\b|<foreignObject\b|@import"
    rb"|(?:href|src)\s*=\s*[\"'](?!#|data:image/png;base64,)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def logo_kind(content: bytes) -> str:
    """Return what kind of picture a logo is.

    Errors: Refused if it is too large, neither PNG nor SVG, or names anything outside itself.
    """
    if len(content) > MOST_BYTES:
        raise Refused("the logo has more than 1 MB", do="Choose a smaller picture")
    if content.startswith(_PNG_START):
        return PNG
    if not _SVG_START.match(content):
        raise Refused("the logo is neither PNG nor SVG", do="Choose a PNG or SVG picture")
    if _FETCHED.search(content):
        raise Refused(
            "the logo names files, pages or scripts outside itself, which are never fetched",
            do="Save it again as a plain SVG with everything inside, or as PNG",
        )
    return SVG
