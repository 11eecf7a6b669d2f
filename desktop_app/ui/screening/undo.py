# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Undo inside a screening: it takes back the last answers of this screening, and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.interview import Attribution, Interview
from desktop_app.domain.interview.paths import parse_gap
from desktop_app.domain.interview.questions.pages import plain_field
from desktop_app.domain.interview.questions.topics import page_key_of
from desktop_app.domain.interview.questions.words import question_for
from desktop_app.domain.interview.undo import (
    AnswerBatch,
    deed_between,
    given_again,
    list_answer_batches,
    undo_answers,
)
from desktop_app.ui.screening.page_trail import can_show_page
from desktop_app.ui.session.session import Session
from desktop_app.ui.words.localise import localise_value
from desktop_app.ui.words.strings import commas, sentences, tr, tr_n

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class UndoHost:
    """What a screening lets be done with it.

    ``said`` tells who answers, and when; ``put`` puts an interview in front; ``take_drafts`` keeps what stands on the
    page, or tells that it could not and was put away; ``may_leave`` asks first where it cannot be kept.
    """

    attribute: Callable[[], Attribution]
    show_interview: Callable[[Interview], None]
    take_drafts: Callable[[], bool]
    may_leave: Callable[[Callable[[], object]], bool]


class ScreeningUndo:
    """The answers of a screening that can be taken back, and those that can be given again."""

    def __init__(self, session: Session, hands: UndoHost) -> None:
        self._session, self._hands = session, hands
        self._talk: Interview | None = None
        self._undos: list[AnswerBatch] = []
        self._redos: list[AnswerBatch] = []
        self._is_busy = False

    def start_from(self, talk: Interview) -> None:
        """Start from a screening as it was read: what was answered earlier can be taken back as well."""
        self._talk = talk
        self._undos, self._redos = list_answer_batches(talk), []

    def note_answers(self, talk: Interview, since: int) -> None:
        """Note what was answered since some number of answers; what was taken back before is past."""
        self._talk = talk
        if self._is_busy or len(talk.answers) <= since:
            return
        if deed := deed_between(talk.start, talk.answers[:since], talk.answers[since:]):
            self._undos.append(deed)
            self._redos.clear()

    def undo(self) -> None:
        """Take the last answers back and put their page in front; what stands on the page comes first."""
        if not self._hands.take_drafts():
            self._session.navigator.show_message(tr("Taken back: what was typed on this page"))
            return
        if not self._undos:
            self._session.navigator.show_message(tr("Nothing to undo in this screening"))
            return
        deed = self._undos.pop()
        self._redos.append(deed)
        self._put(undo_answers(self._now, deed, self._hands.attribute()), deed)
        words = tr("Taken back: {what}", what=self._named(deed))
        self._session.navigator.show_message(sentences(words, tr("Ctrl+Y gives it again.")))

    def redo(self) -> None:
        """Give again what was taken back last."""
        if self._redos and not self._hands.may_leave(self.redo):
            return
        if not self._redos:
            self._session.navigator.show_message(tr("Nothing to make again in this screening"))
            return
        deed = self._redos.pop()
        self._undos.append(deed)
        self._put(given_again(self._now, deed, self._hands.attribute()), deed)
        self._session.navigator.show_message(tr("Given again: {what}", what=self._named(deed)))

    @property
    def _now(self) -> Interview:
        assert self._talk is not None  # noqa: S101  a screening begins before anything is taken back
        return self._talk

    def _put(self, talk: Interview, deed: AnswerBatch) -> None:
        key = page_key_of(deed[0].path)
        self._is_busy = True  # saving tells of what is new, and this is not
        try:
            self._hands.show_interview(
                replace(talk, at=key if can_show_page(talk, key) else "", along=False)
            )
        finally:
            self._is_busy = False

    def _named(self, deed: AnswerBatch) -> str:
        names = list(dict.fromkeys(filter(None, map(self._name, self._places(deed)))))
        more = len(names) - _MOST_NAMED
        rest = [tr_n("and %n more", more)] if more > 0 else []
        return commas((*names[:_MOST_NAMED], *rest)) or tr("an answer")

    @staticmethod
    def _places(deed: AnswerBatch) -> Sequence[str]:
        return [turn.path for turn in deed]

    def _name(self, place: str) -> str:
        """Return what a place asks for; blank where nothing is asked there."""
        talk = self._now
        if question_for(talk.law.pack, place) is None or not (
            parse_gap(place) or talk.state.has_entity(place)
        ):
            return ""
        return str(localise_value(plain_field(talk.law.pack, talk.state, place)).label)
