# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Printing a PDF: the chosen pages, at the printer's resolution, scaled to its paper size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import PAPER, check_target, read_limited, temporary_folder, write_whole
from desktop_app.basics.progress import Stopped
from desktop_app.ui.look.pdf_pages import POINTS, draw_page, page_sizes
from desktop_app.ui.session.tasks import Progress

_FINEST: Final = 600
"""Dots per inch; a finer picture takes four times the memory and looks the same on paper."""

_FINEST_IN_FILE: Final = 300


def make_printer(pages: Sequence[QSizeF], name: str) -> QPrinter:
    """Return a printer set to the paper size of a document."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator("Lodestone")
    if pages:
        fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
        printer.setPageSize(QPageSize(pages[0], QPageSize.Unit.Point, "", fuzzy))
    return printer


def open_print_dialog(
    parent: QWidget, printer: QPrinter, pages: int, then: Callable[[QPrinter], object]
) -> QPrintDialog:
    """Ask for a printer and for which pages."""
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.accepted.connect(lambda: then(printer))
    QDialog.open(dialog)  # QPrintDialog hides the open() without arguments
    return dialog


def order_pages(printer: QPrinter, count: int) -> list[int]:
    """Return the pages to print, counted from 0, in printing order, repeated for each copy."""
    pages = list(range(count))
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        first, last = printer.fromPage() or 1, printer.toPage() or count
        pages = pages[first - 1 : last]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Print a PDF, one page on each sheet; may run on any thread.

    Errors: Refused if the printer cannot be used; Stopped if cancelled, after the job was withdrawn.
    """
    target = printer.outputFileName()
    if not target:
        _print_pages(pdf, printer, progress)
        return
    check_target(Path(target))  # Qt would write over any file
    with temporary_folder() as folder:
        printed = folder / "printed.pdf"
        printer.setOutputFileName(str(printed))
        try:
            _print_pages(pdf, printer, progress)
        finally:
            printer.setOutputFileName(target)
        write_whole(Path(target), read_limited(printed, PAPER))


def _print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    order = order_pages(printer, len(page_sizes(pdf)))
    printer.setFullPage(True)  # papers have margins of their own
    painter = QPainter()
    if not order or not painter.begin(printer):
        raise Refused(
            "nothing could be printed",
            file=printer.outputFileName() or printer.printerName(),
            do="See whether the printer is on, or the file may be written, and print again",
        )
    try:
        for sheet, number in enumerate(order):
            progress.step(sheet, len(order))
            if sheet:
                printer.newPage()
            _print_page(painter, printer, draw_page(pdf, number, _resolution(printer) / POINTS))
        progress.step(len(order), len(order))
    except Stopped:
        printer.abort()
        raise
    finally:
        painter.end()


def _resolution(printer: QPrinter) -> int:
    return min(printer.resolution(), _FINEST_IN_FILE if printer.outputFileName() else _FINEST)


def _print_page(painter: QPainter, printer: QPrinter, page: QImage) -> None:
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = QSizeF(page.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(
        (sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2, size.width(), size.height()
    )
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        page = page.convertToFormat(QImage.Format.Format_Grayscale8)
    painter.drawImage(target, page)
