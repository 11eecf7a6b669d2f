# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One stretch of text as it is shown piece by piece."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.documents.checking.pages.graphics import GraphicsState, Matrix, Point, box_around
from desktop_app.services.context.papers.read_paper import PlacedText

_PLACES = 3


class TextLine:
    """A stretch of text between two moves of the pen: its letters, where they stand, and how they look."""

    def __init__(self) -> None:
        self.points: list[Point] = []
        self.looks: list[object] = []
        self._letters: list[str] = []
        self._stops: list[float] = []

    @property
    def text(self) -> str:
        """Return the letters so far."""
        return "".join(self._letters)

    def add_show(self, codes: bytes, state: GraphicsState, matrix: Matrix) -> None:
        """Note how the next letters look."""
        place = tuple(round(figure, _PLACES) + 0.0 for figure in matrix)
        font = state.font.digest if state.font else ""
        spaces = (state.size, state.letter_space, state.word_space, state.stretch, state.rise)
        colours = (state.fill, state.stroke) if state.render != b"0" else (state.fill,)
        self.looks.append((codes, place, font, spaces, state.render, colours))

    def add_letters(self, letters: str, starts: Iterable[float], points: Iterable[Point]) -> None:
        """Add letters, with where each begins and the points around them."""
        self._letters.append(letters)
        self._stops += starts
        self.points += points

    def as_placed(self) -> PlacedText:
        """Return the text where it stands."""
        box = box_around(self.points)
        return PlacedText(
            self.text, box, (*self._stops, box[2]) if len(self._stops) == len(self.text) else ()
        )
