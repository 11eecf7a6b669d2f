# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Topics: which questions stand on one page, in which step, and which of them can stand in for one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.domain.case_fields import CASE_FIELDS, PARTIES, RATES, TECHNOLOGY
from desktop_app.domain.interview.paths import entity_path, question_path_of
from desktop_app.domain.interview.questions.page import Step

REVIEW_KEY: Final = "review"
OTHERS_KEY: Final = "others"
"""The page of all items that are unlikely to be listed or to hold what is: their classes, at once."""
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


_ENTRY: Final = "item.part_one[]"

TOPICS: Final = (
    Topic("shipment", Step.SHIPMENT, "The shipment", shared=True),
    Topic("item", Step.ITEM, "Class, origin and value"),
    Topic("components", Step.ITEM, "What is built in"),
    Topic(OTHERS_KEY, Step.ITEM, "All other parts", shared=True),
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

ONE_IS_ENOUGH: Final = (
    (f"{_ENTRY}.origin", f"{_ENTRY}.china_share"),
    (f"{_ENTRY}.element_percent", f"{_ENTRY}.mass", f"{_ENTRY}.value"),
)
"""Questions of which one answer makes the others idle."""


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
