# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which of several columns of money is the value of one piece, and which is that of the whole line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.services.context.tables import NUMBER
from desktop_app.services.importing.cells.figures import Figure, decide_decimal_mark, read_money
from desktop_app.services.importing.fields.proposing.candidates import Candidate

VALUE: Final = "products.value"
TOTAL: Final = "list.line_total"
_QUANTITIES: Final = ("list.quantity", "list.quantity_total")
_FEWEST: Final = 2
"""So many lines with more than one piece show that one column is the other times the quantity."""
_OTHER_MEANING: Final = ("cost", "sales")
"""Prices of one piece in another sense: which of them is the value, a person says."""
_CENT: Final = Fraction(1, 50)
_COMPETE: Final = Phrase("two columns of prices compete")
_CLEARER: Final = Phrase("another column is the price of one piece")
_OF_LINE: Final = Phrase("it is the quantity times the price beside it")
_MAY_BE_TOTAL: Final = Phrase("with a quantity beside it, it can be the value of the whole line")


def settle_money(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with one value of one piece, or with those that compete as asked."""
    settled = _find_totals(columns)
    values = [candidate for candidate in settled if candidate.field == VALUE]
    quantities = [candidate for candidate in settled if candidate.field in _QUANTITIES and candidate.is_taken]
    has_total = any(candidate.field == TOTAL and candidate.is_taken for candidate in settled)
    if len(values) == 1 and values[0].sort == "worth" and quantities and not has_total:
        return [
            candidate.doubt(_MAY_BE_TOTAL) if candidate is values[0] else candidate for candidate in settled
        ]
    if len(values) < 2:
        return settled
    decided = {candidate.column: candidate for candidate in _choose(values)}
    return [decided.get(candidate.column, candidate) for candidate in settled]


def _choose(values: list[Candidate]) -> list[Candidate]:
    """Return columns of prices with the one that counts, or all of one rank as asked."""
    filled = [candidate for candidate in values if candidate.profile.texts] or values
    rank = min(map(_rank, filled))
    serious = [candidate for candidate in filled if _rank(candidate) == rank]
    if rank == 0:
        serious += [candidate for candidate in filled if candidate.sort in _OTHER_MEANING]
    return [
        candidate.drop(_CLEARER)
        if candidate not in serious
        else candidate.doubt(_COMPETE)
        if len(serious) > 1
        else candidate
        for candidate in values
    ]


def _rank(candidate: Candidate) -> int:
    """A unit price says what is asked; a price or a value beside it is that of the line, a list price is no value."""
    ranks = {"unit": 0, "list": 2}
    return ranks.get(candidate.sort, 1)


def _find_totals(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns with those as totals that are the quantity times another column."""
    quantities = [_read(candidate) for candidate in columns if candidate.field in _QUANTITIES]
    money = {
        candidate.column: _read(candidate)
        for candidate in columns
        if candidate.field in (VALUE, TOTAL) or _is_alternative(candidate)
    }
    totals = {
        column
        for quantity in quantities
        for column, amounts in money.items()
        for other, prices in money.items()
        if other != column and _is_product(amounts, quantity, prices)
    }
    return [
        replace(candidate, field=TOTAL, sort="", sureness="sure", reasons=(_OF_LINE,), alternatives=(VALUE,))
        if candidate.column in totals and candidate.field != ""
        else candidate
        for candidate in columns
    ]


def _is_alternative(candidate: Candidate) -> bool:
    return bool({VALUE, TOTAL} & set(candidate.alternatives)) and candidate.profile.figures > 0


def _read(candidate: Candidate) -> Mapping[int, Fraction]:
    """Return the figures of a column by their rows, those that can be read for sure."""
    mark = decide_decimal_mark(cell.shown for cell in candidate.profile.cells if cell.kind != NUMBER)
    figures: dict[int, Fraction] = {}
    for cell in candidate.profile.cells:
        read = Figure(cell.exact) if cell.kind == NUMBER else read_money(cell.shown, mark)
        if isinstance(read, Figure) and not read.high and is_plain_decimal(read.low):
            figures[cell.row] = Fraction(read.low)
    return figures


def _is_product(
    amounts: Mapping[int, Fraction], quantities: Mapping[int, Fraction], prices: Mapping[int, Fraction]
) -> bool:
    """Tell whether amounts are quantities times prices, to a cent, in all but a few rows."""
    rows = [row for row in amounts if row in quantities and row in prices and quantities[row] != 1]
    if len(rows) < _FEWEST:
        return False
    fitting = sum(
        abs(amounts[row] - quantities[row] * prices[row]) <= _CENT and amounts[row] != prices[row]
        for row in rows
    )
    return fitting * 10 >= len(rows) * 8
