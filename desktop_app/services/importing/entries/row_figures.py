# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Puts a figure of a row together with its currency, its unit and what it is a price for, wherever the list says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.currencies import settle_currencies
from desktop_app.services.importing.cells.figures import Figure, convert_mass, price_of_one
from desktop_app.services.importing.cells.headings import HeadingSense
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.cells.price_bases import PriceBasis, read_price_unit
from desktop_app.services.importing.cells.units import find_mass_unit
from desktop_app.services.importing.entries.column_kinds import FIGURE_FIELDS, NO_FIELDS, FigureFields

STORED_UNITS: Final = ("mg", "g", "kg", "t")
_UNIT_CLEAR: Final = Phrase("Write the figure alone, or with a unit that is known")


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """What the column of a figure says of all its cells: its heading, and the settings of its mapping."""

    sense: HeadingSense
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BesideFigure:
    """What other cells of the row say of a figure: its currency, its unit of mass, what it is a price for."""

    currency: str = ""
    unit: str = ""
    basis: PriceBasis | None = None


NOTHING_BESIDE: Final = BesideFigure()
FilledIn = tuple[tuple[str, str], ...]
"""The fields that a figure fills in, each with its text."""


class Settled(NamedTuple):
    """What a figure fills in.

    ``currencies`` are those that its sign can mean where nothing tells which: the amount is taken without a currency.
    """

    filled_in: FilledIn
    currencies: tuple[str, ...] = ()


def settle_figure(
    name: str, figure: Figure, column: FigureColumn, beside: BesideFigure
) -> Settled | Doubtful:
    """Return the fields that a figure fills in, or why it is left out."""
    if figure.low.startswith("-"):
        return Doubtful(
            Phrase("the figure {figure} is below zero", figure=figure.low), Phrase("Correct the figure")
        )
    fields = FIGURE_FIELDS.get(name.removesuffix("_to"), NO_FIELDS)
    extras: dict[str, str] = {}
    elsewhere = _currencies_elsewhere(column, beside)
    if fields.currency and beside.currency and not _goes_with_heading(beside.currency, column):
        return doubt_currency(tuple(sorted({beside.currency, *column.sense.currencies})))
    currencies = settle_currencies(figure.currencies, elsewhere) if fields.currency else ()
    if currencies is None:
        return _contradiction(figure, column, beside)
    if len(currencies) == 1:
        extras[fields.currency] = currencies[0]
    settled = _settle_basis(figure, column, fields, beside.basis) if fields.currency else figure
    if isinstance(settled, Figure):
        settled = _settle_unit(settled, column, fields, beside, extras)
    if isinstance(settled, Doubtful):
        return settled
    upper = ((f"{name}_to", settled.high),) if settled.high and not name.endswith("_to") else ()
    filled_in = ((name, settled.low), *upper, *extras.items())
    return Settled(filled_in, currencies if len(currencies) > 1 else ())


def _currencies_elsewhere(column: FigureColumn, beside: BesideFigure) -> tuple[str, ...]:
    stated = beside.currency or column.settings.get("currency", "")
    return (stated,) if stated else column.sense.currencies


def _goes_with_heading(currency: str, column: FigureColumn) -> bool:
    """Tell whether the currency that a row states is one that the heading of its amount can mean."""
    return not column.sense.currencies or currency in column.sense.currencies


def _contradiction(figure: Figure, column: FigureColumn, beside: BesideFigure) -> Doubtful:
    return doubt_currency(tuple(sorted({*figure.currencies, *_currencies_elsewhere(column, beside)})))


def doubt_currency(currencies: tuple[str, ...]) -> Doubtful:
    """Return the doubt about the currency of an amount that is taken."""
    return Doubtful(
        Phrase("its currency can be {currencies}", currencies=", ".join(currencies)),
        Phrase("Write the code of the currency, such as USD"),
    )


def _settle_basis(
    figure: Figure, column: FigureColumn, fields: FigureFields, stated: PriceBasis | None
) -> Figure | Doubtful:
    """Return a price for one piece or one unit of mass."""
    bases = [basis for basis in (figure.basis, stated, _set_basis(column)) if basis is not None]
    counts = {basis.count for basis in bases if basis.count != 1} or {1}
    units = {basis.unit for basis in bases if basis.unit not in ("", "piece")}
    if len(counts) > 1 or len(units) > 1:
        return Doubtful(
            Phrase("its row and its heading differ on what the price is for"),
            Phrase("Say what the price is for"),
        )
    unit = next(iter(units), "")
    if bases and bool(unit) != fields.is_for_mass:
        return _doubt_price(unit or "piece")
    basis = PriceBasis(next(iter(counts)), unit)
    priced = price_of_one(figure, basis) if basis.count != 1 else replace(figure, basis=basis)
    return priced or _doubt_price(str(basis.count))


def _set_basis(column: FigureColumn) -> PriceBasis | None:
    per = column.settings.get("per", "")
    basis = read_price_unit(per) if per else column.sense.basis
    return basis if isinstance(basis, PriceBasis) else None


def _settle_unit(
    figure: Figure, column: FigureColumn, fields: FigureFields, beside: BesideFigure, extras: dict[str, str]
) -> Figure | Doubtful:
    """Return a figure in a unit of mass that is stored, and write that unit beside it."""
    if fields.is_for_mass:
        return _write_unit_of_price(figure, fields.per, beside.unit, extras)
    if not fields.unit:
        if figure.unit not in ("", "piece", "%"):
            extras["list.quantity_unit"] = figure.unit
        return figure
    heading = column.settings.get("unit", "") or column.sense.mass_unit
    stated = {unit for unit in (figure.unit, beside.unit) if unit} or ({heading} if heading else set())
    if len(stated) > 1:
        return Doubtful(
            Phrase("one cell says {unit} and another {other}", unit=min(stated), other=max(stated)),
            Phrase("Keep the one that is meant"),
        )
    unit = next(iter(stated), "")
    if not unit:
        return figure
    here = unit if unit in STORED_UNITS else "g"
    converted = convert_mass(replace(figure, unit=unit), here)
    if converted is None:
        return Doubtful(Phrase('"{word}" is no unit of mass that is known', word=unit), _UNIT_CLEAR)
    extras[fields.unit] = here
    return converted


def _write_unit_of_price(
    figure: Figure, field: str, stated: str, extras: dict[str, str]
) -> Figure | Doubtful:
    unit = (figure.basis.unit if figure.basis else "") or stated
    if not unit:
        return figure
    if (stated and stated != unit) or unit not in STORED_UNITS or find_mass_unit(unit) is None:
        return _doubt_price(unit)
    extras[field] = unit
    return figure


def _doubt_price(unit: str) -> Doubtful:
    return Doubtful(
        Phrase("the price is for {unit}, and cannot be turned into one piece exactly", unit=unit),
        Phrase("Give the price of one piece"),
    )
