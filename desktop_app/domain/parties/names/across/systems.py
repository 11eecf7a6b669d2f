# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names that several systems spell in Latin letters: Russian, Arabic, Korean and Japanese, as each country hears them.

Such a meeting is never exact: what two systems spell alike may still be two names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from desktop_app.domain.parties.names.pairing import Pairing
from desktop_app.domain.parties.names.reading import Segment
from desktop_app.domain.parties.names.sounds import is_pinyin
from desktop_app.domain.parties.names.tables import NameTables, SegmentKind

Keys = Callable[[str], frozenset[str]]
_Rules = tuple[tuple[re.Pattern[str], str], ...]
MOST_DOUBTFUL: Final = 4
"""The letters of one word that may be read in two ways."""
_DOUBLED: Final = re.compile(r"(.)\1+")


def _rules(text: str) -> _Rules:
    pairs = (rule.rpartition("=") for rule in text.split())
    return tuple((re.compile(pattern), spelt) for pattern, _, spelt in pairs)


def _folded(word: str, rules: _Rules) -> str:
    for pattern, spelt in rules:
        word = pattern.sub(spelt, word)
    return _DOUBLED.sub(r"\1", word)


_HISSING: Final = _rules(
    "schtsch|shch|stch|chtch|szcz=s tsch|tch|cz=č sch|sh|sz=s zh=z kh=h q=k ph=f th=t ck=k x=ks w=v"
)
_SLAVIC: Final = _rules(
    "ts|tz=c iou|you|yu|iu|ju=u yo|jo|io=o ye|je|ie=e ya|ja|ia=a [iyj]+=i oo|ou=u"
    " ff?$=v (?<=[aeiou])v$=v [eo]v$=ov o$=a"
)
_DOUBTFUL: Final = {"ch": ("č", "h"), "j": ("ž", "j"), "z": ("z", "ts"), "s": ("s", "z")}


@lru_cache(maxsize=16_384)
def slavic_keys(word: str) -> frozenset[str]:
    """Return a word without what tells English, German, French and Polish spellings of a Russian name apart."""
    parts = re.split("(ch|j(?=[aeiou])|z|^s(?=[aeiouj]))", _folded(word, _HISSING))
    if len(parts[1::2]) > MOST_DOUBTFUL:
        return frozenset()
    options = [_DOUBTFUL.get(part, (part,)) for part in parts]
    return frozenset(_folded("".join(read).replace("ž", "z"), _SLAVIC) for read in product(*options))


_ARABIC: Final = _rules(
    "^(?:al|el|ul)(?=.{4})= abd(?:[aeiou]+[lrnsdtz])?(?=.{3})=abd ph=f dh|dj=d th=t gh|q=g kh|c(?!h)=k sh|ch=š j=g"
    " (?<=.)h= ee|ie=i oo|ou=u [eiy]=i [ow]=u"
)


@lru_cache(maxsize=16_384)
def arabic_keys(word: str) -> frozenset[str]:
    """Return an Arabic name without what English, French and older books spell differently: Gaddafi, Qadhafi."""
    return frozenset((_folded(word, _ARABIC),))


_BARE: Final = _rules(
    "^(?:al|el|ul)(?=.{4})= sh|ch=š kh=k dh|z=d th=t gh|j=g ph=f q=k c=k p=b v=f (?<=.)[aeiouwyh]= ^[aeiouwy]=a"
)


@lru_cache(maxsize=16_384)
def bare_keys(word: str) -> frozenset[str]:
    """Return the consonants of a name as Arabic letters write them; nothing of a name with only one."""
    key = _folded(word, _BARE)
    return frozenset((key,)) if len(key) > 1 else frozenset()


_KOREAN: Final = _rules(
    "^(?:ch|j)=j ^kh?=g ^p=b ^t=d ^l=r ^yi$=i ^ee$=i eui|ui|eu(?=i)=Y ae|ai=e yeo|you|yu=yo eo|eu|oo|ou|woo|u=o ee=i"
    " h(?=n?$)= k$=g p$=b"
)
_KOREAN_SYLLABLE: Final = re.compile(
    "(?:ch|kh|sh|kk|tt|pp|ss|jj|[gkndtrlmbpsjh])?(?:w?[aeiou]|y[aeou]|ae|ai|eo|eu|yeo|you|yoo|oo|ou|ee|ui|eui|wae|weo|woo|yi)"
    "h?(?:ng|n|m|l|k|g|p|b|t)?"
)


