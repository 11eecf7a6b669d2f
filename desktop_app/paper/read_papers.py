# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A printed paper as it was read back: pages, attachments, seal; the same as plain values; why one is refused."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final, Literal

from desktop_app.basics.messages import Phrase, Refused

LIST_FILE: Final = "pages.json"
"""The list of its pages, inside a paper."""
LIST_FORMAT: Final = "lodestone-pages/1"
Corners = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A stretch of text where it stands; ``stops`` are where its letters begin, and the end, from left to right."""

    text: str
    box: Corners
    stops: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """One thing that is drawn: a text, an area, a line, a picture; ``key`` stands for all that decides how it looks."""

    kind: str
    key: str
    box: Corners


@dataclass(frozen=True, slots=True)
class LaidOver:
    """Something on a page that is no part of its drawing: a note, a link, a field, a script."""

    kind: str
    box: Corners | None = None


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page: what it says, the digest of what it draws, its frame.

    ``placed`` and ``marks`` are there for the pages that were asked for in detail.
    """

    texts: tuple[str, ...]
    drawing: str
    frame: str
    laid_over: tuple[LaidOver, ...] = ()
    placed: tuple[PlacedText, ...] = ()
    marks: tuple[DrawnMark, ...] = ()

    def is_same_as(self, other: ReadPage) -> bool:
        """Tell whether two pages say and draw the same in the same frame."""
        return (self.drawing, self.frame, self.texts) == (other.drawing, other.frame, other.texts)


@dataclass(frozen=True, slots=True)
class PageList:
    """The list of its pages that a paper carries, and the digests of the files beside it.

    ``about`` is what a paper that nothing is attached to says of itself: its kind, number, version, day.
    """

    pages: tuple[ReadPage, ...]
    digests: Mapping[str, str]
    properties: Mapping[str, Any]
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper. ``files`` are the attachments by name, ``repeated`` the names that stand twice.

    ``seal`` is blank without one, ``fits`` tells whether it fits the bytes. ``active`` is what the whole paper carries
    beside its pages: scripts, layers, a form. ``parts`` are digests of all else that it carries, by name;
    ``descriptions`` is what it says of each attachment; ``oddities`` are ways in which it can be read otherwise.
    ``own_list`` is the list of its pages of a paper that nothing is attached to, None of others, which have it as a
    file.
    """

    pages: tuple[ReadPage, ...]
    files: Mapping[str, bytes]
    repeated: tuple[str, ...] = ()
    seal: str = ""
    fits: bool = False
    properties: Mapping[str, str] = field(default_factory=dict)
    outline: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    oddities: tuple[str, ...] = ()
    own_list: bytes | None = None

    LIST_FILE: ClassVar[str] = LIST_FILE

    def read_list(self) -> PageList | None:
        """Return the list of its pages that the paper carries; None without one that can be read."""
        try:
            tree = json.loads(self.own_list or self.files[LIST_FILE])
            if tree["format"] != LIST_FORMAT:
                return None
            pages = tuple(
                ReadPage(tuple(map(str, page["text"])), str(page["drawing"]), str(page["frame"]))
                for page in tree["pages"]
            )
            digests = {str(name): str(digest) for name, digest in tree["attachments"].items()}
            about = {str(name): str(text) for name, text in tree.get("about", {}).items()}
            return PageList(pages, digests, dict(tree["properties"]), about)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            return None


# --------------------------------------------------------------------------------------------------
# A paper that was read, as plain values between two processes.


def paper_as_json(paper: ReadPaper) -> dict[str, Any]:
    """Return a paper as plain values."""
    return {
        "pages": [
            [
                page.texts,
                page.drawing,
                page.frame,
                [(over.kind, over.box) for over in page.laid_over],
                [(placed.text, placed.box, placed.stops) for placed in page.placed],
                [(mark.kind, mark.key, mark.box) for mark in page.marks],
            ]
            for page in paper.pages
        ],
        "files": {name: base64.b64encode(content).decode("ascii") for name, content in paper.files.items()},
        "repeated": paper.repeated,
        "seal": paper.seal,
        "fits": paper.fits,
        "properties": dict(paper.properties),
        "outline": paper.outline,
        "spoken": paper.spoken,
        "active": paper.active,
        "parts": dict(paper.parts),
        "descriptions": dict(paper.descriptions),
        "oddities": paper.oddities,
        "own_list": None if paper.own_list is None else base64.b64encode(paper.own_list).decode("ascii"),
    }


def paper_of_json(tree: dict[str, Any]) -> ReadPaper:
    """Return plain values as a paper."""
    return ReadPaper(
        pages=tuple(map(_page_of_json, tree["pages"])),
        files={name: base64.b64decode(content) for name, content in tree["files"].items()},
        repeated=tuple(tree["repeated"]),
        seal=tree["seal"],
        fits=tree["fits"],
        properties=tree["properties"],
        outline=tuple(tree["outline"]),
        spoken=tuple(tree["spoken"]),
        active=tuple(tree["active"]),
        parts=tree["parts"],
        descriptions=tree["descriptions"],
        oddities=tuple(tree["oddities"]),
        own_list=None if tree["own_list"] is None else base64.b64decode(tree["own_list"]),
    )


def _page_of_json(parts: list[Any]) -> ReadPage:
    texts, drawing, frame, laid_over, placed, marks = parts
    return ReadPage(
        tuple(texts),
        drawing,
        frame,
        tuple(LaidOver(kind, tuple(box) if box else None) for kind, box in laid_over),
        tuple(PlacedText(text, tuple(box), tuple(stops)) for text, box, stops in placed),
        tuple(DrawnMark(kind, key, tuple(box)) for kind, key, box in marks),
    )


# --------------------------------------------------------------------------------------------------
# Why a PDF is not read as a paper: a word between two processes, a sentence for the user.


Reason = Literal["locked", "foreign", "damaged", "long", "full", "slow"]


class UnreadableError(Exception):
    """A PDF that is not read as a paper."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def refuse_paper(reason: str) -> Refused:
    """Return why a PDF is not read, in a sentence."""
    if reason == "locked":
        return Refused("the PDF is locked with a password", do="Open the paper as it was written")
    why = {
        "foreign": Phrase("the file is no PDF that can be read"),
        "long": Phrase("it has more pages than any paper of ours"),
        "full": Phrase("more is attached to it than to any paper of ours"),
        "slow": Phrase("the PDF takes longer to read than any paper of ours"),
    }.get(reason, Phrase("the PDF is damaged, or made to be hard to read"))
    return Refused(why, do="Choose a paper written by Lodestone")
