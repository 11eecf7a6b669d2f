# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page in Chinese at the end of a memo: from the same conclusion, compared with the English, sealed with it."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given

from desktop_app.documents.both_languages import read_texts
from desktop_app.documents.memo.chinese_summary import find_missing
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.memo import memo_document
from desktop_app.documents.wording import english_wording
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.paper import blocks
from desktop_app.services.context.ports import SUMMARY_DRAFT, SUMMARY_REVIEWED, Stamp
from desktop_app.services.screening.one_case import NamedCase, print_memo_of, print_shipment_of
from tests import making
from tests.checking.forging.alteration import Papers
from tests.checking.forging.kinds import KINDS
from tests.checking.judging import check
from tests.documents import printing
from tests.oracle.strategies import cases

STAMP = Stamp(
    number="",
    version=1,
    dated=date(2026, 12, 3),
    prepared_by="J. Haug",
    role="export control",
    program=f"Lodestone {making.program().version}",
    summary=SUMMARY_DRAFT,
    tariffs=("8505.11",),
)
_SLOT = re.compile(r"\{([a-z0-9_.]+)\}")


def sheet_of(tree: dict[str, Any], stamp: Stamp = STAMP) -> tuple[blocks.LastSheet, MemoContext]:
    """Return the page in Chinese on a case, and what it is made from."""
    screened = making.conclude(tree)
    pack = making.program().pack.on(screened.read.case.on)
    memo = MemoContext(english_wording(), screened.read, screened.conclusion, pack, stamp)
    sheet = memo_document(memo).last_sheet
    assert sheet is not None
    return sheet, memo


def page_text(paper: bytes, page: int = -1) -> str:
    pages = pdfium.PdfDocument(paper)
    number = page % len(pages)
    return str(pages[number].get_textpage().get_text_range()).replace("\r", "").replace("\n", "")


@given(case=cases())
def test_every_figure_day_and_name_stands_in_the_english(case: dict[str, Any]) -> None:
    said = blocks.spoken_words(sheet_of(case)[0])
    assert "未见于英文本" not in said
    assert "已由程序与英文本逐项比对" in said


@given(case=cases())
def test_it_says_what_the_case_comes_to(case: dict[str, Any]) -> None:
    sheet, memo = sheet_of(case)
    (box,) = [block for block in sheet.blocks if isinstance(block, blocks.WordBox)]
    words = read_texts("memo")
    assert box.words == words["act"][memo.conclusion.act.word][1]
    said = blocks.spoken_words(sheet)
    assert words["verdict"][memo.conclusion.verdict][1] in said
    for code, (_, chinese) in words["warning"].items():
        is_there = code in {warning.code for warning in memo.conclusion.warnings}
        assert (chinese in said) == is_there, code
    for matter in memo.conclusion.doubts_that_matter:
        assert matter.doubt in said
    is_off = memo.is_certainly_off
    assert (words["because"]["off"][1] in said) == is_off


@pytest.mark.parametrize(
    ("chinese", "missing"),
    [
        ("价值比例13.53%，2026年12月1日，Kitakami", []),
        ("价值比例13.54%", ["13.54"]),
        ("2026年12月2日", ["2026-12-02"]),
        ("Kitakame", ["Kitakame"]),
        ("价值12 400元", ["12", "400"]),
    ],
)
def test_what_the_english_does_not_have_is_found(chinese: str, missing: list[str]) -> None:
    english = "Share 13.53\u00a0% on 1 Dec 2026, Kitakami Co., worth 12\u202f400 EUR"
    assert find_missing(chinese, english) == missing


def test_a_difference_is_told_on_the_page_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {**read_texts("memo")}
    texts["say"] = {**texts["say"], "share": ["", "99.99%；{share}{line}"]}
    monkeypatch.setattr("desktop_app.documents.memo.chinese_summary.read_texts", lambda _name: texts)
    assert "以下内容未见于英文本：99.99" in blocks.spoken_words(sheet_of(making.load("p01"))[0])


