# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Values of JSON taken from a text that is never in memory as a whole: those of an array, or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.party_lists.reading.list_text import LONGEST_LINE, ListText

_BLANKS: Final = " \t\r\n"
_FETCH_AGAIN: Final = Phrase("Fetch it again")
RESULTS: Final = "results"
"""The key under which a search answers with its array."""
# Numbers stay texts: none is reckoned with, and a very long one would take time.
_DECODER: Final = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)


def first_value(text: str) -> Any:
    """Return the value that a text begins with; None where it is not whole or is none."""
    try:
        return _DECODER.raw_decode(text.lstrip(_BLANKS))[0]
    except (ValueError, RecursionError):
        return None


def values_of_lines(text: ListText) -> Iterator[tuple[int, Any]]:
    """Yield the value of each line with the number of the line.

    Errors: Refused for a line that is no JSON.
    """
    for number, line in enumerate(text.lines(), 1):
        if line.strip():
            try:
                yield number, json.loads(line, parse_float=str, parse_int=str, parse_constant=str)
            except (ValueError, RecursionError):
                raise Refused(
                    "the line is no JSON: the file is damaged or cut short",
                    where=Phrase("line {number}", number=number),
                    do=_FETCH_AGAIN,
                ) from None


def values_of_array(text: ListText) -> Iterator[tuple[int, Any]]:
    """Yield the members of an array, the whole text or what stands under ``results``, numbered from 1.

    Errors: Refused where the text is no such JSON, or ends before the array does.
    """
    reader = _JsonReader(text.pieces())
    if reader.take("{"):
        while reader.value() != RESULTS:
            reader.expect(":")
            reader.value()
            reader.expect(",")
        reader.expect(":")
    reader.expect("[")
    number = 0
    while not reader.take("]"):
        if number:
            reader.expect(",")
        number += 1
        yield number, reader.value()
    for _ in reader.rest():
        pass


class _JsonReader:
    """Takes values and marks from the beginning of a text, of which it holds no more than it needs."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces, self._text, self._at = pieces, "", 0

    def take(self, mark: str) -> bool:
        """Tell whether a mark comes next, and pass over it."""
        self._skip_blanks()
        if self._text[self._at : self._at + 1] != mark:
            return False
        self._at += 1
        return True

    def expect(self, mark: str) -> None:
        """Pass over a mark that must come next."""
        if not self.take(mark):
            raise _cut_short()

    def value(self) -> Any:
        """Return the value that comes next."""
        self._skip_blanks()
        while True:
            try:
                value, self._at = _DECODER.raw_decode(self._text, self._at)
            except (ValueError, RecursionError):
                # It may end in the next piece; reading on by as much again keeps the time in bounds.
                if len(self._text) - self._at > LONGEST_LINE or not self._more(len(self._text) - self._at):
                    raise _cut_short() from None
            else:
                return value

    def rest(self) -> Iterable[str]:
        """Return what is left of the text, in pieces."""
        return self._pieces

    def _skip_blanks(self) -> None:
        while True:
            while self._text[self._at : self._at + 1].strip(_BLANKS) == "" and self._at < len(self._text):
                self._at += 1
            if self._at < len(self._text) or not self._more():
                return

    def _more(self, least: int = 1) -> bool:
        """Read on, by so many characters at least; tells whether there was anything left."""
        self._text, self._at = self._text[self._at :], 0
        added: list[str] = []
        while sum(map(len, added)) < least and (chunk := next(self._pieces, "")):
            added.append(chunk)
        self._text += "".join(added)
        return bool(added)


def _cut_short() -> Refused:
    return Refused("the JSON is damaged or cut short", do=_FETCH_AGAIN)
