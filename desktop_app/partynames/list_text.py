# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The text of a list file, read piece by piece: its lines, its rows of CSV, its values of JSON.

The file is hashed on the way, with progress and cancel between pieces, and is never in memory as a whole."""

from __future__ import annotations

import codecs
import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Cancelled, Progress, Stopped

_AT_ONCE: Final = 1 << 18
LONGEST_LINE: Final = 8 << 20
"""The most characters of a line, or of one entry in JSON."""
_ZIP: Final = b"PK\x03\x04"
SAVE_AS: Final = Phrase("Save it as CSV in UTF-8 and load that")


class ListText:
    """The text of one file; it is gone through once, and again after ``rewind``.

    ``beside`` are files that complete it, and that are read before it.
    """

    def __init__(self, file: BinaryIO, size: int, progress: Progress, cancelled: Cancelled) -> None:
        self._file, self._size = file, size
        self._progress, self._cancelled = progress, cancelled
        self.beside: list[ListText] = []
        self.head = ""
        """The beginning of the text, which tells what kind of file it is."""
        self.rewind()

    def rewind(self) -> None:
        """Begin anew, for a format whose parts refer to later ones."""
        self._file.seek(0)
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("strict")
        self._digest, self._done = hashlib.sha256(), 0
        self.head = self._next_piece()

    @property
    def sha256(self) -> str:
        """Return the hash of what was read; after the end that of the file, or that of the hashes of all its files."""
        own = self._digest.hexdigest()
        every = "".join((own, *(text.sha256 for text in self.beside)))
        return hashlib.sha256(every.encode()).hexdigest() if self.beside else own

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


# --------------------------------------------------------------------------------------------------
# Values of JSON taken from a text that is never in memory as a whole: those of an array, or one a line.


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


# --------------------------------------------------------------------------------------------------
# Rows of a list in CSV, each with its number; a row that does not fit the heading shows a damaged file.


DELIMITERS: Final = (",", ";", "\t")
_LOOK_THERE: Final = Phrase("Look at the file there, or fetch it again")
_LONGEST_CELL: Final = 4 << 20
_BLANK_CELL: Final = " \t\x1a"
"""Blanks, and the sign with which DOS ended its files, as OFAC still does."""
Cells = dict[str, str]


def first_row(text: str, delimiter: str) -> list[str]:
    """Return the cells in the first line of a text; none where they cannot be read."""
    first = text.lstrip("\r\n").partition("\n")[0].rstrip("\r")
    try:
        return next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error:
        return []


def heading_of(text: str, delimiter: str) -> list[str]:
    """Return the names in the first line of a text; none where they cannot be read."""
    return [name.strip().lower() for name in first_row(text, delimiter)]


def row_of(number: int) -> Phrase:
    """Return how a row is named: as a spreadsheet program counts, the heading being row 1."""
    return Phrase("row {number}", number=number)


def read_rows(
    text: ListText, delimiter: str, *, skip: bool = False, columns: Sequence[str] = ()
) -> Iterator[tuple[int, Cells]]:
    """Yield rows with their numbers; empty ones are passed over.

    ``skip`` passes over a line before the heading; ``columns`` are those of a file that has no heading.
    Errors: Refused for a row that is cut short, has too many cells, or is damaged otherwise.
    """
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(text.lines(), delimiter=delimiter, strict=True)
    heading = list(columns)
    number = 0
    while True:
        number += 1
        try:
            row = next(reader, None)
        except csv.Error:
            raise Refused(
                "the row cannot be read: the file is damaged", where=row_of(number), do=_LOOK_THERE
            ) from None
        if row is None:
            return
        if skip and number == 1:
            continue
        if not heading:
            heading = [name.strip().lower() for name in row]
        elif any(cell.strip(_BLANK_CELL) for cell in row):
            if len(row) < len(heading) or any(cell.strip() for cell in row[len(heading) :]):
                raise Refused(
                    Phrase(
                        "the row has {count} cells under {columns} columns",
                        count=len(row),
                        columns=len(heading),
                    ),
                    where=row_of(number),
                    do=_LOOK_THERE,
                )
            yield number, dict(zip(heading, row, strict=False))
