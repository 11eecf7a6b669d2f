# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every control has a name for screen readers, on every page and in every dialog, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabWidget,
    QWidget,
)

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.look import theme
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shell import import_export
from desktop_app.ui.shell.appearance import apply_theme
from tests.ui import books
from tests.ui.conftest import Driver

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabWidget,
)
PLACES = (
    "overview",
    "products",
    "lists",
    "list_versions",
    "suppliers",
    "parties",
    "screenings",
    "records",
    "law",
    "settings",
    "to_finish",
    "asked",
    "import",
    "check_paper",
    "judging",
    "sorting",
)


def unnamed(root: QWidget) -> Iterator[str]:
    """Yield the controls below a widget that a screen reader would pass over."""
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or widget.objectName().startswith("qt_"):
            continue
        words = widget.accessibleName() or getattr(widget, "text", str)()
        if not words.strip():
            yield f"{type(widget).__name__} in {_path(widget)}"


def _path(widget: QWidget) -> str:
    names, here = [], widget.parentWidget()
    while here is not None:
        names.append(type(here).__name__)
        here = here.parentWidget()
    return " < ".join(names[:6])


@pytest.fixture(params=["light", "dark"])
def appearance(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    apply_theme(theme.DARK if request.param == "dark" else theme.LIGHT)
    yield request.param
    apply_theme(theme.LIGHT)


def test_every_control_of_every_page_is_named(appearance: str, sample: int, driver: Driver) -> None:
    for place in PLACES:
        driver.go(place)
        driver.window.grab()  # draws it, and so runs what draws it
    assert sorted(set(unnamed(driver.window))) == []


def test_an_empty_window_is_named(driver: Driver) -> None:
    assert sorted(set(unnamed(driver.window))) == []


@pytest.mark.parametrize(
    "command", ["check.record", "client.add", "client.edit", "screen.new", "ship", "about"]
)
def test_every_dialog_is_named(command: str, sample: int, driver: Driver) -> None:
    driver.window.run_command(command)
    driver.settle()
    dialog = driver.dialog()
    assert sorted(set(unnamed(dialog))) == []
    assert dialog.accessibleName()
    dialog.close()


@pytest.mark.parametrize("command", ["product.add", "supplier.add", "party.add", "shipment.add"])
def test_every_form_is_named(command: str, sample: int, driver: Driver) -> None:
    driver.window.run_command(command)
    driver.settle()
    assert sorted(set(unnamed(driver.window))) == []


def check_named(dialog: QWidget) -> None:
    """Check that a dialog and everything in it has a name, then close it."""
    assert sorted(set(unnamed(dialog))) == []
    assert dialog.accessibleName()
    dialog.close()


@pytest.mark.parametrize("fault", ["", "Japan"])
def test_the_page_of_a_list_is_named(fault: str, sample: int, driver: Driver, tmp_path: Path) -> None:
    rows = books.products(3, **({"made_in": fault} if fault else {}))
    import_export.preview_file(driver.window.session, books.book(tmp_path / "x.xlsx", products=rows))
    driver.settle()
    assert driver.window.page_id == "import"
    assert sorted(set(unnamed(driver.window))) == []
    page = driver.window.pages.importing
    page.sheet_choices.open_fields(0)
    check_named(page.sheet_choices.field_menu)


def test_dialogs_of_a_screening_are_named(sample: int, desk: Workspace, driver: Driver) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    view.show_step(Step.REVIEW)
    driver.settle()
    assert sorted(set(unnamed(view))) == []
    for opening in (view.button_bar.what_if, view.button_bar.record):
        opening.click()
        driver.settle()
        check_named(driver.dialog())
        driver.settle()


def test_the_reader_of_papers_is_named(driver: Driver) -> None:
    session = driver.window.session
    PaperDialog(driver.window, session, Paper("Memo 1", "1.pdf", b"")).open()
    driver.settle()
    check_named(driver.dialog())


def test_the_command_box_is_named(sample: int, driver: Driver) -> None:
    driver.window.open_command_box()
    driver.settle()
    check_named(driver.dialog())


def test_questions_and_refusals_are_named(driver: Driver) -> None:
    dialog_frame.ask_to_confirm(
        driver.window, "Delete it?", "It can be brought back.", verb="Delete", then=list
    )
    check_named(driver.dialog())
    dialog_frame.tell_error(driver.window, Refused("the file is damaged", file="x.xlsx", do="Save it anew"))
    check_named(driver.dialog())
    dialog_frame.tell_error(driver.window, ValueError("x"))
    check_named(driver.dialog())


def test_an_unnamed_control_is_noticed(qapp: QApplication) -> None:
    root = QWidget()
    QLineEdit(root)
    assert list(unnamed(root))
