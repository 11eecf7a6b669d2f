# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The paper of a shipment speaks of its own lines: of random lines of one deal, page 1 is held against what each is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.memo.act import MOST_WORDS, count_of_words, names_in
from desktop_app.documents.memo.context import DISAGREE
from desktop_app.documents.shipment_memo import shipment_document
from desktop_app.documents.wording import english_wording
from desktop_app.domain.engine.conclusion import OWED
from desktop_app.paper.blocks import WordBox
from desktop_app.services.context.ports import CaseLine
from desktop_app.services.screening.one_case import Screened
from tests import making
from tests.budget import share_of_examples
from tests.documents import memos, plain_text
from tests.documents.memo.test_speaks_of_this_case import cases_and_days
from tests.documents.memo.words_for import words_hold_for_this_case
from tests.oracle.strategies import cases

SHARED: Final = (
    *("on", "exporter", "movement", "destination", "parties", "end_use"),
    *("readings", "profile", "assumption", "status_checks", "chosen"),
)


WORDS_OF_DUTIES: Final = {
    "apply_before_export": "apply for a licence",
    "compliance_notice": "compliance notice",
    "report": "report the exempt export",
}


def paper_on(lines: list[Screened], dated: date) -> tuple[WordBox, str, str]:
    """Return the box, page 1 and all of the paper on a shipment."""
    stamp = replace(memos.STAMP, dated=dated)
    pack = making.program().pack
    case_lines = [CaseLine(each.read, each.conclusion) for each in lines]
    document = shipment_document(case_lines, pack, stamp, english_wording())
    box = next(block for block in document.opening if isinstance(block, WordBox))
    front, text = plain_text.front(document), plain_text.render(document)
    return box, front.replace("\u00a0", " "), text.replace("\u00a0", " ")


def contradicting_magnet() -> dict[str, Any]:
    """Return a case whose magnet has a row of dysprosium and none of it."""
    tree = making.load("p01")
    nothing = {"amount": "0", "unit": "g"}
    tree["item"]["part_one"] = [{"row": "I-12", "origin": "CN", "element_percent": "4", "mass": nothing}]
    return tree


@pytest.mark.parametrize(("country", "days"), [("JP", -20), ("JP", 20), ("CN", -20), ("CN", 20), (None, 0)])
@share_of_examples(1 / 2)
@given(data=st.data())
def test_a_shipment_speaks_of_its_own_lines(country: str | None, days: int, data: st.DataObject) -> None:
    tree, dated = data.draw(cases_and_days(country, days))
    others = data.draw(st.lists(cases(depth=1, room=2), min_size=1, max_size=2))
    shared = {key: tree[key] for key in SHARED if key in tree}
    trees = [tree, *({**other, **shared} for other in others)]
    lines = [
        making.conclude({key: each[key] for key in each if key in shared or key not in SHARED})
        for each in trees
    ]
    box, front, text = paper_on(lines, dated)
    names = {name for each in lines for name in names_in(memos.context(each))}
    told = f"{box.words} {box.reason}"
    assert count_of_words(told, sorted(names, key=len, reverse=True)) <= MOST_WORDS
    if any(warning.code == DISAGREE for each in lines for warning in each.conclusion.warnings):
        assert "contradict each other" in box.reason
    assert not re.search(r"\.\.|\. \.|;\.|,\.|\{|\}", front), front
    words_hold_for_this_case(text, lines[0].conclusion, dated)
    sections = set(re.findall(r"^== (\d+) ", text, re.MULTILINE))
    pointed = {number for each in re.findall(r"[Ss]ections? (\d+)(?: to (\d+))?", text) for number in each}
    assert pointed - {""} <= sections
    (duties,) = re.findall(r"^== (\d+) Duties and warnings ==", text, re.MULTILINE)
    assert set(re.findall(r"the law of section (\d+)", text)) == {duties}
    assert "Stop this shipment" not in front or "Keep the goods until" not in front
    owed = {duty.code for each in lines for duty in each.conclusion.duties if duty.owed == OWED}
    assert all(WORDS_OF_DUTIES[code] in front.lower() for code in owed)


def test_a_contradiction_on_a_line_that_is_less_grave_reaches_the_box_with_its_line() -> None:
    grave = making.load("p34")
    light = contradicting_magnet() | {key: grave[key] for key in SHARED if key in grave}
    lines = [making.conclude(each) for each in (grave, light)]
    assert [each.conclusion.act.word for each in lines] == ["hold", "ask_first"]
    box, _, _ = paper_on(lines, lines[0].conclusion.on - timedelta(days=1))
    assert box.words == "Hold"
    reason = box.reason.replace("\u00a0", " ")
    assert reason.startswith("Line 1: ")
    assert "Line 2: The facts given contradict each other" in reason


def test_contradictions_of_several_less_grave_lines_are_told_once_with_the_lines() -> None:
    grave = making.load("p34")
    shared = {key: grave[key] for key in SHARED if key in grave}
    first, second = ({**contradicting_magnet(), **shared} for _ in range(2))
    second["item"] = {**second["item"], "name": "another magnet"}
    lines = [making.conclude(each) for each in (grave, first, second)]
    box, _, _ = paper_on(lines, lines[0].conclusion.on - timedelta(days=1))
    reason = box.reason.replace("\u00a0", " ")
    assert reason.count("contradict each other") == 1
    assert (
        "Lines 2 and 3: The facts given contradict each other (section 4); the answer waits for that."
        in reason
    )
