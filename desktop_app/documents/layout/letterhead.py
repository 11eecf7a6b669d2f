# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The two ends of a paper: the letterhead and the places to sign."""

from __future__ import annotations

from desktop_app.charts.canvas import Box, Point, Stroke, TextStyle
from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.page_canvas import PageCanvas
from desktop_app.documents.layout.pictures import picture_size
from desktop_app.documents.model.runs import say
from desktop_app.documents.model.tree import Document, Signature, SignOff
from desktop_app.documents.model.wording import Wording

_LOGO = 30.0  # the height of a logo
_LOGO_WIDTH = 130.0


class LetterheadPiece:
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
        self._left = _stack(head.name, head.lines, page_style.LETTERHEAD, width=room * 0.56)
        version = (document.version,) if document.version else ()
        self._right = _stack(document.number, version, page_style.NUMBER, width=room * 0.42)

    @property
    def height(self) -> float:
        """Return the height with the rule and the air above it."""
        stacks = max(_high(self._left), _high(self._right), self._picture[1])
        return stacks + 8.0

    def split(self, room: float, *, forced: bool) -> None:
        """The letterhead is never torn."""

    def draw(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw both stacks and the rule."""
        if self._logo:
            canvas.draw_picture(self._logo, Box(x, top, *self._picture))
        _draw(canvas, self._left, (x + self._indent, top))
        for line, style, y in _rows(self._right, top):
            line_breaking.draw_words(
                canvas, line, x=x + self._width - line.width, baseline=y + style.baseline
            )
        foot = top + self.height
        canvas.draw_line((x, foot), (x + self._width, foot), Stroke(page_style.INK, 1.4))


def _fitted(logo: bytes) -> tuple[float, float]:
    wide, high = picture_size(logo)
    scale = min(_LOGO / high, _LOGO_WIDTH / wide)
    return wide * scale, high * scale


_Stack = list[tuple[line_breaking.Line, TextStyle]]


def _stack(first: str, others: tuple[str, ...], style: TextStyle, *, width: float) -> _Stack:
    stack = (
        [(line, style) for line in line_breaking.break_lines(say(first), style, width)]
        if first
        else []
    )
    for other in others:
        stack += [
            (line, page_style.SUBTITLE)
            for line in line_breaking.break_lines(say(other), page_style.SUBTITLE, width)
        ]
    return stack


def _high(stack: _Stack) -> float:
    return sum(style.leading for _, style in stack)


def _rows(stack: _Stack, top: float) -> list[tuple[line_breaking.Line, TextStyle, float]]:
    rows = []
    for line, style in stack:
        rows.append((line, style, top))
        top += style.leading
    return rows


def _draw(canvas: PageCanvas, stack: _Stack, at: Point) -> None:
    for line, style, y in _rows(stack, at[1]):
        line_breaking.draw_words(canvas, line, x=at[0], baseline=y + style.baseline)


class SignOffPiece:
    """Places to sign, two on a line: role, name, and rules for pen and day."""

    before = 12.0
    keep_next = False

    PEN = 26.0
    GAP = 24.0

    def __init__(self, block: SignOff, width: float, wording: Wording) -> None:
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

    def draw(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the places to sign."""
        for row in range(0, len(self._stacks), 2):
            for side, number in enumerate(range(row, min(row + 2, len(self._stacks)))):
                self._place(canvas, number, (x + side * (self._half + self.GAP), top))
            top += self._row_height(row) + 14.0

    def _lines(self, line: Signature) -> _Stack:
        stack = _stack(line.role, (), page_style.quiet_style(page_style.SMALL), width=self._half)
        if line.name:
            stack += _stack(line.name, (), page_style.BODY, width=self._half)
        if line.note:
            stack += _stack(
                line.note, (), page_style.quiet_style(page_style.SMALL), width=self._half
            )
        return stack

    def _row_height(self, row: int) -> float:
        pair = self._stacks[row : row + 2]
        return max(map(_high, pair), default=0.0) + self.PEN + page_style.SMALL.leading + 2.0

    def _place(self, canvas: PageCanvas, number: int, at: Point) -> None:
        _draw(canvas, self._stacks[number], at)
        x, top = at
        row = number - number % 2
        y = top + self._row_height(row) - page_style.SMALL.leading - 2.0
        pen, day = self._half * 0.62, self._half * 0.34
        canvas.draw_line((x, y), (x + pen, y), Stroke(page_style.INK, 0.6))
        canvas.draw_line(
            (x + self._half - day, y), (x + self._half, y), Stroke(page_style.INK, 0.6)
        )
        foot = y + 2.0 + page_style.SMALL.baseline
        style = page_style.quiet_style(page_style.SMALL)
        canvas.draw_text((x, foot), self._wording.say("sign.signature"), style)
        canvas.draw_text((x + self._half - day, foot), self._wording.say("sign.day"), style)
        given = self._block.lines[number].on
        canvas.draw_text((x + self._half - day, y - 4.0), given, page_style.BODY)
