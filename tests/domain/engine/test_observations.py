# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What open questions and warnings look at in a case: parties, owners, lists, and what nobody has said of them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import answer, changed, load

OF_LISTED_OWNER, WAY_OF_COUNTING = "Q-26", "Q-10"
OWNER = {"name": "Kita Holding", "percent": "60", "listed": "no", "owners": []}


def doubts(**fields: Any) -> list[str]:
    """Return the open questions of a sale of a Chinese magnet to a party of whom this is said."""
    case = load("p05")
    case["parties"][1] |= fields
    return list(answer(case)["doubts"])


@pytest.mark.parametrize(
    ("fields", "touched"),
    [
        # a person has said so, and names no owner
        ({"held_by_listed": "yes"}, True),
        ({"held_by_listed": "yes", "owners": [OWNER], "owners_complete": "yes"}, True),
        ({"held_by_listed": "no"}, False),
        ({"held_by_listed": "unknown"}, True),
        ({"held_by_listed": "no", "owners": [{**OWNER, "listed": "control"}]}, True),
        ({"held_by_listed": "no", "owners": [{**OWNER, "listed": "watch"}]}, True),
        ({"held_by_listed": "no", "owners": [OWNER]}, False),
        ({"held_by_listed": "no", "owners": [{**OWNER, "listed": "unknown"}]}, True),
        ({"held_by_listed": "no", "owners": [OWNER, {**OWNER, "listed": "control", "percent": "1"}]}, True),
        # who is behind an owner is looked at as well
        ({"held_by_listed": "no", "owners": [{**OWNER, "owners": [{**OWNER, "listed": "control"}]}]}, True),
    ],
)
def test_whether_a_listed_owner_is_there_is_read_from_what_is_said_of_party_and_owners(
    fields: dict[str, Any], touched: bool
) -> None:
    assert (OF_LISTED_OWNER in doubts(**fields)) is touched


def test_a_case_without_a_word_on_its_parties_leaves_a_listed_owner_open() -> None:
    assert OF_LISTED_OWNER in answer(changed(load("p05"), parties=None))["doubts"]
