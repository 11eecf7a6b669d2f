# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The screening: steps left, question in the middle, live panel right. Saved at every Continue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.interview import (
    Attribution,
    Field,
    Interview,
    Page,
    ReviewRow,
    Step,
    list_review_rows,
    try_answers,
)
from desktop_app.domain.interview.interview import (
    add_look_ups,
    count_pages_to_settle,
    fill_named_parts,
)
from desktop_app.domain.interview.paths import path_in_case
from desktop_app.domain.interview.questions.page import OF_MANY
from desktop_app.domain.interview.questions.pages import build_plain_field, check_drafts
from desktop_app.services.catalogue.attachments import Attached, Subject
from desktop_app.services.context.context import key_from_name
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.outgoing_papers import OfferedCase
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import ProductFilter
from desktop_app.services.screening.next_steps import NextStep, count_open_by_supplier, list_next_steps
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.dialogs.attachments import DocumentsView, ask_for_document, reasons_words
from desktop_app.ui.dialogs.outgoing import open_outgoing
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.record import RecordRequest, last_signer, open_record
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import add_entry, set_available
from desktop_app.ui.screening.answers import Card, CardRadio
from desktop_app.ui.screening.context import (
    ScreeningContext,
    can_supplier_settle,
    describe_screening,
    list_outcomes,
    make_panel_content,
    name_lines,
    restore_interview,
)
from desktop_app.ui.screening.keep_list import KeepList
from desktop_app.ui.screening.look_up_box import LookUps, TypedNames, make_look_up_box
from desktop_app.ui.screening.panel import LivePanel, PanelContent
from desktop_app.ui.screening.parts_picked import PartFinder
from desktop_app.ui.screening.question import Question
from desktop_app.ui.screening.question_page import QuestionPage
from desktop_app.ui.screening.review import ReviewPage
from desktop_app.ui.screening.steps import StepRail
from desktop_app.ui.screening.undo import PageTrail, ScreeningUndo, UndoHost
from desktop_app.ui.screening.unsaved_answers import UnsavedAnswers, apply_paper_words
from desktop_app.ui.screening.update_banner import SentBackNote, UpdateBanner, make_deal_note, repeat_deal
from desktop_app.ui.screening.what_if import WhatIfDialog
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shared_views.dialog_frame import tell_error
from desktop_app.ui.widgets.flow import Flow, HeldInPlace, NarrowWatch
from desktop_app.ui.widgets.help import set_place
from desktop_app.ui.widgets.parts import Note, across, boxed, button, down, fill, scrolled
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import join_with_commas, labelled, tr, tr_n

_DELAY = 60
_BESIDE: Final = 40
"""After how many milliseconds work off the thread begins; both at once would slow the page down."""
_MOST_COUNTED: Final = 400
"""Items of all lines up to which it is worked out how many questions can settle a screening."""
_LEAST_WITH_STEPS: Final = 300
"""The height of a window, in pixels at 100 %, from which the row of steps has room above the question."""
_THREE_COLUMNS: Final = 1300
"""The width of a window, in pixels at 100 %, from which steps, question and panel are side by side."""


