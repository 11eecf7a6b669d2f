# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The look of the window, light and dark: colours and sizes (``resources/look/themes.toml``), style sheet, icons."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache
from string import Template
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.basics.resources import resource_path, resources_folder


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


# --------------------------------------------------------------------------------------------------
# The style sheet of a theme. Widgets choose their style by the property ``role``. It is set on each
# bar, page and dialog and not on the application, because there Qt would restyle every widget several
# times at every change.


_WORN: Final = "worn"
_SIZES = (11, 12, 13, 14, 16, 20)
_HEIGHTS = (5, 6, 12, 14, 20, 24, 26, 28, 30, 32, 34, 42)


def style_sheet(theme: Theme, icons: str) -> str:
    """Return the style sheet of a theme at the size of text in use; ``icons`` is a folder."""
    values = {key: value for key, value in asdict(theme).items() if isinstance(value, str)}
    values |= {f"s{size}": str(px(size)) for size in _SIZES}
    values |= {f"h{size}": str(px(size)) for size in _HEIGHTS}
    doubt = theme.band("unconfirmed")
    values |= {"doubt": doubt.ground, "doubt_edge": doubt.edge}
    for word, colours in theme.acts.items():
        values |= {f"{word}_{name}": colour for name, colour in asdict(colours).items()}
    # A radius beyond half of the box is not drawn at all.
    values["r14"] = str((px(14) + 2) // 2)
    values["r16"] = str((px(6) + 2 * px(5)) // 2)
    sheet = Template(resource_path("look", "window.qss").read_text("utf-8"))
    return sheet.substitute(values, icons=icons.replace('"', '\\"'))


def apply_style(root: QWidget) -> bool:
    """Set the style sheet of the theme in use on a widget; tell whether another one was set before."""
    wanted, worn = f"{active_theme().name} {px(100)}", root.property(_WORN)
    if worn == wanted:
        return False
    root.setProperty(_WORN, wanted)
    root.setStyleSheet(_active_sheet(wanted))
    return worn is not None


@contextmanager
def styled_for_measuring(root: QWidget) -> Iterator[None]:
    """Style a widget that has no parent yet, while its size is measured."""
    root.setStyleSheet(_active_sheet(f"{active_theme().name} {px(100)}"))
    yield
    root.setStyleSheet("")


@lru_cache(maxsize=2)
def _active_sheet(_worn: str) -> str:
    return style_sheet(active_theme(), (resources_folder() / "icons").as_posix())


# --------------------------------------------------------------------------------------------------
# The line icons, drawn in the colour of the text beside them.


_NAME = "iconName"


def draw_pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Return an icon in one colour; Qt keeps those that were drawn."""
    key, pixmap = f"{name} {colour} {size} {ratio}", QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    drawing = resource_path("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def make_icon(name: str, colour: str = "", on: str = "") -> QIcon:
    """Return an icon in the ink of the theme; ``on`` is its colour when its button is checked."""
    icon = QIcon()
    for ratio in (1.0, 2.0):
        plain = draw_pixmap(name, colour or active_theme().text, px(20), ratio)
        faint = draw_pixmap(name, active_theme().edge, px(20), ratio)
        icon.addPixmap(plain, QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(
            plain, QIcon.Mode.Selected, QIcon.State.Off
        )  # else Qt makes it pale in the row that is chosen
        icon.addPixmap(faint, QIcon.Mode.Disabled, QIcon.State.Off)
        if on:
            icon.addPixmap(draw_pixmap(name, on, px(20), ratio), QIcon.Mode.Normal, QIcon.State.On)
    return icon


def set_icon(button: QAbstractButton, name: str) -> None:
    """Give a button an icon that follows the theme."""
    button.setProperty(_NAME, name)
    _draw_icon(button)


def redraw_icons(root: QWidget) -> None:
    """Draw every icon below a widget again, after the theme changed."""
    for button in root.findChildren(QAbstractButton):
        if button.property(_NAME):
            _draw_icon(button)


def _draw_icon(button: QAbstractButton) -> None:
    role = button.property("role")
    colour = active_theme().on_accent if role == "primary" else active_theme().text
    if role == "link":
        colour = active_theme().accent
    if role in ("search", "help"):
        colour = active_theme().quiet
    button.setIcon(make_icon(button.property(_NAME), colour, active_theme().accent))
    size = px(15 if role == "help" else 18)
    button.setIconSize(QSize(size, size))
