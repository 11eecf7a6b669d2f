# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever has the paper alone can do its sums again: every share, every total, every limit of the sample memos.

Each second case and each sixth line of the sample is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from desktop_app.paths import Folders
from desktop_app.services.data_folder import sample
from tests import making
from tests.budget import some_of
from tests.documents import memos
from tests.documents.printing import read_attachments
from tests.documents.redo_sums import PrintedLimit, Span, Sums, read_limits, read_sums, text_of

LINE = Fraction(1, 1000)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return every worked case and every line of the sample as a paper."""
    program = making.program()
    found = {
        path.stem: memos.printed(json.loads(path.read_text("utf-8")))
        for path in some_of(making.CASE_FILES, 2)
    }
    catalogue = sample.load_sample(program, Folders(tmp_path_factory.mktemp("sample")))
    for line in some_of(list(sample.screen_lines(program, catalogue)), 6):
        found[line.number] = sample.print_line_memo(program, catalogue, line, date(2026, 11, 24))
    return found


def case_of(paper: bytes) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(read_attachments(paper)["case.json"])
    return tree


def close(found: Span, printed: Span) -> bool:
    """Tell whether a share worked out again is the printed one: to four digits, and on the same side of the line."""
    return all(
        one is other
        if one is None or other is None
        else abs(one - other) * 1000 <= one and (one >= LINE) == (other >= LINE)
        for one, other in zip(found, printed, strict=True)
    )


def test_every_share_and_every_total_can_be_worked_out_again_from_the_paper(papers: dict[str, bytes]) -> None:
    redone = 0
    for number, paper in papers.items():
        shares = making.conclude(case_of(paper)).conclusion.shares
        sums = read_sums(text_of(paper))
        if sums is not None:
            lines_and_totals_are_what_their_factors_come_to(number, sums)
        assert (sums is None) == (shares.content is None), number
        for name, (printed, _) in (sums.shares if sums else {}).items():
            assert sums is not None
            again, span = sums.share(name), getattr(shares, name)
            assert close(again, printed), (number, name)
            if all(line.found is not None for line in sums.lines[name]):
                assert again == (span.lo, span.hi), (number, name)
            redone += 1
    assert redone > len(papers) // 2


def lines_and_totals_are_what_their_factors_come_to(number: str, sums: Sums) -> None:
    for name, lines in sums.lines.items():
        for line in lines:
            if line.found is not None:
                assert _cut_or_equal(line.found, line.printed, cut=line.cut), (number, line)
        total = sums.numerator(name)
        assert _cut_or_equal(total, sums.totals[name], cut=True), (number, name, total)


def _cut_or_equal(found: Span, printed: Span, *, cut: bool) -> bool:
    """Tell whether a figure is printed whole or, where it goes on, cut behind six digits."""
    for one, other in zip(found, printed, strict=True):
        if one is None or other is None:
            if one is not other:
                return False
        elif one != other and not (cut and 0 <= one - other <= max(one / 10**5, Fraction(1, 10**12))):
            return False
    return True


def put_back(tree: dict[str, Any], limit: PrintedLimit, figure: str) -> dict[str, Any]:
    """Return a case with a printed figure in place of what it is the limit of."""
    changed = deepcopy(tree)
    if limit.factor == "item":
        changed["item"]["value"] = {"amount": figure, "currency": limit.unit}
        return changed
    (entry,) = (entry for entry in _entries(changed["item"]) if entry.get("origin", "CN") == "CN")
    if limit.factor == "price":
        entry["price"] = {"amount": figure, "currency": limit.unit, "per": "kg"}
    else:
        entry.pop("element_percent", None)
        entry["mass"] = {"amount": figure, "unit": "g"}
    return changed


def _entries(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from item.get("part_one") or ()
    for component in item.get("components") or ():
        yield from _entries(component)


def test_every_printed_limit_put_back_lies_on_the_stated_side(papers: dict[str, bytes]) -> None:
    tried = 0
    for number, paper in papers.items():
        tree = case_of(paper)
        for limit in read_limits(text_of(paper)):
            here, beyond = (
                making.conclude(put_back(tree, limit, figure)).conclusion_tree(making.program())
                for figure in limit.sides()
            )
            if limit.at:
                assert here["limbs"]["value"] == limit.at, (number, limit)
                assert beyond["limbs"]["value"] == limit.beyond, (number, limit)
            else:
                reached, missed = (tree["share"][limit.share] for tree in (here, beyond))
                assert (Fraction(missed["to"]) < LINE) if limit.above else (Fraction(missed["from"]) < LINE)
                end = reached["to"] if limit.above else reached["from"]
                assert end is None or Fraction(end) >= LINE * (1 - Fraction(1, 10**9)), (number, limit)
            tried += 1
    assert tried > len(papers) // 2


def test_what_the_announcement_reaches_has_the_value_at_which_its_content_meets_the_line(
    papers: dict[str, bytes],
) -> None:
    for number, paper in papers.items():
        tree = case_of(paper)
        content = making.conclude(tree).conclusion.shares.content
        reached = "CN" not in (tree["exporter"]["country"], tree.get("destination"))
        limits = [limit for limit in read_limits(text_of(paper)) if limit.factor == "item"]
        if not reached:
            assert not limits, number
        elif content is not None and content.is_point and content.lo:
            assert limits, number
