# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Paper, margins, sizes and colours of the printed page, in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.documents.model.runs import Tone

A4: Final = (595.2756, 841.8898)
SIDE: Final = 45.4
TOP: Final = 40.0
HEADER: Final = 30.0  # room that the running head takes, from page 2 on
BOTTOM: Final = 62.0
FOOT: Final = 46.0  # the rule of the footer, above the paper's edge

INK: Final = "#17202A"
QUIET: Final = "#5B6672"
LINE: Final = "#D3D8DE"
WASH: Final = "#E9ECF0"
PAPER: Final = "#FFFFFF"

CELL_X: Final = 4.5
CELL_Y: Final = 3.2
HAIR: Final = 0.5
RULE: Final = 0.9

SPACE_BLOCK: Final = 7.0
SPACE_SECTION: Final = 17.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text is set."""

    size: float
    leading: float
    bold: bool = False
    colour: str = INK

    def toned(self, tone: Tone) -> Look:
        """Return the look for a run of that tone inside text of this look."""
        if tone is Tone.QUIET:
            return replace(self, colour=QUIET)
        return replace(self, bold=True) if tone is Tone.STRONG else self

    def hushed(self) -> Look:
        """Return the same look in the quiet colour."""
        return replace(self, colour=QUIET)


TITLE: Final = Look(16.5, 21.0, bold=True)
SUBTITLE: Final = Look(9.2, 13.0, colour=QUIET)
HEADING: Final = Look(10.4, 14.0, bold=True)
SUBHEADING: Final = Look(9.2, 13.0, bold=True)
BODY: Final = Look(9.2, 13.2)
CELL: Final = Look(8.5, 11.4)
HEAD: Final = Look(8.2, 10.8, colour=QUIET)
SMALL: Final = Look(7.6, 10.4)
LABEL: Final = Look(7.8, 9.6)
TICK: Final = Look(6.8, 8.4, colour=QUIET)
LETTERHEAD: Final = Look(10.4, 14.0, bold=True)
NUMBER: Final = Look(9.2, 14.0, bold=True)
HEADLINE: Final = Look(11.2, 15.0, bold=True)
RUNNING: Final = Look(7.2, 9.6, colour=QUIET)


@dataclass(frozen=True, slots=True)
class Paint:
    """Fill and outline of a verdict's sign; no fill leaves the paper."""

    fill: str | None
    outline: str


PAINTS: Final[Mapping[str, Paint]] = {
    "grey": Paint("#C9CFD6", "#5B6672"),
    "green": Paint("#2E7D4F", "#1F5C39"),
    "amber": Paint("#E3A32A", "#7A5200"),
    "violet": Paint("#7A4FA3", "#55337A"),
    "red": Paint("#B3312C", "#7E1F1B"),
    "blue": Paint(None, "#1F5A8A"),
}
"""By the colour names of the law file."""
