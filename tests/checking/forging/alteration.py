# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an alteration is: a function on the bytes of a memo, and what the check has to call it.

A module of this folder holds the alterations of one kind. Each is a function under a decorator that says how it works:
`on_pdf` hands over the opened file, `on_bytes` the bytes. The name of the function is the name of the alteration.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pikepdf
from pikepdf import Pdf

BYTES: Final = "bytes"
PAGES: Final = "pages"
ATTACHMENTS: Final = "attachments"
FIRST: Final = "page 1"
"""The page with the answer and its sign."""
SECOND: Final = "page 2"
"""The page whose text is altered."""
CASE: Final = "the case"
CONCLUSION: Final = "the conclusion"


@dataclass(frozen=True, slots=True)
class Papers:
    """The bytes of the memo that is altered, and of another one that things are taken from."""

    memo: bytes
    other: bytes


Alter = Callable[[Papers], bytes]


@dataclass(frozen=True, slots=True)
class Alteration:
    """A kind of alteration: what it does, the check that has to differ, and the places of which one has to be named.

    A place is a page, an attachment, `CASE` or `CONCLUSION`; without one the check only has to differ.
    """

    name: str
    alter: Alter
    check: str
    where: tuple[str, ...] = ()


ALTERATIONS: Final[dict[str, Alteration]] = {}
"""All kinds by name, in the order in which their modules are imported."""


def on_bytes(check: str, *where: str) -> Callable[[Alter], Alter]:
    """Enter a function on the bytes of the papers as an alteration."""

    def enter(alter: Alter) -> Alter:
        name = alter.__name__.strip("_").replace("_", " ")
        assert name not in ALTERATIONS, name
        ALTERATIONS[name] = Alteration(name, alter, check, where)
        return alter

    return enter


def on_pdf(check: str, *where: str) -> Callable[[Callable[[Pdf, Pdf], None]], Alter]:
    """Enter a function on the opened memo and the other one as an alteration; the memo is saved as it then is."""

    def enter(edit: Callable[[Pdf, Pdf], None]) -> Alter:
        def alter(papers: Papers) -> bytes:
            with open_paper(papers.memo) as pdf, open_paper(papers.other) as other:
                edit(pdf, other)
                return saved(pdf)

        alter.__name__ = edit.__name__
        return on_bytes(check, *where)(alter)

    return enter


def open_paper(paper: bytes) -> Pdf:
    """Return a paper opened to be altered."""
    return pikepdf.open(io.BytesIO(paper))


def saved(pdf: Pdf) -> bytes:
    """Return the file as a careful forger saves it: packed as the program packs it."""
    sink = io.BytesIO()
    pdf.save(sink, object_stream_mode=pikepdf.ObjectStreamMode.generate, fix_metadata_version=False)
    return sink.getvalue()
