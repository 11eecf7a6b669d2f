# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How well Chinese characters write down the sound of a Western name: 哈里伯顿 and Halliburton.

Both are turned into sounds, each with a weight in hundredths: a consonant says more than a vowel, and a vowel that
Chinese only adds because it has no consonant alone (克 in 贝克, Baker) says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_Sounds = tuple[tuple[str, int], ...]
CONSONANT: Final = 100
VOWEL: Final = 35
_FAINT: Final = 8
_LONGEST: Final = 24
_VOWELS: Final = frozenset("aeiou")
_ALONE: Final = frozenset(
    (
        "ke", "te", "de", "ge", "le", "se", "ce", "ze", "si", "zi", "ci", "shi", "chi", "zhi", "bu", "pu", "fu", "mu",
        "wu", "tu", "du", "gu", "ku", "hu", "lu", "ru", "nu", "su", "er", "en",
    )
)  # fmt: skip
_FINALS: Final = {
    "ao": "au", "iao": "iau", "ang": "an", "eng": "en", "ing": "in", "ong": "on", "iang": "ian", "uang": "uan",
    "iong": "ion", "uo": "o", "ui": "ui", "iu": "iu", "v": "u", "ve": "ue", "ue": "ue", "ou": "o", "er": "er",
}  # fmt: skip
_INITIALS: Final = {"zh": "J", "ch": "C", "sh": "S", "j": "J", "q": "C", "x": "X", "c": "Z", "z": "Z"}
_SYLLABLE: Final = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)")
_NEAR: Final = {
    pair: cost
    for cost, pairs in (
        (0, "lr JC CJ SX XS kC"),
        (15, "bp dt gk sz sZ zZ fv vw hX sX sS JZ CZ SC JX CX wu yi gJ kJ hk hg JS rJ rS XC ij"),
        (35, "bv pf ts tZ dJ dZ kh tC hS kX mn wf wb zJ dz jy SZ XZ"),
    )
    for pair in pairs.split()
}  # fmt: skip
_VOWELS_NEAR: Final = frozenset(("ae", "ei", "ou", "ao", "iu"))
_SPELT: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("tsch|tch", "C"), ("sch(?=[aeiou])", "S"), ("sch", "S"), ("ch", "C"), ("sh", "S"), ("ph", "f"), ("th", "t"),
        ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("^kn|gn", "n"), ("^wr", "r"), ("gh(?![aeiou])", ""), ("dge?", "J"),
        ("c(?=[eiy])", "s"), ("c|q", "k"), ("j", "J"), ("tz|ts", "Z"), ("(?<=[^aeiou])e$", ""), ("eau", "o"),
        ("oo", "u"), ("ee|ea", "i"), ("ey$|ie$", "i"), ("y(?=[aeiou])", "y"), ("y", "i"), ("h(?![aeiou])", ""),
        ("ng(?=$|[^aeiou])", "n"), ("m(?=[bp])", "n"),
    )
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)\1+")


@lru_cache(maxsize=16_384)
def sounds_of_word(word: str) -> _Sounds:
    """Return the sounds of a word in small Latin letters."""
    spelt = word[:_LONGEST]
    for pattern, sound in _SPELT:
        spelt = pattern.sub(sound, spelt)
    spelt = _DOUBLED.sub(r"\1", spelt)
    return tuple((sound, _weight(spelt, at)) for at, sound in enumerate(spelt))


def _weight(spelt: str, at: int) -> int:
    sound = spelt[at]
    if sound in _VOWELS:
        return VOWEL
    is_open = spelt[at + 1 : at + 2] in _VOWELS and at + 1 < len(spelt)
    if is_open or at == 0:
        return 60 if sound in "hyw" else CONSONANT
    return {"r": 30, "h": 0, "w": 15, "y": 15, "l": 60, "n": 60, "d": 75, "t": 75}.get(sound, 85)


