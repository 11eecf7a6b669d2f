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


def limbs(view: MemoContext) -> Section:
    """Return the section on technology and origin."""
    blocks: tuple[Block, ...] = (
        *law(view, "technology"),
        _technology(view),
        *law(view, "origin"),
    )
    return Section(heading(view, ("technology", "origin")), blocks)


def _technology(view: MemoContext) -> Table:
    """Return the five activities; those answered alike share a line."""
    deep = bool(view.case.item.components) or view.case.item.listed_as in (None, ASSEMBLY)
    heads = ("activity", "own", "inside", "source") if deep else ("activity", "own", "source")
    alike: dict[_Answer, list[str]] = {}
    for activity in ACTIVITIES:
        alike.setdefault(_answer(view, activity), []).append(activity)
    return Table(
        tuple(Column(view.say(f"technology.{head}"), grow=int(head == "source")) for head in heads),
        tuple(_row(view, answer, names, deep=deep) for answer, names in alike.items()),
    )


def _answer(view: MemoContext, activity: str) -> _Answer:
    path = f"item.technology.{activity}"
    own = view.case.item.technology.get(activity, UNKNOWN)
    return own, view.mark(path), _inside(view, activity), view.origin_of(path)


def _row(view: MemoContext, answer: _Answer, names: list[str], *, deep: bool) -> Row:
    own, mark, inside, source = answer
    activities = view.wording.joined(view.say(f"activity.{name}") for name in names)
    told = say(view.truth(own), mark) if mark else say(view.truth(own))
    middle = (say(view.truth(inside)),) if deep else ()
    return Row((say(activities), told, *middle, say(source)))


def _inside(view: MemoContext, activity: str) -> Truth:
    """Tell whether anything inside was made with Chinese technology of one activity."""
    lists = Rollup(view.valued.law, view.valued.pricing, (activity,)).lists(view.case.item)
    listed_as = view.case.item.listed_as
    if listed_as in (None, ASSEMBLY):
        return lists.of_assembly().technology
    article = listed_as in view.valued.law.articles
    return (lists.of_article() if article else lists.of_unlisted()).technology