class ScreeningView(QWidget):
    """One screening at work."""

    def __init__(self, session: Session, screening: Screening, context: ScreeningContext) -> None:
        super().__init__()
        self.session, self.context = session, context
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Screening"))
        self.names: list[str] = []
        self._trail = PageTrail()
        self._line = 0
        self._settling = ""
        self._shown_content: PanelContent | None = None
        self._again: Sequence[str] = ()
        self._proofs: list[tuple[Subject, QLabel]] = []
        host = UndoHost(self._attribute, self._show_next, self._keep_drafts, self.may_leave)
        self.undo_steps = ScreeningUndo(session, host)
        self.interview = self._start_from(screening, context.interview)
        self.steps = StepRail(self.show_step)
        self.typed_names = TypedNames(session, host, self._take_look_ups, self)
        make_beside = partial(make_look_up_box, session, self.typed_names)
        self.keep_list = KeepList(session)
        self.question_page = QuestionPage(
            context.parties,
            context.currency,
            make_beside,
            self._describe_field,
            self._make_below_answer,
            parts=PartFinder(session, self._number_above),
        )
        whole_subject = (Subject(Sheet.SCREENINGS, screening.id), tr("The screening as a whole"))
        self.documents = DocumentsView(session, [whole_subject], self._read_documents)
        self.documents.documents_read.connect(self._show_again)
        self.review_page = ReviewPage(
            self.names,
            self.show_page_of,
            lambda path: self._show_next(self.interview.withdraw_answer(path, self._attribute())),
            self.keep_list,
            self.documents,
            show_paper=self._show_paper,
        )
        self.live_panel = LivePanel(
            session.program.pack, self.show_page_of, self._show_panel_line, self._show_advice
        )
        self.update_banner = UpdateBanner(session, screening.id, self.resume_screening)
        self.unsaved = UnsavedAnswers(self.question_page, self.review_page.paper_words)
        self.page: Page = self.interview.current_page()
        self._arrange_widgets()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._evaluate_drafts)
        self.question_page.edited.connect(self._timer.start)
        self.question_page.answered.connect(self._reveal_next)
        self.question_page.overriding.connect(self._override_answer)
        self.question_page.overriding_known.connect(self._ask_again)
        self.review_page.paper_words.done.connect(self._keep_paper_words)
        self._drafts: Mapping[str, Any] = {}
        self._is_counted = self._is_review_awaited = self._is_by_mouse = False
        self._beside = QTimer(self, singleShot=True, interval=_BESIDE)
        self._beside.timeout.connect(self._work_beside)
        actions: dict[str, Callable[[], object]] = dict.fromkeys(
            ("Ctrl+Return", "Ctrl+Enter"),
            lambda: (self.open_record_dialog if self.is_review else self.submit_page)(),
        )
        actions |= {"Alt+Left": self.go_back, "Ctrl+S": self.save_and_close}
        for keys, action in actions.items():
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    # ---- making ----

    def _start_from(self, screening: Screening, interview: Interview) -> Interview:
        """Return the interview of a screening as it was read, which saving and undo start from."""
        self.screening, self._saved_count = screening, len(interview.answers)
        self.undo_steps.start_from(interview)
        # one list for good: the review and its columns hold on to it
        self.names[:] = name_lines(screening)
        return interview

    def resume_screening(self, screening: Screening) -> None:
        """Go on with the screening as it was read again."""
        self.interview = self._start_from(
            screening, restore_interview(self.session, screening, self.interview.start.judge)
        )
        self._trail.clear()
        self.show_interview()
        self.take_focus()

    def _arrange_widgets(self) -> None:
        self.stack = QStackedWidget()
        self._areas: list[QScrollArea] = []
        self.question_page.setMaximumWidth(px(960))  # a line of text that the eye can follow back
        pages = {tr("Question"): self.question_page, tr("Review"): self.review_page}
        for name, content in pages.items():
            area = scrolled(content, name)
            self._areas.append(area)
            self.stack.addWidget(area)
        self._held = HeldInPlace(self._areas[0], self.question_page)
        self.question_page.pointed_at.connect(self._hold_in_place)
        deeds: ButtonActions = {
            "back": self.go_back,
            "close": self.save_and_close,
            "what_if": self.open_what_if,
            "ask": self.ask_supplier,
            "shipment_memo": self.show_shipment_memo,
            "go_on": self.submit_page,
            "record": self.open_record_dialog,
        }
        self.button_bar = ButtonBar(deeds, is_handed_in=self.context.is_handed_in)
        self.go_on, self.back = self.button_bar.go_on, self.button_bar.back
        banner = down(SentBackNote(self.context.sent_back), self.update_banner, margins=(28, 4, 28, 0))
        middle = QVBoxLayout()
        middle.setSpacing(0)
        fill(middle, [banner, self.stack, self.button_bar])
        middle.setStretch(1, 1)
        columns = QHBoxLayout(self)
        columns.setSpacing(0)
        middle.setContentsMargins(0, 0, 0, 0)
        centre = boxed(middle)
        centre.setMinimumHeight(0)
        fill(columns, [self.steps, centre, self.live_panel], margins=(0, 0, 0, 0))
        columns.setStretchFactor(centre, 1)
        self._columns = columns
        NarrowWatch(self, _THREE_COLUMNS, self._arrange_columns)
        NarrowWatch(self, _LEAST_WITH_STEPS, self.steps.setHidden, side="height")

    def _arrange_columns(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        """In a window too narrow for three columns the steps are a row, and the panel below them is folded to a line.

        The question takes what is left, and the buttons below it stay in reach.
        """
        ways = QBoxLayout.Direction
        direction = ways.TopToBottom if is_narrow else ways.LeftToRight
        if self._columns.direction() == direction:
            return
        self._columns.setDirection(direction)
        self._columns.removeWidget(self.live_panel)
        self._columns.insertWidget(1 if is_narrow else self._columns.count(), self.live_panel)
        self.steps.fold_steps(is_narrow=is_narrow)
        self.live_panel.fold(is_folded=is_narrow)

    # ---- showing ----

    @property
    def is_review(self) -> bool:
        """Tell whether the review is in front."""
        return self.page.step is Step.REVIEW

    def show_interview(self) -> None:
        """Draw the page in front, the rail and the panel."""
        self.page = values.localise_value(self.interview.current_page())
        self.typed_names.follow(self.interview)
        if self.page.line is not None:
            self._line = self.page.line
        self.steps.show_steps(self.interview.list_steps())
        title = self.screening.row.title
        asked = [field.path for field in self.page.fields]
        set_place(
            self, "step/review" if self.is_review else f"question/{asked[0]}" if asked else "page/screening"
        )
        heading = describe_screening(self.interview, self.page.line or 0, title, self.context.version_of)
        if self.is_review:
            self.review_page.show_interview(self.interview, self.page, heading, title)
            self._is_review_awaited = True
            self._work_out_review(self.interview)
            self.stack.setCurrentIndex(1)
        else:
            note = make_deal_note(self.context.earlier_deal, self.interview, self.page, self._repeat_deal)
            self.question_page.show_page(self.page, heading, note)
            self.stack.setCurrentIndex(0)
        self._held.release()
        self._areas[self.stack.currentIndex()].verticalScrollBar().setValue(0)
        ask = self.is_review and can_supplier_settle(self.interview)
        lines = len(self.screening.lines)
        self.button_bar.show_buttons_for(review=self.is_review, ask=ask, lines=lines)
        self._update_back_button()
        if not self.is_review:
            self.documents.read_again()
        self._settling, self._is_counted = "", False
        self._evaluate_drafts()

    def _work_out_review(self, interview: Interview) -> None:
        """Work out off the thread of the window what the review lists and what to do now, and show it."""

        def work_out() -> tuple[Sequence[ReviewRow], Sequence[NextStep], Sequence[Conclusion]]:
            rows, steps = list_review_rows(interview), list_next_steps(interview)
            return values.localise_value(rows), values.localise_value(steps), interview.conclusions()

        def show(rows: Sequence[ReviewRow], steps: Sequence[NextStep], lines: Sequence[Conclusion]) -> None:
            if not isValid(self) or self.interview is not interview:
                return
            self._is_review_awaited = False
            self.review_page.show_rows(rows)
            self.review_page.show_steps(steps, lines)
            # a document can prove the screening as a whole, and each of its answers
            answered = [row for row in rows if row.value is not None]
            self.documents.figures = [
                self.documents.figures[0],
                *(
                    (self._subject_of_answer(row.path, row.line), join_with_commas((row.label, row.subject)))
                    for row in answered
                ),
            ]
            self.documents.read_again()
            if QApplication.focusWidget() in (self.review_page.table, self.review_page.advice):
                QTimer.singleShot(0, self, self.take_focus)  # once what was drawn is laid out

        self.session.read("review", work_out, lambda outcome: show(*outcome))

    def _show_paper(self, kind: str, report: str, line: int) -> None:
        """Show a paper that goes out with a line, in the language of its recipient."""
        outgoing, number = self.session.client_workspace.outgoing, self.screening.id
        name = self.screening.lines[line].line

        def show(cases: Sequence[OfferedCase]) -> None:
            for case in cases:
                for paper in case.papers:
                    if (case.at_hand.line, paper.offer.kind, paper.offer.report) == (name, kind, report):
                        open_outgoing(self.window(), self.session, case.at_hand, paper.offer)

        self.session.read("papers of the screening", lambda: outgoing.offer_for_screening(number), show)

    def _subject_of_answer(self, path: str, line: int | None) -> Subject:
        line_id = "" if line is None else self.screening.lines[line].line
        return Subject(Sheet.SCREENINGS, self.screening.id, line_id, path_in_case(path))

    def _make_below_answer(self, field: Field) -> QWidget:
        """Return the line below an answer: whether it is kept, and the documents that prove it."""
        figures = [(self._subject_of_answer(field.path, self.page.line), field.question)]
        ask = partial(ask_for_document, self, self.session, figures)
        attach = button(tr("Attach document"), ask, role="link", about=field.question)
        names = Note("small")
        self._proofs = [proof for proof in self._proofs if isValid(proof[1])] + [(figures[0][0], names)]
        box = self.keep_list.make_box(self.interview, field.path)
        return boxed(down(across(*([box] if box else []), attach, None, gap=16), names, gap=2))

    def _read_documents(self) -> Sequence[Attached]:
        """Return the documents that the cases rest on, as the answers are now."""
        state, today = self.interview.state, self.interview.today
        cases = {line.line: state.tree_of_line(at, today) for at, line in enumerate(self.screening.lines)}
        return self.session.client_workspace.attachments.in_cases(cases, self.screening.id)

    def _show_again(self, documents: Sequence[Attached]) -> None:
        """Say below each answer which documents prove it, and in the panel which have to be looked at again."""
        for subject, names in self._proofs:
            if isValid(names):
                names.setText(join_with_commas(paper.name for paper in documents if paper.subject == subject))
        self._again = [labelled(paper.name, reasons_words(paper.again)) for paper in documents if paper.again]
        if self._shown_content is not None and self._shown_content.again != self._again:
            self._shown_content = replace(self._shown_content, again=self._again)
            self.live_panel.show_content(self._shown_content)

    def _update_back_button(self) -> None:
        is_first = self._trail.previous_page(self.interview) in ("", self.page.key)
        set_available(self.back, tr("This is the first page.") if is_first else "")

    def _evaluate_drafts(self) -> None:
        """Check what is in the fields: faults, what is needed; and work out the panel."""
        interview = self.interview
        drafts: Mapping[str, Any] = {}
        if not self.is_review:
            drafts = self.question_page.collect_drafts()
            self.page = values.localise_value(interview.current_page(drafts))
            focused = QApplication.focusWidget()
            was_inside = focused is not None and self.question_page.isAncestorOf(focused)
            self.question_page.show_state(self.page, check_drafts(interview, drafts))
            # what has become idle takes no focus any more
            if (
                was_inside
                and focused is not None
                and not focused.isEnabled()
                and not self.question_page.go_to_waiting()
            ):
                self.go_on.setFocus()
        self._drafts = drafts
        self._beside.start()
        self._order_tab_stops()

    def _work_beside(self) -> None:
        """Work out off the thread of the window what the page comes to, once it is drawn and not while it is.

        The panel shows what the answers come to with the drafts, and how many questions can settle it.
        """
        interview, drafts, attribution = self.interview, self._drafts, self._attribute()
        line, names = self._line, tuple(self.names)
        named = {path: picker.parts_on_file() for path, picker in self.question_page.pickers().items()}

        def work_out() -> PanelContent:
            tried = try_answers(interview, drafts, attribution) if drafts else interview
            for path in named:
                tried = fill_named_parts(tried, path, named[path], attribution)
            return make_panel_content(tried, line, names)

        def show(content: PanelContent) -> None:
            if isValid(self) and self.interview is interview:
                self._shown_content = replace(content, settling=self._settling, again=self._again)
                self.live_panel.show_content(self._shown_content)
                self._order_tab_stops()

        def show_count(count: int | None) -> None:
            if isValid(self) and self.interview is interview:
                self._settling = tr_n("%n question(s) can settle it", count) if count else ""
                if self._shown_content is not None:
                    show(self._shown_content)

        self.session.read("panel", work_out, show)
        if not self._is_counted:
            self._is_counted = True
            if not self.is_review and interview.open_questions.count_items() <= _MOST_COUNTED:
                self.session.read("settling", lambda: count_pages_to_settle(interview), show_count)

    def _order_tab_stops(self) -> None:
        first = [self.review_page] if self.is_review else self.question_page.list_asked()
        after = [] if self.is_review else [self.question_page]
        buttons = self.button_bar.list_tab_stops()
        in_order = [*first, *buttons, *after, self.live_panel, self.steps]
        stops = dict.fromkeys(stop for widget in in_order for stop in _list_stops_inside(widget))
        for stop, next_stop in pairwise(stops):
            QWidget.setTabOrder(stop, next_stop)

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
        if self.is_review and self._is_review_awaited:  # a table that has it would be scrolled to
            self.review_page.advice.setFocus()
        elif self.is_review:
            if self.review_page.table.current_row() is None:
                self.review_page.table.select_first()
            # what the review begins with, where its table is below what is in sight
            is_in_sight = self.review_page.table.geometry().top() < self._areas[1].viewport().height() - px(
                90
            )
            (self.review_page.table if is_in_sight else self.review_page.advice).setFocus()
        elif not self.question_page.take_focus():
            self.go_on.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from an answer: to the next question that waits for one, or to the next page."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = QApplication.focusWidget()
        if not is_enter or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton) and not isinstance(focused, CardRadio):
            focused.click()
        elif not self.is_review and not self.question_page.go_to_waiting(
            self.question_page.question_with(focused)
        ):
            self.submit_page()

    def _hold_in_place(self, card: Card) -> None:
        self._is_by_mouse = True
        self._held.hold(card)

    def _reveal_next(self, answered: Question, waiting: Question) -> None:
        """Bring the next question that waits into sight, as far as the one just answered stays there.

        Not where that was answered with the mouse: nothing moves below it.
        """
        is_by_mouse, self._is_by_mouse = self._is_by_mouse, False
        for question in () if is_by_mouse else (waiting, answered):
            self._areas[0].ensureWidgetVisible(question, 0, 0)

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
        self.undo_steps.note_answers(self.interview, self._saved_count)
        self.typed_names.follow(self.interview)
        # the store numbers them: it keeps answers that this version of the law file no longer knows
        new = [replace(answer, nr=0) for answer in self.interview.answers[self._saved_count :]]
        number, page = self.screening.id, self.interview.at
        screenings = self.session.client_workspace.screenings
        self._saved_count = len(self.interview.answers)
        self.session.change(
            lambda: screenings.save_answers(number, new, page_key=page), failed=self._report_not_saved
        )

    def _take_look_ups(self, look_ups: LookUps) -> None:
        """Add how typed parties were looked up; what is typed on the page in front stays."""
        self.interview = add_look_ups(self.interview, look_ups, self._attribute())
        self._save_answers()
        (self.show_interview if self.is_review else self._evaluate_drafts)()

    def _report_not_saved(self, error: Exception) -> None:
        """Say why, and show again what is saved, so that nobody goes on from answers that are not."""
        if not isValid(self):  # it has been left meanwhile
            self.session.navigator.show_message(" ".join(dialog_frame.describe_error(error)))
            return
        dialog_frame.tell_error(self.window(), error)
        number, screenings = self.screening.id, self.session.client_workspace.screenings
        self.session.read("resume", lambda: screenings.load_screening(number), self.resume_screening)

    def submit_page(self) -> None:
        """Hand the page in, save, and go to the next; where an answer is missing, say so there and go to it."""
        if not self.page.ready or any(
            picker.describe_problem() for picker in self.question_page.pickers().values()
        ):
            lacking = self.question_page.show_lacks(self.page)
            if lacking is not None:
                self._areas[0].ensureWidgetVisible(lacking)
                lacking.take_focus()
            return
        try:
            interview = self.unsaved.hand_in(self.interview, self.page, self._attribute())
            if interview is not None:
                self._show_next(interview)
        except Refused as refused:
            dialog_frame.tell_error(self.window(), refused)

    def _repeat_deal(self) -> None:
        """Answer about the deal as the screening before, where nothing is known yet; the page stays in front."""
        deal, by = self.context.earlier_deal, self._attribute()
        if deal is not None and self._keep_page(self._repeat_deal):
            self._show_saved(repeat_deal(self.interview, deal, self.context.parties, by))

    def _ask_again(self, path: str) -> None:
        self.question_page.ask_also(self._describe_field(path))

    def _number_above(self, path: str) -> str:
        """Return the part number of what the list of parts at a path is built into."""
        above = self.interview.state.value_at(path.rpartition(".")[0])
        return str((above or {}).get("part_number") or "")

    def _describe_field(self, path: str) -> Field:
        """Return the question about a path as it stands, in the language of the window."""
        field: Field = values.localise_value(
            build_plain_field(self.interview.law.pack, self.interview.state, path)
        )
        return field

    def _override_answer(self, path: str, value: Any, reason: str) -> None:
        by = self._attribute()
        try:
            self._show_next(self.interview.override_catalogue(path, value, reason, attribution=by))
        except Refused as refused:
            dialog_frame.tell_error(self.window(), refused)

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
        self.page = values.localise_value(self.interview.current_page())
        self.review_page.accept_paper_words(self.interview, self.page)
        return True

    # ---- going ----

    def may_leave(self, retry: Callable[[], object]) -> bool:
        """Keep what was answered; False while the user is asked about what cannot be kept; ``retry`` then goes on."""
        if self.is_review and not self.unsaved.may_leave_paper_words(retry):
            return False
        if not self._keep_page(retry):
            return False
        if len(self.interview.answers) > self._saved_count:
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
        self._show_saved(self.interview.show_page(self._trail.step_back(self.interview), along=True))

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
            if path in OF_MANY:
                self._show_next(self.interview.go_to_page(path))
                return
            self._show_next(self.interview.go_to_question(path))
            if not self.is_review:
                self._ask_again(path)
        except Refused as refused:
            dialog_frame.tell_error(self.window(), refused)

    def save_and_close(self) -> None:
        """Keep everything and go back to the list."""
        if not self._keep_page(self.save_and_close):
            return
        self._save_answers()
        if not self.interview.answers and self.screening.row.subject != "shipment":
            number, screenings = self.screening.id, self.session.client_workspace.screenings
            self.session.change(lambda: screenings.drop_screening(number))
            self.session.navigator.show_message(
                tr("Nothing was answered: the screening is put away. Undo restores it.")
            )
        self.session.navigator.show_page("screenings")

    def open_record_dialog(self) -> None:
        """Ask for name and role and record."""
        if not self._keep_paper_words():
            return
        outcomes = list_outcomes(self.interview, self.names)
        version_of, is_handed_in = self.context.version_of, self.context.is_handed_in
        count, keep = self.keep_list.make_keeping()
        recorded = RecordRequest(
            self.screening.id, len(outcomes), version_of, outcomes, is_handed_in, count, keep
        )
        show_page = self.session.navigator.show_page
        open_record(self.window(), self.session, recorded, lambda ids: show_page("records", *ids[:1]))

    def open_what_if(self) -> None:
        """Open the dialog in which a copy of a line's case is changed."""
        WhatIfDialog(self.window(), self.session, self.interview, self.names, self.context.currency).open()

    def ask_supplier(self) -> None:
        """Ask the suppliers of what is open here; the one who can tell most is offered first."""
        workspace, interview = self.session.client_workspace, self.interview

        def count() -> Mapping[str, int]:
            keys = {row.id: row.supplier for row in workspace.suppliers.rows()}
            deliveries = {
                product.part_number: key
                for supplier, key in keys.items()
                for product in workspace.products.rows(ProductFilter(supplier=supplier))
            }
            return count_open_by_supplier(interview, deliveries)

        def show(counts: Mapping[str, int]) -> None:
            self.session.navigator.show_page(
                PageId.ASKED, max(counts, key=lambda key: counts[key], default="")
            )

        self.session.read("suppliers to ask", count, show)

    def show_shipment_memo(self) -> None:
        """Print and show one memo for all lines of a shipment, before anything is recorded."""
        window, number, shipment = self.window(), self.screening.id, self.screening.row.of
        records = self.session.client_workspace.records
        signature = Signature(*last_signer(self.session), self.session.today)

        def show(pdf: bytes) -> None:
            name = "-".join(filter(None, ("memo", key_from_name(shipment))))
            dialog = PaperDialog(window, self.session, Paper(tr("Memo of the shipment"), f"{name}.pdf", pdf))
            dialog.open()
            dialog.view.setFocus()

        self.session.tasks.run(
            "shipment memo",
            lambda _progress: records.print_shipment(number, signature),
            show,
            failed=partial(tell_error, window),
        )


