# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Leaving a page of the interview: what was answered is kept, what cannot be kept is asked about first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import NOT_KNOWN, Attribution, Interview, Page, keep_page_answers
from desktop_app.domain.interview.questions.pages import check_drafts
from desktop_app.ui.screening.papers.paper_words import PaperWordChange, PaperWords
from desktop_app.ui.screening.questions.page import QuestionPage
from desktop_app.ui.screening.questions.party_card import add_known_answers
from desktop_app.ui.screening.questions.question import Question
from desktop_app.ui.shared_views.problems import Message, tell
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import sentences, tr, translated


def list_incomplete(
    questions: Sequence[Question], wrong: Mapping[str, str]
) -> list[tuple[Question, str]]:
    """Return what was typed and cannot be kept as it stands, each with what is wrong with it."""
    touched = [one for one in questions if one.is_touched]
    found = [
        (one, translated(wrong.get(one.field.path, "")) or one.describe_lack()) for one in touched
    ]
    return [(one, words) for one, words in found if words]


def keep_answers(
    talk: Interview, page: Page, questions: Sequence[Question], by: Attribution
) -> Interview:
    """Return the interview with everything that was answered on the page in front, and that page still in front.

    Errors: Refused if an answer cannot be taken; see ``lacking``.
    """
    idle = {field.path for field in page.fields if not field.needed}
    values: dict[str, Any] = {}
    for question in questions:
        place, value = question.field.path, question.value()
        if not question.is_touched or value is None or place in idle:
            continue
        if question.is_overriding and question.reason:
            talk = keep_page_answers(talk, {}, by).override_catalogue(
                place, value, question.reason, attribution=by
            )
        elif question.takes_answer:
            values[place] = value
    return add_known_answers(keep_page_answers(talk, values, by), values, by) if values else talk


def apply_paper_words(
    talk: Interview, wanted: Sequence[PaperWordChange], by: Attribution
) -> Interview:
    """Return the interview with other words for the paper; blank ones are said to be not known."""
    for one in wanted:
        value = one.new_text or NOT_KNOWN
        if one.overrides:
            talk = talk.override_catalogue(one.path, value, one.reason, attribution=by)
        else:
            talk = talk.add_answer(one.path, value, by)
    return talk


class UnsavedAnswers:
    """What was answered on the page in front and is not kept yet."""

    def __init__(self, questions: QuestionPage, words: PaperWords) -> None:
        self._page, self._words = questions, words

    def keep_or_ask(
        self, talk: Interview, page: Page, by: Attribution, again: Callable[[], object]
    ) -> Interview | None:
        """Return the interview with the answers of the page in front; None while something cannot be kept.

        Whoever would rather leave that behind then goes ``again``.
        """
        questions, window = self._page.questions, self._page.window()
        found = list_incomplete(questions, check_drafts(talk, self._page.collect_drafts()))
        if found:
            wrong = [(one.field.label, words) for one, words in found]
            _ask(window, wrong, partial(_forget, [one for one, _words in found], again))
            return None
        try:
            talk = keep_answers(talk, page, questions, by)
        except Refused as refused:
            tell(window, refused)
            return None
        for question in questions:
            question.discard_typing()
        return talk

    def keep_without_asking(self, talk: Interview, page: Page, by: Attribution) -> Interview:
        """Return the interview with the answers of the page in front, without asking.

        Errors: Refused while something on it cannot be kept.
        """
        found = list_incomplete(
            self._page.questions, check_drafts(talk, self._page.collect_drafts())
        )
        if found:
            raise Refused(found[0][1], where=found[0][0].field.path, do="Answer it differently")
        return keep_answers(talk, page, self._page.questions, by)

    def hand_in(self, talk: Interview, page: Page, by: Attribution) -> Interview | None:
        """Return the interview with the page answered and the next one in front; None while something is missing.

        Errors: Refused if an answer cannot be taken.
        """
        idle = {field.path for field in page.fields if not field.needed}
        answers = {
            place: question.value() for place, question in self._page.answerable_questions().items()
        }
        values = {
            place: answer
            for place, answer in answers.items()
            if answer is not None and place not in idle
        }
        for question in self._page.questions:
            if question.is_overriding:
                override = question.overriding_value()
                if override is None:
                    return None
                talk = talk.override_catalogue(question.field.path, *override, attribution=by)
        return add_known_answers(talk.submit_page(values, by), values, by)

    def may_leave_paper_words(self, again: Callable[[], object]) -> bool:
        """Tell whether the words of the paper can all be kept; asks where they cannot."""
        if not self._words.show_missing_reasons():
            return True
        _ask(
            self._words.window(), self._words.list_faults(), partial(_forget, [self._words], again)
        )
        return False


def _forget(what: Sequence[Question] | Sequence[PaperWords], again: Callable[[], object]) -> None:
    for one in what:
        one.discard_typing()
    again()


def _ask(parent: QWidget, wrong: Sequence[tuple[str, str]], leave: Callable[[], object]) -> Message:
    """Ask whether to stay with what cannot be kept, or to leave without it."""
    told = "\n".join(
        tr("{what}: {fault}", what=what, fault=sentences(fault)) for what, fault in wrong
    )
    words = tr("This was typed and cannot be kept as it stands. Every other answer is kept.")
    stay = button(tr("Stay"), lambda: None, role="primary")
    # once the question has been put away, for it may be the window that goes
    go = button(tr("Leave without it"), lambda: QTimer.singleShot(0, parent, leave))
    message = Message(
        parent, tr("An answer is not complete"), f"{words}\n\n{told}", [go, stay], "alert-triangle"
    )
    stay.setDefault(True)
    message.open()
    stay.setFocus()
    return message
