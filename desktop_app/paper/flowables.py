# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Flowables, of which pages are made: text, headings, frames, pictures, drawings, letterhead, places to sign.

A flowable is laid out for a fixed width when it is made; after that it only tells its
height, splits and draws itself.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Protocol

from PIL import Image, UnidentifiedImageError

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Refused
from desktop_app.paper import blocks, line_breaking, page_style
from desktop_app.paper.canvas import Box, PageCanvas, Sign, Stroke, Tag, TextStyle
from desktop_app.paper.line_breaking import Line
from desktop_app.paper.page_style import FREE, Fit, HouseStyle, LaidOutDrawing


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
    anchor: str = ""
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
        remainder = replace(self, lines=self.lines[fits:], before=0.0, label=None, bookmark="", anchor="")
        return head, remainder

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the lines one under the other."""
        if self.bookmark:
            canvas.add_bookmark(self.bookmark, top)
        if self.anchor:
            canvas.add_anchor(self.anchor, top)
        if self.label:
            canvas.speak_as(self.label_tag or self.tag)
            line_breaking.draw_words(canvas, self.label, x=x, baseline=top + self.style.baseline)
        canvas.speak_as(self.tag)
        for number, line in enumerate(self.lines):
            y = top + number * self.style.leading + self.style.baseline
            line_breaking.draw_words(canvas, line, x=x + self.indent, baseline=y)
        canvas.speak_as(None)


def set_text(runs: blocks.Runs, style: TextStyle, width: float, tag: Tag | None = None) -> TextFlowable:
    """Return the words as a flowable of that width."""
    return TextFlowable(tuple(line_breaking.break_lines(runs, style, width)), style, tag=tag)


def set_hanging_text(
    label: blocks.Runs, runs: blocks.Runs, *, style: TextStyle, indent: float, width: float
) -> TextFlowable:
    """Return the words with a label at the left of their first line."""
    lines = tuple(line_breaking.break_lines(runs, style, width - indent))
    return TextFlowable(
        lines, style, indent=indent, label=line_breaking.break_lines(label, style, indent)[0], before=3.0
    )


@dataclass(frozen=True, slots=True)
class TitleFlowable:
    """The title of a front sheet with its subtitle behind it on the line."""

    title: TextFlowable
    subtitle: TextFlowable
    keep_next: bool = True

    @property
    def before(self) -> float:
        """Return the space above."""
        return self.title.before

    @property
    def height(self) -> float:
        """Return the height of the title."""
        return self.title.height

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """A title is never split."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw both on one baseline."""
        self.title.draw_on_page(canvas, x, top)
        below = self.title.style.baseline - self.subtitle.style.baseline
        self.subtitle.draw_on_page(canvas, x + self.title.lines[0].width + 10.0, top + below)


@dataclass(frozen=True, slots=True)
class HeadingFlowable:
    """A section's heading with the rule under it, and a quiet note at the end of the line."""

    title: TextFlowable
    width: float
    note: TextFlowable | None = None
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
        if self.note:
            below = self.title.style.baseline - self.note.style.baseline
            self.note.draw_on_page(canvas, x + self.width - self.note.lines[0].width, top + below)
        y = top + self.title.height + 3.0
        canvas.draw_line((x, y), (x + self.width, y), page_style.SECTION_RULE)


def set_heading(
    number: str, title: str, width: float, tag: Tag | None = None, *, style: TextStyle = page_style.HEADING
) -> HeadingFlowable:
    """Return a section's heading, entered in the outline."""
    indent = line_breaking.natural_width(blocks.compose_runs(number), style) + 7.0 if number else 0.0
    text_flowable = set_hanging_text(
        blocks.compose_runs(number), blocks.compose_runs(title), style=style, indent=indent, width=width
    )
    entry = f"{number}  {title}" if number else title
    return HeadingFlowable(replace(text_flowable, bookmark=entry, tag=tag), width)


_FRAMES: Final = {
    blocks.BoxFrame.FILLED: (page_style.FILLED, 1.2, 0.0, page_style.ON_FILLED),
    blocks.BoxFrame.BORDERED: (page_style.PALE, 1.2, 4.0, page_style.INK),
    blocks.BoxFrame.OUTLINED: (None, 0.6, 0.0, page_style.INK),
}
"""Of each frame: the fill behind the word, the line around the box, the border inside it, the colour of the word."""


