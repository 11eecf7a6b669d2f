# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Each limit, put back into the case, lies on the side that is told of it, and the next figure on the other."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from desktop_app.basics.quantity import Interval
from desktop_app.domain.bom.calculation import single_entry
from desktop_app.domain.case import Case
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.line_effects import CONTENT, ITEM, numerators, put_back, share_limits
from desktop_app.domain.truth import NO, UNKNOWN, YES
from tests import making
from tests.oracle.strategies import cases


def read(tree: dict[str, Any]) -> Case:
    return read_case(json.dumps(tree).encode(), making.program().case_file_kind).case


def valued(case: Case) -> CaseValuation:
    law = making.program().law
    return Workings(law, case).value_case(law.bind_readings(chosen_readings(law, case)).counted)


def share(case: Case, name: str) -> Interval:
    span = getattr(valued(case).value_shares, name)
    assert isinstance(span, Interval)
    return span


@given(cases())
def test_each_limit_put_back_lies_on_its_side(tree: dict[str, Any]) -> None:
    law, case = making.program().law, read(tree)
    threshold = making.program().pack.threshold
    assert threshold is not None
    for name, effects in share_limits(law, case, chosen_readings(law, case)).items():
        one = single_entry(numerators(case, valued(case))[name].lines)
        path = one.path if one else ""
        for effect in effects:
            limit = effect.limit
            here = share(put_back(case, limit, path, limit.figure), name)
            beyond = share(put_back(case, limit, path, limit.next_figure), name)
            if limit.certain:
                assert here.lo >= threshold.limit > beyond.lo
            else:
                assert here.hi is None or here.hi >= threshold.limit
                assert beyond.hi is not None
                assert beyond.hi < threshold.limit


def test_what_a_limit_does_is_what_the_engine_finds_on_either_side() -> None:
    law = making.program().law

    def effects(tree: dict[str, Any], name: str) -> list[tuple[str, int, int]]:
        case = read(tree)
        found = share_limits(law, case, chosen_readings(law, case))[name]
        return [(effect.limit.factor, effect.at, effect.beyond) for effect in found]

    assert effects(making.load("p01"), CONTENT)[0] == (ITEM, YES, NO)
    chinese = making.changed(making.load("p01"), item__made_in="CN")
    assert {(at, beyond) for _, at, beyond in effects(chinese, CONTENT)} == {(NO, NO)}
    assert effects(making.load("p03"), "whole_article") == [(ITEM, YES, NO)]
    assert effects(making.load("p03"), CONTENT)[0] == (ITEM, YES, YES)
    assert effects(making.load("p11"), CONTENT) == [(ITEM, UNKNOWN, NO)]
