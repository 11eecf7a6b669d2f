# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes PDF files by hand, so that they can be as wrong as no library would make them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache
from typing import Final

Objects = dict[int, bytes]
EMPTY_PAGE: Final = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object's body."""
    return b"<</Length %d %s>>\nstream\n" % (len(content), entries) + content + b"\nendstream"


def packed(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object's body, packed."""
    return stream(zlib.compress(content, 9), b"/Filter/FlateDecode " + entries)


def blown_up(megabytes: int, entries: bytes = b"", *, within: bytes = b" ", before: bytes = b"") -> bytes:
    """Return a stream that is small here and large unpacked."""
    return stream(bomb(megabytes, within, before), b"/Filter/FlateDecode " + entries)


def twice_blown_up(megabytes: int, entries: bytes = b"") -> bytes:
    """Return a stream packed twice over."""
    return stream(zlib.compress(bomb(megabytes), 9), b"/Filter[/FlateDecode/FlateDecode] " + entries)


def bomb(megabytes: int, within: bytes = b" ", before: bytes = b"", after: bytes = b"") -> bytes:
    """Return what unpacks to so many megabytes; one of them is packed, and stands there as often as asked for."""
    block = within * ((1 << 20) // len(within))
    packer = zlib.compressobj(9)
    head = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    total = zlib.adler32(before)
    for _ in range(megabytes):
        total = _checksum_of_both(total, block)
    end = zlib.compress(after, 9)[2:-4]
    return head + _packed_raw(block) * megabytes + end + zlib.adler32(after, total).to_bytes(4)


def _packed_raw(block: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)


@cache
def _checksum(block: bytes) -> int:
    return zlib.adler32(block)


def _checksum_of_both(first: int, block: bytes) -> int:
    """Return the checksum of something with a block behind it, from the checksums of both."""
    second = _checksum(block)
    low = ((first & 0xFFFF) + (second & 0xFFFF) - 1) % 65521
    high = ((first >> 16) + (second >> 16) + len(block) * ((first & 0xFFFF) - 1)) % 65521
    return high << 16 | low


def file_of(objects: Mapping[int, bytes], root: int = 1, extra: bytes = b"") -> bytes:
    """Return a PDF file of those objects, with a table of where they are."""
    parts, places, at = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], {}, 15
    for number, body in objects.items():
        written = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        places[number] = at
        parts.append(written)
        at += len(written)
    size = max(objects) + 1
    rows = [b"%010d 65535 f \n" % 0] * size
    for number, place in places.items():
        rows[number] = b"%010d 00000 n \n" % place
    table = b"xref\n0 %d\n%s" % (size, b"".join(rows))
    trailer = b"trailer\n<</Size %d/Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, extra, at)
    return b"".join(parts) + table + trailer


def with_attachments(names: bytes, more: Mapping[int, bytes], root: bytes = b"") -> bytes:
    """Return a file of one blank page whose tree of attachments is given, with the objects that it leads to."""
    catalogue = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles %s>> %s>>" % (names, root)
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return file_of({1: catalogue, 2: pages, 3: EMPTY_PAGE, **more})


def attached(name: bytes, content: int) -> bytes:
    """Return the entry of an attachment whose content is the object of that number."""
    return b"<</Type/Filespec/F(%s)/UF(%s)/EF<</F %d 0 R/UF %d 0 R>>>>" % (name, name, content, content)
