# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Letters of scripts that papers cannot set, in Latin letters: Arabic, Hebrew, Thai, the scripts of India, Georgian,
Armenian.

Letter by letter, without the vowels that a script leaves out, as catalogues of libraries do: it tells one name from
another and can be read aloud; it is not how its holder spells it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final


def _table(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


_ARABIC: Final = _table(
    "ا=a أ=a إ=a آ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l"
    " م=m ن=n ه=h و=w ي=y ى=a ة=a ء= ؤ=w ئ=y پ=p چ=ch ژ=zh گ=g ک=k ی=y ـ="
)
_URDU: Final = _table("ٹ=t ڈ=d ڑ=r ں=n ے=e ہ=h ھ=h ۃ=a ۂ=e ۓ=e ٱ=a ڤ=v ڭ=ng ۋ=v ې=e ۆ=o ۇ=u ە=a ێ=e ڵ=l ڕ=r")
ARABIC: Final = _ARABIC | _URDU
"""The Arabic letters with those of Persian, Urdu, Kurdish and Uyghur."""
_HEBREW: Final = _table(
    "א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=ch ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=p צ=ts ץ=ts ק=k ר=r ש=sh ת=t"
    " װ=v ױ=oy ײ=ay ״=\" ׳=' ־=-"
)
_THAI: Final = _table(
    "ก=k ข=kh ฃ=kh ค=kh ฅ=kh ฆ=kh ง=ng จ=ch ฉ=ch ช=ch ซ=s ฌ=ch ญ=y ฎ=d ฏ=t ฐ=th ฑ=th ฒ=th ณ=n ด=d ต=t ถ=th ท=th ธ=th"
    " น=n บ=b ป=p ผ=ph ฝ=f พ=ph ฟ=f ภ=ph ม=m ย=y ร=r ฤ=rue ล=l ฦ=lue ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ=o ฮ=h ะ=a ั=a า=a ำ=am"
    " ิ=i ี=i ึ=ue ื=ue ุ=u ู=u เ=e แ=ae โ=o ใ=ai ไ=ai ๅ= ็= ่= ้= ๊= ๋= ์= ํ= ฺ= ๆ= ฯ=. ๏= ฿=baht"
)
_THAI_BEFORE: Final = re.compile("([เแโใไ])(.)")
"""Vowels written before the consonant that they are spoken after."""
_THAI_SILENT: Final = "์"
_GEORGIAN: Final = _table(
    "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts"
    " ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h"
)
_ARMENIAN: Final = _table(
    "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p"
    " ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=w փ=p ք=k օ=o ֆ=f և=ev"
)
_PLAIN: Final = ARABIC | _HEBREW | _THAI | _GEORGIAN | _ARMENIAN

_CONSONANTS: Final = _table(
    "क=k ख=kh ग=g घ=gh ङ=ng च=ch छ=chh ज=j झ=jh ञ=n ट=t ठ=th ड=d ढ=dh ण=n त=t थ=th द=d ध=dh न=n ऩ=n प=p फ=ph ब=b भ=bh"
    " म=m य=y र=r ऱ=r ल=l ळ=l ऴ=l व=v श=sh ष=sh स=s ह=h"
)
_VOWELS: Final = _table("अ=a आ=a इ=i ई=i उ=u ऊ=u ऋ=ri ऌ=li ऍ=e ऎ=e ए=e ऐ=ai ऑ=o ऒ=o ओ=o औ=au ॐ=om ॠ=ri")
_SIGNS: Final = _table("ा=a ि=i ी=i ु=u ू=u ृ=ri ॄ=ri ॅ=e ॆ=e े=e ै=ai ॉ=o ॊ=o ो=o ौ=au")
_NASALS: Final = _table("ँ=n ं=n ः=h ़= ऽ=' ॰=. ।=.")
_NO_VOWEL: Final = "्"
_INDIA: Final = range(0x0900, 0x0D80)
"""Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam: blocks of 128 in one order."""


def transliterate(text: str) -> str:
    """Return a text in Latin letters, each word with a capital; blank where a letter has none here."""
    words = []
    for word in unicodedata.normalize("NFC", text).split():
        latin = _of_india(word) if any(ord(letter) in _INDIA for letter in word) else _plain(word)
        if latin is None:
            return ""
        words.append(latin[:1].upper() + latin[1:])
    return " ".join(filter(None, words))


def _plain(word: str) -> str | None:
    """Return a word letter by letter; Thai vowels behind their consonant, silenced Thai letters left out."""
    letters = _THAI_BEFORE.sub(r"\2\1", word.lower())
    spelt: list[str] = []
    for letter in letters:
        if letter == _THAI_SILENT and spelt:
            spelt.pop()
        latin = _latin(letter, _PLAIN)
        if latin is None:
            return None
        spelt.append(latin)
    return "".join(spelt)


def _of_india(word: str) -> str | None:
    """Return a word of a script of India: a consonant has an a unless a vowel sign or the sign for none follows."""
    spelt: list[str] = []
    has_own_vowel = False
    for letter in word:
        as_devanagari = chr(0x0900 + ord(letter) % 0x80) if ord(letter) in _INDIA else letter
        if as_devanagari in _CONSONANTS:
            spelt += [_CONSONANTS[as_devanagari], "a"]
            has_own_vowel = False
            continue
        if as_devanagari in _SIGNS or as_devanagari == _NO_VOWEL:
            if spelt and spelt[-1] == "a" and not has_own_vowel:
                spelt.pop()
            latin: str | None = _SIGNS.get(as_devanagari, "")
        else:
            latin = _latin(as_devanagari, _VOWELS | _NASALS)
        if latin is None:
            return None
        if latin:
            spelt.append(latin)
            has_own_vowel = True
    if len(spelt) > 2 and spelt[-1] == "a" and not has_own_vowel:
        spelt.pop()  # at the end of a word it is not spoken
    return "".join(spelt)


def _latin(letter: str, table: dict[str, str]) -> str | None:
    if letter in table:
        return table[letter]
    if letter.isascii():
        return letter
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Cf"):
        return ""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if unicodedata.category(letter)[0] == "P":
        return ","
    return None
