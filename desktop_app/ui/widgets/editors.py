# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Editors of one text: a line, a choice, a look-up among many. Blank is "not known" in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from desktop_app.domain.codes import COUNTRIES, CURRENCIES
from desktop_app.ui.strings import country, language, tr
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.parts import restyled

Options = Sequence[tuple[str, str]]
COMMON_CURRENCIES = ("EUR", "USD", "CNY", "JPY", "GBP")


class LineEditor(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(self, name: str, hint: str = "", width: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        if width:
            self.setFixedWidth(px(width))
        self.textEdited.connect(lambda _text: self.edited.emit())

    def add_clear_button(self) -> None:
        """Offer a button that empties the line."""
        self.setClearButtonEnabled(True)
        for made in self.findChildren(QToolButton):
            made.setAccessibleName(tr("Clear"))

    def value(self) -> str:
        """Return what is typed, without blanks around it."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Show another value."""
        self.setText(value)
        self.setCursorPosition(0)

    def mark_fault(self, fault: str) -> None:
        """Draw the editor as faulty, or as sound for a blank fault."""
        self.setProperty("fault", bool(fault))
        restyled(self)


class NoteEditor(QPlainTextEdit):
    """A few lines of text."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(72))
        self.textChanged.connect(self.edited.emit)

    def value(self) -> str:
        """Return what is typed, on one line."""
        return " ".join(self.toPlainText().split())

    def set_value(self, value: str) -> None:
        """Show another value."""
        self.setPlainText(value)

    def mark_fault(self, fault: str) -> None:
        """Draw the editor as faulty, or as sound for a blank fault."""
        self.setProperty("fault", bool(fault))
        restyled(self)


class ChoiceEditor(QComboBox):
    """One of a few values. The wheel scrolls the page, not the choice."""

    edited = Signal()

    def __init__(self, name: str, options: Options) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.offer(options)
        self.activated.connect(lambda _place: self.edited.emit())

    def offer(self, options: Options) -> None:
        """Offer other values."""
        kept = self.value()
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.set_value(kept)

    def value(self) -> str:
        """Return the value chosen."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Show another value; one that is not offered is added."""
        place = self.findData(value)
        if place < 0 and value:
            self.addItem(value, value)
            place = self.count() - 1
        self.setCurrentIndex(max(place, 0) if self.count() else -1)

    def mark_fault(self, fault: str) -> None:
        """Draw the editor as faulty, or as sound for a blank fault."""
        self.setProperty("fault", bool(fault))
        restyled(self)

    def wheelEvent(self, event: object) -> None:
        getattr(event, "ignore", lambda: None)()


class LookupEditor(QComboBox):
    """One of many values, found by typing any part of its words."""

    edited = Signal()

    def __init__(self, name: str, options: Options, hint: str = "") -> None:
        super().__init__()
        self._values: list[str] = []
        self.setEditable(True)
        self.view().setAccessibleName(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        line = self._line
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setStyleSheet("QLineEdit { border: 0; background: transparent; padding: 0; }")
        self._find()
        self.offer(options)
        line.textEdited.connect(lambda _text: self.edited.emit())
        self.activated.connect(lambda _place: self.edited.emit())

    def _find(self) -> None:
        finder = QCompleter(self.model(), self)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # Not a view of ours: Qt deletes the popup, and so would Python.
        popup = finder.popup()
        if popup is not None:
            popup.setAccessibleName(self.accessibleName())
        self.setCompleter(finder)

    def offer(self, options: Options) -> None:
        """Offer other values."""
        kept = self.value()
        self.clear()
        self._values = [value for value, _words in options]
        self.addItems([words for _value, words in options])
        self.set_value(kept)

    def value(self) -> str:
        """Return the value whose words are shown, or what was typed if it is none of them."""
        typed = self.currentText().strip()
        place = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        return self._values[place] if place >= 0 else typed

    def set_value(self, value: str) -> None:
        """Show another value."""
        place = self._values.index(value) if value in self._values else -1
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(value)
        self._line.setCursorPosition(0)

    def mark_fault(self, fault: str) -> None:
        """Draw the editor as faulty, or as sound for a blank fault."""
        self.setProperty("fault", bool(fault))
        restyled(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_value(self.value())

    def wheelEvent(self, event: object) -> None:
        getattr(event, "ignore", lambda: None)()


Editor = LineEditor | NoteEditor | ChoiceEditor | LookupEditor


def countries() -> Options:
    """Return every country a case may name, by name."""
    return _countries(language())


@cache
def _countries(_language: str) -> Options:
    return sorted(((code, country(code)) for code in COUNTRIES), key=lambda one: one[1])


def currencies() -> Options:
    """Return every currency a case may name, the common ones first."""
    rest = sorted(CURRENCIES.difference(COMMON_CURRENCIES))
    return [(code, code) for code in (*COMMON_CURRENCIES, *rest)]


def with_blank(options: Iterable[tuple[str, str]], words: str) -> Options:
    """Return options with one for nothing before them."""
    return [("", words), *((value, text) for value, text in options if value)]


def first_focus(root: QWidget) -> None:
    """Put the cursor into the first editor below a widget."""
    for child in root.findChildren(QWidget):
        if isinstance(child, Editor) and child.isVisibleTo(root) and child.isEnabled():
            child.setFocus()
            return