@lru_cache(maxsize=16_384)
def korean_keys(word: str) -> frozenset[str]:
    """Return a Korean syllable without what the systems spell differently: Chung, Jeong; nothing of other words."""
    return frozenset((_folded(word, _KOREAN),)) if _KOREAN_SYLLABLE.fullmatch(word) else frozenset()


_LONG_VOWELS: Final = _rules("o[uoh](?![aeiou])=o uu=u")
_KANA_SPELT: Final = re.compile("(?:(?:[kgsztdnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwfj])?[aeiou]|n(?![aeiou]))+")


def is_one_japanese(left: str, right: str) -> bool:
    """Tell two spellings that differ in the length of vowels alone: Sato, Satou, Ohno, Ono."""
    folded = [_folded(word, _LONG_VOWELS) for word in (left, right)]
    return folded[0] == folded[1] and len(folded[0]) > 2 and bool(_KANA_SPELT.fullmatch(folded[0]))


def pair_systems(pairing: Pairing, tables: NameTables) -> None:
    """Pair words that two systems of spelling make of one name."""
    pairing.each(lambda a, b: _are_words(a, b) and is_one_japanese(a.text, b.text), "spelling", exact=False)
    _pair_korean(pairing, tables)
    pairing.each(lambda a, b: _is_one_slavic(a, b, tables), "spelling", exact=False)
    if pairing.is_unvowelled:
        pairing.each(lambda a, b: _has_one_key(a, b, bare_keys, 2), "spelling", exact=False)
        _pair_whole(pairing, bare_keys)
    if any(tables.is_arabic(label) for meeting in pairing.met for label in meeting.left.lower().split()):
        pairing.each(lambda a, b: _is_one_arabic(a, b, tables), "spelling", exact=False)
        _pair_whole(pairing, arabic_keys)


def _are_words(left: Segment, right: Segment) -> bool:
    return left.kind is right.kind is SegmentKind.CORE and left.script == right.script == "latin"


def _has_one_key(left: Segment, right: Segment, keys: Keys, shortest: int) -> bool:
    long_enough = min(len(left.text), len(right.text)) >= shortest
    return _are_words(left, right) and long_enough and not keys(left.text).isdisjoint(keys(right.text))


def _is_one_slavic(left: Segment, right: Segment, tables: NameTables) -> bool:
    words = (left.text, right.text)
    are_syllables = all(is_pinyin(word, tables.syllables) or _KANA_SPELT.fullmatch(word) for word in words)
    return not are_syllables and _has_one_key(left, right, slavic_keys, 5)


def _is_one_arabic(left: Segment, right: Segment, tables: NameTables) -> bool:
    """Tell two spellings of an Arabic name; two given names that the table knows are two."""
    are_known = left.text in tables.given_names and right.text in tables.given_names
    return not are_known and _has_one_key(left, right, arabic_keys, 3)


def _pair_whole(pairing: Pairing, keys: Keys) -> None:
    """Pair all that is left, written as one: Abdul Rahman, Abdelrahman."""
    sides = [list(side) for side in (pairing.left, pairing.right)]
    if not all(sides) or not all(_are_words(segment, segment) for side in sides for segment in side):
        return
    joined = ["".join(segment.text for segment in side) for side in sides]
    if not keys(joined[0]).isdisjoint(keys(joined[1])):
        pairing.take(sides[0], sides[1], SegmentKind.CORE, "spelling", exact=False)


def _pair_korean(pairing: Pairing, tables: NameTables) -> None:
    """Pair the syllables of names with a Korean surname: three words each, the surname in common."""
    if not all(_is_korean_length(pairing, side) for side in (pairing.left, pairing.right)):
        return
    common = next(_korean_surnames(pairing.left, pairing.right, tables), None)
    if common:
        pairing.take([common[0]], [common[1]], SegmentKind.CORE, "forms of one surname", exact=False)
    elif not any(tables.hangul_of(meeting.left.lower()) for meeting in pairing.met):
        return
    pairing.each(lambda a, b: _has_one_key(a, b, korean_keys, 2), "spelling", exact=False)


def _is_korean_length(pairing: Pairing, side: Sequence[Segment]) -> bool:
    words = [segment.text for segment in side]
    return len(words) + len(pairing.met) == 3 and all(map(korean_keys, words))


def _korean_surnames(
    left: Sequence[Segment], right: Sequence[Segment], tables: NameTables
) -> Iterator[tuple[Segment, Segment]]:
    return (
        (one, other)
        for one in left
        for other in right
        if tables.hangul_of(one.text) & tables.hangul_of(other.text)
    )
