# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Leaving a page of the interview: valid answers are kept, and the user is asked about those that cannot be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import NOT_KNOWN, Attribution, Interview, Page, keep_page_answers
from desktop_app.domain.interview.questions.pages import check_drafts
from desktop_app.ui.screening.answers import add_known_answers, add_parts_on_file
from desktop_app.ui.screening.paper_words import PaperWordChange, PaperWords
from desktop_app.ui.screening.question import Question
from desktop_app.ui.screening.question_page import QuestionPage
from desktop_app.ui.shared_views.dialog_frame import Message, tell_error
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import join_sentences, tr, translate_text


def list_incomplete(questions: Sequence[Question], wrong: Mapping[str, str]) -> list[tuple[Question, str]]:
    """Return the questions whose typed answer cannot be kept, each with its fault."""
    touched = [question for question in questions if question.is_touched]
    faulty = [
        (question, translate_text(wrong.get(question.field.path, "")) or question.describe_lack())
        for question in touched
    ]
    return [(question, fault) for question, fault in faulty if fault]


def keep_answers(
    interview: Interview,
    page: Page,
    questions: Sequence[Question],
    by: Attribution,
    *,
    for_many: Mapping[str, Any],
) -> Interview:
    """Return the interview with the answers of the page in front, which stays in front.

    ``for_many`` are the answers of a list of items that is asked about at once.

    Errors: Refused if an answer cannot be taken; see ``list_incomplete``.
    """
    idle = {field.path for field in page.fields if not field.needed}
    values: dict[str, Any] = {}
    for question in questions:
        path, value = question.field.path, question.value()
        if not question.is_touched or value is None or path in idle:
            continue
        if question.is_overriding and question.reason:
            interview = keep_page_answers(interview, {}, by).override_catalogue(
                path, value, question.reason, attribution=by
            )
        elif question.takes_answer:
            values[path] = value
    values = {**for_many, **values}
    if values:
        interview = add_known_answers(keep_page_answers(interview, values, by), values, by)
    pickers = {question.field.path: question.picker for question in questions if question.is_touched}
    picked = {path: picker for path, picker in pickers.items() if picker is not None and path in values}
    return add_parts_on_file(interview, picked, by)


def apply_paper_words(interview: Interview, wanted: Sequence[PaperWordChange], by: Attribution) -> Interview:
    """Return the interview with other words for the paper; blank ones are said to be not known."""
    for change in wanted:
        value = change.new_text or NOT_KNOWN
        if change.overrides:
            interview = interview.override_catalogue(change.path, value, change.reason, attribution=by)
        else:
            interview = interview.add_answer(change.path, value, by)
    return interview


class UnsavedAnswers:
    """The answers of the page in front that are not in the interview yet."""

    def __init__(self, questions: QuestionPage, paper_words: PaperWords) -> None:
        self._page, self._paper_words = questions, paper_words

    def keep_or_ask(
        self, interview: Interview, page: Page, by: Attribution, retry: Callable[[], object]
    ) -> Interview | None:
        """Return the interview with the answers of the page in front; None while something cannot be kept.

        If the user chooses to leave without it, ``retry`` is called.
        """
        questions, window = self._page.questions, self._page.window()
        incomplete = list_incomplete(questions, check_drafts(interview, self._page.collect_drafts()))
        if incomplete:
            wrong = [(faulty.field.label, fault) for faulty, fault in incomplete]
            _ask_to_leave(
                window, wrong, partial(_discard_and_retry, [faulty for faulty, _fault in incomplete], retry)
            )
            return None
        try:
            interview = keep_answers(interview, page, questions, by, for_many=self._touched_for_many())
        except Refused as refused:
            tell_error(window, refused)
            return None
        for question in questions:
            question.discard_typing()
        if self._page.many is not None:
            self._page.many.discard_typing()
        return interview

    def _touched_for_many(self) -> Mapping[str, Any]:
        many = self._page.many
        return many.collect_answers() if many is not None and many.is_touched else {}

    def keep_without_asking(self, interview: Interview, page: Page, by: Attribution) -> Interview:
        """Return the interview with the answers of the page in front, without asking.

        Errors: Refused while something on it cannot be kept.
        """
        incomplete = list_incomplete(
            self._page.questions, check_drafts(interview, self._page.collect_drafts())
        )
        if incomplete:
            raise Refused(incomplete[0][1], where=incomplete[0][0].field.path, do="Answer it differently")
        return keep_answers(interview, page, self._page.questions, by, for_many=self._touched_for_many())

    def hand_in(self, interview: Interview, page: Page, by: Attribution) -> Interview | None:
        """Return the interview with the page answered and the next one in front; None while something is missing.

        Errors: Refused if an answer cannot be taken.
        """
        idle = {field.path for field in page.fields if not field.needed}
        answers = {
            path: question.value()
            for path, question in self._page.answerable_questions().items()
            if not question.is_overriding  # taken with its reason below
        }
        answers = {**self._page.answers_for_many(), **answers}
        values = {path: answer for path, answer in answers.items() if answer is not None and path not in idle}
        for question in self._page.questions:
            if question.is_overriding:
                override = question.overriding_value()
                if override is None:
                    return None
                interview = interview.override_catalogue(question.field.path, *override, attribution=by)
        interview = add_known_answers(interview.submit_page(values, by), values, by)
        return add_parts_on_file(interview, self._page.pickers(), by)

    def may_leave_paper_words(self, retry: Callable[[], object]) -> bool:
        """Tell whether all texts of the memo can be kept; asks the user if not."""
        if not self._paper_words.show_missing_reasons():
            return True
        _ask_to_leave(
            self._paper_words.window(),
            self._paper_words.list_faults(),
            partial(_discard_and_retry, [self._paper_words], retry),
        )
        return False


def _discard_and_retry(
    typed_into: Sequence[Question] | Sequence[PaperWords], retry: Callable[[], object]
) -> None:
    for source in typed_into:
        source.discard_typing()
    retry()


def _ask_to_leave(parent: QWidget, wrong: Sequence[tuple[str, str]], leave: Callable[[], object]) -> Message:
    """Ask whether to stay on the page, or to leave without what cannot be kept."""
    fault_list = "\n".join(
        tr("{what}: {fault}", what=label, fault=join_sentences(fault)) for label, fault in wrong
    )
    message_text = tr("This was typed and cannot be kept as it stands. Every other answer is kept.")
    stay = button(tr("Stay"), lambda: None, role="primary")
    # after the question has closed, because the whole window may close next
    go = button(tr("Leave without it"), lambda: QTimer.singleShot(0, parent, leave))
    message = Message(
        parent,
        tr("An answer is not complete"),
        f"{message_text}\n\n{fault_list}",
        [go, stay],
        "alert-triangle",
    )
    stay.setDefault(True)
    message.open()
    stay.setFocus()
    return message
