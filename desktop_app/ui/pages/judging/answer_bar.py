# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The decision below an entry: the reason, and the three answers with the keys that give them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from desktop_app.domain.parties.judgement import DIFFERENT, SAME, UNSURE
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.judging.entry_words import answer_words
from desktop_app.ui.pages.judging.reason_field import ReasonField
from desktop_app.ui.plain import PlainButton, PlainCheck
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import boxed, down, fill, label
from desktop_app.ui.words.strings import tr

KEYS: Final = {SAME: "1", DIFFERENT: "2", UNSURE: "3"}
_ORDER: Final = (UNSURE, DIFFERENT, SAME)
_PAD: Final = 14
_ONE_LINE: Final = 620
"""From which width on reason and answers stand in one line, in pixels at 100 %."""


class KeyButton(PlainButton):
    """A button with the key that presses it, in a small box behind its text."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._text = text
        self.setAutoDefault(False)
        self.cap = label("", "key")
        self.cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("align", "left")
        row = QHBoxLayout(self)
        fill(row, [None, self.cap], margins=(0, 0, px(_PAD) - 4, 0))
        row.setAlignment(self.cap, Qt.AlignmentFlag.AlignVCenter)

    def show_keys(self, keys: str) -> None:
        """Show other keys."""
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.cap.setText(shown.replace("+", " "))
        self.setAccessibleName(f"{self._text}, {shown}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self.cap.sizeHint().width() + px(8), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class AnswerBar(QFrame):
    """The reason and the answers. While the reason is being written digits belong to it, and Alt goes with them."""

    def __init__(self, answer: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self._answer = answer
        self.reason_field = ReasonField()
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        self.buttons: dict[str, KeyButton] = {}
        texts = {SAME: tr("Same"), DIFFERENT: tr("Different"), UNSURE: tr("Unsure")}
        for judged in _ORDER:
            answer_button = KeyButton(texts[judged])
            answer_button.clicked.connect(partial(self._give, judged))
            self.buttons[judged] = answer_button
        self.buttons[SAME].setProperty("role", "primary")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        buttons = boxed(Flow(*self.buttons.values(), gap=10))
        fill(self._row, [self.reason_field, buttons])
        self._row.setStretch(0, 1)
        self._row.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)
        self.twins_check = PlainCheck("")
        self.twins_check.setAccessibleName(tr("Answer for other entries of the same party too"))
        self.twins_check.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = down(self.fault, self.twins_check, self._row, gap=6)
        column.setContentsMargins(24, 12, 24, 14)
        self.setLayout(column)
        self._wanted = ""
        self.reason_field.focused.connect(partial(self._show_keys, is_writing=True))
        self.reason_field.unfocused.connect(partial(self._show_keys, is_writing=False))
        self.reason_field.textChanged.connect(self._forget_fault)
        self.reason_field.entered.connect(self._enter)
        self._show_keys(is_writing=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two lines where there is little width."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_wide = event.size().width() >= px(_ONE_LINE)
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def show_reason(self, reason: str) -> None:
        """Show the reason that was begun for another entry."""
        self.reason_field.show_reason(reason)
        self._wanted = ""
        self.fault.hide()

    def show_twins(self, text: str, *, is_new: bool) -> None:
        """Offer that an answer counts for further entries of the same party; a blank text offers nothing.

        Of an entry that ``is_new`` in front it is ticked; else it stays as a person has left it.
        """
        self.twins_check.setText(text)
        self.twins_check.setChecked(bool(text) and (is_new or self.twins_check.isChecked()))
        self.twins_check.setVisible(bool(text))

    def counts_for_twins(self) -> bool:
        """Tell whether an answer counts for the further entries that were offered."""
        return self.twins_check.isChecked()

    def ask_for_reason(self, judged: str) -> None:
        """Say that an answer needs a reason, and let it be written; Enter gives the answer then."""
        self._wanted = judged
        self.show_fault(
            tr(
                "Write what shows it, then press Enter: {answer} is kept with its reason.",
                answer=answer_words(judged),
            )
        )

    def show_fault(self, text: str) -> None:
        """Say why an answer was not taken; what was written stays."""
        self.fault.setText(text)
        self.fault.show()
        self.reason_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def allow_answers(self, *, is_allowed: bool) -> None:
        """Let answers be given, or not while one is being stored."""
        for answer_button in self.buttons.values():
            answer_button.setEnabled(is_allowed)

    def _give(self, judged: str, _checked: object = None) -> None:
        self._answer(judged)

    def _enter(self) -> None:
        """Give the answer that waits for its reason; without one, say how answers are given."""
        if self._wanted:
            self._answer(self._wanted)
        else:
            self.show_fault(tr("Choose an answer: Alt 1 same, Alt 2 different, Alt 3 unsure."))

    def _forget_fault(self) -> None:
        if not self._wanted:
            self.fault.hide()

    def _show_keys(self, *, is_writing: bool) -> None:
        for judged, answer_button in self.buttons.items():
            answer_button.show_keys(f"Alt+{KEYS[judged]}" if is_writing else KEYS[judged])
