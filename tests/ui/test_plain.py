# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Texts of a user are texts: whatever a client writes into its fields is shown, and opens no file."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QTableView,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Step
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.storage.sqlite.tables import SHEET_TABLES
from desktop_app.ui import plain
from desktop_app.ui.dialogs.edit_conflict import MeanwhileDialog, Sides
from desktop_app.ui.dialogs.new_screening import open_new_party
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.pages import _MAKERS
from desktop_app.ui.pages.lists.editing import OwnerEditing
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.parties import PartiesPage
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.session.session import PageId
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shell import import_export
from desktop_app.ui.shell.command_box import CommandBox
from tests.making import program as made_program
from tests.opened_files import OpenedFiles, watched
from tests.ui import books
from tests.ui.conftest import NOW, Driver

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="opened files are counted by events of Linux"),
]

PICTURE = "picture.png"
DIALOGS = ("client.edit", "client.logo", "check.record", "screen.new", "about")
FORMS = ("product.add", "supplier.add", "party.add", "shipment.add")
KEYS = {
    "product": ("part_number",),
    "party": ("party",),
    "supplier": ("supplier",),
    "stake": ("owned", "owner"),
}
MOST_CELLS = 60


@pytest.fixture(scope="module")
def bait(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """Return a folder with a picture and a pipe that nothing should open."""
    folder = tmp_path_factory.mktemp("bait")
    picture = QPixmap(8, 8)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(folder / PICTURE))
    os.mkfifo(folder / "pipe")
    return folder


@pytest.fixture(scope="module")
def words(bait: Path) -> str:
    """Return a name that Qt would read as markup, as a shortcut, and as a mark of its own."""
    return f"<img src='file://{bait / PICTURE}'><b>x</b> &amp; &File [*] \\\\host\\share /dev/zero {bait / 'pipe'} "


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory, words: str) -> Path:
    """Return a data file of the sample client, with these words before every text of it."""
    file = tmp_path_factory.mktemp("hostile") / "lodestone.sqlite"
    made = open_workspace(made_program(), file, user_name="J. Haug", now=lambda: NOW)
    made.load_sample()
    made.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        for name, sheet in SHEET_TABLES.items():
            columns = SHEETS[name].columns if name in SHEETS else {}
            texts = [
                sheet.columns[column].name
                for column, declared in columns.items()
                if column in sheet.columns and declared.kind == "text" and column != "shipment"
            ]
            if sheet.table.name == "provenance":  # sheet, line and field are no texts of a user
                texts = ["source_document", "source_by", "note"]
            for column in (*texts, *KEYS.get(sheet.table.name, ())):
                statement = (
                    f'UPDATE {sheet.table.name} SET "{column}" = trim(? || coalesce("{column}", \'\'))'  # noqa: S608
                )
                connection.execute(statement, [words])
    return file


@pytest.fixture
def opened(bait: Path) -> Iterator[OpenedFiles]:
    with watched(bait) as found:
        yield found


class Visitor:
    """Goes over everything that is shown: hovers over it and tells what Qt could guess about."""

    def __init__(self, words: str, opened: OpenedFiles) -> None:
        self._words, self._opened = words, opened
        self.wrong: set[str] = set()
        self.met = 0
        """How many hovers showed the words."""

    def visit(self, root: QWidget, name: str) -> None:
        for widget in (root, *root.findChildren(QWidget)):
            if not isValid(widget) or not widget.isVisible():  # a hover may make others go
                continue
            self.wrong |= {f"{name}: {fault}" for fault in guesses(widget)}
            if isinstance(widget, QAbstractItemView):
                self._hover_cells(widget)
            elif not isinstance(widget.parentWidget(), QAbstractItemView):
                self._hover(widget, widget.rect().center())
        for action in root.findChildren(QAction):
            if "&File" in action.text().replace("&&", ""):
                self.wrong.add(f"{name}: the entry {action.text()} has a shortcut")
        QToolTip.hideText()
        root.grab()
        self.wrong |= {f"{name}: {file} was opened" for file in self._opened.names()}

    def _hover_cells(self, view: QAbstractItemView) -> None:
        model: QAbstractItemModel | None = view.model()
        if model is None or isinstance(view, QHeaderView):
            return
        rows = range(min(model.rowCount(), 8))
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        places = [(row, column) for row in rows for column in range(columns)]
        for row, column in places[:MOST_CELLS]:
            index = model.index(row, column)
            self._hover(view.viewport(), view.visualRect(index).center())
            self._check_tip(index.data(Qt.ItemDataRole.ToolTipRole))
        if isinstance(view, QTableView):
            for header in (view.horizontalHeader(), view.verticalHeader()):
                for section in range(min(header.count(), 20)):
                    self._check_tip(
                        model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
                    )
                    place = header.sectionViewportPosition(section) + 3
                    is_across = header.orientation() == Qt.Orientation.Horizontal
                    self._hover(header.viewport(), QPoint(place, 3) if is_across else QPoint(3, place))

    def _check_tip(self, tip: object) -> None:
        if isinstance(tip, str) and "<img" in tip:
            self.wrong.add(f"tip {tip[:60]}")

    def _hover(self, widget: QWidget, at: QPoint) -> None:
        event = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
        QApplication.sendEvent(widget, event)
        shown = QToolTip.text()
        self._check_tip(shown)
        self.met += "&lt;img" in shown


