# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a page draws: its operators in one spelling, one digest of them with fonts and pictures known by what is in
them; and the frame of the page.

Two programs may write the same drawing with other spaces, other digits after the point, strings in brackets or in
hexadecimal; read into this spelling they are the same. Nothing else is forgiven.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Object

from desktop_app.paper.objects import ObjectDigests, TooLargeError, read_stream

_SPACE: Final = rb"\x00\t\n\x0c\r "
_TOKEN: Final = re.compile(
    rb"[^" + _SPACE + rb"()<>\[\]{}/%]++"  # a figure, an operator
    rb"|\((?:[^()\\]++|\\.)*+\)"  # a string
    rb"|<<|>>|<[0-9A-Fa-f" + _SPACE + rb"]*+>"  # a dictionary's ends, a string in hexadecimal
    rb"|%[^\r\n]*+"  # a comment
    rb"|/[^" + _SPACE + rb"()<>\[\]{}/%]*+"  # a name
    rb"|[()<>\[\]{}]",
    re.DOTALL,
)
_FIGURE: Final = re.compile(rb"[+-]?(?:\d+\.?\d*|\.\d+)")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|\r\n?", re.DOTALL)
_BRACKET: Final = re.compile(rb"\\.|[()]", re.DOTALL)
_LETTERS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_PLAIN_NAME: Final = re.compile(rb"/[!-.0-~]*")
_PICTURE: Final = b"BI"
INLINE: Final = b"INLINE"
_INLINE: Final = re.compile(rb"(?<!\S)BI\s.*?\sID\s.*?\sEI(?!\S)", re.DOTALL)
_LONGEST_FIGURE: Final = 40


def read_tokens(content: bytes) -> list[bytes]:
    """Return the tokens of a drawing as they are written, without comments."""
    tokens = _TOKEN.findall(content)
    if b"(" in tokens:  # brackets inside the brackets of a string, which no pattern can follow
        tokens = _nested_tokens(content)
    return [token for token in tokens if token[0] != 0x25] if b"%" in content else tokens


def plain_tokens(content: bytes, names: Mapping[bytes, bytes]) -> list[bytes]:
    """Return the tokens of a drawing in one spelling; ``names`` are those of resources, with what stands for each."""
    tokens = read_tokens(content)
    if _PICTURE in tokens:  # the bytes of a picture inside a drawing are no tokens
        return [content]
    spelt = {token: plain_token(token) for token in set(tokens)}
    for token, plain in spelt.items():
        if token[0] == 0x2F:
            spelt[token] = names.get(plain, plain)
    return [*map(spelt.__getitem__, tokens)]


def without_pictures(content: bytes) -> bytes:
    """Return a drawing with the pictures that stand in it each reduced to one operator of our own."""
    if _PICTURE not in content or _PICTURE not in read_tokens(content):
        return content
    return _INLINE.sub(b" " + INLINE + b" ", content)


@functools.lru_cache(maxsize=32768)
def plain_token(token: bytes) -> bytes:
    """Return a token in its one spelling: strings in hexadecimal, figures without needless digits."""
    first = token[:1]
    if first == b"(":
        return b"<" + read_string(token).hex().encode() + b">" if len(token) > 1 else token
    if first == b"<":
        return token if token in (b"<", b"<<") else b"<" + read_string(token).hex().encode() + b">"
    if first == b"/":
        return spell_name(
            re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes.fromhex(match[1].decode("ascii")), token)
        )
    return _plain_figure(token) if _FIGURE.fullmatch(token) else token


def read_string(token: bytes) -> bytes:
    """Return the codes of a string, however it is written."""
    if token[:1] == b"(":
        inner = token[1:-1]
        return _ESCAPE.sub(_unescape, inner) if b"\\" in inner or b"\r" in inner else inner
    digits = bytes(byte for byte in token[1:-1] if byte not in b"\x00\t\n\x0c\r ")
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _unescape(match: re.Match[bytes]) -> bytes:
    letter = match[1]
    if letter is None or letter in (b"\n", b"\r", b"\r\n"):
        return b"\n" if letter is None else b""  # an escaped end of line is none
    if letter[:1].isdigit() and letter[:1] < b"8":
        return bytes([int(letter, 8) & 0xFF])
    return _LETTERS.get(letter, letter)


def spell_name(name: bytes) -> bytes:
    """Return a name in its one spelling."""
    return name if _PLAIN_NAME.fullmatch(name) else b"/#" + name.hex().encode()


def _plain_figure(token: bytes) -> bytes:
    if len(token) > _LONGEST_FIGURE:
        return token
    integer, _, fraction = token.lstrip(b"+-").partition(b".")
    digits = integer.lstrip(b"0") + (b"." + fraction.rstrip(b"0") if fraction.rstrip(b"0") else b"")
    return (b"-" if token[:1] == b"-" and digits else b"") + (digits or b"0")


def figure_of(token: bytes) -> float | None:
    """Return a token as a figure; None for what is none."""
    if not _FIGURE.fullmatch(token) or len(token) > _LONGEST_FIGURE:
        return None
    try:
        return float(Decimal(token.decode("ascii")))
    except InvalidOperation:
        return None


def _nested_tokens(content: bytes) -> list[bytes]:
    """Return the tokens of a drawing whose strings hold brackets of their own."""
    tokens, at = list[bytes](), 0
    while (match := _TOKEN.search(content, at)) is not None:
        end = match.end()
        if match[0] == b"(":
            end = _end_of_string(content, match.start())
        tokens.append(content[match.start() : end])
        at = end
    return tokens


def _end_of_string(content: bytes, start: int) -> int:
    depth = 0
    for match in _BRACKET.finditer(content, start):
        depth += (match[0] == b"(") - (match[0] == b")")
        if depth == 0:
            return match.end()
    return len(content)


# --------------------------------------------------------------------------------------------------
# What a page draws, as one digest: its operators with fonts and pictures known by what is in them; and its
# frame.


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
        for kind in RESOURCES:
            listed = resources.get(kind) if isinstance(resources, Dictionary) else None
            for called, resource in listed.items() if isinstance(listed, Dictionary) else ():
                name = spell_name(called.encode("utf-8", "surrogateescape"))
                self[name] = self.get(name, b"/") + digests.digest(resource).encode()


def _box(box: Object | None) -> str:
    return " ".join(map(_figure, [*box] if isinstance(box, Array) else []))


def _figure(figure: object) -> str:
    if isinstance(figure, int | Decimal):
        rounded = round(Decimal(figure), 2).normalize()
        return f"{rounded:f}" if rounded else "0"
    return str(figure)
