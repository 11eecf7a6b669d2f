# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which scripts of a name are not read as words, and what is read in those that are."""

from __future__ import annotations

import pytest

from desktop_app.partynames import name_of_script, scripts_not_read
from tests.matching.pairs import all_pairs


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Acme GmbH", ()),
        ("Überlingen Åß №5 ½ ﬁ ™", ()),
        ("三菱重工業㈱ 々〆ー・ ｱｲｳ", ()),
        ("삼성전자 ㈜", ()),
        ("ОАО «Сухой»", ()),
        ("Ελλάς ΑΕ", ()),
        ("شركة پارس", ()),
        ("ᏞᎪᏴ", ()),
        ("บริษัท ABC จำกัด", ("Thai",)),
        ("ქართული Հայ", ("Armn", "Geor")),
        ("ㄅㄆ", ("Bopo",)),
        ("𐌰𐌱", ("Zzzz",)),
        ("12 -- !", ()),
    ],
)
def test_letters_of_a_script_without_words_are_named(name: str, codes: tuple[str, ...]) -> None:
    assert scripts_not_read(name) == codes
    assert scripts_not_read("Acme", name, name) == codes


def test_scripts_have_names() -> None:
    assert [name_of_script(code) for code in ("Thai", "Armn", "Zzzz")] == [
        "Thai",
        "Armenian",
        "another script",
    ]


def test_all_names_of_the_labelled_pairs_are_in_scripts_that_are_read() -> None:
    assert {code for pair in all_pairs() for code in scripts_not_read(pair.left, pair.right)} <= {
        "Thai",
        "Hebr",
        "Deva",
    }
