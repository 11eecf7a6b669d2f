# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two windows with a form each on one row: both are shown, and whoever saves later chooses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.dialogs.edit_conflict import MeanwhileDialog
from desktop_app.ui.pages.lists.editing import OwnerEditing
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.parties import PartiesPage
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.startup import app as ui_app
from desktop_app.ui.widgets.form import Form, RepeatedForm
from tests.ui.conftest import NOW, SETTINGS, Driver, begun_without_overview, shown


@pytest.fixture
def other(
    qtbot: QtBot, program: Program, desk: Workspace, folders: Folders, driver: Driver
) -> Iterator[Driver]:
    """Return a second window over the same data."""
    with begun_without_overview():
        window = ui_app.open_window(program, desk, folders, SETTINGS, lambda: NOW)
        window.show()
        found = Driver(window, qtbot)
        found.settle()
    yield found
    found.settle()
    window.close()
    window.deleteLater()


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(sample)


def page_of(driver: Driver, place: str) -> ListPage:
    driver.go(place)
    return cast(ListPage, driver.window.pages[place])


def open_product(driver: Driver, room: ClientWorkspace, number: str = "KM-4300") -> Form:
    page = page_of(driver, "products")
    page.table.select_row(room.products.find(number))
    driver.settle()
    page.open_row_form(page.table.current_row())
    driver.settle()
    return cast(Form, page.pane.form)


def enter(form: Any, **texts: str) -> None:
    for name, text in texts.items():
        editor = form.find_editor(name)
        editor.show_value(text)
        editor.edited.emit()


def save(driver: Driver, place: str = "products") -> None:
    cast(ListPage, driver.window.pages[place]).editing.save_form()
    driver.settle()


def clash(driver: Driver) -> MeanwhileDialog:
    dialog = driver.dialog()
    assert isinstance(dialog, MeanwhileDialog)
    return dialog


def press(driver: Driver, words: str) -> None:
    dialog = driver.dialog()
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()
    driver.settle()


def has_unsaved(driver: Driver) -> bool:
    return driver.window.pages["products"].has_unsaved_form


def product(room: ClientWorkspace, number: str = "KM-4300") -> Any:
    return room.products.get(room.products.find(number) or 0).product


def test_each_field_is_chosen(driver: Driver, other: Driver, room: ClientWorkspace) -> None:
    mine, theirs = open_product(driver, room), open_product(other, room)
    enter(theirs, name="theirs", grade="N52", note="only theirs", hs_code="8505.11")
    save(other)
    enter(mine, name="mine", grade="N38", hs_code="8505.11", material_family="only mine")
    save(driver)

    dialog = clash(driver)
    assert set(dialog.choices) == {"name", "grade", "note"}  # both wrote the same code
    assert {"mine", "theirs", "N38", "N52", "only theirs"} <= set(shown(dialog))
    assert any("J. Haug" in text and "Change product KM-4300" in text for text in shown(dialog))
    assert product(room).name == "theirs"
    assert [dialog.choices[name].mine.isChecked() for name in ("name", "grade", "note")] == [
        True,
        True,
        False,
    ]
    dialog.choices["grade"].stored.click()
    press(driver, "Save as chosen")

    saved = product(room)
    assert (saved.name, saved.grade, saved.note) == ("mine", "N52", "only theirs")
    assert (saved.material_family, saved.hs_code) == ("only mine", "8505.11")
    assert not driver.window.pages["products"].is_editing
    driver.window.session.undo()
    driver.settle()
    assert (product(room).name, product(room).material_family) == ("theirs", "sintered NdFeB")


def test_nothing_is_lost_on_the_way_back(driver: Driver, other: Driver, room: ClientWorkspace) -> None:
    mine, theirs = open_product(driver, room), open_product(other, room)
    enter(theirs, name="theirs")
    save(other)
    enter(mine, name="mine", note="long note")
    save(driver)
    press(driver, "Back to the form")
    assert (mine.current_values()["name"], mine.current_values()["note"]) == ("mine", "long note")
    assert has_unsaved(driver)
    save(driver)  # it is told again
    press(driver, "Read again, drop what is typed here")
    assert (mine.current_values()["name"], mine.current_values()["note"]) == ("theirs", "")
    assert not has_unsaved(driver)
    enter(mine, note="after it")
    save(driver)
    assert (product(room).name, product(room).note) == ("theirs", "after it")


def test_it_is_told_each_time_it_happens(driver: Driver, other: Driver, room: ClientWorkspace) -> None:
    mine, theirs = open_product(driver, room), open_product(other, room)
    enter(theirs, name="first")
    save(other)
    enter(mine, name="mine")
    save(driver)
    dialog = clash(driver)
    enter(open_product(other, room), name="second")
    save(other)
    dialog.save.click()
    driver.settle()
    assert "second" in set(shown(clash(driver)))
    press(driver, "Save as chosen")
    assert product(room).name == "mine"


