# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page that blocks are drawn on: a canvas that also takes pictures, tags and entries of the outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop_app.charts.canvas import Box, Canvas
from desktop_app.documents.layout.tags import Spoken, Tag


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in: its name and what is asked; boxes to tick share a name and have a choice and its key."""

    name: str
    about: str
    choice: str = ""
    key: str = ""


class PageCanvas(Canvas, Protocol):
    """Draws on one page after the other."""

    width: float
    height: float

    def draw_picture(self, content: bytes, box: Box) -> None:
        """Draw a PNG or JPEG inside the rectangle, at its top left."""

    def add_bookmark(self, title: str, y: float) -> None:
        """Add an entry to the outline that leads to this height of this page."""

    def speak_as(self, spoken: Spoken, box: Box | None = None) -> None:
        """Say what the strokes that follow are, and for a figure the box that it fills.

        Decoration (None) and what runs along every page are not read aloud.
        """

    def place_field(self, field: Field, box: Box, tag: Tag) -> None:
        """Note a place to fill in, which is written as a form field if the paper has them; it draws nothing."""
