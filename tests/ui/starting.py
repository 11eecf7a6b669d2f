# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Helpers that start windows as the program does and read what is visible."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.ui.startup.app import DataOpening
from tests.ui.settling import settle


class Starter:
    """Starts windows and waits for them; everything is closed at the end."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot
        self.openings: list[DataOpening] = []
        self.told: list[Exception] = []

    def start(
        self, folders: Folders | Refused, file: Path | None = None, *, settle: bool = True
    ) -> DataOpening:
        opening = DataOpening(
            self.program, folders, tell=self.told.append, apply=lambda _chosen: None, file=file
        )
        self.openings.append(opening)
        opening.window.show()
        if settle:
            opening.start_opening()
            self.settle(opening)
        return opening

    def settle(self, opening: DataOpening) -> None:
        settle(opening.tasks)

    def press(self, opening: DataOpening, name: str, within: QWidget | None = None) -> None:
        buttons = (within or opening.window).findChildren(QPushButton)
        (found,) = [one for one in buttons if one.text() == name and one.isVisible()]
        QTest.keyClick(found, Qt.Key.Key_Space)
        self.settle(opening)

    def close(self) -> None:
        for opening in self.openings:
            opening.window.close()
            opening.close()
            opening.window.deleteLater()


def seen(widget: QWidget) -> str:
    """Return every visible text."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def front() -> Any:
    """Return the dialog in front."""
    found = QApplication.activeModalWidget()
    assert found is not None, "no dialog is open"
    return found


def started(qapp: QApplication, program: Program, qtbot: QtBot) -> Iterator[Starter]:
    """Yield a starter, and close everything afterwards."""
    before = set(threading.enumerate())
    found = Starter(program, qtbot)
    yield found
    found.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    left = [one for one in set(threading.enumerate()) - before if "lodestone" in one.name]
    assert left == [], "threads were left behind"
