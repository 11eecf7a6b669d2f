# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Open questions that nothing looks into: named on paper unless a fact touches them or rules them out."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import changed, conclude, load

MAGNET = load("p01")
ALL = ("Q-22", "Q-28", "Q-29", "Q-30")


@pytest.mark.parametrize(
    ("case", "unexamined", "touched"),
    [
        (MAGNET, ALL, ()),
        (load("p06"), ("Q-28", "Q-29", "Q-30"), ("Q-22",)),
        (load("p19"), ("Q-22", "Q-29", "Q-30"), ("Q-28",)),
        (load("p23"), ("Q-29", "Q-30"), ()),
        (changed(MAGNET, item__part_one__0__row="X-06"), ("Q-22", "Q-28", "Q-29"), ("Q-30",)),
        (changed(MAGNET, item__listed_as="I-12"), ("Q-22", "Q-28", "Q-29"), ()),
        ({"format": "lodestone-case/1", "on": "2025-10-20", "item": {}}, ("Q-29", "Q-30"), ("Q-22", "Q-28")),
    ],
)
def test_each_is_named_once_or_ruled_out(
    case: dict[str, Any], unexamined: tuple[str, ...], touched: tuple[str, ...]
) -> None:
    found = conclude(case).conclusion
    assert found.unexamined == unexamined
    assert tuple(name for name in found.doubts if name in ALL) == touched
