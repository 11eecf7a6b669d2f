# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is taken as a logo: PNG and SVG of limited size; nothing that would have to be fetched or run."""

from __future__ import annotations

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.clients import MOST_BYTES, PNG, SVG, logo_kind

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
DRAWING = b'<?xml version="1.0"?><!-- a mark --><svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(#a)"/></svg>'


def test_png_and_svg_are_taken() -> None:
    assert (logo_kind(PICTURE), logo_kind(DRAWING)) == (PNG, SVG)


@pytest.mark.parametrize(
    "inside",
    [
        b'<image href="http://example.com/a.png"/>',
        b"<image xlink:href='file:///etc/passwd'/>",
        b'<rect style="fill: url(http://example.com/a)"/>',
        b"<style>@import 'a.css';</style>",
        b"<script>1</script>",
        b"<foreignObject/>",
    ],
)
def test_what_names_something_outside_is_refused(inside: bytes) -> None:
    with pytest.raises(Refused, match="never fetched"):
        logo_kind(DRAWING.replace(b"<rect", inside + b"<rect", 1))


def test_entities_are_refused() -> None:
    with pytest.raises(Refused):
        logo_kind(b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')
    with pytest.raises(Refused, match="never fetched"):
        logo_kind(b'<svg><!ENTITY a "b"></svg>')


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff\xe0", b"<html><svg/></html>"])
def test_other_pictures_are_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="neither PNG nor SVG"):
        logo_kind(content)


def test_a_large_file_is_refused() -> None:
    with pytest.raises(Refused, match="1 MB"):
        logo_kind(PICTURE + b"\x00" * MOST_BYTES)
