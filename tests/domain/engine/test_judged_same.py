# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case as if unjudged names were judged the same: who is put on which list, and who is left as stated."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.case import Case
from desktop_app.domain.engine.conclude import suppose_same
from desktop_app.domain.law.listed_names import list_unjudged_names
from desktop_app.domain.truth import YES
from tests.making import answer, changed, conclude, load, program

CONTROL, WATCH, UNRELIABLE = "Leidos", "SUBARU Corporation", "PVH Corp."
SCREENED = {"on": "2026-08-30", "lists": [{"id": "cn"}]}


def supposed(on: str = "2026-12-01", **fields: Any) -> tuple[Case, Case]:
    """Return a case with fields of its end user, as it is and as it would be."""
    case = changed(load("p01"), on=on)
    case["parties"][1] |= fields
    found = conclude(case)
    met = [(name.person, name.entry) for name in found.conclusion.unjudged_names if name.entry]
    return found.read.case, suppose_same(found.read.case, met)


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
    assert conclude_warns(case)
    assert listed(then) == "no"
    assert not conclude_warns(then), "judged it is, all the same"


def test_control_comes_before_watch_and_the_unreliable_list_puts_nobody_on_either() -> None:
    assert listed(supposed(name=WATCH, listed="no")[1]) == "watch"
    assert listed(supposed(name=WATCH, names=[CONTROL], listed="no")[1]) == "control"
    assert listed(supposed(name=CONTROL, names=[WATCH], listed="no")[1]) == "control"
    case, then = supposed(name=UNRELIABLE, listed="no")
    assert conclude_warns(case)
    assert then.parties
    assert (listed(then), then.parties[1].unreliable) == ("no", YES)


def told_of_names(on: str, country: str = "JP", **fields: Any) -> list[tuple[str, str, str]]:
    """Return each entry that a name of the case meets, the best first, with verdict and act if it were the same."""
    case = changed(load("p01"), on=on, exporter__country=country)
    case["parties"] = [{**party, "screened": SCREENED} for party in case["parties"]]
    case["parties"][1] |= fields
    (warning,) = [one for one in answer(case)["warnings"] if one["code"] == "name_on_list"]
    return [(told["entry"], told["if_same"], told["if_same_act"]) for told in warning["details"]]


def test_a_name_tells_what_to_do_if_it_is_the_entry_whose_notice_binds_the_exporter() -> None:
    """No. 61 is suspended on the day; the notice that lists the firm runs and binds suppliers of any country."""
    _, verdict, act = told_of_names("2026-09-01", name="JMU Defense Systems Co., Ltd.")[0]
    assert (verdict, act) == ("DENIED_IN_PRINCIPLE", "hold")


def test_a_notice_that_binds_exporters_in_china_alone_is_asked_about_abroad_and_held_by_at_home() -> None:
    name = "L3 Harris Technologies"
    _, _, abroad = told_of_names("2026-09-01", name=name)[0]
    _, _, at_home = told_of_names("2026-09-01", "CN", name=name)[0]
    assert (abroad, at_home) == ("ask_first", "hold")


def test_an_entry_of_the_unreliable_list_is_asked_about() -> None:
    _, verdict, act = told_of_names("2026-09-01", name=UNRELIABLE)[0]
    assert (verdict, act) == ("LICENCE_REQUIRED", "ask_first")


def test_what_is_supposed_is_what_the_case_comes_to_once_it_says_so() -> None:
    """The words of the warning, and the answer of the same case with the entry judged and the party stated listed."""
    for name, stated in (("JMU Defense Systems Co., Ltd.", "control"), (WATCH, "watch")):
        entry, verdict, act = told_of_names("2026-09-01", name=name, listed="no")[0]
        judged = {**SCREENED, "candidates": [{"id": entry, "verdict": "match", "judged": "same"}]}
        case = changed(load("p01"), on="2026-09-01")
        case["parties"] = [{**party, "screened": SCREENED} for party in case["parties"]]
        case["parties"][1] |= {"name": name, "listed": stated, "screened": judged}
        found = answer(case)
        assert (found["verdict"], found["act"]["word"]) == (verdict, act)


def test_owners_at_any_depth_are_put_on_it() -> None:
    below = {"name": CONTROL, "percent": "60", "listed": "no"}
    owners = [{"name": "Holding", "percent": "60", "owners": [below]}]
    case, then = supposed(name="Party", owners=owners)
    assert then.parties
    ((holding,),) = [party.owners for party in then.parties if party.owners]
    assert holding.listed is None
    assert [owner.listed for owner in holding.owners or ()] == ["control"]
    assert [party.listed for party in then.parties] == [party.listed for party in case.parties or ()]
