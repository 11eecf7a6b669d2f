# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Puts pieces on pages.

Pieces that must not end a page travel with the piece after them; what cannot be
kept whole is torn where it says it may be. The number of pages is known before
the first stroke, so every footer can say it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.documents.layout.blocks import Piece


@dataclass(frozen=True, slots=True)
class Break:
    """Asks for a new page before what follows."""


@dataclass(frozen=True, slots=True)
class Set:
    """A piece and how far below the top of the page's body it stands."""

    top: float
    piece: Piece


class _Page:
    """A page being filled."""

    def __init__(self, room: float) -> None:
        self.room, self.used = room, 0.0
        self.pieces: list[Set] = []

    def gap(self, piece: Piece) -> float:
        return piece.before if self.pieces else 0.0

    def left(self, piece: Piece) -> float:
        return self.room - self.used - self.gap(piece)

    def put(self, piece: Piece) -> None:
        top = self.used + self.gap(piece)
        self.pieces.append(Set(top, piece))
        self.used = top + piece.height


def paginate(pieces: Iterable[Piece | Break], *, first: float, later: float) -> list[list[Set]]:
    """Return the pages, each with its pieces; `first` and `later` are their heights.

    Shape: at least one page; every piece is on it whole, or its parts in order.
    """
    waiting = deque(pieces)
    done: list[list[Set]] = []
    page = _Page(first)
    while waiting:
        if isinstance(waiting[0], Break):
            waiting.popleft()
            full = bool(page.pieces)
        else:
            full = not _fill(page, waiting)
        if full:
            done.append(page.pieces)
            page = _Page(later)
    if page.pieces or not done:
        done.append(page.pieces)
    return done


def _fill(page: _Page, waiting: deque[Piece | Break]) -> bool:
    """Put the next group of pieces on the page; False asks for a new page."""
    group = _group(waiting)
    *leads, last = group
    if _together(page, group) <= page.room + 0.01:
        for piece in group:
            page.put(piece)
            waiting.popleft()
        return True
    empty = not page.pieces
    room = page.room - _together(page, leads) - (last.before if leads or not empty else 0.0)
    torn = last.split(room, forced=False) or (last.split(room, forced=True) if empty else None)
    if torn is None:
        return _overfull(page, waiting) if empty else False
    for piece in (*leads, torn[0]):
        page.put(piece)
    for _ in group:
        waiting.popleft()
    waiting.appendleft(torn[1])
    return False


def _overfull(page: _Page, waiting: deque[Piece | Break]) -> bool:
    """Put one piece on an empty page although its group does not fit there together."""
    piece = waiting.popleft()
    if isinstance(piece, Break):
        return False
    torn = None if piece.height <= page.room else piece.split(page.room, forced=True)
    page.put(torn[0] if torn else piece)
    if torn:
        waiting.appendleft(torn[1])
    return torn is None


def _group(waiting: Sequence[Piece | Break]) -> list[Piece]:
    """Return the next piece with those that it may not be parted from."""
    group: list[Piece] = []
    for piece in waiting:
        if isinstance(piece, Break):
            break
        group.append(piece)
        if not piece.keep_next:
            break
    return group


def _together(page: _Page, pieces: Sequence[Piece]) -> float:
    used, first = page.used, not page.pieces
    for piece in pieces:
        used += (0.0 if first else piece.before) + piece.height
        first = False
    return used
