# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The status bar: last save, law file, age of its lists, messages, and progress of long work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from desktop_app.domain.law.pack import Pack
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.party_look_ups import PartyLookUps
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.problems import describe_error
from desktop_app.ui.widgets.parts import Elided, button, fill
from desktop_app.ui.words.strings import format_day, format_time, join_sentences, tr, translate_text


class StatusBar(QFrame):
    """The bar at the foot of the window."""

    looked_up = Signal(object)
    """What the look-ups that are followed have met, as SearchesMade."""

    def __init__(self, cancel: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setFixedHeight(px(30))
        self.saved = Elided("", "small", natural=True)
        self.pack = Elided("", "small", natural=True)
        self.lists = Elided("", "small", natural=True)
        self.looking_up = Elided("", "small", natural=True)
        self.stop_button = button(tr("Stop looking up"), self._stop_looking_up, role="link")
        self._look_ups: PartyLookUps | None = None
        self.message = Elided("", "small")
        self.action_button = button("", self._run_action, role="link")
        self._action: Callable[[], object] = lambda: None
        self.progress_bar = QProgressBar()
        self.progress_bar.setFixedSize(px(140), px(8))
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setAccessibleName(tr("Progress"))
        self.cancel_button = button(tr("Cancel"), cancel, role="link")
        layout = QHBoxLayout(self)
        layout.setSpacing(18)
        pieces = [
            self.saved,
            self.pack,
            self.lists,
            self.looking_up,
            self.stop_button,
            self.message,
            self.action_button,
            self.progress_bar,
            self.cancel_button,
        ]
        fill(layout, pieces, margins=(16, 0, 16, 0))
        layout.setStretch(pieces.index(self.message), 1)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.show_message("")
        self._show_looking_up("")

    def show_law_file(self, pack: Pack) -> None:
        """Show the law file in use, before the first change."""
        self.pack.setText(
            tr(
                "Law file {id} {version}, law known to {day}",
                id=pack.id,
                version=pack.version,
                day=format_day(pack.known_to),
            )
        )
        if pack.listed_until is not None:
            self.show_lists(format_day(pack.listed_until))
        self.saved.setText(tr("Nothing changed yet"))

    def show_saved(self, session: Session) -> None:
        """Show when something was saved last, and what."""
        if session.saved_subject:  # an answer of a screening, which has no title, leaves the message standing
            self.drop_overtaken(saved=True)
        if session.saved_at is not None:
            text = tr("Saved {time}", time=format_time(session.saved_at))
            if session.saved_subject:
                text = f"{text} · {translate_text(session.saved_subject)}"
            self.saved.setText(text)

    def show_lists(self, until: str) -> None:
        """Show up to which day the lists of names in the law file reach."""
        self.lists.setText(tr("Names listed up to {day}", day=until))
        text = tr(
            "The newest list notice in the law file; notices after that day are not in it. Parties and owners are"
            " looked up in it and in every list that was loaded; a person judges what is met."
        )
        set_tip(self.lists, text)
        self.lists.setAccessibleDescription(text)

    def follow_look_ups(self, look_ups: PartyLookUps) -> None:
        """Show how far the look-ups are that run by themselves; the message stays beside it."""
        self._look_ups = look_ups
        look_ups.progressed.connect(self._show_looked_up)
        look_ups.rested.connect(self._hide_looked_up)
        look_ups.failed.connect(self._show_not_looked_up)
        look_ups.looked_up.connect(
            self.looked_up
        )  # through the bar, for the next one is told by its own window

    def _show_looked_up(self, done: int, of: int) -> None:
        self._show_looking_up(tr("Looking up names: {done} of {count}", done=done, count=of))

    def _hide_looked_up(self) -> None:
        self._show_looking_up("")

    def _show_not_looked_up(self, error: Exception) -> None:
        self.show_message(join_sentences(tr("Names could not be looked up"), *describe_error(error)))

    def _show_looking_up(self, words: str) -> None:
        self.looking_up.setText(words)
        self.lists.setVisible(not words)  # in its place, for the bar is full
        for widget in (self.looking_up, self.stop_button):
            widget.setVisible(bool(words))

    def _stop_looking_up(self) -> None:
        if self._look_ups is not None:
            self._look_ups.cancel()

    def show_progress(self, words: str, done: int, of: int) -> None:
        """Show the progress of long work; a blank text hides it."""
        self.show_message(words)
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)
        for widget in (self.progress_bar, self.cancel_button):
            widget.setVisible(bool(words))

    def show_message(self, words: str, act: str = "", action: Callable[[], object] | None = None) -> None:
        """Show a message until the next one; ``act`` is the text of a button beside it."""
        self.message.setText(words)
        self.action_button.setText(act)
        self.action_button.setAccessibleName(act or tr("Do it"))
        self.action_button.setVisible(bool(act))
        self._action = action or (lambda: None)
        self._is_new = True
        QTimer.singleShot(0, self, self._mark_as_seen)
        for widget in (self.progress_bar, self.cancel_button):
            widget.hide()

    def _mark_as_seen(self) -> None:
        self._is_new = False

    def drop_overtaken(self, *, saved: bool) -> None:
        """Clear a message that a later event has made obsolete; one shown in the same moment stays.

        ``saved`` tells that the event is a save, after which an Undo button would undo that instead. Else the event is
        a change of page, and messages with a button stay.
        """
        is_working = not self.progress_bar.isHidden()
        if not (self._is_new or is_working) and (saved or self.action_button.isHidden()):
            self.show_message("")

    def _run_action(self) -> None:
        self._action()
