# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every worked case comes out as expected."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.making import CASE_FILES, answer

TOLERANCE = Fraction(1, 10**9)


def close(expected: str | None, found: str | None) -> bool:
    """Tell whether two bounds are the same to one part in a thousand million."""
    if expected is None or found is None:
        return expected is found
    a, b = Fraction(expected), Fraction(found)
    return abs(a - b) <= TOLERANCE * max(a, b)


def differences(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Return every field that comes out otherwise."""
    wrong = [name for name in expected if name != "share" and expected[name] != found[name]]
    for name, share in expected["share"].items():
        got = found["share"][name]
        same = (
            share is got
            if None in (share, got)
            else all(close(share[end], got[end]) for end in ("from", "to"))
        )
        wrong += [] if same else [f"share.{name}: {share} against {got}"]
    return wrong


@pytest.mark.parametrize("path", CASE_FILES, ids=lambda path: path.stem)
def test_a_worked_case_comes_out_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix("").with_suffix(".expect.json").read_text("utf-8"))
    assert differences(expected, answer(json.loads(path.read_text("utf-8")))) == []


def test_there_are_worked_cases() -> None:
    assert len(CASE_FILES) >= 28
