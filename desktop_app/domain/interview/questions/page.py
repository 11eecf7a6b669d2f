# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of the interview, and what each shows: plain values, for a window to draw."""

from __future__ import annotations

import enum
from typing import Any, Final, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.case_fields import CASE_FIELDS, PARTIES, RATES, TECHNOLOGY
from desktop_app.domain.interview.answers import QuestionStatus
from desktop_app.domain.interview.paths import entity_path, question_path_of


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

    ``needed`` is False when the other fields of the page, as they stand, make it idle: leave it blank. ``state``
    "catalogue" may only be overridden, with a reason. ``columns`` are the fields of one entry of a list; their ``path``
    ends in the key.
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
class Together:
    """Questions of a page that one answer can be given to at once, each keeping an answer of its own.

    ``question`` stands for all of them where they hardly arise; blank where each is asked, and only "not known" is
    offered for all.
    """

    paths: tuple[str, ...]
    question: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: up to five fields of one topic, one question about many items, or the review.

    ``items`` are the items that the fields are about, on the page that asks about many at once; else
    empty. ``key`` finds the page again after a restart. ``line`` counts lines from 0; None where all lines share the
    page.
    ``ready``: every field that is needed has an answer or a draft without an error. ``together`` are the fields that
    one answer can be given to; None where they are few, or no questions of yes or no.
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
    together: Together | None = None


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


# --------------------------------------------------------------------------------------------------
# Topics: which questions stand on one page, in which step, and which of them can stand in for one another.


REVIEW_KEY: Final = "review"
OTHERS_KEY: Final = "others"
"""The page of all items that are unlikely to be listed or to hold what is: their classes, at once."""
BILLS_KEY: Final = "bills"
MATERIALS_KEY: Final = "materials"
OF_MANY: Final = {OTHERS_KEY: "listed_as", BILLS_KEY: "components", MATERIALS_KEY: "part_one"}
"""The pages that ask the same question about many items at once, with what they ask about each."""
MOST_PAGES_APART: Final = 2
"""On how many pages of their own the same question stands about one item each, before it is asked about all at once."""
MOST_APART: Final = 3
"""How many questions of yes or no are few: they stay so many questions, and no answer is offered for all of them."""
MOST_QUESTIONS: Final = 5
"""How many questions about one thing may stand on one page; one more takes a topic of its own."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Up to ``MOST_QUESTIONS`` questions that stand together.

    ``shared``: there is one such page, not one for each entity.
    ``through``: within the step, all pages of this topic come before those of a later one; else the pages of one item
    come before those of the next.
    """

    name: str
    step: Step
    title: str
    shared: bool = False
    through: bool = False

    @property
    def question_paths(self) -> tuple[str, ...]:
        """Return the fields of the case that stand on the page."""
        return _PATHS[self.name]


TOPICS: Final = (
    Topic("shipment", Step.SHIPMENT, "The shipment", shared=True),
    Topic("item", Step.ITEM, "Class, origin and value"),
    Topic("components", Step.ITEM, "What is built in"),
    Topic(BILLS_KEY, Step.ITEM, "What is built in", shared=True),
    Topic(OTHERS_KEY, Step.ITEM, "All other parts", shared=True),
    Topic(MATERIALS_KEY, Step.MATERIAL, "Rare-earth material", shared=True, through=True),
    Topic("part_one", Step.MATERIAL, "Rare-earth material", through=True),
    Topic("origin", Step.MATERIAL, "Where the material is from", through=True),
    Topic("worth", Step.MATERIAL, "How much, and what it is worth", through=True),
    Topic("mass", Step.MATERIAL, "Mass of one piece", through=True),
    Topic(RATES, Step.MATERIAL, "Exchange rates", shared=True, through=True),
    Topic(TECHNOLOGY, Step.TECHNOLOGY, "Chinese technology"),
    Topic(PARTIES, Step.PARTIES, "Who imports, who uses", shared=True),
    Topic("party", Step.PARTIES, "About this party"),
    Topic("owners", Step.PARTIES, "Owners"),
    Topic("owner", Step.PARTIES, "About this owner"),
    Topic("use", Step.END_USE, "What the goods are for", shared=True),
    Topic("chips", Step.END_USE, "Making chips", shared=True),
    Topic("words", Step.REVIEW, "For the paper", shared=True),
)
_PATHS: Final = {
    topic.name: tuple(field.path for field in CASE_FIELDS if field.page == topic.name) for topic in TOPICS
}
BY_NAME: Final = {topic.name: topic for topic in TOPICS}
RANK: Final = {topic.name: rank for rank, topic in enumerate(TOPICS)}
_BY_PATH: Final = {field.path: BY_NAME[field.page] for field in CASE_FIELDS}


def topic_of_path(path: str) -> Topic | None:
    """Return the topic a place belongs to, or None for what is never asked (a name, a note)."""
    return _BY_PATH.get(question_path_of(path))


def page_key_of(path: str) -> str:
    """Return the key of the page on which a place stands."""
    topic = topic_of_path(path)
    if topic is None or topic.step is Step.REVIEW:
        return REVIEW_KEY
    return topic.name if topic.shared else f"{topic.name}@{entity_path(path)}"


def topic_of_page(key: str) -> Topic:
    """Return the topic of a page."""
    return BY_NAME[key.partition("@")[0]]


def entity_of_page(key: str) -> str:
    """Return what a page is about: ``items[0].part_one[1]``, ``parties[0]``; "" for what is shared."""
    return key.partition("@")[2]
