# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Records of a list file: elements of XML, or the rows of a CSV that speak of one entry, and paths into both.

XML is read record by record, so that a long list takes no more memory. A document type, in which entities can be
defined, is refused, as are records that are deeper or larger than any list has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final
from xml.parsers import expat

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.partynames.list_text import LONGEST_LINE, Cells, ListText

_DEEPEST: Final = 64
_AN_ELEMENT: Final = 64
"""What an element takes beside its texts, in characters."""
_FETCH_AGAIN: Final = Phrase("Fetch it again from its publisher")
_ROOT: Final = re.compile(r"\ufeff?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)


class Record:
    """An element: its attributes, its text without blanks at the ends, and its children by their names."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: Mapping[str, str]) -> None:
        self.name, self.attributes = name, attributes
        self.text = ""
        self.children: dict[str, list[Record]] = {}

    def add(self, child: Record) -> None:
        """Add a child behind the others."""
        self.children.setdefault(child.name, []).append(child)

    def find_all(self, path: str) -> list[Record]:
        """Return what a path as ``akaList/aka`` leads to, in its order; a blank path leads to the record itself."""
        return self._follow(_steps(path)[0])

    def values(self, path: str) -> list[str]:
        """Return the texts that a path leads to, blank ones left out; ``a/b@c`` is the attribute c of every b."""
        names, attribute = _steps(path)
        records = self._follow(names)
        if attribute:
            return [text for record in records if (text := record.attributes.get(attribute, "").strip())]
        return [record.text for record in records if record.text]

    def _follow(self, names: tuple[str, ...]) -> list[Record]:
        records = [self]
        for name in names:
            records = [child for record in records for child in record.children.get(name, ())]
        return records

    def value(self, path: str) -> str:
        """Return the first text that a path leads to; blank where there is none."""
        return next(iter(self.values(path)), "")


@cache
def _steps(path: str) -> tuple[tuple[str, ...], str]:
    names, _, attribute = path.partition("@")
    return tuple(filter(None, names.split("/"))), attribute


def record_of_rows(rows: Sequence[Cells]) -> Record:
    """Return the rows of a CSV that speak of one entry: a child ``row`` each, with the cells as its attributes."""
    record = Record("rows", {})
    record.children["row"] = [Record("row", cells) for cells in rows]
    return record


def root_of(head: str) -> str:
    """Return the name of the root of an XML text by its beginning; blank where it begins no XML."""
    match = _ROOT.match(head)
    return match[1] if match else ""


def read_records(
    text: ListText, names: frozenset[str], heads: frozenset[str] = frozenset()
) -> Iterator[Record]:
    """Yield the elements with some names, each whole, and of those in ``heads`` the attributes as they begin.

    Errors: Refused for what is no XML, is cut short, or defines entities of its own.
    """
    gathering = _Gathering(names, heads)
    for piece in text.pieces():
        gathering.feed(piece)
        yield from gathering.take()
    gathering.feed("", is_last=True)
    yield from gathering.take()


class _Gathering:
    def __init__(self, names: frozenset[str], heads: frozenset[str]) -> None:
        self._names, self._heads = names, heads
        self._open: list[Record] = []
        self._texts: list[list[str]] = []
        self._done: list[Record] = []
        self._depth = self._size = self._fed = 0
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._add_text
        self._parser.StartDoctypeDeclHandler = _refuse_doctype

    def feed(self, piece: str, *, is_last: bool = False) -> None:
        content = piece.encode("utf-8", "replace")
        self._fed += len(content)
        try:
            self._parser.Parse(content, is_last)
        except (expat.ExpatError, ValueError, UnicodeError):
            raise Refused("the XML is damaged or cut short", do=_FETCH_AGAIN) from None
        if self._fed - max(0, self._parser.CurrentByteIndex) > LONGEST_LINE:
            raise _oversized()

    def take(self) -> list[Record]:
        records, self._done = self._done, []
        return records

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _oversized()
        if name in self._heads:
            self._done.append(Record(name, attributes))
        if not self._open and name not in self._names:
            return
        record = Record(name, attributes)
        self._grow(_AN_ELEMENT + sum(map(len, attributes.values())))
        if self._open:
            self._open[-1].add(record)
        self._open.append(record)
        self._texts.append([])

    def _end(self, _name: str) -> None:
        self._depth -= 1
        if self._open:
            record = self._open.pop()
            record.text = "".join(self._texts.pop()).strip()
            if not self._open:
                self._done.append(record)
                self._size = 0

    def _add_text(self, text: str) -> None:
        if self._texts:
            self._grow(len(text))
            self._texts[-1].append(text)

    def _grow(self, characters: int) -> None:
        self._size += characters
        if self._size > LONGEST_LINE:
            raise _oversized()


def _oversized() -> Refused:
    return Refused("the XML is deeper, or an entry of it larger, than in any list", do=_FETCH_AGAIN)


def _refuse_doctype(*_: Any) -> None:
    raise Refused("the XML defines entities of its own, which no published list does", do=_FETCH_AGAIN)
