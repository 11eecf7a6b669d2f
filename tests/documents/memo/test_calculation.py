# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a memo says of the calculation: factors, marks, rates, shares and limits."""

from __future__ import annotations

from fractions import Fraction
from unittest.mock import Mock

import pytest

from desktop_app.charts.share_scale import ShareScale
from desktop_app.documents.memo import context
from desktop_app.documents.wording import Mark
from desktop_app.domain.interview import same_entity
from desktop_app.paper.blocks import Document, Table
from tests import making
from tests.documents import memos, plain_text
from tests.documents.memo.test_memo import blocks


def worked_out_table(document: Document) -> Table:
    """Return the lines of the calculation."""
    tables: list[Table] = blocks(document, Table)
    return next(
        table for table in tables if "Worked out from" in [column.heading for column in table.columns]
    )


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
    sums = worked_out_table(document)
    marks = [run.mark for row in sums.rows for cell in row.cells for run in cell if run.mark]
    assert marks == [Mark.DECLARED, Mark.COMPUTED]
    totals = next(table for table in blocks(document, Table) if table.columns[0].heading == "In one item")
    assert totals.rows[-1].cells[1][-1].mark is Mark.IMPORTED
    assert "parts list (imported; M. Roth, 12\u00a0Oct\u00a02025)" in plain_text.render(document)


def test_an_estimate_is_marked() -> None:
    sums = worked_out_table(memos.document(making.load("p27")))
    assert Mark.ESTIMATED in {run.mark for row in sums.rows for cell in row.cells for run in cell}


def test_rates_used_and_missing_are_told() -> None:
    tree = making.load("p28")
    assert "Rates used: 1 " in memos.said(tree)
    assert "No rate converts CNY" in memos.said({**tree, "rates": []})


def test_what_is_one_company_in_several_roles_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = making.load("p01")
    tree["parties"] = [
        {"role": role, "name": f"Firm {number}", "country": "DE"}
        for number in range(40)
        for role in ("importer", "end_user")
    ]
    find = Mock(wraps=same_entity.find_in_lines)
    monkeypatch.setattr(context, "find_in_lines", find)
    assert "Firm 39" in memos.said(tree)
    assert find.call_count == 1
