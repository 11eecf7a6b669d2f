# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Memos on paper: the pages that were asked for, whole, on any sheet, in colour and without."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
from PIL import ImageChops, ImageFilter, ImageStat
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import make_printer, order_pages, print_pdf
from tests.ui.conftest import Driver
from tests.ui.papers import A4, file_printer, no_progress, open_memo, sharp, sizes


def test_a_memo_is_printed_from_the_dialog(memo: int, driver: Driver, tmp_path: Path) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    asking = cast(QPrintDialog, driver.dialog())
    assert asking.maxPage() == len(dialog.view.pages.sizes)
    printer = asking.printer()
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A4
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    asking.accepted.emit(printer)
    asking.close()
    assert dialog.progress_bar.isVisible()
    driver.settle()
    assert "Saved printed.pdf in" in dialog.banner._message_label.text()
    assert len(sizes(tmp_path / "printed.pdf")) == len(dialog.view.pages.sizes)
    dialog.close()


def _pages(pdf: bytes, dots: float) -> list[Any]:
    document = pypdfium2.PdfDocument(pdf)
    found = [page.render(scale=dots / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return found


def difference(before: Any, after: Any) -> float:
    """Return how far two pictures are apart, of 255; half a dot to the side is no difference."""
    soft = ImageFilter.GaussianBlur(2)
    apart = ImageChops.difference(before.filter(soft), after.resize(before.size).filter(soft))
    return float(ImageStat.Stat(apart).mean[0])


def pages_found(found: list[Any], wanted: list[Any]) -> list[int]:
    """Return which of the wanted pages each page shows."""
    shown = []
    for page in found:
        apart = [difference(one, page) for one in wanted]
        assert min(apart) < 4, "the same ink in the same place"
        shown.append(apart.index(min(apart)))
    return shown


def test_paper_shows_what_the_memo_shows(
    memo: int, sample: int, desk: Workspace, qapp: object, tmp_path: Path
) -> None:
    pdf = desk.client_workspace(sample).records.read_paper(memo)
    print_pdf(pdf, file_printer(tmp_path / "out.pdf"), no_progress())
    wanted, found = _pages(pdf, 40), _pages((tmp_path / "out.pdf").read_bytes(), 40)
    assert pages_found(found, wanted) == list(range(len(wanted)))


def test_another_sheet_takes_the_page_scaled_and_whole(
    memo: int, sample: int, desk: Workspace, tmp_path: Path
) -> None:
    pdf = desk.client_workspace(sample).records.read_paper(memo)
    letter = file_printer(tmp_path / "letter.pdf", QPageSize.PageSizeId.Letter)
    print_pdf(pdf, letter, no_progress())
    assert set(sizes(tmp_path / "letter.pdf")) == {(612, 792)}
    page = _pages((tmp_path / "letter.pdf").read_bytes(), 40)[0].point(lambda v: 255 * (v < 200))
    left, top, right, bottom = page.getbbox()
    whole = _pages(pdf, 40)[0].point(lambda v: 255 * (v < 200)).getbbox()
    scale = 792 / 842
    assert (right - left) == pytest.approx((whole[2] - whole[0]) * scale, abs=3)
    assert (bottom - top) == pytest.approx((whole[3] - whole[1]) * scale, abs=3)
    assert left == pytest.approx(page.width - right, abs=4), "in the middle of the sheet"


def test_only_the_pages_that_were_asked_for_are_printed(
    memo: int, sample: int, desk: Workspace, tmp_path: Path
) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    pdf = desk.client_workspace(sample).records.read_paper(memo)
    print_pdf(pdf, printer, no_progress())
    found = _pages((tmp_path / "out.pdf").read_bytes(), 40)
    wanted = _pages(pdf, 40)
    assert pages_found(found, wanted) == [1, 2]


def test_pages_come_in_the_order_and_number_that_were_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    assert order_pages(printer, 3) == [0, 1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert order_pages(printer, 3) == [2, 1, 0]
    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setCopyCount(2)
    monkeypatch.setattr(printer, "supportsMultipleCopies", lambda: False)
    assert order_pages(printer, 2) == [0, 1, 0, 1]
    printer.setCollateCopies(False)
    assert order_pages(printer, 2) == [0, 0, 1, 1]
    printer.setCopyCount(1)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert order_pages(printer, 3) == [1, 2]


def test_paper_without_colour_is_grey_and_keeps_its_ink(
    memo: int, sample: int, desk: Workspace, tmp_path: Path
) -> None:
    printer = file_printer(tmp_path / "grey.pdf")
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    print_pdf(desk.client_workspace(sample).records.read_paper(memo), printer, no_progress())
    document = pypdfium2.PdfDocument((tmp_path / "grey.pdf").read_bytes())
    page = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    red, green, blue = page.split()
    for one in (green, blue):
        assert ImageStat.Stat(ImageChops.difference(red, one)).extrema[0][1] <= 2
    assert page.convert("L").getextrema()[0] < 80, "letters are dark"


def test_a_print_that_is_cancelled_leaves_no_file(
    memo: int, sample: int, desk: Workspace, tmp_path: Path
) -> None:
    progress = no_progress()
    seen: list[int] = []

    def report(done: int, _of: int) -> None:
        seen.append(done)
        progress.cancel()

    progress._report = report
    with pytest.raises(Stopped):
        print_pdf(
            desk.client_workspace(sample).records.read_paper(memo),
            file_printer(tmp_path / "out.pdf"),
            progress,
        )
    assert seen == [0]
    assert not (tmp_path / "out.pdf").exists()


def test_a_printer_that_takes_nothing_is_said(memo: int, driver: Driver, tmp_path: Path, qtlog: Any) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    (tmp_path / "folder").mkdir()
    with qtlog.disabled():  # Qt says it too
        dialog.print_to(file_printer(tmp_path / "folder"))
        driver.settle()
    assert "This is a folder" in dialog.banner._message_label.text()
    assert "Choose the name of a file" in dialog.banner._message_label.text()
    assert dialog.print_button.isEnabled()
    dialog.close()


def test_a_dialog_may_be_closed_while_it_prints(memo: int, driver: Driver, tmp_path: Path) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    dialog.print_to(file_printer(tmp_path / "out.pdf"))
    dialog.close()
    driver.settle()
    assert "Saved out.pdf" in driver.window.status_bar.message.text()


def test_the_printer_begins_with_the_sheet_of_the_paper(qapp: object) -> None:
    wanted = {"A4": A4, "Letter": QSizeF(612, 792)}
    for name, size in wanted.items():
        found = make_printer([size], "memo").pageLayout()
        assert found.pageSize().name().startswith(name)
        assert found.orientation() is QPageLayout.Orientation.Portrait


def test_nothing_to_print_is_refused(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be shown"):
        print_pdf(b"no pdf", file_printer(tmp_path / "out.pdf"), no_progress())
