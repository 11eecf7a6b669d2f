# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Characters that write down a Western name by ear, and the words that they sound like: 哈里伯顿 and Halliburton.

Both are turned into sounds, each with a weight in hundredths: a consonant says more than a vowel, and a vowel that
Chinese only adds because it has no consonant alone (克 in 贝克, Baker) says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, TypeVar

from desktop_app.basics.frozen import dataclass
from desktop_app.partynames.folding import is_kana, is_korean, korean_syllable, romaji
from desktop_app.partynames.likeness import respell, respelling_rules, sound_key
from desktop_app.partynames.pairing import Pairing, sides_of
from desktop_app.partynames.reading import Segment, take_apart
from desktop_app.partynames.sounds import is_pinyin
from desktop_app.partynames.tables import NameTables, SegmentKind

T = TypeVar("T")
_Sounds = tuple[tuple[str, int], ...]
CONSONANT: Final = 100
VOWEL: Final = 35
_FAINT: Final = 8
_HEARD: Final = 60
"""The weight from which on a consonant is heard."""
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
_SPELT: Final = respelling_rules(
    (
        ("tsch|tch", "C"), ("sch(?=[aeiou])", "S"), ("sch", "S"), ("ch", "C"), ("sh", "S"), ("ph", "f"), ("th", "t"),
        ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("^kn|gn", "n"), ("^wr", "r"), ("gh(?![aeiou])", ""), ("dge?", "J"),
        ("c(?=[eiy])", "s"), ("c|q", "k"), ("j", "J"), ("tz|ts", "Z"), ("(?<=[^aeiou])e$", ""), ("eau", "o"),
        ("oo", "u"), ("ee|ea", "i"), ("ey$|ie$", "i"), ("y(?=[aeiou])", "y"), ("y", "i"), ("h(?![aeiou])", ""),
        ("ng(?=$|[^aeiou])", "n"), ("m(?=[bp])", "n"),
    )
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)(?=\1)")


@lru_cache(maxsize=16_384)
def sounds_of_word(word: str) -> _Sounds:
    """Return the sounds of a word in small Latin letters."""
    spelt = _DOUBLED.sub("", respell(word[:_LONGEST], _SPELT))
    sounds = []
    for at, (sound, after) in enumerate(zip(spelt, f"{spelt} "[1:], strict=True)):
        if sound in _VOWELS:
            weight = VOWEL
        elif after in _VOWELS or at == 0:
            weight = 60 if sound in "hyw" else CONSONANT
        else:
            weight = _CLOSED.get(sound, 85)
        sounds.append((sound, weight))
    return tuple(sounds)


_CLOSED: Final = {"r": 30, "h": 0, "w": 15, "y": 15, "l": 60, "n": 60, "d": 75, "t": 75}
"""What consonants say that no vowel follows."""


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
    return sum(weight >= _HEARD and sound not in _VOWELS for sound, weight in sounds)


def consonant_key(sounds: Sequence[tuple[str, int]], least: int = _HEARD) -> str:
    """Return the consonants that are heard, each as the one that stands for all that are taken for it."""
    heard = [sound for sound, weight in sounds if weight >= least and sound not in _HARDLY_SAID]
    return _DOUBLED.sub("", "".join(heard).translate(_TAKEN_FOR))


_HARDLY_SAID: Final = frozenset("aeiouhyw")
_TAKEN_FOR: Final = str.maketrans("pvdgrzZCJXS", "bftklssssss")


@lru_cache(maxsize=1 << 16)
def ear_signs(sounds: _Sounds, *, is_by_ear: bool) -> frozenset[str]:
    """Return by what names are found that sound alike: they have one of these in common, or they do not meet.

    That is all consonants that are heard, or those that are heard well; ``is_by_ear``, where the characters are such as
    foreign names are written with, also three side by side, or of a short name two pairs that stand side by side or
    with one consonant between, and the first one. Of two consonants alone a vowel goes with them.
    """
    key = consonant_key(sounds)
    well = consonant_key(sounds, _HEARD + 1)
    heard = [sound for sound, weight in sounds if sound in _VOWELS and weight > _FAINT]
    vowels = {member for sound in heard for member in _CLASSES_OF_VOWEL[sound]}
    signs = {text for text in (key, well) if len(text) > _FEW_HEARD}
    if "f" in key and any(sound == "v" for sound, _ in sounds):  # 凯文, Kaven: characters have a w for it
        signs |= {text for text in (key.replace("f", ""),) if len(text) > _FEW_HEARD}
        signs |= {key.replace("f", "") + vowel for vowel in vowels if len(key) == _FEW_HEARD + 1}
    signs |= {text + vowel for text in (key, well) if len(text) == _FEW_HEARD for vowel in vowels}
    if len(key) < 2:  # what is hardly heard counts where there is little else: Haid
        signs.add("".join(sound for sound, weight in sounds if weight >= _HEARD and sound not in _VOWELS))
    if is_by_ear:
        signs.update(f"={key[at : at + 3]}" for at in range(len(key) - 2))
    if is_by_ear and len(key) <= _FEW_CONSONANTS:
        pairs = sorted({key[at] + key[at + gap] for gap in (1, 2) for at in range(len(key) - gap)})
        signs.update(key[0] + "".join(two) for two in combinations(pairs, 2))
    return frozenset(signs)


