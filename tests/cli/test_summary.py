# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A conclusion in lines of text: days of duties, and listed names that nobody has judged."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.cli.summary import summarise_conclusion
from tests import making


def lines_of(name: str, **overrides: str) -> list[str]:
    return summarise_conclusion(
        making.program(), making.conclude(making.load(name), **overrides)
    ).splitlines()


@pytest.mark.parametrize(
    ("on", "state"),
    [("2025-09-30", "not started"), ("2025-10-20", "not started"), ("2025-12-01", "suspended")],
)
def test_on_a_day_on_which_the_rule_is_certainly_not_in_force_one_line_says_that_nothing_is_owed(
    on: str, state: str
) -> None:
    duties = [line for line in lines_of("p01", on=on) if line.startswith("  Duty ")]
    assert duties[0] == f"  Duty         none under No. 61 of 2025 on {on}: it is {state}"
    assert all(line.endswith("(advised)") for line in duties[1:])


def test_what_to_do_first_comes_first_with_why_and_the_other_law_above_the_answer() -> None:
    assert lines_of("p38")[1:5] == [
        "  First        Hold",
        "  Because      No. 18 of 2025 asks for a licence of its own",
        "  Other law    No. 18 of 2025 asks for a licence of its own; in force on 2026-06-01",
        "  Verdict      Outside",
    ]
    assert lines_of("p37")[1] == "  First        Nothing found that holds this export"


def test_the_standing_names_the_assumption_and_what_it_is_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.cli.summary.today_in_beijing", lambda: date(2026, 11, 29))
    lines = lines_of("p39")
    at = lines.index("  Standing     suspended on 2026-11-29 until 2027-01-10, then unconfirmed")
    assert lines[at + 1 : at + 4] == [
        "               assumed: what officials announced counts as carried out (announced); without it unconfirmed",
        "               suspended by No. 70 of 2025 until 2026-11-10; no later notice is on record",
        "               the law file knows the law up to 2026-10-09",
    ]
    assert any(line.strip().startswith("filed today, count on a decision on ") for line in lines)
    assert not any("too late" in line for line in lines)


def told_of(name: str, **fields: Any) -> str:
    case = making.load("p01")
    case["parties"][1] |= {"name": name, "listed": "no", **fields}
    return summarise_conclusion(making.program(), making.conclude(case))


def test_a_listed_name_stated_not_to_be_listed_is_told_beside_the_verdict() -> None:
    lines = told_of("L3Harris Technologies").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("  Not judged   "))
    assert lines[at] == (
        "  Not judged   L3Harris Technologies has the name of L3 Harris Technologies (no. 2):"
        " No. 1 of 2025, in force on the export day"
    )
    assert "               If judged the same: Ask first; Refused in principle" in lines[at + 1 :]
    assert at < next(number for number, line in enumerate(lines) if line.startswith("  Standing"))
    assert "  Warning      A name meets an entry of a published list" in lines


def test_a_name_judged_another_party_is_told_no_more() -> None:
    candidate = {"id": "control-2025-1-02", "verdict": "match", "judged": "different", "why": "another state"}
    told = told_of("L3Harris Technologies", screened={"on": "2025-10-19", "candidates": [candidate]})
    assert "Not judged" not in told


def test_an_entry_of_another_list_turns_no_verdict() -> None:
    candidate = {"list": "us-csl", "id": "17", "verdict": "match"}
    told = told_of("Nobody Trading", screened={"on": "2025-10-19", "candidates": [candidate]})
    assert "matches an entry of another list that nobody has judged: us-csl" in told
    assert "If judged the same" not in told


def test_of_many_names_the_first_five_are_told_before_the_warnings() -> None:
    listed = [party.name for party in making.program().pack.listed.values() if party.name][:7]
    assert " more; the warnings name all" in told_of(listed[0], names=listed[1:])


def test_a_verdict_of_a_day_on_which_the_announcement_rests_is_told_as_one_that_would_be() -> None:
    lines = lines_of("p37")
    verdict = next(line for line in lines if line.startswith("  Verdict "))
    assert verdict.endswith(", if the announcement were in force")
    assert "if the announcement were in force" not in "\n".join(lines_of("p36"))


def test_a_notice_that_a_person_found_is_named_with_who_found_it() -> None:
    case = making.changed(making.load("p36"), on="2026-11-29")
    check = {"provision": "R61-I", "notice": "No. 99 of 2026", "state": "suspended", "from": "2026-11-10"}
    case["status_checks"] = [check | {"until": "2027-11-10", "checked_on": "2026-11-28", "by": "M. Roth"}]
    told = summarise_conclusion(making.program(), making.conclude(case))
    assert "found on 2026-11-28: No. 99 of 2026, by M. Roth; counted as found, not in the law file" in told


def test_the_months_that_are_reported_are_told_beside_the_days_presumed() -> None:
    assert any("filed today, count on a decision on " in line for line in lines_of("p36"))
    assert "owed if the rule is in force" not in "\n".join(lines_of("p36"))


def test_open_facts_that_are_asked_alike_are_told_once_with_how_many_they_are() -> None:
    magnet = {"quantity": "1", "listed_as": "II-PM-3", "made_in": "JP", "part_one": None}
    parts = [{**magnet, "part_number": f"M-{number}"} for number in range(60)]
    tree = making.changed(
        making.load("p01"),
        item={"name": "drive", "listed_as": "assembly", "components": parts, "part_one": []},
    )
    told = [
        line
        for line in summarise_conclusion(making.program(), making.conclude(tree)).splitlines()
        if line.startswith("  Would settle")
    ]
    assert len(told) <= 8
    assert any("60 times, first of M-0" in line for line in told)
    assert len({line.partition(". ")[2] for line in told}) == len(told)
