# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The field of the reason: two lines, with the reasons that were given before offered while one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QPlainTextEdit

from desktop_app.ui.look.style import apply_style
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.words.strings import tr

_LEAST_TYPED: Final = 2
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_POPUP: Final = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ReasonField(QPlainTextEdit):
    """A reason in words; Enter gives the answer, Escape leaves the field, Down offers every earlier reason."""

    entered = Signal()
    left = Signal()
    focused = Signal()
    unfocused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Reason, printed in the memo"))
        self.setPlaceholderText(tr("Reason for the memo: address, register number, who was asked …"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(36 if px(100) >= LARGE else 56))
        self._completer = QCompleter(self)
        self._earlier = QStringListModel(self._completer)  # it must not be deleted before what shows it
        self._completer.setModel(self._earlier)
        self._completer.setWidget(self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(6)
        self._completer.activated.connect(self.show_reason)
        self._offers.installEventFilter(self)
        self.textChanged.connect(self._offer)
        self._is_filling = False

    def reason(self) -> str:
        """Return the reason without needless spaces."""
        return " ".join(self.toPlainText().split())

    def show_reason(self, reason: str) -> None:
        """Show another reason, with the cursor behind it."""
        self._is_filling = True
        self.setPlainText(reason)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_filling = False

    def offer_reasons(self, reasons: Sequence[str]) -> None:
        """Offer the reasons that were given before."""
        self._earlier.setStringList(list(reasons))

    @property
    def _offers(self) -> QAbstractItemView:
        """Return the list of earlier reasons; Qt makes and owns it."""
        popup = self._completer.popup()
        assert popup is not None  # noqa: S101  made by the completer
        return popup

    @property
    def is_offering(self) -> bool:
        """Tell whether earlier reasons are offered at the moment."""
        return self._offers.isVisible()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()  # nothing was typed that could be taken back: the answer before is
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.is_offering and key in _OF_POPUP and (key not in _ENTER or self._has_picked()):
            event.ignore()  # the list of reasons takes it
        elif key in _ENTER:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down and not self.toPlainText():
            self._show_offers("")
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the answer by Enter while reasons are offered and none of them was picked."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_enter and event.type() == QEvent.Type.KeyPress and not self._has_picked():
            self._enter()
            return True
        return super().eventFilter(watched, event)

    def _has_picked(self) -> bool:
        return self._offers.currentIndex().isValid()

    def _enter(self) -> None:
        self._offers.hide()
        self.entered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.unfocused.emit()

    def _offer(self) -> None:
        typed = self.reason()
        if self._is_filling or not self.hasFocus() or len(typed) < _LEAST_TYPED:
            self._offers.hide()
            return
        self._show_offers(typed)

    def _show_offers(self, typed: str) -> None:
        self._completer.setCompletionPrefix(typed)
        count = self._completer.completionCount()
        if not count or (count == 1 and self._completer.currentCompletion() == typed):
            self._offers.hide()
            return
        apply_style(self._offers)
        self._offers.setAccessibleName(tr("Reasons given before"))
        self._completer.complete(QRect(0, self.height() - 2, self.width(), 1))
