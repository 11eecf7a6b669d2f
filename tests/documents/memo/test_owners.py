# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Owners on paper: each under what it holds, by a number that stays short however deep they go."""

from __future__ import annotations

from typing import Any

from desktop_app.charts.ownership import OwnershipPicture
from desktop_app.domain.case import RING_SHARE
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
    rows = [line.split(" | ") for line in told.splitlines() if "Level " in line and " | 99 %" in line]
    assert len(rows) == 40
    assert [row[0] for row in rows[:2]] == ["1", "1.1"]
    assert rows[-1][0] == "1.1…1.1 (40)"


def test_those_named_for_the_search_of_a_ring_are_no_holders_of_nothing() -> None:
    inside = [
        {"name": RING_SHARE, "percent": {"from": "37.5", "to": "37.5"}, "listed": "control", "owners": []},
        {"name": "Beiling", "percent": "0", "listed": "no", "owners": []},
    ]
    firm = {"name": "Anshi", "percent": "60", "listed": "no", "owners": inside}
    nothing = {"name": "Holder of nothing", "percent": "0", "listed": "no", "owners": []}
    told = memos.said(making.changed(making.load("p01"), parties__1__owners=[firm, nothing]))
    rows = {
        line.split(" | ")[1].strip(): line.split(" | ")[2:]
        for line in told.splitlines()
        if line.count(" | ") == 3
    }
    assert rows[RING_SHARE] == ["37.5 %", "control or watch list"]
    assert rows["Beiling"][0] == "named for the search; its share is in the line above"
    assert rows["Holder of nothing"][0] == "0 %"
    assert "not looked up: listed owners" not in told


def test_the_owners_are_drawn_and_their_sums_are_told_with_the_document_to_ask_for() -> None:
    first: dict[str, Any] = {"name": "Kita", "percent": "55", "listed": "no", "owners_complete": "no"}
    first["owners"] = [chain(1)]
    owners = [first, {"name": "Lanhai", "percent": {"from": "4", "to": "14"}, "listed": "watch"}]
    inside = {"parties__1__owners": owners, "parties__1__owners_complete": "yes"}
    told = memos.said(making.changed(making.load("p01"), parties__1__held_by_listed=None, **inside))
    assert "    55 % Kita listed parties hold 50 % of it or more: all of it counts" in told
    assert "    # 4 to 14 % Lanhai watch list" in told
    assert "      ? up to 1 % not known who holds it" in told
    assert (
        "- Added up, through others too: 59 % known listed, 10 % unknown. It counts as held by listed" in told
    )
    first["owners"] = [{"name": "Hokuto", "percent": "40", "listed": "control"}]
    told = memos.said(making.changed(making.load("p01"), parties__1__held_by_listed=None, **inside))
    assert (
        "Whether it counts as held by listed parties is not settled."
        " What would settle it: a register extract of Kita naming the holders of the remaining 60 %."
    ) not in told  # what Lanhai holds is a range, too
    assert "What may settle it: a register extract of Kita naming the holders of the remaining 60 %." in told


def test_many_parties_with_owners_have_tables_and_no_pictures() -> None:
    case = making.load("p01")
    first = {**case["parties"][1], "owners": [{"name": "Kita", "percent": "55", "listed": "watch"}]}
    parties = [{**first, "name": f"Party {number}"} for number in range(9)]
    document = memos.document({**case, "parties": parties})
    kinds = [type(block) for section in document.sections for block in section.blocks]
    assert OwnershipPicture not in kinds
    few = memos.document({**case, "parties": parties[:8]})
    assert sum(isinstance(block, OwnershipPicture) for one in few.sections for block in one.blocks) == 8
