# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Units of mass, pieces, currencies, what a price is for, and what the heading of a column says of all these."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, Final

from desktop_app.basics.codes import CURRENCIES
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import GRAMS, ONE
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import LONGEST_FIGURE, Doubtful, fold_text, fold_words, plain_text

_UNITS: Final = tomllib.loads(resource_path("names", "units.toml").read_text("utf-8"))


def _split(listed: str) -> list[str]:
    return [fold_words(word) or word.strip() for word in listed.split("|")]


_GRAMS: Final[Mapping[str, tuple[str, Fraction]]] = {
    word: (unit, Fraction(grams))
    for unit, (grams, listed) in (
        *((unit, (GRAMS[unit], listed)) for unit, listed in _UNITS["mass"].items()),
        *_UNITS["other_mass"].items(),
    )
    for word in _split(listed)
}
"""The unit of mass that each word stands for, and how many grams that is."""
_UNCLEAR: Final = frozenset(_split(_UNITS["words"]["unclear"]))
_PIECES: Final = frozenset(_split(_UNITS["words"]["pieces"]))


_LONGEST_UNIT: Final = 60


@lru_cache(maxsize=4096)
def find_mass_unit(text: str) -> tuple[str, Fraction] | None:
    """Return the unit of mass that a text names, and its grams; None for an unclear or another word."""
    if len(text) > _LONGEST_UNIT:
        return None
    plain = plain_text(text)
    if plain == "Mg":  # a megagram in physics, a milligram misspelt in a list
        return None
    return None if is_unclear_mass(plain) else _GRAMS.get(fold_words(plain))


def is_unclear_mass(text: str) -> bool:
    """Tell whether a word names two different masses, such as ton."""
    return plain_text(text) == "Mg" or fold_words(text) in _UNCLEAR


@lru_cache(maxsize=4096)
def is_piece_unit(text: str) -> bool:
    """Tell whether a word says that pieces are counted."""
    return len(text) <= _LONGEST_UNIT and fold_words(text) in _PIECES


def counts_pieces(unit: str) -> bool:
    """Tell whether a cell of a column of units says that pieces are counted: "PZ", and "NR" as in Italian lists."""
    return is_piece_unit(unit) or fold_words(unit) in ("nr", "n", "num", "numero")


# --------------------------------------------------------------------------------------------------
# How many of which unit a price is for: "EUR/100 St", "je 100", "per kg", a column with 100 or "1000 PC".


