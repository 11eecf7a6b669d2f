# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Characters that write down a Western name by ear, and the words that they sound like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.domain.parties.names.across.hearing import (
    consonants,
    sounds_of_syllables,
    sounds_of_word,
    unlikeness,
)
from desktop_app.domain.parties.names.folding import is_kana, romaji
from desktop_app.domain.parties.names.likeness import sound_key
from desktop_app.domain.parties.names.pairing import Pairing, sides_of
from desktop_app.domain.parties.names.reading import Segment
from desktop_app.domain.parties.names.sounds import is_pinyin
from desktop_app.domain.parties.names.tables import NameTables, SegmentKind

MOST_HEARD: Final = 3
MOST_WORDS: Final = 4
_MOST_LETTER_WORDS: Final = 6
_MOST_PIECES: Final = 5
_MOST_SYLLABLES: Final = 12
_LIMITS: Final = {2: 16, 3: 28}
_LIMIT_OF_LONG: Final = 33
_MORE_BY_EAR: Final = 7
"""How much less alike they may be where every character is one with which foreign names are written."""
_BY_EAR: Final = frozenset(
    "阿埃艾爱安昂奥巴拜班邦鲍贝本比彼宾波博布查达戴丹德邓迪蒂丁杜多顿厄恩尔法凡范菲芬冯夫弗福盖甘冈戈哥格葛古哈汉豪荷赫亨"
    "霍基吉加贾简杰金卡凯坎康考柯科可克肯库夸奎昆拉莱兰朗劳勒雷蕾黎里利莉列林琳隆卢鲁伦罗洛马迈麦曼芒梅门蒙米密默莫姆穆纳娜"
    "奈内尼妮涅宁纽努诺欧帕潘庞佩皮珀普奇齐乔切琴丘琼热茹瑞撒萨塞赛桑瑟森沙莎舍施什史斯舒苏索塔泰坦汤特提图托瓦威韦维温文"
    "沃乌西希锡歇谢辛休雅亚耶伊依因英尤约赞泽扎詹茨兹佐"
)
_LIMIT_OF_PINYIN: Final = 5
_LONG: Final = 4
_LIMIT_OF_EXACT: Final = 15
"""So many syllables that sound so much alike do not meet by chance."""
_KANA_SYLLABLE: Final = re.compile(r"[^aeiou]*[aeiou]|n")
_ADDED: Final = {"to": "te", "do": "de"}
"""Syllables of kana whose vowel stands there because a consonant cannot stand alone, as characters write them."""
_Heard = tuple[tuple[int, int], list[Segment], list[Segment]]


def pair_by_ear(pairing: Pairing, tables: NameTables) -> None:
    """Pair what Chinese or Japanese wrote down by ear with the Western name that it sounds like."""
    for is_left in (True, False):
        for _ in range(MOST_HEARD):
            characters, letters = sides_of(pairing, is_left)
            cores = [member for member in letters if member.kind in (SegmentKind.CORE, SegmentKind.BODY)]
            best = min(_heard(characters, cores, tables), key=lambda heard: heard[0], default=None)
            if not best:
                break
            (minus_syllables, cost), run, terms = best
            sides = (run, terms) if is_left else (terms, run)
            is_exact = -minus_syllables >= _LONG and cost <= _LIMIT_OF_EXACT
            pairing.take(*sides, SegmentKind.CORE, "sound of a foreign name", exact=is_exact)


def _heard(characters: Sequence[Segment], cores: Sequence[Segment], tables: NameTables) -> Iterator[_Heard]:
    runs = list(_word_runs(cores[:_MOST_LETTER_WORDS]))
    for run in _character_runs(characters) if runs else ():
        text = "".join(segment.text for segment in run)
        syllables = syllables_of(text, tables)
        if not 1 < len(syllables) <= _MOST_SYLLABLES:
            continue
        for terms in runs:
            word = "".join(segment.text for segment in terms)
            cost = _unlike(text, syllables, word, tables)
            if cost is not None:
                yield (-len(syllables), cost), run, terms


def _unlike(text: str, syllables: tuple[str, ...], word: str, tables: NameTables) -> int | None:
    """Return how unlike characters and a word sound, where they are alike enough."""
    if _is_same_kana(text, word):
        return 0
    spoken = sounds_of_word(word)
    if consonants(spoken) < 2:
        return None
    limit = _LIMITS.get(len(syllables), _LIMIT_OF_LONG) + (_MORE_BY_EAR if _BY_EAR.issuperset(text) else 0)
    cost = unlikeness(sounds_of_syllables(syllables), spoken, limit)
    if cost is not None and cost > _LIMIT_OF_PINYIN and is_pinyin(word, tables.syllables):
        return None
    return cost


def syllables_of(text: str, tables: NameTables) -> tuple[str, ...]:
    """Return the syllables of characters by their usual sound."""
    syllables: list[str] = []
    for run in re.findall(r"[\u3041-\u30ff]+|[^\u3041-\u30ff]", text):
        if is_kana(run[0]):
            syllables += (_ADDED.get(spelt, spelt) for spelt in _KANA_SYLLABLE.findall(romaji(run)))
        elif run in tables.characters:
            syllables += tables.characters[run].mandarin[:1]
    return tuple(syllables)


def _is_same_kana(text: str, word: str) -> bool:
    """Tell a short foreign word in kana, whose consonants alone would say too little: ローム is Rohm."""
    if not all(is_kana(letter) for letter in text):
        return False
    keys = (re.sub("(?<=[^aeiou])[uo]$", "", sound_key(romaji(text))), sound_key(word))
    folded = [key.replace("l", "r").replace("v", "b") for key in keys]
    return len(word) > 2 and folded[0] == folded[1]


def _character_runs(characters: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield neighbours that may be a name, the longest first; a word of trade of two characters is none."""
    cores = [
        member if member.kind in (SegmentKind.CORE, SegmentKind.BODY) or len(member.text) == 1 else None
        for member in characters
    ]
    for count in range(min(_MOST_PIECES, len(cores)), 0, -1):
        for start in range(min(len(cores), _MOST_PIECES * 2) - count + 1):
            run = [member for member in cores[start : start + count] if member is not None]
            if len(run) == count and any(member.kind is not SegmentKind.TRADE for member in run):
                yield run


def _word_runs(terms: Sequence[Segment]) -> Iterator[list[Segment]]:
    for count in range(min(MOST_WORDS, len(terms)), 0, -1):
        for start in range(len(terms) - count + 1):
            yield list(terms[start : start + count])
