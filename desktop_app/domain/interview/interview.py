# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The interview: which questions are left, one page at a time, until nothing that can be asked changes the answer.

Immutable: every step returns a new interview, and the answers are only ever added to. It asks what the engine says
could still change a verdict, and of that only what neither the catalogue nor an answer has told.

A *place* names what is asked about: the path in the case file (``destination``, ``parties[0].military``), where
``items[0]`` stands for the item of the first line and ``items[1]`` for that of the second
(``items[1].components[0].mass``). Parties, end use, day, destination and movement are shared by all lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop_app.domain.casefile.kinds import Obj
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.errors import Refused
from desktop_app.domain.interview.answers import NOT_KNOWN, WITHDRAWN, Answer, Attribution, Mute
from desktop_app.domain.interview.paths import line_of
from desktop_app.domain.interview.questions.answer_check import check, meant, recorded
from desktop_app.domain.interview.questions.open_questions import Outlook
from desktop_app.domain.interview.questions.page import Page, Step, StepAt
from desktop_app.domain.interview.questions.pages import page_of, review_page
from desktop_app.domain.interview.questions.topics import REVIEW_KEY, page_key
from desktop_app.domain.interview.rail import (
    first_page_of,
    key_before,
    key_in_front,
    rail,
    trail_of,
)
from desktop_app.domain.interview.state import InterviewState, Start, apply_answers

Drafts = Mapping[str, Any]
"""What stands in the fields of a page and was not handed in yet: values, or NOT_KNOWN, by place."""


@dataclass(frozen=True)
class Interview:
    """A screening on its way.

    ``start`` holds one case tree for each line, as the catalogue knows it. ``today`` stands in for the export day as
    long as nobody has named one. ``at`` is the page that was put in front, "" for the first that still asks; keep it
    with the answers to come back to the same page. ``along``: Continue goes on to the page after it, not to the front.
    """

    law: CompiledPack
    kind: Obj
    start: Start
    today: date
    answers: tuple[Answer, ...] = ()
    at: str = ""
    along: bool = False
    laid: InterviewState = field(init=False, repr=False, compare=False)
    outlook: Outlook = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        laid = apply_answers(self.start, self.answers)
        object.__setattr__(self, "laid", laid)
        object.__setattr__(self, "outlook", Outlook(self.law, laid, self.today))

    # ---- looking ----

    def page(self, drafts: Drafts | None = None) -> Page:
        """Return the page in front. Drafts are weighed as if they had been handed in: errors, what is still needed."""
        key = key_in_front(self)
        if key == REVIEW_KEY:
            return review_page(self.laid, self.law.pack)
        return page_of(self, key, drafts or {})

    def steps(self) -> tuple[StepAt, ...]:
        """Return the rail."""
        return rail(self)

    def conclusions(self) -> tuple[Conclusion, ...]:
        """Return what holds so far, line by line. Each names what would still change it."""
        return self.outlook.conclusions

    @property
    def done(self) -> bool:
        """Tell whether there is nothing left to ask."""
        return not self.outlook.asking

    # ---- answering ----

    def answer(self, place: str, value: Any, said: Attribution) -> Interview:
        """Return the interview with one answer more: a value in the form of the case file, or NOT_KNOWN.

        Errors: Refused with a sentence to put under the field; also where the catalogue knows (see ``override``).
        """
        if self.laid.from_catalogue(place):
            raise Refused(
                "the catalogue knows this", where=place, do="Override it, and say why it differs"
            )
        return self._taking({place: value}, said, "")

    def not_known(self, place: str, said: Attribution) -> Interview:
        """Return the interview with a place closed: it is not asked again, stays open, and the memo will say so."""
        return self.answer(place, NOT_KNOWN, said)

    def override(self, place: str, value: Any, reason: str, *, said: Attribution) -> Interview:
        """Return the interview with another value than the catalogue's, for this case alone.

        Errors: Refused without a reason, or if the value cannot stand there.
        """
        if not reason.strip():
            raise Refused("no reason is given", where=place, do="Say why it differs in this case")
        return self._taking({place: value}, said, reason.strip())

    def fill(self, values: Drafts, said: Attribution) -> Interview:
        """Return the interview with a page handed in, moved on to the page that comes next. This is Continue.

        Errors: Refused for the first value that cannot be taken; ``page(values)`` shows all of them beforehand.
        """
        onward = self._onward()
        place = next((place for place in values if self.laid.from_catalogue(place)), None)
        if place is not None:
            return self.answer(place, values[place], said)
        return replace(self._taking(values, said, ""), at=onward, along=bool(onward))

    def withdraw(self, place: str, said: Attribution) -> Interview:
        """Return the interview as if a place had not been answered: back to the catalogue, or to be asked again."""
        answer = self.start.answer(place, kind=WITHDRAWN, said=said)
        return replace(self, answers=(*self.answers, answer))

    # ---- moving ----

    def back(self) -> Interview:
        """Return the interview with the page before this one in front. Nothing is erased."""
        key = key_before(self)
        return replace(self, at=key, along=True) if key else self

    def jump(self, step: Step) -> Interview:
        """Return the interview with a step in front: its first page that asks, else its first page."""
        return replace(self, at=first_page_of(self, step), along=False)

    def revisit(self, place: str) -> Interview:
        """Return the interview with the page in front on which a place stands, answered, known or open.

        Errors: Refused if there is no such place.
        """
        if line_of(place) is not None and not self.laid.there(place):
            raise Refused("there is no such place", where=place, do="Choose one that is listed")
        return replace(self, at=page_key(place), along=False)

    def _taking(self, values: Drafts, said: Attribution, reason: str) -> Interview:
        interview = self
        for asked, draft in values.items():
            place, value = meant(asked, draft)
            clean = check(interview.laid, interview.kind, place, value=value)
            answer = recorded(interview.start, place, clean, said=said)
            answer = replace(answer, reason=reason, nr=len(interview.answers) + 1)
            interview = replace(interview, answers=(*interview.answers, answer))
        return interview

    def _onward(self) -> str:
        """Return the page after the one in front when it was reached by going back, else "" for the front."""
        trail = trail_of(self.laid)
        if not self.along or self.at not in trail:
            return ""
        return next(iter(trail[trail.index(self.at) + 1 :]), "")


def keeping(interview: Interview, values: Drafts, said: Attribution) -> Interview:
    """Return the interview with some answers of the page in front taken, and that page still in front.

    Errors: Refused for the first value that cannot be taken; ``faults`` names all of them beforehand.
    """
    return replace(interview._taking(values, said, ""), at=key_in_front(interview))


def trying(interview: Interview, drafts: Drafts, said: Attribution) -> Interview:
    """Return the interview as it would stand with the drafts of a page; those that cannot be taken are left out."""
    for place, value in drafts.items():
        try:
            interview = interview.override(place, value, "draft", said=said)
        except Refused:
            continue
    return interview


__all__ = ["NOT_KNOWN", "Drafts", "Interview", "Mute", "keeping", "trying"]
