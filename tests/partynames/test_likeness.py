# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words of letters: slips, spellings of one sound, numbers, sounds of characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.partynames import by_ear, likeness, spelling_pairing
from desktop_app.partynames.folding import latin_text, romaji
from desktop_app.partynames.likeness import distance, is_damaged, is_syllables, sound_key
from desktop_app.partynames.reading import han_number, latin_number
from desktop_app.partynames.sounds import older_spellings

WORDS = st.text("abcde", max_size=8)


@given(WORDS, WORDS)
def test_a_distance_has_no_direction_and_is_cut_where_it_is_too_large(left: str, right: str) -> None:
    assert distance(left, right, most=2) == distance(right, left, most=2) <= 3
    assert (distance(left, right, most=2) == 0) == (left == right)


@given(st.text("aeiouschtzkhgpqwxyjvfbdlmnrč", max_size=12))
def test_rules_of_spelling_that_are_ruled_out_by_letters_would_change_nothing(word: str) -> None:
    for rules in (likeness._SPELLINGS, by_ear._SPELT, spelling_pairing._SLAVIC, spelling_pairing._ARABIC):
        spelt = word
        for _, pattern, written in rules:
            spelt = pattern.sub(written, spelt)
        assert likeness.respell(word, rules) == spelt


def test_two_swapped_letters_are_one_slip() -> None:
    assert distance("huwaei", "huawei", most=1) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [("sergei", "sergey"), ("mueller", "muller"), ("wladimir", "vladimir"), ("philipp", "filip")],
)
def test_spellings_of_one_sound_have_one_key(left: str, right: str) -> None:
    assert sound_key(left) == sound_key(right)


@pytest.mark.parametrize(
    ("word", "is_so"), [("huayou", True), ("yamada", True), ("raytheon", False), ("smith", False)]
)
def test_syllables_of_chinese_and_japanese_are_known(word: str, *, is_so: bool) -> None:
    assert is_syllables(word) is is_so


def test_misread_and_vowelless_words_are_told() -> None:
    assert is_damaged("osarna", "osama")
    assert is_damaged("krmv", "karimov")
    assert not is_damaged("karim", "karom")


@pytest.mark.parametrize(
    ("text", "number"), [("第十四", 14), ("第一百零二", 102), ("七〇九", 709), ("第14", 14), ("二十九", 29)]
)
def test_numbers_in_characters(text: str, number: int) -> None:
    assert han_number(text, "研究所") == number


@pytest.mark.parametrize(("word", "number"), [("14th", 14), ("second", 2), ("41", 41), ("works", None)])
def test_numbers_in_letters(word: str, number: int | None) -> None:
    assert latin_number(word) == number


def test_characters_without_an_office_behind_are_no_number() -> None:
    assert han_number("三一", "重工") is None


def test_other_alphabets_and_kana_are_spelt() -> None:
    assert latin_text("Шойгу Ørsted Škoda") == "Shoygu Orsted Skoda"
    assert romaji("トヨタ") == "toyota"
    assert "hsiaoming" in older_spellings("xiaoming")
