# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The screening flow without a screen: what is asked, in which order, why, and what has been answered.

How a window uses it::

    talk = Interview(
        law, kind, Start(lines), today
    )  # or services.interview, which brings law and kind
    page = talk.page(drafts)  # draw it; call again when a draft changes
    talk = talk.fill(drafts, Said("J. Haug", now))  # Continue; save talk.answers and talk.at
    talk = talk.back() | talk.jump(step) | talk.revisit(place)
    talk.steps(), talk.conclusions(), talk.done  # rail, live panel, review reached
    talk = Interview(law, kind, start, today, answers=saved, at=saved_page)  # resume
"""

from desktop_app.domain.interview.answers import EVERY_LINE, NOT_KNOWN, Answer, Attribution
from desktop_app.domain.interview.interview import Interview, keep_page_answers, try_answers
from desktop_app.domain.interview.questions.open_questions import OpenQuestion
from desktop_app.domain.interview.questions.page import (
    Field,
    Known,
    Option,
    Page,
    Rail,
    ReviewRow,
    Step,
    StepAt,
    Why,
)
from desktop_app.domain.interview.review import list_open_facts, list_review_rows, open_places
from desktop_app.domain.interview.state import Start, StartLine

__all__ = [
    "EVERY_LINE",
    "NOT_KNOWN",
    "Answer",
    "Attribution",
    "Field",
    "Interview",
    "Known",
    "OpenQuestion",
    "Option",
    "Page",
    "Rail",
    "ReviewRow",
    "Start",
    "StartLine",
    "Step",
    "StepAt",
    "Why",
    "keep_page_answers",
    "list_open_facts",
    "list_review_rows",
    "open_places",
    "try_answers",
]
