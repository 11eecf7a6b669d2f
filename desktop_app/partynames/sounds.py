# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Chinese characters by their sound: which Latin letters spell them, in Mandarin, Cantonese, Japanese or Korean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from desktop_app.partynames.folding import is_kana, is_korean, korean_syllable, romaji
from desktop_app.partynames.tables import NameTables

Readings = Callable[[str], Iterable[str]]
_WADE: Final = (
    ("^zhi$", "chih"), ("^chi$", "chih"), ("^shi$", "shih"), ("^ri$", "jih"), ("^zi$", "tzu"), ("^ci$", "tzu"),
    ("^si$", "szu"), ("^zh", "ch"), ("^z", "ts"), ("^c(?!h)", "ts"), ("^j", "ch"), ("^q", "ch"), ("^x", "hs"),
    ("^r", "j"), ("^d", "t"), ("^g", "k"), ("^b", "p"), ("ong$", "ung"), ("ian$", "ien"), ("ie$", "ieh"),
    ("^ye$", "yeh"), ("^yan$", "yen"), ("^([kh])e$", r"\1o"), ("(?<=[nltj])uo$", "o"), ("^(tsh?|k|h)ui$", r"\1uei"),
)  # fmt: skip
_SYLLABLE: Final = re.compile(
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua"
    "|ue|ui|un|uo|a|e|i|o|u|v)|ang|ai|an|ao|en|er|ou|a|e|o"
)
_SYLLABLES: Final = re.compile(f"(?:{_SYLLABLE.pattern})*")
_LONGEST_PINYIN: Final = 24
_CHARACTERS_KEPT: Final = 16_384
_LENGTH: Final = re.compile(r"ou|oo|oh|uu")


@cache
def wade_giles(syllable: str) -> str:
    """Return a syllable of pinyin as older books and Taiwan write it, without marks."""
    for pattern, spelt in _WADE:
        syllable = re.sub(pattern, spelt, syllable)
    return syllable


@cache
def older_spellings(word: str) -> frozenset[str]:
    """Return a word of pinyin as Wade-Giles writes it, once for each way to cut it; nothing where it is no pinyin."""
    return (
        frozenset("".join(map(wade_giles, cut)) for cut in _syllable_cuts(word))
        if len(word) < 16 and _SYLLABLES.fullmatch(word)
        else frozenset()
    )


def is_syllable(word: str) -> bool:
    """Tell a word that is one syllable of pinyin: Chien is two, and one of older books."""
    return _SYLLABLE.fullmatch(word) is not None


def _syllable_cuts(word: str) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    for end in range(1, min(6, len(word)) + 1):
        if _SYLLABLE.fullmatch(word[:end]):
            yield from ((word[:end], *remainder) for remainder in _syllable_cuts(word[end:]))


def is_pinyin(word: str, syllables: Collection[str]) -> bool:
    """Tell a word that is nothing but syllables of Mandarin."""
    reached = {0}
    for at in range(min(len(word), _LONGEST_PINYIN)):
        if at in reached:
            reached |= {end for end in range(at + 1, at + 7) if word[at:end] in syllables}
    return len(word) in reached


def ways_of_reading(tables: NameTables) -> dict[str, Readings]:
    """Return the ways in which a character is read, by the name of the way."""

    def mandarin(letter: str) -> Iterator[str]:
        readings = tables.character(letter).mandarin
        for spelt in readings[:1] if letter in tables.read_once else readings:
            yield spelt
            if "v" in spelt or spelt in ("lu", "nu"):
                yield from (spelt.replace("v", member) for member in ("u", "yu", "ue"))
                yield spelt.replace("u", "v")

    def older(letter: str) -> Iterator[str]:
        for spelt in mandarin(letter):
            yield from _older_forms(spelt)

    def southern(letter: str) -> Iterator[str]:
        # sorted: where only so many readings count, they are the same in every run
        yield from sorted(
            tables.spellings.get(letter, frozenset()) | tables.cantonese.get(letter, frozenset())
        )
        yield from sorted(tables.surnames.get(letter, ()))

    def japanese(letter: str) -> Iterator[str]:
        if is_kana(letter):
            yield romaji(letter)
        elif letter in tables.characters:
            yield from _with_changes(tables.character(letter).japanese)
            yield from sorted(tables.japanese.get(letter, ()))

    def korean(letter: str) -> Iterator[str]:
        if is_korean(letter):
            yield from _korean_spellings(korean_syllable(letter))
        elif letter in tables.characters:
            for spelt in tables.character(letter).korean:
                yield from _korean_spellings(spelt)

    ways = {
        "Mandarin": mandarin,
        "Wade-Giles": older,
        "Cantonese": southern,
        "Japanese": japanese,
        "Korean": korean,
    }
    return {way: _remembered(readings) for way, readings in ways.items()}


def _remembered(readings: Readings) -> Readings:
    """Return readings that are worked out once a character, each once."""
    return lru_cache(maxsize=_CHARACTERS_KEPT)(lambda letter: tuple(dict.fromkeys(readings(letter))))


