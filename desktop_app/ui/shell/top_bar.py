# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The top bar: the name of the program, the menu of clients, and the search button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy

from desktop_app.services.schema.rows import ClientRow
from desktop_app.ui.look import icons
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import PlainLabel, add_entry, set_tip
from desktop_app.ui.widgets.parts import button, fill, label
from desktop_app.ui.words.strings import tr


class TopBar(QFrame):
    """Name at the left, client beside it, search at the right."""

    client_chosen = Signal(object)

    def __init__(self, search: Callable[[], None], run: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setFixedHeight(px(48))
        self._run = run
        self._logo = PlainLabel()
        name = label("Lodestone", "strong")
        name.setProperty("role", "brand")
        name.setStyleSheet(f"font-size: {px(15)}px; font-weight: 700;")
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Clients"))
        self._client = button(tr("No client yet"), self._open_menu)
        self._client.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        icons.set_icon(self._client, "chevron-down")
        self._search = self._search_button(search)
        layout = QHBoxLayout(self)
        layout.setSpacing(0)
        fill(layout, [self._logo, 10, name, 24, self._client, 12, None, self._search], margins=(16, 0, 16, 0))
        layout.setStretchFactor(self._search, 4)
        name.setMinimumWidth(max(name.sizeHint().width(), 200 - 16 - px(22) - 10 - 24 + 16))
        self.draw_logo()
        self.allow_use(on=False)

    def allow_use(self, *, on: bool) -> None:
        """Enable the bar once the data are open."""
        self._client.setVisible(on)
        self._search.setEnabled(on)

    def _search_button(self, search: Callable[[], None]) -> QPushButton:
        search_button = button(tr("Search or command"), search, role="search")
        search_button.setMinimumWidth(px(175))
        search_button.setMaximumWidth(px(320))
        search_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        key = label(keys.replace("+", " "), "key")
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        key.setFixedHeight(px(20))
        inner = QHBoxLayout(search_button)
        fill(inner, [None, key], margins=(0, 0, 8, 0))
        search_button.setAccessibleName(tr("Search or command, Ctrl+K"))
        return search_button

    def draw_logo(self) -> None:
        """Draw the logo again, after the theme changed."""
        logo = icons.draw_pixmap("lodestone", active_theme().accent, px(22), self.devicePixelRatioF())
        self._logo.setPixmap(logo)

    def show_clients(self, clients: Sequence[ClientRow], current: int | None) -> None:
        """List the clients and name the one that is open."""
        self._menu.clear()
        for client in clients:
            entry = add_entry(self._menu, client.name)
            entry.setCheckable(True)
            entry.setChecked(client.id == current)
            entry.triggered.connect(lambda _on=False, client_id=client.id: self.client_chosen.emit(client_id))
        if clients:
            self._menu.addSeparator()
        for command, command_text in (
            ("client.add", tr("Add client")),
            ("client.edit", tr("Edit client")),
            ("client.logo", tr("Logo of the letterhead")),
            ("sample", tr("Load the sample client")),
        ):
            entry = add_entry(self._menu, command_text)
            entry.setEnabled(command not in ("client.edit", "client.logo") or current is not None)
            entry.triggered.connect(lambda _on=False, command_id=command: self._run(command_id))
        name = next((client.name for client in clients if client.id == current), "")
        short_name = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, max(px(135), 260))
        self._client.setText(short_name or tr("No client yet"))
        set_tip(self._client, name)
        self._client.setAccessibleName(tr("Client: {name}", name=name or tr("none")))

    def _open_menu(self) -> None:
        self._menu.popup(self._client.mapToGlobal(self._client.rect().bottomLeft()))
