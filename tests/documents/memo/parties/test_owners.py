# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Owners on paper: each under what it holds, by a number that stays short however deep they go."""

from __future__ import annotations

from typing import Any

from tests import making
from tests.documents import memos


def chain(levels: int) -> dict[str, Any]:
    """Return an owner with its owners, so many levels down to a listed one."""
    owner: dict[str, Any] = {"name": f"Level {levels}", "percent": "99", "listed": "control", "owners": []}
    for level in range(levels - 1, 0, -1):
        owner = {"name": f"Level {level}", "percent": "99", "listed": "no", "owners": [owner]}
    return owner


def test_deep_owners_keep_a_short_number() -> None:
    told = memos.said(making.changed(making.load("p01"), parties__1__owners=[chain(40)]))
    rows = [line.split(" | ") for line in told.splitlines() if "Level " in line and "99 %" in line]
    assert len(rows) == 40
    assert [row[0] for row in rows[:2]] == ["1", "1.1"]
    assert rows[-1][0] == "1.1…1.1 (40)"
