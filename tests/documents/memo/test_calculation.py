# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a memo says of the calculation: factors, marks, rates, shares and limits."""

from __future__ import annotations

from fractions import Fraction

from desktop_app.charts.share_axis import ShareScale
from desktop_app.documents.model.runs import Mark
from desktop_app.documents.model.tree import Table
from tests import making
from tests.documents import memos, plain_text
from tests.documents.memo.test_memo import blocks


def test_a_share_never_stands_on_the_other_side_of_the_line() -> None:
    tree = making.load("p09")
    assert "0.0999999999\u00a0%" in memos.said(tree)
    scale = blocks(memos.document(tree), ShareScale)[0]
    assert scale.line == Fraction(1, 1000)
    assert scale.ranges[0].high < scale.line


def test_marks_follow_the_sources_and_what_is_computed_says_so() -> None:
    tree = making.load("p01")
    source = {"kind": "imported", "document": "parts list", "by": "M. Roth", "on": "2025-10-12"}
    tree["sources"] = {"item.value": source, "item.part_one[0].price": {"kind": "declared"}}
    document = memos.document(tree)
    sums = next(table for table in blocks(document, Table) if table.totals)
    marks = [run.mark for row in sums.rows for cell in row.cells for run in cell if run.mark]
    assert marks == [Mark.DECLARED, Mark.COMPUTED]
    assert sums.totals[-1].cells[0][-1].mark is Mark.IMPORTED
    assert "parts list (imported; M. Roth, 12\u00a0Oct\u00a02025)" in plain_text.render(document)


def test_an_estimate_is_marked() -> None:
    sums = next(table for table in blocks(memos.document(making.load("p27")), Table) if table.totals)
    assert Mark.ESTIMATED in {run.mark for row in sums.rows for cell in row.cells for run in cell}


def test_rates_used_and_missing_are_told() -> None:
    tree = making.load("p28")
    assert "Rates used: 1 " in memos.said(tree)
    assert "No rate converts CNY" in memos.said({**tree, "rates": []})


def test_limits_say_their_side_and_that_they_are_rounded() -> None:
    told = memos.said(making.load("p01")).replace("\u00a0", " ")
    assert (
        "At an item value at or below about 548.39 USD the value ground catches the item; above, it" in told
    )
    assert "At a price of the material at or above about 1.66 USD per kg the value ground catches" in told
    assert "At or above about 0.01759 g of the material in one piece the value ground catches" in told


def test_a_limit_that_turns_nothing_is_told_of_the_item_alone() -> None:
    told = memos.said(making.load("p03")).replace("\u00a0", " ")
    assert (
        "At an item value at or below about 548.39 USD the share by content is 0.1 % or more; on either side "
        "the value ground catches the item." in told
    )
    assert "price of the material" not in told
    assert (
        "At an item value at or below 4\u202f000.00 USD the value ground catches the item; above, it" in told
    )


def test_a_movement_out_of_reach_has_no_limit() -> None:
    assert "At an item value" in memos.said(making.load("p01"))
    assert "At an item value" not in memos.said(making.changed(making.load("p01"), destination="CN"))


def test_a_line_has_all_its_factors_as_the_case_states_them() -> None:
    tree = making.changed(
        making.load("p28"), item__mass={"amount": "0.05", "unit": "kg"}, item__part_one__0__china_share="35"
    )
    told = memos.said(tree).replace("\u00a0", " ")
    assert "0.05 kg × 4.2 % ÷ 0.8713 × " in told
    assert " CNY per kg ÷ " in told or " CNY per kg × " in told
    assert " × 35 % CN | " in told
    assert "I-12 0.8713 (Dy in Dy2O3, by atomic mass)" in told


def test_more_than_the_whole_item_is_warned_of() -> None:
    tree = making.changed(making.load("p01"), item__value={"amount": "0.50", "currency": "USD"})
    assert "109.7 %, above the line. That is more than the whole item" in memos.said(tree).replace(
        "\u00a0", " "
    )