@dataclass(frozen=True, slots=True)
class FramedWord:
    """A word in its frame at the left, what it rests on at the right, as wide as the page; never split."""

    frame: blocks.BoxFrame
    words: TextFlowable
    reason: TextFlowable
    width: float
    before: float = 14.0
    keep_next: bool = False

    PAD_X = 12.0
    PAD_Y = 10.0
    LEFT = 124.0

    @property
    def height(self) -> float:
        """Return the height of the box."""
        return 2 * self.PAD_Y + max(self.words.height, self.reason.height)

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """A word box is never split."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw both fields, their frame and their words."""
        fill, line, border, _ = _FRAMES[self.frame]
        height = self.height
        if fill:
            canvas.draw_rectangle(Box(x, top, self.LEFT, height), fill=fill)
        if border:
            inner = Box(x + border / 2, top + border / 2, self.LEFT - border, height - border)
            canvas.draw_rectangle(inner, stroke=Stroke(page_style.INK, border))
        stroke = Stroke(page_style.INK, line)
        canvas.draw_line((x + self.LEFT, top), (x + self.LEFT, top + height), stroke)
        canvas.draw_rectangle(Box(x, top, self.width, height), stroke=stroke)
        for text, left in ((self.words, x + self.PAD_X), (self.reason, x + self.LEFT + self.PAD_X)):
            text.draw_on_page(canvas, left, top + (height - text.height) / 2)


def set_word_box(block: blocks.WordBox, width: float, fit: Fit, into: Tag) -> FramedWord:
    """Return a word box; words that take more than a line are smaller."""
    available = FramedWord.LEFT - 2 * FramedWord.PAD_X
    words = blocks.compose_runs(block.words)
    is_short = line_breaking.natural_width(words, page_style.WORD) <= available
    style = replace(page_style.WORD if is_short else page_style.LONG_WORD, colour=_FRAMES[block.frame][3])
    right = width - FramedWord.LEFT - 2 * FramedWord.PAD_X
    return FramedWord(
        block.frame,
        set_text(words, style, available, into.add_tag("/P")),
        set_text(blocks.compose_runs(block.reason), fit.headline, right, into.add_tag("/P")),
        width,
        before=14.0 * fit.space,
    )


@dataclass(frozen=True, slots=True)
class FramedSign:
    """The answer in a frame: a sign at the left, text beside it, split between lines."""

    sign: Sign
    colour: str
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

    def split_at_height(self, available: float, *, forced: bool) -> tuple[FramedSign, FramedSign] | None:
        """Split between the parts or their lines; both sides are framed."""
        torn = _split_parts(self.parts, available - 2 * self.PAD_Y, forced=forced)
        if torn is None:
            return None
        head, remainder = torn
        return replace(self, parts=head), replace(self, parts=remainder, signed=False, before=0.0)

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw frame, sign and text."""
        canvas.draw_rectangle(Box(x, top, 4.5, self.height), fill=self.colour)
        canvas.draw_rectangle(Box(x, top, self.width, self.height), stroke=Stroke(page_style.INK, 0.8))
        y = top + self.PAD_Y
        if self.signed:
            side = 21.0
            middle = y + self.parts[0].style.leading / 2 if self.parts else y
            box = Box(x + 15.0, max(middle - 9.0, top + 8), side, side)
            canvas.speak_as(self.figure, box)
            canvas.draw_sign(self.sign, box)
            canvas.speak_as(None)
        for number, text in enumerate(self.parts):
            y += text.before if number else 0.0
            text.draw_on_page(canvas, x + self.LEFT, y)
            y += text.height


def _stacked_height(parts: Sequence[TextFlowable]) -> float:
    return math.fsum(text.height + (text.before if number else 0.0) for number, text in enumerate(parts))


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


# --------------------------------------------------------------------------------------------------
# Pictures for the letterhead: opened once, refused where they cannot be read.


_MOST_PIXELS: Final = 16_000_000
_UNREADABLE: Final = (Image.DecompressionBombError, UnidentifiedImageError, OSError, ValueError, SyntaxError)


def open_picture(content: bytes) -> Image.Image:
    """Return a PNG or JPEG picture.

    Errors: Refused if it is none.
    """
    try:
        picture = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
        if picture.width * picture.height > _MOST_PIXELS:
            raise ValueError("too many pixels")
        picture.load()
    except _UNREADABLE as problem:
        raise Refused(
            "The logo cannot be read", do="Choose a PNG or JPEG picture for the letterhead"
        ) from problem
    return picture.convert("RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB")


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a picture in pixels.

    Errors: Refused if it is no PNG or JPEG.
    """
    width, height = open_picture(content).size
    return width, height


