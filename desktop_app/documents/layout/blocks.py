# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Flowables, of which pages are made: each knows its height and can be split.

A flowable is laid out for a fixed width when it is made; after that it only tells its
height, splits and draws itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from desktop_app.charts.canvas import Box, Stroke, TextStyle
from desktop_app.charts.verdict_shapes import draw_shape
from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.line_breaking import Line
from desktop_app.documents.layout.page_canvas import PageCanvas
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model.runs import Runs, VerdictSign, compose_runs


class Flowable(Protocol):
    """A part of a paper as wide as the page."""

    @property
    def height(self) -> float:
        """Return the height."""

    @property
    def before(self) -> float:
        """Return the space above; it is left out at the top of a page."""

    @property
    def keep_next(self) -> bool:
        """Tell whether the next flowable must be on the same page."""

    def split_at_height(self, available: float, *, forced: bool) -> tuple[Flowable, Flowable] | None:
        """Return a head no higher than the available height and the remainder, or None.

        Shape: `forced` is set on an empty page: there any head is better than none.
        """

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the flowable with its top left corner at a point."""


@dataclass(frozen=True, slots=True)
class TextFlowable:
    """Lines of words, with an optional label hanging at the left of the first."""

    lines: tuple[Line, ...]
    style: TextStyle
    before: float = page_style.SPACE_BLOCK
    indent: float = 0.0
    label: Line | None = None
    keep_next: bool = False
    bookmark: str = ""
    tag: Tag | None = None
    label_tag: Tag | None = None

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return len(self.lines) * self.style.leading

    def split_at_height(self, available: float, *, forced: bool) -> tuple[TextFlowable, TextFlowable] | None:
        """Split between lines; two stay on either side unless forced."""
        fits = int((available + 0.01) / self.style.leading)
        if not forced:
            fits = min(fits, len(self.lines) - 2)
        if fits < (1 if forced else 2) or fits >= len(self.lines):
            return None
        head = replace(self, lines=self.lines[:fits], keep_next=False)
        remainder = replace(self, lines=self.lines[fits:], before=0.0, label=None, bookmark="")
        return head, remainder

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the lines one under the other."""
        if self.bookmark:
            canvas.add_bookmark(self.bookmark, top)
        if self.label:
            canvas.speak_as(self.label_tag or self.tag)
            line_breaking.draw_words(canvas, self.label, x=x, baseline=top + self.style.baseline)
        canvas.speak_as(self.tag)
        for number, line in enumerate(self.lines):
            y = top + number * self.style.leading + self.style.baseline
            line_breaking.draw_words(canvas, line, x=x + self.indent, baseline=y)
        canvas.speak_as(None)


def set_text(
    runs: Runs, style: TextStyle, width: float, tag: Tag | None = None, most: int | None = None
) -> TextFlowable:
    """Return the words as a flowable of that width, with no more than so many lines."""
    return TextFlowable(tuple(line_breaking.break_lines(runs, style, width, most)), style, tag=tag)


def set_hanging_text(
    label: Runs, runs: Runs, *, style: TextStyle, indent: float, width: float
) -> TextFlowable:
    """Return the words with a label at the left of their first line."""
    lines = tuple(line_breaking.break_lines(runs, style, width - indent))
    return TextFlowable(
        lines, style, indent=indent, label=line_breaking.break_lines(label, style, indent)[0], before=3.0
    )


@dataclass(frozen=True, slots=True)
class HeadingFlowable:
    """A section's heading with the rule under it."""

    title: TextFlowable
    width: float
    before: float = page_style.SPACE_SECTION
    keep_next: bool = True

    @property
    def height(self) -> float:
        """Return the height, rule and space below included."""
        return self.title.height + 5.0

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """A heading is never split."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the heading and its rule."""
        self.title.draw_on_page(canvas, x, top)
        y = top + self.title.height + 3.0
        canvas.draw_line((x, y), (x + self.width, y), page_style.SECTION_RULE)


