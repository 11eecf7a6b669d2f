# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads cells of figures, each exact or doubtful with its reason: decimal marks, ranges, money, mass, shares.

Every number is read under both conventions. Where both give the same, or only one gives anything, there is no doubt;
"1.234" is a thousand under one and a little more than one under the other, and only its column can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import MOST_DIGITS, ONE, decimal_of, fraction_of
from desktop_app.basics.texts import (
    LONGEST_FIGURE,
    Doubtful,
    NoValue,
    Sureness,
    find_no_value,
    fold_text,
    plain_text,
)
from desktop_app.listreader.cells import measures


class ExactNumber(str):
    """A number of the spreadsheet itself, as a plain decimal: it needs no reading, and says nothing of commas."""

    __slots__ = ()


class Readings(NamedTuple):
    """A number with a decimal point and with a decimal comma, each as a plain decimal; None where it is none."""

    point: str | None
    comma: str | None

    @property
    def are_two(self) -> bool:
        """Tell whether the two conventions give two different numbers."""
        return None not in self and self.point != self.comma


def _convention(mark: str, grouping: str) -> re.Pattern[str]:
    groups = rf"[1-9]\d{{0,2}}(?P<gap>[ '{grouping}])\d{{3}}(?:(?P=gap)\d{{3}})*"
    lakh = r"[1-9]\d?(?:,\d{2})+,\d{3}" if grouping == "," else groups.replace("gap", "again")
    whole = rf"(?P<whole>{groups}|{lakh}|0|[1-9]\d*)"
    return re.compile(
        rf"(?:{whole}(?:{re.escape(mark)}(?P<part>\d+|--?|[–—]))?|{re.escape(mark)}(?P<alone>\d+))", re.A
    )


_POINT: Final = _convention(".", ",")
_COMMA: Final = _convention(",", ".")
_GAPS: Final = re.compile("[ '.,]")


def read_both_ways(numeral: str) -> Readings:
    """Return a number read with a decimal point and with a decimal comma."""
    return Readings(_read_under(_POINT, numeral), _read_under(_COMMA, numeral))


def _read_under(convention: re.Pattern[str], numeral: str) -> str | None:
    match = convention.fullmatch(numeral)
    if match is None:
        return None
    if match["alone"]:
        return f"0.{match['alone']}"
    whole, part = _GAPS.sub("", match["whole"]), match["part"]
    return f"{whole}.{part}" if part and part.isdigit() else whole


@dataclass(frozen=True, slots=True)
class DecimalMark:
    """How the figures of a column are written.

    ``mark`` is "." or ",", blank where the figures do not tell. ``sureness``: sure where they agree or where none of
    them needs it; unsure where some need it and none tells; contradictory where some tell the one and some the other.
    ``commas`` counts the figures that show a decimal comma.
    """

    mark: str = ""
    sureness: Sureness = "sure"
    commas: int = 0


def decide_mark(numerals: Iterable[str]) -> DecimalMark:
    """Return the decimal mark of a column from all its numbers."""
    points = commas = undecided = 0
    for numeral in numerals:
        ways = read_both_ways(numeral)
        undecided += ways.are_two
        points += ways.point is not None and ways.comma is None
        commas += ways.comma is not None and ways.point is None
    if points and commas:
        return DecimalMark("", "contradictory", commas)
    mark = "." if points else "," if commas else ""
    return DecimalMark(mark, "unsure" if undecided and not mark else "sure", commas)


