# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Memos in the window: read, zoomed, saved, printed."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, cast

import pypdf
import pypdfium2
import pytest
from PIL import ImageChops, ImageFilter, ImageStat
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest

from desktop_app import settings as user_settings
from desktop_app.domain.errors import Refused
from desktop_app.services.desk import Desk
from desktop_app.services.outcome import Stopped
from desktop_app.services.records import Signature
from desktop_app.ui import pdf_pages
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.pages.records import RecordsPage
from desktop_app.ui.printing import order_of, print_pdf, printer_for
from desktop_app.ui.tasks import Progress
from tests.ui.conftest import Driver
from tests.ui.test_files import choose_file, shown
from tests.ui.test_journeys import press

__all__ = ["shown"]
A4 = QSizeF(595, 842)


@pytest.fixture
def memo(sample: int, desk: Desk) -> int:
    """Return the id of a determination that has been recorded."""
    room = desk.at(sample)
    work = room.screenings.start_shipment(room.shipments.find("NW-07") or 0).value
    return room.records.record(work.id, Signature("J. Haug", "export control")).value[0]


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
    found = pages.picture(dialog.view.current)
    assert found is not None
    return found


def no_progress() -> Progress:
    return Progress(lambda _done, _of: None)


def file_printer(path: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> QPrinter:
    printer = printer_for([A4], "memo")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(size))
    return printer


def sizes(path: Path) -> list[tuple[int, int]]:
    found = [page.mediabox for page in pypdf.PdfReader(path).pages]
    return [(round(box.width), round(box.height)) for box in found]


# ---- on screen -------------------------------------------------------------------------------


