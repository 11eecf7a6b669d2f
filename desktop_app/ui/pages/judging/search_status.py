# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown while names are looked up, and where nothing is left to judge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QProgressBar, QWidget
from shiboken6 import isValid

from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.judging.reading import JudgingReading
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import across, button, down, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_sentences, tr, tr_n


class SearchStatus(QWidget):
    """How far looking up is, with Cancel; or how many names are not looked up yet, with what starts it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._look_ups = session.look_ups
        self._stale = 0
        self.text = label("", "small", wrap=True)
        self.progress_bar = QProgressBar()
        self.progress_bar.setAccessibleName(tr("Progress"))
        self.progress_bar.setTextVisible(False)
        self.cancel_button = button(tr("Cancel"), self._look_ups.cancel, role="link")
        self.start_button = button(tr("Look up now"), self._start, role="link")
        buttons = across(self.cancel_button, self.start_button, None)
        column = down(self.text, self.progress_bar, buttons, gap=4)
        column.setContentsMargins(px(12), 0, px(12), px(8))
        self.setLayout(column)
        self._look_ups.progressed.connect(self._show_progress)
        self._look_ups.rested.connect(self._show)
        self._show()

    def show_stale(self, stale: int) -> None:
        """Show how many names are not looked up in the lists as they are now."""
        self._stale = stale
        self._show()

    def _start(self) -> None:
        self._look_ups.request()
        self._show()

    def _show_progress(self, done: int, of: int) -> None:
        if not isValid(self):
            return
        self.text.setText(tr("Looking up {done} of {count} …", done=done, count=of))
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)
        self._show_parts(is_running=True)

    def _show(self) -> None:
        if not isValid(self):
            return
        is_running = self._look_ups.is_running
        if is_running:
            self.text.setText(tr("Looking the names up …"))
            self.progress_bar.setRange(0, 0)
        else:
            self.text.setText(tr_n("%n name(s) not looked up in the lists as they are now", self._stale))
        self._show_parts(is_running=is_running)

    def _show_parts(self, *, is_running: bool) -> None:
        self.progress_bar.setVisible(is_running)
        self.cancel_button.setVisible(is_running)
        self.start_button.setVisible(not is_running)
        self.setVisible(is_running or self._stale > 0)


class NoEntry(EmptyPage):
    """Stands in place of an entry: nothing is to be judged, or nothing was looked up yet."""

    def __init__(self, session: Session, reading: JudgingReading | None) -> None:
        go = partial(session.navigator.show_page, PageId.PARTIES)
        parties = button(tr("Go to Parties"), go, role="primary")
        super().__init__("user-check", _title(reading), _teaching(reading), [parties])


def _title(reading: JudgingReading | None) -> str:
    if reading is None:
        return tr("Reading …")
    if reading.state.to_judge:
        return tr("Choose a name at the left")
    if not reading.state.searches:
        return tr("No name was looked up yet")
    return tr("Nothing to judge")


def _teaching(reading: JudgingReading | None) -> str:
    if reading is None:
        return ""
    return join_sentences(*_teaching_sentences(reading))


def _teaching_sentences(reading: JudgingReading) -> Iterator[str]:
    searches = reading.state.searches
    if not searches:
        yield tr("Parties and owners that you enter are looked up in every list by themselves")
        if not reading.lists:
            yield tr("There is no list: the law file brings none, and none was loaded")
        return
    yield tr_n("%n name(s) of parties and owners were looked up", len(searches))
    last = reading.last_search()
    if last is not None:
        yield tr("the last time on {day}", day=strings.format_day(last.on))
    if reading.stale:
        yield tr_n("%n are not looked up in the lists as they are now", reading.stale)
    if reading.state.judged:
        yield tr_n("%n answer(s) stand at the left; each can be given anew", len(reading.state.judged))
    yield tr(
        "That no entry has such a name says nothing of lists that were not searched, of other names, or of owners that"
        " nobody has entered"
    )
