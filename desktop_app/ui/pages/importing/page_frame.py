# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the page of a list is laid out: sheet and pane side by side or above each other, the decision always in sight."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.importing.decision import DecisionBar
from desktop_app.ui.pages.importing.options import Options
from desktop_app.ui.pages.importing.sheet_column import SheetColumn
from desktop_app.ui.pages.importing.side_pane import SidePane
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.flow import PageStack
from desktop_app.ui.widgets.narrow import NarrowWatch
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import boxed, button, down, scrolled
from desktop_app.ui.words.strings import tr

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
        self.show_head(is_shown=False)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)  # noqa: S101  made so by the base
        outer.setContentsMargins(0, 0, 0, 0)
        outer.takeAt(1)  # the gap below the head
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.pane, 1)
        self.split.addWidget(self.sheet)
        self.split.addWidget(boxed(self._right))
        self.split.setStretchFactor(0, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(self.split, tr("The list"))
        whole = down(self._area, self._foot)
        whole.setStretch(0, 1)
        self.options: Options = self.decision.options
        self._stack = PageStack()
        self._stack.addWidget(self._make_empty_page())
        self._stack.addWidget(boxed(whole))
        self.body.addWidget(self._stack)
        self._is_folded: bool | None = None
        self._fold(is_folded=False)
        NarrowWatch(self, LEAST_WIDTH, lambda is_narrow: self._fold(is_folded=is_narrow))

    def _make_empty_page(self) -> EmptyPage:
        run = self.session.navigator.run_command
        return EmptyPage(
            "upload",
            tr("Any parts list goes in"),
            tr(
                "A workbook, a text file, a folder of them or a table on the clipboard, as it comes out of the ERP"
                " system. It is shown here before anything is stored."
            ),
            [
                button(tr("Choose a file"), lambda: run("import"), role="primary"),
                button(tr("Paste the table on the clipboard"), lambda: run("paste")),
            ],
        )

    def _fold(self, *, is_folded: bool) -> None:
        """Put the pane under the sheet, or at its right; the decision stays in sight either way."""
        if is_folded == self._is_folded:
            return
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
