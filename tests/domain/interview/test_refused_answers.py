# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An answer that cannot stand is refused with a sentence, and the interview stays as it was."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import NOT_KNOWN
from tests.domain.interview.walking import SAID, begin, empty, full

TREE: dict[str, Any] = {"format": "lodestone-case/1", "on": "2025-10-20", "item": {}}


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        ("item.colour", "red", "there is no such question"),
        ("parties[9].country", "JP", "there is no such question"),
        ("item.made_in", "", "nothing is given"),
        ("item.made_in", None, "nothing is given"),
        ("item.made_in", "XX", "is not"),
        ("end_use.military", "perhaps", "is not"),
    ],
)
def test_what_cannot_be_an_answer_is_refused(path: str, value: Any, what: str) -> None:
    talk = begin(empty(TREE))
    with pytest.raises(Refused) as refused:
        talk.add_answer(path, value, SAID)
    assert what in str(refused.value)
    assert begin(empty(TREE)) == talk


def test_an_answer_that_the_catalogue_has_is_overridden_with_a_reason_alone() -> None:
    talk = begin(full({**TREE, "destination": "JP"}))
    with pytest.raises(Refused, match="the catalogue knows this"):
        talk.add_answer("destination", "MX", SAID)
    with pytest.raises(Refused, match="no reason is given"):
        talk.override_catalogue("destination", "MX", "  ", attribution=SAID)
    changed = talk.override_catalogue("destination", "MX", " sold elsewhere ", attribution=SAID)
    assert changed.state.value_at("destination") == "MX"
    assert [answer.reason for answer in changed.answers] == ["sold elsewhere"]


def test_not_known_is_an_answer_and_leaves_the_fact_open() -> None:
    talk = begin(empty(TREE)).add_answer("item.made_in", NOT_KNOWN, SAID)
    assert [answer.kind for answer in talk.answers] == ["not_known"]
    assert talk.state.value_at("item.made_in") is None
    again = talk.add_answer("item.made_in", "JP", SAID)
    assert again.state.value_at("item.made_in") == "JP"
    assert len(again.answers) == 2
