# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What one text in a column looks like: a country, a currency, a tariff code, a unit, a part number, a grade."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from desktop_app.services.importing.cells.amounts import Amount, split_amount
from desktop_app.services.importing.cells.countries import CountryNames
from desktop_app.services.importing.cells.currencies import find_currencies
from desktop_app.services.importing.cells.days import DayOrder, read_day
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.cells.outcomes import NoValue
from desktop_app.services.importing.cells.price_bases import PriceBasis, read_price_unit
from desktop_app.services.importing.cells.units import find_mass_unit, is_piece_unit
from desktop_app.services.importing.fields.headings.substances import find_substance
from desktop_app.services.importing.fields.headings.word_table import compact, heading_table
from desktop_app.services.importing.name_tables import country_names, month_numbers

Test = Callable[[str], bool]

_TARIFF: Final = re.compile(r"\d{4}([. ]?\d{2}){0,3}(?:[. ]?\d)?", re.ASCII)
_LAST_CHAPTER: Final = 97
_CODE: Final = re.compile(r"(?=.*\d)[\w./+#*:=-]{2,40}(?: [\w./+#*:=-]{1,12}){0,2}")
_WORD_OF_LANGUAGE: Final = re.compile(r"(?<![^\W\d_])[^\W\d_A-Z]{3,}|[A-Z][a-z]{2,}")
"""A word such as screw: a part number of several parts has none."""
_LETTER_CODE: Final = re.compile(r"[A-Z0-9]{2,}(?:[-_./][A-Z0-9]+)+|[A-Z]{5,}[A-Z0-9]*")
_GRADE: Final = re.compile(
    r"(?:ndfeb|sintered|sint\.?|bonded|neomax|nmx|ygx?|yxg)?[- ]?"
    r"(?:n-?\d{2}(?:uh|eh|ah|th|vh|sh|[mhz])?|\d{2}(?:uh|eh|ah|th|vh|sh)|sm2co17.*|smco.*|sm[125]co\d+.*|y\d{2}[a-z]{1,3}"
    r"|recoma.*|vacodym.*|vacomax.*|alnico.*|lng\d+.*)(?:[ /(-].*)?",
    re.IGNORECASE,
)
_BARE_FIGURES: Final = re.compile(r"[\d.,\s]+")
_LEVEL: Final = re.compile(r"[.\s]*\d{1,2}\.?|[.+>*-]+\s*\d{0,2}", re.ASCII)
_POSITION: Final = re.compile(r"[A-Z]?\d{1,5}(?:[.\-/]\d{1,4})*[a-z.)]?", re.ASCII)
_DESIGNATORS: Final = re.compile(r"[A-Z]{1,4}\d{1,4}(?:\s*[,;\- ]\s*[A-Z]{1,4}\d{1,4})*(?:\s*,?\s*\.\.\.)?")
_REPLY: Final = re.compile(
    r"(?:yes|no|y|n|ja|nein|oui|non|si|sí|sì|tak|nie|ano|ne|nee|sim|não|evet|hayır|是|否|はい|いいえ|예|아니오|true|false|x)",
    re.IGNORECASE,
)


def _is_figure(text: str) -> bool:
    amount = split_amount(text, is_price=True)
    return isinstance(amount, Amount) and all(map(_is_beside_figure, amount.beside))


def _is_beside_figure(word: str) -> bool:
    return (
        word in ("%", "‰") or find_mass_unit(word) is not None or is_piece_unit(word) or _is_currency(word)
        or compact(word) in heading_table().units
    )  # fmt: skip


def _is_country(text: str) -> bool:
    return isinstance(_countries().read_country(text), str) and not text.strip().isdigit()


def _countries() -> CountryNames:
    return country_names()


def _is_currency(text: str) -> bool:
    return bool(find_currencies(text))


def _is_tariff_code(text: str) -> bool:
    plain = plain_text(text)
    return bool(_TARIFF.fullmatch(plain)) and 0 < int(plain[:2]) <= _LAST_CHAPTER


def _is_unit(text: str) -> bool:
    return is_piece_unit(text) or find_mass_unit(text) is not None or compact(text) in heading_table().units


def _is_basis(text: str) -> bool:
    return isinstance(read_price_unit(text), PriceBasis)


def _is_count_of_basis(text: str) -> bool:
    basis = read_price_unit(text)
    return isinstance(basis, PriceBasis) and str(basis.count).strip("0") == "1"


def _is_code(text: str) -> bool:
    plain = plain_text(text)
    if " " in plain and _WORD_OF_LANGUAGE.search(plain):
        return False
    return bool(_CODE.fullmatch(plain) or _LETTER_CODE.fullmatch(plain)) and not _is_decimal(plain)


def _is_decimal(text: str) -> bool:
    return bool(re.fullmatch(r"\d+[.,]\d{1,2}|\d{1,3}(?:[.,]\d{3})+[.,]\d+", text, re.ASCII))


def _is_grade(text: str) -> bool:
    plain = plain_text(text)
    return bool(_GRADE.fullmatch(plain)) and not _BARE_FIGURES.fullmatch(plain)


def _is_day(text: str) -> bool:
    day = read_day(text, DayOrder(dict.fromkeys("./-", "day first")), month_numbers())
    return isinstance(day, str) and not text.strip().isdigit()


def _is_words(text: str) -> bool:
    """Tell whether a text is words and no code: letters, and no digit before the second word."""
    first = plain_text(text).split(" ")[0]
    letters = sum(map(str.isalpha, text))
    return letters > 1 and letters * 2 >= len(text) and not any(map(str.isdigit, first))


TESTS: Final[Mapping[str, Test]] = {
    "figure": _is_figure,
    "whole number": lambda text: text.strip().isdecimal(),
    "country": _is_country,
    "currency": _is_currency,
    "tariff code": _is_tariff_code,
    "dotted tariff code": lambda text: "." in text and len(text) > 6 and _is_tariff_code(text),
    "unit": _is_unit,
    "mass unit": lambda text: find_mass_unit(text) is not None,
    "piece unit": is_piece_unit,
    "basis": _is_basis,
    "basis count": _is_count_of_basis,
    "code": _is_code,
    "grade": _is_grade,
    "level": lambda text: bool(_LEVEL.fullmatch(text.strip())),
    "position": lambda text: bool(_POSITION.fullmatch(text.strip())),
    "designator": lambda text: bool(_DESIGNATORS.fullmatch(text.strip())),
    "day": _is_day,
    "letters": lambda text: any(map(str.isalpha, text)),
    "words": _is_words,
    "substance": lambda text: find_substance(plain_text(text)) is not None,
    "reply": lambda text: bool(_REPLY.fullmatch(text.strip())),
    "steel number": lambda text: bool(re.fullmatch(r"\d\.\d{4}.*", text.strip())),
}  # fmt: skip
"""What texts can look like, by the word for it."""


@lru_cache(maxsize=32768)
def passes(test: str, text: str) -> bool:
    """Tell whether a text looks like something."""
    return TESTS[test](text)


@lru_cache(maxsize=32768)
def has_value(text: str) -> bool:
    """Tell whether a cell says anything but that there is no value."""
    return not isinstance(find_no_value(text), NoValue)
