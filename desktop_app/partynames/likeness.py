# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How alike two words of letters are: typing errors, spellings of one sound, syllables of another language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

RespellingRules = tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...]
"""Patterns with what is written for them, and letters of which a word has some where the pattern is in it."""


def respelling_rules(pairs: Iterable[tuple[str, str]]) -> RespellingRules:
    """Return rules from patterns and what is written for them."""
    return tuple((_letters_needed(pattern), re.compile(pattern), spelt) for pattern, spelt in pairs)


def _letters_needed(pattern: str) -> tuple[str, ...]:
    bare = re.sub(r"\(\?<?[=!][^)]*\)|\(\?:[^)]*\)\?|\w[?*]|\(\?:|[)^$+]", "", pattern.replace("[^", "[!"))
    needed: list[str] = []
    for alternative in bare.split("|"):
        letters = re.findall(r"\w+", re.sub(r"\[.*?\]", "-", alternative))
        needed += [max(letters, key=len)] if letters else alternative.strip("[]")
    return tuple(needed)


def respell(word: str, rules: RespellingRules) -> str:
    """Return a word as it is by rules, one after the other; most of them are ruled out by letters, which is fast."""
    for needed, pattern, spelt in rules:
        for letters in needed:
            if letters in word:
                word = pattern.sub(spelt, word)
                break
    return word


_SPELLINGS: Final = respelling_rules(
    (
        ("ae", "a"), ("oe", "o"), ("ue", "u"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("tsch|tch|cz", "ch"),
        ("sch", "sh"), ("ph", "f"), ("kh|gh", "h"), ("th", "t"), ("ck", "k"), ("qu", "kv"), ("x", "ks"), ("w", "v"),
        ("c(?!h)", "k"), ("[yj]", "i"), ("ii+|ie|ei", "i"), ("ts|tz", "z"), ("dt$", "t"), ("ia(?=.)", "a"),
        ("(?<=.)h(?![aeiou])", ""),
    )
)  # fmt: skip
SHORTEST_SLIP: Final = 5
SHORT_WORD: Final = 6
LONG_WORD: Final = 8
MOST_SLIPS: Final = 2
"""How many letters of a long word may be wrong; of a shorter one, or with its first letter, one."""
_DOUBLED: Final = re.compile(r"(.)(?=\1)")
_PINYIN: Final = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in"
    "|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v))+"
)
_ROMAJI: Final = re.compile("(?:(?:[kgsztdnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwfj])?[aeiou]|n(?![aeiou]))+")


@lru_cache(maxsize=65_536)
def sound_key(word: str) -> str:
    """Return what is left of a word when spellings of one sound are folded: Sergei and Sergey, Müller and Mueller."""
    return _DOUBLED.sub("", respell(word, _SPELLINGS))


def is_syllables(word: str) -> bool:
    """Tell a word that is Chinese or Japanese syllables: there one letter more or less is another word."""
    return bool(_PINYIN.fullmatch(word) or _ROMAJI.fullmatch(word))


def distance(left: str, right: str, *, most: int) -> int:
    """Return how many letters have to be changed, put in, left out or swapped; ``most + 1`` where it is more."""
    if abs(len(left) - len(right)) > most or len(set(left) ^ set(right)) > 2 * most:
        return most + 1
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        line = [row]
        for column, other in enumerate(right, 1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 < column and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, above = above, line
    return above[-1]


def is_typing_error(left: str, right: str, *, is_alone: bool = False) -> bool:
    """Tell two long words apart by so little that one is a slip of the other; ``is_alone``: no other name meets."""
    short, long = sorted((left, right), key=len)
    is_other_start = left[:1] != right[:1]
    if len(short) < SHORTEST_SLIP or (is_other_start and len(short) < LONG_WORD):
        return False
    most = 1 if len(short) < LONG_WORD or is_other_start else MOST_SLIPS
    return distance(left, right, most=most) <= most and not (is_alone and _is_another_short_word(short, long))


def _is_another_short_word(short: str, long: str) -> bool:
    """Tell a short word with another letter, or one more at its end: Bosch, Busch; Bayer, Bayern. Swaps are slips."""
    if len(long) > SHORT_WORD or sorted(short) == sorted(long):
        return False
    return len(short) == len(long) or long.startswith(short)


_ENDINGS: Final = re.compile(
    "(?:ational|ations?|ators?|ating|ated?|ions?|ings?|ical|ics?|al|ity|ers?|ors?|ed|es|ys?|ies|e|s)$"
)


@lru_cache(maxsize=65_536)
def root_of(word: str) -> str:
    """Return an English word without what makes nouns, verbs and adjectives of one root."""
    root = _ENDINGS.sub("", word)
    return root if len(root) > 3 else word


def is_derived(left: str, right: str) -> bool:
    """Tell two English words of one root: tactics and tactical, simulate and simulation."""
    return left != right and min(len(left), len(right)) > 3 and root_of(left) == root_of(right)


_MISREAD: Final = (
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("0", "o"),
    ("1", "l"),
    ("i", "l"),
    ("5", "s"),
    ("2", "z"),
    ("8", "b"),
)


def is_damaged(left: str, right: str) -> bool:
    """Tell a word that a machine misread, or that was written without its vowels."""
    if left == right or min(len(left), len(right)) < 3:
        return False
    bare = [bare_letters(text) for text in (left, right)]
    is_bare = bare[0] == bare[1] and (left in bare or right in bare)
    return is_bare or meant_letters(left) == meant_letters(right)


_KUNREI: Final = re.compile(
    "(?P<s>sy(?=[auo])|si)|(?P<t>ty(?=[auo])|ti)|(?P<z>zy(?=[auo])|zi)|(?P<c>tu)|(?P<h>hu)|([kgsztdnhbpmyrwj]?y?[aeiou]|n)"
)
_HEPBURN: Final = {
    "sy": "sh",
    "si": "shi",
    "ty": "ch",
    "ti": "chi",
    "zy": "j",
    "zi": "ji",
    "tu": "tsu",
    "hu": "fu",
}
_LONG_VOWELS: Final = re.compile("(?<=o)[uo]|(?<=u)u")


@lru_cache(maxsize=65_536)
def in_hepburn(word: str) -> str:
    """Return a Japanese word of the official spelling as names write it: Mitubisi, Zyuukougyou; blank for others."""
    hits = list(_KUNREI.finditer(word))
    if "".join(hit.group() for hit in hits) != word or not any(hit.lastgroup for hit in hits):
        return ""
    return _LONG_VOWELS.sub("", "".join(_HEPBURN.get(hit.group(), hit.group()) for hit in hits))


@lru_cache(maxsize=65_536)
def meant_letters(word: str) -> str:
    """Return a word with the letters that a machine takes for each other as one."""
    for seen, meant in _MISREAD:
        word = word.replace(seen, meant)
    return word


@lru_cache(maxsize=65_536)
def bare_letters(word: str) -> str:
    """Return a word without its vowels, but for the first letter."""
    return word[:1] + re.sub("[aeiou]", "", word[1:])
