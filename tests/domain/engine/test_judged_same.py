# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case as if unjudged names were judged the same: who is put on which list, and who is left as stated."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.case import Case
from desktop_app.domain.engine.conclude import suppose_same
from desktop_app.domain.law.listed_names import list_unjudged_names
from tests.making import changed, conclude, load, program

CONTROL, WATCH, UNRELIABLE = "Leidos", "SUBARU Corporation", "PVH Corp."


def supposed(on: str = "2026-12-01", **fields: Any) -> tuple[Case, Case]:
    """Return a case with fields of its end user, as it is and as it would be."""
    case = changed(load("p01"), on=on)
    case["parties"][1] |= fields
    found = conclude(case)
    return found.read.case, suppose_same(found.read.case, found.conclusion.unjudged_names)


def conclude_warns(case: Case) -> bool:
    """Tell whether some entry is met at all."""
    return bool(list_unjudged_names(case, program().pack, program().law.search))


def listed(case: Case) -> str | None:
    assert case.parties
    return case.parties[1].listed


def test_a_name_of_the_control_list_is_put_on_it_whatever_is_stated() -> None:
    case, then = supposed(name=CONTROL, listed="no")
    assert (listed(case), listed(then)) == ("no", "control")


def test_nothing_changes_where_no_name_is_to_be_judged() -> None:
    case, then = supposed(name="Nobody Trading of Nowhere")
    assert then is case


def test_an_entry_that_takes_effect_after_the_export_day_puts_nobody_on_a_list() -> None:
    case, then = supposed(on="2025-01-20", name=CONTROL, listed="no")
    assert then is case


def test_control_comes_before_watch_and_the_unreliable_list_fills_in_nothing() -> None:
    assert listed(supposed(name=WATCH, listed="no")[1]) == "watch"
    assert listed(supposed(name=WATCH, names=[CONTROL], listed="no")[1]) == "control"
    assert listed(supposed(name=CONTROL, names=[WATCH], listed="no")[1]) == "control"
    case, then = supposed(name=UNRELIABLE, listed="no")
    assert conclude_warns(case)
    assert then is case


def test_owners_at_any_depth_are_put_on_it() -> None:
    below = {"name": CONTROL, "percent": "60", "listed": "no"}
    owners = [{"name": "Holding", "percent": "60", "owners": [below]}]
    case, then = supposed(name="Party", owners=owners)
    assert then.parties
    ((holding,),) = [party.owners for party in then.parties if party.owners]
    assert holding.listed is None
    assert [owner.listed for owner in holding.owners or ()] == ["control"]
    assert [party.listed for party in then.parties] == [party.listed for party in case.parties or ()]
