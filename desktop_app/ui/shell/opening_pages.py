# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pages shown before the data file is open: one while it is being opened, one if that failed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from desktop_app.basics.messages import Refused
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import PlainLabel
from desktop_app.ui.shared_views.dialog_frame import describe_error
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import Piece, across, boxed, down, fill, label, make_selectable
from desktop_app.ui.words.strings import tr


class OpeningPage(QFrame):
    """Shown while the data file is being opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Opening …"))
        caption = label(tr("Opening …"), "quiet")
        caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        fill(QVBoxLayout(self), [None, caption, None, None])


class OpenFailedPage(QFrame):
    """Shows why the data cannot be opened and what can be done, with buttons below.

    ``do`` replaces the advice of the error itself.
    """

    def __init__(self, error: Exception, folder: str, buttons: Sequence[QPushButton], do: str = "") -> None:
        super().__init__()
        title = tr("The data cannot be opened")
        problem, error_advice, path = _split_error(error)
        do = do or error_advice
        self.setAccessibleName(f"{title}. {problem} {do}")
        self._picture = PlainLabel()
        self.draw_icon()
        pieces: list[Piece] = [label(title, "section"), 6, make_selectable(label(problem, wrap=True))]
        if do:
            pieces += [4, label(do, wrap=True)]
        if path or folder:
            pieces += [10, make_selectable(label(path or folder, "caption", wrap=True))]
        line = across(self._picture, down(*pieces, 18, boxed(Flow(*buttons))), gap=16, stretch=1)
        line.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)
        column = boxed(line)
        column.setMaximumWidth(px(620))
        middle = across(None, column, None)
        middle.setStretch(1, 20)
        fill(QVBoxLayout(self), [None, middle, None, None])

    def draw_icon(self) -> None:
        """Draw the picture again, after the theme changed."""
        picture = theme.draw_pixmap("alert-triangle", active_theme().quiet, px(28), self.devicePixelRatioF())
        self._picture.setPixmap(picture)


def _split_error(error: Exception) -> tuple[str, str, str]:
    """Return what happened, what to do, and the path of the file or folder, blank if the error names none."""
    if isinstance(error, Refused) and Path(error.file).is_absolute():
        return (*describe_error(Refused(error.what, where=error.where, do=error.do)), error.file)
    return (*describe_error(error), "")
