# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the two sides of the page Lists share: the tabs between them, dropping a file, and the reminder to renew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from desktop_app.services.party_lists.lists import ShownList
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.party_lists.loading import ask_for_list, load_list
from desktop_app.ui.plain import add_side
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import join_with_commas, tr

_SIDES = (PageId.LISTS, PageId.LIST_VERSIONS)


class ListsPage(ListPage):
    """One side of the page; lists belong to no client, so it is read and stays whichever client is open."""

    topics = ("lists",)

    def __init__(self, session: Session, about: str, hint: str) -> None:
        super().__init__(session, tr("Lists"), about, hint)
        self.setAcceptDrops(True)
        self.sides = QTabBar()
        self.sides.setAccessibleName(tr("Entries or lists"))
        self.sides.setDrawBase(False)
        self.sides.setExpanding(False)
        for text in (tr("Entries"), tr("Lists and versions")):
            add_side(self.sides, text)
        self.sides.setCurrentIndex(_SIDES.index(self.key))
        self.sides.currentChanged.connect(self._show_other_side)
        self.reminder = Banner()
        self._reminded = ""
        self.body.insertWidget(0, self.reminder)
        self.body.insertWidget(0, self.sides, 0, Qt.AlignmentFlag.AlignLeft)
        # With the tabs above it the detail would be taller than a small window, and the whole page would scroll.
        self.split.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.load = button(tr("Load a list"), lambda: ask_for_list(session), role="primary")

    def _show_other_side(self, side: int) -> None:
        with QSignalBlocker(self.sides):
            self.sides.setCurrentIndex(_SIDES.index(self.key))
        self.session.navigator.show_page(_SIDES[side])

    def _read_if_shown(self) -> None:
        if self.isVisible():
            self.read_again()

    def clear_client(self) -> None:
        """Lists are those of the whole file: another client changes nothing in them."""

    def remind_of_old(self, newest: Sequence[ShownList]) -> None:
        """Say which lists were loaded longer ago than the settings allow; what was closed stays closed."""
        most, today = self.session.settings.lists_reminder_days, self.session.today
        old = [party_list for party_list in newest if party_list.age_on(today) > most]
        names = join_with_commas(
            tr("{name} ({days} days ago)", name=party_list.name, days=party_list.age_on(today))
            for party_list in old
        )
        if names == self._reminded:
            return
        self._reminded = names
        if not names:
            self.reminder.hide()
            return
        text = tr("Loaded long ago, look whether there is a newer one: {lists}", lists=names)
        self.reminder.show_message(text, act=tr("Load a list"), action=lambda: ask_for_list(self.session))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Load the list that was dropped: one at a time, since each is named for itself."""
        files = _dropped(event)
        if not files:
            return
        event.acceptProposedAction()
        load_list(self.session, files[0])
        if len(files) > 1:
            text = tr("One list is loaded at a time: {name}", name=files[0].name)
            self.session.navigator.show_message(text)


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
