# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The two ends of a paper: the letterhead and the places to sign."""

from __future__ import annotations

from desktop_app.documents.layout import line_breaking, style
from desktop_app.documents.layout.blocks import baseline
from desktop_app.documents.layout.style import Look
from desktop_app.documents.model import tree
from desktop_app.documents.model.runs import say
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf.canvas import Box, Ink, Point, Stroke, picture_size

_LOGO = 30.0  # the height of a logo
_LOGO_WIDTH = 130.0


class Letterhead:
    """Whose paper it is at the left, which paper at the right, a rule beneath."""

    before = 0.0
    keep_next = True

    def __init__(self, document: Document, width: float) -> None:
        head = document.letterhead
        self._width = width
        self._logo = head.logo
        self._picture = _fitted(head.logo) if head.logo else (0.0, 0.0)
        self._indent = self._picture[0] + 12.0 if head.logo else 0.0
        room = width - self._indent
        self._left = _stack(head.name, head.lines, style.LETTERHEAD, width=room * 0.56)
        version = (document.version,) if document.version else ()
        self._right = _stack(document.number, version, style.NUMBER, width=room * 0.42)

    @property
    def height(self) -> float:
        """Return the height with the rule and the air above it."""
        stacks = max(_high(self._left), _high(self._right), self._picture[1])
        return stacks + 8.0

    def split(self, room: float, *, forced: bool) -> None:
        """The letterhead is never torn."""

    def draw(self, ink: Ink, x: float, top: float) -> None:
        """Draw both stacks and the rule."""
        if self._logo:
            ink.picture(self._logo, Box(x, top, *self._picture))
        _draw(ink, self._left, (x + self._indent, top))
        for line, look, y in _rows(self._right, top):
            line_breaking.draw(
                ink, line, x=x + self._width - line.width, baseline=y + baseline(look)
            )
        foot = top + self.height
        ink.rule((x, foot), (x + self._width, foot), Stroke(style.INK, 1.4))


def _fitted(logo: bytes) -> tuple[float, float]:
    wide, high = picture_size(logo)
    scale = min(_LOGO / high, _LOGO_WIDTH / wide)
    return wide * scale, high * scale


_Stack = list[tuple[line_breaking.Line, Look]]


def _stack(first: str, others: tuple[str, ...], look: Look, *, width: float) -> _Stack:
    stack = [(line, look) for line in line_breaking.lines(say(first), look, width)] if first else []
    for other in others:
        stack += [
            (line, style.SUBTITLE)
            for line in line_breaking.lines(say(other), style.SUBTITLE, width)
        ]
    return stack


def _high(stack: _Stack) -> float:
    return sum(look.leading for _, look in stack)


def _rows(stack: _Stack, top: float) -> list[tuple[line_breaking.Line, Look, float]]:
    rows = []
    for line, look in stack:
        rows.append((line, look, top))
        top += look.leading
    return rows


def _draw(ink: Ink, stack: _Stack, at: Point) -> None:
    for line, look, y in _rows(stack, at[1]):
        line_breaking.draw(ink, line, x=at[0], baseline=y + baseline(look))


class SignOff:
    """Places to sign, two on a line: role, name, and rules for pen and day."""

    before = 12.0
    keep_next = False

    PEN = 26.0
    GAP = 24.0

    def __init__(self, block: tree.SignOff, width: float, wording: Wording) -> None:
        self._block, self._width, self._wording = block, width, wording
        self._half = (width - self.GAP) / 2
        self._stacks = [self._lines(line) for line in block.lines]

    @property
    def height(self) -> float:
        """Return the height of all places to sign."""
        rows = range(0, len(self._stacks), 2)
        return sum(self._row_height(row) for row in rows) + 14.0 * max(len(rows) - 1, 0)

    def split(self, room: float, *, forced: bool) -> None:
        """Signatures are never torn from one another."""

    def draw(self, ink: Ink, x: float, top: float) -> None:
        """Draw the places to sign."""
        for row in range(0, len(self._stacks), 2):
            for side, number in enumerate(range(row, min(row + 2, len(self._stacks)))):
                self._place(ink, number, (x + side * (self._half + self.GAP), top))
            top += self._row_height(row) + 14.0

    def _lines(self, line: tree.Signature) -> _Stack:
        stack = _stack(line.role, (), style.SMALL.hushed(), width=self._half)
        if line.name:
            stack += _stack(line.name, (), style.BODY, width=self._half)
        if line.note:
            stack += _stack(line.note, (), style.SMALL.hushed(), width=self._half)
        return stack

    def _row_height(self, row: int) -> float:
        pair = self._stacks[row : row + 2]
        return max(map(_high, pair), default=0.0) + self.PEN + style.SMALL.leading + 2.0

    def _place(self, ink: Ink, number: int, at: Point) -> None:
        _draw(ink, self._stacks[number], at)
        x, top = at
        row = number - number % 2
        y = top + self._row_height(row) - style.SMALL.leading - 2.0
        pen, day = self._half * 0.62, self._half * 0.34
        ink.rule((x, y), (x + pen, y), Stroke(style.INK, 0.6))
        ink.rule((x + self._half - day, y), (x + self._half, y), Stroke(style.INK, 0.6))
        foot = y + 2.0 + baseline(style.SMALL)
        look = style.SMALL.hushed()
        ink.text((x, foot), self._wording.say("sign.signature"), look)
        ink.text((x + self._half - day, foot), self._wording.say("sign.day"), look)
        given = self._block.lines[number].on
        ink.text((x + self._half - day, y - 4.0), given, style.BODY)
