# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would settle a case: the facts that could still change the verdict, most useful first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.bom.entries import Walk
from desktop_app.domain.case import Case
from desktop_app.domain.engine.binding import Bound, RunningPack
from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.engine.leaves import leaves
from desktop_app.domain.engine.nodes import Sheet, settle
from desktop_app.domain.engine.worlds import Valued
from desktop_app.domain.facts import Question

_DEEPER: Final = re.compile(r"\.components\[[0-9]+\](?=[.]|$)")
_NUMBER: Final = re.compile(r"\[[0-9]+\]")
_OWNERS: Final = re.compile(r"(\.owners\[\])+")


@dataclass(slots=True)
class _Need:
    """A leaf that is asked for, how few verdicts it can leave, and for what."""

    left: int
    question: Question | None
    provisions: dict[str, None] = field(default_factory=dict)
    leaves: set[str] = field(default_factory=set)


def open_facts(
    law: RunningPack, bound: Bound, case: Case, valued: Valued, bill: Walk, sheets: Sequence[Sheet]
) -> tuple[OpenFact, ...]:
    """Return the places in a case whose settling could change the verdict.

    A fact is in when confining it to one of its cells changes what is possible; a fact that cannot is not asked for.
    """
    possible = bound.outcomes(sheets)
    needs: dict[str, _Need] = {}
    for number in bound.verdict.facts:
        narrowed = [
            outcomes for outcomes in _settled(bound, sheets, number) if outcomes != possible
        ]
        if not narrowed:
            continue
        fact = law.pack.facts[list(law.cells)[number]]
        left = frozenset().union(
            *(outcomes for outcomes in narrowed if len(outcomes) == min(map(len, narrowed)))
        )
        for path in leaves(fact, case, valued, bill):
            need = needs.setdefault(
                path, _Need(min(map(len, narrowed)), law.pack.questions.get(question_path(path)))
            )
            need.left = min(need.left, min(map(len, narrowed)))
            need.leaves |= left
            need.provisions.update(dict.fromkeys(_provisions(law, bound, number)))
    ranked = sorted(
        needs.items(),
        key=lambda pair: (pair[1].left, pair[1].question.effort if pair[1].question else 9),
    )
    return tuple(_open_fact(path, need) for path, need in ranked)


def question_path(path: str) -> str:
    """Return the path of the question that asks for a place: components, entries, parties and owners alike."""
    path = _NUMBER.sub("[]", _DEEPER.sub("", path))
    return _OWNERS.sub(".owners[]", path)


def _settled(bound: Bound, sheets: Sequence[Sheet], number: int) -> list[frozenset[str]]:
    """Return what is possible once a fact lies in one of its cells, for each cell it may lie in."""
    cells = 0
    for sheet in sheets:
        cells |= sheet[number]
    if cells & (cells - 1) == 0:
        return []
    result = []
    while cells:
        cell = cells & -cells
        cells ^= cell
        within = [settle(sheet, number, cell) for sheet in sheets if sheet[number] & cell]
        result.append(bound.outcomes(within))
    return result


def _provisions(law: RunningPack, bound: Bound, number: int) -> list[str]:
    asking = {name for name, node in bound.provisions.items() if number in set(node.facts())}
    return [name for name in law.pack.provisions if name in asking]


def _open_fact(path: str, need: _Need) -> OpenFact:
    question = need.question
    return OpenFact(
        fact=path,
        provisions=tuple(need.provisions),
        who=question.who if question else "",
        label=question.label if question else path,
        leaves=tuple(sorted(need.leaves)),
    )
