# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The objects of a PDF: their streams unpacked within limits, digests of what they hold; links, and the seal."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream, String

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


# --------------------------------------------------------------------------------------------------
# The seal of a paper: the SHA-256 of all its bytes but the seal's own digits. It stands as the identifier
# in the metadata, which an archive file keeps as plain text; behind its end it may have nothing. Any change
# by any program makes it another.


_BEFORE: Final = b"<dc:identifier>lodestone-seal/1 "
_AFTER: Final = b"</dc:identifier>"
_DIGITS: Final = 64
_SEAL: Final = re.compile(re.escape(_BEFORE) + rb"([0-9a-f]{64})" + re.escape(_AFTER))
_WORK: Final = re.compile(rb"<dc:(\w+)\b[^>]*>(.*?)</dc:\1>", re.DOTALL)
_TAG: Final = re.compile(rb"<[^>]*>")


def write_seal(digits: str) -> str:
    """Return a seal as it stands among the Dublin Core of the metadata; what a user typed cannot look like it there."""
    return (_BEFORE + digits.encode("ascii") + _AFTER).decode("ascii")


def seal_paper(paper: bytes, placeholder: str) -> bytes:
    """Return a written file with its seal in place of the placeholder."""
    start = paper.index(write_seal(placeholder).encode("ascii")) + len(_BEFORE)
    seal = _digest_around(paper, start)
    return b"".join((paper[:start], seal.encode("ascii"), paper[start + _DIGITS :]))


def find_seal(pdf: Pdf) -> str:
    """Return the digits of the seal that a file carries; blank where it carries none.

    Errors: PdfError if the metadata cannot be unpacked.
    """
    metadata = pdf.Root.get("/Metadata")
    if not isinstance(metadata, pikepdf.Stream):
        return ""
    match = _SEAL.search(metadata.read_bytes())
    return match[1].decode("ascii") if match else ""


_STANDS_ALONE: Final = "<dc:type><rdf:Bag><rdf:li>lodestone-paper-alone</rdf:li></rdf:Bag></dc:type>"
_LIST: Final = re.compile(
    rb"<dc:relation><rdf:Bag><rdf:li>lodestone-pages/1 ([A-Za-z0-9+/=]*)</rdf:li></rdf:Bag></dc:relation>"
)


def write_list(listed: bytes) -> str:
    """Return the list of its pages of a paper that nothing is attached to, as it stands among the Dublin Core."""
    packed = base64.b64encode(listed).decode("ascii")
    relation = f"<dc:relation><rdf:Bag><rdf:li>lodestone-pages/1 {packed}</rdf:li></rdf:Bag></dc:relation>"
    return relation + _STANDS_ALONE


def find_list(pdf: Pdf) -> bytes | None:
    """Return the list of its pages of a paper that nothing is attached to, empty where it is gone or cannot be read;
    None of any other paper.

    Errors: PdfError if the metadata cannot be unpacked.
    """
    metadata = pdf.Root.get("/Metadata")
    told = metadata.read_bytes() if isinstance(metadata, pikepdf.Stream) else b""
    match = _LIST.search(told)
    if match is None:
        return b"" if _STANDS_ALONE.encode("ascii") in told else None
    try:
        return base64.b64decode(match[1], validate=True)
    except ValueError:
        return b""


def described_work(metadata: bytes) -> list[bytes]:
    """Return what the metadata say of the work: title, author, subject. What they say of programs and of the seal is
    left out: programs that save a paper anew put themselves there.
    """
    described = _WORK.findall(_SEAL.sub(b"", metadata))
    return sorted(name + b" " + b" ".join(_TAG.sub(b" ", text).split()) for name, text in described)


def fits_seal(paper: bytes, seal: str) -> bool:
    """Tell whether a file is, byte for byte, the one that was sealed."""
    letters = write_seal(seal).encode("ascii")
    return paper.count(letters) == 1 and _digest_around(paper, paper.index(letters) + len(_BEFORE)) == seal


def without_seal(metadata: bytes) -> bytes:
    """Return metadata without the digits of the seal."""
    return _SEAL.sub(_BEFORE + _AFTER, metadata)


def _digest_around(paper: bytes, start: int) -> str:
    digest = hashlib.sha256(memoryview(paper)[:start])
    digest.update(memoryview(paper)[start + _DIGITS :])
    return digest.hexdigest()


# --------------------------------------------------------------------------------------------------
# Links inside a paper as they are read back: words that name a section or a source lead there; none leads
# out of it. A link has these fields and no others: with anything else that a viewer could act on it is not
# one of those printed.


PRINT: Final = 4
_FIELDS: Final = frozenset(("/Type", "/Subtype", "/Rect", "/Border", "/F", "/Dest", "/Contents"))
_WHOLE: Final = ("page", "/XYZ", "left", "top", "zoom")
_OF_STRUCTURE: Final = "/StructParent"


def page_numbers(pdf: Pdf) -> dict[tuple[int, int], int]:
    """Return the numbers of the pages of a paper, from 1, by their objects."""
    return {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}


def read_link(note: Object, numbers: Mapping[tuple[int, int], int]) -> str:
    """Return a link as one text: where its words stand, what they are, where it leads; blank for any other note.

    A page that is no longer in the paper has the number 0.
    """
    try:
        target = list(note.Dest.as_list())
        if set(note.keys()) - {_OF_STRUCTURE} != _FIELDS or len(target) != len(_WHOLE):
            return ""
        shape = (note.Subtype, int(note.F), *map(int, note.Border.as_list()), *target[1:3], target[4])
        if shape != (Name.Link, PRINT, 0, 0, 0, Name.XYZ, None, None):
            return ""
        corners = " ".join(f"{float(figure):.2f}" for figure in note.Rect.as_list())
        return f"{corners}: {note.Contents} > page {numbers.get(target[0].objgen, 0)}, {float(target[3]):.2f}"
    except (AttributeError, KeyError, TypeError, ValueError):
        return ""
