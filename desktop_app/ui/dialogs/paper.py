# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper to read: a memo or a letter, page by page, to zoom, save and print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QKeySequence, QPageSize, QPainter, QShortcut
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.ui.look import pdf_pages
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import PaperHost, Session
from desktop_app.ui.session.tasks import Progress, Task
from desktop_app.ui.shared_views import dialog_frame, saving
from desktop_app.ui.shared_views.dialog_frame import DialogFrame
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import Note, across, boxed, button, fill, label, progress_bar
from desktop_app.ui.widgets.preview import PaperView
from desktop_app.ui.words.strings import error_sentences, tr

if TYPE_CHECKING:
    from desktop_app.services.paper_signing import SignedPaper


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: its title, the name of its file, its bytes; for a filed memo also its determination."""

    title: str
    file: str
    pdf: bytes
    determination: int = 0


class PaperDialog(DialogFrame):
    """Shows a paper as large as the screen allows."""

    handbook_place = "dialog/paper"

    fits = False

    def __init__(self, parent: QWidget, session: PaperHost, paper: Paper, *more_buttons: QPushButton) -> None:
        super().__init__(parent, paper.title, width=560)
        self._session, self.paper = session, paper
        self._printing: Task | None = None
        self._waiting: list[Callable[[], object]] = []
        self.view = PaperView(paper.pdf, paper.title, session.tasks)
        self.view.setMinimumHeight(px(200))
        self.page_number = label("", "caption")
        self.zoom_percent = label("", "caption")
        self.banner = Banner()
        self.progress_bar = progress_bar()
        self.cancel_button = button(tr("Cancel"), self._cancel_printing, role="link")
        self.save_button = button(tr("Save PDF"), self.save_pdf, icon="download")
        self.print_button = button(tr("Print"), self.ask_to_print, icon="printer")
        smaller = button(
            "", partial(self.view.zoom_by_steps, -1), role="icon", icon="zoom-out", tip=tr("Zoom out")
        )
        larger = button(
            "", partial(self.view.zoom_by_steps, 1), role="icon", icon="zoom-in", tip=tr("Zoom in")
        )
        wide = button(tr("Fit the width"), partial(self.view.zoom_to_percent, 0), role="link")
        line = across(self.page_number, None, self.progress_bar, self.cancel_button, gap=8)
        for widget in (smaller, self.zoom_percent, larger, wide):
            line.addWidget(widget)
        fill(self.body, [boxed(line), 6, self.banner, self.view])
        self.body.setStretchFactor(self.view, 1)
        self.sign_button = button(tr("Sign"), self.sign, icon="user-check")
        self.sign_button.setVisible(bool(paper.determination))
        self.add_buttons(
            *more_buttons,
            self.sign_button,
            self.print_button,
            self.save_button,
            button(tr("Close"), self.close),
        )
        self.view.moved.connect(self._show_where)
        self._show_busy(busy=False)
        for keys, action in (
            ("Ctrl++", partial(self.view.zoom_by_steps, 1)),
            ("Ctrl+=", partial(self.view.zoom_by_steps, 1)),
            ("Ctrl+-", partial(self.view.zoom_by_steps, -1)),
            ("Ctrl+0", partial(self.view.zoom_to_percent, 0)),
            ("Ctrl+P", self.ask_to_print),
            ("Ctrl+S", self.save_pdf),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        tall = max(px(420), parent.window().height() - 24)
        self.resize(QSize(px(820), tall).boundedTo(self.available_size))

    def _show_where(self) -> None:
        count = len(self.view.pages.sizes)
        if count:
            waiting, self._waiting = self._waiting, []
            for action in waiting:
                action()
            self.page_number.setText(
                tr("Page {page} of {count}", page=self.view.current_page + 1, count=count)
            )
            self.zoom_percent.setText(f"{self.view.zoom_percent} %")

    def show_message(self, words: str, act: str = "", action: Callable[[], object] | None = None) -> None:
        """Show in the banner what was done with the paper."""
        self.banner.show_message(words, state="suspended", act=act, action=action)

    # ---- saving and printing ----

    def save_pdf(self) -> None:
        """Save the paper as it is."""
        saving.save_paper(self, self._session, self.paper.file, self.paper.pdf, self.show_message)

    def sign(self) -> SignDialog:
        """Ask for the user's key, and sign the memo where it is filed."""
        assert isinstance(self._session, Session)  # noqa: S101  no other has filed memos
        dialog = SignDialog(self, self._session, self.paper.determination, self.show_message)
        dialog.show_first()
        return dialog

    def run_when_shown(self, then: Callable[[], object]) -> None:
        """Call ``then`` as soon as the sizes of the pages are known."""
        if self.view.pages.sizes:
            then()
        else:
            self._waiting.append(then)

    def ask_to_print(self) -> QDialog | None:
        """Ask for a printer, then print."""
        if self._printing is not None or not self.view.pages.sizes:
            return None
        printer = make_printer(self.view.pages.sizes, self.paper.title)
        return open_print_dialog(self, printer, len(self.view.pages.sizes), self.print_to)

    def print_to(self, printer: QPrinter) -> None:
        """Print off the main thread."""
        self._show_busy(busy=True)
        self._printing = self._session.tasks.run(
            f"print {id(printer)}",
            partial(print_pdf, self.paper.pdf, printer),
            lambda _none: self._finish_printing(printed_words(printer)),
            failed=self._show_failure,
            at=self._show_progress,
            stopped=lambda: self._finish_printing(tr("Printing was cancelled.")),
        )

    def _show_progress(self, done: int, of: int) -> None:
        if isValid(self):
            self.progress_bar.setRange(0, of)
            self.progress_bar.setValue(done)

    def _finish_printing(self, text: str) -> None:
        """Show how printing ended: in the banner, or in the status bar if the dialog was closed."""
        if not isValid(self):
            self._session.navigator.show_message(text)
            return
        self._show_busy(busy=False)
        self.show_message(text)

    def _show_failure(self, error: Exception) -> None:
        if not isValid(self):
            self._session.navigator.show_message(" ".join(dialog_frame.describe_error(error)))
            return
        self._show_busy(busy=False)
        self.banner.show_message(" ".join(dialog_frame.describe_error(error)), state="in_force")

    def _show_busy(self, *, busy: bool) -> None:
        self.progress_bar.setRange(0, 0)
        for widget in (self.progress_bar, self.cancel_button):
            widget.setVisible(busy)
        set_available(self.print_button, tr("Being printed …") if busy else "")
        if not busy:
            self._printing = None

    def _cancel_printing(self) -> None:
        if self._printing is not None:
            self._printing.progress.cancel()


