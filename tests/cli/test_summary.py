# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A conclusion in lines of text: days of duties, and listed names that nobody has judged."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.cli.output import summarise_conclusion
from tests import making


@pytest.mark.parametrize(("on", "said"), [("2025-09-30", ""), ("2025-10-20", ", by 2025-10-20")])
def test_a_duty_has_no_day_before_its_rule_was_published(on: str, said: str) -> None:
    told = summarise_conclusion(making.program(), making.conclude(making.load("p01"), on=on))
    assert f"Apply for a licence before export{said} (owed" in told


def told_of(name: str, **fields: Any) -> str:
    case = making.load("p01")
    case["parties"][1] |= {"name": name, "listed": "no", **fields}
    return summarise_conclusion(making.program(), making.conclude(case))


def test_a_listed_name_stated_not_to_be_listed_is_told_beside_the_verdict() -> None:
    lines = told_of("L3Harris Technologies").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("  Not judged   "))
    assert lines[at] == (
        "  Not judged   L3Harris Technologies has the name of L3 Harris Technologies (control-2025-1-02):"
        " No. 1 of 2025, in force on the export day"
    )
    assert lines[at + 1] == "               If judged the same: Refused in principle"
    assert at < next(number for number, line in enumerate(lines) if line.startswith("  Standing"))
    assert "  Warning      A name stands on a published list" in lines


def test_a_name_judged_another_party_is_told_no_more() -> None:
    candidate = {"id": "control-2025-1-02", "verdict": "match", "judged": "different", "why": "another state"}
    told = told_of("L3Harris Technologies", screened={"on": "2025-10-19", "candidates": [candidate]})
    assert "Not judged" not in told


def test_an_entry_of_another_list_turns_no_verdict() -> None:
    candidate = {"list": "us-csl", "id": "17", "verdict": "match"}
    told = told_of("Nobody Trading", screened={"on": "2025-10-19", "candidates": [candidate]})
    assert "matches an entry that nobody has judged: 17, list us-csl" in told
    assert "If judged the same" not in told


def test_of_many_names_the_first_five_are_told_before_the_warnings() -> None:
    listed = [party.name for party in making.program().pack.listed.values() if party.name][:7]
    assert " more; the warnings name all" in told_of(listed[0], names=listed[1:])