# --------------------------------------------------------------------------------------------------
# Pictures side by side, each in a thin frame under its caption.


_GAP = 14.0
_MOST_HIGH = 260.0
_CAPTION: TextStyle = page_style.quiet_style(page_style.SMALL)


@dataclass(frozen=True, slots=True)
class _SetPicture:
    """A picture with its size on the page, its caption and its tags."""

    content: bytes
    width: float
    height: float
    caption: str
    caption_tag: Tag
    figure: Tag


@dataclass(frozen=True, slots=True)
class PictureRowFlowable:
    """Pictures in columns of one width; never split."""

    pictures: tuple[_SetPicture, ...]
    column: float
    before: float = page_style.SPACE_BLOCK
    keep_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of the tallest picture with its caption."""
        return _CAPTION.leading + 3.0 + max((picture.height for picture in self.pictures), default=0.0)

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """Pictures are never split."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw captions and pictures."""
        for number, picture in enumerate(self.pictures):
            left = x + number * (self.column + _GAP)
            canvas.speak_as(picture.caption_tag)
            caption = line_breaking.shorten_text(picture.caption, _CAPTION, self.column)
            canvas.draw_text((left, top + _CAPTION.baseline), caption, _CAPTION)
            box = Box(left, top + _CAPTION.leading + 3.0, picture.width, picture.height)
            canvas.speak_as(picture.figure, box)
            canvas.draw_picture(picture.content, box)
            canvas.speak_as(None)
            canvas.draw_rectangle(box, stroke=Stroke(page_style.LINE, page_style.HAIR))


def set_picture_row(block: blocks.PictureRow, width: float, into: Tag) -> PictureRowFlowable:
    """Return pictures side by side in columns that share the width; a single one takes one half of it."""
    columns = max(2, len(block.pictures))
    column = (width - _GAP * (columns - 1)) / columns
    pictures = []
    for picture in block.pictures:
        wide, high = picture_size(picture.content)
        scale = min(column / wide, _MOST_HIGH / high)
        caption_tag = into.add_tag("/P")
        figure = into.add_tag("/Figure", text=picture.caption)
        pictures.append(
            _SetPicture(picture.content, wide * scale, high * scale, picture.caption, caption_tag, figure)
        )
    return PictureRowFlowable(tuple(pictures), column)


# --------------------------------------------------------------------------------------------------
# The first and the last block of a paper: letterhead and places to sign.


_LOGO = 30.0  # the height of a logo
_LOGO_WIDTH = 130.0


class LetterheadFlowable:
    """The letterhead at the left, number and version of the paper at the right, a rule beneath."""

    before = 0.0
    keep_next = True

    def __init__(
        self, document: blocks.Document, width: float, house: HouseStyle, into: Tag, fit: Fit = FREE
    ) -> None:
        head = document.letterhead
        self._width = width
        self._logo = head.logo
        self._picture = (0.0, 0.0)
        if head.logo:
            wide, high = picture_size(head.logo)
            scale = min(_LOGO / high, _LOGO_WIDTH / wide)
            self._picture = (wide * scale, high * scale)
        spoken = house.format_sentence("logo", name=head.name or document.title)
        self._figure = into.add_tag("/Figure", text=spoken) if head.logo else None
        self._tag = into.add_tag("/P")
        self._indent = self._picture[0] + 12.0 if head.logo else 0.0
        available = width - self._indent
        self._left = _stack_lines(head.name, head.lines, page_style.LETTERHEAD, width=available * 0.56)
        version = (document.version,) if document.version else ()
        self._right = _stack_lines(document.number, version, page_style.NUMBER, width=available * 0.42)

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
        for line, y in _rows_of_stack(self._left, top):
            line_breaking.draw_words(canvas, line, x=x + self._indent, baseline=y)
        for line, y in _rows_of_stack(self._right, top):
            line_breaking.draw_words(canvas, line, x=x + self._width - line.width, baseline=y)
        canvas.speak_as(None)
        bottom = top + self.height
        canvas.draw_line((x, bottom), (x + self._width, bottom), Stroke(page_style.INK, 1.4))