# --------------------------------------------------------------------------------------------------
# The buttons below a page of a screening: back, continue, and those of the review.


ButtonActions = Mapping[str, Callable[[], object]]
"""The action of each button: back, close, what_if, ask, shipment_memo, go_on, record."""


class ButtonBar(QFrame):
    """The buttons below a page; which of them are there depends on the page."""

    def __init__(self, deeds: ButtonActions, *, is_handed_in: bool) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.back = button(tr("Back"), deeds["back"])
        closing = tr("Save and close")
        self.close_button = button(closing, deeds["close"], tip=_add_key_names(closing, "Ctrl+S"))
        self.what_if = button(tr("What if"), deeds["what_if"])
        self.ask = button(tr("Ask the supplier"), deeds["ask"])
        self.shipment_memo = button(tr("Memo of all lines"), deeds["shipment_memo"])
        onward, recording = tr("Continue"), tr("Record determination")
        if is_handed_in:  # to a second person, who records it
            recording = tr("Hand in for review")
        keys = "Ctrl+Return"
        self.go_on = button(onward, deeds["go_on"], role="primary", tip=_add_key_names(onward, keys))
        self.record = button(recording, deeds["record"], role="primary", tip=_add_key_names(recording, keys))
        self._further = dict.fromkeys((self.what_if, self.ask, self.shipment_memo), False)
        self._is_low = False
        self.more = button("", self._open_menu, role="icon", icon="dots", tip=tr("More"))
        line = Flow(
            self.back, *self._further, self.more, self.close_button, self.go_on, self.record, is_spread=True
        )
        line.setContentsMargins(28, 12, 28, 12)
        self.setLayout(line)
        NarrowWatch(self, _LEAST_WITH_STEPS, self._fold_further, side="height")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # once the row has its width: what is hidden while it is laid out stays half shown
            QTimer.singleShot(0, self, lambda: self._fold_further(self._is_low))

    def show_buttons_for(self, *, review: bool, ask: bool, lines: int) -> None:
        """Show the buttons of the page in front; ``ask`` tells that a supplier can settle open facts."""
        self.go_on.setVisible(not review)
        self.record.setVisible(review)
        self._further = {
            self.what_if: review,
            self.ask: review and ask,
            self.shipment_memo: review and lines > 1,
        }
        self._fold_further(self._is_low)

    def _fold_further(self, is_low: bool) -> None:  # noqa: FBT001  as the watch says it
        """Offer as a menu what else a review can do, as far as one row has no room: recording stays at its end."""
        self._is_low = is_low
        fitting = [] if is_low else [further for further in self._further if self._further[further]]
        for last in (self.shipment_memo, self.what_if, self.ask):
            row = [self.back, *fitting, self.more, self.close_button, self.record]
            needed = sum(piece.sizeHint().width() + 8 for piece in row) + 2 * 28 - 8
            if self.isVisible() and needed > self.width() and last in fitting:
                fitting.remove(last)
        for further_button in self._further:
            further_button.setVisible(further_button in fitting)
        self.more.setVisible(len(fitting) < sum(self._further.values()))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for further, is_offered in self._further.items():
            if is_offered and further.isHidden():
                add_entry(menu, further.text()).triggered.connect(further.click)
        menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))

    def list_tab_stops(self) -> list[QWidget]:
        """Return the buttons in tab order, the most used first."""
        return [
            self.go_on, self.record, self.close_button, *self._further, self.more, self.back,
        ]  # fmt: skip


