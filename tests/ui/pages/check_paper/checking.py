# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Helpers that drop papers on a window and wait for their finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.services.checking.paper_check import PaperCheck
from desktop_app.ui.pages.check_paper.compared_pages import ComparedPages, PaperSide
from desktop_app.ui.pages.check_paper.finding_view import FindingView
from tests.ui.conftest import Driver
from tests.ui.pages.check_paper import findings


def drop(window: QWidget, *files: Path) -> bool:
    """Drop files on a window as a file manager does; tells whether it takes them."""
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, content, buttons, keys)
    QApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(
        window, QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, content, buttons, keys)
    )
    return True


def check(driver: Driver, finding: PaperCheck, file: Path, monkeypatch: pytest.MonkeyPatch) -> FindingView:
    """Drop a paper, whose check comes to a finding, and return what is shown."""
    findings.answer_with(monkeypatch, finding)
    assert drop(driver.window, file)
    driver.settle()
    view = driver.window.pages.check_paper.view
    assert view is not None
    driver.qtbot.waitUntil(lambda: ready(view), timeout=20_000)
    return view


def ready(view: FindingView) -> bool:
    """Tell whether the pages in sight are there."""
    compared = view.stage.currentWidget()
    if not isinstance(compared, ComparedPages):
        return True
    sides = [side for side in (compared.paper, compared.again) if side is not None]
    return all(side.page_count for side in sides)


def wait_for_marks(driver: Driver, side: PaperSide) -> None:
    driver.qtbot.waitUntil(lambda: bool(side.view.pages.current_marks), timeout=20_000)
