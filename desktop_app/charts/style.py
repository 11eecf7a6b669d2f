# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The colours and text styles of charts; paper and window each have their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.paper.canvas import TextStyle

ANNOUNCED: Final = "announced"
"""The state of a span that was announced without a notice; the other states are those of the law's timeline."""


@dataclass(frozen=True, slots=True)
class BandStyle:
    """The style of spans in one state: background (None for that of the paper), outline, text colour, pattern."""

    ground: str | None
    outline: str
    text: str
    dash: tuple[float, ...] = ()
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """The style of charts on one canvas; ``bands`` by the state of a span."""

    label: TextStyle
    tick: TextStyle
    quiet: str
    paper: str
    axis: str
    mark: str
    bands: Mapping[str, BandStyle]

    @property
    def text_colour(self) -> str:
        """Return the colour of text and strokes."""
        return self.label.colour

    @property
    def quiet_label(self) -> TextStyle:
        """Return the style of labels that are remarks."""
        return self.coloured_label(self.quiet)

    def coloured_label(self, colour: str) -> TextStyle:
        """Return the style of labels in another colour."""
        return replace(self.label, colour=colour)
