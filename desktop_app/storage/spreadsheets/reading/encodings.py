# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which letters the bytes of a text file stand for.

A mark at the beginning says it; UTF-8 proves itself. Otherwise each of the encodings that spreadsheets still write is
tried on the parts that are not plain ASCII, and the one that gives the likeliest text is taken: words without signs in
them, common characters, one script. Words that lists are headed with settle what a few letters leave open.

The library charset-normalizer is not asked: it needs more text than a heading and three rows, and takes half of such
lists for another encoding (a test shows it).
"""

from __future__ import annotations

import codecs
import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.resources import resource_path

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EAST: Final = ("gb18030", "big5", "cp932", "cp949", "euc-jp")
_WEST: Final = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp866", "koi8-r")
_SAMPLE: Final = 400
_FOREIGN: Final = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_COMMON: Final = {
    # Letters beyond ASCII that words of each code page really have. Who reads "Gr\xf6\xdfe" as Polish finds none.
    "cp1252": frozenset("äöüßÄÖÜéèêëàâáãåæøñçîïíìôóòõùúûœÉÈÀÇÅØÆÑÓÍÁ€°µ²³±×–—’‘“”„…ºª½¼®©§·´"),
    "cp1250": frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűöüŐŰÖÜăâîäôľĺŕ€°µ±×–—„”§"),
    "cp1254": frozenset("çğışöüÇĞİŞÖÜâîû€°µ²³±×–—’“”§"),
    "cp1257": frozenset("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽąęėįųĄĘĖĮŲõäöüÕÄÖÜ€°µ²³±×–—„“”§"),
}
_SCRIPTS: Final = {"cp1251": "CYRILLIC", "cp866": "CYRILLIC", "koi8-r": "CYRILLIC", "cp1253": "GREEK"}


def decode(content: bytes) -> str:
    """Return the text of a file.

    Errors: Refused if it is no text.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decode_marked(content, name)
    if b"\0" in content:
        return _decode_wide(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        # Cut off in the middle of the last letter: all before it is UTF-8.
        if error.start > 100 and error.start >= len(content) - 4 and error.reason == "unexpected end of data":
            return content.decode("utf-8", "replace")
    return _decode_likeliest(content)


def _decode_marked(content: bytes, name: str) -> str:
    try:
        return _checked(content.decode(name))
    except UnicodeDecodeError:
        return _checked(content.decode(name, "replace"))


def _decode_wide(content: bytes) -> str:
    """Return a text of two bytes a letter without a mark: it has zeros at every other place, or letters of the East."""
    sample = content[: 1 << 16]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even == odd:
        raise Refused("the file is no text and no workbook", do="Choose the file that the list is in")
    names = ("utf-16-le", "utf-16-be") if odd > even else ("utf-16-be", "utf-16-le")
    for name in names:
        try:
            return _checked(content[: len(content) & ~1].decode(name))
        except (UnicodeDecodeError, Refused):
            continue
    raise Refused("the file is no text and no workbook", do="Choose the file that the list is in")


def _checked(text: str) -> str:
    """Return a text that is one: without zeros, which no table has."""
    if "\0" in text:
        raise Refused("the file is no text and no workbook", do="Choose the file that the list is in")
    return text


def _decode_likeliest(content: bytes) -> str:
    lines = [match.group() for _, match in zip(range(_SAMPLE), _FOREIGN.finditer(content), strict=False)]
    sample = b"\n".join(line[:2000] if len(line) < 2000 else _middle(line) for line in lines)
    scores = {name: _score(sample, name) + _words_found(sample, name) for name in (*_WEST, *_EAST)}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] <= _IMPOSSIBLE or _CONTROL.search(content[:2000].decode("cp1252", "replace")):
        raise Refused(
            "the file is no text, or its letters cannot be told",
            do="Save it in the spreadsheet program as CSV in UTF-8, or as XLSX",
        )
    return content.decode(best, "replace")


def _words_found(sample: bytes, name: str) -> float:
    """Return what the words of headings in a sample add: more for the first than for others."""
    text = sample.decode(name, "replace").casefold()
    found = sum(word in text for word in _words().get(name, ()))
    return 4.0 + min(found, 8) if found else 0.0


@cache
def _words() -> Mapping[str, Sequence[str]]:
    tables = tomllib.loads(resource_path("names", "encoding_words.toml").read_text("utf-8"))
    return {
        name: [word.casefold() for word in words if not _is_the_same_elsewhere(word, name)]
        for name, words in tables.items()
    }


def _is_the_same_elsewhere(word: str, name: str) -> bool:
    """Tell whether the bytes of a word are the same word in another encoding: it settles nothing."""
    others = (other for other in (*_WEST, *_EAST) if other != name)
    return any(word.encode(name).decode(other, "replace") == word for other in others)


def _middle(line: bytes) -> bytes:
    """Return what stands around the first foreign letters of a very long line."""
    match = re.search(rb"[\x80-\xff]", line)
    start = max(0, match.start() - 200) if match else 0
    return line[start : start + 2000]


_IMPOSSIBLE: Final = -1e9


