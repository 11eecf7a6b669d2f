# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The colours and sizes of the window, light and dark. No other module of the window names a colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Band:
    """The colours of one standing: ground, edge, letters."""

    ground: str
    edge: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of one appearance."""

    name: str
    text: str
    paper: str
    wash: str
    line: str
    quiet: str
    accent: str
    on_accent: str
    accent_hover: str
    chosen: str
    hover: str
    fault: str
    edge: str
    signs: Mapping[str, str]
    """Colours of the signs of verdicts, by the names that the law file gives them."""
    bands: Mapping[str, Band]
    acts: Mapping[str, Band]
    """Colours of what to do first, by its word; a blank ground is none."""

    def sign(self, colour: str) -> QColor:
        """Return the colour of a verdict's sign by its name."""
        return QColor(self.signs.get(colour, self.quiet))

    def act(self, word: str) -> Band:
        """Return the colours of what to do first."""
        return self.acts[word]

    def band(self, standing: str) -> Band:
        """Return the colours of a standing."""
        return self.bands.get(standing, self.bands["not_started"])


LIGHT = Theme(
    name="light",
    text="#17202A",
    paper="#FFFFFF",
    wash="#F5F6F8",
    line="#DCE0E5",
    quiet="#5B6672",
    accent="#1F5A8A",
    on_accent="#FFFFFF",
    accent_hover="#184A73",
    chosen="#E6EEF6",
    hover="#EEF1F4",
    fault="#A3262A",
    edge="#8C96A1",
    signs={
        "grey": "#66707C",
        "green": "#2A6E46",
        "amber": "#8A5A00",
        "violet": "#6B3FA0",
        "red": "#A3262A",
        "blue": "#1F5A8A",
    },
    bands={
        "in_force": Band("#FBEDED", "#C98A8C", "#8C1D21"),
        "unconfirmed": Band("#FDF5E3", "#D9B566", "#7F5200"),
        "suspended": Band("#E9F4ED", "#86B498", "#21593A"),
        "not_started": Band("#F1F3F5", "#B3BAC2", "#4E5964"),
        "ended": Band("#F1F3F5", "#B3BAC2", "#4E5964"),
    },
    acts={
        "hold": Band("#A3262A", "#A3262A", "#FFFFFF"),
        "ask_first": Band("#FDF5E3", "#7F5200", "#7F5200"),
        "nothing_holds": Band("", "#8C96A1", "#17202A"),
    },
)

DARK = Theme(
    name="dark",
    text="#E8ECF0",
    paper="#161A1F",
    wash="#1D2228",
    line="#323A43",
    quiet="#9AA6B2",
    accent="#6FB1E8",
    on_accent="#10161C",
    accent_hover="#8CC2EF",
    chosen="#1E3040",
    hover="#252C34",
    fault="#F0898B",
    edge="#7C8894",
    signs={
        "grey": "#9AA6B2",
        "green": "#62BE8A",
        "amber": "#E3B15B",
        "violet": "#B796EA",
        "red": "#F0898B",
        "blue": "#6FB1E8",
    },
    bands={
        "in_force": Band("#3A2023", "#8C4B4F", "#F3A5A6"),
        "unconfirmed": Band("#33291A", "#8A6B2F", "#E8BD70"),
        "suspended": Band("#1B2E24", "#3F7558", "#85CDA2"),
        "not_started": Band("#242A31", "#4A545F", "#A9B4BF"),
        "ended": Band("#242A31", "#4A545F", "#A9B4BF"),
    },
    acts={
        "hold": Band("#A3262A", "#F0898B", "#FFFFFF"),
        "ask_first": Band("#33291A", "#E8BD70", "#E8BD70"),
        "nothing_holds": Band("", "#7C8894", "#E8ECF0"),
    },
)

MARK_ON_PAPER: Final = LIGHT.fault
"""The colour of a mark on a page of paper, which is white in either appearance."""

_ACTIVE = [LIGHT]
_SCALE = [100]


def active_theme() -> Theme:
    """Return the appearance in use."""
    return _ACTIVE[0]


def choose_theme(theme: Theme, scale: int = 100) -> None:
    """Set the theme and the text size in percent; ``appearance.apply_theme`` draws the window with them."""
    _ACTIVE[0], _SCALE[0] = theme, scale


LARGE: Final = 150
"""The text size, in percent, from which labels and fields are below each other instead of side by side."""


def px(size: int) -> int:
    """Return a size in pixels at the text size that is set; ``size`` is that at 100 %."""
    return max(1, (size * _SCALE[0] + 50) // 100)


def make_palette(theme: Theme) -> QPalette:
    """Return the theme as a Qt palette, for widgets that the style sheet does not cover."""
    colours = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.paper),
        (roles.WindowText, theme.text),
        (roles.Base, theme.paper),
        (roles.AlternateBase, theme.wash),
        (roles.Text, theme.text),
        (roles.Button, theme.paper),
        (roles.ButtonText, theme.text),
        (roles.BrightText, theme.fault),
        (roles.Highlight, theme.chosen),
        (roles.HighlightedText, theme.text),
        (roles.Link, theme.accent),
        (roles.LinkVisited, theme.accent),
        (roles.ToolTipBase, theme.text),
        (roles.ToolTipText, theme.paper),
        (roles.PlaceholderText, theme.quiet),
        (roles.Light, theme.wash),
        (roles.Midlight, theme.wash),
        (roles.Mid, theme.line),
        (roles.Dark, theme.edge),
        (roles.Shadow, theme.line),
        (roles.Accent, theme.accent),
    ):
        colours.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge))
    return colours
