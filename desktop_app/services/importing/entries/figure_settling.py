# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Settles the figures of one column: what each fills in, worked out once for figures that are alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final

from desktop_app.services.importing.cells.figures import Figure
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.cells.price_bases import PriceBasis
from desktop_app.services.importing.entries.column_kinds import FIGURE_FIELDS, NO_FIELDS
from desktop_app.services.importing.entries.row_figures import (
    NOTHING_BESIDE,
    BesideFigure,
    FigureColumn,
    FilledIn,
    Settled,
    settle_figure,
)

Check = Callable[[str, str], Doubtful | None]
"""Takes a field and a text; tells why the catalogue does not take it."""

_MOST_KEPT: Final = 20_000
_ZERO: Final = "0."
_BARE: Final = frozenset({"money", "mass", "quantity", "decimal", "positive"})
"""Kinds of which any short number above zero is taken."""


class FigureSettler:
    """Settles the figures of one column; ``taken`` are the fields of all columns of its table."""

    def __init__(
        self, field: str, kind: str, column: FigureColumn, taken: Collection[str], check: Check
    ) -> None:
        self._field, self._column, self._check = field, column, check
        self._fields = FIGURE_FIELDS.get(field.removesuffix("_to"), NO_FIELDS)
        beside = (self._fields.currency, self._fields.unit, self._fields.per)
        self._depends_on_row = any(name and name in taken for name in beside)
        self._kept: dict[tuple[Figure, BesideFigure], Settled | Doubtful] = {}
        self._extras = self._extras_of_numbers() if kind in _BARE else None

    def settle(
        self, figure: Figure, values: Mapping[str, str], bases: Mapping[str, PriceBasis]
    ) -> Settled | Doubtful:
        """Return what a figure of a row fills in, or why it is left out."""
        beside = self._beside(values, bases) if self._depends_on_row else NOTHING_BESIDE
        key = (figure, beside)
        settled = self._kept.get(key)
        if settled is None:
            settled = self._settle(figure, beside)
            if len(self._kept) < _MOST_KEPT:
                self._kept[key] = settled
        return settled

    def settle_number(self, number: str) -> FilledIn | None:
        """Return what a number of the spreadsheet fills in; None where more has to be looked at."""
        if self._extras is None or number[0] == "-" or not number.strip(_ZERO):
            return None
        return ((self._field, number), *self._extras)

    def _extras_of_numbers(self) -> FilledIn | None:
        """Return what any bare number fills in beside itself; None where it depends on its row, or is worked out."""
        if self._depends_on_row:
            return None
        settled = self._settle(Figure("1"), NOTHING_BESIDE)
        if isinstance(settled, Doubtful) or settled.currencies or settled.filled_in[0] != (self._field, "1"):
            return None
        return settled.filled_in[1:]

    @property
    def currency_field(self) -> str:
        """Return the field of the currency of the figures, blank if they have none."""
        return self._fields.currency

    def _settle(self, figure: Figure, beside: BesideFigure) -> Settled | Doubtful:
        settled = settle_figure(self._field, figure, self._column, beside)
        if isinstance(settled, Doubtful):
            return settled
        doubts = (self._check(name, text) for name, text in settled.filled_in)
        return next((doubt for doubt in doubts if doubt is not None), settled)

    def _beside(self, values: Mapping[str, str], bases: Mapping[str, PriceBasis]) -> BesideFigure:
        fields = self._fields
        unit = fields.per if fields.is_for_mass else fields.unit
        return BesideFigure(values.get(fields.currency, ""), values.get(unit, ""), bases.get(fields.per))
