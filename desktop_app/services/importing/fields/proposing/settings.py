# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the cells of the chosen columns are read, where more than the column itself tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.services.context.tables import NUMBER
from desktop_app.services.importing.cells.figures import Figure, decide_decimal_mark, read_percent_sign
from desktop_app.services.importing.fields.proposing.candidates import Candidate
from desktop_app.services.importing.fields.proposing.figures.lines_around import count_around, currency_around
from desktop_app.services.importing.layout.sheet_layout import Region

MONEY: Final = ("products.value", "list.line_total", "materials.value", "materials.price")
_CONTENT: Final = "list.content"
_NEARLY_ALL: Final = Fraction(95, 100)
_ALL: Final = Fraction(1005, 1000)


def settings_of(columns: Sequence[Candidate], region: Region) -> dict[int, dict[str, str]]:
    """Return the settings of each column by its place."""
    settings: dict[int, dict[str, str]] = {candidate.column: {} for candidate in columns}
    currency = currency_around(region)
    count = count_around(region)
    says_count = any(candidate.field == "list.price_per" for candidate in columns)
    has_column = any(candidate.field == "products.currency" and candidate.is_taken for candidate in columns)
    contents = [
        candidate
        for candidate in columns
        if candidate.field == _CONTENT and candidate.sort and candidate.profile.sense.percent_part == 1
    ]
    scale = _scale_of_contents(contents)
    for candidate in columns:
        says_currency = candidate.profile.sense.currencies or candidate.profile.currencies or has_column
        if candidate.field in MONEY and currency and not says_currency:
            settings[candidate.column]["currency"] = currency
        if candidate.field == MONEY[0] and count and not says_count and candidate.profile.sense.basis is None:
            settings[candidate.column]["per"] = str(count)
        if candidate.field == _CONTENT and candidate.sort:
            settings[candidate.column]["substance"] = candidate.sort
            if scale and not candidate.profile.sense.is_percent:
                settings[candidate.column]["percent"] = scale
    return settings


def _scale_of_contents(contents: Sequence[Candidate]) -> str:
    """Return what bare figures of all columns of contents are; blank where it does not show.

    One of them above one is percent, and then all are; where the row adds up to one, they are fractions.
    """
    figures = [_bare_figures(candidate) for candidate in contents]
    if any(figure > 1 for each in figures for figure in each.values()):
        return "percent"
    rows = {row for each in figures for row in each}
    sums = [sum((each.get(row, Fraction(0)) for each in figures), Fraction(0)) for row in rows]
    return "fraction" if sums and all(_NEARLY_ALL <= total <= _ALL for total in sums) else ""


def _bare_figures(candidate: Candidate) -> Mapping[int, Fraction]:
    mark = decide_decimal_mark(cell.shown for cell in candidate.profile.cells if cell.kind != NUMBER)
    figures: dict[int, Fraction] = {}
    for cell in candidate.profile.cells:
        if cell.format.percent:
            continue
        read = Figure(cell.exact) if cell.kind == NUMBER else read_percent_sign(cell.shown, mark)
        if isinstance(read, Figure) and not read.unit and is_plain_decimal(read.low):
            figures[cell.row] = Fraction(read.high or read.low)
    return figures
