# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Texts of cells to be compared, what comes of reading a cell that gives no value, and the words that say so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase

# --------------------------------------------------------------------------------------------------
# What comes of reading a cell where it gives no value: it says that there is none, or it is doubtful.


Sureness = Literal["sure", "unsure", "contradictory"]
"""How far the cells of a column agree on a way to be read."""


@dataclass(frozen=True, slots=True)
class NoValue:
    """The cell says that there is no value: blank, "n.d.", "TBD", only a limit.

    ``is_blank``: it is blank, or holds only a filler such as a dash, which says no more.
    """

    why: str
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class Doubtful:
    """The cell says something that is not clear: why, and what to do about it.

    ``about`` is the field whose cell it is, where the doubt comes of reading the row as a whole.
    """

    why: str
    do: str
    about: str = ""


# --------------------------------------------------------------------------------------------------
# The words by which a list says that there is no value, and why there is none.


_ZEROS: Final = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50)
"""The noughts of Arabic, Persian, Devanagari, Bengali and Thai, behind which their other digits stand."""
_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ALIKE: Final = {
    **_FULL_WIDTH,
    **dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff"), None),
    **dict.fromkeys(map(ord, "’‘ʼ´`′"), "'"),
    **dict.fromkeys(map(ord, "−﹣‐‑"), "-"),
    **dict.fromkeys(map(ord, "〜∼"), "~"),
    **{first + digit: str(digit) for first in _ZEROS for digit in range(10)},
    ord("\u3001"): ",",
    ord("\u066b"): ".",
    ord("\u066c"): ",",
    ord("￥"): "¥",
    ord("￦"): "₩",
    ord("￡"): "£",
}
"""Characters and the one they are read as. Nothing else is turned into a digit: 10² is not 102."""
_STROKES: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_STOPS: Final = re.compile(r"[.']")


LONGEST_FIGURE: Final = 200
"""Letters of a cell that can be a figure, a unit, a country, a day or a substance; what is longer is a text."""


def plain_text(text: str) -> str:
    """Return a text with plain spaces, digits and marks, and no space around it."""
    return " ".join(text.translate(_ALIKE).split())


_NOT_SEEN: Final = str.maketrans({
    **dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff\x00", None), "\u00a0": " ", "\u202f": " ", "\u2007": " ",
})  # fmt: skip
"""Characters that nobody sees, and spaces that look like others."""


def even_lines(text: str) -> str:
    """Return a text whose lines end as those of the catalogue do, with nothing around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def seen_text(text: str) -> str:
    """Return what a reader sees of a cell: what does not show is gone, and there is one kind of space."""
    return text.strip() if text.isprintable() else even_lines(text.translate(_NOT_SEEN))


def clip_text(text: str, longest: int) -> str:
    """Return a text with at most so many letters; of a longer one the last is a mark that more would follow."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def fold_text(text: str) -> str:
    """Return a text in small letters without accents, to be compared."""
    decomposed = unicodedata.normalize("NFKD", plain_text(text).casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed)).translate(_STROKES)


def fold_words(text: str) -> str:
    """Return the words of a text to be compared: no case, accents, full stops or other marks."""
    return _fold_short(text) if len(text) <= LONGEST_FIGURE else _fold_words(text)


def _fold_words(text: str) -> str:
    return _BETWEEN_WORDS.sub(" ", _STOPS.sub("", fold_text(text))).strip()


_fold_short: Final = lru_cache(4096)(_fold_words)
"""Short texts of a list come again row after row: units, countries, answers, the words of headings."""


def compact(text: str) -> str:
    """Return a text without case, accents, marks and spaces; the signs for number and percent are words."""
    folded = fold_words(text.replace("#", " no ").replace("°", "º")).replace(" ", "")
    return folded or ("percent" if "%" in text else "")


