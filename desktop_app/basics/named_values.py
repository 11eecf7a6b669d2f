# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads countries, days, yes and no as lists write them, by the tables of names that come with the program."""

from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Literal

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import Phrase
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import (
    LONGEST_FIGURE,
    Doubtful,
    NoValue,
    Sureness,
    find_no_value,
    fold_words,
    plain_text,
)

_CODE: Final = re.compile(r"[A-Z]{2,3}")
_MADE_IN: Final = re.compile(
    r"(?:made in|product of|origin|hergestellt in|fabriqué en|fabbricato in|hecho en|wyprodukowano w|vyrobeno v"
    r"|gemaakt in|ursprung|herkunft|ursprungsland|origine|origen|原产地|产地|fabricado n[ao]|country of origin)[:： ]+",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"\s*[/;|+&(),，、（）\[\]]\s*|\s+[-–—]\s+|\s+(?:or|and|oder|und|ou|et|o|e|y|lub|i|nebo|of)\s+"
)
_SCRIPTS: Final = re.compile(
    r"(?<=[\u0000-\u024f])\s*(?=[\u3040-\u9fff\uac00-\ud7af])|(?<=[\u3040-\u9fff\uac00-\ud7af])\s*(?=[\u0000-\u024f])"
)
_ARTICLES: Final = re.compile(r"^(?:the|die|der|das|la|le|les|l|el|los|il|gli|i|de|het|o|a|os|as)\s+")
_DO: Final = Phrase("Write the country, or its two letters of ISO 3166-1")


def _key(name: str) -> str:
    """Return a name to be compared: "P. R. China" is "PR China", "Saint Lucia" is "St. Lucia".

    A leading article and the word "and" make no difference.
    """
    words = _ARTICLES.sub("", fold_words(name), count=1).split()
    return "".join("st" if word == "saint" else word for word in words if word != "and")


class CountryNames:
    """The codes of countries by every name that is known of them."""

    def __init__(
        self, names: Iterable[tuple[str, Sequence[str]]], codes: Mapping[str, str], unclear: Iterable[str]
    ) -> None:
        """Take the names of each code, other codes for a code, and names that stand for no one country."""
        found: dict[str, set[str]] = defaultdict(set)
        for code, of_country in names:
            for name in of_country:
                found[_key(name)].add(code)
        self._unclear = {_key(name) for name in unclear} | {
            name for name, several in found.items() if len(several) > 1
        }
        self._code_of_name = {
            name: next(iter(found_codes)) for name, found_codes in found.items() if name not in self._unclear
        }
        self._code_of_code = {**codes, **{code: code for code in COUNTRIES}}

    def read_country(self, text: str) -> str | NoValue | Doubtful:
        """Return the code of the country that a cell names."""
        if len(text) > LONGEST_FIGURE:
            return Doubtful(
                Phrase("it is a text of {count} characters, and no country", count=len(text)), _DO
            )
        plain = _MADE_IN.sub("", plain_text(text), count=1)
        missing = find_no_value(plain)
        if missing is not None and not (_CODE.fullmatch(plain) and plain in self._code_of_code):
            return missing
        if missing is not None or _key(plain) in self._unclear:
            return Doubtful(Phrase('"{text}" can mean more than one country, or none', text=plain), _DO)
        return self._find_code(plain) or self._read_parts(plain)

    def _read_parts(self, plain: str) -> str | Doubtful:
        """Return the country that all parts of a text name: "China (CN)", "Korea, South"."""
        parts = [part for part in _BETWEEN.split(plain) if part]
        if len(parts) == 2 and "," in plain and (code := self._find_code(f"{parts[1]} {parts[0]}")):
            return code
        if len(parts) == 1:
            parts = list(filter(None, _SCRIPTS.split(plain)))  # "China 中国"
        codes = {self._find_code(part) for part in parts}
        if len(codes) == 1 and (code := next(iter(codes))):
            return code
        if "" not in codes and len(codes) > 1:
            return Doubtful(Phrase('"{text}" names more than one country', text=plain), _DO)
        return Doubtful(Phrase('"{text}" is no country that is known', text=plain), _DO)

    def _find_code(self, name: str) -> str:
        """Return the code of one name or code; blank where it is not known."""
        code = name.rstrip(".")
        if _CODE.fullmatch(code) and code in self._code_of_code:
            return self._code_of_code[code]
        return self._code_of_name.get(_key(name), "")


