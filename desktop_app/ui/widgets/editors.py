# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Editors of one text: a line, a note, a choice, a look-up. Blank means "not known" in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.ui.look.theme import apply_style, px
from desktop_app.ui.plain import set_tip, show_tip
from desktop_app.ui.widgets.parts import restyled
from desktop_app.ui.words.strings import country_name, join_sentences, tr
from desktop_app.ui.words.typed import read_country

Options = Sequence[tuple[str, str]]
Find = Callable[[str, Callable[[Options], object]], object]
"""Takes the text typed and the function that receives the options that contain it."""
_FIND_MS = 80
COMMON_CURRENCIES = ("EUR", "USD", "CNY", "JPY", "GBP")


class LineEditor(QLineEdit):
    """One line of text."""

    edited = Signal()
    left = Signal()

    def __init__(self, name: str, hint: str = "", width: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        if width:
            self.setFixedWidth(px(width))
        self.textEdited.connect(lambda _text: self.edited.emit())

    def add_clear_button(self) -> None:
        """Add a button that clears the line."""
        self.setClearButtonEnabled(True)
        for clear_button in self.findChildren(QToolButton):
            clear_button.setAccessibleName(tr("Clear"))

    def current_value(self) -> str:
        """Return what is typed, without blanks around it."""
        return self.text().strip()

    def show_value(self, value: str) -> None:
        """Show another value."""
        self.setText(value)
        self.setCursorPosition(0)

    def describe_problem(self) -> str:
        """Return why the text cannot be read; blank if it can."""
        return ""

    def mark_fault(self, fault: str) -> None:
        """Draw the editor as faulty, or as sound for a blank fault."""
        _mark_fault(self, fault)


class NoteEditor(QPlainTextEdit):
    """A few lines of text."""

    edited = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(72))
        self.textChanged.connect(self.edited.emit)

    def current_value(self) -> str:
        """Return what is typed, on one line."""
        return " ".join(self.toPlainText().split())

    def show_value(self, value: str) -> None:
        """Show another value."""
        self.setPlainText(value)

    def describe_problem(self) -> str:
        """Return blank: any text is valid."""
        return ""

    def mark_fault(self, fault: str) -> None:
        """Draw the editor as faulty, or as sound for a blank fault."""
        _mark_fault(self, fault)


class _DropDown(QComboBox):
    """A box that drops down a list as wide as its texts. The wheel scrolls the page, not the choice."""

    edited = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _index: self.edited.emit())

    def mark_fault(self, fault: str) -> None:
        """Draw the editor as faulty, or as sound for a blank fault."""
        _mark_fault(self, fault)

    def showPopup(self) -> None:
        _widen_popup(self.view())
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        """Show the whole text of the choice, which the box may cut off, above its help."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        tip_lines = [text for text in (self.currentText(), self.toolTip()) if text]
        show_tip(event.globalPos(), "\n".join(tip_lines), self)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceEditor(_DropDown):
    """One of a few values."""

    def __init__(self, name: str, options: Options) -> None:
        super().__init__(name)
        self.setMaxVisibleItems(14)
        self.offer_options(options)

    def offer_options(self, options: Options) -> None:
        """Offer other values."""
        current_choice = self.current_value()
        self.clear()
        for value, option_text in options:
            self.addItem(option_text, value)
        self.show_value(current_choice)

    def current_value(self) -> str:
        """Return the value chosen."""
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Show another value; one that is not offered is added."""
        index = self.findData(value)
        if index < 0 and value:
            self.addItem(value, value)
            index = self.count() - 1
        self.setCurrentIndex(max(index, 0) if self.count() else -1)

    def describe_problem(self) -> str:
        """Return blank: only valid values can be chosen."""
        return ""


class SearchedOptions(list[tuple[str, str]]):
    """Options of which only some are loaded; ``search`` finds those that contain the text typed."""

    def __init__(self, at_hand: Options, find: Find) -> None:
        super().__init__(at_hand)
        self.search = find


