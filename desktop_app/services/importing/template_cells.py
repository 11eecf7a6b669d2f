# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads cells of the template that are not written as the template asks: "1.480,00 €", "VR China", "42 %".

A column whose cells all stand as they are stored is left alone. In any other, every text is read with what the whole
column tells. The template asks for a decimal point: where nothing in the file shows a comma, a plain decimal stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from desktop_app.domain.codes import COUNTRIES, CURRENCIES
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.quantity import is_plain_decimal
from desktop_app.services.importing.cells.chemistry.atomic_weights import RARE_EARTHS
from desktop_app.services.importing.cells.chemistry.formulas import mass_fractions
from desktop_app.services.importing.cells.currencies import find_currencies, settle_currency
from desktop_app.services.importing.cells.days import decide_day_order, read_day
from desktop_app.services.importing.cells.figures import (
    Figure,
    ReadFigure,
    convert_mass,
    decide_decimal_mark,
    price_of_one,
    read_figure,
    read_mass,
    read_money,
    read_quantity,
)
from desktop_app.services.importing.cells.headings import HeadingSense, read_heading
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.numerals import DecimalMark, ExactNumber, read_both_ways
from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue
from desktop_app.services.importing.cells.price_bases import PriceBasis, read_price_unit
from desktop_app.services.importing.cells.shares import decide_share_scale, read_share
from desktop_app.services.importing.cells.units import find_mass_unit
from desktop_app.services.importing.name_tables import country_names, month_numbers
from desktop_app.services.schema.columns import Column
from desktop_app.services.schema.outcome import Row

ReadText = Callable[[str], str | Figure | NoValue | Doubtful]

_FIGURES: Final = frozenset({"decimal", "positive", "percent", "factor", "process"})
_READ_KINDS: Final = _FIGURES | {"country", "day", "currency", "unit"}
_FACTOR_PLACES: Final = 6
"""Decimals of a share of mass that is worked out from a formula: atomic weights are not known to more."""


@dataclass
class CellNotes:
    """By column, what is doubtful in a row, what was read as no value, and which figures were worked out."""

    doubts: dict[str, Doubtful] = field(default_factory=dict)
    missing: dict[str, NoValue] = field(default_factory=dict)
    worked_out: dict[str, str] = field(default_factory=dict)


NOTHING_TO_NOTE: Final = CellNotes()
"""The notes of a row that stands as it is stored."""


