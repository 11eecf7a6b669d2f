# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Many parts: a line each, and a line for each material."""

from __future__ import annotations

from desktop_app.documents.supplier_letter import letter_document
from desktop_app.documents.wording import english_wording
from desktop_app.paper.blocks import AnswerTable
from tests.documents.letters import LETTERS, letter, magnets, part
from tests.documents.plain_text import plain
from tests.documents.plain_text import render as as_text
from tests.documents.test_letter import page_texts


def tables(name: str) -> list[AnswerTable]:
    blocks = letter_document(LETTERS[name], english_wording()).sections[0].blocks
    return [block for block in blocks if isinstance(block, AnswerTable)]


def test_forty_magnets_have_a_line_each_and_two_for_their_materials() -> None:
    parts, materials = tables("40 magnets")
    names = [plain(row.cells[0].runs) for row in parts.rows]
    assert names == [one.name for one in magnets(40)]
    assert len(materials.rows) == 80
    assert [row.tied for row in materials.rows] == [False, True] * 40
    assert plain(materials.rows[0].cells[1].runs) == "Dysprosium oxide"
    assert materials.rows[2].cells[1].answer is not None, "nobody named it: there is room to"


def test_they_take_no_more_than_six_pages() -> None:
    pages = page_texts("40 magnets")
    assert len(pages) <= 6
    words = " ".join(pages)
    assert all(words.count(f"TB-{3560 + at} ") == 2 for at in range(40)), "once among parts and materials"


def test_what_is_not_asked_of_a_part_has_a_dash_that_is_explained() -> None:
    text = as_text(letter_document(LETTERS["40 magnets"], english_wording()))
    assert "A dash: not asked." in text
    assert " | [] | [] | [] | – | []" in text
    alike = [part(f"items[{at}]", f"M-{at}", "Terbium oxide", open_list=False) for at in range(3)]
    assert "A dash" not in as_text(letter_document(letter(*alike), english_wording()))


def test_parts_of_which_only_materials_are_asked_have_no_table_of_parts() -> None:
    asked = [part(f"items[{at}]", f"M-{at}", "Terbium oxide", open_list=False, own=False) for at in range(3)]
    text = as_text(letter_document(letter(*asked), english_wording()))
    assert "-- The parts --" not in text
    assert "-- The rare-earth materials (1) in them --" in text
    assert "(2)" not in text
