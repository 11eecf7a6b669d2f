# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Editors of figures and days: read as people write them, stored in one form, shown as they were read."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.ui.widgets.forms.editors import LineEditor
from desktop_app.ui.words.typed import Read, TypedValue, day_in_field, example_day, read_day, read_figure

_NONE: Final = "none"


class TypedEditor(LineEditor):
    """A line whose text is read as a figure or day; an ambiguous text is a fault and never guessed."""

    def __init__(self, name: str, read: Read, hint: str = "", width: int = 0) -> None:
        super().__init__(name, hint, width)
        self._read = read
        self._shown_and_value = ("", "")
        self.editingFinished.connect(self._settle_typed)

    def format_stored(self, stored_text: str) -> str:
        """Return a stored value as it is shown in the line."""
        return stored_text

    def _read_typed(self) -> TypedValue:
        """Return the text as it is read; a value shown and not edited stays exactly as stored."""
        typed = self.text().strip()
        if typed == self._shown_and_value[0]:
            return TypedValue(self._shown_and_value[1])
        return self._read(typed) if typed else TypedValue()

    def current_value(self) -> str:
        """Return the value in its stored form; a text that cannot be read stays one that every check refuses."""
        reading = self._read_typed()
        # Checks refuse a figure with a comma; with a point it might be read as another figure.
        return self.text().strip().replace(".", ",") if reading.fault else reading.value

    def show_value(self, value: str) -> None:
        """Show another value."""
        self._shown_and_value = (self.format_stored(value), value)
        super().show_value(self._shown_and_value[0])

    def describe_problem(self) -> str:
        """Return why the text cannot be read; blank if it can."""
        return self._read_typed().fault

    def _settle_typed(self) -> None:
        reading = self._read_typed()
        if reading.value and self.text() != self.format_stored(reading.value):
            self.setText(self.format_stored(reading.value))
        if reading.value:
            self._shown_and_value = (self.text(), reading.value)
        self.setCursorPosition(0)  # a long text shows its beginning
        self.mark_fault(reading.fault)
        self.left.emit()


class FigureEditor(TypedEditor):
    """A figure; with ``or_none`` the word none is valid, for a figure that does not apply."""

    def __init__(self, name: str, hint: str = "", width: int = 0, *, or_none: bool = False) -> None:
        super().__init__(name, _read_or_none if or_none else read_figure, hint, width)


def _read_or_none(typed: str) -> TypedValue:
    return TypedValue(_NONE) if typed.casefold() == _NONE else read_figure(typed)


class DayEditor(TypedEditor):
    """A day; the arrow keys go to the next and the previous day."""

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
