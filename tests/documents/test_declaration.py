# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The declaration says how long it holds: until a day that the letter proposes, or one that the supplier writes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.documents.supplier_letter import letter_document
from desktop_app.documents.wording import english_wording
from tests import making
from tests.documents.letters import LETTERS, part
from tests.documents.plain_text import render as as_text

LETTER = LETTERS["two materials"]


def test_the_supplier_writes_the_last_day() -> None:
    text = as_text(letter_document(LETTER, english_wording()))
    assert "== Declaration of Torrens Magnetics Pty Ltd ==" in text
    assert "The answers hold for | [] these deliveries alone [] all deliveries until | []" in text
    assert "Name | [] | Function | []\nPlace | [] | Day | []\nSignature and stamp | []" in text


def test_the_letter_proposes_the_last_day() -> None:
    proposed = replace(LETTER, valid_until=date(2027, 12, 31))
    text = as_text(letter_document(proposed, english_wording())).replace("\u00a0", " ")
    assert "[] these deliveries alone [] all deliveries until 31 Dec 2027\n" in text


def test_the_supplier_names_the_licence_under_which_the_material_left_china_and_tells_when_it_ends() -> None:
    words = making.program().pack.page_one["no18_undertakings"]["letter"]
    assert "December 2026" in words
    asked = as_text(letter_document(replace(LETTER, licence=words), english_wording())).replace("\u00a0", " ")
    assert words in asked
    assert "Number of the licence | [] | Its last day | []" in asked
    assert words not in as_text(letter_document(LETTER, english_wording()))
    without = replace(LETTER, licence=words, parts=(part("items[0]", "a housing", open_list=False),))
    assert words not in as_text(letter_document(without, english_wording()))
