# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The XML inside workbooks, pulled through the parser piece by piece. No entity is resolved: a DTD is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any, Final
from xml.parsers import expat

from desktop_app.basics.errors import Refused
from desktop_app.storage.spreadsheets.reading.refusals import damaged

PIECE: Final = 1 << 18
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]


def pieces_of(file: IO[bytes]) -> Iterable[bytes]:
    """Yield a part of a workbook piece by piece."""
    while piece := file.read(PIECE):
        yield piece


def parse(
    pieces: Iterable[bytes],
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call back for each element of a part, named without its prefix.

    Errors: Refused if it is no XML, or has a document type, in which entities can be defined.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    if end is not None:
        parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003  expat takes it by position alone
    except (expat.ExpatError, ValueError, UnicodeError):
        raise damaged() from None


def _refuse_doctype(*_: Any) -> None:
    raise Refused(
        "the file defines entities of its own, which no spreadsheet program writes",
        do="Open it in the spreadsheet program and save it as XLSX",
    )


def attribute(attributes: Attributes, name: str) -> str:
    """Return an attribute by its name without prefix; blank if it is not there."""
    if name in attributes:
        return attributes[name]
    return next((text for key, text in attributes.items() if key.rpartition(":")[2] == name), "")


def is_on(text: str) -> bool:
    """Tell whether an attribute says yes."""
    return text in ("1", "true", "on", "True")
