# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the compiled translations of the window (``.qm``) without Qt, so that a command says what the window says.

The format is Qt's: blocks of a tag, a length and bytes. One block has, in order, the hash of every source text with
where its message stands; another the messages, each a list of tagged parts.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from typing import Final

from desktop_app.basics.resources import resource_path

ENGLISH: Final = "en"
CHINESE: Final = "zh_CN"
_MAGIC: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_END, _TRANSLATION, _OBSOLETE, _SOURCE, _CONTEXT = 1, 3, 5, 6, 7


class Translations:
    """The translations of one language, looked up by source text; a text that has none is not translated."""

    def __init__(self, content: bytes) -> None:
        if not content.startswith(_MAGIC):
            raise ValueError("no compiled translations")
        blocks, at = {}, len(_MAGIC)
        while at + 5 <= len(content):
            tag, length = struct.unpack_from(">BI", content, at)
            blocks[tag] = content[at + 5 : at + 5 + length]
            at += 5 + length
        self._messages = blocks[_MESSAGES]
        self._offsets: dict[int, list[int]] = {}
        for number, offset in struct.iter_unpack(">II", blocks[_HASHES]):
            self._offsets.setdefault(number, []).append(offset)

    def find(self, text: str, context: str = "") -> str | None:
        """Return the translation of a text, in a context or in the first that has it; None where there is none."""
        source = text.encode()
        for offset in self._offsets.get(_hash_text(source), ()):
            parts = dict(self._read_parts(offset))
            if parts.get(_SOURCE, source) == source and context in ("", parts.get(_CONTEXT, b"").decode()):
                return parts.get(_TRANSLATION, b"").decode("utf-16-be") or None
        return None

    def _read_parts(self, at: int) -> Iterator[tuple[int, bytes]]:
        """Yield the parts of a message: of its translations the first, for a text that counts has as many as forms."""
        has_translation = False
        while (tag := self._messages[at]) != _END:
            if tag == _OBSOLETE:
                at += 5
                continue
            (length,) = struct.unpack_from(">I", self._messages, at + 1)
            if tag != _TRANSLATION or not has_translation:
                yield tag, self._messages[at + 5 : at + 5 + length]
            has_translation = has_translation or tag == _TRANSLATION
            at += 5 + length


def _hash_text(source: bytes) -> int:
    """Return the hash by which Qt finds a source text: that of ELF files."""
    number = 0
    for byte in source:
        number = (number << 4) + byte
        if high := number & 0xF0000000:
            number ^= high >> 24
        number &= ~high & 0xFFFFFFFF
    return number or 1


@cache
def translations_of(language: str) -> Translations:
    """Return the translations of a language of the window.

    Errors: Refused if the file is missing, as in a damaged installation.
    """
    return Translations(resource_path("translations", f"lodestone_{language}.qm").read_bytes())
