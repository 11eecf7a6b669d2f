# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The calculation adds up to what the engine compares."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from hypothesis import assume, given

from desktop_app.basics.quantity import NOTHING, Interval, add
from desktop_app.domain.bom.calculation import Calculation, Line, calculation
from desktop_app.domain.bom.rollup import Rollup, totals_of
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.engine.measures import CaseValuation
from tests import making
from tests.oracle.strategies import cases


def worked_out(tree: dict[str, Any]) -> tuple[CaseValuation, Calculation]:
    program = making.program()
    case = read_case(json.dumps(tree).encode(), program.case_file_kind).case
    work = Workings(program.law, case)
    valued = work.value_case(program.law.bind_readings(chosen_readings(program.law, case)).counted)
    return valued, calculation(case.item, Rollup(valued.law, valued.pricing))


def summed(lines: Iterable[Line]) -> Interval:
    total = NOTHING
    for line in lines:
        total = add(total, line.total)
    return total


@given(cases())
def test_the_lines_come_to_what_the_roll_up_comes_to(tree: dict[str, Any]) -> None:
    valued, found = worked_out(tree)
    listed_as = valued.case.item.listed_as
    assume(listed_as not in valued.law.materials)
    if listed_as in (None, ASSEMBLY):
        held = totals_of(valued.lists.of_assembly())
        assert summed(found.whole) == held.whole
    else:
        lists = valued.lists
        held = totals_of(lists.of_unlisted() if listed_as == NOT_LISTED else lists.of_article())
    assert summed(found.content) == held.content


@given(cases())
def test_every_entry_is_told_once_or_stands_in_an_unclassified_part(tree: dict[str, Any]) -> None:
    _, found = worked_out(tree)
    paths = [line.path for line in found.content if line.entry] + [entry.path for entry in found.left_out]
    assert len(paths) == len(set(paths))
