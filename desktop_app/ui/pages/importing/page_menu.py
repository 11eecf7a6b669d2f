# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The menu "…" of the page: other files, and how columns are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from desktop_app.services.importing.draft import SheetKey
from desktop_app.services.importing.remembered import RememberedMapping
from desktop_app.ui.look.style import apply_style
from desktop_app.ui.pages.importing.mappings import MappedPage, add_mapping_entries
from desktop_app.ui.plain import add_entry
from desktop_app.ui.words.strings import tr


class MenuPage(MappedPage, Protocol):
    """The page as its menu sees it."""

    current_key: SheetKey | None


def open_page_menu(page: MenuPage, below: QPushButton, kept: Iterable[RememberedMapping]) -> QMenu:
    """Open the menu below its button; ``kept`` are the mappings of the client."""
    menu = QMenu(below)
    apply_style(menu)
    menu.setAccessibleName(tr("More for this list"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    run = page.session.navigator.run_command
    for text, do in (
        (tr("Choose another file"), lambda: run("import")),
        (tr("Import the table on the clipboard"), lambda: run("paste")),
    ):
        add_entry(menu, text).triggered.connect(_calling(do))
    menu.addSeparator()
    for text, is_chosen, change in _ticks(page):
        action = add_entry(menu, text)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(_calling(change, page.work_out))
    if page.session.client is not None:
        menu.addSeparator()
        add_mapping_entries(page, menu, kept)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
    return menu


def _ticks(page: MenuPage) -> Iterator[tuple[str, bool, Callable[[], object]]]:
    choosing, key = page.choosing, page.current_key
    chosen = choosing.choices
    if key is not None:
        is_out = key in chosen.left_out
        yield tr("Leave this sheet out"), is_out, lambda: choosing.leave_out(key, is_left_out=not is_out)
    text = tr("Read it as the last list of its shape")
    yield text, chosen.remembered, lambda: choosing.read_as_before(not chosen.remembered)


def _calling(*deeds: Callable[[], object]) -> Callable[[object], None]:
    def call(_on: object = None) -> None:
        for deed in deeds:
            deed()

    return call