def beginning_of(sounds: _Sounds, grade: str = "") -> str:
    """Return how sounds begin and how long they are: nothing far from both can be alike."""
    length = divmod(sum(weight for _, weight in sounds), _LENGTH_STEP)[0]
    begins = "".join(sound for sound, _ in sounds[:1])
    return f"{grade}{'V' if begins in _VOWELS else begins}{length}"


def beginnings_near(sounds: _Sounds, limit: int, grade: str = "") -> tuple[str, ...]:
    """Return the beginnings of what is no further apart from these sounds than a limit."""
    if not sounds:
        return ()
    length = sum(weight for _, weight in sounds)
    least, most = length * (199 - limit), length * (201 + limit)
    shortest, longest = (
        divmod(least, (201 + limit) * _LENGTH_STEP)[0],
        divmod(most, (199 - limit) * _LENGTH_STEP)[0],
    )
    return _beginnings(sounds[0], shortest, longest, grade)


@lru_cache(maxsize=1 << 14)
def _beginnings(first: tuple[str, int], shortest: int, longest: int, grade: str) -> tuple[str, ...]:
    begins = [
        begun
        for begun in _BEGINS
        if _begin_alike(first, (begun, CONSONANT))
        or (begun in "hywr" and _begin_alike(first, (begun, _HEARD)))
    ]
    begins += ["V"] if any(_begin_alike(first, (vowel, VOWEL)) for vowel in _VOWELS) else []
    return tuple(f"{grade}{begun}{size}" for begun in begins for size in range(shortest, longest + 1))


_LENGTH_STEP: Final = 60
_BEGINS: Final = "bpdtgkfvmnlrhwyszZSJCjX"


def is_written_by_ear(text: str) -> bool:
    """Tell characters of which at least two in three are such as foreign names are written with."""
    return 3 * sum(letter in _BY_EAR or is_kana(letter) or is_korean(letter) for letter in text) >= 2 * len(
        text
    )


_FEW_CONSONANTS: Final = 5
_FEW_HEARD: Final = 2
_CLASSES_OF_VOWEL: Final = {"a": ("A",), "o": ("A",), "e": ("I",), "i": ("I",), "u": ("U", "I")}


# --------------------------------------------------------------------------------------------------
# Characters that write down a Western name by ear, and the words that they sound like.


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
MORE_BESIDE: Final = 10
"""How much less alike they may be beside a place and a word of trade that have met."""
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
    kinds = {meeting.kind for meeting in pairing.met if meeting.exact}
    more = MORE_BESIDE if kinds >= {SegmentKind.PLACE, SegmentKind.TRADE} else 0
    for is_left in (True, False):
        for _ in range(MOST_HEARD):
            characters, letters = sides_of(pairing, is_left)
            cores = [member for member in letters if _may_be_written_by_ear(member)]
            best = min(_heard(characters, cores, tables, more), key=lambda heard: heard[0], default=None)
            if not best:
                break
            (minus_syllables, cost), run, terms = best
            sides = (run, terms) if is_left else (terms, run)
            is_exact = -minus_syllables >= _LONG and cost <= _LIMIT_OF_EXACT
            pairing.take(*sides, SegmentKind.CORE, "sound of a foreign name", exact=is_exact)


def heard_runs(characters: Sequence[Segment], tables: NameTables) -> tuple[str, ...]:
    """Return which characters side by side may write down a name by ear, those within known names among them."""
    bodies = [segment for segment in characters if segment.kind is SegmentKind.BODY]
    within = ([member for member in take_apart(body, tables)[1] if member.script == "han"] for body in bodies)
    runs = (run for some in (characters, *within) for run in _character_runs(some))
    texts = dict.fromkeys("".join(segment.text for segment in run) for run in runs)
    return tuple(text for text in texts if 1 < len(syllables_of(text, tables)) <= _MOST_SYLLABLES)


