# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A figure without its unit, or a unit without its figure, never joins the other half that is on file.

A price of 149.50 whose currency the list does not say is no price in the euros of last year's list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.importing.cells.figures import says_the_same
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

_PAIRS: Final = (
    ("value", "value_to", "currency"),
    ("mass", "mass_to", "mass_unit"),
)


def leave_half_facts(placed: PlacedRow, entries: Sequence[Entry], stored: Row, assembly: Assembly) -> None:
    """Take what is half of a fact out of the row of a product whose other half on file may not belong to it."""
    row = placed.row
    for figure, upper, unit in _PAIRS:
        if row.get(figure) and not row.get(unit):
            if stored.get(unit) and not says_the_same(row[figure], stored.get(figure, "")):
                why = Phrase(
                    "the list does not say in what it is, and {figure} {unit} is on file",
                    figure=stored.get(figure, ""),
                    unit=stored[unit],
                )
                _leave_out(placed, (figure, upper), entries, assembly, Doubtful(why, _SAY_UNIT))
        elif row.get(unit) and not row.get(figure) and stored.get(figure) and row[unit] != stored.get(unit):
            why = Phrase(
                "it stands here without a figure, and {figure} {unit} is on file",
                figure=stored[figure],
                unit=stored.get(unit, ""),
            )
            _leave_out(placed, (unit,), entries, assembly, Doubtful(why, _SAY_FIGURE))


_SAY_UNIT: Final = Phrase("Write the currency or unit beside the figure")
_SAY_FIGURE: Final = Phrase("Write the figure that belongs to it")


def _leave_out(
    placed: PlacedRow, names: Sequence[str], entries: Sequence[Entry], assembly: Assembly, doubt: Doubtful
) -> None:
    for name in names:
        placed.row.pop(name, None)
    field = f"{Sheet.PRODUCTS}.{names[0]}"
    for entry in entries:
        if field in entry.values:
            assembly.doubt(entry, doubt, field)
