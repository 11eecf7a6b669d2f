# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Paper, margins, sizes and colours of the printed page, in points."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from desktop_app.charts.canvas import Stroke, TextStyle
from desktop_app.charts.style import ANNOUNCED, BandStyle, ChartStyle
from desktop_app.charts.verdict_shapes import ShapeColours
from desktop_app.documents.model.runs import Tone
from desktop_app.documents.model.tree import Paper
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED

A4: Final = (595.2756, 841.8898)
LETTER: Final = (612.0, 792.0)
PAPERS: Final = {Paper.A4: A4, Paper.LETTER: LETTER}
"""The sizes that papers are printed on."""
SIDE: Final = 45.4
TOP: Final = 40.0
PRIVILEGE_TOP: Final = 22.0  # of the line above everything on the page
HEADER: Final = 26.0  # space that the running head takes, from page 2 on
BOTTOM: Final = 58.0
FOOT: Final = 46.0  # the rule of the footer, above the paper's edge

INK: Final = "#17202A"
QUIET: Final = "#5B6672"
LINE: Final = "#D3D8DE"
PAPER: Final = "#FFFFFF"

CELL_X: Final = 4.5
CELL_Y: Final = 3.2
DENSE_X: Final = 2.7
DENSE_Y: Final = 1.15  # the same in small print
HAIR: Final = 0.5
RULE: Final = 0.9

SPACE_BLOCK: Final = 7.0
SPACE_SECTION: Final = 14.0


HAIRLINE: Final = Stroke(LINE, HAIR)
SECTION_RULE: Final = Stroke(INK, RULE)


def toned_style(style: TextStyle, tone: Tone) -> TextStyle:
    """Return the style of a run in a tone within a text of this style."""
    if tone is Tone.QUIET:
        return quiet_style(style)
    return replace(style, bold=True) if tone is Tone.STRONG else style


def quiet_style(style: TextStyle) -> TextStyle:
    """Return the same style in the quiet colour."""
    return replace(style, colour=QUIET)


TITLE: Final = TextStyle(16.5, 21.0, bold=True)
SUBTITLE: Final = TextStyle(9.2, 13.0, colour=QUIET)
HEADING: Final = TextStyle(10.4, 14.0, bold=True)
SUBHEADING: Final = TextStyle(9.2, 13.0, bold=True)
BODY: Final = TextStyle(9.2, 13.2)
REASON: Final = TextStyle(8.8, 12.0)
BODY_STRONG: Final = TextStyle(9.2, 13.2, bold=True)
CELL: Final = TextStyle(8.5, 11.4)
HEAD: Final = TextStyle(8.2, 10.8, colour=QUIET)
SMALL: Final = TextStyle(7.6, 10.4)
COMPACT: Final = TextStyle(7.9, 10.2)
DENSE: Final = TextStyle(6.9, 8.4)
DENSE_HEAD: Final = TextStyle(6.7, 8.4, colour=QUIET)
LABEL: Final = TextStyle(7.8, 9.6)
TICK: Final = TextStyle(6.8, 8.4, colour=QUIET)
LETTERHEAD: Final = TextStyle(10.4, 14.0, bold=True)
NUMBER: Final = TextStyle(9.2, 14.0, bold=True)
HEADLINE: Final = TextStyle(11.2, 15.0, bold=True)
PRIVILEGE: Final = TextStyle(7.6, 9.6, bold=True)
RUNNING: Final = TextStyle(7.2, 9.6, colour=QUIET)


VERDICT_COLOURS: Final = {
    "grey": ShapeColours("#C9CFD6", "#5B6672", PAPER),
    "green": ShapeColours("#2E7D4F", "#1F5C39", PAPER),
    "amber": ShapeColours("#E3A32A", "#7A5200", PAPER),
    "violet": ShapeColours("#7A4FA3", "#55337A", PAPER),
    "red": ShapeColours("#B3312C", "#7E1F1B", PAPER),
    "blue": ShapeColours("#1F5A8A", "#1F5A8A", PAPER),
}
"""The colours of a verdict's shape on paper, by the name of its colour."""

_AXIS: Final = "#AEB6BF"
_EMPTY: Final = BandStyle(None, INK, INK)
CHARTS: Final = ChartStyle(
    label=LABEL,
    tick=TICK,
    quiet=QUIET,
    paper=PAPER,
    axis=_AXIS,
    mark=INK,
    bands={
        NOT_STARTED: _EMPTY,
        IN_FORCE: BandStyle(None, INK, INK, hatched=True),
        SUSPENDED: BandStyle("#DDE2E8", INK, INK),
        UNCONFIRMED: BandStyle(None, INK, INK, dash=(0.8, 1.8)),
        ANNOUNCED: BandStyle(None, INK, INK, dash=(3.0, 2.0)),
        ENDED: _EMPTY,
    },
)
"""The style of charts on paper: with patterns, legible in black and white."""
