# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Passages in another language: told by script, marked on the page, nothing lost."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app.paper.blocks import Document, Para, Section, compose_runs
from desktop_app.paper.pdf_canvas import split_passages
from tests.documents import demonstration, printing

NAMES = "Ningbo 宁波东海（中国·浙江）磁材, ひかり電機 and 한국희토류 주식회사"


def paper(language: str) -> bytes:
    sections = (Section("Names", (Para(compose_runs(NAMES)),)),)
    document: Document = replace(demonstration.memo(), language=language, opening=(), sections=sections)
    return printing.archived(document)


def marked(printed: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        return [
            str(each.operands[1].Lang)
            for page in pdf.pages
            for each in pikepdf.parse_content_stream(page)
            if str(each.operator) == "BDC" and "/Lang" in each.operands[1]
        ]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Ningbo Donghai", [""]),
        ("宁波 (Ningbo)", ["zh", ""]),
        ("《两用物项》", ["zh"]),
        ("ひかり電機", ["ja"]),
        ("한국희토류 주식회사", ["ko", "", "ko"]),
        ("Škoda, Магнит, 20 °C", [""]),
        ("", []),
    ],
)
def test_the_script_tells_the_language(text: str, languages: list[str]) -> None:
    assert [passage.language for passage in split_passages(text)] == languages


@given(st.text(st.sampled_from("a 1,é宁《》ひ한「・ー")))
def test_nothing_is_lost(text: str) -> None:
    passages = split_passages(text)
    assert "".join(passage.text for passage in passages) == text
    assert all(passage.text for passage in passages)


def test_the_page_says_which_language_a_passage_is_in() -> None:
    printed = paper("en")
    assert marked(printed) == ["zh", "zh", "ja", "ko", "ko"]
    told = "".join(page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages)
    assert "".join(NAMES.split()) in "".join(told.split())


def test_what_is_in_the_language_of_the_paper_is_not_marked() -> None:
    assert marked(paper("zh-Hans")) == ["ja", "ko", "ko"]
