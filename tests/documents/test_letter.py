# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The letter to a supplier as a paper: on how many pages, in whose words, and sound as an archive file."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pdfua
import pypdf
import pytest

from desktop_app.documents.supplier_letter import letter_document, print_letter
from desktop_app.documents.wording import english_wording
from desktop_app.paper.blocks import Paper
from tests.documents.letters import CHINESE, LETTERS, LONG
from tests.documents.plain_text import render as as_text
from tests.documents.printing import archive_faults, archived

EACH = pytest.mark.parametrize("name", LETTERS)
INSIDE_WORDS = re.compile(
    r"\b(I|II|X)-(\w+-)?\d|Annex|R61|\bQ-\d|part_one|items\[|law file|catalogue|screening|\bverdict|components",
)


@cache
def printed(name: str, *, fillable: bool = False) -> bytes:
    return print_letter(LETTERS[name], fillable=fillable)


def page_texts(name: str, *, fillable: bool = False) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(printed(name, fillable=fillable))).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def said(name: str) -> str:
    return as_text(letter_document(LETTERS[name], english_wording())).replace("\u00a0", " ")


@EACH
def test_it_is_a_sound_archive_file_with_sound_tags(name: str, tmp_path: Path) -> None:
    assert archive_faults(printed(name)) == []
    file = tmp_path / "letter.pdf"
    file.write_bytes(printed(name))
    assert not pdfua.validate(str(file)).findings
    assert printed(name) == print_letter(LETTERS[name])


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["one material", "two materials", "by an adviser", "Chinese names"])
def test_one_part_with_two_materials_and_the_declaration_take_one_page(name: str, paper: Paper) -> None:
    document = replace(letter_document(LETTERS[name], english_wording()), paper=paper)
    assert len(pypdf.PdfReader(io.BytesIO(archived(document))).pages) == 1


@EACH
def test_it_uses_no_word_that_only_we_know(name: str) -> None:
    assert not INSIDE_WORDS.search(said(name))


def test_a_material_that_is_known_has_a_block_under_its_name() -> None:
    text = said("one material")
    assert "Dysprosium oxide (1)\nElement in the piece, % | [] | Country it is from | []" in text
    assert "Chinese technology" not in text.split("==")[2], "it is not asked, so no note explains it"


def test_materials_that_nobody_named_have_room_for_two() -> None:
    text = said("two materials")
    assert "Rare earths in it (1) | [] none [] these [] not known" in text
    assert [number for number in "123" if f"Material {number} (1) and its form | []" in text] == ["1", "2"]


def test_names_of_any_length_and_script_stand_in_full() -> None:
    words = " ".join(page_texts("long names"))
    assert words.count("of the second series") >= 7 * LONG.count("of the second series")
    chinese = page_texts("Chinese names")[0]
    assert all(text in chinese for text in (CHINESE.name, CHINESE.person, "烧结钕铁硼方块磁体", "氧化镝"))


@EACH
def test_the_declaration_and_the_place_to_sign_are_on_one_page(name: str) -> None:
    page = next(text for text in page_texts(name) if "We declare" in text)
    assert "Signature and stamp" in page
    assert "The answers hold for" in page


@EACH
def test_the_paper_to_fill_in_says_the_same_on_every_page(name: str) -> None:
    assert page_texts(name, fillable=True) == page_texts(name)


def test_an_adviser_says_for_whom() -> None:
    text = said("by an adviser")
    assert text.startswith(
        "Roth Export Control Advisers | Neckarstrasse 1, Stuttgart | for Nordwerk Antriebe GmbH\n"
    )
    assert "We write for Nordwerk Antriebe GmbH" in text
    assert "shipment of ours" not in text


def test_it_is_printed_on_the_paper_of_the_writer() -> None:
    sizes = {
        name: pypdf.PdfReader(io.BytesIO(printed(name))).pages[0].mediabox.height
        for name in ("by an adviser", "one material")
    }
    assert {name: round(float(height)) for name, height in sizes.items()} == {
        "by an adviser": 792,
        "one material": 842,
    }
