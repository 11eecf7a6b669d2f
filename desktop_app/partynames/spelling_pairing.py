# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words in letters that are spelt almost alike, by another system, or written as one: Russian, Arabic, Korean, pinyin.

A meeting of two systems of spelling is never exact: what two systems spell alike may still be two names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.partynames import likeness
from desktop_app.partynames.pairing import Pairing
from desktop_app.partynames.reading import Segment
from desktop_app.partynames.sounds import is_pinyin, is_syllable, older_spellings
from desktop_app.partynames.tables import NameTables, SegmentKind

Keys = Callable[[str], frozenset[str]]
MOST_DOUBTFUL: Final = 4
"""The letters of one word that may be read in two ways."""
_LONG_SLAVIC: Final = 8
"""So long a word is no two names by chance, though it be syllables of Japanese: Kirienko."""
_DOUBLED: Final = re.compile(r"(.)(?=\1)")


def _rules(text: str) -> likeness.RespellingRules:
    pairs = (rule.rpartition("=") for rule in text.split())
    return likeness.respelling_rules((pattern, spelt) for pattern, _, spelt in pairs)


def _folded(word: str, rules: likeness.RespellingRules) -> str:
    return _DOUBLED.sub("", likeness.respell(word, rules))


_HISSING: Final = _rules(
    "gu(?=[ei])=g schtsch|shch|stch|chtch|szcz=s tsch|tch|cz=č sch|sh|sz=s zh=z kh=h q=k ph=f th=t ck=k x=ks w=v"
)
_SLAVIC: Final = _rules(
    "ts|tz=c iou|you|yu|iu|ju=u yo|jo|io=o i?ye|je|ie=e ya|ja|ia=a [iyj]+=i oo|ou=u"
    " ff?$=v (?<=[aeiou])v$=v [eo]v$=ov (?<=[iou]n)e$= o=a"
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
    "^(?:al|el|ul)(?=.{4})= ^abou?(?=.{3})="
    " abd(?:[aeiou]+[lrnsdtz])?(?=.{3}|$)=abd (?<=..)[aeu]?[ld]din$=din ph=f dsch=g dh|dj=d th=t gh=g kh|c(?!h)=k"
    " sh|ch=š j=g (?<=..)(?:[iy]?[ae]h?)$= (?<=.)h= a[iy]=i ee|ie=i oo|ou=u [eiy]=i [ow]=u"
)


@lru_cache(maxsize=16_384)
def arabic_keys(word: str) -> frozenset[str]:
    """Return an Arabic name without what English, French and older books spell differently: Gaddafi, Qadhafi."""
    return frozenset(_folded(_QAF.sub(letter, word), _ARABIC) for letter in "kg")


_QAF: Final = re.compile("q|^g(?=[aeiou].{4})")
_BARE: Final = _rules(
    "^(?:al|el|ul)(?=.{4})= abd[aeu]l(?=[^aeiou]|$)=abd ^[vw]=v sh|ch=š kh=k dh|z=d th=t gh|j=g ph=f q=k c=k p=b"
    " nb=mb (?<=.)[aeiouvwyh]= ^[aeiouy]=a"
)


_BREATHED: Final = re.compile("[aeiouwy]")


@lru_cache(maxsize=16_384)
def bare_keys(word: str) -> frozenset[str]:
    """Return the consonants of a name as Arabic letters write them; nothing of a name with only one."""
    spellings = {word, word.replace("zh", "j")}  # a Persian letter, or two of an Arabic name
    keys = {_folded(spelt.replace("q", letter), _BARE) for spelt in spellings for letter in "kg"}
    keys = {key for key in keys if len(key) > 1}
    return frozenset(keys or ({_BREATHED.sub("", word)} if len(word) > 2 else ()))


_HEBREW: Final = {
    "sh": ("sh", "s"), "ch": ("ch", "h", "kh"), "ts": ("ts", "tz", "z"), "b": ("b", "v"), "p": ("p", "f"),
    "k": ("k", "kh", "ch"),
}  # fmt: skip