@pytest.mark.parametrize("name", ["p01", "p05", "p10", "p12", "p17", "p19", "p22", "p32", "p34", "p40"])
def test_it_is_one_page_at_the_end_in_its_own_language(name: str) -> None:
    program, screened = making.program(), making.conclude(making.load(name))
    paper = print_memo_of(program, screened, STAMP)
    plain = print_memo_of(program, screened, replace(STAMP, summary=""))
    with pikepdf.open(io.BytesIO(paper)) as file, pikepdf.open(io.BytesIO(plain)) as without:
        assert len(file.pages) == len(without.pages) + 1
        sections = [
            one
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Sect" and "/Lang" in one
        ]
        assert [str(one.Lang) for one in sections] == ["zh-Hans"]
    assert "中文摘要" in page_text(paper)
    assert "中文摘要" not in page_text(paper, -2)
    assert printing.archive_faults(paper) == []
    assert all(page_text(paper, at) != "" for at in range(2))


def test_a_paper_without_it_says_nothing_of_it() -> None:
    program, screened = making.program(), making.conclude(making.load("p01"))
    plain = print_memo_of(program, screened, replace(STAMP, summary=""))
    attached = json.loads(printing.read_attachments(plain)["printing.json"])
    assert "summary" not in attached["stamp"]
    assert "中文摘要" not in "".join(page_text(plain, at) for at in range(len(pdfium.PdfDocument(plain))))


def test_reviewed_wording_is_no_draft() -> None:
    tree = making.load("p01")
    assert "草稿" in blocks.spoken_words(sheet_of(tree)[0])
    assert "草稿" not in blocks.spoken_words(sheet_of(tree, replace(STAMP, summary=SUMMARY_REVIEWED))[0])


def test_it_is_checked_with_the_memo_and_what_is_altered_on_it_is_named() -> None:
    program, screened = making.program(), making.conclude(making.load("p01"))
    paper = print_memo_of(program, screened, STAMP)
    assert check(paper).answer == "same"
    with pikepdf.open(io.BytesIO(paper)) as file:
        count = len(file.pages)
        del file.pages[-1]
        cut = io.BytesIO()
        file.save(cut)
    checked = check(cut.getvalue())
    assert checked.answer == "differs"
    assert any(str(one.where) == f"page {count}" for one in checked.differences())
    figure = next(kind for kind in KINDS if kind.name == "a figure")
    other = print_memo_of(program, making.conclude(making.load("p05")), STAMP)
    assert check(figure.alter(Papers(paper, other))).answer == "differs"


def test_a_shipment_has_one_page_with_every_line() -> None:
    program = making.program()
    first = making.load("p01")
    shared = {
        key: first.get(key) for key in ("on", "exporter", "movement", "destination", "parties", "end_use")
    }
    lines = [
        NamedCase(name, making.conclude({**making.load(name), **shared}), "12")
        for name in ("p01", "p04", "p10")
    ]
    paper = print_shipment_of(program, lines, replace(STAMP, tariffs=()))
    text = page_text(paper)
    assert text.count("数量12") == 3
    words = [line.screened.conclusion.act.word for line in lines]
    gravest = min(words, key=ACT_WORDS.index)
    assert read_texts("memo")["act"][gravest][1] in text
    assert "未见于英文本" not in text
    assert check(paper).answer == "same"


# ---- the words ----


def test_both_languages_have_the_same_slots_and_every_code_its_words() -> None:
    texts = read_texts("memo")
    for table in texts.values():
        for english, chinese in table.values():
            assert Counter(_SLOT.findall(english)) == Counter(_SLOT.findall(chinese))
    pack = making.program().pack
    assert {*pack.verdicts} == {*texts["verdict"]}
    assert {warning.code for warning in pack.warnings} == {*texts["warning"]}
    assert {duty.code for duty in pack.duties} == {*texts["duty"]}
    steps = {f"law.{code}" for code in (*texts["warning"], *texts["duty"])}
    told = {key for key in texts["step"] if key.startswith("law.")}
    silent = {"law.row_inferred", "law.row_not_running", "law.estimate_used", "law.rate_missing"}
    assert steps - told == silent, "those are looked at, and have no step of their own"
