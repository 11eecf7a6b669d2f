# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case whose choices are replaced for one run: who chose before did not choose what counts now."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop_app.services.screening.one_case import Overrides, screen_case
from tests.making import load, program

ROTH = {"by": "M. Roth", "why": "counsel reads it so", "on": "2025-10-12"}


def chosen_after(case: dict[str, Any], overrides: Overrides) -> Any:
    content = json.dumps({**load("p02"), **case}).encode()
    return screen_case(program(), content, overrides).read.tree.get("chosen")


@pytest.mark.parametrize(
    ("overrides", "left"),
    [
        (Overrides(), {"profile": ROTH, "assumption": ROTH}),
        (Overrides(on="2025-12-16"), {"profile": ROTH, "assumption": ROTH}),
        (Overrides(profile="narrowest", assume="announced"), {"profile": ROTH, "assumption": ROTH}),
        (Overrides(profile="safest"), {"assumption": ROTH}),
        (Overrides(assume="none"), {"profile": ROTH}),
    ],
)
def test_whoever_chose_another_value_is_not_named_for_the_one_that_replaces_it(
    overrides: Overrides, left: dict[str, Any]
) -> None:
    case = {
        "readings": {"profile": "narrowest"},
        "assumption": "announced",
        "chosen": {"profile": ROTH, "assumption": ROTH},
    }
    assert chosen_after(case, overrides) == left


def test_the_profile_that_holds_anyway_is_no_other_choice() -> None:
    assert chosen_after({"readings": {}, "chosen": {"profile": ROTH}}, Overrides(profile="safest")) == {
        "profile": ROTH
    }
