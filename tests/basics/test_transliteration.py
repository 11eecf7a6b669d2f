# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of other scripts in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.transliteration import transliterate


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("شركة الخليج للمحركات", "Shrka Alkhlyj Llmhrkat"),
        ("מנועי הצפון בע״מ", 'Mnvay Htspvn Ba"m'),
        ("บริษัท มอเตอร์ไทย จำกัด", "Brisath Moteothaiy Chamkad"),
        ("भारत मोटर्स प्राइवेट लिमिटेड", "Bharat Motars Praivet Limited"),
        ("তামিল মোটরস", "Tamil Motaras"),
        ("தமிழ்", "Tamil"),
        ("ქართული", "Kartuli"),
        ("Հայաստան", "Hayastan"),
        ("بڑی کمپنی", "Bry Kmpny"),
        ("ม.ค. ๒๕", "M.kh. 25"),
        ("A 1", "A 1"),
        ("ሀገር", ""),
    ],
)
def test_a_name_is_spelt_letter_by_letter(name: str, latin: str) -> None:
    assert transliterate(name) == latin


@given(st.text())
def test_what_comes_out_is_ascii(text: str) -> None:
    assert transliterate(text).isascii()


@given(st.text("شركةالخليج", min_size=1), st.text("מנועיהצפון", min_size=1))
def test_two_words_stay_two(first: str, second: str) -> None:
    assert len(transliterate(f"{first} {second}").split()) == 2