_Stack = list[tuple[line_breaking.Line, TextStyle]]


def _stack_lines(first: str, others: tuple[str, ...], style: TextStyle, *, width: float) -> _Stack:
    """Return the first text in its style and the others under it, each broken to the width."""
    texts = [(first, style)] if first else []
    texts += [(other, page_style.SUBTITLE) for other in others]
    return [
        (line, style)
        for text, style in texts
        for line in line_breaking.break_lines(blocks.compose_runs(text), style, width)
    ]


def _stack_height(stack: _Stack) -> float:
    return math.fsum(style.leading for _, style in stack)


def _rows_of_stack(stack: _Stack, top: float) -> Iterator[tuple[line_breaking.Line, float]]:
    """Yield each line with its baseline."""
    for line, style in stack:
        yield line, top + style.baseline
        top += style.leading


class SignOffFlowable:
    """Places to sign, two on a line: role, name, and rules for pen and day."""

    keep_next = False

    PEN = 26.0
    GAP = 24.0

    def __init__(
        self, block: blocks.SignOff, width: float, house: HouseStyle, into: Tag, fit: Fit = FREE
    ) -> None:
        self._block, self._width, self._house = block, width, house
        self._half_width = (width - self.GAP) / 2
        self.before = 12.0 * fit.space
        self._stacks: list[_Stack] = []
        for signature in block.lines:
            who = ", ".join(filter(None, (signature.name, signature.note)))
            runs = blocks.compose_runs(blocks.quiet_run(signature.role), f"  {who}" if who else "")
            lines = line_breaking.break_lines(runs, page_style.CELL, self._half_width)
            self._stacks.append([(line, page_style.CELL) for line in lines])
        self._tags = [into.add_tag("/P") for _ in block.lines]

    @property
    def height(self) -> float:
        """Return the height of all places to sign."""
        rows = range(0, len(self._stacks), 2)
        return math.fsum(self._row_height(row) for row in rows) + 14.0 * max(len(rows) - 1, 0)

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """Signatures are never parted."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the places to sign."""
        style, rule = page_style.quiet_style(page_style.SMALL), Stroke(page_style.INK, 0.6)
        pen, day = self._half_width * 0.62, self._half_width * 0.34
        for row in range(0, len(self._stacks), 2):
            y = top + self._row_height(row) - page_style.SMALL.leading - 2.0
            for number in range(row, min(row + 2, len(self._stacks))):
                left = x + (number - row) * (self._half_width + self.GAP)
                right = left + self._half_width
                canvas.speak_as(self._tags[number])
                for line, baseline in _rows_of_stack(self._stacks[number], top):
                    line_breaking.draw_words(canvas, line, x=left, baseline=baseline)
                canvas.speak_as(None)
                canvas.draw_line((left, y), (left + pen, y), rule)
                canvas.draw_line((right - day, y), (right, y), rule)
                canvas.speak_as(self._tags[number])
                bottom = y + 2.0 + page_style.SMALL.baseline
                canvas.draw_text((left, bottom), self._house.format_sentence("sign.signature"), style)
                canvas.draw_text((right - day, bottom), self._house.format_sentence("sign.day"), style)
                canvas.draw_text((right - day, y - 4.0), self._block.lines[number].on, page_style.BODY)
                canvas.speak_as(None)
            top += self._row_height(row) + 14.0

    def _row_height(self, row: int) -> float:
        pair = self._stacks[row : row + 2]
        return max(map(_stack_height, pair), default=0.0) + self.PEN + page_style.SMALL.leading + 2.0


# --------------------------------------------------------------------------------------------------
# A drawing as a block of the page.


@dataclass(frozen=True, slots=True)
class DrawingFlowable:
    """A drawing with the space above it; never split."""

    drawing: LaidOutDrawing
    width: float
    before: float
    tag: Tag | None = None
    keep_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of the drawing."""
        return self.drawing.height

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """A drawing is never split."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw it."""
        canvas.speak_as(self.tag, Box(x, top, self.width, self.drawing.height))
        self.drawing.draw(canvas, (x, top))
        canvas.speak_as(None)
