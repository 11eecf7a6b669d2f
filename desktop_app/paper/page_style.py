# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Paper, margins, sizes and colours of the printed page, in points; how tightly blocks are set; what a printing is
handed beside its document.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.paper import blocks
from desktop_app.paper.canvas import Box, Canvas, Drawing, Point, Sign, Stroke, TextStyle


class Relation(enum.Enum):
    """The relation of an attached file to the paper: its source, or the data shown in it."""

    SOURCE = "/Source"
    DATA = "/Data"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the paper. Names are short and plain: `case.json`."""

    name: str
    content: bytes
    relation: Relation = Relation.DATA
    description: str = ""
    media_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class LaidOutDrawing:
    """A drawing laid out for a width: its height, what draws it with its top left corner at a point, what is read in
    its place, the space above it.
    """

    height: float
    draw: Callable[[Canvas, Point], None]
    text: str
    before: float = 8.0


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What a printing is handed beside its document: the program that prints, sentences, signs, drawings.

    Shape: `format_sentence(key, **slots)` is asked for "page" (of `page` and `pages`), "table.empty", "logo" (of
           `name`), "sign.signature" and "sign.day". A sign is drawn into a square box; its colour is "#RRGGBB".
    """

    program: str
    version: str
    format_sentence: Callable[..., str]
    draw_sign: Callable[[Canvas, Sign, Box], None]
    colour_of_sign: Callable[[Sign], str]
    lay_out_drawing: Callable[[Drawing, float], LaidOutDrawing]


A4: Final = (595.2756, 841.8898)
LETTER: Final = (612.0, 792.0)
PAPERS: Final = {blocks.Paper.A4: A4, blocks.Paper.LETTER: LETTER}
"""The sizes that papers are printed on."""
SIDE: Final = 45.4
TOP: Final = 40.0
PRIVILEGE_TOP: Final = 22.0  # of the line above everything on the page
HEADER: Final = 26.0  # space that the running head takes, from page 2 on
BOTTOM: Final = 58.0
FOOT: Final = 46.0  # the rule of the footer, above the paper's edge

INK: Final = "#17202A"
QUIET: Final = "#5B6672"
CAUTION: Final = "#7A5200"
LINE: Final = "#D3D8DE"
FILLED: Final = "#A3262A"
PALE: Final = "#FDF0D2"
ON_FILLED: Final = "#FFFFFF"

CELL_X: Final = 4.5
CELL_Y: Final = 3.2
DENSE_X: Final = 2.7
DENSE_Y: Final = 1.15  # the same in small print
SPARE_X: Final = 1.9
SPARE_Y: Final = 0.5  # the same where a paper is set to spare pages
CLOSE_Y: Final = 2.3
TIGHT_Y: Final = 1.5
HAIR: Final = 0.5
RULE: Final = 0.9

SPACE_BLOCK: Final = 7.0
SPACE_SECTION: Final = 14.0


HAIRLINE: Final = Stroke(LINE, HAIR)
SECTION_RULE: Final = Stroke(INK, RULE)


def toned_style(style: TextStyle, tone: blocks.Tone) -> TextStyle:
    """Return the style of a run in a tone within a text of this style."""
    if tone is blocks.Tone.QUIET:
        return quiet_style(style)
    if tone is blocks.Tone.CAUTION:
        return replace(style, colour=CAUTION)
    return replace(style, bold=True) if tone is blocks.Tone.STRONG else style


def quiet_style(style: TextStyle) -> TextStyle:
    """Return the same style in the quiet colour."""
    return replace(style, colour=QUIET)