_NOT_KNOWN: Final = """
    ?|??|???|unknown|not known|unk|unbekannt|inconnu|inconnue|sconosciuto|sconosciuta|ignoto|desconocido|desconocida
    nieznany|nieznane|nieznana|neznámý|neznámé|neznámá|neznámo|onbekend|desconhecido|desconhecida|bilinmiyor|bilinmeyen
    不明|不详|不詳|未知|不清楚|미상|불명|알 수 없음|알수없음|わからない
"""
_NOT_MEASURED: Final = """
    n.d.|nd|n.b.|n.best.|not determined|not measured|not detected|not analysed|not analyzed|nicht bestimmt
    nicht gemessen|nicht ermittelt|nicht nachweisbar|n.n.|non déterminé|non mesuré|non détecté|non determinato
    non misurato|non rilevato|no determinado|no medido|no detectado|nie oznaczono|nie określono|nie wykryto|n.o.
    nestanoveno|neměřeno|nezjištěno|niet bepaald|niet gemeten|niet aangetoond|não determinado|não medido|não detectado
    belirlenmedi|ölçülmedi|tespit edilmedi|未测|未測|未测定|未測定|未检出|未檢出
    检测中|検出せず|不検出|측정 안됨|불검출|미측정
"""
_TO_COME: Final = """
    tbd|tba|tbc|tbs|to be defined|to be determined|to be confirmed|to be advised|to follow|pending|open|in progress
    folgt|wird nachgereicht|offen|noch offen|in klärung|zu klären|à définir|à déterminer|à confirmer|à préciser
    en cours|en attente|da definire|da determinare|da confermare|in corso|por definir|por determinar|por confirmar
    pendiente|a definir|a determinar|a confirmar|pendente|do ustalenia|do uzupełnienia|do potwierdzenia
    bude upřesněno|bude doplněno|doplnit|n.t.b.|ntb|nader te bepalen|volgt|belirlenecek|bekliyor|teyit edilecek
    未定|待定|待确认|待確認|待补|待補|確認中|調査中|追って連絡|미정|추후|추후 확정|확인중|확인 중
"""
_NOT_APPLICABLE: Final = """
    n/a|n.a.|na|#n/a!|not applicable|not available|not avail|entfällt|nicht zutreffend|nicht anwendbar|nicht verfügbar
    s.o.|sans objet|non applicable|non disponible|non applicabile|non disponibile|no aplica|no disponible
    nie dotyczy|niedostępne|neuplatňuje se|není k dispozici|netýká se|n.v.t.|nvt|niet van toepassing
    niet beschikbaar|não aplicável|não disponível|uygulanamaz|mevcut değil|yok|不适用|不適用|不可用|該当なし|対象外
    해당없음|해당 없음|없음|无|無|なし
"""
_NOT_STATED: Final = """
    k.a.|keine angabe|keine angaben|o.a.|o. angabe|ohne angabe|fehlt|liegt nicht vor|not stated|not specified
    not given|not provided|unspecified|no data|none given|missing|n.c.|nc|non communiqué|non précisé|non spécifié
    non renseigné|pas d'indication|non specificato|non indicato|dato mancante|s/d|sin datos|no especificado
    sin especificar|no indicado|b.d.|brak danych|brak|nie podano|nieokreślony|neuvedeno|nespecifikováno|chybí
    geen opgave|geen gegevens|niet opgegeven|n.o.k.|sem dados|não especificado|não informado|belirtilmemiş
    belirtilmedi|veri yok|未提供|未填|未填写|未填寫|无数据|無資料|暂无|暫無|未注明|空
    記載なし|記入なし|データなし|未記入
    자료없음|자료 없음|미기재|데이터 없음|null|nan|nil|none|(blank)|(leer)|(null)|#
"""
_ON_REQUEST: Final = """
    poa|p.o.a.|price on request|on request|auf anfrage|a.a.|sur demande|su richiesta|bajo pedido|a consultar|consultar
    na zapytanie|na vyžádání|na dotaz|op aanvraag|sob consulta|fiyat sorunuz|teklif alınız|面议|面議|询价|詢價|要見積
    お問い合わせ|별도문의|별도 문의|협의
"""
_ERRORS: Final = """
    #n/a|#na|#ref!|#value!|#div/0!|#name?|#num!|#null!|#spill!|#calc!|#nv|#bezug!|#wert!|#zahl!|#valeur!|#nom?|#nombre!
    #valore!|#nome?|#rif!|#¡valor!|#¡ref!|#¿nombre?|#¡div/0!|#arg!|#adr!|#liczba!|#hodnota!|#název?|#odkaz!|#waarde!
    #naam?|#verw!|#deel/0!|#valor!|#değer!|#başv!|#sayı/0!|#ad?|err:502|err:508|err:511|err:522
"""
_DASHES: Final = re.compile(r"[-–—―_./*~= ]+")

_HAS_DIGIT: Final = re.compile("[0-9]")

_WORDS: Final[Mapping[Phrase, str]] = {
    Phrase("it says that the value is not known"): _NOT_KNOWN,
    Phrase("it says that the value was not measured"): _NOT_MEASURED,
    Phrase("it says that the value is still to come"): _TO_COME,
    Phrase("it says that there is no value"): _NOT_APPLICABLE,
    Phrase("it says that nothing is stated"): _NOT_STATED,
    Phrase("it says that the price is told on request"): _ON_REQUEST,
    Phrase("it shows an error of the spreadsheet"): _ERRORS,
}
_DASH: Final = Phrase("it holds only a dash or another filler")
_BLANK: Final = Phrase("it is blank")


def _split_words(block: str) -> list[str]:
    return [word.strip() for line in block.strip().splitlines() for word in line.split("|")]


def _key(text: str) -> str:
    """Return a text to be compared whatever its full stops and spaces: "n. d." is "n.d."."""
    return fold_words(text).replace(" ", "")


_BY_TEXT: Final = {fold_text(word): why for why, block in _WORDS.items() for word in _split_words(block)}
_BY_WORDS: Final = {
    key: why for text, why in _BY_TEXT.items() if len(key := _key(text)) > 1 and not text.startswith("#")
}


def find_no_value(text: str) -> NoValue | None:
    """Return why a cell says that it has no value; None where it says something else."""
    if len(text) > LONGEST_FIGURE and not text.isspace():
        return None
    plain = plain_text(text)
    if not plain:
        return NoValue(_BLANK, is_blank=True)
    if _HAS_DIGIT.search(plain) and plain[0] not in "#eE":
        return None  # only errors of spreadsheets have digits, such as #DIV/0! and Err:502
    if _DASHES.fullmatch(plain):
        return NoValue(_DASH, is_blank=True)
    why = _BY_TEXT.get(fold_text(plain)) or _BY_WORDS.get(_key(plain))
    return NoValue(why) if why else None
