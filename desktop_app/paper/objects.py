# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The objects of a PDF: their streams unpacked within limits, and digests of what they hold.

Numbers of objects and the packing of streams are left out of a digest. A font, a picture or a page is known by what is
in it, so that a paper saved anew by another program has the same digests, and one in which a font was remapped has not.
"""

from __future__ import annotations

import hashlib
import zlib
from decimal import Decimal
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, PdfError, Stream, String

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


# --------------------------------------------------------------------------------------------------
# Digests of what a PDF holds, whatever it is called there: numbers of objects and the packing of streams
# are left out. A font, a picture or a page is known by what is in it, so that a paper saved anew by another
# program has the same digests, and one in which a font was remapped has not.


_PACKING: Final = frozenset({"/Length", "/Filter", "/DecodeParms", "/DL"})
_LENGTHS: Final = frozenset({"/Length", "/DL"})
_DEEPEST: Final = 100
_MOST_OBJECTS: Final = 300_000


class TooDeepError(Exception):
    """An object is nested deeper, or holds more, than in any paper."""


class ObjectDigests:
    """Digests of the objects of one file; each object is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bytes] = {}
        self._open: list[tuple[int, int]] = []
        self._count = 0

    def digest(self, node: object, *, without: frozenset[str] = frozenset()) -> str:
        """Return the digest of an object with everything that it refers to; ``without`` are keys left out at its top.

        Errors: TooDeepError.
        """
        return hashlib.sha256(self._spell(node, 0, without)).hexdigest()

    def _spell(self, node: object, depth: int, without: frozenset[str] = frozenset()) -> bytes:
        self._count += 1
        if depth > _DEEPEST or self._count > _MOST_OBJECTS:
            raise TooDeepError
        if not isinstance(node, Object) or not node.is_indirect or without:
            return self._spell_content(node, depth, without)
        number = node.objgen
        if number not in self._known:
            if number in self._open:  # it leads back to itself: how far up is all there is to say
                return b"^%d" % (len(self._open) - self._open.index(number))
            self._open.append(number)
            spelt = self._spell_content(node, depth, without)
            self._open.pop()
            self._known[number] = hashlib.sha256(spelt).digest()
        return b"@" + self._known[number]

    def _spell_content(self, node: object, depth: int, without: frozenset[str]) -> bytes:
        if isinstance(node, Stream):
            content, is_unpacked = read_stream(node)
            left_out = without | (_PACKING if is_unpacked else _LENGTHS)
            return b"$%b%b" % (self._spell_keys(node, depth, left_out), hashlib.sha256(content).digest())
        if isinstance(node, Dictionary):
            return self._spell_keys(node, depth, without)
        if isinstance(node, Array):
            inner = [self._spell(element, depth + 1) for element in node]
            return b"[%d:%b]" % (len(inner), b"".join(inner))
        match node:
            case Name():
                return b"/" + _text(str(node))
            case String():
                return b"(%d:%b)" % (len(bytes(node)), bytes(node))
            case bool() | None:
                return repr(node).encode()
            case int() | Decimal() | float():
                return _plain_figure(Decimal(node)) + b" "
        return b"?" + _text(repr(node))

    def _spell_keys(self, node: Object, depth: int, without: frozenset[str]) -> bytes:
        keys = [key for key in sorted(node.keys()) if key not in without]
        inner = [_text(key) + self._spell(node[key], depth + 1) for key in keys]
        return b"{%d:%b}" % (len(inner), b"".join(inner))


def _text(text: str) -> bytes:
    encoded = text.encode("utf-8", "surrogateescape")
    return b"%d:%b" % (len(encoded), encoded)


def _plain_figure(figure: Decimal) -> bytes:
    if not figure.is_finite():
        return str(figure).encode()
    text = f"{figure.normalize():f}"
    return b"0" if text in ("-0", "0") else text.encode()
