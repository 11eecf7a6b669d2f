# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The frame of the window: names as they are written, words that do not run into each other, a foot that is true."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.look.theme import sized_font
from desktop_app.ui.shell.command_box import (
    _KIND_SIZE,
    CommandBox,
    SearchEntry,
    SearchEntryDelegate,
    SearchEntryModel,
)
from tests.ui.conftest import Driver

FIRM = "Müller & Söhne GmbH"


def test_the_name_of_a_firm_is_shown_with_its_ampersand(desk: Workspace, driver: Driver) -> None:
    session = driver.window.session
    made = desk.clients.create(Client(name=FIRM))
    session.change(lambda: made)
    driver.settle()
    top = driver.window.top_bar
    assert top._client.text() == "Müller && Söhne GmbH"  # Qt shows one
    assert "Müller && Söhne GmbH" in [entry.text() for entry in top._menu.actions()]
    assert made.undo is not None
    assert made.undo.says == f"Add client {FIRM}"


@pytest.mark.parametrize("words", ["short", "A case of a servo axis that goes to Mexico " * 4])
def test_words_in_the_command_box_never_run_under_what_they_are(
    words: str, sample: int, driver: Driver
) -> None:
    entry = SearchEntry(words, "record", "file-text", lambda: None)
    box = CommandBox(driver.window, [entry], lambda _typed, _found: None)
    box.open()
    option = QStyleOptionViewItem()
    index = box.model.index(0)
    box.entry_list.initViewItemOption(option)
    option.rect = box.entry_list.visualRect(index)
    cast(SearchEntryDelegate, box.entry_list.itemDelegate()).initStyleOption(option, index)
    part = QStyle.SubElement.SE_ItemViewItemText
    text = option.widget.style().subElementRect(part, option, option.widget)
    wide = QFontMetrics(option.font).horizontalAdvance(option.text)
    kind = QFontMetrics(sized_font(option.font, _KIND_SIZE)).horizontalAdvance("record")
    assert text.left() + wide <= option.rect.right() - 12 - kind
    assert option.text[:5] == words[:5]
    box.close()


def test_the_foot_names_what_was_saved_and_not_an_older_change(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    session, status = driver.window.session, driver.window.status_bar
    products = desk.client_workspace(sample).products
    session.change(lambda: products.create(Product(part_number="X-1")))
    driver.settle()
    assert status.saved.text() == "Saved 14:02 · Add product X-1"
    session.change(lambda: products.create(Product(part_number="X-2")), can_undo=False)
    driver.settle()
    assert status.saved.text() == "Saved 14:02"
    session.undo()
    driver.settle()
    assert status.saved.text() == "Saved 14:02"
    assert status.message.text() == "Taken back: Add product X-1"


def test_words_at_the_foot_go_when_something_later_has_overtaken_them(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    session, status = driver.window.session, driver.window.status_bar
    driver.window.run_command("redo")
    driver.settle()
    assert status.message.text() == "Nothing to redo"
    driver.go("products")
    assert status.message.text() == ""
    session.navigator.show_message("Imported", "Undo", session.undo)
    driver.settle()
    driver.go("parties")
    assert status.action_button.text() == "Undo"  # it can still be reached
    products = desk.client_workspace(sample).products
    detail = products.get(products.find("KM-4300") or 0)
    session.change(lambda: products.update(detail.id, replace(detail.product, name="other")))
    driver.settle()
    assert (status.message.text(), status.action_button.isVisible()) == ("", False)


def test_what_shows_the_words_typed_comes_before_what_has_them_elsewhere(driver: Driver) -> None:
    texts = ("BK-12  holding brake", "KM-4212  block magnet", "EN-7  absolute encoder", "Hai Van Magnet JSC")
    model = SearchEntryModel((), driver.window)
    model.filter_entries("magnet")
    model.show_found_rows([SearchEntry(text, "product", "", lambda: None) for text in texts])
    assert [entry.text for entry in model.visible_entries] == [texts[1], texts[3], texts[0], texts[2]]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("language", "转到设置"),
        ("go to rec", "转到判定记录"),
        ("货币", "汇率"),
        ("sanctions ofac", "载入相关方名单"),
    ],
)
def test_commands_are_found_by_their_english_text_and_by_other_words(
    chinese: None, sample: int, driver: Driver, typed: str, found: str
) -> None:
    driver.window.open_command_box()
    box = cast(CommandBox, driver.dialog())
    box.search_field.setText(typed)
    driver.settle()
    assert found in [entry.text for entry in box.model.visible_entries]
