# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sign of a result: a green circle for the same, a red diamond for a difference, a grey ring for not checked."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.charts.canvas import Box
from desktop_app.charts.verdict_shapes import CIRCLE, RING, ShapeColours, draw_shape
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.widgets.charts.qt_canvas import QtCanvas
from desktop_app.ui.words.strings import tr

_SHAPES: Final = {"same": (CIRCLE, "green"), "differs": ("diamond", "red")}
_OTHER: Final = (RING, "grey")


def result_words(result: str) -> str:
    """Return a result in a word or two."""
    return {
        "same": tr("same"),
        "differs": tr("differs"),
        "not_checked": tr("not checked"),
        "unreadable": tr("cannot be read"),
    }.get(result, result)


class CheckSign(QWidget):
    """The sign of a result; screen readers read its word."""

    def __init__(self, result: str, size: int) -> None:
        super().__init__()
        self.result = result
        self.setFixedSize(px(size), px(size))
        self.setAccessibleName(result_words(result))

    def paintEvent(self, event: QPaintEvent) -> None:
        shape, colour = _SHAPES.get(self.result, _OTHER)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = ShapeColours(active_theme().sign(colour).name(), None, active_theme().paper)
        draw_shape(QtCanvas(painter), shape, Box(1, 1, self.width() - 2, self.height() - 2), colours)
        painter.end()
