# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The screening interview without a screen: what is asked, in which order, why, and what has been answered.

A caller goes through it like this::

    interview = Interview(law, kind, Start(lines), today)  # services.screening.interview brings law and kind
    page = interview.current_page(drafts)  # draw it; call again when a draft changes
    interview = interview.submit_page(drafts, Attribution("J. Haug", now))  # then save .answers and .at
    interview = interview.go_back()  # or go_to_step(step), go_to_question(path)
    interview.list_steps(), interview.conclusions(), interview.is_complete
    interview = Interview(law, kind, start, today, answers=saved, at=saved_page)  # take it up again
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.basics.late import late_names

if TYPE_CHECKING:
    __all__: list[str]
    from desktop_app.domain.interview.answers import EVERY_LINE as EVERY_LINE
    from desktop_app.domain.interview.answers import NOT_KNOWN as NOT_KNOWN
    from desktop_app.domain.interview.answers import Answer as Answer
    from desktop_app.domain.interview.answers import Attribution as Attribution
    from desktop_app.domain.interview.interview import Interview as Interview
    from desktop_app.domain.interview.interview import keep_page_answers as keep_page_answers
    from desktop_app.domain.interview.interview import list_open_facts as list_open_facts
    from desktop_app.domain.interview.interview import list_open_questions as list_open_questions
    from desktop_app.domain.interview.interview import list_review_rows as list_review_rows
    from desktop_app.domain.interview.interview import try_answers as try_answers
    from desktop_app.domain.interview.questions.open_questions import OpenQuestion as OpenQuestion
    from desktop_app.domain.interview.questions.page import Field as Field
    from desktop_app.domain.interview.questions.page import KnownFact as KnownFact
    from desktop_app.domain.interview.questions.page import Option as Option
    from desktop_app.domain.interview.questions.page import Page as Page
    from desktop_app.domain.interview.questions.page import Rail as Rail
    from desktop_app.domain.interview.questions.page import ReviewRow as ReviewRow
    from desktop_app.domain.interview.questions.page import Step as Step
    from desktop_app.domain.interview.questions.page import StepAt as StepAt
    from desktop_app.domain.interview.questions.page import Why as Why
    from desktop_app.domain.interview.state import Start as Start
    from desktop_app.domain.interview.state import StartLine as StartLine
else:
    __all__, __getattr__ = late_names(
        __name__,
        {
            "answers": "Answer Attribution EVERY_LINE NOT_KNOWN",
            "interview": (
                "Interview keep_page_answers list_open_facts list_open_questions list_review_rows try_answers"
            ),
            "questions.open_questions": "OpenQuestion",
            "questions.page": "Field KnownFact Option Page Rail ReviewRow Step StepAt Why",
            "state": "Start StartLine",
        },
    )
