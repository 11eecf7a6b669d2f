# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures on papers that go out: upright, scaled, and nothing of what a camera wrote beside the pixels."""

from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin

from desktop_app.basics.messages import Refused
from desktop_app.services.outgoing.pictures import plain_picture

SERIAL = b"CAMERA-SERIAL-0815"


def photo(size: tuple[int, int] = (3000, 2000), orientation: int = 1) -> bytes:
    """Return a JPEG as a camera writes it: red at the left, blue at the right, with place, serial number, comment."""
    picture = Image.new("RGB", size, (0, 0, 200))
    picture.paste((200, 0, 0), (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x0110] = SERIAL.decode()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[1] = "N"
    written = io.BytesIO()
    picture.save(written, "JPEG", exif=exif, comment=SERIAL)
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(plain_picture(content)))


def test_nothing_beside_the_pixels_is_left() -> None:
    assert SERIAL in photo()
    content = plain_picture(photo())
    assert SERIAL not in content
    picture = Image.open(io.BytesIO(content))
    assert dict(picture.getexif()) == {}
    assert {*picture.info} <= {"dpi"}
    assert picture.size == (1000, 667)


def test_what_a_png_says_of_itself_is_left_out_and_what_shines_through_is_white() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", SERIAL.decode())
    written = io.BytesIO()
    Image.new("RGBA", (40, 20), (255, 0, 0, 0)).save(written, "PNG", pnginfo=told)
    assert SERIAL not in plain_picture(written.getvalue())
    picture = opened(written.getvalue())
    assert picture.size == (40, 20), "a small picture is not blown up"
    assert picture.getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize(("orientation", "corner"), [(1, (0, 0)), (3, (-1, 0)), (6, (0, 0)), (8, (0, -1))])
def test_a_picture_stands_upright(orientation: int, corner: tuple[int, int]) -> None:
    picture = opened(photo((400, 200), orientation))
    assert picture.size == ((400, 200) if orientation in (1, 3) else (200, 400))
    at = (corner[0] % picture.width, corner[1] % picture.height)
    red, _, blue = picture.getpixel(at)  # type: ignore[misc]
    assert red > 150 > blue


def huge() -> bytes:
    written = io.BytesIO()
    Image.new("1", (9000, 9000)).save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    "content", [b"", b"no picture", photo()[:400], huge()], ids=["empty", "text", "cut", "huge"]
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="picture cannot be read"):
        plain_picture(content)