class TemplateCells:
    """Reads the rows of one sheet of the template."""

    def __init__(
        self, columns: Mapping[str, Column], texts: Mapping[str, Iterable[str]], headings: Mapping[str, str]
    ) -> None:
        """Take the columns that the file has, all their cells, and their headings."""
        self._columns = columns
        self._headings = {name: read_heading(heading) for name, heading in headings.items()}
        self._texts = {
            name: {text for text in texts[name] if text and not isinstance(text, ExactNumber)}
            for name in texts
            if columns[name].kind in _READ_KINDS
        }
        self._marks = self._decide_marks()
        self._readers: dict[str, ReadText] = {}
        self._read_before: dict[tuple[str, str], str | Figure | NoValue | Doubtful] = {}

    @property
    def shows_commas(self) -> bool:
        """Tell whether figures of the sheet are written with a decimal comma."""
        return any(mark.commas for mark in self._marks.values())

    def choose_readers(self, *, commas_elsewhere: bool) -> None:
        """Decide how each column is read; ``commas_elsewhere``: a sheet of the file writes with a decimal comma.

        Then a plain decimal such as 1.234 may be a thousand and more, and is doubtful unless its column tells.
        """
        for name, texts in self._texts.items():
            mark = self._marks.get(name.removesuffix("_to"), DecimalMark())
            may_be_two = mark.commas > 0 or (commas_elsewhere and mark.sureness == "unsure")
            if may_be_two or not all(_stands_as_stored(self._columns[name], text) for text in texts):
                self._readers[name] = self._choose_reader(name, mark, takes_points=not commas_elsewhere)

    def _decide_marks(self) -> dict[str, DecimalMark]:
        """Return how the figures of each column are written; the ends of a range are written alike."""
        texts: dict[str, set[str]] = {}
        for name, of_column in self._texts.items():
            if self._columns[name].kind in _FIGURES:
                texts.setdefault(name.removesuffix("_to"), set()).update(of_column)
        return {base: _decide_mark(of_figure) for base, of_figure in texts.items()}

    def read_row(self, row: Row) -> tuple[Row, CellNotes]:
        """Return a row as it is stored, and what of it is not clear; a cell that is not clear stays as it is."""
        if not self._readers:
            return row, NOTHING_TO_NOTE
        notes = CellNotes()
        clean = dict(row)
        figures: dict[str, Figure] = {}
        for name in self._readers:
            text = row.get(name, "")
            outcome = self._read_text(name, text) if text else ""
            if isinstance(outcome, Figure):
                figures[name] = outcome
            elif isinstance(outcome, Doubtful):
                notes.doubts[name] = outcome
            elif isinstance(outcome, NoValue):
                notes.missing[name], clean[name] = outcome, ""
            else:
                clean[name] = outcome
        for name, figure in figures.items():
            doubt = self._store_figure(name, figure, clean)
            if doubt is not None:
                notes.doubts[name] = doubt
            elif clean[name] != figure.low or self._is_from_formula(name, row[name]):
                notes.worked_out[name] = clean[name]
        return clean, notes

    def _is_from_formula(self, name: str, text: str) -> bool:
        return self._columns[name].kind == "factor" and any(map(str.isalpha, text))

    def _read_text(self, name: str, text: str) -> str | Figure | NoValue | Doubtful:
        if isinstance(text, ExactNumber):
            return text
        if self._columns[name].kind not in _FIGURES and _stands_as_stored(self._columns[name], text):
            return text
        if (name, text) not in self._read_before:
            self._read_before[name, text] = self._readers[name](text)
        return self._read_before[name, text]

    def _choose_reader(self, name: str, mark: DecimalMark, *, takes_points: bool) -> ReadText:
        kind = self._columns[name].kind
        if kind in _FIGURES:
            # the template asks for a decimal point: that counts where nothing in the file says otherwise
            as_stored = takes_points and mark.sureness == "unsure"
            return partial(self._read_figure_text, name, mark, as_stored=as_stored)
        if kind == "country":
            return country_names().read_country
        if kind == "day":
            return partial(read_day, order=decide_day_order(self._texts[name]), months=month_numbers())
        return {"currency": _read_currency_code, "unit": _read_unit}.get(kind, str)

    def _read_figure_text(
        self, name: str, mark: DecimalMark, text: str, *, as_stored: bool
    ) -> ReadFigure | str:
        column = self._columns[name]
        is_word = column.kind == "process" and not any(map(str.isdigit, text))
        if is_word or (as_stored and _stands_as_stored(column, text)):
            return text
        if column.kind == "factor":
            return _read_factor(text, mark)
        if column.kind == "percent":
            return read_share(text, mark, decide_share_scale((text,), mark, heading_is_percent=True))
        base = name.removesuffix("_to")
        if f"{base}_unit" in self._columns:
            return read_mass(text, mark)
        if self._currency_column(base):
            return read_money(text, mark)
        return read_quantity(text, mark) if base == "quantity" else read_figure(text, mark)

    def _currency_column(self, base: str) -> str:
        names = (f"{base}_currency", "currency" if base == "value" else "")
        return next((name for name in names if name in self._columns), "")

    def _store_figure(self, name: str, figure: Figure, row: Row) -> Doubtful | None:
        """Write a figure and what it says of currency and unit into its row; return what contradicts it."""
        base = name.removesuffix("_to")
        heading = self._headings.get(name, HeadingSense())
        if figure.low.startswith("-"):
            return Doubtful(
                Phrase("the figure {figure} is below zero", figure=figure.low), Phrase("Correct the figure")
            )
        if figure.high and (name != base or row.get(f"{base}_to") or f"{base}_to" not in self._columns):
            return Doubtful(Phrase("it is a range where one figure is asked"), Phrase("Give one figure"))
        currency_column = self._currency_column(base)
        if currency_column and (doubt := _join_currency(figure, heading, currency_column, row)):
            return doubt
        joined = self._join_unit(base, figure, row) if currency_column or figure.unit else figure
        if isinstance(joined, Doubtful):
            return joined
        row[name] = joined.low
        if joined.high:
            row[f"{base}_to"] = joined.high
        return None

    def _join_unit(self, base: str, figure: Figure, row: Row) -> Figure | Doubtful:
        """Return a figure for the unit of its row: a mass converted, a price per 100 divided."""
        unit_column = next((n for n in (f"{base}_unit", f"{base}_per") if n in self._columns), "")
        if figure.unit in ("", "%", "piece") and figure.basis is None:
            return figure
        if figure.basis is not None:
            if bool(figure.basis.unit not in ("", "piece")) != bool(unit_column):
                return _doubt_unit(figure.basis.unit or str(figure.basis.count))
            priced = price_of_one(figure, figure.basis)
            if priced is None or not unit_column:
                return priced or _doubt_unit(str(figure.basis.count))
            return _settle_unit(priced, figure.basis.unit, unit_column, row)
        return _settle_unit(figure, figure.unit, unit_column, row)


