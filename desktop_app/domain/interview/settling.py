# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How few pages can settle a screening: worked out by answering them one after the other, and not estimated."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.interview.answers import Attribution
from desktop_app.domain.interview.interview import Interview
from desktop_app.domain.interview.paths import last_key
from desktop_app.domain.interview.questions.page import Field
from desktop_app.domain.interview.questions.question_texts import NOTHING_ELSE

_MOST_PAGES: Final = 15
_ELSEWHERE: Final = ("JP", "DE")
_PLAIN_CHOICES: Final = ("none", "no", "export", NOTHING_ELSE.value)


def count_pages_to_settle(interview: Interview, *, most: int = _MOST_PAGES) -> int | None:
    """Return after how many pages every line is settled if each is answered in the way that leads to no more questions.

    Such answers are: not listed, made elsewhere, no. Other answers may lead to further pages. None where as many as
    ``most`` pages do not settle it, or what was said to be not known leaves it open.
    """
    by = Attribution("", datetime.combine(interview.today, time(), UTC))
    for count in range(most + 1):
        if all(len(conclusion.possible) == 1 for conclusion in interview.conclusions()):
            return count
        if interview.is_complete:
            return None
        page = next(iter(interview.open_questions.asked_by_page))
        fields = interview.go_to_page(page).current_page().fields
        values = {
            field.path: _plain_answer(field, interview.law, interview.today.isoformat())
            for field in fields
            if field.state == "asked" and field.needed
        }
        try:
            interview = interview.submit_page(values, by)
        except Refused:
            return None
    return None


def _plain_answer(field: Field, law: CompiledPack, today: str) -> Any:
    """Return the answer to a question that leads to the fewest further ones, in the form of the case file."""
    country = next(code for code in _ELSEWHERE if code != law.pack.origin)
    if last_key(field.path) == "listed_as":  # its choices are not described where many items are asked about
        return NOT_LISTED
    offered = [option.value for option in field.options]
    plain = next((value for value in _PLAIN_CHOICES if value in offered), None)
    if plain is not None:
        return plain
    currency = {"amount": "1", "currency": "USD"}
    answers = {
        "country": country,
        "money": currency,
        "price": {**currency, "per": "kg"},
        "mass": {"amount": "1", "unit": "g"},
        "percent": "0",
        "figure": "1",
        "day": today,
        "list": [],
        "party": {"name": "A", "country": country},
        "rate": {"rate": "1", "on": today},
        "text": last_key(field.path),
    }
    return answers.get(field.kind, offered[0] if offered else None)