def set_heading(number: str, title: str, width: float, tag: Tag | None = None) -> HeadingFlowable:
    """Return a section's heading, entered in the outline."""
    style = page_style.HEADING
    indent = line_breaking.natural_width(compose_runs(number), style) + 7.0 if number else 0.0
    text_flowable = set_hanging_text(
        compose_runs(number), compose_runs(title), style=style, indent=indent, width=width
    )
    entry = f"{number}  {title}" if number else title
    return HeadingFlowable(replace(text_flowable, bookmark=entry, tag=tag), width)


@dataclass(frozen=True, slots=True)
class FramedVerdict:
    """The answer in a frame: a sign at the left, text beside it, split between lines."""

    sign: VerdictSign
    signed: bool
    parts: tuple[TextFlowable, ...]
    width: float
    figure: Tag | None = None
    before: float = 12.0
    keep_next: bool = False

    PAD_Y = 10.0
    LEFT = 46.0
    RIGHT = 14.0

    @property
    def height(self) -> float:
        """Return the height of the frame."""
        return 2 * self.PAD_Y + _stacked_height(self.parts)

    def split_at_height(
        self, available: float, *, forced: bool
    ) -> tuple[FramedVerdict, FramedVerdict] | None:
        """Split between the parts or their lines; both sides are framed."""
        torn = _split_parts(self.parts, available - 2 * self.PAD_Y, forced=forced)
        if torn is None:
            return None
        head, remainder = torn
        return replace(self, parts=head), replace(self, parts=remainder, signed=False, before=0.0)

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw frame, sign and text."""
        colours = page_style.VERDICT_COLOURS[self.sign.colour]
        canvas.draw_rectangle(Box(x, top, 4.5, self.height), fill=colours.fill)
        canvas.draw_rectangle(Box(x, top, self.width, self.height), stroke=Stroke(page_style.INK, 0.8))
        y = top + self.PAD_Y
        if self.signed:
            side = 21.0
            middle = y + self.parts[0].style.leading / 2 if self.parts else y
            box = Box(x + 15.0, max(middle - 9.0, top + 8), side, side)
            canvas.speak_as(self.figure, box)
            draw_shape(canvas, self.sign.shape, box, colours)
            canvas.speak_as(None)
        for number, text in enumerate(self.parts):
            y += text.before if number else 0.0
            text.draw_on_page(canvas, x + self.LEFT, y)
            y += text.height


def _stacked_height(parts: Sequence[TextFlowable]) -> float:
    return sum(text.height + (text.before if number else 0.0) for number, text in enumerate(parts))


def _split_parts(
    parts: tuple[TextFlowable, ...], available: float, *, forced: bool
) -> tuple[tuple[TextFlowable, ...], tuple[TextFlowable, ...]] | None:
    for number, text in enumerate(parts):
        used = _stacked_height(parts[:number]) + (text.before if number else 0.0)
        if used + text.height <= available:
            continue
        halves = text.split_at_height(available - used, forced=forced)
        if halves:
            return (*parts[:number], halves[0]), (halves[1], *parts[number + 1 :])
        return (parts[:number], parts[number:]) if number else None
    return None


@dataclass(frozen=True, slots=True)
class QuotedFlowable:
    """A quotation, with a bar at the left."""

    body: TextFlowable
    before: float = page_style.SPACE_BLOCK
    keep_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of the quoted lines."""
        return self.body.height + 2.0

    def split_at_height(
        self, available: float, *, forced: bool
    ) -> tuple[QuotedFlowable, QuotedFlowable] | None:
        """Split as its text does."""
        torn = self.body.split_at_height(available - 2.0, forced=forced)
        return (QuotedFlowable(torn[0]), QuotedFlowable(torn[1], before=0.0)) if torn else None

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the bar and the words."""
        canvas.draw_rectangle(Box(x + 2.0, top, 1.6, self.height), fill=page_style.LINE)
        self.body.draw_on_page(canvas, x, top + 1.0)
