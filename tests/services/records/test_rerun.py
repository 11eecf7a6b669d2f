# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A record run again: the fields of the older conclusion are compared, at every depth, and no others."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from desktop_app.services.records.rerun import Rerun

OLD: dict[str, Any] = {
    "verdict": "NOT_CAUGHT",
    "standing": {"overall": "suspended"},
    "warnings": [{"code": "name_on_list", "applies": "yes", "details": ["A may be B"]}],
}


def rerun(ran_with: Literal["own", "today"], **fields: Any) -> tuple[str, ...]:
    return Rerun("2026-1", ran_with, OLD, {**OLD, **fields}).differing()


def warning(**fields: Any) -> dict[str, Any]:
    details = [{"text": "A may be B", "entry": "e-1", "if_same": "OUTSIDE"}]
    return {
        "code": "name_on_list",
        "applies": "yes",
        "effect": "ask",
        "state": None,
        "details": details,
        **fields,
    }


def test_what_a_later_version_says_in_addition_is_no_difference() -> None:
    added = {"standing": {"overall": "suspended", "without_assumption": "suspended"}, "act": {"word": "hold"}}
    assert rerun("own", warnings=[warning()], **added) == ()
    assert rerun("own", warnings=[warning(), {"code": "end_use_text"}]) == ()


@pytest.mark.parametrize(
    "fields",
    [{"details": [{"text": "A has the name of B"}]}, {"applies": "unknown"}, {"details": []}],
)
def test_what_the_older_one_says_otherwise_is_a_difference(fields: dict[str, Any]) -> None:
    assert rerun("own", warnings=[warning(**fields)]) == ("warnings",)
    assert rerun("own", warnings=[]) == ("warnings",)
    assert rerun("own", standing={}) == ("standing",)


def test_under_the_law_of_today_a_warning_more_is_a_difference() -> None:
    assert rerun("today", warnings=[warning(), {"code": "end_use_text"}]) == ("warnings",)