@lru_cache(maxsize=16_384)
def hebrew_keys(word: str) -> frozenset[str]:
    """Return the consonants that Latin letters may write for those of a Hebrew word: ב is b or v, פ p or f."""
    parts = re.split("(sh|ch|ts|[bpk])", word)
    if len(parts[1::2]) > MOST_DOUBTFUL:
        return bare_keys(word)
    options = [_HEBREW.get(part, (part,)) for part in parts]
    return frozenset[str]().union(*(bare_keys("".join(read)) for read in product(*options)))


_KOREAN: Final = _rules(
    "^(?:ch|j)=j ^kh?=g ^p=b ^t=d ^l=r ^yi$=i ^ee$=i eui|ui|eu(?=i)=i ae|ai=e yeo|you|yu=yo eo|eu|oo|ou|woo|u=o ee=i"
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
    return japanese_key(left) == japanese_key(right) != ""


@lru_cache(maxsize=16_384)
def japanese_key(word: str) -> str:
    """Return a word of Japanese syllables with its long vowels short; blank for what is none."""
    key = _folded(word, _LONG_VOWELS)
    return key if len(key) > 2 and _KANA_SPELT.fullmatch(key) else ""


def pair_systems(pairing: Pairing, tables: NameTables) -> None:
    """Pair words that two systems of spelling make of one name."""
    pairing.each(lambda a, b: _are_words(a, b) and is_one_japanese(a.text, b.text), "spelling", exact=False)
    _pair_korean(pairing, tables)
    pairing.each(lambda a, b: _is_one_slavic(a, b, tables), "spelling", exact=False)
    if pairing.is_unvowelled:
        keys = [hebrew_keys if is_hebrew else bare_keys for is_hebrew in pairing.are_hebrew]
        pairing.each(
            lambda a, b: (
                _has_one_key(a, b, keys[0], 2, keys[1]) and _has_lips(a.text, b.text, pairing.are_hebrew)
            ),
            "spelling",
            exact=False,
        )
        _pair_whole(pairing, *keys)
    met = " ".join(f"{meeting.left} {meeting.right}" for meeting in pairing.met)
    over = (segment.text for segment in (*pairing.left, *pairing.right))
    if any(
        tables.is_arabic(word) or word.startswith(("abd", "abu", "abou"))
        for word in (*met.lower().split(), *over)
    ):
        pairing.each(lambda a, b: _is_one_arabic(a, b, tables), "spelling", exact=False)
        _pair_whole(pairing, arabic_keys, arabic_keys)


def _are_words(left: Segment, right: Segment) -> bool:
    return left.kind is right.kind is SegmentKind.CORE and left.script == right.script == "latin"


def _has_one_key(
    left: Segment, right: Segment, keys: Keys, shortest: int, others: Keys | None = None
) -> bool:
    long_enough = min(len(left.text), len(right.text)) >= shortest
    return (
        _are_words(left, right)
        and long_enough
        and not keys(left.text).isdisjoint((others or keys)(right.text))
    )


def _is_one_slavic(left: Segment, right: Segment, tables: NameTables) -> bool:
    words = (left.text, right.text)
    are_syllables = all(is_pinyin(word, tables.syllables) or _KANA_SPELT.fullmatch(word) for word in words)
    are_long = min(map(len, words)) >= _LONG_SLAVIC
    return (are_long or not are_syllables) and _has_one_key(left, right, slavic_keys, 5)


def _is_one_arabic(left: Segment, right: Segment, tables: NameTables) -> bool:
    """Tell two spellings of an Arabic name; two given names that the table knows are two."""
    are_known = left.text in tables.given_names and right.text in tables.given_names
    return not are_known and _has_one_key(left, right, arabic_keys, 3)


def _has_lips(left: str, right: str, are_hebrew: tuple[bool, bool]) -> bool:
    """Tell whether each ב of a Hebrew word has a b, v or w in the other: no key tells of a v alone."""
    hebrew, other = (left, right) if are_hebrew[0] else (right, left)
    return not any(are_hebrew) or hebrew.count("b") <= len(re.findall("[bvw]", other))


def _pair_whole(pairing: Pairing, keys: Keys, others: Keys) -> None:
    """Pair all that is left, written as one: Abdul Rahman, Abdelrahman."""
    sides = [list(side) for side in (pairing.left, pairing.right)]
    if not all(sides) or not all(_are_words(segment, segment) for side in sides for segment in side):
        return
    joined = ["".join(segment.text for segment in side) for side in sides]
    if not keys(joined[0]).isdisjoint(others(joined[1])) and _has_lips(
        joined[0], joined[1], pairing.are_hebrew
    ):
        pairing.take(sides[0], sides[1], SegmentKind.CORE, "spelling", exact=False)


def _pair_korean(pairing: Pairing, tables: NameTables) -> None:
    """Pair the syllables of names with a Korean surname: three words each, the surname in common."""
    if not all(_is_korean_length(pairing, side) for side in (pairing.left, pairing.right)):
        return
    common = next(
        (
            (one, other)
            for one in pairing.left
            for other in pairing.right
            if tables.hangul_of(one.text) & tables.hangul_of(other.text)
        ),
        None,
    )
    if common:
        pairing.take([common[0]], [common[1]], SegmentKind.CORE, "forms of one surname", exact=False)
    elif not any(tables.hangul_of(meeting.left.lower()) for meeting in pairing.met):
        return
    pairing.each(lambda a, b: _has_one_key(a, b, korean_keys, 2), "spelling", exact=False)


def _is_korean_length(pairing: Pairing, side: Sequence[Segment]) -> bool:
    words = [segment.text for segment in side]
    return len(words) + len(pairing.met) == 3 and all(map(korean_keys, words))


# --------------------------------------------------------------------------------------------------
# Words in letters that are spelt almost alike, in another spelling of the same language, or written in one.


MOST_WORDS: Final = 5
LONGEST_ACRONYM: Final = 5
MANY_SYLLABLES: Final = 3


def pair_spellings(pairing: Pairing, tables: NameTables) -> None:
    """Pair Latin words that are spelt almost alike, and words that one side writes in one."""
    if not all(any(map(_is_word, side)) for side in (pairing.left, pairing.right)):
        return
    # Pair a run of words with a run that has the same letters: Sky dio, Zhong Ke San Huan.
    lengths = _lengths_alike(pairing)
    for count in range(MOST_WORDS, 0, -1):
        for other in range(MOST_WORDS, 0, -1):
            if (count, other) in lengths and _take_joined(pairing, count, other):
                lengths = _lengths_alike(pairing)
    _pair_older_spellings(pairing)
    pairing.each(lambda a, b: _is_one_given_name(a, b, tables), "forms of one given name")
    if not any(meeting.left.lower() in tables.surnames_spelt for meeting in pairing.met):
        pairing.each(
            lambda a, b: bool(_surnames(a, tables) & _surnames(b, tables)),
            "forms of one surname",
            exact=False,
        )
    pairing.each(lambda a, b: _may_be_misspelt(a, b, tables) and _is_one_umlaut(a.text, b.text), "spelling")
    is_beside = any(meeting.kind in (SegmentKind.CORE, SegmentKind.BODY) for meeting in pairing.met)
    pairing.each(
        lambda a, b: _may_be_misspelt(a, b, tables) and _is_one_sound(a.text, b.text),
        "spelling",
        exact=is_beside,
    )
    pair_systems(pairing, tables)
    is_alone = not any(meeting.kind in (SegmentKind.CORE, SegmentKind.BODY) for meeting in pairing.met)
    pairing.each(
        lambda a, b: _may_be_misspelt(a, b, tables) and _is_slip(a, b, tables, is_alone=is_alone),
        "typing error",
        exact=False,
    )
    pairing.each(lambda a, b: _has_particle(a, b, tables), "particle")
    pairing.each(
        lambda a, b: _is_core(a, b) and _is_misread(a, b, is_alone=is_alone), "damaged letters", exact=False
    )
    if pairing.is_of_firms and any(
        meeting.exact and meeting.kind in (SegmentKind.CORE, SegmentKind.BODY) for meeting in pairing.met
    ):
        pairing.each(lambda a, b: _is_slip_of_firm(a, b, tables), "typing error", exact=False)
    met = [meeting.left.lower() for meeting in pairing.met]
    if not (len(met) + len(pairing.left) > 2 and not _VIETNAMESE.isdisjoint(met)) and (
        sum(meeting.exact and meeting.kind in (SegmentKind.CORE, SegmentKind.BODY) for meeting in pairing.met)
        > 1
    ):
        pairing.each(lambda a, b: _is_small_slip(a, b, tables), "typing error", exact=False)


def _is_one_given_name(left: Segment, right: Segment, tables: NameTables) -> bool:
    familiar = tables.given_names
    return left.text in familiar and familiar[left.text] == familiar.get(right.text)


def _surnames(segment: Segment, tables: NameTables) -> frozenset[str]:
    return (
        tables.surnames_spelt.get(segment.text, frozenset())
        if segment.kind is SegmentKind.CORE
        else frozenset()
    )


def _may_be_misspelt(left: Segment, right: Segment, tables: NameTables) -> bool:
    if left.script != "latin" or right.script != "latin" or SegmentKind.NUMBER in (left.kind, right.kind):
        return False
    familiar = [
        segment.kind not in (SegmentKind.CORE,) or segment.text in tables.given_names
        for segment in (left, right)
    ]
    return not all(familiar) and min(len(left.text), len(right.text)) > 1


def _is_core(left: Segment, right: Segment) -> bool:
    return left.kind is right.kind is SegmentKind.CORE and left.script == right.script == "latin"


def _is_misread(left: Segment, right: Segment, *, is_alone: bool) -> bool:
    """Tell a word that a machine misread; an acronym that stands alone is another one without a letter."""
    are_acronyms = is_alone and left.label.isupper() and right.label.isupper() and left.text.isalpha()
    longer = max(len(left.text), len(right.text))
    return likeness.is_damaged(left.text, right.text) and not (are_acronyms and longer <= LONGEST_ACRONYM)


def _is_slip_of_firm(left: Segment, right: Segment, tables: NameTables) -> bool:
    shorter = min(len(left.text), len(right.text))
    if not _is_core(left, right) or shorter < 6 or left.text[0] != right.text[0]:
        return False
    are_pinyin = is_pinyin(left.text, tables.syllables) and is_pinyin(right.text, tables.syllables)
    return not are_pinyin and likeness.distance(left.text, right.text, most=1) == 1


def _has_particle(left: Segment, right: Segment, tables: NameTables) -> bool:
    short, long = sorted((left.text, right.text), key=len)
    return _is_core(left, right) and len(short) > 3 and long.removesuffix(short) in tables.particles


_VIETNAMESE: Final = frozenset(
    (
        "nguyen", "tran", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
        "ly", "dinh", "doan", "trinh", "truong", "luong",
    )
)  # fmt: skip


def _is_small_slip(left: Segment, right: Segment, tables: NameTables) -> bool:
    """Tell one wrong, missing or last letter in a word whose neighbours are all the same."""
    short, long = sorted((left.text, right.text), key=len)
    if not _is_core(left, right) or not _may_be_misspelt(left, right, tables) or len(short) < 2:
        return False
    if likeness.is_syllables(short) and likeness.is_syllables(long) and len(long) < 5:
        return False
    return (len(long) > 3 and likeness.distance(short, long, most=1) == 1) or (
        len(long) > 3 and long.startswith(short)
    )


def _is_one_umlaut(left: str, right: str) -> bool:
    """Tell spellings that differ in umlauts, doubled letters and y for i alone."""
    folded = [
        re.sub(r"(.)\1", r"\1", re.sub("(?<=[aou])e", "", side)).replace("y", "i") for side in (left, right)
    ]
    return folded[0] == folded[1] and _is_one_sound(left, right)


def _is_one_sound(left: str, right: str) -> bool:
    if min(len(left), len(right)) < 3:
        return False
    are_pinyin = max(len(left), len(right)) < 6 and bool(older_spellings(left) and older_spellings(right))
    are_hissing = [re.search("sch|sh", word) is not None for word in (left, right)]  # Schmidt is not Smith
    return (
        likeness.sound_key(left) == likeness.sound_key(right)
        and not are_pinyin
        and are_hissing[0] == are_hissing[1]
    )


def _is_slip(left: Segment, right: Segment, tables: NameTables, *, is_alone: bool) -> bool:
    is_swap = sorted(left.text) == sorted(right.text)
    are_pinyin = not is_swap and all(_is_chinese(side.text, tables) for side in (left, right))
    are_syllables = (
        likeness.is_syllables(left.text) and likeness.is_syllables(right.text) and left.kind is right.kind
    )
    is_slip = likeness.is_typing_error(left.text, right.text, is_alone=is_alone)
    return is_slip and not (are_pinyin or are_syllables)


def _is_chinese(word: str, tables: NameTables) -> bool:
    """Tell a word that is one or two syllables of Mandarin; Delaware only looks like four of them."""
    return len(re.findall("[aeiou]+", word)) < MANY_SYLLABLES and is_pinyin(word, tables.syllables)


def _lengths_alike(pairing: Pairing) -> set[tuple[int, int]]:
    """Return of how many words each the runs are that have the same letters; single words are met before."""
    sides = [_lengths_by_letters(side) for side in (pairing.left, pairing.right)]
    return {
        (count, other)
        for letters in sides[0].keys() & sides[1].keys()
        for count in sides[0][letters]
        for other in sides[1][letters]
        if count != other or count > 1
    }


def _lengths_by_letters(segments: Sequence[Segment]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    written = [_letters([segment]) if _is_word(segment) else None for segment in segments]
    for start in range(len(written)):
        joined = ""
        for count, letters in enumerate(written[start : start + MOST_WORDS], 1):
            if letters is None:
                break
            joined += letters
            found.setdefault(joined, set()).add(count)
    return found


def _pair_older_spellings(pairing: Pairing) -> None:
    """Pair pinyin with what older books and Taiwan write for it: Hsiao-ming, Xiaoming."""
    left, right = (_lengths_by_letters(side).keys() for side in (pairing.left, pairing.right))
    older = [letters for letters in (*left, *right) if older_spellings(letters)]
    if not any(not spelt.isdisjoint(left | right) for spelt in map(older_spellings, older)):
        return
    for count, other in ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2)):
        found = _spelt_runs(pairing.right, other)
        for run in _spelt_runs(pairing.left, count):
            hit = next((some for some in found if _is_older_spelling(run, some)), None)
            if hit and all(any(segment is member for member in pairing.left) for segment in run.words):
                pairing.take(run.words, hit.words, SegmentKind.CORE, "pinyin and Wade-Giles")
                found = _spelt_runs(pairing.right, other)


