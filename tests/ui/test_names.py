# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every control has a name for screen readers, on every page and in every dialog, light and dark."""

from __future__ import annotations

from collections.abc import Iterator

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

from desktop_app.ui import app as ui_app
from desktop_app.ui import theme
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
    "suppliers",
    "parties",
    "screenings",
    "records",
    "law",
    "settings",
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
    ui_app.apply_theme(qapp, theme.DARK if request.param == "dark" else theme.LIGHT)
    yield request.param
    ui_app.apply_theme(qapp, theme.LIGHT)


def test_every_control_of_every_page_is_named(appearance: str, sample: int, driver: Driver) -> None:
    for place in PLACES:
        driver.go(place)
        driver.window.grab()  # draws it, and so runs what draws it
    assert sorted(set(unnamed(driver.window))) == []


def test_an_empty_window_is_named(driver: Driver) -> None:
    assert sorted(set(unnamed(driver.window))) == []


@pytest.mark.parametrize(
    "command", ["check.record", "client.add", "client.edit", "screen.new", "about"]
)
def test_every_dialog_is_named(command: str, sample: int, driver: Driver) -> None:
    driver.window.run(command)
    driver.settle()
    dialog = driver.dialog()
    assert sorted(set(unnamed(dialog))) == []
    assert dialog.accessibleName()
    dialog.close()


@pytest.mark.parametrize("command", ["product.add", "supplier.add", "party.add", "shipment.add"])
def test_every_form_is_named(command: str, sample: int, driver: Driver) -> None:
    driver.window.run(command)
    driver.settle()
    assert sorted(set(unnamed(driver.window))) == []


def test_an_unnamed_control_is_noticed(qapp: QApplication) -> None:
    root = QWidget()
    QLineEdit(root)
    assert list(unnamed(root))
