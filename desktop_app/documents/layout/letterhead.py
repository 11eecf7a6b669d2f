# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The first and the last block of a paper: letterhead and places to sign."""

from __future__ import annotations

from desktop_app.charts.canvas import Box, Point, Stroke, TextStyle
from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.fit import FREE, Fit
from desktop_app.documents.layout.page_canvas import PageCanvas
from desktop_app.documents.layout.pictures import picture_size
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model.runs import compose_runs
from desktop_app.documents.model.tree import Document, Signature, SignOff
from desktop_app.documents.model.wording import Wording

_LOGO = 30.0  # the height of a logo
_LOGO_WIDTH = 130.0


class LetterheadFlowable:
    """The letterhead at the left, number and version of the paper at the right, a rule beneath."""

    before = 0.0
    keep_next = True

    def __init__(
        self, document: Document, width: float, wording: Wording, into: Tag, fit: Fit = FREE
    ) -> None:
        head = document.letterhead
        self._width = width
        self._logo = head.logo
        self._picture = _fit_logo(head.logo) if head.logo else (0.0, 0.0)
        spoken = wording.format_sentence("logo", name=head.name or document.title)
        self._figure = into.add_tag("/Figure", text=spoken) if head.logo else None
        self._tag = into.add_tag("/P")
        self._indent = self._picture[0] + 12.0 if head.logo else 0.0
        available = width - self._indent
        stack = _Stacker(fit.most_lines)
        self._left = stack.stack_lines(head.name, head.lines, page_style.LETTERHEAD, width=available * 0.56)
        version = (document.version,) if document.version else ()
        self._right = stack.stack_lines(document.number, version, page_style.NUMBER, width=available * 0.42)

    @property
    def height(self) -> float:
        """Return the height, rule and space above it included."""
        stacks = max(_stack_height(self._left), _stack_height(self._right), self._picture[1])
        return stacks + 8.0

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """The letterhead is never split."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw both stacks and the rule."""
        if self._logo:
            box = Box(x, top, *self._picture)
            canvas.speak_as(self._figure, box)
            canvas.draw_picture(self._logo, box)
        canvas.speak_as(self._tag)
        _draw_stack(canvas, self._left, (x + self._indent, top))
        for line, style, y in _rows_of_stack(self._right, top):
            line_breaking.draw_words(
                canvas, line, x=x + self._width - line.width, baseline=y + style.baseline
            )
        canvas.speak_as(None)
        bottom = top + self.height
        canvas.draw_line((x, bottom), (x + self._width, bottom), Stroke(page_style.INK, 1.4))


def _fit_logo(logo: bytes) -> tuple[float, float]:
    wide, high = picture_size(logo)
    scale = min(_LOGO / high, _LOGO_WIDTH / wide)
    return wide * scale, high * scale


_Stack = list[tuple[line_breaking.Line, TextStyle]]


class _Stacker:
    """Puts lines under each other, each broken into no more than so many."""

    def __init__(self, most: int | None) -> None:
        self._most = most

    def stack_lines(self, first: str, others: tuple[str, ...], style: TextStyle, *, width: float) -> _Stack:
        """Return the first text in its style and the others under it."""
        stack = self._broken(first, style, width) if first else []
        shown = others if self._most is None else others[: 2 * self._most]
        for other in shown:
            stack += self._broken(other, page_style.SUBTITLE, width)
        return stack

    def _broken(self, text: str, style: TextStyle, width: float) -> _Stack:
        lines = line_breaking.break_lines(compose_runs(text), style, width, self._most)
        return [(line, style) for line in lines]


def _stack_height(stack: _Stack) -> float:
    return sum(style.leading for _, style in stack)


def _rows_of_stack(stack: _Stack, top: float) -> list[tuple[line_breaking.Line, TextStyle, float]]:
    rows = []
    for line, style in stack:
        rows.append((line, style, top))
        top += style.leading
    return rows


def _draw_stack(canvas: PageCanvas, stack: _Stack, at: Point) -> None:
    for line, style, y in _rows_of_stack(stack, at[1]):
        line_breaking.draw_words(canvas, line, x=at[0], baseline=y + style.baseline)


class SignOffFlowable:
    """Places to sign, two on a line: role, name, and rules for pen and day."""

    keep_next = False

    PEN = 26.0
    GAP = 24.0

    def __init__(self, block: SignOff, width: float, wording: Wording, into: Tag, fit: Fit = FREE) -> None:
        self._block, self._width, self._wording = block, width, wording
        self._half_width = (width - self.GAP) / 2
        self._stacker, self.before = _Stacker(fit.most_lines), 12.0 * fit.space
        self._stacks = [self._signature_lines(line) for line in block.lines]
        self._tags = [into.add_tag("/P") for _ in block.lines]

    @property
    def height(self) -> float:
        """Return the height of all places to sign."""
        rows = range(0, len(self._stacks), 2)
        return sum(self._row_height(row) for row in rows) + 14.0 * max(len(rows) - 1, 0)

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """Signatures are never parted."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the places to sign."""
        for row in range(0, len(self._stacks), 2):
            for side, number in enumerate(range(row, min(row + 2, len(self._stacks)))):
                self._draw_signature(canvas, number, (x + side * (self._half_width + self.GAP), top))
            top += self._row_height(row) + 14.0

    def _signature_lines(self, line: Signature) -> _Stack:
        quiet = page_style.quiet_style(page_style.SMALL)
        stack = self._stacker.stack_lines(line.role, (), quiet, width=self._half_width)
        if line.name:
            stack += self._stacker.stack_lines(line.name, (), page_style.BODY, width=self._half_width)
        if line.note:
            stack += self._stacker.stack_lines(line.note, (), quiet, width=self._half_width)
        return stack

    def _row_height(self, row: int) -> float:
        pair = self._stacks[row : row + 2]
        return max(map(_stack_height, pair), default=0.0) + self.PEN + page_style.SMALL.leading + 2.0

    def _draw_signature(self, canvas: PageCanvas, number: int, at: Point) -> None:
        tag = self._tags[number]
        canvas.speak_as(tag)
        _draw_stack(canvas, self._stacks[number], at)
        x, top = at
        row = number - number % 2
        y = top + self._row_height(row) - page_style.SMALL.leading - 2.0
        pen, day = self._half_width * 0.62, self._half_width * 0.34
        canvas.speak_as(None)
        canvas.draw_line((x, y), (x + pen, y), Stroke(page_style.INK, 0.6))
        canvas.draw_line(
            (x + self._half_width - day, y), (x + self._half_width, y), Stroke(page_style.INK, 0.6)
        )
        canvas.speak_as(tag)
        bottom = y + 2.0 + page_style.SMALL.baseline
        style = page_style.quiet_style(page_style.SMALL)
        canvas.draw_text((x, bottom), self._wording.format_sentence("sign.signature"), style)
        canvas.draw_text(
            (x + self._half_width - day, bottom), self._wording.format_sentence("sign.day"), style
        )
        signed_on = self._block.lines[number].on
        canvas.draw_text((x + self._half_width - day, y - 4.0), signed_on, page_style.BODY)
        canvas.speak_as(None)