def test_the_same_change_on_both_sides_is_no_question(
    driver: Driver, other: Driver, room: ClientWorkspace
) -> None:
    mine, theirs = open_product(driver, room), open_product(other, room)
    enter(theirs, name="both")
    save(other)
    enter(mine, name="both", note="mine")
    save(driver)
    assert QApplication.activeModalWidget() is None
    assert (product(room).name, product(room).note) == ("both", "mine")


def test_entries_of_a_list_are_chosen_one_by_one(
    driver: Driver, other: Driver, room: ClientWorkspace
) -> None:
    number = room.products.find("SM-220") or 0
    before = [(part.line.child, part.line.quantity) for part in room.products.get(number).bill]
    assert len(before) > 2
    forms = []
    for one in (driver, other):
        page = cast(ProductsPage, page_of(one, "products"))
        page.forms.edit_bill(room.products.get(number))
        one.settle()
        forms.append(cast(RepeatedForm, page.pane.form))
    mine, theirs = forms
    mine.build_now()
    theirs.build_now()
    enter(theirs.forms[0], quantity="77")
    enter(theirs.forms[1], quantity="88")
    save(other)
    enter(mine.forms[0], quantity="11")
    mine._remove_form(mine.forms[2], mine._form_boxes[2])
    save(driver)
    dialog = clash(driver)
    assert set(dialog.choices) == {before[0][0], before[1][0]}
    dialog.save.click()
    driver.settle()
    after = {part.line.child: part.line.quantity for part in room.products.get(number).bill}
    assert (after[before[0][0]], after[before[1][0]]) == ("11", "88")
    assert before[2][0] not in after
    assert len(after) == len(before) - 1


def test_entries_that_are_new_on_both_sides_stay(
    driver: Driver, other: Driver, room: ClientWorkspace
) -> None:
    party = next(row.id for row in room.parties.rows() if row.party == "filstal")
    forms = []
    for one in (driver, other):
        page = cast(PartiesPage, page_of(one, "parties"))
        OwnerEditing(page.session, page.editing, room.parties.get(party)).change_all()
        one.settle()
        form = cast(RepeatedForm, page.pane.form)
        form.add_button.click()
        forms.append(form)
    enter(forms[1].forms[-1], name="Theirs", percent="1")
    save(other, "parties")
    enter(forms[0].forms[-1], name="Mine", percent="2")
    save(driver, "parties")
    dialog = clash(driver)
    assert "not in the list" in set(shown(dialog))
    dialog.save.click()
    driver.settle()
    assert {"Theirs", "Mine"} <= {stake.name for stake in room.parties.get(party).stakes}


def test_the_technology_of_a_product(driver: Driver, other: Driver, room: ClientWorkspace) -> None:
    number = room.products.find("KM-4300") or 0
    forms = []
    for one in (driver, other):
        page = cast(ProductsPage, page_of(one, "products"))
        page.forms.edit_technology(room.products.get(number))
        one.settle()
        forms.append(cast(Form, page.pane.form))
    enter(forms[1], mining="yes", note="theirs")
    save(other)
    enter(forms[0], separation="yes")
    save(driver)
    clash(driver).save.click()
    driver.settle()
    saved = room.products.get(number).technology
    assert saved is not None
    assert (saved.mining, saved.separation, saved.note) == ("yes", "yes", "theirs")


def test_a_client(driver: Driver, other: Driver, room: ClientWorkspace, desk: Workspace) -> None:
    dialogs = []
    for one in (driver, other):
        one.window.run_command("client.edit")
        one.settle()
        dialogs.append(cast(FormDialog, one.dialog()))
    enter(dialogs[1].form, note="theirs", adviser="theirs")
    dialogs[1].confirm_button.click()
    other.settle()
    enter(dialogs[0].form, note="mine")
    dialogs[0].confirm_button.click()
    driver.settle()
    clash(driver).save.click()
    driver.settle()
    saved = desk.clients.get(room.client)
    assert (saved.note, saved.adviser) == ("mine", "theirs")
    assert QApplication.activeModalWidget() is None


def test_a_row_that_is_gone_leaves_the_form(driver: Driver, other: Driver, room: ClientWorkspace) -> None:
    added = room.products.create(type(product(room))(part_number="X-1")).value
    mine = open_product(driver, room, "X-1")
    room.products.delete(added)
    enter(mine, name="mine")
    save(driver)
    assert "the product is no longer there" in " ".join(shown(driver.dialog())).lower()
    press(driver, "Close")
    assert mine.current_values()["name"] == "mine"
