# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Taking answers back, and giving them again. Both are answers too: what was said before stays in the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.domain.interview.answers import WITHDRAWN, Answer, Attribution
from desktop_app.domain.interview.interview import Interview
from desktop_app.domain.interview.state import InterviewState, Start, apply_answers


@dataclass(frozen=True, slots=True)
class Turn:
    """What was answered at one place: before and after; None where no answer stands."""

    place: str
    before: Answer | None
    after: Answer | None


Deed = tuple[Turn, ...]
"""What was answered in one go: a page that was handed in."""


def deed_between(start: Start, before: Sequence[Answer], new: Sequence[Answer]) -> Deed:
    """Return what some new answers changed; nothing where they say what was said already."""
    was, now = apply_answers(start, before), apply_answers(start, [*before, *new])
    places = dict.fromkeys(now.twins.first(start.place(answer)) for answer in new)
    turns = (Turn(place, was.given.get(place), now.given.get(place)) for place in places if place)
    return tuple(turn for turn in turns if _content(turn.before) != _content(turn.after))


def deeds_of(talk: Interview) -> list[Deed]:
    """Return what was answered and still stands, oldest first; what was said at one moment is one deed."""
    made, before = [], 0
    for _moment, group in groupby(talk.answers, key=lambda answer: (answer.by, answer.at)):
        after = before + len(tuple(group))
        deed = deed_between(talk.start, talk.answers[:before], talk.answers[before:after])
        before = after
        if standing := tuple(turn for turn in deed if _stands(talk.laid, turn)):
            made.append(standing)
    return made


def taken_back(talk: Interview, deed: Deed, said: Attribution) -> Interview:
    """Return the interview as it stood before a deed: each place holds its answer of before, or none."""
    return _with(talk, [(turn.place, turn.before) for turn in reversed(deed)], said)


def given_again(talk: Interview, deed: Deed, said: Attribution) -> Interview:
    """Return the interview with a deed that was taken back done again."""
    return _with(talk, [(turn.place, turn.after) for turn in deed], said)


def _with(
    talk: Interview, answers: Sequence[tuple[str, Answer | None]], said: Attribution
) -> Interview:
    made = list(talk.answers)
    for place, answer in answers:
        made.append(replace(_said_again(talk.start, place, answer, said), nr=len(made) + 1))
    return replace(talk, answers=tuple(made))


def _said_again(start: Start, place: str, answer: Answer | None, said: Attribution) -> Answer:
    """Return an answer as it is said again, by whoever does so now; a withdrawal where none stood."""
    new = start.answer(place, kind=WITHDRAWN, said=said)
    if answer is None:
        return new
    return replace(answer, fact=new.fact, line=new.line, by=new.by, at=new.at)


def _stands(laid: InterviewState, turn: Turn) -> bool:
    return turn.after is not None and laid.given.get(turn.place) == turn.after


def _content(answer: Answer | None) -> object:
    return answer and (answer.kind, answer.value, answer.reason, answer.source, answer.document)
