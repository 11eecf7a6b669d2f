# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Goods that stay in China, a notice that binds its exporter, and goods not known to be Chinese, as page 1 has them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests import making
from tests.documents.memo.papers import Paper, paper

JMU = "JMU Defense Systems Co., Ltd."


def from_china(**changes: Any) -> dict[str, Any]:
    return {**making.load("p19"), "on": "2026-12-10", **changes}


def of_today(tree: dict[str, Any]) -> Paper:
    return paper(tree, dated=date(2026, 11, 29))


def test_goods_that_stay_in_china_are_not_said_to_leave_it() -> None:
    made = of_today(from_china(movement="domestic_transfer", destination="CN"))
    for words in ("leaves China before", "have left China", "final destination", "before the goods leave"):
        assert words not in made.front
    assert "Which law reaches goods that stay in China?" in made.front
    assert "No sum is needed: the announcement does not reach this case." in made.front


def test_a_notice_that_binds_suppliers_anywhere_is_told_to_an_exporter_in_china_as_binding_there() -> None:
    met = {"id": "control-2026-11-18", "verdict": "match", "judged": "same"}
    party = {
        "name": JMU,
        "country": "JP",
        "military": "no",
        "listed": "control",
        "screened": {"candidates": [met]},
    }
    tree = from_china(
        destination="JP", parties=[{**party, "role": role} for role in ("importer", "end_user")]
    )
    dysprosium = {"row": "I-12", "origin": "CN", "element_percent": "4"}
    tree["item"] = {**tree["item"], "part_one": [dysprosium]}
    made = of_today(tree)
    assert "forbids exporters in China to send dual-use goods" in made.headline
    assert "on No. 11 of 2026: it binds exporters in China" in made.front
    assert made.front.index("-- No. 11 of 2026 --") < made.front.index("-- No. 18 of 2025 --")
    steps = made.front.partition("-- What to do next --")[2]
    assert steps.index("No. 11 of 2026") < steps.index("apply for the licence of No. 18"), (
        "first what bars it"
    )
    assert f"{JMU} and {JMU}" not in made.front, "one firm in two roles is named once"
    abroad = of_today({**tree, "exporter": {"name": "Nordwerk", "country": "SE"}})
    assert "forbids suppliers of any country to pass" in abroad.headline


def test_of_goods_that_may_be_chinese_nobody_looks_for_the_licence_before_that_is_known() -> None:
    tree = making.changed(making.load("p01"), on="2026-12-10")
    tree["item"] |= {"made_in": None, "part_one": None}
    made = of_today(tree)
    assert "If the goods or their material turn out to be Chinese: find the licence" in made.front
    assert "Are the rare earths in these goods Chinese, and is anything owed for them?" in made.front


def test_what_military_law_leaves_open_is_settled_before_counsel_is_asked() -> None:
    tree = making.changed(making.load("p34"), on="2026-12-10")
    tree["item"]["made_in"] = None
    for dated in (date(2026, 11, 29), date(2026, 12, 29)):
        front = paper(tree, dated=dated).front
        step = next(
            line for line in front.splitlines() if "Once it is known whether the goods are Chinese" in line
        )
        assert "counsel |" not in step


def test_a_name_that_nobody_judged_is_told_in_the_box_rather_than_the_list_it_may_be_on() -> None:
    tree = making.changed(making.load("p01"), on="2026-12-10")
    tree["parties"][1] |= {"name": "Leidos", "listed": None}
    headline = of_today(tree).headline
    assert "Leidos may be on the control list, No. 13 of 2025; if so: Ask first." in headline
    assert "Whether a party is on the control list is not known" not in headline
