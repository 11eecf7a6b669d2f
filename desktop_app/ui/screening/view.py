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
from desktop_app.domain.interview import Attribution, Interview, Page, Step, review, trying
from desktop_app.domain.interview.questions.pages import faults, plain_field
from desktop_app.services.screening.next_steps import steps_of
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.dialogs.record import Recorded, open_record
from desktop_app.ui.screening.button_bar import ButtonBar
from desktop_app.ui.screening.context import (
    ScreeningContext,
    can_supplier_settle,
    describe_screening,
    list_outcomes,
    make_panel_content,
    name_lines,
    restore_interview,
)
from desktop_app.ui.screening.narrow_layout import ScreeningLayout
from desktop_app.ui.screening.page_trail import PageTrail
from desktop_app.ui.screening.panel import LivePanel
from desktop_app.ui.screening.papers.letters import SupplierLetter
from desktop_app.ui.screening.papers.review import ReviewPage
from desktop_app.ui.screening.questions.page import QuestionPage
from desktop_app.ui.screening.steps import StepRail
from desktop_app.ui.screening.tab_order import set_tab_order
from desktop_app.ui.screening.undo import ScreeningUndo, UndoHost
from desktop_app.ui.screening.unsaved_answers import UnsavedAnswers, apply_paper_words
from desktop_app.ui.screening.update_banner import UpdateBanner
from desktop_app.ui.screening.whatif import WhatIfDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import problems
from desktop_app.ui.widgets.parts import down, fill, scrolled
from desktop_app.ui.words.localise import localise_value
from desktop_app.ui.words.strings import tr

_DELAY = 60