def _score(sample: bytes, name: str) -> float:
    """Return how likely a sample is a text in an encoding; more is likelier."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 3:
            return _IMPOSSIBLE
        text = sample.decode(name, "replace")
    foreign = [letter for letter in text if letter > "\x7f"]
    if not foreign or _CONTROL.search(text):
        return _IMPOSSIBLE
    if name in _EAST:
        return _score_east(text, foreign, name)
    return _score_west(text, foreign, name)


def _score_east(text: str, foreign: list[str], name: str) -> float:
    """Return the share of common characters: each encoding begins with them, and has the rare ones behind."""
    share = sum(_commonness(letter, name) for letter in foreign) / len(foreign)
    runs = len(re.findall(r"[^\x00-\x7f]{2,}", text)) / max(1, len(re.findall(r"[^\x00-\x7f]+", text)))
    kana = sum("\u3040" <= letter <= "\u30ff" for letter in foreign) / len(foreign)
    if name == "euc-jp" and kana < 0.1:
        share -= 1  # the same bytes are Chinese; Japanese always has kana
    if name == "cp949" and share > 0.9 and len(foreign) >= 6:
        share += 0.05  # Chinese would hardly keep to the part of the table that Korean uses
    return share * 10 + 2 * runs - 2


def _commonness(letter: str, name: str) -> float:
    if name in ("cp932", "euc-jp") and "\u3040" <= letter <= "\u30ff":
        return 1.0
    if "\uff61" <= letter <= "\uff9f":
        return -0.5 if name == "cp932" else -1.0
    if name == "cp949":
        return _korean(letter)
    if "\u4e00" <= letter <= "\u9fff":
        lead, low, high = _pair(letter, name)[0], *_LEVEL_ONE[name]
        is_whole = name != "gb18030" or _pair(letter, name)[1] >= _SECOND_LEAST
        return 1.0 if low <= lead <= high and is_whole else -0.6
    return _sign(letter)


def _korean(letter: str) -> float:
    first, second = _pair(letter, "cp949")[:2]
    if "\uac00" <= letter <= "\ud7a3" and first >= 0xB0 and second >= 0xA1:
        return 1.0
    return 0.2 if "\u4e00" <= letter <= "\u9fff" else _sign(letter)


_LEVEL_ONE: Final = {
    "gb18030": (0xB0, 0xD7),
    "big5": (0xA4, 0xC6),
    "cp932": (0x88, 0x97),
    "euc-jp": (0xB0, 0xCF),
}

_SECOND_LEAST: Final = 0xA1
"""Common Chinese characters have this or more as their second byte, too."""


def _pair(letter: str, name: str) -> bytes:
    pair = letter.encode(name, "replace")
    return pair if len(pair) > 1 else b"\0\0"


def _sign(letter: str) -> float:
    """Return how common a character is that is no letter of the East: its signs are, others are not."""
    if (
        letter in "，。、；：？！（）「」『』【】《》·～％＋－／＝　×°℃φΦ±μ≤≥①②③④⑤"
        or "\uff01" <= letter <= "\uff5e"
    ):
        return 0.6
    return -1.0 if letter == "\ufffd" or unicodedata.category(letter) in ("Co", "Cn") else -0.4


def _score_west(text: str, foreign: list[str], name: str) -> float:
    common = _COMMON.get(name)
    script = _SCRIPTS.get(name)
    good = 0.0
    for letter in foreign:
        if script:
            good += (
                1.0
                if unicodedata.name(letter, "").startswith(script)
                else 0.4
                if letter in "°№«»–—€±"
                else -0.6
            )
        elif common is not None:
            good += 1.0 if letter in common else -1.0
    if name == "cp1252":
        good -= len(_NOT_WESTERN.findall(text))
    share = good / len(foreign)
    text_words = re.findall(r"[^\W\d_]{2,}", text)
    mixed = sum(_is_mixed(word) for word in text_words) / max(1, len(text_words))
    odd = len(re.findall(r"[^\W\d_][¡-¿÷×†‡•‰¤¦¨¬¯¸][^\W\d_]", text)) / len(foreign)
    long_runs = len(re.findall(r"[À-ÿĀ-ž]{4,}", text)) / max(1, len(text_words))
    return share * 8 - 6 * mixed - 6 * odd - (6 * long_runs if not script else 0) + _PREFERENCE.get(name, 0.0)


_NOT_WESTERN: Final = re.compile(r"õ(?!e)|û(?![tcmlr])|œ(?![uisd])|È(?=[^\W\d_])|ì(?=[^\W\d_])|Kè")
"""What hardly stands in Western words: õ, û, œ, È and ì are ő, ű, ś, Č and ě read with the wrong table."""

_PREFERENCE: Final = {"cp1252": 0.3, "cp1251": 0.2, "cp1250": 0.1}


def _is_mixed(word: str) -> bool:
    """Tell a word with capitals inside small letters, or of two scripts: read with the wrong table."""
    if word.isascii():
        return False
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in word if letter not in "µºª"}
    return len(scripts) > 1 or (not word.isupper() and any(letter.isupper() for letter in word[1:]))