@dataclass(frozen=True, slots=True)
class SoundSigns:
    """Signs by sound: each of some behind each beginning; asked of a list they are often thousands."""

    beginnings: frozenset[str]
    signs: frozenset[str]

    def write_out(self) -> Iterator[str]:
        """Yield every sign behind every beginning."""
        return (f"{beginning}{sign}" for beginning in self.beginnings for sign in self.signs)


@dataclass(frozen=True, slots=True)
class HeardSigns:
    """The signs of pieces side by side by their sound: in common, ``posted`` in a list, ``asked`` of a list."""

    signs: frozenset[str]
    posted: SoundSigns
    asked: SoundSigns


def runs_by_ear(
    spoken: Sequence[Segment], tables: NameTables, *, is_asked: bool
) -> Iterator[tuple[list[Segment], HeardSigns]]:
    """Yield pieces side by side that may be written down by ear, or be what is written down, with their signs."""
    for run in _character_runs([member for member in spoken if member.script == "han"]):
        text = "".join(segment.text for segment in run)
        syllables = syllables_of(text, tables)
        if 1 < len(syllables) <= _MOST_SYLLABLES:
            sounds = sounds_of_syllables(syllables)
            signs = ear_signs(sounds, is_by_ear=is_written_by_ear(text))
            limit = _limit_of(text, syllables)
            near = frozenset(beginnings_near(sounds, limit + MORE_BESIDE) if is_asked else ())
            grade = next(grade for grade, most in _GRADES.items() if limit <= most)
            posted = SoundSigns(frozenset((beginning_of(sounds, grade),)), signs)
            yield run, HeardSigns(signs, posted, SoundSigns(near, signs))
    words = [member for member in spoken if member.script != "han" and _may_be_written_by_ear(member)]
    for run in _word_runs(words[:_MOST_LETTER_WORDS]):
        word = "".join(segment.text for segment in run)
        if _is_heard(word):
            limit = _LIMIT_OF_PINYIN if is_pinyin(word, tables.syllables) else _LIMIT_OF_LONG + _MORE_BY_EAR
            sounds = sounds_of_word(word)
            signs = ear_signs(sounds, is_by_ear=True)
            near = frozenset(
                beginning
                for grade, most in (_GRADES.items() if is_asked else ())
                for beginning in beginnings_near(sounds, min(limit, most) + MORE_BESIDE, grade)
            )
            posted = SoundSigns(frozenset((beginning_of(sounds),)), signs)
            yield run, HeardSigns(signs, posted, SoundSigns(near, signs))


_GRADES: Final = {"2": 16, "3": 23, "4": 35, "5": _LIMIT_OF_LONG + _MORE_BY_EAR}
"""How characters are posted by how unlike a word they may sound at most."""


def _limit_of(text: str, syllables: tuple[str, ...]) -> int:
    """Return how unlike a word characters may sound."""
    more = _MORE_BY_EAR if _BY_EAR.issuperset(text) else 0
    return _LIMITS.get(len(syllables), _LIMIT_OF_LONG) + more


def spoken_words(letters: Sequence[Segment]) -> tuple[str, ...]:
    """Return the words side by side, as one each, that may be written down so, those of known names among them."""
    terms = [segment.text for segment in letters if segment.kind in (SegmentKind.CORE, SegmentKind.BODY)]
    for segment in letters:  # a known name is kept by the stems of its words
        terms += segment.label.lower().split() if segment.kind is SegmentKind.BODY else ()
    return tuple(dict.fromkeys(map("".join, _word_runs(terms[:_MOST_LETTER_WORDS]))))


def may_be_heard(
    heard: Sequence[str], spoken: Sequence[str], tables: NameTables, *, is_beside: bool = True
) -> bool:
    """Tell whether any characters write down any of some words; ``is_beside``: a place may meet beside them."""
    more = MORE_BESIDE if is_beside else 0
    runs = [(text, syllables_of(text, tables)) for text in heard if spoken]
    return any(_unlike(*run, word, tables, more) is not None for run in runs for word in spoken)


