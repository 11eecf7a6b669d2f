# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The layout of the window: bars around a stack of pages, or around a placeholder before there are pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QChildEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.law.pack import Pack
from desktop_app.services.schema.rows import ClientRow
from desktop_app.ui import plain
from desktop_app.ui.look import theme
from desktop_app.ui.look import theme as icons
from desktop_app.ui.look.theme import LARGE, active_theme, px
from desktop_app.ui.session.session import PageId, PartyLookUps, Session
from desktop_app.ui.session.tasks import READ, Task, Work
from desktop_app.ui.shared_views.dialog_frame import describe_error
from desktop_app.ui.shared_views.law_state import LawLine
from desktop_app.ui.shell import import_export
from desktop_app.ui.shell.opening_pages import OpenFailedPage
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.flow import LEAST_WINDOW, LOW, NarrowWatch, PageArea, PageStack, reveal_focus
from desktop_app.ui.widgets.page import Banner, EmptyPage, Page, Picture
from desktop_app.ui.widgets.parts import Elided, across, boxed, button, down, fill, label, main_button
from desktop_app.ui.widgets.table import holds_table
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import format_day, format_time, join_sentences, join_with_commas, tr, tr_n

if TYPE_CHECKING:
    from desktop_app.services.party_search.firm_searches import SearchesMade


_USUAL: Final = QSize(1400, 800)
_LEAST: Final = QSize(880, 480)
"""The least size: what a screen of 1366×768 at 150 %, or of 1920×1080 at 200 %, leaves of it."""
_FRAME: Final = QSize(16, 40)
"""What the window manager draws around a window, at most."""


