# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper to read: a memo or a letter, page by page, to zoom, save and print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.dialogs.sign import SignDialog
from desktop_app.ui.look.theme import px
from desktop_app.ui.session.paper_host import PaperHost
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Task
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shared_views.printing import make_printer, open_print_dialog, print_pdf
from desktop_app.ui.shared_views.saving import save_paper
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import across, boxed, button, fill, label
from desktop_app.ui.widgets.preview import PaperView
from desktop_app.ui.words.strings import tr


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: its title, the name of its file, its bytes; for a filed memo also its determination."""

    title: str
    file: str
    pdf: bytes
    determination: int = 0


class PaperDialog(DialogFrame):
    """Shows a paper as large as the screen allows."""

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
        self.progress_bar = QProgressBar()
        self.progress_bar.setAccessibleName(tr("Progress"))
        self.progress_bar.setTextVisible(False)
        self.cancel_button = button(tr("Cancel"), self._cancel_printing, role="link")
        self.save_button = button(tr("Save PDF"), self.save_pdf, icon="download")
        self.print_button = button(tr("Print"), self.ask_to_print, icon="printer")
        fill(self.body, [self._make_tool_bar(), 6, self.banner, self.view])
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
        self._add_keys()
        tall = max(px(420), parent.window().height() - 24)
        self.resize(QSize(px(820), tall).boundedTo(self.available_size))

    def _make_tool_bar(self) -> QWidget:
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
        return boxed(line)

    def _add_keys(self) -> None:
        for keys, action in (
            ("Ctrl++", partial(self.view.zoom_by_steps, 1)),
            ("Ctrl+=", partial(self.view.zoom_by_steps, 1)),
            ("Ctrl+-", partial(self.view.zoom_by_steps, -1)),
            ("Ctrl+0", partial(self.view.zoom_to_percent, 0)),
            ("Ctrl+P", self.ask_to_print),
            ("Ctrl+S", self.save_pdf),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)

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
        save_paper(self, self._session, self.paper.file, self.paper.pdf, self.show_message)

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
            self._session.navigator.show_message(" ".join(problems.describe_error(error)))
            return
        self._show_busy(busy=False)
        self.banner.show_message(" ".join(problems.describe_error(error)), state="in_force")

    def _show_busy(self, *, busy: bool) -> None:
        self.progress_bar.setRange(0, 0)
        for widget in (self.progress_bar, self.cancel_button):
            widget.setVisible(busy)
        self.print_button.setEnabled(not busy)
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
