# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The screening: steps left, question in the middle, live panel right. Saved at every Continue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.errors import Refused
from desktop_app.domain.interview import Attribution, Interview, Page, Step, try_answers
from desktop_app.domain.interview.questions.pages import build_plain_field, check_drafts
from desktop_app.domain.interview.typed_firms import add_look_ups
from desktop_app.services.screening.next_steps import list_next_steps
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.dialogs.record import RecordRequest, open_record
from desktop_app.ui.screening.button_bar import ButtonBar, add_shortcuts
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
from desktop_app.ui.screening.papers.shipment_memo import ShipmentMemo
from desktop_app.ui.screening.questions.look_up_box import make_look_up_box
from desktop_app.ui.screening.questions.page import QuestionPage
from desktop_app.ui.screening.questions.typed_names import LookUps, TypedNames
from desktop_app.ui.screening.saved_screening import SavedScreening
from desktop_app.ui.screening.steps import StepRail
from desktop_app.ui.screening.tab_order import set_tab_order
from desktop_app.ui.screening.undo import ScreeningUndo, UndoHost
from desktop_app.ui.screening.unsaved_answers import UnsavedAnswers, apply_paper_words
from desktop_app.ui.screening.update_banner import SentBackNote, UpdateBanner
from desktop_app.ui.screening.what_if.dialog import WhatIfDialog
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
        self.session, self.context = session, context
        self._saved = SavedScreening(session, screening)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Screening"))
        self.names: list[str] = []
        self._trail = PageTrail()
        self._line = 0
        host = UndoHost(self._attribute, self._show_next, self._keep_drafts, self.may_leave)
        self.undo_steps = ScreeningUndo(session, host)
        self.interview = self._start_from(screening, context.interview)
        self.steps = StepRail(self.show_step)
        self.typed_names = TypedNames(session, host, self._take_look_ups, self)
        make_beside = partial(make_look_up_box, session, self.typed_names)
        self.question_page = QuestionPage(context.parties, context.currency, make_beside)
        self.review_page = ReviewPage(self.names, self.show_page_of, self._withdraw_override)
        self.live_panel = LivePanel(
            session.program.pack, self.show_page_of, self._show_panel_line, self._show_advice
        )
        self.update_banner = UpdateBanner(session, screening.id, self.resume_screening)
        self.unsaved = UnsavedAnswers(self.question_page, self.review_page.paper_words)
        self.page: Page = self.interview.current_page()
        self._arrange_widgets()
        self._connect_signals()
        self.show_interview()

    # ---- making ----

    def _start_from(self, screening: Screening, interview: Interview) -> Interview:
        """Return the interview of a screening as it was read, which saving and undo start from."""
        self._saved.start_from(screening, interview)
        self.undo_steps.start_from(interview)
        # one list for good: the review and its columns hold on to it
        self.names[:] = name_lines(screening)
        return interview

    def resume_screening(self, screening: Screening) -> None:
        """Go on with the screening as it was read again."""
        self.interview = self._start_from(screening, restore_interview(self.session, screening))
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
                "shipment_memo": self.show_shipment_memo,
                "go_on": self.submit_page,
                "record": self.open_record_dialog,
            }
        )
        self.go_on, self.back = self.button_bar.go_on, self.button_bar.back
        self.button_bar.name_recording(is_handed_in=self.context.is_handed_in)
        banner = down(SentBackNote(self.context.sent_back), self.update_banner)
        banner.setContentsMargins(28, 12, 28, 0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        fill(middle, [banner, self.stack, self.button_bar])
        middle.setStretch(1, 1)
        columns = QHBoxLayout(self)
        columns.setSpacing(0)
        fill(columns, [self.steps, middle, self.live_panel], margins=(0, 0, 0, 0))
        columns.setStretch(1, 1)
        self.narrowing = ScreeningLayout(
            self, columns, self.steps, middle=(self.stack, self.button_bar), panel=self.live_panel
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
        add_shortcuts(self, self._press_primary, self.go_back, self.save_and_close)

    # ---- showing ----

    @property
    def screening(self) -> Screening:
        """Return the screening as it was read last."""
        return self._saved.screening

    @property
    def is_review(self) -> bool:
        """Tell whether the review is in front."""
        return self.page.step is Step.REVIEW

    def show_interview(self) -> None:
        """Draw the page in front, the rail and the panel."""
        self.page = localise_value(self.interview.current_page())
        self.typed_names.follow(self.interview)
        if self.page.line is not None:
            self._line = self.page.line
        self.steps.show_steps(self.interview.list_steps())
        title = self.screening.row.title
        heading = describe_screening(self.interview, self.page.line or 0, title, self.context.version_of)
        if self.is_review:
            self.review_page.show_interview(self.interview, self.page, heading, title)
            self.review_page.show_steps(localise_value(list_next_steps(self.interview)))
            self.stack.setCurrentIndex(1)
        else:
            self.question_page.show_page(self.page, heading)
            self.stack.setCurrentIndex(0)
        self._areas[self.stack.currentIndex()].verticalScrollBar().setValue(0)
        letter = self.is_review and can_supplier_settle(self.interview)
        lines = len(self.screening.lines)
        self.button_bar.show_buttons_for(review=self.is_review, letter=letter, lines=lines)
        self._update_back_button()
        self._evaluate_drafts()

    def _update_back_button(self) -> None:
        self.back.setEnabled(self._trail.previous_page(self.interview) not in ("", self.page.key))

    def _evaluate_drafts(self) -> None:
        """Check what is in the fields: faults, what is needed; and work out the panel."""
        interview = self.interview
        if not self.is_review:
            drafts = self.question_page.collect_drafts()
            self.page = localise_value(interview.current_page(drafts))
            self.question_page.show_state(self.page, check_drafts(interview, drafts))
            self.go_on.setEnabled(self.page.ready)
            if drafts:
                interview = try_answers(interview, drafts, self._attribute())
        self.live_panel.show_content(make_panel_content(interview, self._line, self.names))
        first = [self.review_page] if self.is_review else self.question_page.questions
        after = [] if self.is_review else [self.question_page]
        buttons = self.button_bar.list_tab_stops()
        set_tab_order([*first, *buttons, *after, self.live_panel, self.steps])

    def _show_panel_line(self, line: int) -> None:
        """Show another line in the panel, until a page of one line is in front."""
        self._line = line
        self._evaluate_drafts()

    def _show_advice(self) -> None:
        """Show the part of the review with duties and warnings of other law."""
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
        return Attribution(self.session.workspace.user_name, self.session.now())

    def _show_next(self, interview: Interview) -> None:
        """Show another page, from which Back leads here again."""
        left_page = self.page.key
        self._show_saved(interview)
        if self.page.key != left_page:
            self._trail.add_page(left_page)
            self._update_back_button()

    def _show_saved(self, interview: Interview) -> None:
        self.interview = interview
        self._save_answers()
        self.show_interview()
        self.take_focus()

    def _save_answers(self) -> None:
        """Save the answers given since the last save, and which page is in front."""
        self.undo_steps.note_answers(self.interview, self._saved.answer_count)
        self.typed_names.follow(self.interview)
        self._saved.save_answers(self.interview, self._report_not_saved)

    def _take_look_ups(self, look_ups: LookUps) -> None:
        """Add how typed parties were looked up; what is typed on the page in front stays."""
        self.interview = add_look_ups(self.interview, look_ups, self._attribute())
        self._save_answers()
        (self.show_interview if self.is_review else self._evaluate_drafts)()

    def _report_not_saved(self, error: Exception) -> None:
        """Say why, and show again what is saved, so that nobody goes on from answers that are not."""
        if not isValid(self):  # it has been left meanwhile
            self.session.navigator.show_message(" ".join(problems.describe_error(error)))
            return
        problems.tell_error(self.window(), error)
        self._saved.read_again(self.resume_screening)

    def _press_primary(self) -> None:
        (self.open_record_dialog if self.is_review else self.submit_page)()

    def submit_page(self) -> None:
        """Hand the page in, save, and go to the next."""
        if not self.go_on.isEnabled():
            return
        try:
            interview = self.unsaved.hand_in(self.interview, self.page, self._attribute())
            if interview is not None:
                self._show_next(interview)
        except Refused as refused:
            problems.tell_error(self.window(), refused)

    def _ask_again(self, path: str) -> None:
        self.question_page.ask_also(
            localise_value(build_plain_field(self.interview.law.pack, self.interview.state, path))
        )

    def _override_answer(self, path: str, value: Any, reason: str) -> None:
        by = self._attribute()
        try:
            self._show_next(self.interview.override_catalogue(path, value, reason, attribution=by))
        except Refused as refused:
            problems.tell_error(self.window(), refused)

    def _withdraw_override(self, path: str) -> None:
        """Go back to what the catalogue says."""
        self._show_next(self.interview.withdraw_answer(path, self._attribute()))

    def _keep_paper_words(self) -> bool:
        """Save the words typed for the paper; returns whether all of them could be."""
        paper_words = self.review_page.paper_words
        if not self.is_review or not paper_words.list_changes():
            return True
        if paper_words.show_missing_reasons():
            return False
        changes = paper_words.list_changes()
        self.interview = apply_paper_words(self.interview, changes, self._attribute())
        self._save_answers()
        self.page = localise_value(self.interview.current_page())
        self.review_page.accept_paper_words(self.interview, self.page)
        return True

    # ---- going ----

    def may_leave(self, retry: Callable[[], object]) -> bool:
        """Keep what was answered; False while the user is asked about what cannot be kept; ``retry`` then goes on."""
        if self.is_review and not self.unsaved.may_leave_paper_words(retry):
            return False
        if not self._keep_page(retry):
            return False
        if len(self.interview.answers) > self._saved.answer_count:
            self._save_answers()
        return True

    def _keep_page(self, retry: Callable[[], object]) -> bool:
        """Keep what is typed on the page in front; False while something on it cannot be kept."""
        if self.is_review:
            return self._keep_paper_words()
        if self._timer.isActive():  # what was typed last has not been weighed yet
            self._timer.stop()
            self._evaluate_drafts()
        interview = self.unsaved.keep_or_ask(self.interview, self.page, self._attribute(), retry)
        self.interview = interview or self.interview
        return interview is not None

    def _keep_drafts(self) -> bool:
        """Keep what stands on the page in front; what cannot be kept is discarded, and False returned."""
        if self.is_review:
            is_complete = not self.review_page.paper_words.show_missing_reasons()
            self.review_page.paper_words.discard_typing()
            return is_complete and self._keep_paper_words()
        try:
            interview = self.unsaved.keep_without_asking(self.interview, self.page, self._attribute())
        except Refused:
            self.show_interview()
            self.take_focus()
            return False
        self.interview = interview
        self._save_answers()
        return True

    def go_back(self) -> None:
        """Show the page before; nothing is erased."""
        if not self.back.isEnabled() or not self._keep_page(self.go_back):
            return
        self._show_saved(replace(self.interview, at=self._trail.step_back(self.interview), along=True))

    def show_step(self, step: Step) -> None:
        """Show the first page of a step."""
        if self._keep_page(lambda: self.show_step(step)):
            self._show_next(self.interview.go_to_step(step))
        else:
            self.steps.show_steps(self.interview.list_steps())

    def show_page_of(self, path: str) -> None:
        """Show the page that asks for a path of the case."""
        if not self._keep_page(lambda: self.show_page_of(path)):
            return
        try:
            self._show_next(self.interview.go_to_question(path))
            if not self.is_review:
                self._ask_again(path)
        except Refused as refused:
            problems.tell_error(self.window(), refused)

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
        version_of, is_handed_in = self.context.version_of, self.context.is_handed_in
        recorded = RecordRequest(self.screening.id, len(outcomes), version_of, outcomes, is_handed_in)
        show_page = self.session.navigator.show_page
        open_record(self.window(), self.session, recorded, lambda ids: show_page("records", *ids[:1]))

    def open_what_if(self) -> None:
        """Open the dialog in which a copy of a line's case is changed."""
        WhatIfDialog(self.window(), self.session, self.interview, self.names, self.context.currency).open()

    def write_letter(self) -> None:
        """Ask which supplier the letter goes to."""
        SupplierLetter(self.window(), self.session, self.interview, self.screening.row.of).ask_addressee()

    def show_shipment_memo(self) -> None:
        """Show one memo for all lines."""
        ShipmentMemo(self.window(), self.session, self.screening.id, self.screening.row.of).show_memo()
