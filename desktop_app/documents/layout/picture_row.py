# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures side by side, each in a thin frame under its caption."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.charts.canvas import Box, Stroke, TextStyle
from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.page_canvas import PageCanvas
from desktop_app.documents.layout.pictures import picture_size
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model.tree import PictureRow

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


def set_picture_row(block: PictureRow, width: float, into: Tag) -> PictureRowFlowable:
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