_PER: Final = (
    "per|je|pro|par|por|za|за|na|ogni|cada|voor|al|au|les|le|the|každých|başına|every|each|à|pe|pu|peh|pr\\.|price unit"
    "|preiseinheit"
)
_SEPARATOR: Final = re.compile(
    rf"\s*(?:(?P<slash>/)|每|(?<![^\W\d_])(?:{_PER})(?![^\W\d_])\.?)\s*", re.IGNORECASE
)
_COUNT: Final = re.compile(r"\d(?:[\d., ']*\d)?", re.ASCII)
_PIECE_SIGNS: Final = "個个件只支片台本枚块塊根颗顆粒张張隻套组개"
_COUNTED_SIGNS: Final = re.compile(
    rf"(?<![\d一二三四五六七八九十两])(?P<count>[百佰千仟万萬백천만])\s*(?P<unit>[{_PIECE_SIGNS}])"
)
"""How many pieces a heading names in front of another word: 千件重."""
_OPENING: Final = tuple("([（【")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:[., ']\d{3})+|[1-9]\d*", re.ASCII)
_MOST_DIGITS: Final = 9
_WORD_AT_ONCE: Final = re.compile(r"[^\W\d_]+\d?")
_PER_CENT: Final = re.compile(
    r"(?:(?P<money>[^\W\d_]{2,5}|[^\w\s/%(\[]{1,2})\s*/?\s*)?%\s*(?P<unit>[^\W\d_]*)\.?\s*$"
)
"""A price for a hundred: "€ %", "EUR/%", "% pz"; a percent sign beside other words is a share."""
_PER_MILLE: Final = re.compile(r"\s*(?:%o|‰|0/00|o/oo)\s*$", re.IGNORECASE)
_COUNTED_PIECES: Final = re.compile(
    r"(?<![^\W\d_])(?P<count>[^\W\d_]+\.?|[百佰千仟万萬백천만])\s*(?P<unit>[^\W\d_]+)\.?", re.IGNORECASE
)
_NO_BASIS: Final = Doubtful(
    Phrase("it does not say what the price is for"),
    Phrase("Write the number and the unit, such as 100 pcs or 1 kg"),
)


@dataclass(frozen=True, slots=True)
class PriceBasis:
    """What a price is for: so many pieces, or so many of a unit of mass. A blank ``unit`` is not said."""

    count: int = 1
    unit: str = ""


@cache
def _count_words() -> Mapping[str, int]:
    """Return how many each word stands for; words of one letter are capitals, others are folded."""
    table = tomllib.loads(resource_path("names", "counts.toml").read_text("utf-8"))
    return {
        word if len(word) == 1 or not word.isalpha() else fold_words(word): int(count)
        for count, count_words in table.items()
        for word in map(str.strip, count_words.split("|"))
    }


def _count_of_word(word: str) -> int:
    """Return how many a word stands for, 0 for any other: "Tsd.", "M", "千", and "Kpcs" with its unit."""
    bare = word.strip(". ")
    return _count_words().get(bare) or (_count_words().get(fold_words(bare), 0) if len(bare) > 1 else 0)


def split_basis(text: str) -> tuple[str, PriceBasis | None]:
    """Return what stands before "/100 pcs" or "per kg", and the basis; the whole text and None where there is none."""
    plain = plain_text(text)
    if _PER_MILLE.search(plain):
        return _PER_MILLE.sub("", plain), PriceBasis(1000)
    for match in _SEPARATOR.finditer(plain):
        price, behind = plain[: match.start()], plain[match.end() :]
        basis = _parse_basis(behind)
        if basis is None or (match.start() and not match["slash"] and match.group()[:1] not in " 每"):
            continue
        is_named = not _COUNT.fullmatch(behind) or not match["slash"]
        if is_named or re.search(r"[^\d\s.,'/]", price):
            return price.strip(), basis
    return plain, None


def words_behind_per(text: str) -> Iterator[str]:
    """Yield what a text says that something is for: box in "prices per box"."""
    for match in _SEPARATOR.finditer(text):
        if word := _WORD_AT_ONCE.match(text, match.end()):
            yield word.group()


def read_price_unit(text: str, *, letters: bool = True) -> PriceBasis | Doubtful:
    """Return what a cell of a price-unit column says: "100", "1000 PC", "je 100 St", "kg", "千件".

    Without ``letters`` a single M, C or K says nothing: an M alone may be a metre.
    """
    if len(text) > _LONGEST_UNIT:
        return _NO_BASIS
    plain = plain_text(text)
    lead = _SEPARATOR.match(plain)
    bare = plain[lead.end() :] if lead else plain
    if bare == "%":
        return PriceBasis(100)
    if not letters and len(bare) == 1 and bare.isalpha() and bare.isascii() and not is_piece_unit(bare):
        return _NO_BASIS
    return _parse_basis(bare) or _NO_BASIS


def units_of_several(texts: Iterable[str]) -> set[str]:
    """Return the units of a column that name more than one piece: "千件", "100 St", "Tsd", and M beside EA or C."""
    units = {text.strip() for text in texts}
    letters = not units.isdisjoint(("E", "EA", "C"))  # without them an M is a metre
    read = {unit: read_price_unit(unit, letters=letters) for unit in units if unit}
    return {
        unit
        for unit, basis in read.items()
        if isinstance(basis, PriceBasis) and basis.count > 1 and basis.unit in ("", "piece")
    }


def _parse_basis(text: str) -> PriceBasis | None:
    """Return how many of what a whole text names: "100", "Tsd. Stk", "千件", "10 kg", "M"; None for anything else."""
    tail = text.strip()
    mass = find_mass_unit(tail)
    if mass is not None:
        return PriceBasis(1, mass[0])
    digits = _COUNT.match(tail)
    number = 1
    if digits:
        figure = digits.group()
        if not _THOUSANDS.fullmatch(figure) or len(figure) > _MOST_DIGITS:
            return None
        number, tail = int(re.sub(r"\D", "", figure)), tail[digits.end() :].strip()
        if fold_words(tail) == "er":
            return PriceBasis(number, "piece")
    is_kilo = (
        tail[:1] in ("k", "K") and bool(digits) and not is_piece_unit(tail) and find_mass_unit(tail) is None
    )
    counted, tail = (1000, tail[1:].strip()) if is_kilo else _take_count(tail)
    if not counted and not digits and not tail:
        return None
    number *= counted or 1
    if not tail:
        return PriceBasis(number)
    mass = find_mass_unit(tail)
    if mass is not None:
        return PriceBasis(number, mass[0])
    return PriceBasis(number, "piece") if is_piece_unit(tail) else None


def _take_count(text: str) -> tuple[int, str]:
    """Return how many the word at the beginning of a text stands for, 0 if it is none, and what comes behind it."""
    first, _, behind = text.partition(" ")
    if not first or is_piece_unit(text) or find_mass_unit(text) is not None:
        return 0, text
    count = _count_of_word(first)
    if count:
        return count, behind.strip()
    stem, dot, glued = first.partition(".")
    count = _count_of_word(stem) if dot and glued else 0
    if count:
        return count, f"{glued} {behind}".strip()
    sign, unit = first[:1], first[1:]
    if not sign.isascii() and _count_of_word(sign) and (not unit or is_piece_unit(unit)):
        return _count_of_word(sign), f"{unit} {behind}".strip()
    if sign in "kKtTM" and len(unit) > 1 and is_piece_unit(unit):  # Kpcs, TStk, Mpcs
        return 1000, f"{unit} {behind}".strip()
    return 0, text


# --------------------------------------------------------------------------------------------------
# The currencies that signs, codes and names in a list stand for.


@cache
def _currency_words() -> Mapping[str, Any]:
    return tomllib.loads(resource_path("names", "currencies.toml").read_text("utf-8"))


@cache
def whole_currencies() -> frozenset[str]:
    """Return the currencies that have no smaller unit: three digits behind a mark are thousands there."""
    return frozenset(_currency_words()["whole"].split())


@cache
def _codes_by_name() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {
        code.casefold(): (code,) for code in _currency_words()["small"].split()
    }
    for codes, lines in _currency_words()["names"].items():
        table |= {fold_text(name): tuple(codes.split()) for line in lines for name in line.split("|")}
    return table


_HEADING_WORDS: Final = "RMB NTD Euro zł Kč TL lei Lei"
_WORDS_IN_CAPITALS: Final = "ALL TOP MAD CUP PEN GEL SOS BOB COP LAK MOP"
"""Codes that are words of headings in capitals."""
_WORD: Final = re.compile(r"[^\W\d_]*[€£¥$₩₹₺₽₫฿₪₴₸]|[^\W\d_]+")


@lru_cache(maxsize=4096)
def find_currencies(text: str) -> tuple[str, ...]:
    """Return the codes that a sign or a name can stand for: one where it is clear, none for another word."""
    if len(text) > _LONGEST_UNIT:
        return ()
    folded = fold_text(text).replace("( ", "(").strip("()[] ")
    if folded.upper() in CURRENCIES and text.strip("()[] ").isupper():
        return (folded.upper(),)
    codes = _codes_by_name()
    return codes.get(folded) or codes.get(folded.replace(" ", ""), ())


def currencies_in_heading(text: str) -> tuple[str, ...]:
    """Return the currencies that a heading names, as codes or signs; names such as won or real count for nothing."""
    for inside in _IN_BRACKETS.findall(text):
        if " " in inside.strip() and (codes := find_currencies(inside)):
            return codes  # "(US dollar)": not any dollar
    named: dict[str, None] = {}
    for word in _WORD.findall(text):
        is_code = word in CURRENCIES and word not in _WORDS_IN_CAPITALS.split()
        is_code = is_code or word in _HEADING_WORDS.split()
        if is_code or not word[-1].isalpha() or not word.isascii():
            named |= dict.fromkeys(find_currencies(word))
    return tuple(named | dict.fromkeys(("HUF",) if _FORINTS.search(text) else ()))


@cache
def _pattern_of_signs(kind: str) -> re.Pattern[str]:
    """Return what finds East Asian names of currencies, masses or counts within a text without spaces."""
    names = {"currency": _codes_by_name(), "mass": _GRAMS, "count": _count_words()}[kind]
    signs = sorted((name for name in names if _UNSPACED.search(name)), key=len, reverse=True)
    # one sign alone is a currency at the end of a word: 元, but not 元件
    alone = f"(?!{_UNSPACED_WORD})" if kind == "currency" else ""
    return re.compile("|".join(sign + (alone if len(sign) == 1 else "") for sign in signs))


_UNSPACED: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_UNSPACED_WORD: Final = "[\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
_IN_CURRENCY: Final = re.compile(r"\b(?:in|en|em|we?|ve?|na)\s+((?:[^\W\d_]+[. -]{0,2}){1,3})", re.IGNORECASE)


def currencies_in_words(text: str) -> tuple[str, ...]:
    """Return the currencies that a line about prices names in words: "prices in US dollars", 以下は米ドル価格."""
    for match in _IN_CURRENCY.finditer(text):
        tokens = match[1].split()
        for count in range(len(tokens), 0, -1):
            if codes := find_currencies(" ".join(tokens[:count])):
                return codes
    named = dict.fromkeys(sign for sign in _pattern_of_signs("currency").findall(text))
    return tuple(dict.fromkeys(code for sign in named for code in find_currencies(sign)))


def mass_unit_in_words(text: str) -> tuple[str, Fraction] | None:
    """Return the unit of mass that stands in a text without spaces: 重量はグラム表示."""
    sign = _pattern_of_signs("mass").search(text)
    return find_mass_unit(sign.group()) if sign else None


def drop_measures(text: str) -> str:
    """Return a text without the East Asian names of currencies, masses, counts and pieces."""
    for kind in ("currency", "mass", "count"):
        text = _pattern_of_signs(kind).sub(" ", text)
    return re.sub(f"[{_PIECE_SIGNS}]", " ", text)


def is_count_word(word: str) -> bool:
    """Tell whether a word stands for a number of pieces: thousand, Tsd."""
    return _count_of_word(word) > 0


_FORINTS: Final = re.compile(r"[(\[]Ft\b|\bFt/")
"""Forints and no feet: "(Ft/100 db)"; "Price/Ft" is for a foot."""


_YUAN_OR_DOLLAR: Final = ("CNY", "TWD", "HKD")
_SIMPLIFIED: Final = frozenset(
    "单价编码数规图号产国质备费购销净币总额税达师厂门电动机转铁钢铝轴罗圈线标签项目"
)
_TRADITIONAL: Final = frozenset(
    "單價編碼數規圖號產國質備費購銷淨幣總額稅達師廠門電動機轉鐵鋼鋁軸羅圈線標籤項目"
)


def settle_yuan(currencies: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the currencies that 元 can be, beside a text: the yuan alone where that is in simplified characters.

    Taiwan and Hong Kong, whose dollars are 元 as well, write traditional ones.
    """
    signs = frozenset(text)
    is_of_mainland = signs & (_SIMPLIFIED - _TRADITIONAL) and not signs & (_TRADITIONAL - _SIMPLIFIED)
    return ("CNY",) if currencies == _YUAN_OR_DOLLAR and is_of_mainland else currencies


def settle_currencies(candidates: Iterable[str], said_elsewhere: Iterable[str]) -> tuple[str, ...] | None:
    """Return the currencies that a cell and its column, heading or row leave: one where it is clear.

    None are left where nobody names one; None is returned where two are named that contradict each other.
    """
    in_column, elsewhere = frozenset(candidates), frozenset(said_elsewhere)
    left = in_column & elsewhere if in_column and elsewhere else in_column | elsewhere
    return None if not left and in_column else tuple(sorted(left))


_CODES: Final = "EUR|USD|CNY|RMB|JPY|GBP|CHF|PLN|CZK|KRW|TWD|TRY|BRL|INR|[€$£¥]"
_SCALED: Final = re.compile(
    rf"(?<![^\W\d_])(?:[TkKM] ?(?:{_CODES})|Mio|Mrd|mln|mld|tsd|thousands?|tausend|millions?|milliers?|migliaia"
    r"|miles de|tys|tis|milhares|lakhs?|crores?)(?![^\W\d_])|[千仟万萬百][元円圓]|百万|천 ?원|만 ?원|тыс\.? ?руб"
    rf"|\b(?:in|en) (?:1[., ']?000 ?(?:{_CODES})|(?:{_CODES}) ?1[., ']?000)"
    r"|(?<![^\W\d_])(?:cents?|ct|centimes?|centesimi|céntimos|groszy?|haléř[eů]?|kuruş|pence|paise)(?![^\W\d_])"
    r"|[(（][分角][)）]",
    re.IGNORECASE,
)
"""Thousands, millions and cents of a currency: figures that are not in the currency itself."""


def is_scaled(text: str) -> bool:
    """Tell whether a text speaks of thousands, millions or cents of a currency."""
    return bool(_SCALED.search(text))


# --------------------------------------------------------------------------------------------------
# What the heading of a column says of its cells: currency, what a price is for, unit of mass, percent.


_END_OF_BASIS: Final = re.compile(r"[(\[（【)\];，）】]|,(?!\d)|\s-\s|$")
_WITH_YEAR: Final = re.compile(r"\d/(?:19|20)\d\d(?!\d)", re.ASCII)
"""A month, a quarter or the number of a list with its year, as in "10/2026": no price is for that many."""
_OF_ONE_PIECE: Final = re.compile(
    r"\b(?:st(?:ü|ue)ck|stk)[ .-]?(?:preis|kosten|wert)e?\b|\bpiece[ -](?:price|cost)\b"
    r"|\b(?:price|cost)[ /-](?:each|ea)\b|单件[价價]|一個単価|1個単価|개당",
    re.IGNORECASE,
)
"""A heading that says in so many words that its figures are for one piece."""
_IN_BRACKETS: Final = re.compile(r"[(\[]([^)\]]*)[)\]]")
_LAST_WORD: Final = re.compile(r"(?:\b(?:in|en|em|w|v)\s+|[,_\s])([^\W\d_]+)\.?$")
_A_PIECE: Final = re.compile(
    r"([^\W\d_]+)\s*(?:/|\b(?:per|pro|je|par|por|na|za)\b)\s*([^\W\d_]+)\.?$", re.IGNORECASE
)
_PERCENT_HEADING: Final = re.compile(
    r"%|\b(?:percent|prozent|pct|pourcentage|percentuale|porcentaje|procent)\b", re.IGNORECASE
)
_PARTS: Final = {"mille": Fraction(1, 10), "million": Fraction(1, 10**4), "billion": Fraction(1, 10**7)}
_PART: Final = re.compile(
    r"(?P<mille>‰|\bmg ?/ ?g\b|\bg ?/ ?kg\b)|(?P<million>\bppmw?\b|\bmg ?/ ?kg\b|[µμ]g ?/ ?g\b|\bg ?/ ?t\b)"
    r"|(?P<billion>\bppb\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadingSense:
    """What a heading says; each is blank where it does not say."""

    currencies: tuple[str, ...] = ()
    basis: PriceBasis | None = None
    mass_unit: str = ""
    is_percent: bool = False
    percent_part: Fraction = ONE
    """What one of a column of shares is in percent: a ten-thousandth under "Dy (ppm)"."""
    rest: str = ""
    """The heading without the words that say for how many its figures are."""
    bought_at: int = 0
    """A number of pieces with no "per" before it: the price is for so many, or of one where so many are bought."""


@lru_cache(maxsize=8192)
def read_heading(text: str) -> HeadingSense:
    """Return what a heading says: "Preis EUR/100 St", "Weight [g]", "Dy %", "单价(元/千件)"."""
    plain = plain_text(text[:LONGEST_FIGURE])
    match = _PART.search(plain)
    basis, further = _find_basis(plain)
    return HeadingSense(
        currencies_in_heading(plain),
        basis,
        _find_mass_unit(further) or _find_mass_unit(plain),
        bool(match or _PERCENT_HEADING.search(plain)),
        next(size for name, size in _PARTS.items() if match[name]) if match else ONE,
        further,
        _find_number_bought(plain) if basis is None else 0,
    )


def _find_basis(heading: str) -> tuple[PriceBasis | None, str]:
    """Return what figures below a heading are for, and the heading without the words for several of them."""
    of_mille = _PER_MILLE.search(heading.rstrip(")]） "))
    if of_mille:
        return PriceBasis(1000), heading[: of_mille.start()]
    of_hundred = _PER_CENT.search(heading.rstrip(")]） "))
    if of_hundred:
        money, unit = of_hundred["money"] or "", of_hundred["unit"]
        names_price = is_piece_unit(unit) if unit else bool(currencies_in_heading(money))
        if names_price:
            return PriceBasis(100), f"{heading[: of_hundred.start()]} {money}".strip()
    for match in _SEPARATOR.finditer(heading):
        if match["slash"] and _WITH_YEAR.match(heading, max(0, match.start("slash") - 1)):
            continue
        begin = match.end() + (heading[match.end() : match.end() + 1] in _OPENING)
        end = _END_OF_BASIS.search(heading, begin)
        behind = heading[begin : end.start() if end else len(heading)].strip()
        tokens = behind.split(" ")
        for count in range(len(tokens), 0, -1):
            basis = _parse_basis(" ".join(tokens[:count])) if behind else None
            if basis is not None:
                stop = begin + len(" ".join(tokens[:count])) + len(behind) - len(behind.lstrip())
                is_one = basis.count == 1
                return basis, heading if is_one else f"{heading[: match.start()]} {heading[stop:]}".strip()
    for match in (*_COUNTED_SIGNS.finditer(heading), *_COUNTED_PIECES.finditer(heading)):
        is_letter = len(match["count"]) == 1 and match["count"].isascii()
        if is_letter and fold_words(match["unit"]) not in ("pc", "pcs", "st", "stk", "szt"):
            continue
        counted = _parse_basis(f"{match['count']} {match['unit']}")
        if counted is not None and counted.count > 1 and counted.unit == "piece":
            return counted, f"{heading[: match.start()]} {heading[match.end() :]}".strip()
    if _OF_ONE_PIECE.search(heading):
        return PriceBasis(1, "piece"), heading
    return None, heading


_BOUGHT: Final = re.compile(
    rf"(?<![\d.,])(10+|[25]0{{1,4}}|[1-9]k)\s*\+?\s*([{_PIECE_SIGNS}]|[^\W\d_]+)?", re.IGNORECASE
)


def _find_number_bought(heading: str) -> int:
    for match in _BOUGHT.finditer(heading):
        if match[2] and is_piece_unit(match[2]):
            return int(match[1].casefold().replace("k", "000"))
    return 0


def _find_mass_unit(heading: str) -> str:
    last = _LAST_WORD.search(heading)
    candidates = [*_IN_BRACKETS.findall(heading), *(last.groups() if last else ())]
    for text in (heading, *candidates):
        a_piece = _A_PIECE.search(text)
        if a_piece and is_piece_unit(a_piece[2]):
            candidates.append(a_piece[1])
    for word in candidates:
        unit = find_mass_unit(word)
        if unit is not None:
            return unit[0]
        if fold_words(word) in ("gr", "grs") and _WEIGHS_IN_GRAMS.search(heading):
            return "g"
    return ""


_WEIGHS_IN_GRAMS: Final = re.compile(
    r"peso|gewicht|masse|poids|masa|massa|waga|hmotnost|ağırlı|вес|масса|重|質量|质量|중량|무게",
    re.IGNORECASE,
)
"""Words for a weight in languages that have no grains: "gr" beside them is a gram."""