class ScreeningView(QWidget):
    """One screening at work."""

    def __init__(self, session: Session, screening: Screening, context: ScreeningContext) -> None:
        super().__init__()
        self.session, self.screening, self.context = session, screening, context
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Screening"))
        self.names: list[str] = []
        self._trail = PageTrail()
        self._line = 0
        hands = UndoHost(self._attribute, self._show_next, self._keep_drafts, self.may_leave)
        self.undo_steps = ScreeningUndo(session, hands)
        self.interview = self._restore(screening)
        self.steps = StepRail(self.show_step)
        self.question_page = QuestionPage(context.parties)
        self.question_page.currency = context.currency
        self.review_page = ReviewPage(self.names, self.show_page_of, self._withdraw_override)
        self.live_panel = LivePanel(
            session.program.pack, self.show_page_of, self._show_line, self._show_advice
        )
        self.update_banner = UpdateBanner(session, screening.id, self.resume_screening)
        self.unsaved = UnsavedAnswers(self.question_page, self.review_page.paper_words)
        self.page: Page = self.interview.page()
        self._arrange_widgets()
        self._connect_signals()
        self.show_interview()

    # ---- making ----

    def _restore(self, screening: Screening) -> Interview:
        """Return the interview of a screening as it stands; what the pack no longer knows is left behind."""
        talk = restore_interview(self.session, screening)
        self.screening = screening
        self._saved = len(talk.answers)
        self.undo_steps.start_from(talk)
        # one list for good: the review and its columns hold on to it
        self.names[:] = name_lines(screening)
        return talk

    def resume_screening(self, screening: Screening) -> None:
        """Go on with the screening as it was read again."""
        self.interview = self._restore(screening)
        self._trail.clear()
        self.show_interview()
        self.take_focus()

    def _arrange_widgets(self) -> None:
        self.stack = QStackedWidget()
        self._areas: list[QScrollArea] = []
        pages = {tr("Question"): self.question_page, tr("Review"): self.review_page}
        for name, content in pages.items():
            area = scrolled(content, name)
            self._areas.append(area)
            self.stack.addWidget(area)
        self.button_bar = ButtonBar(
            {
                "back": self.go_back,
                "close": self.save_and_close,
                "what_if": self.open_what_if,
                "letter": self.write_letter,
                "go_on": self.submit_page,
                "record": self.open_record_dialog,
            }
        )
        foot, self.go_on, self.back = self.button_bar, self.button_bar.go_on, self.button_bar.back
        held = down(self.update_banner)
        held.setContentsMargins(28, 12, 28, 0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        fill(middle, [held, self.stack, foot])
        middle.setStretch(1, 1)
        whole = QHBoxLayout(self)
        whole.setSpacing(0)
        fill(whole, [self.steps, middle, self.live_panel], margins=(0, 0, 0, 0))
        whole.setStretch(1, 1)
        self.narrowing = ScreeningLayout(
            self, whole, steps=self.steps, question=self.stack, panel=self.live_panel, buttons=foot
        )

    def _connect_signals(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._evaluate_drafts)
        self.question_page.edited.connect(self._timer.start)
        self.question_page.overriding.connect(self._override_answer)
        self.question_page.overriding_known.connect(self._ask_again)
        self.review_page.paper_words.done.connect(self._keep_paper_words)
        for keys, deed in (
            ("Ctrl+Return", self._press_primary),
            ("Ctrl+Enter", self._press_primary),
            ("Alt+Left", self.go_back),
            ("Ctrl+S", self.save_and_close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    # ---- showing ----

    @property
    def is_review(self) -> bool:
        """Tell whether the review is in front."""
        return self.page.step is Step.REVIEW

    def show_interview(self) -> None:
        """Draw the page in front, the rail and the panel."""
        self.page = localise_value(self.interview.page())
        if self.page.line is not None:
            self._line = self.page.line
        self.steps.show_steps(self.interview.steps())
        title = self.screening.row.title
        version_of, line = self.context.version_of, self.page.line or 0
        heading = describe_screening(self.interview, line, title, version_of)
        if self.is_review:
            self.review_page.show_interview(self.interview, self.page, heading, title)
            self.review_page.show_steps(localise_value(steps_of(self.interview)))
            self.stack.setCurrentIndex(1)
        else:
            self.question_page.show_page(self.page, heading)
            self.stack.setCurrentIndex(0)
        self._areas[self.stack.currentIndex()].verticalScrollBar().setValue(0)
        letter = self.is_review and can_supplier_settle(self.interview)
        self.button_bar.show_buttons_for(review=self.is_review, letter=letter)
        self._show_back()
        self._evaluate_drafts()

    def _show_back(self) -> None:
        self.back.setEnabled(self._trail.previous_page(self.interview) not in ("", self.page.key))

    def _evaluate_drafts(self) -> None:
        """Weigh what stands in the fields: faults, what is needed, and the panel."""
        talk = self.interview
        if not self.is_review:
            drafts = self.question_page.collect_drafts()
            self.page = localise_value(talk.page(drafts))
            self.question_page.show_state(self.page, faults(talk, drafts))
            self.go_on.setEnabled(self.page.ready)
            if drafts:
                talk = trying(talk, drafts, self._attribute())
        self.live_panel.show_content(make_panel_content(talk, self._line, self.names))
        first = [self.review_page] if self.is_review else self.question_page.questions
        after = [] if self.is_review else [self.question_page]
        buttons = self.button_bar.list_tab_stops()
        set_tab_order([*first, *buttons, *after, self.live_panel, self.steps])

    def _show_line(self, line: int) -> None:
        """Detail another line in the panel, until a page of a line of its own comes in front."""
        self._line = line
        self._evaluate_drafts()

    def _show_advice(self) -> None:
        """Put what there is to do besides in front: the duties, and the warnings of other law."""
        if not self.is_review:
            self.show_step(Step.REVIEW)
        if self.is_review:
            self._areas[1].ensureWidgetVisible(self.review_page.advice)
            self.review_page.advice.setFocus()

    def take_focus(self) -> None:
        """Put the focus where the work is."""
        if self.is_review:
            if self.review_page.table.current_row() is None:
                self.review_page.table.select_first()
            self.review_page.table.setFocus()
        else:
            self.question_page.take_focus()
        self.narrowing.show_question()

    # ---- answering ----

    def _attribute(self) -> Attribution:
        return Attribution(self.session.settings.signer or tr("user"), self.session.now())

    def _show_next(self, talk: Interview) -> None:
        """Put another page in front, from which Back leads here again."""
        came = self.page.key
        self._show_saved(talk)
        if self.page.key != came:
            self._trail.add_page(came)
            self._show_back()

    def _show_saved(self, talk: Interview) -> None:
        self.interview = talk
        self._save_answers()
        self.show_interview()
        self.take_focus()

    def _save_answers(self) -> None:
        """Hand in the answers that were given since the last time, and the page in front."""
        # numbers are given where they are kept: what was left behind is kept there too
        new = [replace(one, nr=0) for one in self.interview.answers[self._saved :]]
        number, page = self.screening.id, self.interview.at
        screenings = self.session.client_workspace.screenings
        self.undo_steps.note_answers(self.interview, self._saved)
        self._saved = len(self.interview.answers)
        self.session.change(
            lambda: screenings.save(number, new, place=page), failed=self._not_saved
        )

    def _not_saved(self, error: Exception) -> None:
        """Tell why, and show again what is kept, so that nobody goes on from what is not."""
        if not isValid(self):  # it has been left meanwhile
            self.session.navigator.show_message(" ".join(problems.sentence(error)))
            return
        problems.tell(self.window(), error)
        number, work = self.screening.id, self.session.client_workspace.screenings
        self.session.read("resume", lambda: work.resume(number), self.resume_screening)

    def _press_primary(self) -> None:
        if self.is_review:
            self.open_record_dialog()
        else:
            self.submit_page()

    def submit_page(self) -> None:
        """Hand the page in, save, and go to the next."""
        if not self.go_on.isEnabled():
            return
        try:
            talk = self.unsaved.hand_in(self.interview, self.page, self._attribute())
            if talk is not None:
                self._show_next(talk)
        except Refused as refused:
            problems.tell(self.window(), refused)

    def _ask_again(self, place: str) -> None:
        self.question_page.ask_also(
            localise_value(plain_field(self.interview.law.pack, self.interview.laid, place))
        )

    def _override_answer(self, place: str, value: Any, reason: str) -> None:
        try:
            self._show_next(self.interview.override(place, value, reason, said=self._attribute()))
        except Refused as refused:
            problems.tell(self.window(), refused)

    def _withdraw_override(self, place: str) -> None:
        """Go back to what the catalogue says."""
        self._show_next(self.interview.withdraw(place, self._attribute()))

    def _keep_paper_words(self) -> bool:
        """Take what was typed for the paper; tells whether nothing of it is left over."""
        words = self.review_page.paper_words
        if not self.is_review or not words.list_changes():
            return True
        if words.show_missing_reasons():
            return False
        self.interview = apply_paper_words(self.interview, words.list_changes(), self._attribute())
        self._save_answers()
        self.page = localise_value(self.interview.page())
        self.review_page.show_rows(localise_value(review(self.interview)))
        self.review_page.overrides.show_interview(self.interview)
        words.accept_fields(self.page.fields)
        return True

    # ---- going ----

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Keep what was answered; False while somebody is asked about what cannot be kept, and may go ``again``."""
        if self.is_review and not self.unsaved.may_leave_paper_words(again):
            return False
        if not self._keep_page(again):
            return False
        if len(self.interview.answers) > self._saved:
            self._save_answers()
        return True

    def _keep_page(self, again: Callable[[], object]) -> bool:
        """Take what the page in front holds; False while something on it cannot be kept."""
        if self.is_review:
            return self._keep_paper_words()
        if self._timer.isActive():  # what was typed last has not been weighed yet
            self._timer.stop()
            self._evaluate_drafts()
        talk = self.unsaved.keep_or_ask(self.interview, self.page, self._attribute(), again)
        self.interview = talk or self.interview
        return talk is not None

    def _keep_drafts(self) -> bool:
        """Keep what stands on the page in front; what cannot be kept is put away instead, and False told."""
        if self.is_review:
            whole = not self.review_page.paper_words.show_missing_reasons()
            self.review_page.paper_words.discard_typing()
            return whole and self._keep_paper_words()
        try:
            talk = self.unsaved.keep_without_asking(self.interview, self.page, self._attribute())
        except Refused:
            self.show_interview()
            self.take_focus()
            return False
        self.interview = talk
        self._save_answers()
        return True

    def go_back(self) -> None:
        """Put the page before in front; nothing is erased."""
        if not self.back.isEnabled() or not self._keep_page(self.go_back):
            return
        self._show_saved(
            replace(self.interview, at=self._trail.step_back(self.interview), along=True)
        )

    def show_step(self, step: Step) -> None:
        """Put a step in front."""
        if self._keep_page(lambda: self.show_step(step)):
            self._show_next(self.interview.jump(step))
        else:
            self.steps.show_steps(self.interview.steps())

    def show_page_of(self, place: str) -> None:
        """Put the page of a place in front."""
        if not self._keep_page(lambda: self.show_page_of(place)):
            return
        try:
            self._show_next(self.interview.revisit(place))
            if not self.is_review:
                self._ask_again(place)
        except Refused as refused:
            problems.tell(self.window(), refused)

    def save_and_close(self) -> None:
        """Keep everything and go back to the list."""
        if self._keep_page(self.save_and_close):
            self._save_answers()
            self.session.navigator.show_page("screenings")

    def open_record_dialog(self) -> None:
        """Ask for name and role and record."""
        if not self._keep_paper_words():
            return
        outcomes = list_outcomes(self.interview, self.names)
        what = Recorded(self.screening.id, len(outcomes), self.context.version_of, outcomes)
        session = self.session
        open_record(
            self.window(), session, what, lambda ids: session.navigator.show_page("records", ids[0])
        )

    def open_what_if(self) -> None:
        """Open the dialog in which a copy of a line's case is changed."""
        WhatIfDialog(
            self.window(), self.session, self.interview, self.names, self.context.currency
        ).open()

    def write_letter(self) -> None:
        """Ask which supplier the letter goes to."""
        of = self.screening.row.of
        SupplierLetter(self.window(), self.session, self.interview, of).ask_addressee()
