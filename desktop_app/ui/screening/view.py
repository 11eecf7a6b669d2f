# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The screening: steps left, question in the middle, live panel right. Saved at every Continue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import (
    Attribution,
    Interview,
    Page,
    Step,
    list_review_rows,
    try_answers,
)
from desktop_app.domain.interview.questions.pages import check_drafts, plain_field
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.dialogs.record import open_record
from desktop_app.ui.screening.button_bar import Foot
from desktop_app.ui.screening.context import (
    ScreeningContext,
    can_write,
    context,
    interview_of,
    live_of,
    names_of,
    next_steps,
    open_what_if,
    recorded,
)
from desktop_app.ui.screening.narrow_layout import ScreeningRoom
from desktop_app.ui.screening.panel import LivePanel
from desktop_app.ui.screening.papers.letters import letter_for
from desktop_app.ui.screening.papers.review import ReviewPage
from desktop_app.ui.screening.questions.page import QuestionPage
from desktop_app.ui.screening.questions.party_card import with_known
from desktop_app.ui.screening.questions.tab_order import put_in_order
from desktop_app.ui.screening.steps import StepRail
from desktop_app.ui.screening.undo import Hands, Undoing
from desktop_app.ui.screening.unsaved_answers import Leaving, can_show, overridden, with_words
from desktop_app.ui.screening.update_banner import TakingOver
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import problems
from desktop_app.ui.widgets.parts import down, fill, scrolled
from desktop_app.ui.words.localise import localise_value
from desktop_app.ui.words.strings import tr

_DELAY = 60


