# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A printed paper as it was read back: pages, attachments, seal; and the port that reads it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from desktop_app.basics.progress import Cancelled, never_cancelled

DESCRIPTION: Final = "description of "
"""What the part of a paper that says something of an attachment begins with, before the name."""
Corners = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A stretch of text where it stands; ``stops`` are where its letters begin, and the end, from left to right."""

    text: str
    box: Corners
    stops: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
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
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper. ``files`` are the attachments by name, ``repeated`` the names that stand twice.

    ``seal`` is blank without one, ``fits`` tells whether it fits the bytes. ``active`` is what the whole paper carries
    beside its pages: scripts, layers, a form. ``parts`` are digests of all else that it carries, by name.
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


class PaperReader(Protocol):
    """Reads papers back."""

    def read_paper(
        self,
        content: bytes,
        *,
        detailed: Collection[int] | None = None,
        cancelled: Cancelled = never_cancelled,
    ) -> ReadPaper:
        """Return any file as a paper, read in a process of its own; ``detailed`` are the pages wanted in detail, by
        number from 0, None for those that differ from the list that the paper carries.

        Errors: Refused if it is no PDF, locked, damaged, or more than any paper; Stopped if cancelled.
        """
        ...

    def read_printed(self, content: bytes, *, detailed: Collection[int] = ()) -> ReadPaper:
        """Return a paper that this program has just printed."""
        ...
