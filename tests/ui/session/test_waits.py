# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window does not wait for the file: whatever reads lists does so on another thread, and forms come in slices."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from desktop_app.services.schema.forms import Material
from desktop_app.services.workspace import Workspace
from desktop_app.storage.sqlite.queries import SqlListQueries
from desktop_app.storage.sqlite.repository import SqlRowRepository
from desktop_app.ui.pages.parties import PartiesPage
from desktop_app.ui.pages.products.detail import number_materials
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.pages.shipments.page import ScreeningsPage
from desktop_app.ui.pages.suppliers import SuppliersPage
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.shell.command_box import CommandBox, SearchEntry
from desktop_app.ui.widgets import form as forms
from desktop_app.ui.widgets.editors import NoteEditor
from desktop_app.ui.widgets.form import Form, Group, Input, RepeatedForm
from tests.ui.conftest import Driver

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the file was asked on the main thread, which is filled as it happens."""
    found: list[str] = []

    def watched(name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                found.append(name)
            return method(*args, **named)

        return call

    for kind in (SqlListQueries, SqlRowRepository):
        for name, method in list(vars(kind).items()):
            if callable(method) and not name.startswith("_"):
                monkeypatch.setattr(kind, name, watched(name, method))
    return found


def page(driver: Driver, place: str) -> Any:
    driver.go(place)
    return driver.window.pages[place]


def opened(driver: Driver, asked: list[str], opens: Callable[[], object]) -> list[str]:
    """Open something, and return what the file was asked for it on the main thread."""
    asked.clear()
    opens()
    driver.settle()
    return asked


def test_no_form_of_a_product_asks_the_file_on_the_main_thread(
    sample: int, driver: Driver, asked: list[str]
) -> None:
    products = cast(ProductsPage, page(driver, "products"))
    room = driver.window.session.client_workspace
    detail = room.products.get(cast(int, room.products.find("KM-4212")))
    for opens in (
        products.forms.add_product,
        lambda: products.forms.edit_product(detail.id),
        lambda: products.forms.edit_bill(detail),
        lambda: products.forms.edit_materials(detail),
        lambda: products.forms.edit_technology(detail),
    ):
        assert opened(driver, asked, opens) == []
        assert products.pane.is_editing
        products.editing.close_form()
        driver.settle()


def test_no_other_form_asks_the_file_on_the_main_thread(
    sample: int, driver: Driver, asked: list[str]
) -> None:
    suppliers = cast(SuppliersPage, page(driver, "suppliers"))
    assert opened(driver, asked, lambda: suppliers.open_row_form(suppliers.table.current_row())) == []
    assert suppliers.pane.is_editing
    parties = cast(PartiesPage, page(driver, "parties"))
    assert opened(driver, asked, lambda: parties.open_row_form(parties.table.current_row())) == []
    assert parties.pane.is_editing
    screenings = cast(ScreeningsPage, page(driver, "screenings"))
    room = driver.window.session.client_workspace
    detail = room.shipments.load_shipment(cast(int, room.shipments.find_shipment("NW-07")))
    assert opened(driver, asked, lambda: screenings.forms.edit_shipment(detail.id)) == []
    assert opened(driver, asked, lambda: screenings.forms.edit_lines(detail)) == []
    assert screenings.pane.is_editing


def test_going_from_page_to_page_asks_nothing_on_the_main_thread(
    sample: int, driver: Driver, asked: list[str]
) -> None:
    for place in ("overview", "products", "suppliers", "parties", "lists", "screenings", "law", "settings"):
        assert opened(driver, asked, partial(driver.window.show_page, place)) == [], place


def test_the_command_box_asks_nothing_on_the_main_thread(
    sample: int, driver: Driver, asked: list[str]
) -> None:
    asked.clear()
    QTest.keyClick(driver.window, Qt.Key.Key_K, CTRL)
    driver.settle()
    box = cast(CommandBox, driver.dialog())
    QTest.keyClicks(box.search_field, "hub motor")
    driver.settle()
    assert any("hub motor" in entry.text for entry in box.model.visible_entries)
    assert asked == []


def test_the_command_box_finds_rows_by_words_the_row_does_not_show(sample: int, driver: Driver) -> None:
    driver.window.open_command_box()
    box = cast(CommandBox, driver.dialog())
    box.search_field.setText("product 磁体")
    driver.settle()
    assert {entry.kind for entry in box.model.visible_entries} == {"product"}
    assert len(box.model.visible_entries) == 8


def test_enter_waits_for_what_is_still_being_found(qtbot: Any, qapp: object) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[str] = []
    waiting: list[Callable[[list[SearchEntry]], object]] = []
    command = SearchEntry("Export", "Ctrl+E", "", lambda: chosen.append("command"))
    box = CommandBox(parent, [command], lambda _typed, found: waiting.append(cast(Any, found)))
    box.open()
    QTest.keyClicks(box.search_field, "rotor")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert chosen == []
    waiting[-1]([SearchEntry("KM-1  rotor", "product", "", lambda: chosen.append("rotor"))])
    assert chosen == ["rotor"]
    waiting[0]([])
    qtbot.waitUntil(lambda: not box.isVisible(), timeout=5_000)


# ---- forms in slices ----


def groups() -> list[Group]:
    return [Group("", [[Input("child", "Part")], [Input("quantity", "Quantity")]])]


WORDS = ("Add part", "Take out part", "No part yet.")


def test_a_long_form_is_made_over_several_turns_of_the_window(
    qtbot: Any, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "SLICE_SECONDS", 0.0)
    form = RepeatedForm(groups, WORDS, is_deferred=True)
    qtbot.addWidget(form)
    form.show_values([{"child": f"P-{n}", "quantity": "1"} for n in range(30)])
    assert form.forms == [], "nothing is made before it has its place"
    form.build_gradually()
    assert len(form.forms) == 1
    qtbot.waitUntil(lambda: len(form.forms) == 30, timeout=5_000)


def test_fields_that_come_in_slices_are_as_high_as_those_that_do_not(
    sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "SLICE_SECONDS", 0.0)
    screenings = cast(ScreeningsPage, page(driver, "screenings"))
    room = driver.window.session.client_workspace
    screenings.forms.edit_shipment(cast(int, room.shipments.find_shipment("NW-07")))
    driver.settle()
    form = cast(Form, screenings.pane.form)
    every = [form.find_editor(name) for name in form.current_values()]
    for fold in form.findChildren(QAbstractButton):
        if fold.isCheckable():
            fold.click()
    fields = [one for one in every if not isinstance(one, NoteEditor)]
    driver.settle()
    assert [one.height() for one in fields] == [one.sizeHint().height() for one in fields]


def test_whoever_needs_the_values_gets_all_of_them_at_once(qtbot: Any, qapp: object) -> None:
    form = RepeatedForm(groups, WORDS, is_deferred=True)
    qtbot.addWidget(form)
    entries = [{"child": f"P-{n}", "quantity": "1"} for n in range(9)]
    form.show_values(entries)
    assert form.current_values() == entries
    single = Form(groups(), is_deferred=True)
    qtbot.addWidget(single)
    single.show_values({"child": "P-1"})
    single.show_faults({"quantity": "is missing"})
    assert single.current_values() == {"child": "P-1", "quantity": ""}


def test_what_has_no_field_is_kept_and_a_new_material_takes_a_free_line(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    products = cast(ProductsPage, page(driver, "products"))
    of = next(row for row in room.products.rows() if row.materials)
    held = [Material(line="2", note="from the melt"), Material(line="3", note="rest")]
    room.products.set_materials(of.id, [*held])
    products.forms.edit_materials(room.products.get(of.id))
    driver.settle()
    save = next(one for one in products.pane.findChildren(QPushButton) if one.text() == "Save")
    cast(RepeatedForm, products.pane.form).add_button.click()
    save.click()
    driver.settle()
    kept = room.products.get(of.id).materials
    lines = [(one.line, one.note) for one in kept]
    assert lines == [("2", "from the melt"), ("3", "rest"), ("1", "")]


def test_lines_are_numbered_where_nobody_has_the_number() -> None:
    entries = [Material(line="2"), Material(), Material(line="1"), Material()]
    assert [one.line for one in number_materials(entries)] == ["2", "3", "1", "4"]


def test_results_that_arrive_together_come_in_turns_of_their_own(qapp: QApplication) -> None:
    tasks = TaskRunner(lambda error: None)
    done: list[str] = []
    for name in ("panel", "review"):
        tasks.run(name, lambda _progress, name=name: name, done.append)  # type: ignore[misc]
    while tasks._messages.qsize() < 2:
        threading.Event().wait(0.001)
    counts = []
    for _ in range(6):
        qapp.processEvents()
        counts.append(len(done))
    tasks.close()
    assert counts[-1] == 2
    assert 1 in counts