def test_pages_are_drawn_for_the_screen_and_again_for_every_zoom(memo: int, driver: Driver) -> None:
    dialog = open_memo(driver)
    pages = dialog.view.pages
    page = sharp(driver, dialog)
    assert page.width() == pytest.approx(pages.place(0).width() * pages.devicePixelRatioF(), abs=2)
    seen = [dialog.zoomed.text()]
    for keys in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        QTest.keyClick(dialog, keys, Qt.KeyboardModifier.ControlModifier)
        page = sharp(driver, dialog)
        wide = pages.place(0).width() * pages.devicePixelRatioF()
        assert page.width() == pytest.approx(wide, abs=2), "not one stretched from another size"
        seen.append(dialog.zoomed.text())
    assert seen[1:] == ["100 %", "125 %", "100 %"] or seen[1:] == ["125 %", "150 %", "125 %"]
    QTest.keyClick(dialog, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert dialog.zoomed.text() == seen[0]
    dialog.close()


def test_a_screen_of_twice_as_many_dots_gets_twice_as_many(
    memo: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_memo(driver)
    plain = sharp(driver, dialog).width()
    monkeypatch.setattr(dialog.view.pages, "devicePixelRatioF", lambda: 2.0)
    assert sharp(driver, dialog).width() == pytest.approx(plain * 2, abs=2)
    dialog.close()


def test_pages_are_never_drawn_on_the_main_thread(
    memo: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    draw = pdf_pages.draw_page

    def watched(pdf: bytes, number: int, scale: float) -> QImage:
        threads.append(threading.current_thread())
        return draw(pdf, number, scale)

    monkeypatch.setattr("desktop_app.ui.widgets.preview.draw_page", watched)
    dialog = open_memo(driver)
    sharp(driver, dialog)
    assert threads
    assert threading.main_thread() not in threads
    dialog.close()


def test_pages_are_read_by_keyboard(memo: int, driver: Driver) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    assert dialog.view.hasFocus()
    count = len(dialog.view.pages.sizes)
    assert dialog.where.text() == f"Page 1 of {count}"
    QTest.keyClick(dialog.view, Qt.Key.Key_End)
    assert dialog.where.text() == f"Page {count} of {count}"
    QTest.keyClick(dialog.view, Qt.Key.Key_Home)
    assert dialog.where.text() == f"Page 1 of {count}"
    places = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        QTest.keyClick(dialog.view, key)
        places.append(dialog.view.verticalScrollBar().value())
    assert 0 < places[0] < places[1] < places[2] > places[3]
    dialog.close()


def test_what_is_read_stays_in_sight_when_it_is_zoomed(memo: int, driver: Driver) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    dialog.view.verticalScrollBar().setValue(dialog.view.pages.place(2).top())
    before = dialog.view.current
    dialog.view.zoom_to(300)
    assert dialog.view.current == before == 2
    assert dialog.view.horizontalScrollBar().maximum() > 0
    dialog.close()


def test_what_is_no_pdf_is_said_in_place_of_its_pages(driver: Driver, tmp_path: Path) -> None:
    dialog = PaperDialog(driver.window, driver.window.session, Paper("Memo", "m.pdf", b"no pdf"))
    dialog.open()
    driver.settle()
    dialog.grab()
    assert dialog.view.pages.fault.startswith("the PDF cannot be shown")
    assert dialog.print_it() is None
    dialog.close()


# ---- saved -----------------------------------------------------------------------------------


def test_a_saved_memo_is_the_recorded_one_byte_for_byte(
    memo: int, sample: int, desk: Desk, driver: Driver, tmp_path: Path
) -> None:
    dialog = open_memo(driver)
    QTest.keyClick(dialog.save, Qt.Key.Key_Space)
    choose_file(driver, tmp_path / "memo.pdf")
    assert (tmp_path / "memo.pdf").read_bytes() == desk.at(sample).records.pdf(memo)
    assert "Saved memo.pdf in" in dialog.banner._words.text()
    dialog.close()


def test_a_memo_is_saved_from_the_pane_under_its_number(
    memo: int, sample: int, desk: Desk, driver: Driver, tmp_path: Path
) -> None:
    session = driver.window.session
    session.settings = user_settings.changed(session.settings, {"papers_folder": str(tmp_path)})
    driver.go("records")
    press(driver, "Save PDF")
    assert (tmp_path / "2026-0001.pdf").read_bytes() == desk.at(sample).records.pdf(memo)
    assert "Saved 2026-0001.pdf" in driver.window.status.news.text()


def test_the_folder_of_the_kept_memo_is_shown(
    memo: int, sample: int, desk: Desk, driver: Driver, shown: list[str]
) -> None:
    driver.go("records")
    press(driver, "Show in folder")
    (folder,) = shown
    assert desk.at(sample).records.file(memo).parent == Path(folder)


# ---- printed ---------------------------------------------------------------------------------


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
    assert dialog.bar.isVisible()
    driver.settle()
    assert "Saved printed.pdf in" in dialog.banner._words.text()
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
    memo: int, sample: int, desk: Desk, qapp: object, tmp_path: Path
) -> None:
    pdf = desk.at(sample).records.pdf(memo)
    print_pdf(pdf, file_printer(tmp_path / "out.pdf"), no_progress())
    wanted, found = _pages(pdf, 40), _pages((tmp_path / "out.pdf").read_bytes(), 40)
    assert pages_found(found, wanted) == list(range(len(wanted)))


def test_another_sheet_takes_the_page_scaled_and_whole(
    memo: int, sample: int, desk: Desk, tmp_path: Path
) -> None:
    pdf = desk.at(sample).records.pdf(memo)
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
    memo: int, sample: int, desk: Desk, tmp_path: Path
) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    pdf = desk.at(sample).records.pdf(memo)
    print_pdf(pdf, printer, no_progress())
    found = _pages((tmp_path / "out.pdf").read_bytes(), 30)
    wanted = _pages(pdf, 30)
    assert pages_found(found, wanted) == [1, 2]


def test_pages_come_in_the_order_and_number_that_were_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    assert order_of(printer, 3) == [0, 1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert order_of(printer, 3) == [2, 1, 0]
    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setCopyCount(2)
    monkeypatch.setattr(printer, "supportsMultipleCopies", lambda: False)
    assert order_of(printer, 2) == [0, 1, 0, 1]
    printer.setCollateCopies(False)
    assert order_of(printer, 2) == [0, 0, 1, 1]
    printer.setCopyCount(1)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert order_of(printer, 3) == [1, 2]


def test_paper_without_colour_is_grey_and_keeps_its_ink(
    memo: int, sample: int, desk: Desk, tmp_path: Path
) -> None:
    printer = file_printer(tmp_path / "grey.pdf")
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    print_pdf(desk.at(sample).records.pdf(memo), printer, no_progress())
    document = pypdfium2.PdfDocument((tmp_path / "grey.pdf").read_bytes())
    page = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    red, green, blue = page.split()
    for one in (green, blue):
        assert ImageStat.Stat(ImageChops.difference(red, one)).extrema[0][1] <= 2
    assert page.convert("L").getextrema()[0] < 80, "letters are dark"


def test_a_print_that_is_cancelled_leaves_no_file(
    memo: int, sample: int, desk: Desk, tmp_path: Path
) -> None:
    progress = no_progress()
    seen: list[int] = []

    def report(done: int, _of: int) -> None:
        seen.append(done)
        progress.cancel()

    progress._report = report
    with pytest.raises(Stopped):
        print_pdf(desk.at(sample).records.pdf(memo), file_printer(tmp_path / "out.pdf"), progress)
    assert seen == [0]
    assert not (tmp_path / "out.pdf").exists()


def test_a_printer_that_takes_nothing_is_said(
    memo: int, driver: Driver, tmp_path: Path, qtlog: Any
) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    (tmp_path / "folder").mkdir()
    with qtlog.disabled():  # Qt says it too
        dialog.print_on(file_printer(tmp_path / "folder"))
        driver.settle()
    assert "could be printed" in dialog.banner._words.text()
    assert "print again" in dialog.banner._words.text()
    assert dialog.print.isEnabled()
    dialog.close()


def test_a_dialog_may_be_closed_while_it_prints(memo: int, driver: Driver, tmp_path: Path) -> None:
    dialog = open_memo(driver)
    sharp(driver, dialog)
    dialog.print_on(file_printer(tmp_path / "out.pdf"))
    dialog.close()
    driver.settle()
    assert "Saved out.pdf" in driver.window.status.news.text()


def test_the_printer_begins_with_the_sheet_of_the_paper(qapp: object) -> None:
    wanted = {"A4": A4, "Letter": QSizeF(612, 792)}
    for name, size in wanted.items():
        found = printer_for([size], "memo").pageLayout()
        assert found.pageSize().name().startswith(name)
        assert found.orientation() is QPageLayout.Orientation.Portrait


def test_nothing_to_print_is_refused(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be shown"):
        print_pdf(b"no pdf", file_printer(tmp_path / "out.pdf"), no_progress())
