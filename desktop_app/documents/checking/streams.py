# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Unpacks streams of a PDF, but never more of one than any paper of ours holds."""

from __future__ import annotations

import zlib
from typing import Final

from pikepdf import Array, Name, Object, PdfError

MOST_UNPACKED: Final = 64 * 1024 * 1024


class TooLargeError(Exception):
    """A stream unpacks to more than any paper holds."""


def read_stream(stream: Object) -> tuple[bytes, bool]:
    """Return what is in a stream, and whether it was unpacked; pictures stay packed as they are.

    Errors: TooLargeError.
    """
    packing = stream.get("/Filter")
    if isinstance(packing, Array) and len(packing) == 1:
        packing = packing[0]
    if packing == Name.FlateDecode and "/DecodeParms" not in stream:
        unpacked = _inflate(stream.read_raw_bytes())
        if unpacked is not None:
            return unpacked, True
    raw_size = stream.get("/Length", 0)
    if isinstance(raw_size, int) and raw_size > MOST_UNPACKED:
        raise TooLargeError
    try:
        return stream.read_bytes(), True
    except PdfError:
        return stream.read_raw_bytes(), False


def _inflate(packed: bytes) -> bytes | None:
    """Return what zlib makes of it; None for what is damaged, which others may still mend."""
    machine = zlib.decompressobj()
    try:
        unpacked = machine.decompress(packed, MOST_UNPACKED)
    except zlib.error:
        return None
    if machine.unconsumed_tail:
        raise TooLargeError
    return unpacked if machine.eof else None
