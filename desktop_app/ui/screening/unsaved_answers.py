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
from desktop_app.domain.interview import NOT_KNOWN, Attribution, Interview, Page, keep_answers
from desktop_app.domain.interview.questions.pages import check_drafts
from desktop_app.domain.interview.questions.topics import entity_of_page
from desktop_app.ui.screening.papers.paper_words import PaperWords, Wanted
from desktop_app.ui.screening.questions.page import QuestionPage
from desktop_app.ui.screening.questions.party_card import with_known
from desktop_app.ui.screening.questions.question import Question
from desktop_app.ui.shared_views.problems import Message, tell
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import sentences, tr, translated


def rows_needed(
    questions: Sequence[Question], wrong: Mapping[str, str]
) -> list[tuple[Question, str]]:
    """Return what was typed and cannot be kept as it stands, each with what is wrong with it."""
    touched = [one for one in questions if one.is_touched]
    found = [(one, translated(wrong.get(one.field.path, "")) or one.lack()) for one in touched]
    return [(one, words) for one, words in found if words]


def kept(talk: Interview, page: Page, questions: Sequence[Question], by: Attribution) -> Interview:
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
            talk = keep_answers(talk, {}, by).override_catalogue(
                place, value, question.reason, attribution=by
            )
        elif question.is_asked:
            values[place] = value
    return with_known(keep_answers(talk, values, by), values, by) if values else talk


def overridden(talk: Interview, questions: Sequence[Question], by: Attribution) -> Interview | None:
    """Return the interview with what is being overridden on its page; None while something is missing for it."""
    for question in questions:
        if not question.is_overriding:
            continue
        found = question.overriding_value()
        if found is None:
            return None
        talk = talk.override_catalogue(question.field.path, *found, attribution=by)
    return talk


def with_words(talk: Interview, wanted: Sequence[Wanted], by: Attribution) -> Interview:
    """Return the interview with other words for the paper; blank ones are said to be not known."""
    for one in wanted:
        value = one.words or NOT_KNOWN
        if one.overrides:
            talk = talk.override_catalogue(one.place, value, one.reason, attribution=by)
        else:
            talk = talk.add_answer(one.place, value, by)
    return talk


class Leaving:
    """What stands between somebody and another page."""

    def __init__(self, questions: QuestionPage, words: PaperWords) -> None:
        self._page, self._words = questions, words

    def taken(
        self, talk: Interview, page: Page, by: Attribution, again: Callable[[], object]
    ) -> Interview | None:
        """Return the interview with the answers of the page in front; None while something cannot be kept.

        Whoever would rather leave that behind then goes ``again``.
        """
        questions, window = self._page.questions, self._page.window()
        found = rows_needed(questions, check_drafts(talk, self._page.drafts()))
        if found:
            wrong = [(one.field.label, words) for one, words in found]
            _ask(window, wrong, partial(_forget, [one for one, _words in found], again))
            return None
        try:
            talk = kept(talk, page, questions, by)
        except Refused as refused:
            tell(window, refused)
            return None
        for question in questions:
            question.forget()
        return talk

    def kept_whole(self, talk: Interview, page: Page, by: Attribution) -> Interview:
        """Return the interview with the answers of the page in front, without asking.

        Errors: Refused while something on it cannot be kept.
        """
        found = rows_needed(self._page.questions, check_drafts(talk, self._page.drafts()))
        if found:
            raise Refused(found[0][1], where=found[0][0].field.path, do="Answer it differently")
        return kept(talk, page, self._page.questions, by)

    def may_leave_words(self, again: Callable[[], object]) -> bool:
        """Tell whether the words of the paper can all be kept; asks where they cannot."""
        if not self._words.lacking():
            return True
        _ask(self._words.window(), self._words.wrong(), partial(_forget, [self._words], again))
        return False


def _forget(what: Sequence[Question] | Sequence[PaperWords], again: Callable[[], object]) -> None:
    for one in what:
        one.forget()
    again()


def can_show(talk: Interview, key: str) -> bool:
    """Tell whether what a page is about is still there."""
    about = entity_of_page(key)
    return not about or talk.state.has_entity(f"{about}.")


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