def printed_words(printer: QPrinter) -> str:
    """Return a sentence that names the printer or the file that was printed to."""
    file = printer.outputFileName()
    if file:
        return tr("Saved {name} in {folder}", name=Path(file).name, folder=str(Path(file).parent))
    return tr("Sent to {printer}.", printer=printer.printerName())


# --------------------------------------------------------------------------------------------------
# Signs a filed memo with the user's own key: asks for the key file and its passphrase, and keeps neither.


_KEYS: Final = "keys"
"""Under this name the folder of key files is remembered, and nothing else of them."""


class SignDialog(DialogFrame):
    """Asks for a key file and its passphrase, and signs the memo of a determination."""

    handbook_place = "dialog/sign"

    def __init__(
        self, parent: QWidget, session: Session, determination: int, say: saving.ShowMessage | None = None
    ) -> None:
        about = tr(
            "A file beside the memo shows that you signed just these bytes; the memo stays as it is. Other"
            " programs check it too."
        )
        super().__init__(parent, tr("Sign the memo"), about)
        self._session, self._determination = session, determination
        self._say = say or session.navigator.show_message
        self._busy = False
        self.key_file = editors.LineEditor(tr("Key file"), tr("PKCS#12, ends in .p12 or .pfx"))
        self.passphrase = editors.LineEditor(tr("Passphrase of the key file"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.choose_button = button(tr("Choose"), self._ask_for_key_file)
        self.fault = Note("fault")
        self.cancel_button = button(tr("Cancel"), self.close)
        self.sign_button = button(tr("Sign"), self.sign, role="primary")
        self._lay_out()
        self.add_buttons(self.cancel_button, self.sign_button)
        for editor in (self.key_file, self.passphrase):
            editor.textChanged.connect(self._show_state)
        self._show_state()

    def _lay_out(self) -> None:
        key_label, passphrase_label = label(tr("Key file")), label(tr("Passphrase of the key file"))
        key_label.setBuddy(self.key_file)
        passphrase_label.setBuddy(self.passphrase)
        row = across(self.key_file, self.choose_button)
        note = label(tr("Neither the key nor its passphrase is kept."), "small", wrap=True)
        fill(self.body, [key_label, 4, row, 12, passphrase_label, 4, self.passphrase, 8, note, 8, self.fault])

    def _ask_for_key_file(self) -> None:
        begin = saving.folder_for(self._session, _KEYS)
        kinds = [tr("Key file (*.p12 *.pfx)"), tr("All files (*)")]
        saving.ask_for_file(self, tr("Key file"), begin, self.take_key_file, kinds)

    def take_key_file(self, file: Path) -> None:
        """Sign with this key file."""
        self.key_file.show_value(str(file))
        self.passphrase.setFocus()

    def sign(self) -> None:
        """Sign the memo where it lies; a refusal is shown and the dialog stays open."""
        signatures, determination = self._session.client_workspace.signatures, self._determination
        if not self.key_file.current_value():
            self.fault.setText(tr("Choose your key file first."))
            self.fit_to_content()
            self.key_file.setFocus()
            return
        file, passphrase = Path(self.key_file.current_value()), self.passphrase.text()
        self._busy = True
        self._show_state()

        def tell_signed(signed: SignedPaper) -> None:
            session, say = self._session, self._say
            saving.remember_folder(session, _KEYS, file)
            text = tr("Signed by {who}: {name}", who=signed.signer.subject, name=signed.file.name)
            say(text, tr("Show in folder"), partial(saving.show_folder, session, signed.file, say))
            self._busy = False
            self.close()

        self._session.change(
            lambda: signatures.sign_memo(determination, file, passphrase),
            tell_signed,
            self._show_refusal,
            can_undo=False,
        )

    def reject(self) -> None:
        """Close the dialog, unless the memo is being signed."""
        if not self._busy:
            super().reject()

    def _show_refusal(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._busy = False
        self._show_state()
        self.fault.setText(error_sentences(error))
        self.fit_to_content()
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _show_state(self) -> None:
        """Hide a fault that no longer holds, and enable what can be done."""
        self.fault.hide()
        for widget in (self.key_file, self.passphrase, self.choose_button, self.cancel_button):
            widget.setEnabled(not self._busy)
        set_available(self.sign_button, tr("Being signed …") if self._busy else "")


# --------------------------------------------------------------------------------------------------
# Printing a PDF: the chosen pages, at the printer's resolution, scaled to its paper size.


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
    files.check_target(Path(target))  # Qt would write over any file
    with files.temporary_folder() as folder:
        printed = folder / "printed.pdf"
        printer.setOutputFileName(str(printed))
        try:
            _print_pages(pdf, printer, progress)
        finally:
            printer.setOutputFileName(target)
        files.write_whole(Path(target), files.read_limited(printed, files.PAPER))


def _print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    order = order_pages(printer, len(pdf_pages.page_sizes(pdf)))
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
            page = pdf_pages.draw_page(
                pdf,
                number,
                min(printer.resolution(), _FINEST_IN_FILE if printer.outputFileName() else _FINEST)
                / pdf_pages.POINTS,
            )
            paper_area = printer.paperRect(QPrinter.Unit.DevicePixel)
            size = QSizeF(page.size()).scaled(paper_area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRectF(
                (paper_area.width() - size.width()) / 2,
                (paper_area.height() - size.height()) / 2,
                size.width(),
                size.height(),
            )
            if printer.colorMode() is QPrinter.ColorMode.GrayScale:
                page = page.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(target, page)
        progress.step(len(order), len(order))
    except Stopped:
        printer.abort()
        raise
    finally:
        painter.end()
