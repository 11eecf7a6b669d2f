# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One spelling for what looks or is the same: width, accents, invisible and look-alike letters, other alphabets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from desktop_app.basics.transliteration import ARABIC, transliterate

LONGEST: Final = 300
"""The letters of a name that are compared; a longer one is compared by its beginning."""

LOOK_ALIKES: Final = str.maketrans(
    "АВЕЅZІЈКМНОРСТХУаеоріјсухѕһԁԛԝьгпкΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυιτκІіЈјᏞᎪᏴᏟᎬᎻᎫᏦᎷᏢᎡᏚᎢᏙᏔᏃԌɑɡıⅼ",
    "ABESZIJKMHOPCTXYaeopijcyxshdqwbrnkABEZHIKMNOPTYXavopuitkIiJjLABCEHJKMPRSTVWZGagil",
)


def _table(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


CYRILLIC: Final = _table(
    "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh "
    "щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=i є=e ґ=g ў=u"
    " ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=dz ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ӣ=i ӯ=u ҳ=h ҷ=j"
)
GREEK: Final = _table(
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o"
)
_GREEK_PAIRS: Final = (
    ("αι", "e"), ("αί", "e"), ("ου", "ou"), ("ού", "ou"), ("γκ", "g"), ("γγ", "ng"), ("αυ", "av"), ("ευ", "ev"),
    ("Μπ", "B"), ("μπ", "mp"), ("Ντ", "D"),
)  # fmt: skip
OTHER: Final = _table("ß=ss æ=ae ø=o œ=oe đ=d ð=d þ=th ł=l ı=i ħ=h ə=a")
KOREAN_FIRST: Final = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h"
KOREAN_MIDDLE: Final = "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i"
KOREAN_LAST: Final = ",k,k,k,n,n,n,t,l,k,m,l,l,l,l,l,m,p,p,t,t,ng,t,t,k,t,p,t"
KANA: Final = _table(
    "ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi"
    " ツ=tsu テ=te ト=to"
    " ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo"
    " ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヲ=o ン=n ヴ=vu ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo"
    " ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po"
)
NAMES_OF_LETTERS: Final = _table(
    "エイチ=h エックス=x ダブリュー=w ディー=d ティー=t ジェイ=j キュー=q アール=r ゼット=z エー=a エイ=a ビー=b"
    " シー=c イー=e エフ=f ジー=g アイ=i ケイ=k ケー=k エル=l エム=m エヌ=n オー=o ピー=p エス=s ユー=u ブイ=v ワイ=y"
    " 에이치=h 더블유=w 에이=a 에프=f 아이=i 제이=j 케이=k 에스=s 브이=v 엑스=x 와이=y 제트=z 비=b 씨=c 디=d 이=e 지=g"
    " 엘=l 엠=m 엔=n 오=o 피=p 큐=q 알=r 티=t 유=u"
)
"""How Japanese and Korean write letters by their names, the longer ones first."""
SMALL_KANA: Final = _table("ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo")
_UNSEEN: Final = ("Cf", "Cc", "Co", "Cs")
_CONTROLS: Final = dict.fromkeys([*range(32), 127]) | dict.fromkeys((9, 10, 13), " ")
_WORD: Final = re.compile(r"[^\W_]+")


def plain_text(text: str) -> str:
    """Return a text in its usual width without invisible letters, cut to what is compared."""
    return _plain(text)[:LONGEST]


def is_too_long(text: str) -> bool:
    """Tell whether a text is longer than what is compared of it."""
    return len(text) > LONGEST * 4 or len(_plain(text)) > LONGEST


SCRIPTS_NOT_READ: Final = _table(
    "THAI=Thai LAO=Laoo KHMER=Khmr MYANMAR=Mymr ARMENIAN=Armn GEORGIAN=Geor DEVANAGARI=Deva BENGALI=Beng"
    " GURMUKHI=Guru GUJARATI=Gujr ORIYA=Orya TAMIL=Taml TELUGU=Telu KANNADA=Knda MALAYALAM=Mlym SINHALA=Sinh"
    " TIBETAN=Tibt MONGOLIAN=Mong ETHIOPIC=Ethi BOPOMOFO=Bopo SYRIAC=Syrc THAANA=Thaa YI=Yiii TIFINAGH=Tfng"
    " JAVANESE=Java"
)
"""Scripts of whose words and legal forms no table holds any, with their codes in ISO 15924; at most they are heard."""
_READ: Final = (
    "LATIN", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "IDEOGRAPHIC",
    "KATAKANA-HIRAGANA", "MODIFIER",
)  # fmt: skip
ANOTHER_SCRIPT: Final = "another script"


def scripts_not_read(*names: str) -> dict[str, str]:
    """Return the scripts in names whose words no table holds: code and name, Zzzz for one that is not known here."""
    letters = {
        letter for name in names if not name.isascii() for letter in unicodedata.normalize("NFKC", name)
    }
    scripts = {
        unicodedata.name(letter, "").partition(" ")[0]
        for letter in letters
        if letter.isalpha() and ord(letter) not in LOOK_ALIKES
    }
    found = {
        SCRIPTS_NOT_READ.get(script, "Zzzz"): script.capitalize() for script in scripts.difference(_READ)
    }
    return {code: found[code] if code != "Zzzz" else ANOTHER_SCRIPT for code in sorted(found)}


def _plain(text: str) -> str:
    if text.isascii():
        return text[: LONGEST * 2].translate(_CONTROLS)
    usual = unicodedata.normalize("NFKC", text[: LONGEST * 4])[: LONGEST * 2]
    return "".join(
        letter for letter in usual if letter.isascii() or unicodedata.category(letter) not in _UNSEEN
    ).translate(_CONTROLS)


def is_han(letter: str) -> bool:
    """Tell a Chinese character."""
    return "\u4e00" <= letter <= "\u9fff" or "\u3400" <= letter <= "\u4dbf" or letter in "〇々"


def is_korean(letter: str) -> bool:
    """Tell a Korean syllable."""
    return "가" <= letter <= "힣"


def is_kana(letter: str) -> bool:
    """Tell a letter of the Japanese syllabaries."""
    return "\u3041" <= letter <= "\u30ff" and letter != "・"


def latin_text(text: str) -> str:
    """Return a text of letters in small Latin ones: look-alikes as they look, other alphabets by their sound."""
    others = CYRILLIC.keys() | GREEK.keys()  # a word of another alphabet beside it is read as such as well
    is_other = any(letter.lower() in others and ord(letter) not in LOOK_ALIKES for letter in text)
    is_among_latin = re.search("[A-Za-z]{2}", text) is not None and not is_other
    text = _OTHER_SCRIPT.sub(lambda hit: transliterate(hit.group()) or hit.group(), text)
    return _WORD.sub(lambda hit: _latin_word(hit.group(), is_among_latin=is_among_latin), text)


_OTHER_SCRIPT: Final = re.compile("[\u0530-\u05ff\u0900-\u0e7f\u10a0-\u10ff]+")
"""Armenian, Hebrew, the scripts of India, Thai and Georgian."""


def _latin_word(word: str, *, is_among_latin: bool) -> str:
    if word.isascii():
        return word
    has_latin = any("a" <= letter.lower() <= "z" for letter in word)
    only_looks_so = is_among_latin and all(ord(letter) in LOOK_ALIKES for letter in word)
    if has_latin or only_looks_so:  # another alphabet within a Latin word or name only looks alike
        word = word.translate(LOOK_ALIKES)
    composed = unicodedata.normalize("NFC", word)
    if composed == "و":
        return "and"
    if composed[:1] in ARABIC:  # the article is written as one with the word
        composed = re.sub("^(?:ال|لل)(?=..)", "", composed)
    for greek, spelt in _GREEK_PAIRS:
        composed = composed.replace(greek, spelt)
    return "".join(map(_latin_letter, composed))


@lru_cache(maxsize=4096)
def _latin_letter(letter: str) -> str:
    small = letter.lower()
    for table in (CYRILLIC, GREEK, OTHER, ARABIC):
        if small in table:
            spelt = table[small]
            return spelt.capitalize() if letter != small else spelt
    bare = "".join(
        member for member in unicodedata.normalize("NFD", letter) if not unicodedata.combining(member)
    )
    if len(bare) == 1 and bare.lower() in CYRILLIC | GREEK:
        return (CYRILLIC | GREEK)[bare.lower()]
    return bare


def korean_syllable(letter: str) -> str:
    """Return the sound of a Korean syllable in Latin letters."""
    before, last = divmod(ord(letter) - 0xAC00, 28)
    first, middle = divmod(before, 21)
    parts = ((KOREAN_FIRST, first), (KOREAN_MIDDLE, middle), (KOREAN_LAST, last))
    return "".join(sounds.split(",")[number] for sounds, number in parts)


_ALIKE: Final = (
    "土士工エ 未末朱 日曰目 干千于 永水 大太天夭犬夫 人入八ハ 子予了 己已巳 国囯圀 困因 浙淅 合台 二ニ 口ロ囗"
    " 力カ刀 夕タ 卜ト 体休"
    " 训圳 斋斎齐斉齋齊 鸟乌 免兔 侯候 赢嬴 戊戌戍 王玉主 贝见 東束 车东 团団 铁鉄 崎﨑"
    " 高髙 吉𠮷 治冶 科料 材村 析折 抹株 拔拨 设没"
    " 今令 万方 风凤 元无 厂广 问间 白自 由甲申田 几儿 丸九 刃 住往 持特 酒洒 弟第 伸仲 乎平 牛午 石右 宇字"
)
_LOOKS: Final = str.maketrans({letter: alike[0] for alike in _ALIKE.split() for letter in alike[1:]})


def as_it_looks(text: str) -> str:
    """Return a text with one character for those that a machine or a hurried eye takes for each other."""
    return text.translate(_LOOKS)


def is_arabic(letter: str) -> bool:
    """Tell an Arabic or Persian letter, or one of Hebrew or Thai, which leave vowels out as well."""
    return letter in ARABIC or "\u0590" <= letter <= "\u05ff" or "\u0e00" <= letter <= "\u0e7f"


def is_hebrew(text: str) -> bool:
    """Tell a text with Hebrew letters, of which some stand for two sounds."""
    return any("\u0590" <= letter <= "\u05ff" for letter in text)


def romaji(kana: str) -> str:
    """Return the sound of kana in Latin letters, without marks of length."""
    spelt: list[str] = []
    for letter in (chr(ord(member) + 0x60) if "ぁ" <= member <= "ゖ" else member for member in kana):
        if letter in SMALL_KANA:
            stem = spelt.pop() if spelt else ""
            spelt.append(
                stem[:-1] + SMALL_KANA[letter].removeprefix("y" if stem[:2] in ("sh", "ch", "ji") else "")
            )
        else:
            spelt.append(KANA.get(letter, ""))
    return "".join(spelt)
