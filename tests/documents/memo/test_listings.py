# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What page 1 says of a notice that lists a party, by how the notice bears on this export."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.documents.memo.duties import next_steps
from desktop_app.domain.law.listed_names import ListingHere, list_listings_here
from desktop_app.domain.law.listing import CONTROL
from tests import making
from tests.documents import memos
from tests.documents.memo.papers import Paper, paper

ABROAD, HOME = "DE", "CN"
OFF = "2026-10-20"
"""A day on which No. 61 does not run, so that the box has room."""
JMU, GENERAL_DYNAMICS = "control-2026-11-01", "control-2025-1-01"
RESTS, STOPPED = "control-2025-21-01", "control-2025-13-01"


def listed(
    *entries: str, exporter: str | None = ABROAD, on: str = "2026-12-10", **party: Any
) -> dict[str, Any]:
    """Return a Chinese magnet resold to parties that a person judged to be entries."""
    tree = making.changed(making.load("p01"), on=on)
    tree["item"] |= {"made_in": "CN"}
    tree["exporter"] = {"name": "Nordwerk", "country": exporter}
    parties = []
    for number, entry in enumerate(entries or [None]):
        candidates = [{"id": entry, "verdict": "match", "judged": "same"}] if entry else []
        searched = {
            "on": "2026-11-20",
            "lists": [{"id": "pack", "day": "2026-11-20"}],
            "candidates": candidates,
        }
        stated = {"listed": "control", "screened": searched, **party}
        parties.append({**tree["parties"][0], "name": f"Dock {number + 1} Co., Ltd.", **stated})
    tree["parties"] = [*parties, {**parties[0], "role": "end_user"}]
    return tree


def held(*candidates: dict[str, Any]) -> dict[str, Any]:
    """Return a Chinese magnet to a party of which a listed one holds the half."""
    owner = {
        "name": "Holder",
        "percent": "50",
        "listed": "control",
        "screened": {"candidates": [*candidates]},
    }
    return listed(listed="no", owners=[owner], owners_complete="yes", held_by_listed=None)


def on_page(tree: dict[str, Any]) -> Paper:
    return paper(tree, dated=date(2026, 12, 2))


def bearings(tree: dict[str, Any]) -> list[ListingHere]:
    (found,) = [each for each in making.conclude(tree).conclusion.warnings if each.code == "control_list_ban"]
    return list(found.listings)


@pytest.mark.parametrize(
    ("tree", "bearing", "in_box", "in_step"),
    [
        (
            listed(JMU),
            "any_country",
            "No. 11 of 2026, in force from 24 Feb 2026, forbids suppliers of any country to pass Chinese dual-use"
            " goods to Dock 1 Co., Ltd.",
            "on No. 11 of 2026: it binds suppliers of any country. The hold stays",
        ),
        (
            listed(GENERAL_DYNAMICS, exporter=HOME),
            "at_home",
            "No. 1 of 2025, in force from 2 Jan 2025, forbids exporters in China to send dual-use goods to Dock 1"
            " Co., Ltd.",
            "on No. 1 of 2025: it binds exporters in China. The hold stays",
        ),
        (
            listed(GENERAL_DYNAMICS, on=OFF),
            "home_alone",
            "It does not name suppliers abroad; what was undertaken for the Chinese material may have barred",
            "No. 1 of 2025 speaks to exporters in China",
        ),
        (
            listed(GENERAL_DYNAMICS, exporter=None),
            "home_open",
            "",
            "out of China they may not go to Dock 1 Co., Ltd., by No. 1 of 2025.",
        ),
        (
            listed(RESTS, on="2026-01-05"),
            "suspended",
            "lists Dock 1 Co., Ltd.; suspended on 5 Jan 2026, it forbids nothing then.",
            "and what suspended it, with counsel, on what remains to be done.",
        ),
        (
            listed(STOPPED),
            "stopped",
            "No. 13 of 2025 lists Dock 1 Co., Ltd.; its measures were stopped from 10 Nov 2025.",
            "Read No. 13 of 2025 and what stopped its measures, with counsel, before anything is sent",
        ),
        (
            listed(RESTS),
            "unconfirmed",
            "No. 21 of 2025, unconfirmed on 10 Dec 2026, lists Dock 1 Co., Ltd. (section 7).",
            "after 10 Nov 2026, and record what was found; take counsel’s advice before anything is sent.",
        ),
        (
            listed(JMU, on="2025-12-20"),
            "not_started",
            "",
            "Not barred on 20 Dec 2025. It takes effect on 24 Feb 2026, after the export day.",
        ),
        (
            held({"id": JMU, "verdict": "match", "judged": "same"}),
            "held_by_entry",
            "holds 50 % or more of Dock 1 Co., Ltd. (No. 11 of 2026; section 7).",
            "on whether No. 11 of 2026 reaches Dock 1 Co., Ltd., of which Mitsubishi",
        ),
        (
            held(),
            "held",
            "Holder, which is listed, holds 50 % or more of Dock 1 Co., Ltd.",
            "Find out which notice lists who holds Dock 1 Co., Ltd.",
        ),
    ],
)
def test_a_notice_is_told_by_how_it_bears_on_the_export(
    tree: dict[str, Any], bearing: str, in_box: str, in_step: str
) -> None:
    assert [each.bearing for each in bearings(tree)] == [bearing]
    made = on_page(tree)
    assert in_box in made.headline
    assert in_step in made.front + " ".join(step_texts(made))
    assert ".." not in made.text


def step_texts(made: Paper) -> list[str]:
    context = memos.context(made.screened, made.stamp)
    return [step.what.replace("\u00a0", " ") for step in next_steps(context)]


def test_a_notice_on_goods_that_may_not_be_chinese_is_named_with_what_is_open() -> None:
    tree = listed(JMU)
    tree["item"] |= {"made_in": None, "part_one": None}
    made = on_page(tree)
    assert (
        "No. 11 of 2026 lists Dock 1 Co., Ltd. (in force on 10 Dec 2026). Whether the goods are Chinese"
        in made.headline
    )
    assert "what the notice orders bears on them (in force on 10 Dec 2026)" in made.front


def test_of_several_notices_the_gravest_two_are_named_and_how_many_more_there_are() -> None:
    made = on_page(listed(GENERAL_DYNAMICS, STOPPED, JMU, "control-2026-30-01"))
    assert [each.bearing for each in bearings(listed(GENERAL_DYNAMICS, STOPPED, JMU))] == [
        "any_country",
        "home_alone",
        "stopped",
    ]
    assert "No. 11 of 2026" in made.headline
    assert "2 more such notices: section 7." in made.headline
    assert "No. 13 of 2025" not in made.headline
    assert made.words_in_box <= 60


def test_a_party_in_two_roles_has_its_notice_once() -> None:
    tree = listed(JMU)
    tree["parties"] = [{**tree["parties"][0], "role": role} for role in ("importer", "end_user")]
    case = making.conclude(tree).read.case
    (only,) = list_listings_here(case, making.program().pack, CONTROL, ())
    assert (only.party, only.notice) == ("Dock 1 Co., Ltd.", "No. 11 of 2026")