def read_numeral(numeral: str, decimal_mark: DecimalMark) -> str | Doubtful:
    """Return a number of a column as a plain decimal."""
    ways = read_both_ways(numeral)
    if ways.are_two and not decimal_mark.mark:
        return Doubtful(
            Phrase(
                '"{text}" can be {first} or {second}, and its column does not tell',
                text=numeral,
                first=ways.point,
                second=ways.comma,
            ),
            Phrase("Say whether the column has a decimal comma or a decimal point"),
        )
    chosen = {".": ways.point, ",": ways.comma}.get(decimal_mark.mark, ways.point or ways.comma)
    if chosen is None and any(ways):
        return Doubtful(
            Phrase('"{text}" is not written like the other figures of its column', text=numeral),
            Phrase("Write it like the others"),
        )
    if chosen is None or len(chosen.replace(".", "")) > MOST_DIGITS:
        return Doubtful(
            Phrase('"{text}" is no figure that can be read', text=numeral),
            Phrase("Write it in digits, such as 1234.5 or 1.234,50"),
        )
    return chosen


# --------------------------------------------------------------------------------------------------
# Takes a cell with a figure apart: sign, one figure or the two ends of a range, the words beside, what a
# price is for. What no value can be read from is said with its reason: a limit, a rough figure, powers of
# ten, several figures.


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
_UPPER_LIMIT: Final = re.compile(
    r"(?:[<≤≦＜]\s*=?|(?:max|maximal|maximum|at most|up to|less than|not more than|under|below|bis(?: zu)?|höchstens"
    r"|unter|weniger als|moins de|jusqu'à|au plus|meno di|fino a|menos de|hasta|poniżej|do|pod|až|minder dan|tot"
    r"|menos que|até|en fazla)\b\.?|小于|少于|不超过|最大|至多|최대)\s*(?=\d|[.,]\d)",
    re.IGNORECASE,
)
_UPPER_BEHIND: Final = re.compile(r"(?<=[\d% ])\s*(?:或?以下|未満|이하|미만|max\.?)$", re.IGNORECASE)
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
    basis: measures.PriceBasis | None


def split_amount(text: str, *, is_price: bool = False, is_share: bool = False) -> Amount | NoValue | Doubtful:
    """Return the parts of a cell that holds a figure, or why there is none; only a price has a basis.

    A share that is told by its upper limit ("<0.1 %", "max. 0,05") is a range from 0.
    """
    if len(text) > LONGEST_FIGURE and not text.isspace():
        return _doubt(Phrase("it is a text of {count} characters, and no figure", count=len(text)))
    return _split_short(text, is_price, is_share)


@lru_cache(maxsize=4096)
def _split_short(text: str, is_price: bool, is_share: bool) -> Amount | NoValue | Doubtful:  # noqa: FBT001
    plain = plain_text(text)
    missing = find_no_value(plain)
    if missing is not None:
        return missing
    if not re.search(r"[0-9]", plain):
        return _doubt(Phrase('"{text}" holds no figure', text=plain))
    upper = _UPPER_LIMIT.match(plain) or _UPPER_BEHIND.search(plain) if is_share else None
    if upper is not None:
        figure = _UPPER_LIMIT.sub("", plain) if upper.re is _UPPER_LIMIT else _UPPER_BEHIND.sub("", plain)
        amount = _split_numerals(figure.strip(), None)
        is_one = isinstance(amount, Amount) and len(amount.numerals) == 1 and not amount.is_negative
        if not isinstance(amount, Amount) or not is_one:
            return amount
        return replace(amount, numerals=("0", *amount.numerals))
    if _LIMIT.match(plain) or _LIMIT_BEHIND.search(plain):
        return NoValue(Phrase('"{text}" is only a limit, not the figure itself', text=plain))
    if _ROUGH.match(plain) or _ROUGH_BEHIND.search(plain):
        return _doubt(Phrase('"{text}" is a rough figure', text=plain))
    if _POWERS.search(plain):
        return _doubt(Phrase('"{text}" is written with powers or fractions', text=plain))
    price, basis = measures.split_basis(plain) if is_price else (plain, None)
    return _split_numerals(price, basis)


def _doubt(why: str) -> Doubtful:
    return Doubtful(why, Phrase("Write the exact figure in digits, or leave the cell blank"))


