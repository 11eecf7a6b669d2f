# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The left rail: icon, word and count of every page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.ui.look import icons
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainButton
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.widgets.parts import fill, label
from desktop_app.ui.words.strings import tr

_WIDTH = 200
_REACHED_FROM = {
    PageId.RATES: "settings",
    PageId.IMPORT: PageId.PRODUCTS,
    PageId.TO_FINISH: "overview",
    PageId.CHECK_PAPER: "records",
    PageId.JOURNAL: "records",
    PageId.JUDGING: PageId.PARTIES,
    PageId.LIST_VERSIONS: PageId.LISTS,
}
"""Pages without a button of their own, with the page from which they are reached."""


@dataclass(frozen=True, slots=True)
class RailPage:
    """One page of the rail."""

    id: str
    title: str
    icon: str


def list_rail_pages() -> tuple[RailPage, ...]:
    """Return the pages in their order; the last one stands at the foot."""
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


class RailButton(PlainButton):
    """A button of the rail; screen readers read its count with its text."""

    stepped = Signal(int)
    """An arrow key asks for the next button (1) or the previous one (-1)."""

    def __init__(self, page: RailPage) -> None:
        super().__init__(f"  {page.title}")
        self.page = page
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setAccessibleName(page.title)
        icons.set_icon(self, page.icon)
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
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setSpacing(3)
        layout.setContentsMargins(8, 12, 8, 12)
        pages = list_rail_pages()
        for page in pages:
            rail_button = RailButton(page)
            rail_button.clicked.connect(lambda _on=False, page_id=page.id: go(page_id))
            rail_button.stepped.connect(partial(self._move_focus, rail_button))
            self.buttons[page.id] = rail_button
            self._group.addButton(rail_button)
            if page is pages[-1]:
                layout.addStretch(1)
            layout.addWidget(rail_button)
        count = px(44)
        widest = max(rail_button.sizeHint().width() for rail_button in self.buttons.values())
        self.setFixedWidth(max(_WIDTH, widest + count + 16))

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
