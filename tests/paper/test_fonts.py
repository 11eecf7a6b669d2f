# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Characters that the family has, and what stands in for the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import fonts


@pytest.mark.parametrize(
    "text",
    [
        "Škoda, Łódź, Győr, Đặng",
        "宁波东海磁材科技有限公司（中国·浙江）",
        "Μαγνήτες, Магнит",
        "한국희토류자석 주식회사, 서울특별시",
        "0.1 % ≥ 0.02742 %, 1 × 2 − 3 … “q” ‹a›",
        "2\u202f000.00\u00a0USD",
        "שרה\u05d0\u05d1 x",
        "شركة المغناطيس، 2 ۳",
        "आयरन बत्ती\u200dक",
        "می\u200cشود",
        "บริษัท น้ำ",
        "שלום عمل",
    ],
)
def test_what_the_family_has_is_printed_as_typed(text: str) -> None:
    assert fonts.printable_text(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\U0001f600b", "a‹U+1F600›b"),
        ("x\u202egnp", "x‹U+202E›gnp"),
        ("one\ntwo", "one‹U+000A›two"),
        ("bell\x07", "bell‹U+0007›"),
        ("zero\u200bwidth", "zero‹U+200B›width"),
        ("ש\u202eם", "ש‹U+202E›ם"),
        ("ตจ\u200b", "ตจ‹U+200B›"),
        ("বাংলা", "‹Bengali: Banla›"),
        ("தமிழ்", "‹Tamil: Tamil›"),
        ("ქართული", "‹Georgian: Kartuli›"),
        ("\u0cf3, \u0ece", "‹Kannada\u00a0×1›, ‹Lao\u00a0×1›"),  # not in the Unicode of Python 3.11
        ("𪚥 \ud7a3", "‹U+2A6A5› ‹U+D7A3›"),
        ("\ud83d", "‹U+D83D›"),
        ("S\u030ckoda", "Škoda"),
        ("\u1112\u1161\u11ab", "한"),
        ("", ""),
    ],
)
def test_what_it_lacks_shows_as_its_code_point(text: str, shown: str) -> None:
    assert fonts.printable_text(text) == shown


@given(st.text(st.characters(codec=None)))
def test_printable_text_has_a_glyph_for_everything(text: str) -> None:
    printed = fonts.printable_text(text)
    for bold in (False, True):
        for run in fonts.place_runs(printed, bold=bold):
            if run.shaped:
                assert all(glyph.number for glyph in run.shaped.glyphs)  # 0 is the empty box
            else:
                assert all(ord(char) in fonts.font_face(bold=bold).advances for char in run.item.text)
    assert fonts.printable_text(printed) == printed


def test_figures_are_tabular_in_both_weights() -> None:
    for bold in (False, True):
        face = fonts.font_face(bold=bold)
        assert len({face.measure_advance(digit) for digit in "0123456789"}) == 1


def test_both_weights_have_the_same_characters() -> None:
    assert fonts.font_face(bold=False).advances.keys() == fonts.font_face(bold=True).advances.keys()
