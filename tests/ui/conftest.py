# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Fixtures of a real window over a data file of its own, and the check that no test leaves anything running."""

from __future__ import annotations

import gc
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer, isValid

from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from desktop_app.settings import Settings
from desktop_app.ui.look import theme
from desktop_app.ui.session.session import FirstShown, PartyLookUps, ScreeningStart
from desktop_app.ui.shared_views.dialog_frame import Message
from desktop_app.ui.shell.appearance import apply_settings, apply_theme, choose_language
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.startup import app as ui_app
from tests.budget import IS_THOROUGH
from tests.making import program as made_program
from tests.making import put_empty_data_file
from tests.ui.clipping import Lengthened
from tests.ui.settling import settle

NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
SETTINGS = Settings(signer="J. Haug", signer_role="export control", appearance="light")
# The offscreen platform logs this for every dialog of a fixed size and every drop-down list.
HARMLESS = r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"

BEGIN_ELSEWHERE = (
    "dialogs", "pages", "screening", "shared_views", "test_clipping.py", "test_focus_in_sight.py",
    "test_grey_buttons.py", "test_names.py", "test_plain.py", "test_sizes.py", "widgets", "words",
)  # fmt: skip
"""Whose tests go on to another page, or to the overview anew: making, reading and drawing it took half the start."""


PAINTED = (
    "look/", "pages/check_paper/test_finding_view.py", "pages/judging/test_judging_can_be_read.py",
    "pages/lists/test_list_page.py", "pages/party_lists/test_entries_page.py", "pages/sorting/", "test_clipping.py",
    "test_focus_in_sight.py", "test_names.py", "test_plain.py", "test_sizes.py", "widgets/test_table.py",
)  # fmt: skip
"""Whose tests look at what is painted, or wait for it; elsewhere a window cannot be grabbed. Others paint the state
that they end with: to paint each one on the way is a sixth of their work, and ``make thorough`` does it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = f"{Path(__file__).parent}{os.sep}"
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.ui)
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Return the application with fonts, style, theme and texts as users have it."""
    app = ui_app.make_application()
    choose_language("en")
    apply_theme(theme.LIGHT)
    return app


@pytest.fixture
def program() -> Program:
    return made_program()


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data file with the sample client in it; loading it anew for every test would take most of the time."""
    file = tmp_path_factory.mktemp("sample") / "lodestone.sqlite"
    made = open_workspace(made_program(), file, user_name="J. Haug", now=lambda: NOW)
    made.load_sample()
    (client,) = made.clients.rows()
    for _ in made.client_workspace(client.id).overview.list_today_verdicts():
        pass  # a window has been opened before: what products come to is kept beside the file
    made.close()
    return file


Change = Callable[[Workspace, Path], Any]
"""What is done with an open data file; returns what tests go on with."""


@pytest.fixture(scope="session")
def prepare(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, Change], tuple[Path, Any]]:
    """Return what changes a copy of a data file, once for all tests that begin so: the file, and what was returned."""

    @cache
    def change_once(file: Path, change: Change) -> tuple[Path, Any]:
        copied = shutil.copytree(file.parent, tmp_path_factory.mktemp("prepared") / "data") / file.name
        workspace = open_workspace(made_program(), copied, user_name="J. Haug", now=lambda: NOW)
        returned = change(workspace, copied)
        workspace.close()
        return copied, returned

    return change_once


def only_client(workspace: Workspace) -> ClientWorkspace:
    (client,) = workspace.clients.rows()
    return workspace.client_workspace(client.id)


def record_shipment(room: ClientWorkspace, key: str = "NW-07") -> tuple[int, ...]:
    """Record a shipment of the sample; returns the records, one a line."""
    work = room.screenings.start_shipment(room.shipments.find_shipment(key) or 0).value
    return room.records.record_determination(work.id, Signature("J. Haug", "export control")).value


def record_memo(workspace: Workspace, _file: Path) -> tuple[int, ...]:
    return record_shipment(only_client(workspace))


@pytest.fixture
def beginning() -> Change:
    """Return what has been done with the data where a test begins with ``prepared``; modules have their own."""
    return record_memo


@pytest.fixture(scope="session")
def unused(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data file without a client."""
    return put_empty_data_file(tmp_path_factory.mktemp("unused") / "lodestone.sqlite")


@pytest.fixture
def prepared(
    request: pytest.FixtureRequest, beginning: Change, prepare: Callable[[Path, Change], tuple[Path, Any]]
) -> Any:
    """Return what the ``beginning`` came to; the data file of the test begins with it."""
    file = request.getfixturevalue("loaded" if "sample" in request.fixturenames else "unused")
    return prepare(file, beginning)[1]


@pytest.fixture
def desk(
    request: pytest.FixtureRequest, program: Program, folders: Folders, beginning: Change
) -> Iterator[Workspace]:
    """Return the workspace of a data file of its own: with the sample client if ``sample`` is asked for too."""
    file: Path = request.getfixturevalue("loaded" if "sample" in request.fixturenames else "unused")
    if "prepared" in request.fixturenames:
        file, _ = request.getfixturevalue("prepare")(file, beginning)
    if not folders.database.exists():  # a fixture of the test may have made it
        shutil.copytree(file.parent, folders.database.parent, dirs_exist_ok=True)
    found = open_workspace(program, folders.database, user_name="J. Haug", now=lambda: NOW)
    yield found
    found.close()


