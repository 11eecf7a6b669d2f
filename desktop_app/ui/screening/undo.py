# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Undo within a screening: it withdraws the last answers of this screening and changes nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.domain.interview import Attribution, Interview
from desktop_app.domain.interview.paths import parse_gap
from desktop_app.domain.interview.questions.page import entity_of_page
from desktop_app.domain.interview.questions.pages import build_plain_field
from desktop_app.domain.interview.questions.question_texts import question_for
from desktop_app.domain.interview.undo import (
    AnswerBatch,
    find_answer_batch,
    list_answer_batches,
    redo_answers,
    undo_answers,
)
from desktop_app.ui.session.session import Session
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import join_sentences, join_with_commas, tr, tr_n

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class UndoHost:
    """What undo needs of the screening in front.

    ``attribute`` returns who answers and when; ``show_interview`` shows and saves an interview; ``take_drafts`` keeps
    what is on the page, and returns False where it had to discard it; ``may_leave`` asks before anything is discarded.
    """

    attribute: Callable[[], Attribution]
    show_interview: Callable[[Interview], None]
    take_drafts: Callable[[], bool]
    may_leave: Callable[[Callable[[], object]], bool]


class ScreeningUndo:
    """The answers of a screening that can be undone, and those that can be redone."""

    def __init__(self, session: Session, host: UndoHost) -> None:
        self._session, self._host = session, host
        self._interview: Interview | None = None
        self._undos: list[AnswerBatch] = []
        self._redos: list[AnswerBatch] = []
        self._is_busy = False

    def start_from(self, interview: Interview) -> None:
        """Start from a screening as it was read; its earlier answers can be undone, too."""
        self._interview = interview
        self._undos, self._redos = list_answer_batches(interview), []

    def note_answers(self, interview: Interview, answer_count: int) -> None:
        """Add the answers after the first ``answer_count``; undone answers can then not be redone."""
        was, self._interview = self._current_interview.state, interview
        if self._is_busy or len(interview.answers) <= answer_count:
            return
        if undo_step := find_answer_batch(was, interview.state, interview.answers[answer_count:]):
            self._undos.append(undo_step)
            self._redos.clear()

    def undo(self) -> None:
        """Undo what is typed on the page in front, else the last answers, and show their page."""
        if not self._host.take_drafts():
            self._session.navigator.show_message(tr("Taken back: what was typed on this page"))
            return
        if not self._undos:
            self._session.navigator.show_message(tr("Nothing to undo in this screening"))
            return
        undo_step = self._undos.pop()
        self._redos.append(undo_step)
        self._show_interview(
            undo_answers(self._current_interview, undo_step, self._host.attribute()), undo_step
        )
        message = tr("Taken back: {what}", what=self._describe_step(undo_step))
        self._session.navigator.show_message(join_sentences(message, tr("Ctrl+Y restores it.")))

    def redo(self) -> None:
        """Redo the answers that were undone last."""
        if self._redos and not self._host.may_leave(self.redo):
            return
        if not self._redos:
            self._session.navigator.show_message(tr("Nothing to redo in this screening"))
            return
        undo_step = self._redos.pop()
        self._undos.append(undo_step)
        self._show_interview(
            redo_answers(self._current_interview, undo_step, self._host.attribute()), undo_step
        )
        self._session.navigator.show_message(tr("Restored: {what}", what=self._describe_step(undo_step)))

    @property
    def _current_interview(self) -> Interview:
        assert self._interview is not None  # noqa: S101  a screening begins before anything is taken back
        return self._interview

    def _show_interview(self, interview: Interview, undo_step: AnswerBatch) -> None:
        key = interview.open_questions.page_of(undo_step[0].path)
        self._is_busy = True  # saving would add these answers as new ones
        try:
            self._host.show_interview(
                replace(interview, at=key if can_show_page(interview, key) else "", along=False)
            )
        finally:
            self._is_busy = False

    def _describe_step(self, undo_step: AnswerBatch) -> str:
        names = list(dict.fromkeys(filter(None, (self._name_path(turn.path) for turn in undo_step))))
        hidden_count = len(names) - _MOST_NAMED
        further = [tr_n("and %n more", hidden_count)] if hidden_count > 0 else []
        return join_with_commas((*names[:_MOST_NAMED], *further)) or tr("an answer")

    def _name_path(self, path: str) -> str:
        """Return the label of the question about a path; blank if none asks for it."""
        interview = self._current_interview
        if question_for(interview.law.pack, path) is None or not (
            parse_gap(path) or interview.state.has_entity(path)
        ):
            return ""
        return str(values.localise_value(build_plain_field(interview.law.pack, interview.state, path)).label)


# --------------------------------------------------------------------------------------------------
# The pages of the interview visited so far, for the Back button.


def can_show_page(interview: Interview, key: str) -> bool:
    """Tell whether the subject of a page still exists."""
    about = entity_of_page(key)
    return not about or interview.state.has_entity(f"{about}.")


class PageTrail:
    """The keys of the pages left by a jump, the latest last."""

    def __init__(self) -> None:
        self._keys: list[str] = []

    def clear(self) -> None:
        """Forget all pages, as after the screening is read again."""
        self._keys.clear()

    def add_page(self, key: str) -> None:
        """Add a page that is being left."""
        self._keys.append(key)

    def previous_page(self, interview: Interview) -> str:
        """Return the page visited before, else the previous one in the order of the interview."""
        while self._keys and not can_show_page(interview, self._keys[-1]):
            self._keys.pop()
        return self._keys[-1] if self._keys else interview.go_back().at

    def step_back(self, interview: Interview) -> str:
        """Return the previous page and remove it from the trail."""
        key = self.previous_page(interview)
        if self._keys:
            self._keys.pop()
        return key