# --------------------------------------------------------------------------------------------------
# Reads days as lists write them; whether day or month comes first is decided for a column.


_YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?", re.ASCII)
_EIGHT_DIGITS: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII)
_EAST_ASIAN: Final = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?", re.ASCII)
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})", re.ASCII)
_TWO_DIGITS: Final = re.compile(r"\d{1,2}([-/.]) ?\d{1,2}\1 ?\d{2}", re.ASCII)
_DAY_NAMED: Final = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th|º|er)?[-/. ]+(?:de )?([^\W\d_]+)[-/., ]+(?:del? )?([0-9]{4})", re.IGNORECASE
)
_MONTH_NAMED: Final = re.compile(r"([^\W\d_]+)[. -]+([0-9]{1,2})(?:st|nd|rd|th)?[., -]+([0-9]{4})")
_SURE_PATTERNS: Final = (
    (_YEAR_FIRST, 1, 3, 4),
    (_EAST_ASIAN, 1, 2, 3),
    (_EIGHT_DIGITS, 1, 2, 3),
    (_DAY_NAMED, 3, 2, 1),
    (_MONTH_NAMED, 3, 1, 2),
)
"""Patterns of days that can be read in one way only, with the groups of year, month and day."""
_MIDNIGHT: Final = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$")
_DAYS_DO: Final = Phrase("Write it as YYYY-MM-DD, such as 2026-11-24")

Order = Literal["day first", "month first"]


@dataclass(frozen=True, slots=True)
class DayOrder:
    """Which of day and month comes first in a column, for each mark between them (. / -).

    Days with full stops begin with the day wherever they are used; the others need a day above twelve that tells.
    """

    orders: Mapping[str, Order] = field(default_factory=dict)
    sureness: Sureness = "sure"


def decide_day_order(texts: Iterable[str]) -> DayOrder:
    """Return the order of the days of a column from all its cells."""
    shown: dict[str, set[Order]] = defaultdict(set)
    is_open = False
    for text in texts:
        match = _YEAR_LAST.fullmatch(_drop_midnight(text)) if len(text) <= LONGEST_FIGURE else None
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        shown[match[2]] |= {"day first"} if first > 12 else {"month first"} if second > 12 else set()
        is_open = is_open or (match[2] != "." and first != second and not shown[match[2]])
    if any(len(orders) > 1 for orders in shown.values()) or "month first" in shown["."]:
        return DayOrder({}, "contradictory")
    orders: dict[str, Order] = {mark: next(iter(seen)) for mark, seen in shown.items() if seen}
    unsure = is_open and any(mark != "." and mark not in orders for mark in shown)
    return DayOrder({".": "day first", **orders}, "unsure" if unsure else "sure")


