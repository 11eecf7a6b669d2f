# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Editors of figures and days: typed as people write them, kept in one form, shown as they were understood."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.ui.widgets.forms.editors import LineEditor
from desktop_app.ui.words.typed import Read, TypedValue, day_in_field, example_day, read_day, read_figure

_NONE: Final = "none"


class TypedEditor(LineEditor):
    """A line that is read; what could be two things is marked when it is left, and never taken for one of them."""

    def __init__(self, name: str, read: Read, hint: str = "", width: int = 0) -> None:
        super().__init__(name, hint, width)
        self._read = read
        self._shown_and_value = ("", "")
        self.editingFinished.connect(self._settle_typed)

    def format_stored(self, stored_text: str) -> str:
        """Return what is kept as it stands in the line."""
        return stored_text

    def _read_typed(self) -> TypedValue:
        """Return what is typed as it is read; what was put there and not touched is what it was."""
        typed = self.text().strip()
        if typed == self._shown_and_value[0]:
            return TypedValue(self._shown_and_value[1])
        return self._read(typed) if typed else TypedValue()

    def current_value(self) -> str:
        """Return what is typed in the form that is kept; what cannot be read in a form that nothing takes."""
        reading = self._read_typed()
        # A figure with a comma is none wherever it is checked; with a point it might be taken for another.
        return self.text().strip().replace(".", ",") if reading.fault else reading.value

    def show_value(self, value: str) -> None:
        """Show another value."""
        self._shown_and_value = (self.format_stored(value), value)
        super().show_value(self._shown_and_value[0])

    def describe_problem(self) -> str:
        """Return why what is typed cannot be read; blank where it can."""
        return self._read_typed().fault

    def _settle_typed(self) -> None:
        reading = self._read_typed()
        if reading.value and self.text() != self.format_stored(reading.value):
            self.setText(self.format_stored(reading.value))
        if reading.value:
            self._shown_and_value = (self.text(), reading.value)
        self.setCursorPosition(0)  # a long one shows where it begins, not where it ends
        self.mark_fault(reading.fault)
        self.left.emit()


class FigureEditor(TypedEditor):
    """A figure. ``or_none``: the word none may stand for one that does not arise."""

    def __init__(self, name: str, hint: str = "", width: int = 0, *, or_none: bool = False) -> None:
        super().__init__(name, _read_or_none if or_none else read_figure, hint, width)


def _read_or_none(typed: str) -> TypedValue:
    return TypedValue(_NONE) if typed.casefold() == _NONE else read_figure(typed)


class DayEditor(TypedEditor):
    """A day; the arrows up and down go to the day after and the day before."""

    def __init__(self, name: str, width: int = 0) -> None:
        super().__init__(name, read_day, example_day(), width)

    def format_stored(self, stored_text: str) -> str:
        return day_in_field(stored_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        reading = self._read_typed()
        if not step or not reading.value or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        moved = date.fromordinal(date.fromisoformat(reading.value).toordinal() + step)
        self.show_value(moved.isoformat())
        self.edited.emit()
