# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The layout of the window: bars around a stack of pages, or around a placeholder before there are pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QChildEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop_app.ui.dialogs.rescreening.starting import tell_look_ups
from desktop_app.ui.look import icons, style
from desktop_app.ui.plain import set_title
from desktop_app.ui.session.change_bus import ChangeBus
from desktop_app.ui.session.party_look_ups import LOOKED_UP_TOPICS
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import READ, Task, Work
from desktop_app.ui.shared_views.changes_since import ChangedFrame
from desktop_app.ui.shell import import_export
from desktop_app.ui.shell.law_line import LawBar
from desktop_app.ui.shell.opening_pages import OpenFailedPage
from desktop_app.ui.shell.rail import Rail
from desktop_app.ui.shell.status_bar import StatusBar
from desktop_app.ui.shell.top_bar import TopBar
from desktop_app.ui.widgets.flow import PageArea, PageStack
from desktop_app.ui.widgets.page import Banner, EmptyPage, Page, Picture
from desktop_app.ui.widgets.parts import boxed, down, fill, main_button
from desktop_app.ui.words.strings import tr


class WindowFrame(QMainWindow):
    """A window with its bars. Subclasses make the bars and lay them out."""

    top_bar: TopBar
    rail: Rail
    law_bar: LawBar
    status_bar: StatusBar
    page_stack: PageStack
    session: Session
    has_data: bool
    _long_work: Task | None = None
    _bars: tuple[QWidget, ...]

    ready = Signal()
    """Emitted once, when the first page is shown."""
    backup_chosen = Signal(object)
    """Emitted with the path of a backup that is to take the place of the open data file."""
    paper_offered = Signal(object)
    """Emitted with the path of a paper to be checked while there are no data."""

    def __init__(self) -> None:
        super().__init__()
        set_title(self, "Lodestone")
        self.setAccessibleName("Lodestone")
        self.setMinimumSize(960, 640)
        self.resize(1400, 800)
        self._blank: QWidget | None = None

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        area = PageArea(self.page_stack, tr("Page"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        law = boxed(
            down(self.law_bar)
        )  # boxed, because the style sheet of the bar must lie below that of the window
        fill(right, [law, area])
        scrolls = (area.verticalScrollBar(), area.horizontalScrollBar())
        self._bars = (self.top_bar, self.rail, law, self.status_bar, *scrolls)
        right.setStretch(1, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        fill(middle, [self.rail, right])
        middle.setStretch(1, 1)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setSpacing(0)
        fill(column, [self.top_bar, middle, self.status_bar], margins=(0, 0, 0, 0))
        column.setStretch(1, 1)
        self.setCentralWidget(centre)
        self.apply_style()
        self.law_bar.apply_colours()

    def drop_data(self) -> None:
        """Drop the session and its pages, so that the window is as before the data were opened."""
        self._blank = None  # deleted with the frame it stands in
        self.session.look_ups.turn_off()
        self._forget_data()

    def _forget_data(self) -> None:
        raise NotImplementedError

    def show_placeholder(self, content: QWidget) -> None:
        """Show a placeholder while there are no pages."""
        self._drop_blank()
        self._blank = content
        self.show_in_front(content)

    def _drop_blank(self) -> None:
        if self._blank is not None:
            self.page_stack.removeWidget(self._blank)
            self._blank.deleteLater()
            self._blank = None

    def show_in_front(self, content: QWidget) -> None:
        """Show a page or another widget in front, styled with the theme in use."""
        if style.apply_style(content):
            _redraw_colours(content)
        if self.page_stack.indexOf(content) < 0:
            self.page_stack.addWidget(content)
        self.page_stack.setCurrentWidget(content)

    def _show_page(self, page: QWidget) -> None:
        self.show_in_front(page)
        if self._blank is not None:
            self._drop_blank()
            self.ready.emit()

    def _focus_on(self, page: Page, at: QWidget | None) -> None:
        # Also while the window is inactive: a closing dialog returns the focus to this widget.
        if at is not None and self.page_stack.currentWidget() is page:
            at.setFocus()

    def _focus_in_page(self) -> None:
        """Move the focus into the page in front if it is elsewhere."""
        page = self.page_stack.currentWidget()
        at = cast("QWidget | None", self.focusWidget())  # None while no widget has the focus
        if isinstance(page, Page) and (at is None or not page.isAncestorOf(at)):
            self._focus_on(page, page.choose_focus(None) or main_button(page))

    @property
    def dialog_parent(self) -> QWidget:
        """Return the window, which dialogs open over."""
        return self

    def show_message(
        self, words: str, button_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a message in the status bar, with a button where there is an action."""
        self.status_bar.show_message(words, button_text, action)

    def show_progress(self, words: str) -> Callable[[int, int], None]:
        """Show a progress bar in the status bar; returns the function that takes steps done and steps in all."""
        self.status_bar.show_progress(words, 0, 0)
        return lambda done, of: self.status_bar.show_progress(words, done, of)

    def hide_progress(self) -> None:
        """Hide the progress bar."""
        self.status_bar.show_progress("", 0, 0)

    def cancel_long_work(self) -> None:
        """Give up the long work that is under way."""
        if self._long_work is not None:
            self._long_work.progress.cancel()
        self.hide_progress()

    def run_long_work(
        self,
        words: str,
        work: Work,
        done: Callable[[Any], object],
        *,
        key: str,
        lane: str = READ,
        stopped: Callable[[], object] = lambda: None,
    ) -> None:
        """Run work off the main thread, with progress and a cancel button in the status bar."""
        step = self.show_progress(words)

        def finish(outcome: Any) -> None:
            self.hide_progress()
            if task.progress.cancelled:
                stopped()
            else:
                done(outcome)

        def stop() -> None:
            self.hide_progress()
            stopped()

        task = self.session.tasks.run(key, work, finish, lane=lane, at=step, stopped=stop)
        self._long_work = task

    def _follow_look_ups(self, bus: ChangeBus) -> None:
        """Have names looked up again after every change that bears on them, and show how far that is."""
        look_ups = self.session.look_ups
        bus.subscribe(LOOKED_UP_TOPICS, look_ups.request)
        self.status_bar.follow_look_ups(look_ups)
        self.status_bar.looked_up.connect(partial(tell_look_ups, self.session))
        look_ups.request()

    def go_back_to(self, backup: Path) -> None:
        """Put a backup in the place of the open data file."""
        self.session.look_ups.turn_off()
        self.backup_chosen.emit(backup)

    def check_paper(self, path: Path) -> None:
        """Check a paper."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = import_export.dropped_files(event.mimeData())
        if files and (self.has_data or import_export.is_paper(files[0])):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = import_export.dropped_files(event.mimeData())
        if files and self.has_data:
            import_export.take_dropped(self.session, files)
        elif files:
            self.check_paper(files[0])
        event.acceptProposedAction()

    def childEvent(self, event: QChildEvent) -> None:
        """Style every dialog that opens over the window."""
        # Only polished children are complete; others are being made or deleted.
        if event.polished() and isinstance(child := event.child(), QDialog):
            style.apply_style(child)
        super().childEvent(event)

    def apply_style(self) -> None:
        """Apply the theme to bars, visible page and dialogs; hidden pages take it when they are shown."""
        for root in self._visible_roots():
            if style.apply_style(root):
                _redraw_colours(root)

    def _visible_roots(self) -> Iterator[QWidget]:
        yield from self._bars
        front: QWidget | None = self.page_stack.currentWidget()
        if front is not None:
            yield front
        dialogs = self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from (dialog for dialog in dialogs if dialog.isVisible())


def _redraw_colours(root: QWidget) -> None:
    """Redraw icons and widgets with style sheets of their own, after the theme changed."""
    icons.redraw_icons(root)
    for bar in root.findChildren(LawBar):
        bar.apply_colours()
    for empty in root.findChildren(EmptyPage):
        empty.draw_icon()
    for picture in root.findChildren(Picture):
        picture.draw_icon()
    for banner in root.findChildren(Banner):
        banner.apply_colours()
    for changed in root.findChildren(ChangedFrame):
        changed.apply_colours()
    if isinstance(root, TopBar):
        root.draw_logo()
    if isinstance(root, OpenFailedPage):
        root.draw_icon()