def _heard(
    characters: Sequence[Segment], cores: Sequence[Segment], tables: NameTables, more: int
) -> Iterator[_Heard]:
    runs = list(_word_runs(cores[:_MOST_LETTER_WORDS]))
    for run in _character_runs(characters) if runs else ():
        text = "".join(segment.text for segment in run)
        syllables = syllables_of(text, tables)
        if not 1 < len(syllables) <= _MOST_SYLLABLES:
            continue
        for terms in runs:
            word = "".join(segment.text for segment in terms)
            cost = _unlike(text, syllables, word, tables, more)
            if cost is not None:
                yield (-len(syllables), cost), run, terms


def _unlike(text: str, syllables: tuple[str, ...], word: str, tables: NameTables, more: int) -> int | None:
    """Return how unlike characters and a word sound, where they are alike enough; ``more`` is how much less does."""
    if _is_same_kana(text, word):
        return 0
    spoken, spoken_signs = _sounds_and_signs(word)
    heard, heard_signs = _heard_sounds_and_signs(text, syllables)
    if heard_signs.isdisjoint(spoken_signs):
        return None
    cost = unlikeness(heard, spoken, _limit_of(text, syllables) + more)
    if cost is not None and cost > _LIMIT_OF_PINYIN and is_pinyin(word, tables.syllables):
        return None
    return cost


@lru_cache(maxsize=16_384)
def _sounds_and_signs(word: str) -> tuple[_Sounds, frozenset[str]]:
    """Return the sounds of a word, and what it is found by; nothing of a word in which too little is heard."""
    sounds = sounds_of_word(word)
    return sounds, ear_signs(sounds, is_by_ear=True) if _is_heard(word) else frozenset()


@lru_cache(maxsize=16_384)
def _heard_sounds_and_signs(text: str, syllables: tuple[str, ...]) -> tuple[_Sounds, frozenset[str]]:
    sounds = sounds_of_syllables(syllables)
    return sounds, ear_signs(sounds, is_by_ear=is_written_by_ear(text))


def syllables_of(text: str, tables: NameTables) -> tuple[str, ...]:
    """Return the syllables of characters by their usual sound."""
    syllables: list[str] = []
    for run in re.findall(r"[\u3041-\u30ff]+|[^\u3041-\u30ff]", text):
        if is_kana(run[0]):
            syllables += (_ADDED.get(spelt, spelt) for spelt in _KANA_SYLLABLE.findall(romaji(run)))
        elif is_korean(run):
            syllables.append(korean_syllable(run))
        elif run in tables.characters:
            syllables += tables.character(run).mandarin[:1]
    return tuple(syllables)


@lru_cache(maxsize=16_384)
def _is_heard(word: str) -> bool:
    return consonants(sounds_of_word(word)) > 1


def _is_same_kana(text: str, word: str) -> bool:
    """Tell a short foreign word in kana, whose consonants alone would say too little: ローム is Rohm."""
    if not (is_kana(text[:1]) and all(map(is_kana, text))):
        return False
    keys = (re.sub("(?<=[^aeiou])[uo]$", "", sound_key(romaji(text))), sound_key(word))
    folded = [key.replace("l", "r").replace("v", "b") for key in keys]
    return len(word) > 2 and folded[0] == folded[1]


def _character_runs(characters: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield neighbours that may be a name, the longest first; a word of trade of two characters is none.

    A known name of which the tables have a name in letters met by that, or not at all.
    """
    cores = [member if _may_sound(member) or len(member.text) == 1 else None for member in characters]
    for count in range(min(_MOST_PIECES, len(cores)), 0, -1):
        for start in range(min(len(cores), _MOST_PIECES * 2) - count + 1):
            run = [member for member in cores[start : start + count] if member is not None]
            if len(run) == count and any(member.kind is not SegmentKind.TRADE for member in run):
                yield run


def _may_be_written_by_ear(member: Segment) -> bool:
    """Tell a name in letters; a known name of several words is met by the names that the tables have for it."""
    return member.kind is SegmentKind.CORE or (member.kind is SegmentKind.BODY and len(member.terms) == 1)


def _may_sound(member: Segment) -> bool:
    if member.kind is SegmentKind.BODY:
        return not any(entry.renderings for entry in member.entries)
    return member.kind is SegmentKind.CORE


def _word_runs(terms: Sequence[T]) -> Iterator[list[T]]:
    for count in range(min(MOST_WORDS, len(terms)), 0, -1):
        for start in range(len(terms) - count + 1):
            yield list(terms[start : start + count])