_KUNREI: Final = (("sh", "s"), ("sh", "sy"), ("chi", "ti"), ("ju", "jyu"), ("jo", "jyo"), ("tsu", "tu"))


@cache
def _older_forms(syllable: str) -> tuple[str, ...]:
    """Return a syllable as Wade-Giles and the later spellings of Taiwan write it."""
    older = wade_giles(syllable)
    forms = [older, f"{older}h"] if older in ("te", "le", "se", "che", "she") else [older]
    later = syllable
    for pattern, spelt in _TAIWAN:
        later = re.sub(pattern, spelt, later)
    names = [re.sub("^hua", "hwa", older), re.sub("^([tk])ung$", r"\1ong", older)]
    names += [f"ts{older[2:]}"] if syllable[0] in "qj" else []  # of the maps and treaties: Tsien, Tsiang
    return tuple(dict.fromkeys((*forms, later, later.replace("in", "yn"), later.replace("jh", "j"), *names)))


_TAIWAN: Final = (
    ("^zhi$", "jhih"), ("^chi$", "chih"), ("^shi$", "shih"), ("^ri$", "rih"), ("^zi$", "zih"), ("^ci$", "cih"),
    ("^si$", "sih"), ("^zh", "jh"), ("^q", "ch"), ("^x", "sh"), ("iu$", "iou"), ("(?<=.)ui$", "uei"),
    ("^feng$", "fong"), ("^weng$", "wong"), ("^you$", "yu"),
)  # fmt: skip
_VOICED: Final = {"k": "g", "s": "z", "t": "d", "h": "b", "f": "b", "ch": "j", "sh": "j", "ts": "z"}


def _with_changes(readings: Sequence[str]) -> Iterator[str]:
    """Yield readings with what happens to them inside a name: k becomes g, long vowels are written short."""
    for spelt in readings:
        short = _LENGTH.sub(lambda hit: hit.group()[0], spelt)
        for form in dict.fromkeys((spelt, short, _LENGTH.sub("oh", spelt) if "o" in spelt else spelt)):
            yield form
            yield from (
                voiced + form[len(first) :] for first, voiced in _VOICED.items() if form.startswith(first)
            )
        if short.endswith("n"):
            yield f"{short[:-1]}m"
        if len(short) > 2 and short.endswith(("tsu", "chi", "ku", "ki")):
            stem = short[: -3 if short.endswith(("tsu", "chi")) else -2]
            yield from (stem, *(stem + doubled for doubled in "kstp"))
        for sound, other in _KUNREI:
            if sound in short:
                yield short.replace(sound, other)


def _korean_spellings(spelt: str) -> Iterator[str]:
    """Yield a syllable as it is officially spelt, and as persons and firms spell it."""
    begun = [
        other + spelt[len(first) :] for first, other in (("", ""), *_KOREAN_FIRST) if spelt.startswith(first)
    ]
    begun += [
        syllable[:-1] + last for syllable in begun for first, last in _KOREAN_LAST if syllable[-1:] == first
    ]
    for syllable in begun:
        yield syllable
        yield from (
            syllable.replace(vowel, written, 1) for vowel, written in _KOREAN_VOWELS if vowel in syllable
        )


_KOREAN_FIRST: Final = (
    ("j", "ch"), ("g", "k"), ("b", "p"), ("d", "t"), ("i", "yi"), ("l", "r"), ("r", "n"), ("u", "woo"), ("s", "sh"),
    ("hw", "wh"), ("t", "th"), ("k", "kh"), ("p", "ph"),
)  # fmt: skip
_KOREAN_LAST: Final = (("g", "k"), ("k", "g"), ("k", "ck"), ("b", "p"), ("d", "t"), ("l", "r"))
_KOREAN_VOWELS: Final = (
    ("yeo", "you"), ("yeo", "yu"), ("eo", "u"), ("eo", "o"), ("eu", "u"), ("ae", "ai"), ("ae", "e"), ("u", "oo"),
    ("i", "ee"), ("yeo", "yo"), ("eo", "ou"), ("ui", "ee"), ("ui", "i"), ("ui", "eui"), ("eo", "uh"), ("yeo", "y"),
    ("a", "ah"),
)  # fmt: skip


def spells(letters: str, characters: str, readings: Readings, *, first: frozenset[str] = frozenset()) -> bool:
    """Tell whether letters spell these characters one after the other; ``first`` adds readings of the first."""
    reached = {0}
    for number, character in enumerate(characters):
        options = set(readings(character)) | (set(first) if number == 0 else set())
        reached = {
            at + len(member)
            for at in reached
            for member in options
            if member and letters.startswith(member, at)
        }
        if not reached:
            return False
    return len(letters) in reached


def mandarin_of(characters: str, tables: NameTables) -> str:
    """Return the usual sound of characters, for comparing what was written down by ear."""
    return "".join(
        romaji(member)
        if is_kana(member)
        else (tables.character(member).mandarin or ("",))[0]
        if member in tables.characters
        else ""
        for member in characters
    )
