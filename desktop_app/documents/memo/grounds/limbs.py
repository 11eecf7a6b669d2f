# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The technology and the origin limb."""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.value import heading, law
from desktop_app.documents.model.runs import Mark, say
from desktop_app.documents.model.tree import Block, Column, Row, Section, Table
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import ASSEMBLY
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.truth import UNKNOWN, Truth

_Answer = tuple[Truth, Mark | None, Truth, str]


def limbs(memo: MemoContext) -> Section:
    """Return the section on technology and origin."""
    blocks: tuple[Block, ...] = (
        *law(memo, "technology"),
        _technology(memo),
        *law(memo, "origin"),
    )
    return Section(heading(memo, ("technology", "origin")), blocks)


def _technology(memo: MemoContext) -> Table:
    """Return the five activities; those answered alike share a line."""
    deep = bool(memo.case.item.components) or memo.case.item.listed_as in (None, ASSEMBLY)
    heads = ("activity", "own", "inside", "source") if deep else ("activity", "own", "source")
    alike: dict[_Answer, list[str]] = {}
    for activity in ACTIVITIES:
        alike.setdefault(_answer(memo, activity), []).append(activity)
    return Table(
        tuple(Column(memo.say(f"technology.{head}"), grow=int(head == "source")) for head in heads),
        tuple(_row(memo, answer, names, deep=deep) for answer, names in alike.items()),
    )


def _answer(memo: MemoContext, activity: str) -> _Answer:
    path = f"item.technology.{activity}"
    own = memo.case.item.technology.get(activity, UNKNOWN)
    return own, memo.mark(path), _inside(memo, activity), memo.origin_of(path)


def _row(memo: MemoContext, answer: _Answer, names: list[str], *, deep: bool) -> Row:
    own, mark, inside, source = answer
    activities = memo.wording.joined(memo.say(f"activity.{name}") for name in names)
    told = say(memo.truth(own), mark) if mark else say(memo.truth(own))
    middle = (say(memo.truth(inside)),) if deep else ()
    return Row((say(activities), told, *middle, say(source)))


def _inside(memo: MemoContext, activity: str) -> Truth:
    """Tell whether anything inside was made with Chinese technology of one activity."""
    lists = Rollup(memo.valued.law, memo.valued.pricing, (activity,)).lists(memo.case.item)
    listed_as = memo.case.item.listed_as
    if listed_as in (None, ASSEMBLY):
        return lists.of_assembly().technology
    article = listed_as in memo.valued.law.articles
    return (lists.of_article() if article else lists.of_unlisted()).technology
