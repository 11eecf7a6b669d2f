# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The colours and sizes of the window, light and dark: ``resources/look/themes.toml`` has them, no module names one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette

from desktop_app.basics.resources import resource_path


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


def _read_themes() -> Iterator[Theme]:
    for name, colours in tomllib.loads(resource_path("look", "themes.toml").read_text("utf-8")).items():
        bands, acts = (
            {key: Band(*band) for key, band in colours.pop(group).items()} for group in ("bands", "acts")
        )
        yield Theme(name=name, bands=bands, acts=acts, **colours)


LIGHT, DARK = _read_themes()

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


def sized_font(font: QFont, size: int, *, is_bold: bool | None = None) -> QFont:
    """Return a font in another size, which is in pixels at 100 %; as heavy as it is for None."""
    sized = QFont(font)
    sized.setPixelSize(px(size))
    if is_bold is not None:
        sized.setBold(is_bold)
    return sized


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