def guesses(widget: QWidget) -> Iterator[str]:
    """Yield what Qt could guess about a widget."""
    name = f"{type(widget).__name__} {widget.accessibleName()[:40]}"
    if isinstance(widget, QLabel) and widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
        is_led = (
            isinstance(widget, plain.LedLabel | plain.TermLabel) or widget.objectName() == "qtooltip_label"
        )
        is_ours = is_led and "<img" not in widget.text()
        yield from () if is_ours else (f"{name} guesses about {widget.text()[:60]}",)
    if isinstance(widget, QTextEdit):
        yield f"{name} takes markup"
    if isinstance(widget, QAbstractButton) and widget.shortcut().toString().startswith("Alt+"):
        yield f"{name} has the shortcut {widget.shortcut().toString()}"
    if "<img" in widget.toolTip():
        yield f"{name} has the tip {widget.toolTip()[:60]}"


@pytest.fixture
def visitor(words: str, opened: OpenedFiles) -> Visitor:
    return Visitor(words, opened)


def test_pages_with_their_details_and_forms(
    sample: int, desk: Workspace, driver: Driver, visitor: Visitor
) -> None:
    room = desk.client_workspace(sample)
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
    room.records.record_determination(work.id, Signature("J. Haug", "export control"))
    places = {*_MAKERS, "overview", "records", PageId.PRODUCTS}
    for place in sorted(places):
        driver.go(place)
        visitor.visit(driver.window, place)
        page = driver.window.pages[place]
        if not isinstance(page, ListPage) or not page.table.rows_model.rowCount():
            continue
        page.table.select_first()
        driver.settle()
        visitor.visit(page, f"{place}, first row")
        page.open_row_form(page.table.current_row())
        driver.settle()
        visitor.visit(driver.window, f"{place}, form")
        driver.go("overview")
    for command in FORMS:
        driver.window.run_command(command)
        driver.settle()
        visitor.visit(driver.window, command)
    assert visitor.wrong == set()
    assert visitor.met > len(places)


def test_the_lists_of_rows(sample: int, desk: Workspace, driver: Driver, visitor: Visitor) -> None:
    room = desk.client_workspace(sample)
    rows = room.products.rows()
    whole, magnet = next(row.id for row in rows if row.bill), next(row.id for row in rows if row.materials)
    driver.go("products")
    forms = driver.window.pages.products.forms
    for product, edit in (
        (whole, forms.edit_bill),
        (magnet, forms.edit_materials),
        (magnet, forms.edit_technology),
    ):
        edit(room.products.get(product))
        driver.settle()
        visitor.visit(driver.window, str(edit.__name__))
    driver.go("parties")
    parties = cast(PartiesPage, driver.window.pages["parties"])
    owned = room.parties.get(next(row.id for row in room.parties.rows() if row.owners))
    OwnerEditing(parties.session, parties.editing, owned).change_all()
    driver.settle()
    visitor.visit(driver.window, "stakes")
    assert visitor.wrong == set()


