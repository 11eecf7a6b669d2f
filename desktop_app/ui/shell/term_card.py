# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a word means, on a card below it: the word, its Chinese, where it stands in the law, and the ways on.

Words are marked in texts that explain. The mouse over one shows its card, and so does Shift+F1, which goes from word to
word.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from desktop_app.services.handbook.glossary import Glossary, Term
from desktop_app.ui.look.theme import apply_style, px
from desktop_app.ui.plain import TermLabel
from desktop_app.ui.widgets.help import ask_for_help
from desktop_app.ui.widgets.parts import across, button, down, label, press_focused_button
from desktop_app.ui.words.strings import tr

_WIDE: Final = 360
_GAP: Final = 6
_STAYS_MS: Final = 350
"""How long a card stays after the mouse has left the word, so that it can be reached."""
_CONNECTED: Final = "showsTerms"


class TermCard(QFrame):
    """The card of one word, over the window in which the word stands."""

    def __init__(self, window: QWidget, term: Term) -> None:
        super().__init__(window)
        self.term = term
        self._before = QApplication.focusWidget()
        self.setProperty("role", "term")
        self.setAccessibleName(term.word)
        head = across(
            label(term.word, "strong"), label(term.other, "quiet"), None, label(term.article, "small"), gap=8
        )
        meaning = label(term.meaning, wrap=True)
        self.more = button(
            tr("More in the handbook"), lambda: self._go(term.place), role="link", about=term.word
        )
        links: list[QWidget] = [self.more]
        if term.provision:
            place = f"provision/{term.provision}"
            links.append(button(tr("Text of the law"), lambda: self._go(place), role="link", about=term.word))
        foot = across(*links, None, gap=16)
        down(head, meaning, foot, on=self, gap=6, margins=(14, 10, 14, 10))
        apply_style(self)
        self.setFixedWidth(px(_WIDE))

    def show_below(self, word: QRect) -> None:
        """Show it below a word, whose place is that on the screen; above it where there is no room."""
        window = self.parentWidget()
        assert window is not None  # noqa: S101  it is made in one
        layout = self.layout()
        tall = layout.totalHeightForWidth(px(_WIDE)) if layout is not None else self.sizeHint().height()
        self.resize(px(_WIDE), tall)
        at = window.mapFromGlobal(QPoint(word.left(), word.bottom() + _GAP))
        left = max(_GAP, min(at.x(), window.width() - self.width() - _GAP))
        top = at.y()
        if top + tall > window.height() - _GAP:
            top = max(_GAP, window.mapFromGlobal(word.topLeft()).y() - tall - _GAP)
        self.move(left, top)
        self.show()
        self.raise_()

    def _go(self, place: str) -> None:
        window = self.parentWidget()
        self.put_away()
        if window is not None:
            ask_for_help(window, place)

    @property
    def holds_focus(self) -> bool:
        """Tell whether the focus is on the card."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def put_away(self) -> None:
        """Close it; the focus goes back to where it was."""
        had_focus = self.holds_focus
        self.hide()
        if had_focus and self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            press_focused_button(self)  # and never the default button of a dialog
        else:
            super().keyPressEvent(event)


class TermCards(QObject):
    """Marks words in the texts of a window, and shows the card of one at a time."""

    def __init__(self, window: QWidget, glossary: Callable[[], Glossary]) -> None:
        super().__init__(window)
        self._glossary = glossary
        self._card: TermCard | None = None
        self._at: tuple[TermLabel, str] | None = None
        """The word that was shown last with Shift+F1."""
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self._leave)

    def mark(self, text_label: TermLabel) -> None:
        """Mark the words of the glossary in a text."""
        if not text_label.wordWrap():
            return
        found = self._glossary().find_in(text_label.text())
        text_label.mark_terms([(each.start, each.end, each.term.key) for each in found])
        if text_label.has_terms and not text_label.property(_CONNECTED):
            text_label.setProperty(_CONNECTED, "yes")
            text_label.term_hovered.connect(lambda key: self._hover(text_label, key))
            text_label.term_chosen.connect(lambda key: self._hover(text_label, key))

    def _hover(self, text_label: TermLabel, key: str) -> None:
        term = self._glossary().terms.get(key)
        if term is None:
            self._timer.start()
            return
        at = QCursor.pos()
        line = text_label.fontMetrics().height()
        self.show_card(text_label.window(), term, QRect(at.x() - px(12), at.y() - line // 2, 1, line))

    def point_at(self, window: QWidget, term: Term | None) -> None:
        """Show the card of a word under the mouse, or let it go in a moment for none."""
        if term is None:
            self._timer.start()
        else:
            self.show_card(
                window,
                term,
                QRect(
                    QCursor.pos() - QPoint(px(12), px(8)),
                    QPoint(QCursor.pos().x(), QCursor.pos().y() + px(8)),
                ),
            )

    def show_card(self, window: QWidget, term: Term, word: QRect) -> TermCard:
        """Show the card of a word in the place of any other."""
        self._timer.stop()
        if self._card is not None and isValid(self._card) and self._card.isVisible():
            if self._card.term is term and self._card.parentWidget() is window:
                return self._card
            self._card.put_away()
        self._card = TermCard(window, term)
        self._card.installEventFilter(self)
        self._card.show_below(word)
        return self._card

    def put_away(self) -> None:
        """Close the card, as when another page is shown."""
        if self._card is not None and isValid(self._card):
            self._card.put_away()
        self._card = None

    def _leave(self) -> None:
        card = self._card
        if card is not None and isValid(card) and not card.underMouse() and not card.holds_focus:
            self.put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._timer.start()
        return False

    def show_next(self, root: QWidget) -> bool:
        """Show what the next marked word below a widget means, the first after the last; tells whether there is one."""
        words = [
            (text_label, found.term.key)
            for text_label in root.findChildren(TermLabel)
            if text_label.has_terms and text_label.isVisible() and text_label.window() is root.window()
            for found in self._glossary().find_in(text_label.text())
        ]
        if not words:
            return False
        number = words.index(self._at) + 1 if self._at in words else 0
        text_label, key = self._at = words[number % len(words)]
        place = QRect(text_label.mapToGlobal(QPoint(0, 0)), text_label.size())
        self.show_card(root.window(), self._glossary().terms[key], place).more.setFocus()
        return True
