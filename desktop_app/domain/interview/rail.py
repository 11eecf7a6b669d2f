# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rail: how far each step has come, and where a click on it leads."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.interview.paths import inventory
from desktop_app.domain.interview.questions.page import Rail, Step, StepAt
from desktop_app.domain.interview.questions.topics import REVIEW_KEY, page_key, topic_in, topic_of
from desktop_app.domain.interview.questions.view import InterviewView
from desktop_app.domain.interview.state import InterviewState


def rail(talk: InterviewView) -> tuple[StepAt, ...]:
    """Return every step with its state."""
    current = step_of(key_in_front(talk))
    steps = [_step_at(talk, step, current) for step in Step if step is not Step.REVIEW]
    last = Rail.CURRENT if current is Step.REVIEW else Rail.NOT_BEGUN
    return (*steps, StepAt(Step.REVIEW, last, 0, 0))


def trail_of(laid: InterviewState) -> tuple[str, ...]:
    """Return the keys of the pages that have been answered, in the order in which they first were."""
    return tuple(dict.fromkeys(map(page_key, laid.touched)))


def key_in_front(talk: InterviewView) -> str:
    """Return the key of the page in front: the one asked for, else the first that still asks, else the review.

    The page of the latest answer goes on as long as it has questions; then comes the earliest step that has.
    """
    if talk.at:
        return talk.at
    asking = talk.outlook.asking
    latest = page_key(talk.laid.touched[-1]) if talk.laid.touched else ""
    return latest if latest in asking else next(iter(asking), REVIEW_KEY)


def key_before(talk: InterviewView) -> str:
    """Return the key of the page before the one in front, "" where it is the first.

    Those that were answered come in the order in which they were; where none comes before, the order of the road.
    """
    here = key_in_front(talk)
    trail = [key for key in trail_of(talk.laid) if talk.at or key != here]
    place = trail.index(talk.at) if talk.at in trail else len(trail)
    if place:
        return trail[place - 1]
    known = (page_key(place) for place in talk.laid.catalogue if topic_of(place) is not None)
    road = sorted({*trail, *talk.outlook.asking, *known} - {REVIEW_KEY}, key=talk.outlook.rank)
    if here != REVIEW_KEY:
        road = [key for key in road if talk.outlook.rank(key) < talk.outlook.rank(here)]
    return road[-1] if road else ""


def step_of(key: str) -> Step:
    """Return the step a page belongs to."""
    return Step.REVIEW if key == REVIEW_KEY else topic_in(key).step


def _step_at(talk: InterviewView, step: Step, current: Step) -> StepAt:
    asking = [
        place
        for key, places in talk.outlook.asking.items()
        if step_of(key) is step
        for place in places
    ]
    touched = _in_step(talk.laid.touched, step)
    left = len(_left_open(talk, step))
    state = Rail.CURRENT if step is current else _state(talk, step, asking, touched)
    return StepAt(step, state, len(touched), len(touched) + len(asking), left)


def _state(talk: InterviewView, step: Step, asking: Sequence[str], touched: Sequence[str]) -> Rail:
    if asking:
        return Rail.OPEN if touched else Rail.NOT_BEGUN
    if _left_open(talk, step):
        return Rail.OPEN
    if touched or _known(talk, step):
        return Rail.DONE
    return Rail.NOT_NEEDED


def _left_open(talk: InterviewView, step: Step) -> list[str]:
    """Return what could still settle the answer although nobody is asked: said to be not known, or known roughly."""
    asking = {place for places in talk.outlook.asking.values() for place in places}
    return [place for place in _in_step(list(talk.outlook.settling), step) if place not in asking]


def _in_step(places: Sequence[str], step: Step) -> list[str]:
    return [place for place in places if _step(place) is step]


def _step(place: str) -> Step | None:
    topic = topic_of(place)
    return topic.step if topic else None


def _known(talk: InterviewView, step: Step) -> bool:
    return any(_step(place) is step and place not in _BARE for place in talk.laid.catalogue)


_BARE = ("on", "exporter.country")
"""What every screening brings along and says nothing of how far a step has come."""


def first_page_of(talk: InterviewView, step: Step) -> str:
    """Return the key of the page a click on a step leads to: the first that asks, else the first there is."""
    if step is Step.REVIEW:
        return REVIEW_KEY
    asking = (key for key in talk.outlook.asking if step_of(key) is step)
    answered = (key for key in trail_of(talk.laid) if step_of(key) is step)
    every = (page_key(place) for place in inventory(talk.laid.root) if _step(place) is step)
    for keys in (asking, answered, every):
        key = next(keys, None)
        if key is not None:
            return key
    return next(
        key
        for key in ("shipment", "item@items[0]", "part_one@items[0]", "parties", "use", REVIEW_KEY)
        if step_of(key) is step
    )
