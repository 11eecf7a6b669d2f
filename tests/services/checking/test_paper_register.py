# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checked papers as a list: what each says that it is about, a sentence on what was found, and the register."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from desktop_app.basics.messages import Phrase
from desktop_app.services.checking.check_papers import CheckedPaper, NamedPath, PaperGoods, read_goods
from desktop_app.services.checking.paper_check import Check, PaperCheck, PaperFacts
from desktop_app.services.checking.paper_register import papers_register, sum_up
from desktop_app.services.context.paper_ports import FiledPaper, RegisterStamp, Writer
from tests import making

FACTS = PaperFacts("2026-0002", "1", "2026-11-24", "Lodestone 1.3.0", "cn-rare-earth 2026.12.1")
SAME = PaperCheck(FACTS, "same", (Check("record", "same"),), "As it was printed.", sha256="ab" * 32)
CASE: dict[str, Any] = {
    "on": "2026-12-18",
    "title": "a title",
    "item": {"part_number": "AX-2040", "name": "axis"},
    "parties": [{"role": "end_user", "name": "End  user"}, {"role": "importer", "name": "Talleres\u202e"}],
}


def goods_of(**changes: Any) -> PaperGoods:
    return read_goods(replace(SAME, cases={"case.json": json.dumps({**CASE, **changes})}))


def test_the_goods_are_those_of_the_first_case_as_it_states_them() -> None:
    assert goods_of() == PaperGoods("AX-2040", "Talleres‹U+202E›", "2026-12-18", 1)
    assert goods_of(parties=[{"role": "end_user", "name": "End  user"}]).buyer == "End user"
    assert goods_of(item={"name": "axis"}).goods == "axis"
    assert goods_of(item=None).goods == "a title"
    two = {"case-1.json": json.dumps(CASE), "case-2.json": "{}"}
    assert read_goods(replace(SAME, cases=two)).lines == 2


@pytest.mark.parametrize(
    "changes",
    [{"item": 3, "title": 4}, {"parties": "none"}, {"parties": [1, {"role": []}]}, {"on": "tomorrow"}],
)
def test_what_cannot_be_read_is_not_told(changes: dict[str, Any]) -> None:
    goods = goods_of(**changes)
    assert "" in (goods.goods, goods.buyer, goods.on)


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000])
def test_a_case_that_is_none_has_no_goods(text: str) -> None:
    assert read_goods(replace(SAME, cases={"case.json": text})) == PaperGoods()


def test_what_was_found_is_one_sentence() -> None:
    altered = Phrase("Altered. {what}", what=Phrase("Page 1 says something else."))
    assert sum_up(replace(SAME, answer="differs", headline=altered)) == "Page 1 says something else."
    whole = Phrase("This cannot be checked: {why}. {do}.", why="it is no PDF", do="Look")
    assert sum_up(replace(SAME, answer="unreadable", headline=whole)) == "it is no PDF"
    partly = (Check("pages", "not_checked", why="pages"), Check("attachments", "not_checked", why="law"))
    assert sum_up(replace(SAME, answer="partly", checks=partly)) == "law"
    filed = FiledPaper(1, "2026-0002", 1, (), "", filed_on="2026-11-14")
    assert sum_up(replace(SAME, record=filed)) == "record of 2026-11-14"
    assert sum_up(SAME) == "As it was printed."


def test_the_register_prints_every_paper_with_its_answer() -> None:
    limited = replace(SAME, cannot_show=("What nobody can see.",))
    papers = [
        CheckedPaper(NamedPath(Path("a.pdf"), "below/a.pdf"), replace(limited, answer="differs"), goods_of()),
        CheckedPaper(NamedPath(Path("b.pdf"), "b.pdf"), limited, PaperGoods()),
    ]
    register = papers_register(papers, "Folder “Audit”", date(2026, 11, 24))
    stamp = RegisterStamp(Writer("J. Haug"), date(2026, 11, 24), "Lodestone 1.3.0")
    pages = pypdf.PdfReader(io.BytesIO(making.program().print_register(register, stamp))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for words in (
        "1 altered; 1 as it was printed",
        "below/a.pdf",
        "AX-2040 to",
        "What nobody can see.",
        "abababababababab",
    ):
        assert words in text, words
    assert [row[-1] for row in register.as_table().rows] == ["ab" * 32] * 2
