# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The text of a list file: read piece by piece, hashed on the way, with progress and cancel between pieces."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator
from typing import BinaryIO, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Cancelled, Progress, Stopped

_AT_ONCE: Final = 1 << 18
LONGEST_LINE: Final = 8 << 20
"""The most characters of a line, or of one entry in JSON."""
_ZIP: Final = b"PK\x03\x04"
SAVE_AS: Final = Phrase("Save it as CSV in UTF-8 and load that")


class ListText:
    """The text of one file; it can be gone through once."""

    def __init__(self, file: BinaryIO, size: int, progress: Progress, cancelled: Cancelled) -> None:
        self._file, self._size = file, size
        self._progress, self._cancelled = progress, cancelled
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("strict")
        self._digest, self._done = hashlib.sha256(), 0
        self.head = self._next_piece()
        """The beginning of the text, which tells what kind of file it is."""

    @property
    def sha256(self) -> str:
        """Return the hash of what was read; after the end that of the file."""
        return self._digest.hexdigest()

    def pieces(self) -> Iterator[str]:
        """Yield the text in pieces, from its beginning to its end."""
        chunk = self.head
        while chunk:
            yield chunk
            chunk = self._next_piece()

    def lines(self) -> Iterator[str]:
        """Yield the text line by line, each with its end.

        Errors: Refused for a line longer than any list has.
        """
        remainder = ""
        for chunk in self.pieces():
            *lines, remainder = (remainder + chunk).split("\n")
            for line in lines:
                yield f"{line}\n"
            if len(remainder) > LONGEST_LINE:
                raise Refused("a line has no end: the file is damaged, or is no list", do=SAVE_AS)
        if remainder:
            yield remainder

    def _next_piece(self) -> str:
        """Return some more text, blank at the end.

        Errors: Stopped if the user has cancelled; Refused for what is no text in UTF-8.
        """
        text = ""
        while not text:
            if self._cancelled():
                raise Stopped
            self._progress(self._done, self._size)
            content = self._file.read(_AT_ONCE)
            self._digest.update(content)
            text = self._decoded(content)
            self._done += len(content)
            if not content:
                break
        return text

    def _decoded(self, content: bytes) -> str:
        if not self._done and content.startswith(_ZIP):
            raise Refused("this is a workbook or an archive, not a text", do=SAVE_AS)
        try:
            text = self._decoder.decode(content, final=not content)
        except UnicodeDecodeError:
            raise Refused("the file is not text in UTF-8, or is damaged", do=SAVE_AS) from None
        if "\0" in text:
            raise Refused("the file is no text, or is damaged", do=SAVE_AS)
        return text
