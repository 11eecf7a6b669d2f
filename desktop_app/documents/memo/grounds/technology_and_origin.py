# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The technology and the origin ground."""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.value import ground_heading, law_and_finding
from desktop_app.documents.model.runs import Mark, compose_runs
from desktop_app.documents.model.tree import Block, Column, Row, Section, Table
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import ASSEMBLY
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.truth import UNKNOWN, Truth

_Answer = tuple[Truth, Mark | None, Truth, str]


def technology_and_origin_section(memo: MemoContext, *, with_law: bool = True) -> Section:
    """Return the section on technology and origin, with what the law says unless that stands elsewhere."""
    blocks: tuple[Block, ...] = (
        *law_and_finding(memo, "technology", with_law=with_law),
        _technology(memo),
        *law_and_finding(memo, "origin", with_law=with_law),
    )
    return Section(ground_heading(memo, ("technology", "origin")), blocks)


def _technology(memo: MemoContext) -> Table:
    """Return the five activities; those answered alike share a line."""
    deep = bool(memo.case.item.components) or memo.case.item.listed_as in (None, ASSEMBLY)
    heads = ("activity", "own", "inside", "source") if deep else ("activity", "own", "source")
    alike: dict[_Answer, list[str]] = {}
    for activity in ACTIVITIES:
        alike.setdefault(_activity_answer(memo, activity), []).append(activity)
    return Table(
        tuple(
            Column(memo.format_sentence(f"technology.{head}"), grow=int(head == "source")) for head in heads
        ),
        tuple(_activity_row(memo, answer, names, deep=deep) for answer, names in alike.items()),
        dense=True,
    )


def _activity_answer(memo: MemoContext, activity: str) -> _Answer:
    path = f"item.technology.{activity}"
    own_answer = memo.case.item.technology.get(activity, UNKNOWN)
    return (own_answer, memo.origin_mark(path), _technology_inside(memo, activity), memo.origin_words(path))


def _activity_row(memo: MemoContext, answer: _Answer, names: list[str], *, deep: bool) -> Row:
    own_answer, mark, inside, source = answer
    activities = memo.wording.join_list(memo.format_sentence(f"activity.{name}") for name in names)
    runs = (
        compose_runs(memo.truth_word(own_answer), mark) if mark else compose_runs(memo.truth_word(own_answer))
    )
    middle = (compose_runs(memo.truth_word(inside)),) if deep else ()
    return Row((compose_runs(activities), runs, *middle, compose_runs(source)))


def _technology_inside(memo: MemoContext, activity: str) -> Truth:
    """Tell whether anything inside was made with Chinese technology of one activity."""
    lists = Rollup(memo.valuation.law, memo.valuation.pricing, (activity,)).lists(memo.case.item)
    listed_as = memo.case.item.listed_as
    if listed_as in (None, ASSEMBLY):
        return lists.of_assembly().technology
    article = listed_as in memo.valuation.law.articles
    return (lists.of_article() if article else lists.of_unlisted()).technology
