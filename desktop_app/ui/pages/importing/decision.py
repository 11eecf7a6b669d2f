# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The decision about a list: options, Cancel, and the button named after what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QFrame, QProgressBar

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.importing.options import Options
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import boxed, button, fill
from desktop_app.ui.words.strings import tr, tr_n


class DecisionBar(QFrame):
    """Options, Cancel, and the button named after what it does."""

    def __init__(self, cancel: Callable[[], object], take: Callable[[], object]) -> None:
        super().__init__()
        self.options = Options(self._show_words)
        self.setProperty("role", "decision")
        self.cancel_button = button(tr("Cancel"), cancel)
        self.take_button = button("", take, role="primary")
        self._counts = (0, 0)
        self._refused, self._can_take = 0, False
        self.progress_bar = QProgressBar()
        self.progress_bar.setAccessibleName(tr("Progress"))
        self.progress_bar.setTextVisible(False)
        self.progress_bar.hide()
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setSpacing(10)
        buttons = boxed(Flow(self.cancel_button, self.take_button, gap=8))
        fill(self._line, [self.options, None, self.progress_bar, buttons], margins=(18, 8, 16, 12))
        self._show_words()

    def fold(self, *, is_folded: bool, away: QBoxLayout) -> None:
        """Stand in one line under the sheet, or in a column under the pane. With large text the options go ``away``."""
        ways = QBoxLayout.Direction
        if is_folded and px(100) >= LARGE:
            away.addWidget(self.options)
            is_folded_options = False
        else:
            self._line.insertWidget(0, self.options)
            is_folded_options = is_folded
        self._line.setDirection(ways.LeftToRight if is_folded else ways.TopToBottom)
        self.options.fold(is_folded=is_folded_options)

    def show_progress(self, done: int, of: int) -> None:
        """Show how far taking is, in place of the choices."""
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)
        self.progress_bar.show()
        self.take_button.setEnabled(False)

    def hide_progress(self) -> None:
        """Offer the choices again."""
        self.progress_bar.hide()
        self._show_words()

    def show_counts(self, taken: int, doubtful: int, refused: int, *, can_take: bool) -> None:
        """Show how many rows are taken whole, how many are left to finish, and how many cannot be taken."""
        self._counts, self._refused, self._can_take = (taken, doubtful), refused, can_take
        self.options.show_doubtful(doubtful + refused)
        self._show_words()

    def _show_words(self) -> None:
        sound, unclear = self._counts[0], self._counts[1] + self._refused
        is_whole = self.options.all_or_nothing.isChecked() and unclear > 0
        if is_whole:
            words = tr_n("Take all %n row(s)", sound + unclear)
        elif unclear and sound:
            take, finish = tr_n("Take %n row(s)", sound), tr_n("finish %n later", unclear)
            words = tr("{take}, {finish}", take=take, finish=finish)
        elif unclear:
            words = tr_n("Take what is clear, finish %n row(s) later", unclear)
        else:
            words = tr_n("Take %n row(s)", sound)
        why = tr("Rows that are not clear keep the whole list out. Correct them, or take the sound rows now.")
        self.take_button.setText(words)
        self.take_button.setAccessibleName(words)
        set_tip(self.take_button, why if is_whole else "")
        self.take_button.setEnabled(self._can_take and not is_whole)