class WindowFrame(QMainWindow):
    """A window with its bars. Subclasses make the bars and lay them out."""

    top_bar: TopBar
    rail: Rail
    law_bar: LawBar
    status_bar: StatusBar
    page_stack: PageStack
    page_area: PageArea
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
        plain.set_title(self, "Lodestone")
        self.setAccessibleName("Lodestone")
        screen = self.screen().availableSize()
        within_screen = screen - QSize(_FRAME.width(), _FRAME.height())
        self.setMinimumSize(_LEAST.boundedTo(within_screen))
        self.resize(_USUAL.boundedTo(within_screen).expandedTo(self.minimumSize()))
        self._blank: QWidget | None = None

    def _lay_out(self) -> None:
        right = down()
        area = self.page_area = PageArea(self.page_stack, tr("Page"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        self.notice = Banner()
        self._above = boxed(down(self.notice, margins=(24, 8, 24, 0)))
        self._above.hide()
        self._notice_leads_to = ""
        self.notice.closed.connect(self._above.hide)
        law = boxed(
            down(self.law_bar, self._above)
        )  # boxed, because the style sheet of the bar must lie below that of the window
        fill(right, [law, area])
        scrolls = (area.verticalScrollBar(), area.horizontalScrollBar())
        self._bars = (self.top_bar, self.rail, law, self.status_bar, *scrolls)
        right.setStretch(1, 1)
        middle = across(self.rail, right, gap=0, stretch=1)
        centre = QWidget()
        down(self.top_bar, middle, self.status_bar, on=centre, stretch=1)
        self.setCentralWidget(centre)
        self.apply_style()
        self.law_bar.apply_colours()

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
        if self.page_stack.indexOf(content) < 0:  # before it has a style, which would be worked out twice
            self.page_stack.addWidget(content)
        if theme.apply_style(content):
            _redraw_colours(content)
        self.page_stack.setCurrentWidget(content)
        self._fold_notice()

    def _focus_on(self, page: Page, at: QWidget | None) -> None:
        # Also while the window is inactive: a closing dialog returns the focus to this widget.
        if at is None and cast("QWidget | None", self.focusWidget()) is None:
            at = main_button(page)  # else no key would reach the window
        if at is not None and self.page_stack.currentWidget() is page:
            at.setFocus()

    def _focus_in_page(self) -> None:
        """Move the focus into the page in front if it is elsewhere."""
        page = self.page_stack.currentWidget()
        at = cast("QWidget | None", self.focusWidget())  # None while no widget has the focus
        if isinstance(page, Page) and (at is None or not page.isAncestorOf(at)):
            self._focus_on(page, page.choose_focus(None) or main_button(page))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's signature
        has_moved = super().focusNextPrevChild(next)
        reveal_focus(self)
        return has_moved

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

    def _tell_look_ups(self, made: SearchesMade) -> None:
        from desktop_app.ui.dialogs import rescreening

        rescreening.tell_look_ups(self.session, made)

    def show_notice(self, text: str, act: str, action: Callable[[], object], *, leads_to: str = "") -> None:
        """Show what happened by itself above the page until it is read."""
        self.notice.show_message(text, act=act, action=action)
        self._notice_leads_to = leads_to
        self._fold_notice()

    def hide_notice(self) -> None:
        """Put what is shown above the page away."""
        self.notice.hide()
        self._fold_notice()

    def _fold_notice(self) -> None:
        """Leave room above a page to a notice that nobody has read; a screening has the room to itself."""
        in_front = self.page_stack.currentWidget()
        self._above.setVisible(not self.notice.isHidden() and isinstance(in_front, Page))

    def drop_notice_of(self, page_id: str) -> None:
        """Put a notice away that leads to a page which is shown, or whose rows have changed since."""
        if self._notice_leads_to == page_id:
            self.hide_notice()

    def go_back_to(self, backup: Path) -> None:
        """Put a backup in the place of the open data file."""
        self.session.look_ups.turn_off()
        self.backup_chosen.emit(backup)

    def check_paper(self, *paths: Path) -> None:
        """Check papers."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a table that is pasted anywhere but into a field, as if its file were dropped."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.has_data:
            if holds_table():
                import_export.paste_table(self.session)
            else:
                import_export.tell_nothing_to_paste(self.session)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = import_export.dropped_files(event.mimeData())
        if files and (self.has_data or all(map(import_export.may_be_checked, files))):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = import_export.dropped_files(event.mimeData())
        if files and self.has_data:
            import_export.take_dropped(self.session, files)
        elif files:
            self.check_paper(*files)
        event.acceptProposedAction()

    def childEvent(self, event: QChildEvent) -> None:
        """Style every dialog that opens over the window."""
        # Only polished children are complete; others are being made or deleted.
        if event.polished() and isinstance(child := event.child(), QDialog):
            theme.apply_style(child)
        super().childEvent(event)

    def apply_style(self) -> None:
        """Apply the theme to bars, visible page and dialogs; hidden pages take it when they are shown."""
        front: QWidget | None = self.page_stack.currentWidget()
        dialogs = self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
        in_sight = (front, *(dialog for dialog in dialogs if dialog.isVisible()))
        for root in (*self._bars, *filter(None, in_sight)):
            if theme.apply_style(root):
                _redraw_colours(root)


def _redraw_colours(root: QWidget) -> None:
    """Redraw icons and widgets with style sheets of their own, after the theme changed."""
    icons.redraw_icons(root)
    for widget in (root, *root.findChildren(QWidget)):
        if callable(apply_colours := getattr(widget, "apply_colours", None)):
            apply_colours()
        elif isinstance(widget, plain.TermLabel) and widget.has_terms:
            widget.setText(widget.text())  # whose marks have the colour of the text
        elif isinstance(widget, EmptyPage | Picture | OpenFailedPage):
            widget.draw_icon()
        elif isinstance(widget, TopBar):
            widget.draw_logo()


# --------------------------------------------------------------------------------------------------
# The left rail: icon, word and count of every page.


_WIDTH = 200
_REACHED_FROM: dict[str, str] = {
    PageId.RATES: "settings",
    PageId.IMPORT: PageId.PRODUCTS,
    PageId.TO_FINISH: "overview",
    PageId.ASKED: PageId.SUPPLIERS,
    PageId.CHECK_PAPER: "records",
    PageId.JOURNAL: "records",
    PageId.JUDGING: PageId.PARTIES,
    PageId.WHAT_IF: PageId.PRODUCTS,
    PageId.SORTING: PageId.PRODUCTS,
    PageId.BILL: PageId.PRODUCTS,
    PageId.LIST_VERSIONS: PageId.LISTS,
}
"""Pages without a button of their own, with the page from which they are reached."""


@dataclass(frozen=True, slots=True)
class RailPage:
    """One page of the rail."""

    id: str
    title: str
    icon: str


def list_rail_pages(*, has_all_clients: bool = False) -> tuple[RailPage, ...]:
    """Return the pages of a client, or those of all clients, in their order; the last one stands at the foot."""
    if has_all_clients:
        return (
            RailPage(PageId.ALL_CLIENTS, tr("Overview"), "home"),
            RailPage(PageId.ALL_ASKED, tr("Asked"), "mail"),
            RailPage(PageId.ALL_LOOK_UPS, tr("Look-ups"), "users"),
            RailPage(PageId.ALL_SCREENINGS, tr("Screenings"), "list-check"),
            RailPage(PageId.ALL_RECORDS, tr("Records"), "file-text"),
            RailPage(PageId.LISTS, tr("Lists"), "list-search"),
            RailPage("law", tr("Law"), "scale"),
            RailPage("settings", tr("Settings"), "settings"),
        )
    return (
        RailPage("overview", tr("Overview"), "home"),
        RailPage(PageId.PRODUCTS, tr("Products"), "package"),
        RailPage(PageId.SUPPLIERS, tr("Suppliers"), "building-factory-2"),
        RailPage(PageId.PARTIES, tr("Parties"), "users"),
        RailPage(PageId.LISTS, tr("Lists"), "list-search"),
        RailPage("screenings", tr("Screenings"), "list-check"),
        RailPage("records", tr("Records"), "file-text"),
        RailPage("law", tr("Law"), "scale"),
        RailPage("settings", tr("Settings"), "settings"),
    )


_FOLDED: Final = 56
_BUTTON: Final = 36
_LAW_FILE_FROM: Final = 700
_ANY_WIDTH: Final = 16_777_215
_WORDS_FROM: Final = 1100
"""The width of a window, in pixels at 100 %, from which the pages of the rail have their words."""


class RailButton(plain.PlainButton):
    """A button of the rail; screen readers read its count with its text."""

    stepped = Signal(int)
    """An arrow key asks for the next button (1) or the previous one (-1)."""

    def __init__(self, page: RailPage) -> None:
        super().__init__(f"  {page.title}")
        self.page = page
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setAccessibleName(page.title)
        theme.set_icon(self, page.icon)
        self._count = label("", "number")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        fill(QHBoxLayout(self), [None, self._count], margins=(0, 0, 10, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def fold(self, *, is_folded: bool) -> None:
        """Show the icon alone, with the name as its tip."""
        self.setText("" if is_folded else f"  {self.page.title}")
        self._count.setVisible(not is_folded)
        plain.set_tip(self, self.page.title if is_folded else "")

    def show_count(self, count: int | None) -> None:
        """Show the number of rows; None hides it."""
        self._count.setText("" if count is None else f"{count:,}".replace(",", "\u2009"))
        title = self.page.title
        self.setAccessibleName(title if count is None else f"{title}, {count}")


class Rail(QFrame):
    """The buttons of all pages: arrow keys and Tab move the focus, a click, Enter or Space shows the page."""

    def __init__(self, go: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.setAccessibleName(tr("Pages"))
        self._go = go
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(3)
        layout.setContentsMargins(8, 12, 8, 12)
        self._has_all_clients, self._is_narrow = False, False
        self._add_pages()
        self._watch = NarrowWatch(self, _WORDS_FROM, self._fold)

    def show_pages_of(self, *, has_all_clients: bool) -> None:
        """Show the pages of one client, or those of all clients."""
        if has_all_clients == self._has_all_clients:
            return
        self._has_all_clients = has_all_clients
        self.buttons.clear()
        parts.emptied(self._layout)
        self._add_pages()
        self._fold(self._is_narrow)
        self._fit_height()

    def _add_pages(self) -> None:
        pages = list_rail_pages(has_all_clients=self._has_all_clients)
        for page in pages:
            rail_button = RailButton(page)
            rail_button.clicked.connect(lambda _on=False, page_id=page.id: self._go(page_id))
            rail_button.stepped.connect(partial(self._move_focus, rail_button))
            self.buttons[page.id] = rail_button
            self._group.addButton(rail_button)
            if page is pages[-1]:
                self._layout.addStretch(1)
            self._layout.addWidget(rail_button)
        count = px(44)
        widest = max(rail_button.sizeHint().width() for rail_button in self.buttons.values())
        self._wide = max(_WIDTH, widest + count + 16)
        self.setFixedWidth(self._wide)

    def _fold(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        self._is_narrow = is_narrow
        self.setFixedWidth(px(_FOLDED) if is_narrow else self._wide)
        for rail_button in self.buttons.values():
            rail_button.fold(is_folded=is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the buttons lower where the window has no room for all of them."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        edge = 4 if self._is_narrow else 12
        tall = (self.height() - 2 * edge) // len(self.buttons) - 3
        is_low = tall < px(_BUTTON)
        self._layout.setContentsMargins(8, edge, 8, edge)
        for rail_button in self.buttons.values():
            if bool(rail_button.property("low")) != is_low:
                rail_button.setProperty("low", is_low)
                parts.restyled(rail_button)
            rail_button.setMaximumHeight(tall if is_low else px(_BUTTON))
            rail_button.setIconSize(QSize(1, 1) * (min(px(18), tall - 6) if is_low else px(18)))

    def _move_focus(self, start: RailButton, step: int) -> None:
        """Move the keyboard to the next button that can be used."""
        usable = [rail_button for rail_button in self.buttons.values() if rail_button.isEnabled()]
        position = usable.index(start) + step
        if 0 <= position < len(usable):
            usable[position].setFocus(Qt.FocusReason.TabFocusReason)

    def mark_page(self, place: str) -> None:
        """Mark the page that is open."""
        place = _REACHED_FROM.get(place, place)
        if place in self.buttons:
            self.buttons[place].setChecked(True)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show the number of rows of each page."""
        for page_id, rail_button in self.buttons.items():
            rail_button.show_count(counts.get(page_id))

    def add_counts(self, counts: dict[str, int]) -> None:
        """Show the number of rows of some pages; the others keep theirs."""
        for page_id in self.buttons.keys() & counts.keys():
            self.buttons[page_id].show_count(counts[page_id])


# --------------------------------------------------------------------------------------------------
# The top bar: the name of the program, the menu of clients, and the search button.


class TopBar(QFrame):
    """Name at the left, client beside it, search at the right."""

    client_chosen = Signal(object)
    all_chosen = Signal()

    def __init__(self, search: Callable[[], None], run: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        NarrowWatch(self, LOW, lambda is_low: self.setFixedHeight(px(36 if is_low else 48)), side="height")
        self._run = run
        self._logo = plain.PlainLabel()
        name = label("Lodestone", "strong")
        name.setProperty("role", "brand")
        name.setStyleSheet(f"font-size: {px(15)}px; font-weight: 700;")
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Clients"))
        self._client = button(tr("No client yet"), self._open_menu)
        self._client.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        theme.set_icon(self._client, "chevron-down")
        search_button = button(tr("Search or command"), search, role="search")
        search_button.setMinimumWidth(min(px(175), 280))
        search_button.setMaximumWidth(px(320))
        search_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        key = label(keys.replace("+", " "), "key")
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        key.setFixedHeight(px(20))
        key.setVisible(px(100) < LARGE)  # large letters leave no room for it; the name of the button has it
        inner = QHBoxLayout(search_button)
        fill(inner, [None, key], margins=(0, 0, 8, 0))
        search_button.setAccessibleName(tr("Search or command, Ctrl+K"))
        self._search = search_button
        pieces = (self._logo, 10, name, 24, self._client, 12, None, self._search)
        layout = across(*pieces, on=self, gap=0, margins=(16, 0, 16, 0))
        layout.setStretchFactor(self._search, 4)
        name.setMinimumWidth(max(name.sizeHint().width(), 200 - 16 - px(22) - 10 - 24 + 16))
        self.draw_logo()
        self.allow_use(on=False)

    def allow_use(self, *, on: bool) -> None:
        """Enable the bar once the data are open."""
        self._client.setVisible(on)
        plain.set_available(self._search, "" if on else tr("The data are being opened."))

    def draw_logo(self) -> None:
        """Draw the logo again, after the theme changed."""
        logo = theme.draw_pixmap("lodestone", active_theme().accent, px(22), self.devicePixelRatioF())
        self._logo.setPixmap(logo)

    def show_clients(
        self, clients: Sequence[ClientRow], current: int | None, *, has_all_clients: bool = False
    ) -> None:
        """List the clients, all at once first where there are several, and name what is open."""
        self._menu.clear()
        if len(clients) > 1:
            entry = plain.add_entry(self._menu, tr("All clients"))
            entry.setCheckable(True)
            entry.setChecked(has_all_clients)
            entry.triggered.connect(lambda _on=False: self.all_chosen.emit())
            self._menu.addSeparator()
        for client in clients:
            entry = plain.add_entry(self._menu, client.name)
            entry.setCheckable(True)
            entry.setChecked(client.id == current)
            entry.triggered.connect(lambda _on=False, client_id=client.id: self.client_chosen.emit(client_id))
        if clients:
            self._menu.addSeparator()
        for command, command_text in (
            ("client.add", tr("Add client")),
            ("client.edit", tr("Edit client")),
            ("client.logo", tr("Logo of the letterhead")),
            ("client.save", tr("Save or hand over client")),
            ("client.take", tr("Take a client")),
            ("sample", tr("Load the sample client")),
        ):
            if command in ("client.edit", "client.logo", "client.save") and current is None:
                continue
            entry = plain.add_entry(self._menu, command_text)
            entry.triggered.connect(lambda _on=False, command_id=command: self._run(command_id))
        name = next((client.name for client in clients if client.id == current), "")
        name = tr("All clients") if has_all_clients else name
        short_name = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, max(px(135), 260))
        self._client.setText(short_name or tr("No client yet"))
        plain.set_tip(self._client, name)
        spoken = name if has_all_clients else tr("Client: {name}", name=name or tr("none"))
        self._client.setAccessibleName(spoken)

    def _open_menu(self) -> None:
        self._menu.popup(self._client.mapToGlobal(self._client.rect().bottomLeft()))


# --------------------------------------------------------------------------------------------------
# The law line: the standing of the law in words and colour, always visible.


class LawBar(QFrame):
    """The standing of today with its reason, and buttons that open the evidence and record a status check."""

    def __init__(self, record: Callable[[], None], opens: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("lawBar")
        self._sentence = plain.LedLabel()
        parts.wrapped(self._sentence)
        self.evidence = button(tr("Open evidence"), lambda: opens(self._line.evidence), icon="paperclip")
        self.evidence.hide()
        self.record = button(tr("Record a check"), record)
        self.headline = Elided("")
        self.unfold = button(tr("Show"), lambda: self._fold(self._sentence.isVisible()), role="link")
        self._layout = layout = QHBoxLayout(self)
        layout.setSpacing(12)
        pieces = [self._sentence, self.headline, self.unfold, self.evidence, self.record]
        fill(layout, pieces, margins=(24, 9, 24, 9))
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        self.unfold.hide()
        self.headline.hide()
        NarrowWatch(self, LOW, self._fold_in_low_window, side="height")
        NarrowWatch(self, LEAST_WINDOW.height(), self._shorten, side="height")
        self._is_brief = False
        self.is_whole = True
        """Whether the line shows all that there is to say."""
        self._line = LawLine("not_started", "", "")

    def _fold_in_low_window(self, is_low: bool) -> None:  # noqa: FBT001  as the watch says it
        if is_low == self.unfold.isHidden():
            self.unfold.setVisible(is_low)
            self.show_law_line(self._line)
            self._fold(is_low)
        edge = 4 if is_low else 9
        self.setMinimumHeight(px(36 if is_low else 52))
        self._layout.setContentsMargins(24, edge, 24, edge)

    def _fold(self, is_folded: bool) -> None:  # noqa: FBT001  as the watch says it
        """Show the standing in one line with dots, or whole."""
        self.headline.setVisible(is_folded)
        self._sentence.setHidden(is_folded)
        self.unfold.setText(tr("Show") if is_folded else tr("Hide"))

    def _shorten(self, is_low: bool) -> None:  # noqa: FBT001  as the watch says it
        if is_low != self._is_brief:
            self._is_brief = is_low
            self.show_law_line(self._line)

    @property
    def asks(self) -> bool:
        """Tell whether a known end has passed, and what holds since then has to be looked up."""
        return self._line.asks

    def show_law_line(self, line: LawLine) -> None:
        """Show another standing."""
        self._line = line
        # unfolded in a window that is lower still, it is whole
        text = line.brief if self._is_brief and self.unfold.isHidden() and line.brief else line.text
        self.is_whole = text == line.text
        self._sentence.show_led(line.lead, text, gap=" \u00a0 ")
        plain.set_tip(self._sentence, line.text if text != line.text else "")
        self.headline.setText(f"{line.lead} {line.text}")
        self.evidence.setVisible(bool(line.evidence))
        self.record.setText(tr("Look it up") if line.asks else tr("Record a check"))
        self.setAccessibleName(f"{line.lead} {line.text}")
        self.apply_colours()

    def apply_colours(self) -> None:
        """Take the colours of the theme in use."""
        band, theme = active_theme().band(self._line.state), active_theme()
        sheet = (
            f"QFrame#lawBar {{ background: {band.ground}; border: 0; border-bottom: 1px solid {theme.line}; }}"
            f" QFrame#lawBar QLabel {{ color: {band.text}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)


# --------------------------------------------------------------------------------------------------
# The status bar: last save, law file, age of its lists, messages, and progress of long work.


class StatusBar(QFrame):
    """The bar at the foot of the window."""

    looked_up = Signal(object)
    """What the look-ups that are followed have met, as SearchesMade."""

    def __init__(self, cancel: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setFixedHeight(px(30))
        self.saved = Elided("", "small", natural=True)
        self.pack = Elided("", "small", natural=True)
        self.lists = Elided("", "small", natural=True)
        self.looking_up = Elided("", "small", natural=True)
        self.stop_button = button(tr("Stop looking up"), self._stop_looking_up, role="link")
        self._look_ups: PartyLookUps | None = None
        self.message = Elided("", "small")
        self.action_button = button("", self._run_action, role="link")
        self._action: Callable[[], object] = lambda: None
        self.progress_bar = parts.progress_bar()
        self.progress_bar.setFixedSize(px(140), px(8))
        self.cancel_button = button(tr("Cancel"), cancel, role="link")
        layout = QHBoxLayout(self)
        layout.setSpacing(18)
        pieces = [self.saved, self.pack, self.lists, self.looking_up, self.stop_button, self.message]
        pieces += [self.action_button, self.progress_bar, self.cancel_button]
        fill(layout, pieces, margins=(16, 0, 16, 0))
        layout.setStretch(pieces.index(self.message), 1)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.show_message("")
        self._show_looking_up()
        NarrowWatch(self, _LAW_FILE_FROM, self._fold)

    def _fold(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        """Leave the law file, which the page of the law names too, out of a bar that has no room for it."""
        for widget in (self.pack, self.lists):
            widget.setMaximumWidth(0 if is_narrow else _ANY_WIDTH)

    def show_law_file(self, pack: Pack, today: date) -> None:
        """Show the law file in use with its age, before the first change."""
        known = tr(
            "Law file {id} {version}, law known to {day}",
            id=pack.id,
            version=pack.version,
            day=format_day(pack.known_to),
        )
        age = max((today - pack.known_to).days, 0)
        self.pack.setText(join_with_commas((known, tr_n("%n day(s) ago", age))) if age else known)
        if (newest := pack.newest_listing) is not None:
            self.show_lists(
                format_day(newest.listed_on), strings.translate_text(pack.instruments[newest.id].short)
            )
        self.saved.setText(tr("Nothing changed yet"))

    def show_saved(self, session: Session) -> None:
        """Show when something was saved last, and what."""
        if session.saved_subject:  # an answer of a screening, which has no title, leaves the message standing
            self.drop_overtaken(saved=True)
        if session.saved_at is not None:
            text = tr("Saved {time}", time=format_time(session.saved_at))
            if session.saved_subject:
                text = f"{text} · {strings.translate_text(session.saved_subject)}"
            self.saved.setText(text)

    def show_lists(self, until: str, notice: str) -> None:
        """Show up to which day the lists of names in the law file reach, and by which notice."""
        self.lists.setText(tr("Names listed up to {day}", day=until))
        text = tr(
            "The newest notice in the law file that puts names on the control, watch or unreliable entity list:"
            " {notice}; later ones are not in it. Parties and owners are looked up in it and in every list that was"
            " loaded; a person judges what is met.",
            notice=notice,
        )
        plain.set_tip(self.lists, text)
        self.lists.setAccessibleDescription(text)

    def follow_look_ups(self, look_ups: PartyLookUps) -> None:
        """Show how far the look-ups are that run by themselves; the message stays beside it."""
        self._look_ups = look_ups
        look_ups.progressed.connect(self._show_looked_up)
        look_ups.rested.connect(self._show_looking_up)
        look_ups.failed.connect(self._show_not_looked_up)
        look_ups.looked_up.connect(
            self.looked_up
        )  # through the bar, for the next one is told by its own window

    def _show_looked_up(self, done: int, of: int) -> None:
        self._show_looking_up(tr("Looking up names: {done} of {count}", done=done, count=of))

    def _show_not_looked_up(self, error: Exception) -> None:
        self.show_message(join_sentences(tr("Names could not be looked up"), *describe_error(error)))

    def _show_looking_up(self, words: str = "") -> None:
        self.looking_up.setText(words)
        self.lists.setVisible(not words)  # in its place, for the bar is full
        for widget in (self.looking_up, self.stop_button):
            widget.setVisible(bool(words))

    def _stop_looking_up(self) -> None:
        if self._look_ups is not None:
            self._look_ups.cancel()

    def show_progress(self, words: str, done: int, of: int) -> None:
        """Show the progress of long work; a blank text hides it."""
        self.show_message(words)
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)
        for widget in (self.progress_bar, self.cancel_button):
            widget.setVisible(bool(words))

    def show_message(self, words: str, act: str = "", action: Callable[[], object] | None = None) -> None:
        """Show a message until the next one; ``act`` is the text of a button beside it."""
        self.message.setText(words)
        self.action_button.setText(act)
        self.action_button.setAccessibleName(act or tr("Do it"))
        self.action_button.setVisible(bool(act))
        # in a narrow bar a message that asks for something is whole, and the day of the lists makes room for it
        self.lists.setMaximumWidth(0 if act and self.width() < px(1000) else _ANY_WIDTH)
        self._action = action or (lambda: None)
        self._is_new = True
        QTimer.singleShot(0, self, self._mark_as_seen)
        for widget in (self.progress_bar, self.cancel_button):
            widget.hide()

    def _mark_as_seen(self) -> None:
        self._is_new = False

    def drop_overtaken(self, *, saved: bool) -> None:
        """Clear a message that a later event has made obsolete; one shown in the same moment stays.

        ``saved`` tells that the event is a save, after which an Undo button would undo that instead. Else the event is
        a change of page, and messages with a button stay.
        """
        is_working = not self.progress_bar.isHidden()
        if not (self._is_new or is_working) and (saved or self.action_button.isHidden()):
            self.show_message("")

    def _run_action(self) -> None:
        self._action()
