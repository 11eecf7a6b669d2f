# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A fault in any layer leaves nothing of the catalogue in the log or in a problem report."""

from __future__ import annotations

import json
import logging
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app import logs
from desktop_app.cli import main as command_line
from desktop_app.documents.memo import memo as memo_paper
from desktop_app.listreader.reading.output import BookBuilder
from desktop_app.paths import Folders
from desktop_app.services.catalogue.products import Products
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.screening import one_case
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.storage.sqlite.tables import SHEET_TABLES
from desktop_app.ui.dialogs.about import write_problem_report
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.shared_views.dialog_frame import Message
from desktop_app.ui.shell import import_export
from desktop_app.ui.startup import app as ui_app
from desktop_app.ui.widgets.form import Form
from tests.making import CASE_FILES
from tests.making import program as made_program
from tests.ui import books
from tests.ui.conftest import NOW, Driver

WORD, PRICE, MASS = "Zq7secret", "7319.4471", "8127.3391"
SECRETS = (WORD.lower(), PRICE, MASS)
KEYS = {
    "product": ("part_number",),
    "party": ("party",),
    "supplier": ("supplier",),
    "stake": ("owned", "owner"),
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data file of the sample client, with a secret in every field that a person fills in."""
    file = tmp_path_factory.mktemp("secret") / "lodestone.sqlite"
    made = open_workspace(made_program(), file, user_name="J. Haug", now=lambda: NOW)
    made.load_sample()
    made.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        for name, sheet in SHEET_TABLES.items():
            if name not in SHEETS or sheet.table.name == "provenance":
                continue
            texts = [
                sheet.columns[column].name
                for column, declared in SHEETS[name].columns.items()
                if column in sheet.columns and declared.kind == "text" and column != "shipment"
            ]
            for column in (*texts, *KEYS.get(sheet.table.name, ())):
                # names of our own tables and columns
                statement = f'UPDATE {sheet.table.name} SET "{column}" = ? || coalesce("{column}", \'\')'  # noqa: S608
                connection.execute(statement, [WORD])
        figures = "value = ?, value_to = NULL, mass = ?, mass_to = NULL, mass_unit = 'g'"
        connection.execute(f"UPDATE product SET {figures}", [PRICE, MASS])  # noqa: S608
    return file


@pytest.fixture
def handler(folders: Folders) -> Iterator[logging.Handler]:
    """Write a log whose redactor knows no name, so that nothing hides what was written."""
    handler = logs.start_logging(folders.logs_folder, logs.Redactor(), detailed=True)
    yield handler
    logs.stop_logging(handler)


def check(folders: Folders, driver: Driver, error: Exception | None, said: str) -> None:
    """Check that a fault was logged, and that neither log nor reports tell a secret."""
    log = (folders.logs_folder / "program.log").read_text("utf-8")
    assert said in log
    reports = [
        write_problem_report(driver.window.session),
        logs.problem_report(error, logs.Redactor(), log_folder=folders.logs_folder),
    ]
    for text in (log, *reports):
        assert [secret for secret in SECRETS if secret in text.lower()] == []


def read(driver: Driver, work: Callable[[], object]) -> Exception:
    """Do some work in a reading task of the window, and return what it fails with."""
    failed: list[Exception] = []
    session = driver.window.session
    hook = session.tasks._failed

    def note(error: Exception) -> None:
        failed.append(error)
        hook(error)

    session.tasks.run(f"rows of {WORD}", lambda _progress: work(), list, failed=note)
    driver.settle()
    driver.dialog().close()
    driver.settle()
    return failed[0]


def saved_again(driver: Driver, room: Any) -> Form:
    page = driver.window.pages["products"]
    driver.go("products")
    assert isinstance(page, ListPage)
    page.table.select_first()
    driver.settle()
    page.open_row_form(page.table.current_row())
    driver.settle()
    form = page.pane.form
    assert isinstance(form, Form)
    editor: Any = form.find_editor("note")
    editor.show_value(f"{WORD} again")
    editor.edited.emit()
    page.editing.save_form()
    driver.settle()
    return form


@pytest.mark.usefixtures("handler")
def test_the_storage_refuses_a_change(sample: int, desk: Workspace, driver: Driver, folders: Folders) -> None:
    with closing(sqlite3.connect(folders.database)) as connection, connection:
        connection.execute(
            "CREATE TRIGGER boom BEFORE UPDATE ON product BEGIN"
            " INSERT INTO nowhere VALUES (NEW.note || NEW.value); END"
        )
    form = saved_again(driver, desk.client_workspace(sample))
    driver.dialog().close()
    driver.settle()
    assert form.current_values()["note"] == f"{WORD} again"
    check(folders, driver, None, "the database refused a command of ours ({code})")


@pytest.mark.usefixtures("handler")
def test_the_storage_holds_what_cannot_be_read(
    sample: int, desk: Workspace, driver: Driver, folders: Folders
) -> None:
    with closing(sqlite3.connect(folders.database)) as connection, connection:
        damaged = WORD.encode() + b"\xff\xfe"
        connection.execute("UPDATE product SET note = CAST(? AS TEXT)", [damaged])
    room = desk.client_workspace(sample)
    error = read(driver, lambda: room.products.get(room.products.ids()[0]))
    check(folders, driver, error, "rows failed: ")


@pytest.mark.usefixtures("handler")
def test_a_service_trips(
    sample: int, desk: Workspace, driver: Driver, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(self: Products, product: int) -> object:
        row = self.stored(product)
        known: dict[str, str] = {}
        try:
            return known[row.part_number]
        except KeyError as error:
            error.add_note(row.note)
            raise ValueError(f"{row} is wrong") from error

    monkeypatch.setattr(Products, "get", trip)
    room = desk.client_workspace(sample)
    error = read(driver, lambda: room.products.get(room.products.ids()[0]))
    check(folders, driver, error, "which led to:")


@pytest.mark.usefixtures("handler")
def test_a_service_refuses(sample: int, desk: Workspace, driver: Driver, folders: Folders) -> None:
    room = desk.client_workspace(sample)
    product = room.products.get(room.products.ids()[0]).product
    error = read(driver, lambda: room.products.create(product))
    assert WORD in str(error)
    check(folders, driver, error, 'there is already a {sheet} "{key}"')


@pytest.mark.usefixtures("handler")
def test_a_paper_trips(
    sample: int, desk: Workspace, driver: Driver, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(memo: Any) -> object:
        raise AssertionError(f"{memo.read}")

    monkeypatch.setattr(memo_paper, "memo_document", trip)
    room = desk.client_workspace(sample)
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
    signature = Signature("J. Haug", "export control")
    error = read(driver, lambda: room.records.record_determination(work.id, signature))
    check(folders, driver, error, "AssertionError")


@pytest.mark.usefixtures("handler")
def test_the_window_trips(sample: int, driver: Driver, folders: Folders) -> None:
    hook = ui_app._ErrorHook()
    hook.window = driver.window
    try:
        float(f"{WORD} {PRICE}")
    except ValueError as error:
        hook.catch_error(type(error), error, sys.exc_info()[2])
        driver.dialog().close()
        driver.settle()
        check(folders, driver, error, "unexpected")


@pytest.mark.usefixtures("handler")
def test_reading_a_list_trips(
    sample: int, driver: Driver, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = books.products(3, name=WORD, value=PRICE, mass=MASS)
    import_export.preview_file(driver.window.session, books.damaged(tmp_path / f"{WORD} damaged.xlsx"))
    driver.settle()

    def trip(_self: BookBuilder, parts: Any) -> object:
        raise TypeError(f"{parts} of {WORD}")

    monkeypatch.setattr(BookBuilder, "_make_row", trip)
    path = books.book(tmp_path / f"{WORD}.xlsx", products=rows)
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    while (dialog := driver.window.findChild(Message)) is not None and dialog.isVisible():
        dialog.close()
        driver.settle()
    check(folders, driver, None, "TypeError")


def test_a_command_trips(
    driver: Driver, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    def trip(_program: object, content: bytes, _overrides: object) -> object:
        raise ValueError(content.decode())

    case = json.loads(CASE_FILES[0].read_text("utf-8"))
    case["item"]["name"] = WORD
    file = tmp_path / f"{WORD}.json"
    file.write_text(json.dumps(case), "utf-8")
    monkeypatch.setattr(one_case, "screen_case", trip)
    arguments = ["--data-dir", str(folders.data), "screen", str(file)]
    assert command_line.run_command_line(made_program(), arguments) == command_line.DEFECT
    assert WORD not in capfd.readouterr().err
    check(folders, driver, None, "defect")
