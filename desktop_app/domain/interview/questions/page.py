# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a page of the interview shows: plain values, for a window to draw."""

from __future__ import annotations

import enum
from typing import Any, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.interview.answers import QuestionStatus


class Step(enum.Enum):
    """The stages of a screening, in their order; the value is the word on the rail."""

    SHIPMENT = "Shipment"
    ITEM = "Item"
    MATERIAL = "Material"
    TECHNOLOGY = "Technology"
    PARTIES = "Parties"
    END_USE = "End use"
    REVIEW = "Review"


class Rail(enum.Enum):
    """How far a step has come. ``OPEN``: looked at, and something in it is not known that could change the answer."""

    NOT_BEGUN = "not begun"
    CURRENT = "current"
    DONE = "done"
    OPEN = "open"
    NOT_NEEDED = "not needed"


@dataclass(frozen=True, slots=True)
class StepAt:
    """A step on the rail: how many of its pages have been answered, of how many that were or are to be asked.

    Saying that something is not known answers it; ``left_open`` of these could still change the verdict.
    """

    step: Step
    rail: Rail
    answered: int
    questions: int
    left_open: int = 0


FieldKind = Literal[
    "truth", "choice", "country", "row", "money", "mass", "price", "percent", "figure", "day",
    "list", "party", "rate", "text",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: the value it puts into the case, and its words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question.

    ``path`` is what answers are given for. ``present`` is what stands there now, in the form of the case file; None is
    nothing. Values by ``kind``::

        truth           "yes", "no"                       choice, row   the value of an option
        country         "JP"                              day           "2026-11-24"
        figure          "14"; options may add a word ("none": does not arise)
        percent         "4.2" or {"from": "3.5", "to": "5"}
        money           {"amount" | "from", "to", "currency"}
        mass            {"amount" | "from", "to", "unit"}
        price           {"amount" | "from", "to", "currency", "per"}
        list            [] for "none of them", or entries with the keys of ``columns``
        party           {"name", "country"} and "role" where options offer one, or {"same_as": 0} for the party there
        rate            {"rate", "on", "source"}          text          any text

    ``needed`` is False when the other fields of the page, as they stand, make it idle: leave it blank. ``instead``
    names fields of the page that may be answered in its place. ``state`` "catalogue" may only be overridden, with a
    reason. ``columns`` are the fields of one entry of a list; their ``path`` ends in the key.
    """

    path: str
    kind: FieldKind
    label: str
    question: str
    help: str
    who: str
    options: tuple[Option, ...] = ()
    units: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    range_allowed: bool = False
    state: QuestionStatus = "asked"
    present: Any = None
    source: str = ""
    document: str = ""
    suggestion: Any = None
    error: str = ""
    needed: bool = True
    instead: tuple[str, ...] = ()
    columns: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownFact:
    """Something about the subject of a page that need not be asked, with where it came from."""

    path: str
    kind: FieldKind
    label: str
    value: Any
    source: str
    document: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Why:
    """A provision that turns on a page. ``others`` tells whether its other conditions are met."""

    provision: str
    title: str
    source: str
    says: str
    deciding: tuple[str, ...]
    others: Literal["met", "open", "not met", "none"]
    sentence: str


@dataclass(frozen=True, slots=True)
class PageItem:
    """An item of a page that asks about many: its name, and why it is taken for unlikely; blank where nothing tells."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page: up to five fields of one topic, the classes of many items, or the review.

    ``items`` are the items that the fields are about, on the page that asks about many at once; else
    empty. ``key`` finds the page again after a restart. ``line`` counts lines from 0; None where all lines share the
    page.
    ``ready``: every field that is needed has an answer or a draft without an error.
    """

    key: str
    step: Step
    line: int | None
    title: str
    subject: str
    fields: tuple[Field, ...]
    items: tuple[PageItem, ...] = ()
    known_facts: tuple[KnownFact, ...] = ()
    why: tuple[Why, ...] = ()
    ready: bool = False


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line of the review. ``matters``: it is open and could still change the answer."""

    path: str
    step: Step
    line: int | None
    subject: str
    label: str
    kind: FieldKind
    state: QuestionStatus
    value: Any
    source: str
    document: str
    by: str
    on: str
    who: str
    matters: bool
