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
from desktop_app.ui.look.theme import px
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Task
from desktop_app.ui.shared_views import problems
from desktop_app.ui.shared_views.printing import open_print, print_pdf, printer_for
from desktop_app.ui.shared_views.saving import save_paper
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import across, boxed, button, fill, label
from desktop_app.ui.widgets.preview import PaperView
from desktop_app.ui.words.strings import tr


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: its title, the name of its file, its bytes."""

    title: str
    file: str
    pdf: bytes


class PaperDialog(DialogFrame):
    """Shows a paper as large as there is room."""

    fits = False

    def __init__(self, parent: QWidget, session: Session, paper: Paper, *more: QPushButton) -> None:
        super().__init__(parent, paper.title, width=560)
        self._session, self.paper = session, paper
        self._printing: Task | None = None
        self._waiting: list[Callable[[], object]] = []
        self.view = PaperView(paper.pdf, paper.title, session.tasks)
        self.view.setMinimumHeight(px(200))
        self.where = label("", "caption")
        self.zoomed = label("", "caption")
        self.banner = Banner()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.stop = button(tr("Cancel"), self._cancel, role="link")
        self.save = button(tr("Save PDF"), self.save_it, icon="download")
        self.print = button(tr("Print"), self.print_it, icon="printer")
        fill(self.body, [self._tools(), 6, self.banner, self.view])
        self.body.setStretchFactor(self.view, 1)
        self.add_buttons(*more, self.print, self.save, button(tr("Close"), self.close))
        self.view.moved.connect(self._show_where)
        self._show_busy(busy=False)
        self._add_keys()
        tall = max(px(420), parent.window().height() - 24)
        self.resize(QSize(px(820), tall).boundedTo(self.room))

    def _tools(self) -> QWidget:
        smaller = button(
            "",
            partial(self.view.zoom_by_steps, -1),
            role="icon",
            icon="zoom-out",
            tip=tr("Zoom out"),
        )
        larger = button(
            "", partial(self.view.zoom_by_steps, 1), role="icon", icon="zoom-in", tip=tr("Zoom in")
        )
        wide = button(tr("Fit the width"), partial(self.view.zoom_to_percent, 0), role="link")
        line = across(self.where, None, self.bar, self.stop, gap=8)
        for widget in (smaller, self.zoomed, larger, wide):
            line.addWidget(widget)
        return boxed(line)

    def _add_keys(self) -> None:
        for keys, deed in (
            ("Ctrl++", partial(self.view.zoom_by_steps, 1)),
            ("Ctrl+=", partial(self.view.zoom_by_steps, 1)),
            ("Ctrl+-", partial(self.view.zoom_by_steps, -1)),
            ("Ctrl+0", partial(self.view.zoom_to_percent, 0)),
            ("Ctrl+P", self.print_it),
            ("Ctrl+S", self.save_it),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _show_where(self) -> None:
        count = len(self.view.pages.sizes)
        if count:
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()
            self.where.setText(
                tr("Page {page} of {count}", page=self.view.current_page + 1, count=count)
            )
            self.zoomed.setText(f"{self.view.zoom_percent} %")

    def say(self, words: str, act: str = "", action: Callable[[], object] | None = None) -> None:
        """Say what has become of the paper."""
        self.banner.show_message(words, state="suspended", act=act, action=action)

    # ---- saving and printing ----

    def save_it(self) -> None:
        """Save the paper as it is."""
        save_paper(self, self._session, self.paper.file, self.paper.pdf, self.say)

    def when_shown(self, then: Callable[[], object]) -> None:
        """Do something as soon as the pages are known."""
        if self.view.pages.sizes:
            then()
        else:
            self._waiting.append(then)

    def print_it(self) -> QDialog | None:
        """Ask for a printer, then print."""
        if self._printing is not None or not self.view.pages.sizes:
            return None
        printer = printer_for(self.view.pages.sizes, self.paper.title)
        return open_print(self, printer, len(self.view.pages.sizes), self.print_on)

    def print_on(self, printer: QPrinter) -> None:
        """Print on a printer, off the main thread."""
        self._show_busy(busy=True)
        self._printing = self._session.tasks.run(
            f"print {id(printer)}",
            partial(print_pdf, self.paper.pdf, printer),
            lambda _none: self._ended(printed_words(printer)),
            failed=self._failed,
            at=self._at,
            stopped=lambda: self._ended(tr("Printing was cancelled.")),
        )

    def _at(self, done: int, of: int) -> None:
        if isValid(self):
            self.bar.setRange(0, of)
            self.bar.setValue(done)

    def _ended(self, words: str) -> None:
        """Say how printing ended: here, or in the window if the paper has been put away."""
        if not isValid(self):
            self._session.navigator.show_message(words)
            return
        self._show_busy(busy=False)
        self.say(words)

    def _failed(self, error: Exception) -> None:
        if not isValid(self):
            self._session.navigator.show_message(" ".join(problems.sentence(error)))
            return
        self._show_busy(busy=False)
        self.banner.show_message(" ".join(problems.sentence(error)), state="in_force")

    def _show_busy(self, *, busy: bool) -> None:
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.stop):
            widget.setVisible(busy)
        self.print.setEnabled(not busy)
        if not busy:
            self._printing = None

    def _cancel(self) -> None:
        if self._printing is not None:
            self._printing.progress.cancel()


def printed_words(printer: QPrinter) -> str:
    """Return where what was printed has gone."""
    file = printer.outputFileName()
    if file:
        return tr("Saved {name} in {folder}", name=Path(file).name, folder=str(Path(file).parent))
    return tr("Sent to {printer}.", printer=printer.printerName())