def read_day(text: str, order: DayOrder, months: Mapping[str, int]) -> str | NoValue | Doubtful:
    """Return a day as YYYY-MM-DD; ``months`` are the numbers of months by their folded names."""
    missing = find_no_value(text)
    if missing is not None:
        return missing
    if len(text) > LONGEST_FIGURE:
        return Doubtful(Phrase("it is a text of {count} characters, and no day", count=len(text)), _DAYS_DO)
    plain = _drop_midnight(text)
    if match := _YEAR_LAST.fullmatch(plain):
        first, mark, second, year = match.groups()
        day_order = order.orders.get(mark)
        if first != second and day_order is None and int(first) <= 12 and int(second) <= 12:
            why = Phrase('day and month of "{text}" can be swapped, and its column does not tell', text=plain)
            return Doubtful(why, _DAYS_DO)
        month_first = day_order == "month first" or (day_order is None and int(second) > 12)
        return _check_day(plain, year, first if month_first else second, second if month_first else first)
    for pattern, year, month, day in _SURE_PATTERNS:
        if match := pattern.fullmatch(plain):
            number = months.get(fold_words(match[month]), match[month])
            return _check_day(plain, match[year], str(number), match[day])
    if _TWO_DIGITS.fullmatch(plain):
        return Doubtful(Phrase('the year of "{text}" has two digits only', text=plain), _DAYS_DO)
    return Doubtful(Phrase('"{text}" is no day that can be read', text=plain), _DAYS_DO)


def _drop_midnight(text: str) -> str:
    return _MIDNIGHT.sub("", plain_text(text))


def _check_day(plain: str, year: str, month: str, day: str) -> str | Doubtful:
    try:
        return parse_day(f"{year}-{month:0>2}-{day:0>2}").isoformat()
    except ValueError:
        return Doubtful(Phrase('"{text}" is no day that can be read', text=plain), _DAYS_DO)


# --------------------------------------------------------------------------------------------------
# Reads yes and no as lists write them; a word that is neither is doubtful.


def read_answer(text: str, words: Mapping[str, str]) -> str | NoValue | Doubtful:
    """Return "yes" or "no"; ``words`` are those that mean one of them."""
    answer = words.get(fold_words(text))
    if answer:
        return answer
    why = Phrase('"{text}" is neither yes nor no', text=plain_text(text))
    return find_no_value(text) or Doubtful(why, Phrase("Write yes or no"))


# --------------------------------------------------------------------------------------------------
# The names of countries and months and the words for yes and no that come with the program, read once.


@cache
def _cut_from_cldr(name: str = "cldr.json") -> dict[str, Any]:
    table: dict[str, Any] = json.loads(resource_path("names", name).read_text("utf-8"))
    return table


_OF_LISTS: Final = "cldr_of_lists.json"
"""Names in further languages, in which lists are read and names of parties are not compared."""


def english_country_name(code: str) -> str:
    """Return the English name of a country by its code; a text that is no such code as it is."""
    return next(iter(_cut_from_cldr()["countries"].get(code, ())), code)


@cache
def country_names() -> CountryNames:
    """Return the countries by their names in the languages of lists, and as firms write them."""
    cldr = _cut_from_cldr()
    trade = tomllib.loads(resource_path("names", "countries.toml").read_text("utf-8"))
    of_lists = _cut_from_cldr(_OF_LISTS)["countries"]
    codes = COUNTRIES | cldr["codes"].keys()
    names = [
        *cldr["countries"].items(),
        # Áo is Austria to the Vietnamese, and AO Angola to everybody
        *(
            (code, [name for name in named if _key(name).upper() not in codes])
            for code, named in of_lists.items()
        ),
        *trade["names"].items(),
        *trade["russian"].items(),
    ]
    return CountryNames(names, {**cldr["codes"], **trade["codes"]}, trade["unclear"]["names"])


@cache
def month_numbers() -> Mapping[str, int]:
    """Return the number of each month by its names, without those that two languages use for two months."""
    numbers: dict[str, set[int]] = {}
    for number, names in (*_cut_from_cldr()["months"].items(), *_cut_from_cldr(_OF_LISTS)["months"].items()):
        for name in names:
            numbers.setdefault(fold_words(name), set()).add(int(number))
    return {name: min(found) for name, found in numbers.items() if len(found) == 1}


@cache
def answer_words() -> Mapping[str, str]:
    """Return "yes" or "no" by the words that lists write for it."""
    table = tomllib.loads(resource_path("names", "answers.toml").read_text("utf-8"))
    return {fold_words(word): answer for answer, words in table.items() for word in words.split("|")}