@dataclass(frozen=True, slots=True)
class _SpeltRun:
    """Words side by side, joined; ``is_older_alone`` tells that one of them is no pinyin."""

    words: list[Segment]
    letters: str
    older: frozenset[str]
    is_older_alone: bool


def _spelt_runs(segments: Sequence[Segment], count: int) -> list[_SpeltRun]:
    runs = []
    for run in _runs(segments, count):
        written = [_letters([segment]) for segment in run]
        joined = "".join(written)
        is_pinyin_alone = all(map(older_spellings if count == 1 else is_syllable, written))
        runs.append(_SpeltRun(run, joined, older_spellings(joined), not is_pinyin_alone))
    return runs


def _is_older_spelling(left: _SpeltRun, right: _SpeltRun) -> bool:
    """Tell the two spellings of one name; what both spell, such as chun, is taken as it stands."""
    return (left.is_older_alone and left.letters in right.older) or (
        right.is_older_alone and right.letters in left.older
    )


def _take_joined(pairing: Pairing, count: int, other: int) -> bool:
    runs = {_letters(run): run for run in _runs(pairing.right, other)}
    for run in list(_runs(pairing.left, count)):
        hit = runs.get(_letters(run))
        if hit and all(any(segment is member for member in pairing.left) for segment in run):
            pairing.take(
                run,
                hit,
                SegmentKind.BODY
                if SegmentKind.BODY in {member.kind for member in (*run, *hit)}
                else SegmentKind.CORE,
                "same letters",
            )
            return True
    return False


def _runs(segments: Sequence[Segment], count: int) -> Iterator[list[Segment]]:
    for start in range(len(segments) - count + 1):
        run = list(segments[start : start + count])
        if all(map(_is_word, run)):
            yield run


def _is_word(segment: Segment) -> bool:
    return segment.script == "latin" and segment.kind is not SegmentKind.NUMBER


def _letters(run: Sequence[Segment]) -> str:
    return "".join(segment.label.lower().replace(" ", "").replace("-", "") for segment in run)
