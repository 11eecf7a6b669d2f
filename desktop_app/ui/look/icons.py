# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The line icons, drawn in the colour of the text beside them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.basics.resources import resource_path
from desktop_app.ui.look.theme import active_theme, px

_NAME = "iconName"


@cache
def _read_drawing(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text("utf-8")


def draw_pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Return an icon in one colour."""
    drawing = _read_drawing(name).replace("currentColor", colour)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def make_icon(name: str, colour: str = "", on: str = "") -> QIcon:
    """Return an icon in the ink of the theme; ``on`` is its colour when its button is checked."""
    icon = QIcon()
    for ratio in (1.0, 2.0):
        plain = draw_pixmap(name, colour or active_theme().text, px(20), ratio)
        faint = draw_pixmap(name, active_theme().edge, px(20), ratio)
        icon.addPixmap(plain, QIcon.Mode.Normal, QIcon.State.Off)
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