def test_a_screening_with_its_dialogs(sample: int, desk: Workspace, driver: Driver, visitor: Visitor) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    for step in Step:
        view.show_step(step)
        driver.settle()
        visitor.visit(driver.window, step.name)
    for opening in (view.button_bar.what_if, view.button_bar.record):
        opening.click()
        driver.settle()
        visitor.visit(driver.dialog(), opening.text())
        driver.dialog().close()
        driver.settle()
    assert visitor.wrong == set()
    assert visitor.met


def test_dialogs_and_messages(
    sample: int, driver: Driver, visitor: Visitor, words: str, tmp_path: Path
) -> None:
    for command in DIALOGS:
        driver.window.run_command(command)
        driver.settle()
        visitor.visit(driver.dialog(), command)
        driver.dialog().close()
        driver.settle()
    dialog_frame.ask_to_confirm(driver.window, f"Delete {words}?", words, verb=words, then=list)
    visitor.visit(driver.dialog(), "question")
    driver.dialog().close()
    for error in (Refused(words, file=words, where=words, do=words), ValueError(words)):
        dialog_frame.tell_error(driver.window, error)
        visitor.visit(driver.dialog(), "error")
        driver.dialog().close()
    PaperDialog(driver.window, driver.window.session, Paper(words, words, b"")).open()
    driver.settle()
    visitor.visit(driver.dialog(), "paper")
    driver.dialog().close()
    open_new_party(driver.window, driver.window.session, words, lambda _party: None)
    visitor.visit(driver.dialog(), "new party")
    driver.dialog().close()
    sides = [Sides(words, words, words, words, is_edited=True)]
    MeanwhileDialog(driver.window, words, sides, chosen=lambda _names: None, read_again=lambda: None).open()
    visitor.visit(driver.dialog(), "changed meanwhile")
    driver.dialog().close()
    assert visitor.wrong == set()


def test_what_is_searched_for(sample: int, driver: Driver, visitor: Visitor) -> None:
    driver.window.open_command_box()
    driver.settle()
    box = cast(CommandBox, driver.dialog())
    box.search_field.setText("KM-4")
    driver.settle()
    assert box.entry_list.model().rowCount()
    visitor.visit(box, "command box")
    box.close()
    assert visitor.wrong == set()


def test_a_list_that_comes_in(
    sample: int, driver: Driver, visitor: Visitor, words: str, tmp_path: Path
) -> None:
    rows = books.products(4, name=words, made_in=words, supplier=words, note=words)
    path = books.book(tmp_path / "a & <b>b.xlsx", products=rows)
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    visitor.visit(driver.window, "import")
    page = driver.window.pages.importing
    page.sheet_choices.open_fields(0)
    visitor.visit(page.sheet_choices.field_menu, "fields")
    page.sheet_choices.field_menu.close()
    assert visitor.wrong == set()


# ---- the one place, and the check itself -----------------------------------------------------------


def test_a_message_before_the_window(qapp: QApplication, visitor: Visitor, words: str) -> None:
    box = plain.make_warning("Lodestone", words, words)
    box.show()
    visitor.visit(box, "warning")
    box.close()
    assert visitor.wrong == set()
    assert [label.text() for label in box.findChildren(QLabel) if "<img" in label.text()] == [words, words]


def test_what_guesses_is_noticed(qtbot: QtBot, bait: Path, visitor: Visitor, words: str) -> None:
    label = QLabel(words)
    label.setToolTip(words)
    qtbot.addWidget(label)
    label.show()
    visitor.visit(label, "label")
    assert any("guesses" in fault for fault in visitor.wrong)
    assert f"label: {PICTURE} was opened" in visitor.wrong


def test_a_plain_tip_is_plain_again(qtbot: QtBot) -> None:
    label = plain.PlainLabel("x")
    qtbot.addWidget(label)
    plain.set_tip(label, "<b>x</b>")
    assert "<b>" not in label.toolTip()
    assert label.accessibleDescription() == "<b>x</b>"
    plain.set_tip(label, "x")
    assert (label.toolTip(), label.accessibleDescription()) == ("x", "")


@pytest.mark.parametrize(
    "text", ["<?xml version='1.0'?><b>x</b>", "<!DOCTYPE html>", "a &lt; b", "a < b", "<qt/>"]
)
def test_everything_that_could_be_markup_is_escaped(text: str) -> None:
    assert plain.plain_tip(text).startswith("<p ")
    assert plain.plain_tip("5 > 3 & more\nlines") == "5 > 3 & more\nlines"
