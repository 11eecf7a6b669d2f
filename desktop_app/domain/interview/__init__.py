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
    from desktop_app.domain.interview.answers import EVERY_LINE, NOT_KNOWN, Answer, Attribution
    from desktop_app.domain.interview.interview import Interview, keep_page_answers, try_answers
    from desktop_app.domain.interview.questions.open_questions import OpenQuestion
    from desktop_app.domain.interview.questions.page import (
        Field,
        KnownFact,
        Option,
        Page,
        Rail,
        ReviewRow,
        Step,
        StepAt,
        Why,
    )
    from desktop_app.domain.interview.review import list_open_facts, list_open_questions, list_review_rows
    from desktop_app.domain.interview.state import Start, StartLine
else:
    __getattr__ = late_names(
        __name__,
        {
            "Answer": "answers",
            "Attribution": "answers",
            "EVERY_LINE": "answers",
            "Field": "questions.page",
            "Interview": "interview",
            "KnownFact": "questions.page",
            "NOT_KNOWN": "answers",
            "OpenQuestion": "questions.open_questions",
            "Option": "questions.page",
            "Page": "questions.page",
            "Rail": "questions.page",
            "ReviewRow": "questions.page",
            "Start": "state",
            "StartLine": "state",
            "Step": "questions.page",
            "StepAt": "questions.page",
            "Why": "questions.page",
            "keep_page_answers": "interview",
            "list_open_facts": "review",
            "list_open_questions": "review",
            "list_review_rows": "review",
            "try_answers": "interview",
        },
    )

__all__ = [
    "EVERY_LINE",
    "NOT_KNOWN",
    "Answer",
    "Attribution",
    "Field",
    "Interview",
    "KnownFact",
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
    "list_open_questions",
    "list_review_rows",
    "try_answers",
]
