# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The marks of checked papers in the window: of the answer that a paper came to, and of what one check found."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.charts.check_marks import (
    INK,
    MARKS_OF_ANSWERS,
    MARKS_OF_RESULTS,
    CheckMark,
    draw_check_mark,
)
from desktop_app.paper.canvas import Box
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.widgets.charts import QtCanvas
from desktop_app.ui.words.strings import code_words


def answer_words(answer: str) -> str:
    """Return what a paper came to in a word or two."""
    return code_words("paper_answer", answer)


def mark_colour(mark: CheckMark) -> str:
    """Return the colour of a mark in the appearance in use."""
    theme = active_theme()
    return theme.text if mark.colour == INK else theme.sign(mark.colour).name()


def paint_check_mark(painter: QPainter, area: QRectF, mark: CheckMark) -> None:
    """Paint a mark into a square."""
    box = Box(area.x(), area.y(), area.width(), area.height())
    draw_check_mark(QtCanvas(painter), mark.shape, box, mark_colour(mark))


class CheckSign(QWidget):
    """A mark beside its words, or in their place; screen readers read the words."""

    def __init__(self, mark: CheckMark, words: str, size: int) -> None:
        super().__init__()
        self.mark = mark
        self.setFixedSize(px(size), px(size))
        self.setAccessibleName(words)

    @classmethod
    def of_answer(cls, answer: str, size: int) -> CheckSign:
        """Return the sign of what a paper came to."""
        return cls(MARKS_OF_ANSWERS[answer], answer_words(answer), size)

    @classmethod
    def of_result(cls, result: str, size: int) -> CheckSign:
        """Return the sign of what one check found."""
        return cls(MARKS_OF_RESULTS[result], code_words("check_result", result), size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_check_mark(painter, QRectF(1, 1, self.width() - 2, self.height() - 2), self.mark)
        painter.end()
