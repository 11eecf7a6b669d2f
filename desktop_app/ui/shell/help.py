# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook in the window: beside the page, for what is at hand; and the words that it explains. Made on demand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from shiboken6 import isValid

from desktop_app.services.handbook.handbook import open_glossary
from desktop_app.ui import plain
from desktop_app.ui.look.theme import apply_style, px
from desktop_app.ui.shell.help_panel import USUAL_WIDTH, HelpPanel
from desktop_app.ui.shell.term_card import TermCards
from desktop_app.ui.widgets.flow import TAKEN_BESIDE, PageArea
from desktop_app.ui.widgets.help import place_of
from desktop_app.ui.words.strings import screen_language, tr

if TYPE_CHECKING:
    from desktop_app.ui.session.session import Session

_WIDTH: Final = "help/width"
_LEAST_PAGE: Final = 780
"""The width that a page and the folded rail need beside the panel, in pixels at 100 %; with less it takes its place."""


class WindowHelp(QObject):
    """The handbook of a window with its pages in an area; ``front`` is the page or screening in front."""

    def __init__(self, session: Session, area: PageArea, front: Callable[[], QWidget | None]) -> None:
        super().__init__(area)
        self._session, self._area, self._front = session, area, front
        self.panel: HelpPanel | None = None
        self._splitter: QSplitter | None = None
        self._before: QWidget | None = None
        self.cards = TermCards(area.window(), lambda: open_glossary(session.program, screen_language()))

    # ---- words ----

    def begin_to_mark(self) -> None:
        """Mark the words of the glossary in texts that explain: those in sight now, others when they are shown."""
        plain.mark_terms_with(self.cards.mark)
        for text_label in self._area.window().findChildren(plain.TermLabel):
            if text_label.explains and text_label.isVisible() and not text_label.has_terms:
                self.cards.mark(text_label)

    def leave(self) -> None:
        """Mark nothing any more and take no room, as when the window is made anew."""
        plain.mark_terms_with(None)
        self.cards.put_away()
        self._take_beside(0)

    # ---- the panel ----

    def place_at_hand(self) -> str:
        """Return the place of what has the focus, else of the page in front."""
        focused, front = QApplication.focusWidget(), self._front()
        if front is not None and focused is not None and (focused is front or front.isAncestorOf(focused)):
            return place_of(focused)
        return place_of(front)

    @property
    def is_shown(self) -> bool:
        """Tell whether the handbook is beside the page."""
        return self.panel is not None and not self.panel.isHidden()

    def toggle(self) -> None:
        """Show the place of what is at hand; put the handbook away if it shows that, or has the focus."""
        panel = self.panel if self.is_shown else None
        if panel is not None and (panel.holds_focus() or panel.asked_for == self.place_at_hand()):
            self.close()
        else:
            self.show()

    def show(self, place: str = "") -> None:
        """Show a place of the handbook, or that of what is at hand."""
        wanted = place or self.place_at_hand()
        self.cards.put_away()
        if not self.is_shown:
            self._before = QApplication.focusWidget()
        panel = self._make_panel()  # which moves the page, so that it loses the focus
        if not self.is_shown:
            panel.show()
            self._fit()
        panel.show_help(wanted)
        if self._area.isHidden():
            panel.take_focus()
        else:
            self._give_back()
            QTimer.singleShot(0, self, self._give_back)  # once more after the page was arranged anew

    def _give_back(self) -> None:
        """Give the focus back to the page, which lost it where it was moved."""
        panel, focused = self.panel, QApplication.focusWidget()
        if panel is None or panel.search_box.text() or not (focused is None or panel.holds_focus()):
            return
        before, front = self._before, self._front()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif front is not None:
            front.setFocus()

    def follow(self) -> None:
        """Show the place of another page or question, if the one before was shown."""
        if self.panel is not None and self.is_shown and not self.panel.holds_focus():
            wanted = self.place_at_hand()
            if wanted and wanted != self.panel.asked_for:
                self.panel.show_help(wanted)

    def _follow_focus(self, _old: object, _new: object) -> None:
        QTimer.singleShot(0, self, self.follow)  # once the page that takes the focus is in front

    def close(self) -> None:
        """Put the handbook away; the focus goes back to where it was."""
        if self.panel is None:
            return
        had_focus = self.panel.holds_focus()
        self.panel.hide()
        self._area.show()
        self._take_beside(0)
        before = self._before
        if had_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def make_panel(self, close: Callable[[], object]) -> HelpPanel:
        """Return a panel of the handbook, whose words show their cards in its own window."""
        panel = HelpPanel(self._session.program, close)
        panel.term_pointed_at.connect(lambda term: self.cards.point_at(panel.window(), term))
        return panel

    def _make_panel(self) -> HelpPanel:
        if self.panel is None:
            self.panel = self.make_panel(self.close)
            self.panel.hide()
            area = self._area
            holder = area.parentWidget()
            layout = holder.layout() if holder is not None else None
            splitter = self._splitter = QSplitter(Qt.Orientation.Horizontal)
            splitter.setAccessibleName(tr("Page and help"))
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            if layout is not None:
                layout.replaceWidget(area, splitter)
            splitter.addWidget(area)
            splitter.addWidget(self.panel)
            splitter.setStretchFactor(0, 1)
            splitter.setStretchFactor(1, 0)
            area.show()
            splitter.show()
            if layout is not None:
                layout.activate()  # so that there is a width to part
            apply_style(self.panel)
            splitter.installEventFilter(self)
            splitter.splitterMoved.connect(self._keep_width)
            app = QApplication.instance()
            if isinstance(app, QApplication):
                app.focusChanged.connect(self._follow_focus)
        return self.panel

    def _wanted_width(self) -> int:
        kept = self._session.memory.value(_WIDTH)
        wide = int(kept) if isinstance(kept, int | str) and str(kept).isdigit() else USUAL_WIDTH
        return px(min(max(wide, 300), 700))

    def _keep_width(self) -> None:
        if self.panel is not None:
            self._session.memory.setValue(_WIDTH, self.panel.width() * 100 // px(100))
            self._take_beside(self.panel.width())

    def _fit(self) -> None:
        """Give the panel its width beside the page; where the page would have too little, its place."""
        splitter, panel = self._splitter, self.panel
        if splitter is None or panel is None or panel.isHidden():
            return
        wide = self._wanted_width()
        has_room = self._area.window().width() - wide >= px(_LEAST_PAGE)
        self._area.setVisible(has_room)
        self._take_beside(wide if has_room else 0)
        splitter.setSizes([splitter.width() - wide, wide] if has_room else [0, splitter.width()])

    def _take_beside(self, width: int) -> None:
        """Let the window be arranged as one that is narrower by so much."""
        window = self._area.window()
        if window.property(TAKEN_BESIDE) != width:
            window.setProperty(TAKEN_BESIDE, width)
            QApplication.sendEvent(window, QResizeEvent(window.size(), window.size()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False
