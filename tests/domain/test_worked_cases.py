# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every worked case comes out as expected."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.making import CASE_FILES, answer, codes

TOLERANCE = Fraction(1, 10**9)


def close(expected: str | None, found: str | None) -> bool:
    """Tell whether two bounds are the same to one part in a thousand million."""
    if expected is None or found is None:
        return expected is found
    a, b = Fraction(expected), Fraction(found)
    return abs(a - b) <= TOLERANCE * max(a, b)


Tree = dict[str, Any]


def same_share(expected: Tree | None, found: Tree | None) -> bool:
    """Tell whether two shares are the same."""
    if expected is None or found is None:
        return expected is found
    return all(close(expected[end], found[end]) for end in ("from", "to"))


def compare_shares(expected: Tree, found: Tree) -> bool:
    return all(same_share(share, found[name]) for name, share in expected.items())


def compare_doubts(expected: list[Tree], found: list[Tree]) -> bool:
    """Tell whether the same doubts matter in the same way, field by field."""
    return len(expected) == len(found) and all(map(compare_doubt, expected, found))


def compare_doubt(expected: Tree, found: Tree) -> bool:
    shares = {name for name in ("content", "whole_article") if name in expected}
    same = all(same_share(expected[name], found[name]) for name in shares if name in found)
    left = [{name: value for name, value in tree.items() if name not in shares} for tree in (expected, found)]
    return expected.keys() == found.keys() and same and left[0] == left[1]


def compare_duties(expected: dict[str, str], found: list[Tree]) -> bool:
    return expected == {duty["code"]: duty["owed"] for duty in found}


def compare_standing(expected: dict[str, str], found: dict[str, str]) -> bool:
    """Tell whether the states that an expectation names are the same."""
    return expected.items() <= found.items()


COMPARED: dict[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "share": ("share", compare_shares),
    "standing": ("standing", compare_standing),
    "doubts_that_matter": ("doubts_that_matter", compare_doubts),
    "duties": ("duties", compare_duties),
    "warnings_include": ("warnings", lambda expected, found: set(expected) <= codes(found)),
    "warnings_exclude": ("warnings", lambda expected, found: not set(expected) & codes(found)),
}
"""Keys of an expectation that are compared in a way of their own, with what each is about."""


def differences(expected: Tree, found: Tree) -> list[str]:
    """Return every key of an expectation that comes out otherwise."""
    wrong = []
    for key, value in expected.items():
        field, same = COMPARED.get(key, (key, operator.eq))
        if not same(value, found[field]):
            wrong.append(f"{key}: {value} against {found[field]}")
    return wrong


@pytest.mark.parametrize("path", CASE_FILES, ids=lambda path: path.stem)
def test_a_worked_case_comes_out_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix("").with_suffix(".expect.json").read_text("utf-8"))
    assert differences(expected, answer(json.loads(path.read_text("utf-8")))) == []


def test_there_are_worked_cases() -> None:
    assert len(CASE_FILES) >= 40
