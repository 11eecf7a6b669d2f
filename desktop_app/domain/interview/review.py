# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The review: everything that was asked or known, what is open first; and what would still settle the answer."""

from __future__ import annotations

from typing import Final, cast

from desktop_app.domain.interview.interview import Interview
from desktop_app.domain.interview.paths import asked_path, entity, gap, inventory, line_of
from desktop_app.domain.interview.questions.open_questions import OpenPlace
from desktop_app.domain.interview.questions.page import FieldKind, ReviewRow, Step
from desktop_app.domain.interview.questions.topics import topic_of
from desktop_app.domain.interview.questions.words import question_for, subject_of

_ORDER: Final = {step: number for number, step in enumerate(Step)}


def open_places(interview: Interview) -> tuple[OpenPlace, ...]:
    """Return what would still settle the answer, most useful first; any of them can be revisited.

    Once nothing is left to ask each of them has been asked for, unless the catalogue knows it as far as it goes.
    """
    return tuple(interview.outlook.settling.values())


def left_open(interview: Interview) -> tuple[OpenPlace, ...]:
    """Return everything open, also what changes nothing as long as something else is said to be not known."""
    return tuple(interview.outlook.open.values())


def review(interview: Interview) -> tuple[ReviewRow, ...]:
    """Return a row for everything that was answered, said to be not known, or known; open ones that matter first."""
    laid = interview.laid
    gaps = [place for place in {**laid.given, **interview.outlook.settling} if gap(place)]
    places = dict.fromkeys([*inventory(laid.root), *gaps])
    rows = [
        row
        for place in places
        if not laid.twins.is_second(place) and (row := _row(interview, place)) is not None
    ]
    return tuple(sorted(rows, key=lambda row: (not row.matters, _ORDER[row.step])))


def _row(interview: Interview, place: str) -> ReviewRow | None:
    laid, pack = interview.laid, interview.law.pack
    topic, question = topic_of(place), question_for(pack, place)
    state = laid.state(place)
    matters = place in interview.outlook.settling
    if topic is None or question is None or (state == "asked" and not matters):
        return None
    if asked_path(place) in ("parties", "rates") and not gap(place):
        return None
    said = laid.source(place)
    return ReviewRow(
        place=place,
        step=topic.step,
        line=line_of(place),
        subject=subject_of(pack, laid.root, entity(place)),
        label=question.label,
        kind=cast(FieldKind, question.kind),
        state=state,
        value=laid.value(place),
        source=said.get("kind", ""),
        document=said.get("document", ""),
        by=said.get("by", ""),
        on=said.get("on", ""),
        who=question.who,
        matters=matters,
    )
