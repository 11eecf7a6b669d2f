# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the window: makes the Qt application, loads fonts, catches errors."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from pkgutil import walk_packages
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from desktop_app import ui
from desktop_app.basics.messages import Refused
from desktop_app.basics.resources import resource_path
from desktop_app.logs import get_logger
from desktop_app.paths import Folders, user_folders
from desktop_app.services.context.program import Program
from desktop_app.settings import Settings
from desktop_app.ui.session.session import ChangeBus, Session, UndoHistory, open_memory, restore_geometry
from desktop_app.ui.session.tasks import Progress, TaskRunner
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shell.appearance import apply_settings, choose_language
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.startup.open_data import DataOpening

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace

REFUSED: Final = 3
"""The exit status when the data could not be opened."""

_QUIET_MS: Final = 2000
"""How long after the first page the modules of all others are loaded; somebody reads and begins to type meanwhile."""

_LOG = get_logger("ui")
_FONTS = ("LodestoneSans-Regular.ttf", "LodestoneSans-Bold.ttf")


def run_window(
    program: Program, data_dir: Path | None = None, *, portable: bool = False, open_file: Path | None = None
) -> int:
    """Show the window, open the user's data behind it, and return the exit status when it closes.

    ``open_file`` is a case file or workbook to show at once.
    """
    app = make_application()
    hook = _ErrorHook()
    folders = _find_folders_or_refusal(data_dir, portable=portable)
    opening = DataOpening(program, folders, tell=hook.show_error, apply=apply_settings, file=open_file)
    window = hook.window = opening.window
    sys.excepthook = hook.catch_error
    window.ready.connect(gc.freeze)  # what a start makes stays; looking it through would hold the window up
    window.ready.connect(lambda: QTimer.singleShot(_QUIET_MS, window, partial(load_modules, window)))
    window.show()
    app.processEvents()  # draw the frame before the import of the database libraries occupies the processor
    status = 0
    try:
        if window.isVisible():  # a window closed already would never end the loop
            opening.start_opening()
            status = app.exec()
    finally:
        opening.close()
        # Deleted here, because at the interpreter's exit Qt and Python would both delete it.
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return REFUSED if opening.was_refused else status


def load_modules(window: MainWindow) -> None:
    """Load the modules of every page and dialog off the thread of the window, so that none is held up by its own."""

    def load(progress: Progress) -> None:
        modules = [module.name for module in walk_packages(ui.__path__, f"{ui.__name__}.")]
        for count, name in enumerate(modules):
            progress.step(count, len(modules))
            importlib.import_module(name)

    if window.has_data:
        window.session.tasks.run("modules", load, lambda _none: gc.freeze())


def _find_folders_or_refusal(data_dir: Path | None, *, portable: bool) -> Folders | Refused:
    """Return the data folder, or the refusal that the window shows with a choice of folders."""
    try:
        return user_folders(data_dir, portable=portable)
    except Refused as refused:
        return refused


def make_bare_application() -> QApplication:
    """Return the application as the system draws it, in the language of the system."""
    app = _get_application()
    choose_language("system")
    return app


def make_application() -> QApplication:
    """Return the application, made once, with its own fonts and style.

    Errors: Refused if they are missing.
    """
    app = _get_application()
    app.setStyle("Fusion")
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)  # noqa: FBT003  Qt's signature
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)  # noqa: FBT003
    family = load_fonts()
    if family:
        font = QFont(family)
        font.setPixelSize(13)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        app.setFont(font)
    return app


def _get_application() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Lodestone")
    return app


def load_fonts() -> str:
    """Load the fonts that come with the program and return their family."""
    families_known = set(QFontDatabase.families())
    if "Lodestone Sans" in families_known:
        return "Lodestone Sans"
    family = ""
    for name in _FONTS:
        number = QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
        families = QFontDatabase.applicationFontFamilies(number)
        family = family or (families[0] if families else "")
    return family


def open_window(
    program: Program,
    workspace: Workspace,
    folders: Folders,
    chosen: Settings,
    now: Callable[[], datetime] | None = None,
) -> MainWindow:
    """Return the window of an open workspace, not shown yet."""
    hook = _ErrorHook()
    window = hook.window = MainWindow()
    memory = open_memory(folders)
    restore_geometry(window, memory)
    window.take_session(
        Session(
            program=program,
            workspace=workspace,
            folders=folders,
            settings=chosen,
            memory=memory,
            tasks=TaskRunner(hook.show_error),
            change_bus=ChangeBus(),
            history=UndoHistory(),
            now=now or (lambda: datetime.now().astimezone()),
            navigator=window,
        )
    )
    sys.excepthook = hook.catch_error
    return window


class _ErrorHook:
    """Catches errors that no other code handles: writes them to the log and shows a sentence."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None

    def show_error(self, error: Exception) -> None:
        """Show an error."""
        if not isinstance(error, Refused):
            _LOG.error("a task failed", exc_info=error)
        if self.window is not None:
            self.window.hide_progress()
            problems.tell_error(self.window, error)

    def catch_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error that was not expected and show it, unless it ends the program."""
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("unexpected", exc_info=(kind, error, trace))
        self.show_error(error)