class ScreeningView(QWidget):
    """One screening at work."""

    def __init__(self, session: Session, screening: Screening, beside: ScreeningContext) -> None:
        super().__init__()
        self.session, self.screening, self.beside = session, screening, beside
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Screening"))
        self.names: list[str] = []
        self._came: list[str] = []
        self._line = 0
        hands = Hands(self._said, self._move, self._take_drafts, self.may_leave)
        self.undoing = Undoing(session, hands)
        self.talk = self._taken_up(screening)
        self.steps = StepRail(self.jump)
        self.question = QuestionPage(beside.parties)
        self.question.currency = beside.currency
        self.review = ReviewPage(self.names, self.revisit, self._withdraw)
        self.panel = LivePanel(
            session.program.pack, self.revisit, self._show_line, self._show_advice
        )
        self.changed = TakingOver(session, screening.id, self.take_up)
        self.leaving = Leaving(self.question, self.review.words)
        self.page: Page = self.talk.current_page()
        self._lay_out()
        self._connect()
        self.show_talk()

    # ---- making ----

    def _taken_up(self, screening: Screening) -> Interview:
        """Return the interview of a screening as it stands; what the pack no longer knows is left behind."""
        talk = interview_of(self.session, screening)
        self.screening = screening
        self._saved = len(talk.answers)
        self.undoing.begin(talk)
        # one list for good: the review and its columns hold on to it
        self.names[:] = names_of(screening)
        return talk

    def take_up(self, screening: Screening) -> None:
        """Go on with the screening as it was read again."""
        self.talk = self._taken_up(screening)
        self._came.clear()
        self.show_talk()
        self.take_focus()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self._areas: list[QScrollArea] = []
        for content, name in ((self.question, tr("Question")), (self.review, tr("Review"))):
            area = scrolled(content, name)
            self._areas.append(area)
            self.stack.addWidget(area)
        self.foot = Foot(
            {
                "back": self.go_back,
                "close": self.save_and_close,
                "what_if": lambda: open_what_if(self),
                "letter": lambda: letter_for(self),
                "go_on": self.continue_,
                "record": self.record_it,
            }
        )
        foot = self.foot
        self.back, self.close_button, self.go_on = foot.back, foot.close_button, foot.go_on
        self.what_if, self.letter, self.record = foot.what_if, foot.letter, foot.record
        held = down(self.changed)
        held.setContentsMargins(28, 12, 28, 0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        fill(middle, [held, self.stack, foot])
        middle.setStretch(1, 1)
        whole = QHBoxLayout(self)
        whole.setSpacing(0)
        fill(whole, [self.steps, middle, self.panel], margins=(0, 0, 0, 0))
        whole.setStretch(1, 1)
        self.room = ScreeningRoom(self, whole)

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._weigh)
        self.question.edited.connect(self._timer.start)
        self.question.overriding.connect(self._override)
        self.question.overriding_known.connect(self._ask_also)
        self.review.words.done.connect(self._take_words)
        for keys, deed in (
            ("Ctrl+Return", self._forward),
            ("Ctrl+Enter", self._forward),
            ("Alt+Left", self.go_back),
            ("Ctrl+S", self.save_and_close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    # ---- showing ----

    @property
    def is_review(self) -> bool:
        """Tell whether the review is in front."""
        return self.page.step is Step.REVIEW

    def show_talk(self) -> None:
        """Draw the page in front, the rail and the panel."""
        self.page = localise_value(self.talk.current_page())
        if self.page.line is not None:
            self._line = self.page.line
        self.steps.show_steps(self.talk.list_steps())
        if self.is_review:
            self.review.show_talk(self.talk, self.page, context(self), self.screening.row.title)
            self.review.show_steps(next_steps(self))
            self.stack.setCurrentIndex(1)
        else:
            self.question.show_page(self.page, context(self))
            self.stack.setCurrentIndex(0)
        self._areas[self.stack.currentIndex()].verticalScrollBar().setValue(0)
        self.foot.show_for(review=self.is_review, letter=self.is_review and can_write(self))
        self._show_back()
        self._weigh()

    def _show_back(self) -> None:
        self.back.setEnabled(self._way_back() not in ("", self.page.key))

    def _weigh(self) -> None:
        """Weigh what stands in the fields: faults, what is needed, and the panel."""
        talk = self.talk
        if not self.is_review:
            drafts = self.question.drafts()
            self.page = localise_value(talk.current_page(drafts))
            self.question.show_state(self.page, check_drafts(talk, drafts))
            self.go_on.setEnabled(self.page.ready)
            if drafts:
                talk = try_answers(talk, drafts, self._said())
        self.panel.show_live(live_of(talk, self._line, self.names))
        if self.is_review:
            put_in_order([self.review, *self.foot.in_order(), self.panel, self.steps])
        else:
            asked = [*self.question.questions, *self.foot.in_order(), self.question]
            put_in_order([*asked, self.panel, self.steps])

    def _show_line(self, line: int) -> None:
        """Detail another line in the panel, until a page of a line of its own comes in front."""
        self._line = line
        self._weigh()

    def _show_advice(self) -> None:
        """Put what there is to do besides in front: the duties, and the warnings of other law."""
        if not self.is_review:
            self.jump(Step.REVIEW)
        if self.is_review:
            self._areas[1].ensureWidgetVisible(self.review.advice)
            self.review.advice.setFocus()

    def take_focus(self) -> None:
        """Put the focus where the work is."""
        if self.is_review:
            if self.review.table.current() is None:
                self.review.table.select_first()
            self.review.table.setFocus()
        else:
            self.question.take_focus()
        self.room.show_question()

    # ---- answering ----

    def _said(self) -> Attribution:
        return Attribution(self.session.settings.signer or tr("user"), self.session.now())

    def _move(self, talk: Interview) -> None:
        """Put another page in front, from which Back leads here again."""
        came = self.page.key
        self._go(talk)
        if self.page.key != came:
            self._came.append(came)
            self._show_back()

    def _go(self, talk: Interview) -> None:
        self.talk = talk
        self._save()
        self.show_talk()
        self.take_focus()

    def _save(self) -> None:
        """Hand in the answers that were given since the last time, and the page in front."""
        # numbers are given where they are kept: what was left behind is kept there too
        new = [replace(one, nr=0) for one in self.talk.answers[self._saved :]]
        number, place, work = (
            self.screening.id,
            self.talk.at,
            self.session.client_workspace.screenings,
        )
        self.undoing.note(self.talk, self._saved)
        self._saved = len(self.talk.answers)
        self.session.change(lambda: work.save(number, new, place=place), failed=self._not_saved)

    def _not_saved(self, error: Exception) -> None:
        """Tell why, and show again what is kept, so that nobody goes on from what is not."""
        if not isValid(self):  # it has been left meanwhile
            self.session.navigator.show_message(" ".join(problems.sentence(error)))
            return
        problems.tell(self.window(), error)
        number, work = self.screening.id, self.session.client_workspace.screenings
        self.session.read("resume", lambda: work.resume(number), self.take_up)

    def _forward(self) -> None:
        if self.is_review:
            self.record_it()
        else:
            self.continue_()

    def continue_(self) -> None:
        """Hand the page in, save, and go to the next."""
        asked, drafts = self.question.asked(), self.question.drafts()
        idle = {field.path for field in self.page.fields if not field.needed}
        values = {place: drafts[place] for place in asked if place in drafts and place not in idle}
        if not self.go_on.isEnabled():
            return
        try:
            talk = overridden(self.talk, self.question.questions, self._said())
            if talk is not None:
                self._move(with_known(talk.submit_page(values, self._said()), values, self._said()))
        except Refused as refused:
            problems.tell(self.window(), refused)

    def _ask_also(self, place: str) -> None:
        self.question.ask_also(
            localise_value(plain_field(self.talk.law.pack, self.talk.state, place))
        )

    def _override(self, place: str, value: Any, reason: str) -> None:
        try:
            self._move(self.talk.override_catalogue(place, value, reason, attribution=self._said()))
        except Refused as refused:
            problems.tell(self.window(), refused)

    def _withdraw(self, place: str) -> None:
        """Go back to what the catalogue says."""
        self._move(self.talk.withdraw_answer(place, self._said()))

    def _take_words(self) -> bool:
        """Take what was typed for the paper; tells whether nothing of it is left over."""
        words = self.review.words
        if not self.is_review or not words.wanted():
            return True
        if words.lacking():
            return False
        self.talk = with_words(self.talk, words.wanted(), self._said())
        self._save()
        self.page = localise_value(self.talk.current_page())
        self.review.show_rows(localise_value(list_review_rows(self.talk)))
        self.review.overrides.show_talk(self.talk)
        words.take_fields(self.page.fields)
        return True

    # ---- going ----

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Keep what was answered; False while somebody is asked about what cannot be kept, and may go ``again``."""
        if self.is_review and not self.leaving.may_leave_words(again):
            return False
        if not self._take(again):
            return False
        if len(self.talk.answers) > self._saved:
            self._save()
        return True

    def _take(self, again: Callable[[], object]) -> bool:
        """Take what the page in front holds; False while something on it cannot be kept."""
        if self.is_review:
            return self._take_words()
        if self._timer.isActive():  # what was typed last has not been weighed yet
            self._timer.stop()
            self._weigh()
        talk = self.leaving.taken(self.talk, self.page, self._said(), again)
        self.talk = talk or self.talk
        return talk is not None

    def _take_drafts(self) -> bool:
        """Keep what stands on the page in front; what cannot be kept is put away instead, and False told."""
        if self.is_review:
            whole = not self.review.words.lacking()
            self.review.words.forget()
            return whole and self._take_words()
        try:
            talk = self.leaving.kept_whole(self.talk, self.page, self._said())
        except Refused:
            self.show_talk()
            self.take_focus()
            return False
        self.talk = talk
        self._save()
        return True

    def _way_back(self) -> str:
        """Return the page somebody came from, else the one before it in the order of the interview."""
        while self._came and not can_show(self.talk, self._came[-1]):
            self._came.pop()
        return self._came[-1] if self._came else self.talk.go_back().at

    def go_back(self) -> None:
        """Put the page before in front; nothing is erased."""
        if not self.back.isEnabled() or not self._take(self.go_back):
            return
        key = self._way_back()
        if self._came:
            self._came.pop()
        self._go(replace(self.talk, at=key, along=True))

    def jump(self, step: Step) -> None:
        """Put a step in front."""
        if self._take(lambda: self.jump(step)):
            self._move(self.talk.go_to_step(step))
        else:
            self.steps.show_steps(self.talk.list_steps())

    def revisit(self, place: str) -> None:
        """Put the page of a place in front."""
        if not self._take(lambda: self.revisit(place)):
            return
        try:
            self._move(self.talk.go_to_question(place))
            if not self.is_review:
                self._ask_also(place)
        except Refused as refused:
            problems.tell(self.window(), refused)

    def save_and_close(self) -> None:
        """Keep everything and go back to the list."""
        if self._take(self.save_and_close):
            self._save()
            self.session.navigator.show_page("screenings")

    def record_it(self) -> None:
        """Ask for name and role and record."""
        if not self._take_words():
            return
        open_record(
            self.window(),
            self.session,
            recorded(self),
            lambda ids: self.session.navigator.show_page("records", ids[0]),
        )