def _decide_mark(texts: Iterable[str]) -> DecimalMark:
    """Return how figures are written; where all are plain decimals, the first that can be nothing else is enough."""
    texts = list(texts)
    if not all(map(is_plain_decimal, texts)):
        return decide_decimal_mark(texts)
    marked = [text for text in texts if "." in text]
    if any(read_both_ways(text).comma is None for text in marked):
        return DecimalMark(".", points=1)
    return DecimalMark("", "unsure" if marked else "sure", undecided=len(marked))


def _stands_as_stored(column: Column, text: str) -> bool:
    """Tell whether a text is written as the template asks."""
    if column.kind in _FIGURES:
        return is_plain_decimal(text) or text == "none"
    if column.kind in ("country", "currency"):
        return text in (COUNTRIES if column.kind == "country" else CURRENCIES)
    if column.kind == "day":
        return len(text) == 10 and text[4] == text[7] == "-"
    return text in column.choices if column.kind == "unit" else True


def _settle_unit(figure: Figure, unit: str, unit_column: str, row: Row) -> Figure | Doubtful:
    stated = row.get(unit_column, "")
    known = find_mass_unit(unit)
    if known is None:
        return _doubt_unit(unit)
    here = known[0] if known[0] in _STORED_UNITS else "g"
    if stated and stated != here:
        return Doubtful(
            Phrase(
                "the cell says {unit} and {column} says {other}", unit=unit, column=unit_column, other=stated
            ),
            Phrase("Keep the one that is meant"),
        )
    row[unit_column] = here
    if (
        figure.basis is not None
    ):  # the price of one unit; another unit than those stored would change the price
        return figure if here == unit else _doubt_unit(unit)
    return convert_mass(figure, here) or _doubt_unit(unit)


_STORED_UNITS: Final = ("mg", "g", "kg", "t")


def _doubt_unit(unit: str) -> Doubtful:
    return Doubtful(
        Phrase('"{word}" beside the figure is not understood here', word=unit),
        Phrase("Write the figure alone, or with a unit that is known"),
    )


def _join_currency(figure: Figure, heading: HeadingSense, currency_column: str, row: Row) -> Doubtful | None:
    """Write the currency of a figure into its row, or return why it is not clear."""
    stated = row.get(currency_column, "")
    elsewhere = (stated,) if stated else heading.currencies
    if not figure.currencies and not elsewhere:
        return None
    settled = settle_currency(figure.currencies, elsewhere)
    if not settled:
        return Doubtful(
            Phrase(
                "its currency can be {currencies}",
                currencies=", ".join(sorted({*figure.currencies, *elsewhere})),
            ),
            Phrase("Write the code of the currency, such as USD, in {column}", column=currency_column),
        )
    row[currency_column] = settled
    return None


def _read_currency_code(text: str) -> str | NoValue | Doubtful:
    codes, no_value = find_currencies(text), find_no_value(text)
    if len(codes) == 1 or no_value is not None:
        return codes[0] if len(codes) == 1 else no_value or ""
    why = Phrase('"{text}" is not the name of one currency', text=text)
    return Doubtful(why, Phrase("Write the code of the currency, such as USD"))


def _read_unit(text: str) -> str | NoValue | Doubtful:
    """Return the unit of a column of units of mass; a price can be for one of them only."""
    no_value = find_no_value(text)
    if no_value is not None:
        return no_value
    basis = read_price_unit(text)
    if isinstance(basis, PriceBasis) and basis.count == 1 and basis.unit in _STORED_UNITS:
        return basis.unit
    return Doubtful(
        Phrase('"{text}" is no unit of mass that is used here', text=text), Phrase("Write mg, g, kg or t")
    )


def _read_factor(text: str, mark: DecimalMark) -> ReadFigure:
    """Return the share of the one rare earth in the mass of a compound where its formula stands for the factor."""
    figure = read_figure(text, mark)
    shares = mass_fractions(text) if isinstance(figure, Doubtful) else {}
    if isinstance(shares, Doubtful):
        return figure
    rare_earths = [share for element, share in shares.items() if element in RARE_EARTHS]
    if len(rare_earths) != 1:
        return figure
    millionths = round(rare_earths[0] * 10**_FACTOR_PLACES)
    return Figure(f"{millionths // 10**_FACTOR_PLACES}.{millionths % 10**_FACTOR_PLACES:0{_FACTOR_PLACES}d}")
