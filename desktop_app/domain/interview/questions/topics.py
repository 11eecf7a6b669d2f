# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Topics: which questions stand on one page, in which step, and which of them can stand in for one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.domain.interview.paths import asked_path, entity
from desktop_app.domain.interview.questions.page import Step

REVIEW_KEY: Final = "review"


@dataclass(frozen=True, slots=True)
class Topic:
    """Up to five questions that stand together. ``shared``: there is one such page, not one for each entity.

    ``through``: within the step, all pages of this topic come before those of a later one; else the pages of one item
    come before those of the next.
    """

    name: str
    step: Step
    title: str
    paths: tuple[str, ...]
    shared: bool = False
    through: bool = False


_ENTRY: Final = "item.part_one[]"
_PARTY: Final = "parties[]"
_OWNER: Final = "parties[].owners[]"

TOPICS: Final = (
    Topic(
        "shipment",
        Step.SHIPMENT,
        "The shipment",
        ("exporter.country", "movement", "destination", "on"),
        shared=True,
    ),
    Topic(
        "item",
        Step.ITEM,
        "Class, origin and value",
        ("item.listed_as", "item.made_in", "item.value"),
    ),
    Topic("components", Step.ITEM, "What is built in", ("item.components",)),
    Topic("part_one", Step.MATERIAL, "Rare-earth material", ("item.part_one",), through=True),
    Topic(
        "origin",
        Step.MATERIAL,
        "Where the material is from",
        (f"{_ENTRY}.row", f"{_ENTRY}.origin", f"{_ENTRY}.china_share"),
        through=True,
    ),
    Topic(
        "worth",
        Step.MATERIAL,
        "How much, and what it is worth",
        (
            f"{_ENTRY}.element_percent",
            f"{_ENTRY}.mass",
            f"{_ENTRY}.value",
            f"{_ENTRY}.price",
            f"{_ENTRY}.element_factor",
        ),
        through=True,
    ),
    Topic("mass", Step.MATERIAL, "Mass of one piece", ("item.mass", "item.quantity"), through=True),
    Topic("rates", Step.MATERIAL, "Exchange rates", ("rates",), shared=True, through=True),
    Topic(
        "technology",
        Step.TECHNOLOGY,
        "Chinese technology",
        tuple(
            f"item.technology.{activity}"
            for activity in ("mining", "separation", "metal_smelting", "magnet_making", "recycling")
        ),
    ),
    Topic("parties", Step.PARTIES, "Who imports, who uses", ("parties",), shared=True),
    Topic(
        "party",
        Step.PARTIES,
        "About this party",
        tuple(f"{_PARTY}.{key}" for key in ("military", "listed", "held_by_listed", "unreliable")),
    ),
    Topic("owners", Step.PARTIES, "Owners", (f"{_PARTY}.owners", f"{_PARTY}.owners_complete")),
    Topic(
        "owner",
        Step.PARTIES,
        "About this owner",
        tuple(f"{_OWNER}.{key}" for key in ("percent", "listed", "owners", "owners_complete")),
    ),
    Topic(
        "use",
        Step.END_USE,
        "What the goods are for",
        tuple(
            f"end_use.{key}"
            for key in ("wmd", "terrorism", "military", "ai_military", "humanitarian")
        ),
        shared=True,
    ),
    Topic(
        "chips",
        Step.END_USE,
        "Making chips",
        tuple(f"end_use.chips.{key}" for key in ("kind", "logic_nm", "memory_layers")),
        shared=True,
    ),
    Topic(
        "words",
        Step.REVIEW,
        "For the paper",
        ("title", "exporter.name", "end_use.text"),
        shared=True,
    ),
)
BY_NAME: Final = {topic.name: topic for topic in TOPICS}
RANK: Final = {topic.name: rank for rank, topic in enumerate(TOPICS)}
_BY_PATH: Final = {path: topic for topic in TOPICS for path in topic.paths}

ONE_IS_ENOUGH: Final = (
    (f"{_ENTRY}.origin", f"{_ENTRY}.china_share"),
    (f"{_ENTRY}.element_percent", f"{_ENTRY}.mass", f"{_ENTRY}.value"),
)
"""Questions of which one answer makes the others idle."""


def topic_of(place: str) -> Topic | None:
    """Return the topic a place belongs to, or None for what is never asked (a name, a note)."""
    return _BY_PATH.get(asked_path(place))


def page_key(place: str) -> str:
    """Return the key of the page on which a place stands."""
    topic = topic_of(place)
    if topic is None or topic.step is Step.REVIEW:
        return REVIEW_KEY
    return topic.name if topic.shared else f"{topic.name}@{entity(place)}"


def topic_in(key: str) -> Topic:
    """Return the topic of a page."""
    return BY_NAME[key.partition("@")[0]]


def entity_in(key: str) -> str:
    """Return what a page is about: ``items[0].part_one[1]``, ``parties[0]``; "" for what is shared."""
    return key.partition("@")[2]