def _add_key_names(caption: str, keys: str) -> str:
    """Return the text of a button with its shortcut, in the names of the system's keys."""
    keys_text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return tr("{what}, {keys}", what=caption, keys=keys_text)


# --------------------------------------------------------------------------------------------------


# The tab order of a screening: answers, buttons, then panel and steps.


def _list_stops_inside(widget: QWidget) -> Iterator[QWidget]:
    # Found by their types: Qt deletes its own scroll bars silently, so no reference to them may be kept.
    if isinstance(widget, ReviewPage):
        yield from (widget.change, widget.table, *widget.overrides.findChildren(QPushButton))
        yield from widget.keep_list.findChildren(QCheckBox)
        yield from widget.keep_list.findChildren(QPushButton)
        for line in widget.paper_words.lines.values():
            yield from (line.editor, line.reason)
    elif isinstance(widget, QPushButton):
        yield widget
    elif not isinstance(widget, LivePanel | StepRail):
        yield from _list_stops_in_order(widget.layout())
        return
    yield from widget.findChildren(QPushButton)


def _list_stops_in_order(layout: QLayout | None) -> Iterator[QWidget]:
    """Yield what takes the focus in a layout, in the order in which it is seen."""
    if layout is None:
        return
    for number in range(layout.count()):
        if (entry := layout.itemAt(number)) is None:
            continue
        widget = entry.widget()
        if widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        yield from _list_stops_in_order(widget.layout() if widget is not None else entry.layout())
