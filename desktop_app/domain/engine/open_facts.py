# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would settle a case: the facts that could still change the verdict, most useful first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.engine.compiled import PackUnderReadings
from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.nodes import Sheet, settle_fact
from desktop_app.domain.engine.unknown_paths import list_unknown_paths
from desktop_app.domain.facts import Question

_DEEPER: Final = re.compile(r"\.components\[[0-9]+\](?=[.]|$)")
_NUMBER: Final = re.compile(r"\[[0-9]+\]")
_OWNERS: Final = re.compile(r"(\.owners\[\])+")


@dataclass(slots=True)
class _Need:
    """A place that is asked for, how few verdicts settling it can leave, and for what."""

    left: int
    question: Question | None
    provisions: dict[str, None] = field(default_factory=dict)

    @property
    def effort(self) -> int:
        """Return how much it takes to find out; more than anything when nobody says."""
        return self.question.effort if self.question else 9


def open_facts(work: Workings, bound: PackUnderReadings) -> tuple[OpenFact, ...]:
    """Return the places in a case whose settling could change the verdict, alone or with others.

    First come those that leave fewest verdicts by themselves, then those that take least to find out.
    """
    sheets, valued = work.list_sheets(bound), work.value_case(bound.counted)
    possible = bound.find_verdicts(sheets)
    names = list(work.law.cells)
    needs: dict[str, _Need] = {}
    for number in bound.verdict.fact_numbers if len(possible) > 1 else ():
        if not _fact_matters(bound, sheets, number):
            continue
        fewest = min(len(paths) for paths in _settled_verdicts(bound, sheets, number))
        provisions = _provisions(bound, number)
        for path in list_unknown_paths(work.law.pack.facts[names[number]], work.case, valued, work.bill):
            need = needs.get(path)
            if need is None:
                need = needs[path] = _Need(fewest, _question_at(work, path))
            need.left = min(need.left, fewest)
            need.provisions.update(dict.fromkeys(provisions))
    ranked = sorted(needs.items(), key=lambda pair: (pair[1].left, pair[1].effort))
    return tuple(_open_fact(path, need) for path, need in ranked)


def _fact_matters(bound: PackUnderReadings, sheets: Sequence[Sheet], number: int) -> bool:
    """Tell whether a fact can change the verdict; one that differs from sheet to sheet does if their outcomes do."""
    if len({sheet[number] for sheet in sheets}) > 1 and _verdicts_differ(bound, sheets):
        return True
    return any(_is_open(sheet[number]) and bound.verdict.matters(sheet, number) for sheet in sheets)


def _verdicts_differ(bound: PackUnderReadings, sheets: Sequence[Sheet]) -> bool:
    return len({bound.verdict.list_outcomes(sheet) for sheet in sheets}) > 1


def _is_open(cells: int) -> bool:
    return cells & (cells - 1) != 0


def _question_at(work: Workings, path: str) -> Question | None:
    return work.law.pack.questions.get(question_path(path))


def question_path(path: str) -> str:
    """Return the path of the question that asks for a place: components, entries, parties and owners alike."""
    path = _NUMBER.sub("[]", _DEEPER.sub("", path))
    return _OWNERS.sub(".owners[]", path)


def _settled_verdicts(bound: PackUnderReadings, sheets: Sequence[Sheet], number: int) -> list[frozenset[str]]:
    """Return what is possible once a fact lies in one of its cells, for each cell it may lie in."""
    cells = 0
    for sheet in sheets:
        cells |= sheet[number]
    result = []
    while cells:
        cell = cells & -cells
        cells ^= cell
        within = [settle_fact(sheet, number, cell) for sheet in sheets if sheet[number] & cell]
        result.append(bound.find_verdicts(within))
    return result


def _provisions(bound: PackUnderReadings, number: int) -> list[str]:
    """Return the provisions that look at a fact, in the order of the pack."""
    return [name for name, node in bound.provisions.items() if number in set(node.list_fact_numbers())]


def _open_fact(path: str, need: _Need) -> OpenFact:
    question = need.question
    return OpenFact(
        fact=path,
        provisions=tuple(need.provisions),
        who=question.who if question else "",
        label=question.label if question else path,
    )
