# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads cells of figures: plain ones, pieces, shares, masses and money, each exact or doubtful with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import canonical_decimal, fraction_of, is_plain_decimal
from desktop_app.services.importing.cells.amounts import Amount, numerals_of, split_amount
from desktop_app.services.importing.cells.currencies import find_currencies
from desktop_app.services.importing.cells.normal_text import fold_text
from desktop_app.services.importing.cells.numerals import DecimalMark, ExactNumber, decide_mark, read_numeral
from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue
from desktop_app.services.importing.cells.price_bases import PriceBasis
from desktop_app.services.importing.cells.units import find_mass_unit, is_piece_unit, is_unclear_mass

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
_TIMES: Final = frozenset("xX×*")
_MOST_PLACES: Final = 60


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
    basis: PriceBasis | None = None


ReadFigure = Figure | NoValue | Doubtful


def decide_decimal_mark(texts: Iterable[str]) -> DecimalMark:
    """Return how the figures of a column are written, from all its cells; numbers of the spreadsheet do not count."""
    return decide_mark(
        numeral for text in texts if not isinstance(text, ExactNumber) for numeral in numerals_of(text)
    )


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
    """Return a mass with the unit that the cell names, not yet converted."""
    return _read(text, mark, frozenset({"mass"}))


def read_money(text: str, mark: DecimalMark) -> ReadFigure:
    """Return an amount of money with the currencies that the cell can mean, and what it is the price of."""
    return _read(text, mark, frozenset({"currency"}))


def _read(text: str, mark: DecimalMark, expected: frozenset[str]) -> ReadFigure:
    if isinstance(text, ExactNumber):
        return Figure(str(text))
    amount = split_amount(text, is_price="currency" in expected)
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
    return _add_words(figure, amount.beside, expected)


def _add_words(figure: Figure, beside: tuple[str, ...], expected: frozenset[str]) -> ReadFigure:
    for word in beside:
        mass = find_mass_unit(word) if "mass" in expected else None
        currencies = find_currencies(word) if "currency" in expected else ()
        percent = _PERCENT.get(fold_text(word)) if "share" in expected else None
        if percent is not None and not figure.unit:
            figure = scale_figure(replace(figure, unit="%"), percent)
        elif mass is not None and not figure.unit:
            figure = replace(figure, unit=mass[0])
        elif "piece" in expected and (is_piece_unit(word) or word in _TIMES) and not figure.unit:
            figure = replace(figure, unit="piece")
        elif currencies and not figure.currencies:
            figure = replace(figure, currencies=currencies)
        else:
            return _doubt_word(word, expected)
    return figure


def _doubt_word(word: str, expected: frozenset[str]) -> Doubtful:
    do = Phrase("Write the figure alone, or with a unit that is known")
    if "mass" in expected and is_unclear_mass(word):
        return Doubtful(Phrase('"{word}" can be more than one unit of mass', word=word), do)
    return Doubtful(Phrase('"{word}" beside the figure is not understood here', word=word), do)


def scale_figure(figure: Figure, factor: Fraction) -> Figure:
    """Return a figure multiplied by a factor whose products are plain decimals."""
    high = _multiply(figure.high, factor) if figure.high else ""
    return replace(figure, low=_multiply(figure.low, factor), high=high)


def _multiply(figure: str, factor: Fraction) -> str:
    if factor == 1:
        return figure
    sign = "-" if figure.startswith("-") else ""
    return sign + exact_decimal(fraction_of(figure.lstrip("-")) * factor)


def exact_decimal(number: Fraction) -> str:
    """Return a number as a plain decimal without trailing zeros.

    Errors: ValueError for a number such as one third, which none can say exactly.
    """
    places = 0
    while (number * 10**places).denominator != 1:
        places += 1
        if places > _MOST_PLACES:
            raise ValueError("no plain decimal is as exact")
    digits = f"{int(number * 10**places):0{places + 1}d}"
    return canonical_decimal(f"{digits[:-places]}.{digits[-places:]}") if places else digits


def convert_mass(figure: Figure, unit: str) -> Figure | None:
    """Return a mass in another unit, exactly; None where one of the two is not known."""
    here, there = find_mass_unit(figure.unit), find_mass_unit(unit)
    if here is None or there is None:
        return None
    return replace(scale_figure(figure, here[1] * (1 / there[1])), unit=there[0])


def price_of_one(figure: Figure, basis: PriceBasis) -> Figure | None:
    """Return the price of one unit of a price for so many; None where no plain decimal says it exactly."""
    try:
        return replace(scale_figure(figure, Fraction(1, basis.count)), basis=replace(basis, count=1))
    except (ValueError, ZeroDivisionError):
        return None


def says_the_same(first: str, other: str) -> bool:
    """Tell whether two texts are the same, or the same figure written in two ways."""
    both_are_figures = is_plain_decimal(first) and is_plain_decimal(other)
    return first == other or (both_are_figures and fraction_of(first) == fraction_of(other))