def _split_numerals(plain: str, basis: measures.PriceBasis | None) -> Amount | Doubtful:
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
    plain: str, numeral: str, around: tuple[str, str], basis: measures.PriceBasis | None
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
    amount = split_amount(text, is_price=True, is_share=True)
    if isinstance(amount, Amount):
        yield from amount.numerals


# --------------------------------------------------------------------------------------------------
# Reads cells of figures: plain ones, pieces, shares, masses and money, each exact or doubtful with its
# reason.


_PERCENT: Final = {
    "%": Fraction(1), "percent": Fraction(1), "per cent": Fraction(1), "prozent": Fraction(1),
    "pct": Fraction(1), "wt%": Fraction(1), "wt.%": Fraction(1), "wt. %": Fraction(1), "wt %": Fraction(1),
    "%wt": Fraction(1), "% wt": Fraction(1), "% w/w": Fraction(1), "% (w/w)": Fraction(1), "w%": Fraction(1),
    "gew.-%": Fraction(1), "gew.%": Fraction(1), "gew%": Fraction(1), "ma.-%": Fraction(1), "m.-%": Fraction(1),
    "mass%": Fraction(1), "mass %": Fraction(1), "mass-%": Fraction(1), "masse-%": Fraction(1),
    "% masse": Fraction(1), "% m/m": Fraction(1), "% peso": Fraction(1), "质量%": Fraction(1), "質量%": Fraction(1),
    "‰": Fraction("0.1"), "ppm": Fraction(1, 10000),
}  # fmt: skip
"""Signs behind a share, and what one of each is in percent of mass."""
_PARTS_OF_MASS: Final = {
    "mg/kg": Fraction(1, 10000), "g/t": Fraction(1, 10000), "g/kg": Fraction(1, 10), "ug/g": Fraction(1, 10000),
    "µg/g": Fraction(1, 10000), "μg/g": Fraction(1, 10000), "mg/g": Fraction(1, 10), "ppmw": Fraction(1, 10000),
    "ppb": Fraction(1, 10_000_000),
}  # fmt: skip
"""What only a column of units says, and what one of each is in percent of mass."""
_TIMES: Final = frozenset("xX×*")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a cell says: a plain decimal, or the two ends of a range, perhaps below zero.

    ``unit`` is a unit of mass, "piece" or "%"; ``currencies`` are those that the sign beside it can mean; ``basis`` is
    what a price is for. All are blank where the cell does not say.
    """

    low: str
    high: str = ""
    unit: str = ""
    currencies: tuple[str, ...] = ()
    basis: measures.PriceBasis | None = None


ReadFigure = Figure | NoValue | Doubtful


_BARE: Final = re.compile("0|[1-9][0-9]{0,14}")


def is_bare_number(text: str) -> bool:
    """Tell whether a text is a short whole number, which reads as itself under either decimal mark."""
    return _BARE.fullmatch(text) is not None


def decide_decimal_mark(texts: Iterable[str]) -> DecimalMark:
    """Return how the figures of a column are written, from all its cells; numbers of the spreadsheet do not count."""
    telling = (text for text in texts if not isinstance(text, ExactNumber) and not is_bare_number(text))
    return decide_mark(numeral for text in telling for numeral in numerals_of(text))


def read_figure(text: str, mark: DecimalMark) -> ReadFigure:
    """Return a figure with nothing beside it."""
    return _read(text, mark, frozenset())


def read_quantity(text: str, mark: DecimalMark) -> ReadFigure:
    """Return a number of pieces: "12", "12 Stk", "4 pcs", "x2", "2 x"."""
    return _read(text, mark, frozenset({"piece"}))


def read_quantity_and_unit(text: str, mark: DecimalMark) -> tuple[Figure | NoValue | Doubtful, str]:
    """Return a quantity and the unit that the cell names beside it, whatever unit it is: "1,2 kg" is 1.2 and kg.

    The unit is blank where the cell names none, or where it is read with the figure, as pieces are.
    """
    figure = read_quantity(text, mark)
    if isinstance(text, ExactNumber) or not isinstance(figure, Doubtful):
        return figure, ""
    amount = split_amount(text)
    if isinstance(amount, NoValue | Doubtful) or len(amount.beside) != 1:
        return figure, ""
    unit = amount.beside[0]
    if not unit.replace(" ", "").replace(".", "").isalpha():
        return figure, ""
    bare = read_quantity(text.replace(unit, " "), mark)
    return (bare, unit) if isinstance(bare, Figure) else (figure, "")


def read_percent_sign(text: str, mark: DecimalMark) -> ReadFigure:
    """Return a share in percent where a sign stands behind it; without one it is as written and ``unit`` is blank."""
    return _read(text, mark, frozenset({"share"}))


def read_mass(text: str, mark: DecimalMark) -> ReadFigure:
    """Return a mass with the unit that the cell names, not yet converted: "1 lb 4 oz" is 20 oz."""
    read = _read(text, mark, frozenset({"mass"}))
    parts = _POUNDS_AND_OUNCES.fullmatch(plain_text(text)) if isinstance(read, Doubtful) else None
    if parts is None:
        return read
    pounds, ounces = (_read(part, mark, frozenset({"mass"})) for part in parts.groups())
    if not isinstance(pounds, Figure) or not isinstance(ounces, Figure):
        return read
    # ounces behind pounds are what is left over, and less than one of them
    if (pounds.unit, ounces.unit) != ("lb", "oz") or fraction_of(ounces.low) >= _OUNCES_IN_A_POUND:
        return read
    low = fraction_of(pounds.low) * _OUNCES_IN_A_POUND + fraction_of(ounces.low)
    return replace(ounces, low=decimal_of(low))


_POUNDS_AND_OUNCES: Final = re.compile(
    r"(\d+ ?[a-z]+\.?),? ?(\d+(?:[.,]\d+)? ?[a-z]+\.?)", re.ASCII | re.IGNORECASE
)
_OUNCES_IN_A_POUND: Final = 16


def read_money(text: str, mark: DecimalMark) -> ReadFigure:
    """Return an amount of money with the currencies that the cell can mean, and what it is the price of."""
    return _read(text, mark, frozenset({"currency"}))


def _read(text: str, mark: DecimalMark, expected: frozenset[str]) -> ReadFigure:
    if isinstance(text, ExactNumber):
        return Figure(str(text))
    amount = split_amount(text, is_price="currency" in expected, is_share="share" in expected)
    if not isinstance(amount, Amount):
        return amount
    ends = [read_numeral(numeral, mark) for numeral in amount.numerals]
    plain = [end for end in ends if isinstance(end, str)]
    for end in ends:
        if isinstance(end, Doubtful):
            return end
    if len(plain) == 2 and fraction_of(plain[0]) > fraction_of(plain[1]):
        why = Phrase("the range runs from {lower} down to {upper}", lower=plain[0], upper=plain[1])
        return Doubtful(why, Phrase("Give the lower end first"))
    sign = "-" if amount.is_negative and fraction_of(plain[0]) else ""
    figure = Figure(sign + plain[0], plain[1] if len(plain) == 2 else "", basis=amount.basis)
    figure = figure
    for word in amount.beside:
        mass = measures.find_mass_unit(word) if "mass" in expected else None
        currencies = measures.find_currencies(word) if "currency" in expected else ()
        percent = _PERCENT.get(fold_text(word)) if "share" in expected else None
        if percent is not None and not figure.unit:
            figure = scale_figure(replace(figure, unit="%"), percent)
        elif mass is not None and not figure.unit:
            figure = replace(figure, unit=mass[0])
        elif "piece" in expected and (measures.is_piece_unit(word) or word in _TIMES) and not figure.unit:
            figure = replace(figure, unit="piece")
        elif currencies and not figure.currencies:
            figure = replace(figure, currencies=currencies)
        else:
            do = Phrase("Write the figure alone, or with a unit that is known")
            if "mass" in expected and measures.is_unclear_mass(word):
                return Doubtful(Phrase('"{word}" can be more than one unit of mass', word=word), do)
            return Doubtful(Phrase('"{word}" beside the figure is not understood here', word=word), do)
    return figure


def scale_figure(figure: Figure, factor: Fraction) -> Figure:
    """Return a figure multiplied by a factor whose products are plain decimals."""
    high = _multiply(figure.high, factor) if figure.high else ""
    return replace(figure, low=_multiply(figure.low, factor), high=high)


def _multiply(figure: str, factor: Fraction) -> str:
    if factor == 1:
        return figure
    sign = "-" if figure.startswith("-") else ""
    return sign + decimal_of(fraction_of(figure.lstrip("-")) * factor)


def percent_of_unit(unit: str) -> Fraction | None:
    """Return what one of a unit of shares is in percent of mass: "%", "wt%", "ppm", "mg/kg"; None for another unit."""
    folded = fold_text(unit.strip().strip("()[]"))
    return _PERCENT.get(folded) or _PARTS_OF_MASS.get(folded.replace(" ", ""))


def convert_mass(figure: Figure, unit: str) -> Figure | None:
    """Return a mass in another unit, exactly; None where one of the two is not known."""
    here, there = measures.find_mass_unit(figure.unit), measures.find_mass_unit(unit)
    if here is None or there is None:
        return None
    return replace(scale_figure(figure, here[1] * (1 / there[1])), unit=there[0])


def price_of_one(figure: Figure, basis: measures.PriceBasis) -> Figure | None:
    """Return the price of one unit of a price for so many; None where no plain decimal says it exactly."""
    try:
        return replace(scale_figure(figure, Fraction(1, basis.count)), basis=replace(basis, count=1))
    except (ValueError, ZeroDivisionError):
        return None


# --------------------------------------------------------------------------------------------------
# Shares as percent or as fractions: 42 %, 42, 0.42. Which of them bare figures are is decided for a column.


_HUNDRED: Final = Fraction(100)


@dataclass(frozen=True, slots=True)
class ShareScale:
    """What the bare figures of a column are: percent, or fractions of one; unsure where nothing tells.

    ``part`` is what one of the column's unit is in percent, such as a ten-thousandth for ppm.
    """

    is_percent: bool
    sureness: Sureness = "sure"
    part: Fraction = ONE


def decide_share_scale(texts: Iterable[str], mark: DecimalMark, *, heading_is_percent: bool) -> ShareScale:
    """Return what bare figures of a column are: percent if its heading says so, or if one of them is above one.

    Where all are at most one and the heading does not tell, half a percent and a half look the same.
    """
    if heading_is_percent:
        return ShareScale(is_percent=True)
    figures = (read_percent_sign(text, mark) for text in texts)
    bare = [figure for figure in figures if isinstance(figure, Figure) and not figure.unit]
    ends = [fraction_of(end) for figure in bare for end in (figure.low.lstrip("-"), figure.high) if end]
    if any(end > 1 for end in ends):
        return ShareScale(is_percent=True)
    return ShareScale(is_percent=False, sureness="unsure" if ends else "sure")


def read_share(text: str, mark: DecimalMark, scale: ShareScale) -> ReadFigure:
    """Return a share in percent."""
    figure = read_percent_sign(text, mark)
    if not isinstance(figure, Figure) or figure.unit:
        return figure
    if scale.sureness != "sure":
        return Doubtful(
            Phrase('"{text}" can be percent or a fraction, and its column does not tell', text=text),
            Phrase("Say whether the column holds percent"),
        )
    return replace(scale_figure(figure, scale.part if scale.is_percent else _HUNDRED), unit="%")


def percent_of_number(number: str) -> ExactNumber:
    """Return the percent that a number of the spreadsheet shows whose format is percent: 0.042 shows 4.2 %."""
    return ExactNumber(scale_figure(Figure(number), _HUNDRED).low)
