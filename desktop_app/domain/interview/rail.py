# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rail: how far each step has come, and where a click on it leads."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.interview.paths import list_question_paths
from desktop_app.domain.interview.questions.page import Rail, Step, StepAt
from desktop_app.domain.interview.questions.topics import (
    REVIEW_KEY,
    page_key_of,
    topic_of_page,
    topic_of_path,
)
from desktop_app.domain.interview.questions.view import InterviewView
from desktop_app.domain.interview.state import InterviewState


def build_rail(interview: InterviewView) -> tuple[StepAt, ...]:
    """Return every step with its state."""
    current = step_of_page(key_in_front(interview))
    steps = [_build_step(interview, step, current) for step in Step if step is not Step.REVIEW]
    last = Rail.CURRENT if current is Step.REVIEW else Rail.NOT_BEGUN
    return (*steps, StepAt(Step.REVIEW, last, 0, 0))


def answered_pages(state: InterviewState) -> tuple[str, ...]:
    """Return the keys of the pages that have been answered, in the order in which they first were."""
    return tuple(dict.fromkeys(map(page_key_of, state.touched)))


def key_in_front(interview: InterviewView) -> str:
    """Return the key of the page in front: the one asked for, else the first that still asks, else the review.

    The page of the latest answer goes on as long as it has questions; then comes the earliest step that has.
    """
    if interview.at:
        return interview.at
    asking = interview.open_questions.asked_by_page
    latest = page_key_of(interview.state.touched[-1]) if interview.state.touched else ""
    return latest if latest in asking else next(iter(asking), REVIEW_KEY)


def previous_page_key(interview: InterviewView) -> str:
    """Return the key of the page before the one in front, "" where it is the first.

    Those that were answered come in the order in which they were; where none comes before, the order of the road.
    """
    here = key_in_front(interview)
    trail = [key for key in answered_pages(interview.state) if interview.at or key != here]
    index = trail.index(interview.at) if interview.at in trail else len(trail)
    if index:
        return trail[index - 1]
    known_pages = (page_key_of(path) for path in interview.state.catalogue if topic_of_path(path) is not None)
    road = sorted(
        {*trail, *interview.open_questions.asked_by_page, *known_pages} - {REVIEW_KEY},
        key=interview.open_questions.page_order,
    )
    if here != REVIEW_KEY:
        road = [
            key
            for key in road
            if interview.open_questions.page_order(key) < interview.open_questions.page_order(here)
        ]
    return road[-1] if road else ""


def step_of_page(key: str) -> Step:
    """Return the step a page belongs to."""
    return Step.REVIEW if key == REVIEW_KEY else topic_of_page(key).step


def _build_step(interview: InterviewView, step: Step, current: Step) -> StepAt:
    asking = [
        path
        for key, paths in interview.open_questions.asked_by_page.items()
        if step_of_page(key) is step
        for path in paths
    ]
    touched = _paths_in_step(interview.state.touched, step)
    left = len(_open_in_step(interview, step))
    state = Rail.CURRENT if step is current else _step_state(interview, step, asking, touched)
    return StepAt(step, state, len(touched), len(touched) + len(asking), left)


def _step_state(interview: InterviewView, step: Step, asking: Sequence[str], touched: Sequence[str]) -> Rail:
    if asking:
        return Rail.OPEN if touched else Rail.NOT_BEGUN
    if _open_in_step(interview, step):
        return Rail.OPEN
    if touched or _is_known_in_step(interview, step):
        return Rail.DONE
    return Rail.NOT_NEEDED


def _open_in_step(interview: InterviewView, step: Step) -> list[str]:
    """Return what could still settle the answer although nobody is asked: said to be not known, or known roughly."""
    asking = {path for paths in interview.open_questions.asked_by_page.values() for path in paths}
    return [
        path
        for path in _paths_in_step(list(interview.open_questions.worth_settling), step)
        if path not in asking
    ]


def _paths_in_step(paths: Sequence[str], step: Step) -> list[str]:
    return [path for path in paths if _step_of_path(path) is step]


def _step_of_path(path: str) -> Step | None:
    topic = topic_of_path(path)
    return topic.step if topic else None


def _is_known_in_step(interview: InterviewView, step: Step) -> bool:
    return any(_step_of_path(path) is step and path not in _BARE for path in interview.state.catalogue)


_BARE = ("on", "exporter.country")
"""What every screening brings along and says nothing of how far a step has come."""


def first_page_of(interview: InterviewView, step: Step) -> str:
    """Return the key of the page a click on a step leads to: the first that asks, else the first there is."""
    if step is Step.REVIEW:
        return REVIEW_KEY
    asking = (key for key in interview.open_questions.asked_by_page if step_of_page(key) is step)
    answered = (key for key in answered_pages(interview.state) if step_of_page(key) is step)
    every = (
        page_key_of(path) for path in list_question_paths(interview.state.root) if _step_of_path(path) is step
    )
    for keys in (asking, answered, every):
        key = next(keys, None)
        if key is not None:
            return key
    return next(
        key
        for key in ("shipment", "item@items[0]", "part_one@items[0]", "parties", "use", REVIEW_KEY)
        if step_of_page(key) is step
    )
