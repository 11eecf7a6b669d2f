# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two texts side by side: what stands in the paper now, and what was printed, with the lines that differ marked."""

from __future__ import annotations

import difflib
import json
from typing import Final

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.pages.check_paper.differences import Difference
from desktop_app.ui.pages.check_paper.sentences import breakable
from desktop_app.ui.widgets.parts import across, boxed, down, label, read_only
from desktop_app.ui.words.strings import tr

_LONG: Final = 400
_MOST_LETTERS: Final = 200_000
_MOST_LINES: Final = 4_000
"""Beyond them comparing line by line would take too long."""


class ComparedTexts(QWidget):
    """The text as it stands in the paper at the left, as it was printed at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Both texts, side by side"))
        self.now = read_only("", tr("In this paper"))
        self.was = read_only("", tr("As it was printed"))
        columns = across(
            _make_column(tr("In this paper"), self.now),
            _make_column(tr("As it was printed"), self.was),
            gap=18,
        )
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        self.setLayout(columns)
        self.setMinimumHeight(px(160))

    def show_difference(self, difference: Difference) -> None:
        """Show the texts of a difference."""
        now, was = (_readable(text) for text in (difference.check.is_, difference.check.was))
        marked_now, marked_was = _differing_lines(now, was)
        _show_text(self.now, now, marked_now)
        _show_text(self.was, was, marked_was)


def _make_column(caption: str, text: QPlainTextEdit) -> QWidget:
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    column = down(label(caption, "caption"), 4, text)
    column.setStretch(2, 1)
    return boxed(column)


def _readable(text: str) -> str:
    """Return a text as lines; what is JSON on one line is set out, so that it can be compared."""
    limited = text[:_MOST_LETTERS]
    if limited.lstrip().startswith(("{", "[")) and "\n" not in limited:
        try:
            return json.dumps(json.loads(limited), ensure_ascii=False, indent=1)
        except (ValueError, RecursionError):
            return limited
    return breakable(limited) if len(limited) <= _LONG else limited


def _differing_lines(now: str, was: str) -> tuple[list[int], list[int]]:
    """Return the numbers of the lines of each text that the other does not have at that place."""
    left, right = now.splitlines(), was.splitlines()
    if max(len(left), len(right)) > _MOST_LINES:
        return [], []
    marked: tuple[list[int], list[int]] = ([], [])
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            marked[0].extend(range(i1, i2))
            marked[1].extend(range(j1, j2))
    return marked


def _show_text(editor: QPlainTextEdit, text: str, marked: list[int]) -> None:
    """Show a text with some lines marked, the first of them in sight."""
    editor.setPlainText(text)
    style = QTextCharFormat()
    band = active_theme().band("in_force")
    style.setBackground(QColor(band.ground))
    style.setForeground(QColor(band.text))
    style.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003  Qt's signature
    selections = []
    for number in marked:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(editor.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, style
        selections.append(selection)
    editor.setExtraSelections(selections)
    if marked:
        editor.setTextCursor(QTextCursor(editor.document().findBlockByNumber(marked[0])))
        editor.centerCursor()