TITLE: Final = TextStyle(16.5, 21.0, bold=True)
SUBTITLE: Final = TextStyle(9.2, 13.0, colour=QUIET)
HEADING: Final = TextStyle(10.4, 14.0, bold=True)
HEADING_SPARE: Final = TextStyle(9.2, 11.2, bold=True)
SUBHEADING: Final = TextStyle(9.2, 13.0, bold=True)
BODY: Final = TextStyle(9.2, 13.2)
REASON: Final = TextStyle(8.8, 12.0)
BODY_STRONG: Final = TextStyle(9.2, 13.2, bold=True)
CELL: Final = TextStyle(8.5, 11.4)
HEAD: Final = TextStyle(8.2, 10.8, colour=QUIET)
SMALL: Final = TextStyle(7.6, 10.4)
SMALL_SPARE: Final = TextStyle(7.1, 8.9)
MEDIUM: Final = TextStyle(8.2, 10.8)
COMPACT: Final = TextStyle(7.9, 10.2)
DENSE: Final = TextStyle(6.9, 8.4)
SPARE: Final = TextStyle(6.5, 7.8)
SPARE_HEAD: Final = TextStyle(6.2, 7.6, colour=QUIET)
DENSE_HEAD: Final = TextStyle(6.7, 8.4, colour=QUIET)
LETTERHEAD: Final = TextStyle(10.4, 14.0, bold=True)
NUMBER: Final = TextStyle(9.2, 14.0, bold=True)
HEADLINE: Final = TextStyle(11.2, 15.0, bold=True)
HEADLINE_CLOSE: Final = TextStyle(10.2, 13.2, bold=True)
WORD: Final = TextStyle(20.0, 25.0, bold=True)
LONG_WORD: Final = TextStyle(13.0, 16.5, bold=True)
PRIVILEGE: Final = TextStyle(7.6, 9.6, bold=True)
RUNNING: Final = TextStyle(7.2, 9.6, colour=QUIET)

# --------------------------------------------------------------------------------------------------
# How tightly blocks are set: freely, in small print, or closer so that a front sheet stays on its page.


@dataclass(frozen=True, slots=True)
class Fit:
    """How small the print is, how close blocks lie, and on which side of a front sheet.

    Shape: `flush` has the first column of grids begin at the edge of the page's body; `spare` takes the least paper.
    """

    small: bool = False
    large: bool = False
    close: bool = False
    tight: bool = False
    compact: bool = False
    medium: bool = False
    behind: bool = False
    flush: bool = False
    spare: bool = False

    @property
    def cell(self) -> TextStyle:
        """Return the style of cells."""
        if self.small:
            return SPARE if self.spare else DENSE
        if self.compact:
            return COMPACT
        if self.medium:
            return MEDIUM
        if self.large:
            return BODY
        return CELL

    @property
    def head(self) -> TextStyle:
        """Return the style of column headings."""
        return (SPARE_HEAD if self.spare else DENSE_HEAD) if self.small else HEAD

    @property
    def body(self) -> TextStyle:
        """Return the style of paragraphs."""
        if self.small or self.compact or self.medium:
            return COMPACT if self.spare else CELL
        return REASON if self.behind else BODY

    @property
    def note(self) -> TextStyle:
        """Return the style of small paragraphs."""
        return SMALL_SPARE if self.spare else SMALL

    @property
    def headline(self) -> TextStyle:
        """Return the style of what a word box rests on."""
        return HEADLINE_CLOSE if self.compact or self.medium else HEADLINE

    @property
    def pad(self) -> float:
        """Return the space above and below the lines of a cell."""
        if self.small:
            return SPARE_Y if self.spare else DENSE_Y
        if self.spare:
            return DENSE_Y
        return TIGHT_Y if self.tight else CLOSE_Y if self.close else CELL_Y

    @property
    def side(self) -> float:
        """Return the space left and right of the lines of a cell."""
        return (SPARE_X if self.spare else DENSE_X) if self.small else CELL_X

    @property
    def space(self) -> float:
        """Return by what the space between blocks is multiplied."""
        if self.spare:
            return 0.3
        return 0.55 if self.tight else 0.75 if self.close else 1.0


FREE: Final = Fit()
BEHIND: Final = Fit(behind=True)
BEHIND_SPARE: Final = Fit(compact=True, tight=True, spare=True)
"""For papers with long tables, and for those that have little to say."""
FIT_DENSE: Final = Fit(small=True)
FIT_SPARE: Final = Fit(small=True, spare=True)
FRONT_SHEET: Final = (
    Fit(large=True, flush=True),
    Fit(flush=True),
    Fit(close=True, flush=True),
    Fit(tight=True, flush=True),
)
"""How a front sheet is tried in its print, the most generous way first, each closer than the one before."""
FRONT_SHEET_SMALLER: Final = (
    Fit(tight=True, medium=True, flush=True),
    Fit(close=True, compact=True, flush=True),
    Fit(tight=True, compact=True, flush=True),
)
"""How it is tried in smaller print where none of these leaves it on a page."""
FRONT_SHEET_LEAST: Final = (
    Fit(tight=True, compact=True, spare=True, flush=True),
    Fit(small=True, tight=True, medium=True, flush=True),
)
"""The last ways, for what would not fit otherwise: with less between the lines, then in small print."""
