# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures for the letterhead: opened once, refused where they cannot be read."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, UnidentifiedImageError

from desktop_app.basics.errors import Refused

_MOST_PIXELS: Final = 16_000_000
_UNREADABLE: Final = (Image.DecompressionBombError, UnidentifiedImageError, OSError, ValueError, SyntaxError)


def open_picture(content: bytes) -> Image.Image:
    """Return a PNG or JPEG picture.

    Errors: Refused if it is none.
    """
    try:
        picture = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
        if picture.width * picture.height > _MOST_PIXELS:
            raise ValueError("too many pixels")
        picture.load()
    except _UNREADABLE as problem:
        raise Refused(
            "The logo cannot be read", do="Choose a PNG or JPEG picture for the letterhead"
        ) from problem
    return picture.convert("RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB")


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a picture in pixels.

    Errors: Refused if it is no PNG or JPEG.
    """
    width, height = open_picture(content).size
    return width, height
