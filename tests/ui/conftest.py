# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A real window over a real file of its own, with the sample client in it; nothing is left running behind."""

from __future__ import annotations

import gc
import re
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.paths import Folders
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.program import Program
from desktop_app.settings import Settings
from desktop_app.ui import app as ui_app
from desktop_app.ui import theme
from desktop_app.ui.main_window import MainWindow
from tests.making import program as made_program

NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
SETTINGS = Settings(signer="J. Haug", signer_role="export control", appearance="light")
# The offscreen platform says this of every dialog with a fixed size.
HARMLESS = "propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.ui)
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Return the application with fonts, style and theme as users have it."""
    app = ui_app.application()
    ui_app.apply_theme(app, theme.LIGHT)
    return app


@pytest.fixture
def program() -> Program:
    return made_program()


@pytest.fixture
def desk(program: Program, folders: Folders) -> Iterator[Desk]:
    found = open_desk(program, folders.database, by="J. Haug", now=lambda: NOW)
    yield found
    found.close()


@pytest.fixture
def sample(desk: Desk) -> int:
    """Return the id of the sample client."""
    return desk.load_sample().value


@pytest.fixture
def no_threads_left() -> Iterator[None]:
    """Fail when a thread of the window outlives it."""
    before = set(threading.enumerate())
    yield
    left = [one for one in set(threading.enumerate()) - before if "lodestone" in one.name]
    assert left == [], "threads were left behind"


class Driver:
    """A window, and waiting for it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.window.session.tasks.is_busy, timeout=20_000)
            self.qtbot.wait(60)  # the timers that gather quick changes
        self.qtbot.waitUntil(lambda: not self.window.session.tasks.is_busy, timeout=20_000)

    def go(self, place: str, what: object = None) -> None:
        self.window.go(place, what)
        self.settle()

    def dialog(self) -> QWidget:
        """Return the dialog in front."""
        found = [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not self.window and one.isModal()
        ]
        assert found, "no dialog is open"
        return found[-1]


@pytest.fixture
def driver(
    qapp: QApplication,
    no_threads_left: None,
    qtbot: QtBot,
    program: Program,
    desk: Desk,
    folders: Folders,
) -> Iterator[Driver]:
    """Return a driver of a window over an empty file, or over the sample if ``sample`` is asked for too."""
    window = ui_app.open_window(program, desk, folders, SETTINGS, lambda: NOW)
    window.show()
    found = Driver(window, qtbot)
    found.settle()
    yield found
    found.settle()
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Speak Chinese, and as the computer does again afterwards."""
    ui_app.apply_settings(qapp, Settings(language="zh_CN", appearance="light"))
    yield
    ui_app.apply_settings(qapp, Settings(language="system", appearance="light"))


def shown(root: QWidget) -> Iterator[str]:
    """Yield every text below a widget that can be seen now, and what stands in for one."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield unescape(re.sub("<[^>]*>", "", widget.text()))
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(min(widget.count(), 40)))
        elif isinstance(widget, QTableView):
            yield from _cells(widget)
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 40)):
            yield str(model.index(row, column).data() or "")
