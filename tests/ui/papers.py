# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Helpers that open, await and print papers in the window."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pypdf
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from desktop_app.ui.dialogs.paper import PaperDialog, make_printer
from desktop_app.ui.pages.records.page import RecordsPage
from desktop_app.ui.session.tasks import Progress
from tests.ui.conftest import Driver

A4 = QSizeF(595, 842)


def open_memo(driver: Driver) -> PaperDialog:
    """Open the memo by keyboard, as Enter on its row does."""
    driver.go("records")
    page = cast(RecordsPage, driver.window.pages["records"])
    page.table.setFocus()
    page.table.select_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    driver.settle()
    return cast(PaperDialog, driver.dialog())


def sharp(driver: Driver, dialog: PaperDialog) -> QImage:
    """Wait until the page in front is drawn for its size, and return it."""
    pages = dialog.view.pages
    dialog.grab()
    driver.qtbot.waitUntil(lambda: pages.is_sharp, timeout=10_000)
    found = pages.page_picture(dialog.view.current_page)
    assert found is not None
    return found


def no_progress() -> Progress:
    return Progress(lambda _done, _of: None)


def file_printer(path: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> QPrinter:
    printer = make_printer([A4], "memo")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(size))
    return printer


def sizes(path: Path) -> list[tuple[int, int]]:
    found = [page.mediabox for page in pypdf.PdfReader(path).pages]
    return [(round(box.width), round(box.height)) for box in found]
