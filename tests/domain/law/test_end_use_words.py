# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words on arms and armed forces in a free text, in every language of the law file, and phrases that are innocent."""

from __future__ import annotations

import pytest

from desktop_app.domain.law.end_use_words import find_end_use_words
from tests.making import program


def words_in(text: str) -> tuple[str, ...]:
    return find_end_use_words(program().pack.end_use_words, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Turret drives of armoured vehicles", ("armoured vehicles",)),
        ("steering gear for the NAVY", ("NAVY",)),
        ("navy blue covers for the navy", ("navy",)),
        ("armoured-vehicle seats", ("armoured-vehicle",)),
        ("Antrieb für Militärfahrzeuge", ("Militär",)),
        ("Handfeuerwaffen", ("waffe",)),
        ("pièces de missiles", ("missiles", "missile")),
        ("vehículo blindado", ("blindado",)),
        ("雷达军用部件", ("军用",)),
        ("護衛艦の部品", ("護衛艦",)),
        ("국방용 모터", ("국방",)),
        ("для военных машин", ("военн",)),
    ],
)
def test_a_word_on_arms_is_told_as_written(text: str, words: tuple[str, ...]) -> None:
    assert set(words_in(text)) <= set(words)
    assert words_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "navy blue",
            "Salvation Army",
            "non-military use",
            "no  military use",
            "submarine cables",
            "armature",
        ),
        *(
            "Waffeleisen",
            "Panzerglas",
            "câble blindé",
            "非军用",
            "무기물 안료",
            "невоенное",
            "alarm",
            "traction motors",
        ),
    ],
)
def test_an_innocent_phrase_and_a_part_of_another_word_are_none(text: str) -> None:
    assert words_in(text) == ()


def test_the_end_of_another_word_begins_no_innocent_phrase() -> None:
    assert words_in("casino military base") == ("military",)