@lru_cache(maxsize=16_384)
def sounds_of_syllables(syllables: tuple[str, ...]) -> _Sounds:
    """Return the sounds of characters, each given by its pinyin without marks."""
    return tuple(sound for syllable in syllables for sound in _sounds_of_syllable(syllable))


@lru_cache(maxsize=2_048)
def _sounds_of_syllable(syllable: str) -> _Sounds:
    hit = _SYLLABLE.fullmatch(syllable)
    initial, final = (hit[1] or "", hit[2]) if hit else ("", "")
    first = _INITIALS.get(initial, initial)
    if syllable == "er":
        return (("r", 60),)
    sounds = [(first, 60 if initial in ("h", "y", "w") else CONSONANT)] if first else []
    if syllable in _ALONE:
        return (*sounds, (final[0], _FAINT), *((("n", 60),) if final.endswith("n") else ()))
    for number, sound in enumerate(_FINALS.get(final, final)):
        weight = 60 if sound not in _VOWELS else VOWEL if number == 0 else 15
        sounds.append((sound, weight))
    return tuple(sounds)


@lru_cache(maxsize=16_384)
def unlikeness(characters: _Sounds, word: _Sounds, limit: int) -> int | None:
    """Return how far two rows of sounds are apart, in hundredths of all that they say; nothing beyond a limit."""
    lengths = [sum(weight for _, weight in sounds) for sounds in (characters, word)]
    most = divmod((limit + 1) * sum(lengths) - 1, 200)[0]
    if not all(lengths) or max(lengths) > 2 * min(lengths) or not _begin_alike(characters[0], word[0]):
        return None
    distance = _distance(characters, word, most)
    return None if distance is None else divmod(200 * distance, sum(lengths))[0]


def _begin_alike(left: tuple[str, int], right: tuple[str, int]) -> bool:
    """Tell two first sounds that can be one: what differs there is another name."""
    if left[0] in _VOWELS or right[0] in _VOWELS:
        return min(left[1], right[1]) < CONSONANT > max(left[1], right[1])
    return _changed(left[0], right[0]) <= 35 or (left[0] in "hyw" and right[0] in "hyw")


def _distance(left: _Sounds, right: _Sounds, most: int) -> int | None:
    above = [0]
    for _, weight in right:
        above.append(above[-1] + weight)
    for sound, weight in left:
        line = [above[0] + weight]
        for column, (other, other_weight) in enumerate(right):
            heavier = weight if weight > other_weight else other_weight
            best = above[column] + divmod(_changed(sound, other) * heavier, 100)[0]
            cost = above[column + 1] + weight
            best = cost if cost < best else best
            cost = line[-1] + other_weight
            line.append(cost if cost < best else best)
        if min(line) > most:
            return None
        above = line
    return above[-1] if above[-1] <= most else None


@lru_cache(maxsize=2_048)
def _changed(left: str, right: str) -> int:
    """Return what part of a sound is lost when it is written as another one."""
    if left == right:
        return 0
    if left in _VOWELS and right in _VOWELS:
        return 40 if left + right in _VOWELS_NEAR or right + left in _VOWELS_NEAR else 80
    if (left in _VOWELS) is not (right in _VOWELS) and not {left, right} & set("ywr"):
        return 200
    return _NEAR.get(left + right, _NEAR.get(right + left, 130))


def consonants(sounds: Sequence[tuple[str, int]]) -> int:
    """Return how many sounds are consonants that are heard."""
    return sum(weight >= 60 and sound not in _VOWELS for sound, weight in sounds)


def consonant_key(sounds: Sequence[tuple[str, int]]) -> str:
    """Return the consonants that are heard, each as the one that stands for all that are taken for it."""
    heard = "".join(
        sound for sound, weight in sounds if weight >= 60 and sound not in _VOWELS and sound not in "hyw"
    )
    return _DOUBLED.sub(r"\1", heard.translate(_TAKEN_FOR))


_TAKEN_FOR: Final = str.maketrans("pvdgrzZCJXS", "bftklssssss")