class LookupEditor(_DropDown):
    """One of many values, found by typing any part of its text.

    ``wrong`` is the sentence for a text that is none of the options; if it is blank, any text is valid. If exactly one
    option contains the text typed, leaving the field chooses it.
    """

    def __init__(self, name: str, options: Options, hint: str = "", wrong: str = "") -> None:
        super().__init__(name)
        self._wrong = wrong
        self.takes_new = False
        """Whether a text that is none of the options is right, too: it names something new."""
        self._index_of_value: dict[str, int] = {}
        self._values_by_text: dict[str, str] = {}
        self._text_model = QStringListModel(self)
        self.setModel(self._text_model)
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self._line.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.options = options
        self._timer = QTimer(self, singleShot=True, interval=_FIND_MS)
        self._timer.timeout.connect(self._search_options)
        line = self._line
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setProperty("role", "inner")
        self.offer_options(options)
        line.textEdited.connect(self._note_typed)
        line.returnPressed.connect(self._take_only)

    def _note_typed(self, _text: str) -> None:
        if isinstance(self.options, SearchedOptions):
            self._timer.start()
        self.edited.emit()

    def _search_options(self) -> None:
        """Search for options that contain the text typed, if not all are loaded."""
        if isinstance(self.options, SearchedOptions):
            self.options.search(self.currentText(), self._show_found)

    def _show_found(self, found_options: Options) -> None:
        """Offer the options found and keep the text typed."""
        if not isValid(self):  # the form was closed meanwhile
            return
        typed, cursor = self.currentText(), self._line.cursorPosition()
        self._set_options({**dict(self.options), **dict(found_options)})
        self.setCurrentIndex(-1)
        self.setEditText(typed)
        self._line.setCursorPosition(cursor)
        if self.hasFocus():
            self._line.completer().setCompletionPrefix(typed)
            self._line.completer().complete()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._line.completer() is None:
            # only once the field has the focus: each has a list of its own
            finder = QCompleter(
                self.model(),
                self,
                completionMode=QCompleter.CompletionMode.PopupCompletion,
                filterMode=Qt.MatchFlag.MatchContains,
                caseSensitivity=Qt.CaseSensitivity.CaseInsensitive,
            )
            # Qt owns this popup: one made here would be deleted by Qt and by Python.
            popup = finder.popup()
            if popup is not None:
                popup.setAccessibleName(self.accessibleName())
                _widen_popup(popup)
                popup.installEventFilter(self)
            self.setCompleter(finder)
        popup = self._line.completer().popup()
        if popup is not None:
            apply_style(popup)
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self._line.selectAll()  # as after Tab: what is typed replaces the text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click beside the open list reach the button under it, which Qt takes for closing the list alone."""
        if (
            isinstance(watched, QWidget)
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
            and not watched.rect().contains(event.position().toPoint())
        ):
            beside = self.window().childAt(self.window().mapFromGlobal(event.globalPosition().toPoint()))
            if isinstance(beside, QAbstractButton) and beside.isEnabled():
                QTimer.singleShot(0, beside, beside.click)
        return super().eventFilter(watched, event)

    def offer_options(self, options: Options) -> None:
        """Offer other values."""
        current_choice, self.options = self.current_value(), options
        self._set_options(dict(options))
        self.show_value(current_choice)

    def _set_options(self, options: Mapping[str, str]) -> None:
        self._index_of_value = {value: index for index, value in enumerate(options)}
        self._values_by_text = {
            option_text.casefold(): value for value, option_text in reversed(list(options.items()))
        }
        self._text_model.setStringList(list(options.values()))

    def current_value(self) -> str:
        """Return the value of the text shown, or the text itself if it is none of the options."""
        typed = self.currentText().strip()
        return self._values_by_text.get(typed.casefold(), typed)

    def show_value(self, value: str) -> None:
        """Show another value."""
        index = self._index_of_value.get(value, -1)
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText(value)
        self._line.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._take_only()
            self.show_value(self.current_value())
            self.left.emit()

    def _take_only(self) -> None:
        """Choose the one option that contains the text typed, where only options are valid."""
        typed = self.currentText().strip().casefold()
        if not self._wrong or not typed or typed in self._values_by_text or self._timer.isActive():
            return
        matching_values = {
            value for option_text, value in self._values_by_text.items() if typed in option_text
        }
        if len(matching_values) == 1:
            self.show_value(matching_values.pop())
            self.edited.emit()

    def describe_problem(self) -> str:
        """Return what to do about a text that is none of the options; blank if it is one."""
        return self._wrong if self.names_new and not self.takes_new else ""

    @property
    def names_new(self) -> bool:
        """Tell whether a text stands in the field that is none of the options."""
        value = self.current_value()
        return bool(value) and value not in self._index_of_value


class CountryEditor(LookupEditor):
    """A country, found by its name in the language of the window; any name that lists use for it is understood."""

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__(name, list_countries(), hint or tr("country"), tr("Choose a country from the list."))

    def current_value(self) -> str:
        """Return the code of the country typed, or the text itself if it is none."""
        typed = super().current_value()
        if not typed or typed in self._index_of_value:
            return typed
        code = read_country(typed).value
        return code if code in self._index_of_value else typed

    def describe_problem(self) -> str:
        """Return why a text names no country; blank if it names one."""
        problem = super().describe_problem()
        return problem and join_sentences(read_country(super().current_value()).fault, problem)


Editor = LineEditor | NoteEditor | ChoiceEditor | LookupEditor


def _widen_popup(popup: QAbstractItemView) -> None:
    """Make the list that drops down as wide as its longest text, as far as the screen goes."""
    needed = popup.sizeHintForColumn(0) + px(44)
    popup.setMinimumWidth(min(needed, popup.screen().availableGeometry().width() - px(24)))


def _mark_fault(editor: QWidget, fault: str) -> None:
    """Mark an editor as faulty or sound; it is restyled only on a change, because restyling is slow."""
    if bool(editor.property("fault")) != bool(fault):
        editor.setProperty("fault", bool(fault))
        restyled(editor)


def list_countries() -> Options:
    """Return every country a case may name, by name in the language of the window."""
    return sorted(
        ((code, country_name(code)) for code in COUNTRIES), key=lambda named_country: named_country[1]
    )


@cache
def list_currencies() -> Options:
    """Return every currency a case may name, the common ones first."""
    other_currencies = sorted(CURRENCIES.difference(COMMON_CURRENCIES))
    return [(code, code) for code in (*COMMON_CURRENCIES, *other_currencies)]


def add_blank_option(options: Iterable[tuple[str, str]], blank_text: str) -> Options:
    """Return options with a blank one first."""
    return [("", blank_text), *((value, text) for value, text in options if value)]


def focus_first_editor(root: QWidget) -> None:
    """Put the cursor into the first editor below a widget."""
    for child in root.findChildren(QWidget):
        if isinstance(child, Editor) and child.isVisibleTo(root) and child.isEnabled():
            child.setFocus()
            return


# --------------------------------------------------------------------------------------------------
# The filter box above a table.


class FilterBox(LineEditor):
    """Escape clears the box, Enter goes to the rows; Undo passes to the window if the box has nothing to undo."""

    entered = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__(hint, hint)
        self.setProperty("role", "filter")
        self.add_clear_button()
        set_tip(self, tr("Enter goes to the first row, Escape empties this box"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = (
                event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            )
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
