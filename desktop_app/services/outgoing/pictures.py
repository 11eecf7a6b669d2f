# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures as papers that go out show them: pixels alone, for what a camera writes beside them goes to nobody."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from desktop_app.basics.messages import Refused

_MOST_PIXELS: Final = 80_000_000
"""More than cameras take; a larger picture would be unpacked into gigabytes."""
_UNREADABLE: Final = (Image.DecompressionBombError, UnidentifiedImageError, OSError, ValueError, SyntaxError)


def plain_picture(content: bytes, *, longest: int = 1000) -> bytes:
    """Return a PNG or JPEG picture as pixels alone: upright, at most so many pixels long, without what a camera or a
    program wrote beside them (place, day, serial numbers, a small copy).

    Errors: Refused if it cannot be read, or is larger than a camera takes them.
    """
    try:
        picture = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
        if picture.width * picture.height > _MOST_PIXELS:
            raise ValueError("too many pixels")
        picture.draft("RGB", (longest, longest))  # of a large JPEG only what is needed is unpacked
        upright = ImageOps.exif_transpose(picture)
        if "A" in upright.getbands() or "transparency" in upright.info:
            over = upright.convert("RGBA")
            upright = Image.new("RGB", over.size, "white")
            upright.paste(over, mask=over.getchannel("A"))
        pixels = Image.new("RGB", upright.size)
        pixels.paste(upright.convert("RGB"))
    except _UNREADABLE as problem:
        raise Refused("the picture cannot be read", do="Attach it anew as a PNG or JPEG") from problem
    pixels.thumbnail((longest, longest))
    written = io.BytesIO()
    pixels.save(written, "PNG")
    return written.getvalue()
