# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the page of a list is laid out: sheet and pane side by side or above each other, the decision always in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QSplitter, QVBoxLayout, QWidget

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.importing.sheet_column import SheetColumn
from desktop_app.ui.pages.importing.side_pane import SidePane
from desktop_app.ui.plain import PlainCheck, set_available, set_tip
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.widgets.flow import Flow, NarrowWatch, PageStack
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import boxed, button, down, fill, progress_bar, scrolled
from desktop_app.ui.words.strings import tr, tr_n

LEAST_WIDTH: Final = 1380
"""How wide the window must be for sheet and pane side by side, in pixels at 100 %."""
_LEAST_TALL: Final = 400


class ListFrame(Page):
    """The page without what happens on it. Subclasses make sheet, pane and decision, then lay out."""

    session: Session
    sheet: SheetColumn
    pane: SidePane
    decision: DecisionBar

    def lay_out_page(self) -> None:
        self.use_whole_page()
        self.split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._right = down()
        self._right.addWidget(self.pane, 1)
        self.split.addWidget(self.sheet)
        self.split.addWidget(boxed(self._right))
        self.split.setStretchFactor(0, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(self.split, tr("The list"))
        content = down(self._area, self._foot, stretch=0)
        self.options: Options = self.decision.options
        self._stack = PageStack()
        self._stack.addWidget(EmptyPage.declared(PageId.IMPORT, self.session.navigator.run_command))
        self._stack.addWidget(boxed(content))
        self.body.addWidget(self._stack)
        self._fold(is_folded=False)
        NarrowWatch(self, LEAST_WIDTH, self._fold, is_narrow=False)

    def _fold(self, is_folded: bool) -> None:  # noqa: FBT001  as the watch says it
        """Put the pane under the sheet, or at its right; the decision stays in sight either way."""
        self._is_folded = is_folded
        self.pane.fold(is_folded=is_folded)
        self.split.setOrientation(Qt.Orientation.Vertical if is_folded else Qt.Orientation.Horizontal)
        QTimer.singleShot(0, self.split, self.share_room)  # once the window has its size
        (self._foot if is_folded else self._right).addWidget(self.decision)
        self.decision.fold(is_folded=is_folded, away=self.pane.foot)
        self.sheet.hint.setVisible(not is_folded)
        # With large text sheet and pane together are taller than the window, and scroll above the decision.
        self.split.setMinimumHeight(px(_LEAST_TALL) if is_folded and px(100) >= LARGE else 0)

    def share_room(self) -> None:
        """Divide the room between sheet and pane; a pane under the sheet gets more of it where something is asked."""
        pane = 190 if self.pane.is_asking else 150 if px(100) >= LARGE else 112
        self.split.setSizes([px(250), px(pane)] if self._is_folded else [px(1100), px(316)])

    def show_frame(self, *, has_list: bool) -> None:
        """Show the list, or that there is none."""
        self._stack.setCurrentIndex(1 if has_list else 0)

    def heightForWidth(self, width: int) -> int:
        """Return the least height: sheet and pane scroll by themselves, so that the decision stays in sight."""
        has_list = self._stack.currentIndex() == 1
        return self.minimumSizeHint().height() if has_list else super().heightForWidth(width)


# --------------------------------------------------------------------------------------------------
# The decision about a list: options, Cancel, and the button named after what it does.


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
        self.progress_bar = progress_bar()
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
        set_available(self.take_button, tr("Being stored …"))

    def hide_progress(self) -> None:
        """Offer the choices again."""
        self.progress_bar.hide()
        self._show_words()

    def show_counts(self, taken: int, doubtful: int, refused: int, *, can_take: bool) -> None:
        """Show how many rows are taken whole, how many are left to finish, and how many cannot be taken."""
        self._counts, self._refused, self._can_take = (taken, doubtful), refused, can_take
        self.options.all_or_nothing.setVisible(bool(doubtful + refused))
        self._show_words()

    def _show_words(self) -> None:
        sound, unclear = self._counts[0], self._counts[1] + self._refused
        is_whole = self.options.all_or_nothing.isChecked() and unclear > 0
        if is_whole:
            text = tr_n("Take all %n row(s)", sound + unclear)
        elif unclear and sound:
            take, finish = tr_n("Take %n row(s)", sound), tr_n("finish %n later", unclear)
            text = tr("{take}, {finish}", take=take, finish=finish)
        elif unclear:
            text = tr_n("Take what is clear, finish %n row(s) later", unclear)
        else:
            text = tr_n("Take %n row(s)", sound)
        why = tr("Rows that are not clear keep the whole list out. Correct them, or take the sound rows now.")
        self.take_button.setText(text)
        self.take_button.setAccessibleName(text)
        if not self._can_take:
            why = tr("Nothing here can be taken yet, or all of it is in the catalogue already.")
        go = partial(self.options.all_or_nothing.setFocus, Qt.FocusReason.OtherFocusReason)
        is_free = self._can_take and not is_whole
        set_available(self.take_button, "" if is_free else why, go if is_whole else None)


# --------------------------------------------------------------------------------------------------
# How a list is taken: what is remembered, whether the file is kept, and what happens to rows that are not
# clear.


class Options(QWidget):
    """Tick boxes; ``changed`` is told when one changes what the main button does."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self.all_or_nothing = PlainCheck(tr("All or nothing: no row while one is open"))
        self.remember = PlainCheck(tr("Ask nothing next time for lists of this shape"))
        self.keep_files = PlainCheck(tr("Keep the file as evidence"))
        self._boxes = (self.all_or_nothing, self.remember, self.keep_files)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        for box in self._boxes:
            set_tip(box, box.text())
        fill(self._line, self._boxes, margins=(0, 0, 0, 0))
        self.reset()
        self.all_or_nothing.toggled.connect(lambda _on: changed())

    def fold(self, *, is_folded: bool) -> None:
        """Stand side by side, or below each other."""
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if is_folded else ways.TopToBottom)
        self._line.setSpacing(20 if is_folded else 6)

    def reset(self) -> None:
        """Choose as for a new list."""
        for box in self._boxes:
            box.setChecked(box is self.remember)