@pytest.fixture
def sample(desk: Workspace) -> int:
    """Return the id of the sample client."""
    (client,) = desk.clients.rows()
    return client.id


@pytest.fixture
def memo(sample: int, prepared: tuple[int, ...]) -> int:
    """Return the id of a determination that has been recorded."""
    return prepared[0]


def left_behind(widgets: set[int], threads: set[threading.Thread]) -> list[str]:
    """Return windows, timers and threads that exist beyond the given ones."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for _ in range(3):  # deleting an object may delete others
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        left = _left_now(app, widgets, threads)
        if not left:
            break
    return left


def _left_now(app: QApplication, widgets: set[int], threads: set[threading.Thread]) -> list[str]:
    left = [f"window {describe(one)}" for one in app.topLevelWidgets() if id_of(one) not in widgets]
    kinds = {QTimer, *QTimer.__subclasses__()}
    # not isinstance(), which takes several times as long with classes of Qt, of ten thousand objects
    timers = [one for one in gc.get_objects() if type(one) in kinds and isValid(one)]
    left += [f"timer of {describe(one.parent())}" for one in timers if one.isActive()]
    ours = [one for one in threading.enumerate() if "lodestone" in one.name]
    return left + [f"thread {one.name}" for one in ours if one not in threads]


def id_of(widget: QWidget) -> int:
    """Return the address of the C++ widget, which identifies it whichever Python object wraps it."""
    return int(getCppPointer(widget)[0])


def describe(thing: object) -> str:
    name = thing.accessibleName() if isinstance(thing, QWidget) else ""
    return f"{type(thing).__name__} {name}".strip()


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail when a test leaves a window, a running timer or a thread behind."""
    widgets = {id_of(one) for one in qapp.topLevelWidgets()}
    threads = set(threading.enumerate())
    gc.freeze()  # widgets from before the test are not searched, which would take seconds
    yield
    left = left_behind(widgets, threads)
    assert left == []


@pytest.fixture(autouse=True)
def nothing_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep windows from looking parties up by themselves, which would come between the steps of a test."""
    monkeypatch.setattr(PartyLookUps, "is_on", False)


class Driver:
    """A window with methods that wait for it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def settle(self) -> None:
        """Wait until no task and no gathering timer is running."""
        settle(self.window.session.tasks)

    def go(self, place: str, what: FirstShown = None) -> None:
        self.window.show_page(place, what)
        self.settle()

    def screen(self, start: ScreeningStart, number: int | None) -> None:
        self.window.open_screening(start, number)
        self.settle()

    def dialog(self) -> QWidget:
        """Return the dialog in front."""
        found = QApplication.activeModalWidget()
        assert found is not None, "no dialog is open"
        return found


@contextmanager
def begun_without_overview() -> Iterator[None]:
    """Show no overview while this lasts; the bars of a window that is made meanwhile still lead to it."""
    show_page, has_begun = MainWindow.show_page, False

    def show_others(window: MainWindow, page_id: str, first: FirstShown = None) -> None:
        if has_begun or page_id != "overview":
            show_page(window, page_id, first)
        else:
            window.page_id = page_id

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MainWindow, "show_page", show_others)
        yield
    has_begun = True


@pytest.fixture
def driver(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    qtbot: QtBot,
    program: Program,
    desk: Workspace,
    folders: Folders,
) -> Iterator[Driver]:
    """Return a driver of a window over an empty file, or over the sample if ``sample`` is asked for too.

    The overview that it begins with is shown, but where tests do not look at it (``BEGIN_ELSEWHERE``); what is on the
    way is painted where they look at that (``PAINTED``).
    """
    below = request.path.relative_to(Path(__file__).parent)
    is_elsewhere = below.parts[0] in BEGIN_ELSEWHERE
    with begun_without_overview() if is_elsewhere else nullcontext():
        window = ui_app.open_window(program, desk, folders, SETTINGS, lambda: NOW)
        window.resize(1400, 800)  # the screen of the tests holds less
        window.setUpdatesEnabled(IS_THOROUGH or below.as_posix().startswith(PAINTED))
        window.show()
        QTest.keyRelease(window, Qt.Key.Key_Control)  # a key that an earlier test held would select rows
        found = Driver(window, qtbot)
        found.settle()
    yield found
    found.settle()
    window.setUpdatesEnabled(True)
    window.repaint()
    window.close()
    asked = QApplication.activeModalWidget()
    if isinstance(asked, Message):  # a test may end with unsaved input
        words = ("Leave without it", "Discard")
        for one in (one for one in asked.findChildren(QPushButton) if one.text() in words):
            one.click()
        found.settle()
    window.deleteLater()
    # before language, theme or size of text are put back, which would draw it once more
    qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Show the window in Chinese, and in the language of the system again afterwards."""
    apply_settings(Settings(language="zh_CN", appearance="light"))
    yield
    apply_settings(Settings(language="system", appearance="light"))


def shown(root: QWidget) -> Iterator[str]:
    """Yield every visible text below a widget, tool tips and accessible texts included."""
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


@pytest.fixture(params=["twice as large", "a third longer"])
def situation(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Show every text twice as large, or a third longer; the name of the one that it is."""
    longer = Lengthened()
    if request.param == "twice as large":
        apply_theme(theme.LIGHT, 200)
    else:
        qapp.installTranslator(longer)
    yield request.param
    qapp.removeTranslator(longer)
    apply_theme(theme.LIGHT)
