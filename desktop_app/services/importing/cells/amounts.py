# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Takes a cell with a figure apart: sign, one figure or the two ends of a range, the words beside, what a price is for.

What no value can be read from is said with its reason: a limit, a rough figure, powers of ten, several figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue
from desktop_app.services.importing.cells.price_bases import PriceBasis, split_basis

_NUMERAL: Final = re.compile(r"(?:\d(?:[\d.,' ]*\d)?|(?<!\d)[.,]\d+)(?:[.,](?:--?|[–—])(?!\d))?", re.ASCII)
_DASHES: Final = "-–—"
_LIMIT: Final = re.compile(
    r"(?:[<>≤≥≦≧＜＞]|(?:max|min|maximal|minimal|at least|at most|up to|less than|more than|under|over|below|above|from"
    r"|bis(?: zu)?|höchstens|mindestens|unter|über|weniger als|mehr als|ab|moins de|plus de|jusqu'à|au moins|au plus"
    r"|meno di|più di|fino a|menos de|más de|hasta|poniżej|powyżej|do|co najmniej|pod|nad|až|minder dan|meer dan|tot"
    r"|menos que|mais de|até|en az|en fazla)\b\.?|以下|小于|大于|不超过|最大|最小|至多|至少)"
    r"\s*[=]?\s*\d",
    re.IGNORECASE,
)
_LIMIT_BEHIND: Final = re.compile(
    r"\d\D*(?:以下|以上|未満|超|이하|이상|미만|초과|或以下|max\.?|min\.?|\+)$", re.IGNORECASE
)
_ROUGH: Final = re.compile(
    r"(?:~|≈|∼|±|ca\.|ca\s|circa\s|approx|about|around|roughly|etwa\s|rund\s|ungefähr|zirka|env\.?\s|environ|circa|aprox"
    r"|około|ok\.\s|cca\.?\s|přibližně|ongeveer|cerca|yaklaşık|约|約|大约|약)",
    re.IGNORECASE,
)
_ROUGH_BEHIND: Final = re.compile(r"\d\D*(?:左右|程度|前後|정도|±.*|\+/-.*)$")
_POWERS: Final = re.compile(r"\d[eE][+-]?\d|10\^|[×x]\s*10|[⁰¹²³⁴-⁹]|[½¼¾⅓⅔⅛]")
_RANGE: Final = re.compile(
    r"(?P<unit>.*?)\s*(?:[-–—~]|\.\.\.?|…|\b(?:to|till|until|through|bis|à|a|al|do|až|tot|t/m|até|hasta|ile|and|und|et|e|y"
    r"|i|en)\b|から|至|到|에서|부터)\s*",
    re.IGNORECASE,
)
_BEFORE_RANGE: Final = re.compile(
    r"(?:from|between|von|zwischen|de|entre|da|tra|od|mezi|van|tussen|从)\b\s*", re.IGNORECASE
)
_AND: Final = re.compile(r"\b(?:and|und|et|e|y|i|en)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A cell with a figure, taken apart but not yet read.

    ``numerals`` are one, or two for a range; ``beside`` are the words before and behind, ``basis`` what a price is for.
    """

    numerals: tuple[str, ...]
    is_negative: bool
    beside: tuple[str, ...]
    basis: PriceBasis | None


def split_amount(text: str, *, is_price: bool = False) -> Amount | NoValue | Doubtful:
    """Return the parts of a cell that holds a figure, or why there is none; only a price has a basis."""
    plain = plain_text(text)
    missing = find_no_value(plain)
    if missing is not None:
        return missing
    if not re.search(r"[0-9]", plain):
        return _doubt(Phrase('"{text}" holds no figure', text=plain))
    if _LIMIT.match(plain) or _LIMIT_BEHIND.search(plain):
        return NoValue(Phrase('"{text}" is only a limit, not the figure itself', text=plain))
    if _ROUGH.match(plain) or _ROUGH_BEHIND.search(plain):
        return _doubt(Phrase('"{text}" is a rough figure', text=plain))
    if _POWERS.search(plain):
        return _doubt(Phrase('"{text}" is written with powers or fractions', text=plain))
    price, basis = split_basis(plain) if is_price else (plain, None)
    return _split_numerals(price, basis)


def _doubt(why: str) -> Doubtful:
    return Doubtful(why, Phrase("Write the exact figure in digits, or leave the cell blank"))


def _split_numerals(plain: str, basis: PriceBasis | None) -> Amount | Doubtful:
    figures = list(_NUMERAL.finditer(plain))
    lead, tail = (plain[: figures[0].start()], plain[figures[-1].end() :]) if figures else ("", "")
    if len(figures) == 1:
        return _split_sign(plain, figures[0].group(), (lead, tail), basis)
    middle = plain[figures[0].end() : figures[1].start()] if len(figures) == 2 else ""
    between = _RANGE.fullmatch(middle)
    opening = _BEFORE_RANGE.match(lead)
    if between is None or (_AND.search(middle) and not opening):
        return _doubt(Phrase('"{text}" holds more than one figure', text=plain))
    lead = lead[opening.end() :] if opening else lead
    units = [unit.strip() for unit in (between["unit"], tail)]
    if lead.strip().startswith(tuple(_DASHES)) or (units[0] and units[0] != units[1]):
        return _doubt(Phrase('"{text}" is no range that can be read', text=plain))
    return Amount(
        (figures[0].group(), figures[1].group()), is_negative=False, beside=_words(lead, tail), basis=basis
    )


def _split_sign(
    plain: str, numeral: str, around: tuple[str, str], basis: PriceBasis | None
) -> Amount | Doubtful:
    """Return an amount with its sign: before, behind, or brackets around all of it as bookkeepers write it."""
    lead, tail = around[0].strip(), around[1].strip()
    signs = 0
    if lead.startswith("(") and tail.endswith(")"):
        lead, tail, signs = lead[1:].strip(), tail[:-1].strip(), 1
    bare = lead.strip(_DASHES + " ")
    lead, signs = bare, signs + _count_dashes(lead) - _count_dashes(bare)
    if re.match(rf"[{_DASHES}](?:\s|$)", tail):
        tail, signs = tail[1:].strip(), signs + 1
    if signs > 1:
        return _doubt(Phrase('"{text}" has more than one sign', text=plain))
    return Amount(
        (numeral,), is_negative=bool(signs), beside=_words(lead.removeprefix("+"), tail), basis=basis
    )


def _count_dashes(text: str) -> int:
    return sum(letter in _DASHES for letter in text)


def _words(*texts: str) -> tuple[str, ...]:
    return tuple(word for text in texts if (word := text.strip("()[]:; ")))


def numerals_of(text: str) -> Iterator[str]:
    """Yield the numbers of a cell that count when the decimal mark of its column is decided."""
    amount = split_amount(text, is_price=True)
    if isinstance(amount, Amount):
        yield from amount.numerals
