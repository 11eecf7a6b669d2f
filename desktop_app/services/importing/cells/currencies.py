# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The currencies that signs, codes and names in a list stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from desktop_app.basics.codes import CURRENCIES
from desktop_app.services.importing.cells.normal_text import fold_text

_NAMES: Final = """
    EUR: €|euro|euros|eur.|欧元|歐元|ユーロ|유로
    USD: us$|u.s.$|$us|usd$|us-dollar|us dollar|us dollars|u.s. dollar|u.s. dollars|dollar us|dólar estadounidense
    USD: dolar amerykański|americký dolar|amerikaanse dollar|abd doları|美元|美金|米ドル|米国ドル|미국 달러|미달러
    GBP: £|gb£|pound sterling|pounds sterling|sterling|pfund sterling|livre sterling|sterlina|libra esterlina
    GBP: funt szterling|英镑|英鎊|英ポンド|ポンド|파운드|영국 파운드
    JPY: jp¥|jpy¥|円|yen|日元|日圓|日币|日幣|日本円|엔|엔화
    CNY: cn¥|rmb|rmb¥|cny¥|人民币|人民幣|renminbi|yuan|chinese yuan|chinesischer yuan|人民元|위안|위안화
    KRW: ₩|won|원|韩元|韓元|韩币|ウォン|원화
    TWD: nt$|ntd|nt|新台币|新台幣|台币|台幣|新臺幣|台湾ドル
    HKD: hk$|港币|港幣|港元|香港ドル
    CHF: sfr|sfr.|schweizer franken|franken|franc suisse|francs suisses|franco svizzero|franchi svizzeri|瑞士法郎
    PLN: zł|zl|złoty|złotych|złote|zloty|波兰兹罗提
    CZK: kč|kc|koruna|korun|koruny|česká koruna|tschechische krone|捷克克朗
    TRY: ₺|tl|türk lirası|lira turca|土耳其里拉
    INR: ₹|inr₹|indian rupee|indian rupees|indische rupie|印度卢比|インドルピー
    RUB: ₽|руб|руб.|rubel|rouble|ruble|卢布
    BRL: r$|real|reais|real brasileiro
    CAD: c$|ca$|can$|canadian dollar|加元|加拿大元
    AUD: a$|au$|australian dollar|澳元
    SGD: s$|sg$|singapore dollar|新加坡元|新元
    NZD: nz$|new zealand dollar
    MXN: mx$|mex$|peso mexicano|mexican peso
    SEK: skr|svenska kronor|schwedische krone
    NOK: nkr|norske kroner|norwegische krone
    DKK: dkr|danske kroner|dänische krone
    VND: ₫|đồng|dong|越南盾
    THB: ฿|baht|泰铢
    ILS: ₪|nis|shekel
    UAH: ₴|hryvnia
    HUF: ft|forint
    ZAR: rand
    USD CAD AUD SGD HKD TWD NZD MXN: $|dollar|dollars|dólar|dólares|dolar|ドル|달러
    JPY CNY: ¥|￥
    CNY TWD HKD: 元|圆|圓|块
    SEK NOK DKK CZK ISK: kr|kr.|krone|kronen|krona|kronor|kroner
    INR PKR LKR NPR MUR: rs|rs.|rupee|rupees|rupie
    CHF XAF XOF: fr|fr.|franc|francs|franco|franchi
    GBP EGP TRY LBP: pound|pounds|livre|lira|livres
    MXN ARS CLP COP PHP UYU: peso|pesos
    ZAR BRL: r
"""

WHOLE_CURRENCIES: Final = frozenset(
    (
        "CLP",
        "ISK",
        "JPY",
        "KRW",
        "PYG",
        "UGX",
        "VND",
        "XAF",
        "XOF",
        "XPF",
        "BIF",
        "DJF",
        "GNF",
        "KMF",
        "RWF",
        "VUV",
    )
)
"""Currencies of ISO 4217 that have no smaller unit: three digits behind a mark are thousands there."""
_SMALL_CODES: Final = "EUR USD GBP CHF JPY CNY PLN CZK HUF SEK NOK DKK KRW TWD HKD INR BRL CAD AUD SGD MXN"
"""Codes that are known in small letters, too; others, such as ALL and TOP, are words of their own there."""


def _codes_by_name() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {code.casefold(): (code,) for code in _SMALL_CODES.split()}
    for line in _NAMES.strip().splitlines():
        codes, _, names = line.partition(": ")
        table |= {fold_text(name): tuple(codes.split()) for name in names.split("|")}
    return table


_CODES: Final = _codes_by_name()
_HEADING_WORDS: Final = "RMB NTD Euro zł Kč TL"
_WORDS_IN_CAPITALS: Final = "ALL TOP MAD CUP PEN GEL SOS BOB COP LAK MOP"
"""Codes that are words of headings in capitals."""
_WORD: Final = re.compile(r"[^\W\d_]*[€£¥$₩₹₺₽₫฿₪₴]|[^\W\d_]+")


@lru_cache(maxsize=4096)
def find_currencies(text: str) -> tuple[str, ...]:
    """Return the codes that a sign or a name can stand for: one where it is clear, none for another word."""
    folded = fold_text(text).replace("( ", "(").strip("()[] ")
    if folded.upper() in CURRENCIES and text.strip("()[] ").isupper():
        return (folded.upper(),)
    return _CODES.get(folded) or _CODES.get(folded.replace(" ", ""), ())


def currencies_in_heading(text: str) -> tuple[str, ...]:
    """Return the currencies that a heading names, as codes or signs; names such as won or real count for nothing."""
    named: dict[str, None] = {}
    for word in _WORD.findall(text):
        is_code = word in CURRENCIES and word not in _WORDS_IN_CAPITALS.split()
        is_code = is_code or word in _HEADING_WORDS.split()
        if is_code or not word[-1].isalpha() or not word.isascii():
            named |= dict.fromkeys(find_currencies(word))
    return tuple(named)


def settle_currencies(candidates: Iterable[str], said_elsewhere: Iterable[str]) -> tuple[str, ...] | None:
    """Return the currencies that a cell and its column, heading or row leave: one where it is clear.

    None are left where nobody names one; None is returned where two are named that contradict each other.
    """
    own, others = frozenset(candidates), frozenset(said_elsewhere)
    left = own & others if own and others else own | others
    return None if not left and own else tuple(sorted(left))
