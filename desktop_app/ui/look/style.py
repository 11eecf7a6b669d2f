# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The style sheet of a theme. Widgets choose their style by the property ``role``.

It is set on each bar, page and dialog and not on the application, because there Qt would restyle every widget several
times at every change.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import lru_cache
from string import Template
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.basics.resources import resource_path, resources_folder
from desktop_app.ui.look.theme import Theme, active_theme, px

_WORN: Final = "worn"
_SIZES = (11, 12, 13, 14, 16, 20)
_HEIGHTS = (5, 6, 12, 14, 20, 24, 26, 28, 30, 32, 34)


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
    if role == "search":
        colour = active_theme().quiet
    button.setIcon(make_icon(button.property(_NAME), colour, active_theme().accent))
    button.setIconSize(QSize(px(18), px(18)))
